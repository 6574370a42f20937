use super::*;
use crate::i18n::{Language, switch_language};
use domain::right::{RightForm, RightKind};

fn in_both(text: impl Fn() -> String) -> (String, String) {
    Owner::new().with(|| {
        switch_language(Language::English);
        let english = text();
        switch_language(Language::Chinese);
        (english, text())
    })
}

#[test]
fn an_empty_answer_is_told_what_to_enter_and_a_wrong_one_what_must_hold() {
    let of = |fault: Fault| in_both(|| fault_text(&fault));
    assert_eq!(
        of(Fault::new("explanation", FaultCode::TooShort).limit(20)),
        (
            "The explanation must be 20 characters or more".into(),
            "侵权说明须至少 20\u{a0}个字".into()
        ),
    );
    assert_eq!(
        of(Fault::new("sample.order", FaultCode::Enter)),
        ("Enter the order number".into(), "输入订单号".into()),
    );
    assert_eq!(
        of(Fault::new("documents.certificate", FaultCode::AddFile)),
        ("Add the registration or patent certificate".into(), "添加权利证书".into()),
    );
    assert_eq!(
        of(Fault::new("answers.right", FaultCode::Choose)),
        ("Choose the right you are asserting".into(), "选择您主张的权利".into()),
    );
    assert_eq!(
        of(Fault::new("answers.accepted.D1", FaultCode::MustConfirm)).0,
        "Confirm the statement “Identity and contact”",
    );
    assert_eq!(
        of(Fault::new("file", FaultCode::TooLarge).limit(10 * 1024 * 1024)).0,
        "The selected file must be smaller than 10\u{a0}MB",
    );
}

#[test]
fn a_refusal_says_why() {
    let (reason, step) = (domain::reason::Reason::Ev02, domain::notice::Step::Evidence);
    let finding = domain::notice::Finding { reason, step, listing: None };
    let fault = Fault::new("answers.evidence", FaultCode::WouldBeRefused).finding(finding);
    assert_eq!(
        in_both(|| fault_text(&fault)),
        (
            "The evidence would be refused: Prima facie evidence insufficient".into(),
            "证据将不予通过：初步证据不足".into()
        ),
    );
}

/// Every code with every field makes a sentence in both languages: no key shows through, no
/// word that blames or pleads.
#[test]
fn every_fault_is_a_sentence() {
    let today = domain::time::Timestamp(0).beijing_date();
    let mut fields: Vec<String> =
        ["contact", "code", "password", "sheet", "nothing.known", "listings.3.id", "until"]
            .map(str::to_owned)
            .to_vec();
    for kind in RightKind::ALL {
        let faults = RightForm::new(*kind).check(today).expect_err("an empty form");
        fields.extend(faults.into_iter().map(|fault| fault.field));
    }
    for code in FaultCode::ALL {
        for field in &fields {
            let fault = Fault::new(field.as_str(), *code).limit(8).got(9);
            let (english, chinese) = in_both(|| fault_text(&fault));
            for text in [&english, &chinese] {
                assert!(!text.contains("error-") && !text.contains("field-"), "{text}");
                assert!(!text.contains('{'), "{text}");
            }
            for word in ["lease", "orry", "nvalid", "orbidden"] {
                assert!(!english.contains(word), "{english}");
            }
            // 申请 (an application) is no plea.
            let plain = chinese.replace("申请", "");
            for word in ["请", "抱歉", "无效", "有效"] {
                assert!(!plain.contains(word), "{chinese}");
            }
            assert!(chinese.chars().any(|c| c > '\u{4e00}'), "{chinese}");
        }
    }
}

#[test]
fn the_fields_of_every_form_have_a_noun() {
    let today = domain::time::Timestamp(0).beijing_date();
    for kind in RightKind::ALL {
        let faults = RightForm::new(*kind).check(today).expect_err("an empty form");
        for fault in faults {
            let (english, _) = in_both(|| field::noun(&fault.field));
            assert_ne!(english, "answer", "{}", fault.field);
        }
    }
}

#[test]
fn every_problem_is_a_sentence() {
    for code in ProblemCode::ALL {
        for wait in [None, Some(30), Some(600), Some(80_000)] {
            let problem = Problem { retry_after: wait, ..Problem::new(*code) };
            let (english, chinese) = in_both(|| problem_text(&problem));
            assert!(!english.contains("problem-") && !chinese.contains("problem-"), "{english}");
        }
    }
}

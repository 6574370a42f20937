use super::*;
use crate::file::{FileType, StoredFile};
use crate::ids::FileId;
use jiff::civil::date;

fn document(kind: DocumentKind) -> RightDocument {
    let id = FileId::parse(kind.code()).expect("codes are ids");
    RightDocument {
        kind,
        file: StoredFile { id, name: "a.pdf".into(), kind: FileType::Pdf, size: 9 },
    }
}

fn trademark() -> RightForm {
    RightForm {
        title: "檐雀 YANQUE".into(),
        owner_name: "檐雀家居用品（杭州）有限公司".into(),
        owner_kind: Some(OwnerKind::Company),
        number: "２１３８４７５６".into(),
        office: Some(Office::Cnipa),
        mark_type: Some(MarkType::Combination),
        classes: "第21类、11".into(),
        goods: "vacuum flasks; cups".into(),
        registered_on: "2017-06-14".into(),
        documents: vec![document(DocumentKind::Certificate), document(DocumentKind::GoodsPage)],
        ..RightForm::new(RightKind::Trademark)
    }
}

const TODAY: Date = date(2026, 11, 23);

#[test]
fn a_complete_trademark_is_read() {
    let facts = trademark().check(TODAY).expect("complete");
    assert_eq!(facts.number.as_deref(), Some("21384756"));
    assert_eq!(facts.classes, [11, 21]);
    assert_eq!(facts.valid_to, Some(date(2027, 6, 13)));
}

#[test]
fn a_class_that_is_not_one_is_named() {
    for classes in ["46", "0", "21, x", "二十一"] {
        let form = RightForm { classes: classes.into(), ..trademark() };
        assert_eq!(form.check(TODAY).unwrap_err(), [Fault::new("classes", FaultCode::NotANumber)]);
    }
}

#[test]
fn an_empty_form_lists_every_question_once() {
    for kind in RightKind::ALL {
        let faults = RightForm::new(*kind).check(TODAY).unwrap_err();
        let mut fields: Vec<_> = faults.iter().map(|f| f.field.clone()).collect();
        fields.sort();
        let all = fields.len();
        fields.dedup();
        assert_eq!(fields.len(), all, "{kind:?} reports a field twice");
        insta::assert_snapshot!(
            format!("empty_{}", kind.code()),
            faults
                .iter()
                .map(|f| [f.field.as_str(), f.code.code()].join(" "))
                .collect::<Vec<_>>()
                .join("\n")
        );
    }
}

#[test]
fn an_international_registration_needs_its_extension_to_china() {
    let form = RightForm { office: Some(Office::Wipo), ..trademark() };
    let faults = form.check(TODAY).unwrap_err();
    assert_eq!(faults, [Fault::new("documents.china_extension", FaultCode::AddFile)]);
}

#[test]
fn a_date_to_come_is_refused() {
    let form = RightForm { registered_on: "2026-11-24".into(), ..trademark() };
    assert_eq!(form.check(TODAY).unwrap_err(), [Fault::new("registered_on", FaultCode::InFuture)]);
}

#[test]
fn patent_numbers_carry_their_kind_and_check_digit() {
    let good = |number: &str, kind| is_patent_number(&register_number(number), kind);
    assert!(good("ZL 2026 3 0184412.9", RightKind::Design));
    assert!(good("zl202121638405.x", RightKind::UtilityModel));
    assert!(!good("ZL 2026 3 0184412.8", RightKind::Design));
    assert!(!good("ZL 2026 3 0184412.9", RightKind::Invention));
    assert!(!good("ＺＬ号", RightKind::Design));
}

#[test]
fn an_agent_firm_acts_for_an_owner() {
    let own = trademark();
    assert!(own.check_of(OrgKind::RightsOwner, TODAY).is_ok());
    let faults = own.check_of(OrgKind::AgentFirm, TODAY).unwrap_err();
    assert_eq!(faults, [Fault::new("for_owner", FaultCode::MustConfirm)]);
    // With everything else that is wrong, and first.
    let faults = RightForm::new(RightKind::Design).check_of(OrgKind::AgentFirm, TODAY).unwrap_err();
    assert_eq!((faults[0].field.as_str(), faults[1].field.as_str()), ("for_owner", "title"));
    let mut form =
        RightForm { for_owner: true, authority_until: "2026-11-23".into(), ..trademark() };
    let faults = form.check_of(OrgKind::AgentFirm, TODAY).unwrap_err();
    assert_eq!(faults, [Fault::new("documents.power_of_attorney", FaultCode::AddFile)]);
    form.documents.push(document(DocumentKind::PowerOfAttorney));
    assert!(form.check_of(OrgKind::AgentFirm, TODAY).is_ok());
}

use super::*;
use domain::ids::{AccountId, OrgId};
use domain::language::Language;
use domain::policy::Role;

fn codes(typed: &Typed, stage: Stage, purpose: Purpose) -> Vec<(String, FaultCode)> {
    let faults = typed.check(stage, purpose);
    faults.into_iter().map(|fault| (fault.field, fault.code)).collect()
}

#[test]
fn one_field_takes_numbers_and_addresses_as_people_write_them() {
    assert_eq!(detect("１３８ 0013 8000"), Detected::Mainland("138 0013 8000".into()));
    assert_eq!(detect("+852 5123 4567"), Detected::Abroad("+85251234567".into()));
    assert_eq!(detect(" Chen@Example.COM "), Detected::Email("Chen@example.com".into()));
    assert_eq!(detect("1380013"), Detected::Nothing);
}

#[test]
fn each_page_reports_its_own_faults_in_order() {
    let empty = Typed::default();
    let sign_up = |stage| codes(&empty, stage, Purpose::SignUp);
    assert_eq!(sign_up(Stage::Contact), [("contact".into(), FaultCode::Enter)]);
    assert_eq!(sign_up(Stage::Code), [("code".into(), FaultCode::Enter)]);
    let fields: Vec<String> = sign_up(Stage::Details).into_iter().map(|fault| fault.0).collect();
    assert_eq!(fields, ["org_kind", "name", "org_name", "password"]);
    let reset = codes(&empty, Stage::Details, Purpose::ResetPassword);
    assert_eq!(reset, [("password".into(), FaultCode::Enter)]);
}

#[test]
fn a_code_may_be_pasted_with_spaces() {
    let typed = |code: &str| Typed { code: code.into(), ..Typed::default() };
    assert!(typed("1234 5678").check(Stage::Code, Purpose::SignUp).is_empty());
    assert!(typed("１２３４５６７８").check(Stage::Code, Purpose::SignUp).is_empty());
    assert_eq!(typed("1234").check(Stage::Code, Purpose::SignUp)[0].code, FaultCode::WrongShape);
}

#[test]
fn the_wait_for_another_code_does_not_trust_the_device_s_clock() {
    let sent = CodeSent {
        ticket: "t".into(),
        expires_at: Timestamp(1_000 * SECOND).plus(CODE_LIFE),
        again_at: Timestamp(1_030 * SECOND),
    };
    // This device is a day behind.
    let now = Timestamp(-86_400 * SECOND);
    let sent = Sent::new("13800138000", sent, now);
    assert_eq!(sent.to, "138 0013 8000");
    assert_eq!(sent.wait(now.plus(29 * SECOND + 1)), 1);
    assert_eq!(sent.wait(now.plus(30 * SECOND)), 0);
}

#[test]
fn after_signing_in_a_reader_goes_on_where_they_were_and_nowhere_else() {
    let viewer = |role| Viewer {
        account: AccountId::parse("a").expect("an id"),
        name: "n".into(),
        contact: "c".into(),
        language: Language::English,
        org: OrgId::parse("o").expect("an id"),
        org_kind: OrgKind::RightsOwner,
        org_name: "o".into(),
        org_name_other: String::new(),
        role,
    };
    let filer = |next: &str| landing(&viewer(Role::Filer), Some(next));
    assert_eq!(filer("/notices/new/listings?draft=1"), "/notices/new/listings?draft=1");
    for elsewhere in
        ["//evil.test/notices", "https://evil.test/", "/\\evil.test", "/nowhere", "/sign-in", ""]
    {
        assert_eq!(filer(elsewhere), "/notices", "{elsewhere}");
    }
    assert_eq!(landing(&viewer(Role::Reviewer), None), "/review");
    assert_eq!(landing(&viewer(Role::Merchant), None), "/");
}

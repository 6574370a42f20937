//! Contacts and identity numbers as people type them.

use domain::contact::{Contact, ContactError, Email, Phone};
use domain::identity::{IdentityError, ResidentId, Uscc};
use proptest::prelude::*;

fn contact(text: &str) -> Result<String, ContactError> {
    Contact::parse(text).map(|contact| contact.as_str().to_owned())
}

#[test]
fn a_mainland_mobile_number_in_every_habit() {
    for text in [
        "13800000000",
        " 138 0000 0000 ",
        "138-0000-0000",
        "138 – 0000 – 0000",
        "+86 138 0000 0000",
        "+8613800000000",
        "(+86)13800000000",
        "＋８６ １３８００００００００",
        "0086 138 0000 0000",
        "86 13800000000",
        "1\u{200b}3800000000\u{202c}",
    ] {
        let Ok(Contact::Phone(phone)) = Contact::parse(text) else { panic!("{text}") };
        assert_eq!((phone.as_str(), phone.display().as_str()), ("+8613800000000", "138 0000 0000"));
    }
}

#[test]
fn a_number_from_elsewhere_needs_its_country_code() {
    assert_eq!(contact("+1 (415) 555-2671").as_deref(), Ok("+14155552671"));
    assert_eq!(contact("00 44 20 7946 0018").as_deref(), Ok("+442079460018"));
    assert_eq!(contact("+852 5123 4567").as_deref(), Ok("+85251234567"));
    assert_eq!(Phone::parse("+442079460018").unwrap().display(), "+442079460018");
}

#[test]
fn what_is_wrong_is_told_precisely() {
    use ContactError::{EmailShape, Empty, PhoneDigits, PhonePrefix, TooLong};
    for (text, error) in [
        ("", Empty),
        (" \u{200b}\u{3000}", Empty),
        ("1380000000", PhoneDigits { got: 10 }),
        ("138000000001", PhoneDigits { got: 12 }),
        ("+86 1380000000", PhoneDigits { got: 10 }),
        ("+86 21 6234 5678", PhoneDigits { got: 10 }),
        ("12000000000", PhonePrefix),
        ("23800000000", PhonePrefix),
        ("+123456", PhoneDigits { got: 6 }),
        ("+1234567890123456", PhoneDigits { got: 16 }),
        ("+0123456789", PhonePrefix),
        ("138*00000000", PhoneDigits { got: 11 }),
        ("wang", EmailShape),
        ("wang@", EmailShape),
        ("@tangmu.example", EmailShape),
        ("wang@tangmu", EmailShape),
        ("wang@@tangmu.example", EmailShape),
        ("wang lei@tangmu.example", EmailShape),
        ("wang@tangmu..example", EmailShape),
        (".wang@tangmu.example", EmailShape),
        ("wang@-tangmu.example", EmailShape),
        ("wang@127.0.0.1", EmailShape),
        ("Wang Lei <wang@tangmu.example>", EmailShape),
        ("wang@tangmu.example\r\nBcc: all@tangmu.example", EmailShape),
    ] {
        assert_eq!(contact(text), Err(error), "{text}");
    }
    assert_eq!(contact(&format!("{}@tangmu.example", "w".repeat(250))), Err(TooLong));
    assert_eq!(contact(&format!("{}@tangmu.example", "w".repeat(65))), Err(EmailShape));
}

#[test]
fn an_email_address_keeps_its_name_and_lowers_its_domain() {
    for (text, kept) in [
        ("Wang.Lei+ip@Tangmu.EXAMPLE", "Wang.Lei+ip@tangmu.example"),
        (" ｗａｎｇ＠ｔａｎｇｍｕ．ｅｘａｍｐｌｅ ", "wang@tangmu.example"),
        ("wang@tangmu。example", "wang@tangmu.example"),
        ("8613800000000@139.example.cn", "8613800000000@139.example.cn"),
    ] {
        assert_eq!(Email::parse(text).unwrap().as_str(), kept);
    }
    assert_eq!(Contact::parse("Wang@Tangmu.example").unwrap().key(), "wang@tangmu.example");
}

#[test]
fn a_contact_is_plain_text_on_the_wire_and_checked_when_it_arrives() {
    let contact: Contact = serde_json::from_str("\"138 0000 0000\"").unwrap();
    assert_eq!(serde_json::to_string(&contact).unwrap(), "\"+8613800000000\"");
    assert!(serde_json::from_str::<Contact>("\"138\"").is_err());
    assert!(serde_json::from_str::<Uscc>("\"91350100M000100Y44\"").is_err());
}

#[test]
fn a_credit_code_in_every_habit() {
    for text in [
        "91350100M000100Y43",
        "91350100m000100y43",
        " 9135 0100 M000 100Y 43 ",
        "91350100-M000100Y-43",
        "９１３５０１００Ｍ０００１００Ｙ４３",
        "\u{feff}91350100M000100Y43\u{200b}",
    ] {
        assert_eq!(Uscc::parse(text).unwrap().as_str(), "91350100M000100Y43");
    }
}

#[test]
fn a_wrong_credit_code_says_where() {
    use IdentityError::{Character, CheckDigit, Empty, Length};
    for (text, error) in [
        ("", Empty),
        ("91350100M000100Y4", Length { got: 17 }),
        ("91350100M000100Y4D", CheckDigit),
        ("91350100M000100Y4O", Character { at: 18, found: 'O' }),
        ("9135O100M000100Y43", Character { at: 5, found: 'O' }),
        ("01350100M000100Y43", Character { at: 1, found: '0' }),
        ("91350100M000100Y4三", Character { at: 18, found: '三' }),
    ] {
        assert_eq!(Uscc::parse(text), Err(error), "{text}");
    }
}

#[test]
fn a_resident_number_in_every_habit_and_never_in_a_log() {
    for text in ["11010519491231002X", "11010519491231002x", "110105 19491231 002Ｘ"] {
        let id = ResidentId::parse(text).unwrap();
        assert_eq!(id.as_str(), "11010519491231002X");
        assert_eq!(format!("{id:?}"), "ResidentId(110***********002X)");
    }
}

#[test]
fn a_wrong_resident_number_says_why() {
    use IdentityError::{BirthDate, Character, CheckDigit, Length};
    for (text, error) in [
        ("110105194912310021", CheckDigit),
        ("110105194902310021", BirthDate),
        ("X10105194912310021", Character { at: 1, found: 'X' }),
        ("110105491231002", Length { got: 15 }),
    ] {
        assert_eq!(ResidentId::parse(text), Err(error), "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_typed_panics(text in any::<String>()) {
        let _ = (Contact::parse(&text), Uscc::parse(&text), ResidentId::parse(&text));
    }

    #[test]
    fn what_was_accepted_is_accepted_again_unchanged(text in "[+0-9a-z@. -]{1,24}") {
        if let Ok(contact) = Contact::parse(&text) {
            prop_assert_eq!(Contact::parse(contact.as_str()), Ok(contact));
        }
    }

    #[test]
    fn the_display_of_a_mobile_number_reads_back(number in "1[3-9][0-9]{9}") {
        let phone = Phone::parse(&number).unwrap();
        prop_assert_eq!(Phone::parse(&phone.display()), Ok(phone));
    }

    /// Both check digits catch every single wrong digit and every swap of neighbours.
    #[test]
    fn one_slip_is_caught(at in 8_usize..17, digit in 0_u8..10) {
        let slips = |number: &str| {
            let (mut wrong, mut swapped) = (number.as_bytes().to_vec(), number.as_bytes().to_vec());
            wrong[at] = b'0' + digit;
            swapped.swap(at, at - 1);
            [wrong, swapped].map(|bytes| String::from_utf8(bytes).unwrap())
        };
        let code = "91350100M000100Y43";
        for slip in slips(code) {
            prop_assert_eq!(Uscc::parse(&slip).is_ok(), slip == code);
        }
        let number = "11010519491231002X";
        for slip in slips(number) {
            prop_assert_eq!(ResidentId::parse(&slip).is_ok(), slip == number);
        }
    }
}

#[test]
fn naughty_strings_do_not_panic() {
    let strings: Vec<String> =
        serde_json::from_str(include_str!("data/naughty-strings.json")).unwrap();
    for text in &strings {
        let _ = (Contact::parse(text), Uscc::parse(text), ResidentId::parse(text));
    }
}

//! What the rules already say of a right, so that a reviewer looks at what they cannot.

use domain::fault::Fault;
use domain::right::{RightForm, required_documents, validity};
use domain::time::Date;

/// One thing that was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// In force today, by the dates of the form.
    Validity,
    /// The number has the shape, and the check digit, that the register gives.
    Number,
    /// The sender's name is the owner's.
    Owner,
    /// The power of attorney still runs.
    Authority,
    Documents,
    /// Everything else that the form asks.
    Answers,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub what: What,
    pub good: bool,
    /// What the rules found, where they found something.
    pub faults: Vec<Fault>,
}

/// The checks that apply to a form, sent in by `org`.
pub fn checks(form: &RightForm, org: &str, today: Date) -> Vec<Check> {
    let faults = form.check(today).err().unwrap_or_default();
    let of = |what: What, wanted: &dyn Fn(&str) -> bool| {
        let faults: Vec<Fault> =
            faults.iter().filter(|fault| wanted(&fault.field)).cloned().collect();
        Check { what, good: faults.is_empty(), faults }
    };
    let dates = ["registered_on", "renewed_until", "filed_on", "granted_on", "completed_on"];
    let mut all = vec![of(What::Validity, &|field| dates.contains(&field))];
    if validity(form).to.is_some_and(|last| last < today) {
        all[0].good = false;
    }
    if !(form.kind == domain::right::RightKind::Copyright && form.registered == Some(false)) {
        all.push(of(What::Number, &|field| field == "number"));
    }
    if form.for_owner {
        all.push(of(What::Authority, &|field| field == "authority_until"));
    } else if !org.is_empty() {
        let same = [&form.owner_name, &form.owner_other].iter().any(|name| alike(name, org));
        all.push(Check { what: What::Owner, good: same, faults: Vec::new() });
    }
    all.push(of(What::Documents, &|field| field.starts_with("documents")));
    let rest = |field: &str| {
        !dates.contains(&field)
            && field != "number"
            && field != "authority_until"
            && !field.starts_with("documents")
    };
    all.push(of(What::Answers, &rest));
    all
}

/// How many of the required documents are there.
pub fn documents(form: &RightForm) -> (usize, usize) {
    let required = required_documents(form);
    let there = required
        .iter()
        .filter(|kind| form.documents.iter().any(|document| document.kind == **kind))
        .count();
    (there, required.len())
}

/// Names compare without width, case, spaces and brackets.
fn alike(one: &str, other: &str) -> bool {
    let plain = |text: &str| -> String {
        domain::text::fold_width(text)
            .chars()
            .filter(|sign| sign.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let (one, other) = (plain(one), plain(other));
    !one.is_empty() && one == other
}

#[cfg(test)]
mod tests {
    use domain::right::{OwnerKind, RightKind};
    use domain::time::parse_date;

    use super::*;

    fn form() -> RightForm {
        RightForm {
            owner_name: "檐雀家居用品（杭州）有限公司".into(),
            owner_other: "Yanque Home Goods (Hangzhou) Co., Ltd.".into(),
            owner_kind: Some(OwnerKind::Company),
            number: "21384756".into(),
            registered_on: "2017-06-14".into(),
            ..RightForm::new(RightKind::Trademark)
        }
    }

    fn of(form: &RightForm, org: &str, today: &str, what: What) -> Option<bool> {
        let all = checks(form, org, parse_date(today).unwrap());
        all.into_iter().find(|check| check.what == what).map(|check| check.good)
    }

    #[test]
    fn names_compare_across_width_and_script() {
        let at = "2026-11-23";
        assert_eq!(of(&form(), "檐雀家居用品(杭州)有限公司", at, What::Owner), Some(true));
        assert_eq!(of(&form(), "YANQUE Home Goods (Hangzhou) Co Ltd", at, What::Owner), Some(true));
        assert_eq!(of(&form(), "Somebody Else", at, What::Owner), Some(false));
        let agent = RightForm { for_owner: true, ..form() };
        assert_eq!(of(&agent, "Somebody Else", at, What::Owner), None);
        assert_eq!(of(&agent, "Somebody Else", at, What::Authority), Some(false));
    }

    #[test]
    fn each_rule_reports_under_its_own_head() {
        let at = "2026-11-23";
        assert_eq!(of(&form(), "", at, What::Validity), Some(true));
        assert_eq!(of(&form(), "", "2030-01-01", What::Validity), Some(false));
        assert_eq!(of(&form(), "", at, What::Number), Some(true));
        let odd = RightForm { number: "-".into(), ..form() };
        assert_eq!(of(&odd, "", at, What::Number), Some(false));
        assert_eq!(of(&form(), "", at, What::Documents), Some(false));
        assert_eq!(of(&form(), "", at, What::Answers), Some(false));
        assert_eq!(documents(&form()), (0, 2));
    }
}

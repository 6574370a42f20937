//! A power of attorney as the calendar has it, and the way to another one.

use api::rights::Right;
use domain::right::{RenewalKind, RightEvent, RightForm, RightStatus, Standing};
use domain::time::{Date, days_between, parse_date};
use leptos::prelude::*;

use super::words;
use crate::{
    i18n::format,
    pages::rights::register::today,
    ui::{
        button::{ButtonKind, ButtonLink},
        knot::Knot,
    },
};

/// Days before its last one from which another is asked for: an owner has to sign and seal it.
const SOON: i32 = 60;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authority {
    Missing,
    Ended(Date),
    /// Days left.
    Ends(i32),
    Lasts,
}

pub fn authority(form: &RightForm, today: Date) -> Authority {
    let until = parse_date(form.authority_until.trim()).filter(|_| form.for_owner);
    let Some(until) = until else { return Authority::Missing };
    match days_between(today, until) {
        left if left < 0 => Authority::Ended(until),
        left if left <= SOON => Authority::Ends(left),
        _ => Authority::Lasts,
    }
}

/// Whether no notice can assert the right for want of one.
pub fn is_wanting(right: &Right) -> bool {
    let acts = right.form.for_owner || right.may_renew(RenewalKind::Authority, RightEvent::Submit);
    acts && stops(right.row.status, authority(&right.form, today()))
}

/// A draft, or a right that was refused, gets its power of attorney in the form.
const fn stops(status: RightStatus, authority: Authority) -> bool {
    matches!(status, RightStatus::Approved)
        && matches!(authority, Authority::Missing | Authority::Ended(_))
}

/// What the calendar asks for, and the way there. Nothing for a right that is over: another power
/// of attorney would not help it.
pub(super) fn offer(right: &Right, href: String) -> AnyView {
    if !(right.row.standing.can_be_asserted() || right.row.standing == Standing::InGrace) {
        return ().into_any();
    }
    let state = authority(&right.form, today());
    let band = match state {
        Authority::Missing => Some((t!("authority-missing"), t!("authority-ended-text"))),
        Authority::Ended(date) => {
            let date = format::date(date);
            Some((t!("authority-ended", date = date), t!("authority-ended-text")))
        }
        Authority::Ends(left) => {
            Some((t!("authority-days-left", count = left), t!("authority-ends-text")))
        }
        Authority::Lasts => None,
    };
    // A right that can be used has its own first thing to do, and so has one in its grace.
    let first = is_wanting(right) && right.row.standing.can_be_asserted();
    let kind = if first { ButtonKind::Primary } else { ButtonKind::Secondary };
    view! {
        {band
            .map(|(lead, text)| {
                view! {
                    <p class="right__band">
                        {Knot::You.draw()} <span>
                            <b>{lead}</b>
                            " "
                            {text}
                        </span>
                    </p>
                }
            })}
        <div class="right__actions">
            <ButtonLink kind href label=words::add(RenewalKind::Authority) />
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use domain::right::RightKind;

    use super::*;

    #[test]
    fn another_is_asked_for_in_the_last_sixty_days() {
        let until = "2027-06-13";
        let form = RightForm {
            for_owner: true,
            authority_until: until.into(),
            ..RightForm::new(RightKind::Trademark)
        };
        let on = |day| authority(&form, parse_date(day).unwrap());
        assert_eq!(on("2027-04-13"), Authority::Lasts);
        assert_eq!(on("2027-04-14"), Authority::Ends(60));
        assert_eq!(on("2027-06-13"), Authority::Ends(0));
        assert_eq!(on("2027-06-14"), Authority::Ended(parse_date(until).unwrap()));
    }

    #[test]
    fn a_date_that_was_typed_for_nobody_is_none() {
        let day = parse_date("2027-01-01").unwrap();
        let form = RightForm {
            authority_until: "2030-01-01".into(),
            ..RightForm::new(RightKind::Trademark)
        };
        assert_eq!(authority(&form, day), Authority::Missing);
        let typed = RightForm { for_owner: true, authority_until: "2030-1".into(), ..form };
        assert_eq!(authority(&typed, day), Authority::Missing);
    }
    #[test]
    fn only_a_right_that_was_approved_waits_for_another() {
        assert!(stops(RightStatus::Approved, Authority::Missing));
        assert!(!stops(RightStatus::Approved, Authority::Ends(0)));
        for elsewhere in [RightStatus::Draft, RightStatus::Pending, RightStatus::Rejected] {
            assert!(!stops(elsewhere, Authority::Missing), "{elsewhere:?}");
        }
    }
}

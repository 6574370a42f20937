//! What a reviewer's decision means to those who wait for it: told once, to the account that sent
//! in what was decided. Reasons are read on the page, where they can be acted on.

use super::{Template, queue};
use crate::cx::corrupt;
use crate::{Cx, Fail};
use domain::contact::Contact;
use domain::language::Language;
use domain::notice::{NoticeState, Tally};
use domain::right::{RenewalKind, RightEvent};
use domain::text::one_line;
use store::notice::Notice;
use store::renewal::Renewal;
use store::right::IpRight;

/// After one call's decisions: that something is asked, or the result. What was decided while
/// others are open is on the page; a message for each would bury the two that matter.
pub(crate) fn notice(cx: &mut Cx, notice: &Notice, asked: bool, now: Tally) -> Result<(), Fail> {
    let reference = ("reference", notice.reference.as_str());
    if asked {
        let listings = now.needs_you.to_string();
        let params = [reference, ("listings", &listings)];
        return tell(cx, &notice.account, Template::NoticeAsked, &params);
    }
    if now.state() != NoticeState::Decided {
        return Ok(());
    }
    let (removed, kept) = (now.removed.to_string(), now.kept.to_string());
    let params = [reference, ("removed", &removed), ("kept", &kept)];
    tell(cx, &notice.account, Template::NoticeDecided, &params)
}

/// A right. Nobody is known for one that was sent in before senders were noted.
pub(crate) fn right(cx: &mut Cx, right: &IpRight, event: RightEvent) -> Result<(), Fail> {
    let template = match event {
        RightEvent::Approve => Template::RightApproved,
        RightEvent::Reject => Template::RightRejected,
        RightEvent::Suspend => Template::RightSuspended,
        RightEvent::Reinstate => Template::RightReinstated,
        _ => return Ok(()),
    };
    let Some(sender) = &right.submitted_by else { return Ok(()) };
    tell(cx, sender, template, &[("title", &one_line(&right.title))])
}

pub(crate) fn renewal(
    cx: &mut Cx,
    right: &IpRight,
    renewal: &Renewal,
    renews: RenewalKind,
    event: RightEvent,
) -> Result<(), Fail> {
    let template = match (renews, event) {
        (RenewalKind::Term, RightEvent::Approve) => Template::RenewalApproved,
        (RenewalKind::Term, RightEvent::Reject) => Template::RenewalRejected,
        (RenewalKind::Authority, RightEvent::Approve) => Template::AuthorityApproved,
        (RenewalKind::Authority, RightEvent::Reject) => Template::AuthorityRejected,
        _ => return Ok(()),
    };
    let params = [("title", &*one_line(&right.title)), ("until", &renewal.renewed_to)];
    tell(cx, &renewal.filed_by, template, &params)
}

/// In the account's language, to its address or else its number; an account that was disabled
/// since is told nothing.
fn tell(
    cx: &mut Cx,
    account: &str,
    template: Template,
    params: &[(&str, &str)],
) -> Result<(), Fail> {
    let found = store::account::get(cx.tx, account)?;
    let Some(account) = found.filter(|account| account.disabled_at.is_none()) else {
        return Ok(());
    };
    let contact = account.email.or(account.phone).unwrap_or_default();
    let contact = Contact::parse(&contact).map_err(|_| corrupt("account's contact"))?;
    let language =
        Language::from_code(&account.language).ok_or_else(|| corrupt("account's language"))?;
    queue(cx, &contact, template, language, params)
}

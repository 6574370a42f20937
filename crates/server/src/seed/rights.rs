//! The demo's rights, registered by their owner, one of them by the agent too, and decided.

use std::collections::BTreeMap;

use api::endpoint::Nothing;
use api::rights::{
    CreateRight, DecideRight, DecideRightRequest, GetRight, ListRights, MoveRight,
    MoveRightRequest, NewRight, Rejection, RenewRight, RenewRightRequest, RightPath,
};
use domain::ids::RightId;
use domain::reason::Reason;
use domain::right::{DocumentKind, RenewalKind, RightDocument, RightEvent, RightForm};
use domain::time::{HOUR, Timestamp};

use super::{Desk, SeedError};
use crate::demo::Document;
use crate::demo::cast::{self, Progress};

const HOLDER: &str = "holder@demo.test";
const AGENT: &str = "agent@demo.test";
const REVIEWER: &str = "reviewer@demo.test";
/// Days ago that the approved ones were sent in.
const APPROVED: i64 = 120;
const REJECTED: i64 = 6;

/// The owner's rights by their key.
pub fn register(desk: &mut Desk<'_>) -> Result<BTreeMap<&'static str, RightId>, SeedError> {
    let today = desk.now.beijing_date();
    let mut ids = BTreeMap::new();
    for right in cast::rights(today) {
        let days = match &right.progress {
            Progress::Approved => APPROVED,
            Progress::Pending { since } => i64::from(domain::time::days_between(*since, today)),
            Progress::Rejected { .. } => REJECTED,
        };
        let at = desk.at(days, 10);
        let form = form(desk, HOLDER, at, &right)?;
        let id = submit(desk, HOLDER, at, form)?;
        decide(desk, &id, at.plus(3 * HOUR), &right.progress)?;
        ids.insert(right.key, id);
    }
    as_agent(desk)?;
    Ok(ids)
}

/// The agent registers the owner's first mark with the power of attorney.
fn as_agent(desk: &mut Desk<'_>) -> Result<(), SeedError> {
    let today = desk.now.beijing_date();
    let authority = cast::authority(today);
    let [first, ..] = cast::rights(today);
    let at = desk.at(APPROVED - 10, 14);
    let mut form = form(desk, AGENT, at, &first)?;
    let power = desk.papers.get("", Document::PowerOfAttorney)?;
    let file = desk.file(AGENT, at, &power.file_name, power)?;
    form.documents.push(RightDocument { kind: DocumentKind::PowerOfAttorney, file });
    form.for_owner = true;
    form.authority_until = domain::time::date_text(authority.until);
    let id = submit(desk, AGENT, at, form)?;
    decide(desk, &id, at.plus(3 * HOUR), &Progress::Approved)
}

/// The agent adds the renewal of its mark, and nobody has looked at it; the owner has not done so.
pub fn renew(desk: &mut Desk<'_>) -> Result<(), SeedError> {
    let at = desk.at(1, 15);
    let [mark, ..] = cast::rights(desk.now.beijing_date());
    let until = mark.renewed_until().map(domain::time::date_text).unwrap_or_default();
    let paper = desk.papers.get(mark.key, Document::Renewal)?;
    let certificate = desk.file(AGENT, at, &paper.file_name, paper)?;
    for row in desk.call::<ListRights>(AGENT, at, Nothing {})?.rows {
        let read = RightPath { id: row.id.clone() };
        let version = desk.call::<GetRight>(AGENT, at, read)?.version;
        let (until, files) = (until.clone(), vec![certificate.clone()]);
        let renews = RenewalKind::Term;
        let renewal = RenewRightRequest { id: row.id, renews, until, files, version };
        desk.call::<RenewRight>(AGENT, at, renewal)?;
    }
    Ok(())
}

fn form(
    desk: &mut Desk<'_>,
    email: &str,
    at: Timestamp,
    right: &cast::Right,
) -> Result<RightForm, SeedError> {
    let wrong = |error: serde_json::Error| SeedError::Data(format!("{}: {error}", right.key));
    let written = serde_json::to_value(&right.form).map_err(wrong)?;
    let mut form: RightForm = serde_json::from_value(written).map_err(wrong)?;
    for document in right.documents {
        let Some(kind) = DocumentKind::from_code(document.code()) else { continue };
        let paper = desk.papers.get(right.key, *document)?;
        let file = desk.file(email, at, &paper.file_name, paper)?;
        form.documents.push(RightDocument { kind, file });
    }
    Ok(form)
}

fn submit(
    desk: &mut Desk<'_>,
    email: &str,
    at: Timestamp,
    form: RightForm,
) -> Result<RightId, SeedError> {
    let right = desk.call::<CreateRight>(email, at, NewRight { form })?;
    let id = right.row.id.clone();
    let sent =
        MoveRightRequest { id: id.clone(), event: RightEvent::Submit, version: right.version };
    desk.call::<MoveRight>(email, at, sent)?;
    Ok(id)
}

fn decide(
    desk: &mut Desk<'_>,
    id: &RightId,
    at: Timestamp,
    progress: &Progress,
) -> Result<(), SeedError> {
    let (event, rejections) = match progress {
        Progress::Pending { .. } => return Ok(()),
        Progress::Approved => (RightEvent::Approve, Vec::new()),
        Progress::Rejected { reason, document, facts, .. } => {
            let reason = Reason::from_code(reason)
                .ok_or_else(|| SeedError::Data(format!("no reason {reason}")))?;
            let field = Some(format!("documents.{}", document.code()));
            let rejection = Rejection { reason, field, facts: (*facts).to_owned() };
            (RightEvent::Reject, vec![rejection])
        }
    };
    // As submitting left it.
    let read = RightPath { id: id.clone() };
    let version = desk.call::<GetRight>(REVIEWER, at, read)?.version;
    let decision = DecideRightRequest { id: id.clone(), event, version, rejections };
    desk.call::<DecideRight>(REVIEWER, at, decision)?;
    Ok(())
}

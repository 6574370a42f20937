//! Stored notices, read into the wire types.

use super::chain::{self, Payload};
use super::declare;
use crate::cx::corrupt;
use crate::{Cx, Fail};
use api::notices::{EventKind, Notice, NoticeItem, NoticeRow, TimelineEvent};
use domain::ids::{ListingId, NoticeRef, RightId};
use domain::notice::{
    Actor, Answers, Claim, ItemState, ListingState, NoticeState, Place, Tally, allowed,
};
use domain::policy::{Capability, Role, can};
use domain::reason::Reason;
use domain::right::RightKind;
use domain::time::Timestamp;
use store::event::Event;
use store::item::Shown;
use store::notice as table;

/// On which side of a case a role acts.
pub const fn actor(role: Role) -> Actor {
    match role {
        Role::HolderAdmin | Role::Filer | Role::Viewer | Role::Administrator => Actor::Filer,
        Role::Merchant => Actor::Merchant,
        Role::Reviewer => Actor::Reviewer,
        Role::SeniorReviewer => Actor::SeniorReviewer,
    }
}

fn count(n: i64) -> u32 {
    u32::try_from(n).unwrap_or(0)
}

pub fn tally(stored: &table::Notice) -> Tally {
    Tally {
        total: count(stored.total),
        removed: count(stored.removed),
        kept: count(stored.kept),
        waiting: count(stored.waiting),
        needs_you: count(stored.needs_you),
    }
}

pub fn row(stored: &table::Notice) -> Result<NoticeRow, Fail> {
    Ok(NoticeRow {
        reference: NoticeRef::parse(&stored.reference).map_err(|_| corrupt("reference"))?,
        right: RightId::parse(&stored.right_id).map_err(|_| corrupt("right's id"))?,
        right_title: stored.right_title.clone(),
        kind: RightKind::from_code(&stored.kind).ok_or_else(|| corrupt("right's kind"))?,
        claim: Claim::from_code(&stored.claim).ok_or_else(|| corrupt("claim"))?,
        state: NoticeState::from_code(&stored.state).ok_or_else(|| corrupt("notice's state"))?,
        tally: tally(stored),
        submitted_at: Timestamp(stored.submitted_at),
        decide_by: Timestamp(stored.due_at),
        filer: stored.filer_name.clone(),
    })
}

pub fn whole(cx: &mut Cx, stored: &table::Notice) -> Result<Notice, Fail> {
    let body = table::body(cx.tx, &stored.org, &stored.id)?.ok_or_else(|| corrupt("notice"))?;
    let events = store::event::list(cx.tx, &stored.org, &stored.id)?;
    let right = store::right::get(cx.tx, &stored.org, &stored.right_id)?;
    let answers: Answers = serde_json::from_str(&body.answers).map_err(|_| corrupt("answers"))?;
    let reviewer = can(cx.viewer()?.role, Capability::DecideNotices);
    let (org_name, org_name_other) = store::organisation::get(cx.tx, &stored.org)?
        .map(|org| (org.name, org.name_other))
        .unwrap_or_default();
    let form = right.as_ref().map(crate::rights::row::form).transpose()?;
    let (number, owner_name_other) = form
        .map(|form| (form.number.trim().to_owned(), form.owner_other.trim().to_owned()))
        .unwrap_or_default();
    Ok(Notice {
        row: row(stored)?,
        right_number: (!number.is_empty()).then_some(number),
        owner_name: right.map_or_else(String::new, |r| r.owner_name),
        owner_name_other,
        org_name,
        org_name_other,
        place: answers.place.unwrap_or(Place::Listings),
        matching: answers.matching,
        original: answers.original,
        explanation: body.statement,
        explanation_language: answers.explanation_language,
        evidence: serde_json::from_str(&body.evidence).map_err(|_| corrupt("evidence"))?,
        sample: answers.sample,
        declarations: declare::read(cx, &body.declarations)?,
        signer: answers.signer,
        capacity: answers.capacity.ok_or_else(|| corrupt("capacity"))?,
        chain_intact: chain::intact(&events),
        timeline: events
            .iter()
            .map(|event| timeline(event, &stored.account, reviewer))
            .collect::<Result<_, _>>()?,
    })
}

/// Names are told to the own side only: a filer does not learn who the reviewer is.
fn timeline(event: &Event, filer: &str, reviewer: bool) -> Result<TimelineEvent, Fail> {
    let payload: Payload = serde_json::from_str(&event.payload).map_err(|_| corrupt("event"))?;
    let named = reviewer || event.actor == filer;
    Ok(TimelineEvent {
        seq: count(event.seq),
        kind: EventKind::from_code(&event.kind).ok_or_else(|| corrupt("event's kind"))?,
        at: Timestamp(event.at),
        actor: if named { payload.name } else { String::new() },
        listings: payload.listings,
        hash: event.hash.clone(),
        text: payload.text,
        files: payload.files,
    })
}

pub fn item(shown: Shown, actor: Actor) -> Result<NoticeItem, Fail> {
    let Shown { item, listing_state } = shown;
    let state = ItemState::from_code(&item.state).ok_or_else(|| corrupt("item's state"))?;
    Ok(NoticeItem {
        line: count(item.line),
        listing: ListingId::parse(&item.listing).map_err(|_| corrupt("listing's id"))?,
        title: item.title,
        title_other: item.title_other,
        shop_name: item.shop_name,
        shop_name_other: item.shop_name_other,
        price: item.price,
        currency: item.currency,
        picture: item.picture,
        note: item.note,
        state,
        reason: item.reason_code.as_deref().and_then(Reason::from_code),
        facts: item.facts,
        hint: item.hint,
        decided_at: item.decided_at.map(Timestamp),
        listing_state: listing_state
            .as_deref()
            .and_then(ListingState::from_code)
            .unwrap_or(ListingState::Removed),
        allowed: allowed(state, actor),
    })
}

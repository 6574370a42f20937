//! The reviewer's desk: the queue, and decisions listing by listing.

use crate::cx::{corrupt, fault};
use crate::messages::decided;
use crate::notices::chain::{self, Payload};
use crate::notices::{announce, find, limit, page, read, shift};
use crate::{Cx, Fail, Handle};
use api::ProblemCode;
use api::notices::EventKind;
use api::page::Page;
use api::review::{
    DecideItems, DecideRequest, Decided, ItemDecision, QueueRequest, QueueRow, ReviewQueue,
};
use domain::fault::{FaultCode, Faults};
use domain::notice::{
    ItemEvent, ItemState, ListingState, MAX_FACTS, MAX_LISTINGS, NoticeState, Refused, transition,
};
use std::collections::BTreeMap;
use store::item::{self as table, Decision};
use store::notice::{QueueKey, Queued};

impl Handle for ReviewQueue {
    fn handle(cx: &mut Cx, request: &QueueRequest) -> Result<Page<QueueRow>, Fail> {
        let after = request.after.as_deref().map(read_key).transpose()?;
        let limit = limit(request.limit);
        // A question about one listing does not hold up the others.
        let mut rows = Vec::new();
        for state in [NoticeState::InReview, NoticeState::NeedsInfo] {
            rows.extend(store::notice::queue(cx.tx, state.code(), after.as_ref(), limit + 1)?);
        }
        let key = |row: &Queued| (row.notice.due_at, row.notice.org.clone(), row.notice.id.clone());
        rows.sort_by_cached_key(key);
        page(
            rows,
            limit,
            |row| format!("{}.{}.{}", row.notice.due_at, row.notice.org, row.notice.id),
            |row| {
                Ok(QueueRow {
                    notice: read::row(&row.notice)?,
                    org_name: row.org_name,
                    org_name_other: row.org_name_other,
                })
            },
        )
    }
}

fn read_key(text: &str) -> Result<QueueKey, Fail> {
    let mut parts = text.splitn(3, '.');
    let due_at = parts.next().and_then(|part| part.parse().ok());
    match (due_at, parts.next(), parts.next()) {
        (Some(due_at), Some(org), Some(id)) => {
            Ok(QueueKey { due_at, org: org.to_owned(), id: id.to_owned() })
        }
        _ => Err(fault("after", FaultCode::WrongShape)),
    }
}

impl Handle for DecideItems {
    fn handle(cx: &mut Cx, request: &DecideRequest) -> Result<Decided, Fail> {
        check(&request.decisions)?;
        let notice = find(cx, request.reference.as_str())?;
        let before = read::tally(&notice);
        let mut after = before;
        let mut by_event: BTreeMap<ItemEvent, Vec<u32>> = BTreeMap::new();
        for (index, decision) in request.decisions.iter().enumerate() {
            let (from, to) = decide(cx, &notice.org, &notice.id, index, decision)?;
            after.moved(from, to);
            by_event.entry(decision.event).or_default().push(decision.line);
        }
        let asked = by_event.contains_key(&ItemEvent::Ask);
        let shift = shift(before, after);
        store::notice::shift(cx.tx, &notice.org, &notice.id, shift, after.state().code())?;
        for (event, lines) in by_event {
            let payload = Payload {
                listings: u32::try_from(lines.len()).unwrap_or(u32::MAX),
                lines,
                name: cx.viewer()?.name.clone(),
                ..Payload::default()
            };
            chain::append(cx, &notice.org, &notice.id, kind(event)?, &payload)?;
        }
        decided::notice(cx, &notice, asked, after)?;
        announce(cx, &notice)?;
        Ok(Decided { tally: after })
    }
}

/// Nothing is refused or asked for without a code, the facts, and a hint where one helps.
fn check(decisions: &[ItemDecision]) -> Result<(), Fail> {
    let mut faults = Faults::default();
    if decisions.is_empty() {
        faults.add("decisions", FaultCode::Choose);
    }
    if decisions.len() > MAX_LISTINGS {
        faults.add("decisions", FaultCode::TooMany);
    }
    for (index, decision) in decisions.iter().enumerate() {
        let at = |field: &str| format!("decisions.{index}.{field}");
        match decision.event {
            // What else it says is not kept.
            ItemEvent::Uphold => {}
            ItemEvent::Reject | ItemEvent::Ask => {
                let reason = faults.chosen(&at("reason"), decision.reason);
                faults.text(&at("facts"), &decision.facts, 1, MAX_FACTS);
                let curable = reason.is_some_and(domain::reason::Reason::curable);
                let hint = usize::from(curable || decision.event == ItemEvent::Ask);
                faults.text(&at("hint"), &decision.hint, hint, MAX_FACTS);
                if reason.is_some_and(|reason| !reason.for_listings()) {
                    faults.add(&at("reason"), FaultCode::NotAnOption);
                }
            }
            _ => faults.add(&at("event"), FaultCode::NotAnOption),
        }
    }
    Ok(faults.result(())?)
}

fn decide(
    cx: &mut Cx,
    org: &str,
    notice: &str,
    index: usize,
    decision: &ItemDecision,
) -> Result<(ItemState, ItemState), Fail> {
    let line = i64::from(decision.line);
    let item = table::get(cx.tx, org, notice, line)?
        .ok_or_else(|| fault(&format!("decisions.{index}.line"), FaultCode::Unknown))?;
    let from = ItemState::from_code(&item.state).ok_or_else(|| corrupt("item's state"))?;
    let actor = read::actor(cx.viewer()?.role);
    let to = transition(from, decision.event, actor).map_err(|refused| match refused {
        Refused::NotAllowed => Fail::from(ProblemCode::NotAllowed),
        Refused::WrongState => fault(&format!("decisions.{index}.line"), FaultCode::NotOpen),
    })?;
    let told = decision.event.needs_reason();
    let [facts, hint] =
        [&decision.facts, &decision.hint].map(|text| if told { text.trim() } else { "" });
    let account = cx.viewer()?.account.as_str().to_owned();
    let change = Decision {
        state: to.code(),
        open: to.is_open(),
        reason_code: decision.reason.filter(|_| told).map(domain::reason::Reason::code),
        facts,
        hint,
        decided_at: cx.now().0,
        decided_by: &account,
    };
    if !table::decide(cx.tx, (org, notice, line), from.code(), &change)? {
        return Err(ProblemCode::Stale.into());
    }
    if to.is_down() && !from.is_down() {
        let removed = ListingState::Removed.code();
        let now = cx.now().0;
        store::catalogue::set_state(cx.tx, &item.listing, removed, now)?;
    }
    Ok((from, to))
}

const fn kind(event: ItemEvent) -> Result<EventKind, Fail> {
    match event {
        ItemEvent::Uphold => Ok(EventKind::Upheld),
        ItemEvent::Reject => Ok(EventKind::Rejected),
        ItemEvent::Ask => Ok(EventKind::Asked),
        _ => Err(Fail::Problem(api::Problem::new(ProblemCode::NotAllowed))),
    }
}

//! A submission: read, checked as the reviewers would, and bound, in one transaction.

use super::chain::{self, Payload};
use super::check::{self, Checked};
use super::{declare, refusal, shift};
use crate::cx::{corrupt, fault};
use crate::messages::{self, Template};
use crate::rights::row as right_row;
use crate::{Cx, Fail};
use api::notices::{Receipt, SubmitNoticeRequest};
use api::streams::Change;
use api::{Problem, ProblemCode};
use domain::audit::hash_parts;
use domain::contact::Contact;
use domain::fault::FaultCode;
use domain::ids::NoticeRef;
use domain::language::Language;
use domain::notice::{Answers, ItemState, ListingState, Tally};
use domain::time::Timestamp;
use store::item::Item;
use store::notice::{Body, Notice};

/// References that a submission draws before it gives up.
const MAX_DRAWS: usize = 8;

pub fn submit(cx: &mut Cx, request: &SubmitNoticeRequest) -> Result<Receipt, Fail> {
    let mut checked = check::pass(cx, &request.answers, request.accept_findings)?;
    let org = cx.org()?;
    let id = cx.new_id();
    let items = items(&org, &id, &checked)?;
    let tally = tally(&items);
    let decide_by = cx.env.settings.ruleset.decide_by(right_row::kind(&checked.right)?, cx.now());
    let body = body((&org, &id), request, &checked)?;
    let reference = insert(cx, (&org, &id), &checked, tally, decide_by, &body)?;
    if store::item::insert(cx.tx, &items)? < items.len() {
        checked.note_reports(cx, &request.answers, Some(&reference))?;
        refusal::pass(&request.answers, &checked.findings, request.accept_findings)?;
        insert_repeats(cx, (&org, &id), &checked, tally)?;
    }
    let content = hash_parts(&[
        &body.answers,
        &body.statement,
        &body.evidence,
        &body.declarations,
        &right_row::json(&checked.submission.listings)?,
    ]);
    let payload = Payload {
        listings: tally.total,
        name: cx.viewer()?.name.clone(),
        content: Some(content),
        ..Payload::default()
    };
    let hash = chain::first(cx, &org, &id, &payload)?;
    acknowledge(cx, &reference, tally.total, decide_by, request.language)?;
    if let Some(draft) = &request.draft {
        store::draft::delete(cx.tx, &org, draft.as_str())?;
    }
    let change = Change { topic: "notice".to_owned(), reference: Some(reference.clone()) };
    let own = cx.viewer()?.org.clone();
    cx.announce(Some(own), change);
    cx.announce(None, Change { topic: "queue".to_owned(), reference: None });
    Ok(Receipt { reference, submitted_at: cx.now(), decide_by, listings: tally.total, hash })
}

/// Adds the items that repeat an open one, and moves the notice's counters accordingly.
fn insert_repeats(
    cx: &mut Cx,
    (org, id): (&str, &str),
    checked: &Checked,
    before: Tally,
) -> Result<(), Fail> {
    let mut items = items(org, id, checked)?;
    let after = tally(&items);
    items.retain(|item| item.state == ItemState::Duplicate.code());
    store::item::insert(cx.tx, &items)?;
    store::notice::shift(cx.tx, org, id, shift(before, after), after.state().code())?;
    Ok(())
}

fn tally(items: &[Item]) -> Tally {
    Tally::of(items.iter().filter_map(|item| ItemState::from_code(&item.state)))
}

/// Writes the notice under a reference that no other has: 40 random bits are short enough to be
/// drawn twice.
fn insert(
    cx: &mut Cx,
    (org, id): (&str, &str),
    checked: &Checked,
    tally: Tally,
    decide_by: Timestamp,
    body: &Body,
) -> Result<NoticeRef, Fail> {
    for _ in 0..MAX_DRAWS {
        let reference = NoticeRef::new(cx.today().year(), cx.random.u64());
        let notice = notice(cx, (org, id, &reference), checked, tally, decide_by)?;
        if store::notice::insert(cx.tx, &notice, body)? {
            return Ok(reference);
        }
    }
    let busy = Problem { retry_after: Some(1), ..Problem::new(ProblemCode::Busy) };
    Err(Fail::Problem(busy))
}

fn notice(
    cx: &Cx,
    (org, id, reference): (&str, &str, &NoticeRef),
    checked: &Checked,
    tally: Tally,
    decide_by: Timestamp,
) -> Result<Notice, Fail> {
    let viewer = cx.viewer()?;
    let right = &checked.right;
    let number = right.number.as_deref().unwrap_or_default();
    Ok(Notice {
        org: org.to_owned(),
        id: id.to_owned(),
        reference: reference.to_string(),
        kind: right.kind.clone(),
        right_id: right.id.clone(),
        right_title: right.title.clone(),
        claim: checked.submission.claim.code().to_owned(),
        state: tally.state().code().to_owned(),
        submitted_at: cx.now().0,
        due_at: decide_by.0,
        total: tally.total.into(),
        removed: tally.removed.into(),
        kept: tally.kept.into(),
        waiting: tally.waiting.into(),
        needs_you: tally.needs_you.into(),
        account: viewer.account.as_str().to_owned(),
        filer_name: viewer.name.clone(),
        search: format!("{reference} {} {number}", right.title).to_lowercase(),
    })
}

fn body(
    (org, id): (&str, &str),
    request: &SubmitNoticeRequest,
    checked: &Checked,
) -> Result<Body, Fail> {
    // Listings, explanation and evidence have places of their own.
    let answers = Answers {
        listings: Vec::new(),
        explanation: String::new(),
        evidence: Vec::new(),
        ..request.answers.asked(right_row::kind(&checked.right)?)
    };
    let declarations = declare::hashes(&checked.submission.accepted, request.language);
    Ok(Body {
        org: org.to_owned(),
        notice: id.to_owned(),
        answers: right_row::json(&answers)?,
        statement: checked.submission.explanation.clone(),
        evidence: right_row::json(&checked.evidence)?,
        declarations: right_row::json(&declarations)?,
    })
}

/// The items, each with the listing as it stands now.
fn items(org: &str, notice: &str, checked: &Checked) -> Result<Vec<Item>, Fail> {
    let mut items = Vec::with_capacity(checked.submission.listings.len());
    for (index, picked) in checked.submission.listings.iter().enumerate() {
        // Without a listing there is nothing to decide on, whatever the filer accepts.
        let row = checked
            .listings
            .get(&picked.id)
            .ok_or_else(|| fault(&format!("answers.listings.{index}"), FaultCode::Unknown))?;
        let state = match (row.state, &row.reported_in) {
            (ListingState::Removed, _) => ItemState::AlreadyGone,
            (_, Some(_)) => ItemState::Duplicate,
            _ => ItemState::InReview,
        };
        items.push(Item {
            org: org.to_owned(),
            notice: notice.to_owned(),
            line: i64::try_from(index).map_err(|_| corrupt("line"))? + 1,
            listing: row.id.as_str().to_owned(),
            title: row.title.clone(),
            title_other: row.title_other.clone(),
            shop: row.shop.clone(),
            shop_name: row.shop_name.clone(),
            shop_name_other: row.shop_name_other.clone(),
            price: row.price,
            currency: row.currency.clone(),
            picture: row.picture.clone(),
            note: picked.note.trim().to_owned(),
            state: state.code().to_owned(),
            open: state.is_open(),
            reason_code: None,
            facts: String::new(),
            hint: String::new(),
            decided_at: None,
            decided_by: None,
        });
    }
    Ok(items)
}

/// The receipt, sent at once (DSA, Art. 16(4); a promise of the house under Chinese law).
fn acknowledge(
    cx: &mut Cx,
    reference: &NoticeRef,
    listings: u32,
    decide_by: Timestamp,
    language: Language,
) -> Result<(), Fail> {
    let contact =
        Contact::parse(&cx.viewer()?.contact).map_err(|_| corrupt("account's contact"))?;
    let last_day = domain::time::date_text(decide_by.plus(-1).beijing_date());
    let (reference, listings) = (reference.as_str(), listings.to_string());
    let params = [("reference", reference), ("listings", &listings), ("decide_by", &last_day)];
    messages::queue(cx, &contact, Template::NoticeReceived, language, &params)
}

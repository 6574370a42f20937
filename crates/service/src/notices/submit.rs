//! A submission: read, checked as the reviewers would, and bound, in one transaction.

use super::chain::{self, Payload};
use super::refusal;
use crate::cx::{corrupt, fault};
use crate::messages::{self, Template};
use crate::rights::row as right_row;
use crate::{Cx, Fail, listings};
use api::listings::ListingRow;
use api::notices::{AcceptedDeclaration, Receipt, SubmitNoticeRequest};
use api::streams::Change;
use api::{Problem, ProblemCode};
use domain::audit::hash_text;
use domain::contact::Contact;
use domain::declaration::{self, DeclarationId};
use domain::fault::FaultCode;
use domain::ids::{ListingId, NoticeRef};
use domain::language::Language;
use domain::notice::{
    Answers, Evidence, Finding, ItemState, ListingState, RightInForce, Submission, Tally, preflight,
};
use domain::policy::OrgKind;
use domain::time::{Timestamp, parse_date};
use std::collections::BTreeMap;
use store::declaration::DeclarationText;
use store::item::Item;
use store::notice::{Body, Notice};
use store::right::IpRight;

/// References that a submission draws before it gives up.
const MAX_DRAWS: usize = 8;

/// Answers that were checked, with what the checks looked at.
pub struct Checked {
    pub submission: Submission,
    pub right: IpRight,
    pub evidence: Vec<Evidence>,
    pub listings: BTreeMap<ListingId, ListingRow>,
    pub findings: Vec<Finding>,
}

pub fn check(cx: &mut Cx, answers: &Answers) -> Result<Checked, Fail> {
    let org = cx.org()?;
    let Some(id) = &answers.right else { return Err(fault("answers.right", FaultCode::Choose)) };
    let right = store::right::get(cx.tx, &org, id.as_str())?
        .ok_or_else(|| fault("answers.right", FaultCode::Unknown))?;
    let (kind, today) = (right_row::kind(&right)?, cx.today());
    let submission = answers.read(kind, today).map_err(|mut faults| {
        for fault in &mut faults {
            fault.field.insert_str(0, "answers.");
        }
        Fail::from(faults)
    })?;
    let evidence = evidence(cx, &org, answers)?;
    let ids = listings::ids(&submission.listings);
    let found = listings::find(cx, &org, &ids)?;
    let form = right_row::form(&right)?;
    let in_force = RightInForce {
        kind,
        status: right_row::status(&right)?,
        valid_to: right.valid_to.as_deref().and_then(parse_date),
        // A date that was typed before "for the owner" was taken back is no authority.
        authority_until: parse_date(form.authority_until.trim()).filter(|_| form.for_owner),
        by_agent: cx.viewer()?.org_kind == OrgKind::AgentFirm,
    };
    let findings = preflight(answers, &in_force, &listings::facts(&found), today);
    Ok(Checked { submission, right, evidence, listings: found, findings })
}

/// The evidence, each file as it was received.
fn evidence(cx: &mut Cx, org: &str, answers: &Answers) -> Result<Vec<Evidence>, Fail> {
    let mut evidence = answers.evidence.clone();
    let mut files: Vec<_> = evidence.iter_mut().map(|piece| &mut piece.file).collect();
    crate::files::receive(cx, org, &mut files, "answers.evidence")?;
    Ok(evidence)
}

pub fn submit(cx: &mut Cx, request: &SubmitNoticeRequest) -> Result<Receipt, Fail> {
    let checked = check(cx, &request.answers)?;
    refusal::pass(&request.answers, &checked.findings, request.accept_findings)?;
    let org = cx.org()?;
    let id = cx.new_id();
    let items = items(&org, &id, &checked)?;
    let tally = Tally::of(items.iter().filter_map(|item| ItemState::from_code(&item.state)));
    let decide_by = cx.env.settings.ruleset.decide_by(right_row::kind(&checked.right)?, cx.now());
    let body = body(cx, (&org, &id), request, &checked)?;
    let reference = insert(cx, (&org, &id), &checked, tally, decide_by, &body)?;
    store::item::insert(cx.tx, &items)?;
    // One JSON array, so that no two different notices give the same bytes.
    let content = hash_text(&right_row::json(&(
        &body.answers,
        &body.statement,
        &body.evidence,
        &body.declarations,
        &checked.submission.listings,
    ))?);
    let payload = Payload {
        listings: tally.total,
        lines: Vec::new(),
        name: cx.viewer()?.name.clone(),
        content: Some(content),
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
    cx: &mut Cx,
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
    let declarations = declare(cx, &checked.submission.accepted, request.language)?;
    Ok(Body {
        org: org.to_owned(),
        notice: id.to_owned(),
        answers: right_row::json(&answers)?,
        statement: checked.submission.explanation.clone(),
        evidence: right_row::json(&checked.evidence)?,
        declarations: right_row::json(&declarations)?,
    })
}

/// Keeps the exact texts that were accepted, and names them by hash.
fn declare(
    cx: &mut Cx,
    accepted: &[DeclarationId],
    language: Language,
) -> Result<Vec<AcceptedDeclaration>, Fail> {
    keep_texts(cx)?;
    let in_both = |id: &DeclarationId| [(*id, language), (*id, language.other())];
    let declared = accepted.iter().flat_map(in_both).map(|(id, language)| AcceptedDeclaration {
        id,
        edition: declaration::EDITION.to_owned(),
        language,
        hash: declaration::hash(id, language).to_owned(),
        text: String::new(),
    });
    Ok(declared.collect())
}

/// The texts are the same for everyone: after the first notice of an edition they are there.
fn keep_texts(cx: &mut Cx) -> Result<(), Fail> {
    let edition = declaration::edition();
    if store::declaration::count(cx.tx, declaration::EDITION)? >= edition.len() {
        return Ok(());
    }
    let texts = edition.iter().map(|(id, language, hash)| DeclarationText {
        hash: hash.clone(),
        id: id.code().to_owned(),
        version: declaration::EDITION.to_owned(),
        language: language.code().to_owned(),
        text: declaration::text(*id, *language).to_owned(),
    });
    Ok(store::declaration::keep(cx.tx, &texts.collect::<Vec<_>>())?)
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

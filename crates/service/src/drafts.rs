//! Drafts of notices, versioned so that two devices do not overwrite each other unseen.

use crate::cx::corrupt;
use crate::{Cx, Fail, Handle};
use api::ProblemCode;
use api::drafts::{
    DiscardDraft, Draft, DraftPath, DraftRow, DraftRows, GetDraft, ListDrafts, SaveDraft,
    SaveDraftRequest,
};
use api::endpoint::Nothing;
use domain::fault::{Fault, FaultCode};
use domain::ids::DraftId;
use domain::notice::{Answers, Step};
use domain::time::Timestamp;
use store::draft as table;

/// Drafts that one organisation may keep.
const MAX_DRAFTS: u32 = 200;
/// Bytes of a draft: the longest paste, the longest texts and a thousand picked listings fit.
const MAX_BYTES: usize = 1_500_000;

impl Handle for ListDrafts {
    fn handle(cx: &mut Cx, _: &Nothing) -> Result<DraftRows, Fail> {
        let org = cx.org()?;
        let rows = table::list(cx.tx, &org, MAX_DRAFTS)?;
        let rows = rows.into_iter().map(summary).collect::<Result<_, _>>()?;
        Ok(DraftRows { rows })
    }
}

impl Handle for GetDraft {
    fn handle(cx: &mut Cx, request: &DraftPath) -> Result<Draft, Fail> {
        let org = cx.org()?;
        let stored = table::get(cx.tx, &org, request.id.as_str())?.ok_or(ProblemCode::NotFound)?;
        whole(&stored)
    }
}

impl Handle for SaveDraft {
    fn handle(cx: &mut Cx, request: &SaveDraftRequest) -> Result<Draft, Fail> {
        let org = cx.org()?;
        let answers = serde_json::to_string(&request.answers).map_err(|_| corrupt("answers"))?;
        if answers.len() > MAX_BYTES {
            let fault = Fault::new("answers", FaultCode::TooLong).limit(MAX_BYTES);
            return Err(fault.got(answers.len()).into());
        }
        let found = table::get(cx.tx, &org, request.id.as_str())?;
        let now = cx.now().0;
        let viewer = cx.viewer()?.account.as_str().to_owned();
        let right_title = right_title(cx, &org, &request.answers)?;
        let stored = table::Draft {
            org: org.clone(),
            id: request.id.as_str().to_owned(),
            account: viewer,
            right_id: request.answers.right.as_ref().map(|id| id.as_str().to_owned()),
            title: right_title,
            step: request.step.code().to_owned(),
            listings: i64::try_from(request.answers.listings.len()).unwrap_or(i64::MAX),
            version: request.version,
            created_at: found.as_ref().map_or(now, |f| f.created_at),
            updated_at: now,
            answers,
        };
        match found {
            // A first save that is repeated finds its own row.
            Some(first) if request.version == 0 && first.answers == stored.answers => {
                return whole(&first);
            }
            Some(_) => {
                if !table::update(cx.tx, &stored)? {
                    return Err(ProblemCode::Stale.into());
                }
            }
            None if request.version == 0 => {
                if table::list(cx.tx, &org, MAX_DRAFTS)?.len() >= MAX_DRAFTS as usize {
                    let fault = Fault::new("id", FaultCode::TooMany);
                    return Err(fault.limit(MAX_DRAFTS as usize).into());
                }
                table::insert(cx.tx, &table::Draft { version: 1, ..stored.clone() })?;
            }
            // It was discarded, or submitted on another device.
            None => return Err(ProblemCode::NotFound.into()),
        }
        whole(&table::Draft { version: request.version + 1, ..stored })
    }
}

impl Handle for DiscardDraft {
    fn handle(cx: &mut Cx, request: &DraftPath) -> Result<Nothing, Fail> {
        let org = cx.org()?;
        if !table::delete(cx.tx, &org, request.id.as_str())? {
            return Err(ProblemCode::NotFound.into());
        }
        Ok(Nothing {})
    }
}

fn right_title(cx: &mut Cx, org: &str, answers: &Answers) -> Result<String, Fail> {
    let Some(id) = &answers.right else { return Ok(String::new()) };
    Ok(store::right::get(cx.tx, org, id.as_str())?.map_or_else(String::new, |r| r.title))
}

fn id(text: &str) -> Result<DraftId, Fail> {
    DraftId::parse(text).map_err(|_| corrupt("draft's id"))
}

fn step(code: &str) -> Result<Step, Fail> {
    Step::from_code(code).ok_or_else(|| corrupt("draft's step"))
}

fn summary(stored: table::Listed) -> Result<DraftRow, Fail> {
    Ok(DraftRow {
        id: id(&stored.id)?,
        right_title: stored.title,
        listings: u32::try_from(stored.listings).unwrap_or(u32::MAX),
        step: step(&stored.step)?,
        updated_at: Timestamp(stored.updated_at),
    })
}

fn whole(stored: &table::Draft) -> Result<Draft, Fail> {
    Ok(Draft {
        id: id(&stored.id)?,
        answers: serde_json::from_str(&stored.answers).map_err(|_| corrupt("draft"))?,
        step: step(&stored.step)?,
        version: stored.version,
        updated_at: Timestamp(stored.updated_at),
    })
}

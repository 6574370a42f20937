//! Notices: checked, submitted, listed and followed.

mod answer;
pub(crate) mod chain;
mod check;
mod declare;
pub(crate) mod read;
mod refusal;
mod submit;

pub(crate) use declare::keep_edition;

use crate::cx::{corrupt, fault};
use crate::{Cx, Fail, Handle};
use api::ProblemCode;
use api::notices::{
    CheckNotice, GetNotice, ListItems, ListItemsRequest, ListNotices, ListNoticesRequest, Notice,
    NoticeItem, NoticePath, NoticeRow, PreflightRequest, PreflightResponse, Receipt, SubmitNotice,
    SubmitNoticeRequest,
};
use api::page::{PAGE, Page};
use api::streams::Change;
use domain::fault::FaultCode;
use domain::ids::{NoticeRef, OrgId};
use domain::notice::Tally;
use domain::policy::{Capability, can};
use domain::time::DAY;
use store::notice as table;

/// Rows that one request may ask for.
const MAX_ROWS: u32 = 200;
/// Characters of a search that are looked at.
const MAX_SEARCH: usize = 100;

impl Handle for SubmitNotice {
    /// One whose answer was lost waits in its browser, which sends it again by itself when it is
    /// opened next.
    const REPEATS: i64 = 180 * DAY;

    fn handle(cx: &mut Cx, request: &SubmitNoticeRequest) -> Result<Receipt, Fail> {
        submit::submit(cx, request)
    }
}

impl Handle for CheckNotice {
    fn handle(cx: &mut Cx, request: &PreflightRequest) -> Result<PreflightResponse, Fail> {
        let checked = check::check(cx, &request.answers)?;
        Ok(PreflightResponse { findings: checked.findings })
    }
}

impl Handle for ListNotices {
    fn handle(cx: &mut Cx, request: &ListNoticesRequest) -> Result<Page<NoticeRow>, Fail> {
        let org = cx.org()?;
        let search = request.search.as_deref().map(str::trim).filter(|text| !text.is_empty());
        let filter = table::Filter {
            state: request.state.map(|state| state.code().to_owned()),
            kind: request.kind.map(|kind| kind.code().to_owned()),
            search: search
                .map(|text| text.chars().take(MAX_SEARCH).collect::<String>().to_lowercase()),
        };
        let limit = limit(request.limit);
        let rows = table::list(cx.tx, &org, &filter, request.after.as_deref(), limit + 1)?;
        page(rows, limit, |row| row.id.clone(), |row| read::row(&row))
    }
}

impl Handle for GetNotice {
    fn handle(cx: &mut Cx, request: &NoticePath) -> Result<Notice, Fail> {
        let stored = find(cx, request.reference.as_str())?;
        read::whole(cx, &stored)
    }
}

impl Handle for ListItems {
    fn handle(cx: &mut Cx, request: &ListItemsRequest) -> Result<Page<NoticeItem>, Fail> {
        let stored = find(cx, request.reference.as_str())?;
        let actor = read::actor(cx.viewer()?.role);
        let after = request.after.as_deref().map_or(Ok(0), str::parse::<u32>);
        let after = after.map_err(|_| fault("after", FaultCode::WrongShape))?.into();
        let limit = limit(request.limit);
        let rows = store::item::page(cx.tx, &stored.org, &stored.id, after, limit + 1)?;
        page(rows, limit, |row| row.item.line.to_string(), |row| read::item(row, actor))
    }
}

/// The notice for this reader: their organisation's, or any for a reviewer. Anything else does
/// not exist.
pub(crate) fn find(cx: &mut Cx, reference: &str) -> Result<table::Notice, Fail> {
    let viewer = cx.viewer()?;
    let (org, every) = (viewer.org.clone(), can(viewer.role, Capability::DecideNotices));
    let found = table::by_reference(cx.tx, reference)?;
    found.filter(|n| every || n.org == org.as_str()).ok_or_else(|| ProblemCode::NotFound.into())
}

pub(crate) fn limit(asked: Option<u32>) -> u32 {
    asked.unwrap_or(PAGE).clamp(1, MAX_ROWS)
}

/// A page from one row more than was asked for: the extra row says that there is a next page.
pub(crate) fn page<S, T>(
    mut rows: Vec<S>,
    limit: u32,
    key: impl Fn(&S) -> String,
    read: impl Fn(S) -> Result<T, Fail>,
) -> Result<Page<T>, Fail> {
    let limit = limit as usize;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(key);
    Ok(Page { rows: rows.into_iter().map(read).collect::<Result<_, _>>()?, next })
}

/// How the counters of a notice change.
pub(crate) fn shift(before: Tally, after: Tally) -> table::Shift {
    let difference = |a: u32, b: u32| i64::from(a) - i64::from(b);
    table::Shift {
        removed: difference(after.removed, before.removed),
        kept: difference(after.kept, before.kept),
        waiting: difference(after.waiting, before.waiting),
        needs_you: difference(after.needs_you, before.needs_you),
    }
}

/// A change of a notice is news to its organisation and to those who review.
pub(crate) fn announce(cx: &mut Cx, notice: &table::Notice) -> Result<(), Fail> {
    let org = OrgId::parse(&notice.org).map_err(|_| corrupt("organisation id"))?;
    let reference = NoticeRef::parse(&notice.reference).map_err(|_| corrupt("reference"))?;
    let own = Change { topic: "notice".to_owned(), reference: Some(reference.clone()) };
    cx.announce(Some(org), own);
    cx.announce(None, Change { topic: "queue".to_owned(), reference: Some(reference) });
    Ok(())
}

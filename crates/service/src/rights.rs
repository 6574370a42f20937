//! Rights: drafted, submitted, decided, renewed.

mod decide;
mod renewal;
pub(crate) mod row;

use crate::cx::fault;
use crate::messages::decided;
use crate::{Cx, Fail, Handle};
use api::ProblemCode;
use api::endpoint::Nothing;
use api::rights::{
    CreateRight, DecideRight, DecideRightRequest, GetRight, ListPendingRights, ListRights,
    MoveRight, MoveRightRequest, NewRight, PendingRight, PendingRights, Right, RightPath, Rights,
    SaveRight, SaveRightRequest,
};
use api::streams::Change;
use domain::fault::{Fault, FaultCode};
use domain::file::MAX_FILES;
use domain::ids::OrgId;
use domain::policy::{Capability, can};
use domain::reason::Reason;
use domain::right::{Refused, RenewalStatus, RightEvent, RightForm, RightStatus, transition};
use domain::time::Timestamp;
use renewal::Open;
use store::right::{self as table, IpRight, Queued};

/// Rights that one organisation may hold: a guard, far above what anyone has.
const MAX_RIGHTS: i64 = 2_000;
/// Pending rights, and pending renewals, that a reviewer sees at once, the oldest first.
const QUEUE: u32 = 200;

impl Handle for ListRights {
    fn handle(cx: &mut Cx, _: &Nothing) -> Result<Rights, Fail> {
        let org = cx.org()?;
        let today = cx.today();
        let renewals = renewal::open(cx, &org)?;
        let mut rows = Vec::new();
        for right in table::list(cx.tx, &org, None)? {
            let open = renewals.get(&right.id).copied().unwrap_or_default();
            rows.push(row::row(&right, open, today)?);
        }
        Ok(Rights { rows })
    }
}

impl Handle for GetRight {
    fn handle(cx: &mut Cx, request: &RightPath) -> Result<Right, Fail> {
        let stored = find(cx, request.id.as_str())?;
        row::whole(cx, &stored)
    }
}

impl Handle for CreateRight {
    fn handle(cx: &mut Cx, request: &NewRight) -> Result<Right, Fail> {
        let org = cx.org()?;
        check_size(&request.form)?;
        let form = with_files(cx, &org, &request.form)?;
        let held: i64 = table::count_by_status(cx.tx, &org)?.iter().map(|(_, count)| count).sum();
        if held >= MAX_RIGHTS {
            return Err(fault("form", FaultCode::TooMany));
        }
        let id = cx.new_id();
        let stored = row::draft(&org, &id, &form, cx.now())?;
        table::insert(cx.tx, &stored)?;
        row::whole(cx, &stored)
    }
}

impl Handle for SaveRight {
    fn handle(cx: &mut Cx, request: &SaveRightRequest) -> Result<Right, Fail> {
        let org = cx.org()?;
        let mut stored = own(cx, &org, request.id.as_str(), request.version)?;
        if !matches!(row::status(&stored)?, RightStatus::Draft) {
            return Err(ProblemCode::WrongState.into());
        }
        check_size(&request.form)?;
        let form = with_files(cx, &org, &request.form)?;
        row::write_form(&mut stored, &form, cx.now())?;
        update(cx, &mut stored)?;
        row::whole(cx, &stored)
    }
}

impl Handle for MoveRight {
    fn handle(cx: &mut Cx, request: &MoveRightRequest) -> Result<Right, Fail> {
        let org = cx.org()?;
        let mut stored = own(cx, &org, request.id.as_str(), request.version)?;
        step(cx, &mut stored, request.event)?;
        if request.event == RightEvent::Submit {
            submit(cx, &mut stored)?;
        }
        update(cx, &mut stored)?;
        announce(cx, &stored, true)?;
        row::whole(cx, &stored)
    }
}

impl Handle for ListPendingRights {
    fn handle(cx: &mut Cx, _: &Nothing) -> Result<PendingRights, Fail> {
        let mut rows = Vec::new();
        for queued in table::queue(cx.tx, RightStatus::Pending.code(), QUEUE)? {
            let since = queued.right.submitted_at.unwrap_or_default();
            rows.push(waiting(cx, queued, since, Open::default())?);
        }
        let pending = RenewalStatus::Pending;
        for one in store::renewal::queue(cx.tx, pending.code(), QUEUE)? {
            let open = Open::default().with(renewal::kind(&one.renews)?, pending);
            rows.push(waiting(cx, one.queued, one.filed_at, open)?);
        }
        rows.sort_by_key(|row| row.since);
        Ok(PendingRights { rows })
    }
}

/// `open`: what of it waits to be renewed; nothing, where the right itself waits.
fn waiting(cx: &Cx, queued: Queued, since: i64, open: Open) -> Result<PendingRight, Fail> {
    let row = row::row(&queued.right, open, cx.today())?;
    let since = Timestamp(since);
    let decide_by = cx.env.settings.ruleset.approve_by(since);
    let Queued { org_name, org_name_other, .. } = queued;
    Ok(PendingRight { row, org_name, org_name_other, since, decide_by })
}

impl Handle for DecideRight {
    fn handle(cx: &mut Cx, request: &DecideRightRequest) -> Result<Right, Fail> {
        let mut stored = find(cx, request.id.as_str())?;
        if stored.version != request.version {
            return Err(ProblemCode::Stale.into());
        }
        decide::check(request.event, &request.rejections, Reason::for_rights)?;
        step(cx, &mut stored, request.event)?;
        stored.reasons = row::json(decide::reasons(request.event, &request.rejections))?;
        stored.decided_at = Some(cx.now().0);
        stored.decided_by = Some(cx.viewer()?.account.as_str().to_owned());
        stored.updated_at = cx.now().0;
        update(cx, &mut stored)?;
        decided::right(cx, &stored, request.event)?;
        announce(cx, &stored, true)?;
        row::whole(cx, &stored)
    }
}

/// The right for this reader: their organisation's, or any that has been submitted, for a
/// reviewer. Anything else does not exist.
fn find(cx: &mut Cx, id: &str) -> Result<IpRight, Fail> {
    let viewer = cx.viewer()?.clone();
    let found = if can(viewer.role, Capability::ReviewRights) {
        table::by_id(cx.tx, id)?.filter(|r| r.status != RightStatus::Draft.code())
    } else {
        table::get(cx.tx, viewer.org.as_str(), id)?
    };
    found.ok_or_else(|| ProblemCode::NotFound.into())
}

/// The organisation's own right, at the version that was read.
fn own(cx: &mut Cx, org: &str, id: &str, version: i64) -> Result<IpRight, Fail> {
    let stored = table::get(cx.tx, org, id)?.ok_or(ProblemCode::NotFound)?;
    if stored.version == version { Ok(stored) } else { Err(ProblemCode::Stale.into()) }
}

fn step(cx: &Cx, stored: &mut IpRight, event: RightEvent) -> Result<(), Fail> {
    let next = transition(row::status(stored)?, event, cx.viewer()?.role).map_err(refused)?;
    next.code().clone_into(&mut stored.status);
    stored.updated_at = cx.now().0;
    Ok(())
}

const fn refused(why: Refused) -> ProblemCode {
    match why {
        Refused::NotAllowed => ProblemCode::NotAllowed,
        Refused::WrongState => ProblemCode::WrongState,
    }
}

/// A complete form becomes a pending right; the same number is not registered twice.
fn submit(cx: &mut Cx, stored: &mut IpRight) -> Result<(), Fail> {
    let form = row::form(stored)?;
    let facts = form.check_of(cx.viewer()?.org_kind, cx.today())?;
    if let Some(number) = &facts.number
        && table::number_is_taken(cx.tx, stored, number)?
    {
        return Err(fault("number", FaultCode::AlreadyRegistered));
    }
    stored.title = facts.title;
    stored.owner_name = facts.owner_name;
    stored.number = facts.number;
    stored.valid_from = facts.valid_from.map(domain::time::date_text);
    stored.valid_to = facts.valid_to.map(domain::time::date_text);
    stored.submitted_at = Some(cx.now().0);
    stored.submitted_by = Some(cx.viewer()?.account.as_str().to_owned());
    "[]".clone_into(&mut stored.reasons);
    Ok(())
}

fn update(cx: &mut Cx, stored: &mut IpRight) -> Result<(), Fail> {
    if !table::update(cx.tx, stored)? {
        return Err(ProblemCode::Stale.into());
    }
    stored.version += 1;
    Ok(())
}

/// Tells the owner and the reviewers.
fn announce(cx: &mut Cx, stored: &IpRight, reviewers: bool) -> Result<(), Fail> {
    let org = OrgId::parse(&stored.org).map_err(|_| crate::cx::corrupt("organisation id"))?;
    let change = Change { topic: "right".to_owned(), reference: None };
    cx.announce(Some(org), change.clone());
    if reviewers {
        cx.announce(None, change);
    }
    Ok(())
}

/// A draft may be incomplete, but not endless.
fn check_size(form: &RightForm) -> Result<(), Fail> {
    const MAX: usize = 64 * 1024;
    if row::json(form)?.len() > MAX {
        return Err(fault("form", FaultCode::TooLong));
    }
    Ok(())
}

/// The form with its files as they were received: a request names them, but does not say what
/// they are. Every one must be a file that this organisation sent.
fn with_files(cx: &mut Cx, org: &str, form: &RightForm) -> Result<RightForm, Fail> {
    let mut form = form.clone();
    if form.documents.len() > MAX_FILES {
        let fault = Fault::new("form.documents", FaultCode::TooMany).limit(MAX_FILES);
        return Err(fault.got(form.documents.len()).into());
    }
    let mut files: Vec<_> = form.documents.iter_mut().map(|document| &mut document.file).collect();
    crate::files::receive(cx, org, &mut files, "form.documents")?;
    Ok(form)
}

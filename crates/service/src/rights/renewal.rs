//! The renewal of a trademark's term or of a power of attorney: sent in beside the approved right,
//! and written into it when a reviewer approves it.

use super::{announce, decide, find, own, refused, row, update};
use crate::cx::corrupt;
use crate::messages::decided;
use crate::{Cx, Fail, Handle};
use api::ProblemCode;
use api::rights::{
    DecideRenewal, DecideRenewalRequest, RecallRenewal, RecallRenewalRequest, RenewRight,
    RenewRightRequest, Renewal, Right,
};
use domain::fault::Fault;
use domain::file::StoredFile;
use domain::policy::OrgKind;
use domain::right::{
    RenewalKind, RenewalStatus, RightDocument, RightEvent, RightForm, can_authorise, can_renew,
    check_authority, check_renewal, renewal_transition,
};
use domain::time::{Date, Timestamp, date_text, parse_date};
use std::collections::BTreeMap;
use store::renewal::{self as table, Renewal as Stored};
use store::right::IpRight;

impl Handle for RenewRight {
    fn handle(cx: &mut Cx, request: &RenewRightRequest) -> Result<Right, Fail> {
        let org = cx.org()?;
        let mut right = own(cx, &org, request.id.as_str(), request.version)?;
        let before = get(cx, &right, request.renews)?;
        let next = step(cx, before.as_ref(), RightEvent::Submit)?;
        let read = renewable(cx, &right, request.renews)?.ok_or(ProblemCode::WrongState)?;
        let until = read.check(&request.until, &request.files)?;
        let mut files = request.files.clone();
        let mut all: Vec<_> = files.iter_mut().collect();
        crate::files::receive(cx, &org, &mut all, request.renews.file_field())?;
        let stored = Stored {
            org,
            id: right.id.clone(),
            renews: request.renews.code().to_owned(),
            state: next.code().to_owned(),
            renewed_to: date_text(until),
            filed_at: cx.now().0,
            filed_by: cx.viewer()?.account.as_str().to_owned(),
            answered_at: None,
            answered_by: None,
            refusals: "[]".to_owned(),
            files: row::json(&files)?,
        };
        keep(cx, &mut right, &stored)
    }
}

impl Handle for RecallRenewal {
    fn handle(cx: &mut Cx, request: &RecallRenewalRequest) -> Result<Right, Fail> {
        let org = cx.org()?;
        let mut right = own(cx, &org, request.id.as_str(), request.version)?;
        let stored = moved(cx, &right, request.renews, RightEvent::Recall)?;
        keep(cx, &mut right, &stored)
    }
}

impl Handle for DecideRenewal {
    fn handle(cx: &mut Cx, request: &DecideRenewalRequest) -> Result<Right, Fail> {
        let mut right = find(cx, request.id.as_str())?;
        if right.version != request.version {
            return Err(ProblemCode::Stale.into());
        }
        let (renews, event, given) = (request.renews, request.event, &request.rejections);
        decide::check(event, given, |reason| reason.for_renewals(renews))?;
        let mut stored = moved(cx, &right, renews, event)?;
        stored.refusals = row::json(decide::reasons(event, given))?;
        stored.answered_at = Some(cx.now().0);
        stored.answered_by = Some(cx.viewer()?.account.as_str().to_owned());
        if status(&stored)? == RenewalStatus::Approved {
            let mut form = row::form(&right)?;
            write(&mut form, renews, &stored)?;
            row::write_form(&mut right, &form, cx.now())?;
        }
        decided::renewal(cx, &right, &stored, renews, event)?;
        keep(cx, &mut right, &stored)
    }
}

/// What was approved, in the form of the right. A certificate joins the earlier ones, which prove
/// the terms before; a power of attorney takes the place of the one that it replaces.
fn write(form: &mut RightForm, renews: RenewalKind, stored: &Stored) -> Result<(), Fail> {
    let kind = renews.document();
    match renews {
        RenewalKind::Term => form.renewed_until.clone_from(&stored.renewed_to),
        RenewalKind::Authority => {
            form.for_owner = true;
            form.authority_until.clone_from(&stored.renewed_to);
            form.documents.retain(|document| document.kind != kind);
        }
    }
    form.documents.extend(files(stored)?.into_iter().map(|file| RightDocument { kind, file }));
    Ok(())
}

/// What a renewal that can be sent in today is measured by.
enum Renewable {
    /// The last day of the present term.
    Term(Date),
    /// Today.
    Authority(Date),
}

impl Renewable {
    fn check(&self, until: &str, files: &[StoredFile]) -> Result<Date, Vec<Fault>> {
        match self {
            Self::Term(to) => check_renewal(until, files, *to),
            Self::Authority(today) => check_authority(until, files, *today),
        }
    }
}

fn renewable(cx: &Cx, right: &IpRight, renews: RenewalKind) -> Result<Option<Renewable>, Fail> {
    let (status, today) = (row::status(right)?, cx.today());
    Ok(match renews {
        RenewalKind::Term => {
            let to = right.valid_to.as_deref().and_then(parse_date);
            let open = can_renew(row::kind(right)?, status, to, today);
            to.filter(|_| open).map(Renewable::Term)
        }
        RenewalKind::Authority => {
            // What an agent firm registered before it had to say for whom lacks one just the same.
            let by_agent =
                row::form(right)?.for_owner || cx.viewer()?.org_kind == OrgKind::AgentFirm;
            can_authorise(status, by_agent).then_some(Renewable::Authority(today))
        }
    })
}

pub fn kind(code: &str) -> Result<RenewalKind, Fail> {
    RenewalKind::from_code(code).ok_or_else(|| corrupt("renewal's kind"))
}

fn status(stored: &Stored) -> Result<RenewalStatus, Fail> {
    RenewalStatus::from_code(&stored.state).ok_or_else(|| corrupt("renewal's state"))
}

fn files(stored: &Stored) -> Result<Vec<StoredFile>, Fail> {
    serde_json::from_str(&stored.files).map_err(|_| corrupt("renewal's files"))
}

fn get(cx: &mut Cx, right: &IpRight, renews: RenewalKind) -> Result<Option<Stored>, Fail> {
    let all = table::of_right(cx.tx, &right.org, &right.id)?;
    Ok(all.into_iter().find(|one| one.renews == renews.code()))
}

fn step(cx: &Cx, before: Option<&Stored>, event: RightEvent) -> Result<RenewalStatus, Fail> {
    let before = before.map(status).transpose()?;
    Ok(renewal_transition(before, event, cx.viewer()?.role).map_err(refused)?)
}

/// The renewal of a right in its next state.
fn moved(
    cx: &mut Cx,
    right: &IpRight,
    renews: RenewalKind,
    event: RightEvent,
) -> Result<Stored, Fail> {
    let before = get(cx, right, renews)?;
    let next = step(cx, before.as_ref(), event)?;
    let mut stored = before.ok_or(ProblemCode::WrongState)?;
    next.code().clone_into(&mut stored.state);
    Ok(stored)
}

/// The right's version guards its renewals too, so that it grows with each change of any.
fn keep(cx: &mut Cx, right: &mut IpRight, stored: &Stored) -> Result<Right, Fail> {
    right.updated_at = cx.now().0;
    update(cx, right)?;
    table::put(cx.tx, stored)?;
    announce(cx, right, true)?;
    row::whole(cx, right)
}

/// How the renewals of a right stand that wait or were rejected.
#[derive(Clone, Copy, Default)]
pub struct Open {
    pub term: Option<RenewalStatus>,
    pub authority: Option<RenewalStatus>,
}

impl Open {
    pub const fn with(self, renews: RenewalKind, status: RenewalStatus) -> Self {
        match renews {
            RenewalKind::Term => Self { term: Some(status), ..self },
            RenewalKind::Authority => Self { authority: Some(status), ..self },
        }
    }
}

/// Those of an organisation, by right.
pub fn open(cx: &mut Cx, org: &str) -> Result<BTreeMap<String, Open>, Fail> {
    let mut open: BTreeMap<String, Open> = BTreeMap::new();
    for stored in table::list(cx.tx, org)? {
        let (kind, status) = (kind(&stored.renews)?, status(&stored)?);
        if status.is_open() {
            let all = open.entry(stored.id).or_default();
            *all = all.with(kind, status);
        }
    }
    Ok(open)
}

/// One renewal of a right while it waits or is rejected, and what the reader may do.
pub struct Shown {
    pub open: Option<Renewal>,
    pub allowed: Vec<RightEvent>,
}

impl Shown {
    pub fn status(&self) -> Option<RenewalStatus> {
        self.open.as_ref().map(|renewal| renewal.status)
    }
}

/// Of the term, and of the power of attorney.
pub fn of(cx: &mut Cx, right: &IpRight) -> Result<[Shown; 2], Fail> {
    let all = table::of_right(cx.tx, &right.org, &right.id)?;
    let of = |renews: RenewalKind| {
        let stored = all.iter().find(|one| one.renews == renews.code());
        shown(cx, right, renews, stored)
    };
    Ok([of(RenewalKind::Term)?, of(RenewalKind::Authority)?])
}

fn shown(
    cx: &Cx,
    right: &IpRight,
    renews: RenewalKind,
    stored: Option<&Stored>,
) -> Result<Shown, Fail> {
    let can_submit = renewable(cx, right, renews)?.is_some();
    let before = stored.map(status).transpose()?;
    let role = cx.viewer()?.role;
    let allowed = RightEvent::ALL.iter().copied().filter(|event| {
        renewal_transition(before, *event, role).is_ok()
            && (can_submit || *event != RightEvent::Submit)
    });
    let open = stored.zip(before).filter(|(_, status)| status.is_open());
    let open = open.map(|(stored, status)| wire(cx, stored, status)).transpose()?;
    Ok(Shown { open, allowed: allowed.collect() })
}

fn wire(cx: &Cx, stored: &Stored, status: RenewalStatus) -> Result<Renewal, Fail> {
    let filed_at = Timestamp(stored.filed_at);
    let pending = status == RenewalStatus::Pending;
    Ok(Renewal {
        status,
        until: stored.renewed_to.clone(),
        files: files(stored)?,
        filed_at,
        decide_by: pending.then(|| cx.env.settings.ruleset.approve_by(filed_at)),
        rejections: serde_json::from_str(&stored.refusals).map_err(|_| corrupt("rejections"))?,
    })
}

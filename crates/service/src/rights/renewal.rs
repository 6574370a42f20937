//! The renewal of a trademark: sent in beside the approved right, and written into it when a
//! reviewer approves it.

use super::{announce, decide, find, own, refused, row, update};
use crate::cx::corrupt;
use crate::messages::decided;
use crate::{Cx, Fail, Handle};
use api::ProblemCode;
use api::rights::{
    DecideRenewal, DecideRightRequest, RecallRenewal, RecallRenewalRequest, RenewRight,
    RenewRightRequest, Renewal, Right,
};
use domain::file::StoredFile;
use domain::reason::Reason;
use domain::right::{
    DocumentKind, RenewalStatus, RightDocument, RightEvent, can_renew, check_renewal,
    renewal_transition,
};
use domain::time::{Date, Timestamp, date_text, parse_date};
use std::collections::BTreeMap;
use store::renewal::{self as table, Renewal as Stored};
use store::right::IpRight;

impl Handle for RenewRight {
    fn handle(cx: &mut Cx, request: &RenewRightRequest) -> Result<Right, Fail> {
        let org = cx.org()?;
        let mut right = own(cx, &org, request.id.as_str(), request.version)?;
        let before = table::get(cx.tx, &org, &right.id)?;
        let next = step(cx, before.as_ref(), RightEvent::Submit)?;
        let to = renewable(&right, cx.today())?.ok_or(ProblemCode::WrongState)?;
        let (until, mut certificate) =
            check_renewal(&request.until, request.certificate.as_ref(), to)?;
        crate::files::receive(cx, &org, &mut [&mut certificate], "certificate")?;
        let stored = Stored {
            org,
            id: right.id.clone(),
            state: next.code().to_owned(),
            renewed_to: date_text(until),
            filed_at: cx.now().0,
            filed_by: cx.viewer()?.account.as_str().to_owned(),
            answered_at: None,
            answered_by: None,
            refusals: "[]".to_owned(),
            certificate: row::json(&certificate)?,
        };
        keep(cx, &mut right, &stored)
    }
}

impl Handle for RecallRenewal {
    fn handle(cx: &mut Cx, request: &RecallRenewalRequest) -> Result<Right, Fail> {
        let org = cx.org()?;
        let mut right = own(cx, &org, request.id.as_str(), request.version)?;
        let stored = moved(cx, &right, RightEvent::Recall)?;
        keep(cx, &mut right, &stored)
    }
}

impl Handle for DecideRenewal {
    fn handle(cx: &mut Cx, request: &DecideRightRequest) -> Result<Right, Fail> {
        let mut right = find(cx, request.id.as_str())?;
        if right.version != request.version {
            return Err(ProblemCode::Stale.into());
        }
        decide::check(request, Reason::for_renewals)?;
        let mut stored = moved(cx, &right, request.event)?;
        stored.refusals = row::json(decide::reasons(request))?;
        stored.answered_at = Some(cx.now().0);
        stored.answered_by = Some(cx.viewer()?.account.as_str().to_owned());
        if status(&stored)? == RenewalStatus::Approved {
            let mut form = row::form(&right)?;
            form.renewed_until.clone_from(&stored.renewed_to);
            let file = certificate(&stored)?;
            form.documents.push(RightDocument { kind: DocumentKind::Renewal, file });
            row::write_form(&mut right, &form, cx.now())?;
        }
        decided::renewal(cx, &right, &stored, request.event)?;
        keep(cx, &mut right, &stored)
    }
}

/// The last day of a right that can be renewed today.
fn renewable(right: &IpRight, today: Date) -> Result<Option<Date>, Fail> {
    let to = right.valid_to.as_deref().and_then(parse_date);
    let open = can_renew(row::kind(right)?, row::status(right)?, to, today);
    Ok(to.filter(|_| open))
}

fn status(stored: &Stored) -> Result<RenewalStatus, Fail> {
    RenewalStatus::from_code(&stored.state).ok_or_else(|| corrupt("renewal's state"))
}

fn certificate(stored: &Stored) -> Result<StoredFile, Fail> {
    serde_json::from_str(&stored.certificate).map_err(|_| corrupt("renewal's certificate"))
}

fn step(cx: &Cx, before: Option<&Stored>, event: RightEvent) -> Result<RenewalStatus, Fail> {
    let before = before.map(status).transpose()?;
    Ok(renewal_transition(before, event, cx.viewer()?.role).map_err(refused)?)
}

/// The renewal of a right in its next state.
fn moved(cx: &mut Cx, right: &IpRight, event: RightEvent) -> Result<Stored, Fail> {
    let before = table::get(cx.tx, &right.org, &right.id)?;
    let next = step(cx, before.as_ref(), event)?;
    let mut stored = before.ok_or(ProblemCode::WrongState)?;
    next.code().clone_into(&mut stored.state);
    Ok(stored)
}

/// The right's version guards its renewal too, so that it grows with each change of either.
fn keep(cx: &mut Cx, right: &mut IpRight, stored: &Stored) -> Result<Right, Fail> {
    right.updated_at = cx.now().0;
    update(cx, right)?;
    table::put(cx.tx, stored)?;
    announce(cx, right, true)?;
    row::whole(cx, right)
}

/// The renewals of an organisation that wait or were rejected, by right.
pub fn open(cx: &mut Cx, org: &str) -> Result<BTreeMap<String, RenewalStatus>, Fail> {
    let mut open = BTreeMap::new();
    for stored in table::list(cx.tx, org)? {
        let status = status(&stored)?;
        if status.is_open() {
            open.insert(stored.id, status);
        }
    }
    Ok(open)
}

/// The renewal of a right while it waits or is rejected, and what the reader may do.
pub fn of(cx: &mut Cx, right: &IpRight) -> Result<(Option<Renewal>, Vec<RightEvent>), Fail> {
    let stored = table::get(cx.tx, &right.org, &right.id)?;
    let in_window = renewable(right, cx.today())?.is_some();
    let before = stored.as_ref().map(status).transpose()?;
    let role = cx.viewer()?.role;
    let allowed = RightEvent::ALL.iter().copied().filter(|event| {
        renewal_transition(before, *event, role).is_ok()
            && (in_window || *event != RightEvent::Submit)
    });
    let shown = stored.as_ref().zip(before).filter(|(_, status)| status.is_open());
    let shown = shown.map(|(stored, status)| wire(cx, stored, status)).transpose()?;
    Ok((shown, allowed.collect()))
}

fn wire(cx: &Cx, stored: &Stored, status: RenewalStatus) -> Result<Renewal, Fail> {
    let filed_at = Timestamp(stored.filed_at);
    let pending = status == RenewalStatus::Pending;
    Ok(Renewal {
        status,
        until: stored.renewed_to.clone(),
        certificate: certificate(stored)?,
        filed_at,
        decide_by: pending.then(|| cx.env.settings.ruleset.approve_by(filed_at)),
        rejections: serde_json::from_str(&stored.refusals).map_err(|_| corrupt("rejections"))?,
    })
}

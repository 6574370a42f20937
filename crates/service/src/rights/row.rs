//! A stored right, read into the wire types and back.

use super::renewal::{self, Open};
use crate::cx::corrupt;
use crate::{Cx, Fail};
use api::rights::{Right, RightRow};
use domain::ids::RightId;
use domain::right::{
    DocumentKind, RightEvent, RightForm, RightKind, RightStatus, standing, transition, validity,
};
use domain::time::{Date, Timestamp, date_text, parse_date};
use serde::Serialize;
use store::right::IpRight;

pub fn json<T: Serialize + ?Sized>(value: &T) -> Result<String, Fail> {
    serde_json::to_string(value).map_err(|_| corrupt("value"))
}

pub fn form(stored: &IpRight) -> Result<RightForm, Fail> {
    serde_json::from_str(&stored.detail).map_err(|_| corrupt("right"))
}

pub fn status(stored: &IpRight) -> Result<RightStatus, Fail> {
    RightStatus::from_code(&stored.status).ok_or_else(|| corrupt("right's status"))
}

pub fn kind(stored: &IpRight) -> Result<RightKind, Fail> {
    RightKind::from_code(&stored.kind).ok_or_else(|| corrupt("right's kind"))
}

/// A new draft from any form.
pub fn draft(org: &str, id: &str, form: &RightForm, now: Timestamp) -> Result<IpRight, Fail> {
    let mut stored = IpRight {
        org: org.to_owned(),
        id: id.to_owned(),
        status: RightStatus::Draft.code().to_owned(),
        version: 1,
        created_at: now.0,
        reasons: "[]".to_owned(),
        kind: form.kind.code().to_owned(),
        title: String::new(),
        number: None,
        owner_name: String::new(),
        valid_from: None,
        valid_to: None,
        submitted_at: None,
        submitted_by: None,
        decided_at: None,
        decided_by: None,
        updated_at: now.0,
        detail: String::new(),
    };
    write_form(&mut stored, form, now)?;
    Ok(stored)
}

/// Takes over what a form says, complete or not.
pub fn write_form(stored: &mut IpRight, form: &RightForm, now: Timestamp) -> Result<(), Fail> {
    let validity = validity(form);
    form.kind.code().clone_into(&mut stored.kind);
    form.title.trim().clone_into(&mut stored.title);
    form.owner_name.trim().clone_into(&mut stored.owner_name);
    let number = domain::text::register_number(&form.number);
    stored.number = (!number.is_empty()).then_some(number);
    stored.valid_from = validity.from.map(date_text);
    stored.valid_to = validity.to.map(date_text);
    stored.detail = json(form)?;
    stored.updated_at = now.0;
    Ok(())
}

pub fn row(stored: &IpRight, open: Open, today: Date) -> Result<RightRow, Fail> {
    let form = form(stored)?;
    let (kind, status) = (kind(stored)?, status(stored)?);
    let valid_to = stored.valid_to.as_deref().and_then(parse_date);
    // A design is shown by its views.
    let specimen = [DocumentKind::Specimen, DocumentKind::Views].into_iter().find_map(|shows| {
        form.documents.iter().find(|d| d.kind == shows && d.file.kind.is_picture())
    });
    let specimen = specimen.map(|d| d.file.id.as_str().to_owned());
    Ok(RightRow {
        id: RightId::parse(&stored.id).map_err(|_| corrupt("right's id"))?,
        kind,
        title: stored.title.clone(),
        number: (!form.number.trim().is_empty()).then(|| form.number.trim().to_owned()),
        owner_name: stored.owner_name.clone(),
        owner_name_other: form.owner_other.trim().to_owned(),
        classes: form.classes,
        status,
        standing: standing(kind, status, valid_to, today),
        valid_from: stored.valid_from.clone(),
        valid_to: stored.valid_to.clone(),
        submitted_at: stored.submitted_at.map(Timestamp),
        specimen,
        rejections: serde_json::from_str(&stored.reasons).map_err(|_| corrupt("rejections"))?,
        renewal: open.term,
        authority: open.authority,
    })
}

pub fn whole(cx: &mut Cx, stored: &IpRight) -> Result<Right, Fail> {
    let [term, authority] = renewal::of(cx, stored)?;
    let open = Open { term: term.status(), authority: authority.status() };
    let row = row(stored, open, cx.today())?;
    let role = cx.viewer()?.role;
    let (notices, reported, removed) = store::notice::of_right(cx.tx, &stored.org, &stored.id)?;
    let count = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
    let pending = row.status == RightStatus::Pending;
    Ok(Right {
        form: form(stored)?,
        version: stored.version,
        allowed: RightEvent::ALL
            .iter()
            .copied()
            .filter(|event| transition(row.status, *event, role).is_ok())
            .collect(),
        decide_by: row
            .submitted_at
            .filter(|_| pending)
            .map(|at| cx.env.settings.ruleset.approve_by(at)),
        notices: count(notices),
        listings_removed: count(removed),
        listings_reported: count(reported),
        row,
        renewal: term.open,
        renewal_allowed: term.allowed,
        authority: authority.open,
        authority_allowed: authority.allowed,
    })
}

//! Who calls a route that is not an endpoint: the same questions that the gate asks.

use api::account::Viewer;
use api::{Limiter, ProblemCode};
use axum::http::request::Parts;
use domain::policy::{Capability, can};
use std::time::Instant;

use super::mount::{caller, meta, viewer};
use super::problem::Refusal;
use crate::App;

/// The reader, who must have one of the capabilities.
pub async fn require(app: &App, parts: &Parts, any: &[Capability]) -> Result<Viewer, Refusal> {
    let meta = meta(&caller(parts)?, parts);
    let viewer = viewer(app, &meta).await?.ok_or(ProblemCode::SignInNeeded)?;
    if !any.is_empty() && !any.iter().any(|capability| can(viewer.role, *capability)) {
        return Err(ProblemCode::NotAllowed.into());
    }
    Ok(viewer)
}

/// Counts a costly call of an account.
pub fn count(
    app: &App,
    name: &'static str,
    viewer: &Viewer,
    limiter: Limiter,
) -> Result<(), Refusal> {
    let counted = app.limits.count(name, limiter, viewer.account.as_str(), Instant::now());
    counted.map_err(|wait| Refusal::wait(ProblemCode::TooOften, wait))
}

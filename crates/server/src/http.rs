//! HTTP: the generic adapter for every endpoint, and the routes that are not one request and one
//! JSON reply.

mod blocking;
pub mod caller;
mod cookie;
mod cross_site;
mod decode;
mod export;
mod files;
mod guard;
pub mod headers;
mod health;
mod incoming;
pub mod lately;
pub mod limit;
mod live;
mod metrics;
pub mod mount;
pub mod openapi;
mod pictures;
mod problem;
mod session;
mod sheet;
mod statics;
pub mod touch;

pub use metrics::router as metrics_router;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::any;

use crate::App;

/// Everything that the main listener serves.
pub fn router(app: &App) -> Router {
    let v1 = mount::catalogue(app)
        .merge(files::router())
        .merge(sheet::router())
        .merge(live::router())
        .merge(export::router())
        .fallback(any(problem::not_found))
        .method_not_allowed_fallback(problem::method_not_allowed);
    Router::new()
        .nest("/api/v1", v1)
        .merge(openapi::router())
        .route("/api", any(problem::not_found))
        .route("/api/", any(problem::not_found))
        .route("/api/{*rest}", any(problem::not_found))
        .merge(health::router())
        .merge(pictures::router())
        .fallback(statics::serve)
        .method_not_allowed_fallback(problem::method_not_allowed)
        .layer(from_fn_with_state(app.clone(), guard::guard))
        .with_state(app.clone())
}

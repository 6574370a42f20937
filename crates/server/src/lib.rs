//! The program: HTTP, files, mail, the command line. Rules live in `domain`, what an endpoint does
//! in `service`; here they only meet the outside.

mod app;
mod assets;
mod blobs;
pub mod cli;
mod clock;
pub mod demo;
mod housekeeping;
mod http;
mod hub;
mod import;
mod log;
mod metrics;
mod origin;
mod outbox;
mod secret;
mod seed;
mod serve;

pub use app::{App, Front};
pub use assets::Assets;
pub use blobs::{BlobError, Blobs};
pub use clock::now;
pub use http::caller::Peer;
pub use http::openapi::document as openapi;
pub use http::{metrics_router, router};
pub use origin::{BadOrigin, Origin};
pub use seed::{Standing, adopt, fill as seed, standing};
pub use serve::serve;

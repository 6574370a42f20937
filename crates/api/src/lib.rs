//! The wire contract: every endpoint as a type, its request and response, and the problems.
//!
//! To add an endpoint: a module's `endpoint!` entry, a line in [`catalogue!`], a sample in
//! `samples`, and `impl Handle` in the service. Nothing else: the server and the client are
//! generic over the type.

pub mod account;
pub mod catalogue;
pub mod desk;
pub mod drafts;
pub mod endpoint;
pub mod listings;
pub mod notices;
pub mod page;
pub mod problem;
pub mod review;
pub mod rights;
pub mod samples;
pub mod streams;

pub use endpoint::{Access, Endpoint, Limiter, Method};
pub use problem::{Problem, ProblemCode};

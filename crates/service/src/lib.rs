//! One plain function per endpoint, in one transaction, behind one gate.
//!
//! [`run`] is the gate: session, access, idempotency, the function, the stored reply. The HTTP
//! server and the practice worker both call it, so access is enforced in one place.

pub mod crypto;
pub mod cx;
pub mod gate;
pub mod handle;
pub mod messages;
pub mod random;
pub mod session;
pub mod settings;

mod account;
mod desk;
mod drafts;
mod files;
mod listings;
mod notices;
mod review;
mod rights;
mod setup;

pub use cx::{Cx, Effects, Env, Fail, Meta, SessionChange};
pub use gate::{Call, Reply, run};
pub use handle::{Handle, Prepared};
pub use settings::Settings;
pub use setup::set_up;

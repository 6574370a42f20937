//! What an endpoint is. One type per capability; everything that serves or calls it is generic.

use domain::policy::{Capability, Role, can};
use serde::Serialize;
use serde::de::DeserializeOwned;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
    Put,
    Delete,
}

impl Method {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// How often one address may call an endpoint that is open to anyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limiter {
    /// Calls that may come at once.
    pub burst: u32,
    /// Calls a minute, sustained.
    pub per_minute: u32,
}

/// Who may call an endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anyone, as often as the limiter allows.
    Anyone(Limiter),
    /// Any account that is signed in.
    SignedIn,
    /// Roles with the capability.
    Can(Capability),
    /// Roles with either capability: the two sides of one case.
    Either(Capability, Capability),
}

impl Access {
    /// Whether a reader with this role, or with none, is let in.
    pub const fn admits(self, role: Option<Role>) -> bool {
        match (self, role) {
            (Self::Anyone(_), _) | (Self::SignedIn, Some(_)) => true,
            (Self::Can(capability), Some(role)) => can(role, capability),
            (Self::Either(one, other), Some(role)) => can(role, one) || can(role, other),
            (_, None) => false,
        }
    }
}

/// One capability of the system.
///
/// The path's placeholders are named after fields of the request: `/rights/{id}` takes its `id`
/// from there. The other fields go to the query string (GET, DELETE) or to the JSON body.
pub trait Endpoint: 'static {
    /// The operation's name, as in the OpenAPI document.
    const NAME: &'static str;
    const METHOD: Method;
    /// Below `/api/v1`.
    const PATH: &'static str;
    const ACCESS: Access;
    /// Whether it only reads. A call that writes carries an idempotency key where a repeat would
    /// do harm.
    const READS: bool;
    type Request: Serialize + DeserializeOwned + Clone + Send + Sync + 'static;
    type Response: Serialize + DeserializeOwned + Clone + Send + 'static;
}

/// Declares endpoints: `Name: METHOD "path", access, Request => Response;`
#[macro_export]
macro_rules! endpoint {
    ($($(#[$meta:meta])* $name:ident: $method:ident $path:literal, $access:expr, $reads:ident, $request:ty => $response:ty;)+) => {$(
        $(#[$meta])*
        #[derive(Debug)]
        pub struct $name;
        impl $crate::Endpoint for $name {
            const NAME: &'static str = stringify!($name);
            const METHOD: $crate::Method = $crate::Method::$method;
            const PATH: &'static str = $path;
            const ACCESS: $crate::Access = $access;
            const READS: bool = $crate::endpoint!(@ $reads);
            type Request = $request;
            type Response = $response;
        }
    )+};
    (@ reads) => { true };
    (@ writes) => { false };
}

/// Declares wire types with the derives that all of them share. Unknown fields are refused, so
/// that a misspelt one is reported and not dropped.
#[macro_export]
macro_rules! wire {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, ::serde::Serialize, ::serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(::schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($body)* }
    )+};
}

wire! {
    /// A request or a response that says nothing.
    #[derive(Default)]
    pub struct Nothing {}
}

//! The rules of notice and takedown: rights, notices, decisions, deadlines, reason codes.
//!
//! Pure: no input or output, no clock, no randomness. The form, the server and the practice
//! worker call the same functions, so what is shown before submission is what is enforced after.

pub mod audit;
pub mod codes;
pub mod contact;
pub mod declaration;
pub mod fault;
pub mod file;
pub mod identity;
pub mod ids;
pub mod language;
pub mod listing;
pub mod notice;
pub mod password;
pub mod policy;
pub mod reason;
pub mod right;
pub mod ruleset;
pub mod text;
pub mod time;

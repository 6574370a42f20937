//! The events of a notice: append-only, each bound to the one before by its hash.

use crate::cx::corrupt;
use crate::{Cx, Fail};
use api::notices::EventKind;
use domain::audit::{GENESIS, chain};
use domain::file::StoredFile;
use serde::{Deserialize, Serialize};
use store::event::{self as table, Event};

/// What an event says beyond its kind.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Payload {
    /// How many listings it concerns.
    pub listings: u32,
    /// Their lines, where not all are meant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<u32>,
    /// Who acted, by name, for the reader's own side.
    #[serde(default)]
    pub name: String,
    /// What the filer answered.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<StoredFile>,
    /// SHA-256 of what was submitted: answers, statement, evidence, declarations and listings, as
    /// they are stored ([`domain::audit::hash_parts`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
}

/// Appends an event and gives its hash.
pub fn append(
    cx: &mut Cx,
    org: &str,
    notice: &str,
    kind: EventKind,
    payload: &Payload,
) -> Result<String, Fail> {
    let (seq, previous) = table::last(cx.tx, org, notice)?.unwrap_or((0, GENESIS.to_owned()));
    append_after(cx, org, notice, (seq, previous), kind, payload)
}

/// Appends the first event of a notice that is being made: nothing can be before it.
pub fn first(cx: &mut Cx, org: &str, notice: &str, payload: &Payload) -> Result<String, Fail> {
    append_after(cx, org, notice, (0, GENESIS.to_owned()), EventKind::Submitted, payload)
}

fn append_after(
    cx: &mut Cx,
    org: &str,
    notice: &str,
    (seq, previous): (i64, String),
    kind: EventKind,
    payload: &Payload,
) -> Result<String, Fail> {
    let payload = serde_json::to_string(payload).map_err(|_| corrupt("event"))?;
    let viewer = cx.viewer()?;
    let (actor, at) = (viewer.account.as_str().to_owned(), cx.now().0);
    let hash = chain(&previous, kind.code(), &actor, at, &payload);
    let event = Event {
        org: org.to_owned(),
        subject: notice.to_owned(),
        seq: seq + 1,
        kind: kind.code().to_owned(),
        actor,
        at,
        payload,
        prev_hash: previous,
        hash: hash.clone(),
    };
    table::append(cx.tx, &[event])?;
    Ok(hash)
}

/// Whether every event follows from the one before it.
pub fn intact(events: &[Event]) -> bool {
    let mut previous = GENESIS;
    events.iter().enumerate().all(|(index, e)| {
        let follows = e.prev_hash == previous
            && e.seq == i64::try_from(index).unwrap_or(i64::MAX) + 1
            && e.hash == chain(previous, &e.kind, &e.actor, e.at, &e.payload);
        previous = &e.hash;
        follows
    })
}

//! What this desk's links look like: asked for when a draft is opened, and kept in this browser,
//! so that a later draft is read at once, and without a network.

use std::sync::Arc;
use std::time::Duration;

use api::desk::GetLinkFormats;
use api::endpoint::Nothing;
use domain::listing::Formats;
use leptos::{prelude::*, task::spawn_local};

use super::super::model::Msg;
use super::super::store::Store;
use super::AGAIN;
use crate::client;
use crate::platform::{storage, timer};

const KEY: &str = "rightsdesk.link-formats";
/// For which a first paste waits for the server; then the default formats stand in.
const PATIENCE: Duration = Duration::from_secs(3);

type Known = Option<Arc<Formats>>;

thread_local! {
    // Not a part of a draft: the next one that is opened has them at once.
    static KNOWN: ArcRwSignal<Known> = ArcRwSignal::new(kept().map(Arc::new));
}

/// Those of an earlier visit. An older version of the app may have kept what is of no use now.
fn kept() -> Option<Formats> {
    let formats: Formats = serde_json::from_str(&storage::get(KEY)?).ok()?;
    formats.check().is_ok().then_some(formats)
}

/// The desk's formats as last heard, or what stands in for them. `None` for a moment in a browser
/// that never had them; [`Msg::Formats`] ends it.
pub(super) fn known() -> Known {
    KNOWN.with(ArcRwSignal::get_untracked)
}

/// Asks the desk, again until it has answered, and has the paste read anew if that changes what
/// is known.
pub fn ask(store: Store) {
    let known = KNOWN.with(ArcRwSignal::clone);
    Effect::new(move |before: Option<()>| {
        known.track();
        if before.is_some() {
            store.send(Msg::Formats);
        }
    });
    timer::after(PATIENCE, stand_in);
    attempt(store);
}

fn attempt(store: Store) {
    spawn_local(async move {
        if let Ok(answer) = client::call::<GetLinkFormats>(Nothing {}).await {
            return heard(answer.formats);
        }
        stand_in();
        timer::after(AGAIN, move || {
            // The page may be gone.
            if store.wizard.try_with_untracked(|_| ()).is_some() {
                attempt(store);
            }
        });
    });
}

fn heard(formats: Formats) {
    if known().is_none_or(|known| *known != formats) {
        if let Ok(json) = serde_json::to_string(&formats) {
            storage::set(KEY, &json);
        }
        learn(formats);
    }
}

fn stand_in() {
    if known().is_none() {
        learn(Formats::default());
    }
}

fn learn(formats: Formats) {
    KNOWN.with(|known| known.set(Some(Arc::new(formats))));
}

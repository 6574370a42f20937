//! News from the server: something on screen has changed, ask for it again.

use std::time::Duration;

use api::streams::{Change, LIVE};
use leptos::prelude::*;

use crate::{
    client,
    platform::{
        events::{self, Said},
        random, timer,
    },
};

/// After a gap, a page asks again within this time: when the server has been started anew, not
/// all pages at once.
const SPREAD: Duration = Duration::from_secs(5);

/// The latest change that concerns the reader, for as long as the current owner lives. Ask the
/// ordinary endpoint again when it is about what the page shows:
///
/// ```text
/// let change = live::use_changes();
/// Effect::new(move || if concerns(&change.get()) { reload() });
/// ```
///
/// A change without a reference is about all that its topic names: so the server says when it
/// has missed some, and so this says, of every topic, when the stream was cut and is there again.
pub fn use_changes() -> ReadSignal<Option<Change>> {
    let (change, set) = signal(None);
    events::subscribe(&client::address(LIVE, ""), "message", move |said| match said {
        Said::Data(data) => {
            if let Ok(news) = serde_json::from_str(&data) {
                set.set(Some(news));
            }
        }
        Said::Gap { seen } => {
            let pause = if seen { Duration::ZERO } else { random::pause(SPREAD) };
            for news in everything() {
                // One after the other: of two at once, only the last would be seen.
                timer::after(pause, move || _ = set.try_set(Some(news)));
            }
        }
    });
    change
}

fn everything() -> [Change; 3] {
    ["notice", "right", "queue"].map(|topic| Change { topic: topic.to_owned(), reference: None })
}

/// Whether a change is about one notice, or may be.
pub fn concerns(change: &Change, notice: &domain::ids::NoticeRef) -> bool {
    change.topic == "notice" && change.reference.as_ref().is_none_or(|changed| changed == notice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::NoticeRef;

    #[test]
    fn a_notice_hears_of_itself_and_of_everything() {
        let own = NoticeRef::parse("RD-2026-7K3M9Q2X").expect("a reference");
        let other = NoticeRef::parse("RD-2026-7K3M9Q2Y").expect("a reference");
        let about = |topic: &str, reference: Option<&NoticeRef>| {
            let change = Change { topic: topic.to_owned(), reference: reference.cloned() };
            concerns(&change, &own)
        };
        assert!(about("notice", Some(&own)));
        assert!(!about("notice", Some(&other)));
        assert!(about("notice", None), "events were missed: look at all again");
        assert!(!about("right", None));
        assert_eq!(everything().iter().filter(|change| concerns(change, &own)).count(), 1);
    }
}

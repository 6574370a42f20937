//! What happened to a notice and what is to come, for its timeline.

use api::notices::{EventKind, Notice, TimelineEvent};
use domain::{file::StoredFile, notice::NoticeState};
use leptos::prelude::*;

use crate::{
    client,
    i18n::{format, labels, runs},
    ui::{knot::Knot, timeline::Event},
};

pub(super) fn events(notice: &Notice) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    if notice.row.state == NoticeState::InReview {
        let due = format::datetime_beijing(notice.row.decide_by);
        let mut event = Event::new(due, t!("event-due"), Knot::Todo);
        event.coming = true;
        events.push(event);
    }
    events.extend(notice.timeline.iter().rev().map(event));
    events
}

fn event(event: &TimelineEvent) -> Event {
    let knot = match event.kind {
        EventKind::Submitted | EventKind::Acknowledged => Knot::Done,
        EventKind::Upheld | EventKind::Rejected => Knot::Decision,
        EventKind::Asked => Knot::You,
        EventKind::Answered => Knot::Done,
        EventKind::Withdrawn => Knot::Kept,
    };
    let what = t!("event-line", what = labels::event_kind(event.kind), count = event.listings);
    let mut line = Event::new(format::datetime(event.at), what, knot);
    let (actor, hash) = (event.actor.clone(), event.hash.clone());
    let (text, files) = (event.text.clone(), event.files.clone());
    line.more = Some(ViewFn::from(move || {
        let short = format!("{}…{}", &hash.get(..4).unwrap_or(""), &hash.get(60..).unwrap_or(""));
        view! {
            {answered(&text, &files)}
            <span class="meta">
                {runs(&actor)} " " <span class="mono" title=hash.clone()>
                    "SHA-256 "
                    {short}
                </span>
            </span>
        }
    }));
    line
}

/// What the filer answered, for the timeline and for the reviewer.
pub fn answered(text: &str, files: &[StoredFile]) -> Option<AnyView> {
    let links = files.iter().map(|file| {
        let href = client::file(file.id.as_str());
        view! {
            <li class="answered__file">
                <a href=href rel="external" target="_blank">
                    {runs(&file.name)}
                </a>
                <span class="meta">{format::bytes(file.size)}</span>
            </li>
        }
    });
    let links = links.collect_view();
    (!text.is_empty()).then(|| {
        view! {
            <div class="answered">
                <p class="as-typed">{runs(text)}</p>
                {(!files.is_empty()).then(|| view! { <ul class="answered__files">{links}</ul> })}
            </div>
        }
        .into_any()
    })
}

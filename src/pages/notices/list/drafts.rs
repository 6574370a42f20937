//! The drafts that wait above the list: of the server and of this browser, once each.

mod discard;

use api::drafts::DraftRows;
use domain::{ids::DraftId, notice::Answers};
use leptos::prelude::*;

use crate::{
    i18n::{format, runs},
    pages::{
        loaded::{Loaded, failure},
        wizard::{
            device,
            model::{LocalDraft, OpenDraft, open_drafts},
        },
    },
    routes::Page,
    session::{SessionState, use_session},
    ui::{
        button::{Button, ButtonKind},
        chip::{Chip, Tint},
        knot::Knot,
    },
};

/// What this browser keeps, but for drafts that nothing was written in.
fn here() -> Vec<(DraftId, LocalDraft)> {
    let account = use_session()
        .with_untracked(|session: &SessionState| session.viewer().map(|v| v.account.clone()));
    let all = account.map(|account| device::all(&account)).unwrap_or_default();
    all.into_iter().filter(|(_, draft)| draft.answers != Answers::default()).collect()
}

/// Drafts that wait to be finished. Draws nothing when there are none.
#[component]
pub(super) fn Drafts(drafts: Loaded<DraftRows>) -> AnyView {
    let kept = RwSignal::new(here());
    let listed = Memo::new(move |_| {
        let rows = drafts.value.get().map(|drafts| drafts.rows).unwrap_or_default();
        open_drafts(kept.get(), rows)
    });
    let asked = RwSignal::new(None::<OpenDraft>);
    let list = move || {
        let rows = listed.get();
        let known = drafts.value.with(Option::is_some);
        (!rows.is_empty()).then(|| {
            let count = rows.len();
            let rows = rows.into_iter().map(|row| draft(row, known, asked)).collect_view();
            view! {
                <section class="drafts" aria-labelledby="drafts">
                    <h2 id="drafts">{t!("notices-drafts", count = count)}</h2>
                    <ul class="drafts__list">{rows}</ul>
                </section>
            }
        })
    };
    view! {
        {failure(drafts.error, drafts.busy, Callback::new(move |()| drafts.reload()))}
        {list}
        {discard::dialog(asked, kept, drafts)}
    }
    .into_any()
}

fn title(draft: &OpenDraft) -> String {
    if draft.title.is_empty() { t!("notices-draft-untitled") } else { draft.title.clone() }
}

/// `known`: the server has told which drafts it has.
fn draft(draft: OpenDraft, known: bool, asked: RwSignal<Option<OpenDraft>>) -> AnyView {
    let page = Page::NewNotice(draft.step.code().to_owned());
    let href = format!("{}?draft={}", page.path(), draft.id);
    let title = title(&draft);
    let chip = if draft.queued {
        let label = t!("notices-draft-queued");
        Some(view! { <Chip knot=Knot::Half tint=Tint::You label /> }.into_any())
    } else {
        let label = t!("notices-draft-here");
        (draft.only_here && known).then(|| view! { <Chip knot=Knot::Half label /> }.into_any())
    };
    // What is submitted goes out as soon as there is a network: it is a draft no more.
    let discards = !draft.queued;
    let meta = t!("notices-draft-meta", count = draft.listings, when = format::datetime(draft.at));
    view! {
        <li class="drafts__row">
            <a href=href>{runs(&title)}</a>
            <span class="meta">{meta}</span>
            {chip}
            {discards
                .then(|| {
                    view! {
                        <Button
                            kind=ButtonKind::Link
                            label=t!("notices-draft-discard")
                            context=title
                            on_press=Callback::new(move |()| asked.set(Some(draft.clone())))
                        />
                    }
                })}
        </li>
    }
    .into_any()
}

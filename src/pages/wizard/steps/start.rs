//! W0: what to have ready, and the drafts that wait.

use api::account::Viewer;
use api::drafts::ListDrafts;
use api::endpoint::Nothing;
use domain::right::RightKind;
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::super::model::{OpenDraft, open_drafts};
use super::super::{device, run, store};
use crate::i18n::{format, labels};
use crate::pages::loaded::load;
use crate::routes::Page;
use crate::ui::back::BackBar;
use crate::ui::button::{Button, ButtonKind, TextLink};
use crate::ui::chip::{Chip, Tint};
use crate::ui::heading::Heading;
use crate::ui::knot::Knot;
use crate::ui::layout::{Actions, RailNote, Wrap};
use crate::ui::offline::OfflineBar;

pub fn start(viewer: Viewer) -> AnyView {
    let account = viewer.account.clone();
    let go = use_navigate();
    let begin = Callback::new(move |()| {
        run::begin(&account, None, |to| go(&to, NavigateOptions::default()));
    });
    view! {
        <Wrap>
            <BackBar href=Page::Notices.path() label=move || t!("wizard-to-notices") />
            <OfflineBar />
            <div class="spread">
                <div class="sheet sheet--card wizard-start">
                    <Heading text=move || t!("wizard-start-title") />
                    <p class="hint">{move || t!("wizard-start-hint")}</p>
                    {needs()}
                    <Actions>
                        <Button
                            kind=ButtonKind::Primary
                            label=move || t!("wizard-start")
                            on_press=begin
                        />
                        <TextLink
                            href=Page::NewRight.path()
                            label=move || t!("wizard-register-first")
                        />
                    </Actions>
                    // Last: they come when the server answers, and push nothing down.
                    {drafts(&viewer)}
                </div>
                <aside class="rail">
                    <RailNote title=move || t!("wizard-start-then-title")>
                        <p>{move || t!("wizard-start-then")}</p>
                    </RailNote>
                    <RailNote title=move || t!("wizard-start-saves-title")>
                        <p>{move || t!("wizard-start-saves")}</p>
                    </RailNote>
                </aside>
            </div>
        </Wrap>
    }
    .into_any()
}

/// What each kind of right asks for, told before the first question.
fn needs() -> AnyView {
    let item = |text: fn() -> String| view! { <li>{text}</li> }.into_any();
    let kind = |kinds: [Option<RightKind>; 2], items: Vec<AnyView>| {
        let title = move || {
            let named: Vec<String> = kinds.into_iter().flatten().map(labels::right_kind).collect();
            named.join(" · ")
        };
        view! {
            <section class="needs__kind">
                <h3 class="needs__title">{title}</h3>
                <ul class="needs__list">{items}</ul>
            </section>
        }
        .into_any()
    };
    view! {
        <h2 class="wizard-start__title">{move || t!("wizard-needs-title")}</h2>
        <p class="hint">{move || t!("wizard-needs-all")}</p>
        <div class="needs">
            {kind(
                [Some(RightKind::Trademark), None],
                vec![
                    item(|| t!("wizard-needs-mark-photos")),
                    item(|| t!("wizard-needs-mark-sample")),
                ],
            )}
            {kind(
                [Some(RightKind::Copyright), None],
                vec![
                    item(|| t!("wizard-needs-work-original")),
                    item(|| t!("wizard-needs-work-side")),
                ],
            )}
            {kind(
                [Some(RightKind::Invention), Some(RightKind::UtilityModel)],
                vec![item(|| t!("wizard-needs-patent-claims"))],
            )}
            {kind(
                [Some(RightKind::Design), None],
                vec![item(|| t!("wizard-needs-design-views"))],
            )}
        </div>
    }
    .into_any()
}

/// Drafts of this browser at once, those of the server as soon as it answers.
fn drafts(viewer: &Viewer) -> AnyView {
    let here = StoredValue::new(device::all(&viewer.account));
    let there = load::<ListDrafts>(|| Nothing {});
    let listed = Memo::new(move |_| {
        let rows = there.value.get().map(|drafts| drafts.rows).unwrap_or_default();
        let filled = |(_, draft): &(_, super::super::model::LocalDraft)| {
            draft.answers != domain::notice::Answers::default()
        };
        let here = here.get_value().into_iter().filter(filled).collect();
        open_drafts(here, rows)
    });
    (move || {
        let drafts = listed.get();
        (!drafts.is_empty()).then(|| {
            let rows = drafts.into_iter().map(draft).collect_view();
            view! {
                <h2 class="wizard-start__title">{t!("wizard-drafts-title")}</h2>
                <ul class="open-drafts">{rows}</ul>
            }
        })
    })
    .into_any()
}

fn draft(draft: OpenDraft) -> AnyView {
    let title = if draft.title.is_empty() { t!("wizard-draft-untitled") } else { draft.title };
    let when = format::datetime(draft.at);
    view! {
        <li class="open-drafts__row">
            <span class="open-drafts__text">
                <TextLink href=store::path(draft.step, &draft.id) label=title />
                <span class="open-drafts__about">
                    {t!("wizard-draft-about", count = draft.listings, when = when)}
                </span>
            </span>
            {if draft.queued {
                Some(
                    view! {
                        <Chip knot=Knot::Half tint=Tint::You label=move || t!("wizard-draft-queued") />
                    },
                )
            } else if draft.only_here {
                Some(view! { <Chip knot=Knot::Half label=move || t!("wizard-draft-here") /> })
            } else {
                None
            }}
        </li>
    }
    .into_any()
}

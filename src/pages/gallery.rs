//! Every component with an example: in development builds (feature `gallery`), at /gallery.

mod fields;
mod lists;
mod states;

use leptos::prelude::*;

use super::style;
use crate::ui::{
    announcer::announce,
    back::{BackBar, Saved},
    button::{Button, ButtonKind, ButtonLink, IconButton, TextLink},
    dialog::Dialog,
    heading::Heading,
    icon::Icon,
    knot::Knot,
    layout::{Actions, Leaf, PageHead, RailNote, Wrap},
    thread::{Progress, Section, Thread},
};

#[component]
pub fn Gallery() -> AnyView {
    style::wear();
    view! {
        <Wrap>
            <BackBar href="/" saved=Signal::stored(Saved::Everywhere("14:32".to_owned())) />
            <PageHead>
                <Heading text=move || t!("gallery-title") />
                <p class="hint">{move || t!("gallery-intro")}</p>
            </PageHead>
            {knots()}
            {threads()}
            {buttons()}
            {fields::fields()}
            {fields::choices()}
            {states::states()}
            {states::words()}
            {states::loading()}
            {lists::lists()}
        </Wrap>
    }
    .into_any()
}

fn section(title: fn() -> String, content: AnyView) -> AnyView {
    view! {
        <section class="section gallery__section">
            <h2 class="ruled">{title}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn knots() -> AnyView {
    let name = |knot: Knot| match knot {
        Knot::Todo => t!("gallery-knot-todo"),
        Knot::Half => t!("gallery-knot-half"),
        Knot::Done => t!("gallery-knot-done"),
        Knot::Decision => t!("gallery-knot-decision"),
        Knot::You => t!("gallery-knot-you"),
        Knot::Kept => t!("gallery-knot-kept"),
        Knot::Repeated => t!("gallery-knot-repeated"),
        Knot::Missing => t!("gallery-knot-missing"),
        Knot::Reported => t!("gallery-knot-reported"),
        Knot::Elsewhere => t!("gallery-knot-elsewhere"),
    };
    let items = Knot::ALL
        .into_iter()
        .map(|knot| {
            view! { <li class="gallery__item">{knot.draw()} <span>{move || name(knot)}</span></li> }
                .into_any()
        })
        .collect_view();
    section(|| t!("gallery-knots"), view! { <ul class="gallery__grid">{items}</ul> }.into_any())
}

fn threads() -> AnyView {
    let sections = move || {
        let one = |name, answer, progress| Section { name, answer, progress };
        vec![
            one(t!("gallery-section-right"), t!("gallery-answer-right"), Progress::Done),
            one(t!("gallery-section-problem"), t!("gallery-answer-problem"), Progress::You),
            one(t!("gallery-section-listings"), String::new(), Progress::Now),
            one(t!("gallery-section-evidence"), String::new(), Progress::Todo),
            one(t!("gallery-section-statement"), String::new(), Progress::Todo),
        ]
    };
    let thread = move || {
        view! { <Thread label=move || t!("gallery-thread") sections=sections /> }.into_any()
    };
    let rail = || {
        view! {
            <RailNote title=move || t!("gallery-notice")>
                <p>{move || t!("gallery-preflight-text")}</p>
            </RailNote>
            <RailNote title=move || t!("gallery-history")>
                <p>{move || t!("gallery-event-decided")}</p>
            </RailNote>
        }
        .into_any()
    };
    section(
        || t!("gallery-thread"),
        view! {
            <Leaf thread=thread rail=rail>
                <p class="heading__caption">"3 / 5 · " {move || t!("gallery-section-listings")}</p>
                <h3>{move || t!("gallery-sample")}</h3>
                <Actions>
                    <Button kind=ButtonKind::Primary label=move || t!("gallery-continue") />
                    <TextLink href="/" label=move || t!("gallery-save") />
                </Actions>
            </Leaf>
        }
        .into_any(),
    )
}

fn buttons() -> AnyView {
    let busy = RwSignal::new(true);
    let open = RwSignal::new(false);
    section(
        || t!("gallery-buttons"),
        view! {
            <div class="gallery__row">
                <Button kind=ButtonKind::Primary label=move || t!("gallery-continue") />
                <Button
                    kind=ButtonKind::Primary
                    label=move || t!("gallery-continue")
                    busy
                    busy_label=move || t!("gallery-submitting")
                />
                <Button label=move || t!("gallery-save") />
                <Button small=true icon=Icon::Upload label=move || t!("ui-choose-files") />
                <ButtonLink href="/" label=move || t!("ui-nav-home") />
                <Button kind=ButtonKind::Link label=move || t!("ui-remove") />
                <TextLink icon=Icon::Download href="/" label="CSV" />
                <IconButton icon=Icon::Close name=move || t!("ui-remove") on_press=|()| () />
                <Button
                    label=move || t!("gallery-ask")
                    id="open-dialog".to_owned()
                    on_press=move |()| open.set(true)
                />
                <Button
                    label=move || t!("gallery-say")
                    on_press=move |()| announce(t!("gallery-event-issued"))
                />
            </div>
            <Dialog open title=move || t!("gallery-ask")>
                <p>{move || t!("gallery-empty-text")}</p>
                <Actions>
                    <Button label=move || t!("ui-close") on_press=move |()| open.set(false) />
                </Actions>
            </Dialog>
        }
        .into_any(),
    )
}

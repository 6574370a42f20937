//! The signature line and the buttons below it.

use leptos::prelude::*;

use super::super::super::frame::leave;
use super::super::super::model::{Msg, Sending, Trouble, Which, Wizard};
use super::super::super::store::Store;
use super::super::super::words;
use crate::i18n::language_untracked;
use crate::platform::connectivity;
use crate::routes::Page;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::layout::Actions;
use crate::ui::notice::{Inset, Tone};

#[derive(Clone, Copy, PartialEq)]
struct Figures {
    total: usize,
    refused: usize,
}

pub fn foot(store: Store) -> AnyView {
    view! {
        <div class="declaration">
            <p class="declaration__text">
                {move || t!("wizard-sign-text")} " "
                <span class="declaration__law">{move || t!("wizard-sign-law")}</span>
            </p>
            {outcome(store)}
            {buttons(store)}
        </div>
    }
    .into_any()
}

/// What became of an attempt.
fn outcome(store: Store) -> AnyView {
    let sending = store.memo(|wizard| wizard.sending.clone());
    let told = move || match sending.get() {
        Sending::Queued(_) => Some(t!("wizard-queued")),
        Sending::Failed(trouble) => Some(words::trouble(&trouble)),
        Sending::Idle | Sending::InFlight(_) | Sending::Done(_) => None,
    };
    let before = move || sending.get() == Sending::Failed(Trouble::SentBefore);
    view! {
        <div role="alert">
            {move || {
                told()
                    .map(|text| {
                        view! {
                            <Inset tone=Tone::You>
                                {text} " "
                                {before()
                                    .then(|| {
                                        view! {
                                            <a href=Page::Notices.path()>{t!("wizard-to-notices")}</a>
                                        }
                                    })}
                            </Inset>
                        }
                    })
            }}
        </div>
    }
    .into_any()
}

fn buttons(store: Store) -> AnyView {
    let figures = store.memo(|wizard| Figures {
        total: wizard.answers.listings.len(),
        refused: wizard.refused().len(),
    });
    let busy = store.memo(|wizard| matches!(wizard.sending, Sending::InFlight(_)));
    let queued = store.memo(Wizard::is_queued);
    let online = connectivity::online();
    let send = move |which| store.send(Msg::Submit(which, language_untracked()));
    let split = Memo::new(move |_| {
        let Figures { total, refused } = figures.get();
        (refused > 0 && refused < total).then_some((total - refused, refused))
    });
    let label = move || match split.get() {
        _ if !online.get() => t!("wizard-submit-offline"),
        Some((sent, kept)) => t!("wizard-submit-some", sent = sent, kept = kept),
        None => t!("wizard-submit"),
    };
    let first = move |()| {
        if queued.get_untracked() {
            store.send(Msg::Online);
        } else if split.get_untracked().is_some() || figures.get_untracked().refused == 0 {
            send(Which::Passing);
        } else {
            send(Which::All);
        }
    };
    view! {
        <Actions>
            <Button
                kind=ButtonKind::Primary
                label=move || if queued.get() { t!("wizard-send-now") } else { label() }
                busy=busy
                busy_label=move || t!("wizard-submitting")
                on_press=first
            />
            {move || {
                (split.get().is_some() && !queued.get())
                    .then(|| {
                        view! {
                            <Button
                                label=move || t!("wizard-submit-all", count = figures.get().total)
                                on_press=move |()| send(Which::All)
                            />
                        }
                    })
            }}
            {leave(store)}
        </Actions>
    }
    .into_any()
}

//! The messages that a demo desk did not send.

use std::time::Duration;

use api::account::{MailboxRow, ReadMailbox};
use api::endpoint::Nothing;
use leptos::prelude::*;

use crate::{
    i18n::{format, runs_in},
    pages::loaded::{load, show},
    platform::timer,
    routes::Page,
    session,
    ui::{
        button::Button,
        empty::EmptyState,
        heading::Heading,
        layout::{PageHead, Wrap},
        notice::Inset,
    },
};

/// Codes arrive while the page is open.
const AGAIN: Duration = Duration::from_secs(4);

#[component]
pub fn MailboxPage() -> AnyView {
    let mail = load::<ReadMailbox>(|| Nothing {});
    timer::every(AGAIN, move || mail.reload());
    let reload = Callback::new(move |()| mail.reload());
    view! {
        <Wrap>
            <PageHead action=move || {
                view! { <Button label=move || t!("account-mailbox-reload") on_press=reload /> }
            }>
                <Heading text=move || t!("account-mailbox") />
                <p class="hint">{move || t!("account-mailbox-text")}</p>
            </PageHead>
            {show(
                mail,
                |mailbox| {
                    let rows = move || mailbox.get().rows;
                    view! {
                        {move || {
                            rows().is_empty()
                                .then(|| {
                                    view! {
                                        <EmptyState
                                            title=move || t!("account-mailbox-empty")
                                            text=move || t!("account-mailbox-empty-text")
                                        />
                                    }
                                })
                        }}
                        <ol class="mailbox">
                            <For each=rows key=|row| row.id.clone() children=letter />
                        </ol>
                    }
                        .into_any()
                },
            )}
        </Wrap>
    }
    .into_any()
}

fn letter(row: MailboxRow) -> AnyView {
    let sms = row.channel == "sms";
    let (to, at) = (row.to, row.at);
    view! {
        <li class="sheet sheet--card mailbox__letter">
            <p class="mailbox__meta">
                <span>
                    {move || {
                        let to = to.clone();
                        if sms { t!("account-mailbox-sms", to = to) } else { t!("account-mailbox-mail", to = to) }
                    }}
                </span>
                <span>{move || format::datetime(at)}</span>
            </p>
            <div lang=row.language.code()>
                {(!row.subject.is_empty()).then(|| view! { <h2 class="mailbox__subject">{row.subject}</h2> })}
                <p class="mailbox__body">{runs_in(row.language, &row.body)}</p>
            </div>
        </li>
    }
    .into_any()
}

/// In a demonstration no message is sent; it is read in the app. A new tab keeps this page.
pub(super) fn hint() -> AnyView {
    (move || {
        session::is_demo().then(|| {
            view! {
                <Inset>
                    <p>
                        {move || t!("account-demo-code")} " "
                        <a href=Page::Mailbox.path() target="_blank" rel="noopener">
                            {move || t!("account-demo-code-link")}
                        </a>
                    </p>
                </Inset>
            }
        })
    })
    .into_any()
}

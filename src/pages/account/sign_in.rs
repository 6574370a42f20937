//! Signing in, and in a demonstration the accounts to try.

use api::account::{SignIn, SignInRequest};
use domain::policy::{OrgKind, Role};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::{gate::with_next, model::landing};
use crate::{
    client, errors,
    forms::Faults,
    i18n::labels,
    platform::dom,
    routes::{Page, Stage},
    session::{self, SessionState, use_session},
    ui::{
        button::{Button, ButtonKind},
        error::ErrorSummary,
        field::{PasswordField, TextField},
        form::Form,
        heading::Heading,
        layout::{Actions, Wrap},
        notice::{Inset, Tone},
    },
};

/// The accounts that `serve --demo` makes, and their password.
const DEMO: [(&str, fn() -> String); 6] = [
    ("holder@demo.test", || labels::org_kind(OrgKind::RightsOwner)),
    ("agent@demo.test", || labels::org_kind(OrgKind::AgentFirm)),
    ("merchant@demo.test", || labels::org_kind(OrgKind::Merchant)),
    ("reviewer@demo.test", || labels::role(Role::Reviewer)),
    ("senior@demo.test", || labels::role(Role::SeniorReviewer)),
    ("admin@demo.test", || labels::role(Role::Administrator)),
];
const DEMO_PASSWORD: &str = "demo-demo-demo";

#[component]
pub fn SignInPage() -> AnyView {
    let contact = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let faults = Faults::new();
    let busy = RwSignal::new(false);
    let query = use_query_map();
    let navigate = use_navigate();
    // Also when the session was found alive after this page had been opened.
    Effect::new(move || {
        if let SessionState::SignedIn(viewer) = use_session().get() {
            let next = query.with_untracked(|query| query.get("next"));
            let replace = NavigateOptions { replace: true, ..NavigateOptions::default() };
            navigate(&landing(&viewer, next.as_deref()), replace);
        }
    });
    let submit = Callback::new(move |()| {
        faults.clear();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let request = SignInRequest {
                contact: contact.get_untracked(),
                password: password.get_untracked(),
            };
            let answer = client::call::<SignIn>(request).await;
            busy.try_set(false);
            match answer {
                Ok(viewer) => session::began(viewer),
                Err(error) => faults.set(errors::call_faults(error, "contact")),
            }
        });
    });
    let changed = move || query.with(|query| query.get("changed").is_some());
    let next = Memo::new(move |_| query.with(|query| query.get("next")));
    let sign_up = move || {
        let page = Page::SignUp(Stage::Contact);
        next.with(|next| next.as_deref().map_or_else(|| page.path(), |next| with_next(&page, next)))
    };
    view! {
        <Wrap>
            <div class="account-page">
                <ErrorSummary faults />
                <Heading text=move || t!("account-sign-in-title") />
                {move || {
                    changed()
                        .then(|| {
                            view! {
                                <Inset tone=Tone::Good>
                                    <p>{move || t!("account-reset-done")}</p>
                                </Inset>
                            }
                        })
                }}
                <p class="account__lead">
                    {move || {
                        if next.with(Option::is_some) {
                            t!("account-sign-in-return")
                        } else {
                            t!("account-sign-in-lead")
                        }
                    }}
                </p>
                <Form on_submit=submit>
                    <TextField
                        id="contact"
                        label=move || t!("account-contact-label")
                        value=contact
                        error=faults.on("contact")
                        autocomplete="username"
                    />
                    <PasswordField
                        id="password"
                        label=move || t!("account-password")
                        value=password
                        error=faults.on("password")
                    />
                    <p class="account__again">
                        <a href=Page::NewPassword(Stage::Contact)
                            .path()>{move || t!("account-forgotten")}</a>
                    </p>
                    <Actions>
                        <Button
                            submit=true
                            kind=ButtonKind::Primary
                            busy=busy
                            busy_label=move || t!("account-signing-in")
                            label=move || t!("ui-nav-sign-in")
                        />
                    </Actions>
                </Form>
                <p class="account__other">
                    {move || t!("account-none-yet")} " "
                    <a href=sign_up>{move || t!("account-sign-up")}</a>
                </p>
                {demo_accounts(contact, password)}
            </div>
        </Wrap>
    }
    .into_any()
}

/// Buttons that fill the form; pressing "Sign in" stays with the reader.
fn demo_accounts(contact: RwSignal<String>, password: RwSignal<String>) -> AnyView {
    let button = move |(address, who): (&'static str, fn() -> String)| {
        let press = Callback::new(move |()| {
            contact.set(address.to_owned());
            password.set(DEMO_PASSWORD.to_owned());
            dom::focus("contact");
        });
        view! {
            <li class="account__demo-row">
                <Button small=true label=address on_press=press />
                <span>{move || who()}</span>
            </li>
        }
        .into_any()
    };
    (move || {
        session::is_demo().then(|| {
            view! {
                <section class="account__demo">
                    <h2>{move || t!("account-demo-title")}</h2>
                    <p>
                        {move || t!("account-demo-text")} " "
                        <code class="nowrap">{DEMO_PASSWORD}</code>
                    </p>
                    <ul>{DEMO.into_iter().map(button).collect_view()}</ul>
                </section>
            }
        })
    })
    .into_any()
}

//! Signing up: contact, code, then name, organisation and password.

use api::account::{Purpose, SignUp, SignUpRequest};
use domain::policy::{Capability, OrgKind, can};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::{
    contact::{Run, code_page, contact_page, stage},
    gate::sign_in_for,
    model::{landing, open_kinds},
};
use crate::{
    client, errors, i18n,
    routes::{Page, Stage},
    session,
    ui::{
        back::BackBar,
        button::{Button, ButtonKind},
        choice::{Card, RadioCards},
        error::ErrorSummary,
        field::{PasswordField, TextField},
        form::Form,
        heading::Heading,
        layout::{Actions, Wrap},
    },
};

#[component]
pub fn SignUpPage() -> AnyView {
    let run = Run::new(Purpose::SignUp);
    let stage = stage(run);
    // What was asked for before there was an account; the addresses of later stages lose it.
    let next = StoredValue::new(use_query_map().with_untracked(|query| query.get("next")));
    view! {
        <Wrap>
            <div class="account-page">
                {move || match stage.get() {
                    Stage::Contact => first(run, next),
                    Stage::Code => code_page(run),
                    Stage::Details => details(run, next),
                }}
            </div>
        </Wrap>
    }
    .into_any()
}

fn first(run: Run, next: StoredValue<Option<String>>) -> AnyView {
    let sign_in =
        next.with_value(|next| next.as_deref().map_or_else(|| Page::SignIn.path(), sign_in_for));
    let heading = view! {
        <Heading text=move || t!("account-sign-up-title") />
        <p class="account__lead">{move || t!("account-sign-up-lead")}</p>
    };
    let hint = Signal::derive(|| t!("account-sign-up-hint"));
    view! {
        {contact_page(run, heading.into_any(), hint)}
        <p class="account__other">
            {move || t!("account-have-one")} " "
            <a href=sign_in>{move || t!("ui-nav-sign-in")}</a>
        </p>
    }
    .into_any()
}

fn kind_card(kind: OrgKind) -> Card {
    let (title, description) = match kind {
        OrgKind::RightsOwner => (t!("account-kind-owner"), t!("account-kind-owner-text")),
        OrgKind::AgentFirm => (t!("account-kind-agent"), t!("account-kind-agent-text")),
        OrgKind::Merchant => (t!("account-kind-merchant"), t!("account-kind-merchant-text")),
        OrgKind::Platform => (i18n::labels::org_kind(kind), String::new()),
    };
    Card { value: kind.code().to_owned(), title, description, not_if: String::new(), picture: None }
}

fn details(run: Run, next: StoredValue<Option<String>>) -> AnyView {
    let navigate = StoredValue::new_local(use_navigate());
    let submit = Callback::new(move |()| {
        let kind = OrgKind::from_code(&run.org_kind.get_untracked());
        let (true, Some(org_kind)) = (run.passes(Stage::Details), kind) else { return };
        run.busy.set(true);
        spawn_local(async move {
            let typed = run.typed();
            let request = SignUpRequest {
                ticket: run.ticket(),
                code: typed.code,
                password: typed.password,
                name: typed.name,
                org_kind,
                org_name: typed.org_name,
                language: i18n::language_untracked(),
            };
            let answer = client::call::<SignUp>(request).await;
            run.busy.try_set(false);
            match answer {
                // Also for a reader who has gone on to another page: there is an account.
                Ok(viewer) => {
                    // A merchant's account cannot go on to a notice.
                    let next = next.try_get_value().flatten();
                    let next = next.filter(|_| can(viewer.role, Capability::SeeNotices));
                    let to = landing(&viewer, next.as_deref());
                    session::began(viewer);
                    let replace = NavigateOptions { replace: true, ..NavigateOptions::default() };
                    navigate.try_with_value(|go| go(&to, replace));
                }
                Err(error) => run.faults.set(errors::call_faults(error, "password")),
            }
        });
    });
    let cards = || -> Vec<Card> { open_kinds().map(kind_card).collect() };
    view! {
        <BackBar />
        <ErrorSummary faults=run.faults />
        <Heading text=move || t!("account-details-title") />
        <Form on_submit=submit>
            <h2 class="account__question">{move || t!("account-kind-title")}</h2>
            <RadioCards
                id="org_kind"
                legend=move || t!("account-kind-title")
                value=run.org_kind
                choices=cards
                error=run.faults.on("org_kind")
            />
            <TextField
                id="name"
                label=move || t!("account-name")
                hint=move || t!("account-name-hint")
                value=run.name
                error=run.faults.on("name")
                autocomplete="name"
            />
            <TextField
                id="org_name"
                label=move || t!("account-org-name")
                hint=move || t!("account-org-name-hint")
                value=run.org_name
                error=run.faults.on("org_name")
                autocomplete="organization"
            />
            <PasswordField
                id="password"
                label=move || t!("account-password")
                hint=move || t!("account-password-hint", min = domain::password::MIN)
                value=run.password
                error=run.faults.on("password")
                new=true
            />
            <Actions>
                <Button
                    submit=true
                    kind=ButtonKind::Primary
                    busy=run.busy
                    busy_label=move || t!("account-creating")
                    label=move || t!("account-create")
                />
            </Actions>
        </Form>
    }
    .into_any()
}

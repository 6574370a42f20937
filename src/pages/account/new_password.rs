//! A new password for somebody who has lost the old one.

use api::account::{Purpose, ResetPassword, ResetRequest};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::contact::{Run, code_page, contact_page, stage};
use crate::{
    client, errors,
    routes::{Page, Stage},
    session,
    ui::{
        announcer::announce,
        back::BackBar,
        button::{Button, ButtonKind},
        error::ErrorSummary,
        field::PasswordField,
        form::Form,
        heading::Heading,
        layout::{Actions, Wrap},
    },
};

#[component]
pub fn NewPasswordPage() -> AnyView {
    let run = Run::new(Purpose::ResetPassword);
    let stage = stage(run);
    let hint = Signal::derive(|| t!("account-reset-hint"));
    view! {
        <Wrap>
            <div class="account-page">
                {move || match stage.get() {
                    Stage::Contact => {
                        let heading = view! { <Heading text=move || t!("account-reset-title") /> };
                        view! {
                            <BackBar href=Page::SignIn.path() />
                            {contact_page(run, heading.into_any(), hint)}
                        }
                            .into_any()
                    }
                    Stage::Code => code_page(run),
                    Stage::Details => password(run),
                }}
            </div>
        </Wrap>
    }
    .into_any()
}

fn password(run: Run) -> AnyView {
    let navigate = StoredValue::new_local(use_navigate());
    let submit = Callback::new(move |()| {
        if !run.passes(Stage::Details) {
            return;
        }
        run.busy.set(true);
        spawn_local(async move {
            let typed = run.typed();
            let request =
                ResetRequest { ticket: run.ticket(), code: typed.code, password: typed.password };
            let answer = client::call::<ResetPassword>(request).await;
            run.busy.try_set(false);
            match answer {
                Ok(_) => {
                    session::ended();
                    let replace = NavigateOptions { replace: true, ..NavigateOptions::default() };
                    let to = format!("{}?changed=1", Page::SignIn.path());
                    navigate.try_with_value(|go| go(&to, replace));
                    announce(t!("account-reset-done"));
                }
                Err(error) => run.faults.set(errors::call_faults(error, "password")),
            }
        });
    });
    view! {
        <BackBar />
        <ErrorSummary faults=run.faults />
        <Heading text=move || t!("account-reset-password-title") />
        <p class="account__lead">{move || t!("account-reset-everywhere")}</p>
        <Form on_submit=submit>
            <PasswordField
                id="password"
                label=move || t!("account-new-password")
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
                    busy_label=move || t!("account-saving")
                    label=move || t!("account-reset-save")
                />
            </Actions>
        </Form>
    }
    .into_any()
}

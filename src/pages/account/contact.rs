//! The two questions that prove a contact: where to send a code, and the code. Signing up and a
//! new password share them.

use std::time::Duration;

use api::account::{CheckCode, CodeCheck, CodeRequest, Purpose, SendCode};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{
    mailbox,
    model::{Detected, Sent, Typed, detect},
};
use crate::{
    client, errors,
    forms::Faults,
    i18n,
    platform::{dom, timer},
    routes::{Page, Stage, use_page},
    ui::{
        announcer::announce,
        back::BackBar,
        button::{Button, ButtonKind},
        error::ErrorSummary,
        field::{CodeField, TextField},
        form::Form,
        heading::Heading,
        layout::Actions,
    },
};

/// The id of the line below the code.
const AGAIN: &str = "again";

/// What one run through the pages has come to. Lives as long as the reader stays on them.
#[derive(Clone, Copy)]
pub struct Run {
    pub purpose: Purpose,
    pub contact: RwSignal<String>,
    pub code: RwSignal<String>,
    pub password: RwSignal<String>,
    pub name: RwSignal<String>,
    pub org_kind: RwSignal<String>,
    pub org_name: RwSignal<String>,
    pub sent: RwSignal<Option<Sent>>,
    pub faults: Faults,
    pub busy: RwSignal<bool>,
}

impl Run {
    pub fn new(purpose: Purpose) -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            purpose,
            contact: text(),
            code: text(),
            password: text(),
            name: text(),
            org_kind: text(),
            org_name: text(),
            sent: RwSignal::new(None),
            faults: Faults::new(),
            busy: RwSignal::new(false),
        }
    }

    pub fn typed(self) -> Typed {
        Typed {
            contact: self.contact.get_untracked(),
            code: self.code.get_untracked(),
            password: self.password.get_untracked(),
            name: self.name.get_untracked(),
            org_kind: self.org_kind.get_untracked(),
            org_name: self.org_name.get_untracked(),
        }
    }

    /// Checks one page's answers; shows what is wrong with them.
    pub fn passes(self, stage: Stage) -> bool {
        let faults = self.typed().check(stage, self.purpose);
        let passes = faults.is_empty();
        self.faults.set(errors::on_page(faults));
        passes && !self.busy.get_untracked()
    }

    pub fn ticket(self) -> String {
        self.sent.with_untracked(|sent| {
            sent.as_ref().map(|sent| sent.ticket.clone()).unwrap_or_default()
        })
    }

    fn page(self, stage: Stage) -> String {
        match self.purpose {
            Purpose::SignUp => Page::SignUp(stage),
            Purpose::ResetPassword => Page::NewPassword(stage),
        }
        .path()
    }
}

/// The stage on screen. One that cannot be answered yet leads back to the first: after a
/// reload there is no ticket.
pub fn stage(run: Run) -> Memo<Stage> {
    let page = use_page();
    let navigate = use_navigate();
    let stage = Memo::new(move |_| match page.get() {
        Some(Page::SignUp(stage) | Page::NewPassword(stage)) => stage,
        _ => Stage::Contact,
    });
    Effect::new(move || {
        run.faults.clear();
        if stage.get() != Stage::Contact && run.sent.with_untracked(Option::is_none) {
            let replace = NavigateOptions { replace: true, ..NavigateOptions::default() };
            navigate(&run.page(Stage::Contact), replace);
        }
    });
    stage
}

/// "How should we contact you?": a heading, and one field for numbers and addresses.
pub fn contact_page(run: Run, heading: AnyView, hint: Signal<String>) -> AnyView {
    let onward = onward(run);
    let next = Callback::new(move |()| {
        if run.passes(Stage::Contact) {
            send(run, move || onward(Stage::Code));
        }
    });
    let found = move || match detect(&run.contact.get()) {
        Detected::Nothing => String::new(),
        Detected::Email(to) => t!("account-detected-email", to = to),
        Detected::Mainland(to) => t!("account-detected-mainland", to = to),
        Detected::Abroad(to) => t!("account-detected-abroad", to = to),
    };
    view! {
        <ErrorSummary faults=run.faults />
        {heading}
        <Form on_submit=next>
            <TextField
                id="contact"
                label=move || t!("account-contact-label")
                hint=hint
                value=run.contact
                error=run.faults.on("contact")
                autocomplete="username"
            />
            <p class="account__detected" role="status">
                {found}
            </p>
            <Actions>
                <Button
                    submit=true
                    kind=ButtonKind::Primary
                    busy=run.busy
                    busy_label=move || t!("account-sending")
                    label=move || t!("account-send-code")
                />
            </Actions>
        </Form>
    }
    .into_any()
}

/// Leads to a later stage, but nobody who has left this one meanwhile.
fn onward(run: Run) -> impl Fn(Stage) + Copy {
    let navigate = StoredValue::new_local(use_navigate());
    move |stage| {
        navigate.try_with_value(|go| go(&run.page(stage), NavigateOptions::default()));
    }
}

/// `then`: what follows once it is sent, if the reader is still on these pages.
fn send(run: Run, then: impl FnOnce() + 'static) {
    run.busy.set(true);
    spawn_local(async move {
        let contact = run.contact.get_untracked();
        let request = CodeRequest {
            contact: contact.clone(),
            purpose: run.purpose,
            language: i18n::language_untracked(),
        };
        let answer = client::call::<SendCode>(request).await;
        // Nobody waits for it any more who has left these pages.
        if run.busy.try_set(false).is_some() {
            return;
        }
        match answer {
            Ok(sent) => {
                run.code.set(String::new());
                run.sent.set(Some(Sent::new(&contact, sent, timer::now())));
                then();
            }
            Err(error) => {
                let place =
                    if run.sent.with_untracked(Option::is_some) { "code" } else { "contact" };
                run.faults.set(errors::call_faults(error, place));
            }
        }
    });
}

/// "Enter the code": pasted, offered by the telephone, or typed; another after a while.
pub fn code_page(run: Run) -> AnyView {
    let onward = onward(run);
    let next = Callback::new(move |()| {
        if !run.passes(Stage::Code) {
            return;
        }
        run.busy.set(true);
        spawn_local(async move {
            let request = CodeCheck {
                ticket: run.ticket(),
                code: run.code.get_untracked(),
                purpose: run.purpose,
            };
            let answer = client::call::<CheckCode>(request).await;
            if run.busy.try_set(false).is_some() {
                // The reader has left these pages.
                return;
            }
            match answer {
                Ok(_) => onward(Stage::Details),
                Err(error) => run.faults.set(errors::call_faults(error, "code")),
            }
        });
    });
    let to = move || run.sent.with(|sent| sent.as_ref().map(|sent| sent.to.clone()));
    view! {
        <BackBar />
        <ErrorSummary faults=run.faults />
        <Heading text=move || t!("account-code-title") />
        <p class="account__lead">
            {move || t!("account-code-sent", to = to().unwrap_or_default())}
        </p>
        {mailbox::hint()}
        <Form on_submit=next>
            <CodeField
                id="code"
                label=move || t!("account-code-label")
                hint=move || t!("account-code-hint")
                value=run.code
                error=run.faults.on("code")
            />
            {again(run)}
            <Actions>
                <Button
                    submit=true
                    kind=ButtonKind::Primary
                    busy=run.busy
                    busy_label=move || t!("account-checking")
                    label=move || t!("account-continue")
                />
            </Actions>
        </Form>
    }
    .into_any()
}

fn again(run: Run) -> AnyView {
    let now = RwSignal::new(timer::now());
    timer::every(Duration::from_secs(1), move || _ = now.try_set(timer::now()));
    let wait = Memo::new(move |_| {
        run.sent.with(|sent| sent.as_ref().map_or(0, |sent| sent.wait(now.get())))
    });
    let press = Callback::new(move |()| {
        run.faults.clear();
        send(run, move || {
            // The button makes room for the time to wait.
            dom::focus_around(AGAIN);
            announce(t!("account-code-sent-again"));
        });
    });
    view! {
        <p class="account__again" id=AGAIN tabindex="-1">
            {move || {
                if wait.get() > 0 {
                    view! { <span>{move || t!("account-code-wait", seconds = wait.get())}</span> }
                        .into_any()
                } else {
                    view! {
                        <span>{move || t!("account-code-missing")} " "</span>
                        <Button
                            kind=ButtonKind::Link
                            label=move || t!("account-code-again")
                            on_press=press
                        />
                    }
                        .into_any()
                }
            }}
        </p>
    }
    .into_any()
}

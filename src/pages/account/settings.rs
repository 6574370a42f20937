//! Settings: name, language, colours, and where the account is signed in.

use api::account::{ListSessions, SaveSettings, SessionRow, Settings, SignOutEverywhere};
use api::endpoint::Nothing;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    client, errors,
    forms::Faults,
    i18n::{self, Language, format, labels, runs},
    pages::loaded::{load, show},
    session::{self, use_session},
    ui::{
        announcer::announce,
        button::{Button, ButtonKind},
        choice::{Radio, Radios},
        error::ErrorSummary,
        field::TextField,
        form::Form,
        heading::Heading,
        knot::Knot,
        layout::{Actions, Wrap},
        summary::{SummaryList, SummaryRow},
        switches::ThemeSwitch,
    },
};

#[component]
pub fn SettingsPage() -> AnyView {
    let faults = Faults::new();
    view! {
        <Wrap>
            <div class="account-page account-page--wide">
                <ErrorSummary faults />
                <Heading text=move || t!("ui-nav-settings") />
                {about()}
                {profile(faults)}
                <section class="account__part">
                    <h2>{move || t!("ui-theme")}</h2>
                    <ThemeSwitch />
                </section>
                {sessions(faults)}
            </div>
        </Wrap>
    }
    .into_any()
}

/// For whom the reader acts, and how they are reached.
fn about() -> AnyView {
    let session = use_session();
    (move || {
        let state = session.get();
        let viewer = state.viewer()?.clone();
        let (contact, role, kind) = (viewer.contact, viewer.role, viewer.org_kind);
        Some(view! {
            <SummaryList>
                <SummaryRow label=move || {
                    t!("account-contact-label")
                }>{contact}</SummaryRow>
                <SummaryRow label=move || {
                    t!("account-organisation")
                }>
                    {move || runs(&i18n::written::name(&viewer.org_name, &viewer.org_name_other))}
                    " · " {move || labels::org_kind(kind)}
                </SummaryRow>
                <SummaryRow label=move || {
                    t!("account-role")
                }>{move || labels::role(role)}</SummaryRow>
            </SummaryList>
        })
    })
    .into_any()
}

fn profile(faults: Faults) -> AnyView {
    let session = use_session();
    let viewer = session.with_untracked(|state| state.viewer().cloned());
    let name = RwSignal::new(viewer.as_ref().map(|v| v.name.clone()).unwrap_or_default());
    let language = viewer.map_or_else(i18n::language_untracked, |viewer| viewer.language);
    let chosen = RwSignal::new(language.code().to_owned());
    let busy = RwSignal::new(false);
    let saved = RwSignal::new(false);
    let save = Callback::new(move |()| {
        let Some(language) = Language::from_code(&chosen.get_untracked()) else { return };
        if busy.get_untracked() {
            return;
        }
        faults.clear();
        saved.set(false);
        busy.set(true);
        spawn_local(async move {
            let request = Settings { name: name.get_untracked(), language };
            let answer = client::call::<SaveSettings>(request).await;
            busy.try_set(false);
            match answer {
                Ok(viewer) => {
                    session::began(viewer);
                    i18n::switch_language(language);
                    saved.try_set(true);
                    announce(t!("account-saved"));
                }
                Err(error) => faults.set(errors::call_faults(error, "name")),
            }
        });
    });
    // Each names itself in its own language.
    let choices = || {
        vec![
            Radio::new(Language::Chinese.code(), "中文"),
            Radio::new(Language::English.code(), "English"),
        ]
    };
    view! {
        <section class="account__part">
            <h2>{move || t!("account-profile")}</h2>
            <Form on_submit=save>
                <TextField
                    id="name"
                    label=move || t!("account-name")
                    value=name
                    error=faults.on("name")
                    autocomplete="name"
                />
                <Radios
                    id="language"
                    legend=move || t!("account-language")
                    hint=move || t!("account-language-hint")
                    value=chosen
                    choices=choices
                    inline=true
                />
                <Actions>
                    <Button
                        submit=true
                        kind=ButtonKind::Primary
                        busy=busy
                        busy_label=move || t!("account-saving")
                        label=move || t!("account-save")
                    />
                    {move || {
                        saved
                            .get()
                            .then(|| {
                                view! {
                                    <span class="account__saved">
                                        {Knot::Done.draw()} {move || t!("account-saved")}
                                    </span>
                                }
                            })
                    }}
                </Actions>
            </Form>
        </section>
    }
    .into_any()
}

fn sessions(faults: Faults) -> AnyView {
    let list = load::<ListSessions>(|| Nothing {});
    let busy = RwSignal::new(false);
    let everywhere = Callback::new(move |()| {
        busy.set(true);
        spawn_local(async move {
            let answer = client::call::<SignOutEverywhere>(Nothing {}).await;
            busy.try_set(false);
            match answer {
                Ok(_) => session::ended(),
                Err(error) => faults.set(errors::call_faults(error, "sessions")),
            }
        });
    });
    view! {
        <section class="account__part" id="sessions">
            <h2>{move || t!("account-sessions")}</h2>
            <p class="account__hint">{move || t!("account-sessions-text")}</p>
            {show(
                list,
                |sessions| {
                    view! {
                        <ul class="account__sessions">
                            {move || sessions.get().rows.into_iter().map(session_row).collect_view()}
                        </ul>
                    }
                        .into_any()
                },
            )}
            <Actions>
                <Button
                    busy=busy
                    busy_label=move || t!("account-signing-out")
                    label=move || t!("account-sign-out-everywhere")
                    on_press=everywhere
                />
            </Actions>
        </section>
    }
    .into_any()
}

fn session_row(row: SessionRow) -> AnyView {
    let knot = if row.current { Knot::Done } else { Knot::Kept };
    view! {
        <li>
            {knot.draw()}
            <span>
                {move || {
                    if row.current { t!("account-session-here") } else { t!("account-session-other") }
                }}
            </span>
            <span class="account__when">
                {move || {
                    t!(
                        "account-session-times",
                        since = format::datetime(row.created_at),
                        seen = format::datetime(row.seen_at)
                    )
                }}
            </span>
        </li>
    }
    .into_any()
}

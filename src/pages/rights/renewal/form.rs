//! Where a renewal is sent in: the last day of the renewed term or of the new power of attorney,
//! and what proves it.

use api::ProblemCode;
use api::rights::{GetRight, RenewRight, RenewRightRequest, Right, RightPath};
use domain::file::StoredFile;
use domain::ids::RightId;
use domain::right::{RenewalKind, RightEvent, check_authority, check_renewal, renewed_end};
use domain::time::{Date, parse_date};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use crate::{
    client::{self, CallError},
    errors,
    forms::{Fault, Faults},
    i18n::{format, labels, runs, written},
    pages::{
        loaded::{Loaded, load, show},
        not_found::NotFound,
        rights::{
            detail,
            register::{question::go_to_field, today},
            renewal::words,
            upload::files::{Files, field},
        },
    },
    routes::Page,
    ui::{
        announcer,
        back::BackBar,
        button::{Button, ButtonKind, ButtonLink, TextLink},
        date_field::DateField,
        error::ErrorSummary,
        form::Form,
        heading::Heading,
        layout::{Actions, RailNote, Sheet, Wrap},
        notice::Inset,
    },
};

/// `/rights/:id/renewal` and `/rights/:id/authority`. `id`: as in the address.
pub fn page(id: &str, of: RenewalKind) -> AnyView {
    let Ok(id) = RightId::parse(id) else { return view! { <NotFound /> }.into_any() };
    let own = id.to_string();
    let back = Signal::derive(move || Page::Right(own.clone()).path());
    let right = load::<GetRight>(move || RightPath { id: id.clone() });
    let missing = Memo::new(move |_| {
        let code = right.error.with(|error| error.as_ref().and_then(CallError::code));
        code == Some(ProblemCode::NotFound)
    });
    let faults = Faults::new();
    (move || {
        if missing.get() {
            return view! { <NotFound /> }.into_any();
        }
        view! {
            <Wrap>
                <BackBar href=back />
                <div class="spread">
                    <Sheet>
                        <ErrorSummary faults />
                        <Heading text=move || words::title(of) />
                        {show(right, move |now| draw(of, now, right, faults))}
                    </Sheet>
                    <aside class="rail">{rail(of)}</aside>
                </div>
            </Wrap>
        }
        .into_any()
    })
    .into_any()
}

fn rail(of: RenewalKind) -> AnyView {
    match of {
        RenewalKind::Term => view! {
            <RailNote title=move || t!("renewal-rail")>
                <p>{move || t!("renewal-rail-text")}</p>
                <p>{move || t!("rights-law")}</p>
            </RailNote>
        }
        .into_any(),
        RenewalKind::Authority => view! {
            <RailNote title=move || t!("authority-rail")>
                <p>{move || t!("authority-rail-text")}</p>
            </RailNote>
        }
        .into_any(),
    }
}

fn draw(of: RenewalKind, right: Signal<Right>, again: Loaded<Right>, faults: Faults) -> AnyView {
    let open = Memo::new(move |_| right.with(|right| right.may_renew(of, RightEvent::Submit)));
    let named = move || {
        right.with(|right| runs(&format!("{} · {}", right.row.title, written::right(&right.row))))
    };
    view! {
        <p class="renewal__right">{named}</p>
        {move || if open.get() { form(of, right, again, faults) } else { closed(of, right) }}
    }
    .into_any()
}

/// Nothing can be sent in: not yet, not any more, or one waits already. The right's page says it.
fn closed(of: RenewalKind, right: Signal<Right>) -> AnyView {
    let href = move || right.with(|right| Page::Right(right.row.id.to_string()).path());
    view! {
        <Inset>
            <p>{move || words::closed(of)}</p>
        </Inset>
        <Actions>
            <ButtonLink href=Signal::derive(href) label=move || t!("register-open") />
        </Actions>
    }
    .into_any()
}

/// The last day on file, and what the form says of it.
fn hint(of: RenewalKind, right: &Right) -> String {
    match of {
        RenewalKind::Term => {
            let Some(to) = last_day(right) else { return String::new() };
            let renewed = renewed_end(to).map(format::date).unwrap_or_default();
            t!("renewal-until-hint", end = format::date(to), renewed = renewed)
        }
        RenewalKind::Authority => match parse_date(right.form.authority_until.trim()) {
            Some(until) => t!("authority-until-hint", end = format::date(until)),
            None => t!("right-authority-until-hint"),
        },
    }
}

fn last_day(right: &Right) -> Option<Date> {
    right.row.valid_to.as_deref().and_then(parse_date)
}

/// What the server would say of it.
fn check(
    of: RenewalKind,
    right: &Right,
    until: &str,
    files: &[StoredFile],
) -> Result<(), Vec<domain::fault::Fault>> {
    match of {
        RenewalKind::Term => match last_day(right) {
            Some(to) => check_renewal(until, files, to).map(drop),
            None => Ok(()),
        },
        RenewalKind::Authority => check_authority(until, files, today()).map(drop),
    }
}

fn form(of: RenewalKind, right: Signal<Right>, again: Loaded<Right>, faults: Faults) -> AnyView {
    // What was refused is there to be corrected.
    let before = right.with_untracked(|right| right.renewal_of(of).cloned());
    let until = RwSignal::new(before.as_ref().map(|one| one.until.clone()).unwrap_or_default());
    let there = before.map(|one| one.files).unwrap_or_default();
    let files = Files::new(of.file_field(), of.most_files(), there);
    let busy = RwSignal::new(false);
    let navigate = StoredValue::new_local(use_navigate());
    go_to_field();
    let send = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        if files.are_sending() {
            faults.set([Fault::new(of.file_field(), move || words::files_wait(of))]);
            return;
        }
        let (typed, sent) = (until.get_untracked(), files.get());
        if let Err(found) = right.with_untracked(|right| check(of, right, &typed, &sent)) {
            faults.set(errors::on_page(found));
            return;
        }
        // Of several pages none is left out without a word.
        if files.have_failed() {
            faults.set([Fault::new(of.file_field(), || t!("renewal-files-failed"))]);
            return;
        }
        faults.clear();
        busy.set(true);
        let now = right.get_untracked();
        let (id, version) = (now.row.id, now.version);
        let page = Page::Right(id.to_string()).path();
        let request = RenewRightRequest { id, renews: of, until: typed, files: sent, version };
        spawn_local(async move {
            match client::call::<RenewRight>(request).await {
                Ok(_) => {
                    announcer::announce(words::sent(of));
                    navigate.try_with_value(|go| go(&page, NavigateOptions::default()));
                }
                Err(error) => {
                    // Somebody was faster: what is typed stays, on the version that is there now.
                    if matches!(error.code(), Some(ProblemCode::Stale | ProblemCode::WrongState)) {
                        again.reload();
                    }
                    faults.set(errors::call_faults(error, "renewal-send"));
                }
            }
            busy.try_set(false);
        });
    });
    let refusal = move || {
        right.with(|right| {
            let rejections = right.renewal_of(of).map(|renewal| renewal.rejections.as_slice());
            let rejections = rejections.unwrap_or_default();
            detail::refusals(right.row.kind, rejections, words::refused(of), |_| None)
        })
    };
    let back = right.with_untracked(|right| Page::Right(right.row.id.to_string()).path());
    view! {
        {refusal}
        <Form on_submit=send>
            <DateField
                id=of.day_field()
                legend=move || words::until(of)
                hint=move || right.with(|right| hint(of, right))
                value=until
                error=faults.on(of.day_field())
            />
            {field(
                files,
                Signal::derive(move || labels::document_kind(of.document())),
                Signal::derive(move || words::files_hint(of)),
                faults.on(of.file_field()),
            )}
            <p class="hint">{move || words::send_hint(of)}</p>
            <Actions>
                <Button
                    id="renewal-send"
                    kind=ButtonKind::Primary
                    submit=true
                    label=move || t!("register-send")
                    busy
                    busy_label=move || t!("register-sending")
                />
                <TextLink href=back label=move || t!("renewal-cancel") />
            </Actions>
        </Form>
    }
    .into_any()
}

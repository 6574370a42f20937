//! Where a renewal is sent in: the end of the renewed term and the certificate that proves it.

use api::ProblemCode;
use api::rights::{GetRight, RenewRight, RenewRightRequest, Right, RightPath};
use domain::ids::RightId;
use domain::right::{DocumentKind, RightEvent, RightKind, check_renewal, renewed_end};
use domain::time::parse_date;
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
            register::question::go_to_field,
            upload::files::{self, Files},
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

/// The field, as the request and the faults spell it.
const CERTIFICATE: &str = "certificate";

/// `/rights/:id/renewal`. `id`: as in the address.
pub fn page(id: &str) -> AnyView {
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
                        <Heading text=move || t!("renewal-title") />
                        {show(right, move |now| draw(now, right, faults))}
                    </Sheet>
                    <aside class="rail">
                        <RailNote title=move || t!("renewal-rail")>
                            <p>{move || t!("renewal-rail-text")}</p>
                            <p>{move || t!("rights-law")}</p>
                        </RailNote>
                    </aside>
                </div>
            </Wrap>
        }
        .into_any()
    })
    .into_any()
}

fn draw(right: Signal<Right>, again: Loaded<Right>, faults: Faults) -> AnyView {
    let open =
        Memo::new(move |_| right.with(|right| right.renewal_allowed.contains(&RightEvent::Submit)));
    let named = move || {
        right.with(|right| runs(&format!("{}, {}", right.row.title, written::right(&right.row))))
    };
    view! {
        <p class="renewal__right">{named}</p>
        {move || if open.get() { form(right, again, faults) } else { closed(right) }}
    }
    .into_any()
}

/// Nothing can be sent in: not yet, not any more, or one waits already. The right's page says it.
fn closed(right: Signal<Right>) -> AnyView {
    let href = move || right.with(|right| Page::Right(right.row.id.to_string()).path());
    view! {
        <Inset>
            <p>{move || t!("renewal-closed")}</p>
        </Inset>
        <Actions>
            <ButtonLink href=Signal::derive(href) label=move || t!("register-open") />
        </Actions>
    }
    .into_any()
}

fn form(right: Signal<Right>, again: Loaded<Right>, faults: Faults) -> AnyView {
    // What was refused is there to be corrected.
    let before = right.with_untracked(|right| right.renewal.clone());
    let until = RwSignal::new(before.as_ref().map(|one| one.until.clone()).unwrap_or_default());
    let certificate = Files::new(CERTIFICATE, 1, before.map(|one| one.certificate));
    let busy = RwSignal::new(false);
    let navigate = StoredValue::new_local(use_navigate());
    go_to_field();
    let end = move || right.with(|right| right.row.valid_to.as_deref().and_then(parse_date));
    let hint = move || {
        let Some(to) = end() else { return String::new() };
        let renewed = renewed_end(to).map(format::date).unwrap_or_default();
        t!("renewal-until-hint", end = format::date(to), renewed = renewed)
    };
    let send = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        if certificate.are_sending() {
            faults.set([Fault::new(CERTIFICATE, || t!("renewal-certificate-wait"))]);
            return;
        }
        let (typed, file) = (until.get_untracked(), certificate.get().pop());
        let checked = untrack(end).map(|to| check_renewal(&typed, file.as_ref(), to)).transpose();
        if let Err(found) = checked {
            faults.set(errors::on_page(found));
            return;
        }
        faults.clear();
        busy.set(true);
        let now = right.get_untracked();
        let (id, version) = (now.row.id, now.version);
        let page = Page::Right(id.to_string()).path();
        let request = RenewRightRequest { id, until: typed, certificate: file, version };
        spawn_local(async move {
            match client::call::<RenewRight>(request).await {
                Ok(_) => {
                    announcer::announce(t!("renewal-sent"));
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
            let rejections = right.renewal.as_ref().map(|renewal| renewal.rejections.as_slice());
            detail::refusals(
                RightKind::Trademark,
                rejections.unwrap_or_default(),
                t!("renewal-refused"),
                |_| None,
            )
        })
    };
    let back = right.with_untracked(|right| Page::Right(right.row.id.to_string()).path());
    view! {
        {refusal}
        <Form on_submit=send>
            <DateField
                id="until"
                legend=move || t!("renewal-until")
                hint
                value=until
                error=faults.on("until")
            />
            {files::field(
                certificate,
                Signal::derive(|| labels::document_kind(DocumentKind::Renewal)),
                Signal::derive(|| t!("renewal-certificate-hint")),
                faults.on(CERTIFICATE),
            )}
            <p class="hint">{move || t!("renewal-send-hint")}</p>
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

//! The rights of an organisation: the list, and beside it one of them.

pub mod detail;
pub mod life;
pub mod list;
pub mod look;
pub mod register;
pub mod renewal;
pub mod upload;
pub mod words;

use api::endpoint::Nothing;
use api::rights::ListRights;
use domain::ids::RightId;
use domain::right::RenewalKind;
use leptos::prelude::*;

use crate::{
    live,
    pages::loaded::{load, show},
    routes::{Page, use_page},
    ui::{
        button::ButtonLink,
        empty::EmptyState,
        heading::Heading,
        layout::{PageHead, Wrap},
    },
};

/// The pages of this area.
pub fn draw(page: Page) -> AnyView {
    match page {
        Page::NewRight | Page::RightStep(..) => register::Register().into_any(),
        Page::Renewal(id) => renewal::form::page(&id, RenewalKind::Term),
        Page::Authority(id) => renewal::form::page(&id, RenewalKind::Authority),
        _ => RightsPage().into_any(),
    }
}

/// `/rights` and `/rights/:id`: one component, so that the list stays while the reader goes
/// from one right to the next. On phones one of the two is shown.
#[component]
pub fn RightsPage() -> AnyView {
    let page = use_page();
    let open = Memo::new(move |_| match page.get() {
        Some(Page::Right(id)) => Some(id),
        _ => None,
    });
    let rights = load::<ListRights>(|| Nothing {});
    let changes = live::use_changes();
    Effect::new(move || {
        if changes.get().is_some_and(|change| change.topic == "right") {
            rights.reload();
        }
    });
    let one = Memo::new(move |_| open.with(Option::is_some));
    let head = move || {
        if one.get() {
            // The right's name is the page's heading.
            view! { <p class="rights__head">{t!("rights-title")}</p> }.into_any()
        } else {
            view! { <Heading text=move || t!("rights-title") /> }.into_any()
        }
    };
    let content = show(rights, move |rights| {
        let empty = Memo::new(move |_| rights.with(|rights| rights.rows.is_empty()));
        // Beside the list, the first of it is open where none was chosen.
        let shown = Memo::new(move |_| {
            open.get().or_else(|| {
                rights.with(|rights| {
                    list::in_order(&rights.rows).first().map(|row| row.id.to_string())
                })
            })
        });
        (move || {
            if empty.get() {
                // The way to the first stands in the page's head.
                return view! {
                    <EmptyState title=move || t!("rights-none") text=move || t!("rights-none-text") />
                }
                .into_any();
            }
            let detail = move || {
                shown.get().map(|id| match RightId::parse(&id) {
                    Ok(id) => detail::detail(id, one, rights),
                    Err(_) => detail::missing(one),
                })
            };
            view! {
                <div class="rights" class:rights--one=move || one.get()>
                    <div class="rights__list">{list::list(rights, shown)}</div>
                    <div class="rights__detail">{detail}</div>
                </div>
            }
            .into_any()
        })
        .into_any()
    });
    view! {
        <Wrap>
            <div class="rights-page" class:rights-page--one=move || one.get()>
                <PageHead action=ViewFn::from(|| {
                    view! {
                        <ButtonLink href=Page::NewRight.path() label=move || t!("rights-register") />
                    }
                })>
                    {head} <p class="hint">{move || t!("rights-hint")}</p>
                </PageHead>
                {content}
            </div>
        </Wrap>
    }
    .into_any()
}

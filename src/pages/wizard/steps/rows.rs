//! The rows of the listings page: picture, what it is, where it stands, one action.

use domain::notice::row::RowState;
use leptos::{ev, prelude::*};
use std::sync::Arc;

use super::super::model::{Msg, Row, Shown, Status};
use super::super::store::Store;
use super::super::words;
use crate::i18n::{Language, format, labels, language, runs};
use crate::platform::dom;
use crate::routes::Page;
use crate::session;
use crate::ui::button::{Button, ButtonKind, IconButton};
use crate::ui::chip::{Chip, Tint};
use crate::ui::field::TextField;
use crate::ui::form::composing;
use crate::ui::icon::Icon;
use crate::ui::knot::Knot;
use crate::ui::pager::Pager;
use crate::ui::rows::rows;

/// Rows that are drawn, and that each press on "Show more" adds. Everything is counted and can
/// be filtered; a thousand rows at once would only make a slow phone slower.
const DRAWN: usize = 100;

pub fn list(store: Store, all: Memo<Arc<Vec<Arc<Row>>>>, shown: RwSignal<String>) -> AnyView {
    let limit = RwSignal::new(DRAWN);
    let items = Signal::derive(move || {
        let filter = shown.with(|code| Shown::from_code(code));
        all.with(|rows| {
            let held = rows.iter().filter(|row| filter.holds(row));
            held.take(limit.get()).cloned().collect::<Vec<_>>()
        })
    });
    let more = Memo::new(move |_| {
        let filter = shown.with(|code| Shown::from_code(code));
        let held = all.with(|rows| rows.iter().filter(|row| filter.holds(row)).count());
        held.saturating_sub(limit.get()).min(DRAWN)
    });
    let look = |row: &Arc<Row>| (row.line, row.raw.clone(), row.status.state());
    let drawn = rows(items, |row| row.at, look, move |row| draw(store, &row));
    view! {
        <ol class="listing-rows">{drawn}</ol>
        <Pager more=more on_more=Callback::new(move |()| limit.update(|limit| *limit += DRAWN)) />
    }
    .into_any()
}

const fn knot(state: Option<RowState>) -> Knot {
    match state {
        None => Knot::Half,
        Some(RowState::Ready) => Knot::Done,
        Some(RowState::Repeated) => Knot::Repeated,
        Some(RowState::NotFound | RowState::NotAListing | RowState::AlreadyRemoved) => {
            Knot::Missing
        }
        Some(RowState::AlreadyReported) => Knot::Reported,
        Some(RowState::OtherPlatform) => Knot::Elsewhere,
        Some(RowState::Shop | RowState::ShortLink) => Knot::You,
    }
}

const fn tint(state: Option<RowState>) -> Tint {
    match state {
        Some(RowState::Ready) => Tint::Good,
        Some(RowState::Shop | RowState::ShortLink) => Tint::You,
        None => Tint::Going,
        _ => Tint::Plain,
    }
}

/// Before a row goes: to the next one, or, from the last that there was, to the paste.
fn keep_focus() {
    if !dom::focus_neighbour(".icon-button") {
        dom::focus("paste");
    }
}

fn draw(store: Store, row: &Row) -> AnyView {
    let Row { at, line, raw, status, listing, .. } = row.clone();
    let state = status.state();
    let picture = listing.as_ref().filter(|listing| !listing.picture.is_empty()).map(|listing| {
        let address = listing.picture.clone();
        view! {
            <img class="listing-rows__picture" src=address alt="" width="52" height="52" loading="lazy" />
        }
        .into_any()
    });
    let picture = picture.unwrap_or_else(|| {
        view! { <span class="listing-rows__none">{knot(state).draw()}</span> }.into_any()
    });
    let price = listing.as_ref().map(|listing| {
        let (price, currency) = (listing.price, listing.currency.clone());
        view! { <span>{move || format::money(price, &currency)}</span> }
    });
    let label = move || state.map_or_else(|| t!("wizard-row-looking"), labels::row_state);
    let usable = matches!(status, Status::Ready);
    let text = match &listing {
        Some(listing) => known(store, at, Arc::clone(listing), status),
        None => unknown(store, at, raw, status),
    };
    view! {
        <li class="listing-rows__row" class:is-unusable=!usable>
            {picture} {text}
            <span class="listing-rows__price">
                {price}
                <span class="listing-rows__line">{move || t!("wizard-row-line", line = line)}</span>
            </span>
            <span class="listing-rows__state">
                <Chip knot=knot(state) tint=tint(state) label=label />
            </span>
            <span class="listing-rows__remove">
                <IconButton
                    icon=Icon::Close
                    name=move || t!("wizard-row-remove", line = line)
                    on_press=move |()| {
                        keep_focus();
                        store.send(Msg::Remove(at));
                    }
                />
            </span>
        </li>
    }
    .into_any()
}

/// A listing of the catalogue.
fn known(
    store: Store,
    at: u32,
    listing: Arc<api::listings::ListingRow>,
    status: Status,
) -> AnyView {
    let id = listing.id.as_str().to_owned();
    let shop = Arc::clone(&listing);
    let title = move || {
        let (title, language) = words::listing_title(&listing);
        view! {
            <span class="listing-rows__title" lang=language.code()>
                {title}
            </span>
        }
    };
    let below = if status == Status::Ready {
        let shop = move || {
            let (name, language) = words::shop(&shop);
            view! { <span lang=language.code()>{name}</span> }
        };
        view! {
            {shop}
            <code class="listing-rows__id">{id}</code>
        }
        .into_any()
    } else {
        why(store, at, status)
    };
    view! { <span class="listing-rows__text">{title} <span class="listing-rows__about">{below}</span></span> }
        .into_any()
}

/// A piece that is no listing we know, as it was pasted.
fn unknown(store: Store, at: u32, raw: String, status: Status) -> AnyView {
    // The scheme says nothing, and costs the place of the end that tells links apart.
    let short = raw.trim_start_matches("https://").trim_start_matches("http://").to_owned();
    view! {
        <span class="listing-rows__text">
            <span class="listing-rows__raw" title=raw>
                {move || runs(&short)}
            </span>
            <span class="listing-rows__about">{why(store, at, status)}</span>
        </span>
    }
    .into_any()
}

/// Why a row is not in the notice, and what helps.
fn why(store: Store, at: u32, status: Status) -> AnyView {
    match status {
        Status::Looking | Status::Ready => ().into_any(),
        Status::Repeated(line) => (move || t!("wizard-row-repeated", line = line)).into_any(),
        Status::NotFound => (move || t!("wizard-row-not-found")).into_any(),
        Status::AlreadyRemoved => (move || t!("wizard-row-removed")).into_any(),
        Status::AlreadyReported(reference) => {
            let href = Page::Notice(reference.as_str().to_owned()).path();
            view! {
                {move || t!("wizard-row-reported")}
                " "
                <a class="listing-rows__link" href=href>
                    {reference.as_str().to_owned()}
                </a>
            }
            .into_any()
        }
        Status::OtherPlatform(host, name) => (move || {
            let name = name.as_ref().map(|name| match language() {
                Language::English => name.en.clone(),
                Language::Chinese => name.zh.clone(),
            });
            let here = marketplace();
            t!("wizard-row-elsewhere", name = name.unwrap_or_else(|| host.clone()), here = here)
        })
        .into_any(),
        Status::Shop(_) => (move || t!("wizard-row-shop")).into_any(),
        Status::ShortLink(url) => short_link(store, at, url),
        Status::NotAListing => (move || t!("wizard-row-nothing")).into_any(),
    }
}

fn marketplace() -> String {
    session::use_desk().with(|desk| {
        desk.as_ref().map_or_else(String::new, |desk| match language() {
            Language::English => desk.marketplace.clone(),
            Language::Chinese => desk.marketplace_zh.clone(),
        })
    })
}

/// A short link is opened by the reader, never by us; what it leads to is pasted here.
fn short_link(store: Store, at: u32, url: String) -> AnyView {
    let open = RwSignal::new(false);
    let address = RwSignal::new(String::new());
    let field = format!("followed-{at}");
    let add = move |()| {
        let address = address.get_untracked();
        if !address.trim().is_empty() {
            keep_focus();
            store.send(Msg::Followed(at, address));
        }
    };
    // Enter here adds the address; Continue would leave it behind.
    let enter = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" && !composing(&event) {
            event.prevent_default();
            add(());
        }
    };
    view! {
        {move || t!("wizard-row-short")}
        " "
        <a
            class="listing-rows__link"
            href=url
            target="_blank"
            rel="noopener noreferrer"
            on:click=move |_| open.set(true)
        >
            {move || t!("wizard-row-open")}
        </a>
        {move || {
            let field = field.clone();
            open.get()
                .then(|| {
                    view! {
                        <span class="listing-rows__follow" on:keydown=enter>
                            <TextField
                                id=field
                                label=move || t!("wizard-row-followed")
                                value=address
                                kind="url"
                                mono=true
                            />
                            <Button
                                kind=ButtonKind::Secondary
                                small=true
                                label=move || t!("wizard-row-add")
                                on_press=add
                            />
                        </span>
                    }
                })
        }}
    }
    .into_any()
}

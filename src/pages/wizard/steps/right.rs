//! W1: which right; and the page that says why one cannot be asserted today.

use api::rights::RightRow;
use domain::notice::Step;
use domain::right::{RenewalKind, RenewalStatus, Standing, standing};
use domain::time::{Date, parse_date};
use leptos::prelude::*;

use super::super::frame::{leaf, page as around, question};
use super::super::model::{Edit, Interrupted, Msg};
use super::super::store::Store;
use super::super::words;
use super::head;
use crate::forms::Faults;
use crate::i18n::{format, labels, runs, written};
use crate::pages::rights::look;
use crate::routes::Page;
use crate::ui::button::{Button, ButtonKind, ButtonLink, TextLink};
use crate::ui::chip::{Chip, Tint};
use crate::ui::empty::EmptyState;
use crate::ui::error::FieldError;
use crate::ui::heading::Heading;
use crate::ui::knot::Knot;
use crate::ui::loading::{LoadError, Skeleton};
use crate::ui::notice::Interruption;

pub fn page(store: Store) -> AnyView {
    question(store, Step::Right, move |faults| {
        view! {
            {head(Step::Right, || t!("wizard-right-title"), || t!("wizard-right-hint"))}
            {rights(store, faults)}
        }
        .into_any()
    })
}

fn rights(store: Store, faults: Faults) -> AnyView {
    let rights = store.memo(|wizard| wizard.rights.clone());
    let failed = store.memo(|wizard| wizard.rights_failed);
    (move || match rights.get() {
        Some(rights) if rights.is_empty() => none(),
        Some(rights) => cards(store, rights, faults),
        None if failed.get() => view! {
            <LoadError
                text=move || t!("wizard-rights-failed")
                on_retry=Callback::new(move |()| super::super::run::rights(store))
            />
        }
        .into_any(),
        None => view! { <Skeleton /> }.into_any(),
    })
    .into_any()
}

fn none() -> AnyView {
    view! {
        <EmptyState
            title=move || t!("wizard-rights-none-title")
            text=move || t!("wizard-rights-none-text")
        >
            <ButtonLink href=Page::NewRight.path() label=move || t!("wizard-register-right") />
        </EmptyState>
    }
    .into_any()
}

fn today_standing(right: &RightRow, today: Date) -> Standing {
    let valid_to = right.valid_to.as_deref().and_then(parse_date);
    standing(right.kind, right.status, valid_to, today)
}

fn cards(store: Store, rights: Vec<RightRow>, faults: Faults) -> AnyView {
    let today = store.wizard.with_untracked(|wizard| wizard.today);
    let (usable, other): (Vec<_>, Vec<_>) =
        rights.into_iter().partition(|right| today_standing(right, today).can_be_asserted());
    let error = faults.on("right");
    let list = |rights: Vec<RightRow>| {
        let cards = rights.into_iter().map(|right| card(store, right, today)).collect_view();
        view! { <div class="cards">{cards}</div> }.into_any()
    };
    let rest = (!other.is_empty()).then(|| {
        view! {
            <p class="rights-rest">{move || t!("wizard-rights-rest")}</p>
            {list(other)}
        }
    });
    view! {
        <fieldset
            class="field field--group"
            class:is-wrong=move || error.with(Option::is_some)
            id="right"
            aria-describedby=move || error.with(Option::is_some).then_some("right-error")
        >
            <legend class="visually-hidden">{move || t!("wizard-right-title")}</legend>
            <FieldError id="right" error=error />
            {(!usable.is_empty()).then(|| list(usable))}
            {rest}
        </fieldset>
        <p class="after-question">
            <TextLink href=Page::NewRight.path() label=move || t!("wizard-register-right") />
        </p>
    }
    .into_any()
}

fn card(store: Store, right: RightRow, today: Date) -> AnyView {
    let id = right.id.clone();
    let chosen = store.memo({
        let id = id.clone();
        move |wizard| wizard.answers.right.as_ref() == Some(&id)
    });
    let field = format!("right-{id}");
    let (label, text) = (format!("{field}-label"), format!("{field}-text"));
    let standing = today_standing(&right, today);
    let picture = look::specimen(&right, "right-card__picture");
    let title = right.title.clone();
    let about = {
        let right = right.clone();
        move || runs(&format!("{}\n{}", written::right(&right), words::owner(&right)))
    };
    view! {
        <label class="card right-card" class:is-chosen=move || chosen.get()>
            <input
                class="radio__input"
                type="radio"
                id=field
                name="right"
                value=id.as_str().to_owned()
                aria-labelledby=label.clone()
                aria-describedby=text.clone()
                prop:checked=move || chosen.get()
                on:change=move |_| store.edit(Edit::Right(id.clone()))
            />
            <span class="card__body">
                <span class="card__title" id=label>
                    {move || runs(&title)}
                </span>
                <span id=text>
                    <span class="right-card__about">{about}</span>
                    <span class="right-card__state">
                        {state(standing)}
                        <span>{move || words::until(&right)}</span>
                    </span>
                </span>
            </span>
            {picture}
        </label>
    }
    .into_any()
}

fn state(standing: Standing) -> AnyView {
    let (knot, tint) = match standing {
        Standing::InForce => (Knot::Done, Tint::Good),
        Standing::Expiring | Standing::InGrace | Standing::Rejected => (Knot::You, Tint::You),
        Standing::Pending => (Knot::Half, Tint::Going),
        Standing::Draft => (Knot::Todo, Tint::Plain),
        Standing::Expired | Standing::Suspended => (Knot::Missing, Tint::Plain),
    };
    view! { <Chip knot tint label=move || labels::standing(standing) /> }.into_any()
}

/// In place of the question: this right cannot be asserted today, why, and what helps.
pub fn interruption(store: Store, why: Interrupted) -> AnyView {
    let right = store.memo(|wizard| wizard.chosen.clone());
    let title = move || match why {
        Interrupted::Standing(Standing::Pending) => t!("wizard-stop-pending"),
        Interrupted::Standing(Standing::Draft) => t!("wizard-stop-draft"),
        Interrupted::Standing(Standing::Rejected) => t!("wizard-stop-rejected"),
        Interrupted::Standing(Standing::Suspended) => t!("wizard-stop-suspended"),
        Interrupted::Standing(Standing::InGrace) => t!("wizard-stop-grace"),
        Interrupted::Standing(_) => t!("wizard-stop-expired"),
        Interrupted::AuthorityMissing => t!("wizard-stop-authority"),
        Interrupted::AuthorityEnded(date) => {
            t!("wizard-stop-authority-ended", date = format::date(date))
        }
    };
    // What would help, where anything does but the reviewers.
    let renews = match why {
        Interrupted::Standing(Standing::InGrace) => Some(RenewalKind::Term),
        Interrupted::AuthorityMissing | Interrupted::AuthorityEnded(_) => {
            Some(RenewalKind::Authority)
        }
        Interrupted::Standing(_) => None,
    };
    let renewing = store.memo(move |wizard| {
        let renewal = wizard.chosen.as_ref().zip(renews).and_then(|(right, of)| right.renewing(of));
        renewal == Some(RenewalStatus::Pending)
    });
    let text = move || match why {
        Interrupted::Standing(Standing::Pending) => t!("wizard-stop-pending-text"),
        Interrupted::Standing(Standing::Draft) => t!("wizard-stop-draft-text"),
        Interrupted::Standing(Standing::Rejected) => t!("wizard-stop-rejected-text"),
        Interrupted::Standing(Standing::Suspended) => t!("wizard-stop-suspended-text"),
        Interrupted::Standing(Standing::InGrace) if renewing.get() => {
            t!("wizard-stop-grace-pending-text")
        }
        Interrupted::Standing(Standing::InGrace) => t!("wizard-stop-grace-text"),
        Interrupted::Standing(_) => t!("wizard-stop-expired-text"),
        Interrupted::AuthorityMissing | Interrupted::AuthorityEnded(_) if renewing.get() => {
            t!("wizard-stop-authority-pending-text")
        }
        Interrupted::AuthorityMissing | Interrupted::AuthorityEnded(_) => {
            t!("wizard-stop-authority-text")
        }
    };
    let named = move || right.get().map(|right| words::right_in_short(&right)).unwrap_or_default();
    let open = Signal::derive(move || {
        right
            .get()
            .map(|right| Page::Right(right.id.as_str().to_owned()).path())
            .unwrap_or_default()
    });
    let renew = move || {
        let renews = renews.filter(|_| !renewing.get())?;
        let id = right.get()?.id.to_string();
        let (page, add): (_, fn() -> String) = match renews {
            RenewalKind::Term => (Page::Renewal(id), || t!("wizard-stop-grace-add")),
            RenewalKind::Authority => (Page::Authority(id), || t!("wizard-stop-authority-add")),
        };
        Some(view! { <ButtonLink href=page.path() label=add /> })
    };
    let again = move || {
        // One primary button at most: where the right can be helped, that is the one.
        let kind = if renew().is_some() { ButtonKind::Secondary } else { ButtonKind::Primary };
        view! {
            <Button
                kind
                label=move || t!("wizard-choose-another")
                on_press=move |()| store.send(Msg::Reconsider)
            />
        }
    };
    let body = view! {
        <Interruption>
            <Heading text=title />
            <p class="right-named">{move || runs(&named())}</p>
            <p>{text}</p>
            <p class="wizard-actions">
                {renew}
                {again}
                <TextLink href=open label=move || t!("wizard-open-right") />
            </p>
        </Interruption>
    };
    around(store, Step::Right, leaf(store, Step::Right, body.into_any()))
}

//! Why a right or a renewal was refused, and the way to what mends it.

use api::rights::Rejection;
use domain::right::RightKind;
use leptos::prelude::*;

use super::super::{register::field::Field, renewal, words};
use crate::{
    i18n::{labels, runs},
    ui::{
        button::{Button, ButtonKind, ButtonLink},
        chip::Code,
        notice::{Notice, Tone},
    },
};

/// Each reason with its code, what was found, and the way to the field that mends it.
pub fn refusals(
    kind: RightKind,
    all: &[Rejection],
    title: String,
    way: impl Fn(&str) -> Option<(String, Option<Callback<String>>)>,
) -> AnyView {
    if all.is_empty() {
        return ().into_any();
    }
    let rows = all
        .iter()
        .map(|one| {
            let link = one.field.as_deref().and_then(|field| {
                let (to, reopen) = way(field)?;
                let name = field_name(field, kind);
                Some(match reopen {
                    Some(reopen) => view! {
                        <Button
                            small=true
                            label=t!("rights-fix", field = name)
                            on_press=Callback::new(move |()| reopen.run(to.clone()))
                        />
                    }
                    .into_any(),
                    None => view! {
                        <ButtonLink
                            small=true
                            kind=ButtonKind::Secondary
                            href=to
                            label=t!("rights-fix", field = name)
                        />
                    }
                    .into_any(),
                })
            });
            view! {
                <li class="refusal">
                    <p class="refusal__reason">
                        {labels::reason(one.reason)} " " <Code code=one.reason.code().to_owned() />
                    </p>
                    <p class="as-typed">{runs(&one.facts)}</p>
                    {link}
                </li>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <Notice title tone=Tone::You>
            <ul class="refusals">{rows}</ul>
        </Notice>
    }
    .into_any()
}

/// A reason in running text: its name and code, and what was found.
pub fn told(one: &Rejection) -> AnyView {
    view! {
        <p>
            <b>{labels::reason(one.reason)}</b>
            " "
            <Code code=one.reason.code().to_owned() />
        </p>
        <p class="as-typed">{runs(&one.facts)}</p>
    }
    .into_any()
}

/// A field in the words of its question, for a link or a list.
pub fn field_name(field: &str, kind: RightKind) -> String {
    let part =
        field.split_once('.').and_then(|(_, part)| domain::right::DocumentKind::from_code(part));
    if let Some(kind) = part {
        return labels::document_kind(kind);
    }
    if let Some(name) = renewal::field_name(field) {
        return name;
    }
    Field::ALL
        .into_iter()
        .find(|candidate| candidate.name() == field)
        .map_or_else(|| field.to_owned(), |field| words::label(field, kind))
}

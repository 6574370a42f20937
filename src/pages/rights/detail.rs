//! One right: its picture, its years, what it says, its documents, and what can be done.

use api::ProblemCode;
use api::rights::{GetRight, MoveRight, MoveRightRequest, Rejection, Right, RightPath, Rights};
use domain::ids::RightId;
use domain::right::{
    MarkType, RenewalStatus, RightEvent, RightKind, RightStatus, Standing, renewal_window,
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{
    life::{self, Renewal},
    look,
    register::{
        field::{Field, Step},
        today,
    },
    renewal, words,
};
use crate::{
    client, errors,
    i18n::{format, labels, runs, written},
    pages::loaded::{load, show},
    routes::Page,
    ui::{
        announcer,
        back::BackBar,
        button::{Button, ButtonKind, ButtonLink},
        chip::{Chip, Code},
        heading::{Heading, use_focus_heading},
        knot::Knot,
        notice::{Inset, Notice, Tone},
        summary::{SummaryList, SummaryRow},
    },
};

/// - `own`: the address is this right's, so that its name is the page's heading.
/// - `list`: read again with the list, so that a decision shows in both.
pub fn detail(id: RightId, own: Memo<bool>, list: Signal<Rights>) -> AnyView {
    let asked = id.clone();
    let right = load::<GetRight>(move || RightPath { id: asked.clone() });
    let state = Memo::new(move |_| {
        list.with(|list| {
            let row = list.rows.iter().find(|row| row.id == id)?;
            Some((row.status, row.submitted_at, row.renewal, row.valid_to.clone()))
        })
    });
    Effect::new(move |before: Option<Option<_>>| {
        let now = state.get();
        if before.is_some_and(|before| before != now) {
            right.reload();
        }
        now
    });
    let gone = Memo::new(move |_| {
        right.error.with(|error| {
            error.as_ref().and_then(client::CallError::code) == Some(ProblemCode::NotFound)
        })
    });
    (move || {
        if gone.get() {
            return missing(own);
        }
        view! {
            {back()}
            <article class="sheet right">
                {show(right, move |right| draw(right, own))}
            </article>
        }
        .into_any()
    })
    .into_any()
}

/// Back to the list, where the list is not beside it.
fn back() -> AnyView {
    view! {
        <div class="rights__back">
            <BackBar href=Page::Rights.path() label=move || t!("rights-title") />
        </div>
    }
    .into_any()
}

pub fn missing(own: Memo<bool>) -> AnyView {
    view! {
        {back()}
        <article class="sheet right">
            {title(own, Signal::derive(|| t!("rights-missing")))}
            <p class="hint">{move || t!("rights-missing-text")}</p>
        </article>
    }
    .into_any()
}

fn title(own: Memo<bool>, text: Signal<String>) -> AnyView {
    (move || {
        if own.get() {
            view! { <Heading text /> }.into_any()
        } else {
            view! { <h2 class="right__title">{move || text.with(|text| runs(text))}</h2> }
                .into_any()
        }
    })
    .into_any()
}

fn draw(right: Signal<Right>, own: Memo<bool>) -> AnyView {
    let name = Signal::derive(move || {
        let title = right.with(|right| right.row.title.clone());
        if title.is_empty() { t!("rights-untitled") } else { title }
    });
    let head = move || {
        let row = right.get().row;
        let (knot, tint) = look::standing(row.standing);
        view! { <Chip label=labels::standing(row.standing) knot tint /> }
    };
    view! {
        <header class="right__head">
            <div class="right__specimen">
                {move || right.with(|right| look::specimen(&right.row, "right__picture"))}
            </div>
            <div class="right__about">
                <p class="meta">{move || right.with(kind)}</p>
                {title(own, name)}
                <p>{head}</p>
                {actions(right)}
            </div>
        </header>
        {move || right.with(state)}
        {move || right.with(bar)}
        {renewal::panel(right)}
        {move || right.with(facts)}
        <div class="right__two">
            {move || right.with(documents)} {move || right.with(used)}
        </div>
    }
    .into_any()
}

fn kind(right: &Right) -> String {
    let kind = labels::right_kind(right.row.kind);
    match (right.row.kind, right.form.mark_type, right.form.work_type, right.form.registered) {
        (RightKind::Trademark, Some(mark), ..) => match mark {
            MarkType::Word => t!("rights-kind-word-mark"),
            MarkType::Device => t!("rights-kind-device-mark"),
            MarkType::Combination => t!("rights-kind-combination-mark"),
        },
        (RightKind::Copyright, _, Some(work), Some(false)) => {
            t!("rights-kind-work-unregistered", work = labels::work_type(work))
        }
        (RightKind::Copyright, _, Some(work), _) => {
            t!("rights-kind-work", work = labels::work_type(work))
        }
        _ => kind,
    }
}

/// What can be done: always the next thing first.
fn actions(right: Signal<Right>) -> AnyView {
    let failed = RwSignal::new(None);
    let busy = RwSignal::new(false);
    let navigate = StoredValue::new_local(use_navigate());
    let focus_heading = use_focus_heading();
    let step = move |event: RightEvent, then: Option<String>| {
        let now = right.get_untracked();
        let request = MoveRightRequest { id: now.row.id, event, version: now.version };
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            match client::call::<MoveRight>(request).await {
                Ok(_) => {
                    // The list hears of it and reads it again.
                    if let Some(to) = then {
                        navigate.try_with_value(|go| go(&to, NavigateOptions::default()));
                    } else {
                        announcer::announce(t!("rights-recalled"));
                        focus_heading();
                    }
                }
                Err(error) => _ = failed.try_set(Some(error)),
            }
            busy.try_set(false);
        });
    };
    let buttons = move || {
        let now = right.get();
        let id = now.row.id.to_string();
        let edit = Page::RightStep(id.clone(), "check".to_owned()).path();
        let main = if now.row.standing.can_be_asserted() {
            let notice = format!("{}?right={id}", Page::NewNotice("right".to_owned()).path());
            Some(view! { <ButtonLink href=notice label=t!("rights-start-notice") /> }.into_any())
        } else if now.row.status == RightStatus::Draft && now.allowed.contains(&RightEvent::Submit)
        {
            Some(view! { <ButtonLink href=edit.clone() label=t!("rights-go-on") /> }.into_any())
        } else if now.allowed.contains(&RightEvent::Reopen) {
            let to = edit.clone();
            Some(
                view! {
                    <Button
                        kind=ButtonKind::Primary
                        label=t!("rights-put-right")
                        busy
                        busy_label=t!("rights-opening")
                        on_press=Callback::new(move |()| step(RightEvent::Reopen, Some(to.clone())))
                    />
                }
                .into_any(),
            )
        } else {
            None
        };
        let recall = now.allowed.contains(&RightEvent::Recall).then(|| {
            view! {
                <Button
                    label=t!("rights-recall")
                    busy
                    busy_label=t!("rights-recalling")
                    on_press=Callback::new(move |()| step(RightEvent::Recall, None))
                />
            }
        });
        let fixes = (now.allowed.contains(&RightEvent::Reopen)
            || now.row.status == RightStatus::Draft)
            .then(|| {
                let reopen = now.allowed.contains(&RightEvent::Reopen);
                let way = move |field: &str| {
                    let to = format!(
                        "{}?field={field}",
                        Page::RightStep(id.clone(), Step::of(field).code().to_owned()).path()
                    );
                    Some((
                        to,
                        reopen.then(|| Callback::new(move |to| step(RightEvent::Reopen, Some(to)))),
                    ))
                };
                refusals(now.row.kind, &now.row.rejections, t!("rights-refused"), way)
            });
        view! {
            <div class="right__actions">{main} {recall}</div>
            {fixes}
        }
    };
    view! {
        {buttons}
        {failure(failed)}
    }
    .into_any()
}

/// Why the last press of a button changed nothing.
pub fn failure(failed: RwSignal<Option<client::CallError>>) -> AnyView {
    (move || {
        failed.get().map(|error| {
            view! {
                <div role="alert">
                    <Inset tone=Tone::You>
                        <p>{errors::call_error_text(&error)}</p>
                    </Inset>
                </div>
            }
        })
    })
    .into_any()
}

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

/// With us since when, by when; refused; suspended.
fn state(right: &Right) -> AnyView {
    match right.row.standing {
        Standing::Pending => {
            let since = right.row.submitted_at.map(format::datetime).unwrap_or_default();
            let by = right.decide_by.map(format::datetime_beijing).unwrap_or_default();
            view! {
                <Notice title=t!("rights-pending")>
                    <p>{t!("rights-pending-text", since = since, by = by)}</p>
                </Notice>
            }
            .into_any()
        }
        Standing::Suspended => {
            let why = right
                .row
                .rejections
                .iter()
                .map(|one| {
                    view! {
                        <p>
                            {labels::reason(one.reason)} " "
                            <Code code=one.reason.code().to_owned() />
                        </p>
                        <p class="as-typed">{runs(&one.facts)}</p>
                    }
                })
                .collect_view();
            view! {
                <Notice title=t!("rights-suspended") tone=Tone::You>
                    <p>{t!("rights-suspended-text")}</p>
                    {why}
                </Notice>
            }
            .into_any()
        }
        Standing::Draft => {
            view! { <Notice title=t!("rights-draft")><p>{t!("rights-draft-text")}</p></Notice> }
                .into_any()
        }
        _ => ().into_any(),
    }
}

fn bar(right: &Right) -> AnyView {
    let row = &right.row;
    let (Some(from), Some(to)) = (row.valid_from.as_deref(), row.valid_to.as_deref()) else {
        let open = row.kind == RightKind::Copyright && row.valid_from.is_some();
        return open
            .then(|| view! { <Inset><p>{move || t!("register-lasts-life")}</p></Inset> })
            .into_any();
    };
    let day = |date: domain::time::Date| format::date(date);
    // With a renewal on its way, that says how it stands.
    let asks = row.status == RightStatus::Approved && row.renewal != Some(RenewalStatus::Pending);
    let band = match life::renewal(row.kind, Some(to), today()) {
        Renewal::Open(left) => {
            let opened = domain::time::parse_date(to)
                .map(|to| day(*renewal_window(to).start()))
                .unwrap_or_default();
            Some((t!("rights-days-left", count = left), t!("rights-renewal-open", date = opened)))
        }
        Renewal::Ends(left) => Some((t!("rights-days-left", count = left), t!("rights-ends-text"))),
        Renewal::Grace(_) => Some((t!("rights-grace"), t!("rights-grace-text"))),
        Renewal::Over => Some((t!("rights-over"), t!("rights-over-text"))),
        Renewal::Quiet => None,
    };
    let law = row.kind == RightKind::Trademark;
    view! {
        <section class="right__life" aria-label=t!("rights-life")>
            {life::bar(row.kind, from, to, today())}
            {band
                .filter(|_| asks)
                .map(|(lead, text)| {
                    view! {
                        <p class="right__band">
                            {Knot::You.draw()}
                            <span>
                                <b>{lead}</b>
                                " "
                                {text}
                                {law.then(|| view! { " " <span class="meta">{t!("rights-law")}</span> })}
                            </span>
                        </p>
                    }
                })}
        </section>
    }
    .into_any()
}

pub fn facts(right: &Right) -> AnyView {
    let form = &right.form;
    let shown = [
        Field::Number,
        Field::Office,
        Field::OwnerName,
        Field::OwnerKind,
        Field::AuthorityUntil,
        Field::Registered,
        Field::Author,
        Field::CompletedOn,
        Field::PublishedOn,
        Field::FiledOn,
        Field::GrantedOn,
        Field::Classes,
        Field::Goods,
        Field::RenewedUntil,
        Field::BriefDescription,
    ];
    let rows = shown
        .into_iter()
        .filter(|field| field.is_asked(form))
        .filter_map(|field| {
            // The owner's two names, the reader's first.
            let (answer, second) = if field == Field::OwnerName {
                let first = written::name(&form.owner_name, &form.owner_other);
                let same = first == form.owner_name;
                let second = if same { &form.owner_other } else { &form.owner_name };
                (first, second.trim().to_owned())
            } else {
                (words::answer(field, form), String::new())
            };
            (!answer.trim().is_empty()).then(|| {
                let other = (!second.is_empty()).then(|| view! { <br /> {runs(&second)} });
                view! {
                    <SummaryRow label=words::fact(field, form.kind)>
                        <span class:mono=field == Field::Number>{runs(&answer)}</span>
                        {other}
                    </SummaryRow>
                }
                .into_any()
            })
        })
        .collect_view();
    view! { <SummaryList facts=true>{rows}</SummaryList> }.into_any()
}

fn documents(right: &Right) -> AnyView {
    let rows = right
        .form
        .documents
        .iter()
        .map(|document| {
            let kind = document.file.kind.extension().to_uppercase();
            let about = t!("ui-file-about", name = kind, size = format::bytes(document.file.size));
            view! {
                <li>
                    <a
                        href=look::file(document.file.id.as_str())
                        rel="external"
                        target="_blank"
                        title=document.file.name.clone()
                    >
                        {labels::document_kind(document.kind)}
                    </a>
                    <span class="meta">{about}</span>
                </li>
            }
            .into_any()
        })
        .collect_view();
    let none = right.form.documents.is_empty();
    view! {
        <section aria-labelledby="right-documents">
            <h2 id="right-documents">{t!("rights-documents")}</h2>
            <ul class="right__rows">{rows}</ul>
            {none.then(|| view! { <p class="hint">{t!("rights-no-documents")}</p> })}
        </section>
    }
    .into_any()
}

fn used(right: &Right) -> AnyView {
    let removed = format!(
        "{} / {}",
        format::number(right.listings_removed.into()),
        format::number(right.listings_reported.into())
    );
    view! {
        <section aria-labelledby="right-used">
            <h2 id="right-used">{t!("rights-used")}</h2>
            <dl class="right__rows">
                <div>
                    <dt>{t!("rights-notices")}</dt>
                    <dd>{format::number(right.notices.into())}</dd>
                </div>
                <div>
                    <dt>{t!("rights-removed")}</dt>
                    <dd>{removed}</dd>
                </div>
            </dl>
        </section>
    }
    .into_any()
}

//! One pending right, or a right whose renewal is pending: what the rules say, what it says, its documents; then approve or reject.

use api::ProblemCode;
use api::endpoint::Nothing;
use api::rights::{
    DecideRenewal, DecideRight, DecideRightRequest, GetRight, ListPendingRights, PendingRight,
    Rejection, Right, RightPath,
};
use domain::ids::RightId;
use domain::reason::Reason;
use domain::right::{RightDocument, RightEvent, RightKind, accepted_documents, validity};
use domain::time::{date_text, parse_date};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{
    checks::{self, Check, What},
    renewal,
    verdict::{self, Ground, LONGEST, Subject},
};
use crate::{
    client::{self, CallError},
    errors,
    forms::Faults,
    i18n::{Language, format, in_language, labels, runs, written},
    pages::{
        loaded::{Loaded, load, show},
        not_found::NotFound,
        review::just,
        rights::{
            detail::{facts, field_name},
            life, look,
            register::{field::Field, today},
        },
    },
    routes::Page,
    ui::{
        announcer,
        back::BackBar,
        button::{Button, ButtonKind, ButtonLink},
        chip::Chip,
        error::ErrorSummary,
        field::{Choice, Select, TextArea},
        heading::Heading,
        icon::Icon,
        knot::Knot,
        layout::{Actions, Wrap},
        notice::Inset,
        tabs::Segments,
    },
};

/// The organisation that sent the right in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Sender {
    name: String,
    other: String,
}

impl Sender {
    /// As the reader reads it. Tracked.
    fn read(&self) -> String {
        written::name(&self.name, &self.other)
    }
}

/// - `id`: as in the address.
#[component]
pub fn RightCase(id: String) -> AnyView {
    let Ok(id) = RightId::parse(&id) else { return view! { <NotFound /> }.into_any() };
    let asked = id.clone();
    let right = load::<GetRight>(move || RightPath { id: asked.clone() });
    let queue = load::<ListPendingRights>(|| Nothing {});
    let org = Memo::new(move |_| {
        queue.value.with(|all| {
            let rows = &all.as_ref()?.rows;
            let one = rows.iter().find(|one| one.row.id == id)?;
            Some(Sender { name: one.org_name.clone(), other: one.org_name_other.clone() })
        })
    });
    let missing = Memo::new(move |_| {
        right
            .error
            .with(|error| error.as_ref().and_then(CallError::code) == Some(ProblemCode::NotFound))
    });
    let faults = Faults::new();
    let said = just::said();
    (move || {
        if missing.get() {
            return view! { <NotFound /> }.into_any();
        }
        view! {
            <Wrap>
                <BackBar
                    href=Page::ReviewRights.path()
                    label=move || t!("review-rights-title")
                />
                {just::shown(said)}
                <ErrorSummary faults />
                {show(
                    right,
                    move |now| {
                        view! {
                            <div class="verdict">
                                <div>{evidence(now, org)}</div>
                                {decision(now, right, faults)}
                            </div>
                        }
                            .into_any()
                    },
                )}
            </Wrap>
        }
        .into_any()
    })
    .into_any()
}

/// Everything there is to look at.
fn evidence(right: Signal<Right>, org: Memo<Option<Sender>>) -> AnyView {
    let heading = Signal::derive(move || {
        let Right { row, renewal, .. } = right.get();
        if renewal.is_some() {
            return t!("review-renewal-heading", title = row.title.as_str());
        }
        let kind = labels::right_kind(row.kind);
        t!("review-right-heading", kind = kind, title = row.title.as_str())
    });
    let due = move || {
        let by = right.with(|right| right.decide_by.or_else(|| right.renewal.as_ref()?.decide_by));
        by.map(format::datetime_beijing).map(|when| t!("review-due", when = when))
    };
    let from = move || {
        org.get().map(|org| {
            let org = org.read();
            let name = if right.with(|right| right.form.for_owner) {
                t!("review-right-by-agent", org = org)
            } else {
                t!("review-right-by-owner", org = org)
            };
            view! { <p>{runs(&name)}</p> }
        })
    };
    let bar = move || {
        right.with(|right| {
            let lasts = validity(&right.form);
            let (from, to) = (lasts.from.map(date_text)?, lasts.to.map(date_text)?);
            Some(life::bar(right.form.kind, &from, &to, today()))
        })
    };
    view! {
        <div class="verdict__head">
            {move || right.with(|right| look::specimen(&right.row, "right__picture"))}
            <div>
                <Heading text=heading />
                {from}
                <p class="meta">{due}</p>
            </div>
        </div>
        {move || right.with(renewal::evidence)}
        <h2 class="section-head">{move || t!("review-right-checks")}</h2>
        {move || {
            let org = org.get().unwrap_or_default();
            right.with(|right| check_list(right, &org))
        }}
        <h2 class="section-head">{move || t!("review-right-facts")}</h2>
        {bar}
        {move || right.with(facts)}
        <h2 class="section-head">{move || t!("rights-documents")}</h2>
        <p class="hint">{move || t!("review-right-papers-hint")}</p>
        {move || right.with(papers)}
    }
    .into_any()
}

fn check_list(right: &Right, sender: &Sender) -> AnyView {
    let org = sender.read();
    let rows = checks::checks(&right.form, &sender.name, today())
        .into_iter()
        .map(|check| {
            let knot = if check.good { Knot::Done } else { Knot::You };
            let faults = check
                .faults
                .iter()
                .map(|fault| view! { <p>{errors::fault_text(fault)}</p> })
                .collect_view();
            view! {
                <li>
                    {knot.draw()}
                    <div>
                        <p>
                            <span class="visually-hidden">
                                {if check.good {
                                    t!("review-check-good")
                                } else {
                                    t!("review-check-look")
                                }}
                            </span>
                            {runs(&check_words(&check, right, &org))}
                        </p>
                        {faults}
                    </div>
                </li>
            }
            .into_any()
        })
        .collect_view();
    view! { <ul class="checks">{rows}</ul> }.into_any()
}

fn check_words(check: &Check, right: &Right, org: &str) -> String {
    let form = &right.form;
    match (check.what, check.good) {
        (What::Validity, true) => match validity(form).to {
            Some(to) => t!("review-check-in-force", date = format::date(to)),
            None => t!("review-check-no-end"),
        },
        (What::Validity, false) => t!("review-check-not-in-force"),
        (What::Number, true) => t!("review-check-number", number = form.number.as_str()),
        (What::Number, false) => t!("review-check-number-odd", number = form.number.as_str()),
        (What::Owner, true) => t!("review-check-owner-same", org = org),
        (What::Owner, false) => {
            let owner = written::name(&form.owner_name, &form.owner_other);
            t!("review-check-owner-differs", org = org, owner = owner)
        }
        (What::Authority, true) => {
            let until = parse_date(&form.authority_until).map(format::date);
            t!("review-check-authority", date = until.unwrap_or_default())
        }
        (What::Authority, false) => t!("review-check-authority-odd"),
        (What::Documents, _) => {
            let (there, required) = checks::documents(form);
            t!("review-check-documents", there = there, required = required)
        }
        (What::Answers, true) => t!("review-check-answers"),
        (What::Answers, false) => t!("review-check-answers-odd"),
    }
}

/// Pictures stand on the page; other files open beside it.
fn papers(right: &Right) -> AnyView {
    let papers = right.form.documents.iter().map(paper).collect_view();
    view! { <ul class="papers">{papers}</ul> }.into_any()
}

pub fn paper(document: &RightDocument) -> AnyView {
    let address = look::file(document.file.id.as_str());
    let name = labels::document_kind(document.kind);
    let view = if document.file.kind.is_picture() {
        view! { <img class="paper__view" src=address.clone() alt="" loading="lazy" /> }.into_any()
    } else {
        view! { <span class="paper__view">{Icon::Document.draw()}</span> }.into_any()
    };
    view! {
        <li class="paper">
            <a href=address rel="external" target="_blank">
                {view}
                <span class="paper__name">
                    {name}
                    <span class="visually-hidden">" " {t!("review-new-tab")}</span>
                </span>
            </a>
            <span class="paper__file">
                {runs(&labels::about_file(&document.file))}
            </span>
        </li>
    }
    .into_any()
}

/// One reason on screen. Signals, so that typing redraws nothing else.
#[derive(Clone, Copy, PartialEq)]
struct Row {
    key: u32,
    reason: RwSignal<String>,
    facts: RwSignal<String>,
    field: RwSignal<String>,
}

impl Row {
    fn new(key: u32, subject: Subject) -> Self {
        let text = || RwSignal::new(String::new());
        let row = Self { key, reason: text(), facts: text(), field: text() };
        Effect::new(move |before: Option<String>| {
            let reason = row.reason.get();
            if before.is_some_and(|before| before != reason) {
                let mut ground = Ground::default();
                ground.choose(Reason::from_code(&reason), subject);
                row.field.set(ground.field);
            }
            reason
        });
        row
    }

    /// Tracked.
    fn ground(self) -> Ground {
        Ground {
            reason: Reason::from_code(&self.reason.get()),
            facts: self.facts.get(),
            field: self.field.get(),
        }
    }
}

fn decision(right: Signal<Right>, again: Loaded<Right>, faults: Faults) -> AnyView {
    let open = Memo::new(move |_| right.with(Subject::of));
    (move || match open.get() {
        Some(subject) => decide(subject, right, again, faults),
        None => decided(right),
    })
    .into_any()
}

/// Decided already, here or by a colleague.
fn decided(right: Signal<Right>) -> AnyView {
    let state = move || {
        let row = right.get().row;
        let (knot, tint) = look::standing(row.standing);
        view! { <Chip label=labels::standing(row.standing) knot tint /> }
    };
    let reasons = move || {
        let Right { row, renewal, .. } = right.get();
        let renewal = renewal.map(|renewal| renewal.rejections).unwrap_or_default();
        let rows = row.rejections.into_iter().chain(renewal);
        rows.map(|one| told(&one, row.kind)).collect_view()
    };
    view! {
        <section class="sheet verdict__side" aria-labelledby="verdict">
            <h2 id="verdict">{move || t!("review-right-decided")}</h2>
            <p>{state}</p>
            {reasons}
            <Actions>
                <ButtonLink
                    kind=ButtonKind::Secondary
                    href=Page::ReviewRights.path()
                    label=move || t!("review-rights-back")
                />
            </Actions>
        </section>
    }
    .into_any()
}

fn decide(subject: Subject, right: Signal<Right>, again: Loaded<Right>, faults: Faults) -> AnyView {
    let event = RwSignal::new(String::new());
    let last = StoredValue::new(0_u32);
    let rows = RwSignal::new(vec![Row::new(0, subject)]);
    let more = move |()| {
        last.update_value(|last| *last += 1);
        rows.update(|rows| rows.push(Row::new(last.get_value(), subject)));
        announcer::announce(t!("review-reason-added"));
    };
    let less = move |key: u32| rows.update(|rows| rows.retain(|row| row.key != key));
    let busy = RwSignal::new(false);
    let navigate = StoredValue::new_local(use_navigate());
    let send = move |()| {
        let Some(chosen) = RightEvent::from_code(&event.get_untracked()) else {
            faults.set([crate::forms::Fault::new("verdict-send", || t!("review-right-choose"))]);
            return;
        };
        let grounds: Vec<Ground> = untrack(|| rows.get().into_iter().map(Row::ground).collect());
        let rejections = match chosen {
            RightEvent::Reject => match verdict::ready(&grounds) {
                Ok(rejections) => rejections,
                Err(lacking) => {
                    faults.set(errors::on_page(lacking));
                    return;
                }
            },
            _ => Vec::new(),
        };
        faults.clear();
        busy.set(true);
        let now = right.get_untracked();
        let (id, version) = (now.row.id, now.version);
        let request = DecideRightRequest { id: id.clone(), event: chosen, version, rejections };
        spawn_local(async move {
            let answer = match subject {
                Subject::Right => client::call::<DecideRight>(request).await,
                Subject::Renewal => client::call::<DecideRenewal>(request).await,
            };
            match answer {
                Ok(_) => {
                    let next = next(&id).await;
                    just::say(match (chosen, &next) {
                        (RightEvent::Approve, Some(_)) => || t!("review-right-approved-next"),
                        (RightEvent::Approve, None) => || t!("review-right-approved"),
                        (_, Some(_)) => || t!("review-right-rejected-next"),
                        (_, None) => || t!("review-right-rejected"),
                    });
                    let to = next.unwrap_or_else(|| Page::ReviewRights.path());
                    navigate.try_with_value(|go| go(&to, NavigateOptions::default()));
                }
                Err(error) => {
                    // Somebody was faster: show what they decided.
                    if matches!(error.code(), Some(ProblemCode::Stale | ProblemCode::WrongState)) {
                        again.reload();
                    }
                    faults.set(errors::call_faults(error, "verdict-send"));
                }
            }
            busy.try_set(false);
        });
    };
    let choices = Signal::derive(|| {
        [RightEvent::Approve, RightEvent::Reject]
            .into_iter()
            .map(|event| Choice::new(event.code(), labels::right_event(event)))
            .collect::<Vec<_>>()
    });
    let rejecting = Memo::new(move |_| event.get() == RightEvent::Reject.code());
    let several = Memo::new(move |_| rows.with(|rows| rows.len() > 1));
    let numbered =
        Memo::new(move |_| rows.with(|rows| rows.iter().copied().enumerate().collect::<Vec<_>>()));
    let reasons = move || {
        rejecting.get().then(|| {
            view! {
                <For
                    each=move || numbered.get()
                    key=|(index, row)| (*index, row.key)
                    children=move |(index, row)| {
                        ground(index, row, subject, right, faults, several, Callback::new(less))
                    }
                />
                <Button
                    small=true
                    label=move || t!("review-reason-more")
                    on_press=Callback::new(more)
                />
            }
        })
    };
    let approving = move || {
        (event.get() == RightEvent::Approve.code())
            .then(|| view! { <Inset><p>{move || approval(subject, right)}</p></Inset> })
    };
    let label = move || match RightEvent::from_code(&event.get()) {
        Some(RightEvent::Approve) => match subject {
            Subject::Right => t!("review-right-approve"),
            Subject::Renewal => t!("review-renewal-approve"),
        },
        Some(RightEvent::Reject) => t!("review-right-reject"),
        _ => t!("review-right-decide"),
    };
    view! {
        <section class="sheet verdict__side" aria-labelledby="verdict">
            <h2 id="verdict">{move || t!("review-decision")}</h2>
            <p class="hint">{move || t!("review-right-hint")}</p>
            <Segments label=move || t!("review-decision") value=event choices />
            {approving}
            {reasons}
            {move || rejecting.get().then(|| preview(rows, right.with_untracked(|right| right.row.kind)))}
            <Actions>
                <Button
                    id="verdict-send"
                    kind=ButtonKind::Primary
                    label
                    busy
                    busy_label=move || t!("review-deciding")
                    on_press=Callback::new(send)
                />
            </Actions>
        </section>
    }
    .into_any()
}

/// What an approval brings about.
fn approval(subject: Subject, right: Signal<Right>) -> String {
    match subject {
        Subject::Right => t!("review-right-approve-means"),
        Subject::Renewal => {
            let until = right.with(|right| parse_date(&right.renewal.as_ref()?.until));
            t!("review-renewal-approve-means", date = until.map(format::date).unwrap_or_default())
        }
    }
}

fn ground(
    index: usize,
    row: Row,
    subject: Subject,
    right: Signal<Right>,
    faults: Faults,
    several: Memo<bool>,
    less: Callback<u32>,
) -> AnyView {
    let reasons = Signal::derive(move || {
        std::iter::once(Choice::new("", t!("review-reason-choose")))
            .chain(Reason::ALL.iter().filter(|reason| subject.takes(**reason)).map(|reason| {
                let words = format!("{} {}", reason.code(), labels::reason(*reason));
                Choice::new(reason.code(), words)
            }))
            .collect::<Vec<_>>()
    });
    let fields = Signal::derive(move || {
        right.with(|right| {
            let answers = Field::ALL
                .into_iter()
                .filter(|field| field.is_asked(&right.form) && *field != Field::Granted)
                .map(|field| field.name().to_owned());
            let papers = accepted_documents(&right.form)
                .into_iter()
                .map(|kind| format!("documents.{}", kind.code()));
            let mut all: Vec<String> = match subject {
                Subject::Right => answers.chain(papers).collect(),
                Subject::Renewal => ["until", "certificate"].map(str::to_owned).to_vec(),
            };
            // A reason may point to what this kind is not asked; it is offered all the same.
            let now = row.field.get();
            if !now.is_empty() && !all.contains(&now) {
                all.push(now);
            }
            std::iter::once(Choice::new("", t!("review-field-none")))
                .chain(all.into_iter().map(|field| {
                    let words = field_name(&field, right.form.kind);
                    Choice::new(field, words)
                }))
                .collect::<Vec<_>>()
        })
    });
    view! {
        <div class="ground">
            <Select
                id=format!("grounds.{index}.reason")
                label=move || t!("review-reason")
                value=row.reason
                choices=reasons
                error=faults.on(format!("grounds.{index}.reason"))
            />
            <TextArea
                id=format!("grounds.{index}.facts")
                label=move || t!("review-facts")
                hint=move || t!("review-right-facts-hint")
                value=row.facts
                rows=3
                limit=LONGEST
                count=domain::text::length
                error=faults.on(format!("grounds.{index}.facts"))
            />
            <Select
                id=format!("grounds.{index}.field")
                label=move || t!("review-field")
                hint=move || t!("review-field-hint")
                value=row.field
                choices=fields
            />
            {move || {
                several
                    .get()
                    .then(|| {
                        view! {
                            <Button
                                kind=ButtonKind::Link
                                label=move || t!("review-reason-less")
                                context=format!("{}", index + 1)
                                on_press=Callback::new(move |()| less.run(row.key))
                            />
                        }
                    })
            }}
        </div>
    }
    .into_any()
}

/// What the owner will read, in both languages, as it is written.
fn preview(rows: RwSignal<Vec<Row>>, kind: RightKind) -> AnyView {
    let written = Memo::new(move |_| {
        let grounds: Vec<Ground> = rows.get().into_iter().map(Row::ground).collect();
        grounds
            .into_iter()
            .filter_map(|ground| {
                Some(Rejection {
                    reason: ground.reason?,
                    field: Some(ground.field).filter(|field| !field.is_empty()),
                    facts: ground.facts,
                })
            })
            .collect::<Vec<_>>()
    });
    let texts = move || {
        let written = written.get();
        if written.is_empty() {
            return view! { <p class="hint">{t!("review-preview-empty")}</p> }.into_any();
        }
        [Language::English, Language::Chinese]
            .into_iter()
            .map(|language| {
                let reasons = written
                    .iter()
                    .map(|one| in_language(language, || told(one, kind)))
                    .collect_view();
                view! {
                    <div class="preview__text" lang=language.code()>
                        {reasons}
                    </div>
                }
            })
            .collect_view()
            .into_any()
    };
    view! {
        <section class="preview" aria-labelledby="preview">
            <h3 id="preview">{move || t!("review-preview")}</h3>
            {texts}
        </section>
    }
    .into_any()
}

/// A reason as its owner reads it.
fn told(one: &Rejection, kind: RightKind) -> AnyView {
    let fix = one.field.as_deref().map(|field| t!("rights-fix", field = field_name(field, kind)));
    view! {
        <p>
            <b>{labels::reason(one.reason)}</b>
            " "
            <code class="code">{one.reason.code()}</code>
        </p>
        <p class="as-typed">{runs(&one.facts)}</p>
        {fix.map(|fix| view! { <p class="meta">{fix}</p> })}
    }
    .into_any()
}

/// The next right that waits, other than this one.
async fn next(done: &RightId) -> Option<String> {
    let all = client::call::<ListPendingRights>(Nothing {}).await.ok()?;
    let next: PendingRight = all.rows.into_iter().find(|one| one.row.id != *done)?;
    Some(Page::ReviewRight(next.row.id.to_string()).path())
}

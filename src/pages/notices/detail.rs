//! One notice, followed: the derived result, a row per listing, the timeline, the documents.

use api::notices::{EventKind, GetNotice, Notice, NoticeItem, NoticePath, TimelineEvent};
use api::page::Page as Part;
use domain::{file::StoredFile, ids::NoticeRef, notice::NoticeState};
use leptos::prelude::*;

use super::{answer, items, look};
use crate::{
    client,
    i18n::{format, labels, runs, written},
    live,
    pages::{
        loaded::{Loaded, load, show},
        not_found::NotFound,
    },
    platform::{dom, timer},
    routes::Page,
    ui::{
        announcer,
        back::BackBar,
        bars::OutcomeBar,
        button::{Button, ButtonKind},
        heading::Heading,
        icon::Icon,
        knot::Knot,
        layout::Wrap,
        notice::{Notice as Band, Tone},
        slip::TitleSlip,
        summary::{SummaryList, SummaryRow},
        timeline::{Event, Timeline},
    },
};

/// - `reference`: as in the address; anything else is "page not found".
#[component]
pub fn NoticePage(reference: String) -> AnyView {
    let Ok(reference) = NoticeRef::parse(&reference) else {
        return view! { <NotFound /> }.into_any();
    };
    let asked = reference.clone();
    let notice = load::<GetNotice>(move || NoticePath { reference: asked.clone() });
    let total = Signal::derive(move || {
        notice.value.with(|notice| notice.as_ref().map_or(0, |notice| notice.row.tally.total))
    });
    let changes = live::use_changes();
    let own = reference.clone();
    let news = Memo::new(move |count: Option<&u32>| {
        let count = count.copied().unwrap_or(0);
        let concerns = changes.get().is_some_and(|change| change.reference.as_ref() == Some(&own));
        if concerns { count + 1 } else { count }
    });
    let missing = Memo::new(move |_| {
        notice.error.with(|error| {
            error.as_ref().and_then(client::CallError::code) == Some(api::ProblemCode::NotFound)
        })
    });
    (move || {
        if missing.get() {
            return view! { <NotFound /> }.into_any();
        }
        let reference = reference.clone();
        let again = notice;
        let page = show(notice, move |notice| {
            let (table, listed) = items::items(reference.clone(), total);
            Effect::new(move |before: Option<u32>| {
                let now = news.get();
                if before.is_some_and(|before| before != now) {
                    listed.reload();
                }
                now
            });
            draw(notice, again, table, listed)
        });
        Effect::new(move |before: Option<u32>| {
            let now = news.get();
            if before.is_some_and(|before| before != now) {
                notice.reload();
                announcer::announce(t!("notice-changed"));
            }
            now
        });
        view! {
            <Wrap>
                <BackBar href=Page::Notices.path() label=move || t!("notices-title")>
                    <Button
                        kind=ButtonKind::Link
                        label=move || t!("notice-print")
                        on_press=Callback::new(|()| dom::print())
                    />
                </BackBar>
                {page}
            </Wrap>
        }
        .into_any()
    })
    .into_any()
}

fn draw(
    notice: Signal<Notice>,
    again: Loaded<Notice>,
    table: AnyView,
    listed: Loaded<Part<NoticeItem>>,
) -> AnyView {
    let row = move || notice.get().row;
    let asked = Memo::new(move |_| notice.with(|notice| notice.row.tally.needs_you > 0));
    let groups = Signal::derive(move || {
        look::groups(row().tally).into_iter().map(|(o, n)| (o, n as usize)).collect::<Vec<_>>()
    });
    let knots = move || {
        look::groups(row().tally)
            .into_iter()
            .map(|(outcome, count)| {
                view! {
                    <span class="dossier__count">
                        {look::knot(outcome).draw()} {look::words(outcome, count)}
                    </span>
                }
            })
            .collect_view()
    };
    // What is asked comes with the listings, above the answer: nothing is shown that it would push
    // down.
    let ready = Memo::new(move |_| !asked.get() || listed.is_answered());
    view! {
        <div class="dossier__head">
            <TitleSlip
                label=move || t!("notice-slip")
                reference=Signal::derive(move || row().reference.to_string())
            />
            <div class="dossier__result">
                <div class="dossier__counts" aria-hidden="true">
                    {knots}
                </div>
                <div class="visually-hidden">
                    <Heading text=Signal::derive(move || {
                        t!(
                            "notice-heading",
                            reference = row().reference.to_string(),
                            result = look::result(row().tally)
                        )
                    }) />
                </div>
                <p class="meta">{move || runs(&about(&notice.get()))}</p>
            </div>
        </div>
        <OutcomeBar groups />
        <div class="dossier__body" class:is-waiting=move || !ready.get()>
            <div class="dossier__main">
                {move || band(&notice.get())}
                {move || asked.get().then(|| answer::questions(listed))}
                {move || asked.get().then(|| answer::form(notice, again))}
                <h2 class="section-head">
                    {move || t!("notice-listings", count = row().tally.total)}
                </h2>
                {table}
                {move || claim(notice.get())}
            </div>
            <aside class="dossier__side">
                <section class="sheet sheet--timeline" aria-labelledby="timeline">
                    <h2 id="timeline">{move || t!("notice-timeline")}</h2>
                    <Timeline events=Signal::derive(move || events(&notice.get())) />
                    <p class="dossier__chain">
                        {Icon::Shield.draw()}
                        {move || {
                            if notice.with(|notice| notice.chain_intact) {
                                t!("notice-chain-intact", count = notice.get().timeline.len())
                            } else {
                                t!("notice-chain-broken")
                            }
                        }}
                    </p>
                </section>
                {move || documents(&notice.get())}
            </aside>
        </div>
    }
    .into_any()
}

fn about(notice: &Notice) -> String {
    let number = format::unbroken(notice.right_number.as_deref().unwrap_or_default());
    t!(
        "notice-about",
        right = notice.row.right_title.as_str(),
        kind = labels::right_kind(notice.row.kind),
        number = number,
        claim = labels::claim(notice.row.claim),
        when = format::datetime(notice.row.submitted_at)
    )
}

/// What comes next and by when, in one band.
fn band(notice: &Notice) -> AnyView {
    let due = format::datetime_beijing(notice.row.decide_by);
    let when = if notice.row.decide_by < timer::now() {
        t!("notice-next-late-text", due = due)
    } else {
        t!("notice-next-review-text", due = due)
    };
    match notice.row.state {
        NoticeState::InReview => view! {
            <Band title=t!("notice-next-review") tone=Tone::Plain>
                <p>{when}</p>
            </Band>
        }
        .into_any(),
        NoticeState::NeedsInfo => view! {
            <Band title=t!("notice-next-you") tone=Tone::You>
                <p>{t!("notice-next-you-text")}</p>
            </Band>
        }
        .into_any(),
        NoticeState::Decided | NoticeState::Withdrawn => ().into_any(),
    }
}

fn events(notice: &Notice) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    if notice.row.state == NoticeState::InReview {
        let due = format::datetime_beijing(notice.row.decide_by);
        let mut event = Event::new(due, t!("event-due"), Knot::Todo);
        event.coming = true;
        events.push(event);
    }
    events.extend(notice.timeline.iter().rev().map(event));
    events
}

fn event(event: &TimelineEvent) -> Event {
    let knot = match event.kind {
        EventKind::Submitted | EventKind::Acknowledged => Knot::Done,
        EventKind::Upheld | EventKind::Rejected => Knot::Decision,
        EventKind::Asked => Knot::You,
        EventKind::Answered => Knot::Done,
        EventKind::Withdrawn => Knot::Kept,
    };
    let what = t!("event-line", what = labels::event_kind(event.kind), count = event.listings);
    let mut line = Event::new(format::datetime(event.at), what, knot);
    let (actor, hash) = (event.actor.clone(), event.hash.clone());
    let (text, files) = (event.text.clone(), event.files.clone());
    line.more = Some(ViewFn::from(move || {
        let short = format!("{}…{}", &hash.get(..4).unwrap_or(""), &hash.get(60..).unwrap_or(""));
        view! {
            {answered(&text, &files)}
            <span class="meta">
                {runs(&actor)} " " <span class="mono" title=hash.clone()>
                    "SHA-256 "
                    {short}
                </span>
            </span>
        }
    }));
    line
}

/// What the filer answered, for the timeline and for the reviewer.
pub fn answered(text: &str, files: &[StoredFile]) -> Option<AnyView> {
    let links = files.iter().map(|file| {
        let href = client::address(&format!("/files/{}", file.id), "");
        view! {
            <li class="answered__file">
                <a href=href rel="external" target="_blank">
                    {runs(&file.name)}
                </a>
                <span class="meta">{format::bytes(file.size)}</span>
            </li>
        }
    });
    let links = links.collect_view();
    (!text.is_empty()).then(|| {
        view! {
            <div class="answered">
                <p class="as-typed">{runs(text)}</p>
                {(!files.is_empty()).then(|| view! { <ul class="answered__files">{links}</ul> })}
            </div>
        }
        .into_any()
    })
}

fn claim(notice: Notice) -> AnyView {
    let declarations = notice
        .declarations
        .iter()
        .filter(|declaration| declaration.language == crate::i18n::language())
        .map(|declaration| {
            view! {
                <li>
                    <p>{declaration.text.clone()}</p>
                    <p class="meta">
                        {t!(
                            "notice-declaration-meta", id = declaration.id.code(), edition =
                            declaration.edition.as_str(), hash = declaration.hash.get(..12)
                            .unwrap_or_default()
                        )}
                    </p>
                </li>
            }
        })
        .collect_view();
    let matching = [notice.matching, notice.original].concat();
    let owner = written::name(&notice.owner_name, &notice.owner_name_other);
    let org = written::name(&notice.org_name, &notice.org_name_other);
    let filer = t!("notice-filer", name = notice.row.filer, org = org);
    let capacity = labels::capacity(notice.capacity);
    let signed = t!("notice-signed-as", name = notice.signer, capacity = capacity);
    view! {
        <h2 class="section-head">{t!("notice-claim")}</h2>
        <SummaryList>
            <SummaryRow label=t!("notice-owner")>{runs(&owner)}</SummaryRow>
            <SummaryRow label=t!("notice-filed-by")>
                {runs(&filer)}
            </SummaryRow>
            <SummaryRow label=t!("notice-place")>{labels::place(notice.place)}</SummaryRow>
            <SummaryRow label=t!("notice-explanation")>
                <p class="as-typed">{runs(&notice.explanation)}</p>
            </SummaryRow>
            {(!matching.is_empty())
                .then(|| {
                    view! {
                        <SummaryRow label=t!("notice-match")>
                            <p class="as-typed">{runs(&matching)}</p>
                        </SummaryRow>
                    }
                })}
            <SummaryRow label=t!("notice-signed")>
                {runs(&signed)}
            </SummaryRow>
        </SummaryList>
        <h2 class="section-head">{t!("notice-declarations")}</h2>
        <ol class="declarations">{declarations}</ol>
    }
    .into_any()
}

fn documents(notice: &Notice) -> AnyView {
    let receipt = format!("{}/receipt", Page::Notice(notice.row.reference.to_string()).path());
    let files = notice
        .evidence
        .iter()
        .map(|evidence| {
            let href = client::address(&format!("/files/{}", evidence.file.id), "");
            view! {
                <li class="documents__row">
                    <a href=href rel="external" target="_blank">
                        {labels::evidence_kind(evidence.kind)}
                    </a>
                    <span class="meta">
                        {runs(&labels::about_file(&evidence.file))}
                    </span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="documents" aria-labelledby="documents">
            <h2 id="documents">{t!("notice-documents")}</h2>
            <ul>
                <li class="documents__row">
                    <a href=receipt>{t!("notice-receipt")}</a>
                </li>
                {files}
            </ul>
        </section>
    }
    .into_any()
}

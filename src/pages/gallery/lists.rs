//! Tables, filters, summaries, the timeline.

use leptos::prelude::*;

use super::section;
use crate::ui::{
    chip::{Chip, Tint},
    field::Choice,
    knot::Knot,
    layout::Sheet,
    pager::Pager,
    rows::rows,
    summary::{SummaryList, SummaryRow, SummarySection},
    table::{Column, Table, cell, end_cell, head_cell, row},
    tabs::{Filter, Filters, Segments},
    timeline::{Event, Timeline},
};

pub fn lists() -> AnyView {
    let filter = RwSignal::new("all".to_owned());
    let decision = RwSignal::new("removed".to_owned());
    let filters = move || {
        vec![
            Filter::new("all", t!("gallery-all"), Some(1000)),
            Filter::new("you", t!("gallery-awaiting"), Some(1)),
            Filter::new("removed", t!("gallery-removed"), Some(12)),
        ]
    };
    let columns = move || {
        vec![
            Column::new(t!("gallery-listing")),
            Column::new(t!("gallery-result")),
            Column::new(t!("gallery-since")).end(),
        ]
    };
    let items: Vec<u32> = (1..=8).collect();
    let table_rows = rows(
        Signal::stored(items),
        |item| *item,
        |_| (),
        |item| {
            let chip = view! {
                <Chip knot=Knot::Done tint=Tint::Good label=move || t!("gallery-removed") />
            };
            row(vec![
                head_cell(view! {
                    <b>{move || t!("gallery-answer-right")}</b>
                    " "
                    <span class="mono">{format!("54874538{item:04}")}</span>
                }),
                cell("", chip),
                end_cell("", format!("11-{:02}", 12 + item)),
            ])
        },
    );
    let decisions = move || {
        vec![
            Choice::new("removed", t!("gallery-removed")),
            Choice::new("kept", t!("gallery-knot-kept")),
        ]
    };
    section(
        || t!("gallery-lists"),
        view! {
            <div class="gallery__columns">
                <div>
                    <Filters label=move || t!("gallery-result") value=filter filters=filters />
                    <Table caption=move || t!("gallery-lists") columns=columns>
                        {table_rows}
                    </Table>
                    <Pager more=Signal::stored(50) on_more=|()| () />
                    <Segments
                        label=move || t!("gallery-knot-decision")
                        value=decision
                        choices=decisions
                    />
                </div>
                <div>
                    <div class="sheet sheet--bound sheet--timeline">
                        <h3>{move || t!("gallery-history")}</h3>
                        <Timeline events=Signal::derive(events) />
                    </div>
                </div>
            </div>
            {summaries()}
        }
        .into_any(),
    )
}

fn summaries() -> AnyView {
    view! {
        <div class="sheet sheet--bound check-leaf">
            <SummarySection number=1 title=move || t!("gallery-section-right")>
                <SummaryList>
                    <SummaryRow label=move || t!("gallery-section-right") change="/gallery">
                        {move || t!("gallery-answer-right")}
                    </SummaryRow>
                    <SummaryRow label=move || t!("gallery-number") change="/gallery">
                        <span class="mono">"21384756"</span>
                    </SummaryRow>
                </SummaryList>
            </SummarySection>
            <SummarySection
                number=2
                alert=true
                title=move || t!("gallery-section-problem")
            >
                <SummaryList>
                    <SummaryRow label=move || t!("gallery-section-problem") change="/gallery">
                        {move || t!("gallery-answer-problem")}
                    </SummaryRow>
                </SummaryList>
            </SummarySection>
        </div>
        <Sheet>
            <SummaryList facts=true>
                <SummaryRow label=move || t!("gallery-number")>
                    <span class="mono">"21384756"</span>
                </SummaryRow>
                <SummaryRow label=move || t!("gallery-office")>"CNIPA"</SummaryRow>
            </SummaryList>
        </Sheet>
    }
    .into_any()
}

fn events() -> Vec<Event> {
    let mut coming = Event::new("12-08 24:00", t!("gallery-event-restored"), Knot::Todo);
    coming.coming = true;
    let mut now = Event::new("11-23 10:12", t!("gallery-knot-you"), Knot::You);
    now.now = true;
    let mut decided = Event::new("11-13 14:06", t!("gallery-event-decided"), Knot::Decision);
    let more = move || view! { <p>{move || t!("gallery-deadline-law")}</p> }.into_any();
    decided.more = Some(ViewFn::from(more));
    vec![coming, now, decided, Event::new("11-12 09:41", t!("gallery-event-issued"), Knot::Done)]
}

//! Answers in rows: label, value, "Change".

use leptos::prelude::*;

/// One row. Give `change` an address to offer "Change"; hidden words name what. With an `id`,
/// an error summary can lead to the row.
#[component]
pub fn SummaryRow(
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] change: Signal<String>,
    #[prop(optional, into)] id: Option<String>,
    children: Children,
) -> AnyView {
    let link = move || {
        let href = change.get();
        (!href.is_empty()).then(|| {
            view! {
                <dd class="summary__change">
                    <a href=href>
                        {move || t!("ui-change")}
                        <span class="visually-hidden">" " {label}</span>
                    </a>
                </dd>
            }
        })
    };
    view! {
        <div class="summary__row" id=id>
            <dt class="summary__label">{label}</dt>
            <dd class="summary__value">{children()}</dd>
            {link}
        </div>
    }
    .into_any()
}

/// The list around [`SummaryRow`]s. `facts`: two columns, label above value, without "Change".
#[component]
pub fn SummaryList(#[prop(optional)] facts: bool, children: Children) -> AnyView {
    view! {
        <dl class="summary" class:summary--facts=facts>
            {children()}
        </dl>
    }
    .into_any()
}

/// A section of the check page, tied to the thread by its knot.
///
/// - `number`: the section's place in the thread.
/// - `alert`: something in it needs the reader: the knot turns into a triangle.
#[component]
pub fn SummarySection(
    number: usize,
    #[prop(into)] title: Signal<String>,
    #[prop(optional, into)] alert: Signal<bool>,
    children: Children,
) -> AnyView {
    use crate::ui::knot::Knot;
    view! {
        <section class="summary-section">
            <h2 class="summary-section__title">
                {move || if alert.get() { Knot::You.draw() } else { Knot::Done.draw() }}
                {number}
                "\u{2002}"
                {title}
            </h2>
            {children()}
        </section>
    }
    .into_any()
}

//! A table that turns into cards on phones.

use leptos::prelude::*;

/// A column's heading. `end`: figures and dates, at the right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    pub title: String,
    pub end: bool,
}

impl Column {
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), end: false }
    }

    #[must_use]
    pub fn end(self) -> Self {
        Self { end: true, ..self }
    }
}

/// A table; the rows are `<tr>`s of [`cell`]s, in [`crate::ui::rows::Rows`] when there may be
/// many.
///
/// - `caption`: what the table lists; said by screen readers, shown when `caption_shown`.
///
/// Below 600 px each row is a card: the first cell across, then pairs, and each cell shows its
/// column's title where it would be missed.
#[component]
pub fn Table(
    #[prop(into)] caption: Signal<String>,
    #[prop(into)] columns: Signal<Vec<Column>>,
    #[prop(optional)] caption_shown: bool,
    children: Children,
) -> AnyView {
    let heads = move || {
        columns
            .get()
            .into_iter()
            .map(|column| {
                view! {
                    <th scope="col" class:table__end=column.end>
                        {column.title}
                    </th>
                }
                .into_any()
            })
            .collect_view()
    };
    // Roles again, because a table whose parts are not laid out as one loses them.
    view! {
        <table class="table" role="table">
            <caption class=if caption_shown { "table__caption" } else { "visually-hidden" }>
                {caption}
            </caption>
            <thead role="rowgroup">
                <tr role="row">{heads}</tr>
            </thead>
            <tbody role="rowgroup">{children()}</tbody>
        </table>
    }
    .into_any()
}

/// One row.
pub fn row(cells: Vec<AnyView>) -> AnyView {
    view! { <tr role="row">{cells}</tr> }.into_any()
}

/// The first cell of a row: what the row is about. It is the row's heading.
pub fn head_cell(content: impl IntoView + 'static) -> AnyView {
    view! {
        <th scope="row" role="rowheader" class="table__head">
            {content.into_any()}
        </th>
    }
    .into_any()
}

/// Any other cell. `title` is its column's title, shown on phones before the content; leave it
/// empty where the content speaks for itself.
pub fn cell(title: impl Into<String>, content: impl IntoView + 'static) -> AnyView {
    let title = title.into();
    view! {
        <td role="cell" data-title=(!title.is_empty()).then_some(title)>
            {content.into_any()}
        </td>
    }
    .into_any()
}

/// A cell at the right: figures, dates.
pub fn end_cell(title: impl Into<String>, content: impl IntoView + 'static) -> AnyView {
    let title = title.into();
    view! {
        <td role="cell" class="table__end" data-title=(!title.is_empty()).then_some(title)>
            {content.into_any()}
        </td>
    }
    .into_any()
}

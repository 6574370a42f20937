//! The document: focus, scroll, title, language, theme, print.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

fn root() -> Option<Element> {
    if !super::in_browser() {
        return None;
    }
    document().document_element()
}

/// The language of the page as it arrived, for example "zh-Hans".
pub fn language() -> Option<String> {
    root()?.get_attribute("lang")
}

pub fn set_language(code: &str) {
    if let Some(root) = root() {
        drop(root.set_attribute("lang", code));
    }
}

/// "light", "dark", or `None` to follow the device.
pub fn set_theme(theme: Option<&str>) {
    let Some(root) = root() else { return };
    drop(match theme {
        Some(theme) => root.set_attribute("data-theme", theme),
        None => root.remove_attribute("data-theme"),
    });
}

pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Moves focus to the element with this id; `false` when there is none.
pub fn focus(id: &str) -> bool {
    document().get_element_by_id(id).is_some_and(|element| focus_element(&element))
}

/// Brings a field's label into view and focuses the field, or, in a group, its first control. A
/// field whose `label` is a button ("Choose files") is named by an element of its own, `{id}-label`.
pub fn focus_field(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    let label =
        document().query_selector(&format!("[id='{id}-label'], label[for='{id}']")).ok().flatten();
    label.as_ref().unwrap_or(&element).scroll_into_view();
    let inside = "input, select, textarea, button, a[href]";
    let target = if element.matches(inside).unwrap_or(false) {
        element
    } else {
        element.query_selector(inside).ok().flatten().unwrap_or(element)
    };
    focus_element(&target);
}

/// Before the list item that holds focus is taken away: moves focus to what a selector finds in the
/// next one, or else in the one before, so that it is not lost; `false` when there is neither.
pub fn focus_neighbour(control: &str) -> bool {
    let row = document().active_element().and_then(|element| element.closest("li").ok().flatten());
    let near =
        row.and_then(|row| row.next_element_sibling().or_else(|| row.previous_element_sibling()));
    let control = near.and_then(|row| row.query_selector(control).ok().flatten());
    control.is_some_and(|control| focus_element(&control))
}

/// Whether focus is nowhere, or in an element that is about to go.
pub fn focus_is_lost(going: &str) -> bool {
    document().active_element().is_none_or(|element| {
        element.tag_name() == "BODY" || element.closest(going).ok().flatten().is_some()
    })
}

/// Before a control is taken away from inside the element with this id: moves focus from there to
/// the element itself, so that it is not lost.
pub fn focus_around(id: &str) {
    let (element, active) = (document().get_element_by_id(id), document().active_element());
    if let (Some(element), Some(active)) = (element, active)
        && element.contains(Some(&active))
    {
        focus_element(&element);
    }
}

/// Before the control that holds focus may be taken away: moves focus to another one of the same
/// list item.
pub fn focus_beside(selector: &str) {
    let row = document().active_element().and_then(|element| element.closest("li").ok().flatten());
    if let Some(other) = row.and_then(|row| row.query_selector(selector).ok().flatten()) {
        focus_element(&other);
    }
}

pub fn focus_element(element: &Element) -> bool {
    element.dyn_ref::<HtmlElement>().is_some_and(|element| element.focus().is_ok())
}

/// Focuses without scrolling: the page decides on its scroll offset itself.
pub fn focus_quietly(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    drop(element.focus_with_options(&options));
}

/// What stands at the foot of every printed sheet; `None` for nothing.
pub fn set_paper_foot(text: Option<&str>) {
    let Some(root) = root().and_then(|root| root.dyn_into::<HtmlElement>().ok()) else { return };
    let name = "--paper-foot";
    drop(match text {
        // A string of CSS; a reference has no sign that would end it.
        Some(text) => root.style().set_property(name, &format!("{text:?}")),
        None => root.style().remove_property(name).map(drop),
    });
}

/// Adds rules after all that the document has. Not as an element: the Content-Security-Policy
/// forbids style in the page.
pub fn add_style(rules: &str) {
    let Ok(sheet) = web_sys::CssStyleSheet::new() else { return };
    drop(sheet.replace_sync(rules));
    document().adopted_style_sheets().push(&sheet);
}

/// The offset at which the foot of the page is in view.
pub fn lowest_offset() -> f64 {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
    root().map_or(0.0, |root| f64::from(root.scroll_height()) - height)
}

pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

pub fn scroll_to(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
    }
}

pub fn print() {
    drop(window().print());
}

/// Loads the page afresh.
pub fn reload() {
    drop(window().location().reload());
}

/// Shows a `<dialog>` above the page; focus is held inside until it closes.
pub fn open_dialog(dialog: &web_sys::HtmlDialogElement) {
    if !dialog.open() {
        drop(dialog.show_modal());
    }
}

/// Where the app is drawn, out of sight.
pub fn mount_point() -> HtmlElement {
    let place = document().create_element("div").ok().and_then(|place| place.dyn_into().ok());
    place.unwrap_or_else(|| wasm_bindgen::throw_str("the page makes no elements"))
}

/// Where the shell leaves room for what is told on any page.
pub fn news() -> Option<HtmlElement> {
    document().get_element_by_id("news")?.dyn_into().ok()
}

/// Puts the app where the static shell stood.
pub fn take_shells_place(app: &HtmlElement) {
    app.set_id("app");
    if let Some(shell) = document().get_element_by_id("app") {
        drop(shell.replace_with_with_node_1(app));
    }
}

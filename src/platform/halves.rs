//! Texts in two halves: where one reaches the document, the first half takes its place and the
//! other comes beside it in an element of its own, with its language.
//!
//! The app goes on to hold the text's own node. What is put beside it is not the app's, so it is
//! taken away here when the text goes or has one half again.

use std::cell::Cell;

use js_sys::Set;
use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};
use web_sys::{
    Element, MutationObserver, MutationObserverInit, MutationRecord, Node, NodeList, Text,
};

/// Splits a text that has two halves.
pub type Split = fn(&str) -> Option<(String, String)>;

/// Attributes that are read or drawn.
const ATTRIBUTES: [&str; 6] =
    ["alt", "aria-label", "data-label", "data-title", "placeholder", "title"];
/// Elements in which a text can have no element beside it.
const PLAIN: &str = "option, title, textarea";
/// A drawing has no room for more than it was drawn with.
const DRAWN: &str = "svg text";
/// Both halves together, in signs as wide as Latin letters. What is longer than two labels gets a
/// line for each.
const SHORT: usize = 32;
/// Tells our elements from the app's.
const BESIDE: &str = "data-beside";

#[derive(Clone, Copy)]
struct Halves {
    split: Split,
    other: fn() -> &'static str,
}

thread_local! {
    static WATCHED: Cell<bool> = const { Cell::new(false) };
}

/// From now on for as long as the page lives; once is enough.
///
/// - `other`: the language of the second halves.
pub fn watch(split: Split, other: fn() -> &'static str) {
    if !super::in_browser() || WATCHED.replace(true) {
        return;
    }
    let halves = Halves { split, other };
    let changed = Closure::<dyn FnMut(Vec<MutationRecord>, MutationObserver)>::new(
        move |records: Vec<MutationRecord>, observer: MutationObserver| {
            let now = Change { halves, done: Set::new(&JsValue::UNDEFINED) };
            // First what went: a text that is put in the place of another stands before what was
            // beside that one.
            records.iter().for_each(clear);
            for record in &records {
                now.follow(record);
            }
            // What was done just now needs no second look.
            observer.take_records();
        },
    );
    let Ok(observer) = MutationObserver::new(changed.as_ref().unchecked_ref()) else { return };
    changed.forget();
    let what = MutationObserverInit::new();
    what.set_subtree(true);
    what.set_child_list(true);
    what.set_character_data(true);
    what.set_attributes(true);
    let attributes: js_sys::Array = ATTRIBUTES.map(JsValue::from).into_iter().collect();
    what.set_attribute_filter(&attributes);
    drop(observer.observe_with_options(&document(), &what));
}

/// What has changed since the last look.
struct Change {
    halves: Halves,
    /// The texts that were split: an earlier record of theirs tells nothing new.
    done: Set,
}

impl Change {
    fn follow(&self, record: &MutationRecord) {
        let Some(target) = record.target() else { return };
        match (record.attribute_name(), target.dyn_ref::<Text>(), target.dyn_ref::<Element>()) {
            (Some(name), _, Some(element)) => self.attribute(element, &name),
            (_, Some(text), _) => {
                if !self.split(text) && !self.done.has(text) {
                    text.next_sibling().as_ref().and_then(beside).inspect(Element::remove);
                }
            }
            _ => {
                for node in nodes(&record.added_nodes()) {
                    self.all(&node);
                }
            }
        }
    }

    /// A node and all within it.
    fn all(&self, node: &Node) {
        if let Some(text) = node.dyn_ref::<Text>() {
            self.split(text);
            return;
        }
        if let Some(element) = node.dyn_ref::<Element>() {
            for name in ATTRIBUTES {
                self.attribute(element, name);
            }
        }
        for child in nodes(&node.child_nodes()) {
            self.all(&child);
        }
    }

    fn attribute(&self, element: &Element, name: &str) {
        let given = element.get_attribute(name).unwrap_or_default();
        if let Some((first, second)) = (self.halves.split)(&given) {
            drop(element.set_attribute(name, &format!("{first} {second}")));
        }
    }

    /// Whether the text had two halves.
    fn split(&self, text: &Text) -> bool {
        let halves = (self.halves.split)(&text.data());
        let Some(((first, second), parent)) = halves.zip(text.parent_element()) else {
            return false;
        };
        self.done.add(text);
        let within = |places: &str| parent.closest(places).ok().flatten().is_some();
        if within(PLAIN) || within(DRAWN) {
            text.set_data(&if within(PLAIN) { format!("{first} {second}") } else { first });
            return true;
        }
        let next = text.next_sibling();
        let make = || {
            let element = document().create_element("span").ok()?;
            element.toggle_attribute_with_force(BESIDE, true).ok()?;
            parent.insert_before(&element, next.as_ref()).ok()?;
            Some(element)
        };
        if let Some(element) = next.as_ref().and_then(beside).or_else(make) {
            element.set_class_name(class(&first, &second));
            drop(element.set_attribute("lang", (self.halves.other)()));
            element.set_text_content(Some(&format!(" {second}")));
            text.set_data(&first);
        }
        true
    }
}

/// Takes away what stood beside a text that is gone.
fn clear(record: &MutationRecord) {
    if nodes(&record.removed_nodes()).any(|node| node.has_type::<Text>()) {
        record.next_sibling().as_ref().and_then(beside).inspect(Element::remove);
    }
}

/// The class of the element with the second half.
pub fn class(first: &str, second: &str) -> &'static str {
    let width = |sign: char| if sign.is_ascii() { 1 } else { 2 };
    let both: usize = first.chars().chain(second.chars()).map(width).sum();
    // "7 of 7" and "7 / 7" in one line would read as other figures.
    let figure = second.starts_with(|sign: char| sign.is_ascii_digit());
    if both > SHORT || figure { "both both--below" } else { "both" }
}

/// The element that stands beside a text, if it is one of ours.
fn beside(node: &Node) -> Option<Element> {
    node.dyn_ref::<Element>().filter(|element| element.has_attribute(BESIDE)).cloned()
}

fn nodes(list: &NodeList) -> impl Iterator<Item = Node> + use<> {
    let all: Vec<Node> = (0..list.length()).filter_map(|at| list.get(at)).collect();
    all.into_iter()
}

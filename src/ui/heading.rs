//! The one `h1` of a page: it also names the document and receives focus after navigation.

use std::time::Duration;

use leptos::{html, prelude::*};

use crate::{
    i18n::{both, runs},
    platform::{dom, timer},
    ui::announcer::announce,
};

/// How long a page may take to show its heading before focus goes to its main part instead.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// Requests for focus after navigation. In the context of the whole app.
#[derive(Clone, Copy)]
pub struct HeadingFocus {
    asked: RwSignal<u32>,
    answered: StoredValue<u32>,
}

impl HeadingFocus {
    pub fn provide() {
        provide_context(Self { asked: RwSignal::new(0), answered: StoredValue::new(0) });
    }

    /// Asks the heading that is on the page once it has been redrawn, or the next to come.
    pub fn request(self) {
        timer::after(Duration::ZERO, move || {
            self.asked.update(|asked| *asked += 1);
            let ours = self.asked.get_untracked();
            timer::after(PATIENCE, move || {
                if self.answered.get_value() < ours {
                    self.answered.set_value(ours);
                    dom::focus("main");
                    announce(document().title());
                }
            });
        });
    }
}

/// For what goes away when it is pressed: moves focus to the heading, so that it is not lost.
pub fn use_focus_heading() -> impl Fn() + Copy + Send + Sync {
    let focus = use_context::<HeadingFocus>();
    move || {
        if let Some(focus) = focus {
            focus.request();
        }
    }
}

/// What the window's title says.
#[derive(Clone, Copy)]
pub struct PageTitle {
    pub text: RwSignal<String>,
    /// Set by the error summary: the title then starts with "Error:".
    pub faulty: RwSignal<bool>,
}

impl PageTitle {
    /// Provides the title and keeps the document's in step with it and with the language.
    pub fn provide() {
        let title = Self { text: RwSignal::default(), faulty: RwSignal::new(false) };
        provide_context(title);
        Effect::new(move || {
            let page = title.text.get();
            let title = match (page.is_empty(), title.faulty.get()) {
                (true, _) => t!("ui-brand"),
                (false, false) => t!("ui-title", page = page),
                (false, true) => t!("ui-title-faulty", page = page),
            };
            dom::set_title(&both::first(&title));
        });
    }
}

/// The heading of a page. Exactly one stands on every page, from its first moment.
///
/// - `text`: also the window's title.
/// - `caption`: a small line inside the heading, above the text ("2 / 5 · Problem").
/// - `large`: for the front page.
/// - children: drawn in place of the text, for a heading with knots in it.
///
/// Accessibility: takes focus after navigation, which makes a screen reader say it once.
#[component]
pub fn Heading(
    #[prop(into)] text: Signal<String>,
    #[prop(optional, into)] caption: Signal<String>,
    #[prop(optional)] large: bool,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    let node = NodeRef::<html::H1>::new();
    if let Some(title) = use_context::<PageTitle>() {
        Effect::new(move || title.text.set(text.get()));
    }
    if let Some(focus) = use_context::<HeadingFocus>() {
        Effect::new(move || {
            let asked = focus.asked.get();
            if let Some(heading) = node.get()
                && focus.answered.get_value() < asked
            {
                focus.answered.set_value(asked);
                dom::focus_quietly(&heading);
            }
        });
    }
    let content = match children {
        Some(children) => children(),
        None => (move || text.with(|text| runs(text))).into_any(),
    };
    view! {
        <h1 class="heading" class:heading--large=large tabindex="-1" node_ref=node>
            {move || {
                let caption = caption.get();
                (!caption.is_empty()).then(|| view! { <span class="heading__caption">{caption}</span> })
            }}
            {content}
        </h1>
    }
    .into_any()
}

//! What the list is searched for: typed, chosen, and kept in the address, so that Back from a
//! notice leads to the same rows.

use std::time::Duration;

use api::notices::ListNoticesRequest;
use domain::notice::NoticeState;
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use crate::{
    i18n::labels,
    platform::timer::Debounce,
    routes::{Page, use_page},
    ui::tabs::Filter,
};

/// Between the last key and the search.
const TYPING: Duration = Duration::from_millis(300);

/// The states that can be chosen.
const STATES: [NoticeState; 3] =
    [NoticeState::NeedsInfo, NoticeState::InReview, NoticeState::Decided];

/// What limits the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Wanted {
    search: String,
    state: Option<NoticeState>,
}

impl Wanted {
    /// As it is typed and chosen, or as an address has it, which anybody may have written.
    fn new(search: &str, state: &str) -> Self {
        let state = NoticeState::from_code(state).filter(|state| STATES.contains(state));
        Self { search: search.trim().to_owned(), state }
    }

    pub(super) fn is_all(&self) -> bool {
        *self == Self::default()
    }

    pub(super) fn request(&self) -> ListNoticesRequest {
        ListNoticesRequest {
            search: Some(self.search.clone()).filter(|search| !search.is_empty()),
            state: self.state,
            ..ListNoticesRequest::default()
        }
    }

    /// For an address: `search=…&state=…`, of each only what is there.
    pub(super) fn parameters(&self, escape: impl Fn(&str) -> String) -> String {
        let search = (!self.search.is_empty()).then(|| format!("search={}", escape(&self.search)));
        let state = self.state.map(|state| format!("state={}", state.code()));
        search.into_iter().chain(state).collect::<Vec<_>>().join("&")
    }

    fn code(&self) -> String {
        self.state.map(NoticeState::code).unwrap_or_default().to_owned()
    }
}

/// What is typed and chosen on the page.
#[derive(Clone, Copy)]
pub(super) struct Find {
    pub typed: RwSignal<String>,
    pub state: RwSignal<String>,
    search: RwSignal<String>,
    pub wanted: Memo<Wanted>,
}

impl Find {
    /// As the address has it, and with the address from then on.
    pub(super) fn new() -> Self {
        let (page, query) = (use_page(), use_query_map());
        // The address of another page says nothing: this one is about to go.
        let here = move || page.get() == Some(Page::Notices);
        let asked = Memo::new(move |before: Option<&Wanted>| match before {
            Some(before) if !here() => before.clone(),
            _ => query.with(|query| {
                let part = |name: &str| query.get(name).unwrap_or_default();
                Wanted::new(&part("search"), &part("state"))
            }),
        });
        let first = asked.get_untracked();
        let (typed, search) = (RwSignal::new(first.search.clone()), RwSignal::new(first.search));
        let state = RwSignal::new(asked.with_untracked(Wanted::code));
        let wanted = Memo::new(move |_| Wanted::new(&search.read(), &state.read()));
        let debounce = Debounce::new(TYPING);
        Effect::new(move || {
            let text = typed.get();
            debounce.call(move || _ = search.try_set(text));
        });
        let navigate = use_navigate();
        Effect::new(move || {
            let wanted = wanted.get();
            if untrack(here) && asked.with_untracked(|asked| *asked != wanted) {
                // What is typed is no page of its own.
                let options =
                    NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() };
                navigate(&address(&wanted), options);
            }
        });
        // A link to the whole list, or Back from it.
        Effect::new(move || {
            let asked = asked.get();
            if wanted.with_untracked(|wanted| *wanted != asked) {
                state.set(asked.code());
                typed.set(asked.search.clone());
                search.set(asked.search);
            }
        });
        Self { typed, state, search, wanted }
    }

    /// Lists all.
    pub(super) fn clear(self) {
        self.state.set(String::new());
        self.typed.set(String::new());
        self.search.set(String::new());
    }
}

fn address(wanted: &Wanted) -> String {
    let parameters = wanted.parameters(escape);
    let page = Page::Notices.path();
    if parameters.is_empty() { page } else { format!("{page}?{parameters}") }
}

pub(super) fn escape(text: &str) -> String {
    String::from(js_sys::encode_uri_component(text))
}

pub(super) fn filters() -> Signal<Vec<Filter>> {
    Signal::derive(|| {
        let all = Filter::new("", t!("notices-all"), None);
        let state =
            |state: NoticeState| Filter::new(state.code(), labels::notice_state(state), None);
        std::iter::once(all).chain(STATES.map(state)).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_is_looked_for_and_no_more() {
        let parameters =
            |search, state| Wanted::new(search, state).parameters(|text| text.replace(' ', "%20"));
        assert_eq!(parameters("", ""), "");
        assert_eq!(parameters(" 檐雀 cup ", ""), "search=檐雀%20cup");
        assert_eq!(parameters("", "needs_info"), "state=needs_info");
        assert_eq!(parameters("a", "decided"), "search=a&state=decided");
    }

    #[test]
    fn an_address_that_somebody_wrote_limits_only_what_the_page_shows() {
        for state in ["", "no_such", "withdrawn"] {
            assert!(Wanted::new(" ", state).is_all(), "{state}");
        }
        let wanted = Wanted::new("x", "in_review");
        assert!(!wanted.is_all());
        assert_eq!(wanted.request().state, Some(NoticeState::InReview));
        assert_eq!(Wanted::new("x", &wanted.code()), wanted);
        assert_eq!(Wanted::default().request().search, None);
    }
}

//! Language and theme: in the header of every page, in the same order.

use leptos::prelude::*;

use crate::{
    i18n::{self, Language, both},
    platform::{dom, storage},
    ui::icon::Icon,
};

/// Where the theme is kept; `public/js/boot.js` reads it before the first paint.
const THEME_KEY: &str = "rightsdesk.theme";

/// 中文 | English | 对照. Each language names itself, so that nobody has to read the other to find
/// it; the third shows both. Nothing on the page is lost.
#[component]
pub fn LanguageSwitch() -> AnyView {
    let both = both::use_wanted();
    // `None` is both. The name is heard; what is seen of it on a phone is short.
    // Of the third the short name is all there is room for.
    let seen =
        |own: Option<Language>| if own.is_some() { "language__name" } else { "visually-hidden" };
    let button = |own: Option<Language>, name: fn() -> String, short: &'static str| {
        let pressed = move || match own {
            Some(own) => !both.get() && i18n::language() == own,
            None => both.get(),
        };
        view! {
            <button
                type="button"
                class="language__button"
                lang=own.map(Language::code)
                aria-pressed=move || if pressed() { "true" } else { "false" }
                on:click=move |_| own.map_or_else(i18n::switch_to_both, i18n::switch_language)
            >
                <span class=seen(own)>{name}</span>
                <span class="language__short" aria-hidden="true" lang=own.unwrap_or(Language::Chinese).code()>
                    {short}
                </span>
            </button>
        }
        .into_any()
    };
    view! {
        <div class="language" role="group" aria-label=move || t!("ui-language")>
            {button(Some(Language::Chinese), || "中文".to_owned(), "中文")}
            {button(Some(Language::English), || "English".to_owned(), "EN")}
            {button(None, || t!("ui-language-both"), "对照")}
        </div>
    }
    .into_any()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Theme {
    Device,
    Light,
    Dark,
}

impl Theme {
    fn kept() -> Self {
        match storage::get(THEME_KEY).as_deref() {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::Device,
        }
    }

    const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::Device => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    fn keep(self) {
        dom::set_theme(self.attribute());
        match self.attribute() {
            Some(theme) => _ = storage::set(THEME_KEY, theme),
            None => storage::remove(THEME_KEY),
        }
    }
}

/// Light, dark, or as the device is set. For a menu or the settings page.
#[component]
pub fn ThemeSwitch() -> AnyView {
    let theme = RwSignal::new(Theme::kept());
    let button = move |own: Theme, icon: Option<Icon>, words: fn() -> String| {
        let pressed = move || if theme.get() == own { "true" } else { "false" };
        view! {
            <button
                type="button"
                class="segments__button"
                aria-pressed=pressed
                on:click=move |_| {
                    own.keep();
                    theme.set(own);
                }
            >
                {icon.map(Icon::draw)}
                <span data-label=words>{words}</span>
            </button>
        }
        .into_any()
    };
    view! {
        <div class="segments" role="group" aria-label=move || t!("ui-theme")>
            {button(Theme::Device, None, || t!("ui-theme-device"))}
            {button(Theme::Light, Some(Icon::Sun), || t!("ui-theme-light"))}
            {button(Theme::Dark, Some(Icon::Moon), || t!("ui-theme-dark"))}
        </div>
    }
    .into_any()
}

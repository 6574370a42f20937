//! What stands on every page: skip link, header, footer, announcements.

pub mod brand;

use leptos::{ev, prelude::*};

use crate::{
    i18n::runs,
    platform::dom,
    ui::{
        announcer::Announcer,
        curtain,
        icon::Icon,
        offline::OfflineBar,
        switches::{LanguageSwitch, ThemeSwitch},
    },
};

/// A link of the header or footer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavLink {
    pub href: String,
    pub label: String,
    /// The page on screen belongs to it.
    pub current: bool,
}

/// Who is signed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// The organisation's name.
    pub name: String,
    /// One or two letters for the round sign.
    pub initials: String,
}

/// The frame of every page.
///
/// - `operator`: the marketplace's name, beside the brand.
/// - `links`: at most five.
/// - `account`: `None` shows `sign_in` instead of the menu.
/// - `menu`: the account menu's links; "Sign out" follows them.
/// - `footer`: links of the footer.
/// - `banner`: above the header, for demo data or an incident.
///
/// Accessibility: skip link first; header, navigation, main and footer landmarks; Help, the
/// language switch and the account keep their order everywhere. On phones the links, help and
/// the account stand in one menu, a disclosure that Escape closes; focus is then on its button.
/// `#news` is room for what is told on any page, a live region from the start.
#[component]
pub fn Shell(
    #[prop(optional, into)] operator: Signal<String>,
    #[prop(into)] links: Signal<Vec<NavLink>>,
    #[prop(into)] account: Signal<Option<Account>>,
    #[prop(into)] sign_in: Signal<NavLink>,
    #[prop(into)] menu: Signal<Vec<NavLink>>,
    #[prop(optional, into)] help: Signal<Option<NavLink>>,
    #[prop(into)] footer: Signal<Vec<NavLink>>,
    #[prop(into)] on_sign_out: Callback<()>,
    #[prop(optional, into)] banner: ViewFn,
    children: Children,
) -> AnyView {
    let open = RwSignal::new(false);
    let skip = move |event: ev::MouseEvent| {
        event.prevent_default();
        dom::focus("main");
    };
    let home_name = move || t!("ui-brand");
    let sheet = move || {
        view! {
            <div class="header__sheet" id="menu" hidden=move || !open.get()>
                <nav class="wrap header__sheet-in" aria-label=move || t!("ui-menu")>
                    {move || nav_links(links.get(), open)}
                    {move || help.get().map(|link| nav_link(link, "header__sheet-link", open))}
                    {move || match account.get() {
                        Some(account) => {
                            view! {
                                <p class="header__who">{runs(&account.name)}</p>
                                {nav_links(menu.get(), open)}
                                <button
                                    type="button"
                                    class="header__sign-out"
                                    on:click=move |_| {
                                        open.set(false);
                                        on_sign_out.run(());
                                    }
                                >
                                    {t!("ui-sign-out")}
                                </button>
                            }
                                .into_any()
                        }
                        None => nav_link(sign_in.get(), "header__sheet-link", open),
                    }}
                    <ThemeSwitch />
                </nav>
            </div>
        }
        .into_any()
    };
    let foot = move || {
        view! {
            <footer class="footer">
                <div class="wrap footer__in">
                    {move || {
                        footer
                            .get()
                            .into_iter()
                            .map(|link| view! { <a href=link.href>{link.label}</a> }.into_any())
                            .collect_view()
                    }} <span class="footer__end">{move || t!("ui-open-source")}</span>
                </div>
            </footer>
        }
        .into_any()
    };
    view! {
        <a class="skip-link" href="#main" on:click=skip>
            {move || t!("ui-skip")}
        </a>
        {banner.run()}
        <header
            class="header"
            class:is-open=move || open.get()
            on:keydown=move |event| {
                if event.key() == "Escape" && open.get_untracked() {
                    open.set(false);
                    dom::focus("menu-button");
                }
            }
        >
            <div class="wrap header__in">
                <a class="brand" href="/" aria-label=home_name>
                    {brand::brand()}
                </a>
                {move || {
                    let operator = operator.get();
                    (!operator.is_empty())
                        .then(|| view! { <span class="header__operator">{operator}</span> })
                }}
                <nav class="header__nav" aria-label=move || t!("ui-navigation")>
                    {move || nav_links(links.get(), open)}
                </nav>
                <div class="header__end">
                    <LanguageSwitch />
                    {move || help.get().map(|link| nav_link(link, "header__help", open))}
                    {move || match account.get() {
                        Some(account) => account_menu(account, menu, on_sign_out),
                        None => nav_link(sign_in.get(), "header__sign-in", open),
                    }}
                    <button
                        type="button"
                        class="header__menu"
                        id="menu-button"
                        aria-expanded=move || if open.get() { "true" } else { "false" }
                        aria-controls="menu"
                        aria-label=move || t!("ui-menu")
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        {move || if open.get() { Icon::Close } else { Icon::Menu }.draw()}
                    </button>
                </div>
            </div>
            {curtain::later(sheet)}
        </header>
        <div id="news" role="status"></div>
        <OfflineBar />
        <main id="main" tabindex="-1">
            {children()}
        </main>
        {curtain::later(foot)}
        <Announcer />
    }
    .into_any()
}

fn nav_links(links: Vec<NavLink>, open: RwSignal<bool>) -> Vec<AnyView> {
    links.into_iter().map(|link| nav_link(link, "header__link", open)).collect()
}

fn nav_link(link: NavLink, class: &'static str, open: RwSignal<bool>) -> AnyView {
    view! {
        <a
            class=class
            href=link.href
            aria-current=link.current.then_some("page")
            data-label=link.label.clone()
            on:click=move |_| open.set(false)
        >
            {link.label.clone()}
        </a>
    }
    .into_any()
}

/// A disclosure, not an ARIA menu: Tab goes through its links as through any others.
fn account_menu(
    account: Account,
    menu: Signal<Vec<NavLink>>,
    on_sign_out: Callback<()>,
) -> AnyView {
    let open = RwSignal::new(false);
    view! {
        <div
            class="account"
            on:keydown=move |event| {
                if event.key() == "Escape" && open.get_untracked() {
                    open.set(false);
                    dom::focus("account-button");
                }
            }
        >
            <button
                type="button"
                class="account__button"
                id="account-button"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-controls="account-menu"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                <span class="account__sign" aria-hidden="true">
                    {account.initials}
                </span>
                <span class="account__name">{move || runs(&account.name)}</span>
                {Icon::Down.draw()}
            </button>
            <div class="account__menu" id="account-menu" hidden=move || !open.get()>
                {move || nav_links(menu.get(), open)}
                <button
                    type="button"
                    class="account__sign-out"
                    on:click=move |_| {
                        open.set(false);
                        on_sign_out.run(());
                    }
                >
                    {move || t!("ui-sign-out")}
                </button>
                <div class="account__theme">
                    <ThemeSwitch />
                </div>
            </div>
        </div>
    }
    .into_any()
}

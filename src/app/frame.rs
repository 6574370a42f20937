//! The header and footer of this app, and what pages may change in them.

use domain::policy::Role;
use leptos::prelude::*;

use crate::{
    routes::{Page, use_page},
    ui::{
        heading::{HeadingFocus, PageTitle},
        shell::{Account, NavLink, Shell},
    },
};

/// What the session tells the frame. In the context of the whole app.
#[derive(Clone, Copy)]
pub struct Chrome {
    /// The marketplace's name, shown beside the brand.
    pub operator: RwSignal<String>,
    /// Who is signed in.
    pub account: RwSignal<Option<Account>>,
    /// Their role: the header names what it opens.
    pub role: RwSignal<Option<Role>>,
    /// What "Sign out" does.
    pub sign_out: RwSignal<Option<Callback<()>>>,
}

/// Provides what pages and the frame share.
pub fn provide() {
    HeadingFocus::provide();
    PageTitle::provide();
    provide_context(Chrome {
        operator: RwSignal::default(),
        account: RwSignal::new(None),
        role: RwSignal::new(None),
        sign_out: RwSignal::new(None),
    });
}

/// Header, content, footer.
#[component]
pub fn Frame(children: Children) -> AnyView {
    let chrome = expect_context::<Chrome>();
    crate::session::start();
    let page = use_page();
    let link = move |to: &Page, label: String| {
        let href = to.path();
        let current = page.with(|page| {
            page.as_ref().is_some_and(|page| {
                let path = page.path();
                path == href || path.starts_with(&format!("{href}/"))
            })
        });
        NavLink { href, label, current }
    };
    let links = move || {
        let Some(role) = chrome.role.get() else { return Vec::new() };
        let all = [
            (Page::Review, t!("ui-nav-review")),
            (Page::Notices, t!("ui-nav-notices")),
            (Page::Rights, t!("ui-nav-rights")),
        ];
        let open = all.into_iter().filter(|(page, _)| page.is_for(role));
        open.map(|(page, label)| link(&page, label)).collect()
    };
    view! {
        <Shell
            operator=chrome.operator
            links=links
            account=chrome.account
            sign_in=move || link(&Page::SignIn, t!("ui-nav-sign-in"))
            menu=move || vec![link(&Page::Settings, t!("ui-nav-settings"))]
            footer=move || vec![link(&Page::Home, t!("ui-nav-home"))]
            banner=crate::pages::account::banner::banner
            on_sign_out=move |()| {
                if let Some(sign_out) = chrome.sign_out.get_untracked() {
                    sign_out.run(());
                }
            }
        >
            {children()}
        </Shell>
    }
    .into_any()
}

//! The paths of the pages, as a type: a link to a page that does not exist does not compile.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// A page of the app, by its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    Home,
    SignUp,
    SignIn,
    Rights,
    NewRight,
    Right(String),
    Notices,
    /// A step of the notice wizard, by its code.
    NewNotice(String),
    Notice(String),
    Review,
    ReviewCase(String),
    Settings,
    #[cfg(feature = "gallery")]
    Gallery,
}

impl Page {
    /// The page at a path; `None` shows "page not found".
    pub fn at(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Some(match parts[..] {
            [] => Self::Home,
            ["sign-up"] => Self::SignUp,
            ["sign-in"] => Self::SignIn,
            ["rights"] => Self::Rights,
            ["rights", "new"] => Self::NewRight,
            ["rights", id] => Self::Right(id.to_owned()),
            ["notices"] => Self::Notices,
            ["notices", "new"] => Self::NewNotice("start".to_owned()),
            ["notices", "new", step] => Self::NewNotice(step.to_owned()),
            ["notices", reference] => Self::Notice(reference.to_owned()),
            ["review"] => Self::Review,
            ["review", id] => Self::ReviewCase(id.to_owned()),
            ["settings"] => Self::Settings,
            #[cfg(feature = "gallery")]
            ["gallery"] => Self::Gallery,
            _ => return None,
        })
    }

    /// The page's path, for `href` and for navigation.
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::SignUp => "/sign-up".to_owned(),
            Self::SignIn => "/sign-in".to_owned(),
            Self::Rights => "/rights".to_owned(),
            Self::NewRight => "/rights/new".to_owned(),
            Self::Right(id) => format!("/rights/{id}"),
            Self::Notices => "/notices".to_owned(),
            Self::NewNotice(step) => format!("/notices/new/{step}"),
            Self::Notice(reference) => format!("/notices/{reference}"),
            Self::Review => "/review".to_owned(),
            Self::ReviewCase(id) => format!("/review/{id}"),
            Self::Settings => "/settings".to_owned(),
            #[cfg(feature = "gallery")]
            Self::Gallery => "/gallery".to_owned(),
        }
    }

    /// Whether two pages are drawn by one component that stays: the steps of the wizard. Such
    /// a component reads its step from [`use_page`].
    pub fn stays(&self, other: &Self) -> bool {
        matches!((self, other), (Self::NewNotice(_), Self::NewNotice(_))) || self == other
    }
}

/// The page of the current path. It changes with every navigation, also between steps.
pub fn use_page() -> Memo<Option<Page>> {
    let path = use_location().pathname;
    Memo::new(move |_| Page::at(&path.read()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_leads_back_to_its_page() {
        let id = || "abc".to_owned();
        for page in [
            Page::Home,
            Page::SignUp,
            Page::SignIn,
            Page::Rights,
            Page::NewRight,
            Page::Right(id()),
            Page::Notices,
            Page::NewNotice(id()),
            Page::Notice(id()),
            Page::Review,
            Page::ReviewCase(id()),
            Page::Settings,
        ] {
            assert_eq!(Page::at(&page.path()), Some(page));
        }
    }

    #[test]
    fn unknown_paths_have_no_page() {
        for path in ["/nowhere", "/rights/1/2", "/settings/x", "/notices/new/a/b"] {
            assert_eq!(Page::at(path), None, "{path}");
        }
        assert_eq!(Page::at("/rights/"), Some(Page::Rights));
    }

    #[test]
    fn only_wizard_steps_share_a_component() {
        let step = |code: &str| Page::NewNotice(code.to_owned());
        assert!(step("right").stays(&step("listings")));
        assert!(!Page::Right("a".to_owned()).stays(&Page::Right("b".to_owned())));
    }
}

//! The paths of the pages, as a type: a link to a page that does not exist does not compile.

use domain::policy::{Capability, Role, can};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// A page of the app, by its path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    Home,
    /// A stage of signing up.
    SignUp(Stage),
    SignIn,
    /// A stage of setting a new password.
    NewPassword(Stage),
    /// The messages of a demo desk.
    Mailbox,
    Rights,
    NewRight,
    Right(String),
    /// Where the renewal of this right is sent in.
    Renewal(String),
    /// Where another power of attorney for this right is sent in.
    Authority(String),
    /// A step of a registration: of the right with this id, or of `new`.
    RightStep(String, String),
    Notices,
    /// A step of the notice wizard, by its code.
    NewNotice(String),
    Notice(String),
    /// The receipt of a notice that was just submitted.
    Receipt(String),
    Review,
    ReviewCase(String),
    ReviewRights,
    ReviewRight(String),
    Settings,
    #[cfg(feature = "gallery")]
    Gallery,
}

/// The questions by which a contact is proved, one page each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Contact,
    Code,
    Details,
}

impl Stage {
    fn at(parts: &[&str]) -> Option<Self> {
        match parts {
            [] => Some(Self::Contact),
            ["code"] => Some(Self::Code),
            ["details"] => Some(Self::Details),
            _ => None,
        }
    }

    const fn part(self) -> &'static str {
        match self {
            Self::Contact => "",
            Self::Code => "/code",
            Self::Details => "/details",
        }
    }
}

impl Page {
    /// The page at a path; `None` shows "page not found".
    pub fn at(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Some(match parts[..] {
            [] => Self::Home,
            ["sign-up", ..] => Self::SignUp(Stage::at(&parts[1..])?),
            ["sign-in"] => Self::SignIn,
            ["new-password", ..] => Self::NewPassword(Stage::at(&parts[1..])?),
            ["mailbox"] => Self::Mailbox,
            ["rights"] => Self::Rights,
            ["rights", "new"] => Self::NewRight,
            ["rights", "new", step] => Self::RightStep("new".to_owned(), step.to_owned()),
            ["rights", id] => Self::Right(id.to_owned()),
            ["rights", id, "renewal"] => Self::Renewal(id.to_owned()),
            ["rights", id, "authority"] => Self::Authority(id.to_owned()),
            ["rights", id, "edit"] => Self::RightStep(id.to_owned(), "check".to_owned()),
            ["rights", id, "edit", step] => Self::RightStep(id.to_owned(), step.to_owned()),
            ["notices"] => Self::Notices,
            ["notices", "new"] => Self::NewNotice("start".to_owned()),
            ["notices", "new", step] => Self::NewNotice(step.to_owned()),
            ["notices", reference] => Self::Notice(reference.to_owned()),
            ["notices", reference, "receipt"] => Self::Receipt(reference.to_owned()),
            ["review"] => Self::Review,
            ["review", "rights"] => Self::ReviewRights,
            ["review", "rights", id] => Self::ReviewRight(id.to_owned()),
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
            Self::SignUp(stage) => format!("/sign-up{}", stage.part()),
            Self::SignIn => "/sign-in".to_owned(),
            Self::NewPassword(stage) => format!("/new-password{}", stage.part()),
            Self::Mailbox => "/mailbox".to_owned(),
            Self::Rights => "/rights".to_owned(),
            Self::NewRight => "/rights/new".to_owned(),
            Self::Right(id) => format!("/rights/{id}"),
            Self::Renewal(id) => format!("/rights/{id}/renewal"),
            Self::Authority(id) => format!("/rights/{id}/authority"),
            Self::RightStep(id, step) if id == "new" => format!("/rights/new/{step}"),
            Self::RightStep(id, step) => format!("/rights/{id}/edit/{step}"),
            Self::Notices => "/notices".to_owned(),
            Self::NewNotice(step) => format!("/notices/new/{step}"),
            Self::Notice(reference) => format!("/notices/{reference}"),
            Self::Receipt(reference) => format!("/notices/{reference}/receipt"),
            Self::Review => "/review".to_owned(),
            Self::ReviewRights => "/review/rights".to_owned(),
            Self::ReviewRight(id) => format!("/review/rights/{id}"),
            Self::ReviewCase(id) => format!("/review/{id}"),
            Self::Settings => "/settings".to_owned(),
            #[cfg(feature = "gallery")]
            Self::Gallery => "/gallery".to_owned(),
        }
    }

    /// Whether two pages are drawn by one component that stays: the steps of a wizard, the list
    /// of rights beside one of them. Such a component reads where it is from [`use_page`].
    pub fn stays(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::NewNotice(_), Self::NewNotice(_))
            | (Self::SignUp(_), Self::SignUp(_))
            | (Self::NewPassword(_), Self::NewPassword(_))
            | (Self::Rights | Self::Right(_), Self::Rights | Self::Right(_)) => true,
            _ => match (self.registration(), other.registration()) {
                // A new one gets its id while it is being written.
                (Some((one, _)), Some((other, _))) => {
                    one == other || one == "new" || other == "new"
                }
                _ => self == other,
            },
        }
    }

    /// Whether this is the step of a registration that `now` is too, and only its id is new:
    /// nothing changes but the address.
    pub fn only_gets_id(&self, now: &Self) -> bool {
        match (self.registration(), now.registration()) {
            (Some(("new", here)), Some((id, step))) => id != "new" && here == step,
            _ => false,
        }
    }

    /// Whether a guest is asked to sign in first.
    pub const fn needs_sign_in(&self) -> bool {
        match self {
            Self::Home | Self::SignUp(_) | Self::SignIn | Self::NewPassword(_) | Self::Mailbox => {
                false
            }
            #[cfg(feature = "gallery")]
            Self::Gallery => false,
            _ => true,
        }
    }

    /// Whether a role opens the page. The wizard says itself who files notices.
    pub fn is_for(&self, role: Role) -> bool {
        use Capability as C;
        let needed: &[C] = match self {
            Self::Rights | Self::Right(_) => &[C::SeeRights],
            Self::NewRight | Self::RightStep(..) | Self::Renewal(_) | Self::Authority(_) => {
                &[C::RegisterRights]
            }
            Self::Notices => &[C::SeeNotices],
            // A reviewer looks one up by its reference.
            Self::Notice(_) | Self::Receipt(_) => &[C::SeeNotices, C::DecideNotices],
            Self::Review | Self::ReviewCase(_) => &[C::DecideNotices],
            Self::ReviewRights | Self::ReviewRight(_) => &[C::ReviewRights],
            _ => return true,
        };
        needed.iter().any(|needed| can(role, *needed))
    }

    /// The right that is being registered, or `new`, and the step.
    fn registration(&self) -> Option<(&str, &str)> {
        match self {
            Self::NewRight => Some(("new", "type")),
            Self::RightStep(id, step) => Some((id, step)),
            _ => None,
        }
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
            Page::SignUp(Stage::Contact),
            Page::SignUp(Stage::Code),
            Page::SignUp(Stage::Details),
            Page::SignIn,
            Page::NewPassword(Stage::Code),
            Page::Mailbox,
            Page::Rights,
            Page::NewRight,
            Page::Right(id()),
            Page::Renewal(id()),
            Page::Authority(id()),
            Page::RightStep("new".to_owned(), "owner".to_owned()),
            Page::RightStep(id(), "owner".to_owned()),
            Page::Notices,
            Page::NewNotice(id()),
            Page::Notice(id()),
            Page::Receipt(id()),
            Page::Review,
            Page::ReviewCase(id()),
            Page::ReviewRights,
            Page::ReviewRight(id()),
            Page::Settings,
        ] {
            assert_eq!(Page::at(&page.path()), Some(page));
        }
    }

    #[test]
    fn a_page_is_for_those_who_can_do_something_there() {
        let id = || "RD-2026-7K3M9Q2X".to_owned();
        assert!(Page::Notices.is_for(Role::Viewer));
        assert!(!Page::NewRight.is_for(Role::Viewer));
        assert!(Page::Notice(id()).is_for(Role::Reviewer));
        assert!(!Page::Notices.is_for(Role::Reviewer));
        assert!(!Page::ReviewCase(id()).is_for(Role::HolderAdmin));
        for role in [Role::Merchant, Role::Administrator] {
            for page in [Page::Rights, Page::NewRight, Page::Notices, Page::Review] {
                assert!(!page.is_for(role), "{role:?} {page:?}");
            }
            assert!(Page::Settings.is_for(role) && Page::Home.is_for(role));
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
    fn only_steps_and_lists_with_their_detail_share_a_component() {
        let step = |code: &str| Page::NewNotice(code.to_owned());
        assert!(step("right").stays(&step("listings")));
        let right = |id: &str| Page::Right(id.to_owned());
        assert!(right("a").stays(&right("b")));
        assert!(right("a").stays(&Page::Rights));
        assert!(!right("a").stays(&Page::NewRight));
        let write = |id: &str| Page::RightStep(id.to_owned(), "owner".to_owned());
        assert!(Page::NewRight.stays(&write("a")));
        assert!(!write("a").stays(&write("b")));
        assert!(write("new").only_gets_id(&write("a")));
        assert!(!Page::NewRight.only_gets_id(&write("a")), "another step");
        let first = Page::RightStep("a".to_owned(), "type".to_owned());
        assert!(Page::NewRight.only_gets_id(&first));
        assert!(!first.only_gets_id(&write("a")) && !first.only_gets_id(&Page::NewRight));
        assert!(!Page::Notice("a".to_owned()).stays(&Page::Notice("b".to_owned())));
    }
}

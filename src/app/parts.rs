//! The parts of the app: an area of pages each, fetched when one of them is first opened.
//!
//! The first page needs the frame and the front page; the rest comes in files of its own, cut from
//! the program by `wasm-split` in a release build (`xtask/src/build/parts.rs`). Other builds are
//! in one piece, and every part is there at once.

use std::{
    future::Future,
    pin::{Pin, pin},
    task::{Context, Poll, Waker},
};

use domain::{ids::AccountId, policy::Role};
use leptos::{prelude::*, task::spawn_local, wasm_split::SplitLoaderError};

use crate::{
    client::CallError,
    errors,
    i18n::{
        both,
        sentences::{ACCOUNT, LABELS, NOTICES, REVIEW, REVIEW_RIGHTS, RIGHTS, WIZARD, learn},
    },
    pages::{self, wizard::device},
    platform::{connectivity, timer},
    routes::Page,
    session::{SessionState, use_session},
    ui::{
        curtain,
        heading::use_focus_heading,
        layout::Wrap,
        loading::{LoadError, Shape, Skeleton},
    },
};

/// How long after the first page the rest is fetched, so that it does not compete with it.
const SETTLED: std::time::Duration = std::time::Duration::from_secs(3);
/// Between two attempts to fetch what waiting notices are sent with.
const AGAIN: std::time::Duration = std::time::Duration::from_mins(1);

/// Makes a function asynchronous: it first fetches its part and
/// learns the sentences of these areas. The names of codes come with any of them: the front page
/// has no code to name. Few parts, because what two of them
/// share is a file of its own.
macro_rules! part {
    ($part:ident: $name:ident, $(preload $load:ident,)? ($($arg:ident: $type:ty),*) -> $result:ty, $areas:expr, $work:expr) => {
        #[cfg(feature = "split")]
        #[leptos::wasm_split::wasm_split(
            $part,
            wasm_split_path = leptos::wasm_split,
            $(preload($load),)?
            fallible
        )]
        fn $name($($arg: $type),*) -> Result<$result, SplitLoaderError> {
            learn(&$areas);
            Ok($work)
        }

        #[cfg(not(feature = "split"))]
        fn $name($($arg: $type),*) -> impl Future<Output = Result<$result, SplitLoaderError>> {
            learn(&$areas);
            std::future::ready(Ok($work))
        }

        $(
            #[cfg(not(feature = "split"))]
            fn $load() -> impl Future<Output = Result<(), SplitLoaderError>> {
                std::future::ready(Ok(()))
            }
        )?
    };
}

part!(account: account, preload load_account, (page: Page) -> AnyView, [&LABELS, &ACCOUNT], pages::account::draw(page));
part!(files: rights, preload load_rights, (page: Page) -> AnyView, [&LABELS, &RIGHTS], styled(pages::rights::draw, page));
part!(files: notices, preload load_notices, (page: Page) -> AnyView, [&LABELS, &NOTICES], styled(pages::notices::draw, page));
part!(wizard: wizard, preload load_wizard, (page: Page) -> AnyView, [&LABELS, &WIZARD], styled(pages::wizard::draw, page));
part!(review: review, preload load_review, (page: Page) -> AnyView, [&LABELS, &REVIEW, &REVIEW_RIGHTS, &NOTICES, &RIGHTS], styled(pages::review::draw, page));

part!(
    wizard: send_waiting, (account: AccountId) -> (), [&LABELS, &WIZARD],
    pages::wizard::outbox::send_waiting(&account)
);

part!(both: watch_halves, preload load_halves, () -> (), [], both::watch());

/// Draws a page whose style came with its part.
fn styled(draw: fn(Page) -> AnyView, page: Page) -> AnyView {
    pages::style::wear();
    draw(page)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Account,
    Rights,
    Notices,
    Wizard,
    Review,
}

type Loading = Pin<Box<dyn Future<Output = Result<(), SplitLoaderError>>>>;

impl Part {
    /// The part that a page is in; `None` for those that came with the frame.
    pub fn of(page: &Page) -> Option<Self> {
        match page {
            Page::SignIn
            | Page::SignUp(_)
            | Page::NewPassword(_)
            | Page::Settings
            | Page::Mailbox => Some(Self::Account),
            Page::Rights
            | Page::Right(_)
            | Page::NewRight
            | Page::RightStep(..)
            | Page::Renewal(_)
            | Page::Authority(_) => Some(Self::Rights),
            Page::Notices | Page::Notice(_) => Some(Self::Notices),
            Page::NewNotice(_) | Page::Receipt(_) => Some(Self::Wizard),
            Page::Review | Page::ReviewCase(_) | Page::ReviewRights | Page::ReviewRight(_) => {
                Some(Self::Review)
            }
            Page::Home => None,
            #[cfg(feature = "gallery")]
            Page::Gallery => None,
        }
    }

    fn load(self) -> Loading {
        match self {
            Self::Account => Box::pin(load_account()),
            Self::Rights => Box::pin(load_rights()),
            Self::Notices => Box::pin(load_notices()),
            Self::Wizard => Box::pin(load_wizard()),
            Self::Review => Box::pin(load_review()),
        }
    }

    /// The page, if the part is here.
    fn draw(self, page: Page) -> Option<AnyView> {
        let drawn = match self {
            Self::Account => at_once(account(page)),
            Self::Rights => at_once(rights(page)),
            Self::Notices => at_once(notices(page)),
            Self::Wizard => at_once(wizard(page)),
            Self::Review => at_once(review(page)),
        };
        drawn?.ok()
    }

    fn is_here(self) -> bool {
        at_once(self.load()).is_some_and(|loaded| loaded.is_ok())
    }
}

/// What a future answers without waiting.
fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => Some(answer),
        Poll::Pending => None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Fetching,
    Here,
    Failed,
}

/// Draws a page of a part: at once where the part is here, else as soon as it has come.
pub fn draw(part: Part, page: Page) -> AnyView {
    let stage = RwSignal::new(Stage::Here);
    let fetch = move || {
        stage.set(Stage::Fetching);
        let held = curtain::hold();
        spawn_local(async move {
            // Each a task of its own: what is drawn so far, the fetching, the page.
            timer::breathe().await;
            let to = if part.load().await.is_ok() { Stage::Here } else { Stage::Failed };
            timer::breathe().await;
            // The reader may have gone elsewhere meanwhile.
            stage.try_set(to);
            drop(held);
        });
    };
    if !part.is_here() {
        fetch();
    }
    let now = Memo::new(move |_| stage.get());
    // The button goes when it is pressed.
    let focus_heading = use_focus_heading();
    (move || match now.get() {
        // A page draws itself anew where it must; drawn from here it would lose what was typed.
        Stage::Here => untrack(|| part.draw(page.clone())).unwrap_or_else(waiting),
        Stage::Fetching => waiting(),
        Stage::Failed => view! {
            <Wrap>
                <LoadError
                    text=|| errors::call_error_text(&CallError::Offline)
                    on_retry=Callback::new(move |()| {
                        focus_heading();
                        fetch();
                    })
                />
            </Wrap>
        }
        .into_any(),
    })
    .into_any()
}

fn waiting() -> AnyView {
    view! {
        <Wrap>
            <Skeleton shape=Shape::Text />
        </Wrap>
    }
    .into_any()
}

/// Fetches what the reader is likely to open next, one after the other, so that no page waits and
/// all of them open without a network. Once, in the frame.
pub fn fetch_ahead() {
    let session = use_session();
    let role = Memo::new(move |_| session.with(SessionState::role));
    Effect::new(move || {
        let parts: &[Part] = match role.get() {
            None => &[Part::Account],
            Some(Role::Reviewer | Role::SeniorReviewer) => &[Part::Review],
            Some(_) => &[Part::Notices, Part::Wizard, Part::Rights],
        };
        timer::after(SETTLED, move || {
            spawn_local(async move {
                for part in parts {
                    // Without a network now: the page that needs it will say so.
                    if part.load().await.is_err() {
                        return;
                    }
                }
                drop(load_halves().await);
            });
        });
    });
}

/// Sends what was submitted without a network, whenever there is one. Once, in the frame.
pub fn watch_outbox() {
    let online = connectivity::online();
    let session = use_session();
    let account = Memo::new(move |_| {
        session.with(|state| state.viewer().map(|viewer| viewer.account.clone()))
    });
    Effect::new(move || {
        if let Some(account) = account.get()
            && online.get()
            && device::has_drafts(&account)
        {
            open_outbox(account);
        }
    });
}

/// Where its part cannot be fetched, no browser may ever say that the server is back.
fn open_outbox(account: AccountId) {
    spawn_local(async move {
        if send_waiting(account.clone()).await.is_err() {
            timer::after(AGAIN, || open_outbox(account));
        }
    });
}

/// Shows both languages: the part that sets the second halves comes first. Without a network it
/// may not come, and one language goes on meanwhile.
pub async fn show_both() {
    if watch_halves().await.is_ok() {
        both::show();
    }
}

/// Shows both languages whenever the reader asks for it. Once, in the frame.
pub fn follow_both() {
    let (wanted, online) = (both::use_wanted(), connectivity::online());
    Effect::new(move || {
        // What a missing network held up comes with it.
        online.track();
        if wanted.get() {
            spawn_local(show_both());
        }
    });
}

//! What became of a notice that was waiting, said on whichever page the reader is on until they
//! have taken note. Drawn by this part, so that no page carries it that has nothing to say.

use std::cell::OnceCell;

use domain::ids::{AccountId, DraftId, NoticeRef};
use domain::notice::Step;
use leptos::{mount::mount_to, prelude::*};

use super::super::model::Trouble;
use super::super::{store, words};
use crate::platform::dom;
use crate::routes::Page;
use crate::session::use_session;
use crate::ui::button::IconButton;
use crate::ui::icon::Icon;
use crate::ui::knot::Knot;

#[derive(Clone, Debug, PartialEq)]
pub enum News {
    Sent(NoticeRef),
    /// Taken out of the queue: it is a draft again.
    Refused(DraftId, Trouble),
}

type All = ArcRwSignal<Vec<(AccountId, News)>>;

thread_local! {
    static NEWS: OnceCell<All> = const { OnceCell::new() };
}

/// Says it, to this account.
pub fn tell(account: &AccountId, news: News) {
    let all = NEWS.with(|all| all.get_or_init(draw).clone());
    let item = (account.clone(), news);
    all.update(|all| {
        all.retain(|other| *other != item);
        all.push(item);
    });
}

/// The live region stands in the shell from the start, so that screen readers know it.
fn draw() -> All {
    let all = All::default();
    if let Some(place) = dom::news() {
        let all = all.clone();
        mount_to(place, move || list(all)).forget();
    }
    all
}

fn list(all: All) -> AnyView {
    let all = RwSignal::from(all);
    let session = use_session();
    let own = Memo::new(move |_| {
        let account = session.with(|state| state.viewer().map(|viewer| viewer.account.clone()));
        all.with(|all| all.iter().filter(|(to, _)| Some(to) == account.as_ref()).cloned().collect())
    });
    (move || {
        let items: Vec<(AccountId, News)> = own.get();
        items.into_iter().map(|item| row(item, all)).collect_view()
    })
    .into_any()
}

fn row(item: (AccountId, News), all: RwSignal<Vec<(AccountId, News)>>) -> AnyView {
    let news = item.1.clone();
    let knot = if matches!(news, News::Sent(_)) { Knot::Done } else { Knot::You };
    let (text, href, label) = match news {
        News::Sent(reference) => (
            t!("wizard-sent", reference = reference.as_str()),
            Page::Notice(reference.as_str().to_owned()).path(),
            t!("wizard-follow"),
        ),
        News::Refused(id, trouble) => (
            t!("wizard-not-sent", why = words::not_sent(&trouble)),
            store::path(Step::Check, &id),
            t!("wizard-open-draft"),
        ),
    };
    let noted = Callback::new(move |()| all.update(|all| all.retain(|other| *other != item)));
    view! {
        <div class="news">
            {knot.draw()} <span>{text} " " <a href=href on:click=move |_| noted.run(())>{label}</a></span>
            <IconButton
                icon=Icon::Close
                name=move || t!("ui-close")
                on_press=move |()| {
                    dom::focus("main");
                    noted.run(());
                }
            />
        </div>
    }
    .into_any()
}

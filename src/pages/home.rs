//! The front page: what can be done here, what happens to a notice, what to have ready.

mod model;
mod ready;
mod way;

use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use crate::{
    errors,
    forms::Faults,
    routes::{Page, Stage},
    session::{self, use_session},
    ui::{
        button::Button, curtain, error::ErrorSummary, field::TextField, form::Form,
        heading::Heading, icon::Icon, knot::Knot, layout::Wrap, shell::brand,
    },
};
use model::{Task, tasks};

#[component]
pub fn Home() -> AnyView {
    let session = use_session();
    // Not the whole viewer: a new name must not redraw the field that is typed into.
    let role = Memo::new(move |_| session.get().role());
    let cards = move || tasks(role.get()).iter().copied().map(card).collect_view();
    let owner = move || role.get().is_none_or(|role| Page::Rights.is_for(role));
    view! {
        <Wrap>
            <div class="home">
                <div class="hero">
                    <div>
                        <Heading large=true text=move || t!("home-title") />
                        <p class="hero__lead">{move || t!("home-lead")}</p>
                    </div>
                    <div class="hero__slip">
                        {brand::plate()}
                        <p>
                            <b>{move || t!("home-slip-word")}</b>
                            <span>{move || t!("home-slip-meaning")}</span>
                        </p>
                    </div>
                </div>
                <div class="home__grid">
                    <nav aria-label=move || t!("home-tasks")>
                        <ol class="tasks">{cards}</ol>
                    </nav>
                    {decided()}
                </div>
                {curtain::later(way::way)}
                {curtain::later(move || ready::ready(owner))}
            </div>
        </Wrap>
    }
    .into_any()
}

fn report_text() -> String {
    let most = domain::notice::MAX_LISTINGS;
    let marketplace = session::use_desk().with(|desk| {
        desk.as_ref().map(|desk| match crate::i18n::language() {
            crate::i18n::Language::English => desk.marketplace.clone(),
            crate::i18n::Language::Chinese => desk.marketplace_zh.clone(),
        })
    });
    match marketplace {
        Some(marketplace) => t!("home-report-text", most = most, marketplace = marketplace),
        None => t!("home-report-text-unnamed", most = most),
    }
}

fn card(task: Task) -> AnyView {
    let title = move || match task {
        Task::Report => t!("home-report"),
        Task::Register => t!("home-register"),
        Task::Check => t!("home-check"),
        Task::SignUp => t!("home-sign-up"),
        Task::Notices => t!("home-notices"),
        Task::Review => t!("home-review"),
        Task::ReviewRights => t!("home-review-rights"),
        Task::Merchant => t!("home-merchant"),
        Task::Settings => t!("ui-nav-settings"),
    };
    let text = move || match task {
        Task::Report => report_text(),
        Task::Register => t!("home-register-text"),
        Task::Check => t!("home-check-text"),
        Task::SignUp => t!("home-sign-up-text"),
        Task::Notices => t!("home-notices-text"),
        Task::Review => t!("home-review-text"),
        Task::ReviewRights => t!("home-review-rights-text"),
        Task::Merchant => t!("home-merchant-text"),
        Task::Settings => t!("home-settings-text"),
    };
    let link = match task {
        Task::Report => Some(Page::NewNotice("start".to_owned())),
        Task::Register => Some(Page::Rights),
        Task::SignUp => Some(Page::SignUp(Stage::Contact)),
        Task::Notices => Some(Page::Notices),
        Task::Review => Some(Page::Review),
        Task::ReviewRights => Some(Page::ReviewRights),
        Task::Settings => Some(Page::Settings),
        Task::Check | Task::Merchant => None,
    };
    let name = match link.clone() {
        Some(page) => view! { <a href=page.path()>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    view! {
        <li class="task" class:task--link=link.is_some()>
            <span class="task__hole" aria-hidden="true">
                {Knot::Done.draw()}
            </span>
            <div class="task__body">
                <h2 class="task__title">{name}</h2>
                <p>{text}</p>
                {(task == Task::Check).then(find)}
            </div>
            {link.is_some().then(|| view! { <span class="task__go">{Icon::Forward.draw()}</span> })}
        </li>
    }
    .into_any()
}

/// A case by its reference.
fn find() -> AnyView {
    let reference = RwSignal::new(String::new());
    let faults = Faults::new();
    let navigate = use_navigate();
    let submit = Callback::new(move |()| match model::reference(&reference.get_untracked()) {
        Ok(found) => {
            faults.clear();
            let page = Page::Notice(found.as_str().to_owned());
            navigate(&page.path(), NavigateOptions::default());
        }
        Err(fault) => faults.set(errors::on_page(vec![fault])),
    });
    view! {
        <ErrorSummary faults />
        <div class="find">
            <Form on_submit=submit>
                <TextField
                    id="reference"
                    label=move || t!("home-reference")
                    value=reference
                    error=faults.on("reference")
                    placeholder="RD-2026-7K3M9Q2X"
                    mono=true
                />
                <Button submit=true label=move || t!("home-find") />
            </Form>
        </div>
    }
    .into_any()
}

/// How a listing is decided: what each result means. In place of figures, which a desk shows
/// only when it has counted them.
fn decided() -> AnyView {
    let line = |knot: Knot, title: fn() -> String, text: fn() -> String| {
        view! {
            <li>
                {knot.draw()} <div>
                    <h3>{title}</h3>
                    <p>{text}</p>
                </div>
            </li>
        }
        .into_any()
    };
    view! {
        <section class="decided">
            <h2>{move || t!("home-decided")}</h2>
            <ul>
                {line(Knot::Done, || t!("home-removed"), || t!("home-removed-text"))}
                {line(Knot::Kept, || t!("home-kept"), || t!("home-kept-text"))}
                {line(Knot::You, || t!("home-asked"), || t!("home-asked-text"))}
                {line(Knot::Half, || t!("home-live"), || t!("home-live-text"))}
            </ul>
        </section>
    }
    .into_any()
}

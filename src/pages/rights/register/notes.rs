//! What a step says beside its questions: why it stops, how long the right lasts, why it was
//! refused.

use domain::right::{RightKind, Validity, validity};
use leptos::prelude::*;

use super::{
    field::Step,
    model::{Model, Stop},
    store::Store,
    today,
};
use crate::{
    pages::rights::{detail::told, life},
    ui::notice::{Inset, Notice, Tone},
};

/// Why it cannot go on, where what was chosen decides that.
pub(super) fn stop(store: Store) -> AnyView {
    let stopped = store.memo(Model::stopped);
    (move || {
        stopped.get().map(|stop| match stop {
            Stop::NotGranted => view! {
                <Notice title=t!("register-stop-granted") tone=Tone::You>
                    <p>{t!("register-stop-granted-text")}</p>
                    <p>{t!("register-stop-granted-next")}</p>
                </Notice>
            }
            .into_any(),
            Stop::Abroad => view! {
                <Notice title=t!("register-stop-abroad") tone=Tone::You>
                    <p>{t!("register-stop-abroad-text")}</p>
                </Notice>
            }
            .into_any(),
        })
    })
    .into_any()
}

/// How long the right lasts, computed as the dates are typed.
pub(super) fn lasts(store: Store) -> AnyView {
    let known = store.memo(|model| {
        let Validity { from, to } = validity(&model.form);
        (model.form.kind, from.map(domain::time::date_text), to.map(domain::time::date_text))
    });
    (move || {
        let (kind, from, to) = known.get();
        let (Some(from), Some(to)) = (from, to) else {
            let words = match kind {
                RightKind::Copyright => t!("register-lasts-life"),
                _ => t!("register-lasts-unknown"),
            };
            return view! { <Inset><p>{words}</p></Inset> }.into_any();
        };
        let ended = domain::time::parse_date(&to).is_some_and(|to| to < today());
        view! {
            <section class="lasts" aria-labelledby="lasts">
                <h2 id="lasts">{t!("register-lasts")}</h2>
                {life::bar(kind, &from, &to, today())}
                {ended
                    .then(|| {
                        view! {
                            <Inset tone=Tone::You>
                                <p>{t!("register-ended")}</p>
                            </Inset>
                        }
                    })}
            </section>
        }
        .into_any()
    })
    .into_any()
}

/// Why it was refused, on the step where that is put right.
pub(super) fn rejections(store: Store, step: Step) -> AnyView {
    let all = store.memo(|model| model.rejections.clone());
    (move || {
        let here: Vec<_> = all
            .get()
            .into_iter()
            .filter(|one| {
                step == Step::Check
                    || one.field.as_deref().is_some_and(|field| Step::of(field) == step)
            })
            .collect();
        (!here.is_empty()).then(|| {
            let lines = here.iter().map(told).collect_view();
            view! { <Notice title=t!("register-refused") tone=Tone::You>{lines}</Notice> }
        })
    })
    .into_any()
}

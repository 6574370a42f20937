//! Above every page of a draft: that what was signed has not been sent, which elsewhere only the
//! check page would say.

use domain::notice::Step;
use leptos::prelude::*;

use super::model::{Sending, Wizard};
use super::store::Store;
use super::words;
use crate::ui::button::TextLink;
use crate::ui::notice::{Notice, Tone};

pub fn note(store: Store, step: Step) -> AnyView {
    let unsigned = store.memo(Wizard::is_unsigned);
    let refused = store.memo(move |wizard| match &wizard.sending {
        Sending::Failed(trouble) if step != Step::Check => Some(trouble.clone()),
        _ => None,
    });
    let sign = move || {
        (step != Step::Statement).then(|| {
            let href = store.path(Step::Statement);
            view! { <p><TextLink href label=move || t!("wizard-unsigned-sign") /></p> }
        })
    };
    let changed = move || {
        unsigned.get().then(|| {
            view! {
                <Notice tone=Tone::You title=move || t!("wizard-unsigned-title")>
                    <p>{move || t!("wizard-unsigned-text")}</p>
                    {sign()}
                </Notice>
            }
        })
    };
    let failed = move || {
        refused.get().map(|trouble| {
            let href = store.path(Step::Check);
            view! {
                <Notice tone=Tone::You title=move || t!("wizard-refused-title")>
                    <p>{move || words::not_sent(&trouble)}</p>
                    <p>
                        <TextLink href label=move || t!("wizard-refused-check") />
                    </p>
                </Notice>
            }
        })
    };
    view! { <div role="alert">{changed} {failed}</div> }.into_any()
}

//! Discards a draft, once that is certain: here and on the server.

use api::{
    ProblemCode,
    drafts::{DiscardDraft, DraftPath, DraftRows},
};
use domain::ids::DraftId;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    client::{self, CallError},
    errors,
    pages::{
        loaded::Loaded,
        wizard::{
            device,
            model::{LocalDraft, OpenDraft},
        },
    },
    platform::dom,
    session::{SessionState, use_session},
    ui::{
        announcer,
        button::{Button, ButtonKind},
        dialog::Dialog,
        heading::use_focus_heading,
        layout::Actions,
    },
};

/// Asks before the draft in `asked` is discarded. `kept`: what this browser keeps; `drafts`: what
/// the server has told.
pub(super) fn dialog(
    asked: RwSignal<Option<OpenDraft>>,
    kept: RwSignal<Vec<(DraftId, LocalDraft)>>,
    drafts: Loaded<DraftRows>,
) -> AnyView {
    let open = RwSignal::new(false);
    let failed = RwSignal::new(None::<CallError>);
    let busy = RwSignal::new(false);
    let focus_heading = use_focus_heading();
    Effect::new(move || {
        if asked.with(Option::is_some) {
            failed.set(None);
            open.set(true);
        }
    });
    let title = move || asked.with(|draft| draft.as_ref().map(super::title)).unwrap_or_default();
    let discard = Callback::new(move |()| {
        let Some(draft) = asked.get_untracked() else { return };
        let known = drafts.value.with_untracked(Option::is_some);
        let local = kept.with_untracked(|kept| {
            kept.iter().find(|(id, _)| *id == draft.id).map(|(_, local)| local.version)
        });
        let account = use_session()
            .with_untracked(|session: &SessionState| session.viewer().map(|v| v.account.clone()));
        let id = draft.id.clone();
        let tell = may_be_there(&draft, local, known);
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let answer = if tell {
                client::call::<DiscardDraft>(DraftPath { id: id.clone() }).await.map(drop)
            } else {
                Ok(())
            };
            busy.try_set(false);
            match answer {
                Err(error) if error.code() != Some(ProblemCode::NotFound) => {
                    failed.try_set(Some(error));
                }
                _ => {
                    // Also for a reader who has left the page.
                    if let Some(account) = account {
                        device::forget(&account, &id);
                    }
                    announcer::announce(t!("notices-draft-discarded"));
                    kept.try_update(|kept| kept.retain(|(kept, _)| *kept != id));
                    drafts.value.try_update(|drafts| {
                        if let Some(drafts) = drafts {
                            drafts.rows.retain(|row| row.id != id);
                        }
                    });
                    // The button that opened the dialog goes with its row.
                    if open.try_set(false).is_none() && dom::focus_is_lost(".dialog, .drafts") {
                        focus_heading();
                    }
                }
            }
        });
    });
    let body = move || {
        view! {
            <p>{move || t!("notices-draft-ask-text", title = title())}</p>
            <div role="alert">
                {move || {
                    let error = errors::why(failed);
                    (!error.is_empty()).then(|| view! { <p class="field-error">{error}</p> })
                }}
            </div>
            <Actions>
                <Button
                    label=move || t!("notices-draft-keep")
                    on_press=Callback::new(move |()| open.set(false))
                />
                <Button
                    kind=ButtonKind::Link
                    label=move || t!("notices-draft-discard")
                    busy
                    busy_label=move || t!("notices-draft-discarding")
                    on_press=discard
                />
            </Actions>
        }
        .into_any()
    };
    view! {
        <Dialog open title=move || t!("notices-draft-ask")>
            {body()}
        </Dialog>
    }
    .into_any()
}

/// Whether the server may have a draft. One that was never saved there is only forgotten here,
/// which needs no network.
///
/// - `local`: the version that this browser's copy grew from, if there is one.
/// - `known`: the server has told which drafts it has.
fn may_be_there(draft: &OpenDraft, local: Option<i64>, known: bool) -> bool {
    !known || !draft.only_here || local.is_some_and(|version| version > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{notice::Step, time::Timestamp};

    #[test]
    fn only_what_the_server_may_have_needs_the_server() {
        let draft = |only_here| OpenDraft {
            id: DraftId::parse("0123456789abcdef").expect("an id"),
            title: String::new(),
            listings: 0,
            step: Step::Right,
            at: Timestamp(0),
            only_here,
            queued: false,
        };
        assert!(!may_be_there(&draft(true), Some(0), true));
        assert!(may_be_there(&draft(false), None, true));
        assert!(may_be_there(&draft(true), Some(3), true), "saved there once");
        assert!(may_be_there(&draft(true), Some(0), false), "nobody knows");
    }
}

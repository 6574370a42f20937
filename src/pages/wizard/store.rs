//! The draft on screen: the model in a signal, and what carries out its effects.

use std::collections::HashMap;

use api::account::Viewer;
use domain::ids::DraftId;
use domain::notice::{Answers, Step};
use domain::policy::OrgKind;
use leptos::prelude::*;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::model::{Authority, Edit, Effect as Do, Msg, Wizard};
use super::run;
use super::{device, outbox};
use crate::platform::{connectivity, files::PickedFile, timer, upload::Upload};
use crate::routes::Page;

/// How far the draft is loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ready {
    Loading,
    Here,
    /// Neither in this browser nor on the server.
    Missing,
    Failed(crate::client::CallError),
}

/// Copied into every part of the page.
#[derive(Clone, Copy)]
pub struct Store {
    pub wizard: RwSignal<Wizard>,
    pub ready: RwSignal<Ready>,
    pub viewer: StoredValue<Viewer>,
    pub(super) files: StoredValue<HashMap<String, PickedFile>, LocalStorage>,
    pub(super) uploads: StoredValue<HashMap<String, Upload>, LocalStorage>,
    pub(super) saving: StoredValue<timer::Debounce, LocalStorage>,
    pub(super) reading: StoredValue<timer::Debounce, LocalStorage>,
    /// Goes to a path; `true` replaces the one on screen.
    pub(super) navigate: StoredValue<Box<dyn Fn(String, bool)>, LocalStorage>,
}

/// The address of a page of a draft.
pub fn path(step: Step, draft: &DraftId) -> String {
    format!("{}?draft={draft}", Page::NewNotice(step.code().to_owned()).path())
}

impl Store {
    /// Takes up a draft, from this browser and from the server, whichever is newer.
    pub fn open(id: DraftId, viewer: Viewer) -> Self {
        let mut wizard = Wizard::new(id.clone(), timer::now().beijing_date());
        if viewer.org_kind == OrgKind::AgentFirm {
            wizard.authority = Authority::Unknown;
        }
        let here = device::read(&viewer.account, &id);
        let effects = here.map(|local| wizard.open(local));
        let go = use_navigate();
        let navigate = move |to: String, replace| {
            go(&to, NavigateOptions { replace, ..NavigateOptions::default() });
        };
        let known = effects.is_some();
        // A draft that was begun here and never saved is not on the server.
        let asked = !known || wizard.keeping.version > 0;
        let store = Self {
            wizard: RwSignal::new(wizard),
            ready: RwSignal::new(if known { Ready::Here } else { Ready::Loading }),
            viewer: StoredValue::new(viewer),
            files: StoredValue::new_local(HashMap::new()),
            uploads: StoredValue::new_local(HashMap::new()),
            saving: StoredValue::new_local(timer::Debounce::new(run::PAUSE)),
            reading: StoredValue::new_local(timer::Debounce::new(run::TYPING)),
            navigate: StoredValue::new_local(Box::new(navigate)),
        };
        for effect in effects.unwrap_or_default() {
            run::effect(store, effect);
        }
        if asked {
            run::fetch(store);
        }
        run::rights(store);
        run::formats(store);
        store.watch();
        outbox::opened(store);
        store
    }

    /// Saves when the page goes out of sight, and sends what waits when the network is back.
    fn watch(self) {
        let visible = connectivity::visible();
        Effect::new(move || {
            if !visible.get() {
                self.send(Msg::Flush);
            }
        });
        let online = connectivity::online();
        Effect::new(move |before: Option<bool>| {
            let now = online.get();
            if now && before == Some(false) {
                self.send(Msg::Online);
            }
            now
        });
        // A browser that believes it has a network never says that one is back.
        timer::every(run::AGAIN, move || {
            if self.wizard.try_with_untracked(Wizard::waits_for_network) == Some(true) {
                self.send(Msg::Online);
            }
        });
    }

    pub fn send(self, msg: Msg) {
        // The page may be gone when an answer arrives.
        let effects = self.wizard.try_update(|wizard| wizard.update(msg)).unwrap_or_default();
        let mut kept = false;
        for effect in effects {
            if effect == Do::KeepHere && std::mem::replace(&mut kept, true) {
                continue;
            }
            run::effect(self, effect);
        }
    }

    pub fn edit(self, edit: Edit) {
        self.send(Msg::Edit(edit));
    }

    /// A part of the model that redraws only what reads it, and only when it changes.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Wizard) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.wizard.with(&read))
    }

    /// A field of the answers as a signal that a control can bind.
    pub fn text(
        self,
        read: impl Fn(&Answers) -> String + Send + Sync + 'static,
        write: impl Fn(String) -> Msg + Send + Sync + 'static,
    ) -> RwSignal<String> {
        let current = self.memo(move |wizard| read(&wizard.answers));
        let signal = RwSignal::new(current.get_untracked());
        // Out: what is typed. In: another device's answers, or a restored draft.
        Effect::new(move |started: Option<()>| {
            let typed = signal.get();
            if started.is_some() && current.with_untracked(|now| *now != typed) {
                self.send(write(typed));
            }
        });
        Effect::new(move || {
            let now = current.get();
            if signal.with_untracked(|typed| *typed != now) {
                signal.set(now);
            }
        });
        signal
    }

    pub fn account(self) -> domain::ids::AccountId {
        self.viewer.with_value(|viewer| viewer.account.clone())
    }

    pub(super) fn go(self, to: String, replace: bool) {
        self.navigate.try_with_value(|navigate| navigate(to, replace));
    }

    pub fn id(self) -> DraftId {
        self.wizard.with_untracked(|wizard| wizard.id.clone())
    }

    /// The address of another page of this draft.
    pub fn path(self, step: Step) -> String {
        path(step, &self.id())
    }
}

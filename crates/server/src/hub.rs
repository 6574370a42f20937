//! What has happened, for whoever listens: pages that are open and the worker of the outbox, in
//! this program and in others on the same database.

use std::sync::Arc;

use api::streams::Change;
use domain::ids::OrgId;
use serde::{Deserialize, Serialize};
use store::Db;
use tokio::sync::{Notify, broadcast};

use crate::log;

/// Words that a slow listener may lag behind.
const LAG: usize = 1024;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Word {
    /// Who is told (`None`: every reviewer), and what.
    Changed(Option<OrgId>, Change),
    /// The outbox has something new.
    Queued,
    /// Another program's words were missed: anything may have changed.
    Missed,
}

/// Cheap to clone; it does not keep the database open.
#[derive(Clone, Debug)]
pub struct Hub {
    live: broadcast::Sender<Word>,
    outbox: Arc<Notify>,
}

impl Hub {
    /// For this program and, where there can be others on the database, joined to theirs.
    pub fn of(db: &Db) -> Self {
        let hub = Self { live: broadcast::Sender::new(LAG), outbox: Arc::default() };
        let ear = hub.clone();
        let heard = db.hear(move |told| match told {
            store::News::Told(text) => {
                // Of a newer version, perhaps: what this one does not know, it need not act on.
                if let Ok(word) = serde_json::from_str(&text) {
                    ear.spread(word);
                }
            }
            store::News::Missed => ear.spread(Word::Missed),
        });
        if let Err(error) = heard {
            log::error(format_args!("cannot hear of other servers: {error}"));
        }
        hub
    }

    pub fn tell(&self, db: &Db, word: Word) {
        db.tell(|| serde_json::to_string(&word).unwrap_or_default());
        self.spread(word);
    }

    fn spread(&self, word: Word) {
        if matches!(word, Word::Queued | Word::Missed) {
            self.outbox.notify_one();
        }
        if word != Word::Queued {
            // Nobody may be listening.
            drop(self.live.send(word));
        }
    }

    pub fn listen(&self) -> broadcast::Receiver<Word> {
        self.live.subscribe()
    }

    pub fn listeners(&self) -> usize {
        self.live.receiver_count()
    }

    /// Rung when the outbox may have something new.
    pub fn outbox(&self) -> &Notify {
        &self.outbox
    }
}

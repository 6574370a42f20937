//! The drafts that can be taken up again: of this browser and of the server, once each.

use super::LocalDraft;
use api::drafts::DraftRow;
use domain::ids::DraftId;
use domain::notice::Step;
use domain::time::Timestamp;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenDraft {
    pub id: DraftId,
    /// Empty while no right is chosen.
    pub title: String,
    pub listings: usize,
    pub step: Step,
    pub at: Timestamp,
    /// Only in this browser so far.
    pub only_here: bool,
    /// Submitted, and waits for the network.
    pub queued: bool,
}

/// Both lists as one, newest first. Where both know a draft, the newer one tells of it.
pub fn open_drafts(here: Vec<(DraftId, LocalDraft)>, there: Vec<DraftRow>) -> Vec<OpenDraft> {
    let mut drafts: Vec<OpenDraft> = there
        .into_iter()
        .map(|row| OpenDraft {
            id: row.id,
            title: row.right_title,
            listings: usize::try_from(row.listings).unwrap_or(0),
            step: row.step,
            at: row.updated_at,
            only_here: false,
            queued: false,
        })
        .collect();
    for (id, local) in here {
        let known = drafts.iter().position(|draft| draft.id == id);
        let draft = OpenDraft {
            title: local.right.map(|right| right.title).unwrap_or_default(),
            listings: local.answers.listings.len(),
            step: local.step,
            at: local.saved_at,
            only_here: known.is_none(),
            queued: local.queued.is_some(),
            id,
        };
        match known {
            None => drafts.push(draft),
            Some(at) if local.dirty || draft.queued => drafts[at] = draft,
            Some(_) => {}
        }
    }
    drafts.sort_by(|a, b| b.at.0.cmp(&a.at.0));
    drafts
}

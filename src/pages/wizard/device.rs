//! Drafts as this browser keeps them: under the account that wrote them, so that the next person
//! at a shared computer does not find them.

use super::model::LocalDraft;
use crate::platform::storage;
use domain::ids::{AccountId, DraftId, NoticeRef};

/// Remembered submissions: Back, or a second tab, then leads to the receipt.
const REMEMBERED: usize = 50;

fn key(account: &AccountId, id: &DraftId) -> String {
    format!("{}{id}", prefix(account))
}

fn prefix(account: &AccountId) -> String {
    format!("rightsdesk.draft.{account}.")
}

fn sent_key(account: &AccountId) -> String {
    format!("rightsdesk.sent.{account}")
}

/// Keeps a draft; `false` when the browser refused.
pub fn keep(account: &AccountId, id: &DraftId, draft: &LocalDraft) -> bool {
    serde_json::to_string(draft).is_ok_and(|json| storage::set(&key(account, id), &json))
}

pub fn read(account: &AccountId, id: &DraftId) -> Option<LocalDraft> {
    serde_json::from_str(&storage::get(&key(account, id))?).ok()
}

pub fn forget(account: &AccountId, id: &DraftId) {
    storage::remove(&key(account, id));
}

/// Whether an account has drafts in this browser.
pub fn has_drafts(account: &AccountId) -> bool {
    !storage::keys(&prefix(account)).is_empty()
}

/// Every draft of an account in this browser.
pub fn all(account: &AccountId) -> Vec<(DraftId, LocalDraft)> {
    let prefix = prefix(account);
    storage::keys(&prefix)
        .into_iter()
        .filter_map(|key| DraftId::parse(key.strip_prefix(&prefix)?).ok())
        .filter_map(|id| read(account, &id).map(|draft| (id, draft)))
        .collect()
}

fn sent(account: &AccountId) -> Vec<(DraftId, NoticeRef)> {
    let kept = storage::get(&sent_key(account));
    kept.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
}

/// Remembers which notice a draft became.
pub fn remember_sent(account: &AccountId, id: &DraftId, reference: &NoticeRef) {
    let mut all = sent(account);
    all.push((id.clone(), reference.clone()));
    let start = all.len().saturating_sub(REMEMBERED);
    if let Ok(json) = serde_json::to_string(&all[start..]) {
        storage::set(&sent_key(account), &json);
    }
}

/// The notice that a draft became.
pub fn sent_as(account: &AccountId, id: &DraftId) -> Option<NoticeRef> {
    sent(account).into_iter().rfind(|(sent, _)| sent == id).map(|(_, reference)| reference)
}

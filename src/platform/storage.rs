//! Small values kept in this browser. Private browsing may refuse; then nothing is kept and
//! nothing fails, because the server's copy is the one that counts.

fn store() -> Option<web_sys::Storage> {
    if !super::in_browser() {
        return None;
    }
    web_sys::window()?.local_storage().ok().flatten()
}

pub fn get(key: &str) -> Option<String> {
    store()?.get_item(key).ok().flatten()
}

/// Keeps a value; `false` when the browser refused (full, or storage is off).
pub fn set(key: &str, value: &str) -> bool {
    store().is_some_and(|store| store.set_item(key, value).is_ok())
}

pub fn remove(key: &str) {
    if let Some(store) = store() {
        drop(store.remove_item(key));
    }
}

/// The keys that start with a prefix, for example every draft.
pub fn keys(prefix: &str) -> Vec<String> {
    let Some(store) = store() else { return Vec::new() };
    (0..store.length().unwrap_or(0))
        .filter_map(|index| store.key(index).ok().flatten())
        .filter(|key| key.starts_with(prefix))
        .collect()
}

//! The chain that binds the events of a notice: each carries the hash of the one before.

use sha2::{Digest as _, Sha256};

/// The hash before the first event.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// The hash of an event: over the previous hash and the event's own fields.
pub fn chain(previous: &str, kind: &str, actor: &str, at: i64, payload: &str) -> String {
    hash_parts(&[previous, kind, actor, &at.to_string(), payload])
}

/// SHA-256 over texts, each preceded by its length (8 bytes, the highest first) so that no two
/// different lists give the same bytes. Lower-case hexadecimal.
pub fn hash_parts(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hex(&hash.finalize())
}

/// SHA-256 of a text, as lower-case hexadecimal.
pub fn hash_text(text: &str) -> String {
    hex(&Sha256::digest(text))
}

pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|b| [DIGITS[usize::from(b >> 4)], DIGITS[usize::from(b & 15)]])
        .map(char::from)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_a_byte_between_fields_changes_the_hash() {
        let a = chain(GENESIS, "ab", "c", 1, "{}");
        assert_ne!(a, chain(GENESIS, "a", "bc", 1, "{}"));
        assert_eq!(a.len(), 64);
    }
}

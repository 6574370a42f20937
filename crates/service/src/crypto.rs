//! Passwords, tokens and codes. The algorithms are libraries'; the parameters are here.

use argon2::password_hash::{PasswordHash, PasswordHasher as _, PasswordVerifier as _, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use domain::audit::hex;
use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};

/// Argon2id, 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet).
fn argon() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Hashes a password for storage. Slow on purpose: tens of milliseconds.
pub fn hash_password(password: &str, salt: [u8; 32]) -> Option<String> {
    let salt = SaltString::encode_b64(&salt[..16]).ok()?;
    argon().hash_password(password.as_bytes(), &salt).ok().map(|hash| hash.to_string())
}

/// Whether a password matches. With no stored hash, the same work is done and the answer is no:
/// time must not tell whether an account exists.
pub fn verify_password(password: &str, stored: Option<&str>) -> bool {
    let hash = stored.unwrap_or(NOBODY);
    let matches = PasswordHash::new(hash)
        .is_ok_and(|hash| argon().verify_password(password.as_bytes(), &hash).is_ok());
    matches && stored.is_some()
}

/// A hash with the same parameters that no password is known for.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$JJRCLGmwrDsCHlIE2tVEUyrF/K8BVoe5aCK2SOXoJvM";

/// What is stored of a session's token.
pub fn token_hash(token: &str) -> String {
    hex(&Sha256::digest(token))
}

/// A keyed hash, for codes: eight digits could be searched without the key.
pub fn mac(secret: &[u8; 32], parts: &[&str]) -> String {
    // HMAC takes keys of any length; the error cannot occur.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret) else { return String::new() };
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part.as_bytes());
    }
    hex(&mac.finalize().into_bytes())
}

/// Compares without telling by time where two texts first differ.
pub fn same(a: &str, b: &str) -> bool {
    a.len() == b.len() && a.bytes().zip(b.bytes()).fold(0, |acc, (x, y)| acc | (x ^ y)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_matches_only_itself() {
        let hash = hash_password("a long enough password", [3; 32]).expect("hashes");
        assert!(verify_password("a long enough password", Some(&hash)));
        assert!(!verify_password("a long enough passwore", Some(&hash)));
        assert!(!verify_password("a long enough password", None));
    }

    #[test]
    fn nobody_s_hash_is_well_formed() {
        let hash = PasswordHash::new(NOBODY).expect("a hash");
        assert_eq!(hash.params.get_decimal("m"), Some(19 * 1024));
    }
}

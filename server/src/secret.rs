//! Secrets: made once, handed out once, kept as hashes.

use std::fmt;

use latchkey_api::secret::{ALPHABET, Kind, RANDOM_LENGTH, checksum, kind_of};
use sha2::{Digest, Sha256};

use crate::{clock::Randomness, text::hexadecimal};

/// A secret in clear. It leaves the server in one answer and is never stored or logged.
#[derive(Clone, PartialEq, Eq)]
pub struct PlainToken(String);

/// The SHA-256 of a secret, in lower-case hexadecimal digits: what the database knows of it.
///
/// A secret has 119 random bits or more, so a fast hash is enough: there is nothing to guess.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct HashedToken(String);

impl fmt::Debug for PlainToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("PlainToken")
    }
}

impl fmt::Debug for HashedToken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("HashedToken")
    }
}

impl PlainToken {
    /// A new secret of a kind, in the shape of [`latchkey_api::secret`].
    pub fn generate(kind: Kind, brand: &str, randomness: &Randomness) -> Self {
        let mut secret = kind.prefix(brand);
        push_base62(&mut secret, RANDOM_LENGTH, randomness);
        let checksum = checksum(&secret);
        secret.extend(checksum.iter().map(|&digit| char::from(digit)));
        Self(secret)
    }

    /// A new random text of so many base62 characters (5.95 bits each), for what is no credential: session ids and
    /// one-time codes.
    pub fn random(length: usize, randomness: &Randomness) -> Self {
        let mut secret = String::with_capacity(length);
        push_base62(&mut secret, length, randomness);
        Self(secret)
    }

    /// A secret that a client presents.
    pub fn presented(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The kind it is by its shape; `None` for what no server of this brand ever made.
    pub fn kind(&self, brand: &str) -> Option<Kind> {
        kind_of(&self.0, brand)
    }

    /// The secret itself, for the one answer that holds it.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Its last four characters, for display.
    pub fn last_four(&self) -> &str {
        let start = self.0.char_indices().rev().nth(3).map_or(0, |(at, _)| at);
        &self.0[start..]
    }

    /// Its hash.
    pub fn hash(&self) -> HashedToken {
        HashedToken(sha256_hex(self.0.as_bytes()))
    }
}

impl HashedToken {
    /// The hexadecimal digits, to store or to look up.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The SHA-256 of some bytes, in lower-case hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Every digit is equally likely: bytes from 248 (4 * 62) on are thrown away.
fn push_base62(text: &mut String, mut length: usize, randomness: &Randomness) {
    while length > 0 {
        let bytes = randomness.bytes::<64>();
        for byte in bytes.into_iter().filter(|&byte| byte < 248).take(length) {
            text.push(char::from(ALPHABET[usize::from(byte % 62)]));
            length -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_well_formed_secrets_of_each_kind() {
        let randomness = Randomness::seeded(1);
        for kind in Kind::ALL {
            let secret = PlainToken::generate(kind, "aa", &randomness);
            assert_eq!(secret.kind("aa"), Some(kind));
            assert_eq!(secret.kind("bb"), None);
            assert!(secret.reveal().ends_with(secret.last_four()));
            assert_eq!(secret.last_four().len(), 4);
        }
    }

    #[test]
    fn uses_every_digit_about_equally_often() {
        let text = PlainToken::random(62_000, &Randomness::seeded(1));
        for digit in ALPHABET {
            let count = text.reveal().bytes().filter(|byte| byte == digit).count();
            assert!((850..1150).contains(&count), "{}: {count}", char::from(*digit));
        }
    }

    #[test]
    fn hashes_with_sha_256_and_shows_nothing() {
        let secret = PlainToken::presented("abc");
        assert_eq!(secret.hash().as_str(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(format!("{secret:?} {:?}", secret.hash()), "PlainToken HashedToken");
    }
}

//! The shape of a secret: prefix, 32 random base62 characters, 6 base62 characters of CRC-32 over what precedes.
//!
//! The checksum lets anybody who holds a secret (the server before it asks its database, the page when a secret is
//! pasted back, a scanner of leaked text) tell a whole one from a cut or mistyped one without asking anybody.

/// The digits of base62, in the order of their value.
pub const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// Random characters after the prefix: 190 bits.
pub const RANDOM_LENGTH: usize = 32;
/// Characters of the checksum.
pub const CHECKSUM_LENGTH: usize = 6;

/// What secrets begin with unless the operator chose something else.
pub const DEFAULT_BRAND: &str = "aa";

/// What a secret opens; its letter stands before the underscore of the prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `aau_`: acts as its user, within its scopes.
    PersonalAccessToken,
    /// `aas_`: a key of a service account.
    ServiceAccountKey,
    /// `aap_`: opens the Integrations API of one app.
    AppApiToken,
    /// `aak_`: public, only checks versions.
    ProjectApiKey,
    /// `aat_`: short-lived, exchanged for one of the others.
    AccessToken,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] =
        [Self::PersonalAccessToken, Self::ServiceAccountKey, Self::AppApiToken, Self::ProjectApiKey, Self::AccessToken];

    /// The letter before the underscore.
    pub const fn letter(self) -> char {
        match self {
            Self::PersonalAccessToken => 'u',
            Self::ServiceAccountKey => 's',
            Self::AppApiToken => 'p',
            Self::ProjectApiKey => 'k',
            Self::AccessToken => 't',
        }
    }

    /// The name in the database and in the audit log.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PersonalAccessToken => "personal_access_token",
            Self::ServiceAccountKey => "service_account_key",
            Self::AppApiToken => "app_api_token",
            Self::ProjectApiKey => "project_api_key",
            Self::AccessToken => "access_token",
        }
    }

    /// The prefix under a brand: `aau_` under `aa`.
    pub fn prefix(self, brand: &str) -> String {
        let mut prefix = String::with_capacity(brand.len() + 2);
        prefix.push_str(brand);
        prefix.push(self.letter());
        prefix.push('_');
        prefix
    }
}

/// The CRC-32 of ISO 3309 and ITU-T V.42 (the one of gzip and PNG).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc: u32, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg()))
    })
}

/// The checksum of a secret's prefix and random part.
pub fn checksum(rest: &str) -> [u8; CHECKSUM_LENGTH] {
    let mut value = crc32(rest.as_bytes()) as usize;
    let mut digits = [0; CHECKSUM_LENGTH];
    for digit in digits.iter_mut().rev() {
        *digit = ALPHABET[value % 62];
        value /= 62;
    }
    digits
}

/// The kind of a well-formed secret of this brand; `None` for anything that was never one.
pub fn kind_of(secret: &str, brand: &str) -> Option<Kind> {
    let mut rest = secret.strip_prefix(brand)?.chars();
    let letter = rest.next()?;
    let kind = Kind::ALL.into_iter().find(|kind| kind.letter() == letter)?;
    let digits = rest.as_str().strip_prefix('_')?;
    let well_formed = digits.len() == RANDOM_LENGTH + CHECKSUM_LENGTH
        && digits.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && secret.as_bytes()[secret.len() - CHECKSUM_LENGTH..] == checksum(&secret[..secret.len() - CHECKSUM_LENGTH]);
    well_formed.then_some(kind)
}

/// How many of its last characters are known of a secret that was shown once.
const KNOWN: usize = 4;

/// A text to look for, with only the last characters of each word that holds a secret: those find it, and the rest is nobody's
/// business. `None` if there is no secret in it.
pub fn without_secrets(text: &str) -> Option<String> {
    let (mut found, mut cut) = (false, String::new());
    for word in text.split(' ') {
        let end = end_of_secret(word);
        found |= end.is_some();
        cut.push_str(if cut.is_empty() { "" } else { " " });
        cut.push_str(end.unwrap_or(word));
    }
    found.then_some(cut)
}

/// The last characters of a secret in a word such as `TOKEN='aau_…';`, also of one that lacks some.
fn end_of_secret(word: &str) -> Option<&str> {
    let mut rest = word;
    while let Some((_, after)) = rest.split_once('_') {
        let length = after.bytes().take_while(u8::is_ascii_alphanumeric).count();
        if length >= RANDOM_LENGTH {
            return after.get(length - KNOWN..length);
        }
        rest = after;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> String {
        let mut secret = String::from("aau_R4mK9sXe2vTq8ZbLw7Jc0NhYp3DfGa6U");
        let digits = checksum(&secret);
        secret.push_str(std::str::from_utf8(&digits).unwrap());
        secret
    }

    #[test]
    fn knows_the_published_check_value() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn tells_the_kind_of_a_whole_secret() {
        assert_eq!(sample().len(), 42);
        assert_eq!(kind_of(&sample(), "aa"), Some(Kind::PersonalAccessToken));
    }

    #[test]
    fn refuses_cut_mistyped_and_foreign_ones() {
        let whole = sample();
        assert_eq!(kind_of(&whole[..41], "aa"), None);
        assert_eq!(kind_of(&whole.replace("9s", "s9"), "aa"), None);
        assert_eq!(kind_of(&whole, "bb"), None);
        assert_eq!(kind_of(&format!("{whole} "), "aa"), None);
        assert_eq!(kind_of("aaé", "aa"), None);
        assert_eq!(kind_of("", "aa"), None);
    }
    #[test]
    fn a_secret_is_looked_for_by_its_end_alone() {
        let secret = ["aap_", &"a1B2".repeat(8), "x7Qk"].concat();
        for before_and_after in ["", "\"", "TOKEN='|';", "{\"token\":\"|\"}", "https://example.com/?t=|&u=v", "(|,"] {
            let (before, after) = before_and_after.split_once('|').unwrap_or((before_and_after, before_and_after));
            let word = [before, &secret, after].concat();
            assert_eq!(without_secrets(&word).as_deref(), Some("x7Qk"), "{word}");
        }
        assert_eq!(without_secrets(&["revoke ", &secret, "\n"].concat()).as_deref(), Some("revoke x7Qk"));
        for name in ["", "aap_…x7Qk", "ci pipeline ", "github_actions_of_the_production_environment", &"a".repeat(60)]
        {
            assert_eq!(without_secrets(name), None, "{name}");
        }
    }
}

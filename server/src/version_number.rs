//! The numbers of app versions, and a text by which a database can order them.

use std::fmt::Write as _;

/// The longest version number that is taken, in characters.
pub const LONGEST: usize = 64;

/// A version number: Semantic Versioning 2.0.0, with three liberties that release pipelines need. A leading `v` (as in
/// Git tags) is dropped from what is compared, `1` and `1.2` mean `1.0.0` and `1.2.0`, and the text is kept as given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionNumber(semver::Version);

impl VersionNumber {
    /// The number that the text stands for; `None` if it is none or is longer than [`LONGEST`].
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let text = text.strip_prefix(['v', 'V']).unwrap_or(text);
        let (core, rest) = text.split_at(text.find(['-', '+']).unwrap_or(text.len()));
        let padding = match core.split('.').count() {
            1 => ".0.0",
            2 => ".0",
            _ => "",
        };
        semver::Version::parse(&format!("{core}{padding}{rest}")).ok().map(Self)
    }

    /// A text that sorts as the numbers do by Semantic Versioning's precedence (build metadata does not count), under
    /// every collation of both databases: hexadecimal digits only, which all of them order alike.
    pub fn order(&self) -> String {
        let Self(semver::Version { major, minor, patch, pre, .. }) = self;
        let mut key = format!("{major:016x}{minor:016x}{patch:016x}");
        if pre.is_empty() {
            // A release comes after all of its pre-releases.
            key.push_str("ff");
            return key;
        }
        for identifier in pre.split('.') {
            let numeric = identifier.bytes().all(|byte| byte.is_ascii_digit());
            if numeric {
                let _ = write!(key, "01{:02x}{identifier}", identifier.len());
            } else {
                key.push_str("02");
                for byte in identifier.bytes() {
                    let _ = write!(key, "{byte:02x}");
                }
                key.push_str("00");
            }
        }
        // Of two that are equal so far, the one with fewer identifiers comes first.
        key.push_str("00");
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(text: &str) -> String {
        VersionNumber::parse(text).unwrap_or_else(|| panic!("{text} is a version number")).order()
    }

    #[test]
    fn orders_as_semantic_versioning_says() {
        let ascending = [
            "0.9.9",
            "1.0.0-1",
            "1.0.0-2",
            "1.0.0-10",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-alphab",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.0.1",
            "1.2.0",
            "1.10.0",
            "2.0.0",
            "10.0.0",
        ];
        for pair in ascending.windows(2) {
            assert!(order(pair[0]) < order(pair[1]), "{pair:?}");
        }
    }

    #[test]
    fn takes_what_pipelines_send() {
        for (text, same) in
            [("v1.2.3", "1.2.3"), ("1", "1.0.0"), ("1.2", "1.2.0"), ("1.2-rc.1", "1.2.0-rc.1"), ("1.2.3+45", "1.2.3")]
        {
            assert_eq!(order(text), order(same), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_version() {
        for text in [
            "",
            "v",
            "latest",
            "1.2.3.4",
            "1..2",
            "01.2.3",
            "1.2.x",
            "1.2.3-",
            " 1.2.3",
            "-1",
            "1.0.0-ü",
            &"1".repeat(65),
        ] {
            assert_eq!(VersionNumber::parse(text), None, "{text:?}");
        }
    }
}

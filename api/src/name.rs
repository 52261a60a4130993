//! Names that people give: of tokens, accounts, apps.

use std::fmt;

/// The longest name, in characters (Unicode scalar values).
pub const LONGEST: usize = 100;

/// Why a name is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// Nothing, or nothing but white space.
    Empty,
    /// Longer than [`LONGEST`]; holds its length in characters.
    TooLong(usize),
    /// Holds a control character: a line break, a tab, an escape, or one that turns the direction of text around it.
    Control,
}

/// The name without the white space around it.
///
/// Right-to-left letters and emoji are welcome; characters that override the direction of what stands beside them
/// (U+202A to U+202E, U+2066 to U+2069) are not, because a row of a list could then read as another one.
pub fn validate(name: &str) -> Result<&str, NameFault> {
    let name = name.trim();
    let length = name.chars().count();
    if name.chars().any(is_control) {
        return Err(NameFault::Control);
    }
    match length {
        0 => Err(NameFault::Empty),
        1..=LONGEST => Ok(name),
        _ => Err(NameFault::TooLong(length)),
    }
}

/// Whether a character is none that is seen, but one that does something to what stands around it.
pub(crate) fn is_control(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl fmt::Display for NameFault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => formatter.write_str("must hold at least one character that is not white space"),
            Self::TooLong(length) => write!(formatter, "has {length} characters and must have {LONGEST} or fewer"),
            Self::Control => formatter.write_str("must not hold control characters, such as line breaks or tabs"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trims_and_counts_characters_not_bytes() {
        assert_eq!(validate("  Bitrise staging "), Ok("Bitrise staging"));
        assert_eq!(validate(&"é".repeat(100)), Ok("é".repeat(100).as_str()));
        assert_eq!(validate(&"é".repeat(101)), Err(NameFault::TooLong(101)));
    }

    #[test]
    fn takes_any_script_and_no_control_characters() {
        for name in ["مفتاح النشر", "リリース", "🚀", "a"] {
            assert_eq!(validate(name), Ok(name));
        }
        for name in ["a\nb", "a\tb", "\u{202e}abc", "a\u{0}b", "a\u{7f}b"] {
            assert_eq!(validate(name), Err(NameFault::Control), "{name:?}");
        }
        for name in ["", "   ", "\u{3000}"] {
            assert_eq!(validate(name), Err(NameFault::Empty), "{name:?}");
        }
    }
}

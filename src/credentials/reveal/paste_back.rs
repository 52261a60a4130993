//! Whether what a secret store gives back is the secret that went in. Compared here in the page; nothing is sent.

use latchkey_api::secret::kind_of;

/// What the comparison found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasteBack {
    /// It is the secret.
    Matches,
    /// The whole secret is in it, with so many more characters before and after.
    Surrounded {
        /// Characters before.
        before: usize,
        /// Characters after.
        after: usize,
    },
    /// So many characters are missing at the beginning and at the end; at least one of the two is not zero.
    Cut {
        /// Characters missing at the beginning.
        start: usize,
        /// Characters missing at the end.
        end: usize,
    },
    /// As long as the secret, but the characters from one place to another differ, counted from 1.
    Differs {
        /// The first that differs.
        from: usize,
        /// The last that differs.
        to: usize,
    },
    /// Another whole secret, with these last four characters.
    Another(String),
    /// It begins like a secret of this kind, but its checksum does not fit.
    Damaged,
    /// It is no secret at all.
    Foreign,
}

/// The fewest characters that say something about which end is missing.
const SHORTEST_PIECE: usize = 4;
/// The most characters that may differ between a secret and its damaged copy.
const MOST_DIFFERENCES: usize = 8;

/// Compares; `None` while nothing was pasted. `prefix` is the beginning of the secret, such as `aau_`.
pub fn compare(secret: &str, prefix: &str, pasted: &str) -> Option<PasteBack> {
    if pasted.trim().is_empty() {
        return None;
    }
    if pasted == secret {
        return Some(PasteBack::Matches);
    }
    if let Some((before, after)) = pasted.split_once(secret) {
        return Some(PasteBack::Surrounded { before: before.chars().count(), after: after.chars().count() });
    }
    let piece = pasted.trim();
    if piece.chars().count() >= SHORTEST_PIECE
        && let Some(cut) = cut(secret, piece)
    {
        return Some(cut);
    }
    // The letter of the kind and the underscore follow the brand.
    let brand = prefix.get(..prefix.len().saturating_sub(2)).unwrap_or_default();
    if kind_of(piece, brand).is_some() {
        return Some(PasteBack::Another(piece[piece.len() - 4..].to_owned()));
    }
    Some(differences(secret, piece).unwrap_or(if piece.starts_with(prefix) {
        PasteBack::Damaged
    } else {
        PasteBack::Foreign
    }))
}

fn cut(secret: &str, piece: &str) -> Option<PasteBack> {
    // A beginning is one even if the same characters come again later.
    let (before, after) = match secret.strip_suffix(piece) {
        Some(before) if !secret.starts_with(piece) => (before, ""),
        _ => secret.split_once(piece)?,
    };
    Some(PasteBack::Cut { start: before.len(), end: after.len() })
}

fn differences(secret: &str, piece: &str) -> Option<PasteBack> {
    if secret.chars().count() != piece.chars().count() {
        return None;
    }
    let places: Vec<usize> =
        (1..).zip(secret.chars().zip(piece.chars())).filter(|(_, (a, b))| a != b).map(|(at, _)| at).collect();
    let (from, to) = (*places.first()?, *places.last()?);
    (places.len() <= MOST_DIFFERENCES).then_some(PasteBack::Differs { from, to })
}

#[cfg(test)]
mod tests {
    use latchkey_api::secret::checksum;

    use super::*;

    const SECRET: &str = "aau_R4mK9sXe2vTq8ZbLw7Jc0NhYp3DfGa6UoIm3Tz";

    fn compared(pasted: &str) -> Option<PasteBack> {
        compare(SECRET, "aau_", pasted)
    }

    #[test]
    fn knows_the_secret() {
        assert_eq!(compared(SECRET), Some(PasteBack::Matches));
        assert_eq!(compared(""), None);
        assert_eq!(compared("  "), None);
    }

    #[test]
    fn says_which_end_is_missing() {
        for (pasted, start, end) in [
            (&SECRET[..SECRET.len() - 4], 0, 4),
            (&SECRET[1..], 1, 0),
            (&SECRET[4..30], 4, 12),
            ("aau_", 0, SECRET.len() - 4),
            (&[" ", &SECRET[..20], "\n"].concat(), 0, SECRET.len() - 20),
        ] {
            assert_eq!(compared(pasted), Some(PasteBack::Cut { start, end }), "{pasted}");
        }
        assert_eq!(cut("abcdXabcd", "abcd"), Some(PasteBack::Cut { start: 0, end: 5 }));
    }

    #[test]
    fn finds_what_stands_around_it() {
        for (before, after) in [("LATCHKEY_TOKEN=", ""), ("\"", "\""), ("", " "), ("Bearer ", "\n")] {
            assert_eq!(
                compared(&[before, SECRET, after].concat()),
                Some(PasteBack::Surrounded { before: before.len(), after: after.len() })
            );
        }
    }

    #[test]
    fn tells_another_token_from_a_damaged_one() {
        let rest = "aap_00000000000000000000000000000000";
        let digits = checksum(rest);
        let other = [rest, std::str::from_utf8(&digits).unwrap()].concat();
        assert_eq!(compared(&other), Some(PasteBack::Another(other[other.len() - 4..].to_owned())));
        assert_eq!(compared("aau_00000000000000000000000000000000000000"), Some(PasteBack::Damaged));
        assert_eq!(compared("********"), Some(PasteBack::Foreign));
        assert_eq!(compared("é🚀"), Some(PasteBack::Foreign));
    }

    #[test]
    fn says_which_characters_differ() {
        let swapped = SECRET.replace("9sX", "s9X");
        assert_eq!(compared(&swapped), Some(PasteBack::Differs { from: 9, to: 10 }));
        assert_eq!(compared(&SECRET.to_lowercase().replace("aau_", "AAU_")), Some(PasteBack::Foreign));
    }
}

//! Text as it is compared, searched and cut.

/// The longest user agent that is kept, in characters.
pub const LONGEST_USER_AGENT: usize = 200;

/// The text as it is searched and sorted: without regard to case, and with single spaces. Both databases compare the
/// outcome byte by byte, so that what one finds the other finds too.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase));
    }
    folded
}

/// What a search looks into: these texts folded, one a line, so that it finds nothing that merely stands beside another. No
/// search has a line break.
pub fn searched(texts: &[&str]) -> String {
    let lines: Vec<String> = texts.iter().map(|text| fold(text)).collect();
    lines.join("\n")
}

/// A pattern for `LIKE … ESCAPE '\'` that finds this text anywhere, its own `%` and `_` taken literally.
pub fn like_anywhere(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 2);
    pattern.push('%');
    for character in text.chars() {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}

/// At most so many characters of the text, and none of its control characters.
pub fn cut(text: &str, characters: usize) -> String {
    text.chars().filter(|character| !character.is_control()).take(characters).collect()
}

/// Bytes in lower-case hexadecimal digits.
pub fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

/// A name as it stands in URLs: its letters and digits of ASCII, other runs as one hyphen. Empty if it has none.
pub fn slug(name: &str) -> String {
    let words: Vec<String> = name
        .split(|character: char| !character.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_slugs_of_any_name() {
        assert_eq!(slug("Harbour Mobile, Inc."), "harbour-mobile-inc");
        assert_eq!(slug("株式会社"), "");
    }

    #[test]
    fn folds_case_and_spaces_of_any_script() {
        assert_eq!(fold("  Bitrise \t STAGING "), "bitrise staging");
        assert_eq!(fold("ÉCLAIR Straße"), "éclair strasse");
        assert_eq!(fold("ΣΊΣΥΦΟΣ"), fold("σίσυφος"));
    }

    #[test]
    fn takes_wildcards_literally() {
        assert_eq!(like_anywhere(r"50%_a\b"), r"%50\%\_a\\b%");
    }

    #[test]
    fn cuts_by_characters() {
        assert_eq!(cut("a\u{1b}[31mé🚀!", 7), "a[31mé🚀");
    }
}

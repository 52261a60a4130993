//! What the typed words are for: some say what is to be done, the others what with.

use super::matching::{Fit, fit};

/// What somebody typed, as it is looked for: the identifier of a service account is its name and a domain.
pub fn looked_for(typed: &str) -> String {
    let word = |word: &str| match word.split_once('@') {
        Some((name, domain)) if domain.contains(".iam.") => name.to_owned(),
        _ => word.to_owned(),
    };
    typed.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

/// Whether a typed word says what is to be done. `deeds` are all the words that do, in lower case.
fn is_verb(word: &str, deeds: &str) -> bool {
    // Not every language has spaces before its verbs.
    match fit(deeds, word) {
        Some(Fit::Beginning) => true,
        Some(Fit::Within) => !word.is_ascii(),
        None => false,
    }
}

/// Whether somebody typed both what to do and what with.
pub fn says_what_to_do(typed: &str, deeds: &str) -> bool {
    let mut verbs = typed.split_whitespace().map(|word| is_verb(word, deeds));
    let mut others = verbs.clone();
    verbs.any(|verb| verb) && others.any(|verb| !verb)
}

/// What the server is asked for, which looks for one piece of text: the longest typed word, but for those that say what to do,
/// unless nothing else is typed. Of a secret as it is shown, its end.
pub fn sought<'a>(typed: &'a str, deeds: &str) -> &'a str {
    let longest = |verbs: bool| {
        let words = typed.split_whitespace().filter(|word| verbs || !is_verb(word, deeds));
        words.reduce(|longest, word| if word.len() > longest.len() { word } else { longest })
    };
    let word = longest(false).or_else(|| longest(true)).unwrap_or_default();
    word.rsplit('…').next().unwrap_or(word)
}

/// The name that somebody typed for a new token: all of it, but for the first words if they are of what makes one, such as
/// "generate token named". `makes` is that, in lower case, and `lower` what was typed.
pub fn new_name<'a>(typed: &'a str, lower: &str, makes: &str) -> &'a str {
    let is_of_it = |word: &&str| makes.split_whitespace().any(|of| of == *word);
    let skipped = lower.split_whitespace().take_while(is_of_it).count();
    (0..skipped)
        .fold(typed.trim(), |rest, _| rest.split_once(char::is_whitespace).map_or("", |(_, rest)| rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEEDS: &str = "revoke “”… delete “”… rename “”… replace “”… duplicate settings of “”";

    #[test]
    fn an_identifier_is_known_by_its_name() {
        assert_eq!(looked_for("ci-pipeline@harbour.iam.example.com"), "ci-pipeline");
        assert_eq!(looked_for("mara@example.com"), "mara@example.com");
    }

    #[test]
    fn the_server_is_asked_for_the_longest_word_that_is_no_verb() {
        for (typed, asked) in [
            ("revoke rel", "rel"),
            ("rel rev", "rel"),
            ("revoke", "revoke"),
            ("ci  production x", "production"),
            ("aas_…x7qk", "x7qk"),
            (" ", ""),
        ] {
            assert_eq!(sought(typed, DEEDS), asked, "{typed}");
        }
        assert_eq!(sought("失効 rel", "「」を失効させる…"), "rel");
    }

    #[test]
    fn a_verb_alone_says_nothing() {
        assert!(says_what_to_do("revoke rel", DEEDS));
        assert!(says_what_to_do("ci ren", DEEDS));
        assert!(!says_what_to_do("revoke", DEEDS));
        assert!(!says_what_to_do("rel train", DEEDS));
    }

    #[test]
    fn a_new_name_leaves_out_what_makes_one() {
        let name = |typed: &str| new_name(typed, &typed.to_lowercase(), "generate token named “”").to_owned();
        assert_eq!(name("Rel Train"), "Rel Train");
        assert_eq!(name("Generate token named CI 2"), "CI 2");
        assert_eq!(name("generate  Nightly"), "Nightly");
        assert_eq!(name("generate token"), "");
        assert_eq!(name("Gen 3"), "Gen 3");
    }
}

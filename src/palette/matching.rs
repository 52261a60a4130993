//! What fits what somebody typed. Texts come in lower case: only the browser knows the letters of the world.

/// How well a label fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Every typed word begins one of its words.
    Beginning,
    /// Every typed word occurs somewhere in it.
    Within,
}

/// How well a label fits what was typed, if it does.
pub fn fit(label: &str, typed: &str) -> Option<Fit> {
    let mut best = Fit::Beginning;
    for word in typed.split_whitespace() {
        let mut places = label.match_indices(word).map(|(at, _)| at).peekable();
        places.peek()?;
        if !places.any(|at| begins_word(label, at)) {
            best = Fit::Within;
        }
    }
    Some(best)
}

fn begins_word(label: &str, at: usize) -> bool {
    let before = label[..at].chars().next_back();
    // Letters beyond ASCII need no table here: whatever else separates words is no letter of a name.
    let begins_name = |before| matches!(before, '“' | '„' | '«' | '「' | '\u{2068}');
    before.is_none_or(|before| begins_name(before) || (before.is_ascii() && !before.is_ascii_alphanumeric()))
}

/// A label in pieces, with whether each is what was typed. `lower` is the label in lower case.
pub fn marked<'a>(label: &'a str, lower: &str, typed: &str) -> Vec<(&'a str, bool)> {
    // Some letters have another length in lower case; then no place in one is a place in the other.
    if lower.len() != label.len() {
        return vec![(label, false)];
    }
    let mut pieces = Vec::new();
    let mut done = 0;
    while let Some((start, end)) = next_mark(lower, typed, done) {
        let (Some(before), Some(mark)) = (label.get(done..start), label.get(start..end)) else { break };
        pieces.extend([(before, false), (mark, true)]);
        done = end;
    }
    pieces.push((label.get(done..).unwrap_or_default(), false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

/// The first typed word from a place on: of those that begin there, the longest.
fn next_mark(lower: &str, typed: &str, from: usize) -> Option<(usize, usize)> {
    let rest = lower.get(from..)?;
    let found = |word: &str| rest.find(word).map(|at| (from + at, from + at + word.len()));
    typed.split_whitespace().filter_map(found).reduce(|first, other| {
        let sooner = other.0 < first.0 || (other.0 == first.0 && other.1 > first.1);
        if sooner { other } else { first }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_to_be_there_in_any_order() {
        assert_eq!(fit("github actions production", "prod git"), Some(Fit::Beginning));
        assert_eq!(fit("github actions production", "hub"), Some(Fit::Within));
        assert_eq!(fit("github actions production", "git staging"), None);
        assert_eq!(fit("ci-pipeline", "pipe"), Some(Fit::Beginning));
        assert_eq!(fit("“release” train", "rel"), Some(Fit::Beginning));
        assert_eq!(fit("größe", "öße"), Some(Fit::Within));
        assert_eq!(fit("anything", "  "), Some(Fit::Beginning));
    }

    #[test]
    fn a_word_that_occurs_before_it_begins_one_still_begins_one() {
        assert_eq!(fit("fastlane lane", "lane"), Some(Fit::Beginning));
    }

    #[test]
    fn marks_what_was_typed() {
        assert_eq!(
            marked("Fastlane Release", "fastlane release", "rel fast"),
            [("Fast", true), ("lane ", false), ("Rel", true), ("ease", false)]
        );
        assert_eq!(marked("Release", "release", "re release"), [("Release", true)]);
        assert_eq!(marked("İzmir", "i̇zmir", "iz"), [("İzmir", false)]);
        assert_eq!(marked("Größe", "größe", "ß"), [("Grö", false), ("ß", true), ("e", false)]);
    }
}

//! Sentences of which some words weigh more than others.

/// How much a run of words weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Holds the sentence together.
    Plain,
    /// Changes with what the person chose.
    Strong,
    /// The dangerous part.
    Danger,
}

/// Words of one weight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run(pub Weight, pub String);

impl Run {
    /// Words that hold the sentence together.
    pub fn plain(words: impl Into<String>) -> Self {
        Self(Weight::Plain, words.into())
    }

    /// Words that change with what the person chose.
    pub fn strong(words: impl Into<String>) -> Self {
        Self(Weight::Strong, words.into())
    }

    /// The dangerous part.
    pub fn danger(words: impl Into<String>) -> Self {
        Self(Weight::Danger, words.into())
    }
}

/// The words without their weights.
#[cfg(test)]
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(|Run(_, words)| words.as_str()).collect()
}

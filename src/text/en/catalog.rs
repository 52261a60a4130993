//! The words of the catalog of scopes, which are English.

/// These words in the language; what an operator wrote stays as it is.
pub fn word(theirs: &str) -> &str {
    theirs
}

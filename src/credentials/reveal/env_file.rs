//! The secret as a file of environment variables.

use latchkey_api::timestamp::Timestamp;

use crate::{text::language::reveal as text, ui::brand};

/// The file's name.
pub fn name() -> String {
    brand::env_file(&brand::product())
}

/// What is in the file: what it is, and the variable. Neither a shell nor a parser of such files can misread the value: its
/// characters are letters, digits and underscores.
pub fn content(name: &str, expires_at: Option<Timestamp>, variable: &str, secret: &str) -> String {
    let end = expires_at.map(|at| at.to_string());
    ["# ", &text::env_file(name, end.as_deref()), "\n", variable, "=", secret, "\n"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_token_and_sets_the_variable() {
        assert_eq!(
            content("Release train", Some(Timestamp(1_797_947_520_000)), "LATCHKEY_TOKEN", "aau_x"),
            "# Release train, works until 2026-12-22T13:52:00Z. Keep this file out of version control.\nLATCHKEY_TOKEN=aau_x\n"
        );
        assert_eq!(
            content("Release train", None, "LATCHKEY_TOKEN", "aau_x"),
            "# Release train, works without an end date. Keep this file out of version control.\nLATCHKEY_TOKEN=aau_x\n"
        );
    }
}

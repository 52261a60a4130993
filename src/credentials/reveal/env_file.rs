//! The secret as a file of environment variables.

use latchkey_api::timestamp::Timestamp;

use super::VARIABLE;
use crate::text::language::reveal as text;

/// The file's name. Browsers take a leading dot away.
pub const NAME: &str = "latchkey.env";

/// What is in the file: what it is, and the variable. Neither a shell nor a parser of such files can misread the value: its
/// characters are letters, digits and underscores.
pub fn content(name: &str, expires_at: Option<Timestamp>, secret: &str) -> String {
    let end = expires_at.map(|at| at.to_string());
    ["# ", &text::env_file(name, end.as_deref()), "\n", VARIABLE, "=", secret, "\n"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_token_and_sets_the_variable() {
        assert_eq!(
            content("Release train", Some(Timestamp(1_797_947_520_000)), "aau_x"),
            "# Release train, works until 2026-12-22T13:52:00Z. Keep this file out of version control.\nLATCHKEY_TOKEN=aau_x\n"
        );
        assert_eq!(
            content("Release train", None, "aau_x"),
            "# Release train, works until someone revokes it. Keep this file out of version control.\nLATCHKEY_TOKEN=aau_x\n"
        );
    }
}

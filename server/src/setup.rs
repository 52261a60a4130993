//! The one-time code that the first administrator is made with. Whoever can read the server's log can read it.

use crate::{AppState, directory, secret::PlainToken};

/// 119 random bits.
const LENGTH: usize = 20;
/// Characters between hyphens, for a person who has to type them.
const GROUP: usize = 5;
/// Codes of earlier starts hold so long, in milliseconds: other replicas may have just shown theirs.
const HELD_FOR: i64 = 24 * 60 * 60 * 1000;

/// Makes a new code if there is no user yet; answers it as a person reads it.
pub async fn new_code(state: &AppState) -> sqlx::Result<Option<String>> {
    if directory::has_users(&state.database).await? {
        return Ok(None);
    }
    let code = PlainToken::random(LENGTH, &state.randomness);
    let now = state.clock.now();
    let mut transaction = state.database.begin().await?;
    sqlx::query("DELETE FROM setup_codes WHERE created_at < $1")
        .bind(now.0 - HELD_FOR)
        .execute(&mut *transaction)
        .await?;
    sqlx::query("INSERT INTO setup_codes (secret_hash, created_at) VALUES ($1, $2)")
        .bind(code.hash().as_str())
        .bind(now.0)
        .execute(&mut *transaction)
        .await?;
    transaction.commit().await?;
    Ok(Some(in_groups(code.reveal())))
}

/// `abcdefghij` as `abcde-fghij`. Whoever checks a code leaves out what is no letter or digit.
fn in_groups(code: &str) -> String {
    let mut text = String::with_capacity(code.len() + code.len() / GROUP);
    for (at, character) in code.chars().enumerate() {
        if at > 0 && at % GROUP == 0 {
            text.push('-');
        }
        text.push(character);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_come_in_groups() {
        assert_eq!(in_groups("abcdefghijklmnopqrst"), "abcde-fghij-klmno-pqrst");
    }
}

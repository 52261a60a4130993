//! The first administrator, made by whoever can read the server's log.

use axum::{Json, extract::State};
use axum_extra::extract::CookieJar;
use latchkey_api::{
    name,
    problem::FieldError,
    session::{LONGEST_PASSWORD, Role, SHORTEST_PASSWORD, SetUp, SignedIn},
};
use serde_json::json;

use super::{
    sign_in::{self, LONGEST_EMAIL},
    throttle::Attempt,
    visitor,
};
use crate::{
    AppState,
    audit::{Actor, Event, Subject},
    change::Change,
    directory,
    error::{Error, Result},
    extract,
    request::RequestContext,
    secret::PlainToken,
};

const DONE: Error = Error::Forbidden("There is an administrator already. Sign in, or ask them.");

/// Makes the first organization and its administrator, and signs them in.
pub(super) async fn set_up(
    State(state): State<AppState>,
    context: RequestContext,
    extract::Json(wanted): extract::Json<SetUp>,
) -> Result<(CookieJar, Json<SignedIn>)> {
    let wanted = validate(wanted)?;
    if directory::has_users(&state.database).await? {
        return Err(DONE);
    }
    let attempt = Attempt::begin(&state, &context, "setup").await?;
    let password_hash = state.passwords.hash(&wanted.password, &state.randomness).await?;
    let mut change = Change::begin(&state, &context).await?;
    use_code(&mut change, &wanted.code).await?;
    let organization =
        directory::create_organization(&mut change, &slug(&wanted.organization), &wanted.organization).await?;
    let user = directory::create_user(&mut change, &wanted.email, &wanted.name, &password_hash).await?;
    directory::add_member(&mut change, organization, user, Role::Admin).await?;
    change
        .record(Event {
            actor: Actor::User { id: user, name: wanted.name.clone() },
            action: "organization.create",
            subject: Subject { kind: "organization", id: organization.to_string(), name: wanted.organization.clone() },
            organization: Some(organization),
            details: json!({}),
        })
        .await?;
    attempt.succeed(&mut change).await?;
    let jar = sign_in::start(&state, &mut change, user, &wanted.name).await?;
    change.commit().await?;
    let session = sign_in::session_of(&state, &context, &jar).await?;
    Ok((jar, Json(visitor::signed_in(&state, session).await?)))
}

/// One statement ends every code, so that of two administrators who hurry only one is made, over all replicas.
async fn use_code(change: &mut Change, code: &str) -> Result<()> {
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    let now = change.now().0;
    let used = sqlx::query(
        "UPDATE setup_codes SET used_at = $1 WHERE used_at IS NULL \
         AND EXISTS (SELECT 1 FROM setup_codes c WHERE c.secret_hash = $2 AND c.used_at IS NULL)",
    )
    .bind(now)
    .bind(PlainToken::presented(code).hash().as_str())
    .execute(change.connection())
    .await?;
    if used.rows_affected() > 0 { Ok(()) } else { Err(Error::field("code", "must be the code from the server's log")) }
}

fn validate(wanted: SetUp) -> Result<SetUp> {
    let mut errors = Vec::new();
    let mut fault = |field: &str, detail: String| errors.push(FieldError { field: field.to_owned(), detail });
    let email = wanted.email.trim().to_lowercase();
    let is_email = email.len() <= LONGEST_EMAIL
        && email.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty())
        && !email.contains(|character: char| character.is_whitespace() || character.is_control());
    if !is_email {
        fault("email", "must be an email address such as mara@harbour.example".to_owned());
    }
    for (field, text) in [("organization", &wanted.organization), ("name", &wanted.name)] {
        if let Err(problem) = name::validate(text) {
            fault(field, problem.to_string());
        }
    }
    if wanted.password.chars().count() < SHORTEST_PASSWORD {
        fault("password", format!("must have {SHORTEST_PASSWORD} characters or more"));
    } else if wanted.password.len() > LONGEST_PASSWORD {
        fault("password", format!("must have {LONGEST_PASSWORD} bytes or fewer"));
    }
    if !errors.is_empty() {
        return Err(Error::InvalidFields(errors));
    }
    let trimmed = |text: &str| text.trim().to_owned();
    Ok(SetUp { email, name: trimmed(&wanted.name), organization: trimmed(&wanted.organization), ..wanted })
}

/// The organization's name in URLs: its letters and digits of ASCII, other runs as one hyphen.
fn slug(name: &str) -> String {
    let words: Vec<String> = name
        .split(|character: char| !character.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    if words.is_empty() { "workspace".to_owned() } else { words.join("-") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makes_slugs_of_any_name() {
        assert_eq!(slug("Harbour Mobile, Inc."), "harbour-mobile-inc");
        assert_eq!(slug("株式会社"), "workspace");
    }
}

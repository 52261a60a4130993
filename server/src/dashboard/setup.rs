//! The first administrator, made by whoever can read the server's log.

use axum::{Json, extract::State, http::HeaderMap};
use axum_extra::extract::CookieJar;
use latchkey_api::session::{Role, SetUp, SignedIn};
use serde_json::json;

use super::{person::Check, sign_in, visitor};
use crate::{
    AppState,
    audit::{Actor, Event, Subject},
    change::Change,
    directory,
    error::{Error, Result},
    extract, language,
    request::RequestContext,
    secret::PlainToken,
    text,
    throttle::{self, Attempt},
};

const DONE: Error = Error::Forbidden("There is already an administrator. Sign in, or ask them to add you.");

/// Makes the first organization and its administrator, and signs them in.
pub(super) async fn set_up(
    State(state): State<AppState>,
    context: RequestContext,
    headers: HeaderMap,
    extract::Json(wanted): extract::Json<SetUp>,
) -> Result<(CookieJar, Json<SignedIn>)> {
    let wanted = validate(wanted)?;
    if directory::has_users(&state.database).await? {
        return Err(DONE);
    }
    let attempt = Attempt::begin(&state, &context, throttle::SIGN_IN, "setup").await?;
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
    let jar = sign_in::start(&state, &mut change, user, &wanted.name, language::of_request(&headers)).await?;
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
    let mut check = Check::default();
    let email = check.email(&wanted.email);
    let organization = check.name("organization", &wanted.organization);
    let name = check.name("name", &wanted.name);
    check.password("password", &wanted.password);
    check.done()?;
    Ok(SetUp { email, name, organization, ..wanted })
}

/// The organization's name in URLs.
fn slug(name: &str) -> String {
    let slug = text::slug(name);
    if slug.is_empty() { "workspace".to_owned() } else { slug }
}

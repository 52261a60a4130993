//! Makes a token, once for each idempotency key.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
};
use latchkey_api::{
    access_token::{CreateAccessToken, CreatedAccessToken, MOST_LIMITS, WorksIn},
    id::{CredentialId, UserId},
    name, path,
    problem::{FieldError, code},
    secret::Kind,
    session::User,
    timestamp::Timestamp,
};
use serde_json::json;

use super::{event, find, write_search_text};
use crate::{
    AppState,
    authenticate::SignedInUser,
    change::Change,
    credential::{self, NewAccessToken},
    database::{Columns, is_unique_violation},
    directory,
    error::{Error, Result},
    extract,
    request::RequestContext,
    secret::{PlainToken, sha256_hex},
    text::cut,
};

const IDEMPOTENCY_KEY: &str = "Idempotency-Key";
/// The longest idempotency key, in characters.
const LONGEST_KEY: usize = 64;
/// A request can be sent again for so long, in milliseconds.
const SENT_AGAIN_WITHIN: i64 = 10 * 60 * 1000;
/// The most unknown scopes that are named, and how much of each.
const NAMED_SCOPES: usize = 10;
const NAMED_CHARACTERS: usize = 60;

/// A request that can be granted.
struct Wanted {
    name: String,
    scopes: Vec<String>,
    works_in: WorksIn,
    expires_at: Option<Timestamp>,
    key: String,
    /// The same for requests that ask for the same.
    fingerprint: String,
}

/// Makes a token and answers it with its secret.
///
/// Sent again with the same key and body while nobody can have seen the secret, it makes no second token: the first one
/// gets a new secret. 409 if the key was used for anything else.
pub(in crate::dashboard) async fn create(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    headers: HeaderMap,
    extract::Json(asked): extract::Json<CreateAccessToken>,
) -> Result<impl IntoResponse> {
    let user = &session.user;
    let key = idempotency_key(&headers)?;
    let wanted = check(&state, user.id, asked, key, context.at).await?;
    let (id, secret) = match issue(&state, &context, user, &wanted).await {
        Err(error) if is_unique_violation(&error) => replace_secret(&state, &context, user, &wanted).await?,
        issued => issued?,
    };
    let token = find(&state, user.id, id).await?;
    let headers =
        [(header::CACHE_CONTROL, "no-store".to_owned()), (header::LOCATION, path::with_id(path::ACCESS_TOKEN, id))];
    Ok((StatusCode::CREATED, headers, Json(CreatedAccessToken { token, secret: secret.reveal().to_owned() })))
}

fn idempotency_key(headers: &HeaderMap) -> Result<String> {
    let mut values = headers.get_all(IDEMPOTENCY_KEY).into_iter();
    let value = match (values.next(), values.next()) {
        (None, _) => {
            return Err(Error::field(IDEMPOTENCY_KEY, "is required, as a header: a new text for each new token"));
        }
        (Some(value), None) => value.as_bytes(),
        (Some(_), Some(_)) => return Err(Error::field(IDEMPOTENCY_KEY, "must stand there once")),
    };
    if !(1..=LONGEST_KEY).contains(&value.len()) || !value.iter().all(u8::is_ascii_graphic) {
        return Err(Error::field(IDEMPOTENCY_KEY, format_args!("must be 1 to {LONGEST_KEY} visible ASCII characters")));
    }
    Ok(value.iter().map(|&byte| char::from(byte)).collect())
}

/// The request as it can be granted, or every field that is at fault.
async fn check(
    state: &AppState,
    user: UserId,
    asked: CreateAccessToken,
    key: String,
    now: Timestamp,
) -> Result<Wanted> {
    let mut faults = Vec::new();
    let mut fault = |field: &str, detail: String| faults.push(FieldError { field: field.to_owned(), detail });
    let name = name::validate(&asked.name).unwrap_or_else(|refused| {
        fault("name", refused.to_string());
        ""
    });
    let scopes = state.config.catalog.normalize(&asked.scopes).unwrap_or_else(|unknown| {
        fault("scopes", unknown_scopes(&unknown));
        unknown
    });
    if scopes.is_empty() {
        fault("scopes", "must hold at least one scope".to_owned());
    }
    let expires_at = asked.expires.moment(now).unwrap_or_else(|refused| {
        fault("expires", refused.to_string());
        None
    });
    let mut works_in = asked.works_in;
    works_in.organizations.sort();
    works_in.organizations.dedup();
    works_in.apps.sort();
    works_in.apps.dedup();
    if works_in.organizations.len() + works_in.apps.len() > MOST_LIMITS {
        fault("worksIn", format!("must hold {MOST_LIMITS} organizations and apps or fewer"));
    } else {
        faults.extend(foreign_limits(state, user, &works_in).await?);
    }
    if !faults.is_empty() {
        return Err(Error::InvalidFields(faults));
    }
    let asked = CreateAccessToken { name: name.to_owned(), scopes, expires: asked.expires, works_in };
    let fingerprint = sha256_hex(&serde_json::to_vec(&asked).map_err(|error| Error::Internal(error.into()))?);
    let CreateAccessToken { name, scopes, works_in, .. } = asked;
    Ok(Wanted { name, scopes, works_in, expires_at, key, fingerprint })
}

fn unknown_scopes(unknown: &[String]) -> String {
    let named: Vec<String> =
        unknown.iter().take(NAMED_SCOPES).map(|scope| format!("“{}”", cut(scope, NAMED_CHARACTERS))).collect();
    let more = match unknown.len().saturating_sub(NAMED_SCOPES) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("must be scopes of the catalog, which does not have {}{more}", named.join(", "))
}

/// What is not the user's own. An organization that is another's and one that is nobody's are told in the same words.
async fn foreign_limits(state: &AppState, user: UserId, works_in: &WorksIn) -> Result<Vec<FieldError>> {
    if works_in.is_everywhere() {
        return Ok(Vec::new());
    }
    let own = directory::organizations_with_apps(&state.database, user).await?;
    let is_own_organization = |id| own.iter().any(|place| place.organization.id == id);
    let is_own_app = |id| own.iter().any(|place| place.apps.iter().any(|app| app.id == id));
    let organization = works_in.organizations.iter().find(|&&id| !is_own_organization(id)).map(|id| FieldError {
        field: "worksIn.organizations".to_owned(),
        detail: format!("must be organizations that you are a member of; {id} is none"),
    });
    let app = works_in.apps.iter().find(|&&id| !is_own_app(id)).map(|id| FieldError {
        field: "worksIn.apps".to_owned(),
        detail: format!("must be apps of organizations that you are a member of; {id} is none"),
    });
    Ok(organization.into_iter().chain(app).collect())
}

async fn issue(
    state: &AppState,
    context: &RequestContext,
    user: &User,
    wanted: &Wanted,
) -> sqlx::Result<(CredentialId, PlainToken)> {
    let mut change = Change::begin(state, context).await?;
    let new = NewAccessToken {
        user: user.id,
        name: &wanted.name,
        scopes: &wanted.scopes,
        works_in: &wanted.works_in,
        expires_at: wanted.expires_at,
        idempotency: Some((&wanted.key, &wanted.fingerprint)),
    };
    let (id, secret) = credential::issue_access_token(&mut change, &state.config.brand_prefix, new).await?;
    let details = json!({
        "scopes": wanted.scopes,
        "worksIn": wanted.works_in,
        "expiresAt": wanted.expires_at,
        "lastFour": secret.last_four(),
    });
    change.record(event(user, "personal_access_token.create", id, &wanted.name, details)).await?;
    change.commit().await?;
    Ok((id, secret))
}

/// Gives the token of an earlier request with the same key a new secret, if that request asked for the same a short
/// while ago and nobody uses the old secret.
async fn replace_secret(
    state: &AppState,
    context: &RequestContext,
    user: &User,
    wanted: &Wanted,
) -> Result<(CredentialId, PlainToken)> {
    // What is not written yet is use, too. If it cannot be written, and for what other servers have not written yet, what
    // is known has to do.
    let _ = state.usage.flush().await;
    let mut change = Change::begin(state, context).await?;
    let secret = PlainToken::generate(Kind::PersonalAccessToken, &state.config.brand_prefix, change.randomness());
    let now = change.now().0;
    let row = sqlx::query(
        "UPDATE credentials SET secret_hash = $1, last_four = $2 \
         WHERE user_id = $3 AND idempotency_key = $4 AND kind = $5 AND request_fingerprint = $6 AND created_at >= $7 \
         AND last_used_at IS NULL AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $8) \
         RETURNING id, name",
    )
    .bind(secret.hash().as_str())
    .bind(secret.last_four())
    .bind(user.id.to_string())
    .bind(wanted.key.as_str())
    .bind(Kind::PersonalAccessToken.name())
    .bind(wanted.fingerprint.as_str())
    .bind(now - SENT_AGAIN_WITHIN)
    .bind(now)
    .fetch_optional(change.connection())
    .await?
    .ok_or(Error::Conflict(
        code::IDEMPOTENCY_CONFLICT,
        "A token was made with this Idempotency-Key before. See whether it is in the list, or use a new key.",
    ))?;
    let id = row.parsed("id")?;
    write_search_text(&mut change, id).await?;
    let details = json!({ "lastFour": secret.last_four() });
    change.record(event(user, "personal_access_token.replace_secret", id, &row.text("name")?, details)).await?;
    change.commit().await?;
    Ok((id, secret))
}

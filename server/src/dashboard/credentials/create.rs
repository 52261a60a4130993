//! Makes a credential, once for each idempotency key.

use axum::{
    Json,
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
};
use latchkey_api::{
    access_token::{CreateKey, CreatedAccessToken, WorksIn},
    expiry::Expiry,
    id::{CredentialId, ServiceAccountId},
    name,
    problem::{FieldError, code},
    secret::Kind,
    service_account::MOST_KEYS,
    session::User,
    timestamp::Timestamp,
};
use serde::Serialize;
use serde_json::json;

use super::{Deed, Keyring, find, write_search_text};
use crate::{
    AppState,
    change::Change,
    credential::{self, NewCredential},
    dashboard::sent_again::Request,
    database::{Columns, is_unique_violation},
    error::{Error, Result},
    owner::Owner,
    request::RequestContext,
    secret::PlainToken,
    service_account,
};

/// A request can be sent again for so long, in milliseconds.
const SENT_AGAIN_WITHIN: i64 = 10 * 60 * 1000;

/// A credential that can be issued.
pub(in crate::dashboard) struct Wanted {
    pub(in crate::dashboard) name: String,
    pub(in crate::dashboard) scopes: Vec<String>,
    pub(in crate::dashboard) works_in: WorksIn,
    pub(in crate::dashboard) expires_at: Option<Timestamp>,
    pub(in crate::dashboard) request: Request,
}

/// The name of a credential to be; an unfit one is added to the faults.
pub(in crate::dashboard) fn check_name(name: &str, faults: &mut Vec<FieldError>) -> String {
    let name = name::validate(name).unwrap_or_else(|fault| {
        faults.push(FieldError { field: "name".to_owned(), detail: fault.to_string() });
        ""
    });
    name.to_owned()
}

/// When a credential to be is to end; an unfit end is added to the faults.
pub(in crate::dashboard) fn check_end(
    expires: Expiry,
    now: Timestamp,
    faults: &mut Vec<FieldError>,
) -> Option<Timestamp> {
    expires.moment(now).unwrap_or_else(|fault| {
        faults.push(FieldError { field: "expires".to_owned(), detail: fault.to_string() });
        None
    })
}

/// A key of a service account or an app API token as it can be granted, or every field that is at fault.
pub(in crate::dashboard) fn check_key(
    headers: &HeaderMap,
    owner: Owner,
    asked: &CreateKey,
    now: Timestamp,
) -> Result<Wanted> {
    let mut faults = Vec::new();
    let name = check_name(&asked.name, &mut faults);
    let expires_at = check_end(asked.expires, now, &mut faults);
    if !faults.is_empty() {
        return Err(Error::InvalidFields(faults));
    }
    let request = Request::of_owner(headers, owner, &CreateKey { name: name.clone(), expires: asked.expires })?;
    Ok(Wanted { name, scopes: Vec::new(), works_in: WorksIn::default(), expires_at, request })
}

/// Makes a credential and answers it with its secret.
///
/// Sent again with the same key and body while nobody can have seen the secret, it makes no second one: the first one
/// gets a new secret. 409 if the key was used for anything else, or if a service account has [`MOST_KEYS`].
pub(in crate::dashboard) async fn make(
    state: &AppState,
    context: &RequestContext,
    user: &User,
    keyring: &Keyring,
    wanted: &Wanted,
) -> Result<CreatedAccessToken> {
    let mut change = Change::begin(state, context).await?;
    let is_full = match keyring.owner {
        Owner::ServiceAccount(account) => {
            let keys = service_account::hold(&mut change, account).await?.ok_or(Error::NotFound("service account"))?;
            usize::try_from(keys).is_ok_and(|keys| keys >= MOST_KEYS)
        }
        _ => false,
    };
    let (id, secret) = match issue(&mut change, state, user, keyring, wanted).await {
        Err(error) if is_unique_violation(&error) => {
            drop(change);
            let again = SentAgain::replace_secret(state, context, user, keyring.owner.kind(), &wanted.request).await?;
            again.finish(user, keyring).await?
        }
        Ok(_) if is_full => {
            return Err(Error::Conflict(
                code::LIMIT_REACHED,
                "The service account has 50 keys that are not revoked, and cannot have more. Revoke one first.",
            ));
        }
        issued => {
            let issued = issued?;
            change.commit().await?;
            issued
        }
    };
    let token = find(state, keyring.owner, id).await?;
    Ok(CreatedAccessToken { token, secret: secret.reveal().to_owned() })
}

/// Stores a credential and its event, as part of a change.
pub(in crate::dashboard) async fn issue(
    change: &mut Change,
    state: &AppState,
    user: &User,
    keyring: &Keyring,
    wanted: &Wanted,
) -> sqlx::Result<(CredentialId, PlainToken)> {
    let new = NewCredential {
        owner: keyring.owner,
        organization: keyring.place.as_ref().map(|place| place.organization),
        name: &wanted.name,
        scopes: &wanted.scopes,
        works_in: &wanted.works_in,
        expires_at: wanted.expires_at,
        created_by: Some(user.id),
        idempotency: Some((&wanted.request.key, &wanted.request.fingerprint)),
    };
    let (id, secret) = credential::issue(change, &state.config.brand_prefix, new).await?;
    let mut details = json!({ "expiresAt": wanted.expires_at, "lastFour": secret.last_four() });
    if keyring.owner.kind() == Kind::PersonalAccessToken {
        details["scopes"] = json!(wanted.scopes);
        details["worksIn"] = json!(wanted.works_in);
    }
    change.record(keyring.event(user, Deed::Create, id, &wanted.name, details)).await?;
    Ok((id, secret))
}

/// A request that was sent again: the credential that its first try made has a new secret, once this is finished.
pub(in crate::dashboard) struct SentAgain {
    change: Change,
    id: CredentialId,
    name: String,
    /// Whose key it is.
    pub(in crate::dashboard) account: Option<ServiceAccountId>,
    secret: PlainToken,
}

impl SentAgain {
    /// Gives the credential of an earlier request with the same key a new secret, if that request asked for the same a
    /// short while ago and nobody uses the old secret.
    pub(in crate::dashboard) async fn replace_secret(
        state: &AppState,
        context: &RequestContext,
        user: &User,
        kind: Kind,
        request: &Request,
    ) -> Result<Self> {
        // What is not written yet is use, too. If it cannot be written, and for what other servers have not written yet,
        // what is known has to do.
        let _ = state.usage.flush().await;
        let mut change = Change::begin(state, context).await?;
        let secret = PlainToken::generate(kind, &state.config.brand_prefix, change.randomness());
        let now = change.now().0;
        let row = sqlx::query(
            "UPDATE credentials SET secret_hash = $1, last_four = $2 \
             WHERE created_by = $3 AND idempotency_key = $4 AND kind = $5 AND request_fingerprint = $6 \
             AND created_at >= $7 AND last_used_at IS NULL AND revoked_at IS NULL \
             AND (expires_at IS NULL OR expires_at > $8) RETURNING id, name, service_account_id",
        )
        .bind(secret.hash().as_str())
        .bind(secret.last_four())
        .bind(user.id.to_string())
        .bind(request.key.as_str())
        .bind(kind.name())
        .bind(request.fingerprint.as_str())
        .bind(now - SENT_AGAIN_WITHIN)
        .bind(now)
        .fetch_optional(change.connection())
        .await?
        .ok_or(Error::Conflict(
            code::IDEMPOTENCY_CONFLICT,
            "A token or key was made with this Idempotency-Key before. See whether it is in the list, or use a new one.",
        ))?;
        change.withdraws();
        let id = row.parsed("id")?;
        write_search_text(&mut change, id).await?;
        Ok(Self { change, id, name: row.text("name")?, account: row.parsed_or_none("service_account_id")?, secret })
    }

    /// Makes it last, with its event.
    pub(in crate::dashboard) async fn finish(
        mut self,
        user: &User,
        keyring: &Keyring,
    ) -> Result<(CredentialId, PlainToken)> {
        let details = json!({ "lastFour": self.secret.last_four() });
        self.change.record(keyring.event(user, Deed::ReplaceSecret, self.id, &self.name, details)).await?;
        self.change.commit().await?;
        Ok((self.id, self.secret))
    }

    /// Whether a credential was made with this key before, of whatever kind.
    pub(in crate::dashboard) async fn is(state: &AppState, user: &User, request: &Request) -> sqlx::Result<bool> {
        let row = sqlx::query("SELECT id FROM credentials WHERE created_by = $1 AND idempotency_key = $2")
            .bind(user.id.to_string())
            .bind(request.key.as_str())
            .fetch_optional(state.database.reader())
            .await?;
        Ok(row.is_some())
    }
}

/// Answers what was made, with its secret, at this address.
pub(in crate::dashboard) fn created(location: String, body: impl Serialize) -> impl IntoResponse {
    let headers = [(header::CACHE_CONTROL, "no-store".to_owned()), (header::LOCATION, location)];
    (StatusCode::CREATED, headers, Json(body))
}

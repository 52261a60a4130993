//! `POST /oauth2/revoke` (RFC 7009): whoever holds a secret can end it, without signing in.

use axum::{extract::State, http::StatusCode};
use latchkey_api::secret::Kind;
use serde_json::json;

use super::{form::Form, refusal::Result};
use crate::{
    AppState,
    audit::{Actor, Event, Subject},
    change::Change,
    credential::{self, FoundCredential, Holder},
    error::Error,
    request::RequestContext,
    revocation::{self, Doomed},
    secret::PlainToken,
    throttle::{self, Attempt},
};

/// Ends the credential for good. What is no credential, or was ended before, is answered in the same way: it opens nothing
/// either way.
pub(super) async fn revoke(
    State(state): State<AppState>,
    context: RequestContext,
    form: Result<Form, Error>,
) -> Result<StatusCode> {
    let form = form?;
    let token = PlainToken::presented(form.require("token")?);
    // A project API key is public: that somebody holds it says nothing.
    if token.kind(&state.config.brand_prefix).is_none_or(|kind| kind == Kind::ProjectApiKey) {
        return Ok(StatusCode::OK);
    }
    let attempt = Attempt::begin(&state, &context, throttle::REVOKE, token.hash().as_str()).await?;
    let Some(found) = credential::find(&state.database, &token.hash()).await? else { return Ok(StatusCode::OK) };
    let mut change = Change::begin(&state, &context).await?;
    for revoked in revocation::revoke(&mut change, Doomed::One(found.id), None).await? {
        change.record(event(&found, &revoked.last_four)).await?;
    }
    attempt.succeed(&mut change).await?;
    change.commit().await?;
    Ok(StatusCode::OK)
}

fn event(found: &FoundCredential, last_four: &str) -> Event {
    let organization = match found.holder {
        Holder::User { .. } => found.organization,
        Holder::ServiceAccount { organization, .. } | Holder::App { organization, .. } => Some(organization),
    };
    let action = match found.kind {
        Kind::PersonalAccessToken => "personal_access_token.revoke",
        Kind::ServiceAccountKey => "service_account_key.revoke",
        Kind::AppApiToken => "app_api_token.revoke",
        Kind::ProjectApiKey => "project_api_key.revoke",
        Kind::AccessToken => "access_token.revoke",
    };
    let mut details = json!({ "lastFour": last_four, "by": "holder" });
    if let Holder::ServiceAccount { name, .. } = &found.holder {
        details["serviceAccount"] = json!(name);
    }
    Event {
        actor: Actor::Anonymous,
        action,
        subject: Subject { kind: found.kind.name(), id: found.id.to_string(), name: found.name.clone() },
        organization,
        details,
    }
}

//! `POST /oauth2/introspect` (RFC 7662): another API asks what a credential that it was sent is good for.
//!
//! The asker is a service account, and learns of credentials that have business in its own organization alone; of any
//! other, and of what is no credential at all, it hears the same: not active. What it asks about counts as used, from the
//! asker's address: somebody just used it there. It counts as refused if it did not work.

use axum::{
    Extension, Json,
    extract::State,
    http::{HeaderMap, Method, StatusCode},
};
use latchkey_api::{secret::Kind, session::Role, timestamp::Timestamp};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    INTROSPECT, account,
    client::Client,
    form::Form,
    refusal::{Code, Refusal, Result, Scheme},
};
use crate::{
    AppState,
    authenticate::{Bearer, Reach},
    authorize::{self, Action},
    credential::Holder,
    database::Columns,
    directory,
    error::{self, Error},
    request::RequestContext,
    secret::PlainToken,
    usage::{Note, Presented},
};

/// What a credential is good for.
#[derive(Default, Serialize, ToSchema)]
pub(crate) struct Introspection {
    /// Whether it works now; if not, nothing else is told.
    active: bool,
    /// Its scopes, separated by spaces; absent: none narrow it.
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<String>,
    /// The identifier of its service account, or the id of its app.
    #[serde(skip_serializing_if = "Option::is_none")]
    client_id: Option<String>,
    /// The email of its user.
    #[serde(skip_serializing_if = "Option::is_none")]
    username: Option<String>,
    /// Always `Bearer`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(examples("Bearer"))]
    token_type: Option<&'static str>,
    /// When it ends, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    exp: Option<i64>,
    /// When it was made, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    iat: Option<i64>,
    /// The id of the user, service account or app that it acts as.
    #[serde(skip_serializing_if = "Option::is_none")]
    sub: Option<String>,
    /// The ids of the organizations and apps where it works; absent: wherever its user may.
    #[serde(skip_serializing_if = "Option::is_none")]
    aud: Option<Vec<String>>,
    /// This server.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(examples("https://keys.example.com"))]
    iss: Option<String>,
    /// The id of the credential itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    jti: Option<String>,
    /// The kind of credential, such as `personal_access_token`.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    /// What its user or service account is in the asker's organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<Role>,
}

/// Answers what a credential is good for.
pub(super) async fn introspect(
    State(state): State<AppState>,
    context: RequestContext,
    Extension(presented): Extension<Presented>,
    headers: HeaderMap,
    form: Result<Form, Error>,
) -> Result<Json<Introspection>> {
    let form = form?;
    let asker = asker(&state, &context, &presented, &headers, &form).await?;
    let token = PlainToken::presented(form.require("token")?);
    Ok(Json(look_up(&state, &context, &asker, &token).await?.unwrap_or_default()))
}

async fn asker(
    state: &AppState,
    context: &RequestContext,
    presented: &Presented,
    headers: &HeaderMap,
    form: &Form,
) -> Result<Bearer> {
    let client = Client::presented(headers, form)?.ok_or_else(|| {
        Refusal::new(
            Code::InvalidClient(Scheme::Basic),
            "This needs a service account's key. Send it as client_secret, or in the Authorization header.",
        )
    })?;
    let asker = client.check(state, context, presented).await?;
    match asker.admit(Action::Introspect) {
        Err(Error::Forbidden(_)) => {
            Err(Refusal::new(Code::AccessDenied, "Only a service account may ask. Send one of its keys."))
        }
        other => other.map(|()| asker).map_err(Into::into),
    }
}

/// What the asker may know of the credential and its state.
async fn look_up(
    state: &AppState,
    context: &RequestContext,
    asker: &Bearer,
    token: &PlainToken,
) -> error::Result<Option<Introspection>> {
    if token.kind(&state.config.brand_prefix).is_none_or(|kind| kind == Kind::ProjectApiKey) {
        return Ok(None);
    }
    let Some(found) = Bearer::find(state, token).await? else { return Ok(None) };
    let Some(near) = near(state, asker, &found).await? else { return Ok(None) };
    let works = found.0.check(context.at).is_ok();
    state.usage.note(Note {
        credential: found.0.root,
        context: context.clone().into(),
        method: Method::POST,
        path: INTROSPECT.to_owned(),
        status: if works { StatusCode::OK } else { StatusCode::UNAUTHORIZED },
    });
    if works { describe(state, &found, near.role).await.map(Some) } else { Ok(None) }
}

/// That a credential has business in the asker's organization.
struct Near {
    /// What its holder is there, if anything.
    role: Option<Role>,
}

/// Whether a credential has business where the asker may look: that of a user in the asker's own organization, that of a
/// service account or an app in any that the asker reaches. An asker that works in segments alone learns only of their
/// apps' tokens.
async fn near(state: &AppState, asker: &Bearer, found: &Bearer) -> error::Result<Option<Near>> {
    let Holder::ServiceAccount { organization: own, .. } = asker.0.holder else { return Ok(None) };
    let place = match found.0.holder {
        Holder::User { .. } => asker.0.organization.unwrap_or(own),
        Holder::ServiceAccount { organization, .. } | Holder::App { organization, .. } => organization,
    };
    if authorize::permit(Action::Introspect, asker.role_in(state, place).await?).is_err() {
        return Ok(None);
    }
    let reach = asker.reach(state, place).await?;
    if let Holder::App { id, .. } = found.0.holder {
        return Ok(reach.includes(id).then_some(Near { role: None }));
    }
    let role = found.role_in(state, place).await?;
    let own_place = matches!(found.0.holder, Holder::ServiceAccount { .. });
    // A key that was exchanged for another organization alone is still one of the account's.
    Ok((reach == Reach::Whole && (role.is_some() || own_place)).then_some(Near { role }))
}

async fn describe(state: &AppState, bearer: &Bearer, role: Option<Role>) -> error::Result<Introspection> {
    let found = &bearer.0;
    let (sub, client_id, username) = match &found.holder {
        Holder::User { id, .. } => (id.to_string(), None, Some(email(state, &id.to_string()).await?)),
        Holder::ServiceAccount { id, name, organization, .. } => {
            (id.to_string(), Some(account::identifier(state, name, *organization).await?), None)
        }
        Holder::App { id, .. } => (id.to_string(), Some(id.to_string()), None),
    };
    Ok(Introspection {
        active: true,
        scope: found.scopes.as_ref().map(|scopes| scopes.join(" ")),
        client_id,
        username,
        token_type: Some("Bearer"),
        exp: found.expires_at.map(seconds),
        iat: Some(seconds(found.created_at)),
        sub: Some(sub),
        aud: audience(state, bearer).await?,
        iss: Some(state.public_url.to_string()),
        jti: Some(found.id.to_string()),
        kind: Some(found.kind.name()),
        role,
    })
}

/// Where the credential works: an organization as a whole, or apps. An empty list means nowhere, which its absence does
/// not.
async fn audience(state: &AppState, bearer: &Bearer) -> error::Result<Option<Vec<String>>> {
    let found = &bearer.0;
    let place = match found.holder {
        Holder::User { .. } => found.organization,
        Holder::ServiceAccount { organization, .. } | Holder::App { organization, .. } => {
            Some(found.organization.unwrap_or(organization))
        }
    };
    let Some(place) = place else {
        let organizations = found.works_in.organizations.iter().map(ToString::to_string);
        let apps = found.works_in.apps.iter().map(ToString::to_string);
        return Ok((!found.works_in.is_everywhere()).then(|| organizations.chain(apps).collect()));
    };
    let Reach::Apps(apps) = bearer.reach(state, place).await? else { return Ok(Some(vec![place.to_string()])) };
    let mut here = Vec::with_capacity(apps.len());
    for app in apps {
        if directory::organization_of(&state.database, app).await? == Some(place) {
            here.push(app.to_string());
        }
    }
    Ok(Some(here))
}

fn seconds(at: Timestamp) -> i64 {
    at.0.div_euclid(1000)
}

async fn email(state: &AppState, user: &str) -> error::Result<String> {
    let row =
        sqlx::query("SELECT email FROM users WHERE id = $1").bind(user).fetch_one(state.database.reader()).await?;
    Ok(row.text("email")?)
}

//! The public key of an app, as those who work on the app see it.

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode},
};
use latchkey_api::{app::ProjectApiKey, id::AppId, secret::Kind, timestamp::Timestamp, usage::WINDOW_DAYS};
use serde::Deserialize;
use serde_json::json;
use sqlx::AnyExecutor;

use super::{
    sent_again::Once,
    workspace::{app_of, workspace},
};
use crate::{
    AppState,
    audit::{Actor, Event, Subject},
    authenticate::SignedInUser,
    authorize::Action,
    change::Change,
    database::Columns,
    directory,
    error::{Error, Result},
    extract::Path,
    request::RequestContext,
    secret::PlainToken,
};

#[derive(Clone, Debug, Deserialize)]
pub(super) struct OneApp {
    organization: String,
    app: String,
}

/// Answers the key, in full: it is public. 404 if the app has none.
pub(super) async fn read(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneApp { organization, app }): Path<OneApp>,
) -> Result<Json<ProjectApiKey>> {
    let workspace = workspace(&state, &session, &organization, Action::ReadAppApiTokens).await?;
    let app = app_of(&state, &workspace, &app).await?;
    find(state.database.reader(), app.id, context.at).await?.map(Json).ok_or(Error::NotFound("project API key"))
}

/// Makes a new key in place of the one that there is, which from then on checks no version; or the first one. Once for each
/// idempotency key.
pub(super) async fn replace(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneApp { organization, app }): Path<OneApp>,
    headers: HeaderMap,
) -> Result<(StatusCode, Json<ProjectApiKey>)> {
    let workspace = workspace(&state, &session, &organization, Action::ManageAppApiTokens).await?;
    let app = app_of(&state, &workspace, &app).await?;
    let user = session.user;
    let once = Once::of(&headers, user.id, &format!("project API key of {}", app.id), &())?;
    let mut change = Change::begin(&state, &context).await?;
    let made = once.made::<AppId>(&mut change).await?;
    let before = find(change.connection(), app.id, context.at).await?;
    if made.is_some() {
        return Ok((StatusCode::CREATED, Json(before.ok_or(Error::NotFound("project API key"))?)));
    }
    change.withdraws();
    let key = directory::create_project_api_key(&mut change, &state.config.brand_prefix, app.id, Some(user.id)).await?;
    let replaced = before.map(|before| PlainToken::presented(before.key).last_four().to_owned());
    let event = Event {
        actor: Actor::User { id: user.id, name: user.name.clone() },
        action: if replaced.is_some() { "project_api_key.replace" } else { "project_api_key.create" },
        subject: Subject { kind: Kind::ProjectApiKey.name(), id: app.id.to_string(), name: app.name },
        organization: Some(workspace.organization.id),
        details: json!({ "lastFour": key.last_four(), "replaced": replaced }),
    };
    change.record(event).await?;
    once.remember(&mut change, app.id).await?;
    change.commit().await?;
    let key = ProjectApiKey {
        key: key.reveal().to_owned(),
        created_at: context.at,
        created_by: Some(user.name),
        last_used_at: None,
        recent_checks: 0,
        counted_since: None,
    };
    Ok((StatusCode::CREATED, Json(key)))
}

async fn find(executor: impl AnyExecutor<'_>, app: AppId, now: Timestamp) -> sqlx::Result<Option<ProjectApiKey>> {
    // SUM is of a wider type in PostgreSQL.
    let row = sqlx::query(
        "SELECT k.key, k.created_at, k.last_used_at, k.counted_since, u.name AS created_by, (SELECT CAST(COALESCE(SUM(count), 0) AS BIGINT) \
         FROM project_api_key_usage WHERE project_api_key_id = k.id AND day >= $2) AS recent_checks \
         FROM project_api_keys k LEFT JOIN users u ON u.id = k.created_by WHERE k.app_id = $1",
    )
    .bind(app.to_string())
    .bind(now.day() - (WINDOW_DAYS - 1))
    .fetch_optional(executor)
    .await?;
    row.map(|row| {
        let created_at = row.moment("created_at")?;
        let counted_since = row.moment_or_none("counted_since")?.unwrap_or(now);
        Ok(ProjectApiKey {
            key: row.text("key")?,
            created_at,
            created_by: row.text_or_none("created_by")?,
            last_used_at: row.moment_or_none("last_used_at")?,
            recent_checks: u64::try_from(row.number("recent_checks")?).unwrap_or(0),
            counted_since: (counted_since > created_at).then_some(counted_since),
        })
    })
    .transpose()
}

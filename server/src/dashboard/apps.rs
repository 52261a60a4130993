//! The apps of a workspace.

use std::collections::HashMap;

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
};
use latchkey_api::{
    app::{AppDetails, LONGEST_LIST, WriteApp},
    id::{AppId, OrganizationId},
    name, path,
    secret::Kind,
    timestamp::Timestamp,
};
use serde::Deserialize;
use sqlx::any::AnyRow;

use super::{
    InOrganization,
    sent_again::Once,
    workspace::{app_of, workspace},
};
use crate::{
    AppState, apps,
    authenticate::SignedInUser,
    authorize::Action,
    change::Change,
    database::{Columns, Database},
    error::{Error, Result},
    extract::{self, Path},
    request::RequestContext,
};

#[derive(Clone, Debug, Deserialize)]
pub(super) struct OneApp {
    organization: String,
    app: String,
}

pub(super) async fn list(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(InOrganization { organization }): Path<InOrganization>,
) -> Result<Json<Vec<AppDetails>>> {
    let workspace = workspace(&state, &session, &organization, Action::ReadApps).await?;
    Ok(Json(details(&state.database, workspace.organization.id, None, context.at).await?))
}

pub(super) async fn read(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneApp { organization, app }): Path<OneApp>,
) -> Result<Json<AppDetails>> {
    let workspace = workspace(&state, &session, &organization, Action::ReadApps).await?;
    let app = app_of(&state, &workspace, &app).await?;
    one(&state, workspace.organization.id, app.id, context.at).await.map(Json)
}

/// Makes an app, once for each idempotency key.
pub(super) async fn create(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(InOrganization { organization }): Path<InOrganization>,
    headers: HeaderMap,
    extract::Json(wanted): extract::Json<WriteApp>,
) -> Result<impl IntoResponse> {
    let organization = workspace(&state, &session, &organization, Action::WriteApps).await?.organization;
    let name = name::validate(&wanted.name).map_err(|fault| Error::field("name", fault))?;
    let once = Once::of(&headers, session.user.id, &format!("apps of {}", organization.id), &name)?;
    let mut change = Change::begin(&state, &context).await?;
    let id = if let Some(made) = once.made(&mut change).await? {
        made
    } else {
        let brand = &state.config.brand_prefix;
        let id = apps::create(&mut change, brand, organization.id, name, session.actor()).await?;
        once.remember(&mut change, id).await?;
        change.commit().await?;
        id
    };
    let app = one(&state, organization.id, id, context.at).await?;
    let place = path::fill(path::APP, &[("organization", &organization.slug), ("app", &app.slug)]);
    Ok((StatusCode::CREATED, [(header::LOCATION, place)], Json(app)))
}

pub(super) async fn rename(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneApp { organization, app }): Path<OneApp>,
    extract::Json(wanted): extract::Json<WriteApp>,
) -> Result<Json<AppDetails>> {
    let workspace = workspace(&state, &session, &organization, Action::WriteApps).await?;
    let app = app_of(&state, &workspace, &app).await?;
    let name = name::validate(&wanted.name).map_err(|fault| Error::field("name", fault))?;
    let mut change = Change::begin(&state, &context).await?;
    if !apps::rename(&mut change, workspace.organization.id, app.id, name, session.actor()).await? {
        return Err(Error::NotFound("app"));
    }
    change.commit().await?;
    one(&state, workspace.organization.id, app.id, context.at).await.map(Json)
}

pub(super) async fn delete(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneApp { organization, app }): Path<OneApp>,
) -> Result<StatusCode> {
    let workspace = workspace(&state, &session, &organization, Action::DeleteApps).await?;
    let app = app_of(&state, &workspace, &app).await?;
    let mut change = Change::begin(&state, &context).await?;
    if !apps::delete(&mut change, workspace.organization.id, app.id, session.actor()).await? {
        return Err(Error::NotFound("app"));
    }
    change.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn one(state: &AppState, organization: OrganizationId, app: AppId, now: Timestamp) -> Result<AppDetails> {
    details(&state.database, organization, Some(app), now).await?.pop().ok_or(Error::NotFound("app"))
}

/// The apps of an organization by name, or one of them.
async fn details(
    database: &Database,
    organization: OrganizationId,
    only: Option<AppId>,
    now: Timestamp,
) -> sqlx::Result<Vec<AppDetails>> {
    let rows = sqlx::query(
        "SELECT a.id, a.slug, a.name, a.created_at, \
         (SELECT COUNT(*) FROM credentials c WHERE c.app_id = a.id AND c.kind = $1 AND c.revoked_at IS NULL \
         AND c.expiry_order > $2) AS api_tokens, \
         (SELECT COUNT(*) FROM builds b WHERE b.app_id = a.id) AS builds \
         FROM apps a WHERE a.organization_id = $3 AND a.deleted_at IS NULL AND (CAST($4 AS TEXT) IS NULL OR a.id = $4) \
         ORDER BY a.name, a.id LIMIT $5",
    )
    .bind(Kind::AppApiToken.name())
    .bind(now.0)
    .bind(organization.to_string())
    .bind(only.map(|id| id.to_string()))
    .bind(i64::try_from(LONGEST_LIST).unwrap_or(i64::MAX))
    .fetch_all(database.reader())
    .await?;
    let mut segments = segments(database, organization).await?;
    rows.iter().map(|row| app(row, &mut segments)).collect()
}

fn app(row: &AnyRow, segments: &mut HashMap<AppId, Vec<String>>) -> sqlx::Result<AppDetails> {
    let count = |column| row.number(column).map(|count| u32::try_from(count).unwrap_or(u32::MAX));
    let id = row.parsed("id")?;
    Ok(AppDetails {
        id,
        slug: row.text("slug")?,
        name: row.text("name")?,
        segments: segments.remove(&id).unwrap_or_default(),
        api_tokens: count("api_tokens")?,
        builds: count("builds")?,
        created_at: row.moment("created_at")?,
    })
}

/// The names of the segments of each app that is in any, by name.
async fn segments(database: &Database, organization: OrganizationId) -> sqlx::Result<HashMap<AppId, Vec<String>>> {
    let rows = sqlx::query(
        "SELECT sa.app_id, s.name FROM segments s JOIN segment_apps sa ON sa.segment_id = s.id \
         WHERE s.organization_id = $1 ORDER BY s.name_folded, s.id",
    )
    .bind(organization.to_string())
    .fetch_all(database.reader())
    .await?;
    let mut segments: HashMap<AppId, Vec<String>> = HashMap::new();
    for row in &rows {
        segments.entry(row.parsed("app_id")?).or_default().push(row.text("name")?);
    }
    Ok(segments)
}

//! Release versions of an app: listed, read and written with a personal access token, checked with the app's public
//! key. `teamId` is an organization's id, `projectId` an app's.

mod check;
mod fields;
mod list;
mod store;
mod told;

use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use latchkey_api::{
    id::{AppId, OrganizationId, VersionId},
    version::{Version, VersionCheck, VersionPage},
};
use serde::Deserialize;
use serde_json::Value;
use utoipa::ToSchema;

use self::{fields::ProjectField, told::Teller};
use crate::{
    AppState,
    authenticate::{Bearer, ProjectApiKey},
    authorize::{self, Action},
    change::Change,
    error::{Error, Result},
    extract::{Json, Path, Query},
    request::RequestContext,
};

pub(crate) use self::{check::CheckVersion, fields::WriteVersion, list::ListVersions};

const NO_VERSION: Error = Error::NotFound("version");

/// The endpoints.
pub(super) fn router() -> Router<AppState> {
    Router::new()
        .route("/api/v1/projects/{projectId}/versions", get(list).post(create))
        .route("/api/v1/projects/{projectId}/versions/{versionId}", get(read).patch(update).delete(delete))
        .route("/api/v1/versions/check", get(check))
}

/// The organization that an app is of.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Team {
    /// The id of the workspace that owns the app.
    team_id: OrganizationId,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Project {
    project_id: AppId,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct ProjectVersion {
    project_id: AppId,
    version_id: VersionId,
}

/// An app, and whoever does something to its versions.
struct Target {
    app: AppId,
    teller: Teller,
}

/// The app, if the token may do this to its versions. What else is wrong with a request is told only to who may.
async fn project(
    state: &AppState,
    bearer: &Bearer,
    action: Action,
    project: Result<Path<Project>>,
    team: Result<Query<Team>>,
) -> Result<Target> {
    bearer.admit(action)?;
    let (Path(Project { project_id }), Query(Team { team_id })) = (project?, team?);
    let denied = |denial: authorize::Denial| denial.into_error("project");
    authorize::permit(action, bearer.role_for(state, team_id, project_id).await?).map_err(denied)?;
    Ok(Target { app: project_id, teller: Teller { actor: bearer.actor(), organization: team_id } })
}

async fn list(
    State(state): State<AppState>,
    bearer: Bearer,
    path: Result<Path<Project>>,
    team: Result<Query<Team>>,
    criteria: Result<Query<ListVersions>>,
) -> Result<axum::Json<VersionPage<Value>>> {
    let Target { app, .. } = project(&state, &bearer, Action::ReadVersions, path, team).await?;
    let criteria = criteria?.0.validate()?;
    let (results, total_results) = store::list(state.database.reader(), app, &criteria).await?;
    let (page, limit) = (criteria.page, criteria.limit);
    let total_pages = total_results.div_ceil(limit);
    Ok(axum::Json(VersionPage { results, page, limit, total_pages, total_results }))
}

async fn read(
    State(state): State<AppState>,
    bearer: Bearer,
    path: Result<Path<ProjectVersion>>,
    team: Result<Query<Team>>,
) -> Result<Response> {
    let (version, Target { app, .. }) = version(&state, &bearer, Action::ReadVersions, path, team).await?;
    let find = store::find(state.database.reader(), app, version);
    let version = state.leases.versions.read((app, version), find).await?.ok_or(NO_VERSION)?;
    Ok(axum::Json(&*version).into_response())
}

async fn create(
    State(state): State<AppState>,
    context: RequestContext,
    bearer: Bearer,
    path: Result<Path<Project>>,
    team: Result<Query<Team>>,
    body: Result<Json<WriteVersion>>,
) -> Result<(StatusCode, axum::Json<Version<Value>>)> {
    let Target { app, teller } = project(&state, &bearer, Action::WriteVersions, path, team).await?;
    let Json(body) = body?;
    let fields = body.validate(app, ProjectField::Required)?;
    let mut change = Change::begin(&state, &context).await?;
    let version = store::insert(&mut change, app, fields).await?;
    change.record(teller.created(&version)).await?;
    change.commit().await?;
    Ok((StatusCode::CREATED, axum::Json(version)))
}

/// Adds a version without a request, and so without anybody whom the audit log could tell of: for the demo workspace.
pub(crate) async fn add(change: &mut Change, app: AppId, version: WriteVersion) -> Result<()> {
    let fields = version.validate(app, ProjectField::Optional)?;
    store::insert(change, app, fields).await?;
    Ok(())
}

async fn update(
    State(state): State<AppState>,
    context: RequestContext,
    bearer: Bearer,
    path: Result<Path<ProjectVersion>>,
    team: Result<Query<Team>>,
    body: Result<Json<WriteVersion>>,
) -> Result<axum::Json<Version<Value>>> {
    let (id, Target { app, teller }) = version(&state, &bearer, Action::WriteVersions, path, team).await?;
    let Json(body) = body?;
    let fields = body.validate(app, ProjectField::Optional)?;
    let mut change = Change::begin(&state, &context).await?;
    let before = store::hold(&mut change, id, app).await?.ok_or(NO_VERSION)?;
    let version = store::update(&mut change, id, app, fields).await?.ok_or(NO_VERSION)?;
    let event = teller.changed(&before, &version).map_err(|error| Error::Internal(error.into()))?;
    change.record(event).await?;
    change.commit().await?;
    Ok(axum::Json(version))
}

async fn delete(
    State(state): State<AppState>,
    context: RequestContext,
    bearer: Bearer,
    path: Result<Path<ProjectVersion>>,
    team: Result<Query<Team>>,
) -> Result<StatusCode> {
    let (id, Target { app, teller }) = version(&state, &bearer, Action::WriteVersions, path, team).await?;
    let mut change = Change::begin(&state, &context).await?;
    let version = store::delete(&mut change, id, app).await?.ok_or(NO_VERSION)?;
    change.record(teller.deleted(&version)).await?;
    change.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn version(
    state: &AppState,
    bearer: &Bearer,
    action: Action,
    path: Result<Path<ProjectVersion>>,
    team: Result<Query<Team>>,
) -> Result<(VersionId, Target)> {
    let id = path.as_ref().ok().map(|Path(path)| path.version_id);
    let path = path.map(|Path(ProjectVersion { project_id, .. })| Path(Project { project_id }));
    let target = project(state, bearer, action, path, team).await?;
    Ok((id.ok_or(NO_VERSION)?, target))
}

async fn check(
    State(state): State<AppState>,
    key: ProjectApiKey,
    asked: Result<Query<CheckVersion>>,
) -> Result<axum::Json<VersionCheck>> {
    let (asked, language) = asked?.0.validate()?;
    let candidates = store::newest(state.database.reader(), key.app, &asked).await?;
    Ok(axum::Json(check::answer(candidates, language.as_deref())))
}

//! Apps, as credentials see them.

mod list;

use axum::{
    Json, Router,
    extract::State,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    routing::get,
};
use latchkey_api::{
    app::WriteApp,
    id::{AppId, OrganizationId},
    name,
    timestamp::Timestamp,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub(crate) use self::list::ListApps;
use super::{
    organizations::InOrganization,
    place::{self, Place},
};
use crate::{
    AppState, apps,
    authenticate::Bearer,
    authorize::Action,
    change::Change,
    directory,
    error::{Error, Result},
    extract::{self, Path, Query},
    request::RequestContext,
};

const THING: &str = "app";

/// The endpoints.
pub(super) fn router() -> Router<AppState> {
    Router::new()
        .route("/v1/apps", get(list).post(create_in_query))
        .route("/v1/apps/{appId}", get(read).patch(rename).delete(delete))
        .route("/v1/organizations/{organizationId}/apps", get(list_of_organization).post(create))
        .route(
            "/v1/organizations/{organizationId}/apps/{appId}",
            get(read_in_organization).delete(delete_in_organization),
        )
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct OneApp {
    pub(super) app_id: AppId,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct OneAppOfOrganization {
    organization_id: String,
    app_id: AppId,
}

/// The organization that a query names.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OfOrganization {
    /// The organization's id.
    organization_id: OrganizationId,
}

/// An app of an organization.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = OrganizationApp)]
pub(crate) struct App {
    /// The id; `projectId` in the versions API.
    id: AppId,
    /// The organization that it is of.
    organization_id: OrganizationId,
    /// Its name.
    #[schema(examples("Wallpaper App"))]
    name: String,
    /// Its name in URLs, unique in its organization.
    #[schema(examples("wallpaper"))]
    slug: String,
    /// When it was made.
    created_at: Timestamp,
    /// When it was last changed.
    updated_at: Timestamp,
}

impl From<apps::App> for App {
    fn from(app: apps::App) -> Self {
        let apps::App { id, organization, slug, name, created_at, updated_at } = app;
        Self { id, organization_id: organization, name, slug, created_at, updated_at }
    }
}

/// The apps that the credential comes near, of every organization where it works or of one, by name.
async fn list(State(state): State<AppState>, bearer: Bearer, asked: Result<Query<ListApps>>) -> Result<Json<Vec<App>>> {
    bearer.admit(Action::ReadApps)?;
    let asked = asked?.0;
    let page = asked.page(list::DEFAULT_LIMIT)?;
    let organizations = match asked.organization_id {
        Some(id) => {
            vec![place::organization(&state, &bearer, Action::ReadApps, &id.to_string()).await?.organization.id]
        }
        None => place::organizations(&state, &bearer).await?.iter().map(|organization| organization.id).collect(),
    };
    let apps = list::fetch(&state.database, &bearer, &organizations, page).await?;
    Ok(Json(apps.into_iter().map(App::from).collect()))
}

async fn list_of_organization(
    State(state): State<AppState>,
    bearer: Bearer,
    Path(InOrganization { organization_id }): Path<InOrganization>,
    asked: Result<Query<ListApps>>,
) -> Result<Json<Vec<App>>> {
    let place = place::organization(&state, &bearer, Action::ReadApps, &organization_id).await?;
    let page = asked?.0.page(list::LARGEST_LIMIT)?;
    let apps = list::fetch(&state.database, &bearer, &[place.organization.id], page).await?;
    Ok(Json(apps.into_iter().map(App::from).collect()))
}

async fn read(State(state): State<AppState>, bearer: Bearer, path: Result<Path<OneApp>>) -> Result<Json<App>> {
    bearer.admit(Action::ReadApps)?;
    let Path(OneApp { app_id }) = path?;
    let app = place::app(&state, &bearer, Action::ReadApps, app_id, None, THING).await?;
    Ok(Json(app.into()))
}

async fn read_in_organization(
    State(state): State<AppState>,
    bearer: Bearer,
    path: Result<Path<OneAppOfOrganization>>,
) -> Result<Json<App>> {
    app_in_organization(&state, &bearer, Action::ReadApps, path).await.map(|app| Json(app.into()))
}

/// The app of a path that names its organization too.
async fn app_in_organization(
    state: &AppState,
    bearer: &Bearer,
    action: Action,
    path: Result<Path<OneAppOfOrganization>>,
) -> Result<apps::App> {
    bearer.admit(action)?;
    let Path(OneAppOfOrganization { organization_id, app_id }) = path?;
    let organization = directory::organization(&state.database, &organization_id).await?;
    let organization = organization.ok_or(Error::NotFound(THING))?;
    place::app(state, bearer, action, app_id, Some(organization.id), THING).await
}

async fn create_in_query(
    State(state): State<AppState>,
    context: RequestContext,
    bearer: Bearer,
    query: Result<Query<OfOrganization>>,
    body: Result<extract::Json<WriteApp>>,
) -> Result<(StatusCode, HeaderMap, Json<App>)> {
    bearer.admit(Action::WriteApps)?;
    let Query(OfOrganization { organization_id }) = query?;
    let place = place::organization(&state, &bearer, Action::WriteApps, &organization_id.to_string()).await?;
    create_at(&state, &context, &bearer, &place, body).await
}

async fn create(
    State(state): State<AppState>,
    context: RequestContext,
    bearer: Bearer,
    Path(InOrganization { organization_id }): Path<InOrganization>,
    body: Result<extract::Json<WriteApp>>,
) -> Result<(StatusCode, HeaderMap, Json<App>)> {
    let place = place::organization(&state, &bearer, Action::WriteApps, &organization_id).await?;
    create_at(&state, &context, &bearer, &place, body).await
}

async fn create_at(
    state: &AppState,
    context: &RequestContext,
    bearer: &Bearer,
    place: &Place,
    body: Result<extract::Json<WriteApp>>,
) -> Result<(StatusCode, HeaderMap, Json<App>)> {
    place.whole()?;
    let extract::Json(wanted) = body?;
    let name = name::validate(&wanted.name).map_err(|fault| Error::field("name", fault))?;
    let mut change = Change::begin(state, context).await?;
    let brand = &state.config.brand_prefix;
    let id = apps::create(&mut change, brand, place.organization.id, name, bearer.actor()).await?;
    change.commit().await?;
    let app = apps::find(&state.database, id).await?.ok_or(Error::NotFound(THING))?;
    let location = HeaderValue::try_from(format!("/v1/apps/{id}")).map(|value| (header::LOCATION, value));
    Ok((StatusCode::CREATED, location.into_iter().collect(), Json(app.into())))
}

async fn rename(
    State(state): State<AppState>,
    context: RequestContext,
    bearer: Bearer,
    path: Result<Path<OneApp>>,
    body: Result<extract::Json<WriteApp>>,
) -> Result<Json<App>> {
    bearer.admit(Action::WriteApps)?;
    let Path(OneApp { app_id }) = path?;
    let app = place::app(&state, &bearer, Action::WriteApps, app_id, None, THING).await?;
    let extract::Json(wanted) = body?;
    let name = name::validate(&wanted.name).map_err(|fault| Error::field("name", fault))?;
    let mut change = Change::begin(&state, &context).await?;
    if !apps::rename(&mut change, app.organization, app.id, name, bearer.actor()).await? {
        return Err(Error::NotFound(THING));
    }
    change.commit().await?;
    let app = apps::find(&state.database, app.id).await?.ok_or(Error::NotFound(THING))?;
    Ok(Json(app.into()))
}

async fn delete(
    State(state): State<AppState>,
    context: RequestContext,
    bearer: Bearer,
    path: Result<Path<OneApp>>,
) -> Result<StatusCode> {
    bearer.admit(Action::DeleteApps)?;
    let Path(OneApp { app_id }) = path?;
    let app = place::app(&state, &bearer, Action::DeleteApps, app_id, None, THING).await?;
    delete_app(&state, &context, &bearer, &app).await
}

async fn delete_in_organization(
    State(state): State<AppState>,
    context: RequestContext,
    bearer: Bearer,
    path: Result<Path<OneAppOfOrganization>>,
) -> Result<StatusCode> {
    let app = app_in_organization(&state, &bearer, Action::DeleteApps, path).await?;
    delete_app(&state, &context, &bearer, &app).await
}

async fn delete_app(
    state: &AppState,
    context: &RequestContext,
    bearer: &Bearer,
    app: &apps::App,
) -> Result<StatusCode> {
    let mut change = Change::begin(state, context).await?;
    if !apps::delete(&mut change, app.organization, app.id, bearer.actor()).await? {
        return Err(Error::NotFound(THING));
    }
    change.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

//! The apps of a workspace.

mod list;

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
};
use latchkey_api::{
    app::{AppDetails, AppPage, WriteApp},
    id::{AppId, OrganizationId},
    name,
    paged::{ListPage, Order},
    path,
    timestamp::Timestamp,
};
use serde::Deserialize;

use super::{
    InOrganization,
    paged::Asked,
    sent_again::Once,
    workspace::{app_of, workspace},
};
use crate::{
    AppState, apps,
    authenticate::SignedInUser,
    authorize::Action,
    change::Change,
    error::{Error, Result},
    extract::{self, Path, Query},
    keyset::Key,
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
    Query(asked): Query<ListPage>,
) -> Result<Json<AppPage>> {
    let organization = workspace(&state, &session, &organization, Action::ReadApps).await?.organization.id;
    let asked = Asked::read::<AppId>(&asked, &AppPage::ORDERS)?;
    let mut items = list::page(&state.database, organization, &asked, context.at).await?;
    let key = |app: &AppDetails| match asked.order {
        Order::Newest | Order::Oldest => Key::Number(app.created_at.0),
        _ => Key::Text(app.name.clone()),
    };
    let next = asked.next(&mut items, |app| (key(app), app.id));
    let total = match (&asked.after, &next) {
        (Some(_), _) => None,
        (None, None) => Some(u32::try_from(items.len()).unwrap_or(u32::MAX)),
        (None, Some(_)) => Some(list::count(&state.database, organization, &asked).await?),
    };
    Ok(Json(AppPage { items, next, total }))
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
        drop(change);
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
    list::one(&state.database, organization, app, now).await?.ok_or(Error::NotFound("app"))
}

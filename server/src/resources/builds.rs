//! Builds of an app: uploaded, listed and downloaded with the app's own API tokens (the Integrations API), and by naming
//! the app with any credential that has a scope or a role for it.

mod fields;
mod files;
mod paced;
mod store;
mod upload;

use axum::{
    Json, Router,
    body::Body,
    extract::{DefaultBodyLimit, OriginalUri, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{MethodRouter, get},
};
use latchkey_api::{
    id::{AppId, BuildId, OrganizationId},
    query_string,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio_util::io::ReaderStream;
use utoipa::ToSchema;

pub(crate) use self::store::Build;
use super::{apps::OneApp, link, place};
use crate::{
    AppState,
    audit::{Event, Subject},
    authenticate::Bearer,
    authorize::Action,
    change::Change,
    clock,
    credential::Holder,
    error::{Error, Result},
    extract::{Path, Query},
    request::RequestContext,
};

const DEFAULT_LIMIT: u32 = 20;
const LARGEST_LIMIT: u32 = 100;
/// Far beyond any list, and small enough that page times limit never overflows.
const LAST_PAGE: u32 = 1_000_000;
/// How much of a file is read at a time, in bytes.
const PIECE: usize = 64 * 1024;

/// The endpoints. Their bodies have a limit of their own.
pub(super) fn router() -> Router<AppState> {
    let integrations = || -> MethodRouter<AppState> { get(list_own).post(upload_own) };
    Router::new()
        // Documents write it both ways.
        .route("/v1/integrations/builds", integrations())
        .route("/v1/integrations/builds/", integrations())
        .route("/v1/integrations/builds/{buildId}", get(read_own))
        .route("/v1/integrations/builds/{buildId}/download", get(download_own))
        .route("/v1/apps/{appId}/builds", get(list).post(upload))
        .route("/v1/apps/{appId}/builds/{buildId}", get(read))
        .route("/v1/apps/{appId}/builds/{buildId}/download", get(download))
        .layer(DefaultBodyLimit::disable())
}

/// Removes, beside everything else, what uploads left over that a crash cut off.
pub(crate) fn sweep(state: &AppState) {
    let state = state.clone();
    tokio::spawn(async move {
        match files::sweep(&state.config.data_folder, &state.database).await {
            Ok(0) => {}
            Ok(files) => tracing::info!(files, "removed what uploads left over that were cut off"),
            Err(error) => tracing::warn!(error = format!("{error:#}"), "what uploads left over cannot be removed"),
        }
    });
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct OneBuild {
    build_id: BuildId,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct OneBuildOfApp {
    app_id: AppId,
    build_id: BuildId,
}

/// The query parameters of a list, as they came.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
pub(crate) struct ListBuilds {
    /// Which page, from 1.
    page: Option<u32>,
    /// How many builds a page holds: 1 to 100, 20 unless given.
    limit: Option<u32>,
}

/// What the Integrations API answers with.
#[derive(Debug, Serialize)]
struct Envelope<T> {
    status: bool,
    data: T,
}

fn envelope<T>(data: T) -> Json<Envelope<T>> {
    Json(Envelope { status: true, data })
}

/// A page of builds, the last uploaded first.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BuildPage {
    /// The builds.
    items: Vec<Build>,
    /// Which page this is, from 1.
    page: u32,
    /// The most builds that a page holds.
    limit: u32,
    /// How many pages there are.
    total_pages: u32,
    /// How many builds there are.
    total_items: u32,
}

/// An app, and where it belongs.
#[derive(Clone, Copy, Debug)]
struct Target {
    app: AppId,
    organization: OrganizationId,
}

/// The app that the token is of.
fn own(bearer: &Bearer) -> Result<Target> {
    bearer.admit(Action::Integrate)?;
    match bearer.0.holder {
        Holder::App { id, organization } => Ok(Target { app: id, organization }),
        _ => Err(Error::NotFound("app")),
    }
}

/// The app that a path names, if the credential may do this there.
async fn named(state: &AppState, bearer: &Bearer, action: Action, path: Result<Path<OneApp>>) -> Result<Target> {
    bearer.admit(action)?;
    let Path(OneApp { app_id }) = path?;
    let app = place::app(state, bearer, action, app_id, None, "app").await?;
    Ok(Target { app: app.id, organization: app.organization })
}

/// The build that a path names with its app.
async fn named_build(state: &AppState, bearer: &Bearer, path: Result<Path<OneBuildOfApp>>) -> Result<Build> {
    bearer.admit(Action::ReadBuilds)?;
    let Path(OneBuildOfApp { app_id, build_id }) = path?;
    let target = named(state, bearer, Action::ReadBuilds, Ok(Path(OneApp { app_id }))).await?;
    find(state, target.app, build_id).await
}

async fn upload_own(
    State(state): State<AppState>,
    context: RequestContext,
    bearer: Bearer,
    request: Request,
) -> Result<Json<Envelope<Build>>> {
    let target = own(&bearer)?;
    take(&state, &context, &bearer, Action::Integrate, target, request).await.map(envelope)
}

async fn list_own(
    State(state): State<AppState>,
    bearer: Bearer,
    asked: Result<Query<ListBuilds>>,
) -> Result<Json<Envelope<BuildPage>>> {
    let target = own(&bearer)?;
    page(&state, target.app, asked?.0).await.map(envelope)
}

async fn read_own(
    State(state): State<AppState>,
    bearer: Bearer,
    path: Result<Path<OneBuild>>,
) -> Result<Json<Envelope<Build>>> {
    let target = own(&bearer)?;
    find(&state, target.app, path?.0.build_id).await.map(envelope)
}

async fn download_own(State(state): State<AppState>, bearer: Bearer, path: Result<Path<OneBuild>>) -> Result<Response> {
    let target = own(&bearer)?;
    let build = find(&state, target.app, path?.0.build_id).await?;
    send(&state, build).await
}

async fn upload(
    State(state): State<AppState>,
    context: RequestContext,
    bearer: Bearer,
    path: Result<Path<OneApp>>,
    request: Request,
) -> Result<impl IntoResponse> {
    let target = named(&state, &bearer, Action::WriteBuilds, path).await?;
    let build = take(&state, &context, &bearer, Action::WriteBuilds, target, request).await?;
    let place = format!("/v1/apps/{}/builds/{}", build.app_id, build.id);
    Ok((StatusCode::CREATED, [(header::LOCATION, place)], Json(build)))
}

/// A bare array; the header `Link` has the address of the next page.
async fn list(
    State(state): State<AppState>,
    bearer: Bearer,
    path: Result<Path<OneApp>>,
    OriginalUri(uri): OriginalUri,
    asked: Result<Query<ListBuilds>>,
) -> Result<(HeaderMap, Json<Vec<Build>>)> {
    let target = named(&state, &bearer, Action::ReadBuilds, path).await?;
    let page = page(&state, target.app, asked?.0).await?;
    let next = (page.page < page.total_pages).then(|| {
        let mut address = uri.path().to_owned();
        query_string::push(&mut address, "page", &(page.page + 1).to_string());
        query_string::push(&mut address, "limit", &page.limit.to_string());
        address
    });
    Ok((link::next(next), Json(page.items)))
}

async fn read(State(state): State<AppState>, bearer: Bearer, path: Result<Path<OneBuildOfApp>>) -> Result<Json<Build>> {
    named_build(&state, &bearer, path).await.map(Json)
}

async fn download(
    State(state): State<AppState>,
    bearer: Bearer,
    path: Result<Path<OneBuildOfApp>>,
) -> Result<Response> {
    let build = named_build(&state, &bearer, path).await?;
    send(&state, build).await
}

/// Receives a build and makes it last: first its file, then its row. What fails on the way leaves nothing behind. It may take
/// hours to arrive, so it is a build from its last moment on, and whoever sent it has to be let in at that one, too.
async fn take(
    state: &AppState,
    context: &RequestContext,
    bearer: &Bearer,
    action: Action,
    target: Target,
    request: Request,
) -> Result<Build> {
    let arriving = BuildId::from_bytes(clock::new_id(context.at, &state.randomness));
    let upload::Upload { file, file_name, fields } = upload::receive(state, arriving, request).await?;
    let at = state.clock.now();
    let id = BuildId::from_bytes(clock::new_id(at, &state.randomness));
    let mut kept = file
        .keep(&state.config.data_folder, target.app, id)
        .await
        .map_err(|error| anyhow::Error::new(error).context("a build cannot be stored"))?;
    let actor = admit_again(state, context, bearer, action, target).await?.actor();
    let build = Build {
        id,
        app_id: target.app,
        file_name,
        size: i64::try_from(kept.size).unwrap_or(i64::MAX),
        sha256: kept.sha256.clone(),
        version_name: fields.version_name,
        notes: fields.notes,
        tags: fields.tags,
        fields: fields.others,
        created_at: at,
        uploaded_by: actor.name().to_owned(),
    };
    let mut change = Change::begin(state, &RequestContext { at, ..context.clone() }).await?;
    store::insert(&mut change, &build).await?;
    let event = Event {
        actor,
        action: "build.upload",
        subject: Subject { kind: "build", id: id.to_string(), name: build.file_name.clone() },
        organization: Some(target.organization),
        details: json!({ "app": target.app, "size": build.size, "sha256": build.sha256 }),
    };
    change.record(event).await?;
    // A commit that fails may have been made all the same.
    kept.leave_to_row();
    change.commit().await?;
    Ok(build)
}

/// Whoever uploads, if they still may: their credential may have been revoked meanwhile, their role be another one, the app be
/// gone.
async fn admit_again(
    state: &AppState,
    context: &RequestContext,
    bearer: &Bearer,
    action: Action,
    Target { app: app_id, .. }: Target,
) -> Result<Bearer> {
    let bearer = bearer.again(state, context).await?;
    match action {
        Action::Integrate => own(&bearer)?,
        _ => named(state, &bearer, action, Ok(Path(OneApp { app_id }))).await?,
    };
    Ok(bearer)
}

async fn page(state: &AppState, app: AppId, asked: ListBuilds) -> Result<BuildPage> {
    let (page, limit) = (asked.page.unwrap_or(1), asked.limit.unwrap_or(DEFAULT_LIMIT));
    for (field, value, most) in [("page", page, LAST_PAGE), ("limit", limit, LARGEST_LIMIT)] {
        if !(1..=most).contains(&value) {
            return Err(Error::field(field, format_args!("must be a whole number from 1 to {most}")));
        }
    }
    let (items, total_items) = store::list(&state.database, app, page, limit).await?;
    Ok(BuildPage { items, page, limit, total_pages: total_items.div_ceil(limit), total_items })
}

async fn find(state: &AppState, app: AppId, build: BuildId) -> Result<Build> {
    store::find(&state.database, app, build).await?.ok_or(Error::NotFound("build"))
}

/// The file, a piece at a time.
async fn send(state: &AppState, build: Build) -> Result<Response> {
    let file = files::open(&state.config.data_folder, build.app_id, build.id)
        .await
        .map_err(|error| anyhow::Error::new(error).context(format!("the file of build {} cannot be read", build.id)))?;
    let mut disposition = String::from("attachment; filename*=UTF-8''");
    disposition
        .extend(form_urlencoded::byte_serialize(build.file_name.as_bytes()).map(|part| part.replace('+', "%20")));
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_LENGTH, build.size.to_string()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::ETAG, format!("\"{}\"", build.sha256)),
    ];
    Ok((headers, Body::from_stream(ReaderStream::with_capacity(file, PIECE))).into_response())
}

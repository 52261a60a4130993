//! Segments of a workspace: named sets of its apps, which service accounts can be limited to.

mod store;

use axum::{
    Json,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
};
use latchkey_api::{
    id::{AppId, OrganizationId, SegmentId},
    name, path,
    problem::{FieldError, code},
    segment::{MOST_APPS, MOST_SEGMENTS, Segment, WriteSegment},
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{InOrganization, sent_again::Once, workspace::workspace};
use crate::{
    AppState,
    audit::{Event, Subject},
    authenticate::SignedInUser,
    authorize::Action,
    change::Change,
    database::is_unique_violation,
    directory,
    error::{Error, Result},
    extract::{self, Path},
    request::RequestContext,
    segments,
    session::LiveSession,
};

#[derive(Clone, Debug, Deserialize)]
pub(super) struct OneSegment {
    organization: String,
    id: SegmentId,
}

pub(super) async fn list(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    Path(InOrganization { organization }): Path<InOrganization>,
) -> Result<Json<Vec<Segment>>> {
    let workspace = workspace(&state, &session, &organization, Action::ReadApps).await?;
    Ok(Json(store::list(&state.database, workspace.organization.id).await?))
}

/// Makes a segment, once for each idempotency key.
pub(super) async fn create(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(InOrganization { organization }): Path<InOrganization>,
    headers: HeaderMap,
    extract::Json(wanted): extract::Json<WriteSegment>,
) -> Result<impl IntoResponse> {
    let organization = workspace(&state, &session, &organization, Action::ManageSegments).await?.organization;
    let wanted = validate(wanted)?;
    let once = Once::of(&headers, session.user.id, &format!("segments of {}", organization.id), &wanted)?;
    let mut change = Change::begin(&state, &context).await?;
    let id = if let Some(made) = once.made(&mut change).await? {
        drop(change);
        made
    } else {
        let id = make(&mut change, &session, organization.id, &wanted).await?;
        once.remember(&mut change, id).await?;
        change.commit().await?;
        id
    };
    let place = path::fill(path::SEGMENT, &[("organization", &organization.slug), ("id", &id.to_string())]);
    Ok((StatusCode::CREATED, [(header::LOCATION, place)], Json(find(&state, organization.id, id).await?)))
}

async fn make(
    change: &mut Change,
    session: &LiveSession,
    organization: OrganizationId,
    wanted: &WriteSegment,
) -> Result<SegmentId> {
    directory::lock(change, organization).await?;
    if store::count(change, organization).await? >= MOST_SEGMENTS {
        return Err(Error::Conflict(
            code::LIMIT_REACHED,
            "The workspace has as many segments as there can be. Delete one, or add the apps to one that is there.",
        ));
    }
    let inserted = segments::create(change, organization, &wanted.name, Some(session.user.id)).await;
    let id = inserted.map_err(taken)?;
    put_apps(change, organization, id, &wanted.apps).await?;
    let details = json!({ "apps": wanted.apps });
    change.record(event(session, "segment.create", organization, id, &wanted.name, details)).await?;
    Ok(id)
}

/// Puts a name and apps in place of what the segment was. Service accounts that are limited to it work with the new apps,
/// and no longer with those that are gone, from the next request on.
pub(super) async fn change(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneSegment { organization, id }): Path<OneSegment>,
    extract::Json(wanted): extract::Json<WriteSegment>,
) -> Result<Json<Segment>> {
    let organization = workspace(&state, &session, &organization, Action::ManageSegments).await?.organization.id;
    let wanted = validate(wanted)?;
    let mut change = Change::begin(&state, &context).await?;
    directory::lock(&mut change, organization).await?;
    let before = store::name(&mut change, organization, id).await?.ok_or(Error::NotFound("segment"))?;
    store::rename(&mut change, id, &wanted.name).await.map_err(taken)?;
    let apps_before = store::take_apps(&mut change, id).await?;
    put_apps(&mut change, organization, id, &wanted.apps).await?;
    let without = |apps: &[AppId], others: &[AppId]| -> Vec<AppId> {
        apps.iter().copied().filter(|app| !others.contains(app)).collect()
    };
    let (added, removed) = (without(&wanted.apps, &apps_before), without(&apps_before, &wanted.apps));
    if before != wanted.name || !added.is_empty() || !removed.is_empty() {
        let mut details = json!({ "added": added, "removed": removed });
        if before != wanted.name {
            details["from"] = Value::String(before);
        }
        change.record(event(&session, "segment.change", organization, id, &wanted.name, details)).await?;
        change.commit().await?;
    } else {
        drop(change);
    }
    find(&state, organization, id).await.map(Json)
}

/// Deletes a segment. Service accounts that were limited to it stay limited: to the segments that they have left, or to
/// nothing.
pub(super) async fn delete(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(OneSegment { organization, id }): Path<OneSegment>,
) -> Result<StatusCode> {
    let organization = workspace(&state, &session, &organization, Action::ManageSegments).await?.organization.id;
    let mut change = Change::begin(&state, &context).await?;
    directory::lock(&mut change, organization).await?;
    let name = store::name(&mut change, organization, id).await?.ok_or(Error::NotFound("segment"))?;
    let apps = store::take_apps(&mut change, id).await?;
    let accounts = store::delete(&mut change, id).await?;
    let details = json!({ "apps": apps, "serviceAccounts": accounts });
    change.record(event(&session, "segment.delete", organization, id, &name, details)).await?;
    change.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The request with a clean name and every app once, or every field that is at fault.
fn validate(wanted: WriteSegment) -> Result<WriteSegment> {
    let mut faults = Vec::new();
    let mut fault = |field: &str, detail: String| faults.push(FieldError { field: field.to_owned(), detail });
    let name = name::validate(&wanted.name).unwrap_or_else(|refused| {
        fault("name", refused.to_string());
        ""
    });
    let mut apps = wanted.apps;
    apps.sort_unstable();
    apps.dedup();
    if apps.len() > MOST_APPS {
        fault("apps", format!("must hold {MOST_APPS} apps or fewer"));
    }
    if faults.is_empty() { Ok(WriteSegment { name: name.to_owned(), apps }) } else { Err(Error::InvalidFields(faults)) }
}

fn taken(error: sqlx::Error) -> Error {
    if is_unique_violation(&error) {
        return Error::field("name", "must be new in the workspace; there is a segment with this name");
    }
    error.into()
}

/// 404 if one of the apps is another organization's, or nobody's.
async fn put_apps(change: &mut Change, organization: OrganizationId, id: SegmentId, apps: &[AppId]) -> Result<()> {
    if segments::put_apps(change, organization, id, apps).await? { Ok(()) } else { Err(Error::NotFound("app")) }
}

async fn find(state: &AppState, organization: OrganizationId, id: SegmentId) -> Result<Segment> {
    let segments = store::list(&state.database, organization).await?;
    segments.into_iter().find(|segment| segment.id == id).ok_or(Error::NotFound("segment"))
}

fn event(
    session: &LiveSession,
    action: &'static str,
    organization: OrganizationId,
    id: SegmentId,
    name: &str,
    details: Value,
) -> Event {
    let subject = Subject { kind: "segment", id: id.to_string(), name: name.to_owned() };
    Event { actor: session.actor(), action, subject, organization: Some(organization), details }
}

//! Organizations, as credentials see them, and who belongs to them.

use axum::{Json, Router, extract::State, routing::get};
use latchkey_api::{
    id::{OrganizationId, UserId},
    session::Role,
    timestamp::Timestamp,
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::place;
use crate::{AppState, authenticate::Bearer, authorize::Action, directory, error::Result, extract::Path, members};

/// The endpoints.
pub(super) fn router() -> Router<AppState> {
    Router::new()
        .route("/v1/organizations", get(list))
        .route("/v1/organizations/{organizationId}", get(read))
        .route("/v1/organizations/{organizationId}/members", get(members))
}

/// The organization that a path names, by its id or slug.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct InOrganization {
    pub(super) organization_id: String,
}

/// An organization where the credential works.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Organization {
    /// The id; `teamId` in the versions API.
    id: OrganizationId,
    /// Its name.
    #[schema(examples("Harbour Mobile"))]
    name: String,
    /// Its name in URLs.
    #[schema(examples("harbour"))]
    slug: String,
    /// The organization above it.
    #[serde(skip_serializing_if = "Option::is_none")]
    parent_id: Option<OrganizationId>,
    /// When it was made.
    created_at: Timestamp,
    /// Nothing about an organization changes after it was made.
    updated_at: Timestamp,
}

impl From<directory::Organization> for Organization {
    fn from(organization: directory::Organization) -> Self {
        let directory::Organization { id, slug, name, parent, created_at } = organization;
        Self { id, name, slug, parent_id: parent, created_at, updated_at: created_at }
    }
}

/// A person who may work in an organization.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = OrganizationMember)]
pub(crate) struct Member {
    /// The user.
    id: UserId,
    /// Their name.
    #[schema(examples("Mara Lindqvist"))]
    name: String,
    /// Their email.
    #[schema(examples("mara@harbour.example"))]
    email: String,
    /// What they may do.
    role: Role,
    /// The name of the organization above this one that makes them an admin here.
    #[serde(skip_serializing_if = "Option::is_none")]
    inherited_from: Option<String>,
    /// Since when.
    created_at: Timestamp,
}

/// Every organization where the credential works, by name.
async fn list(State(state): State<AppState>, bearer: Bearer) -> Result<Json<Vec<Organization>>> {
    bearer.admit(Action::ReadOrganizations)?;
    let organizations = place::organizations(&state, &bearer).await?;
    Ok(Json(organizations.into_iter().map(Organization::from).collect()))
}

async fn read(
    State(state): State<AppState>,
    bearer: Bearer,
    Path(InOrganization { organization_id }): Path<InOrganization>,
) -> Result<Json<Organization>> {
    let place = place::organization(&state, &bearer, Action::ReadOrganizations, &organization_id).await?;
    Ok(Json(place.organization.into()))
}

async fn members(
    State(state): State<AppState>,
    bearer: Bearer,
    Path(InOrganization { organization_id }): Path<InOrganization>,
) -> Result<Json<Vec<Member>>> {
    let place = place::organization(&state, &bearer, Action::ReadMembers, &organization_id).await?;
    place.whole()?;
    let members = members::list(&state.database, place.organization.id, members::Which::All).await?;
    let seen = |member: members::Member| Member {
        id: member.user,
        name: member.name,
        email: member.email,
        role: member.role,
        inherited_from: member.inherited_from,
        created_at: member.since,
    };
    Ok(Json(members.into_iter().map(seen).collect()))
}

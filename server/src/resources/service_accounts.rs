//! Service accounts, as credentials see them: without their keys.

use std::collections::HashMap;

use axum::{Json, Router, extract::State, routing::get};
use latchkey_api::{
    id::{OrganizationId, SegmentId, ServiceAccountId},
    session::Role,
    timestamp::Timestamp,
};
use serde::Serialize;
use utoipa::ToSchema;

use super::{organizations::InOrganization, place};
use crate::{
    AppState,
    authenticate::Bearer,
    authorize::Action,
    database::{Columns, Database},
    error::Result,
    extract::Path,
    service_account,
};

/// The endpoints.
pub(super) fn router() -> Router<AppState> {
    Router::new().route("/v1/organizations/{organizationId}/service-accounts", get(list))
}

/// A service account without its keys.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = OrganizationServiceAccount)]
pub(crate) struct ServiceAccount {
    /// The id.
    id: ServiceAccountId,
    /// Its name, unique among those of its organization.
    #[schema(examples("ci-pipeline"))]
    name: String,
    /// `NAME@ORG-SLUG.iam.HOST`.
    #[schema(examples("ci-pipeline@harbour.iam.keys.example.com"))]
    identifier: String,
    /// What it is for; may be empty.
    description: String,
    /// What it may do.
    role: Role,
    /// Where it may do it; absent: in the whole organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    segments: Option<Vec<Segment>>,
    /// When it was made.
    created_at: Timestamp,
}

/// A segment by name.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = OrganizationSegment)]
struct Segment {
    /// The segment.
    id: SegmentId,
    /// Its name.
    #[schema(examples("Consumer apps"))]
    name: String,
}

async fn list(
    State(state): State<AppState>,
    bearer: Bearer,
    Path(InOrganization { organization_id }): Path<InOrganization>,
) -> Result<Json<Vec<ServiceAccount>>> {
    let place = place::organization(&state, &bearer, Action::ReadServiceAccounts, &organization_id).await?;
    place.whole()?;
    let domain = service_account::domain(&state.public_url, &place.organization.slug);
    Ok(Json(of_organization(&state.database, place.organization.id, &domain).await?))
}

/// The service accounts that were not deleted, by name.
async fn of_organization(
    database: &Database,
    organization: OrganizationId,
    domain: &str,
) -> sqlx::Result<Vec<ServiceAccount>> {
    let mut segments = segments(database, organization).await?;
    let rows = sqlx::query(
        "SELECT id, name, description, role, whole, created_at FROM service_accounts \
         WHERE organization_id = $1 AND deleted_at IS NULL ORDER BY live_name, id",
    )
    .bind(organization.to_string())
    .fetch_all(database.reader())
    .await?;
    let mut accounts = Vec::with_capacity(rows.len());
    for row in &rows {
        let (id, name) = (row.parsed("id")?, row.text("name")?);
        accounts.push(ServiceAccount {
            id,
            identifier: format!("{name}@{domain}"),
            name,
            description: row.text("description")?,
            role: row.parsed("role")?,
            segments: (row.number("whole")? == 0).then(|| segments.remove(&id).unwrap_or_default()),
            created_at: row.moment("created_at")?,
        });
    }
    Ok(accounts)
}

async fn segments(
    database: &Database,
    organization: OrganizationId,
) -> sqlx::Result<HashMap<ServiceAccountId, Vec<Segment>>> {
    let rows = sqlx::query(
        "SELECT x.service_account_id, s.id, s.name FROM segments s \
         JOIN service_account_segments x ON x.segment_id = s.id WHERE s.organization_id = $1 \
         ORDER BY s.name_folded, s.id",
    )
    .bind(organization.to_string())
    .fetch_all(database.reader())
    .await?;
    let mut segments: HashMap<ServiceAccountId, Vec<Segment>> = HashMap::new();
    for row in &rows {
        let segment = Segment { id: row.parsed("id")?, name: row.text("name")? };
        segments.entry(row.parsed("service_account_id")?).or_default().push(segment);
    }
    Ok(segments)
}

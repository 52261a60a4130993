//! Finds credentials of a workspace, whatever they belong to: API tokens of its apps and keys of its service accounts.

use axum::{Json, extract::State};
use latchkey_api::{
    credential::{Credential, CredentialKind, CredentialPage, ListCredentials},
    expiry::EXPIRED_SHOWN_DAYS,
    id::{CredentialId, OrganizationId},
    paged::{ListPage, Order},
    timestamp::Timestamp,
};
use sqlx::{AssertSqlSafe, any::AnyRow};

use super::{InOrganization, paged::Asked, workspace::workspace};
use crate::{
    AppState,
    authenticate::SignedInUser,
    authorize::Action,
    database::{Columns, Database},
    error::Result,
    extract::{Path, Query},
    keyset::Key,
    request::RequestContext,
    text::like_anywhere,
};

/// Answers a page of the list.
pub(super) async fn list(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(InOrganization { organization }): Path<InOrganization>,
    Query(ListCredentials { search, kind, after, limit }): Query<ListCredentials>,
) -> Result<Json<CredentialPage>> {
    let workspace = workspace(&state, &session, &organization, Action::FindCredentials).await?;
    let asked = Asked::read::<CredentialId>(&ListPage { search, after, limit, ..ListPage::default() }, &[Order::Name])?;
    let mut rows = page(&state.database, workspace.organization.id, &asked, kind, context.at).await?;
    let next = asked.next(&mut rows, |row| (Key::Text(row.name_folded.clone()), row.credential.id));
    Ok(Json(CredentialPage { items: rows.into_iter().map(|row| row.credential).collect(), next }))
}

/// A row of the list.
struct Row {
    credential: Credential,
    /// What it is sorted by.
    name_folded: String,
}

/// The statement of a page, with `$1` the organization, `$2` the moment after which they ended if they did, `$3` and `$4` where
/// it begins, `$5` how many rows, and then the kind and what is looked for, if any is asked for.
fn statement(asked: &Asked, kind: Option<CredentialKind>) -> String {
    let (of_kind, place) = if kind.is_some() { (" AND c.kind = $6", 7) } else { ("", 6) };
    let search = if asked.search.is_some() { search(place) } else { String::new() };
    let start = asked.start();
    let (condition, order) = (start.condition("c.name_folded", "c.id", 3), start.order("c.name_folded", "c.id"));
    format!(
        "SELECT c.id, c.name, c.name_folded, c.prefix, c.last_four, c.expires_at, \
         COALESCE(a.id, s.id) AS owner_id, COALESCE(a.name, s.name) AS owner_name, a.slug AS owner_slug \
         FROM credentials c LEFT JOIN apps a ON a.id = c.app_id LEFT JOIN service_accounts s ON s.id = c.service_account_id \
         WHERE c.organization_id = $1 AND c.parent_id IS NULL AND c.revoked_at IS NULL AND c.expiry_order > $2 \
         AND {condition} AND a.deleted_at IS NULL AND s.deleted_at IS NULL{of_kind}{search} \
         {order} LIMIT $5"
    )
}

/// The condition of what is looked for, at this place. What the owners are called is looked at once, and not for each of their
/// credentials.
fn search(place: usize) -> String {
    let like = format!(r"LIKE ${place} ESCAPE '\'");
    format!(
        " AND (c.search_text {like} \
         OR c.app_id IN (SELECT id FROM apps WHERE organization_id = $1 AND search_text {like}) \
         OR c.service_account_id IN (SELECT id FROM service_accounts WHERE organization_id = $1 AND live_name {like}))"
    )
}

/// A page by name, and one row more if there is another page.
async fn page(
    database: &Database,
    organization: OrganizationId,
    asked: &Asked,
    kind: Option<CredentialKind>,
    now: Timestamp,
) -> sqlx::Result<Vec<Row>> {
    let query = sqlx::query(AssertSqlSafe(statement(asked, kind)))
        .bind(organization.to_string())
        .bind(now.plus_days(-EXPIRED_SHOWN_DAYS).0);
    let mut query = asked.start().bind(query).bind(i64::from(asked.rows()));
    if let Some(kind) = kind {
        query = query.bind(kind.name());
    }
    if let Some(search) = &asked.search {
        query = query.bind(like_anywhere(search));
    }
    query.fetch_all(database.reader()).await?.iter().map(row).collect()
}

fn row(row: &AnyRow) -> sqlx::Result<Row> {
    let owner_slug = row.text_or_none("owner_slug")?;
    // Only apps have one.
    let kind = if owner_slug.is_some() { CredentialKind::AppApiToken } else { CredentialKind::ServiceAccountKey };
    let credential = Credential {
        id: row.parsed("id")?,
        kind,
        name: row.text("name")?,
        prefix: row.text("prefix")?,
        last_four: row.text("last_four")?,
        expires_at: row.moment_or_none("expires_at")?,
        owner_id: row.text("owner_id")?,
        owner_name: row.text("owner_name")?,
        owner_slug,
    };
    Ok(Row { credential, name_folded: row.text("name_folded")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page must not take longer with more credentials, neither by sorting nor by beginning before its start.
    #[tokio::test]
    async fn a_page_is_read_from_its_place_in_an_index() {
        let (_folder, database) = Database::for_a_test().await;
        for search in [None, Some("ci".to_owned())] {
            for kind in [None, Some(CredentialKind::ServiceAccountKey)] {
                let asked = Asked { order: Order::Name, after: None, search: search.clone(), limit: 20 };
                let plan = database.plan(&statement(&asked, kind)).await;
                assert!(
                    plan.contains(
                        "SEARCH c USING INDEX live_credentials_of_organization_by_name (organization_id=? AND (name_folded,id)>(?,?))"
                    ),
                    "{plan}"
                );
                assert!(!plan.contains("TEMP B-TREE") && !plan.contains("SCAN"), "{plan}");
            }
        }
    }
}

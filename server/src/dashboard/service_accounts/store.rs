//! The SQL of service accounts as the dashboard shows them.
//!
//! What is said of an account's keys is looked up for each account of a page, in the same statement and each time in an
//! index: that takes as long with ten accounts in the workspace as with ten thousand, and however many keys were revoked.

use std::collections::HashMap;

use latchkey_api::{
    expiry::EXPIRING_DAYS,
    id::{OrganizationId, SegmentId, ServiceAccountId},
    paged::Order,
    secret::Kind,
    service_account::{LastRequest, SegmentName, ServiceAccount},
    timestamp::Timestamp,
};
use sqlx::{AnyConnection, AssertSqlSafe, any::AnyRow};

use crate::{
    dashboard::{credentials::last_use, paged::Asked},
    database::{Columns, Database, placeholders},
    error::{Error, Result},
    text::like_anywhere,
};

/// Which accounts of an organization are read.
#[derive(Clone, Copy)]
pub(super) enum Which<'a> {
    /// This one.
    One(ServiceAccountId),
    /// Those of a page, and one more if there is another.
    Page(&'a Asked),
}

/// Those that live.
const LIVE: &str = "a.organization_id = $1 AND a.deleted_at IS NULL";

/// The statement that reads accounts, with `$1` the organization, `$2` the kind of keys, `$3` now, `$4` the moment up to which an
/// end is soon, and then the account, or where the page begins, how many rows and what is looked for.
fn statement(which: Which<'_>) -> String {
    let keys = "FROM credentials c WHERE c.service_account_id = a.id AND c.kind = $2";
    let live = format!("SELECT COUNT(*) {keys} AND c.revoked_at IS NULL");
    let last = format!("{keys} AND c.last_use_order > 0 ORDER BY c.last_use_order DESC, c.id DESC LIMIT 1");
    let columns = format!(
        "SELECT a.id, a.name, a.description, a.role, a.whole, a.created_at, \
         (SELECT u.name FROM users u WHERE u.id = a.created_by) AS maker, \
         ({live} AND c.expiry_order > $3) AS active_keys, \
         ({live} AND c.expiry_order > $3 AND c.expiry_order <= $4) AS expiring_keys, \
         ({live} AND c.expiry_order <= $3) AS expired_keys, \
         (SELECT c.last_used_at {last}) AS last_used_at, (SELECT c.last_used_address {last}) AS last_used_address"
    );
    let asked = match which {
        Which::One(_) => return format!("{columns} FROM service_accounts a WHERE {LIVE} AND a.id = $5"),
        Which::Page(asked) => asked,
    };
    let search = asked.search.as_ref().map_or("", |_| r" AND a.search_text LIKE $8 ESCAPE '\'");
    let start = asked.start();
    let column = match asked.order {
        Order::Name | Order::NameBackwards => "a.live_name",
        Order::Role | Order::RoleBackwards => "a.role",
        Order::Newest | Order::Oldest => "a.created_at",
        // No column, so the last use of each is looked up, and the rest only for those of the page.
        Order::LastUsed | Order::LastUsedBackwards => {
            let (condition, order) =
                (start.condition("used.moment", "used.id", 5), start.order("used.moment", "used.id"));
            return format!(
                "WITH used AS MATERIALIZED (SELECT a.id, COALESCE((SELECT c.last_use_order {last}), 0) AS moment \
                 FROM service_accounts a WHERE {LIVE}{search}), \
                 page AS (SELECT used.id, used.moment FROM used WHERE {condition} {order} LIMIT $7) \
                 {columns} FROM page JOIN service_accounts a ON a.id = page.id {}",
                start.order("page.moment", "page.id")
            );
        }
    };
    let (condition, order) = (start.condition(column, "a.id", 5), start.order(column, "a.id"));
    format!("{columns} FROM service_accounts a WHERE {LIVE} AND {condition}{search} {order} LIMIT $7")
}

/// Reads accounts whose identifiers end in this domain.
pub(super) async fn read(
    database: &Database,
    organization: OrganizationId,
    domain: &str,
    now: Timestamp,
    which: Which<'_>,
) -> sqlx::Result<Vec<ServiceAccount>> {
    let query = sqlx::query(AssertSqlSafe(statement(which)))
        .bind(organization.to_string())
        .bind(Kind::ServiceAccountKey.name())
        .bind(now.0)
        .bind(now.plus_days(EXPIRING_DAYS).0);
    let query = match which {
        Which::One(id) => query.bind(id.to_string()),
        Which::Page(asked) => {
            let query = asked.start().bind(query).bind(i64::from(asked.rows()));
            asked.search.iter().fold(query, |query, search| query.bind(like_anywhere(search)))
        }
    };
    let rows = query.fetch_all(database.reader()).await?;
    let mut accounts = rows.iter().map(|row| account(row, domain)).collect::<sqlx::Result<Vec<_>>>()?;
    let limited: Vec<ServiceAccountId> =
        accounts.iter().filter(|account| account.segments.is_some()).map(|account| account.id).collect();
    let mut segments = segments(database, &limited).await?;
    for account in accounts.iter_mut().filter(|account| account.segments.is_some()) {
        account.segments = Some(segments.remove(&account.id).unwrap_or_default());
    }
    Ok(accounts)
}

/// The account of a row; one that works in segments alone is without them.
fn account(row: &AnyRow, domain: &str) -> sqlx::Result<ServiceAccount> {
    let count = |column| row.number(column).map(|count| u32::try_from(count).unwrap_or(u32::MAX));
    let name = row.text("name")?;
    Ok(ServiceAccount {
        id: row.parsed("id")?,
        identifier: format!("{name}@{domain}"),
        name,
        description: row.text("description")?,
        role: row.parsed("role")?,
        segments: (row.number("whole")? == 0).then(Vec::new),
        active_keys: count("active_keys")?,
        expiring_keys: count("expiring_keys")?,
        expired_keys: count("expired_keys")?,
        last_use: last_use(row)?,
        created_at: row.moment("created_at")?,
        created_by: row.text_or_none("maker")?,
    })
}

/// The segments of these accounts, by name.
async fn segments(
    database: &Database,
    accounts: &[ServiceAccountId],
) -> sqlx::Result<HashMap<ServiceAccountId, Vec<SegmentName>>> {
    let mut segments: HashMap<ServiceAccountId, Vec<SegmentName>> = HashMap::new();
    if accounts.is_empty() {
        return Ok(segments);
    }
    let mut query = sqlx::query(AssertSqlSafe(format!(
        "SELECT l.service_account_id, s.id, s.name, (SELECT COUNT(*) FROM segment_apps m \
         JOIN apps a ON a.id = m.app_id AND a.deleted_at IS NULL WHERE m.segment_id = s.id) AS apps \
         FROM service_account_segments l JOIN segments s ON s.id = l.segment_id \
         WHERE l.service_account_id IN ({}) ORDER BY s.name_folded, s.id",
        placeholders(1, accounts.len())
    )));
    for account in accounts {
        query = query.bind(account.to_string());
    }
    // One text for each number of accounts: not worth a place among the prepared statements.
    for row in query.persistent(false).fetch_all(database.reader()).await? {
        segments.entry(row.parsed("service_account_id")?).or_default().push(SegmentName {
            id: row.parsed("id")?,
            name: row.text("name")?,
            apps: u32::try_from(row.number("apps")?).unwrap_or(u32::MAX),
        });
    }
    Ok(segments)
}

/// What was asked for with a key of an account when one was used last, at this moment.
pub(super) async fn last_request(
    database: &Database,
    account: ServiceAccountId,
    at: Timestamp,
) -> sqlx::Result<Option<LastRequest>> {
    let row = sqlx::query(
        "SELECT g.method, g.path FROM credential_usage g WHERE g.day = $1 AND g.credential_id = \
         (SELECT c.id FROM credentials c WHERE c.service_account_id = $2 AND c.kind = $3 AND c.last_use_order > 0 \
         ORDER BY c.last_use_order DESC, c.id DESC LIMIT 1) ORDER BY g.last_at DESC, g.method, g.path LIMIT 1",
    )
    .bind(at.day())
    .bind(account.to_string())
    .bind(Kind::ServiceAccountKey.name())
    .fetch_optional(database.reader())
    .await?;
    row.map(|row| Ok(LastRequest { method: row.text("method")?, path: row.text("path")? })).transpose()
}

/// The names of these segments, by name; 404 if one is none of the organization's.
pub(super) async fn segment_names(
    connection: &mut AnyConnection,
    organization: OrganizationId,
    segments: &[SegmentId],
) -> Result<Vec<String>> {
    if segments.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = sqlx::query(AssertSqlSafe(format!(
        "SELECT name FROM segments WHERE organization_id = $1 AND id IN ({}) ORDER BY name_folded, id",
        placeholders(2, segments.len())
    )))
    .bind(organization.to_string());
    for segment in segments {
        query = query.bind(segment.to_string());
    }
    let rows = query.persistent(false).fetch_all(connection).await?;
    if rows.len() < segments.len() {
        return Err(Error::NotFound("segment"));
    }
    Ok(rows.iter().map(|row| row.text("name")).collect::<sqlx::Result<_>>()?)
}

/// The segments that an account is limited to, in order.
pub(super) async fn segments_of(
    connection: &mut AnyConnection,
    account: ServiceAccountId,
) -> sqlx::Result<Vec<SegmentId>> {
    let rows = sqlx::query(
        "SELECT segment_id FROM service_account_segments WHERE service_account_id = $1 ORDER BY segment_id",
    )
    .bind(account.to_string())
    .fetch_all(connection)
    .await?;
    rows.iter().map(|row| row.parsed("segment_id")).collect()
}

#[cfg(test)]
mod tests {
    use latchkey_api::service_account::ServiceAccountPage;

    use super::*;
    use crate::keyset::Key;

    /// What is said of the keys of each.
    const KEYS: [&str; 4] = [
        "live_credentials_of_service_account_by_expiry (service_account_id=? AND kind=? AND expiry_order>?)",
        "live_credentials_of_service_account_by_expiry (service_account_id=? AND kind=? AND expiry_order>? AND \
         expiry_order<?)",
        "live_credentials_of_service_account_by_expiry (service_account_id=? AND kind=? AND expiry_order<?)",
        "credentials_of_service_account_by_last_use (service_account_id=? AND last_use_order>?)",
    ];

    /// The plan of the first page in this order, and of that after it.
    async fn plans(database: &Database, order: Order, search: Option<&str>) -> [String; 2] {
        let plan = async |after| {
            let asked = Asked { order, after, search: search.map(str::to_owned), limit: 50 };
            let plan = database.plan(&statement(Which::Page(&asked))).await;
            for place in KEYS {
                assert!(plan.contains(place), "{order:?}, {place}: {plan}");
            }
            plan
        };
        [plan(None).await, plan(Some((Key::Text("a".into()), "1".to_owned()))).await]
    }

    /// Neither sorting nor what was deleted or revoked must make a page take longer.
    #[tokio::test]
    async fn a_page_is_read_from_its_place_in_indexes() {
        let (_folder, database) = Database::for_a_test().await;
        for order in ServiceAccountPage::ORDERS {
            let (index, key) = match order {
                Order::Name | Order::NameBackwards => ("name", "live_name"),
                Order::Role | Order::RoleBackwards => ("role", "role"),
                Order::Newest | Order::Oldest => ("creation", "created_at"),
                Order::LastUsed | Order::LastUsedBackwards => continue,
            };
            for search in [None, Some("ci")] {
                for plan in plans(&database, order, search).await {
                    let place = format!(
                        "SEARCH a USING INDEX live_service_accounts_by_{index} (organization_id=? AND ({key},id)"
                    );
                    assert!(plan.contains(&place), "{order:?}: {plan}");
                    assert!(!plan.contains("TEMP B-TREE") && !plan.contains("SCAN"), "{order:?}: {plan}");
                }
            }
        }
    }

    /// There is no index of this, so all of the workspace are looked at, but not those of others, and no more than that.
    #[tokio::test]
    async fn by_last_use_the_last_use_of_each_is_looked_up() {
        let (_folder, database) = Database::for_a_test().await;
        for order in [Order::LastUsed, Order::LastUsedBackwards] {
            for plan in plans(&database, order, None).await {
                assert!(plan.contains("SEARCH a USING INDEX live_service_accounts_by_"), "{order:?}: {plan}");
                assert!(!plan.contains("SCAN a") && !plan.contains("SCAN c"), "{order:?}: {plan}");
            }
        }
    }
}

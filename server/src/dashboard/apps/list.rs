//! The SQL of the apps of a workspace.

use std::collections::HashMap;

use latchkey_api::{
    app::AppDetails,
    id::{AppId, OrganizationId},
    paged::Order,
    secret::Kind,
    timestamp::Timestamp,
};
use sqlx::{AssertSqlSafe, any::AnyRow};

use crate::{
    dashboard::paged::Asked,
    database::{Columns, Database, placeholders},
    text::like_anywhere,
};

/// What is said of an app, with `$1` the organization, `$2` the kind of its tokens, and `$3` now.
const APPS: &str = "SELECT a.id, a.slug, a.name, a.created_at, \
    (SELECT COUNT(*) FROM credentials c WHERE c.app_id = a.id AND c.kind = $2 AND c.revoked_at IS NULL \
    AND c.expiry_order > $3) AS api_tokens, \
    (SELECT COUNT(*) FROM builds b WHERE b.app_id = a.id) AS builds \
    FROM apps a WHERE a.organization_id = $1 AND a.deleted_at IS NULL";

/// The statement of a page, with `$4` and `$5` where it begins, `$6` how many apps, and then what is looked for, if anything is.
fn statement(asked: &Asked) -> String {
    let key = match asked.order {
        Order::Newest | Order::Oldest => "a.created_at",
        _ => "a.name",
    };
    let start = asked.start();
    let (condition, order) = (start.condition(key, "a.id", 4), start.order(key, "a.id"));
    format!("{APPS} AND {condition}{} {order} LIMIT $6", search(asked, 7))
}

/// A page, and one app more if there is another page.
pub(super) async fn page(
    database: &Database,
    organization: OrganizationId,
    asked: &Asked,
    now: Timestamp,
) -> sqlx::Result<Vec<AppDetails>> {
    let query = sqlx::query(AssertSqlSafe(statement(asked)))
        .bind(organization.to_string())
        .bind(Kind::AppApiToken.name())
        .bind(now.0);
    let mut query = asked.start().bind(query).bind(i64::from(asked.rows()));
    if let Some(search) = &asked.search {
        query = query.bind(like_anywhere(search));
    }
    let rows = query.fetch_all(database.reader()).await?;
    details(database, &rows).await
}

/// The condition of what is looked for, at this place.
fn search(asked: &Asked, place: usize) -> String {
    match &asked.search {
        Some(_) => format!(r" AND a.search_text LIKE ${place} ESCAPE '\'"),
        None => String::new(),
    }
}

/// How many there are in all.
pub(super) async fn count(database: &Database, organization: OrganizationId, asked: &Asked) -> sqlx::Result<u32> {
    let mut query = sqlx::query(AssertSqlSafe(format!(
        "SELECT COUNT(*) AS total FROM apps a WHERE a.organization_id = $1 AND a.deleted_at IS NULL{}",
        search(asked, 2)
    )))
    .bind(organization.to_string());
    if let Some(search) = &asked.search {
        query = query.bind(like_anywhere(search));
    }
    let row = query.fetch_one(database.reader()).await?;
    Ok(u32::try_from(row.number("total")?).unwrap_or(u32::MAX))
}

/// One app.
pub(super) async fn one(
    database: &Database,
    organization: OrganizationId,
    app: AppId,
    now: Timestamp,
) -> sqlx::Result<Option<AppDetails>> {
    let rows = sqlx::query(AssertSqlSafe(format!("{APPS} AND a.id = $4")))
        .bind(organization.to_string())
        .bind(Kind::AppApiToken.name())
        .bind(now.0)
        .bind(app.to_string())
        .fetch_all(database.reader())
        .await?;
    Ok(details(database, &rows).await?.pop())
}

async fn details(database: &Database, rows: &[AnyRow]) -> sqlx::Result<Vec<AppDetails>> {
    let ids = rows.iter().map(|row| row.parsed("id")).collect::<sqlx::Result<Vec<AppId>>>()?;
    let mut segments = segments(database, &ids).await?;
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

/// The names of the segments of each of these apps that is in any, by name.
async fn segments(database: &Database, apps: &[AppId]) -> sqlx::Result<HashMap<AppId, Vec<String>>> {
    let mut segments: HashMap<AppId, Vec<String>> = HashMap::new();
    if apps.is_empty() {
        return Ok(segments);
    }
    let mut query = sqlx::query(AssertSqlSafe(format!(
        "SELECT sa.app_id, s.name FROM segment_apps sa JOIN segments s ON s.id = sa.segment_id \
         WHERE sa.app_id IN ({}) ORDER BY s.name_folded, s.id",
        placeholders(1, apps.len())
    )));
    for app in apps {
        query = query.bind(app.to_string());
    }
    // One text for each number of apps: not worth a place among the prepared statements.
    for row in query.persistent(false).fetch_all(database.reader()).await? {
        segments.entry(row.parsed("app_id")?).or_default().push(row.text("name")?);
    }
    Ok(segments)
}

#[cfg(test)]
mod tests {
    use latchkey_api::app::AppPage;

    use super::*;
    use crate::keyset::Key;

    /// A page must not take longer with more apps, neither by sorting nor by beginning before its start.
    #[tokio::test]
    async fn every_order_is_read_from_its_place_in_an_index() {
        let (_folder, database) = Database::for_a_test().await;
        for order in AppPage::ORDERS {
            let (index, key) = match order {
                Order::Newest | Order::Oldest => ("live_apps_by_creation", "created_at"),
                _ => ("apps_by_organization", "name"),
            };
            for after in [None, Some((Key::Text("a".into()), "1".to_owned()))] {
                for search in [None, Some("ci".to_owned())] {
                    let asked = Asked { order, after: after.clone(), search, limit: 50 };
                    let plan = database.plan(&statement(&asked)).await;
                    let place = format!("SEARCH a USING INDEX {index} (organization_id=? AND ({key},id)");
                    assert!(plan.contains(&place), "{order:?}: {plan}");
                    assert!(!plan.contains("TEMP B-TREE"), "{order:?}: {plan}");
                }
            }
        }
    }
}

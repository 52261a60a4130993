//! Which apps a list holds.

use latchkey_api::id::OrganizationId;
use serde::Deserialize;
use sqlx::AssertSqlSafe;
use utoipa::ToSchema;

use crate::{
    apps::{self, App},
    authenticate::Bearer,
    credential::Holder,
    database::Database,
    error::{Error, Result},
};

/// The apps on a page that is of many organizations.
pub(super) const DEFAULT_LIMIT: u32 = 50;
/// The most apps on such a page.
const MOST: u32 = 100;
/// The most apps of one organization, and how many there are unless fewer are asked for.
pub(super) const LARGEST_LIMIT: u32 = 1000;
/// Far beyond any list.
const LARGEST_OFFSET: u32 = 1_000_000;

/// The query parameters, as they came.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ListApps {
    /// Only the apps of this organization.
    pub(super) organization_id: Option<OrganizationId>,
    /// How many: 1 to 100, 50 unless given; of one organization's path all of its apps, up to 1000.
    limit: Option<u32>,
    /// After how many.
    offset: Option<u32>,
}

/// How many, after how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Page {
    limit: u32,
    offset: u32,
}

impl ListApps {
    /// The page, with this many apps unless said otherwise.
    pub(super) fn page(self, default: u32) -> Result<Page> {
        let most = default.max(MOST);
        let limit = self.limit.unwrap_or(default);
        if !(1..=most).contains(&limit) {
            return Err(Error::field("limit", format_args!("must be a whole number from 1 to {most}")));
        }
        let offset = self.offset.unwrap_or(0);
        if offset > LARGEST_OFFSET {
            return Err(Error::field("offset", format_args!("must be a whole number from 0 to {LARGEST_OFFSET}")));
        }
        Ok(Page { limit, offset })
    }
}

/// A condition with its placeholders, and what goes there.
#[derive(Default)]
struct Condition {
    values: Vec<String>,
}

impl Condition {
    /// `column IN (…)`, which nothing is in if there are no values.
    fn one_of(&mut self, column: &str, values: impl IntoIterator<Item = String>) -> String {
        let places: Vec<String> = values.into_iter().map(|value| self.place(value)).collect();
        if places.is_empty() { "1 = 0".to_owned() } else { format!("{column} IN ({})", places.join(", ")) }
    }

    fn place(&mut self, value: String) -> String {
        self.values.push(value);
        format!("${}", self.values.len())
    }

    /// What an app must be for the credential's limits to let it near.
    fn near(&mut self, bearer: &Bearer) -> String {
        let found = &bearer.0;
        match &found.holder {
            Holder::User { .. } if found.works_in.is_everywhere() => "1 = 1".to_owned(),
            Holder::User { .. } => {
                let organizations = found.works_in.organizations.iter().map(ToString::to_string);
                let organizations = self.one_of("a.organization_id", organizations);
                let apps = self.one_of("a.id", found.works_in.apps.iter().map(ToString::to_string));
                format!("({organizations} OR {apps})")
            }
            Holder::ServiceAccount { whole: true, .. } => "1 = 1".to_owned(),
            Holder::ServiceAccount { id, .. } => {
                let account = self.place(id.to_string());
                format!(
                    "a.id IN (SELECT x.app_id FROM service_account_segments s \
                     JOIN segment_apps x ON x.segment_id = s.segment_id WHERE s.service_account_id = {account})"
                )
            }
            Holder::App { id, .. } => self.one_of("a.id", [id.to_string()]),
        }
    }
}

/// The apps of these organizations that the credential comes near, by name.
pub(super) async fn fetch(
    database: &Database,
    bearer: &Bearer,
    organizations: &[OrganizationId],
    page: Page,
) -> sqlx::Result<Vec<App>> {
    let mut condition = Condition::default();
    let of_these = condition.one_of("a.organization_id", organizations.iter().map(ToString::to_string));
    let near = condition.near(bearer);
    let places = condition.values.len();
    let mut query = sqlx::query(AssertSqlSafe(format!(
        "SELECT {} FROM apps a WHERE {of_these} AND {near} AND a.deleted_at IS NULL ORDER BY a.name, a.id \
         LIMIT ${} OFFSET ${}",
        apps::COLUMNS,
        places + 1,
        places + 2,
    )));
    for value in condition.values {
        query = query.bind(value);
    }
    // One text for each number of places: not worth a place among the prepared statements.
    let query = query.bind(i64::from(page.limit)).bind(i64::from(page.offset)).persistent(false);
    query.fetch_all(database.reader()).await?.iter().map(apps::read).collect()
}

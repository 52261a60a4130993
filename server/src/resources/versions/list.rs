//! Which versions a list holds, and in which order.

use serde::Deserialize;
use utoipa::ToSchema;

use super::fields::Faults;
use crate::error::Result;

const DEFAULT_LIMIT: u32 = 20;
const LARGEST_LIMIT: u32 = 100;
/// Far beyond any list, and small enough that page times limit never overflows.
const LAST_PAGE: u32 = 1_000_000;
/// The longest name that is looked for, in characters.
const LONGEST_NAME: usize = 100;

/// The query parameters, as they came.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ListVersions {
    /// Which page, from 1.
    page: Option<u32>,
    /// How many versions a page holds: 1 to 100, 20 unless given.
    limit: Option<u32>,
    /// `createdAt`, `updatedAt`, `appName` or `appVersion`, alone or followed by `:asc` or `:desc`. The last made first
    /// unless given.
    #[schema(examples("appVersion:desc"))]
    sort_by: Option<String>,
    /// Part of the app's name, without regard to case.
    name: Option<String>,
    /// Only those that must, or need not, be upgraded to.
    force_upgrade: Option<bool>,
    /// Only those that checks see, or do not see.
    active: Option<bool>,
}

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Criteria {
    pub(super) page: u32,
    pub(super) limit: u32,
    pub(super) order: Order,
    pub(super) name: Option<String>,
    pub(super) force_upgrade: Option<bool>,
    pub(super) active: Option<bool>,
}

/// A column and a direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Order {
    column: Column,
    descending: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    CreatedAt,
    UpdatedAt,
    AppName,
    AppVersion,
}

const ORDERS: [(&str, Column); 4] = [
    ("createdAt", Column::CreatedAt),
    ("updatedAt", Column::UpdatedAt),
    ("appName", Column::AppName),
    ("appVersion", Column::AppVersion),
];

impl Order {
    const DEFAULT: Self = Self { column: Column::CreatedAt, descending: true };

    /// Reads `createdAt`, `createdAt:asc` or `createdAt:desc`.
    fn parse(text: &str) -> Option<Self> {
        let (name, direction) = text.split_once(':').unwrap_or((text, "asc"));
        let (_, column) = ORDERS.into_iter().find(|(known, _)| *known == name)?;
        let descending = match direction {
            "asc" => false,
            "desc" => true,
            _ => return None,
        };
        Some(Self { column, descending })
    }

    /// What stands after ORDER BY. The id makes the order total, so that no page repeats or skips a row.
    pub(super) fn sql(self) -> &'static str {
        match (self.column, self.descending) {
            (Column::CreatedAt, false) => "created_at, id",
            (Column::CreatedAt, true) => "created_at DESC, id DESC",
            (Column::UpdatedAt, false) => "updated_at, id",
            (Column::UpdatedAt, true) => "updated_at DESC, id DESC",
            (Column::AppName, false) => "app_name_folded, id",
            (Column::AppName, true) => "app_name_folded DESC, id DESC",
            (Column::AppVersion, false) => "version_order, id",
            (Column::AppVersion, true) => "version_order DESC, id DESC",
        }
    }
}

impl ListVersions {
    pub(super) fn validate(self) -> Result<Criteria> {
        let mut faults = Faults::default();
        let page = self.page.unwrap_or(1);
        if !(1..=LAST_PAGE).contains(&page) {
            faults.add("page", format!("must be a whole number from 1 to {LAST_PAGE}"));
        }
        let limit = self.limit.unwrap_or(DEFAULT_LIMIT);
        if !(1..=LARGEST_LIMIT).contains(&limit) {
            faults.add("limit", format!("must be a whole number from 1 to {LARGEST_LIMIT}"));
        }
        let order = self.sort_by.as_deref().map_or(Some(Order::DEFAULT), Order::parse);
        if order.is_none() {
            let names = ORDERS.map(|(name, _)| name).join(", ");
            faults.add("sortBy", format!("must be one of {names}, alone or followed by :asc or :desc"));
        }
        if self.name.as_ref().is_some_and(|name| name.chars().count() > LONGEST_NAME) {
            faults.add("name", format!("must have {LONGEST_NAME} characters or fewer"));
        }
        let name = self.name.filter(|name| !name.trim().is_empty());
        let Self { force_upgrade, active, .. } = self;
        faults.none_or(Criteria { page, limit, order: order.unwrap_or(Order::DEFAULT), name, force_upgrade, active })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_orders() {
        assert_eq!(Order::parse("appVersion:desc"), Some(Order { column: Column::AppVersion, descending: true }));
        assert_eq!(Order::parse("createdAt"), Some(Order { column: Column::CreatedAt, descending: false }));
        for text in ["", "id", "createdAt:down", "createdAt:", "createdAt,appName", "created_at"] {
            assert_eq!(Order::parse(text), None, "{text}");
        }
    }
}

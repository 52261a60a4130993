//! Apps of an organization, as the dashboard manages them.

use serde::{Deserialize, Serialize};

use crate::{id::AppId, paged::Order, timestamp::Timestamp};

/// A page of the apps of an organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AppPage {
    /// The apps.
    pub items: Vec<AppDetails>,
    /// Where the next page begins; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// How many there are in all; only on the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u32>,
}

impl AppPage {
    /// The orders of the list, as they are offered.
    pub const ORDERS: [Order; 4] = [Order::Name, Order::NameBackwards, Order::Newest, Order::Oldest];
}

/// An app in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct AppDetails {
    /// The id; `projectId` in the versions API.
    pub id: AppId,
    /// Its name in URLs, unique in its organization.
    #[cfg_attr(feature = "schema", schema(examples("wallpaper")))]
    pub slug: String,
    /// Its name.
    #[cfg_attr(feature = "schema", schema(examples("Wallpaper App")))]
    pub name: String,
    /// The names of its segments.
    pub segments: Vec<String>,
    /// How many of its API tokens work.
    pub api_tokens: u32,
    /// How many builds were uploaded.
    pub builds: u32,
    /// When it was made.
    pub created_at: Timestamp,
}

/// Makes an app, or renames it. Its slug is made of the first name and stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteApp {
    /// 1 to [`crate::name::LONGEST`] characters, none of them control characters.
    #[cfg_attr(feature = "schema", schema(examples("Wallpaper App")))]
    pub name: String,
}

/// The public key of an app, which only checks versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct ProjectApiKey {
    /// In full: it is public.
    #[cfg_attr(feature = "schema", schema(examples("aak_…")))]
    pub key: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// The name of whoever made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    /// When it last checked a version. Counted off the request path, so it may be some seconds behind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_used_at: Option<Timestamp>,
    /// How many times it checked a version in the last [`crate::usage::WINDOW_DAYS`] days, today included. As far behind.
    pub recent_checks: u64,
    /// Since when its uses are counted, if that is later than it was made: of those before nothing is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted_since: Option<Timestamp>,
}

//! Segments: named sets of an organization's apps, which service accounts can be limited to.

use serde::{Deserialize, Serialize};

use crate::{
    id::{AppId, SegmentId, ServiceAccountId},
    timestamp::Timestamp,
};

/// The most segments of one organization.
pub const MOST_SEGMENTS: usize = 200;
/// The most apps of one segment.
pub const MOST_APPS: usize = 1000;

/// A segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Segment {
    /// The id.
    pub id: SegmentId,
    /// Its name, unique in its organization without regard to case.
    #[cfg_attr(feature = "schema", schema(examples("Consumer apps")))]
    pub name: String,
    /// Its apps.
    pub apps: Vec<AppId>,
    /// The service accounts that are limited to it, by name.
    pub service_accounts: Vec<LimitedServiceAccount>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// A service account that works in a segment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct LimitedServiceAccount {
    /// The account.
    pub id: ServiceAccountId,
    /// Its name.
    pub name: String,
    /// Whether this is the only segment that it works in: without it, it works nowhere.
    pub only_here: bool,
}

/// Makes a segment, or puts this in place of what it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteSegment {
    /// 1 to [`crate::name::LONGEST`] characters, none of them control characters.
    #[cfg_attr(feature = "schema", schema(examples("Consumer apps")))]
    pub name: String,
    /// Apps of the same organization, at most [`MOST_APPS`].
    pub apps: Vec<AppId>,
}

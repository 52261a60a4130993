//! Release versions of an app, and the check that a mobile app makes.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    id::{AppId, VersionId},
    timestamp::Timestamp,
};

/// Where a version runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Platform {
    Android,
    Ios,
    Macos,
    Windows,
    Linux,
    Web,
}

impl Platform {
    /// Every platform.
    pub const ALL: [Self; 6] = [Self::Android, Self::Ios, Self::Macos, Self::Windows, Self::Linux, Self::Web];

    /// The name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Android => "android",
            Self::Ios => "ios",
            Self::Macos => "macos",
            Self::Windows => "windows",
            Self::Linux => "linux",
            Self::Web => "web",
        }
    }

    /// The platform of this name, without regard to case.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|platform| platform.name().eq_ignore_ascii_case(name))
    }
}

impl fmt::Display for Platform {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// A version as the API answers it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Version<Attributes> {
    /// The id; `versionId` in paths.
    pub id: VersionId,
    /// The app that it is a version of.
    pub project: AppId,
    /// The app's name as its users know it.
    #[cfg_attr(feature = "schema", schema(examples("Wallpaper App")))]
    pub app_name: String,
    /// `MAJOR.MINOR.PATCH` and more, see the server's documentation.
    #[cfg_attr(feature = "schema", schema(examples("1.4.0")))]
    pub app_version: String,
    /// Where it runs.
    pub platform: Platform,
    /// Such as `production`.
    #[cfg_attr(feature = "schema", schema(examples("production")))]
    pub environment: String,
    /// Whether older versions must go.
    pub force_upgrade: bool,
    /// What the app shows.
    #[cfg_attr(feature = "schema", schema(required))]
    pub message: Option<String>,
    /// The language of the message, as a BCP 47 tag; absent: for every language.
    #[cfg_attr(feature = "schema", schema(required))]
    pub message_locale: Option<String>,
    /// An object of the caller's own.
    #[cfg_attr(feature = "schema", schema(required, value_type = Option<Object>))]
    pub custom_attributes: Option<Attributes>,
    /// For colleagues; never part of a check's answer.
    #[cfg_attr(feature = "schema", schema(required))]
    pub internal_notes: Option<String>,
    /// Whether checks see it.
    pub active: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// A page of versions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct VersionPage<Attributes> {
    /// The versions.
    pub results: Vec<Version<Attributes>>,
    /// Which page this is, from 1.
    pub page: u32,
    /// The most versions a page holds.
    pub limit: u32,
    /// How many pages there are.
    pub total_pages: u32,
    /// How many versions there are.
    pub total_results: u32,
}

/// The answer to a mobile app that asks whether it must upgrade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct VersionCheck {
    /// Whether there is a newer version.
    pub found: bool,
    /// Whether the app must upgrade; absent if nothing was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub force_upgrade: Option<bool>,
    /// What the app shows; absent if nothing was found or nothing is to be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

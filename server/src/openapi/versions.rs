//! Release versions, and the check that mobile apps make.

use latchkey_api::version::{Version, VersionCheck, VersionPage};
use serde_json::{Value, json};

use super::{
    Group,
    operation::{delete, get, patch, post},
};
use crate::{
    authorize::Action::{CheckVersions, ReadVersions, WriteVersions},
    resources::versions::{CheckVersion, ListVersions, Team, WriteVersion},
};

const VERSIONS: &str = "/api/v1/projects/{projectId}/versions";
const VERSION: &str = "/api/v1/projects/{projectId}/versions/{versionId}";

/// Endpoints of versions.
pub(super) fn group() -> Group {
    let version = || {
        json!({
            "project": "01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f", "appName": "Wallpaper App", "appVersion": "1.4.0",
            "platform": "android", "environment": "production", "forceUpgrade": false,
            "message": "A new version is available.", "active": true,
        })
    };
    let operations = vec![
        get(VERSIONS, "listVersions", "List versions")
            .by(ReadVersions)
            .query::<Team>()
            .query::<ListVersions>()
            .answers::<VersionPage<Value>>(),
        post(VERSIONS, "createVersion", "Create a version")
            .by(WriteVersions)
            .query::<Team>()
            .takes_with::<WriteVersion>(&["project"])
            .example(version())
            .answers_with::<Version<Value>>(201, "Made."),
        get(VERSION, "readVersion", "Read a version").by(ReadVersions).query::<Team>().answers::<Version<Value>>(),
        patch(VERSION, "updateVersion", "Update a version")
            .says("Takes the complete set of required fields. Of the others, what is absent stays as it is and `null` clears.")
            .by(WriteVersions)
            .query::<Team>()
            .takes::<WriteVersion>()
            .example(version())
            .answers::<Version<Value>>(),
        delete(VERSION, "deleteVersion", "Delete a version").by(WriteVersions).query::<Team>(),
        get("/api/v1/versions/check", "checkVersion", "Check whether an app must upgrade")
            .by(CheckVersions)
            .query::<CheckVersion>()
            .answers::<VersionCheck>(),
    ];
    Group {
        name: "Versions",
        description: "Release versions of an app. `teamId` is a workspace's id, `projectId` an app's.",
        operations,
    }
}

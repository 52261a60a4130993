//! The Workspace API, and builds.

use latchkey_api::{
    app::WriteApp,
    audit::{AuditEvent, ListAuditEvents},
};
use utoipa::openapi::{
    Content, ContentBuilder, ObjectBuilder, Ref,
    schema::{KnownFormat, SchemaFormat, Type},
};

use super::{
    Group,
    operation::{Operation, delete, get, patch, post},
};
use crate::{
    authorize::Action::{
        DeleteApps, Integrate, ReadApps, ReadAuditLog, ReadBuilds, ReadMembers, ReadOrganizations, ReadOwnUser,
        ReadServiceAccounts, WriteApps, WriteBuilds,
    },
    resources::{
        App, ListApps, Me, Member, OfOrganization, Organization, ServiceAccount,
        builds::{Build, BuildPage, ListBuilds},
    },
};

/// What is said of the header with a list's next page.
const NEXT: &str = "The address of the next page, if there is one (RFC 8288, `rel=\"next\"`).";

/// Endpoints of workspaces that credentials open.
pub(super) fn group() -> Group {
    Group {
        name: "Workspace API",
        description: "What service accounts and personal access tokens open in their workspaces.",
        operations: [organizations(), apps()].into_iter().flatten().collect(),
    }
}

fn organizations() -> Vec<Operation> {
    vec![
        get("/v1/users/me", "readOwnUser", "Read whom the token acts as").by(ReadOwnUser).answers::<Me>(),
        get("/v1/organizations", "listOrganizations", "List the organizations where the credential works")
            .by(ReadOrganizations)
            .answers_list::<Organization>(),
        get("/v1/organizations/{organizationId}", "readOrganization", "Read an organization")
            .by(ReadOrganizations)
            .answers::<Organization>(),
        get("/v1/organizations/{organizationId}/members", "listMembers", "List members")
            .by(ReadMembers)
            .answers_list::<Member>(),
        get(
            "/v1/organizations/{organizationId}/service-accounts",
            "listServiceAccountsOfOrganization",
            "List service accounts",
        )
        .by(ReadServiceAccounts)
        .answers_list::<ServiceAccount>(),
        get("/v1/organizations/{organizationId}/audit-log", "readAuditLog", "Read what happened, the last first")
            .by(ReadAuditLog)
            .query::<ListAuditEvents>()
            .answers_list::<AuditEvent>()
            .with_header(200, "Link", NEXT),
    ]
}

fn apps() -> Vec<Operation> {
    const APPS: &str = "/v1/apps";
    const APP: &str = "/v1/apps/{appId}";
    const APPS_OF_ORGANIZATION: &str = "/v1/organizations/{organizationId}/apps";
    const APP_OF_ORGANIZATION: &str = "/v1/organizations/{organizationId}/apps/{appId}";
    vec![
        get(APPS, "listApps", "List apps of every organization, or of one")
            .by(ReadApps)
            .query::<ListApps>()
            .answers_list::<App>()
            .refuses(&[404]),
        post(APPS, "createApp", "Create an app")
            .by(WriteApps)
            .query::<OfOrganization>()
            .takes::<WriteApp>()
            .creates::<App>()
            .refuses(&[404]),
        get(APP, "readApp", "Read an app").by(ReadApps).answers::<App>(),
        patch(APP, "renameApp", "Rename an app").by(WriteApps).takes::<WriteApp>().answers::<App>(),
        delete(APP, "deleteApp", "Delete an app with its API tokens and public key").by(DeleteApps),
        get(APPS_OF_ORGANIZATION, "listAppsOfOrganization", "List apps of an organization")
            .by(ReadApps)
            .query::<ListApps>()
            .answers_list::<App>(),
        post(APPS_OF_ORGANIZATION, "createAppInOrganization", "Create an app in an organization")
            .by(WriteApps)
            .takes::<WriteApp>()
            .creates::<App>(),
        get(APP_OF_ORGANIZATION, "readAppOfOrganization", "Read an app of an organization")
            .by(ReadApps)
            .answers::<App>(),
        delete(APP_OF_ORGANIZATION, "deleteAppOfOrganization", "Delete an app of an organization").by(DeleteApps),
    ]
}

/// Builds: of the one app that a token is of, and of any app by naming it.
pub(super) fn builds() -> Group {
    Group {
        name: "Builds",
        description: "Builds of apps. Under `/v1/integrations/` (the Integrations API) the app is the token's own.",
        operations: [integrations(), of_apps()].into_iter().flatten().collect(),
    }
}

fn integrations() -> Vec<Operation> {
    const BUILDS: &str = "/v1/integrations/builds";
    const BUILDS_WITH_SLASH: &str = "/v1/integrations/builds/";
    let list = |path, id| {
        enveloped::<BuildPage>(get(path, id, "List the builds of the token's app").by(Integrate).query::<ListBuilds>())
    };
    let upload = |path, id| {
        enveloped::<Build>(
            post(path, id, "Upload a build of the token's app")
                .by(Integrate)
                .takes_content("multipart/form-data", upload_form()),
        )
    };
    vec![
        list(BUILDS, "listOwnBuilds"),
        upload(BUILDS, "uploadOwnBuild"),
        list(BUILDS_WITH_SLASH, "listOwnBuildsWithSlash"),
        upload(BUILDS_WITH_SLASH, "uploadOwnBuildWithSlash"),
        enveloped::<Build>(
            get("/v1/integrations/builds/{buildId}", "readOwnBuild", "Read a build of the token's app").by(Integrate),
        ),
        downloads(get(
            "/v1/integrations/builds/{buildId}/download",
            "downloadOwnBuild",
            "Download a build of the token's app",
        ))
        .by(Integrate),
    ]
}

fn of_apps() -> Vec<Operation> {
    const BUILDS: &str = "/v1/apps/{appId}/builds";
    vec![
        get(BUILDS, "listBuilds", "List the builds of an app")
            .by(ReadBuilds)
            .query::<ListBuilds>()
            .answers_list::<Build>()
            .with_header(200, "Link", NEXT),
        post(BUILDS, "uploadBuild", "Upload a build of an app")
            .by(WriteBuilds)
            .takes_content("multipart/form-data", upload_form())
            .creates::<Build>(),
        get("/v1/apps/{appId}/builds/{buildId}", "readBuild", "Read a build").by(ReadBuilds).answers::<Build>(),
        downloads(get("/v1/apps/{appId}/builds/{buildId}/download", "downloadBuild", "Download a build"))
            .by(ReadBuilds),
    ]
}

/// The Integrations API answers `{"status":true,"data":…}`.
fn enveloped<T: utoipa::ToSchema>(operation: Operation) -> Operation {
    operation.answers_wrapped::<T>(|data: Ref| {
        let status = ObjectBuilder::new().schema_type(Type::Boolean).description(Some("Always `true`."));
        ObjectBuilder::new().property("status", status).required("status").property("data", data).required("data")
    })
}

fn downloads(operation: Operation) -> Operation {
    operation
        .answers_content(200, "The file.", "application/octet-stream", ContentBuilder::new().build())
        .with_header(200, "Content-Disposition", "The name of the file.")
        .with_header(200, "ETag", "The SHA-256 of the file.")
}

fn upload_form() -> Content {
    let text = |what: &str| ObjectBuilder::new().schema_type(Type::String).description(Some(what));
    let file = |what: &str| text(what).format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)));
    let form = ObjectBuilder::new()
        .schema_type(Type::Object)
        .description(Some("A file, as `file` or as `build`, and what else is to be known of it."))
        .property("file", file("The build."))
        .property("build", file("The build, if it is not sent as `file`."))
        .property("versionName", text("Its version, such as `1.4.0`."))
        .property("notes", text("What is new in it."))
        .property("changelog", text("The same as `notes`."))
        .property("tags", text("Words to find it by, separated by commas."))
        .additional_properties(Some(text("Any other field is kept as it is.")));
    ContentBuilder::new().schema(Some(form)).build()
}

//! A workspace with somebody in every role, and another one beside it.

use latchkey_api::{
    id::{AppId, OrganizationId},
    path,
    session::Role,
};

use super::{Client, TestApp, User};

/// The workspace `harbour`.
pub struct Workspace {
    pub app: TestApp,
    pub id: OrganizationId,
    /// Its app.
    pub wallpaper: AppId,
    /// Its admin, signed in.
    pub mara: Client,
    pub admin: User,
    pub developer: User,
    pub viewer: User,
    /// An admin of `northwind`, which has the app `arm-console`.
    pub stranger: User,
    pub northwind: OrganizationId,
    pub arm_console: AppId,
}

impl Workspace {
    pub async fn spawn() -> Self {
        Self::of(TestApp::spawn().await).await
    }

    pub async fn of(app: TestApp) -> Self {
        let id = app.organization("harbour").await;
        let northwind = app.organization("northwind").await;
        let admin = app.member("mara", id, Role::Admin).await;
        let developer = app.member("jonas", id, Role::Developer).await;
        let viewer = app.member("ines", id, Role::Viewer).await;
        let stranger = app.member("tomas", northwind, Role::Admin).await;
        let mara = app.signed_in(&admin).await;
        let wallpaper = app.app(id, "wallpaper").await;
        let arm_console = app.app(northwind, "arm-console").await;
        Self { app, id, wallpaper, mara, admin, developer, viewer, stranger, northwind, arm_console }
    }
}

/// A path of the workspace `harbour`.
pub fn at(path: &str) -> String {
    path::fill(path, &[("organization", "harbour")])
}

/// One thing of the workspace `harbour`.
pub fn one(path: &str, id: impl ToString) -> String {
    let id = id.to_string();
    path::fill(path, &[("organization", "harbour"), ("id", &id), ("app", &id)])
}

//! The versions API: what pipelines write and read, and what apps ask.

mod check;
mod create;
mod events;
mod list;
mod one;
mod who_may;

use latchkey_api::{
    id::{AppId, OrganizationId},
    session::Role,
};
use serde_json::{Value, json};

use crate::support::{Client, NewToken, TestApp, User};

/// An organization with an app and a developer whose token has both scopes.
struct Harbour {
    app: TestApp,
    team: OrganizationId,
    project: AppId,
    developer: User,
    pipeline: Client,
}

impl Harbour {
    async fn spawn() -> Self {
        let app = TestApp::spawn().await;
        let team = app.organization("harbour").await;
        let project = app.app(team, "wallpaper").await;
        let developer = app.member("jonas", team, Role::Developer).await;
        let (_, secret) = app.access_token(&developer, NewToken::default()).await;
        let pipeline = app.bearer(&secret);
        Self { app, team, project, developer, pipeline }
    }

    /// The path of the list, with `teamId` and whatever else.
    fn list(&self, query: &str) -> String {
        format!("/api/v1/projects/{}/versions?teamId={}{query}", self.project, self.team)
    }

    /// The path of one version.
    fn one(&self, id: &str) -> String {
        format!("/api/v1/projects/{}/versions/{id}?teamId={}", self.project, self.team)
    }

    /// The body of the documents' example, with these fields changed.
    fn version(&self, changes: Value) -> Value {
        let mut version = json!({
            "project": self.project, "appName": "Wallpaper App", "appVersion": "1.0.0", "platform": "android",
            "environment": "production", "forceUpgrade": false, "message": "A new version is available.", "active": true,
        });
        let Value::Object(changes) = changes else { panic!("an object") };
        version.as_object_mut().unwrap().extend(changes);
        version
    }

    /// Creates a version and answers its id.
    async fn create(&self, changes: Value) -> String {
        let answer = self.pipeline.post(&self.list(""), &self.version(changes)).await.expect_status(201);
        answer.json()["id"].as_str().unwrap().to_owned()
    }
}

/// A body without one of its fields.
fn without(mut body: Value, field: &str) -> Value {
    body.as_object_mut().unwrap().remove(field);
    body
}

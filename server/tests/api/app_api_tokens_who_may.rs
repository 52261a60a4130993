//! The rows of the authorization table that are about app API tokens and the public key of an app, walked over the
//! dashboard's endpoints.

use latchkey_api::{path, session::Role};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{
    Answer, Client, NewToken,
    workspace::{Workspace, new_key},
};

/// Every endpoint, with a request that a developer is granted; what it answers them; whether a viewer may ask it too.
fn requests() -> Vec<(Method, &'static str, Value, u16, bool)> {
    let name = json!({ "name": "another" });
    vec![
        (Method::GET, path::APP_API_TOKENS, Value::Null, 200, true),
        (Method::POST, path::APP_API_TOKENS, name.clone(), 201, false),
        (Method::GET, path::APP_API_TOKEN_SUMMARY, Value::Null, 200, true),
        (Method::GET, path::APP_API_TOKEN, Value::Null, 200, true),
        (Method::GET, path::APP_API_TOKEN_USAGE, Value::Null, 200, true),
        (Method::PATCH, path::APP_API_TOKEN, name, 200, false),
        (Method::DELETE, path::APP_API_TOKEN, Value::Null, 204, false),
        (Method::POST, path::PROJECT_API_KEY, Value::Null, 201, false),
        (Method::GET, path::PROJECT_API_KEY, Value::Null, 200, true),
    ]
}

struct Place {
    organization: String,
    app: String,
    id: String,
}

impl Place {
    fn new(organization: &str, app: &str, id: &str) -> Self {
        Self { organization: organization.into(), app: app.into(), id: id.into() }
    }

    async fn ask(&self, client: &Client, method: &Method, path: &str, body: &Value) -> Answer {
        let values = [("organization", self.organization.as_str()), ("app", &self.app), ("id", &self.id)];
        let request = client.request(method.clone(), &path::fill(path, &values));
        let request = request.header("idempotency-key", new_key()).header("content-type", "application/json");
        client.send(if body.is_null() { request } else { request.body(body.to_string()) }).await
    }
}

#[tokio::test]
async fn developers_may_viewers_may_look_and_strangers_are_told_nothing() {
    let workspace = Workspace::spawn().await;
    let app = &workspace.app;
    let (id, secret) = app.app_api_token(workspace.organization, workspace.wallpaper, "ci", None).await;
    let id = id.to_string();
    let quay = app.organization("quay").await;
    let theirs = app.app(quay, "theirs").await;
    let stranger = app.signed_in(&app.member("lev", quay, Role::Admin).await).await;
    let itself = app.bearer(&secret).in_browser();
    let (_, token) = app.access_token(&workspace.mara, NewToken::default()).await;
    let token = app.bearer(&token).in_browser();
    let anonymous = app.anonymous().in_browser();
    let place = Place::new("harbour", "wallpaper", &id);
    for (method, path, body, granted, everybody) in requests() {
        let about = format!("{method} {path}");
        for (who, client) in [("anonymous", &anonymous), ("itself", &itself), ("a token", &token)] {
            let answer = place.ask(client, &method, path, &body).await;
            assert_eq!(answer.problem(401).0, "session_required", "{about} {who}");
        }
        assert_eq!(place.ask(&stranger, &method, path, &body).await.problem(404).0, "not_found", "{about}");
        if !everybody {
            let answer = place.ask(&workspace.viewer, &method, path, &body).await;
            assert_eq!(answer.problem(403).0, "forbidden", "{about}");
            assert!(answer.body.contains("It takes a developer or an admin."), "{about}: {}", answer.body);
        }
        for stray in [
            Place::new("nowhere", "wallpaper", &id),
            Place::new("quay", "theirs", &id),
            Place::new("harbour", "nothing", &id),
            Place::new("harbour", "theirs", &id),
            Place::new("harbour", &theirs.to_string(), &id),
        ] {
            let answer = stray.ask(&workspace.admin, &method, path, &body).await;
            assert_eq!(answer.problem(404).0, "not_found", "{about} {} {}", stray.organization, stray.app);
        }
        if path.contains("{id}") {
            let nobody = Place::new("harbour", "wallpaper", "01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f");
            assert_eq!(nobody.ask(&workspace.admin, &method, path, &body).await.problem(404).0, "not_found", "{about}");
            let odd = Place::new("harbour", "wallpaper", "42");
            assert_eq!(odd.ask(&workspace.admin, &method, path, &body).await.problem(400).1, ["id"], "{about}");
        }
        let answer = place.ask(&workspace.developer, &method, path, &body).await;
        assert_eq!(answer.status, granted, "{about}: {}", answer.body);
        let answer = place.ask(&workspace.admin, &method, path, &body).await;
        assert_eq!(answer.status, granted, "{about}: {}", answer.body);
        if everybody {
            assert_eq!(place.ask(&workspace.viewer, &method, path, &body).await.status, granted, "{about}");
        }
    }
    // Created twice, renamed and revoked once: the second time there was nothing left to do.
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action LIKE 'app_api_token.%'").await, 4);
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action LIKE 'project_api_key.%'").await, 2);
}

#[tokio::test]
async fn another_sites_page_may_not() {
    let workspace = Workspace::spawn().await;
    let (id, secret) = workspace.app.app_api_token(workspace.organization, workspace.wallpaper, "ci", None).await;
    let values = [("organization", "harbour"), ("app", "wallpaper"), ("id", &id.to_string())];
    for (method, path, body, ..) in requests().into_iter().filter(|(method, ..)| *method != Method::GET) {
        let request = workspace.admin.request(method.clone(), &path::fill(path, &values));
        let request = request.header("content-type", "application/json").header("idempotency-key", new_key());
        let mut request = request.body(body.to_string()).build().unwrap();
        request.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
        let answer = workspace.admin.execute(request).await;
        assert_eq!(answer.problem(403).0, "forbidden", "{method} {path}");
    }
    workspace.use_secret(&secret).await;
}

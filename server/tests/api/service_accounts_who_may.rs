//! The rows of the authorization table that are about service accounts, walked over the dashboard's endpoints.

use latchkey_api::{path, session::Role};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{
    Client, NewAccount, NewToken,
    workspace::{Workspace, new_key},
};

/// Every endpoint, with a request that an admin is granted, in an order in which each finds what it needs; what it
/// answers them; whether a viewer may ask it too.
fn requests() -> Vec<(Method, &'static str, Value, u16, bool)> {
    let account = json!({ "name": "another", "role": "viewer" });
    let change = json!({ "description": "changed", "role": "viewer", "segments": null });
    let name = json!({ "name": "renamed" });
    vec![
        (Method::GET, path::SERVICE_ACCOUNTS, Value::Null, 200, true),
        (Method::POST, path::SERVICE_ACCOUNTS, account, 201, false),
        (Method::GET, path::SERVICE_ACCOUNT, Value::Null, 200, true),
        (Method::GET, path::SERVICE_ACCOUNT_USAGE, Value::Null, 200, true),
        (Method::PATCH, path::SERVICE_ACCOUNT, change, 200, false),
        (Method::POST, path::SERVICE_ACCOUNT_KEYS, name.clone(), 201, false),
        (Method::GET, path::SERVICE_ACCOUNT_KEY_USAGE, Value::Null, 200, true),
        (Method::PATCH, path::SERVICE_ACCOUNT_KEY, name, 200, false),
        (Method::DELETE, path::SERVICE_ACCOUNT_KEY, Value::Null, 204, false),
        (Method::DELETE, path::SERVICE_ACCOUNT, Value::Null, 204, false),
    ]
}

struct Place {
    organization: String,
    id: String,
    key: String,
}

impl Place {
    async fn ask(&self, client: &Client, method: &Method, path: &str, body: &Value) -> crate::support::Answer {
        let values = [("organization", self.organization.as_str()), ("id", &self.id), ("key", &self.key)];
        let request = client.request(method.clone(), &path::fill(path, &values));
        let request = request.header("idempotency-key", new_key()).header("content-type", "application/json");
        client.send(if body.is_null() { request } else { request.body(body.to_string()) }).await
    }
}

#[tokio::test]
async fn admins_may_members_may_look_and_strangers_are_told_nothing() {
    let workspace = Workspace::spawn().await;
    let app = &workspace.app;
    let account = app.service_account(workspace.organization, NewAccount::default()).await;
    let place = Place { organization: "harbour".into(), id: account.id.to_string(), key: account.key.to_string() };
    let quay = app.organization("quay").await;
    let stranger = app.signed_in(&app.member("lev", quay, Role::Admin).await).await;
    let admin_key = app.service_account(
        workspace.organization,
        NewAccount { name: "root", role: Role::Admin, ..NewAccount::default() },
    );
    let admin_key = app.bearer(&admin_key.await.secret).in_browser();
    let scopes = ["organizations:read", "members:read"];
    let (_, token) = app.access_token(&workspace.mara, NewToken { scopes: &scopes, ..NewToken::default() }).await;
    let token = app.bearer(&token).in_browser();
    let anonymous = app.anonymous().in_browser();
    for (method, path, body, granted, everybody) in requests() {
        let about = format!("{method} {path}");
        for (who, client) in [("anonymous", &anonymous), ("a key", &admin_key), ("a token", &token)] {
            let answer = place.ask(client, &method, path, &body).await;
            assert_eq!(answer.problem(401).0, "session_required", "{about} {who}");
        }
        assert_eq!(place.ask(&stranger, &method, path, &body).await.problem(404).0, "not_found", "{about}");
        for client in [&workspace.viewer, &workspace.developer] {
            let answer = place.ask(client, &method, path, &body).await;
            if everybody {
                assert_eq!(answer.status, granted, "{about}");
            } else {
                assert_eq!(answer.problem(403).0, "forbidden", "{about}");
                assert!(answer.body.contains("It takes an admin."), "{about}: {}", answer.body);
            }
        }
        for (organization, id, key) in [
            ("nowhere", place.id.as_str(), place.key.as_str()),
            ("quay", &place.id, &place.key),
            ("harbour", "01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f", &place.key),
            ("harbour", &place.id, "01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f"),
        ] {
            let names_it = organization != "harbour"
                || (id != place.id && path.contains("{id}"))
                || (key != place.key && path.contains("{key}"));
            let stray = Place { organization: organization.into(), id: id.into(), key: key.into() };
            if names_it {
                let answer = stray.ask(&workspace.admin, &method, path, &body).await;
                assert_eq!(answer.problem(404).0, "not_found", "{about} {organization} {id} {key}");
            }
        }
        if path.contains("{id}") {
            let odd = Place { organization: "harbour".into(), id: "42".into(), key: place.key.clone() };
            assert_eq!(odd.ask(&workspace.admin, &method, path, &body).await.problem(400).1, ["id"], "{about}");
        }
        let answer = place.ask(&workspace.admin, &method, path, &body).await;
        assert_eq!(answer.status, granted, "{about}: {}", answer.body);
    }
    // Created, changed, deleted; the first key of the new account, and one made, renamed and revoked of the other.
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action LIKE 'service_account.%'").await, 3);
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action LIKE 'service_account_key.%'").await, 4);
}

#[tokio::test]
async fn an_admin_of_the_organization_above_may() {
    let workspace = Workspace::spawn().await;
    let labs = workspace.app.organization("labs").await;
    sqlx::query("UPDATE organizations SET parent_id = $1 WHERE id = $2")
        .bind(workspace.organization.to_string())
        .bind(labs.to_string())
        .execute(workspace.app.server.state.database.writer())
        .await
        .unwrap();
    let account = workspace.app.service_account(labs, NewAccount::default()).await;
    let address = path::fill(path::SERVICE_ACCOUNT, &[("organization", "labs"), ("id", &account.id.to_string())]);
    workspace.developer.get(&address).await.expect_status(404);
    workspace.admin.delete(&address).await.expect_status(204);
    workspace.try_secret(&account.secret).await.expect_status(401);
}

#[tokio::test]
async fn another_sites_page_may_not() {
    let workspace = Workspace::spawn().await;
    let account = workspace.app.service_account(workspace.organization, NewAccount::default()).await;
    let values = [("organization", "harbour"), ("id", &account.id.to_string()), ("key", &account.key.to_string())];
    for (method, path, body, ..) in requests().into_iter().filter(|(method, ..)| *method != Method::GET) {
        let request = workspace.admin.request(method.clone(), &path::fill(path, &values));
        let request = request.header("content-type", "application/json").header("idempotency-key", new_key());
        let mut request = request.body(body.to_string()).build().unwrap();
        request.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
        let answer = workspace.admin.execute(request).await;
        assert_eq!(answer.problem(403).0, "forbidden", "{method} {path}");
    }
    workspace.use_secret(&account.secret).await;
}

//! The rows of the authorization table that are about organizations, apps and builds, walked over HTTP for every caller.

use latchkey_api::{
    access_token::WorksIn,
    path,
    session::Role::{self, Admin, Developer, Viewer},
};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{
    Answer, Client, NewToken,
    harbour::{Workspace, at},
};

/// A request about the app of the workspace, or about all of the workspace.
struct Request {
    method: Method,
    path: String,
    scope: &'static str,
    least: Role,
    whole: bool,
    granted: u16,
}

fn requests(harbour: &Workspace) -> Vec<Request> {
    let app = harbour.wallpaper;
    let by_query = format!("/v1/apps?organizationId={}", harbour.id);
    let organization = "/v1/organizations/harbour";
    let (get, post, patch, delete) = (Method::GET, Method::POST, Method::PATCH, Method::DELETE);
    let list = [
        (&get, organization.to_owned(), "organizations:read", Viewer, false, 200),
        (&get, format!("{organization}/members"), "members:read", Viewer, true, 200),
        (&get, format!("{organization}/service-accounts"), "organizations:read", Viewer, true, 200),
        (&get, format!("{organization}/audit-log"), "audit:read", Admin, true, 200),
        (&get, format!("{organization}/apps"), "apps:read", Viewer, false, 200),
        (&get, by_query.clone(), "apps:read", Viewer, false, 200),
        (&get, format!("{organization}/apps/{app}"), "apps:read", Viewer, false, 200),
        (&get, format!("/v1/apps/{app}"), "apps:read", Viewer, false, 200),
        (&post, format!("{organization}/apps"), "apps:write", Developer, true, 201),
        (&post, by_query, "apps:write", Developer, true, 201),
        (&patch, format!("/v1/apps/{app}"), "apps:write", Developer, false, 200),
        (&get, format!("/v1/apps/{app}/builds"), "builds:read", Viewer, false, 200),
        (&post, format!("/v1/apps/{app}/builds"), "builds:write", Developer, false, 201),
        (&delete, format!("{organization}/apps/{app}"), "apps:write", Admin, false, 204),
        (&delete, format!("/v1/apps/{app}"), "apps:write", Admin, false, 204),
    ];
    let request = |(method, path, scope, least, whole, granted): (&Method, _, _, _, _, _)| Request {
        method: method.clone(),
        path,
        scope,
        least,
        whole,
        granted,
    };
    list.into_iter().map(request).collect()
}

/// What a caller can come near.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Near {
    All,
    /// The app of the requests, among some.
    App,
    /// Other apps of the same workspace.
    Others,
    /// Nothing of the workspace.
    Nothing,
}

struct Caller {
    who: String,
    client: Client,
    scopes: Option<&'static [&'static str]>,
    role: Role,
    near: Near,
}

const ALL: &[&str] =
    &["organizations:read", "members:read", "audit:read", "apps:read", "apps:write", "builds:read", "builds:write"];
const READ: &[&str] = &["organizations:read", "members:read", "audit:read", "apps:read", "builds:read"];
const VERSIONS: &[&str] = &["versions:read", "versions:write"];

async fn callers(harbour: &Workspace) -> Vec<Caller> {
    let app = &harbour.app;
    let other = app.app(harbour.id, "other").await;
    let mut callers = Vec::new();
    let everywhere = WorksIn::default();
    let limited = |organizations, apps| WorksIn { organizations, apps };
    for (user, role, scopes, works_in, near) in [
        (&harbour.admin, Admin, ALL, everywhere.clone(), Near::All),
        (&harbour.developer, Developer, ALL, everywhere.clone(), Near::All),
        (&harbour.viewer, Viewer, ALL, everywhere.clone(), Near::All),
        (&harbour.admin, Admin, READ, everywhere.clone(), Near::All),
        (&harbour.admin, Admin, VERSIONS, everywhere.clone(), Near::All),
        (&harbour.admin, Admin, ALL, limited(vec![harbour.id], vec![]), Near::All),
        (&harbour.admin, Admin, ALL, limited(vec![], vec![harbour.wallpaper]), Near::App),
        (&harbour.admin, Admin, ALL, limited(vec![], vec![other]), Near::Others),
        (&harbour.admin, Admin, ALL, limited(vec![harbour.northwind], vec![]), Near::Nothing),
        (&harbour.stranger, Admin, ALL, everywhere, Near::Nothing),
    ] {
        let who = format!("{} {role:?} {scopes:?} {works_in:?}", user.email);
        let (_, secret) = app.access_token(user, NewToken { scopes, works_in, ..NewToken::default() }).await;
        callers.push(Caller { who, client: app.bearer(&secret), scopes: Some(scopes), role, near });
    }
    let body = json!({ "name": "Mobile", "apps": [harbour.wallpaper] });
    let mobile = harbour.mara.post(&at(path::SEGMENTS), &body).await.expect_status(201).json();
    let body = json!({ "name": "Rest", "apps": [other] });
    let rest = harbour.mara.post(&at(path::SEGMENTS), &body).await.expect_status(201).json();
    let id = |segment: &Value| segment["id"].as_str().unwrap().parse().unwrap();
    for role in [Admin, Developer, Viewer] {
        for (segments, near, name) in [
            (None, Near::All, "whole"),
            (Some(vec![id(&mobile)]), Near::App, "mobile"),
            (Some(vec![id(&rest)]), Near::Others, "rest"),
            (Some(vec![]), Near::Others, "nothing"),
        ] {
            let who = format!("{}-{name}", role.name());
            let (_, secret) = app.account_key(harbour.id, &who, role, segments.as_deref()).await;
            callers.push(Caller { who, client: app.bearer(&secret), scopes: None, role, near });
        }
    }
    let (_, secret) = app.account_key(harbour.northwind, "theirs", Admin, None).await;
    let (client, near) = (app.bearer(&secret), Near::Nothing);
    callers.push(Caller { who: "another tenant's account".into(), client, scopes: None, role: Admin, near });
    callers
}

/// The challenge of a 403 (RFC 6750 section 3); where it is a scope that lacks, it is named beside it.
const FORBIDDEN: &str = r#"Bearer error="insufficient_scope""#;

fn rank(role: Role) -> usize {
    Role::ALL.iter().position(|&other| other == role).unwrap()
}

/// The status, and the code of the problem if it is one.
fn expected(caller: &Caller, request: &Request) -> (u16, &'static str) {
    let is_about_app = !request.whole && request.path.contains("/apps/");
    if caller.scopes.is_some_and(|scopes| !scopes.contains(&request.scope)) {
        (403, "insufficient_scope")
    } else if caller.near == Near::Nothing || is_about_app && caller.near == Near::Others {
        (404, "not_found")
    } else if rank(caller.role) > rank(request.least) || request.whole && caller.near != Near::All {
        (403, "forbidden")
    } else {
        (request.granted, "")
    }
}

async fn ask(client: &Client, request: &Request) -> Answer {
    if request.path.ends_with("/builds") && request.method == Method::POST {
        return client.post_parts(&request.path, &[("file", Some("app.ipa"), b"abc")]).await;
    }
    let asked = client.request(request.method.clone(), &request.path).header("content-type", "application/json");
    let has_body = request.method == Method::POST || request.method == Method::PATCH;
    client.send(if has_body { asked.body(r#"{"name":"New"}"#) } else { asked }).await
}

/// Brings the app back that a request deleted.
async fn restore(harbour: &Workspace, segment: &str) {
    let (app, writer) = (harbour.wallpaper.to_string(), harbour.app.server.state.database.writer());
    let back = "UPDATE apps SET deleted_at = NULL WHERE id = $1";
    sqlx::query(back).bind(app.as_str()).execute(writer).await.unwrap();
    let into = "INSERT INTO segment_apps (app_id, segment_id) VALUES ($1, $2)";
    sqlx::query(into).bind(app).bind(segment).execute(writer).await.unwrap();
}

#[tokio::test]
async fn scopes_roles_and_limits_decide_together() {
    let harbour = Workspace::spawn().await;
    let callers = callers(&harbour).await;
    let segment: String = sqlx::query_scalar("SELECT segment_id FROM segment_apps WHERE app_id = $1")
        .bind(harbour.wallpaper.to_string())
        .fetch_one(harbour.app.server.state.database.reader())
        .await
        .unwrap();
    for request in requests(&harbour) {
        for caller in &callers {
            let about = format!("{} {} by {}", request.method, request.path, caller.who);
            let answer = ask(&caller.client, &request).await;
            let (status, code) = expected(caller, &request);
            assert_eq!(answer.status, status, "{about}: {}", answer.body);
            if !code.is_empty() {
                assert_eq!(answer.problem(status).0, code, "{about}");
            }
            let challenge = match code {
                "insufficient_scope" => Some(format!(r#"{FORBIDDEN}, scope="{}""#, request.scope)),
                "forbidden" => Some(FORBIDDEN.to_owned()),
                _ => None,
            };
            assert_eq!(answer.header("www-authenticate"), challenge.as_deref(), "{about}");
            if answer.status == 204 {
                restore(&harbour, &segment).await;
            }
        }
    }
}

#[tokio::test]
async fn whoever_has_no_credential_that_works_gets_401_and_an_apps_token_403() {
    let harbour = Workspace::spawn().await;
    let app = &harbour.app;
    let token = NewToken { scopes: ALL, ..NewToken::default() };
    let (revoked, revoked_secret) = app.access_token(&harbour.admin, token.clone()).await;
    let (expired, expired_secret) = app.access_token(&harbour.admin, token).await;
    app.revoke(revoked).await;
    app.expire(expired).await;
    let (account, deleted_secret) = app.account_key(harbour.id, "deleted", Admin, None).await;
    sqlx::query("UPDATE service_accounts SET deleted_at = 1, live_name = NULL WHERE id = $1")
        .bind(account.to_string())
        .execute(app.server.state.database.writer())
        .await
        .unwrap();
    let key = app.project_api_key(harbour.wallpaper).await;
    let (_, app_token) = app.app_token(harbour.wallpaper).await;
    let app_token = app.bearer(&app_token);
    let mut requests = requests(&harbour);
    let list = Request { path: "/v1/organizations".into(), method: Method::GET, ..requests.remove(0) };
    requests.push(list);
    for request in requests {
        let about = format!("{} {}", request.method, request.path);
        for (who, client) in [
            ("anonymous", app.anonymous()),
            ("session", harbour.mara.clone()),
            ("revoked", app.bearer(&revoked_secret)),
            ("expired", app.bearer(&expired_secret)),
            ("deleted account", app.bearer(&deleted_secret)),
            ("project key as bearer", app.bearer(&key)),
            ("project key", app.api_key(&key)),
            ("nonsense", app.bearer("aau_nonsense")),
        ] {
            let answer = ask(&client, &request).await;
            assert_eq!(answer.status, 401, "{about} by {who}");
            assert_eq!(answer.problem(401).0, "invalid_token", "{about} by {who}");
        }
        let refusal = ask(&app_token, &request).await;
        assert_eq!(refusal.problem(403).0, "forbidden", "{about} by an app's token");
        assert_eq!(refusal.header("www-authenticate"), Some(FORBIDDEN), "{about} by an app's token");
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM apps WHERE deleted_at IS NULL").await, 2, "nothing happened");
}

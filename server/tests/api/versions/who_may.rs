//! The rows of the authorization table that are about versions, walked over HTTP cell by cell.

use latchkey_api::{access_token::WorksIn, session::Role};
use serde_json::json;

use super::Harbour;
use crate::support::{Answer, Client, NewToken};

/// Each operation once, in the order list, read, create, update, delete.
async fn try_all(harbour: &Harbour, client: &Client) -> [Answer; 5] {
    let id = harbour.create(json!({})).await;
    let body = harbour.version(json!({}));
    [
        client.get(&harbour.list("")).await,
        client.get(&harbour.one(&id)).await,
        client.post(&harbour.list(""), &body).await,
        client.patch(&harbour.one(&id), &body).await,
        client.delete(&harbour.one(&id)).await,
    ]
}

fn statuses(answers: &[Answer; 5]) -> [u16; 5] {
    answers.each_ref().map(|answer| answer.status)
}

const ALLOWED: [u16; 5] = [200, 200, 201, 200, 204];
const READ_ONLY: [u16; 5] = [200, 200, 403, 403, 403];

#[tokio::test]
async fn scopes_and_roles_decide_together() {
    let harbour = Harbour::spawn().await;
    let (read, write, both) = (["versions:read"], ["versions:write"], ["versions:read", "versions:write"]);
    for (role, scopes, expected) in [
        (Role::Admin, &both[..], ALLOWED),
        (Role::Developer, &both, ALLOWED),
        (Role::Viewer, &both, READ_ONLY),
        (Role::Admin, &read, READ_ONLY),
        (Role::Developer, &read, READ_ONLY),
        (Role::Viewer, &read, READ_ONLY),
        (Role::Admin, &write, [403, 403, 201, 200, 204]),
        (Role::Viewer, &write, [403; 5]),
        (Role::Admin, &["builds:read", "builds:write"], [403; 5]),
    ] {
        let name = format!("{}-{}", role.name(), scopes.join("-").replace(':', "-"));
        let user = harbour.app.member(&name, harbour.team, role).await;
        let (_, secret) = harbour.app.access_token(&user, NewToken { scopes, ..NewToken::default() }).await;
        let answers = try_all(&harbour, &harbour.app.bearer(&secret)).await;
        assert_eq!(statuses(&answers), expected, "{name}");
    }
}

#[tokio::test]
async fn a_missing_scope_is_named() {
    let harbour = Harbour::spawn().await;
    let token = NewToken { scopes: &["versions:read"], ..NewToken::default() };
    let (_, secret) = harbour.app.access_token(&harbour.developer, token).await;
    let client = harbour.app.bearer(&secret);
    let refusal = client.post(&harbour.list(""), &json!({})).await;
    assert_eq!(refusal.problem(403).0, "insufficient_scope");
    assert_eq!(refusal.json()["scope"], "versions:write");
    assert_eq!(
        refusal.header("www-authenticate"),
        Some(r#"Bearer error="insufficient_scope", scope="versions:write""#)
    );
}

#[tokio::test]
async fn another_teams_project_is_not_there() {
    let harbour = Harbour::spawn().await;
    let northwind = harbour.app.organization("northwind").await;
    let stranger = harbour.app.member("stranger", northwind, Role::Admin).await;
    let (_, secret) = harbour.app.access_token(&stranger, NewToken::default()).await;
    let client = harbour.app.bearer(&secret);
    assert_eq!(statuses(&try_all(&harbour, &client).await), [404; 5]);
    // Nor through one's own team, nor for a member of both.
    let path = format!("/api/v1/projects/{}/versions?teamId={northwind}", harbour.project);
    client.get(&path).await.expect_status(404);
    harbour.app.join(northwind, &harbour.developer, Role::Admin).await;
    harbour.pipeline.get(&path).await.expect_status(404);
}

#[tokio::test]
async fn who_leaves_the_team_takes_their_tokens_along() {
    let harbour = Harbour::spawn().await;
    harbour.pipeline.get(&harbour.list("")).await.expect_status(200);
    harbour.app.leave_all(&harbour.developer).await;
    harbour.pipeline.get(&harbour.list("")).await.expect_status(404);
}

#[tokio::test]
async fn a_token_works_only_where_it_is_limited_to() {
    let harbour = Harbour::spawn().await;
    let sister = harbour.app.app(harbour.team, "relay").await;
    let northwind = harbour.app.organization("northwind").await;
    harbour.app.join(northwind, &harbour.developer, Role::Admin).await;
    for (works_in, expected) in [
        (WorksIn { organizations: vec![harbour.team], apps: vec![] }, 200),
        (WorksIn { organizations: vec![], apps: vec![harbour.project] }, 200),
        (WorksIn { organizations: vec![northwind], apps: vec![harbour.project] }, 200),
        (WorksIn { organizations: vec![northwind], apps: vec![] }, 404),
        (WorksIn { organizations: vec![], apps: vec![sister] }, 404),
    ] {
        let token = NewToken { works_in: works_in.clone(), ..NewToken::default() };
        let (_, secret) = harbour.app.access_token(&harbour.developer, token).await;
        harbour.app.bearer(&secret).get(&harbour.list("")).await.expect_status(expected);
    }
}

#[tokio::test]
async fn nobody_and_dead_tokens_get_401() {
    let harbour = Harbour::spawn().await;
    assert_eq!(statuses(&try_all(&harbour, &harbour.app.anonymous()).await), [401; 5]);
    let token = NewToken { expires_at: Some(harbour.app.clock.now().plus_days(1)), ..NewToken::default() };
    let (_, expiring) = harbour.app.access_token(&harbour.developer, token).await;
    let (revoked_id, revoked) = harbour.app.access_token(&harbour.developer, NewToken::default()).await;
    sqlx::query("UPDATE credentials SET revoked_at = $1 WHERE id = $2")
        .bind(harbour.app.clock.now().0)
        .bind(revoked_id.to_string())
        .execute(harbour.app.server.state.database.writer())
        .await
        .unwrap();
    harbour.app.clock.advance(86_400_000);
    for dead in [expiring, revoked] {
        let answers = try_all(&harbour, &harbour.app.bearer(&dead)).await;
        assert_eq!(statuses(&answers), [401; 5]);
        assert_eq!(answers[0].header("www-authenticate"), Some(r#"Bearer error="invalid_token""#));
    }
}

#[tokio::test]
async fn a_browsers_session_is_no_credential() {
    let harbour = Harbour::spawn().await;
    let browser = harbour.app.signed_in(&harbour.developer).await;
    assert_eq!(statuses(&try_all(&harbour, &browser).await), [401; 5]);
}

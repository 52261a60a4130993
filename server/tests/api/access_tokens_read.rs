//! `GET /api/dashboard/access-tokens/{id}`

use latchkey_api::{access_token::State, path, session::Role, timestamp::DAY};
use serde_json::json;

use crate::support::{
    START, TestApp,
    tokens::{wanted, with},
};

#[tokio::test]
async fn answers_one_token_in_every_state() {
    let app = TestApp::spawn().await;
    let user = app.user("mara").await;
    let browser = app.signed_in(&user).await;
    let created = browser.create_token(with(wanted("ci"), "expires", json!({ "days": 8 }))).await.token;
    for (days, state) in [(0, State::Active), (1, State::Expiring), (7, State::Expired), (100, State::Expired)] {
        app.clock.advance(days * DAY);
        let token = app.signed_in(&user).await.token(created.id).await;
        assert_eq!(token, created);
        assert_eq!(token.state(app.clock.now()), state, "after {days} more days");
    }
    app.signed_in(&user).await.revoke_token(created.id).await.expect_status(204);
    let token = app.signed_in(&user).await.token(created.id).await;
    assert_eq!((token.state(START), token.revoked_at), (State::Revoked, Some(app.clock.now())));
}

#[tokio::test]
async fn has_these_fields_and_no_secret() {
    let app = TestApp::spawn().await;
    let user = app.user("mara").await;
    let organization = app.organization("harbour").await;
    app.join(organization, &user, Role::Viewer).await;
    let ferry = app.app(organization, "ferry").await;
    let browser = app.signed_in(&user).await;
    let body = with(wanted("ci"), "worksIn", json!({ "organizations": [organization], "apps": [ferry] }));
    let created = browser.create_token(body).await;
    app.bearer(&created.secret).get("/v1/users/me").await.expect_status(200);
    app.server.state.usage.flush().await.unwrap();
    let answer = browser.get(&path::with_id(path::ACCESS_TOKEN, created.token.id)).await.expect_status(200);
    assert_eq!(
        answer.json(),
        json!({
            "id": created.token.id,
            "name": "ci",
            "prefix": "aau_",
            "lastFour": &created.secret[38..],
            "scopes": ["versions:read"],
            "fullAccess": false,
            "worksIn": { "organizations": [organization], "apps": [ferry] },
            "createdAt": "2026-11-22T13:52:10Z",
            "expiresAt": "2026-12-22T13:52:10Z",
            "lastUse": { "at": "2026-11-22T13:52:10Z", "address": "127.0.0.1" },
        })
    );
}

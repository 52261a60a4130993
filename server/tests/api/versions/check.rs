//! `GET /api/v1/versions/check`

use serde_json::{Value, json};

use super::Harbour;
use crate::support::{Client, NewToken};

async fn with_key() -> (Harbour, Client) {
    let harbour = Harbour::spawn().await;
    let phone = harbour.app.api_key(&harbour.app.project_api_key(harbour.project).await);
    (harbour, phone)
}

fn path(version: &str, more: &str) -> String {
    format!(
        "/api/v1/versions/check?app_name=Wallpaper%20App&app_version={version}&platform=android&environment=production{more}"
    )
}

async fn check(phone: &Client, version: &str, more: &str) -> Value {
    phone.get(&path(version, more)).await.expect_status(200).json()
}

#[tokio::test]
async fn the_newest_active_version_answers() {
    let (harbour, phone) = with_key().await;
    assert_eq!(check(&phone, "1.0.0", "").await, json!({ "found": false }));
    harbour.create(json!({ "appVersion": "1.9.0", "forceUpgrade": true, "message": "nine" })).await;
    harbour.create(json!({ "appVersion": "1.10.0", "message": "ten" })).await;
    harbour.create(json!({ "appVersion": "1.10.0-rc.1", "message": "candidate" })).await;
    harbour.create(json!({ "appVersion": "9.0.0", "message": "inactive", "active": false })).await;
    harbour.create(json!({ "appVersion": "9.0.0", "message": "staging", "environment": "staging" })).await;
    harbour.create(json!({ "appVersion": "9.0.0", "message": "ios", "platform": "ios" })).await;
    harbour.create(json!({ "appVersion": "9.0.0", "message": "other", "appName": "Relay" })).await;
    let ten = json!({ "found": true, "forceUpgrade": false, "message": "ten" });
    for older in ["1.0.0", "1.9.5", "v1.9", "1.10.0-rc.1"] {
        assert_eq!(check(&phone, older, "").await, ten, "{older}");
    }
    for current in ["1.10.0", "1.10.0%2B45", "1.10", "2.0.0"] {
        assert_eq!(check(&phone, current, "").await, json!({ "found": false }), "{current}");
    }
}

#[tokio::test]
async fn name_platform_and_environment_are_read_in_any_case() {
    let (harbour, phone) = with_key().await;
    harbour.create(json!({ "appVersion": "2.0.0", "forceUpgrade": true })).await;
    let path = "/api/v1/versions/check?app_name=wallpaper%20APP&app_version=1&platform=Android&environment=PRODUCTION";
    let answer = phone.get(path).await.expect_status(200).json();
    assert_eq!(answer, json!({ "found": true, "forceUpgrade": true, "message": "A new version is available." }));
}

#[tokio::test]
async fn the_language_chooses_the_message_and_hides_nothing() {
    let (harbour, phone) = with_key().await;
    for (locale, message) in [(json!("pt-BR"), "Atualize"), (json!("fr"), "Mettez à jour"), (json!(null), "Update")] {
        harbour.create(json!({ "appVersion": "2.0.0", "messageLocale": locale, "message": message })).await;
    }
    for (language, message) in
        [("pt-BR", "Atualize"), ("pt_PT", "Atualize"), ("fr", "Mettez à jour"), ("de", "Update"), ("", "Update")]
    {
        let answer = check(&phone, "1.0.0", &format!("&app_language={language}")).await;
        assert_eq!(answer["message"], message, "{language}");
    }
    harbour
        .create(json!({ "appVersion": "3.0.0", "messageLocale": "ja", "message": null, "forceUpgrade": true }))
        .await;
    assert_eq!(check(&phone, "1.0.0", "&app_language=de").await, json!({ "found": true, "forceUpgrade": true }));
}

#[tokio::test]
async fn a_key_sees_the_versions_of_its_own_app_alone() {
    let (harbour, _) = with_key().await;
    harbour.create(json!({ "appVersion": "2.0.0" })).await;
    let sister = harbour.app.app(harbour.team, "relay").await;
    let phone = harbour.app.api_key(&harbour.app.project_api_key(sister).await);
    assert_eq!(check(&phone, "1.0.0", "").await, json!({ "found": false }));
}

#[tokio::test]
async fn only_a_project_api_key_opens_it() {
    let (harbour, _) = with_key().await;
    let (_, secret) = harbour.app.access_token(&harbour.developer, NewToken::default()).await;
    for client in [
        harbour.app.anonymous(),
        harbour.app.bearer(&secret),
        harbour.app.api_key(&secret),
        harbour.app.api_key("aak_nonsense"),
        harbour.app.api_key(""),
    ] {
        let refusal = client.get(&path("1.0.0", "")).await;
        assert_eq!(refusal.problem(401).0, "invalid_token");
        assert!(refusal.header("www-authenticate").is_some());
    }
}

#[tokio::test]
async fn wrong_and_missing_parameters_are_named() {
    let (_harbour, phone) = with_key().await;
    let refusal = phone.get("/api/v1/versions/check").await;
    assert_eq!(refusal.problem(400).1, ["app_name", "app_version", "platform", "environment"]);
    for (query, field) in [
        ("app_version=newest", "app_version"),
        ("platform=amiga", "platform"),
        ("app_language=x", "app_language"),
        ("environment=a%20b", "environment"),
    ] {
        let right = "app_name=a&app_version=1&platform=ios&environment=production";
        let name = query.split('=').next().unwrap();
        let query: Vec<&str> = right.split('&').filter(|pair| !pair.starts_with(name)).chain([query]).collect();
        let refusal = phone.get(&format!("/api/v1/versions/check?{}", query.join("&"))).await;
        assert_eq!(refusal.problem(400).1, [field]);
    }
}

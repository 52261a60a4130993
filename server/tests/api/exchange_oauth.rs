//! `POST /oauth2/token`, and what a client can find out beforehand.

use latchkey_api::{id::OrganizationId, session::Role};

use crate::support::{Account, Answer, Client, NewAccount, NewToken, TestApp};

const EXCHANGE: (&str, &str) = ("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
const CREDENTIALS: (&str, &str) = ("grant_type", "client_credentials");
const TYPE: (&str, &str) = ("subject_token_type", "urn:ietf:params:oauth:token-type:access_token");

struct Harbour {
    app: TestApp,
    team: OrganizationId,
    account: Account,
}

impl Harbour {
    async fn spawn() -> Self {
        let app = TestApp::spawn().await;
        let team = app.organization("harbour").await;
        let account = app.service_account(team, NewAccount { name: "ci", ..NewAccount::default() }).await;
        Self { app, team, account }
    }

    async fn post(&self, fields: &[(&str, &str)]) -> Answer {
        self.app.anonymous().post_form("/oauth2/token", fields).await
    }

    /// With a user name and a password, as curl sends them.
    async fn post_basic(&self, name: &str, secret: &str, fields: &[(&str, &str)]) -> Answer {
        let client = self.app.anonymous();
        let request = client.request(reqwest::Method::POST, "/oauth2/token").basic_auth(name, Some(secret));
        client.send(request.form(fields)).await
    }
}

/// The word of a refusal, which has a description that keeps to its characters.
#[track_caller]
fn refused(answer: &Answer, status: u16) -> String {
    assert_eq!(answer.status, status, "{}", answer.body);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.header("content-type"), Some("application/json"));
    let body = answer.json();
    let description = body["error_description"].as_str().unwrap();
    assert!(description.chars().all(|c| matches!(c, ' '..='~') && c != '"' && c != '\\'), "{description}");
    assert_eq!(body.as_object().unwrap().len(), 2);
    body["error"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_service_account_gets_a_token_by_form_or_header() {
    let harbour = Harbour::spawn().await;
    let key = harbour.account.secret.as_str();
    let id = harbour.account.id.to_string();
    for client_id in ["ci@harbour.iam.127.0.0.1", &id, "ci", ""] {
        for answer in [
            harbour.post(&[CREDENTIALS, ("client_id", client_id), ("client_secret", key)]).await,
            harbour.post_basic(client_id, key, &[CREDENTIALS]).await,
        ] {
            let answer = answer.expect_status(200);
            // RFC 6749 section 5.1 asks for both.
            assert_eq!((answer.header("cache-control"), answer.header("pragma")), (Some("no-store"), Some("no-cache")));
            let body = answer.json();
            assert_eq!((&body["token_type"], &body["expires_in"]), (&"Bearer".into(), &3600.into()));
            assert!(body["access_token"].as_str().unwrap().starts_with("aat_"));
            assert_eq!(body.as_object().unwrap().len(), 3);
        }
    }
}

#[tokio::test]
async fn a_service_accounts_scopes_are_what_its_role_can_use() {
    let harbour = Harbour::spawn().await;
    let key = ("client_secret", harbour.account.secret.as_str());
    let answer = harbour.post(&[CREDENTIALS, key, ("scope", "apps:write builds:read")]).await.expect_status(200);
    assert_eq!(answer.json()["scope"], "builds:read apps:write");
    for scope in ["audit:read", "versions:read", "ships:sink", " "] {
        assert_eq!(
            refused(&harbour.post(&[CREDENTIALS, key, ("scope", scope)]).await, 400),
            "invalid_scope",
            "{scope}"
        );
    }
}

#[tokio::test]
async fn who_is_no_client_gets_401_with_a_challenge() {
    let harbour = Harbour::spawn().await;
    let (revoked, expiring) = (
        harbour.app.service_account(harbour.team, NewAccount { name: "old", ..NewAccount::default() }).await,
        harbour
            .app
            .service_account(
                harbour.team,
                NewAccount {
                    name: "brief",
                    expires_at: Some(harbour.app.clock.now().plus_days(1)),
                    ..NewAccount::default()
                },
            )
            .await,
    );
    harbour.app.revoke(revoked.key).await;
    harbour.app.clock.advance(86_400_000);
    let key = harbour.account.secret.as_str();
    for answer in [
        harbour.post(&[CREDENTIALS]).await,
        harbour.post(&[CREDENTIALS, ("client_secret", "guess")]).await,
        harbour.post(&[CREDENTIALS, ("client_secret", &revoked.secret)]).await,
        harbour.post(&[CREDENTIALS, ("client_secret", &expiring.secret)]).await,
        harbour.post(&[CREDENTIALS, ("client_secret", key), ("client_id", "old")]).await,
        harbour.post_basic("old", key, &[CREDENTIALS]).await,
        harbour.post_basic("ci", "guess", &[CREDENTIALS]).await,
    ] {
        assert_eq!(refused(&answer, 401), "invalid_client");
        assert_eq!(answer.header("www-authenticate"), Some(r#"Basic realm="oauth2", charset="UTF-8""#));
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_request_has_the_word_of_the_standard() {
    let harbour = Harbour::spawn().await;
    let jonas = harbour.app.member("jonas", harbour.team, Role::Developer).await;
    let (_, pat) = harbour.app.access_token(&jonas, NewToken::default()).await;
    let token = harbour.post(&[EXCHANGE, TYPE, ("subject_token", &pat)]).await.expect_status(200).json();
    let (pat, token) = (("subject_token", pat.as_str()), ("subject_token", token["access_token"].as_str().unwrap()));
    let key = ("client_secret", harbour.account.secret.as_str());
    for (fields, word) in [
        (&[][..], "invalid_request"),
        (&[("grant_type", "password")], "unsupported_grant_type"),
        (&[CREDENTIALS, CREDENTIALS, key], "invalid_request"),
        (&[CREDENTIALS, ("client_secret", pat.1)], "unauthorized_client"),
        (&[CREDENTIALS, ("client_secret", token.1)], "unauthorized_client"),
        (&[CREDENTIALS, key, ("audience", "nowhere")], "invalid_target"),
        (&[EXCHANGE], "invalid_request"),
        (&[EXCHANGE, pat], "invalid_request"),
        (&[EXCHANGE, TYPE], "invalid_request"),
        (&[EXCHANGE, pat, ("subject_token_type", "urn:ietf:params:oauth:token-type:jwt")], "invalid_request"),
        (&[EXCHANGE, TYPE, pat, ("requested_token_type", "jwt")], "invalid_request"),
        (&[EXCHANGE, TYPE, pat, ("actor_token", pat.1)], "invalid_request"),
        (&[EXCHANGE, TYPE, token], "invalid_request"),
        (&[EXCHANGE, TYPE, ("subject_token", "guess")], "invalid_request"),
        (&[EXCHANGE, TYPE, pat, ("scope", "builds:read")], "invalid_scope"),
        (&[EXCHANGE, TYPE, pat, ("scope", "ships:sink")], "invalid_scope"),
        (&[EXCHANGE, TYPE, pat, ("audience", "northwind")], "invalid_target"),
        (&[EXCHANGE, TYPE, pat, ("resource", "https://elsewhere.example")], "invalid_target"),
        (&[EXCHANGE, TYPE, pat, ("audience", "harbour"), ("organization_id", "harbour")], "invalid_request"),
    ] {
        assert_eq!(refused(&harbour.post(fields).await, 400), word, "{fields:?}");
    }
    let both = harbour.post_basic("ci", key.1, &[CREDENTIALS, key]).await;
    assert_eq!(refused(&both, 400), "invalid_request");
    let json = harbour.app.anonymous().post("/oauth2/token", &serde_json::json!({})).await;
    assert_eq!(refused(&json, 400), "invalid_request");
}

#[tokio::test]
async fn every_kind_of_secret_can_be_exchanged_by_the_standard() {
    let harbour = Harbour::spawn().await;
    let jonas = harbour.app.member("jonas", harbour.team, Role::Developer).await;
    let (_, pat) = harbour.app.access_token(&jonas, NewToken::default()).await;
    let project = harbour.app.app(harbour.team, "wallpaper").await;
    let (_, app_token) = harbour.app.app_token(project).await;
    let id = harbour.team.to_string();
    let address = format!("http://{}/v1/organizations/harbour", harbour.app.server.address);
    for secret in [pat.as_str(), &harbour.account.secret, &app_token] {
        for place in [
            None,
            Some(("audience", "harbour")),
            Some(("resource", address.as_str())),
            Some(("organization_id", id.as_str())),
            Some(("subOrganization", "Harbour")),
        ] {
            let fields: Vec<_> = [EXCHANGE, TYPE, ("subject_token", secret)].into_iter().chain(place).collect();
            let body = harbour.post(&fields).await.expect_status(200).json();
            assert_eq!(body["issued_token_type"], TYPE.1);
            assert_eq!(body["expires_in"], 3600);
        }
    }
    // What an app's token opens takes no scopes, and it is of its own organization alone.
    let northwind = harbour.app.organization("northwind").await;
    harbour.app.put_below(northwind, harbour.team).await;
    let token = ("subject_token", app_token.as_str());
    let answer = harbour.post(&[EXCHANGE, TYPE, token, ("scope", "builds:read")]).await;
    assert_eq!(refused(&answer, 400), "invalid_scope");
    assert_eq!(
        refused(&harbour.post(&[EXCHANGE, TYPE, token, ("audience", "northwind")]).await, 400),
        "invalid_target"
    );
}

#[tokio::test]
async fn the_metadata_names_every_endpoint_where_it_is() {
    let app = TestApp::spawn().await;
    let client: Client = app.anonymous();
    let metadata = client.get("/.well-known/oauth-authorization-server").await.expect_status(200).json();
    let issuer = metadata["issuer"].as_str().unwrap();
    assert_eq!(issuer, format!("http://{}", app.server.address));
    for endpoint in ["token_endpoint", "introspection_endpoint", "revocation_endpoint"] {
        let path = metadata[endpoint].as_str().unwrap().strip_prefix(issuer).unwrap();
        client.get(path).await.expect_status(405);
    }
    assert_eq!(metadata["scopes_supported"].as_array().unwrap().len(), 9);
    assert_eq!(metadata["response_types_supported"], serde_json::json!([]));
}

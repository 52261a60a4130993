//! The exchange at the paths that pipelines already know: `/auth/v1/token`, `/auth/v3/token`, `/auth/v1/api-key/token`.

use latchkey_api::{id::OrganizationId, session::Role};
use serde_json::{Value, json};

use crate::support::{Account, Answer, NewAccount, NewToken, TestApp, User};

const PAT: &str = "/auth/v1/token";
const KEY: &str = "/auth/v3/token";
const API_KEY: &str = "/auth/v1/api-key/token";

/// An organization with an app, a developer and a service account.
struct Harbour {
    app: TestApp,
    team: OrganizationId,
    developer: User,
    secret: String,
    account: Account,
}

impl Harbour {
    async fn spawn() -> Self {
        let app = TestApp::spawn().await;
        let team = app.organization("harbour").await;
        let developer = app.member("jonas", team, Role::Developer).await;
        let (_, secret) = app.access_token(&developer, NewToken::default()).await;
        let account = app.service_account(team, NewAccount { name: "ci", ..NewAccount::default() }).await;
        Self { app, team, developer, secret, account }
    }

    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.app.anonymous().post_form(path, fields).await
    }

    /// With the account's name and key, and this field.
    async fn post_api_key(&self, more: &[(&str, &str)]) -> Answer {
        let fields = [&[("name", "ci"), ("secret", self.account.secret.as_str())], more].concat();
        self.post(API_KEY, &fields).await
    }
}

/// The access token of an answer that holds nothing else unexpected.
#[track_caller]
fn granted(answer: &Answer) -> String {
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!((answer.header("cache-control"), answer.header("pragma")), (Some("no-store"), Some("no-cache")));
    let mut body = answer.json();
    let token = body["access_token"].take().as_str().unwrap().to_owned();
    assert_eq!(body, json!({ "access_token": Value::Null, "token_type": "Bearer", "expires_in": 3600 }));
    assert!(token.starts_with("aat_"), "{token}");
    token
}

/// The problem's code, and its sentence as `error` and as `message`.
#[track_caller]
fn refused(answer: &Answer, status: u16) -> (String, String) {
    let (code, _) = answer.problem(status);
    let body = answer.json();
    let error = body["error"].as_str().unwrap();
    assert_eq!(body["message"].as_str().unwrap().trim_end_matches('.'), error);
    (code, error.to_owned())
}

#[tokio::test]
async fn a_personal_token_becomes_an_access_token_that_acts_as_its_user() {
    let harbour = Harbour::spawn().await;
    for (path, field) in [(PAT, "pat"), (KEY, "personalAccessKey")] {
        let token = granted(&harbour.post(path, &[(field, &harbour.secret)]).await);
        let me = harbour.app.bearer(&token).get("/v1/users/me").await.expect_status(200);
        assert_eq!(me.json()["email"], harbour.developer.email);
    }
}

#[tokio::test]
async fn a_service_accounts_key_goes_with_its_name_its_identifier_or_its_id() {
    let harbour = Harbour::spawn().await;
    let id = harbour.account.id.to_string();
    for name in ["ci", "ci@harbour.iam.127.0.0.1", &id] {
        let answer = harbour.post(API_KEY, &[("name", name), ("secret", &harbour.account.secret)]).await;
        granted(&answer);
    }
    for name in ["cd", "ci@northwind.iam.127.0.0.1", "ci@"] {
        let answer = harbour.post(API_KEY, &[("name", name), ("secret", &harbour.account.secret)]).await;
        assert_eq!(refused(&answer, 401).0, "invalid_token", "{name}");
    }
}

#[tokio::test]
async fn what_is_missing_or_of_the_wrong_kind_is_named() {
    let harbour = Harbour::spawn().await;
    let (pat, key) = (harbour.secret.as_str(), harbour.account.secret.as_str());
    let exchanged = granted(&harbour.post(PAT, &[("pat", pat)]).await);
    let token = exchanged.as_str();
    for (path, fields, error) in [
        (PAT, &[][..], "pat is required"),
        (PAT, &[("pat", "")], "pat is required"),
        (PAT, &[("pat", pat), ("pat", pat)], "pat must be sent exactly once"),
        (PAT, &[("pat", key)], "pat must be a personal access token"),
        (PAT, &[("pat", token)], "pat must be a personal access token"),
        (KEY, &[("pat", pat)], "personalAccessKey is required"),
        (KEY, &[("personalAccessKey", token)], "personalAccessKey must be a personal access token"),
        (KEY, &[("personalAccessKey", pat), ("scope", " ")], "scope must hold at least one scope"),
        (
            KEY,
            &[("personalAccessKey", pat), ("scope", "versions:read ships:sink")],
            "scope must hold scopes of the catalog, which does not have “ships:sink”",
        ),
        (API_KEY, &[("secret", key)], "name is required"),
        (API_KEY, &[("name", "ci")], "secret is required"),
        (API_KEY, &[("name", "ci"), ("secret", pat)], "secret must be a key of a service account"),
        (
            API_KEY,
            &[("name", "ci"), ("secret", key), ("organizationId", "harbour")],
            "organizationId must be a valid GUID",
        ),
    ] {
        let answer = harbour.post(path, fields).await;
        assert_eq!(refused(&answer, 400), ("invalid_field".to_owned(), error.to_owned()), "{path}");
    }
    let json = harbour.app.anonymous().post(PAT, &json!({ "pat": pat })).await;
    assert_eq!(refused(&json, 415).0, "unsupported_media_type");
    harbour.app.anonymous().get(PAT).await.expect_status(405);
}

#[tokio::test]
async fn secrets_that_do_not_work_get_401_and_are_told_why() {
    let harbour = Harbour::spawn().await;
    let soon = Some(harbour.app.clock.now().plus_days(1));
    let token = NewToken { expires_at: soon, ..NewToken::default() };
    let (_, expired) = harbour.app.access_token(&harbour.developer, token).await;
    let (id, revoked) = harbour.app.access_token(&harbour.developer, NewToken::default()).await;
    harbour.app.revoke(id).await;
    harbour.app.clock.advance(86_400_000);
    let unknown = harbour.secret.replace('a', "b");
    for (secret, why) in [(expired, "expired"), (revoked, "revoked"), (unknown, "not complete")] {
        let answer = harbour.post(PAT, &[("pat", &secret)]).await;
        let (code, error) = refused(&answer, 401);
        assert_eq!(code, "invalid_token");
        assert!(error.contains(why), "{error}");
        assert_eq!(answer.header("www-authenticate"), Some(r#"Bearer error="invalid_token""#));
    }
}

#[tokio::test]
async fn a_scope_narrows_and_never_widens() {
    let harbour = Harbour::spawn().await;
    let key = ("personalAccessKey", harbour.secret.as_str());
    let answer = harbour.post(KEY, &[key, ("scope", "versions:read versions:read")]).await.expect_status(200);
    assert_eq!(answer.json()["scope"], "versions:read");
    let refusal = harbour.post(KEY, &[key, ("scope", "versions:read builds:write")]).await;
    assert_eq!(refused(&refusal, 403).0, "insufficient_scope");
    assert_eq!(refusal.json()["scope"], "builds:write");
    assert_eq!(refusal.header("www-authenticate"), Some(r#"Bearer error="insufficient_scope", scope="builds:write""#));
}

#[tokio::test]
async fn an_admin_above_gets_a_token_for_one_organization_below() {
    let harbour = Harbour::spawn().await;
    let (below, other) = (harbour.app.organization("pier").await, harbour.app.organization("northwind").await);
    harbour.app.put_below(below, harbour.team).await;
    harbour.app.execute(format!("UPDATE organizations SET name = 'Pier One' WHERE id = '{below}'")).await;
    let (in_team, in_below) = (harbour.app.app(harbour.team, "a").await, harbour.app.app(below, "b").await);
    let admin = harbour.app.member("mara", harbour.team, Role::Admin).await;
    let (_, secret) = harbour.app.access_token(&admin, NewToken::default()).await;
    let id = below.to_string();
    for name in [id.as_str(), "pier", "PIER", "pier  one"] {
        let answer = harbour.post(KEY, &[("personalAccessKey", &secret), ("subOrganization", name)]).await;
        let client = harbour.app.bearer(&granted(&answer));
        for (organization, app, status) in [(below, in_below, 200), (harbour.team, in_team, 404)] {
            let path = format!("/api/v1/projects/{app}/versions?teamId={organization}");
            client.get(&path).await.expect_status(status);
        }
    }
    // What is another's, what is nobody's, and what the token's user does not reach are told in the same words.
    let other = other.to_string();
    let developers = harbour.secret.as_str();
    let mut errors = Vec::new();
    for (secret, name) in [
        (secret.as_str(), "northwind"),
        (&secret, &other),
        (&secret, "nowhere"),
        (developers, "pier"),
        (developers, "pier one"),
    ] {
        let answer = harbour.post(KEY, &[("personalAccessKey", secret), ("subOrganization", name)]).await;
        errors.push(refused(&answer, 403));
    }
    errors.dedup();
    assert_eq!(errors.len(), 1, "{errors:?}");
}

#[tokio::test]
async fn a_name_of_several_organizations_asks_for_more() {
    let harbour = Harbour::spawn().await;
    let admin = harbour.app.member("mara", harbour.team, Role::Admin).await;
    let (_, secret) = harbour.app.access_token(&admin, NewToken::default()).await;
    for slug in ["pier-1", "pier-2"] {
        let below = harbour.app.organization(slug).await;
        harbour.app.put_below(below, harbour.team).await;
        harbour.app.execute(format!("UPDATE organizations SET name = 'Pier' WHERE id = '{below}'")).await;
    }
    let answer = harbour.post(KEY, &[("personalAccessKey", &secret), ("subOrganization", "pier")]).await;
    assert!(refused(&answer, 400).1.starts_with("subOrganization must be an id or a slug"), "{}", answer.body);
    granted(&harbour.post(KEY, &[("personalAccessKey", &secret), ("subOrganization", "pier-2")]).await);
}

#[tokio::test]
async fn a_service_account_gets_a_token_for_its_own_organization_and_as_an_admin_for_those_below() {
    let harbour = Harbour::spawn().await;
    let (below, other) = (harbour.app.organization("pier").await, harbour.app.organization("northwind").await);
    harbour.app.put_below(below, harbour.team).await;
    let (own, below, other) = (harbour.team.to_string(), below.to_string(), other.to_string());
    granted(&harbour.post_api_key(&[("organizationId", &own)]).await);
    for id in [&below, &other] {
        assert_eq!(refused(&harbour.post_api_key(&[("organizationId", id)]).await, 403).0, "forbidden");
    }
    let admin = NewAccount { name: "boss", role: Role::Admin, ..NewAccount::default() };
    let admin = harbour.app.service_account(harbour.team, admin).await;
    for (id, status) in [(&own, 200), (&below, 200), (&other, 403)] {
        let fields = [("name", "boss"), ("secret", admin.secret.as_str()), ("organizationId", id)];
        harbour.post(API_KEY, &fields).await.expect_status(status);
    }
}

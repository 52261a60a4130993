//! A workspace over the dashboard's endpoints.

use std::sync::atomic::{AtomicU32, Ordering};

use latchkey_api::{
    access_token::{AccessTokenPage, AccessTokenSummary, CreatedAccessToken},
    id::{AppId, CredentialId, OrganizationId, ServiceAccountId},
    path,
    service_account::{CreatedServiceAccount, ServiceAccountDetails, ServiceAccountPage},
    session::Role,
};
use serde_json::{Value, json};

use super::{Answer, Client, TestApp, User};

/// The organization `harbour` with the app `wallpaper` and a member of each role.
pub struct Workspace {
    pub app: TestApp,
    pub organization: OrganizationId,
    pub wallpaper: AppId,
    pub mara: User,
    /// Mara's browser.
    pub admin: Client,
    pub developer: Client,
    pub viewer: Client,
}

/// Opened by personal access tokens alone: 403 for any other credential that works, 401 for one that does not.
const ME: &str = "/v1/users/me";

impl Workspace {
    pub async fn spawn() -> Self {
        let app = TestApp::spawn().await;
        let organization = app.organization("harbour").await;
        let wallpaper = app.app(organization, "wallpaper").await;
        let mara = app.member("mara", organization, Role::Admin).await;
        let jonas = app.member("jonas", organization, Role::Developer).await;
        let ines = app.member("ines", organization, Role::Viewer).await;
        let admin = app.signed_in(&mara).await;
        let (developer, viewer) = (app.signed_in(&jonas).await, app.signed_in(&ines).await);
        Self { app, organization, wallpaper, mara, admin, developer, viewer }
    }

    /// Moves the clock, and signs the admin in again.
    pub async fn later(&mut self, milliseconds: i64) {
        self.app.clock.advance(milliseconds);
        self.admin = self.app.signed_in(&self.mara).await;
    }

    /// What using a secret is answered: 403 if it works, 401 if not.
    pub async fn try_secret(&self, secret: &str) -> Answer {
        self.app.bearer(secret).get(ME).await
    }

    /// Uses a secret that works.
    pub async fn use_secret(&self, secret: &str) {
        self.try_secret(secret).await.expect_status(403);
    }

    /// Writes the counts of use.
    pub async fn flush(&self) {
        self.app.server.state.usage.flush().await.unwrap();
    }

    pub async fn service_accounts(&self, query: &str) -> ServiceAccountPage {
        self.admin.get(&format!("{}?{query}", accounts())).await.expect_status(200).read()
    }

    pub async fn service_account_names(&self, query: &str) -> Vec<String> {
        self.service_accounts(query).await.items.into_iter().map(|account| account.name).collect()
    }

    pub async fn service_account(&self, id: ServiceAccountId) -> ServiceAccountDetails {
        self.admin.get(&account(path::SERVICE_ACCOUNT, id)).await.expect_status(200).read()
    }

    /// Makes a service account, with an idempotency key of its own.
    pub async fn create_account(&self, body: Value) -> CreatedServiceAccount {
        post_with(&self.admin, &new_key(), &accounts(), &body).await.expect_status(201).read()
    }

    /// Gives a service account another key.
    pub async fn add_key(&self, id: ServiceAccountId, body: Value) -> CreatedAccessToken {
        let address = account(path::SERVICE_ACCOUNT_KEYS, id);
        post_with(&self.admin, &new_key(), &address, &body).await.expect_status(201).read()
    }

    /// Makes an API token of the app `wallpaper`.
    pub async fn create_token(&self, body: Value) -> CreatedAccessToken {
        post_with(&self.developer, &new_key(), &tokens(), &body).await.expect_status(201).read()
    }

    pub async fn tokens(&self, query: &str) -> AccessTokenPage {
        self.viewer.get(&format!("{}?{query}", tokens())).await.expect_status(200).read()
    }

    pub async fn token_names(&self, query: &str) -> Vec<String> {
        self.tokens(query).await.items.into_iter().map(|token| token.name).collect()
    }

    pub async fn token_summary(&self) -> AccessTokenSummary {
        let address = path::fill(path::APP_API_TOKEN_SUMMARY, &[("organization", "harbour"), ("app", "wallpaper")]);
        self.viewer.get(&address).await.expect_status(200).read()
    }
}

/// Sends a request with this idempotency key.
pub async fn post_with(client: &Client, key: &str, address: &str, body: &Value) -> Answer {
    client.clone().with_header("idempotency-key", key).post(address, body).await
}

/// An idempotency key that nobody has used.
pub fn new_key() -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    format!("workspace-{}", NUMBER.fetch_add(1, Ordering::Relaxed))
}

/// A request for a service account that is granted.
pub fn wanted(name: &str) -> Value {
    json!({ "name": name, "role": "developer" })
}

/// The address of the service accounts.
pub fn accounts() -> String {
    path::fill(path::SERVICE_ACCOUNTS, &[("organization", "harbour")])
}

/// The address of something of a service account.
pub fn account(path: &str, id: ServiceAccountId) -> String {
    path::fill(path, &[("organization", "harbour"), ("id", &id.to_string())])
}

/// The address of something of a key.
pub fn key(path: &str, id: ServiceAccountId, key: CredentialId) -> String {
    path::fill(&account(path, id), &[("key", &key.to_string())])
}

/// The address of the API tokens of the app.
pub fn tokens() -> String {
    path::fill(path::APP_API_TOKENS, &[("organization", "harbour"), ("app", "wallpaper")])
}

/// The address of something of an API token.
pub fn token(path: &str, id: CredentialId) -> String {
    path::fill(path, &[("organization", "harbour"), ("app", "wallpaper"), ("id", &id.to_string())])
}

//! People, organizations, apps and credentials, made by the code that the server itself makes them with.

use std::sync::OnceLock;

use latchkey_api::{
    access_token::WorksIn,
    id::{AppId, CredentialId, OrganizationId, SegmentId, ServiceAccountId, UserId},
    session::Role,
    timestamp::Timestamp,
};
use latchkey_server::{
    change::Change,
    credential::{self, NewCredential},
    directory,
    owner::Owner,
    request::RequestContext,
    segments,
    service_account::{self, NewServiceAccount},
};

use super::TestApp;

/// Everybody's password.
pub const PASSWORD: &str = "correct horse battery";

/// A user.
#[derive(Clone, Debug)]
pub struct User {
    pub id: UserId,
    pub email: String,
}

/// A personal access token to be.
#[derive(Clone, Debug)]
pub struct NewToken<'a> {
    pub name: &'a str,
    pub scopes: &'a [&'a str],
    pub works_in: WorksIn,
    pub expires_at: Option<Timestamp>,
}

impl Default for NewToken<'_> {
    fn default() -> Self {
        Self {
            name: "ci",
            scopes: &["versions:read", "versions:write"],
            works_in: WorksIn::default(),
            expires_at: None,
        }
    }
}

/// A service account to be.
#[derive(Clone, Copy, Debug)]
pub struct NewAccount<'a> {
    pub name: &'a str,
    pub role: Role,
    pub segments: Option<&'a [SegmentId]>,
    /// When its key is to end.
    pub expires_at: Option<Timestamp>,
}

impl Default for NewAccount<'_> {
    fn default() -> Self {
        Self { name: "ci-pipeline", role: Role::Developer, segments: None, expires_at: None }
    }
}

/// A service account with a key.
#[derive(Clone, Debug)]
pub struct Account {
    pub id: ServiceAccountId,
    pub key: CredentialId,
    pub secret: String,
}

impl TestApp {
    pub(super) async fn change(&self) -> Change {
        let context = RequestContext {
            at: self.clock.now(),
            id: "fixture".into(),
            address: "203.0.113.1".into(),
            user_agent: "fixture".into(),
        };
        Change::begin(&self.server.state, &context).await.unwrap()
    }

    /// A user who is a member nowhere.
    pub async fn user(&self, name: &str) -> User {
        // One hash for all: to hash is slow on purpose.
        static HASH: OnceLock<String> = OnceLock::new();
        let state = &self.server.state;
        if HASH.get().is_none() {
            let _ = HASH.set(state.passwords.hash(PASSWORD, &state.randomness).await.unwrap());
        }
        let email = format!("{name}@harbour.example");
        let mut change = self.change().await;
        let id = directory::create_user(&mut change, &email, name, HASH.get().unwrap()).await.unwrap();
        change.commit().await.unwrap();
        User { id, email }
    }

    /// A user who is a member of an organization.
    pub async fn member(&self, name: &str, organization: OrganizationId, role: Role) -> User {
        let user = self.user(name).await;
        self.join(organization, &user, role).await;
        user
    }

    pub async fn join(&self, organization: OrganizationId, user: &User, role: Role) {
        let mut change = self.change().await;
        directory::add_member(&mut change, organization, user.id, role).await.unwrap();
        change.commit().await.unwrap();
    }

    pub async fn organization(&self, slug: &str) -> OrganizationId {
        let mut change = self.change().await;
        let id = directory::create_organization(&mut change, slug, slug).await.unwrap();
        change.commit().await.unwrap();
        id
    }

    /// Puts an organization below another.
    pub async fn put_below(&self, below: OrganizationId, above: OrganizationId) {
        self.execute(format!("UPDATE organizations SET parent_id = '{above}' WHERE id = '{below}'")).await;
    }

    pub async fn app(&self, organization: OrganizationId, slug: &str) -> AppId {
        let mut change = self.change().await;
        let id = directory::create_app(&mut change, organization, slug, slug).await.unwrap();
        change.commit().await.unwrap();
        id
    }

    pub async fn project_api_key(&self, app: AppId) -> String {
        let mut change = self.change().await;
        let key = directory::create_project_api_key(&mut change, "aa", app, None).await.unwrap();
        change.commit().await.unwrap();
        key.reveal().to_owned()
    }

    /// A personal access token, and its secret.
    pub async fn access_token(&self, user: &User, token: NewToken<'_>) -> (CredentialId, String) {
        let scopes: Vec<String> = token.scopes.iter().map(|&scope| scope.to_owned()).collect();
        let mut change = self.change().await;
        let new = NewCredential {
            owner: Owner::User(user.id),
            organization: None,
            name: token.name,
            scopes: &scopes,
            works_in: &token.works_in,
            expires_at: token.expires_at,
            created_by: Some(user.id),
            idempotency: None,
        };
        let (id, secret) = credential::issue(&mut change, "aa", new).await.unwrap();
        change.commit().await.unwrap();
        (id, secret.reveal().to_owned())
    }

    pub async fn segment(&self, organization: OrganizationId, name: &str, apps: &[AppId]) -> SegmentId {
        let mut change = self.change().await;
        let id = segments::create(&mut change, organization, name, None).await.unwrap();
        assert!(segments::put_apps(&mut change, organization, id, apps).await.unwrap());
        change.commit().await.unwrap();
        id
    }

    /// A service account with a key that nobody in particular made.
    pub async fn service_account(&self, organization: OrganizationId, account: NewAccount<'_>) -> Account {
        let mut change = self.change().await;
        let new = NewServiceAccount {
            organization,
            name: account.name,
            description: "",
            role: account.role,
            segments: account.segments,
            created_by: None,
        };
        let id = service_account::create(&mut change, new).await.unwrap();
        let owner = Owner::ServiceAccount(id);
        let (key, secret) = issue(&mut change, owner, organization, "First key", account.expires_at).await;
        change.commit().await.unwrap();
        Account { id, key, secret }
    }

    /// An API token of an app that nobody in particular made, and its secret.
    pub async fn app_api_token(
        &self,
        organization: OrganizationId,
        app: AppId,
        name: &str,
        expires_at: Option<Timestamp>,
    ) -> (CredentialId, String) {
        let mut change = self.change().await;
        let issued = issue(&mut change, Owner::App(app), organization, name, expires_at).await;
        change.commit().await.unwrap();
        issued
    }
}

async fn issue(
    change: &mut Change,
    owner: Owner,
    organization: OrganizationId,
    name: &str,
    expires_at: Option<Timestamp>,
) -> (CredentialId, String) {
    let new = NewCredential {
        owner,
        organization: Some(organization),
        name,
        scopes: &[],
        works_in: &WorksIn::default(),
        expires_at,
        created_by: None,
        idempotency: None,
    };
    let (id, secret) = credential::issue(change, "aa", new).await.unwrap();
    (id, secret.reveal().to_owned())
}

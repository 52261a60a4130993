//! Credentials of service accounts and apps.

use latchkey_api::{
    access_token::WorksIn,
    id::{AppId, CredentialId, OrganizationId, SegmentId, ServiceAccountId},
    session::Role,
};
use latchkey_server::{
    change::Change,
    credential::{self, NewCredential},
    directory,
    owner::Owner,
    service_account::{self, NewServiceAccount},
};

use super::TestApp;

impl TestApp {
    /// A service account, in the whole organization or in these segments alone, and the secret of its key.
    pub async fn service_account(
        &self,
        organization: OrganizationId,
        name: &str,
        role: Role,
        segments: Option<&[SegmentId]>,
    ) -> (ServiceAccountId, String) {
        let mut change = self.change().await;
        let new = NewServiceAccount { organization, name, description: "", role, segments, created_by: None };
        let id = service_account::create(&mut change, new).await.unwrap();
        let (_, secret) = issue(&mut change, Owner::ServiceAccount(id), organization).await;
        change.commit().await.unwrap();
        (id, secret)
    }

    /// An API token of an app, and its secret.
    pub async fn app_api_token(&self, app: AppId) -> (CredentialId, String) {
        let organization = directory::organization_of(&self.server.state.database, app).await.unwrap().unwrap();
        let mut change = self.change().await;
        let issued = issue(&mut change, Owner::App(app), organization).await;
        change.commit().await.unwrap();
        issued
    }

    /// Ends any credential.
    pub async fn revoke(&self, credential: CredentialId) {
        self.set_moment("revoked_at", credential).await;
    }

    /// Lets the time of any credential be over.
    pub async fn expire(&self, credential: CredentialId) {
        self.set_moment("expires_at", credential).await;
    }

    async fn set_moment(&self, column: &str, credential: CredentialId) {
        sqlx::query(sqlx::AssertSqlSafe(format!("UPDATE credentials SET {column} = $1 WHERE id = $2")))
            .bind(self.clock.now().0)
            .bind(credential.to_string())
            .execute(self.server.state.database.writer())
            .await
            .unwrap();
    }
}

async fn issue(change: &mut Change, owner: Owner, organization: OrganizationId) -> (CredentialId, String) {
    let new = NewCredential {
        owner,
        organization: Some(organization),
        name: "ci",
        scopes: &[],
        works_in: &WorksIn::default(),
        expires_at: None,
        created_by: None,
        idempotency: None,
    };
    let (id, secret) = credential::issue(change, "aa", new).await.unwrap();
    (id, secret.reveal().to_owned())
}

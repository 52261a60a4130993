//! Credentials of service accounts and apps.

use latchkey_api::{
    id::{AppId, CredentialId, OrganizationId, SegmentId, ServiceAccountId},
    session::Role,
};
use latchkey_server::directory;

use super::{NewAccount, TestApp};

impl TestApp {
    /// A service account, in the whole organization or in these segments alone, and the secret of its key.
    pub async fn account_key(
        &self,
        organization: OrganizationId,
        name: &str,
        role: Role,
        segments: Option<&[SegmentId]>,
    ) -> (ServiceAccountId, String) {
        let account = NewAccount { name, role, segments, ..NewAccount::default() };
        let made = self.service_account(organization, account).await;
        (made.id, made.secret)
    }

    /// An API token of an app, and its secret.
    pub async fn app_token(&self, app: AppId) -> (CredentialId, String) {
        let organization = directory::organization_of(&self.server.state.database, app).await.unwrap().unwrap();
        self.app_api_token(organization, app, "ci", None).await
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

//! Personal access tokens over the dashboard's endpoints.

use std::sync::atomic::{AtomicU32, Ordering};

use latchkey_api::{
    access_token::{AccessToken, AccessTokenPage, AccessTokenSummary, CreatedAccessToken},
    id::CredentialId,
    path,
    usage::Usage,
};
use serde_json::{Value, json};

use super::{Answer, Client};

/// A request for a token that is granted.
pub fn wanted(name: &str) -> Value {
    json!({ "name": name, "scopes": ["versions:read"], "expires": { "days": 30 } })
}

/// `value` with this field changed.
pub fn with(mut value: Value, field: &str, other: Value) -> Value {
    value[field] = other;
    value
}

/// A browser that manages tokens.
impl Client {
    /// Asks for a token with this idempotency key.
    pub async fn post_token(&self, key: &str, body: &Value) -> Answer {
        self.clone().with_header("idempotency-key", key).post(path::ACCESS_TOKENS, body).await
    }

    /// Makes a token, with a key of its own.
    pub async fn create_token(&self, body: Value) -> CreatedAccessToken {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let key = format!("key-{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        self.post_token(&key, &body).await.expect_status(201).read()
    }

    /// A page of the list.
    pub async fn tokens(&self, query: &str) -> AccessTokenPage {
        self.get(&format!("{}?{query}", path::ACCESS_TOKENS)).await.expect_status(200).read()
    }

    /// The names on a page of the list.
    pub async fn token_names(&self, query: &str) -> Vec<String> {
        self.tokens(query).await.items.into_iter().map(|token| token.name).collect()
    }

    pub async fn token(&self, id: CredentialId) -> AccessToken {
        self.get(&path::with_id(path::ACCESS_TOKEN, id)).await.expect_status(200).read()
    }

    pub async fn rename_token(&self, id: CredentialId, name: &str) -> Answer {
        self.patch(&path::with_id(path::ACCESS_TOKEN, id), &json!({ "name": name })).await
    }

    pub async fn revoke_token(&self, id: CredentialId) -> Answer {
        self.delete(&path::with_id(path::ACCESS_TOKEN, id)).await
    }

    pub async fn token_summary(&self) -> AccessTokenSummary {
        self.get(path::ACCESS_TOKEN_SUMMARY).await.expect_status(200).read()
    }

    pub async fn token_usage(&self, id: CredentialId) -> Usage {
        self.get(&path::with_id(path::ACCESS_TOKEN_USAGE, id)).await.expect_status(200).read()
    }
}

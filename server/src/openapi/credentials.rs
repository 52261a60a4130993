//! Credentials, as people manage them: personal access tokens, service accounts and their keys, app API tokens.

use latchkey_api::{
    access_token::{
        AccessToken, AccessTokenPage, AccessTokenSummary, ChangeAccessToken, CreateAccessToken, CreateKey,
        CreatedAccessToken, ListAccessTokens,
    },
    app::ProjectApiKey,
    path,
    service_account::{
        ChangeServiceAccount, CreateServiceAccount, CreatedServiceAccount, ServiceAccountDetails, ServiceAccountPage,
    },
    usage::Usage,
};
use serde_json::json;

use super::{
    Group,
    operation::{delete, get, patch, post},
};
use crate::authorize::Action::{
    ManageAccount, ManageAppApiTokens, ManageServiceAccounts, ReadAppApiTokens, ReadServiceAccounts,
};

/// What is said wherever a secret is answered.
const ONCE: &str = "The answer is the only one that ever holds the secret.";
/// What is said wherever a credential ends.
const AT_ONCE: &str =
    "At once and for good: the next request with it is answered 401. Done again, it is answered the same.";

/// Personal access tokens.
pub(super) fn personal() -> Group {
    let operations = vec![
        get(path::ACCESS_TOKENS, "listAccessTokens", "List your personal access tokens")
            .by(ManageAccount)
            .query::<ListAccessTokens>()
            .answers::<AccessTokenPage>(),
        post(path::ACCESS_TOKENS, "createAccessToken", "Generate a personal access token")
            .says(ONCE)
            .by(ManageAccount)
            .once()
            .takes::<CreateAccessToken>()
            .example(json!({
                "name": "GitHub Actions production", "scopes": ["versions:read", "versions:write"], "expires": { "days": 90 },
            }))
            .creates::<CreatedAccessToken>(),
        get(path::ACCESS_TOKEN_SUMMARY, "summarizeAccessTokens", "Count your personal access tokens")
            .by(ManageAccount)
            .answers::<AccessTokenSummary>(),
        get(path::ACCESS_TOKEN, "readAccessToken", "Read a personal access token")
            .by(ManageAccount)
            .answers::<AccessToken>(),
        patch(path::ACCESS_TOKEN, "renameAccessToken", "Rename a personal access token")
            .by(ManageAccount)
            .takes::<ChangeAccessToken>()
            .answers::<AccessToken>()
            .refuses(&[409]),
        delete(path::ACCESS_TOKEN, "revokeAccessToken", "Revoke a personal access token").says(AT_ONCE).by(ManageAccount),
        get(path::ACCESS_TOKEN_USAGE, "readAccessTokenUsage", "Tell who used a personal access token")
            .by(ManageAccount)
            .answers::<Usage>(),
    ];
    Group {
        name: "Personal access tokens",
        description: "The dashboard: tokens that act as their user, within their scopes.",
        operations,
    }
}

/// Service accounts and their keys.
pub(super) fn service_accounts() -> Group {
    let operations = vec![
        get(path::SERVICE_ACCOUNTS, "listServiceAccounts", "List service accounts")
            .by(ReadServiceAccounts)
            .takes_page(&ServiceAccountPage::ORDERS)
            .answers::<ServiceAccountPage>(),
        post(path::SERVICE_ACCOUNTS, "createServiceAccount", "Create a service account with its first key")
            .says(ONCE)
            .by(ManageServiceAccounts)
            .once()
            .takes::<CreateServiceAccount>()
            .example(json!({ "name": "ci-pipeline", "description": "Builds of all apps", "role": "developer" }))
            .creates::<CreatedServiceAccount>(),
        get(path::SERVICE_ACCOUNT, "readServiceAccount", "Read a service account with its keys")
            .by(ReadServiceAccounts)
            .answers::<ServiceAccountDetails>(),
        patch(path::SERVICE_ACCOUNT, "changeServiceAccount", "Change what a service account may do, and where")
            .says("Its keys work on, with the new rights from the next request on.")
            .by(ManageServiceAccounts)
            .takes::<ChangeServiceAccount>()
            .answers::<ServiceAccountDetails>(),
        delete(path::SERVICE_ACCOUNT, "deleteServiceAccount", "Delete a service account and all its keys")
            .says(AT_ONCE)
            .by(ManageServiceAccounts),
        get(path::SERVICE_ACCOUNT_USAGE, "readServiceAccountUsage", "Tell who used the keys of a service account")
            .by(ReadServiceAccounts)
            .answers::<Usage>(),
        post(path::SERVICE_ACCOUNT_KEYS, "createServiceAccountKey", "Give a service account another key")
            .says(ONCE)
            .by(ManageServiceAccounts)
            .once()
            .takes::<CreateKey>()
            .creates::<CreatedAccessToken>(),
        patch(path::SERVICE_ACCOUNT_KEY, "renameServiceAccountKey", "Rename a key")
            .by(ManageServiceAccounts)
            .takes::<ChangeAccessToken>()
            .answers::<AccessToken>()
            .refuses(&[409]),
        delete(path::SERVICE_ACCOUNT_KEY, "revokeServiceAccountKey", "Revoke a key")
            .says(AT_ONCE)
            .by(ManageServiceAccounts),
        get(path::SERVICE_ACCOUNT_KEY_USAGE, "readServiceAccountKeyUsage", "Tell who used a key")
            .by(ReadServiceAccounts)
            .answers::<Usage>(),
    ];
    Group {
        name: "Service accounts",
        description: "The dashboard: members of a workspace that are no people, and their keys.",
        operations,
    }
}

/// App API tokens, and the public key of an app.
pub(super) fn app_api_tokens() -> Group {
    let operations = vec![
        get(path::APP_API_TOKENS, "listAppApiTokens", "List an app's API tokens")
            .by(ReadAppApiTokens)
            .query::<ListAccessTokens>()
            .answers::<AccessTokenPage>(),
        post(path::APP_API_TOKENS, "createAppApiToken", "Create an API token of an app")
            .says(ONCE)
            .by(ManageAppApiTokens)
            .once()
            .takes::<CreateKey>()
            .creates::<CreatedAccessToken>(),
        get(path::APP_API_TOKEN_SUMMARY, "summarizeAppApiTokens", "Count an app's API tokens")
            .by(ReadAppApiTokens)
            .answers::<AccessTokenSummary>(),
        get(path::APP_API_TOKEN, "readAppApiToken", "Read an API token of an app")
            .by(ReadAppApiTokens)
            .answers::<AccessToken>(),
        patch(path::APP_API_TOKEN, "renameAppApiToken", "Rename an API token of an app")
            .by(ManageAppApiTokens)
            .takes::<ChangeAccessToken>()
            .answers::<AccessToken>()
            .refuses(&[409]),
        delete(path::APP_API_TOKEN, "revokeAppApiToken", "Revoke an API token of an app")
            .says(AT_ONCE)
            .by(ManageAppApiTokens),
        get(path::APP_API_TOKEN_USAGE, "readAppApiTokenUsage", "Tell who used an API token of an app")
            .by(ReadAppApiTokens)
            .answers::<Usage>(),
        get(path::PROJECT_API_KEY, "readProjectApiKey", "Read the public key of an app")
            .by(ReadAppApiTokens)
            .answers::<ProjectApiKey>(),
        post(path::PROJECT_API_KEY, "replaceProjectApiKey", "Make a new public key of an app")
            .says("In place of the one that there is, which from then on checks no version.")
            .by(ManageAppApiTokens)
            .once_if_asked()
            .answers_with::<ProjectApiKey>(201, "Made."),
    ];
    Group {
        name: "App API tokens",
        description: "The dashboard: tokens that open the Integrations API of one app, and its public key.",
        operations,
    }
}

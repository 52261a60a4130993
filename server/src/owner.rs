//! What a list of credentials belongs to.

use latchkey_api::{
    id::{AppId, ServiceAccountId, UserId},
    secret::Kind,
};

/// What a list of credentials belongs to; it decides on their kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Owner {
    /// A person, with personal access tokens.
    User(UserId),
    /// An app, with API tokens.
    App(AppId),
    /// A service account, with keys.
    ServiceAccount(ServiceAccountId),
}

impl Owner {
    /// Its id, as the database has it.
    pub fn id(self) -> String {
        match self {
            Self::User(id) => id.to_string(),
            Self::App(id) => id.to_string(),
            Self::ServiceAccount(id) => id.to_string(),
        }
    }

    /// The kind of its credentials.
    pub const fn kind(self) -> Kind {
        match self {
            Self::User(_) => Kind::PersonalAccessToken,
            Self::App(_) => Kind::AppApiToken,
            Self::ServiceAccount(_) => Kind::ServiceAccountKey,
        }
    }

    /// The column of `credentials` that holds its id.
    pub const fn column(self) -> &'static str {
        match self {
            Self::User(_) => "user_id",
            Self::App(_) => "app_id",
            Self::ServiceAccount(_) => "service_account_id",
        }
    }

    /// What one of its credentials is called where the caller is told that there is none.
    pub const fn thing(self) -> &'static str {
        match self {
            Self::User(_) => "access token",
            Self::App(_) => "API token",
            Self::ServiceAccount(_) => "key",
        }
    }
}

//! Where the credentials of a list are kept, and how they differ from those of another list.

use latchkey_api::{
    id::CredentialId,
    path,
    secret::Kind,
    session::{Membership, Role},
};

use crate::{
    session::HOME,
    text::language::credential_words::{OF_APP, PERSONAL, Words},
    workspace,
};

/// What is different about the credentials of a list.
#[derive(Clone)]
pub struct Source {
    /// What they open.
    pub kind: Kind,
    /// The address of the page that lists them.
    pub page: String,
    /// The endpoint of all of them.
    pub all: String,
    /// The endpoint that counts them.
    pub summary: String,
    /// The endpoint of one; see [`path::with_id`].
    pub one: String,
    /// The endpoint that says who used one; see [`path::with_id`].
    pub usage: String,
    /// Whether the person may rename and end them.
    pub changeable: bool,
    /// The page of the audit log that tells of them, for somebody who may read it.
    pub log: Option<String>,
    /// What is said of them.
    pub words: &'static Words,
}

impl Source {
    /// One's own personal access tokens.
    pub fn personal() -> Self {
        Self {
            kind: Kind::PersonalAccessToken,
            page: HOME.to_owned(),
            all: path::ACCESS_TOKENS.to_owned(),
            summary: path::ACCESS_TOKEN_SUMMARY.to_owned(),
            one: path::ACCESS_TOKEN.to_owned(),
            usage: path::ACCESS_TOKEN_USAGE.to_owned(),
            changeable: true,
            log: None,
            words: &PERSONAL,
        }
    }

    /// The API tokens of an app of this workspace, listed by the page at this address.
    pub fn of_app(workspace: &Membership, app: &str, page: String) -> Self {
        let slug = workspace.slug.as_str();
        let at = |path| path::fill(path, &[("organization", slug), ("app", app)]);
        Self {
            kind: Kind::AppApiToken,
            page,
            all: at(path::APP_API_TOKENS),
            summary: at(path::APP_API_TOKEN_SUMMARY),
            one: at(path::APP_API_TOKEN),
            usage: at(path::APP_API_TOKEN_USAGE),
            changeable: workspace.role != Role::Viewer,
            log: (workspace.role == Role::Admin).then(|| workspace::page(slug, "audit-log")),
            words: &OF_APP,
        }
    }

    /// Whether they have scopes, and places where they work, of their own.
    pub fn has_scopes(&self) -> bool {
        self.kind == Kind::PersonalAccessToken
    }

    /// The endpoint of this one.
    pub fn one(&self, id: CredentialId) -> String {
        path::with_id(&self.one, id)
    }
}

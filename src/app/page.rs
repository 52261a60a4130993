//! Every page of the dashboard and its address.

use crate::{session::HOME, workspace};

/// A page. Those of a workspace hold what of their address says which one it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    SignIn,
    Setup,
    Join,
    Home,
    AccessTokens,
    NewAccessToken,
    Sessions,
    Help,
    Workspace(String),
    ServiceAccounts,
    ServiceAccount(String),
    Segments,
    Members,
    AuditLog,
    Apps,
    AppApiTokens(String),
    NotFound,
}

impl Page {
    /// The page at a path.
    pub fn at(path: &str) -> Self {
        let parts: Vec<&str> = path.trim_end_matches('/').split('/').skip(1).collect();
        match parts.as_slice() {
            ["sign-in"] => Self::SignIn,
            ["setup"] => Self::Setup,
            ["join"] => Self::Join,
            [] => Self::Home,
            ["account", "access-tokens"] => Self::AccessTokens,
            ["account", "access-tokens", "new"] => Self::NewAccessToken,
            ["account", "sessions"] => Self::Sessions,
            ["help"] => Self::Help,
            ["w", slug] => Self::Workspace((*slug).to_owned()),
            ["w", _, "service-accounts"] => Self::ServiceAccounts,
            ["w", _, "service-accounts", id] => Self::ServiceAccount((*id).to_owned()),
            ["w", _, "segments"] => Self::Segments,
            ["w", _, "members"] => Self::Members,
            ["w", _, "audit-log"] => Self::AuditLog,
            ["w", _, "apps"] => Self::Apps,
            ["w", _, "apps", app, "settings", "api-tokens"] => Self::AppApiTokens((*app).to_owned()),
            _ => Self::NotFound,
        }
    }

    /// Which pages may still show the secret of a credential that was made a moment ago on this one, if it shows secrets: the
    /// path that they share.
    pub fn new_secrets_of(&self, path: &str) -> Option<String> {
        match self {
            Self::AccessTokens | Self::NewAccessToken => Some(HOME.to_owned()),
            Self::ServiceAccounts | Self::ServiceAccount(_) => {
                workspace::split(path).map(|(slug, page)| workspace::page(slug, page))
            }
            Self::AppApiTokens(_) => Some(path.trim_end_matches('/').to_owned()),
            _ => None,
        }
    }

    /// Whether it shows a workspace.
    pub fn is_of_workspace(&self) -> bool {
        matches!(
            self,
            Self::ServiceAccounts
                | Self::ServiceAccount(_)
                | Self::Segments
                | Self::Members
                | Self::AuditLog
                | Self::Apps
                | Self::AppApiTokens(_)
        )
    }

    /// Whether only somebody who is signed in sees it.
    pub fn is_guarded(&self) -> bool {
        !matches!(self, Self::SignIn | Self::Setup | Self::Join)
    }
}

#[cfg(test)]
mod tests {
    use super::Page;

    #[test]
    fn finds_pages_with_and_without_a_last_slash() {
        assert_eq!(Page::at("/"), Page::Home);
        assert_eq!(Page::at("/account/sessions"), Page::Sessions);
        assert_eq!(Page::at("/account/access-tokens/"), Page::AccessTokens);
        assert_eq!(Page::at("/account/access-tokens/new"), Page::NewAccessToken);
        assert_eq!(Page::at("/account/sessions/x"), Page::NotFound);
        assert_eq!(Page::at("/w/harbour"), Page::Workspace("harbour".into()));
        assert_eq!(Page::at("/w/harbour/service-accounts/1/"), Page::ServiceAccount("1".into()));
        assert_eq!(Page::at("/w/harbour/apps/relay/settings/api-tokens"), Page::AppApiTokens("relay".into()));
        assert_eq!(Page::at("/w/harbour/apps/relay"), Page::NotFound);
    }

    #[test]
    fn guards_all_but_the_pages_before_signing_in() {
        for (path, guarded) in
            [("/sign-in", false), ("/setup", false), ("/join", false), ("/", true), ("/nowhere", true)]
        {
            assert_eq!(Page::at(path).is_guarded(), guarded, "{path}");
        }
    }

    #[test]
    fn a_new_secret_lasts_as_long_as_the_pages_of_its_kind() {
        let pages = |path| Page::at(path).new_secrets_of(path);
        assert_eq!(pages("/account/access-tokens/new"), pages("/account/access-tokens"));
        assert_eq!(pages("/w/harbour/service-accounts/1"), pages("/w/harbour/service-accounts/"));
        assert_ne!(pages("/w/harbour/service-accounts/1"), pages("/w/labs/service-accounts"));
        assert_eq!(pages("/w/harbour/members"), None);
    }
}

//! What a page of the dashboard asks for first. The server announces these requests with the page itself, so that the
//! answers are on their way before the browser has compiled the page's code; the page then asks in the same words.

use crate::{
    access_token::ListAccessTokens,
    app::AppPage,
    id::ServiceAccountId,
    member::MemberList,
    paged::{ListPage, Order},
    path::{self, fill},
    service_account::ServiceAccountPage,
};

/// A part of the dashboard's program. Its code is loaded when one of its pages is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Signing in, setting up and joining a workspace.
    Account,
    /// One's own access tokens.
    AccessTokens,
    /// Generating one.
    NewAccessToken,
    /// The service accounts of a workspace.
    ServiceAccounts,
    /// The API tokens of an app.
    AppApiTokens,
    /// The apps of a workspace.
    Apps,
    /// Its segments.
    Segments,
    /// Its members.
    Members,
    /// Its audit log.
    AuditLog,
    /// Where one is signed in.
    Sessions,
    /// Help with credentials.
    Help,
    /// What is searched from any page, and the keys that do so.
    Palette,
}

impl Part {
    /// The part that the page at this path is in; none if its code is there from the start.
    pub fn of(page: &str) -> Option<Self> {
        let parts: Vec<&str> = page.trim_end_matches('/').split('/').collect();
        Some(match parts[..] {
            ["", "sign-in" | "setup" | "join"] => Self::Account,
            ["", "help"] => Self::Help,
            ["", "account", "access-tokens"] => Self::AccessTokens,
            ["", "account", "access-tokens", "new"] => Self::NewAccessToken,
            ["", "w", _, "service-accounts"] | ["", "w", _, "service-accounts", _] => Self::ServiceAccounts,
            ["", "w", _, "apps", _, "settings", "api-tokens"] => Self::AppApiTokens,
            ["", "account", "sessions"] => Self::Sessions,
            ["", "w", _, "apps"] => Self::Apps,
            ["", "w", _, "segments"] => Self::Segments,
            ["", "w", _, "members"] => Self::Members,
            ["", "w", _, "audit-log"] => Self::AuditLog,
            _ => return None,
        })
    }

    /// Its name, which stands in those of its files: what two parts share has both, as in `account+sessions-3f….wasm`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::AccessTokens => "access_tokens",
            Self::NewAccessToken => "new_access_token",
            Self::ServiceAccounts => "service_accounts",
            Self::AppApiTokens => "app_api_tokens",
            Self::Apps => "apps",
            Self::Segments => "segments",
            Self::Members => "members",
            Self::AuditLog => "audit_log",
            Self::Sessions => "sessions",
            Self::Help => "help",
            Self::Palette => "palette",
        }
    }

    /// Whether the file of this name is one that it needs.
    pub fn needs(self, file: &str) -> bool {
        file.rsplit_once('-').is_some_and(|(parts, _)| parts.split('+').any(|part| part == self.name()))
    }
}

/// The addresses of the first `GET` requests of the page at this path with this query string, the visitor first.
pub fn first_requests(page: &str, query: &str) -> Vec<String> {
    let mut requests = vec![path::VISITOR.to_owned()];
    let parts: Vec<&str> = page.trim_end_matches('/').split('/').collect();
    match parts[..] {
        ["", "account", "access-tokens"] => {
            requests.push(ListAccessTokens::of_page(query).address());
            requests.push(path::ACCESS_TOKEN_SUMMARY.to_owned());
            requests.push(path::CATALOG.to_owned());
        }
        ["", "account", "access-tokens", "new"] => {
            requests.push(path::CATALOG.to_owned());
            requests.push(path::ORGANIZATIONS.to_owned());
        }
        ["", "w", organization, ref rest @ ..] if is_slug(organization) => {
            requests.extend(of_workspace(organization, rest, query));
        }
        _ => {}
    }
    requests
}

/// What a page of a workspace asks for, by what stands in its path after the workspace's slug.
fn of_workspace(organization: &str, page: &[&str], query: &str) -> Vec<String> {
    let of_organization = |path| fill(path, &[("organization", organization)]);
    let list = |path, had: &[Order]| vec![ListPage::of_page(query, had).address_at(&of_organization(path))];
    match *page {
        ["segments"] => vec![of_organization(path::SEGMENTS)],
        ["members"] => list(path::MEMBERS, &MemberList::ORDERS),
        ["apps"] => list(path::APPS, &AppPage::ORDERS),
        ["service-accounts"] => list(path::SERVICE_ACCOUNTS, &ServiceAccountPage::ORDERS),
        ["service-accounts", id] if id.parse::<ServiceAccountId>().is_ok() => {
            vec![fill(path::SERVICE_ACCOUNT, &[("organization", organization), ("id", id)])]
        }
        ["apps", app, "settings", "api-tokens"] if is_slug(app) => {
            let of_app = |path| fill(path, &[("organization", organization), ("app", app)]);
            vec![
                ListAccessTokens::of_page(query).address_at(&of_app(path::APP_API_TOKENS)),
                of_app(path::APP_API_TOKEN_SUMMARY),
                of_app(path::PROJECT_API_KEY),
                of_app(path::APP),
            ]
        }
        _ => Vec::new(),
    }
}

/// Whether a part of an address can be a slug or an id. What is neither is not repeated in a header.
fn is_slug(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_knows_its_files() {
        assert!(Part::Apps.needs("apps-0123456789abcdef.wasm"));
        assert!(Part::Apps.needs("account+apps-0123456789abcdef.wasm"));
        assert!(!Part::Apps.needs("apps_workspace-0123456789abcdef.wasm"));
        assert!(!Part::Apps.needs("apps"));
    }

    #[test]
    fn pages_are_in_parts_with_and_without_a_last_slash() {
        for (page, part) in [
            ("/sign-in", Some(Part::Account)),
            ("/account/sessions/", Some(Part::Sessions)),
            ("/help", Some(Part::Help)),
            ("/account/access-tokens/new/", Some(Part::NewAccessToken)),
            ("/w/harbour/service-accounts/1", Some(Part::ServiceAccounts)),
            ("/w/harbour/apps/", Some(Part::Apps)),
            ("/", None),
            ("/w/harbour", None),
            ("/w/harbour/nothing", None),
        ] {
            assert_eq!(Part::of(page), part, "{page}");
        }
    }

    #[test]
    fn a_list_is_asked_for_as_its_page_shows_it() {
        assert_eq!(
            first_requests("/account/access-tokens", ""),
            [path::VISITOR, path::ACCESS_TOKENS, path::ACCESS_TOKEN_SUMMARY, path::CATALOG]
        );
        assert_eq!(
            first_requests("/account/access-tokens/", "sort=name&state=active&search=ci+1&open=details&token=1")[1],
            "/api/dashboard/access-tokens?search=ci+1&state=active&sort=name"
        );
    }

    #[test]
    fn a_form_is_asked_for_with_what_there_is_to_choose_from() {
        assert_eq!(
            first_requests("/account/access-tokens/new", "name=ci"),
            [path::VISITOR, path::CATALOG, path::ORGANIZATIONS]
        );
    }

    #[test]
    fn pages_of_a_workspace_ask_for_what_is_in_it() {
        let harbour = "/api/dashboard/organizations/harbour-mobile";
        assert_eq!(
            first_requests("/w/harbour-mobile/service-accounts", "search=ci&sort=last-used&open=create")[1..],
            [format!("{harbour}/service-accounts?search=ci&sort=last-used")]
        );
        let id = "01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f";
        assert_eq!(
            first_requests(&format!("/w/harbour-mobile/service-accounts/{id}/"), "")[1..],
            [format!("{harbour}/service-accounts/{id}")]
        );
        assert_eq!(
            first_requests("/w/harbour-mobile/apps/wallpaper-app/settings/api-tokens", "state=revoked&sort=name")[1..],
            [
                format!("{harbour}/apps/wallpaper-app/api-tokens?state=revoked&sort=name"),
                format!("{harbour}/apps/wallpaper-app/api-tokens/summary"),
                format!("{harbour}/apps/wallpaper-app/project-api-key"),
                format!("{harbour}/apps/wallpaper-app"),
            ]
        );
    }

    #[test]
    fn a_page_of_a_workspace_asks_for_its_own_list() {
        for (page, query, address) in [
            ("/w/harbour/segments", "open=new", "/api/dashboard/organizations/harbour/segments"),
            ("/w/harbour-2/members/", "", "/api/dashboard/organizations/harbour-2/members"),
            ("/w/harbour/apps", "", "/api/dashboard/organizations/harbour/apps"),
            ("/w/harbour/apps", "search=tide&open=create", "/api/dashboard/organizations/harbour/apps?search=tide"),
            ("/w/harbour/apps", "sort=newest", "/api/dashboard/organizations/harbour/apps?sort=newest"),
            ("/w/harbour/apps", "sort=role", "/api/dashboard/organizations/harbour/apps"),
            ("/w/harbour/members", "sort=role", "/api/dashboard/organizations/harbour/members?sort=role"),
        ] {
            assert_eq!(first_requests(page, query), [path::VISITOR, address], "{page}?{query}");
        }
    }

    #[test]
    fn any_other_page_asks_who_is_looking() {
        for page in [
            "/",
            "/sign-in",
            "/account/access-tokens/new/x",
            // Only admins may ask for the log, and whether somebody is one the page finds out first.
            "/w/harbour/audit-log",
            "/w/harbour/service-accounts/new",
            "/w/harbour/apps/wallpaper/settings",
            "/w//service-accounts",
            "/w/a%3E/service-accounts",
            "/w/a>,<b/apps/c/settings/api-tokens",
            "/w/harbour/apps/%2e%2e/settings/api-tokens",
        ] {
            assert_eq!(first_requests(page, "search=x"), [path::VISITOR], "{page}");
        }
    }
}

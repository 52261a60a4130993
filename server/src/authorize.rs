//! May they? One table: who calls x role or scope x action. Pure functions; what they need to know is looked up
//! elsewhere.

use latchkey_api::{secret::Kind, session::Role};

use crate::error::{Error, TokenFault};

/// How a caller shows who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CallerKind {
    /// A person's browser, by its session cookie.
    Session,
    /// A program, by a secret of this kind.
    Credential(Kind),
}

/// What a caller wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// See and change what is one's own: sessions, personal access tokens, the list of organizations, the language of mails.
    ManageAccount,
    /// Read whom a token acts as.
    ReadOwnUser,
    /// List the versions of an app, or read one.
    ReadVersions,
    /// Create, update and delete versions of an app.
    WriteVersions,
    /// Ask whether an app must upgrade.
    CheckVersions,
    /// List an app's builds, or read one, by naming the app.
    ReadBuilds,
    /// Upload a build of an app, by naming the app.
    WriteBuilds,
    /// List and upload the builds of the one app that the credential is of.
    Integrate,
    /// Read organizations.
    ReadOrganizations,
    /// Read apps and their segments.
    ReadApps,
    /// Create and rename apps.
    WriteApps,
    /// Delete apps.
    DeleteApps,
    /// Read who is a member, and who is invited.
    ReadMembers,
    /// Add members, change their roles, remove them.
    ManageMembers,
    /// Read service accounts, without their secrets.
    ReadServiceAccounts,
    /// Create, change and delete service accounts, and their keys.
    ManageServiceAccounts,
    /// Create, change and delete segments.
    ManageSegments,
    /// Read an app's API tokens, without their secrets, and its public key.
    ReadAppApiTokens,
    /// Create, rename and revoke an app's API tokens, and replace its public key.
    ManageAppApiTokens,
    /// Look for credentials of an organization, whatever they belong to, without their secrets.
    FindCredentials,
    /// Read the audit log of an organization.
    ReadAuditLog,
    /// Exchange a credential for an access token with the same rights or fewer.
    Exchange,
    /// Ask what a credential of one's organization is good for (RFC 7662).
    Introspect,
}

/// A row of the table.
struct Rule {
    action: Action,
    callers: &'static [CallerKind],
    /// What a credential with scopes must have. Sessions have none: they may do what their user may.
    scope: Option<&'static str>,
    /// The least that the caller must be in the organization of the thing; none: it belongs to the caller alone.
    role: Option<Role>,
}

const SESSION: CallerKind = CallerKind::Session;
const PAT: CallerKind = CallerKind::Credential(Kind::PersonalAccessToken);
const ACCOUNT: CallerKind = CallerKind::Credential(Kind::ServiceAccountKey);
const APP: CallerKind = CallerKind::Credential(Kind::AppApiToken);
const PROJECT_KEY: CallerKind = CallerKind::Credential(Kind::ProjectApiKey);

const VIEWER: Option<Role> = Some(Role::Viewer);
const DEVELOPER: Option<Role> = Some(Role::Developer);
const ADMIN: Option<Role> = Some(Role::Admin);

// An access token is a caller of the kind that it was exchanged for.
#[rustfmt::skip]
const TABLE: [Rule; 23] = [
    Rule { action: Action::ManageAccount,         callers: &[SESSION],               scope: None,                       role: None },
    Rule { action: Action::ReadOwnUser,           callers: &[PAT],                   scope: None,                       role: None },
    Rule { action: Action::ReadVersions,          callers: &[PAT],                   scope: Some("versions:read"),      role: VIEWER },
    Rule { action: Action::WriteVersions,         callers: &[PAT],                   scope: Some("versions:write"),     role: DEVELOPER },
    Rule { action: Action::CheckVersions,         callers: &[PROJECT_KEY],           scope: None,                       role: None },
    Rule { action: Action::ReadBuilds,            callers: &[PAT, ACCOUNT],          scope: Some("builds:read"),        role: VIEWER },
    Rule { action: Action::WriteBuilds,           callers: &[PAT, ACCOUNT],          scope: Some("builds:write"),       role: DEVELOPER },
    Rule { action: Action::Integrate,             callers: &[APP],                   scope: None,                       role: None },
    Rule { action: Action::ReadOrganizations,     callers: &[PAT, ACCOUNT],          scope: Some("organizations:read"), role: VIEWER },
    Rule { action: Action::ReadApps,              callers: &[SESSION, PAT, ACCOUNT], scope: Some("apps:read"),          role: VIEWER },
    Rule { action: Action::WriteApps,             callers: &[SESSION, PAT, ACCOUNT], scope: Some("apps:write"),         role: DEVELOPER },
    Rule { action: Action::DeleteApps,            callers: &[SESSION, PAT, ACCOUNT], scope: Some("apps:write"),         role: ADMIN },
    Rule { action: Action::ReadMembers,           callers: &[SESSION, PAT, ACCOUNT], scope: Some("members:read"),       role: VIEWER },
    Rule { action: Action::ManageMembers,         callers: &[SESSION],               scope: None,                       role: ADMIN },
    Rule { action: Action::ReadServiceAccounts,   callers: &[SESSION, PAT, ACCOUNT], scope: Some("organizations:read"), role: VIEWER },
    Rule { action: Action::ManageServiceAccounts, callers: &[SESSION],               scope: None,                       role: ADMIN },
    Rule { action: Action::ManageSegments,        callers: &[SESSION],               scope: None,                       role: ADMIN },
    Rule { action: Action::ReadAppApiTokens,      callers: &[SESSION],               scope: None,                       role: VIEWER },
    Rule { action: Action::ManageAppApiTokens,    callers: &[SESSION],               scope: None,                       role: DEVELOPER },
    Rule { action: Action::FindCredentials,       callers: &[SESSION],               scope: None,                       role: VIEWER },
    Rule { action: Action::ReadAuditLog,          callers: &[SESSION, PAT, ACCOUNT], scope: Some("audit:read"),         role: ADMIN },
    Rule { action: Action::Exchange,              callers: &[PAT, ACCOUNT, APP],     scope: None,                       role: None },
    Rule { action: Action::Introspect,            callers: &[ACCOUNT],               scope: None,                       role: VIEWER },
];

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denial {
    /// Callers of this kind never may.
    Caller(CallerKind),
    /// The credential lacks this scope.
    Scope(&'static str),
    /// The caller is no member of the organization, or its credential is limited to others: it may not even know.
    NotAMember,
    /// The caller's role does not reach; holds the least that does.
    Role(Role),
}

fn rule(action: Action) -> &'static Rule {
    // A row is missing only until the first test runs: one asks for every action.
    TABLE.iter().find(|rule| rule.action == action).expect("every action has a row")
}

/// Who can do this at all.
pub fn callers(action: Action) -> &'static [CallerKind] {
    rule(action).callers
}

/// What a credential with scopes must have for it.
pub fn scope(action: Action) -> Option<&'static str> {
    rule(action).scope
}

/// The least that the caller must be in the organization of the thing.
pub fn role(action: Action) -> Option<Role> {
    rule(action).role
}

/// Whether a caller of this kind, with these scopes, may try at all. Asked before anything is looked up, so that a
/// denial tells nothing about what is there.
///
/// No scopes at all: none narrow it, and the role of whoever is behind it decides alone.
pub fn admit(action: Action, caller: CallerKind, scopes: Option<&[String]>) -> Result<(), Denial> {
    let rule = rule(action);
    if !rule.callers.contains(&caller) {
        return Err(Denial::Caller(caller));
    }
    match (scopes, rule.scope) {
        (Some(scopes), Some(scope)) if !scopes.iter().any(|has| has == scope) => Err(Denial::Scope(scope)),
        _ => Ok(()),
    }
}

/// Whether a caller with this role in the organization of the thing may do it; no role: not a member.
pub fn permit(action: Action, role: Option<Role>) -> Result<(), Denial> {
    let Some(least) = rule(action).role else { return Ok(()) };
    match role {
        None => Err(Denial::NotAMember),
        Some(role) if rank(role) < rank(least) => Err(Denial::Role(least)),
        Some(_) => Ok(()),
    }
}

/// Whether any action that takes this scope is open to a caller of this kind with this role. A scope that no action takes
/// is the operator's own: the APIs behind it decide.
pub fn can_use(scope: &str, caller: CallerKind, role: Role) -> bool {
    let mut rules = TABLE.iter().filter(|rule| rule.scope == Some(scope)).peekable();
    rules.peek().is_none()
        || rules.any(|rule| rule.callers.contains(&caller) && rule.role.is_none_or(|least| rank(role) >= rank(least)))
}

fn rank(role: Role) -> u8 {
    match role {
        Role::Viewer => 0,
        Role::Developer => 1,
        Role::Admin => 2,
    }
}

impl Denial {
    /// The error that the caller is told; `thing` is what was asked for, such as "version".
    pub fn into_error(self, thing: &'static str) -> Error {
        match self {
            Self::Caller(CallerKind::Session) => Error::InvalidToken(TokenFault::Missing),
            Self::Caller(CallerKind::Credential(Kind::ProjectApiKey)) => Error::InvalidToken(TokenFault::ApiKey),
            Self::Caller(CallerKind::Credential(_)) => {
                Error::Forbidden("A credential of this kind does not open this endpoint.")
            }
            Self::Scope(scope) => Error::InsufficientScope(scope),
            Self::NotAMember => Error::NotFound(thing),
            Self::Role(Role::Admin) => Error::Forbidden("Your role does not allow this. It takes an admin."),
            Self::Role(_) => Error::Forbidden("Your role does not allow this. It takes a developer or an admin."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn callers() -> impl Iterator<Item = CallerKind> {
        std::iter::once(CallerKind::Session).chain(Kind::ALL.map(CallerKind::Credential))
    }

    #[test]
    fn each_action_has_one_row_and_is_open_to_the_callers_of_it_alone() {
        for row in &TABLE {
            assert_eq!(TABLE.iter().filter(|other| other.action == row.action).count(), 1, "{:?}", row.action);
            let admitted: Vec<_> = callers().filter(|&caller| admit(row.action, caller, None).is_ok()).collect();
            assert_eq!(admitted.len(), row.callers.len(), "{:?}", row.action);
            assert!(admitted.iter().all(|caller| row.callers.contains(caller)), "{:?}", row.action);
        }
    }

    #[test]
    fn what_makes_or_ends_credentials_is_open_to_people_alone() {
        for action in [
            Action::ManageAccount,
            Action::ManageServiceAccounts,
            Action::ManageAppApiTokens,
            Action::ManageMembers,
            Action::ManageSegments,
        ] {
            assert_eq!(rule(action).callers, [CallerKind::Session], "{action:?}");
        }
    }

    /// Whoever finds a credential sees of it what the list shows where it belongs.
    #[test]
    fn nobody_finds_what_they_may_not_list() {
        let found = rule(Action::FindCredentials);
        for list in [Action::ReadAppApiTokens, Action::ReadServiceAccounts].map(rule) {
            assert!(found.callers.iter().all(|caller| list.callers.contains(caller)), "{:?}", list.action);
            assert!(found.role.map(rank) >= list.role.map(rank), "{:?}", list.action);
        }
    }

    #[test]
    fn a_token_needs_the_very_scope() {
        let read = ["versions:read".to_owned()];
        assert_eq!(admit(Action::ReadVersions, PAT, Some(&read)), Ok(()));
        assert_eq!(admit(Action::WriteVersions, PAT, Some(&read)), Err(Denial::Scope("versions:write")));
        let write = ["versions:write".to_owned()];
        assert_eq!(admit(Action::ReadVersions, PAT, Some(&write)), Err(Denial::Scope("versions:read")));
        assert_eq!(admit(Action::ReadVersions, PAT, Some(&[])), Err(Denial::Scope("versions:read")));
    }

    #[test]
    fn a_key_without_scopes_is_narrowed_by_none() {
        assert_eq!(admit(Action::ReadApps, ACCOUNT, None), Ok(()));
        let narrowed = ["apps:read".to_owned()];
        assert_eq!(admit(Action::ReadApps, ACCOUNT, Some(&narrowed)), Ok(()));
        assert_eq!(admit(Action::WriteApps, ACCOUNT, Some(&narrowed)), Err(Denial::Scope("apps:write")));
    }

    #[test]
    fn a_scope_is_of_use_to_whom_some_action_with_it_is_open() {
        for (scope, caller, role, expected) in [
            ("apps:read", ACCOUNT, Role::Viewer, true),
            ("apps:write", ACCOUNT, Role::Viewer, false),
            ("apps:write", ACCOUNT, Role::Developer, true),
            ("audit:read", ACCOUNT, Role::Developer, false),
            ("versions:read", ACCOUNT, Role::Admin, false),
            ("invoices:pay", ACCOUNT, Role::Viewer, true),
        ] {
            assert_eq!(can_use(scope, caller, role), expected, "{scope} {role:?}");
        }
    }

    #[test]
    fn each_action_needs_the_role_of_its_row() {
        let outcome = |action| {
            [None, Some(Role::Viewer), Some(Role::Developer), Some(Role::Admin)].map(|role| permit(action, role))
        };
        let stranger = Err(Denial::NotAMember);
        let (developer, admin) = (Err(Denial::Role(Role::Developer)), Err(Denial::Role(Role::Admin)));
        for row in &TABLE {
            let expected = match row.role {
                None => [Ok(()); 4],
                Some(Role::Viewer) => [stranger, Ok(()), Ok(()), Ok(())],
                Some(Role::Developer) => [stranger, developer, Ok(()), Ok(())],
                Some(Role::Admin) => [stranger, admin, admin, Ok(())],
            };
            assert_eq!(outcome(row.action), expected, "{:?}", row.action);
        }
    }
}

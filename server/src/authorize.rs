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
    /// See and change what is one's own: sessions, personal access tokens, the list of organizations.
    ManageAccount,
    /// Read whom a token acts as.
    ReadOwnUser,
    /// List the versions of an app, or read one.
    ReadVersions,
    /// Create, update and delete versions of an app.
    WriteVersions,
    /// Ask whether an app must upgrade.
    CheckVersions,
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

const PAT: CallerKind = CallerKind::Credential(Kind::PersonalAccessToken);
const PROJECT_KEY: CallerKind = CallerKind::Credential(Kind::ProjectApiKey);

#[rustfmt::skip]
const TABLE: [Rule; 5] = [
    Rule { action: Action::ManageAccount, callers: &[CallerKind::Session], scope: None,                   role: None },
    Rule { action: Action::ReadOwnUser,   callers: &[PAT],                 scope: None,                   role: None },
    Rule { action: Action::ReadVersions,  callers: &[PAT],                 scope: Some("versions:read"),  role: Some(Role::Viewer) },
    Rule { action: Action::WriteVersions, callers: &[PAT],                 scope: Some("versions:write"), role: Some(Role::Developer) },
    Rule { action: Action::CheckVersions, callers: &[PROJECT_KEY],         scope: None,                   role: None },
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

/// Whether a caller of this kind, with these scopes, may try at all. Asked before anything is looked up, so that a
/// denial tells nothing about what is there.
pub fn admit(action: Action, caller: CallerKind, scopes: &[String]) -> Result<(), Denial> {
    let rule = rule(action);
    if !rule.callers.contains(&caller) {
        return Err(Denial::Caller(caller));
    }
    match (caller, rule.scope) {
        (CallerKind::Credential(_), Some(scope)) if !scopes.iter().any(|has| has == scope) => Err(Denial::Scope(scope)),
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

    const ACTIONS: [Action; 5] = [
        Action::ManageAccount,
        Action::ReadOwnUser,
        Action::ReadVersions,
        Action::WriteVersions,
        Action::CheckVersions,
    ];

    fn callers() -> impl Iterator<Item = CallerKind> {
        std::iter::once(CallerKind::Session).chain(Kind::ALL.map(CallerKind::Credential))
    }

    #[test]
    fn each_action_is_open_to_the_callers_of_its_row_alone() {
        let all_scopes = ["versions:read", "versions:write"].map(str::to_owned);
        let admitted: Vec<_> = ACTIONS
            .into_iter()
            .flat_map(|action| callers().map(move |caller| (action, caller)))
            .filter(|&(action, caller)| admit(action, caller, &all_scopes).is_ok())
            .collect();
        assert_eq!(
            admitted,
            [
                (Action::ManageAccount, CallerKind::Session),
                (Action::ReadOwnUser, PAT),
                (Action::ReadVersions, PAT),
                (Action::WriteVersions, PAT),
                (Action::CheckVersions, PROJECT_KEY),
            ]
        );
    }

    #[test]
    fn a_token_needs_the_very_scope() {
        let read = ["versions:read".to_owned()];
        assert_eq!(admit(Action::ReadVersions, PAT, &read), Ok(()));
        assert_eq!(admit(Action::WriteVersions, PAT, &read), Err(Denial::Scope("versions:write")));
        assert_eq!(
            admit(Action::ReadVersions, PAT, &["versions:write".to_owned()]),
            Err(Denial::Scope("versions:read"))
        );
        assert_eq!(admit(Action::ReadVersions, PAT, &[]), Err(Denial::Scope("versions:read")));
    }

    #[test]
    fn each_action_needs_the_role_of_its_row() {
        let outcome = |action| {
            [None, Some(Role::Viewer), Some(Role::Developer), Some(Role::Admin)].map(|role| permit(action, role))
        };
        let (stranger, developer) = (Err(Denial::NotAMember), Err(Denial::Role(Role::Developer)));
        assert_eq!(outcome(Action::ManageAccount), [Ok(()); 4]);
        assert_eq!(outcome(Action::ReadOwnUser), [Ok(()); 4]);
        assert_eq!(outcome(Action::ReadVersions), [stranger, Ok(()), Ok(()), Ok(())]);
        assert_eq!(outcome(Action::WriteVersions), [stranger, developer, Ok(()), Ok(())]);
        assert_eq!(outcome(Action::CheckVersions), [Ok(()); 4]);
    }
}

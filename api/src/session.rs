//! Who is signed in, and where.

use serde::{Deserialize, Serialize};

use crate::{
    id::{AppId, OrganizationId, SessionId, UserId},
    timestamp::Timestamp,
};

/// What a member may do in an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum Role {
    /// Everything, members and settings included.
    Admin,
    /// Reads and writes apps and what belongs to them.
    Developer,
    /// Reads.
    Viewer,
}

impl Role {
    /// Every role, the one that may most first.
    pub const ALL: [Self; 3] = [Self::Admin, Self::Developer, Self::Viewer];

    /// The name on the wire and in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Developer => "developer",
            Self::Viewer => "viewer",
        }
    }
}

/// The text is the name of no role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotARole;

impl std::str::FromStr for Role {
    type Err = NotARole;

    fn from_str(text: &str) -> Result<Self, NotARole> {
        Self::ALL.into_iter().find(|role| role.name() == text).ok_or(NotARole)
    }
}

/// A header that names a user by their id. With a request: the one that the page believes to be signed in; nothing is done for
/// anybody else. With an answer: the one that it is for.
pub const USER_HEADER: &str = "latchkey-user";

/// The shortest password that is taken, in characters (OWASP ASVS 5 6.2.1 asks for 8 and recommends 15).
pub const SHORTEST_PASSWORD: usize = 12;
/// The longest password that is taken, in bytes.
pub const LONGEST_PASSWORD: usize = 1024;

/// Asks to sign in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignIn {
    /// In any case.
    #[cfg_attr(feature = "schema", schema(examples("mara@harbour.example")))]
    pub email: String,
    /// As typed.
    pub password: String,
}

/// Asks to make the first administrator, while there is no user.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetUp {
    /// The one-time code from the server's log.
    pub code: String,
    /// Name of the first organization.
    pub organization: String,
    /// The administrator's name.
    pub name: String,
    /// The administrator's email.
    pub email: String,
    /// The administrator's password: at least [`SHORTEST_PASSWORD`] characters.
    pub password: String,
}

/// Asks to sign in with another password from now on.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangePassword {
    /// The one until now, because a session alone may be somebody else's.
    pub current_password: String,
    /// The one from now on: at least [`SHORTEST_PASSWORD`] characters.
    pub new_password: String,
}

impl std::fmt::Debug for ChangePassword {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("ChangePassword")
    }
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("SignIn")
    }
}

impl std::fmt::Debug for SetUp {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("SetUp")
    }
}

/// Who is looking at the dashboard. Answered with 200 in every case, because nobody being signed in is no error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", tag = "state", try_from = "FlatVisitor")]
pub enum Visitor {
    /// There is no user at all yet: the first administrator is to be made.
    SetupRequired,
    /// Nobody.
    SignedOut,
    /// A user.
    SignedIn(SignedIn),
}

/// A [`Visitor`] as it is read: a tag that stands among the fields makes the program that reads it a good deal larger.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct FlatVisitor {
    state: VisitorState,
    user: Option<User>,
    #[serde(default)]
    organizations: Vec<Membership>,
    #[serde(default = "default_brand")]
    brand: String,
    #[serde(default)]
    idle_minutes: u32,
    ends_at: Option<Timestamp>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum VisitorState {
    SetupRequired,
    SignedOut,
    SignedIn,
}

impl TryFrom<FlatVisitor> for Visitor {
    type Error = &'static str;

    fn try_from(flat: FlatVisitor) -> Result<Self, Self::Error> {
        Ok(match flat.state {
            VisitorState::SetupRequired => Self::SetupRequired,
            VisitorState::SignedOut => Self::SignedOut,
            VisitorState::SignedIn => Self::SignedIn(SignedIn {
                user: flat.user.ok_or("missing field `user`")?,
                organizations: flat.organizations,
                brand: flat.brand,
                idle_minutes: flat.idle_minutes,
                ends_at: flat.ends_at.ok_or("missing field `endsAt`")?,
            }),
        })
    }
}

/// A signed-in user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct SignedIn {
    /// Who it is.
    pub user: User,
    /// Where they are a member, by name.
    pub organizations: Vec<Membership>,
    /// What every secret here begins with, such as `aa`: personal access tokens then with `aau_`.
    #[serde(default = "default_brand")]
    #[cfg_attr(feature = "schema", schema(examples("aa")))]
    pub brand: String,
    /// Minutes without a request after which the session ends.
    pub idle_minutes: u32,
    /// When the session ends even if it is used.
    pub ends_at: Timestamp,
}

fn default_brand() -> String {
    crate::secret::DEFAULT_BRAND.to_owned()
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct User {
    /// The id.
    pub id: UserId,
    /// The name, as given.
    #[cfg_attr(feature = "schema", schema(examples("Mara Lindqvist")))]
    pub name: String,
    /// The email, in lower case.
    #[cfg_attr(feature = "schema", schema(examples("mara@harbour.example")))]
    pub email: String,
}

/// An organization as one of its members sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Membership {
    /// The organization's id.
    pub id: OrganizationId,
    /// Its name in URLs.
    #[cfg_attr(feature = "schema", schema(examples("harbour")))]
    pub slug: String,
    /// Its name.
    #[cfg_attr(feature = "schema", schema(examples("Harbour Mobile")))]
    pub name: String,
    /// What the user may do there.
    pub role: Role,
}

/// An organization of the user with its apps: what a token can be limited to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", from = "FlatOrganizationApps")]
pub struct OrganizationApps {
    /// The organization.
    #[serde(flatten)]
    pub organization: Membership,
    /// Its apps, by name.
    pub apps: Vec<App>,
    /// The scopes that are of no use there, because the user's role does not reach them.
    pub out_of_reach: Vec<String>,
}

/// [`OrganizationApps`] as they are read, for the same reason as [`FlatVisitor`].
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct FlatOrganizationApps {
    id: OrganizationId,
    slug: String,
    name: String,
    role: Role,
    apps: Vec<App>,
    out_of_reach: Vec<String>,
}

impl From<FlatOrganizationApps> for OrganizationApps {
    fn from(flat: FlatOrganizationApps) -> Self {
        let FlatOrganizationApps { id, slug, name, role, apps, out_of_reach } = flat;
        Self { organization: Membership { id, slug, name, role }, apps, out_of_reach }
    }
}

/// An app, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct App {
    /// The id; `projectId` in the versions API.
    pub id: AppId,
    /// Its name in URLs, unique in its organization.
    #[cfg_attr(feature = "schema", schema(examples("wallpaper")))]
    pub slug: String,
    /// Its name.
    #[cfg_attr(feature = "schema", schema(examples("Wallpaper App")))]
    pub name: String,
}

/// A browser where the user is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// The id.
    pub id: SessionId,
    /// Whether it is the one that asks.
    pub current: bool,
    /// When the user signed in.
    pub created_at: Timestamp,
    /// When it was last used, at most a minute behind.
    pub last_seen_at: Timestamp,
    /// From which address it was last used.
    pub address: String,
    /// The browser's own words on what it is, cut to 200 characters.
    pub user_agent: String,
}

/// How many sessions ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct EndedSessions {
    /// How many.
    pub ended: u32,
}

//! Members of an organization, and people who are invited to become members.

use serde::{Deserialize, Serialize};

use crate::{
    id::{InvitationId, UserId},
    paged::Order,
    session::Role,
    timestamp::Timestamp,
};

/// An invitation can be accepted for so many days.
pub const INVITATION_DAYS: i64 = 7;

/// So many admins are named.
pub const MOST_ADMINS: usize = 10;

/// A page of those who may work in an organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct MemberList {
    /// The members.
    pub members: Vec<Member>,
    /// Where the next page begins; absent on the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// How many there are in all; only on the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u32>,
    /// The names of admins, to be turned to: the first few; only on the first page.
    pub admins: Vec<String>,
    /// Who is invited and has not answered yet, the last first; only on the first page.
    pub invitations: Vec<Invitation>,
}

impl MemberList {
    /// The orders of the list, as they are offered.
    pub const ORDERS: [Order; 6] =
        [Order::Name, Order::NameBackwards, Order::Role, Order::RoleBackwards, Order::Newest, Order::Oldest];
}

/// A person who may work in an organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Member {
    /// The user.
    pub id: UserId,
    /// Their name.
    pub name: String,
    /// Their email.
    #[cfg_attr(feature = "schema", schema(examples("mara@harbour.example")))]
    pub email: String,
    /// What they may do.
    pub role: Role,
    /// The name of the organization above this one that makes them an admin here. It is changed there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inherited_from: Option<String>,
    /// Since when.
    pub since: Timestamp,
    /// Whether it is the person who asks.
    pub you: bool,
    /// How many of their personal access tokens work here.
    pub access_tokens: u32,
}

/// Somebody without an account on this server who is to become a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Invitation {
    /// The id.
    pub id: InvitationId,
    /// Where it was sent.
    #[cfg_attr(feature = "schema", schema(examples("mara@harbour.example")))]
    pub email: String,
    /// What they will be able to do.
    pub role: Role,
    /// The name of whoever invited them.
    pub invited_by: String,
    /// When it can no longer be accepted.
    pub expires_at: Timestamp,
}

/// Adds a person: at once if they have an account on this server, else by an invitation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddMember {
    /// Their email, in any case.
    #[cfg_attr(feature = "schema", schema(examples("mara@harbour.example")))]
    pub email: String,
    /// What they may do.
    pub role: Role,
}

/// What adding a person came to.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum AddedMember {
    /// They are a member now.
    Member(Member),
    /// They were invited.
    Invited {
        /// The invitation.
        invitation: Invitation,
        /// Where it is accepted, once. It was mailed, if the server can send mail; only this answer has it besides.
        link: String,
        /// Whether it was mailed.
        mailed: bool,
    },
}

impl std::fmt::Debug for AddedMember {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("AddedMember")
    }
}

/// Changes what a member may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeMember {
    /// What they may do from now on.
    pub role: Role,
}

/// Asks what an invitation is to.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadInvitation {
    /// The code of its link.
    pub code: String,
}

/// What an invitation is to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct InvitedTo {
    /// The organization's name.
    pub organization: String,
    /// Who is invited.
    #[cfg_attr(feature = "schema", schema(examples("mara@harbour.example")))]
    pub email: String,
    /// What they will be able to do.
    pub role: Role,
    /// The name of whoever invited them.
    pub invited_by: String,
}

/// Makes the account of an invited person and signs them in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AcceptInvitation {
    /// The code of its link.
    pub code: String,
    /// Their name: 1 to [`crate::name::LONGEST`] characters.
    pub name: String,
    /// Their password: at least [`crate::session::SHORTEST_PASSWORD`] characters.
    pub password: String,
}

macro_rules! debug_by_name {
    ($($name:ident),+) => {$(
        impl std::fmt::Debug for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(stringify!($name))
            }
        }
    )+};
}

debug_by_name!(ReadInvitation, AcceptInvitation);

//! What a workspace is made of: apps, segments, members; and what happened in it.

use latchkey_api::{
    app::{AppDetails, AppPage, WriteApp},
    audit::{AuditActor, AuditLogPage, ListAuditEvents},
    credential::{CredentialPage, ListCredentials},
    member::{AddMember, AddedMember, ChangeMember, Member, MemberList},
    path,
    segment::{Segment, WriteSegment},
};

use super::{
    Group,
    operation::{Operation, delete, get, patch, post},
};
use crate::authorize::Action::{
    DeleteApps, FindCredentials, ManageMembers, ManageSegments, ReadApps, ReadAuditLog, ReadMembers, WriteApps,
};

/// Endpoints of workspace settings.
pub(super) fn group() -> Group {
    Group {
        name: "Workspace",
        description: "The dashboard: apps, segments, members, credentials and the audit log of a workspace.",
        operations: [apps(), members()].into_iter().flatten().collect(),
    }
}

fn apps() -> Vec<Operation> {
    vec![
        get(path::APPS, "listWorkspaceApps", "List apps")
            .by(ReadApps)
            .takes_page(&AppPage::ORDERS)
            .answers::<AppPage>(),
        post(path::APPS, "createWorkspaceApp", "Create an app")
            .by(WriteApps)
            .once_if_asked()
            .takes::<WriteApp>()
            .creates::<AppDetails>(),
        get(path::APP, "readWorkspaceApp", "Read an app").by(ReadApps).answers::<AppDetails>(),
        patch(path::APP, "renameWorkspaceApp", "Rename an app")
            .by(WriteApps)
            .takes::<WriteApp>()
            .answers::<AppDetails>(),
        delete(path::APP, "deleteWorkspaceApp", "Delete an app with its API tokens and public key").by(DeleteApps),
        get(path::SEGMENTS, "listSegments", "List segments").by(ReadApps).answers_list::<Segment>(),
        post(path::SEGMENTS, "createSegment", "Create a segment")
            .by(ManageSegments)
            .once_if_asked()
            .takes::<WriteSegment>()
            .creates::<Segment>(),
        patch(path::SEGMENT, "changeSegment", "Put a name and apps in place of what a segment was")
            .by(ManageSegments)
            .takes::<WriteSegment>()
            .answers::<Segment>(),
        delete(path::SEGMENT, "deleteSegment", "Delete a segment")
            .says("Service accounts that were limited to it stay limited: to the segments that they have left, or to nothing.")
            .by(ManageSegments),
    ]
}

fn members() -> Vec<Operation> {
    vec![
        get(path::MEMBERS, "listWorkspaceMembers", "List members and invitations")
            .by(ReadMembers)
            .takes_page(&MemberList::ORDERS)
            .answers::<MemberList>(),
        post(path::MEMBERS, "addMember", "Add a member, or invite one")
            .says("At once if they have an account on this server, else by an invitation, whose link is only in this answer.")
            .by(ManageMembers)
            .once_if_asked()
            .takes::<AddMember>()
            .answers_with::<AddedMember>(201, "Added or invited."),
        get(path::MEMBER, "readWorkspaceMember", "Read a member").by(ReadMembers).answers::<Member>(),
        patch(path::MEMBER, "changeMember", "Give a member another role")
            .by(ManageMembers)
            .takes::<ChangeMember>()
            .answers::<Member>()
            .refuses(&[409]),
        delete(path::MEMBER, "removeMember", "Remove a member")
            .says("Everybody may remove themselves, whatever their role.")
            .by(ManageMembers)
            .refuses(&[409]),
        delete(path::INVITATION, "withdrawInvitation", "Withdraw an invitation").by(ManageMembers),
        get(path::CREDENTIALS, "listWorkspaceCredentials", "List API tokens of apps and keys of service accounts, by name")
            .says("All that were not revoked, whatever they belong to. To list those of one app or service account, ask there.")
            .by(FindCredentials)
            .query::<ListCredentials>()
            .answers::<CredentialPage>(),
        get(path::AUDIT_LOG, "readWorkspaceAuditLog", "Read what happened in a workspace, the last first")
            .by(ReadAuditLog)
            .query::<ListAuditEvents>()
            .answers::<AuditLogPage>(),
        get(path::AUDIT_LOG_ACTORS, "listWorkspaceAuditLogActors", "List whom the audit log tells of")
            .says("At most 500, by name. The log can be asked for what any one did, by their id.")
            .by(ReadAuditLog)
            .answers_list::<AuditActor>(),
    ]
}

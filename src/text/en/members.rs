//! Members of a workspace, invitations, and accepting one.

use latchkey_api::{member::INVITATION_DAYS, session::Role};

use super::{count, grouped, listed, quoted};

// The page.

/// What the page is for.
pub const LEAD: &str =
    "People in this workspace and their roles. Their personal access tokens can do no more than their role allows.";
/// Opens the form.
pub const ADD: &str = "Add member";
/// Under way.
pub const ADDING: &str = "Adding…";
/// A column.
pub const MEMBER: &str = "Member";
/// A column.
pub const ROLE: &str = "Role";
/// A column.
pub const SINCE: &str = "Joined";
/// A column: personal access tokens that work here.
pub const TOKENS: &str = "Tokens with access";
/// The list did not load.
pub const DID_NOT_LOAD: &str = "The members did not load";
/// The person who looks.
pub const YOU: &str = "You";
/// Opens the form.
pub const CHANGE_ROLE_OPEN: &str = "Change role…";
/// The button.
pub const CHANGE_ROLE: &str = "Change role";
/// Under way.
pub const CHANGING_ROLE: &str = "Changing…";
/// Opens the question.
pub const REMOVE_OPEN: &str = "Remove…";
/// Opens the question about oneself.
pub const LEAVE_OPEN: &str = "Leave workspace…";
/// The button.
pub const REMOVE: &str = "Remove member";
/// The button about oneself.
pub const LEAVE: &str = "Leave workspace";
/// Under way.
pub const REMOVING: &str = "Removing…";
/// A field.
pub const EMAIL: &str = "Email";
/// What happens.
pub const EMAIL_HINT: &str = "People with an account here are added at once. Everyone else gets an invitation.";
/// Nothing that could be an email was typed.
pub const EMAIL_MISSING: &str = "Enter the email of the person to add.";

/// Why there are no actions.
pub fn only_admins(admins: &[String]) -> String {
    match admins {
        [] => "Ask an admin of this workspace.".to_owned(),
        some => ["Ask ", &listed(some), "."].concat(),
    }
}

/// Before [`only_admins`].
pub const ONLY_ADMINS: &str = "Only admins can add and change members.";

/// Where the role comes from.
pub fn inherited(organization: &str) -> String {
    ["Admin of ", organization].concat()
}

/// Why a role cannot be changed here: it is that of the workspace above.
pub fn changed_above(name: &str, organization: &str) -> String {
    [name, " is a member here as an admin of ", &quoted(organization), ". That role can only be changed there."]
        .concat()
}

/// What a role may and may not do.
pub fn role_detail(role: Role) -> &'static str {
    match role {
        Role::Admin => {
            "Can do everything, including managing members, segments and service accounts, deleting apps and reading the \
             audit log."
        }
        Role::Developer => {
            "Can see everything except the audit log, create and rename apps, upload builds, and manage versions and app \
             API tokens. Cannot delete apps or change members, segments or service accounts."
        }
        Role::Viewer => "Can see everything except the audit log. Cannot change anything.",
    }
}

/// The title of the form for another role.
pub fn change_title(name: &str) -> String {
    ["Change the role of ", name].concat()
}

/// The question.
pub fn remove_title(name: &str, you: bool, workspace: &str) -> String {
    if you { ["Leave ", &quoted(workspace), "?"].concat() } else { ["Remove ", name, "?"].concat() }
}

/// What happens to whoever goes and to their tokens.
pub fn remove_detail(tokens: u32, you: bool) -> String {
    let (who, whose) = if you { ("You lose", "your") } else { ("They lose", "their") };
    let tokens = match tokens {
        0 => String::new(),
        1 => [", and so does ", whose, " personal access token"].concat(),
        some => [", and so do ", whose, " ", &grouped(some.into()), " personal access tokens"].concat(),
    };
    [who, " access to this workspace at once", &tokens, "."].concat()
}

/// What stays.
pub const REMOVE_KEEPS: &str = "Service accounts, keys and app API tokens they created keep working; their open \
     invitations are withdrawn. You can add this person again later.";

/// The same for oneself.
pub const LEAVE_KEEPS: &str = "Service accounts, keys and app API tokens you created keep working; your open \
     invitations are withdrawn. An admin can add you again.";

/// How many are shown, and how many there are.
pub fn number(shown: usize, all: usize) -> String {
    let members = count(all as u64, "member", "members");
    if shown < all {
        return [grouped(shown as u64).as_str(), " of ", &members, " shown."].concat();
    }
    [members.as_str(), "."].concat()
}

/// Names the search field.
pub const SEARCH: &str = "Search members by name or email";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "Name or email";

/// Nothing has this in it.
pub fn no_hit(search: &str) -> String {
    ["No member matches ", &quoted(search)].concat()
}

/// Said when it is done.
pub fn added(name: &str) -> String {
    [name, " is now a member."].concat()
}

/// Said when it is done.
pub fn changed(name: &str, role: &str) -> String {
    [name, ": ", role, "."].concat()
}

/// Said when it is done.
pub fn removed(name: &str) -> String {
    [name, " is no longer a member."].concat()
}

/// What goes on after signing in again.
pub fn adding(email: &str) -> String {
    ["adding ", email].concat()
}

/// What goes on after signing in again.
pub fn changing(name: &str) -> String {
    ["changing the role of ", name].concat()
}

/// What goes on after signing in again.
pub fn removing(name: &str) -> String {
    ["removing ", name].concat()
}

// Invitations.

/// Heads the list.
pub const INVITATIONS: &str = "Invitations";
/// A column.
pub const INVITED: &str = "Invited";
/// A column.
pub const EXPIRES: &str = "Expires";
/// Opens the question.
pub const WITHDRAW_OPEN: &str = "Withdraw…";
/// The button.
pub const WITHDRAW: &str = "Withdraw invitation";
/// Under way.
pub const WITHDRAWING: &str = "Withdrawing…";
/// What happens.
pub const WITHDRAW_DETAIL: &str = "Their link stops working. You can invite them again.";

/// What the list holds.
pub fn invitations_lead() -> String {
    ["Each link works once and expires after ", &INVITATION_DAYS.to_string(), " days."].concat()
}

/// Who invited them.
pub fn invited_by(name: &str) -> String {
    ["by ", name].concat()
}

/// The question.
pub fn withdraw_title(email: &str) -> String {
    ["Withdraw the invitation for ", email, "?"].concat()
}

/// Said when it is done.
pub fn withdrawn(email: &str) -> String {
    ["The invitation for ", email, " was withdrawn."].concat()
}

/// What goes on after signing in again.
pub fn going_on_withdrawing(email: &str) -> String {
    ["withdrawing the invitation for ", email].concat()
}

/// The dialog after it was made.
pub fn invited_title(email: &str) -> String {
    [email, " is invited"].concat()
}

/// The link, to be handed on.
pub const LINK: &str = "Invitation link";
/// Copies it.
pub const COPY_LINK: &str = "Copy link";
/// The same beside others.
pub fn copy_link_for(email: &str) -> String {
    ["Copy the link for ", email].concat()
}
/// Nobody else tells them.
pub const NOT_MAILED: &str = "Send them this link. This server does not send email.";
/// They were told.
pub const MAILED: &str = "The link was emailed to them. You can also send it yourself.";
/// Closes the dialog.
pub const DONE: &str = "Done";

/// What the link is good for.
pub fn link_detail() -> String {
    let days = INVITATION_DAYS.to_string();
    [
        "It works once within ",
        &days,
        " days, and anyone who has it can join. It is shown only now; for a new one, invite them again.",
    ]
    .concat()
}

// Accepting.

/// Before who invites.
pub const INVITES_YOU: &str = " invites you to ";
/// Nobody is known to invite.
pub const SOMEBODY: &str = "Someone";

/// As what; ends the sentence.
pub fn as_role(role: Role) -> String {
    [" as ", inner_role(role), "."].concat()
}

/// A role inside a sentence.
const fn inner_role(role: Role) -> &'static str {
    match role {
        Role::Admin => "an admin",
        Role::Developer => "a developer",
        Role::Viewer => "a viewer",
    }
}

/// The button.
pub const JOIN: &str = "Create account and join";
/// Under way.
pub const JOINING: &str = "Joining…";
/// What they will sign in with.
pub fn account_of(email: &str) -> String {
    ["You will sign in with ", email, "."].concat()
}

/// The code opens nothing.
pub const NOT_OPEN: &str = "This invitation cannot be accepted";
/// What may be the cause, and what to do.
pub const NOT_OPEN_DETAIL: &str =
    "It has been used or withdrawn, or is more than a week old. Ask the person who invited you for a new link.";
/// The link has no code.
pub const NO_CODE: &str = "This link is incomplete";
/// What to do.
pub const NO_CODE_DETAIL: &str =
    "Open the full link from your invitation again. This page loses its code when it is reloaded.";
/// It could not be found out.
pub const INVITATION_DID_NOT_LOAD: &str = "The invitation did not load";
/// There is an account already.
pub const SIGN_IN_INSTEAD: &str = "Sign in";

/// The address names nobody who is a member.
pub const NO_SUCH_MEMBER: &str = "This person is not a member of the workspace, or no longer is.";
/// The address names no invitation that is open.
pub const NO_SUCH_INVITATION: &str = "This invitation was accepted or withdrawn, or it has expired.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_removing_takes_along() {
        assert_eq!(remove_detail(0, false), "They lose access to this workspace at once.");
        assert_eq!(
            remove_detail(1, false),
            "They lose access to this workspace at once, and so does their personal access token."
        );
        assert_eq!(
            remove_detail(2, true),
            "You lose access to this workspace at once, and so do your 2 personal access tokens."
        );
    }
}

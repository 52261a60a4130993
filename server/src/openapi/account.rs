//! Who is looking at the dashboard, and where they are signed in.

use latchkey_api::{
    catalog::Catalog,
    language::ChooseLanguage,
    member::{AcceptInvitation, InvitedTo, ReadInvitation},
    path,
    session::{ChangePassword, EndedSessions, OrganizationApps, Session, SetUp, SignIn, SignedIn, Visitor},
};

use super::{
    Group,
    operation::{Operation, delete, get, post},
};
use crate::authorize::Action;

/// Endpoints of the signed-in person, and of whoever wants to be one.
pub(super) fn group() -> Group {
    Group {
        name: "Account",
        description: "The dashboard: signing in and out, sessions, and what is one's own.",
        operations: [visitor(), own()].into_iter().flatten().collect(),
    }
}

/// Ends in a session.
fn signs_in(operation: Operation) -> Operation {
    operation
        .answers_with::<SignedIn>(200, "Signed in.")
        .with_header(200, "Set-Cookie", "The session's cookie: `HttpOnly`, `SameSite=Lax`.")
        .refuses(&[429])
}

fn visitor() -> Vec<Operation> {
    vec![
        get(path::VISITOR, "readVisitor", "Tell who is looking")
            .says("Nobody being signed in is an answer, not an error.")
            .answers::<Visitor>(),
        signs_in(post(path::SIGN_IN, "signIn", "Sign in").takes::<SignIn>())
            .says("Ten tries for one account within 15 minutes can fail, then it waits."),
        post(path::SIGN_OUT, "signOut", "Sign out")
            .for_its_user()
            .says("Ends the session for good. Without one there is nothing to end, which is answered the same.")
            .answers_nothing(204, "Signed out."),
        signs_in(post(path::SETUP, "setUp", "Make the first administrator").takes::<SetUp>())
            .says("With the one-time code from the server's log, while there is no user; 403 afterwards."),
        post(path::READ_INVITATION, "readInvitation", "Tell what an invitation is to")
            .takes::<ReadInvitation>()
            .answers::<InvitedTo>()
            .refuses(&[429]),
        signs_in(post(path::ACCEPT_INVITATION, "acceptInvitation", "Accept an invitation").takes::<AcceptInvitation>())
            .says("Makes the account of the invited person, once.")
            .refuses(&[409]),
    ]
}

fn own() -> Vec<Operation> {
    vec![
        get(path::SESSIONS, "listSessions", "List where you are signed in")
            .by(Action::ManageAccount)
            .answers_list::<Session>(),
        delete(path::SESSION, "endSession", "End a session").by(Action::ManageAccount),
        post(path::SIGN_OUT_OTHERS, "endOtherSessions", "End every session but this one")
            .by(Action::ManageAccount)
            .answers::<EndedSessions>(),
        post(path::PASSWORD, "changePassword", "Change your password")
            .says("Ends every session but this one. Tries count as those of signing in do.")
            .by(Action::ManageAccount)
            .takes::<ChangePassword>()
            .answers::<EndedSessions>()
            .refuses(&[429]),
        post(path::LANGUAGE, "chooseLanguage", "Choose the language of mails to you")
            .says("Signing in does too: by the cookie `latchkey.language`, or else by `Accept-Language`.")
            .by(Action::ManageAccount)
            .takes::<ChooseLanguage>()
            .answers_nothing(204, "Remembered."),
        get(path::CATALOG, "readCatalog", "List the scopes that there are")
            .by(Action::ManageAccount)
            .answers::<Catalog>(),
        get(path::ORGANIZATIONS, "listOwnOrganizations", "List your workspaces with their apps")
            .by(Action::ManageAccount)
            .answers_list::<OrganizationApps>(),
    ]
}

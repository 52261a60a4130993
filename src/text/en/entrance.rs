//! Signing in, setting up and joining.

use latchkey_api::session::SHORTEST_PASSWORD;

use super::count;

// Signing in.

/// The page, its button, its field.
pub const SIGN_IN: &str = "Sign in";
/// Under way.
pub const SIGNING_IN: &str = "Signing in…";
/// Before the host's name.
pub const TO_MANAGE_CREDENTIALS_ON: &str = "to manage credentials on ";
/// A field.
pub const EMAIL: &str = "Email";
/// A field.
pub const PASSWORD: &str = "Password";
/// Who helps.
pub const NO_ACCOUNT: &str = "No account, or forgot your password? Ask an admin of your workspace.";
/// For those who came to automate.
pub const SCRIPTS_SEND_A_TOKEN: &str = "Scripts do not sign in here. They send a token.";
/// Refused.
pub const WRONG_CREDENTIALS: &str = "That email and password do not match. Check both and try again.";
/// Refused, where the email is given.
pub const WRONG_PASSWORD: &str = "That password does not match. Check it and try again.";
/// Nothing typed.
pub const EMAIL_MISSING: &str = "Enter your email.";
/// Nothing typed.
pub const PASSWORD_MISSING: &str = "Enter your password.";

/// Too many tries.
pub fn too_many_tries(seconds: u32) -> String {
    let wait = if seconds < 60 {
        count(seconds.into(), "second", "seconds")
    } else {
        count(seconds.div_ceil(60).into(), "minute", "minutes")
    };
    ["Too many tries. Wait ", &wait, " and try again."].concat()
}

// The first administrator.

/// The page.
pub fn set_up(product: &str) -> String {
    ["Set up ", product].concat()
}

/// What it does.
pub const SET_UP_LEAD: &str = "Create the first administrator and their workspace. Everyone else is invited later.";
/// A field.
pub const SETUP_CODE: &str = "One-time code";
/// Where to find it.
pub const SETUP_CODE_HINT: &str = "The server wrote it to its log when it started.";
/// A field.
pub const WORKSPACE_NAME: &str = "Workspace name";
/// What it is.
pub const WORKSPACE_NAME_HINT: &str = "Your company, team or product.";
/// A field.
pub const YOUR_NAME: &str = "Your name";
/// In place of making one.
pub const ADMINISTRATOR_EXISTS: &str = "There is already an administrator. Sign in, or ask them to add you.";
/// The button.
pub const CREATE_ADMINISTRATOR: &str = "Create administrator";
/// No code.
pub const SETUP_CODE_MISSING: &str = "Enter the code from the server’s log.";
/// The workspace has no name.
pub const WORKSPACE_NAME_MISSING: &str = "Enter a name for the workspace.";
/// Nothing typed.
pub const YOUR_NAME_MISSING: &str = "Enter your name.";

/// No password where a new one is asked for.
pub fn password_missing() -> String {
    ["Enter a password of at least ", &SHORTEST_PASSWORD.to_string(), " characters."].concat()
}

/// How long a password has to be.
pub fn password_hint() -> String {
    ["At least ", &SHORTEST_PASSWORD.to_string(), " characters. Length matters, symbols do not."].concat()
}

/// A password that is too short.
pub fn password_too_short(length: usize) -> String {
    let length = count(length as u64, "character", "characters");
    ["This password has ", &length, ". Use at least ", &SHORTEST_PASSWORD.to_string(), "."].concat()
}

// Accepting an invitation.

/// The page, until it is known which.
pub const JOIN: &str = "Join a workspace";
/// A field, for a password that is new.
pub const CHOOSE_PASSWORD: &str = "Choose a password";

/// The page of an invitation to this workspace.
pub fn join(workspace: &str) -> String {
    ["Join ", workspace].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_the_wait_up() {
        assert_eq!(too_many_tries(61), "Too many tries. Wait 2 minutes and try again.");
        assert_eq!(too_many_tries(1), "Too many tries. Wait 1 second and try again.");
    }
}

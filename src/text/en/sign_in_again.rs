//! Over the page, when the session has ended or is somebody else's.

use super::count;

/// Over the page, when the session has ended.
pub const SIGN_IN_TO_CONTINUE: &str = "Sign in to continue";
/// What asks for the password did not load.
pub const SIGN_IN_DID_NOT_LOAD: &str = "The sign-in form did not load. What you typed is kept. Try again, or sign in in a new tab, then come back and continue here.";
/// Leads to the page that asks for it, too.
pub const SIGN_IN_ELSEWHERE: &str = "Open sign-in in a new tab";
/// Another person at the same browser.
pub const NOT_YOU: &str = "Not you? ";
/// What signing out does there.
pub const AND_LEAVE: &str = " and leave this page.";

/// Why to sign in again, and what happens then.
pub fn session_ended(idle_minutes: u32, continues: Option<&str>) -> String {
    let idle = match idle_minutes {
        hours if hours % 60 == 0 && hours > 0 => count((hours / 60).into(), "hour", "hours"),
        minutes => count(minutes.into(), "minute", "minutes"),
    };
    goes_on(
        &["Your session ended after ", &idle, " without use, or was ended elsewhere. What you typed is kept"].concat(),
        continues,
    )
}

/// The person signed out in another tab.
pub fn signed_out(continues: Option<&str>) -> String {
    goes_on("You signed out in another tab of this browser. What you typed is kept", continues)
}

fn goes_on(said: &str, continues: Option<&str>) -> String {
    match continues {
        Some(continues) => [said, ", and ", continues, " continues once you sign in."].concat(),
        None => [said, "."].concat(),
    }
}

/// Heads what is asked when somebody else has signed in in another tab.
pub const SOMEBODY_ELSE: &str = "Someone else is signed in now";

/// What happened, and what that means for this page.
pub fn somebody_else(other: &str, own: &str) -> String {
    [
        other,
        " signed in on another tab of this browser. This page still belongs to ",
        own,
        ". Nothing was done in either name, and what was typed here is kept until you decide.",
    ]
    .concat()
}

/// The button that makes the page theirs.
pub fn continue_as(name: &str) -> String {
    ["Continue as ", name].concat()
}

/// What it costs.
pub const CONTINUING_LOADS_ANEW: &str = "Continuing reloads the page. What was typed here is lost.";

/// The button that keeps the page.
pub fn sign_in_as(name: &str) -> String {
    ["Sign in as ", name].concat()
}

/// What signing in again does, and what happens then.
pub fn ends_session_of(other: &str, continues: Option<&str>) -> String {
    goes_on(&["Signing in ends ", other, "’s session in this browser. What you typed is kept"].concat(), continues)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_goes_on_after_signing_in() {
        assert_eq!(
            session_ended(480, Some("generating “Release train”")),
            "Your session ended after 8 hours without use, or was ended elsewhere. What you typed is kept, and generating \
             “Release train” continues once you sign in."
        );
        assert!(
            session_ended(30, None)
                .contains("after 30 minutes without use, or was ended elsewhere. What you typed is kept.")
        );
    }
}

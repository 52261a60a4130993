//! Over the page, when the session has ended or is somebody else's.

use super::count;

/// Over the page, when the session has ended.
pub const SIGN_IN_TO_CONTINUE: &str = "Sign in to continue";
/// What asks for the password did not load.
pub const SIGN_IN_DID_NOT_LOAD: &str = "The form for signing in did not load. What you typed is kept. Try again, or sign in in another tab, come back, and go on here.";
/// Leads to the page that asks for it, too.
pub const SIGN_IN_ELSEWHERE: &str = "Sign in in another tab";
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
        &[
            "Your session has ended; it does so ",
            &idle,
            " after its last use, or when it is ended elsewhere. What you typed is kept",
        ]
        .concat(),
        continues,
    )
}

/// The person signed out in another tab.
pub fn signed_out(continues: Option<&str>) -> String {
    goes_on("You signed out in another tab of this browser. What you typed is kept", continues)
}

fn goes_on(said: &str, continues: Option<&str>) -> String {
    match continues {
        Some(continues) => [said, "; ", continues, " continues once you are in."].concat(),
        None => [said, "."].concat(),
    }
}

/// Heads what is asked when somebody else has signed in in another tab.
pub const SOMEBODY_ELSE: &str = "Somebody else is signed in now";

/// What happened, and what that means for this page.
pub fn somebody_else(other: &str, own: &str) -> String {
    [
        other,
        " has signed in in another tab of this browser. This page is still that of ",
        own,
        ". Nothing was done in either name, and what is typed here is kept until you decide.",
    ]
    .concat()
}

/// The button that makes the page theirs.
pub fn continue_as(name: &str) -> String {
    ["Continue as ", name].concat()
}

/// What it costs.
pub const CONTINUING_LOADS_ANEW: &str = "Continuing loads the page anew, without what was typed here.";

/// The button that keeps the page.
pub fn sign_in_as(name: &str) -> String {
    ["Sign in as ", name].concat()
}

/// What signing in again does, and what happens then.
pub fn ends_session_of(other: &str, continues: Option<&str>) -> String {
    goes_on(&["Signing in ends the session of ", other, " in this browser. What you typed is kept"].concat(), continues)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_goes_on_after_signing_in() {
        assert_eq!(
            session_ended(480, Some("generating “Release train”")),
            "Your session has ended; it does so 8 hours after its last use, or when it is ended elsewhere. What you typed is \
             kept; generating “Release train” continues once you are in."
        );
        assert!(
            session_ended(30, None)
                .contains("30 minutes after its last use, or when it is ended elsewhere. What you typed is kept.")
        );
    }
}

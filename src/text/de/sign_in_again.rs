//! Over the page, when the session has ended or is somebody else's.

use super::count;

/// Over the page, when the session has ended.
pub const SIGN_IN_TO_CONTINUE: &str = "Zum Fortfahren anmelden";
/// What asks for the password did not load.
pub const SIGN_IN_DID_NOT_LOAD: &str = "Das Anmeldeformular konnte nicht geladen werden. Ihre Eingaben bleiben erhalten. Versuchen Sie es noch einmal, oder melden Sie sich in einem neuen Tab an und machen Sie dann hier weiter.";
/// Leads to the page that asks for it, too.
pub const SIGN_IN_ELSEWHERE: &str = "In neuem Tab anmelden";
/// Another person at the same browser.
pub const NOT_YOU: &str = "Sind das nicht Sie? ";
/// What signing out does there.
pub const AND_LEAVE: &str = " und diese Seite verlassen.";

/// Why to sign in again, and what happens then.
pub fn session_ended(idle_minutes: u32, continues: Option<&str>) -> String {
    let idle = match idle_minutes {
        hours if hours % 60 == 0 && hours > 0 => count((hours / 60).into(), "Stunde", "Stunden"),
        minutes => count(minutes.into(), "Minute", "Minuten"),
    };
    goes_on(
        &[
            "Ihre Sitzung ist nach ",
            &idle,
            " ohne Nutzung abgelaufen oder wurde anderswo beendet. Ihre Eingaben bleiben erhalten",
        ]
        .concat(),
        continues,
    )
}

/// The person signed out in another tab.
pub fn signed_out(continues: Option<&str>) -> String {
    goes_on("Sie haben sich in einem anderen Tab dieses Browsers abgemeldet. Ihre Eingaben bleiben erhalten", continues)
}

fn goes_on(said: &str, continues: Option<&str>) -> String {
    match continues {
        Some(continues) => [said, "; ", continues, " geht weiter, sobald Sie angemeldet sind."].concat(),
        None => [said, "."].concat(),
    }
}

/// Heads what is asked when somebody else has signed in in another tab.
pub const SOMEBODY_ELSE: &str = "Jetzt ist jemand anderes angemeldet";

/// What happened, and what that means for this page.
pub fn somebody_else(other: &str, own: &str) -> String {
    [other, " hat sich in einem anderen Tab dieses Browsers angemeldet. Diese Seite gehört noch zu ", own, ". Es wurde in keinem der beiden Namen etwas ausgeführt, und die Eingaben hier bleiben erhalten, bis Sie entscheiden."].concat()
}

/// The button that makes the page theirs.
pub fn continue_as(name: &str) -> String {
    ["Fortfahren als ", name].concat()
}

/// What it costs.
pub const CONTINUING_LOADS_ANEW: &str = "Beim Fortfahren wird die Seite neu geladen, ohne die Eingaben.";

/// The button that keeps the page.
pub fn sign_in_as(name: &str) -> String {
    ["Anmelden als ", name].concat()
}

/// What signing in again does, and what happens then.
pub fn ends_session_of(other: &str, continues: Option<&str>) -> String {
    goes_on(
        &["Die Anmeldung beendet die Sitzung von ", other, " in diesem Browser. Ihre Eingaben bleiben erhalten"]
            .concat(),
        continues,
    )
}

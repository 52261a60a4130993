//! Where somebody is signed in.

use super::count;

/// What the page is for.
pub const LEAD: &str = "Browsers where you are signed in. Sign out the ones that you do not know or no longer use.";
/// A column.
pub const BROWSER: &str = "Browser";
/// A column.
pub const LAST_SEEN: &str = "Last seen";
/// A column.
pub const SIGNED_IN: &str = "Signed in";
/// The one that asks.
pub const THIS_BROWSER: &str = "This browser";
/// Being looked at.
pub const NOW: &str = "now";
/// Opens the question.
pub const SIGN_OUT_OTHERS_OPEN: &str = "Sign out others…";
/// The question.
pub const SIGN_OUT_OTHERS_QUESTION: &str = "Sign out all other browsers?";
/// The answer.
pub const SIGN_OUT_OTHERS: &str = "Sign out others";
/// It did not load.
pub const DID_NOT_LOAD: &str = "Your sessions did not load";
/// A browser that did not say what it is.
pub const UNKNOWN_BROWSER: &str = "Unknown browser";

/// "Firefox on Windows".
pub fn browser_on(browser: Option<&str>, system: Option<&str>) -> String {
    let browser = browser.unwrap_or(UNKNOWN_BROWSER);
    match system {
        Some(system) => [browser, " on ", system].concat(),
        None => browser.to_owned(),
    }
}

/// What the question's answer does.
pub fn sign_out_others_detail(others: u64) -> String {
    let who = count(others, "other browser", "other browsers");
    [&who, " will have to sign in again with your password. Access tokens keep working, and you stay signed in here."]
        .concat()
}

/// It was done.
pub fn signed_out(ended: u32) -> String {
    [count(ended.into(), "browser", "browsers").as_str(), " signed out"].concat()
}

/// Under the list.
pub fn sessions_count(number: u64) -> String {
    [count(number, "session", "sessions").as_str(), ". Unused sessions end automatically."].concat()
}

// Another password.

/// Opens the form.
pub const CHANGE_PASSWORD_OPEN: &str = "Change password…";
/// The form; its button too.
pub const CHANGE_PASSWORD: &str = "Change password";
/// Under way.
pub const CHANGING_PASSWORD: &str = "Changing…";
/// The one until now.
pub const CURRENT_PASSWORD: &str = "Current password";
/// The one from now on.
pub const NEW_PASSWORD: &str = "New password";
/// What else it does.
pub const CHANGE_PASSWORD_DETAIL: &str = "This signs out your other browsers. Access tokens keep working.";
/// What goes on after signing in again.
pub const GOING_ON_CHANGING_PASSWORD: &str = "changing your password";

/// It was done.
pub fn password_changed(ended: u32) -> String {
    match ended {
        0 => "Password changed".to_owned(),
        _ => ["Password changed, ", &count(ended.into(), "other browser", "other browsers"), " signed out"].concat(),
    }
}

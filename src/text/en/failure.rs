//! What went wrong, and what to do about it.

/// This computer had no network. May be read when it has one again.
pub const OFFLINE: &str = "This device was offline. Try again once it is connected.";
/// The server cannot be reached.
pub const UNREACHABLE: &str = "The server cannot be reached. Check your connection, or try again in a moment.";
/// The server took too long.
pub const TIMED_OUT: &str = "The server did not answer within 10 seconds.";
/// Signing in again was declined.
pub const SESSION_ENDED: &str = "Your session has ended. Sign in to continue.";
/// Another person is signed in than the page belongs to.
pub const OTHER_USER: &str = "Someone else is now signed in on this browser. Nothing was done.";
/// The server's fault.
pub const SERVER_FAILED: &str = "Something went wrong on the server. Its log has details under this request ID.";
/// What stands before the server has no answer of it.
pub const UNAVAILABLE: &str = "The server is not available right now. Try again in a moment.";
/// An answer that cannot be read.
pub const UNEXPECTED: &str = "This page did not understand the server’s answer. Reload the page.";

/// Follows why there was no answer to a change.
pub const MAY_BE_DONE: &str = "It may have gone through anyway. It is safe to try again: nothing is done twice.";
/// What came to nothing, as the subject of a sentence, or perhaps did.
pub fn not_done(what: &str, unsure: bool) -> String {
    [if unsure { "This may or may not have been done: " } else { "Not done: " }, what, "."].concat()
}

/// The shell could not find out who is there.
pub const DASHBOARD_DID_NOT_LOAD: &str = "The dashboard did not load";
/// The code of a dialog could not be loaded.
pub const PART_DID_NOT_LOAD: &str = "That did not load. Check your connection and try again.";
/// The code of a page could not be loaded.
pub const PAGE_DID_NOT_LOAD: &str = "This page did not load";
/// Why that may be.
pub const PAGE_DID_NOT_LOAD_DETAIL: &str =
    "The connection may have failed, or the dashboard has been updated since you opened it.";
/// Heads a dialog about something that is gone.
pub const GONE: &str = "No longer there";
/// Heads what is said in place of a dialog that the person may not use.
pub const NOT_ALLOWED: &str = "You do not have permission";
/// Heads a dialog about something that did not load.
pub const THIS_DID_NOT_LOAD: &str = "This did not load";
/// Follows what happened.
pub const NOTHING_CHANGED: &str = "Nothing was changed.";

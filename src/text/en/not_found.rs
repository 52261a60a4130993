//! An address that leads nowhere.

/// The page.
pub const TITLE: &str = "Nothing here";
/// What may be the cause.
pub const LEAD: &str =
    "This address leads to no page, or to one of a workspace that you are not in. Check it for typing errors.";
/// The address names no workspace of the person's.
pub const NO_SUCH_WORKSPACE: &str = "No such workspace";
/// What may be the cause.
pub const NO_SUCH_WORKSPACE_LEAD: &str =
    "There is no workspace at this address, or you are not a member of it. One of its admins can add you.";
/// The way out.
pub const GO_TO_ACCESS_TOKENS: &str = "Go to access tokens";

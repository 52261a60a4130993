//! An address that leads nowhere.

/// The page.
pub const TITLE: &str = "Nothing here";
/// What may be the cause.
pub const LEAD: &str = "There is no page here, or it is in a workspace you cannot open. Check the address for typos.";
/// The address names no workspace of the person's.
pub const NO_SUCH_WORKSPACE: &str = "Workspace not found";
/// What may be the cause.
pub const NO_SUCH_WORKSPACE_LEAD: &str =
    "There is no workspace at this address, or you are not a member of it. One of its admins can add you.";
/// The way out.
pub const GO_TO_ACCESS_TOKENS: &str = "Go to access tokens";

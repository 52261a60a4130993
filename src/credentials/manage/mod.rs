//! What can be done with a credential that exists, in dialogs over its list.

mod caller;
mod details;
mod facts;
mod rename;
mod revoke;
mod revoke_body;
mod subject;
mod usage;

pub use self::{
    details::DetailsDialog,
    facts::Facts,
    rename::RenameDialog,
    revoke::RevokeDialog,
    revoke_body::{consequences, line as token_line, used},
    subject::Subject,
    usage::{failed as usage_failed, skeleton as usage_skeleton},
};

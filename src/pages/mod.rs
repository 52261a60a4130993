//! One file a page. A page fetches, and puts parts together.

mod access_tokens;
mod app_api_tokens;
mod apps;
mod audit_log;
mod confirm;
mod entrance;
mod form_dialog;
mod help;
mod join;
mod list;
mod members;
mod new_access_token;
mod not_found;
mod paged;
mod refused;
mod segments;
mod service_account;
mod service_account_dialogs;
mod service_accounts;
mod sessions;
mod setup;
mod sign_in;
mod token_list;
mod topic;
mod user_agent;

pub use self::{
    access_tokens::AccessTokensPage,
    app_api_tokens::AppApiTokensPage,
    apps::AppsPage,
    audit_log::AuditLogPage,
    help::HelpPage,
    join::JoinPage,
    members::MembersPage,
    new_access_token::NewAccessTokenPage,
    not_found::{NotFoundPage, UnknownWorkspacePage},
    segments::SegmentsPage,
    service_account::ServiceAccountPage,
    service_accounts::ServiceAccountsPage,
    sessions::SessionsPage,
    setup::SetupPage,
    sign_in::{SignInPage, sign_in_fault},
};

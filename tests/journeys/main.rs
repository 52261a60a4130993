//! The dashboard in a real browser before a real server: each module is a journey that a person makes.

mod harness;

mod accessibility;
mod app_api_tokens;
mod apps;
mod audit_log;
mod brand;
mod copy_on_plain_http;
mod create_with_keyboard;
mod documents;
mod double_click;
mod expiry;
mod figures;
mod form_faults;
mod languages;
mod list_states;
mod members;
mod menus;
mod not_found;
mod places;
mod project_api_key;
mod reveal_leaving;
mod revoke;
mod scopes;
mod segments;
mod service_accounts;
mod session_expired;
mod sessions;
mod setup;
mod shots;
mod sign_in;
mod theme;
mod two_tabs;
mod url_state;

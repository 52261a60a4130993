//! One file a page. A page fetches, and puts parts together.

mod access_tokens;
mod entrance;
mod new_access_token;
mod not_found;
mod sessions;
mod setup;
mod sign_in;
mod user_agent;

pub use self::{
    access_tokens::AccessTokensPage,
    new_access_token::NewAccessTokenPage,
    not_found::NotFoundPage,
    sessions::SessionsPage,
    setup::SetupPage,
    sign_in::{SignInPage, sign_in_fault},
};

//! One file a page. A page fetches, and puts parts together.

mod entrance;
mod not_found;
mod sessions;
mod setup;
mod sign_in;
mod user_agent;

pub use self::{
    not_found::NotFoundPage,
    sessions::SessionsPage,
    setup::SetupPage,
    sign_in::{SignInPage, sign_in_fault},
};

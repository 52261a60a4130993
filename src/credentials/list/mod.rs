//! Lists of credentials.

mod address;
mod cells;
mod menu;
mod model;
mod notice;
mod row;
mod rows;
mod state;
mod table;
mod toolbar;
mod uncopied;

pub use self::{
    cells::{ends_in, expires, last_used, last_used_line},
    menu::{menu_head, replacement},
    model::{Shown, TokenList, View},
    notice::ExpiringNotice,
    state::Open,
    table::{TokenTable, generate_button},
    toolbar::Toolbar,
    uncopied::{Copying, Uncopied},
};

/// The page that makes a token.
pub const NEW_TOKEN_PAGE: &str = "/account/access-tokens/new";

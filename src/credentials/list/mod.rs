//! Lists of credentials.

mod address;
mod cells;
mod choosing;
mod head;
mod long_list;
mod menu;
mod model;
mod more;
mod near_window;
mod notice;
mod row;
mod rows;
mod source;
mod state;
mod table;
mod toolbar;
mod uncopied;

pub use self::{
    cells::{created_by, ends_in, expires, last_used, last_used_line},
    menu::menu_head,
    model::{Shown, TokenList},
    notice::ExpiringNotice,
    source::Source,
    state::Open,
    table::{TokenTable, new_button},
    toolbar::Toolbar,
    uncopied::{Copying, Uncopied},
};

/// The page that makes a token.
pub const NEW_TOKEN_PAGE: &str = "/account/access-tokens/new";

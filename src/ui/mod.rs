//! Parts that know nothing of credentials. Texts come from `text`, looks from `style/ui.css` and `style/panels.css`; nothing
//! here fetches.

pub mod again;
pub mod announce;
pub mod badge;
pub mod brand;
pub mod button;
pub mod choice;
pub mod code;
pub mod copy;
pub mod day_field;
pub mod dialog;
pub mod download;
pub mod dynamic;
pub mod field;
pub mod focus;
pub mod icon;
pub mod leaving;
pub mod menu;
pub mod moment;
pub mod moment_field;
pub mod notice;
pub mod open_dialog;
pub mod page;
mod place;
pub mod prelude;
pub mod search;
pub mod segmented;
pub mod signal;
pub mod state;
pub mod table;
pub mod tabs;
pub mod time;
pub mod toast;
pub mod tooltip;
pub mod view;

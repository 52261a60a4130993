//! The palette: whatever somebody can go to or do, found by typing. And the list of the keys that work everywhere.

mod credential;
mod entry;
mod field;
mod found;
mod here;
mod list;
mod matching;
mod search;
mod shortcuts;
mod words;

use leptos_router::hooks::use_location;

pub use self::shortcuts::Shortcuts;
use self::{
    field::Field,
    list::{Footer, Results},
    search::Search,
};
use crate::{shell::Overlay, ui::prelude::*};

/// The body of its dialog.
#[component]
pub fn Palette() -> AnyView {
    close_when_left();
    let search = Search::new();
    view! {
        <Field search=search />
        <Results search=search />
        <Footer search=search />
    }
    .into_any()
}

/// Closes it when another page comes, however that was asked for.
fn close_when_left() {
    let (overlay, location) = (Overlay::expect(), use_location());
    Effect::new(move |before: Option<()>| {
        location.pathname.track();
        location.search.track();
        if before.is_some() {
            overlay.close();
        }
    });
}

//! What opens over any page: its code is loaded when it is first opened.

use super::parts;
use crate::{
    shell::{Over, Overlay},
    text::language::{palette, shortcuts},
    ui::{
        dialog::{Dialog, Width},
        prelude::*,
    },
};

/// The dialogs.
#[component]
pub fn OverPage() -> AnyView {
    let overlay = Overlay::expect();
    let dialog = |over, title: &'static str, width| {
        view! {
            <Dialog
                open=Signal::derive(move || overlay.open() == Some(over))
                on_close=move |()| overlay.close()
                title=title
                width=width
            >
                {parts::over(over)}
            </Dialog>
        }
        .into_any()
    };
    view! {
        {dialog(Over::Palette, palette::SEARCH_OR_JUMP, Width::Palette)}
        {dialog(Over::Shortcuts, shortcuts::TITLE, Width::Form)}
    }
    .into_any()
}

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

/// The dialog.
#[component]
pub fn OverPage() -> AnyView {
    let overlay = Overlay::expect();
    let title = move || match overlay.shown() {
        Over::Palette => palette::SEARCH_OR_JUMP,
        Over::Shortcuts => shortcuts::TITLE,
    };
    view! {
        <Dialog
            open=overlay.is_open()
            on_close=move |()| overlay.close()
            title=title
            width=Width::Form
        >
            {parts::over(overlay.shown())}
        </Dialog>
    }
    .into_any()
}

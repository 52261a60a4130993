//! What the pages before signing in have in common.

use crate::{
    credentials::key_glyph::KeyOutline,
    session::Session,
    shell::{LanguageSelect, remove_first_paint},
    text::language::entrance as text,
    ui::{brand, focus, page::title_document, prelude::*},
};

/// The product's name, a form in the middle, and a large key behind it.
#[component]
pub fn Entrance(#[prop(into)] title: String, #[prop(into)] lead: ViewFn, children: Children) -> AnyView {
    remove_first_paint(Session::expect());
    title_document(title.clone().into());
    // The next page takes focus to its heading; this one to its first field.
    Effect::new(|_| focus::page_arrived());
    view! {
        <div class="entrance">
            <header class="brand">{brand::mark()} <b>{brand::product()}</b></header>
            <main id="main">
                <h1 tabindex="-1">{title}</h1>
                <p class="entrance-lead">{lead.run()}</p>
                {children.run()}
                {brand::support_line()}
            </main>
            <footer class="entrance-footer">
                <p>{text::SCRIPTS_SEND_A_TOKEN}</p>
                <LanguageSelect />
            </footer>
            <KeyOutline />
        </div>
    }
    .into_any()
}

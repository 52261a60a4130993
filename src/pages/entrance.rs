//! What the pages before signing in have in common.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, HtmlInputElement};

use crate::{
    credentials::key_glyph::KeyOutline,
    session::Session,
    shell::{LanguageSelect, remove_first_paint},
    text::language::entrance as text,
    ui::{brand, dynamic::words, focus, page::title_document, prelude::*},
};

/// What may be kept while the page comes again in another language: no passwords, and no codes.
const KEPT: &str = "main form :is([autocomplete=name], [autocomplete=organization], [autocomplete=username])[id]";

fn history() -> Option<History> {
    window().history().ok()
}

/// Takes the code out of the address, behind whose `#` browsers keep it to themselves: it opens an account, and addresses are
/// remembered and shown around.
pub fn take_code() -> String {
    let location = window().location();
    let hash = location.hash().unwrap_or_default();
    if !hash.is_empty()
        && let Some(history) = history()
    {
        let state = history.state().unwrap_or_default();
        // The page's own address can always be set.
        let _ = history.replace_state_with_url(&state, "", location.pathname().ok().as_deref());
    }
    hash.trim_start_matches('#').to_owned()
}

/// The text of a field, with what was typed into it before the page came again in another language.
pub fn typed(field: &str) -> RwSignal<String> {
    let state = history().and_then(|history| history.state().ok()).unwrap_or_default();
    let kept = Reflect::get(&state, &JsValue::from_str(field)).ok().and_then(|kept| kept.as_string());
    RwSignal::new(kept.unwrap_or_default())
}

/// Gives the page that comes in place of this one, from its own address on, what was typed, and the code.
fn keep(code: &str) {
    let state = Object::new();
    if let Ok(fields) = document().query_selector_all(KEPT) {
        for field in (0..fields.length()).filter_map(|at| fields.get(at)?.dyn_into::<HtmlInputElement>().ok()) {
            // Any object takes another value.
            let _ = Reflect::set(&state, &field.id().into(), &field.value().into());
        }
    }
    let location = window().location();
    let part = |part: Result<String, JsValue>| part.unwrap_or_default();
    let mut address = part(location.pathname()) + &part(location.search());
    if !code.is_empty() {
        address.push('#');
        address.push_str(code);
    }
    let _ = history().map(|history| history.replace_state_with_url(&state, "", Some(&address)));
}

/// The product's name, a form in the middle, and a large key behind it.
#[component]
pub fn Entrance(
    #[prop(into)] title: TextProp,
    #[prop(into)] lead: ViewFn,
    /// What opens the page's form, if anything does: a page in another language takes it out of its address, too.
    #[prop(optional)]
    code: Option<Signal<String>>,
    children: Children,
) -> AnyView {
    remove_first_paint(Session::expect());
    title_document(title.clone());
    // The next page takes focus to its heading; this one to its first field.
    Effect::new(|_| focus::page_arrived());
    view! {
        <div class="entrance">
            <header class="brand">
                {brand::name()}
                <LanguageSelect on_leave=move |()| keep(&code.map(Signal::get_untracked).unwrap_or_default()) />
            </header>
            <main id="main">
                <h1 tabindex="-1">{words(title)}</h1>
                <p class="entrance-lead">{lead.run()}</p>
                {children.run()}
                {brand::support_line()}
            </main>
            <footer class="entrance-footer">
                <p>{text::SCRIPTS_SEND_A_TOKEN}</p>
            </footer>
            <KeyOutline />
        </div>
    }
    .into_any()
}

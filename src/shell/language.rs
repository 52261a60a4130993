//! The language of the dashboard: as the browser prefers, or as somebody chose in it.

use latchkey_api::{
    language::{COOKIE, ChooseLanguage, Language},
    path,
};
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlSelectElement};

use crate::{
    client::Request,
    text::language as text,
    ui::{
        menu::{MenuGroup, MenuItem},
        prelude::*,
    },
};

/// The one of this page.
pub fn current() -> Language {
    let root = document().document_element();
    let code = root.and_then(|root| root.get_attribute("lang")).unwrap_or_default();
    Language::of_code(&code).unwrap_or(Language::English)
}

/// What keeps the choice for a year; the server reads it with each page.
fn cookie(language: Language) -> String {
    [COOKIE, "=", language.code(), "; Path=/; Max-Age=31536000; SameSite=Lax"].concat()
}

/// Somebody signed in chooses: mails to them are in that language too, once the server knows. The page does not wait for it.
pub fn choose(language: Language) {
    Request::post(path::LANGUAGE).json(&ChooseLanguage { language }).send_and_leave();
    show(language);
}

/// Shows this page in another language, which is a program of its own.
fn show(language: Language) {
    if language == current() {
        return;
    }
    // Without cookies the browser's own preference stays, and where a page cannot be loaded again, the browser says so.
    let _ = document().unchecked_ref::<HtmlDocument>().set_cookie(&cookie(language));
    let _ = window().location().reload();
}

/// The choice in a menu.
pub fn languages() -> AnyView {
    let item = |language: Language| {
        view! {
            <MenuItem
                label=language.own_name()
                language=language.code()
                chosen=language == current()
                on_press=move |()| choose(language)
            />
        }
    };
    view! { <MenuGroup label=text::shell::LANGUAGE>{Language::ALL.into_iter().map(item).collect_view()}</MenuGroup> }
        .into_any()
}

/// The choice where there is no menu.
#[component]
pub fn LanguageSelect(
    /// Runs before the page comes anew.
    #[prop(into)]
    on_leave: Callback<()>,
) -> AnyView {
    let option = |language: Language| {
        view! {
            <option value=language.code() lang=language.code() selected=language == current()>
                {language.own_name()}
            </option>
        }
        .into_any()
    };
    let chosen = move |event: leptos::ev::Event| {
        let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
        if let Some(language) = select.and_then(|select| Language::of_code(&select.value())) {
            on_leave.run(());
            show(language);
        }
    };
    view! {
        <select class="language" aria-label=text::shell::LANGUAGE on:change=chosen>
            {Language::ALL.into_iter().map(option).collect_view()}
        </select>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_choice_is_kept_for_the_whole_site() {
        assert_eq!(cookie(Language::German), "latchkey.language=de; Path=/; Max-Age=31536000; SameSite=Lax");
    }
}

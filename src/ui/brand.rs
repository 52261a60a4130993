//! The product as its operator calls and shows it. The server writes what differs from the built-in on the page's root element.

use super::prelude::*;
use crate::text::language as text;

fn attribute(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

/// What the product is called.
pub fn product() -> String {
    attribute("data-product").unwrap_or_else(|| text::PRODUCT.to_owned())
}

/// An environment variable of this product: `LATCHKEY_TOKEN`.
pub fn variable(product: &str, what: &str) -> String {
    [&parts(product).join("_"), "_", what].concat().to_ascii_uppercase()
}

/// The file that sets its variables: `latchkey.env`. Browsers take a leading dot away.
pub fn env_file(product: &str) -> String {
    [&parts(product).join("-"), ".env"].concat().to_ascii_lowercase()
}

/// What of the name can stand in that of a variable.
fn parts(product: &str) -> Vec<&str> {
    let parts: Vec<&str> =
        product.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    // A variable begins with a letter.
    if parts.first().is_some_and(|first| first.starts_with(|c: char| c.is_ascii_alphabetic())) {
        parts
    } else {
        vec!["api"]
    }
}

/// Where people get help, if the operator said so.
pub fn support() -> Option<String> {
    attribute("data-support")
}

/// The product's mark, or the operator's logo.
pub fn mark() -> AnyView {
    match attribute("data-logo") {
        Some(logo) => view! { <img class="mark" src=logo alt="" width="24" height="24" /> }.into_any(),
        None => view! {
            <svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                <rect width="24" height="24" rx="6"></rect>
                <path d="M9.5 3.5a4 4 0 0 1 1.4 7.75V18.2H17V20.6H8.4V11.35A4 4 0 0 1 9.5 3.5Zm0 2.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3ZM10.9 13.2H14.4V15.4H10.9Z"></path>
            </svg>
        }
        .into_any(),
    }
}

/// The mark and the name, as they stand at the top of a page without a frame.
pub fn name() -> AnyView {
    view! { {mark()} <b class="cut">{product()}</b> }.into_any()
}

/// The way to help, if there is one: a paragraph of its own.
pub fn support_line() -> Option<AnyView> {
    let href = support()?;
    let line = view! {
        <p class="support">
            <a class="link" href=href>
                {text::GET_HELP}
            </a>
        </p>
    };
    Some(line.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_variables_after_the_product() {
        for (product, expected, file) in [
            ("Latchkey", "LATCHKEY_TOKEN", "latchkey.env"),
            ("Acme Keys", "ACME_KEYS_TOKEN", "acme-keys.env"),
            ("Søren & Co.", "S_REN_CO_TOKEN", "s-ren-co.env"),
            ("1Key", "API_TOKEN", "api.env"),
            ("鍵", "API_TOKEN", "api.env"),
        ] {
            assert_eq!((variable(product, "TOKEN").as_str(), env_file(product).as_str()), (expected, file));
        }
    }
}

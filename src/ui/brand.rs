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

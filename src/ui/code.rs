//! Code to read and to copy.

use super::{dynamic::dynamic, prelude::*};

/// What a piece of code is, for its colour.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Anything.
    Plain,
    /// Said to people.
    Comment,
    /// A key of a mapping, a command.
    Key,
    /// What differs from place to place.
    Variable,
}

/// A piece of code in one colour.
#[derive(Clone, PartialEq, Eq)]
pub struct Span(pub Ink, pub String);

/// A block of code that scrolls inside its box.
#[component]
pub fn CodeBlock(
    /// Names the block for those who cannot see what it belongs to.
    #[prop(into)]
    label: String,
    #[prop(into)] code: Signal<Vec<Span>>,
) -> AnyView {
    let spans = move || {
        code.get()
            .into_iter()
            .map(|Span(ink, text)| {
                let class = match ink {
                    Ink::Plain => "",
                    Ink::Comment => "comment",
                    Ink::Key => "key",
                    Ink::Variable => "variable",
                };
                view! { <span class=class>{text}</span> }
            })
            .collect_view()
    };
    view! {
        <pre class="code" tabindex="0" role="region" aria-label=label>
            <code>{dynamic(spans)}</code>
        </pre>
    }
    .into_any()
}

/// The text of the code, for copying.
pub fn plain(code: &[Span]) -> String {
    code.iter().map(|Span(_, text)| text.as_str()).collect()
}

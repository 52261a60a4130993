//! Small marks in running lines: chips and badges.

use super::{
    dynamic::words,
    icon::{Icon, icon},
    prelude::*,
};

/// How a badge looks.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Outlined: a role, a fact.
    #[default]
    Outlined,
    /// Filled: one of a set that the thing belongs to.
    Filled,
    /// About to be lost. Comes with an icon or a word that says so.
    Brass,
}

/// A word in a box of 20 pixels.
#[component]
pub fn Badge(
    #[prop(into)] label: TextProp,
    #[prop(optional)] tone: Tone,
    #[prop(optional)] image: Option<Icon>,
) -> AnyView {
    let class = match tone {
        Tone::Outlined => "badge",
        Tone::Filled => "badge filled",
        Tone::Brass => "badge brass",
    };
    view! { <span class=class dir="auto">{image.map(icon)} {words(label)}</span> }.into_any()
}

/// A literal word of code in a box; outlined if it changes things.
#[component]
pub fn Chip(#[prop(into)] label: String, #[prop(optional)] strong: bool) -> AnyView {
    view! { <span class=if strong { "chip strong" } else { "chip" }>{label}</span> }.into_any()
}

/// The first letters of a name's first and last words. The stylesheet makes capitals of them.
pub fn initials(name: &str) -> String {
    let mut letters = name.split_whitespace().filter_map(|word| word.chars().next());
    let first = letters.next();
    let last = letters.next_back();
    first.into_iter().chain(last).collect()
}

/// A person's initials in a circle.
#[component]
pub fn Avatar(#[prop(into)] name: TextProp) -> AnyView {
    picture("avatar", name)
}

/// A workspace's initials in a square.
#[component]
pub fn Monogram(#[prop(into)] name: TextProp) -> AnyView {
    picture("monogram", name)
}

/// The stylesheet writes the letters: as text they would be a part of what people who speak to their computer read on a
/// button, and not of its name.
fn picture(class: &'static str, name: TextProp) -> AnyView {
    view! { <span class=class aria-hidden="true" data-initials=move || initials(&name.get())></span> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn takes_the_first_and_the_last_word() {
        for (name, expected) in [
            ("Mara Ilves", "MI"),
            ("mara", "m"),
            ("Jan van der Berg", "JB"),
            ("  ", ""),
            ("🚀 Élan", "🚀É"),
            ("مفتاح", "م"),
        ] {
            assert_eq!(initials(name), expected);
        }
    }
}

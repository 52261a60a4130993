//! What of a secret, and of what it opens, can be shown.

use crate::{
    text::language as text,
    ui::{
        badge::{Badge, Chip, Tone},
        prelude::*,
    },
};

/// A secret as it is known again: `aau_…x7Qk`.
pub fn masked(prefix: &str, last_four: &str) -> String {
    [prefix, "…", last_four].concat()
}

/// A [`masked`] secret on the page; struck through once it has ended.
#[component]
pub fn MaskedSecret(prefix: String, last_four: String, #[prop(optional)] ended: bool) -> AnyView {
    view! {
        <span class=if ended { "masked-secret mono ended" } else { "masked-secret mono" }>
            {masked(&prefix, &last_four)}
        </span>
    }
    .into_any()
}

/// The most chips of a row before the rest becomes a number.
const MOST_CHIPS: usize = 2;

/// The scopes of a credential: in catalog order, those that change something outlined, at most two, then how many more there are,
/// with all of them in the tooltip.
#[component]
pub fn ScopeChips(
    scopes: Vec<String>,
    /// Whether these are all the scopes there are.
    full_access: bool,
    /// Whether a scope changes something, as the catalog says.
    #[prop(into)]
    changes: Callback<String, bool>,
    /// Shows every one, for details.
    #[prop(optional)]
    all: bool,
    /// What is said on hover, where they may be cut.
    #[prop(optional_no_strip)]
    title: Option<String>,
) -> AnyView {
    if full_access && !all {
        return view! { <Badge label=text::FULL_ACCESS tone=Tone::Brass /> }.into_any();
    }
    let shown = if all { scopes.len() } else { MOST_CHIPS };
    let count = scopes.len();
    let more = count.saturating_sub(shown);
    let every = scopes.join(", ");
    view! {
        <span class="chips" title=title>
            {scopes
                .into_iter()
                .take(shown)
                .map(|scope| {
                    let strong = changes.run(scope.clone());
                    view! { <Chip label=scope strong=strong /> }
                })
                .collect_view()}
            {(more > 0).then(|| rest("more-chips", more, every.clone()))}
            // Where there is only room for one chip, the stylesheet shows this number instead.
            {(!all && count > 1).then(|| rest("more-chips narrow", count - 1, every))}
        </span>
    }
    .into_any()
}

/// How many scopes there are beyond the chips, with all of them in the tooltip.
fn rest(class: &'static str, more: usize, every: String) -> AnyView {
    view! {
        <span class=class tabindex="0" data-tip=every>
            {text::more(more)}
        </span>
    }
    .into_any()
}

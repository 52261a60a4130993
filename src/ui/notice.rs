//! One line that says something about what stands below it, or about what was just chosen.

use super::{
    dynamic::words,
    icon::{ALERT, CLOCK, INFO, icon},
    prelude::*,
};

/// What a notice is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Something in the list below is about to be lost.
    List,
    /// The choice right above is risky.
    Choice,
    /// Something went wrong.
    Error,
    /// Something worth knowing.
    Fact,
}

/// An icon, a bold claim, and what follows from it. Errors are announced at once.
#[component]
pub fn Notice(
    about: About,
    /// The claim, as a sentence.
    #[prop(into)]
    claim: TextProp,
    /// The detail and at most one link.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let (class, image) = match about {
        About::List => ("notice list", CLOCK),
        About::Choice => ("notice choice", ALERT),
        About::Error => ("notice error", ALERT),
        About::Fact => ("notice", INFO),
    };
    view! {
        <div class=class role=(about == About::Error).then_some("alert")>
            {icon(image)}
            <p>
                <b>{words(claim)}</b>
                " "
                {children.map(Children::run)}
            </p>
        </div>
    }
    .into_any()
}

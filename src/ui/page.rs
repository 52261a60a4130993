//! What every page starts with.

use super::{
    brand,
    dynamic::words,
    focus,
    icon::{CHEVRON_RIGHT, icon},
    prelude::*,
};
use crate::text::language as text;

/// Names the browser's tab while the page is there.
pub fn title_document(title: TextProp) {
    Effect::new(move |_| document().set_title(&text::document_title(&title.get(), &brand::product())));
}

/// A page above another one: its address and its name.
pub type Above = (String, String);

fn link_above((href, name): Above) -> AnyView {
    view! {
        <a href=href dir="auto">{name}</a>
        {icon(CHEVRON_RIGHT)}
    }
    .into_any()
}

/// The heading, what the page is about, its main action at the right, and where it belongs above. Names the document
/// and takes focus after a navigation.
#[component]
pub fn PageHeader(
    #[prop(into)] title: TextProp,
    /// One or two sentences.
    #[prop(optional, into)]
    lead: MaybeProp<String>,
    /// The pages above, the highest first.
    #[prop(optional)]
    above: Vec<Above>,
    /// What stands after the pages above in the breadcrumb, if not the title.
    #[prop(optional, into)]
    crumb: Option<TextProp>,
    /// The actions.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    title_document(title.clone());
    Effect::new(|_| focus::page_arrived());
    let crumb = crumb.unwrap_or_else(|| title.clone());
    view! {
        <header class="page-header">
            {(!above.is_empty())
                .then(|| {
                    view! {
                        <nav class="breadcrumb" aria-label=text::BREADCRUMB>
                            {above.into_iter().map(link_above).collect_view()}
                            <span class="cut" aria-current="page">
                                {words(crumb)}
                            </span>
                        </nav>
                    }
                        .into_any()
                })} <h1 tabindex="-1">{words(title)}</h1>
            {children
                .map(|children| view! { <div class="page-actions">{children.run()}</div> }.into_any())}
            {move || lead.get().map(|lead| view! { <p class="page-lead">{lead}</p> })}
        </header>
    }
    .into_any()
}

/// A section's heading with an explanation beside it and actions at the right.
#[component]
pub fn SectionHeader(
    #[prop(into)] title: String,
    #[prop(optional, into)] lead: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    view! {
        <header class="section-header">
            <h2>{title}</h2>
            {lead.map(|lead| view! { <p>{lead}</p> }.into_any())}
            {children
                .map(|children| view! { <div class="page-actions">{children.run()}</div> }.into_any())}
        </header>
    }
    .into_any()
}

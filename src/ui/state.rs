//! What stands in place of a list that is empty or did not load.

use super::{
    again, announce, brand,
    button::{RetryButton, Size},
    focus,
    icon::{ALERT, icon},
    prelude::*,
};
use crate::text::language as text;

/// Nothing there yet: a picture, one sentence on what belongs here, and the one action.
#[component]
pub fn Empty(
    #[prop(into)] title: String,
    #[prop(into)] detail: String,
    #[prop(optional, into)] picture: ViewFn,
    /// The action.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    view! {
        <div class="panel state">
            {picture.run()}
            <h2>{title}</h2>
            <p>{detail}</p>
            {children.map(|children| view! { <div class="state-actions">{children.run()}</div> }.into_any())}
        </div>
    }
    .into_any()
}

/// It did not load: what happened, that nothing was lost, Retry, and the request's id for whoever reads the log.
#[component]
pub fn Failed(
    /// Such as "Your tokens did not load".
    #[prop(into)]
    title: String,
    /// What happened, and what it means.
    #[prop(into)]
    detail: String,
    /// The request's id and status, if the server said them.
    #[prop(optional_no_strip, into)]
    request: Option<String>,
    #[prop(into)] on_retry: Callback<()>,
    /// Whether the next try is under way.
    #[prop(optional, into)]
    retrying: Signal<bool>,
    /// Tries again by itself after so many seconds, and as soon as the browser says that the network is back.
    #[prop(optional_no_strip)]
    retry_after: Option<u32>,
    /// Where it is explained.
    #[prop(optional_no_strip, into)]
    explained: Option<String>,
) -> AnyView {
    // What stands here already says nothing new when it fails once more, but whoever pressed its button wants to hear it.
    if focus::is_within(".failed") {
        announce::say(title.clone());
    }
    // Whoever failed in the same way once more may leave this as it stands: then the next try is over.
    let wait = Signal::derive(move || retry_after.filter(|_| !retrying.get()));
    let remaining = again::by_itself(wait, on_retry);
    let retry = move |()| {
        remaining.set(None);
        on_retry.run(());
    };
    view! {
        <div class="panel state failed">
            {icon(ALERT)}
            // Without the button: what changes in an alert has it read out again.
            <div class="state-alert" role="alert">
                <h2>{title}</h2>
                <p>{detail}</p>
            </div>
            <div class="state-actions">
                <RetryButton size=Size::Small on_press=retry retrying=retrying />
                // Seen, and not said every second.
                <span class="countdown" aria-hidden="true">
                    {move || remaining.get().map(text::trying_again)}
                </span>
            </div>
            {request.map(|request| view! { <p class="request-id mono" dir="auto">{text::request_id(&request)}</p> }.into_any())}
            {explained
                .map(|href| {
                    view! {
                        <p>
                            <a class="link" href=href>
                                {text::help::WHAT_IT_MEANS}
                            </a>
                        </p>
                    }
                })}
            {brand::support_line()}
        </div>
    }
    .into_any()
}

//! What stands under the rows of a list that may have more of them.

use crate::{
    client::Error,
    failure::ActionFailed,
    text::language::credential_list as text,
    ui::{button::Button, dynamic::dynamic, prelude::*},
};

/// Why the next page did not come, unless it is asked for again.
pub fn failure<Asked: 'static>(more: Action<Asked, Option<Error>>) -> Signal<Option<Error>> {
    Signal::derive(move || more.value().get().flatten().filter(|_| !more.pending().get()))
}

/// Why it did not come, and the button that asks for it while there is one.
#[component]
pub fn NextPage(
    #[prop(into)] failed: Signal<Option<Error>>,
    #[prop(into)] pending: Signal<bool>,
    #[prop(into)] there_is: Signal<bool>,
    #[prop(into)] on_press: Callback<()>,
) -> AnyView {
    let button = move || {
        view! {
            <Button label=text::SHOW_MORE pending=pending pending_label=text::SHOWING_MORE on_press=on_press />
        }
        .into_any()
    };
    view! {
        <div class="list-more">
            <ActionFailed error=failed />
            {dynamic(move || there_is.get().then(button))}
        </div>
    }
    .into_any()
}

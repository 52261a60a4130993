//! What stands under the rows of a list that may have more of them.

use crate::{
    client::Error,
    failure::ActionFailed,
    text::language::credential_list as text,
    ui::{again, button::Button, dynamic::dynamic, focus, prelude::*},
};

/// Why the next page did not come, unless it is asked for again.
pub fn failure<Asked: 'static>(more: Action<Asked, Option<Error>>) -> Signal<Option<Error>> {
    Signal::derive(move || more.value().get().flatten().filter(|_| !more.pending().get()))
}

/// Whether somebody is about to press the button.
pub fn has_focus() -> bool {
    focus::is_within(".list-more")
}

/// Why it did not come, and the button that asks for it while there is one. What may come later is asked for again by itself.
#[component]
pub fn NextPage(
    #[prop(into)] failed: Signal<Option<Error>>,
    #[prop(into)] pending: Signal<bool>,
    #[prop(into)] there_is: Signal<bool>,
    /// Asks for it; says whether somebody pressed the button.
    #[prop(into)]
    ask: Callback<bool>,
) -> AnyView {
    let wait = Signal::derive(move || {
        let wait = || failed.with(|failed| failed.as_ref()?.retry_after());
        if there_is.get() { wait() } else { None }
    });
    let by_itself = StoredValue::new(false);
    let ask = move |pressed: bool| {
        by_itself.set_value(!pressed);
        ask.run(pressed);
    };
    again::by_itself(wait, Callback::new(move |()| ask(false)));
    let on_press = move |()| ask(true);
    // What fails by itself in the same way once more leaves this as it stands: nothing new is to be said.
    let said = Memo::new(move |before: Option<&Option<Error>>| match failed.get() {
        None if pending.get() && by_itself.get_value() => before.cloned().flatten(),
        failed => failed,
    });
    let button = move || {
        view! {
            <Button label=text::SHOW_MORE pending=pending pending_label=text::SHOWING_MORE on_press=on_press />
        }
        .into_any()
    };
    view! {
        <div class="list-more">
            <ActionFailed error=said />
            {dynamic(move || there_is.get().then(button))}
        </div>
    }
    .into_any()
}

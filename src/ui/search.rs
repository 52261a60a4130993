//! The field that narrows a list down while somebody types.

use std::time::Duration;

use latchkey_api::secret;
use leptos::leptos_dom::helpers::TimeoutHandle;

use super::{
    field::{Purpose, TextInput, note_id},
    icon::{SEARCH, icon},
    prelude::*,
};
use crate::text::language::credential_list as text;

/// How long somebody pauses before the list follows.
const PAUSE: Duration = Duration::from_millis(200);

/// The id of the search field.
pub const SEARCH_ID: &str = "search";

/// The search as it is typed: `write` gets it after a pause, and what leads to another `search`, such as Back, leads it too. A
/// secret that is pasted is cut down at once: what is written stands in the address, and goes to the server.
pub fn typed(search: Memo<String>, write: Callback<String>) -> RwSignal<String> {
    let typed = RwSignal::new(search.get_untracked());
    let written = StoredValue::new(search.get_untracked());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    Effect::new(move |_| {
        let now = typed.get();
        stop();
        if let Some(cut) = secret::without_secrets(&now) {
            typed.set(cut);
            return;
        }
        if written.get_value() != now {
            let write = move || {
                written.set_value(now.clone());
                write.run(now);
            };
            timer.set_value(set_timeout_with_handle(write, PAUSE).ok());
        }
    });
    Effect::new(move |_| {
        let search = search.get();
        if written.get_value() != search {
            written.set_value(search.clone());
            typed.set(search);
        }
    });
    on_cleanup(stop);
    typed
}

/// The field.
#[component]
pub fn SearchField(
    typed: RwSignal<String>,
    /// Names it.
    label: &'static str,
    /// What it looks at.
    hint: &'static str,
) -> AnyView {
    view! {
        <div class="search">
            {icon(SEARCH)}
            <TextInput id=SEARCH_ID value=typed purpose=Purpose::Search placeholder=hint label=label />
            <p id=note_id(SEARCH_ID) class="visually-hidden">
                {text::SEARCH_FOLLOWS}
            </p>
        </div>
    }
    .into_any()
}

//! The token that was just made: its secret, and how to use it.

use crate::{
    credentials::reveal::{RevealPanel, Revealed, Safekeeping, UseIt, example_call::for_app_token},
    text::language::{app_api_tokens as text, reveal},
    ui::{
        button::{Button, Size},
        field::{Choice, Select},
        focus,
        page::SectionHeader,
        prelude::*,
    },
};

const UPLOAD: &str = "upload";
const LIST: &str = "list";

/// The last token that was made, until somebody puts it away; its row can still copy it then.
#[component]
pub fn MadePanel(made: RwSignal<Vec<Revealed>>) -> AnyView {
    let put_away = RwSignal::new(0);
    let shown =
        Memo::new(move |_| made.with(|made| if made.len() > put_away.get() { made.first().cloned() } else { None }));
    let done = Callback::new(move |()| {
        put_away.set(made.with_untracked(Vec::len));
        focus::heading();
    });
    (move || shown.get().map(|credential| panel(credential, done))).into_any()
}

fn panel(credential: Revealed, done: Callback<()>) -> AnyView {
    let keeping = Safekeeping::of(credential.id);
    let chosen = RwSignal::new(UPLOAD.to_owned());
    let origin = window().location().origin().unwrap_or_default();
    let call = Signal::derive(move || for_app_token(chosen.with(|chosen| chosen == UPLOAD), &origin));
    let choices = [(UPLOAD, reveal::UPLOAD_BUILD), (LIST, reveal::LIST_BUILDS)]
        .map(|(value, label)| Choice { value: value.to_owned(), label: label.to_owned() });
    let about = move || {
        view! {
            <Select
                id="snippet-call"
                lead=reveal::CALL
                value=chosen
                choices=choices.to_vec()
                on_choose=move |call| chosen.set(call)
            />
        }
    };
    view! {
        <div class="made">
            <SectionHeader title=reveal::ready(&credential.name)>
                <Button label=text::DONE size=Size::Small on_press=done />
            </SectionHeader>
            <RevealPanel credential=credential keeping=keeping />
            <UseIt call=call about=about />
        </div>
    }
    .into_any()
}

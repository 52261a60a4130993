//! The credential as it will be: its name, the sentence that says what it can do, and the buttons, read in this order.

use std::time::Duration;

use latchkey_api::secret::Kind;
use leptos::leptos_dom::helpers::TimeoutHandle;

use crate::{
    credentials::key_glyph::KeyGlyph,
    text::{
        language::generate as text,
        prose::{Run, Weight},
    },
    ui::{
        dynamic::dynamic,
        icon::{ALERT, icon},
        prelude::*,
    },
};

/// How long a choice rests before the sentence is read out.
const REST: Duration = Duration::from_millis(400);
/// How long the sentence stays where only screen readers find it; then they find it once, where it stands.
const READ_OUT: Duration = Duration::from_secs(10);

/// The preview.
#[component]
pub fn Preview(
    kind: Kind,
    /// The beginning of its secret, such as `aau_`.
    prefix: String,
    #[prop(into)] name: Signal<String>,
    /// What it will be able to do.
    #[prop(into)]
    sentence: Signal<Vec<Run>>,
    /// What it will not be able to do.
    #[prop(into)]
    cannot: Signal<String>,
    /// What its scopes let it do and the person's role does not, a sentence each.
    #[prop(optional, into)]
    beyond: Signal<Vec<String>>,
    /// What the person chose; empty before they could. Only a change of it is read out, not that of a clock in the
    /// sentence.
    #[prop(into)]
    choice: Signal<String>,
    /// Whether it may have been made already.
    #[prop(into)]
    unsure: Signal<bool>,
    /// The buttons, and what went wrong.
    children: Children,
) -> AnyView {
    let shown_name = move || {
        let name = name.get();
        let name = name.trim();
        if name.is_empty() { text::UNNAMED.to_owned() } else { name.to_owned() }
    };
    let words = move || {
        let sentence: String =
            sentence.with_untracked(|runs| runs.iter().map(|Run(_, words)| words.as_str()).collect());
        beyond.with_untracked(|beyond| [&[sentence], beyond.as_slice()].concat().join(" "))
    };
    let read_out = read_out(choice, words);
    view! {
        <aside class="rail panel preview" aria-label=text::WILL_BE_ABLE_TO>
            <div class="preview-head">
                <KeyGlyph kind=kind id=None />
                <div>
                    <b class="cut" dir="auto">
                        {shown_name}
                    </b>
                    <p>
                        <span class="mono">{[&prefix, "…"].concat()}</span>
                        " "
                        {move || (!unsure.get()).then_some(text::NOT_GENERATED)}
                    </p>
                </div>
            </div>
            <p class="preview-lead">{text::WILL_BE_ABLE_TO}</p>
            <p class="say">{dynamic(move || sentence.get().into_iter().map(run).collect_view())}</p>
            {dynamic(move || beyond.get().into_iter().map(beyond_role).collect_view())}
            <p class="cannot">{move || cannot.get()}</p>
            <p class="visually-hidden" aria-live="polite">
                {move || read_out.get()}
            </p>
            {children.run()}
        </aside>
    }
    .into_any()
}

fn beyond_role(sentence: String) -> AnyView {
    view! { <p class="beyond">{icon(ALERT)} <span>{sentence}</span></p> }.into_any()
}

fn run(Run(weight, words): Run) -> AnyView {
    match weight {
        Weight::Plain => words.into_any(),
        Weight::Strong => view! { <b>{words}</b> }.into_any(),
        Weight::Danger => view! { <b class="danger">{words}</b> }.into_any(),
    }
}

/// The words, a little after the choice came to rest, and for a while.
fn read_out(choice: Signal<String>, words: impl Fn() -> String + Send + Sync + 'static) -> RwSignal<String> {
    let said = RwSignal::new(String::new());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let words = StoredValue::new(words);
    let set_timer = move |callback: Box<dyn FnOnce()>, rest| {
        let handle = set_timeout_with_handle(callback, rest).ok();
        let before = timer.try_update_value(|timer| std::mem::replace(timer, handle)).flatten();
        if let Some(before) = before {
            before.clear();
        }
    };
    let choice = Memo::new(move |_| choice.get());
    Effect::new(move |before: Option<String>| {
        let now = choice.get();
        // What the form starts with is no choice.
        if before.is_some_and(|before| !before.is_empty()) {
            set_timer(
                Box::new(move || {
                    said.try_set(words.with_value(|words| words()));
                    set_timer(Box::new(move || drop(said.try_set(String::new()))), READ_OUT);
                }),
                REST,
            );
        }
        now
    });
    on_cleanup(move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    });
    said
}

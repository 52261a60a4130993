//! Snippets for the places where the secret will be used.

use super::{
    example_call::Call,
    snippets::{Platform, snippet},
};
use crate::{
    text::language::reveal as text,
    ui::{
        code::{CodeBlock, plain},
        copy::CopyIcon,
        field::{Choice, Select},
        page::SectionHeader,
        prelude::*,
        tabs::{Tab, Tabs},
    },
};

/// The snippets of a call, one a tab.
#[component]
pub fn UseIt(
    #[prop(into)] call: Signal<Call>,
    /// Stands at the right of the heading: what the call is about, if that can be chosen.
    #[prop(optional, into)]
    about: ViewFn,
) -> AnyView {
    let platform = RwSignal::new(Platform::GitHubActions);
    let code = Memo::new(move |_| call.with(|call| snippet(platform.get(), call)));
    let tabs = Platform::ALL.map(|platform| Tab { value: platform.id(), label: platform.label() }).to_vec();
    let choose = move |id: &'static str| {
        if let Some(chosen) = Platform::from_id(id) {
            platform.set(chosen);
        }
    };
    let copy = move || {
        view! { <CopyIcon label=text::COPY_SNIPPET value=move |()| code.with_untracked(|code| plain(code)) /> }
    };
    view! {
        <section class="use-it">
            <SectionHeader title=text::USE_IT lead=text::NAME_A_VARIABLE>
                {about.run()}
            </SectionHeader>
            <div class="panel">
                <Tabs
                    group="snippets"
                    label=text::PLATFORMS
                    tabs=tabs
                    value=Signal::derive(move || platform.get().id())
                    on_choose=choose
                    action=copy
                >
                    <CodeBlock label=text::SNIPPET code=code />
                </Tabs>
            </div>
        </section>
    }
    .into_any()
}

/// What the snippets do, where the token can do several things.
pub fn call_choice(calls: &[Call], chosen: RwSignal<usize>) -> AnyView {
    if calls.len() < 2 {
        return ().into_any();
    }
    let choice = |(at, call): (usize, &Call)| Choice { value: at.to_string(), label: call.label.to_owned() };
    let choices: Vec<Choice> = calls.iter().enumerate().map(choice).collect();
    view! {
        <Select
            id="snippet-call"
            lead=text::CALL
            value=Signal::derive(move || chosen.get().to_string())
            choices=Signal::stored(choices)
            on_choose=move |at: String| chosen.set(at.parse().unwrap_or_default())
        />
    }
    .into_any()
}

//! Checkboxes, radio buttons, and rows to choose from.

use leptos::{ev::MouseEvent, html::Input};

use super::{dynamic::words, prelude::*};

/// A checkbox. Give it a label, or children that are its label.
#[component]
pub fn Checkbox(
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_change: Callback<bool>,
    /// The same while Shift is held, for those that choose a run of them.
    #[prop(optional, into)]
    on_shift: Option<Callback<bool>>,
    /// Neither on nor off, because what it stands for is partly chosen.
    #[prop(optional, into)]
    mixed: Signal<bool>,
    /// Its name, where no visible one stands beside it.
    #[prop(optional, into)]
    label: Option<TextProp>,
    /// More about it, in its tooltip.
    #[prop(optional, into)]
    tip: Option<String>,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    let node = NodeRef::<Input>::new();
    Effect::new(move |_| {
        let mixed = mixed.get();
        if let Some(input) = node.get() {
            input.set_indeterminate(mixed);
        }
    });
    let name = label.map(words);
    // A press by keyboard is a click too; unlike a change, it says which keys are held.
    let press = move |event: MouseEvent| {
        on_shift.filter(|_| event.shift_key()).unwrap_or(on_change).run(event_target_checked(&event));
    };
    let tick = view! {
        <input
            class="tick"
            node_ref=node
            type="checkbox"
            aria-label=name
            data-tip=tip
            prop:checked=checked
            on:click=press
        />
    }
    .into_any();
    let Some(children) = children else { return tick };
    view! { <label class="checkbox">{tick} {children.run()}</label> }.into_any()
}

/// Rows of which one is chosen; each says what it may and may not. Put [`OptionRow`]s into it.
#[component]
pub fn OptionRows(#[prop(into)] label: String, children: Children) -> AnyView {
    view! {
        <div class="option-rows" role="radiogroup" aria-label=label>
            {children.run()}
        </div>
    }
    .into_any()
}

/// One of [`OptionRows`].
#[component]
pub fn OptionRow(
    /// The same for all rows of a group.
    group: &'static str,
    #[prop(into)] name: String,
    /// A quiet word after the name.
    #[prop(optional, into)]
    detail: MaybeProp<String>,
    /// One sentence.
    #[prop(optional, into)]
    description: Option<String>,
    #[prop(into)] chosen: Signal<bool>,
    #[prop(into)] on_choose: Callback<()>,
    /// More controls, which stand under the name.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    view! {
        <div class="option-row">
            <label class="radio">
                <input on:change=move |_| on_choose.run(()) type="radio" name=group prop:checked=chosen />
                <span>
                    <b dir="auto">{name}</b>
                    {move || detail.get().map(|detail| view! { <span class="quiet-text">" " {detail}</span> })}
                    {description.map(|description| view! { <span class="option-text">{description}</span> }.into_any())}
                </span>
            </label>
            {children.map(|children| view! { <div class="option-more">{children.run()}</div> }.into_any())}
        </div>
    }
    .into_any()
}

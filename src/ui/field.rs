//! Fields of forms: label, control, then a hint or what is wrong, in the same place.

use leptos::html::Input;

use super::{
    announce,
    dynamic::{dynamic, if_true, truth},
    icon::{ALERT, CHEVRON_DOWN, SHOW, icon},
    prelude::*,
};
use crate::text::language as text;

/// The id of the line under the control with this id: `aria-describedby` points to it.
pub fn note_id(id: &str) -> String {
    [id, "-note"].concat()
}

/// The line under a control: what is wrong, or else the hint. It describes the control, so whoever comes to that hears it.
/// What turns out to be wrong while somebody is there is said besides.
#[component]
pub fn FieldNote(
    /// The control's id.
    id: &'static str,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
) -> AnyView {
    Effect::new(move |before: Option<Option<String>>| {
        let error = error.get();
        let before = before.unwrap_or_else(|| error.clone());
        if before != error && is_in_field_of(&note_id(id)) {
            if let Some(before) = before {
                announce::take_back(&before);
            }
            if let Some(error) = &error {
                announce::say_here(error.as_str());
            }
        }
        error
    });
    view! {
        <p id=note_id(id) class="field-note" class:error=Signal::derive(move || error.get().is_some())>
            {dynamic(move || {
                let note = match error.get() {
                    Some(error) => (Some(icon(ALERT)), Some(error)),
                    None => (None, hint.get()),
                };
                view! {
                    {note.0}
                    {note.1.map(|text| view! { <span>{text}</span> }.into_any())}
                }
            })}
        </p>
    }
    .into_any()
}

/// Whether the field with this line has the focus.
fn is_in_field_of(note: &str) -> bool {
    let here = [".field:focus-within > #", note].concat();
    document().query_selector(&here).is_ok_and(|note| note.is_some())
}

/// Forgets what was wrong with a text as soon as it is another one.
pub fn forget_when_typed(value: RwSignal<String>, fault: RwSignal<Option<String>>) {
    Effect::new(move |_| {
        value.with(|_| ());
        fault.set(None);
    });
}

/// A label, a control of the caller's own, and the line under it. The control has to carry `id`, and
/// `aria-describedby` with [`note_id`].
#[component]
pub fn Field(
    id: &'static str,
    #[prop(into)] label: String,
    /// Says that it may stay empty.
    #[prop(optional)]
    optional: bool,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    children: Children,
) -> AnyView {
    view! {
        <div class="field">
            <label class="field-label" for=id>
                {label}
                {optional.then(|| view! { " " <span class="quiet-text">{text::OPTIONAL}</span> }.into_any())}
            </label>
            {children.run()}
            <FieldNote id=id hint=hint error=error />
        </div>
    }
    .into_any()
}

/// Controls that belong together under one heading: a `fieldset`. `beside` stands at the right of the heading.
#[component]
pub fn FieldGroup(
    id: &'static str,
    #[prop(into)] label: String,
    /// A quiet word after the heading, such as a count.
    #[prop(optional, into)]
    detail: MaybeProp<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional, into)] beside: ViewFn,
    children: Children,
) -> AnyView {
    view! {
        <fieldset class="field" id=id aria-describedby=note_id(id) tabindex="-1">
            <legend class="visually-hidden">{label.clone()}</legend>
            <div class="field-heading">
                <span class="field-label" aria-hidden="true">
                    {label}
                    <span class="quiet-text">{move || detail.get()}</span>
                </span>
                {beside.run()}
            </div>
            {children.run()}
            <FieldNote id=id hint=hint error=error />
        </fieldset>
    }
    .into_any()
}

/// What a text field is for, so that browsers and phones can help.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Purpose {
    /// Any line of text; browsers are told not to fill it in.
    #[default]
    Text,
    /// Something that is compared or sent once; nothing is to remember it.
    Secret,
    Search,
    /// A person's name.
    Name,
    Organization,
    /// One's own.
    Email,
    /// Of somebody else.
    OthersEmail,
    CurrentPassword,
    NewPassword,
    OneTimeCode,
}

impl Purpose {
    fn kind(self) -> &'static str {
        match self {
            Self::Search => "search",
            Self::Email | Self::OthersEmail => "email",
            Self::CurrentPassword | Self::NewPassword => "password",
            _ => "text",
        }
    }

    fn autocomplete(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Organization => "organization",
            // `username` lets password managers pair it with the password.
            Self::Email => "username",
            Self::CurrentPassword => "current-password",
            Self::NewPassword => "new-password",
            Self::OneTimeCode => "one-time-code",
            _ => "off",
        }
    }

    /// The direction of what is typed, where that is never the page's own.
    fn direction(self) -> Option<&'static str> {
        (!self.is_prose()).then_some("ltr")
    }

    fn is_password(self) -> bool {
        matches!(self, Self::CurrentPassword | Self::NewPassword)
    }

    fn is_prose(self) -> bool {
        matches!(self, Self::Text | Self::Search | Self::Name | Self::Organization)
    }
}

/// A text field, with a label and the line under it. A password gets a button that shows it.
#[component]
pub fn TextField(
    id: &'static str,
    #[prop(into)] label: String,
    /// Its text, both ways.
    value: RwSignal<String>,
    #[prop(optional)] purpose: Purpose,
    #[prop(optional)] optional: bool,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional, into)] placeholder: Option<String>,
    /// Whether it takes focus when it appears.
    #[prop(optional)]
    autofocus: bool,
) -> AnyView {
    view! {
        <Field id=id label=label optional=optional hint=hint error=error>
            <TextInput
                id=id
                value=value
                purpose=purpose
                invalid=Signal::derive(move || error.get().is_some())
                placeholder=placeholder.unwrap_or_default()
                autofocus=autofocus
            />
        </Field>
    }
    .into_any()
}

/// The control of a [`TextField`] alone, for toolbars and for fields with a label of their own.
#[component]
pub fn TextInput(
    id: &'static str,
    value: RwSignal<String>,
    #[prop(optional)] purpose: Purpose,
    #[prop(optional, into)] invalid: Signal<bool>,
    #[prop(optional, into)] placeholder: String,
    /// Its name, if no label says it.
    #[prop(optional, into)]
    label: Option<String>,
    #[prop(optional)] autofocus: bool,
) -> AnyView {
    let node = NodeRef::<Input>::new();
    let shown = RwSignal::new(false);
    if autofocus {
        node.on_load(|input| {
            request_animation_frame(move || {
                let _ = input.focus();
            });
        });
    }
    let placeholder = (!placeholder.is_empty()).then_some(placeholder);
    let control = view! {
        <input
            node_ref=node
            id=id
            name=id
            class="control"
            class:mono=Signal::stored(matches!(purpose, Purpose::Secret | Purpose::OneTimeCode))
            type=move || if shown.get() { "text" } else { purpose.kind() }
            autocomplete=purpose.autocomplete()
            autocapitalize=if purpose.is_prose() { "sentences" } else { "none" }
            spellcheck="false"
            dir=purpose.direction()
            autofocus=autofocus
            placeholder=placeholder
            aria-label=label
            aria-describedby=note_id(id)
            aria-invalid=if_true(move || invalid.get())
            prop:value=value
            on:input=move |event| value.set(event_target_value(&event))
        />
    }
    .into_any();
    if !purpose.is_password() {
        return control;
    }
    view! {
        <div class="password">
            {control}
            <button
                class="icon-button"
                type="button"
                aria-label=text::SHOW_PASSWORD
                data-tip=text::SHOW_PASSWORD
                aria-controls=id
                aria-pressed=truth(move || shown.get())
                on:click=move |_| shown.update(|shown| *shown = !*shown)
            >
                {icon(SHOW)}
            </button>
        </div>
    }
    .into_any()
}

/// An entry of a [`Select`].
#[derive(Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is chosen.
    pub value: String,
    /// What it is called.
    pub label: String,
}

/// A list of choices of which one is taken. With a `lead` it is a toolbar's button, with that quiet word before the
/// value; without, it looks like a field and stands inside a [`Field`].
#[component]
pub fn Select(
    id: &'static str,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    #[prop(into)] on_choose: Callback<String>,
    /// Such as "Sort".
    #[prop(optional)]
    lead: Option<&'static str>,
) -> AnyView {
    let options = move || {
        let chosen = value.get();
        choices
            .get()
            .into_iter()
            .map(|choice| {
                let selected = choice.value == chosen;
                view! {
                    <option value=choice.value selected=selected>
                        {choice.label}
                    </option>
                }
                .into_any()
            })
            .collect_view()
    };
    view! {
        <span class=if lead.is_some() { "select toolbar" } else { "select" }>
            {lead.map(|lead| view! { <label for=id>{lead}</label> }.into_any())}
            <select
                id=id
                aria-describedby=lead.is_none().then(|| note_id(id))
                on:change=move |event| on_choose.run(event_target_value(&event))
            >
                {dynamic(options)}
            </select>
            {icon(CHEVRON_DOWN)}
        </span>
    }
    .into_any()
}

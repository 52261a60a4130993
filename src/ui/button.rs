//! Buttons, and links that look like them.

use leptos::ev::MouseEvent;

use super::{
    dynamic::{dynamic, if_true, truth, words},
    icon::{Icon, RETRY, icon},
    prelude::*,
};
use crate::text::language as text;

/// What a button is for; a view has at most one [`Kind::Primary`].
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// What the page is for.
    Primary,
    /// Anything else.
    #[default]
    Secondary,
    /// Without a border, beside others.
    Quiet,
    /// Destroys; only as the last step of a dialog.
    Danger,
    /// Opens the dialog with the [`Kind::Danger`] button.
    QuietDanger,
}

impl Kind {
    fn class(self) -> &'static str {
        match self {
            Self::Primary => "button primary",
            Self::Secondary => "button",
            Self::Quiet => "button quiet",
            Self::Danger => "button danger",
            Self::QuietDanger => "button quiet-danger",
        }
    }
}

/// The height of a button.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Size {
    /// 32 pixels.
    #[default]
    Normal,
    /// 28 pixels, for panels and rows.
    Small,
    /// 40 pixels and as wide as its place, for sign-in.
    Large,
}

impl Size {
    fn class(self) -> &'static str {
        match self {
            Self::Normal => "",
            Self::Small => " small",
            Self::Large => " large",
        }
    }
}

fn classes(kind: Kind, size: Size) -> String {
    [kind.class(), size.class()].concat()
}

/// A button. While it is pending it keeps its width, says so after 150 ms, and ignores presses.
#[component]
pub fn Button(
    /// What it says: a verb and a noun.
    #[prop(into)]
    label: TextProp,
    /// What it is for; may change.
    #[prop(optional, into)]
    kind: Signal<Kind>,
    #[prop(optional)] size: Size,
    /// Stands before the label.
    #[prop(optional, into)]
    image: MaybeProp<Icon>,
    /// Whether what it started is still under way.
    #[prop(optional, into)]
    pending: Signal<bool>,
    /// What it says meanwhile: the -ing form.
    #[prop(optional, into)]
    pending_label: TextProp,
    /// What it does. A submit button needs none.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// Sends its form.
    #[prop(optional)]
    submit: bool,
    /// The id of the form that it sends, if it stands outside of it.
    #[prop(optional)]
    form: Option<&'static str>,
    /// What it is about, where only its place on the page shows it: follows the label for those who hear the page.
    #[prop(optional, into)]
    about: Option<String>,
    /// Takes focus when its dialog opens.
    #[prop(optional)]
    autofocus: bool,
    #[prop(optional)] id: Option<&'static str>,
) -> AnyView {
    let press = move |event: MouseEvent| {
        if pending.get_untracked() {
            // A submit button's default action is to send the form a second time.
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <button
            id=id
            class=move || classes(kind.get(), size)
            class:pending=pending
            type=if submit { "submit" } else { "button" }
            form=form
            autofocus=autofocus
            aria-disabled=if_true(move || pending.get())
            on:click=press
        >
            <span class="button-label">{dynamic(move || image.get().map(icon))} {words(label)}
                {about.map(|about| view! { <span class="visually-hidden">" " {about}</span> }.into_any())}</span>
            {dynamic(move || pending.get().then(|| {
                view! { <span class="button-pending">{teeth()} {words(pending_label.clone())}</span> }
            }))}
        </button>
    }
    .into_any()
}

/// Asks once more for what did not come, and says that it does.
#[component]
pub fn RetryButton(
    #[prop(into)] on_press: Callback<()>,
    #[prop(optional)] size: Size,
    /// Whether it is being asked for.
    #[prop(optional, into)]
    retrying: Signal<bool>,
) -> AnyView {
    view! {
        <Button
            label=text::RETRY
            image=RETRY
            size=size
            on_press=on_press
            pending=retrying
            pending_label=text::RETRYING
        />
    }
    .into_any()
}

/// A link that looks like a button.
#[component]
pub fn LinkButton(
    /// What it says: a verb and a noun.
    #[prop(into)]
    label: String,
    #[prop(into)] href: Signal<String>,
    #[prop(optional)] kind: Kind,
    #[prop(optional)] size: Size,
    /// Stands before the label; left out where even that is too wide.
    #[prop(optional)]
    image: Option<Icon>,
) -> AnyView {
    view! {
        <a class=classes(kind, size) href=href>
            <span class="button-label">{image.map(icon)} {label}</span>
        </a>
    }
    .into_any()
}

/// A button that is only an icon; its label is its name and its tooltip.
#[component]
pub fn IconButton(
    #[prop(into)] label: TextProp,
    #[prop(into)] image: Signal<Icon>,
    #[prop(into)] on_press: Callback<()>,
    /// Whether it is held down, for buttons that switch something.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
) -> AnyView {
    let name = label.clone();
    view! {
        <button
            class="icon-button"
            type="button"
            aria-label=name
            data-tip=words(label)
            aria-pressed=pressed.map(|pressed| truth(move || pressed.get()))
            on:click=move |_| on_press.run(())
        >
            {dynamic(move || icon(image.get()))}
        </button>
    }
    .into_any()
}

/// Three teeth of a key taking turns: something is under way.
pub fn teeth() -> AnyView {
    view! {
        <svg class="teeth" viewBox="0 0 13 10" width="13" height="10" aria-hidden="true">
            <path d="M0 5h3v5H0Z"></path>
            <path d="M5 0h3v10H5Z"></path>
            <path d="M10 3h3v7h-3Z"></path>
        </svg>
    }
    .into_any()
}

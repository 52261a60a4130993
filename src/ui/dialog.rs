//! Dialogs: the browser's own, in the middle of a window, and as sheets at the bottom of a phone.

use std::{
    cell::{Cell, RefCell},
    time::Duration,
};

use leptos::{
    ev::{Event, KeyboardEvent},
    html,
};
use web_sys::{Element, HtmlDialogElement};

use super::{
    announce,
    button::IconButton,
    drawn,
    dynamic::{dynamic, words},
    focus,
    icon::CLOSE,
    menu::next_id,
    prelude::*,
    toast,
};
use crate::text::language as text;

/// As long as the stylesheet takes to fade a dialog out.
const LEAVING: Duration = Duration::from_millis(100);

/// How wide a dialog is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Width {
    /// 440 pixels.
    Question,
    /// 520 pixels.
    #[default]
    Normal,
    /// 560 pixels, and a close button in the corner.
    Form,
    /// 720 pixels, and a close button in the corner.
    Details,
    /// 600 pixels, near the top; its title is only said.
    Palette,
}

/// A modal dialog. It is there while `open` says so, and never closes by itself: Escape and the close button run
/// `on_close`, whose owner closes it, or asks first. Focus goes to the element with `autofocus`, or else to what is chosen of
/// the first choice, and afterwards back to where it was.
#[component]
pub fn Dialog(
    #[prop(into)] open: Signal<bool>,
    /// Asked to close.
    #[prop(into)]
    on_close: Callback<()>,
    #[prop(into)] title: TextProp,
    #[prop(optional, into)] width: Signal<Width>,
    /// The id of what in its body is read out with its title, because the focus passes it by.
    #[prop(optional)]
    description: Option<&'static str>,
    /// The body; made anew each time it opens.
    children: ChildrenFn,
    /// The actions, the safe one first. Without, there is no footer.
    #[prop(optional, into)]
    footer: Option<ViewFn>,
) -> AnyView {
    let present = RwSignal::new(false);
    let wanted = Memo::new(move |_| open.get());
    let (node, shown) = (NodeRef::<html::Dialog>::new(), Shown::new());
    Effect::new(move |before: Option<bool>| {
        let wanted = wanted.get();
        if wanted {
            present.set(true);
            // It may still be there, because it has only just been closed.
            node.get_untracked().inspect(|dialog| show(dialog, shown));
        } else if before == Some(true) {
            node.get_untracked().inspect(|dialog| hide(dialog, shown));
            announce::go_on();
            set_timeout(
                move || {
                    if wanted_still_closed(open) {
                        present.try_set(false);
                    }
                },
                LEAVING,
            );
        }
        wanted
    });
    Effect::new(move |_| {
        node.get().inspect(|dialog| show(dialog, shown));
    });
    let content = StoredValue::new((children, footer, title));
    dynamic(move || {
        present.get().then(|| {
            let (children, footer, title) = content.get_value();
            let about = About { title, description, width };
            frame(node, on_close, about, children.run().into_any(), footer.map(|footer| footer.run()))
        })
    })
    .into_any()
}

fn wanted_still_closed(open: Signal<bool>) -> bool {
    open.try_get_untracked() == Some(false)
}

thread_local! {
    /// How many dialogs are shown. To look for them takes the longer the longer the page is.
    static SHOWN: Cell<usize> = const { Cell::new(0) };
    /// One that is drawn, and not modal yet.
    static DRAWN: RefCell<Option<HtmlDialogElement>> = const { RefCell::new(None) };
}

/// Whether a dialog lies over the page.
pub fn is_over_page() -> bool {
    SHOWN.get() > 0
}

/// A dialog that may be shown. A handle.
#[derive(Clone, Copy)]
struct Shown {
    is: StoredValue<bool>,
    /// What had the focus before, if the browser does not know it.
    opener: StoredValue<Option<Element>>,
}

impl Shown {
    fn new() -> Self {
        let shown = Self { is: StoredValue::new(false), opener: StoredValue::new(None) };
        on_cleanup(move || {
            shown.turn(false);
        });
        shown
    }

    /// Answers whether this is a change.
    fn turn(self, is: bool) -> bool {
        let changes = self.is.try_update_value(|before| std::mem::replace(before, is) != is) == Some(true);
        if changes {
            SHOWN.set(if is { SHOWN.get() + 1 } else { SHOWN.get() - 1 });
            if !is_over_page() {
                keep_in_place(false);
            }
        }
        changes
    }
}

/// Shows it, unless it is shown. Without a field to begin with it begins at what is chosen.
///
/// A browser has more to do to put a long page out of reach than to draw a dialog over it. So the dialog is drawn first, as a
/// popover, and is a modal one from the next frame on.
fn show(dialog: &HtmlDialogElement, shown: Shown) {
    let is_first = !is_over_page();
    if !dialog.is_connected() || !shown.turn(true) {
        return;
    }
    // Whichever becomes modal last is the one within reach.
    settle();
    let active = document().active_element();
    // Under another one that is modal it could not take the focus.
    if is_first && dialog.show_popover().is_ok() {
        shown.opener.set_value(active);
        DRAWN.set(Some(dialog.clone()));
        drawn::then(settle);
    } else {
        make_modal(dialog);
    }
    let find = |selector| dialog.query_selector(selector).ok().flatten();
    if let (None, Some(chosen)) = (find("[autofocus]"), find("[type=radio]:checked")) {
        focus::element_now(&chosen);
    }
}

/// Makes the one that is drawn modal, unless it has been closed meanwhile, and leaves the focus where it is.
fn settle() {
    let Some(dialog) = DRAWN.take().filter(|dialog| dialog.matches(":popover-open").unwrap_or(false)) else { return };
    let focused = document().active_element().filter(|focused| dialog.contains(Some(focused)));
    let _ = dialog.hide_popover();
    make_modal(&dialog);
    if let Some(focused) = focused.filter(|focused| document().active_element().as_ref() != Some(focused)) {
        focus::element_now(&focused);
    }
}

/// Puts everything else out of reach.
fn make_modal(dialog: &HtmlDialogElement) {
    if dialog.show_modal().is_ok() {
        toast::raise();
        keep_in_place(true);
    }
}

/// Says on the document whether what lies under a dialog is not to be scrolled. The stylesheet could see for itself, but would
/// make the browser look for dialogs through all of a long page each time one opens.
fn keep_in_place(is: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.toggle_attribute_with_force("data-under-dialog", is);
    }
}

/// Takes it from the page, and gives the focus back to what had it.
fn hide(dialog: &HtmlDialogElement, shown: Shown) {
    shown.turn(false);
    let _ = dialog.hide_popover();
    dialog.close();
    if let Some(opener) = shown.opener.try_update_value(Option::take).flatten() {
        focus::in_place(&opener);
    }
}

/// What is said of a dialog, and how wide it is.
struct About {
    title: TextProp,
    description: Option<&'static str>,
    width: Signal<Width>,
}

fn frame(
    node: NodeRef<html::Dialog>,
    on_close: Callback<()>,
    about: About,
    body: AnyView,
    footer: Option<AnyView>,
) -> AnyView {
    let About { title, description, width } = about;
    // Two may be open: one asks to sign in again over another.
    let title_id = ["dialog-", next_id().to_string().as_str()].concat();
    let class = move || match width.get() {
        Width::Question => "dialog question",
        Width::Normal => "dialog",
        Width::Form => "dialog form",
        Width::Details => "dialog details",
        Width::Palette => "dialog palette",
    };
    // Browsers close a dialog at the second Escape whatever the page says, unless the key itself is taken.
    let key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            event.stop_propagation();
            on_close.run(());
        }
    };
    let cancel = move |event: Event| {
        event.prevent_default();
        on_close.run(());
    };
    let named = title_id.clone();
    view! {
        <dialog
            node_ref=node
            class=class
            popover="manual"
            aria-labelledby=named
            aria-describedby=description
            on:keydown=key
            on:cancel=cancel
        >
            <header class="dialog-header">
                <h2 id=title_id>{words(title)}</h2>
                {move || {
                    matches!(width.get(), Width::Form | Width::Details)
                        .then(|| view! { <IconButton label=text::CLOSE image=CLOSE on_press=on_close /> })
                }}
            </header>
            <div class="dialog-body">{body}</div>
            {footer.map(|footer| view! { <footer class="dialog-footer">{footer}</footer> }.into_any())}
            {announce::in_dialog()}
        </dialog>
    }
    .into_any()
}

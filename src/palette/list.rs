//! The list of what fits, what stands in its place, and what is said about it.

use latchkey_api::id::CredentialId;
use leptos::ev::MouseEvent;

use super::{
    entry::{Doer, Entry, Group, Image, Masked, Target},
    matching::marked,
    search::Search,
};
use crate::{
    credentials::{
        key_glyph::{KeyGlyph, Look},
        pending_secret::{PendingSecrets, Safety},
    },
    failure::{explain, reference},
    shell::keys::{self, SHORTCUTS},
    text::language::{self as common, palette as text},
    ui::{
        badge::Monogram,
        button::{Button, Size},
        dynamic::{dynamic, truth},
        icon::icon,
        menu::lower,
        notice::{About, Notice},
        prelude::*,
    },
};

/// The id of the list.
pub const LIST_ID: &str = "palette-list";

/// The id of the entry at a place among all.
pub fn option_id(at: usize) -> String {
    ["palette-", &at.to_string()].concat()
}

/// What fits, or that nothing does, and what could not be searched.
#[component]
pub fn Results(search: Search) -> AnyView {
    let doer = Doer::expect();
    let marked = Memo::new(move |_| search.marked().map(|(at, _)| at));
    // A press leaves the focus in the field.
    let stay = |event: MouseEvent| event.prevent_default();
    let list = move || {
        let groups = search.groups().get();
        if groups.is_empty() {
            return nothing(search);
        }
        let mut number = 0;
        let groups = groups.into_iter().map(|group| {
            let first = number;
            number += group.entries.len();
            view_group(search, doer, marked, group, first)
        });
        view! {
            <div id=LIST_ID class="palette-list" role="listbox" aria-label=text::RESULTS on:mousedown=stay>
                {groups.collect_view()}
            </div>
        }
        .into_any()
    };
    view! {
        {dynamic(list)}
        {dynamic(move || (!search.pending()).then(|| search.failed()).flatten().map(|failed| not_searched(search, failed)))}
    }
    .into_any()
}

fn nothing(search: Search) -> AnyView {
    let said = move || {
        let nothing = !search.pending() && search.failed().is_none();
        nothing.then(|| {
            view! {
                <b>{search.typed().with(|typed| text::nothing(typed))}</b>
                {text::NOTHING_DETAIL}
            }
        })
    };
    view! { <p class="palette-nothing">{dynamic(said)}</p> }.into_any()
}

fn not_searched(search: Search, (headings, error): (Vec<String>, crate::client::Error)) -> AnyView {
    view! {
        <div class="palette-failed">
            <Notice about=About::Error claim=text::not_searched(&headings)>
                {explain(&error)} " "
                <small class="mono">{reference(&error).map(|reference| common::request_id(&reference))}</small>
            </Notice>
            <Button label=common::RETRY size=Size::Small on_press=move |()| search.ask_again() />
        </div>
    }
    .into_any()
}

fn view_group(search: Search, doer: Doer, marked: Memo<Option<usize>>, group: Group, first: usize) -> AnyView {
    let name = group.heading.clone();
    let entries = group.entries.into_iter().enumerate();
    let entries = entries.map(|(at, entry)| view_entry(search, doer, marked, entry, first + at));
    view! {
        <div role="group" aria-label=name>
            <p class="menu-heading" aria-hidden="true">
                {group.heading}
            </p>
            {entries.collect_view()}
        </div>
    }
    .into_any()
}

fn view_entry(search: Search, doer: Doer, marked: Memo<Option<usize>>, entry: Entry, at: usize) -> AnyView {
    let (id, key) = (option_id(at), entry.key());
    let selected = truth(move || marked.get() == Some(at));
    let point = move |_| search.mark(&key);
    let content = content(search, &entry);
    match entry.target {
        // The palette closes when the page comes; one that is there already comes at once.
        Target::Page(href) => {
            let close = move |event: MouseEvent| {
                if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                    doer.close();
                }
            };
            view! {
                <a
                    id=id
                    class="palette-item"
                    role="option"
                    tabindex="-1"
                    href=href
                    aria-selected=selected
                    on:pointermove=point
                    on:click=close
                >
                    {content}
                </a>
            }
            .into_any()
        }
        Target::Deed(deed) => view! {
            <div
                id=id
                class="palette-item"
                role="option"
                aria-selected=selected
                on:pointermove=point
                on:click=move |_| doer.run(deed)
            >
                {content}
            </div>
        }
        .into_any(),
    }
}

fn content(search: Search, entry: &Entry) -> AnyView {
    let image = match entry.image {
        Image::Icon(image) => icon(image),
        Image::Key { kind, id, ended } => view! { <KeyGlyph kind=kind id=Some(id) look=look(id, ended) /> }.into_any(),
        Image::Monogram => view! { <Monogram name=entry.label.clone() /> }.into_any(),
    };
    let typed = search.typed().get_untracked();
    let pieces = marked(&entry.label, &lower(&entry.label), &typed).into_iter().map(|(piece, is_typed)| {
        let piece = piece.to_owned();
        if is_typed { view! { <mark>{piece}</mark> }.into_any() } else { piece.into_any() }
    });
    let secret = entry.secret.clone().map(|Masked { text, ended }| {
        view! { <span class=if ended { "masked-secret mono ended" } else { "masked-secret mono" }>{text}</span> }
    });
    let detail = entry.detail.clone();
    let detail = if detail == SHORTCUTS { view! { <kbd>{detail}</kbd> }.into_any() } else { detail.into_any() };
    view! {
        <span class="palette-image">{image}</span>
        <span class="palette-what">
            <span class="palette-label" dir="auto" lang=entry.language>
                {pieces.collect_view()}
            </span>
            " "
            {secret}
        </span>
        <span class="palette-detail cut" dir="auto">
            {detail}
        </span>
    }
    .into_any()
}

/// How the key of a credential looks.
fn look(id: CredentialId, ended: bool) -> Look {
    let uncopied = || use_context::<PendingSecrets>()?.safety(id);
    match untrack(uncopied) {
        _ if ended => Look::Ended,
        Some(Safety::None) => Look::Uncopied,
        _ => Look::Calm,
    }
}

/// What the keys do, and how much there is.
#[component]
pub fn Footer(search: Search) -> AnyView {
    let new_tab = if keys::has_command() { text::COMMAND_ENTER } else { text::CONTROL_ENTER };
    let said = move || {
        if search.pending() {
            return text::SEARCHING.to_owned();
        }
        text::results(search.groups().get().iter().map(|group| group.entries.len()).sum())
    };
    view! {
        <footer class="palette-footer">
            <p aria-hidden="true">
                <kbd>"↑"</kbd>
                <kbd>"↓"</kbd>
                {text::MOVE}
                <kbd>{text::ENTER}</kbd>
                {text::OPEN}
                <kbd>{new_tab}</kbd>
                {text::NEW_TAB}
            </p>
            <p role="status">{said}</p>
        </footer>
    }
    .into_any()
}

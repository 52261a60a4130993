//! The list of the keys that work everywhere, and the switch for those that are one key alone.

use crate::{
    shell::keys,
    text::language::{palette, shortcuts as text},
    ui::{choice::Checkbox, prelude::*},
};

/// What some keys do; of each inner list, all are pressed together or one of them is.
type Line = (&'static str, &'static [&'static str]);

/// The body of its dialog.
#[component]
pub fn Shortcuts() -> AnyView {
    let on = RwSignal::new(keys::are_on());
    let switch = move |now| {
        keys::switch(now);
        on.set(keys::are_on());
    };
    let (search, new_tab) = if keys::has_command() {
        (&[palette::COMMAND_K], &[palette::COMMAND_ENTER])
    } else {
        (&[palette::CONTROL_K], &[palette::CONTROL_ENTER])
    };
    let everywhere: [Line; 3] =
        [(palette::SEARCH_OR_JUMP, search), (text::SEARCH_LIST, &["/"]), (text::SHOW_THESE, &["?"])];
    let in_search: [Line; 2] = [(text::OPEN, &[palette::ENTER]), (text::NEW_TAB, new_tab)];
    let in_menus: [Line; 3] =
        [(text::MOVE, &["↑", "↓"]), (text::TO_ENDS, &[text::HOME, text::END]), (text::CLOSE, &[palette::ESCAPE])];
    view! {
        {group(text::EVERYWHERE, &everywhere)}
        <div class="shortcuts-switch">
            <Checkbox checked=on on_change=switch>
                {text::SINGLE_KEYS}
            </Checkbox>
            <p class="quiet-text">{text::SINGLE_KEYS_DETAIL}</p>
        </div>
        {group(text::IN_MENUS, &in_menus)}
        {group(text::IN_SEARCH, &in_search)}
    }
    .into_any()
}

fn group(heading: &'static str, lines: &[Line]) -> AnyView {
    let line = |(what, keys): &Line| {
        let key = |key: &&'static str| view! { <kbd>{*key}</kbd> }.into_any();
        view! {
            <div>
                <dt>{*what}</dt>
                <dd>{keys.iter().map(key).collect_view()}</dd>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="shortcuts">
            <h3>{heading}</h3>
            <dl>{lines.iter().map(line).collect_view()}</dl>
        </section>
    }
    .into_any()
}

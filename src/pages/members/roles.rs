//! The roles to choose from, each with what it may do.

use latchkey_api::session::Role;

use crate::{
    text::language::{self, members as text},
    ui::{
        choice::{OptionRow, OptionRows},
        prelude::*,
    },
};

/// The choice, the fewest rights first. Focus begins on what is chosen, if the dialog has nothing else to begin with.
pub fn choice(chosen: RwSignal<Role>) -> AnyView {
    let row = move |role: Role| {
        view! {
            <OptionRow
                group="role"
                name=language::role(role)
                description=text::role_detail(role)
                chosen=Signal::derive(move || chosen.get() == role)
                on_choose=move |()| chosen.set(role)
            />
        }
    };
    view! {
        <div class="field">
            <span class="field-label" aria-hidden="true">
                {text::ROLE}
            </span>
            <OptionRows label=text::ROLE>{Role::ALL.into_iter().rev().map(row).collect_view()}</OptionRows>
        </div>
    }
    .into_any()
}

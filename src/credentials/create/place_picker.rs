//! Where the credential is to work: a field that says the choice and opens it.

use latchkey_api::{access_token::WorksIn, session::OrganizationApps};
use leptos::{
    ev::{FocusEvent, KeyboardEvent},
    html,
};

use super::place::{Place, Share, named, share, with_app, with_workspace};
use crate::{
    text::language::generate as text,
    ui::{
        badge::Monogram,
        choice::{Checkbox, OptionRow, OptionRows},
        dynamic::dynamic,
        field::{FieldNote, note_id},
        icon::{CHEVRON_DOWN, icon},
        prelude::*,
    },
};

/// The id of the field.
pub const ID: &str = "works-in";
const GROUP: &str = "place";

/// The field, and the list that hangs under it while it is open.
#[component]
pub fn PlacePicker(
    workspaces: Vec<OrganizationApps>,
    place: RwSignal<Place>,
    #[prop(into)] error: Signal<Option<String>>,
) -> AnyView {
    let workspaces = StoredValue::new(workspaces);
    let details = NodeRef::<html::Details>::new();
    let close = move || {
        if let Some(details) = details.get_untracked() {
            details.set_open(false);
        }
    };
    let key = move |event: KeyboardEvent| {
        let open = details.get_untracked().is_some_and(|details| details.open());
        if event.key() == "Escape" && open {
            event.prevent_default();
            event.stop_propagation();
            close();
            crate::ui::focus::by_id(ID);
        }
    };
    let left = move |_: FocusEvent| {
        // Whatever has focus next has it by the next frame; another window does not count.
        request_animation_frame(move || {
            let Some(details) = details.get_untracked() else { return };
            if !details.contains(document().active_element().map(Into::into).as_ref()) {
                close();
            }
        });
    };
    let label_id = [ID, "-label"].concat();
    view! {
        <div class="field">
            <span class="field-label" id=label_id.clone()>
                {text::WORKS_IN}
            </span>
            <details class="place-picker" node_ref=details on:keydown=key on:focusout=left>
                <summary
                    id=ID
                    class="control"
                    aria-labelledby=[&label_id, " ", ID, "-value"].concat()
                    aria-describedby=note_id(ID)
                    class:wrong=move || error.get().is_some()
                >
                    <span class="place-value" id=[ID, "-value"].concat()>
                        {dynamic(move || value(place, workspaces))}
                    </span>
                    {icon(CHEVRON_DOWN)}
                </summary>
                // A press beside its controls keeps the focus inside, and so the list open.
                <div class="place-list" tabindex="-1">
                    <Choices workspaces=workspaces place=place />
                </div>
            </details>
            <FieldNote id=ID error=error />
        </div>
    }
    .into_any()
}

/// The choice in a line.
fn value(place: RwSignal<Place>, workspaces: StoredValue<Vec<OrganizationApps>>) -> AnyView {
    let ((name, detail), whole) = workspaces.with_value(|workspaces| {
        place.with(|place| (text::place(&named(place, workspaces)), matches!(place, Place::Workspace(_))))
    });
    let monogram = whole.then(|| view! { <Monogram name=name.clone() /> }.into_any());
    view! {
        {monogram}
        <span class="cut" dir="auto">{name}</span>
        " "
        <span class="quiet-text cut">{detail}</span>
    }
    .into_any()
}

#[component]
fn Choices(workspaces: StoredValue<Vec<OrganizationApps>>, place: RwSignal<Place>) -> AnyView {
    let is_chosen = Memo::new(move |_| place.with(|place| matches!(place, Place::Chosen(_))));
    let (count, apps) = workspaces
        .with_value(|workspaces| (workspaces.len(), workspaces.iter().map(|workspace| workspace.apps.len()).sum()));
    let whole = move |workspace: OrganizationApps| {
        let id = workspace.organization.id;
        view! {
            <OptionRow
                group=GROUP
                name=workspace.organization.name
                description=text::AND_LATER_APPS
                chosen=Signal::derive(move || place.with(|place| *place == Place::Workspace(id)))
                on_choose=move |()| place.set(Place::Workspace(id))
            />
        }
    };
    let boxes = dynamic(move || {
        is_chosen.get().then(|| {
            workspaces
                .get_value()
                .into_iter()
                .map(|workspace| view! { <Boxes workspace=workspace place=place /> })
                .collect_view()
        })
    });
    view! {
        <OptionRows label=text::WORKS_IN>
            <OptionRow
                group=GROUP
                name=text::ALL_MY_WORKSPACES
                detail=text::workspaces_and_apps(count, apps)
                description=text::AND_LATER_ONES
                chosen=Signal::derive(move || place.with(|place| *place == Place::Everywhere))
                on_choose=move |()| place.set(Place::Everywhere)
            />
            {workspaces.get_value().into_iter().map(whole).collect_view()}
            <OptionRow
                group=GROUP
                name=text::CHOSEN_PLACES
                description=text::TICK_PLACES
                chosen=is_chosen
                on_choose=move |()| place.update(|place| *place = Place::Chosen(place.boxes()))
            >
                {boxes}
            </OptionRow>
        </OptionRows>
    }
    .into_any()
}

/// A workspace and its apps, each with a box.
#[component]
fn Boxes(workspace: OrganizationApps, place: RwSignal<Place>) -> AnyView {
    let name = workspace.organization.name.clone();
    let label = name.clone();
    let apps = workspace.apps.clone();
    let workspace = StoredValue::new(workspace);
    let share =
        Memo::new(move |_| place.with(|place| workspace.with_value(|workspace| share(&place.boxes(), workspace))));
    let change = move |after: &dyn Fn(&WorksIn, &OrganizationApps) -> WorksIn| {
        place.update(|place| {
            *place = Place::Chosen(workspace.with_value(|workspace| after(&place.boxes(), workspace)));
        });
    };
    let app = move |app: latchkey_api::session::App| {
        let id = app.id;
        let checked = move || share.get() == Share::Whole || place.with(|place| place.boxes().apps.contains(&id));
        view! {
            <li>
                <Checkbox
                    checked=Signal::derive(checked)
                    on_change=move |on| change(&move |boxes, workspace| with_app(boxes, workspace, id, on))
                >
                    <span dir="auto">{app.name}</span>
                </Checkbox>
            </li>
        }
        .into_any()
    };
    let none = apps.is_empty().then(|| view! { <li class="quiet-text">{text::NO_APPS}</li> }.into_any());
    view! {
        <div class="place-boxes" role="group" aria-label=label>
            <Checkbox
                checked=Signal::derive(move || share.get() == Share::Whole)
                mixed=Signal::derive(move || share.get() == Share::Some)
                on_change=move |on| change(&move |boxes, workspace| with_workspace(boxes, workspace, on))
            >
                <span>
                    <b dir="auto">{name}</b>
                    " "
                    <span class="quiet-text">{move || (share.get() == Share::Whole).then_some(text::EVERY_APP)}</span>
                </span>
            </Checkbox>
            <ul>{apps.into_iter().map(app).collect_view()} {none}</ul>
        </div>
    }
    .into_any()
}

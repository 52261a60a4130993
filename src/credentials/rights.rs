//! What a service account may do, and where: the same fields for a new one and for one that there is.

use latchkey_api::{
    id::{AppId, SegmentId},
    path,
    segment::Segment,
    session::{App, Membership, OrganizationApps, Role},
};
use leptos::ev;

use crate::{
    client::Request,
    fetched::Fetched,
    text::language::{self, service_accounts as text},
    ui::{
        button::{RetryButton, Size},
        choice::{Checkbox, OptionRow, OptionRows},
        field::FieldGroup,
        focus,
        prelude::*,
    },
    workspace,
};

/// The id of the group of segments.
const WORKS_IN_ID: &str = "works-in";

/// The apps and segments of a workspace. A handle.
#[derive(Clone, Copy)]
pub struct Places {
    workspace: StoredValue<Membership>,
    /// The segments by name.
    pub segments: Fetched<Vec<Segment>>,
    apps: Fetched<Vec<OrganizationApps>>,
}

impl Places {
    /// Asks for them, for a form or for facts beside which they stand.
    pub fn beside(workspace: StoredValue<Membership>) -> Self {
        let places = Self::ask(workspace);
        Self { segments: places.segments.by_itself(), ..places }
    }

    /// Asks for them, for the page that lists the segments.
    pub fn ask(workspace: StoredValue<Membership>) -> Self {
        let segments = workspace.with_value(|own| path::fill(path::SEGMENTS, &[("organization", &own.slug)]));
        Self {
            workspace,
            segments: Fetched::new(Request::get(segments)),
            apps: Fetched::new(Request::get(path::ORGANIZATIONS)).by_itself(),
        }
    }

    /// The workspace's apps by name, once they are there.
    pub fn apps(self) -> Option<Vec<App>> {
        let id = self.workspace.with_value(|own| own.id);
        let own =
            |all: &Vec<OrganizationApps>| all.iter().find(|own| own.organization.id == id).map(|own| own.apps.clone());
        self.apps.with_ok(own).flatten()
    }

    /// In place of the apps or the segments that did not load.
    pub fn failed(self, said: &'static str) -> AnyView {
        let retry = move |()| {
            self.apps.refetch();
            self.segments.refetch();
        };
        let pending = Signal::derive(move || self.apps.pending() || self.segments.pending());
        view! {
            <div class="usage-failed" role="status">
                <p>{said}</p>
                <RetryButton size=Size::Small on_press=retry retrying=pending />
            </div>
        }
        .into_any()
    }

    /// In place of the segments where there are none. They are made beside the form, so that it keeps what was typed, and
    /// looked for whenever somebody comes back to it.
    fn no_segments(self) -> AnyView {
        let came_back = window_event_listener(ev::focus, move |_| self.segments.refetch());
        on_cleanup(move || came_back.remove());
        let href = self.workspace.with_value(|own| workspace::page(&own.slug, "segments"));
        view! {
            {text::NO_SEGMENTS}
            <a class="link" href=href target="_blank">
                {text::CREATE_SEGMENTS}
            </a>
        }
        .into_any()
    }

    /// Whether the apps did not load.
    pub fn apps_failed(self) -> bool {
        self.apps.with(|answer| matches!(answer, Some(Err(_))))
    }

    /// How many apps the workspace has.
    pub fn app_count(self) -> Option<usize> {
        self.apps().map(|apps| apps.len())
    }

    /// How many apps these segments have together.
    pub fn apps_within(self, chosen: &[SegmentId]) -> Option<usize> {
        self.segments.with_ok(|segments| {
            let chosen = segments.iter().filter(|segment| chosen.contains(&segment.id));
            let mut apps: Vec<AppId> = chosen.flat_map(|segment| segment.apps.iter().copied()).collect();
            apps.sort_unstable();
            apps.dedup();
            apps.len()
        })
    }
}

/// Focuses the segments of the form.
pub fn focus_segments() {
    focus::by_id(WORKS_IN_ID);
}

/// The rights, as a form holds them. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Rights {
    /// The role.
    pub role: RwSignal<Role>,
    /// Whether it works in the whole workspace.
    pub whole: RwSignal<bool>,
    /// The ticked segments, which count unless it does.
    pub chosen: RwSignal<Vec<SegmentId>>,
    /// What is wrong with the segments.
    pub fault: RwSignal<Option<String>>,
    /// Whether it has lost its last segment: what else there is of it can change all the same.
    nowhere: RwSignal<bool>,
}

impl Rights {
    /// The fewest, everywhere.
    pub fn new() -> Self {
        Self {
            role: RwSignal::new(Role::Viewer),
            whole: RwSignal::new(true),
            chosen: RwSignal::new(Vec::new()),
            fault: RwSignal::new(None),
            nowhere: RwSignal::new(false),
        }
    }

    /// Shows these.
    pub fn set(self, role: Role, segments: Option<Vec<SegmentId>>) {
        self.role.set(role);
        self.whole.set(segments.is_none());
        self.nowhere.set(segments.as_ref().is_some_and(Vec::is_empty));
        self.chosen.set(segments.unwrap_or_default());
        self.fault.set(None);
    }

    /// Where, as the server takes it: absent for the whole workspace. `Err` shows what is wrong.
    pub fn segments(self) -> Result<Option<Vec<SegmentId>>, ()> {
        if self.whole.get_untracked() {
            return Ok(None);
        }
        let chosen = self.chosen.get_untracked();
        if chosen.is_empty() && !self.nowhere.get_untracked() {
            self.fault.set(Some(text::NO_SEGMENT.to_owned()));
            return Err(());
        }
        Ok(Some(chosen))
    }

    /// The fields.
    pub fn fields(self, places: Places) -> AnyView {
        view! {
            <FieldGroup id="role" label=text::ROLE>
                <OptionRows label=text::ROLE>
                    {Role::ALL.into_iter().rev().map(|role| self.role_row(role)).collect_view()}
                </OptionRows>
            </FieldGroup>
            <FieldGroup id=WORKS_IN_ID label=text::WORKS_IN error=self.fault>
                <OptionRows label=text::WORKS_IN>
                    <OptionRow
                        group="works-in"
                        name=text::THE_WHOLE_WORKSPACE
                        detail=Signal::derive(move || text::whole(places.app_count()))
                        chosen=self.whole
                        on_choose=move |()| self.limit(false)
                    />
                    <OptionRow
                        group="works-in"
                        name=text::CHOSEN_SEGMENTS
                        description=text::LIMITED
                        chosen=Signal::derive(move || !self.whole.get())
                        on_choose=move |()| self.limit(true)
                    >
                        {move || (!self.whole.get()).then(|| self.boxes(places))}
                    </OptionRow>
                </OptionRows>
            </FieldGroup>
        }
        .into_any()
    }

    fn limit(self, limited: bool) {
        self.whole.set(!limited);
        self.fault.set(None);
    }

    fn role_row(self, role: Role) -> AnyView {
        let detail = (role == Role::Viewer).then(|| text::FEWEST_RIGHTS.to_owned());
        view! {
            <OptionRow
                group="role"
                name=language::role(role)
                detail=detail
                description=text::role_may(role)
                chosen=Signal::derive(move || self.role.get() == role)
                on_choose=move |()| self.role.set(role)
            />
        }
        .into_any()
    }

    fn boxes(self, places: Places) -> AnyView {
        let boxes = move || {
            places.segments.with(|answer| match answer {
                None => view! { <i class="skeleton"></i> }.into_any(),
                Some(Err(_)) => places.failed(text::SEGMENTS_DID_NOT_LOAD),
                Some(Ok(segments)) if segments.is_empty() => places.no_segments(),
                Some(Ok(segments)) => {
                    segments.iter().map(|segment| self.segment_box(segment)).collect_view().into_any()
                }
            })
        };
        view! { <div class="segment-boxes">{boxes}</div> }.into_any()
    }

    fn segment_box(self, segment: &Segment) -> AnyView {
        let (id, name, apps) = (segment.id, segment.name.clone(), segment.apps.len());
        let change = move |on: bool| {
            self.fault.set(None);
            self.chosen.update(|chosen| {
                chosen.retain(|other| *other != id);
                if on {
                    chosen.push(id);
                }
            });
        };
        view! {
            <Checkbox checked=Signal::derive(move || self.chosen.with(|chosen| chosen.contains(&id))) on_change=change>
                <span>
                    <span dir="auto">{name}</span>
                    " "
                    <span class="quiet-text">{language::grouped(apps as u64)}</span>
                </span>
            </Checkbox>
        }
        .into_any()
    }
}

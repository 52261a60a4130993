//! The segments of a workspace.

mod delete;
mod write;

use latchkey_api::{
    id::AppId,
    segment::Segment,
    session::{Membership, Role},
};

use self::{delete::DeleteDialog, write::WriteDialog};
use super::{list::Frame, refused::refused, topic::Topic};
use crate::{
    credentials::rights::Places,
    text::language::{self, credential_list, segments as text},
    ui::{
        button::{Button, Kind},
        icon::{CLOSE, EDIT, MORE, PLUS, SEGMENTS, icon},
        menu::{self, Align, Menu, MenuItem, MenuRule},
        notice::{About, Notice},
        open_dialog::OpenDialog,
        page::PageHeader,
        prelude::*,
        state::Empty,
        table::{Cell, Column, Row, TwoLines},
    },
};

const FRAME: Frame = Frame {
    label: language::shell::SEGMENTS,
    class: "segments",
    late_class: "segments late",
    columns: &[
        Column::new(text::SEGMENT),
        Column::new(text::APPS),
        Column::new(text::LIMITED),
        Column::hidden(language::ACTIONS),
    ],
    blocks: &["lines", "lines", "line", ""],
    did_not_load: text::DID_NOT_LOAD,
};

/// The dialog for a new segment.
const CREATE: &str = "create";
/// The dialog for another name and other apps.
const EDIT_SEGMENT: &str = "edit";
/// The question before a segment is deleted.
const DELETE: &str = "delete";

/// What the parts of the page share. A handle.
#[derive(Clone, Copy)]
struct Segments {
    workspace: StoredValue<Membership>,
    places: Places,
    dialog: OpenDialog,
    /// The segment that the open dialog is about.
    subject: Topic<Segment>,
}

impl Segments {
    fn is_changeable(self) -> bool {
        self.dialog.may(CREATE)
    }
}

/// The page.
#[component]
pub fn SegmentsPage(workspace: Membership) -> AnyView {
    let beyond: &[_] = if workspace.role == Role::Admin { &[] } else { &[CREATE, EDIT_SEGMENT, DELETE] };
    let dialog = OpenDialog::of_page().without(beyond);
    let workspace = StoredValue::new(workspace);
    let places = Places::ask(workspace);
    let find = |all: &Vec<Segment>, id: &str| all.iter().find(|known| known.id.to_string() == id).cloned();
    let subject = Topic::listed(dialog, &[EDIT_SEGMENT, DELETE], places.segments, find);
    let segments = Segments { workspace, places, dialog, subject };
    let admin = segments.is_changeable();
    let why_not = move || {
        dialog.is_refused().then(|| [text::ADMINS_ONLY, text::ADMINS_ONLY_DETAIL].join(language::BETWEEN_SENTENCES))
    };
    let some = Memo::new(move |_| segments.places.segments.with_ok(|all| !all.is_empty()) != Some(false));
    view! {
        <PageHeader title=language::shell::SEGMENTS lead=text::LEAD>
            {move || (admin && some.get()).then(|| create_button(segments))}
        </PageHeader>
        {(!admin)
            .then(|| {
                view! {
                    <div class="page-note">
                        <Notice about=About::Fact claim=text::ADMINS_ONLY>
                            {text::ADMINS_ONLY_DETAIL}
                        </Notice>
                    </div>
                }
            })}
        {FRAME.show(segments.places.segments, move |all| if all.is_empty() { empty(segments) } else { rows(segments, all) })}
        <WriteDialog segments=segments />
        <DeleteDialog segments=segments />
        {subject.missing(text::NO_SUCH_SEGMENT)}
        {refused(Signal::derive(why_not), move |()| dialog.close())}
    }
    .into_any()
}

fn create_button(segments: Segments) -> AnyView {
    let open = move |()| segments.dialog.show(CREATE, "");
    view! { <Button label=text::CREATE kind=Kind::Primary image=PLUS on_press=open /> }.into_any()
}

fn empty(segments: Segments) -> AnyView {
    let admin = segments.is_changeable();
    let detail = if admin { text::EMPTY_DETAIL } else { text::EMPTY_FOR_OTHERS };
    view! {
        <Empty title=text::EMPTY detail=detail picture=|| icon(SEGMENTS)>
            {admin.then(|| create_button(segments))}
        </Empty>
    }
    .into_any()
}

fn rows(segments: Segments, all: &[Segment]) -> AnyView {
    let number = text::number(all.len());
    view! {
        {FRAME.table(all.iter().map(|segment| row(segments, segment)).collect())}
        <footer class="list-footer">
            <p>{number}</p>
        </footer>
    }
    .into_any()
}

/// The id of the element that is a segment's name.
fn name_id(id: &str) -> String {
    ["segment-", id].concat()
}

fn row(segments: Segments, segment: &Segment) -> AnyView {
    let Segment { id, name, apps, service_accounts, .. } = segment.clone();
    let count = if apps.is_empty() { text::NO_APPS.to_owned() } else { text::app_count(apps.len()) };
    let menu = segments.is_changeable().then(|| menu(segments, &id.to_string(), &name, count.clone()));
    let accounts: Vec<String> = service_accounts.into_iter().map(|account| account.name).collect();
    let accounts = if accounts.is_empty() { text::NONE.to_owned() } else { language::listed(&accounts) };
    let names = move || app_names(segments, &apps);
    let second = move || {
        let names = names.clone();
        view! { <span dir="auto">{names}</span> }
    };
    let (id, title, all_accounts) = (name_id(&id.to_string()), name.clone(), accounts.clone());
    view! {
        <Row>
            <Cell class="linked-name">
                <span class="row-icon">{icon(SEGMENTS)}</span>
                <span id=id class="row-name" dir="auto" tabindex="-1" title=title>
                    {name}
                </span>
            </Cell>
            <Cell class="segment-apps">
                <TwoLines second=second>{count}</TwoLines>
            </Cell>
            <Cell class="segment-accounts" label=text::LIMITED>
                <span class="cut" title=all_accounts>
                    {accounts}
                </span>
            </Cell>
            <Cell class="row-menu">{menu}</Cell>
        </Row>
    }
    .into_any()
}

/// The names of these apps, once they are known.
fn app_names(segments: Segments, apps: &[AppId]) -> String {
    let known = segments.places.apps().unwrap_or_default();
    let names: Vec<String> = known.into_iter().filter(|app| apps.contains(&app.id)).map(|app| app.name).collect();
    language::listed(&names)
}

fn menu(segments: Segments, id: &str, name: &str, count: String) -> AnyView {
    let open = |dialog: &'static str| {
        let id = id.to_owned();
        Callback::new(move |()| segments.dialog.show(dialog, &id))
    };
    let (edit, delete, about) = (open(EDIT_SEGMENT), open(DELETE), name.to_owned());
    let head = move || menu::head(&about, count.clone());
    view! {
        <Menu
            label=credential_list::actions_for(name)
            name_button=true
            align=Align::End
            trigger=|| icon(MORE)
            head=head
        >
            <MenuItem label=text::EDIT_OPEN image=EDIT on_press=edit />
            <MenuRule />
            <MenuItem label=text::DELETE_OPEN image=CLOSE on_press=delete danger=true />
        </Menu>
    }
    .into_any()
}

//! The apps of a workspace.

mod delete;
mod name;

use latchkey_api::{
    app::{AppDetails, AppPage},
    paged::Order,
    path,
    session::{Membership, Role},
};

use self::{delete::DeleteDialog, name::NameDialog};
use super::{
    list::Frame,
    paged::{Orders, Page, Paging, Words, followed, paged},
    refused::refused,
    topic::Topic,
};
use crate::{
    fetched::Fetched,
    text::language::{self, app_api_tokens, apps as text, credential_list},
    ui::{
        badge::{Badge, Tone},
        button::{Button, Kind},
        dynamic::dynamic,
        icon::{APPS, EDIT, KEY, MORE, PLUS, REVOKE, icon},
        menu::{self, Align, Menu, MenuItem, MenuRule},
        notice::{About, Notice},
        open_dialog::OpenDialog,
        page::PageHeader,
        prelude::*,
        state::Empty,
        table::{Cell, Column, Row, TwoLines},
        time::{Style, Time},
    },
    workspace,
};

const FRAME: Frame = Frame {
    label: language::shell::APPS,
    class: "apps",
    late_class: "apps late",
    columns: &[
        Column::new(text::APP),
        Column::new(text::SEGMENTS),
        Column::new(text::API_TOKENS),
        Column::new(text::BUILDS),
        Column::new(text::CREATED),
        Column::hidden(language::ACTIONS),
    ],
    blocks: &["lines", "chips", "line", "line", "lines", ""],
    did_not_load: text::DID_NOT_LOAD,
};

const ORDERS: Orders =
    Orders { had: &AppPage::ORDERS, heads: &[Some(Order::Name), None, None, None, Some(Order::Newest), None] };

static WORDS: Words = Words {
    search: text::SEARCH,
    hint: text::SEARCH_HINT,
    no_hit: text::no_hit,
    number: |shown, all, _| text::number(shown, all),
    kept: language::failure::NOTHING_CHANGED,
};

/// The dialog for a new app.
const CREATE: &str = "create";
/// The dialog for another name.
const RENAME: &str = "rename";
/// The question before an app is deleted.
const DELETE: &str = "delete";

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Apps {
    list: Fetched<AppPage>,
    paging: Paging,
    workspace: StoredValue<Membership>,
    dialog: OpenDialog,
    /// The app that the open dialog is about.
    subject: Topic<AppDetails>,
}

impl Apps {
    /// The endpoint of this app, or of all.
    fn endpoint(self, path: &str, app: &str) -> String {
        self.workspace.with_value(|workspace| path::fill(path, &[("organization", &workspace.slug), ("app", app)]))
    }
}

/// The dialogs that take more than this role.
fn beyond(role: Role) -> &'static [&'static str] {
    match role {
        Role::Admin => &[],
        Role::Developer => &[DELETE],
        Role::Viewer => &[CREATE, RENAME, DELETE],
    }
}

/// The page.
#[component]
pub fn AppsPage(workspace: Membership) -> AnyView {
    let address = path::fill(path::APPS, &[("organization", &workspace.slug)]);
    let (list, paging) = paged(FRAME, &WORDS, ORDERS, address);
    let viewer = workspace.role == Role::Viewer;
    let dialog = OpenDialog::of_page().without(beyond(workspace.role));
    let find = |list: &AppPage, slug: &str| list.items.iter().find(|app| app.slug == slug).cloned();
    let one = path::fill(path::APP, &[("organization", &workspace.slug)]);
    let subject = Topic::listed(dialog, &[RENAME, DELETE], list, find).or_at(one, "{app}");
    let apps = Apps { list, paging, workspace: StoredValue::new(workspace), dialog, subject };
    let why_not = move || {
        let why = || {
            if viewer {
                [text::VIEWER, text::VIEWER_DETAIL].join(language::BETWEEN_SENTENCES)
            } else {
                text::ONLY_ADMINS_DELETE.to_owned()
            }
        };
        dialog.is_refused().then(why)
    };
    let some = Memo::new(move |_| !paging.is_empty());
    view! {
        <PageHeader title=language::shell::APPS lead=text::LEAD>
            {move || (dialog.may(CREATE) && some.get()).then(|| create_button(apps))}
        </PageHeader>
        {viewer
            .then(|| {
                view! {
                    <div class="page-note">
                        <Notice about=About::Fact claim=text::VIEWER>
                            {text::VIEWER_DETAIL}
                        </Notice>
                    </div>
                }
            })}
        {paging.view((move || rows(apps)).into(), ViewFn::default(), (move || empty(apps)).into())}
        <NameDialog apps=apps />
        <DeleteDialog apps=apps />
        {subject.missing(app_api_tokens::NO_SUCH_APP_DETAIL)}
        {refused(Signal::derive(why_not), move |()| dialog.close())}
    }
    .into_any()
}

fn create_button(apps: Apps) -> AnyView {
    let open = move |()| apps.dialog.show(CREATE, "");
    view! { <Button label=text::CREATE kind=Kind::Primary image=PLUS on_press=open /> }.into_any()
}

fn empty(apps: Apps) -> AnyView {
    let may_create = apps.dialog.may(CREATE);
    let detail = if may_create { text::EMPTY_DETAIL } else { text::EMPTY_FOR_VIEWERS };
    view! {
        <Empty title=text::EMPTY detail=detail picture=|| icon(APPS)>
            {may_create.then(|| create_button(apps))}
        </Empty>
    }
    .into_any()
}

fn rows(apps: Apps) -> AnyView {
    let all = move || apps.list.with_ok(|list| list.items.clone()).unwrap_or_default();
    let find = move |app: &AppDetails| {
        apps.list.with_ok(|list| list.items.iter().find(|known| known.id == app.id).cloned()).flatten()
    };
    let one = move |app| {
        let app = followed(app, find);
        dynamic(move || row(apps, app.get()))
    };
    view! { <For each=all key=|app| app.id children=one /> }.into_any()
}

impl Page for AppPage {
    fn rows(&self) -> usize {
        self.items.len()
    }

    fn next(&self) -> Option<&String> {
        self.next.as_ref()
    }

    fn total(&self) -> Option<u32> {
        self.total
    }

    fn append(&mut self, page: Self) {
        let new = |app: &AppDetails| !self.items.iter().any(|known| known.id == app.id);
        let new: Vec<AppDetails> = page.items.into_iter().filter(new).collect();
        self.items.extend(new);
        self.next = page.next;
    }
}

/// The id of the link that is an app's name.
fn name_id(slug: &str) -> String {
    ["app-", slug].concat()
}

fn row(apps: Apps, app: AppDetails) -> AnyView {
    let AppDetails { slug, name, segments, api_tokens, builds, created_at, .. } = app;
    let href = apps.workspace.with_value(|workspace| tokens_page(&workspace.slug, &slug));
    let (id, menu) = (name_id(&slug), menu(apps, &slug, &name, &href));
    let segments = if segments.is_empty() {
        view! { <span class="quiet-text">{text::NO_SEGMENT}</span> }.into_any()
    } else {
        view! { <span class="chips">{segments.into_iter().map(segment).collect_view()}</span> }.into_any()
    };
    view! {
        <Row>
            <Cell class="linked-name">
                <span class="row-icon">{icon(APPS)}</span>
                <TwoLines second=move || view! { <span class="mono">{slug.clone()}</span> }>
                    <a id=id class="row-name" dir="auto" title=name.clone() href=href>
                        {name.clone()}
                    </a>
                </TwoLines>
            </Cell>
            <Cell>{segments}</Cell>
            <Cell label=text::API_TOKENS>{language::grouped(api_tokens.into())}</Cell>
            <Cell label=text::BUILDS>{language::grouped(builds.into())}</Cell>
            <Cell label=text::CREATED>
                <TwoLines second=move || view! { <Time at=created_at style=Style::Date skip_focus=true /> }>
                    <Time at=created_at />
                </TwoLines>
            </Cell>
            <Cell class="row-menu">{menu}</Cell>
        </Row>
    }
    .into_any()
}

fn segment(name: String) -> AnyView {
    view! { <Badge label=name tone=Tone::Filled /> }.into_any()
}

/// The page of an app's API tokens.
pub fn tokens_page(workspace: &str, app: &str) -> String {
    workspace::page(workspace, &["apps/", app, "/settings/api-tokens"].concat())
}

fn menu(apps: Apps, slug: &str, name: &str, href: &str) -> AnyView {
    let (slug, href, dialog) = (slug.to_owned(), href.to_owned(), apps.dialog);
    let about = (name.to_owned(), slug.clone());
    let open = move |dialog: &'static str| {
        let slug = slug.clone();
        Callback::new(move |()| apps.dialog.show(dialog, &slug))
    };
    view! {
        <Menu
            label=credential_list::actions_for(name)
            name_button=true
            align=Align::End
            trigger=|| icon(MORE)
            head=move || menu::head(&about.0, about.1.clone())
        >
            <MenuItem label=text::API_TOKENS image=KEY href=href.clone() />
            {dialog
                .may(RENAME)
                .then(|| view! { <MenuItem label=text::RENAME_OPEN image=EDIT on_press=open(RENAME) /> })}
            {dialog
                .may(DELETE)
                .then(|| {
                    view! {
                        <MenuRule />
                        <MenuItem label=text::DELETE_OPEN image=REVOKE on_press=open(DELETE) danger=true />
                    }
                })}
        </Menu>
    }
    .into_any()
}

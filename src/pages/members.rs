//! Who may work in a workspace, and who is invited to.

mod add;
mod change;
mod invitations;
mod remove;
mod roles;

use latchkey_api::{
    member::{Invitation, Member, MemberList},
    paged::Order,
    path,
    session::{Membership, Role},
};

use self::{add::AddDialog, change::ChangeDialog, invitations::Invitations, remove::RemoveDialog};
use super::{
    list::Frame,
    paged::{Orders, Page, Paging, Rows, Words, followed, paged},
    refused::refused,
    topic::Topic,
};
use crate::{
    fetched::Fetched,
    text::language::{self, credential_list, members as text},
    ui::{
        badge::{Avatar, Badge},
        button::{Button, Kind},
        dynamic::dynamic,
        icon::{EDIT, MORE, PLUS, REVOKE, icon},
        menu::{self, Align, Menu, MenuItem, MenuRule},
        notice::{About, Notice},
        open_dialog::OpenDialog,
        page::PageHeader,
        prelude::*,
        table::{Cell, Column, Row, TwoLines},
        time::{Style, Time},
    },
};

const FRAME: Frame = Frame {
    label: language::shell::MEMBERS,
    class: "members",
    late_class: "members late",
    columns: &[
        Column::new(text::MEMBER),
        Column::new(text::ROLE),
        Column::new(text::TOKENS),
        Column::new(text::SINCE),
        Column::hidden(language::ACTIONS),
    ],
    blocks: &["lines", "line", "line", "lines", ""],
    did_not_load: text::DID_NOT_LOAD,
};

const ORDERS: Orders = Orders {
    had: &MemberList::ORDERS,
    heads: &[Some(Order::Name), Some(Order::Role), None, Some(Order::Newest), None],
};

static WORDS: Words = Words {
    search: text::SEARCH,
    hint: text::SEARCH_HINT,
    no_hit: text::no_hit,
    number: |shown, all, _| text::number(shown, all),
    kept: language::failure::NOTHING_CHANGED,
};

const ROWS: Rows<MemberList, Member> = Rows {
    of: |list| (&mut list.members, &mut list.total),
    is_same: |one, other| one.id == other.id,
    compare: |order, one, other| match order {
        // The first of them may most.
        Order::Role | Order::RoleBackwards => (other.role as u8).cmp(&(one.role as u8)),
        Order::Newest | Order::Oldest => one.since.cmp(&other.since),
        _ => one.name.cmp(&other.name),
    },
};

/// The dialog for a new member.
const ADD: &str = "add";
/// The dialog for another role.
const CHANGE: &str = "change-role";
/// The question before a member is removed.
const REMOVE: &str = "remove";
/// The question before an invitation is withdrawn.
const WITHDRAW: &str = "withdraw";

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Members {
    list: Fetched<MemberList>,
    paging: Paging,
    workspace: StoredValue<Membership>,
    dialog: OpenDialog,
    /// The member that the open dialog is about.
    subject: Topic<Member>,
    /// The invitation that it is about.
    invitation: Topic<Invitation>,
    /// The links that came after their dialog was closed, by the invitation's email. They are nowhere else.
    unseen_links: RwSignal<Vec<(String, String)>>,
}

impl Members {
    fn is_admin(self) -> bool {
        self.dialog.may(ADD)
    }

    /// Whether the person may give this member another role. A role from above is changed up there.
    fn may_change(self, member: &Member) -> bool {
        self.is_admin() && member.inherited_from.is_none()
    }

    /// Whether the person may remove this member: everybody may leave.
    fn may_remove(self, member: &Member) -> bool {
        (self.is_admin() || member.you) && member.inherited_from.is_none()
    }

    /// Why the dialog that the address names is not for this person.
    fn why_not(self) -> Option<String> {
        let only_admins = || {
            let admins = self.list.with_ok(|list| text::only_admins(&list.admins)).unwrap_or_default();
            Some([text::ONLY_ADMINS, &admins].join(language::BETWEEN_SENTENCES))
        };
        if self.dialog.is_refused() {
            return only_admins();
        }
        let member = self.subject.get()?;
        let may = match (self.dialog.is(CHANGE), self.dialog.is(REMOVE)) {
            (true, _) => self.may_change(&member),
            (_, true) => self.may_remove(&member),
            _ => true,
        };
        match member.inherited_from {
            _ if may => None,
            Some(organization) => Some(text::changed_above(&member.name, &organization)),
            None => only_admins(),
        }
    }

    /// Shows a member who is new, or has changed.
    fn show(self, member: Member, new: bool) {
        self.paging.put(self.list, &ROWS, member, new);
    }

    /// Those of somebody who is no admin any more are withdrawn with that.
    fn forget_invitations_of(self, name: &str) {
        let has_some = |list: &MemberList| list.invitations.iter().any(|invitation| invitation.invited_by == name);
        if untrack(|| self.list.with_ok(has_some)) == Some(true) {
            self.list.refetch();
        }
    }

    /// An endpoint of the workspace.
    fn endpoint(self, path: &str, id: &str) -> String {
        self.workspace.with_value(|workspace| path::fill(path, &[("organization", &workspace.slug), ("id", id)]))
    }
}

/// The page.
#[component]
pub fn MembersPage(workspace: Membership) -> AnyView {
    let address = path::fill(path::MEMBERS, &[("organization", &workspace.slug)]);
    let (list, paging) = paged(FRAME, &WORDS, ORDERS, address);
    let beyond: &[_] = if workspace.role == Role::Admin { &[] } else { &[ADD, CHANGE, WITHDRAW] };
    let dialog = OpenDialog::of_page().without(beyond);
    let one = path::fill(path::MEMBER, &[("organization", &workspace.slug)]);
    let find = |list: &MemberList, id: &str| list.members.iter().find(|known| known.id.to_string() == id).cloned();
    let subject = Topic::listed(dialog, &[CHANGE, REMOVE], list, find).or_at(one, "{id}");
    // All of them are there.
    let find = |list: &MemberList, id: &str| list.invitations.iter().find(|known| known.id.to_string() == id).cloned();
    let invitation = Topic::listed(dialog, &[WITHDRAW], list, find);
    let (workspace, unseen_links) = (StoredValue::new(workspace), RwSignal::default());
    let members = Members { list, paging, workspace, dialog, subject, invitation, unseen_links };
    let add = move |()| members.dialog.show(ADD, "");
    let button = move || view! { <Button label=text::ADD kind=Kind::Primary image=PLUS on_press=add /> };
    view! {
        <PageHeader title=language::shell::MEMBERS lead=text::LEAD>
            {members.is_admin().then(button)}
        </PageHeader>
        {(!members.is_admin()).then(|| only_admins(members))}
        {paging.view((move || rows(members)).into(), ViewFn::default(), ViewFn::default())}
        <Invitations members=members />
        <AddDialog members=members />
        <ChangeDialog members=members />
        <RemoveDialog members=members />
        {subject.missing(text::NO_SUCH_MEMBER)}
        {invitation.missing(text::NO_SUCH_INVITATION)}
        {refused(Signal::derive(move || members.why_not()), move |()| dialog.close())}
    }
    .into_any()
}

/// Why there are no actions, and who to turn to.
fn only_admins(members: Members) -> AnyView {
    let admins = move || members.list.with_ok(|list| text::only_admins(&list.admins));
    view! {
        <div class="page-note">
            <Notice about=About::Fact claim=text::ONLY_ADMINS>
                {admins}
            </Notice>
        </div>
    }
    .into_any()
}

fn rows(members: Members) -> AnyView {
    let all = move || members.list.with_ok(|list| list.members.clone()).unwrap_or_default();
    let find = move |member: &Member| {
        members.list.with_ok(|list| list.members.iter().find(|known| known.id == member.id).cloned()).flatten()
    };
    let one = move |member| {
        let member = followed(member, find);
        dynamic(move || row(members, member.get()))
    };
    view! { <For each=all key=|member| member.id children=one /> }.into_any()
}

impl Page for MemberList {
    fn rows(&self) -> usize {
        self.members.len()
    }

    fn next(&self) -> Option<&String> {
        self.next.as_ref()
    }

    fn total(&self) -> Option<u32> {
        self.total
    }

    fn append(&mut self, page: Self) {
        let new = |member: &Member| !self.members.iter().any(|known| known.id == member.id);
        let new: Vec<Member> = page.members.into_iter().filter(new).collect();
        self.members.extend(new);
        self.next = page.next;
    }
}

/// The id of the menu's cell in a member's row, which can take the focus.
fn name_id(id: &str) -> String {
    ["member-", id].concat()
}

fn row(members: Members, member: Member) -> AnyView {
    let menu = menu(members, &member);
    let Member { id, name, email, role, inherited_from, since, you, access_tokens } = member;
    let inherited = inherited_from.map(|organization| text::inherited(&organization));
    view! {
        <Row>
            <Cell class="person-name">
                <Avatar name=name.clone() />
                <TwoLines ltr=true second=move || view! { <span title=email.clone()>{email.clone()}</span> }>
                    <span id=name_id(&id.to_string()) class="row-name" dir="auto" tabindex="-1" title=name.clone()>
                        {name.clone()}
                    </span>
                    {you.then(|| view! { <Badge label=text::YOU /> })}
                </TwoLines>
            </Cell>
            <Cell class="person-role">
                <Badge label=language::role(role) />
                {inherited.map(|words| view! { <small class="quiet-text">{words}</small> })}
            </Cell>
            <Cell label=text::TOKENS>{language::grouped(access_tokens.into())}</Cell>
            <Cell class="end" label=text::SINCE>
                <TwoLines second=move || view! { <Time at=since style=Style::Date skip_focus=true /> }>
                    <Time at=since />
                </TwoLines>
            </Cell>
            <Cell class="row-menu">{menu}</Cell>
        </Row>
    }
    .into_any()
}

/// What can be done: by admins with everybody, and by everybody with themselves.
fn menu(members: Members, member: &Member) -> Option<AnyView> {
    if !members.may_remove(member) {
        return None;
    }
    let may_change = members.may_change(member);
    let (id, you) = (member.id.to_string(), member.you);
    let about = (member.name.clone(), member.email.clone());
    let open = move |dialog: &'static str| {
        let id = id.clone();
        Callback::new(move |()| members.dialog.show(dialog, &id))
    };
    let menu = view! {
        <Menu
            label=credential_list::actions_for(&member.name)
            name_button=true
            align=Align::End
            trigger=|| icon(MORE)
            head=move || menu::head(&about.0, about.1.clone())
        >
            {may_change
                .then(|| {
                    view! {
                        <MenuItem label=text::CHANGE_ROLE_OPEN image=EDIT on_press=open(CHANGE) />
                        <MenuRule />
                    }
                })}
            <MenuItem
                label=if you { text::LEAVE_OPEN } else { text::REMOVE_OPEN }
                image=REVOKE
                on_press=open(REMOVE)
                danger=true
            />
        </Menu>
    };
    Some(menu.into_any())
}

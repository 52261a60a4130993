//! The dialog that adds a member, and shows the link of an invitation if it came to one.

use latchkey_api::{
    member::{AddMember, AddedMember, Invitation},
    path,
    session::Role,
};
use leptos::ev::SubmitEvent;

use super::{ADD, Members, name_id, roles};
use crate::{
    client::{Error, Request},
    deed::{Deed, Doing, deed},
    failure::{ActionFailed, refused},
    text::language::{self, members as text},
    ui::{
        announce,
        button::{Button, Kind},
        copy::CopyButton,
        dialog::{Dialog, Width},
        field::{Purpose, TextField, forget_when_typed},
        focus,
        open_dialog::OpenDialog,
        prelude::*,
    },
};

const FORM: &str = "member-form";

/// An invitation that was just made. Its link is nowhere else.
#[derive(Clone, PartialEq, Eq)]
struct Invited {
    email: String,
    link: String,
    mailed: bool,
}

/// What was typed and chosen, and what came of it. A handle.
#[derive(Clone, Copy)]
struct Form {
    email: RwSignal<String>,
    role: RwSignal<Role>,
    fault: RwSignal<Option<String>>,
    invited: RwSignal<Option<Invited>>,
}

impl Form {
    fn new() -> Self {
        let (email, fault) = (RwSignal::new(String::new()), RwSignal::new(None));
        forget_when_typed(email, fault);
        Self { email, role: RwSignal::new(Role::Developer), fault, invited: RwSignal::new(None) }
    }

    fn begin(self) {
        self.invited.set(None);
        self.fault.set(None);
    }

    /// Somebody wants to send it: what it says, or `None` and what is wrong shows.
    fn press(self) -> Option<AddMember> {
        let email = self.email.with_untracked(|email| email.trim().to_owned());
        let missing = !email.contains('@');
        self.fault.set(missing.then(|| text::EMAIL_MISSING.to_owned()));
        if missing {
            focus::first_error();
        }
        (!missing).then(|| AddMember { email, role: self.role.get_untracked() })
    }

    fn view(self, failed: RwSignal<Option<Error>>, add: Deed<AddMember>) -> AnyView {
        let submit = move |event: SubmitEvent| {
            event.prevent_default();
            failed.set(None);
            if let Some(content) = self.press().filter(|_| !add.pending().get_untracked()) {
                add.begin(content);
            }
        };
        view! {
            <form id=FORM novalidate on:submit=submit>
                <TextField
                    id="member-email"
                    label=text::EMAIL
                    value=self.email
                    purpose=Purpose::OthersEmail
                    hint=text::EMAIL_HINT
                    error=self.fault
                    autofocus=true
                />
                {roles::choice(self.role)}
                <ActionFailed error=failed changes=true />
            </form>
        }
        .into_any()
    }
}

/// The dialog. It is open while the address says so.
#[component]
pub fn AddDialog(members: Members) -> AnyView {
    let dialog = members.dialog;
    let open = Memo::new(move |_| dialog.is(ADD));
    let form = Form::new();
    let invited = form.invited;
    Effect::new(move |_| {
        if open.get() {
            form.begin();
        }
    });
    let doing = Doing::new(open, move |()| members.list.refetch());
    let add = adding(members, doing, form);
    let title =
        move || invited.get().map_or_else(|| text::ADD.to_owned(), |invited| text::invited_title(&invited.email));
    let footer = move || (move || footer(dialog, invited.with(Option::is_some), add)).into_any();
    view! {
        <Dialog open=open on_close=move |()| dialog.close() title=title width=Width::Form footer=footer>
            {move || invited.get().map_or_else(|| form.view(doing.failed, add), link)}
        </Dialog>
    }
    .into_any()
}

fn footer(dialog: OpenDialog, done: bool, add: Deed<AddMember>) -> AnyView {
    let close = move |()| dialog.close();
    if done {
        return view! { <Button label=text::DONE on_press=close /> }.into_any();
    }
    view! {
        <Button label=language::CANCEL on_press=close />
        <Button
            label=text::ADD
            kind=Kind::Primary
            submit=true
            form=FORM
            pending=add.pending()
            pending_label=text::ADDING
        />
    }
    .into_any()
}

/// What adds somebody, and shows what came of it.
fn adding(members: Members, doing: Doing, form: Form) -> Deed<AddMember> {
    let request = move |content: &AddMember| {
        Request::post(members.endpoint(path::MEMBERS, "")).continues(text::adding(&content.email)).json(content)
    };
    let added = move |_, added, here| {
        if here {
            form.email.set(String::new());
        }
        done(members, form.invited, added, here);
    };
    deed(doing, request, added, move |error| refused(error, &[("email", text::EMAIL, form.fault)], doing.failed))
}

/// Shows in the list what came of it.
fn done(members: Members, invited: RwSignal<Option<Invited>>, added: AddedMember, here: bool) {
    match added {
        AddedMember::Member(member) => {
            let focus = name_id(&member.id.to_string());
            announce::say(text::added(&member.name));
            members.list.update(|list| list.invitations.retain(|invitation| invitation.email != member.email));
            members.show(member, true);
            if here {
                members.dialog.done(focus);
            }
        }
        AddedMember::Invited { invitation, link, mailed } => {
            let email = invitation.email.clone();
            let title = text::invited_title(&email);
            // An earlier one of the same person opens nothing any more.
            members.unseen_links.update(|links| links.retain(|(of, _)| *of != email));
            if here {
                // The title is said when the dialog opens, and not when it becomes another one.
                announce::say_here(title);
                invited.set(Some(Invited { email, link, mailed }));
            } else {
                announce::say(title);
                members.unseen_links.update(|links| links.push((email, link)));
            }
            members.list.update(|list| show(&mut list.invitations, invitation));
        }
    }
}

/// A new invitation takes the place of an earlier one of the same person.
fn show(invitations: &mut Vec<Invitation>, invitation: Invitation) {
    invitations.retain(|other| other.email != invitation.email);
    invitations.insert(0, invitation);
}

fn link(invited: Invited) -> AnyView {
    let Invited { link, mailed, .. } = invited;
    let shown = link.clone();
    // The form had the focus, and is gone.
    Effect::new(|_| request_animation_frame(|| focus::by_selector(".invitation-link button")));
    view! {
        <p>{if mailed { text::MAILED } else { text::NOT_MAILED }}</p>
        <div class="invitation-link">
            <span
                class="mono wrap-anywhere"
                role="textbox"
                aria-readonly="true"
                aria-label=text::LINK
                tabindex="0"
                translate="no"
            >
                {shown}
            </span>
            <CopyButton label=text::COPY_LINK value=move |()| link.clone() />
        </div>
        <p class="quiet-text">{text::link_detail()}</p>
    }
    .into_any()
}

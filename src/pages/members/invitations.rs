//! Who is invited and has not answered yet.

use latchkey_api::{member::Invitation, path};

use super::{Members, WITHDRAW};
use crate::{
    client::Request,
    deed::{Doing, ending},
    pages::confirm::{Confirm, Yes},
    text::language::{self, members as text},
    ui::{
        announce,
        badge::Badge,
        button::{Button, Size},
        copy::CopyIcon,
        page::SectionHeader,
        prelude::*,
        table::{Cell, Column, Row, Table, TwoLines},
        time::{Style, Time},
    },
};

const COLUMNS: [Column; 4] = [
    Column::new(text::INVITED),
    Column::new(text::ROLE),
    Column::new(text::EXPIRES),
    Column::hidden(language::ACTIONS),
];

/// The list; nothing if nobody is invited.
#[component]
pub fn Invitations(members: Members) -> AnyView {
    let list = move || {
        let rows = members.list.with_ok(|list| {
            list.invitations.iter().map(|invitation| row(members, invitation.clone())).collect::<Vec<_>>()
        });
        rows.filter(|rows| !rows.is_empty()).map(|rows| {
            view! {
                <section>
                    <SectionHeader title=text::INVITATIONS lead=text::invitations_lead() />
                    <Table label=text::INVITATIONS class="invitations" columns=&COLUMNS>
                        {rows}
                    </Table>
                </section>
            }
        })
    };
    view! {
        {list}
        <WithdrawDialog members=members />
    }
    .into_any()
}

fn row(members: Members, invitation: Invitation) -> AnyView {
    let Invitation { id, email, role, invited_by, expires_at } = invitation;
    let (id, about, of) = (id.to_string(), email.clone(), email.clone());
    let withdraw = move |()| members.dialog.show(WITHDRAW, &id);
    view! {
        <Row>
            <Cell>
                <TwoLines second=move || text::invited_by(&invited_by)>
                    <span class="row-name" dir="ltr" title=email.clone()>
                        {email.clone()}
                    </span>
                </TwoLines>
            </Cell>
            <Cell>
                <Badge label=language::role(role) />
            </Cell>
            <Cell label=text::EXPIRES>
                <TwoLines second=move || view! { <Time at=expires_at style=Style::Date skip_focus=true /> }>
                    <Time at=expires_at />
                </TwoLines>
            </Cell>
            <Cell class="row-action">
                {move || unseen_link(members, &of)}
                {members
                    .is_admin()
                    .then(|| {
                        view! { <Button label=text::WITHDRAW_OPEN about=about size=Size::Small on_press=withdraw /> }
                    })}
            </Cell>
        </Row>
    }
    .into_any()
}

/// Copies the link that its dialog was closed too early for.
fn unseen_link(members: Members, email: &str) -> Option<AnyView> {
    let (_, link) = members.unseen_links.with(|links| links.iter().find(|(of, _)| of == email).cloned())?;
    Some(view! { <CopyIcon label=text::copy_link_for(email) value=move |()| link.clone() /> }.into_any())
}

#[component]
fn WithdrawDialog(members: Members) -> AnyView {
    let dialog = members.dialog;
    let open = Memo::new(move |_| dialog.is(WITHDRAW) && members.invitation.get().is_some());
    let request = move |invitation: &Invitation| {
        let request = Request::delete(members.endpoint(path::INVITATION, &invitation.id.to_string()));
        request.continues(text::going_on_withdrawing(&invitation.email))
    };
    let doing = Doing::new(open, move |()| members.list.refetch());
    let withdraw = ending(doing, request, move |invitation: Invitation, here| {
        if here {
            dialog.done(String::new());
        }
        announce::say(text::withdrawn(&invitation.email));
        members.list.refetch();
    });
    view! {
        <Confirm
            yes=Yes::to(doing, withdraw, move || members.invitation.get())
            on_close=move |()| dialog.close()
            title=move || members.invitation.get().map(|one| text::withdraw_title(&one.email)).unwrap_or_default()
            label=text::WITHDRAW
            pending_label=text::WITHDRAWING
        >
            <p>{text::WITHDRAW_DETAIL}</p>
        </Confirm>
    }
    .into_any()
}

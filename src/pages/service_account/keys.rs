//! The keys of an account.

use latchkey_api::{
    access_token::{AccessToken, State},
    audit::ListAuditEvents,
    secret::Kind,
    session::Role,
};

use super::{ADD_KEY, Account, DETAILS, RENAME_KEY, REPLACE_KEY, REVOKE_KEY};
use crate::{
    credentials::{
        key_glyph::{KeyGlyph, Look},
        list::{Copying, Uncopied, created_by as made_by, expires, last_used, menu_head},
        secret::MaskedSecret,
    },
    text::language::{self, credential_list, credential_words::PERSONAL, service_account as text, service_accounts},
    ui::{
        button::{Button, Size},
        icon::{EDIT, INFO, LOG, MORE, PLUS, RETRY, REVOKE, icon},
        menu::{Align, Menu, MenuItem, MenuRule},
        notice::{About, Notice},
        page::SectionHeader,
        prelude::*,
        state::Empty,
        table::{Cell, Column, Mark, Row, SkeletonRows, Table},
        time,
    },
    workspace,
};

const COLUMNS: [Column; 5] = [
    Column::new(text::KEY),
    Column::new(service_accounts::CREATED),
    Column::new(credential_list::LAST_USED),
    Column::new(credential_list::EXPIRES),
    Column::hidden(language::ACTIONS),
];

/// The blocks of [`COLUMNS`] while the rows are on their way.
const SKELETON: [&str; 5] = ["glyph", "lines", "lines", "lines", ""];

/// The id of the element that is a key's name.
pub fn name_id(id: &str) -> String {
    ["token-", id].concat()
}

/// The section.
pub fn view(account: Account) -> AnyView {
    let keys = Memo::new(move |_| account.details.with_ok(|details| details.keys.clone()));
    let content = move || match keys.get() {
        None => view! {
            <Table label=service_accounts::KEYS class="keys" columns=&COLUMNS busy=true>
                <SkeletonRows blocks=&SKELETON count=2 />
            </Table>
        }
        .into_any(),
        Some(keys) if keys.is_empty() => view! {
            <Empty
                title=service_accounts::NO_KEYS
                detail=text::NO_KEYS_YET
                picture=|| view! { <KeyGlyph kind=Kind::ServiceAccountKey id=None /> }
            />
        }
        .into_any(),
        Some(keys) => view! {
            <Table label=service_accounts::KEYS class="keys" columns=&COLUMNS>
                {keys.into_iter().map(|key| row(account, key)).collect_view()}
            </Table>
        }
        .into_any(),
    };
    let add = move |()| account.dialog.show(ADD_KEY, "");
    view! {
        <SectionHeader title=service_accounts::KEYS lead=text::KEYS_LEAD>
            {account
                .is_changeable()
                .then(|| view! { <Button label=text::ADD_KEY size=Size::Small image=PLUS on_press=add /> })}
        </SectionHeader>
        {move || successor_notice(account)}
        {content}
    }
    .into_any()
}

/// A key has got a successor: what to do once that one is in its place.
fn successor_notice(account: Account) -> Option<AnyView> {
    let (id, name) = account.replaced.get()?;
    // Somebody may have revoked it meanwhile.
    account.keys().iter().find(|key| key.id.to_string() == id)?;
    let revoke = move |_| account.dialog.show(REVOKE_KEY, &id);
    let notice = view! {
        <div class="page-note">
            <Notice about=About::Fact claim=text::old_key_works(&name)>
                {text::OLD_KEY_THEN}
                <button type="button" class="link" on:click=revoke>
                    {text::REVOKE_OLD}
                </button>
                {language::FULL_STOP}
            </Notice>
        </div>
    };
    Some(notice.into_any())
}

fn row(account: Account, key: AccessToken) -> AnyView {
    let state = key.state(time::now());
    let ended = state == State::Expired;
    let uncopied = Uncopied::of(key.id, false);
    let fresh = move || matches!(uncopied.stage().get(), Copying::Uncopied | Copying::Refused);
    let mark = Signal::derive(move || match ended {
        _ if fresh() => Mark::New,
        true => Mark::Ended,
        false => Mark::None,
    });
    let look = Signal::derive(move || match uncopied.stage().get() {
        _ if ended => Look::Ended,
        Copying::Uncopied | Copying::Refused => Look::Uncopied,
        Copying::Copied => Look::Copied,
        Copying::Nothing => Look::Calm,
    });
    let menu = account.is_changeable().then(|| menu(account, &key));
    let AccessToken { id, name, prefix, last_four, created_at, created_by, last_use, expires_at, revoked_at, .. } = key;
    let (key_id, details) = (id.to_string(), account.dialog.address(DETAILS, &id.to_string()));
    view! {
        <Row mark=mark>
            <Cell class="token-name">
                <KeyGlyph kind=Kind::ServiceAccountKey id=Some(id) look=look />
                <a
                    id=name_id(&key_id)
                    class="row-name"
                    dir="auto"
                    title=name.clone()
                    href=details
                    data-dialog=""
                >
                    {name.clone()}
                </a>
                <small>
                    <MaskedSecret prefix=prefix last_four=last_four ended=ended />
                    {uncopied.view()}
                </small>
            </Cell>
            <Cell class="key-created">
                {made_by(created_by, created_at)}
            </Cell>
            {last_used("token-used two-lines", last_use, created_at)}
            {expires(&PERSONAL.verb, state, expires_at, revoked_at)}
            <Cell class="token-menu">{menu}</Cell>
        </Row>
    }
    .into_any()
}

fn menu(account: Account, key: &AccessToken) -> AnyView {
    let id = key.id.to_string();
    let open = |dialog: &'static str| {
        let id = id.clone();
        Callback::new(move |()| account.dialog.show(dialog, &id))
    };
    let (details, replace) = (open(DETAILS), open(REPLACE_KEY));
    let (rename, revoke) = (open(RENAME_KEY), open(REVOKE_KEY));
    let log = account.workspace.with_value(|own| {
        let of_key = ListAuditEvents { subject: Some(id.clone()), ..ListAuditEvents::default() };
        (own.role == Role::Admin).then(|| of_key.address_at(&workspace::page(&own.slug, "audit-log")))
    });
    let (label, key) = (credential_list::actions_for(&key.name), key.clone());
    view! {
        <Menu
            label=label
            name_button=true
            align=Align::End
            trigger=|| icon(MORE)
            head=move || menu_head(&PERSONAL.verb, Kind::ServiceAccountKey, &key, key.state(time::now()))
        >
            <MenuItem label=credential_list::DETAILS image=INFO on_press=details />
            <MenuItem label=text::REPLACE_OPEN image=RETRY on_press=replace />
            <MenuItem label=text::RENAME_OPEN image=EDIT on_press=rename />
            {log.clone().map(|href| view! { <MenuItem label=text::SHOW_IN_LOG image=LOG href=href /> })}
            <MenuRule />
            <MenuItem label=text::REVOKE_OPEN image=REVOKE on_press=revoke danger=true />
        </Menu>
    }
    .into_any()
}

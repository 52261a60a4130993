//! The menu of a row; on a phone a sheet that says what the row has no room for.

use latchkey_api::{
    access_token::{AccessToken, State},
    id::CredentialId,
    secret::Kind,
    usage::LastUse,
};

use super::{cells, model::TokenList, state::Open};
use crate::{
    credentials::{key_glyph::KeyGlyph, secret::MaskedSecret},
    text::language::{credential_list as text, credential_words::Verb},
    ui::{
        icon::{COPY, EDIT, INFO, LOG, MORE, RETRY, REVOKE, icon},
        menu::{Align, Menu, MenuItem, MenuRule},
        prelude::*,
        time::{self, Time},
    },
};

/// What can be done with a token.
#[component]
pub fn RowMenu(list: TokenList, token: AccessToken, state: State) -> AnyView {
    let id = token.id;
    let words = list.words();
    let changeable = list.changeable();
    let alive = list.is_alterable(&token);
    let open = move |open: fn(CredentialId) -> Open| Callback::new(move |()| list.address.open(open(id)));
    let details = open(Open::Details);
    let rename = open(Open::Rename);
    let revoke = open(|id| Open::Revoke(vec![id]));
    let label = text::actions_for(&token.name);
    view! {
        <Menu
            label=label
            name_button=true
            align=Align::End
            trigger=move || icon(MORE)
            head=move || menu_head(&list.words().verb, list.kind(), &token, state)
        >
            <MenuItem label=text::DETAILS image=INFO on_press=details />
            {alive.then(|| view! { <MenuItem label=text::RENAME_OPEN image=EDIT on_press=rename /> })}
            {changeable.then(|| view! { <MenuItem label=words.replace image=RETRY href=list.replacement(id) /> })}
            {list.duplicate(id).map(|href| view! { <MenuItem label=text::DUPLICATE image=COPY href=href /> })}
            {list.log_of(id).map(|href| view! { <MenuItem label=text::SHOW_IN_LOG image=LOG href=href /> })}
            {alive
                .then(|| {
                    view! {
                        <MenuRule />
                        <MenuItem label=text::ask_to_end(&words.verb) image=REVOKE on_press=revoke danger=true />
                    }
                })}
        </Menu>
    }
    .into_any()
}

/// The credential again, with its times exactly, because a phone has no hover.
pub fn menu_head(verb: &'static Verb, kind: Kind, token: &AccessToken, state: State) -> AnyView {
    let exact = |at| view! { <small>{time::exact_moment(at)}</small> };
    let used_at = token.last_use.as_ref().map_or(token.created_at, |last_use| last_use.at);
    let used = match &token.last_use {
        Some(LastUse { at, address }) => {
            view! { <Time at=*at /> {text::FROM} <span dir="ltr">{address.clone()}</span> }.into_any()
        }
        None => view! { {text::NEVER_USED_THEN} {cells::created(token.created_at)} }.into_any(),
    };
    let ends_at = token.revoked_at.or(token.expires_at);
    view! {
        <div class="menu-token">
            <KeyGlyph kind=kind id=Some(token.id) />
            <div>
                <b dir="auto">{token.name.clone()}</b>
                <MaskedSecret prefix=token.prefix.clone() last_four=token.last_four.clone() />
            </div>
        </div>
        <dl class="menu-facts">
            <dt>{text::LAST_USED}</dt>
            <dd>{used} {exact(used_at)}</dd>
            <dt>{text::EXPIRES}</dt>
            <dd>{cells::ends_in(verb, state, token.expires_at, token.revoked_at, false)} {ends_at.map(exact)}</dd>
        </dl>
    }
    .into_any()
}

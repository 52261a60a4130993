//! The question before a key is revoked.

use latchkey_api::{
    access_token::{AccessToken, State},
    path,
    secret::Kind,
    usage::Usage,
};

use super::{ADD_KEY, Account, REVOKE_KEY, keys::name_id};
use crate::{
    client::Request,
    credentials::{key_glyph::KeyGlyph, manage::consequences, pending_secret::PendingSecrets, secret::MaskedSecret},
    deed::{Doing, ending},
    fetched::Fetched,
    pages::{
        confirm::{Confirm, Yes},
        list::beside,
    },
    text::language::{
        credential_list,
        credential_words::{PERSONAL, Verb},
        manage, service_account as text,
    },
    ui::{
        announce,
        prelude::*,
        time::{self, Style, Time},
    },
};

/// What ends a key.
const VERB: &Verb = &PERSONAL.verb;

/// The dialog. It is open while the address says so.
#[component]
pub fn RevokeKeyDialog(account: Account) -> AnyView {
    let dialog = account.dialog;
    let (subject, secrets) = (account.subject, PendingSecrets::expect());
    let open = Memo::new(move |_| dialog.is(REVOKE_KEY) && subject.get().is_some());
    let request = move |key: &AccessToken| {
        let request = Request::delete(account.endpoint(path::SERVICE_ACCOUNT_KEY, &key.id.to_string()));
        request.continues(manage::going_on_ending(VERB, std::slice::from_ref(&key.name)))
    };
    let doing = Doing::new(open, move |()| account.details.refetch());
    let revoke = ending(doing, request, move |key: AccessToken, here| {
        let ids: Vec<_> = untrack(|| account.keys()).into_iter().map(|key| key.id).collect();
        let beside = beside(&ids, &key.id).map(|id| name_id(&id.to_string()));
        if here {
            dialog.all_done(beside.unwrap_or_default());
        }
        announce::say(text::revoked(&key.name));
        secrets.forget(&[key.id]);
        account.details.update(|details| details.keys.retain(|known| known.id != key.id));
        account.details.refetch();
    });
    view! {
        <Confirm
            yes=Yes::to(doing, revoke, move || subject.get())
            on_close=move |()| dialog.close()
            title=move || subject.get().map(|key| text::revoke_title(&key.name)).unwrap_or_default()
            label=text::REVOKE
            pending_label=VERB.doing
        >
            {untrack(|| subject.get()).map(|key| body(account, key))}
        </Confirm>
    }
    .into_any()
}

fn body(account: Account, key: AccessToken) -> AnyView {
    let usage = account.endpoint(path::SERVICE_ACCOUNT_KEY_USAGE, &key.id.to_string());
    let usage = Fetched::<Usage>::new(Request::get(usage)).by_itself();
    let expired = key.state(time::now()) == State::Expired;
    let others =
        untrack(|| account.keys()).iter().any(|other| other.id != key.id && other.state(time::now()) != State::Expired);
    let retry = Callback::new(move |()| usage.refetch());
    let way_out = move || {
        let add = move |_| account.dialog.turn_into(ADD_KEY);
        view! {
            <p>
                {text::IMMEDIATE_KEEP}
                <button type="button" class="link" on:click=add>
                    {text::ADD_ANOTHER}
                </button>
                {text::FIRST}
            </p>
        }
        .into_any()
    };
    let [before, after] = credential_list::INNER_CREATED;
    view! {
        <p class="revoke-token">
            <KeyGlyph kind=Kind::ServiceAccountKey id=Some(key.id) />
            <MaskedSecret prefix=key.prefix last_four=key.last_four />
            <span class="quiet-text">
                {before} <Time at=key.created_at style=Style::Date skip_focus=true /> {after}
            </span>
        </p>
        // Who used it comes a little later.
        <div class="contents" aria-live="polite">
            {move || consequences(VERB, usage.get(), expired, retry, way_out)}
        </div>
        {others.then(|| view! { <p>{text::OTHERS_WORK}</p> })}
    }
    .into_any()
}

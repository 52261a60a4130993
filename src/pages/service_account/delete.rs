//! Deleting an account: what it does, and the question before.

use latchkey_api::{access_token::State, path};

use super::{Account, DELETE};
use crate::{
    client::Request,
    credentials::manage::{usage_failed, usage_skeleton, used},
    deed::{Doing, ending},
    pages::confirm::{Confirm, Yes},
    text::language::{self, manage, service_account as text},
    ui::{
        button::{Button, Kind},
        page::SectionHeader,
        prelude::*,
        time, toast,
    },
};

/// The section at the end of the page.
pub fn danger_zone(account: Account) -> AnyView {
    let detail = move || {
        let keys = working_keys(account).len();
        let callers = account.usage.with_ok(|usage| text::callers(usage.client_count()));
        [text::keys_stop(keys).as_str(), &callers.unwrap_or_default(), text::LOG_STAYS]
            .join(language::BETWEEN_SENTENCES)
    };
    view! {
        <SectionHeader title=text::DANGER_ZONE />
        <div class="panel danger-zone">
            <div>
                <h3>{text::DELETE_THIS}</h3>
                <p>{detail}</p>
            </div>
            <Button
                label=text::DELETE_OPEN
                kind=Kind::QuietDanger
                on_press=move |()| account.dialog.show(DELETE, "")
            />
        </div>
    }
    .into_any()
}

/// The names of the keys that work.
fn working_keys(account: Account) -> Vec<String> {
    let now = time::now();
    account.keys().into_iter().filter(|key| key.state(now) != State::Expired).map(|key| key.name).collect()
}

/// The question. It is open while the address says so.
#[component]
pub fn DeleteDialog(account: Account) -> AnyView {
    let dialog = account.dialog;
    let open = Memo::new(move |_| dialog.is(DELETE) && account.known().is_some());
    let name = Memo::new(move |_| account.name());
    let navigate = StoredValue::new(leptos_router::hooks::use_navigate());
    let request = move |name: &String| {
        Request::delete(account.endpoint(path::SERVICE_ACCOUNT, "")).continues(text::deleting(name))
    };
    let doing = Doing::new(open, move |()| account.details.refetch());
    let delete = ending(doing, request, move |name: String, _| {
        toast::show(text::deleted(&name));
        let options = leptos_router::NavigateOptions { replace: true, ..leptos_router::NavigateOptions::default() };
        navigate.with_value(|navigate| navigate(&account.above().0, options));
    });
    view! {
        <Confirm
            yes=Yes::to(doing, delete, move || Some(name.get()))
            on_close=move |()| dialog.close()
            title=move || text::delete_title(&name.get())
            label=text::DELETE
            pending_label=text::DELETING
        >
            <p>{text::its_keys(&untrack(|| working_keys(account)))}</p>
            {move || consequences(account)}
            <p>{text::DELETE_FOR_GOOD} " " {text::LOG_STAYS}</p>
        </Confirm>
    }
    .into_any()
}

/// Who used its keys, and gets 401 afterwards.
fn consequences(account: Account) -> AnyView {
    account.usage.with(|answer| match answer {
        None => usage_skeleton(),
        Some(Err(error)) => usage_failed(error, Callback::new(move |()| account.usage.refetch())),
        Some(Ok(usage)) if usage.total == 0 => {
            view! { <p><b>{manage::NOT_USED}</b> {language::BETWEEN_SENTENCES} {manage::NOT_USED_THEN}</p> }.into_any()
        }
        Some(Ok(usage)) => used(usage, false),
    })
}

//! What opens over the pages of service accounts, as a part of the program of its own: most visits only look.

#![expect(clippy::unnecessary_wraps, reason = "a function in another part says in its result that it is missing")]

use futures_util::FutureExt as _;
use wasm_split_helpers::wasm_split;

use super::{
    service_account::{Account, dialogs},
    service_accounts::{Accounts, create::CreateDialog},
};
use crate::{
    credentials::{
        pending_secret::PendingSecrets,
        reveal::Revealed,
        which::{WHICH, WhichDialog},
    },
    on_demand::{Missing, OnDemand},
    ui::{open_dialog::OpenDialog, prelude::*},
};

/// What there is.
#[derive(Clone)]
pub enum Over {
    /// The dialogs over the page of all accounts.
    Accounts(Accounts),
    /// Those over the page of one.
    Account(Account),
    /// A new key, in place of that page.
    Made(Account, Revealed),
}

/// The page with its dialogs, which are `needed` while one of them is open.
pub fn over(page: AnyView, dialogs: Over, needed: Signal<bool>, open: OpenDialog) -> AnyView {
    let pending = PendingSecrets::expect();
    let part = OnDemand {
        needed,
        load: || Box::pin(load_dialogs()),
        give_up: Callback::new(move |()| open.close()),
        may_reload: Signal::derive(move || pending.are_safe()),
    };
    part.beside(page, (move || now(dialogs.clone())).into())
}

/// What is there of it by now. A key is made in one of these dialogs, so it is shown at once.
pub fn now(over: Over) -> Option<AnyView> {
    part(over).now_or_never().and_then(Result::ok)
}

#[wasm_split(service_account_dialogs, fallible, preload(load_dialogs))]
fn part(over: Over) -> Result<AnyView, Missing> {
    Ok(match over {
        Over::Accounts(accounts) => {
            let dialog = OpenDialog::of_page();
            view! {
                <CreateDialog accounts=accounts />
                <WhichDialog open=Signal::derive(move || dialog.is(WHICH)) on_close=move |()| dialog.close() />
            }
            .into_any()
        }
        Over::Account(account) => dialogs::over(account),
        Over::Made(account, made) => dialogs::made(account, made),
    })
}

//! A list of tokens with everything that can be done in it, as a part of a page.

#![expect(clippy::unnecessary_wraps, reason = "a function in another part says in its result that it is missing")]

use futures_util::FutureExt as _;
use wasm_split_helpers::wasm_split;

use crate::{
    credentials::{
        list::{ExpiringNotice, TokenList, TokenTable, Toolbar},
        manage::{DetailsDialog, RenameDialog, RevokeDialog, Subject},
        pending_secret::PendingSecrets,
        which::{WHICH, WhichDialog, WhichLinks},
    },
    on_demand::{Missing, OnDemand},
    ui::{open_dialog::OpenDialog, prelude::*},
};

/// The list.
pub fn view(list: TokenList) -> AnyView {
    let dialog = OpenDialog::of_page();
    let bare = list.is_bare();
    let open = list.open();
    let needed = Signal::derive(move || dialog.is(WHICH) || open.with(Option::is_some));
    let give_up = move |()| if dialog.is(WHICH) { dialog.close() } else { list.address.close() };
    let pending = PendingSecrets::expect();
    let may_reload = Signal::derive(move || pending.are_safe());
    let dialogs = move || dialogs(list).now_or_never().and_then(Result::ok);
    let part = OnDemand { needed, load: || Box::pin(load_dialogs()), give_up: give_up.into(), may_reload };
    let page = view! {
        {move || {
            (!bare.get())
                .then(|| {
                    view! {
                        <ExpiringNotice list=list />
                        <Toolbar list=list />
                    }
                })
        }}
        <TokenTable list=list />
        <WhichLinks on_open=move |()| dialog.show(WHICH, "") />
    };
    part.beside(page.into_any(), dialogs.into())
}

#[wasm_split(token_dialogs, fallible, preload(load_dialogs))]
fn dialogs(list: TokenList) -> Result<AnyView, Missing> {
    let subject = Subject::new(list);
    let dialog = OpenDialog::of_page();
    let dialogs = view! {
        <WhichDialog open=Signal::derive(move || dialog.is(WHICH)) on_close=move |()| dialog.close() />
        <DetailsDialog list=list subject=subject />
        <RenameDialog list=list subject=subject />
        <RevokeDialog list=list subject=subject />
    };
    Ok(dialogs.into_any())
}

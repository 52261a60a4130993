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
    // Whoever comes to the list, with the pointer, a finger or the keyboard, may open one of its dialogs next.
    let near = RwSignal::new(false);
    let open = list.open();
    let needed = Signal::derive(move || dialog.is(WHICH) || open.with(Option::is_some));
    let give_up = move |()| if dialog.is(WHICH) { dialog.close() } else { list.address.close() };
    let pending = PendingSecrets::expect();
    let may_reload = Signal::derive(move || pending.are_safe());
    let dialogs = move || dialogs(list).now_or_never().and_then(Result::ok);
    let part =
        OnDemand { near: near.into(), needed, load: || Box::pin(load_dialogs()), give_up: give_up.into(), may_reload };
    view! {
        <div class="contents" on:pointerover=move |_| near.set(true) on:focusin=move |_| near.set(true)>
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
        </div>
        {part.view(dialogs.into())}
    }
    .into_any()
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

//! A list of tokens with everything that can be done in it, as a part of a page.

use crate::{
    credentials::{
        list::{ExpiringNotice, TokenList, TokenTable, Toolbar},
        manage::{DetailsDialog, RenameDialog, RevokeDialog, Subject},
        which::{WHICH, WhichCredential},
    },
    ui::{open_dialog::OpenDialog, prelude::*},
};

/// The list.
pub fn view(list: TokenList) -> AnyView {
    let subject = Subject::new(list);
    let dialog = OpenDialog::of_page();
    let bare = list.is_bare();
    view! {
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
        <WhichCredential
            open=Signal::derive(move || dialog.is(WHICH))
            on_open=move |()| dialog.show(WHICH, "")
            on_close=move |()| dialog.close()
        />
        <DetailsDialog list=list subject=subject />
        <RenameDialog list=list subject=subject />
        <RevokeDialog list=list subject=subject />
        <p class="visually-hidden" role="status">
            {list.announcement}
        </p>
    }
    .into_any()
}

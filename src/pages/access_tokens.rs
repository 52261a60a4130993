//! One's own access tokens: what there is, and what can be done with it.

use crate::{
    credentials::{
        list::{ExpiringNotice, TokenList, TokenTable, Toolbar, View, generate_button},
        manage::{DetailsDialog, RenameDialog, RevokeDialog, Subject},
        which::{WHICH, WhichCredential},
    },
    session::HOME,
    text::en::{self as text, credential_list},
    ui::{dynamic::dynamic, open_dialog::OpenDialog, page::PageHeader, prelude::*},
};

/// The page.
#[component]
pub fn AccessTokensPage() -> AnyView {
    let list = TokenList::new(HOME);
    let subject = Subject::new(list);
    let view = list.view();
    let dialog = OpenDialog::of_page();
    // An empty list has the button itself.
    let empty = Memo::new(move |_| view.get() == View::Empty);
    let bare = Memo::new(move |_| empty.get() && !list.has_ended());
    view! {
        <PageHeader title=text::ACCESS_TOKENS lead=credential_list::LEAD>
            {dynamic(move || (!empty.get()).then(generate_button))}
        </PageHeader>
        {dynamic(move || {
            (!bare.get())
                .then(|| {
                    view! {
                        <ExpiringNotice list=list />
                        <Toolbar list=list />
                    }
                })
        })}
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

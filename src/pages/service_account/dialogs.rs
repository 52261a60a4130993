//! What opens over the page of an account, and a new key in its place.

use super::{
    Account, add_key::AddKeyDialog, delete::DeleteDialog, edit::EditDialog, key_details::KeyDetailsDialog,
    rename_key::RenameKeyDialog, revoke_key::RevokeKeyDialog,
};
use crate::{
    credentials::reveal::{
        Reveal, Revealed,
        example_call::{Server, for_service_account},
    },
    ui::prelude::*,
};

/// The dialogs.
pub fn over(account: Account) -> AnyView {
    view! {
        <EditDialog account=account />
        <KeyDetailsDialog account=account />
        <AddKeyDialog account=account />
        <RenameKeyDialog account=account />
        <RevokeKeyDialog account=account />
        <DeleteDialog account=account />
    }
    .into_any()
}

/// A new key, in place of the page.
pub fn made(account: Account, made: Revealed) -> AnyView {
    let call = account.workspace.with_value(|own| for_service_account(&Server::of_page(), &own.slug));
    let mut above = vec![account.above()];
    let name = untrack(|| account.name());
    if !name.is_empty() && name != made.name {
        above.push((account.page(), name));
    }
    view! { <Reveal credential=made call=call above=above back=account.page() /> }.into_any()
}

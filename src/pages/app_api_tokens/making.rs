//! What makes a token and shows its secret, as a part of the program of its own: most visits only look.

#![expect(clippy::unnecessary_wraps, reason = "a function in another part says in its result that it is missing")]

use futures_util::FutureExt as _;
use wasm_split_helpers::wasm_split;

use super::{create::CreateDialog, made::MadePanel};
use crate::{
    credentials::{
        list::{Open, TokenList},
        pending_secret::PendingSecrets,
        reveal::{LeaveDialog, Revealed, Safekeeping},
    },
    on_demand::{Missing, OnDemand},
    ui::{leaving::Leaving, prelude::*},
};

/// What is being made, and was. A handle.
#[derive(Clone, Copy)]
pub struct Making {
    pub list: TokenList,
    /// The tokens that were made since the page was opened, the last first.
    pub made: RwSignal<Vec<Revealed>>,
    /// The name of the one that is being made.
    pub name: RwSignal<Option<String>>,
    /// Whether there is no such app.
    pub missing: Memo<bool>,
}

/// What there is in this part.
#[derive(Clone, Copy)]
enum Piece {
    /// The dialog that makes a token, and what asks before its secret is left behind.
    Dialogs,
    /// The token that was made last.
    Made,
}

impl Making {
    /// The page, with the dialog that makes a token.
    pub fn beside(self, page: AnyView) -> AnyView {
        let (open, pending) = (self.list.open(), PendingSecrets::expect());
        let part = OnDemand {
            needed: Signal::derive(move || matches!(open.get(), Some(Open::Create(_))) && !self.missing.get()),
            load: || Box::pin(load_making()),
            give_up: Callback::new(move |()| self.list.address.close()),
            may_reload: Signal::derive(move || pending.are_safe()),
        };
        part.beside(page, (move || self.now(Piece::Dialogs)).into())
    }

    /// The token that was made last. The dialog that made it came with this, so it is shown at once.
    pub fn made(self) -> AnyView {
        let some = Memo::new(move |_| self.made.with(|made| !made.is_empty()));
        (move || some.get().then(|| self.now(Piece::Made))).into_any()
    }

    fn now(self, piece: Piece) -> Option<AnyView> {
        part(self, piece).now_or_never().and_then(Result::ok)
    }
}

#[wasm_split(app_api_token_making, fallible, preload(load_making))]
fn part(making: Making, piece: Piece) -> Result<AnyView, Missing> {
    let Making { list, made, name, missing } = making;
    let dialog = move || (!missing.get()).then(|| view! { <CreateDialog list=list made=made making=name /> });
    Ok(match piece {
        Piece::Dialogs => view! { {dialog} {leave_dialog(made, name)} }.into_any(),
        Piece::Made => view! { <MadePanel made=made /> }.into_any(),
    })
}

/// Watches over what was not copied yet, and what is on its way, until the page is left.
fn leave_dialog(made: RwSignal<Vec<Revealed>>, making: RwSignal<Option<String>>) -> AnyView {
    let pending = PendingSecrets::expect();
    let uncopied = Memo::new(move |_| {
        let ids = pending.unsafe_ones();
        made.with(|made| made.iter().filter(|it| ids.contains(&it.id)).map(|it| (it.id, it.name.clone())).collect())
    });
    let only =
        move |uncopied: &Vec<_>| if let [(id, _)] = uncopied.as_slice() { Some(Safekeeping::of(*id)) } else { None };
    let keeping = Signal::derive(move || if making.with(Option::is_some) { None } else { uncopied.with(only) });
    let names = Signal::derive(move || -> Vec<String> {
        uncopied.with(|uncopied| uncopied.iter().map(|(_, name)| name.clone()).chain(making.get()).collect())
    });
    let leaving = Leaving::watch(Signal::derive(move || names.with(|names| !names.is_empty())), None);
    view! { <LeaveDialog leaving=leaving keeping=keeping names=names /> }.into_any()
}

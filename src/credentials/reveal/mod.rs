//! A new secret, shown once: copying it, keeping it from being lost, checking that it was stored whole, using it.

pub mod env_file;
pub mod example_call;
mod leave_dialog;
mod panel;
pub mod paste_back;
mod safekeeping;
pub mod snippets;
mod steps;
mod use_it;

use latchkey_api::{id::CredentialId, secret::Kind, timestamp::Timestamp};

use self::example_call::Call;
pub use self::{
    leave_dialog::{LeaveDialog, is_on_its_way, waits_for},
    panel::{COPY_ID, RevealPanel},
    safekeeping::Safekeeping,
    steps::Steps,
    use_it::{UseIt, call_choice},
};
use crate::{
    credentials::pending_secret::Safety,
    text::language::reveal as text,
    ui::{
        announce, brand,
        leaving::{Destination, Leaving},
        page::{Above, PageHeader},
        prelude::*,
    },
};

/// The environment variable that files, snippets and instructions name.
pub fn variable() -> String {
    brand::variable(&brand::product(), "TOKEN")
}

/// A credential that has just been made.
#[derive(Clone, PartialEq, Eq)]
pub struct Revealed {
    /// What it opens.
    pub kind: Kind,
    /// Its id; the secret is in the [`crate::credentials::pending_secret::PendingSecrets`] under it.
    pub id: CredentialId,
    /// Its name.
    pub name: String,
    /// The beginning of its secret.
    pub prefix: String,
    /// When it ends.
    pub expires_at: Option<Timestamp>,
    /// The identifier of the service account that it is of.
    pub account: Option<String>,
}

/// The page of a new secret, in place of the form that made it. It is not left by accident while the secret is not safe.
#[component]
pub fn Reveal(
    credential: Revealed,
    /// A call that the credential can make.
    #[prop(into)]
    call: Signal<Call>,
    /// Chooses what the call is about.
    #[prop(optional, into)]
    call_about: ViewFn,
    /// The pages above, the highest first.
    above: Vec<Above>,
    /// Where Done leads.
    back: String,
) -> AnyView {
    let keeping = Safekeeping::of(credential.id);
    let safety = keeping.safety();
    let leaving = Leaving::watch(Signal::derive(move || safety.get() == Safety::None), Some(back.clone()));
    let done = move |()| leaving.to(Destination::Address(back.clone()));
    let name = credential.name.clone();
    announce::say(text::ready(&name));
    view! {
        <PageHeader title=text::ready(&name) above=above crumb=name.clone() />
        <div class="with-rail reveal-page">
            <div>
                <RevealPanel credential=credential.clone() keeping=keeping />
                <UseIt call=call about=call_about />
            </div>
            <Steps credential=credential keeping=keeping on_done=done />
        </div>
        <LeaveDialog leaving=leaving keeping=Some(keeping) names=vec![name] />
    }
    .into_any()
}

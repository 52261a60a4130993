//! A row whose secret this page still remembers because nobody has copied it yet.

use std::time::Duration;

use latchkey_api::id::CredentialId;

use super::model::name_id;
use crate::{
    credentials::pending_secret::{PendingSecrets, Safety, Secret},
    text::language::{self, credential_list as text},
    ui::{announce, copy::CopyIcon, focus, prelude::*},
};

/// How long a row says that its secret was copied.
const SAID_FOR: Duration = Duration::from_secs(2);

/// What a row says of its secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copying {
    /// Nothing: it is not here any more.
    Nothing,
    /// It was not copied yet.
    Uncopied,
    /// The browser would not copy it.
    Refused,
    /// It has just been copied.
    Copied,
}

/// The uncopied secret of a row. A handle: copies are about the same one.
#[derive(Clone, Copy)]
pub struct Uncopied {
    id: CredentialId,
    pending: Option<PendingSecrets>,
    tried: RwSignal<Option<bool>>,
    stage: Memo<Copying>,
    /// Whether it can be copied again.
    keeps: bool,
}

impl Uncopied {
    /// The one of this credential, if there is one. `keeps` its icon after it was copied, as long as the page remembers the
    /// secret: for pages that make credentials and list them in one place.
    pub fn of(id: CredentialId, keeps: bool) -> Self {
        let pending = use_context::<PendingSecrets>();
        let tried = RwSignal::new(None);
        let stage = Memo::new(move |_| match (tried.get(), pending.and_then(|pending| pending.safety(id))) {
            (Some(true), _) => Copying::Copied,
            (Some(false), Some(Safety::None)) => Copying::Refused,
            (None, Some(Safety::None)) => Copying::Uncopied,
            (_, Some(Safety::Copied | Safety::Saved | Safety::Stored) | None) => Copying::Nothing,
        });
        Self { id, pending, tried, stage, keeps }
    }

    /// What the row says of it.
    pub fn stage(self) -> Memo<Copying> {
        self.stage
    }

    /// Beside the masked secret: the icon that copies, and a word.
    pub fn view(self) -> AnyView {
        let (stage, keeps) = (self.stage, self.keeps);
        let here = Memo::new(move |_| match stage.get() {
            Copying::Uncopied | Copying::Refused => true,
            Copying::Copied | Copying::Nothing => keeps && self.pending.is_some_and(|it| it.safety(self.id).is_some()),
        });
        let icon = move || {
            let secret = move |()| self.secret().map_or_else(String::new, |secret| secret.expose().to_owned());
            view! { <CopyIcon label=text::COPY_TOKEN value=secret on_done=move |worked| self.done(worked) /> }
        };
        let words = move || match stage.get() {
            Copying::Nothing => ().into_any(),
            Copying::Copied => view! { <span class="copied-words">{language::COPIED}</span> }.into_any(),
            Copying::Refused => view! { <span class="uncopied-words">{text::COPY_REFUSED}</span> }.into_any(),
            Copying::Uncopied => view! { <span class="uncopied-words">{text::NOT_COPIED}</span> }.into_any(),
        };
        view! {
            {move || here.get().then(icon)}
            {words}
        }
        .into_any()
    }

    fn secret(self) -> Option<Secret> {
        self.pending?.secret(self.id)
    }

    fn done(self, worked: bool) {
        announce::say(if worked { language::COPIED } else { text::COPY_REFUSED });
        self.tried.set(Some(worked));
        if worked {
            let (pending, tried, id) = (self.pending, self.tried, self.id);
            if let Some(pending) = pending {
                pending.secure(id, Safety::Copied);
            }
            if !self.keeps {
                // The icon makes room for the word.
                request_animation_frame(move || focus::by_id(&name_id(id)));
            }
            let stop_saying = move || {
                // The row may be gone by now.
                let _ = tried.try_set(None);
            };
            set_timeout(stop_saying, SAID_FOR);
        }
    }
}

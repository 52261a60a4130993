//! The tokens that the open dialog is about.

use latchkey_api::{access_token::AccessToken, id::CredentialId};

use crate::{
    client::{Error, Request, lasting},
    credentials::list::{Open, TokenList},
    latest::latest,
    ui::{again, drawn, prelude::*},
};

/// What is known of the tokens that a dialog is about. The list's own rows show at once; a single token is asked for anew as
/// well, because another tab may have revoked it meanwhile. While the dialog closes it keeps what it showed.
#[derive(Clone, Copy)]
pub struct Subject {
    list: TokenList,
    open: Memo<Option<Open>>,
    ids: Memo<Vec<CredentialId>>,
    attempt: RwSignal<u32>,
    asked: Action<(Open, u32), Answers>,
}

type Answers = Vec<(CredentialId, Result<AccessToken, Error>)>;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "there is one at a time, and mostly the large one; small in the browser")]
pub enum Known {
    /// It is on its way.
    Loading,
    /// It could not be asked for.
    Failed(Error),
    /// It is there.
    Token(AccessToken),
}

impl Subject {
    /// The one of the list's dialogs.
    pub fn new(list: TokenList) -> Self {
        let open = list.open();
        let ids = Memo::new(move |before: Option<&Vec<CredentialId>>| match open.get() {
            Some(open) => open.ids().to_vec(),
            None => before.cloned().unwrap_or_default(),
        });
        let attempt = RwSignal::new(0);
        let asked = latest(
            move || open.get().map(|open| (open, attempt.get())),
            move |(open, _)| lasting(ask(questions(list, open.ids()))),
            move |_, answers| {
                for token in answers.iter().filter_map(|(_, answer)| answer.as_ref().ok()) {
                    list.learn(token);
                }
                answers
            },
        );
        let wait = Signal::derive(move || {
            if open.with(Option::is_none) {
                return None;
            }
            let failed =
                |answers: &Answers| answers.iter().find_map(|(_, answer)| answer.as_ref().err()?.retry_after());
            if asked.pending().get() { None } else { asked.value().with(|answers| failed(answers.as_ref()?)) }
        });
        let subject = Self { list, open, ids, attempt, asked };
        again::by_itself(wait, Callback::new(move |()| subject.refetch()));
        subject
    }

    /// The list that it is in.
    pub fn list(self) -> TokenList {
        self.list
    }

    /// The dialog that is open.
    pub fn open(self) -> Memo<Option<Open>> {
        self.open
    }

    /// Which tokens it is about, or was until it closed.
    pub fn ids(self) -> Memo<Vec<CredentialId>> {
        self.ids
    }

    /// What is known of one of them.
    pub fn known(self, id: CredentialId) -> Known {
        let asked = self
            .asked
            .value()
            .with(|asked| asked.as_ref()?.iter().find(|(other, _)| *other == id).map(|(_, answer)| answer.clone()));
        match (self.list.rows.find(id), asked) {
            (Some(token), _) | (None, Some(Ok(token))) => Known::Token(token),
            (None, Some(Err(error))) => Known::Failed(error),
            (None, None) => Known::Loading,
        }
    }

    /// What is known of the only one, or of the first.
    pub fn first(self) -> Known {
        match self.ids.with(|ids| ids.first().copied()) {
            Some(id) => self.known(id),
            None => Known::Loading,
        }
    }

    /// The first one, once it is there.
    pub fn token(self) -> Option<AccessToken> {
        match self.first() {
            Known::Token(token) => Some(token),
            Known::Loading | Known::Failed(_) => None,
        }
    }

    /// Whether what is not known is being asked for.
    pub fn pending(self) -> Memo<bool> {
        self.asked.pending()
    }

    /// Asks again.
    pub fn refetch(self) {
        self.attempt.update(|attempt| *attempt += 1);
    }
}

/// What to ask for: a single token in any case, and those of several that the list does not hold.
fn questions(list: TokenList, ids: &[CredentialId]) -> Vec<(CredentialId, Request)> {
    let source = list.source();
    let unknown = |id: &&CredentialId| ids.len() == 1 || untrack(|| list.rows.find(**id)).is_none();
    ids.iter().filter(unknown).map(|id| (*id, Request::get(source.one(*id)))).collect()
}

async fn ask(questions: Vec<(CredentialId, Request)>) -> Answers {
    // What is about to open is seen first.
    drawn::wait().await;
    let mut answers = Vec::with_capacity(questions.len());
    for (id, request) in questions {
        let answer = request.send().await;
        answers.push((id, answer));
    }
    answers
}

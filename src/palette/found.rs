//! What the server finds: access tokens, keys of service accounts, app API tokens, service accounts and apps.

use latchkey_api::{
    credential::CredentialKind,
    path, query_string,
    session::{Membership, Role},
    timestamp::Timestamp,
};
use serde::Deserialize;

use super::{
    credential::{Credential, Place, account_page, app_page, end_of_account},
    entry::{Entry, Group, Masked},
    words::sought,
};
use crate::{
    client::{self, Error, Outcome, Request},
    credentials::secret::masked,
    latest::latest,
    text::language::{self as common, credential_list, palette as text},
    ui::{
        again,
        icon::{APPS, SERVICE_ACCOUNT},
        moment::distance,
        prelude::*,
        time,
    },
    workspace::{self, Workspace},
};

/// How many are asked for: more than are shown, because the other typed words leave some out.
const ASKED_FOR: &str = "20";
/// How many are shown.
pub const SHOWN: usize = 5;

/// Of each row of any list what is shown here.
#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Found {
    id: String,
    name: String,
    /// Of an app.
    slug: Option<String>,
    /// Of a service account.
    description: Option<String>,
    /// Of a credential.
    prefix: Option<String>,
    /// Of a credential.
    last_four: Option<String>,
    /// Of a credential that ends.
    expires_at: Option<Timestamp>,
    /// Of a personal access token that was used.
    last_use: Option<Used>,
    /// Of a credential of the workspace: what it belongs to.
    owner_id: Option<String>,
    /// The name of that.
    owner_name: Option<String>,
    /// The slug of an app.
    owner_slug: Option<String>,
}

#[derive(Clone, Deserialize)]
struct Used {
    at: Timestamp,
}

/// A page of a list.
#[derive(Deserialize)]
struct Page {
    items: Vec<Found>,
}

fn read_page(outcome: Outcome) -> Result<Vec<Found>, Error> {
    client::read::<Page>(outcome).map(|page| page.items)
}

/// An answer, and the address that it answers.
type Answer = (String, Result<Vec<Found>, Error>);

/// A list of the server's. A handle.
#[derive(Clone, Copy)]
pub struct Source {
    kind: Kind,
    address: Memo<Option<String>>,
    asking: Action<String, Answer>,
    /// The words that say what to do.
    deeds: StoredValue<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    AccessTokens,
    Keys,
    ApiTokens,
    ServiceAccounts,
    Apps,
}

/// All of them.
#[derive(Clone, Copy)]
pub struct Sources {
    /// Credentials and service accounts, in the order of their groups; one's own access tokens are the first.
    pub credentials: [Source; 4],
    /// Apps.
    pub apps: Source,
}

impl Sources {
    /// They are asked for what `asked` says, but for the words that say what to do.
    pub fn ask(asked: RwSignal<String>, deeds: StoredValue<String>) -> Self {
        let credentials = [Kind::AccessTokens, Kind::Keys, Kind::ApiTokens, Kind::ServiceAccounts];
        Self {
            credentials: credentials.map(|kind| Source::ask(kind, asked, deeds)),
            apps: Source::ask(Kind::Apps, asked, deeds),
        }
    }

    /// Each.
    pub fn all(self) -> impl Iterator<Item = Source> {
        self.credentials.into_iter().chain([self.apps])
    }
}

impl Kind {
    /// Where to ask for a word; nowhere without one, nor for what is in a workspace if there is none.
    fn address(self, word: &str, slug: &str) -> Option<String> {
        if word.is_empty() || (slug.is_empty() && self != Self::AccessTokens) {
            return None;
        }
        let (path, kind) = match self {
            Self::AccessTokens => (path::ACCESS_TOKENS, None),
            Self::Keys => (path::CREDENTIALS, Some(CredentialKind::ServiceAccountKey)),
            Self::ApiTokens => (path::CREDENTIALS, Some(CredentialKind::AppApiToken)),
            Self::ServiceAccounts => (path::SERVICE_ACCOUNTS, None),
            Self::Apps => (path::APPS, None),
        };
        let mut address = path.replace("{organization}", slug);
        let search: String = word.chars().take(query_string::LONGEST_SEARCH).collect();
        query_string::push(&mut address, "search", &search);
        if let Some(kind) = kind {
            query_string::push(&mut address, "kind", kind.name());
        }
        query_string::push(&mut address, "limit", ASKED_FOR);
        Some(address)
    }

    fn heading(self) -> &'static str {
        match self {
            Self::AccessTokens => common::shell::ACCESS_TOKENS,
            Self::Keys => text::SERVICE_ACCOUNT_KEYS,
            Self::ApiTokens => text::API_TOKENS,
            Self::ServiceAccounts => common::shell::SERVICE_ACCOUNTS,
            Self::Apps => common::shell::APPS,
        }
    }

    /// What can be chosen; nothing that is in a workspace if there is none.
    fn entry(self, found: Found, own: Option<&Membership>) -> Option<Entry> {
        let slug = own.map_or("", |own| own.slug.as_str());
        match self {
            Self::AccessTokens => {
                let used = found.last_use.as_ref().map(|used| used.at);
                credential(found, used_then(used), Place::Own)
            }
            Self::Keys | Self::ApiTokens => {
                let (name, own) = (found.owner_name.clone()?, own?.clone());
                let detail = own.name.clone();
                let place = match found.owner_slug.clone() {
                    Some(app) => Place::App(own, app, name),
                    None => Place::Account(own, found.owner_id.clone()?, name),
                };
                credential(found, detail, place)
            }
            Self::ServiceAccounts => {
                let page = workspace::page(slug, &account_page(&found.id));
                let deeds = own.filter(|own| own.role == Role::Admin).map(|_| end_of_account(&found.name, &page));
                let description = found.description.unwrap_or_default();
                let entry = Entry::page(found.name, description, SERVICE_ACCOUNT, page);
                Some(Entry { deeds: deeds.into_iter().collect(), ..entry })
            }
            Self::Apps => {
                let page = workspace::page(slug, &app_page(&found.slug.unwrap_or(found.id)));
                Some(Entry::page(found.name, text::API_TOKENS, APPS, page))
            }
        }
    }
}

fn credential(found: Found, detail: String, place: Place) -> Option<Entry> {
    let secret = Masked {
        text: masked(&found.prefix?, &found.last_four?),
        ended: found.expires_at.is_some_and(|end| end <= time::now()),
    };
    Some(Credential { id: found.id.parse().ok()?, name: found.name, secret, detail, place }.entry())
}

/// When a token was used last, or that it was not.
fn used_then(at: Option<Timestamp>) -> String {
    at.map_or_else(
        || credential_list::NEVER_USED.to_owned(),
        |at| [credential_list::USED, " ", &common::distance(distance(time::now(), at))].concat(),
    )
}

impl Source {
    fn ask(kind: Kind, asked: RwSignal<String>, deeds: StoredValue<String>) -> Self {
        let workspace = Workspace::expect().current();
        let address = Memo::new(move |_| {
            let slug = workspace.with(|workspace| workspace.as_ref().map(|own| own.slug.clone())).unwrap_or_default();
            asked.with(|asked| deeds.with_value(|deeds| kind.address(sought(asked, deeds), &slug)))
        });
        let asking = latest(
            move || address.get(),
            |address: &String| Request::get(address.as_str()).text(),
            |address, outcome| (address, read_page(outcome)),
        );
        let source = Self { kind, address, asking, deeds };
        let wait = Signal::derive(move || if source.pending() { None } else { source.error()?.retry_after() });
        again::by_itself(wait, Callback::new(move |()| source.ask_again()));
        source
    }

    /// The heading.
    pub fn heading(self) -> &'static str {
        self.kind.heading()
    }

    /// What was found last, whether it fits what is typed by now or not.
    pub fn found(self, own: Option<&Membership>) -> Vec<Entry> {
        let found = self.asking.value().with(|answer| match answer {
            Some((_, Ok(found))) => found.clone(),
            _ => Vec::new(),
        });
        found.into_iter().filter_map(|found| self.kind.entry(found, own)).collect()
    }

    /// The same narrowed to what is typed by now.
    pub fn group(self, typed: &str, own: Option<&Membership>, entries: Vec<Entry>) -> Group {
        let group = Group { heading: self.heading().to_owned(), entries };
        let slug = own.map_or("", |own| own.slug.as_str());
        // The server also looks where a row does not show it, such as at scopes.
        let whole = self.deeds.with_value(|deeds| sought(typed, deeds) == typed);
        let answers = whole && self.kind.address(typed, slug).is_some_and(|address| self.answers(&address));
        let mut group = if answers { group } else { group.narrowed(typed) };
        group.entries.truncate(SHOWN);
        group
    }

    /// Whether the last answer is that of this address.
    fn answers(self, address: &str) -> bool {
        self.asking.value().with(|answer| matches!(answer, Some((answered, Ok(_))) if answered == address))
    }

    /// Whether what it is asked now is answered, or it is asked nothing.
    pub fn is_answered(self) -> bool {
        self.address.with(|address| address.as_ref().is_none_or(|address| self.answers(address)))
    }

    /// Whether an answer is on its way.
    pub fn pending(self) -> bool {
        self.asking.pending().get()
    }

    /// Why there is no answer.
    pub fn error(self) -> Option<Error> {
        let answer = self.asking.value();
        self.address.with(Option::is_some).then(|| answer.with(|answer| answer.as_ref()?.1.as_ref().err().cloned()))?
    }

    /// Asks once more.
    pub fn ask_again(self) {
        if let Some(address) = self.address.get_untracked() {
            self.asking.dispatch(address);
        }
    }
}

//! What the server finds: access tokens, service accounts and apps.

use latchkey_api::{id::CredentialId, path, query_string};
use serde::Deserialize;

use super::{
    entry::{Entry, Group, Image},
    matching::longest,
};
use crate::{
    client::{self, Error, Outcome, Request},
    credentials::secret::masked,
    latest::latest,
    session::HOME,
    shell::menus::SERVICE_ACCOUNTS,
    text::language::{self as common, palette as text},
    ui::{
        again,
        icon::{APPS, KEY, SERVICE_ACCOUNT},
        prelude::*,
    },
    workspace::{self, Workspace},
};

/// How many are asked for: more than are shown, because the other typed words leave some out.
const ASKED_FOR: &str = "20";
/// How many are shown.
const SHOWN: usize = 5;

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
    /// Of a token.
    prefix: Option<String>,
    /// Of a token.
    last_four: Option<String>,
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
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Apps,
    AccessTokens,
    ServiceAccounts,
}

/// All of them, in the order of their groups. They are asked for what `asked` says.
pub fn sources(asked: RwSignal<String>) -> [Source; 3] {
    let workspace = Workspace::expect().current();
    [Kind::Apps, Kind::AccessTokens, Kind::ServiceAccounts].map(|kind| {
        let address = Memo::new(move |_| {
            let slug = workspace.with(|workspace| workspace.as_ref().map(|own| own.slug.clone())).unwrap_or_default();
            asked.with(|asked| kind.address(longest(asked), &slug))
        });
        let asking = latest(
            move || address.get(),
            |address: &String| Request::get(address.as_str()).text(),
            |address, outcome| (address, read_page(outcome)),
        );
        let source = Source { kind, address, asking };
        let wait = Signal::derive(move || if source.pending() { None } else { source.error()?.retry_after() });
        again::by_itself(wait, Callback::new(move |()| source.ask_again()));
        source
    })
}

impl Kind {
    /// Where to ask for a word; nowhere without one, nor for what is in a workspace if there is none.
    fn address(self, word: &str, slug: &str) -> Option<String> {
        if word.is_empty() || (slug.is_empty() && self != Self::AccessTokens) {
            return None;
        }
        let of_workspace = |path: &str| path.replace("{organization}", slug);
        let mut address = match self {
            Self::Apps => of_workspace(path::APPS),
            Self::AccessTokens => path::ACCESS_TOKENS.to_owned(),
            Self::ServiceAccounts => of_workspace(path::SERVICE_ACCOUNTS),
        };
        let search: String = word.chars().take(query_string::LONGEST_SEARCH).collect();
        query_string::push(&mut address, "search", &search);
        query_string::push(&mut address, "limit", ASKED_FOR);
        Some(address)
    }

    fn heading(self) -> &'static str {
        match self {
            Self::Apps => common::shell::APPS,
            Self::AccessTokens => common::shell::ACCESS_TOKENS,
            Self::ServiceAccounts => common::shell::SERVICE_ACCOUNTS,
        }
    }

    fn entry(self, found: Found, slug: &str) -> Entry {
        let Found { id, name, slug: app, description, prefix, last_four } = found;
        match self {
            Self::Apps => {
                let page = ["apps/", &app.unwrap_or(id), "/settings/api-tokens"].concat();
                Entry::page(name, text::API_TOKENS, APPS, workspace::page(slug, &page))
            }
            Self::AccessTokens => {
                let secret = masked(&prefix.unwrap_or_default(), &last_four.unwrap_or_default());
                let entry = Entry::page(name, secret, KEY, [HOME, "?open=details&token=", &id].concat());
                match id.parse::<CredentialId>() {
                    Ok(id) => Entry { image: Image::Key(id), ..entry },
                    Err(_) => entry,
                }
            }
            Self::ServiceAccounts => {
                let page = [SERVICE_ACCOUNTS, "/", &id].concat();
                Entry::page(name, description.unwrap_or_default(), SERVICE_ACCOUNT, workspace::page(slug, &page))
            }
        }
    }
}

impl Source {
    /// The heading.
    pub fn heading(self) -> &'static str {
        self.kind.heading()
    }

    /// What was found last, narrowed to what is typed by now.
    pub fn group(self, typed: &str, slug: &str) -> Group {
        let entry = |found: &Found| self.kind.entry(found.clone(), slug);
        let found = self.asking.value().with(|answer| match answer {
            Some((address, Ok(found))) => Some((address.clone(), found.iter().map(entry).collect())),
            _ => None,
        });
        let (address, entries) = found.unwrap_or_default();
        let group = Group { heading: self.heading().to_owned(), entries };
        // The server also looks where a row does not show it, such as at scopes.
        let answers = longest(typed) == typed && self.kind.address(typed, slug).is_some_and(|asked| asked == address);
        let mut group = if answers { group } else { group.narrowed(typed) };
        group.entries.truncate(SHOWN);
        group
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

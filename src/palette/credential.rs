//! A credential that was found: where it is, and what can be done with it.

use latchkey_api::{
    id::CredentialId,
    query_string,
    secret::Kind,
    session::{Membership, Role},
};

use super::entry::{Entry, Image, Masked};
use crate::{
    credentials::list::NEW_TOKEN_PAGE,
    session::HOME,
    shell::menus::SERVICE_ACCOUNTS,
    text::language::palette as text,
    ui::icon::{COPY, EDIT, Icon, KEY, RETRY, REVOKE},
    workspace,
};

/// The dialog with everything about it.
const DETAILS: &str = "details";

/// The credential.
pub struct Credential {
    pub id: CredentialId,
    pub name: String,
    pub secret: Masked,
    /// A quiet word at the right.
    pub detail: String,
    pub place: Place,
}

/// Where it is.
pub enum Place {
    /// Among one's own.
    Own,
    /// On the page of an app of the workspace: its slug and its name.
    App(Membership, String, String),
    /// On the page of a service account of the workspace: its id and its name.
    Account(Membership, String, String),
}

impl Place {
    fn kind(&self) -> Kind {
        match self {
            Self::Own => Kind::PersonalAccessToken,
            Self::App(..) => Kind::AppApiToken,
            Self::Account(..) => Kind::ServiceAccountKey,
        }
    }

    /// The address of its page.
    fn page(&self) -> String {
        match self {
            Self::Own => HOME.to_owned(),
            Self::App(own, app, _) => workspace::page(&own.slug, &app_page(app)),
            Self::Account(own, id, _) => workspace::page(&own.slug, &account_page(id)),
        }
    }

    /// Whether the person may change what is there.
    fn is_changeable(&self) -> bool {
        match self {
            Self::Own => true,
            Self::App(own, ..) => own.role != Role::Viewer,
            Self::Account(own, ..) => own.role == Role::Admin,
        }
    }
}

/// An app's page of a workspace.
pub fn app_page(app: &str) -> String {
    ["apps/", app, "/settings/api-tokens"].concat()
}

/// A service account's page of a workspace.
pub fn account_page(id: &str) -> String {
    [SERVICE_ACCOUNTS, "/", id].concat()
}

impl Credential {
    /// What can be chosen: itself, and with it what can be done.
    pub fn entry(self) -> Entry {
        let deeds = if self.place.is_changeable() { self.deeds() } else { Vec::new() };
        let image = Image::Key { kind: self.place.kind(), id: self.id, ended: self.secret.ended };
        let href = self.dialog(DETAILS);
        let Self { name, secret, detail, place, .. } = self;
        let label = match place {
            Place::Own => name,
            Place::App(_, _, owner) | Place::Account(_, _, owner) => text::within(&owner, &name),
        };
        Entry { secret: Some(secret), image, deeds, ..Entry::page(label, detail, KEY, href) }
    }

    /// The address of a dialog about it.
    fn dialog(&self, open: &str) -> String {
        let (mut address, id) = (self.place.page(), self.id.to_string());
        let (open, about) = match self.place {
            // The page's own dialogs are about the account.
            Place::Account(..) if open != DETAILS => ([open, "-key"].concat(), "about"),
            Place::Account(..) => (open.to_owned(), "about"),
            _ => (open.to_owned(), "token"),
        };
        query_string::push(&mut address, "open", &open);
        query_string::push(&mut address, about, &id);
        address
    }

    /// The address of the form that makes one in place of it.
    fn replacement(&self) -> String {
        match self.place {
            Place::Own => {
                let mut address = NEW_TOKEN_PAGE.to_owned();
                query_string::push(&mut address, "from", &self.id.to_string());
                address
            }
            Place::App(..) => self.dialog("create"),
            Place::Account(..) => self.dialog("replace"),
        }
    }

    /// What can be done with it, its end first. Each only opens what asks.
    fn deeds(&self) -> Vec<Entry> {
        let name = &self.name;
        let deed = |label: String, image: Icon, href: String| {
            let detail = match &self.place {
                Place::Own => "",
                Place::App(_, _, owner) | Place::Account(_, _, owner) => owner.as_str(),
            };
            Entry { secret: Some(self.secret.clone()), ..Entry::page(label, detail, image, href) }
        };
        let end = if matches!(self.place, Place::App(..)) { text::delete(name) } else { text::revoke(name) };
        // Whichever of the two words a kind of credential has, people look for the other one, too.
        let also = [text::delete(""), text::revoke("")].join(" ");
        let mut deeds = vec![
            Entry { also, ..deed(end, REVOKE, self.dialog("revoke")) },
            deed(text::rename(name), EDIT, self.dialog("rename")),
            deed(text::replace(name), RETRY, self.replacement()),
        ];
        if matches!(self.place, Place::Own) {
            let mut address = self.replacement();
            query_string::push(&mut address, "name", "");
            deeds.push(deed(text::duplicate(name), COPY, address));
        }
        deeds
    }
}

/// What opens the question before the service account of this page is deleted.
pub fn end_of_account(name: &str, page: &str) -> Entry {
    let also = text::revoke("");
    Entry { also, ..Entry::page(text::delete(name), "", REVOKE, [page, "?open=delete"].concat()) }
}

/// All words that say what can be done with a credential.
pub fn deed_words() -> String {
    [text::revoke, text::delete, text::rename, text::replace, text::duplicate].map(|deed| deed("")).join(" ")
}

#[cfg(test)]
mod tests {
    use latchkey_api::id::OrganizationId;

    use super::{super::matching::fit, *};

    fn harbour(role: Role) -> Membership {
        Membership {
            id: OrganizationId::from_bytes([1; 16]),
            slug: "harbour".into(),
            name: "Harbour Mobile".into(),
            role,
        }
    }

    fn entry(place: Place) -> Entry {
        let secret = Masked { text: "aa…x7Qk".into(), ended: false };
        let id = CredentialId::from_bytes([1; 16]);
        Credential { id, name: "Release".into(), secret, detail: String::new(), place }.entry()
    }

    fn hrefs(place: Place) -> Vec<String> {
        let entry = entry(place);
        let hrefs =
            std::iter::once(&entry).chain(&entry.deeds).map(|entry| entry.href().unwrap_or_default().to_owned());
        hrefs.map(|href| href.replace("01010101-0101-0101-0101-010101010101", "1")).collect()
    }

    #[test]
    fn each_kind_is_where_its_page_is() {
        assert_eq!(
            hrefs(Place::Own),
            [
                "/account/access-tokens?open=details&token=1",
                "/account/access-tokens?open=revoke&token=1",
                "/account/access-tokens?open=rename&token=1",
                "/account/access-tokens/new?from=1",
                "/account/access-tokens/new?from=1&name=",
            ]
        );
        let app = |role| Place::App(harbour(role), "relay".into(), "Relay".into());
        assert_eq!(
            hrefs(app(Role::Developer)),
            [
                "/w/harbour/apps/relay/settings/api-tokens?open=details&token=1",
                "/w/harbour/apps/relay/settings/api-tokens?open=revoke&token=1",
                "/w/harbour/apps/relay/settings/api-tokens?open=rename&token=1",
                "/w/harbour/apps/relay/settings/api-tokens?open=create&token=1",
            ]
        );
        let account = |role| Place::Account(harbour(role), "7".into(), "ci-pipeline".into());
        assert_eq!(
            hrefs(account(Role::Admin)),
            [
                "/w/harbour/service-accounts/7?open=details&about=1",
                "/w/harbour/service-accounts/7?open=revoke-key&about=1",
                "/w/harbour/service-accounts/7?open=rename-key&about=1",
                "/w/harbour/service-accounts/7?open=replace-key&about=1",
            ]
        );
        for place in [app(Role::Viewer), account(Role::Developer), account(Role::Viewer)] {
            assert_eq!(hrefs(place).len(), 1, "nothing to do");
        }
    }

    #[test]
    fn either_word_finds_the_end_of_a_credential() {
        for place in [Place::Own, Place::App(harbour(Role::Admin), "relay".into(), "Relay".into())] {
            let end = entry(place).deeds.remove(0);
            let words = [end.label.as_str(), " ", &end.also].concat().to_lowercase();
            assert!(fit(&words, "revoke rel").is_some() && fit(&words, "del rel").is_some(), "{words}");
            assert!(fit(&words, "rename rel").is_none(), "{words}");
        }
    }
}

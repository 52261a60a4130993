//! What can be chosen, and what choosing it does.

use latchkey_api::{
    id::{CredentialId, OrganizationId},
    language::Language,
    secret::Kind,
};

use super::matching::{Fit, fit};
use crate::{
    session::Session,
    shell::{Over, Overlay, language, menus, theme::Theme},
    ui::{icon::Icon, menu::lower},
    workspace::Workspace,
};

/// Something to choose.
#[derive(Clone)]
pub struct Entry {
    pub label: String,
    /// The language of the label, if it is not that of the page.
    pub language: Option<&'static str>,
    /// The secret of a credential, beside its label.
    pub secret: Option<Masked>,
    /// A quiet word at the right.
    pub detail: String,
    /// Words that find it, too.
    pub also: String,
    pub image: Image,
    pub target: Target,
    /// What can be done with it, each an entry of its own.
    pub deeds: Vec<Entry>,
}

/// A secret as it is known again.
#[derive(Clone)]
pub struct Masked {
    pub text: String,
    /// Whether its time is over.
    pub ended: bool,
}

/// What stands before a label.
#[derive(Clone)]
pub enum Image {
    Icon(Icon),
    /// The key of a credential, which may have ended.
    Key {
        kind: Kind,
        id: CredentialId,
        ended: bool,
    },
    /// The initials of a workspace.
    Monogram,
}

/// Where it leads, or what it does.
#[derive(Clone)]
pub enum Target {
    Page(String),
    Deed(Deed),
}

/// What is done at once.
#[derive(Clone, Copy)]
pub enum Deed {
    Show(Over),
    Theme(Theme),
    Language(Language),
    WorkIn(OrganizationId),
    SignOut,
}

/// Entries under a heading.
#[derive(Clone)]
pub struct Group {
    pub heading: String,
    pub entries: Vec<Entry>,
}

impl Entry {
    /// A page.
    pub fn page(label: impl Into<String>, detail: impl Into<String>, image: Icon, href: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            language: None,
            secret: None,
            detail: detail.into(),
            also: String::new(),
            image: Image::Icon(image),
            target: Target::Page(href.into()),
            deeds: Vec::new(),
        }
    }

    /// Something that is done.
    pub fn deed(label: &str, detail: &str, image: Icon, deed: Deed) -> Self {
        Self { target: Target::Deed(deed), ..Self::page(label, detail, image, "") }
    }

    /// How well it fits what was typed, if it does.
    fn fit(&self, typed: &str) -> Option<Fit> {
        let secret = self.secret.as_ref().map_or("", |secret| &secret.text);
        fit(&lower(&[self.label.as_str(), " ", secret, " ", &self.detail, " ", &self.also].concat()), typed)
    }

    /// Whether it fits what was typed.
    pub fn fits(&self, typed: &str) -> bool {
        self.fit(typed).is_some()
    }

    /// What no other entry has.
    pub fn key(&self) -> String {
        match &self.target {
            Target::Page(href) => href.clone(),
            Target::Deed(_) => [self.label.as_str(), " ", &self.detail].concat(),
        }
    }

    /// The address, if it has one.
    pub fn href(&self) -> Option<&str> {
        match &self.target {
            Target::Page(href) => Some(href),
            Target::Deed(_) => None,
        }
    }
}

impl Group {
    /// Whether there is nothing under it.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether what was typed is the beginning of something under it.
    pub fn begins(&self, typed: &str) -> bool {
        self.entries.iter().any(|entry| lower(&entry.label).starts_with(typed))
    }

    /// With what fits alone, what fits best first.
    pub fn narrowed(self, typed: &str) -> Self {
        let (mut entries, mut others) = (Vec::new(), Vec::new());
        for entry in self.entries {
            match entry.fit(typed) {
                Some(Fit::Beginning) => entries.push(entry),
                Some(Fit::Within) => others.push(entry),
                None => {}
            }
        }
        entries.append(&mut others);
        Self { entries, ..self }
    }
}

/// What deeds are done with. A handle.
#[derive(Clone, Copy)]
pub struct Doer {
    session: Session,
    workspace: Workspace,
    overlay: Overlay,
}

impl Doer {
    /// Of the component that asks.
    pub fn expect() -> Self {
        Self { session: Session::expect(), workspace: Workspace::expect(), overlay: Overlay::expect() }
    }

    /// Closes the palette.
    pub fn close(self) {
        self.overlay.close();
    }

    /// Closes the palette and does it.
    pub fn run(self, deed: Deed) {
        self.overlay.close();
        match deed {
            Deed::Show(over) => self.overlay.show(over),
            Deed::Theme(theme) => theme.choose(),
            Deed::Language(to) => language::choose(to),
            Deed::WorkIn(id) => self.workspace.choose(id),
            Deed::SignOut => menus::sign_out(self.session),
        }
    }
}

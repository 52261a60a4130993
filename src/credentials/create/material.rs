//! What the form is made of: the scopes, the workspaces, and the token whose settings it starts with.

use latchkey_api::{access_token::AccessToken, catalog::Catalog, id::CredentialId, path, session::OrganizationApps};

use crate::{
    client::{Error, Request},
    fetched::Fetched,
    text::catalog,
    ui::prelude::*,
};

/// Everything that was asked for.
#[derive(Clone, PartialEq, Eq)]
pub struct Material {
    /// The scopes.
    pub catalog: Catalog,
    /// The person's workspaces with their apps.
    pub workspaces: Vec<OrganizationApps>,
    /// The token to start from, if one was asked for; the form does without it where it cannot be had.
    pub from: Option<Result<AccessToken, Error>>,
}

/// Asks for all of it at once. A handle: copies are the same questions.
#[derive(Clone, Copy)]
pub struct Materials {
    catalog: Fetched<Catalog>,
    workspaces: Fetched<Vec<OrganizationApps>>,
    from: Option<Fetched<AccessToken>>,
}

impl Materials {
    /// Asks.
    pub fn ask(from: Option<CredentialId>) -> Self {
        Self {
            catalog: Fetched::new(Request::get(path::CATALOG)),
            workspaces: Fetched::new(Request::get(path::ORGANIZATIONS)),
            from: from.map(|id| Fetched::new(Request::get(path::with_id(path::ACCESS_TOKEN, id)))),
        }
    }

    /// Asks again for what did not come.
    pub fn ask_again(self) {
        let (catalog, workspaces) =
            untrack(|| (self.catalog.with_ok(|_| ()).is_some(), self.workspaces.with_ok(|_| ()).is_some()));
        if !catalog {
            self.catalog.refetch();
        }
        if !workspaces {
            self.workspaces.refetch();
        }
    }

    /// Asks again for the token to start from.
    pub fn ask_for_source_again(self) {
        if let Some(from) = self.from {
            from.refetch();
        }
    }

    /// Whether that is on its way.
    pub fn source_pending(self) -> bool {
        self.from.is_some_and(Fetched::pending)
    }

    /// Whether an answer is on its way.
    pub fn pending(self) -> bool {
        self.catalog.pending() || self.workspaces.pending()
    }

    /// All of it, once it is there, or why it is not.
    pub fn get(self) -> Memo<Option<Result<Material, Error>>> {
        Memo::new(move |_| {
            let (catalog, workspaces) = (self.catalog.get()?, self.workspaces.get()?);
            let from = match self.from {
                Some(from) => Some(from.get()?),
                None => None,
            };
            let material =
                |theirs| Ok(Material { catalog: catalog::translated(theirs), workspaces: workspaces?, from });
            Some(catalog.and_then(material))
        })
    }
}

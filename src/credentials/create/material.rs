//! What the form is made of: the scopes, the workspaces, and the token whose settings it starts with.

use latchkey_api::{access_token::AccessToken, catalog::Catalog, id::CredentialId, path, session::OrganizationApps};
use leptos::prelude::*;

use crate::client::{Error, Request};

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
    catalog: LocalResource<Result<Catalog, Error>>,
    workspaces: LocalResource<Result<Vec<OrganizationApps>, Error>>,
    from: LocalResource<Option<Result<AccessToken, Error>>>,
}

impl Materials {
    /// Asks.
    pub fn ask(from: Option<CredentialId>) -> Self {
        Self {
            catalog: LocalResource::new(|| Request::get(path::CATALOG).send()),
            workspaces: LocalResource::new(|| Request::get(path::ORGANIZATIONS).send()),
            from: LocalResource::new(move || async move {
                let id = from?;
                Some(Request::get(path::with_id(path::ACCESS_TOKEN, id)).send().await)
            }),
        }
    }

    /// Asks again for what did not come.
    pub fn ask_again(self) {
        if self.catalog.with_untracked(|answer| !matches!(answer, Some(Ok(_)))) {
            self.catalog.refetch();
        }
        if self.workspaces.with_untracked(|answer| !matches!(answer, Some(Ok(_)))) {
            self.workspaces.refetch();
        }
    }

    /// All of it, once it is there, or why it is not.
    pub fn get(self) -> Memo<Option<Result<Material, Error>>> {
        Memo::new(move |_| {
            let (catalog, workspaces, from) = (self.catalog.get()?, self.workspaces.get()?, self.from.get()?);
            Some(catalog.and_then(|catalog| Ok(Material { catalog, workspaces: workspaces?, from })))
        })
    }
}

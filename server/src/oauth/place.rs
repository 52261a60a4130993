//! The one organization that an access token is asked for.

use latchkey_api::id::OrganizationId;

use super::exchange::{Fault, TooMuch};
use crate::{AppState, authenticate::Bearer, credential::Holder, directory, error::Result, text::fold};

/// How it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place<'a> {
    /// By its id.
    Id(OrganizationId),
    /// By its id, its slug or its name.
    Named(&'a str),
}

/// The organization, if the subject works there.
pub(super) async fn resolve(state: &AppState, subject: &Bearer, place: Place<'_>) -> Result<OrganizationId, Fault> {
    match place {
        Place::Id(id) if works_in(state, subject, id).await? => Ok(id),
        Place::Id(_) => Err(TooMuch::Elsewhere.into()),
        Place::Named(text) => named(state, subject, text).await,
    }
}

async fn works_in(state: &AppState, subject: &Bearer, organization: OrganizationId) -> Result<bool> {
    match subject.0.holder {
        Holder::App { organization: own, .. } => Ok(own == organization),
        _ => Ok(subject.role_in(state, organization).await?.is_some()),
    }
}

/// An id or a slug is nobody else's; a name may be, so it is looked for only where the subject works.
async fn named(state: &AppState, subject: &Bearer, text: &str) -> Result<OrganizationId, Fault> {
    if text.chars().any(char::is_control) {
        return Err(TooMuch::Elsewhere.into());
    }
    if let Some(found) = directory::organization(&state.database, text).await?
        && works_in(state, subject, found.id).await?
    {
        return Ok(found.id);
    }
    let near = match &subject.0.holder {
        Holder::User { id, .. } => {
            let organizations = directory::organizations_of_user(&state.database, *id).await?;
            organizations.into_iter().map(|(organization, _)| organization).collect()
        }
        Holder::ServiceAccount { organization, .. } | Holder::App { organization, .. } => {
            directory::organizations_from(&state.database, *organization).await?
        }
    };
    let name = fold(text);
    let mut found = None;
    for id in near.into_iter().filter(|other| fold(&other.name) == name).map(|other| other.id) {
        if works_in(state, subject, id).await? && found.replace(id).is_some() {
            return Err(TooMuch::SeveralPlaces.into());
        }
    }
    found.ok_or_else(|| TooMuch::Elsewhere.into())
}

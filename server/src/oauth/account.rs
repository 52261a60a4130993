//! What service accounts are called by those who use them.

use latchkey_api::id::OrganizationId;

use crate::{
    AppState,
    authenticate::Bearer,
    credential::Holder,
    directory,
    error::{Error, Result},
    service_account,
};

/// The identifier of an account of this name: `NAME@ORG-SLUG.iam.HOST`.
pub(super) async fn identifier(state: &AppState, name: &str, organization: OrganizationId) -> Result<String> {
    let organization = directory::organization(&state.database, &organization.to_string()).await?;
    let slug = organization.ok_or(Error::NotFound("workspace"))?.slug;
    Ok(format!("{name}@{}", service_account::domain(&state.public_url, &slug)))
}

/// Whether a key is of the service account that is called this: by its name, its identifier or its id.
pub(super) async fn is_called(state: &AppState, key: &Bearer, called: &str) -> Result<bool> {
    let Holder::ServiceAccount { id, name, organization, .. } = &key.0.holder else { return Ok(false) };
    let called = called.trim().to_lowercase();
    Ok(called == *name
        || called == id.to_string()
        || (called.contains('@') && called == identifier(state, name, *organization).await?))
}

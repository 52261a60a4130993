//! The organization, or the app, that a request is about, as far as its credential may know of it.

use latchkey_api::{
    id::{AppId, OrganizationId},
    session::Role,
};

use crate::{
    AppState,
    apps::{self, App},
    authenticate::{Bearer, Reach},
    authorize::{self, Action},
    credential::Holder,
    directory::{self, Organization},
    error::{Error, Result},
};

/// An organization where the credential may do what it asks for.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) organization: Organization,
    /// The apps that it comes near.
    pub(super) reach: Reach,
}

/// The organization with this id or slug: 403 if the scopes or the role do not reach, 404 if the credential has no
/// business there.
pub(super) async fn organization(state: &AppState, bearer: &Bearer, action: Action, id_or_slug: &str) -> Result<Place> {
    const THING: &str = "organization";
    bearer.admit(action)?;
    let organization = directory::organization(&state.database, id_or_slug).await?.ok_or(Error::NotFound(THING))?;
    let role = bearer.role_in(state, organization.id).await?;
    authorize::permit(action, role).map_err(|denial| denial.into_error(THING))?;
    let reach = bearer.reach(state, organization.id).await?;
    Ok(Place { organization, reach })
}

impl Place {
    /// 403 for a credential that is limited to some of the apps: what it asks for belongs to the organization as a whole.
    pub(super) fn whole(&self) -> Result<()> {
        if self.reach == Reach::Whole {
            return Ok(());
        }
        Err(Error::Forbidden(
            "This credential is limited to some of the organization's apps, and this is about all of it. Use one that \
             works in the whole organization.",
        ))
    }
}

/// The app with this id, of this organization if one is named; `thing` is what it is called where the caller is told that
/// there is none.
pub(super) async fn app(
    state: &AppState,
    bearer: &Bearer,
    action: Action,
    id: AppId,
    within: Option<OrganizationId>,
    thing: &'static str,
) -> Result<App> {
    bearer.admit(action)?;
    let app = apps::find(&state.database, id).await?.ok_or(Error::NotFound(thing))?;
    let is_there = within.is_none_or(|organization| organization == app.organization);
    let is_near = is_there && bearer.reach(state, app.organization).await?.includes(id);
    let role = if is_near { bearer.role_in(state, app.organization).await? } else { None };
    authorize::permit(action, role).map_err(|denial| denial.into_error(thing))?;
    Ok(app)
}

/// The organizations where a credential works, by name.
pub(super) async fn organizations(state: &AppState, bearer: &Bearer) -> Result<Vec<Organization>> {
    let found = &bearer.0;
    let database = &state.database;
    let mut organizations = match &found.holder {
        Holder::User { id, .. } => {
            let of_user = directory::organizations_of_user(database, *id).await?;
            of_user.into_iter().map(|(organization, _)| organization).collect()
        }
        Holder::ServiceAccount { organization, .. } | Holder::App { organization, .. } => {
            directory::organizations_from(database, *organization).await?
        }
    };
    let near = near(state, bearer).await?;
    organizations.retain(|place| near.as_ref().is_none_or(|near| near.contains(&place.id)));
    Ok(organizations)
}

/// The organizations that the credential's own limits let it near; `None` for any.
async fn near(state: &AppState, bearer: &Bearer) -> Result<Option<Vec<OrganizationId>>> {
    let found = &bearer.0;
    let mut near = match &found.holder {
        Holder::User { .. } if found.works_in.is_everywhere() => None,
        Holder::User { .. } => {
            let mut near = found.works_in.organizations.clone();
            near.extend(directory::organizations_of(&state.database, &found.works_in.apps).await?);
            Some(near)
        }
        Holder::ServiceAccount { whole: true, role: Role::Admin, .. } => None,
        Holder::ServiceAccount { organization, .. } => Some(vec![*organization]),
        Holder::App { .. } => Some(Vec::new()),
    };
    if let Some(only) = found.organization {
        let is_near = near.as_ref().is_none_or(|near| near.contains(&only));
        near = Some(if is_near { vec![only] } else { Vec::new() });
    }
    Ok(near)
}

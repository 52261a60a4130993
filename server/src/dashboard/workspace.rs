//! The workspace, and the app in it, that a request of the dashboard is about.

use latchkey_api::session::App;

use crate::{
    AppState,
    authorize::{self, Action, CallerKind},
    directory,
    error::{Error, Result},
    session::LiveSession,
};

/// An organization where the signed-in user may do what they ask for.
#[derive(Clone, Debug)]
pub(super) struct Workspace {
    /// The organization.
    pub organization: directory::Organization,
}

/// The organization with this id or slug, if the user may do this there: 403 if their role does not reach, 404 if they
/// have no role.
pub(super) async fn workspace(
    state: &AppState,
    session: &LiveSession,
    id_or_slug: &str,
    action: Action,
) -> Result<Workspace> {
    const THING: &str = "workspace";
    authorize::admit(action, CallerKind::Session, None).map_err(|denial| denial.into_error(THING))?;
    let organization = directory::organization(&state.database, id_or_slug).await?.ok_or(Error::NotFound(THING))?;
    let role = directory::role_in(state.database.reader(), organization.id, session.user.id).await?;
    authorize::permit(action, role).map_err(|denial| denial.into_error(THING))?;
    Ok(Workspace { organization })
}

/// The app of the workspace with this id or slug; 404 if it was deleted or there is none.
pub(super) async fn app_of(state: &AppState, workspace: &Workspace, id_or_slug: &str) -> Result<App> {
    directory::app(&state.database, workspace.organization.id, id_or_slug).await?.ok_or(Error::NotFound("app"))
}

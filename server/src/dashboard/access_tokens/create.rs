//! Makes a personal access token.

use axum::{extract::State, http::HeaderMap, response::IntoResponse};
use latchkey_api::{
    access_token::{CreateAccessToken, MOST_LIMITS, WorksIn},
    id::UserId,
    path,
    problem::FieldError,
    timestamp::Timestamp,
};

use crate::{
    AppState,
    authenticate::SignedInUser,
    dashboard::{
        credentials::{self, Keyring, Wanted},
        sent_again::Request,
    },
    directory,
    error::{Error, Result},
    extract,
    owner::Owner,
    request::RequestContext,
    text::cut,
};

/// The most unknown scopes that are named, and how much of each.
const NAMED_SCOPES: usize = 10;
const NAMED_CHARACTERS: usize = 60;

/// Makes a token and answers it with its secret, once for each idempotency key.
pub(in crate::dashboard) async fn create(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    headers: HeaderMap,
    extract::Json(asked): extract::Json<CreateAccessToken>,
) -> Result<impl IntoResponse> {
    let user = &session.user;
    let wanted = check(&state, user.id, &headers, asked, context.at).await?;
    let created = credentials::make(&state, &context, user, &Keyring::of_user(user.id), &wanted).await?;
    Ok(credentials::created(path::with_id(path::ACCESS_TOKEN, created.token.id), created))
}

/// The request as it can be granted, or every field that is at fault.
async fn check(
    state: &AppState,
    user: UserId,
    headers: &HeaderMap,
    asked: CreateAccessToken,
    now: Timestamp,
) -> Result<Wanted> {
    let mut faults = Vec::new();
    let name = credentials::check_name(&asked.name, &mut faults);
    let mut fault = |field: &str, detail: String| faults.push(FieldError { field: field.to_owned(), detail });
    let scopes = state.config.catalog.normalize(&asked.scopes).unwrap_or_else(|unknown| {
        fault("scopes", unknown_scopes(&unknown));
        unknown
    });
    if scopes.is_empty() {
        fault("scopes", "must hold at least one scope".to_owned());
    }
    let expires_at = credentials::check_end(asked.expires, now, &mut faults);
    let mut works_in = asked.works_in;
    works_in.organizations.sort();
    works_in.organizations.dedup();
    works_in.apps.sort();
    works_in.apps.dedup();
    if works_in.organizations.len() + works_in.apps.len() > MOST_LIMITS {
        let detail = format!("must hold {MOST_LIMITS} organizations and apps or fewer");
        faults.push(FieldError { field: "worksIn".to_owned(), detail });
    } else {
        faults.extend(foreign_limits(state, user, &works_in).await?);
    }
    if !faults.is_empty() {
        return Err(Error::InvalidFields(faults));
    }
    let asked = CreateAccessToken { name, scopes, expires: asked.expires, works_in };
    let request = Request::of_owner(headers, Owner::User(user), &asked)?;
    let CreateAccessToken { name, scopes, works_in, .. } = asked;
    Ok(Wanted { name, scopes, works_in, expires_at, request })
}

fn unknown_scopes(unknown: &[String]) -> String {
    let named: Vec<String> =
        unknown.iter().take(NAMED_SCOPES).map(|scope| format!("“{}”", cut(scope, NAMED_CHARACTERS))).collect();
    let more = match unknown.len().saturating_sub(NAMED_SCOPES) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("must be scopes of the catalog, which does not have {}{more}", named.join(", "))
}

/// What is not the user's own. An organization that is another's and one that is nobody's are told in the same words.
async fn foreign_limits(state: &AppState, user: UserId, works_in: &WorksIn) -> Result<Vec<FieldError>> {
    if works_in.is_everywhere() {
        return Ok(Vec::new());
    }
    let own = directory::organizations_with_apps(&state.database, user).await?;
    let is_own_organization = |id| own.iter().any(|place| place.organization.id == id);
    let is_own_app = |id| own.iter().any(|place| place.apps.iter().any(|app| app.id == id));
    let organization = works_in.organizations.iter().find(|&&id| !is_own_organization(id)).map(|id| FieldError {
        field: "worksIn.organizations".to_owned(),
        detail: format!("must be organizations that you are a member of; {id} is none"),
    });
    let app = works_in.apps.iter().find(|&&id| !is_own_app(id)).map(|id| FieldError {
        field: "worksIn.apps".to_owned(),
        detail: format!("must be apps of organizations that you are a member of; {id} is none"),
    });
    Ok(organization.into_iter().chain(app).collect())
}

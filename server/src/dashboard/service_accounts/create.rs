//! Makes a service account with its first key.

use axum::{extract::State, http::HeaderMap, response::IntoResponse};
use latchkey_api::{
    access_token::WorksIn,
    id::{CredentialId, ServiceAccountId},
    path,
    problem::FieldError,
    secret::Kind,
    service_account::{CreateServiceAccount, CreatedServiceAccount, validate_name},
    session::User,
    timestamp::Timestamp,
};
use serde_json::json;

use super::{check_description, check_segments, event, no_segment, read::find, store};
use crate::{
    AppState,
    authenticate::SignedInUser,
    authorize::Action,
    change::Change,
    dashboard::{
        InOrganization,
        credentials::{self, Keyring, SentAgain, Wanted},
        sent_again::Request,
        workspace::{Workspace, workspace},
    },
    database::is_unique_violation,
    directory,
    error::{Error, Result},
    extract::{self, Path},
    owner::Owner,
    request::RequestContext,
    secret::PlainToken,
    service_account::{self, NewServiceAccount},
};

/// What the key is called that an account is made with.
const FIRST_KEY: &str = "First key";

/// An account with its key, and the key's secret.
type Made = (ServiceAccountId, CredentialId, PlainToken);

/// Makes an account and answers it with the secret of its first key, once for each idempotency key.
///
/// Sent again while nobody can have seen the secret, it makes no second account: the first one's key gets a new secret.
pub(in crate::dashboard) async fn create(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    context: RequestContext,
    Path(InOrganization { organization }): Path<InOrganization>,
    headers: HeaderMap,
    extract::Json(asked): extract::Json<CreateServiceAccount>,
) -> Result<impl IntoResponse> {
    let workspace = workspace(&state, &session, &organization, Action::ManageServiceAccounts).await?;
    let (asked, key) = check(&workspace, &headers, asked, context.at)?;
    let user = &session.user;
    let (account, key, secret) = match make(&state, &context, user, &workspace, &asked, &key).await? {
        Some(made) => made,
        None => make_again(&state, &context, user, &workspace, &asked, &key.request).await?,
    };
    let created = CreatedServiceAccount {
        account: find(&state, &context, &workspace, account).await?,
        key: credentials::find(&state, Owner::ServiceAccount(account), key).await?,
        secret: secret.reveal().to_owned(),
    };
    let place = [("organization", workspace.organization.slug.as_str()), ("id", &account.to_string())];
    Ok(credentials::created(path::fill(path::SERVICE_ACCOUNT, &place), created))
}

/// The request as it can be granted, and its key, or every field that is at fault.
fn check(
    workspace: &Workspace,
    headers: &HeaderMap,
    asked: CreateServiceAccount,
    now: Timestamp,
) -> Result<(CreateServiceAccount, Wanted)> {
    let mut faults = Vec::new();
    let name = validate_name(&asked.name).unwrap_or_else(|fault| {
        faults.push(FieldError { field: "name".to_owned(), detail: fault.to_string() });
        ""
    });
    let name = name.to_owned();
    let description = check_description(&asked.description, &mut faults);
    let segments = check_segments(asked.segments, &mut faults);
    faults.extend(segments.as_ref().filter(|segments| segments.is_empty()).map(|_| no_segment()));
    let expires_at = credentials::check_end(asked.expires, now, &mut faults);
    if !faults.is_empty() {
        return Err(Error::InvalidFields(faults));
    }
    let asked = CreateServiceAccount { name, description, segments, ..asked };
    let request = Request::new(headers, &format!("organization {}", workspace.organization.id), &asked)?;
    let works_in = WorksIn::default();
    Ok((asked, Wanted { name: FIRST_KEY.to_owned(), scopes: Vec::new(), works_in, expires_at, request }))
}

/// `None` if the name is taken or the request was sent before.
async fn make(
    state: &AppState,
    context: &RequestContext,
    user: &User,
    workspace: &Workspace,
    asked: &CreateServiceAccount,
    key: &Wanted,
) -> Result<Option<Made>> {
    let organization = workspace.organization.id;
    let mut change = Change::begin(state, context).await?;
    // Nobody deletes a segment between its being found and the account's being limited to it.
    directory::lock(&mut change, organization).await?;
    let segments = match &asked.segments {
        Some(segments) => Some(store::segment_names(change.connection(), organization, segments).await?),
        None => None,
    };
    let new = NewServiceAccount {
        organization,
        name: &asked.name,
        description: &asked.description,
        role: asked.role,
        segments: asked.segments.as_deref(),
        created_by: Some(user.id),
    };
    let account = match service_account::create(&mut change, new).await {
        Err(error) if is_unique_violation(&error) => return Ok(None),
        created => created?,
    };
    let details = json!({ "description": asked.description, "role": asked.role.name(), "segments": segments });
    change.record(event(user, workspace, "service_account.create", (account, &asked.name), details)).await?;
    let keyring = Keyring::of_account(workspace, account, asked.name.clone());
    match credentials::issue(&mut change, state, user, &keyring, key).await {
        Err(error) if is_unique_violation(&error) => Ok(None),
        issued => {
            let (key, secret) = issued?;
            change.commit().await?;
            Ok(Some((account, key, secret)))
        }
    }
}

/// Gives the first key of the account that an earlier try of this request made a new secret.
async fn make_again(
    state: &AppState,
    context: &RequestContext,
    user: &User,
    workspace: &Workspace,
    asked: &CreateServiceAccount,
    request: &Request,
) -> Result<Made> {
    if !SentAgain::is(state, user, request).await? {
        return Err(Error::field("name", "is taken by another service account of this workspace"));
    }
    let again = SentAgain::replace_secret(state, context, user, Kind::ServiceAccountKey, request).await?;
    let account = again.account.ok_or_else(|| anyhow::anyhow!("a key belongs to a service account"))?;
    let keyring = Keyring::of_account(workspace, account, asked.name.clone());
    let (key, secret) = again.finish(user, &keyring).await?;
    Ok((account, key, secret))
}

//! Service accounts of a workspace and their keys. Members see them, admins manage them.

mod change;
mod create;
mod delete;
mod keys;
mod list;
mod read;
mod store;

use latchkey_api::{
    id::{SegmentId, ServiceAccountId},
    problem::FieldError,
    segment::MOST_SEGMENTS,
    service_account::validate_description,
    session::User,
};
use serde::Deserialize;
use serde_json::Value;

pub(super) use self::{
    change::change,
    create::create,
    delete::delete,
    keys::{add as add_key, rename as rename_key, revoke as revoke_key, usage as key_usage},
    list::list,
    read::{read, usage},
};
use super::workspace::Workspace;
use crate::{
    AppState,
    audit::{Actor, Event, Subject},
    error::Error,
    service_account,
};

/// What is answered where there is no such account.
const NO_ACCOUNT: Error = Error::NotFound("service account");

#[derive(Clone, Debug, Deserialize)]
pub(super) struct OneAccount {
    organization: String,
    id: ServiceAccountId,
}

/// What identifiers end in, after the `@`.
fn domain(state: &AppState, workspace: &Workspace) -> String {
    service_account::domain(&state.public_url, &workspace.organization.slug)
}

/// What a person did to an account.
fn event(
    user: &User,
    workspace: &Workspace,
    action: &'static str,
    (id, name): (ServiceAccountId, &str),
    details: Value,
) -> Event {
    Event {
        actor: Actor::User { id: user.id, name: user.name.clone() },
        action,
        subject: Subject { kind: "service_account", id: id.to_string(), name: name.to_owned() },
        organization: Some(workspace.organization.id),
        details,
    }
}

/// The description of an account; an unfit one is added to the faults.
fn check_description(description: &str, faults: &mut Vec<FieldError>) -> String {
    let description = validate_description(description).unwrap_or_else(|fault| {
        faults.push(FieldError { field: "description".to_owned(), detail: fault.to_string() });
        ""
    });
    description.to_owned()
}

/// The segments of an account, each once and in order; too many are added to the faults.
fn check_segments(segments: Option<Vec<SegmentId>>, faults: &mut Vec<FieldError>) -> Option<Vec<SegmentId>> {
    let mut segments = segments?;
    segments.sort();
    segments.dedup();
    if segments.len() > MOST_SEGMENTS {
        let detail = format!("must hold {MOST_SEGMENTS} segments or fewer");
        faults.push(FieldError { field: "segments".to_owned(), detail });
    }
    Some(segments)
}

/// An account that would work nowhere is of no use to anybody.
fn no_segment() -> FieldError {
    let detail = "must hold at least one segment, or be null for the whole workspace".to_owned();
    FieldError { field: "segments".to_owned(), detail }
}

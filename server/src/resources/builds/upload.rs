//! Receives a build: a multipart body whose file goes to the disk as it arrives and is never in memory as a whole.

use std::{future::Future, time::Duration};

use axum::{
    body::Body,
    extract::{
        FromRequest as _, Multipart, Request,
        multipart::{Field, MultipartError},
    },
    http::header,
};
use latchkey_api::id::BuildId;
use tokio::time::timeout;

use super::{
    fields::{self, Fields, LONGEST_VALUE},
    files::Incoming,
    paced::{Arrived, Paced},
};
use crate::{
    AppState,
    error::{Error, Result},
};

/// The longest time in which nothing arrives.
const LONGEST_PAUSE: Duration = Duration::from_mins(1);
/// The longest time that an upload may take.
const LONGEST_UPLOAD: Duration = Duration::from_hours(2);
/// What the parts of a body may weigh besides the file, in bytes.
const LARGEST_REST: usize = 256 * 1024;

/// A build that has arrived, and whose file nobody sees yet.
#[derive(Debug)]
pub(super) struct Upload {
    pub(super) file: Incoming,
    pub(super) file_name: String,
    pub(super) fields: Fields,
}

/// Receives the body of a request. What arrived is gone again if this fails or is dropped.
pub(super) async fn receive(state: &AppState, build: BuildId, request: Request) -> Result<Upload> {
    let limit = state.config.largest_upload;
    if announced(&request).is_some_and(|length| length > limit + LARGEST_REST as u64) {
        return Err(too_large(limit));
    }
    timeout(LONGEST_UPLOAD, read(state, build, request))
        .await
        .map_err(|_| Error::Malformed("The upload took longer than two hours. Send it over a faster line."))?
}

fn announced(request: &Request) -> Option<u64> {
    request.headers().get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

fn too_large(limit: u64) -> Error {
    Error::TooLarge(usize::try_from(limit).unwrap_or(usize::MAX))
}

async fn read(state: &AppState, build: BuildId, request: Request) -> Result<Upload> {
    let (parts, body) = request.into_parts();
    let (body, arrived) = Paced::new(body);
    let request = Request::from_parts(parts, Body::new(body));
    let mut multipart = Multipart::from_request(request, state)
        .await
        .map_err(|_| Error::UnsupportedMediaType("multipart/form-data; boundary=…"))?;
    let mut file = None;
    let mut fields = Fields::default();
    let mut rest = 0;
    loop {
        arrived.forget();
        let Some(mut part) = soon(multipart.next_field()).await? else { break };
        let name = part.name().unwrap_or_default().to_owned();
        fields::check_name(&name)?;
        let is_file = part.file_name().is_some();
        match name.as_str() {
            "file" | "build" if file.is_some() => {
                return Err(Error::field(
                    name,
                    "must be sent exactly once: a build is one file, sent as file or as build",
                ));
            }
            "file" | "build" if !is_file => return Err(Error::field(name, "must be a file, with its name")),
            "file" | "build" => {
                let file_name = fields::file_name(part.file_name().unwrap_or_default());
                file = Some((store(state, build, &name, &mut part, &arrived).await?, file_name));
            }
            _ if is_file => {
                return Err(Error::field(name, "must be a text; the build itself is sent as file or as build"));
            }
            _ => {
                let value = value(&name, &mut part, &arrived).await?;
                rest += name.len() + value.len();
                if rest > LARGEST_REST {
                    return Err(Error::field(name, format_args!("is too much; send {LARGEST_REST} bytes or fewer")));
                }
                fields.add(&name, value)?;
            }
        }
    }
    let (file, file_name) = file.ok_or_else(|| Error::field("file", "is required: the build, as file or as build"))?;
    Ok(Upload { file, file_name, fields })
}

async fn store(
    state: &AppState,
    build: BuildId,
    name: &str,
    part: &mut Field<'_>,
    arrived: &Arrived,
) -> Result<Incoming> {
    let limit = state.config.largest_upload;
    let disk = |error| Error::Internal(anyhow::Error::new(error).context("a build cannot be stored"));
    let mut file = Incoming::begin(&state.config.data_folder, build).await.map_err(disk)?;
    while let Some(chunk) = soon(part.chunk()).await? {
        arrived.forget();
        if file.size() + chunk.len() as u64 > limit {
            return Err(too_large(limit));
        }
        file.write(&chunk).await.map_err(disk)?;
    }
    if file.size() == 0 {
        return Err(Error::field(name, "must not be empty"));
    }
    Ok(file)
}

async fn value(name: &str, part: &mut Field<'_>, arrived: &Arrived) -> Result<Vec<u8>> {
    let mut value = Vec::new();
    while let Some(chunk) = soon(part.chunk()).await? {
        arrived.forget();
        if value.len() + chunk.len() > LONGEST_VALUE {
            return Err(Error::field(name, format_args!("must have {LONGEST_VALUE} bytes or fewer")));
        }
        value.extend_from_slice(&chunk);
    }
    Ok(value)
}

/// What comes next of the body, unless it takes too long.
async fn soon<T>(next: impl Future<Output = Result<T, MultipartError>>) -> Result<T> {
    timeout(LONGEST_PAUSE, next)
        .await
        .map_err(|_| Error::Malformed("The upload stood still for a minute. Send it again."))?
        .map_err(|_| Error::Malformed("The body is not multipart/form-data to its end. Send it again."))
}

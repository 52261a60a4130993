//! Reads requests, and refuses what cannot be read in a way that names the field.

use std::time::Duration;

use axum::{
    body::Bytes,
    extract::{
        FromRequest, FromRequestParts, RawPathParams, Request,
        rejection::{BytesRejection, FailedToBufferBody, RawPathParamsRejection},
    },
    http::{HeaderMap, header, request::Parts},
};
use serde::de::{DeserializeOwned, IgnoredAny, value::MapDeserializer};
use serde_json::Value;

use crate::{
    AppState,
    error::{Error, Result},
};

/// The largest JSON body, in bytes.
pub const LARGEST_BODY: usize = 64 * 1024;
/// How long a body may take to arrive, from when its handler wants it.
const LONGEST_BODY: Duration = Duration::from_secs(30);
/// The longest query string, in bytes.
const LONGEST_QUERY: usize = 4 * 1024;

/// A JSON body. 413, 415 or 400 with the field's name when it is none, or not of this type.
#[derive(Clone, Copy, Debug)]
pub struct Json<T>(pub T);

/// The query string. 400 with the parameter's name when it is not of this type.
#[derive(Clone, Copy, Debug)]
pub struct Query<T>(pub T);

/// The path's parameters. 400 with the parameter's name when one is not of its type.
#[derive(Clone, Copy, Debug)]
pub struct Path<T>(pub T);

/// Whether the body is said to be JSON.
pub fn is_json(headers: &HeaderMap) -> bool {
    is_of_type(headers, "application/json")
}

/// Whether the body is said to be of this media type, whatever its parameters.
pub(crate) fn is_of_type(headers: &HeaderMap, media_type: &str) -> bool {
    let Some(value) = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()) else { return false };
    let essence = value.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case(media_type)
}

impl<T: DeserializeOwned> FromRequest<AppState> for Json<T> {
    type Rejection = Error;

    async fn from_request(request: Request, state: &AppState) -> Result<Self> {
        if !is_json(request.headers()) {
            return Err(Error::UnsupportedMediaType("application/json"));
        }
        parse_json(&body(request, state).await?).map(Self)
    }
}

/// The whole body, up to [`LARGEST_BODY`], unless it takes longer than [`LONGEST_BODY`].
pub(crate) async fn body(request: Request, state: &AppState) -> Result<Bytes> {
    let body = state.clock.within(LONGEST_BODY, Bytes::from_request(request, state)).await;
    let body = body.ok_or(Error::Malformed("The body took longer than 30 seconds to arrive. Send it again."))?;
    body.map_err(|rejection| match rejection {
        BytesRejection::FailedToBufferBody(FailedToBufferBody::LengthLimitError(_)) => Error::TooLarge(LARGEST_BODY),
        _ => Error::Malformed("The body broke off. Send it again."),
    })
}

/// Refuses the character NUL in what somebody sent: no text of PostgreSQL can hold it, and nothing that is asked for has it.
pub(crate) fn refuse_nul(field: &str, text: &str) -> Result<()> {
    if text.contains('\0') {
        return Err(Error::field(field.replace('\0', ""), "must not hold the character NUL"));
    }
    Ok(())
}

/// The like, in a whole body. JSON has it as an escape alone.
fn refuse_nul_in_json(bytes: &[u8]) -> Result<()> {
    const ESCAPE: &[u8] = br"\u0000";
    if !bytes.windows(ESCAPE.len()).any(|window| window == ESCAPE) {
        return Ok(());
    }
    // What is no JSON is refused as such.
    serde_json::from_slice(bytes).map_or(Ok(()), |value| refuse_nul_within("", &value))
}

fn refuse_nul_within(place: &str, value: &Value) -> Result<()> {
    let field = if place.is_empty() { "body" } else { place };
    match value {
        Value::String(text) => refuse_nul(field, text),
        Value::Array(values) => {
            let mut places = values.iter().enumerate();
            places.try_for_each(|(at, value)| refuse_nul_within(&format!("{place}[{at}]"), value))
        }
        Value::Object(fields) => fields.iter().try_for_each(|(name, value)| {
            refuse_nul(field, name)?;
            let inside = if place.is_empty() { name.clone() } else { format!("{place}.{name}") };
            refuse_nul_within(&inside, value)
        }),
        _ => Ok(()),
    }
}

fn parse_json<T: DeserializeOwned>(bytes: &[u8]) -> Result<T> {
    refuse_nul_in_json(bytes)?;
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        // An enumeration that is `{}` counts as bad syntax, too.
        if error.inner().is_data() || serde_json::from_slice::<IgnoredAny>(bytes).is_ok() {
            field_error(&error.path().to_string(), &error.inner().to_string())
        } else {
            Error::Malformed("The body is not JSON.")
        }
    })?;
    deserializer.end().map_err(|_| Error::Malformed("The body holds more than one JSON value."))?;
    Ok(value)
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self> {
        if parts.uri.query().is_some_and(|query| query.len() > LONGEST_QUERY) {
            return Err(Error::Malformed("The query string is too long. Send at most 4096 bytes."));
        }
        let pairs = form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes());
        for (name, value) in pairs {
            refuse_nul(&name, &name).and_then(|()| refuse_nul(&name, &value))?;
        }
        serde_path_to_error::deserialize(serde_html_form::Deserializer::new(pairs))
            .map(Self)
            .map_err(|error| field_error(&error.path().to_string(), &error.inner().to_string()))
    }
}

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        let values = RawPathParams::from_request_parts(parts, state).await.map_err(|rejection| match rejection {
            RawPathParamsRejection::InvalidUtf8InPathParam(_) => Error::Malformed("The path is not UTF-8."),
            rejection => Error::Internal(rejection.into()),
        })?;
        serde_path_to_error::deserialize(MapDeserializer::<_, serde::de::value::Error>::new(values.iter()))
            .map(Self)
            .map_err(|error| field_error(&error.path().to_string(), &error.inner().to_string()))
    }
}

/// Turns what serde says into a field and what would be right. What the caller sent is not repeated: it may be a
/// password in the wrong place.
fn field_error(path: &str, message: &str) -> Error {
    let message = message.split(" at line ").next().unwrap_or(message);
    let quoted = || message.split('`').nth(1).unwrap_or_default();
    let inside = |name: &str| if path == "." { name.to_owned() } else { format!("{path}.{name}") };
    // serde counts the field that is too much as part of the path, the one that is missing not.
    let itself =
        |name: &str| if path == name || path.ends_with(&format!(".{name}")) { path.to_owned() } else { inside(name) };
    if message.starts_with("missing field") {
        Error::field(inside(quoted()), "is required")
    } else if message.starts_with("unknown field") {
        Error::field(itself(quoted()), "is not a field of this request")
    } else if message.starts_with("duplicate field") {
        Error::field(itself(quoted()), "must be sent exactly once")
    } else {
        let field = if path == "." { "body" } else { path };
        Error::field(field, right(message))
    }
}

fn right(message: &str) -> String {
    if let Some((_, expected)) = message.rsplit_once(", expected ") {
        if matches!(expected, "u8" | "u16" | "u32" | "u64" | "i64") {
            return "must be a whole number within its limits".to_owned();
        }
        return format!("must be {}", expected.replace('`', "\""));
    }
    if message.contains("digit found in string") || message.contains("number too large") || message.contains("integer")
    {
        return "must be a whole number within its limits".to_owned();
    }
    if message.starts_with("must ") {
        return message.to_owned();
    }
    if message.contains("bool") {
        return "must be true or false".to_owned();
    }
    "is not of the right type".to_owned()
}

#[cfg(test)]
mod tests {
    use latchkey_api::{access_token::CreateAccessToken, problem::FieldError};

    use super::*;

    fn faults(body: &str) -> Vec<(String, String)> {
        match parse_json::<CreateAccessToken>(body.as_bytes()).unwrap_err() {
            Error::InvalidFields(errors) => {
                errors.into_iter().map(|FieldError { field, detail }| (field, detail)).collect()
            }
            other => vec![("?".to_owned(), format!("{other:?}"))],
        }
    }

    #[test]
    fn names_the_field_and_what_would_be_right() {
        for (body, field, detail) in [
            (r#"{"scopes":[]}"#, "name", "is required"),
            (r#"{"name":5,"scopes":[]}"#, "name", "must be a string"),
            (r#"{"name":"a","scopes":["a",5]}"#, "scopes[1]", "must be a string"),
            (r#"{"name":"a","scopes":[],"note":1}"#, "note", "is not a field of this request"),
            (r#"{"name":"a","name":"b","scopes":[]}"#, "name", "must be sent exactly once"),
            (r#"{"name":"a","scopes":[],"worksIn":{"team":[]}}"#, "worksIn.team", "is not a field of this request"),
            (
                r#"{"name":"a","scopes":[],"worksIn":{"apps":["x"]}}"#,
                "worksIn.apps[0]",
                "must be a UUID such as 01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f",
            ),
            (
                r#"{"name":"a","scopes":[],"expires":{"at":"soon"}}"#,
                "expires.at",
                "must be a moment such as 2026-12-22T13:52:00Z",
            ),
            (r#"{"name":"a","scopes":[],"expires":{}}"#, "expires", "is not of the right type"),
            (
                r#"{"name":"a","scopes":[],"expires":{"days":70000}}"#,
                "expires.days",
                "must be a whole number within its limits",
            ),
            ("5", "body", "must be struct CreateAccessToken"),
        ] {
            assert_eq!(faults(body), [(field.to_owned(), detail.to_owned())], "{body}");
        }
    }

    #[test]
    fn tells_what_is_no_json() {
        for body in ["", "{", r#"{"name":"a","scopes":[]} {}"#, "name=a"] {
            assert_eq!(faults(body)[0].0, "?", "{body}");
        }
    }
}

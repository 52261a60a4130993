//! The server itself.

use utoipa::openapi::{ContentBuilder, ObjectBuilder};

use super::{Group, PATH, operation::get};
use crate::health::Health;

/// Endpoints about the server.
pub(super) fn group() -> Group {
    let operations = vec![
        get("/healthz", "readHealth", "Tell whether the server can serve")
            .says("200 while the database answers.")
            .answers::<Health>(),
        get(PATH, "readDocument", "Read this document")
            .answers_content(
                200,
                "This document.",
                "application/json",
                ContentBuilder::new().schema(Some(ObjectBuilder::new())).build(),
            )
            .with_header(200, "ETag", "Sent as `If-None-Match`, it asks for the document only if it has changed.")
            .answers_nothing(304, "It is what the caller has."),
    ];
    Group { name: "Server", description: "The server itself.", operations }
}

//! `GET /openapi.json`: every endpoint for programs to read (OpenAPI 3.1).
//!
//! Bodies are described by the types that serve them, who may call what by the table of [`crate::authorize`]. What is said
//! here besides is one table for each group of endpoints; tests hold it against the router and against real answers.

mod account;
mod credentials;
mod oauth;
mod operation;
mod parameters;
mod refusals;
mod resources;
mod security;
mod server;
mod tidy;
mod versions;
mod workspace;

use std::{collections::BTreeMap, sync::LazyLock};

use axum::{http::HeaderMap, response::Response};
use utoipa::openapi::{
    Components, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, PathItem, Paths, RefOr, Schema, ServerBuilder,
    tag::TagBuilder,
};

use self::operation::Operation;
use crate::assets::Written;

/// Where the document is.
pub const PATH: &str = "/openapi.json";

static DOCUMENT: LazyLock<Written> = LazyLock::new(|| Written::new("application/json", text()));

/// Endpoints that belong together: a name, what they are, and they themselves.
struct Group {
    name: &'static str,
    description: &'static str,
    operations: Vec<Operation>,
}

/// Answers the document. It is the same for everybody, and changes with the program alone.
pub(crate) async fn serve(headers: HeaderMap) -> Response {
    DOCUMENT.answer(&headers)
}

/// The document, as it is served.
pub fn document() -> &'static str {
    DOCUMENT.content()
}

fn text() -> String {
    let mut document = serde_json::to_value(build()).unwrap_or_default();
    tidy::tidy(&mut document);
    document.to_string()
}

fn build() -> OpenApi {
    let groups = [
        account::group(),
        credentials::personal(),
        workspace::group(),
        credentials::service_accounts(),
        credentials::app_api_tokens(),
        versions::group(),
        resources::group(),
        resources::builds(),
        oauth::group(),
        server::group(),
    ];
    let tags: Vec<_> = groups
        .iter()
        .map(|group| TagBuilder::new().name(group.name).description(Some(group.description)).build())
        .collect();
    let mut schemas = refusals::schemas();
    let mut items: BTreeMap<&'static str, PathItem> = BTreeMap::new();
    for group in groups {
        for operation in group.operations {
            let (path, method) = (operation.path, operation.method.clone());
            schemas.extend(operation.schemas.0.iter().cloned());
            let item = PathItem::new(method, operation.finish(group.name));
            match items.get_mut(path) {
                Some(others) => others.merge_operations(item),
                None => drop(items.insert(path, item)),
            }
        }
    }
    let mut paths = Paths::new();
    paths.paths = items.into_iter().map(|(path, item)| (path.to_owned(), item)).collect();
    let mut components = Components::new();
    components.schemas = by_name(schemas);
    components.responses = refusals::responses();
    components.security_schemes = security::schemes();
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Latchkey")
                .version(env!("CARGO_PKG_VERSION"))
                .description(Some(DESCRIPTION))
                .license(Some(LicenseBuilder::new().name("Apache-2.0").identifier(Some("Apache-2.0")).build())),
        )
        .servers(Some([ServerBuilder::new().url("/").build()]))
        .paths(paths)
        .components(Some(components))
        .tags(Some(tags))
        .build()
}

const DESCRIPTION: &str = "\
Issues and checks credentials: personal access tokens, service accounts and their keys, app API tokens, project API keys, \
and short-lived access tokens that are exchanged for them.

Endpoints under `/api/dashboard/` are for the dashboard's own pages: they take the session cookie alone, refuse a request \
with an `Authorization` header, and take changes only from the same origin (`Sec-Fetch-Site` or `Origin`) and with \
`Content-Type: application/json`, even if they have no body. All others are for programs.

`x-scope` names the scope that a personal access token (or an access token with scopes) must have, `x-least-role` what its \
user or service account must at least be in the workspace: `viewer`, `developer` or `admin`. What belongs to somebody else \
is answered 404.

Errors are `application/problem+json` (RFC 9457). Every answer has an `X-Request-Id`, which names it in the server's log. \
Ids are UUIDs (version 7), times RFC 3339 in UTC. Secrets begin with `aa` unless the operator chose another brand.";

/// The schemas by their names, of which each stands for one type; otherwise a test fails with the first look at this.
fn by_name(schemas: Vec<(String, RefOr<Schema>)>) -> BTreeMap<String, RefOr<Schema>> {
    let mut named = BTreeMap::new();
    for (name, schema) in schemas {
        let name = tidy::plain_name(&name).to_owned();
        let earlier = named.insert(name.clone(), schema.clone());
        assert!(earlier.is_none_or(|earlier| earlier == schema), "two types are called {name}");
    }
    named
}

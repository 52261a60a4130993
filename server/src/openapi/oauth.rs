//! Exchanging, checking and ending secrets.

use utoipa::openapi::{Content, ContentBuilder, ObjectBuilder, schema::Type};

use super::{
    Group,
    operation::{Operation, get, post},
    refusals::Format,
    security::Access,
};
use crate::{
    authorize::Action,
    oauth::{INTROSPECT, Introspection, METADATA, Metadata, REVOKE, TOKEN, TokenAnswer},
};

/// A field of a form: its name, whether it must be there, and what it is.
type Field = (&'static str, bool, &'static str);

/// How a client shows who it is without a header.
const CLIENT: [Field; 2] = [
    ("client_id", false, "The service account's name, identifier or id, instead of a header."),
    ("client_secret", false, "One of its keys: `aas_…`"),
];

/// Endpoints of OAuth, and those that pipelines knew before.
pub(super) fn group() -> Group {
    Group {
        name: "Exchange",
        description: "Secrets exchanged for short-lived access tokens, checked for other APIs, and ended by whoever holds them.",
        operations: [oauth(), exchange()].into_iter().flatten().collect(),
    }
}

fn oauth() -> Vec<Operation> {
    let token = [
        ("grant_type", true, "`client_credentials` or `urn:ietf:params:oauth:grant-type:token-exchange`."),
        ("subject_token", false, "With the exchange: the secret, such as `aau_…`"),
        ("subject_token_type", false, "With the exchange: `urn:ietf:params:oauth:token-type:access_token`."),
        ("requested_token_type", false, "If it is there: `urn:ietf:params:oauth:token-type:access_token`."),
        ("scope", false, "Fewer scopes than the secret has, separated by spaces."),
        ("audience", false, "The one workspace where the access token is to work: its id, slug or name."),
        ("resource", false, "The same by its address: this server's, `/v1/organizations/`, and the id or slug."),
        ("organization_id", false, "The same as `audience`."),
        ("subOrganization", false, "The same as `audience`."),
    ];
    vec![
        get(METADATA, "readMetadata", "Read the authorization server's metadata (RFC 8414)").answers::<Metadata>(),
        post(TOKEN, "createToken", "Get an access token (RFC 6749 section 4.4, RFC 8693)")
            .open_to(Access::ClientOrForm)
            .takes_content(FORM, form([token.as_slice(), &CLIENT].concat()))
            .answers::<TokenAnswer>()
            .refuses(&[401])
            .refuses_as(Format::OAuth),
        post(INTROSPECT, "introspectToken", "Ask what a secret is good for (RFC 7662)")
            .says(
                "What does not work, is not there or is none of the asker's business is answered `{\"active\":false}`.",
            )
            .open_to(Access::Client(Action::Introspect))
            .takes_content(FORM, form([[("token", true, "The secret.")].as_slice(), &CLIENT].concat()))
            .answers::<Introspection>()
            .refuses_as(Format::OAuth),
        post(REVOKE, "revokeToken", "End a secret that you hold (RFC 7009)")
            .says("Whatever is sent, the answer is the same: it opens nothing either way.")
            .takes_content(FORM, form(vec![("token", true, "The secret.")]))
            .answers_nothing(200, "It opens nothing.")
            .refuses(&[429])
            .refuses_as(Format::OAuth),
    ]
}

fn exchange() -> Vec<Operation> {
    let exchange = |path, id, summary, fields: &[Field]| {
        post(path, id, summary)
            .takes_content(FORM, form(fields.to_vec()))
            .answers::<TokenAnswer>()
            .refuses(&[401, 403])
            .refuses_as(Format::Exchange)
    };
    vec![
        exchange(
            "/auth/v1/token",
            "exchangePersonalAccessToken",
            "Exchange a personal access token",
            &[("pat", true, "The token: `aau_…`")],
        ),
        exchange(
            "/auth/v3/token",
            "exchangePersonalAccessKey",
            "Exchange a personal access token for one with fewer rights",
            &[
                ("personalAccessKey", true, "The token: `aau_…`"),
                ("scope", false, "Fewer scopes than it has, separated by spaces."),
                (
                    "subOrganization",
                    false,
                    "The one workspace where the access token is to work: its id, slug or name.",
                ),
            ],
        ),
        exchange(
            "/auth/v1/api-key/token",
            "exchangeApiKey",
            "Exchange a key of a service account",
            &[
                ("name", true, "The service account's name, identifier or id."),
                ("secret", true, "The key: `aas_…`"),
                ("organizationId", false, "The id of the one workspace where the access token is to work."),
            ],
        ),
    ]
}

const FORM: &str = "application/x-www-form-urlencoded";

fn form(fields: Vec<Field>) -> Content {
    let form =
        fields.into_iter().fold(ObjectBuilder::new().schema_type(Type::Object), |form, (name, required, what)| {
            let field = ObjectBuilder::new().schema_type(Type::String).description(Some(what));
            let form = form.property(name, field);
            if required { form.required(name) } else { form }
        });
    ContentBuilder::new().schema(Some(form)).build()
}

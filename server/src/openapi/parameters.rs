//! Parameters, read off a path's template and off the types that queries are read into.

use latchkey_api::session::USER_HEADER;
use utoipa::openapi::{
    Object, ObjectBuilder, OneOf, Ref, RefOr, Required, Schema, SchemaFormat,
    path::{Parameter, ParameterBuilder, ParameterIn},
    schema::{SchemaType, Type},
};

/// What the names in paths stand for, and whether it is an id.
const IN_PATHS: [(&str, &str, bool); 9] = [
    ("organization", "The workspace's id or slug.", false),
    ("organizationId", "The organization's id or slug.", false),
    ("app", "The app's id or slug.", false),
    ("appId", "The app's id.", true),
    ("id", "The id.", true),
    ("key", "The key's id.", true),
    ("projectId", "The app's id.", true),
    ("versionId", "The version's id.", true),
    ("buildId", "The build's id.", true),
];

/// Those of a path.
pub(super) fn of_path(path: &str) -> Vec<Parameter> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| in_path(name)).collect()
}

fn in_path(name: &str) -> Parameter {
    let known = IN_PATHS.iter().find(|(known, ..)| *known == name);
    let (_, description, is_id) = known.copied().unwrap_or(("", "", false));
    let format = is_id.then(|| SchemaFormat::Custom("uuid".to_owned()));
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .description(Some(description))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String).format(format)))
        .build()
}

/// The fields of a type, as they are read from a query.
pub(super) fn of_query(schema: RefOr<Schema>) -> Vec<Parameter> {
    let RefOr::T(Schema::Object(Object { properties, required, .. })) = schema else { return Vec::new() };
    let parameter = |(name, schema): (String, RefOr<Schema>)| {
        let required = if required.contains(&name) { Required::True } else { Required::False };
        ParameterBuilder::new()
            .parameter_in(ParameterIn::Query)
            .required(required)
            .description(description(&schema))
            .schema(Some(present(schema)))
            .name(name)
            .build()
    };
    properties.into_iter().map(parameter).collect()
}

fn description(schema: &RefOr<Schema>) -> Option<String> {
    match schema {
        RefOr::Ref(reference) => Some(reference.description.clone()).filter(|text| !text.is_empty()),
        RefOr::T(Schema::Object(object)) => object.description.clone(),
        // A reference that may be left out, or be `null`.
        RefOr::T(Schema::OneOf(choice)) => choice.items.iter().find_map(description),
        RefOr::T(_) => None,
    }
}

/// The same without `null`, because a query can only leave a parameter out, and without its description, which stands
/// beside it.
fn present(schema: RefOr<Schema>) -> RefOr<Schema> {
    match schema {
        RefOr::Ref(reference) => Ref::new(reference.ref_location).into(),
        RefOr::T(Schema::Object(mut object)) => {
            object.description = None;
            if let SchemaType::Array(types) = &object.schema_type {
                let present = types.iter().find(|kind| **kind != Type::Null).cloned();
                object.schema_type = present.map_or(object.schema_type.clone(), SchemaType::Type);
            }
            object.into()
        }
        RefOr::T(Schema::OneOf(OneOf { items, .. })) => {
            let reference = items.into_iter().find(|item| matches!(item, RefOr::Ref(_)));
            reference.map_or_else(|| ObjectBuilder::new().into(), present)
        }
        other @ RefOr::T(_) => other,
    }
}

/// The header that lets a request for a credential be sent again.
pub(super) fn idempotency_key() -> Parameter {
    key_parameter(
        Required::True,
        "A new text for each new credential, of visible ASCII characters. Sent again with the same body within ten \
         minutes, because the answer was lost, it makes no second one; it replaces the first one's secret, which nobody saw.",
    )
}

/// The same of what holds no secret, where it may be left out.
pub(super) fn optional_idempotency_key() -> Parameter {
    key_parameter(
        Required::False,
        "A new text for each thing to do, of visible ASCII characters. Sent again with the same body within a day, because \
         the answer was lost, it is not done again: the answer is what came of it.",
    )
}

fn key_parameter(required: Required, description: &str) -> Parameter {
    let schema = ObjectBuilder::new().schema_type(Type::String).min_length(Some(1)).max_length(Some(64));
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(required)
        .description(Some(description))
        .schema(Some(schema.pattern(Some("^[!-~]+$"))))
        .build()
}

/// The header that says whom a page acts for.
pub(super) fn user() -> Parameter {
    ParameterBuilder::new()
        .name(USER_HEADER)
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(
            "The id of the user that the page believes to be signed in. If the session is somebody else's, nothing is done \
             (409, `other_user`). Each answer names the session's user in the same header.",
        ))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String).format(Some(SchemaFormat::Custom("uuid".to_owned())))))
        .build()
}

//! Every answer of every test, held against what `/openapi.json` promises.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex},
};

use jsonschema::Validator;
use latchkey_server::openapi;
use reqwest::header::{CONTENT_TYPE, HeaderValue};
use serde_json::{Value, json};

use super::client::Answer;

/// The document, with what was made of it.
pub struct Contract {
    pub document: Value,
    /// By the address of the schema in the document.
    validators: Mutex<HashMap<String, Arc<Validator>>>,
}

static CONTRACT: LazyLock<Contract> = LazyLock::new(|| Contract {
    document: serde_json::from_str(openapi::document()).unwrap(),
    validators: Mutex::default(),
});

/// The document.
pub fn contract() -> &'static Contract {
    &CONTRACT
}

/// An answer with a status, a type or a body that the document does not promise ends the test, and so does JSON that was
/// taken though the document does not say that it is, and a 403 without a challenge (RFC 6750 section 3) where credentials are
/// taken, or with one where they are not. What no endpoint answers, and methods that an endpoint does not have,
/// are none of its business.
#[track_caller]
pub fn check(method: &str, path: &str, sent: Option<Value>, answer: &Answer) {
    let Some(template) = CONTRACT.template(path) else { return };
    let operation = &CONTRACT.document["paths"][template][method.to_lowercase()];
    if operation.is_null() {
        return;
    }
    let place = format!("{method} {template} {}", answer.status);
    let response = CONTRACT.resolve(&operation["responses"][answer.status.to_string()]);
    assert!(!response.is_null(), "{place} is not documented: {}", answer.body);
    if answer.status == 403 {
        let challenge = answer.header("www-authenticate").is_some();
        assert_eq!(challenge, !path.starts_with("/api/dashboard/"), "{place}: {:?}", answer.headers);
    }
    if let (Some(sent), 200..300) = (sent, answer.status) {
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        // Changes in the dashboard are sent as JSON even where nothing is asked for.
        if !schema.is_null() {
            CONTRACT.validate(&format!("what was sent with {place}"), schema, &sent);
        }
    }
    let media_type = answer.header("content-type").map(|text| text.split(';').next().unwrap_or(text));
    let Some(contents) = response["content"].as_object() else {
        assert_eq!(answer.body, "", "{place} is documented without a body");
        return;
    };
    let content = media_type.and_then(|media_type| contents.get(media_type));
    let content = content.unwrap_or_else(|| panic!("{place} is not documented as {media_type:?}"));
    if media_type.is_some_and(|media_type| media_type.ends_with("json")) {
        CONTRACT.validate(&place, &content["schema"], &answer.json());
    }
}

impl Contract {
    /// The path of the document that a request's path is an instance of.
    fn template(&self, path: &str) -> Option<&str> {
        let paths = self.document["paths"].as_object().unwrap().keys();
        let fits = paths.filter(|template| is_instance(path, template));
        fits.min_by_key(|template| template.matches('{').count()).map(String::as_str)
    }

    /// What a reference refers to, or the value itself.
    pub fn resolve<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value["$ref"].as_str() {
            Some(reference) => self.document.pointer(reference.trim_start_matches('#')).unwrap_or(&Value::Null),
            None => value,
        }
    }

    /// Ends the test if the value is not as the schema has it.
    #[track_caller]
    pub fn validate(&self, place: &str, schema: &Value, value: &Value) {
        let validator = self.validator(schema);
        let faults: Vec<String> =
            validator.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
        assert!(faults.is_empty(), "{place} is not as documented: {faults:#?} in {value}");
    }

    fn validator(&self, schema: &Value) -> Arc<Validator> {
        let mut validators = self.validators.lock().unwrap();
        let validator = validators.entry(schema.to_string()).or_insert_with(|| {
            let whole = json!({ "allOf": [schema], "components": self.document["components"] });
            let options = jsonschema::draft202012::options().should_validate_formats(true);
            Arc::new(options.build(&whole).unwrap())
        });
        Arc::clone(validator)
    }
}

fn is_instance(path: &str, template: &str) -> bool {
    let (path, template): (Vec<_>, Vec<_>) = (path.split('/').collect(), template.split('/').collect());
    let fits = |(part, name): (&&str, &&str)| part == name || (name.starts_with('{') && !part.is_empty());
    path.len() == template.len() && path.iter().zip(&template).all(fits)
}

/// An answer that no server gave.
pub fn answer(status: u16, media_type: &'static str, body: &str) -> Answer {
    let headers = [(CONTENT_TYPE, HeaderValue::from_static(media_type))].into_iter().collect();
    Answer { status, headers, body: body.to_owned() }
}

//! What a caller may write into a version, and what is wrong with what they wrote.

use latchkey_api::{id::AppId, name, problem::FieldError, version::Platform};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};
use utoipa::ToSchema;

use crate::{
    error::{Error, Result},
    version_number::VersionNumber,
};

/// The longest environment, in characters.
const LONGEST_ENVIRONMENT: usize = 50;
/// The longest message, in characters.
const LONGEST_MESSAGE: usize = 1_000;
/// The longest language tag, in characters (RFC 5646 section 4.4.1 asks for at least 35).
const LONGEST_LOCALE: usize = 35;
/// The longest internal notes, in characters.
const LONGEST_NOTES: usize = 5_000;
/// The largest custom attributes, in bytes of JSON.
const LARGEST_ATTRIBUTES: usize = 8 * 1024;

/// The body of a create or an update, as it came. An update needs every required field too; of the optional ones, what
/// is absent stays as it is and `null` clears.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub(crate) struct WriteVersion {
    /// The `projectId` of the path. Required when a version is created.
    #[schema(value_type = AppId)]
    project: Option<AppId>,
    /// The app's name as its users know it: at most 100 characters.
    #[schema(required, value_type = String, examples("Wallpaper App"))]
    app_name: Option<String>,
    /// Such as `1.4.0`, `1.4.0-beta.2` or `v1.4`.
    #[schema(required, value_type = String, examples("1.4.0"))]
    app_version: Option<String>,
    /// Where it runs: `android`, `ios`, `macos`, `windows`, `linux` or `web`, in upper or lower case.
    #[schema(required, value_type = String, examples("android"))]
    platform: Option<String>,
    /// 1 to 50 letters, digits, dots, hyphens or underscores.
    #[schema(required, value_type = String, examples("production"))]
    environment: Option<String>,
    /// Whether older versions must go.
    #[schema(required, value_type = bool)]
    force_upgrade: Option<bool>,
    /// What the app shows: at most 1000 characters.
    #[serde(deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    message: Option<Option<String>>,
    /// The language of the message, as a BCP 47 tag; absent: for every language.
    #[serde(deserialize_with = "present")]
    #[schema(value_type = Option<String>, examples("pt-BR"))]
    message_locale: Option<Option<String>>,
    /// An object of the caller's own: at most 8 KiB.
    #[serde(deserialize_with = "present")]
    #[schema(value_type = Option<Object>)]
    custom_attributes: Option<Option<Map<String, Value>>>,
    /// For colleagues, never part of a check's answer: at most 5000 characters.
    #[serde(deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    internal_notes: Option<Option<String>>,
    /// Whether checks see it; `true` unless given.
    #[schema(value_type = bool)]
    active: Option<bool>,
}

/// Tells `null` (`Some(None)`) from absent (`None`).
fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// The fields of a version as they are stored. Of the optional ones, `None` was not sent.
pub(super) struct Fields {
    pub(super) app_name: String,
    pub(super) app_version: String,
    pub(super) version_order: String,
    pub(super) platform: Platform,
    pub(super) environment: String,
    pub(super) force_upgrade: bool,
    pub(super) message: Option<Option<String>>,
    pub(super) message_locale: Option<Option<String>>,
    pub(super) custom_attributes: Option<Option<String>>,
    pub(super) internal_notes: Option<Option<String>>,
    pub(super) active: Option<bool>,
}

/// Whether the body must name its project.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ProjectField {
    Required,
    Optional,
}

impl WriteVersion {
    /// The fields, or every fault that the body has.
    pub(super) fn validate(self, project: AppId, project_field: ProjectField) -> Result<Fields> {
        let mut faults = Faults::default();
        match self.project {
            None if project_field == ProjectField::Required => faults.add("project", "is required"),
            Some(named) if named != project => faults.add("project", "must be the projectId of the path"),
            _ => {}
        }
        let app_name = faults.required("appName", self.app_name, app_name).unwrap_or_default();
        let version = faults.required("appVersion", self.app_version, app_version);
        let (app_version, version_order) = version.unwrap_or_default();
        let platform = faults.required("platform", self.platform, |name| platform(&name));
        let environment = faults.required("environment", self.environment, |name| environment(&name));
        let force_upgrade = faults.required("forceUpgrade", self.force_upgrade, Ok);
        let fields = Fields {
            app_name,
            app_version,
            version_order,
            platform: platform.unwrap_or(Platform::Android),
            environment: environment.unwrap_or_default(),
            force_upgrade: force_upgrade.unwrap_or_default(),
            message: faults.optional("message", self.message, |text| prose(text, LONGEST_MESSAGE)),
            message_locale: faults.optional("messageLocale", self.message_locale, |tag| locale(&tag)),
            custom_attributes: faults.optional("customAttributes", self.custom_attributes, attributes),
            internal_notes: faults.optional("internalNotes", self.internal_notes, |text| prose(text, LONGEST_NOTES)),
            active: self.active,
        };
        faults.none_or(fields)
    }
}

/// Gathers what is wrong, so that one answer names all of it.
#[derive(Default)]
pub(super) struct Faults(Vec<FieldError>);

impl Faults {
    pub(super) fn add(&mut self, field: &str, detail: impl Into<String>) {
        self.0.push(FieldError { field: field.to_owned(), detail: detail.into() });
    }

    pub(super) fn required<T, U>(
        &mut self,
        field: &str,
        value: Option<T>,
        check: impl FnOnce(T) -> Result<U, String>,
    ) -> Option<U> {
        match value.map(check) {
            Some(Ok(value)) => return Some(value),
            Some(Err(detail)) => self.add(field, detail),
            None => self.add(field, "is required"),
        }
        None
    }

    fn optional<T, U>(
        &mut self,
        field: &str,
        value: Option<Option<T>>,
        check: impl FnOnce(T) -> Result<U, String>,
    ) -> Option<Option<U>> {
        match value?.map(check) {
            None => Some(None),
            Some(Ok(value)) => Some(Some(value)),
            Some(Err(detail)) => {
                self.add(field, detail);
                None
            }
        }
    }

    pub(super) fn none_or<T>(self, value: T) -> Result<T> {
        if self.0.is_empty() { Ok(value) } else { Err(self.into()) }
    }
}

impl From<Faults> for Error {
    fn from(faults: Faults) -> Self {
        Self::InvalidFields(faults.0)
    }
}

pub(super) fn app_name(text: String) -> Result<String, String> {
    name::validate(&text).map(str::to_owned).map_err(|fault| fault.to_string())
}

/// The number as given and its order.
pub(super) fn app_version(text: String) -> Result<(String, String), String> {
    match VersionNumber::parse(&text) {
        Some(number) => Ok((text, number.order())),
        None => Err("must be a version number such as 1.4.0, 1.4.0-beta.2 or v1.4".to_owned()),
    }
}

pub(super) fn platform(name: &str) -> Result<Platform, String> {
    Platform::from_name(name).ok_or_else(|| format!("must be one of {}", Platform::ALL.map(Platform::name).join(", ")))
}

/// In lower case: `Production` and `production` are one.
pub(super) fn environment(name: &str) -> Result<String, String> {
    let fits = (1..=LONGEST_ENVIRONMENT).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'));
    if fits {
        Ok(name.to_ascii_lowercase())
    } else {
        Err(format!(
            "must be 1 to {LONGEST_ENVIRONMENT} letters, digits, dots, hyphens or underscores, such as production"
        ))
    }
}

/// A BCP 47 language tag by its shape, in lower case and with hyphens.
pub(super) fn locale(tag: &str) -> Result<String, String> {
    let tag = tag.replace('_', "-").to_ascii_lowercase();
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default();
    let fits = tag.len() <= LONGEST_LOCALE
        && (2..=8).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && subtags.all(|tag| (1..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if fits { Ok(tag) } else { Err("must be a language tag such as en or pt-BR".to_owned()) }
}

fn prose(text: String, longest: usize) -> Result<String, String> {
    if text.chars().count() > longest {
        Err(format!("must have {longest} characters or fewer"))
    } else if text.chars().any(|character| character.is_control() && !matches!(character, '\n' | '\r' | '\t')) {
        Err("must not hold control characters".to_owned())
    } else {
        Ok(text)
    }
}

fn attributes(object: Map<String, Value>) -> Result<String, String> {
    let text = Value::Object(object).to_string();
    if text.len() > LARGEST_ATTRIBUTES {
        Err(format!("must be an object of at most {LARGEST_ATTRIBUTES} bytes"))
    } else {
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROJECT: AppId = AppId::from_bytes([7; 16]);

    fn faults(body: &str) -> Vec<String> {
        let body: WriteVersion = serde_json::from_str(body).unwrap();
        match body.validate(PROJECT, ProjectField::Required) {
            Err(Error::InvalidFields(faults)) => faults.into_iter().map(|fault| fault.field).collect(),
            Ok(_) => Vec::new(),
            Err(other) => panic!("{other:?}"),
        }
    }

    #[test]
    fn names_every_missing_field_at_once() {
        assert_eq!(faults("{}"), ["project", "appName", "appVersion", "platform", "environment", "forceUpgrade"]);
    }

    #[test]
    fn names_every_wrong_field_at_once() {
        let body = serde_json::json!({
            "project": AppId::from_bytes([8; 16]), "appName": " ", "appVersion": "latest", "platform": "amiga",
            "environment": "pro duction", "forceUpgrade": true, "message": "x".repeat(1_001), "messageLocale": "e",
            "customAttributes": {"key": "x".repeat(9_000)}, "internalNotes": "a\u{0}b",
        });
        assert_eq!(
            faults(&body.to_string()),
            [
                "project",
                "appName",
                "appVersion",
                "platform",
                "environment",
                "message",
                "messageLocale",
                "customAttributes",
                "internalNotes"
            ]
        );
    }

    #[test]
    fn tells_null_from_absent() {
        let body = serde_json::json!({
            "project": PROJECT, "appName": "Wallpaper App", "appVersion": "1.0.0", "platform": "Android",
            "environment": "Production", "forceUpgrade": false, "message": null,
        });
        let body: WriteVersion = serde_json::from_value(body).unwrap();
        let fields = body.validate(PROJECT, ProjectField::Required).unwrap();
        assert_eq!(fields.message, Some(None));
        assert_eq!(fields.internal_notes, None);
        assert_eq!((fields.platform, fields.environment.as_str()), (Platform::Android, "production"));
    }

    #[test]
    fn knows_language_tags_by_their_shape() {
        for (tag, stored) in [("en", "en"), ("pt_BR", "pt-br"), ("zh-Hant-TW", "zh-hant-tw")] {
            assert_eq!(locale(tag), Ok(stored.to_owned()));
        }
        for tag in ["", "e", "e1", "en-", "en-toolongsubtag", "en us"] {
            assert!(locale(tag).is_err(), "{tag}");
        }
    }
}

//! Whether a mobile app must upgrade.

use latchkey_api::version::VersionCheck;
use serde::Deserialize;
use utoipa::ToSchema;

use super::{
    fields::{self, Faults},
    store::{Asked, Candidate},
};
use crate::{error::Result, text};

/// The query parameters, as they came.
#[derive(Debug, Deserialize, ToSchema)]
pub(crate) struct CheckVersion {
    /// The app's name, as in its versions.
    #[schema(required, value_type = String, examples("Wallpaper App"))]
    app_name: Option<String>,
    /// The version that asks.
    #[schema(required, value_type = String, examples("1.3.2"))]
    app_version: Option<String>,
    /// Where it runs, as in its versions.
    #[schema(required, value_type = String, examples("android"))]
    platform: Option<String>,
    /// Such as `production`.
    #[schema(required, value_type = String, examples("production"))]
    environment: Option<String>,
    /// The language of whoever uses the app, as a BCP 47 tag; it decides the message alone.
    #[schema(examples("pt-BR"))]
    app_language: Option<String>,
}

impl CheckVersion {
    /// What is asked, and the language of the person who asks.
    pub(super) fn validate(self) -> Result<(Asked, Option<String>)> {
        let mut faults = Faults::default();
        let app_name = faults.required("app_name", self.app_name, fields::app_name);
        let version = faults.required("app_version", self.app_version, fields::app_version);
        let platform = faults.required("platform", self.platform, |name| fields::platform(&name));
        let environment = faults.required("environment", self.environment, |name| fields::environment(&name));
        let language = match self.app_language.filter(|tag| !tag.is_empty()).map(|tag| fields::locale(&tag)) {
            Some(Err(detail)) => {
                faults.add("app_language", detail);
                None
            }
            Some(Ok(tag)) => Some(tag),
            None => None,
        };
        match (app_name, version, platform, environment) {
            (Some(app_name), Some((_, version_order)), Some(platform), Some(environment)) => {
                let app_name_folded = text::fold(&app_name);
                faults.none_or((Asked { app_name_folded, platform, environment, version_order }, language))
            }
            _ => Err(faults.into()),
        }
    }
}

/// Chooses among the entries of one version by language: the very tag, then the same language in another region,
/// then an entry for every language, then the last made. The language never decides whether there is an upgrade.
pub(super) fn answer(candidates: Vec<Candidate>, language: Option<&str>) -> VersionCheck {
    let chosen = candidates.into_iter().min_by_key(|candidate| match (candidate.message_locale.as_deref(), language) {
        (Some(tag), Some(language)) if tag == language => 0,
        (Some(tag), Some(language)) if primary(tag) == primary(language) => 1,
        (None, _) => 2,
        (Some(_), _) => 3,
    });
    match chosen {
        None => VersionCheck { found: false, force_upgrade: None, message: None },
        Some(Candidate { force_upgrade, message, .. }) => {
            VersionCheck { found: true, force_upgrade: Some(force_upgrade), message }
        }
    }
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidates(locales: &[Option<&str>]) -> Vec<Candidate> {
        let candidate = |locale: Option<&str>| Candidate {
            force_upgrade: false,
            message: Some(locale.unwrap_or("every language").to_owned()),
            message_locale: locale.map(str::to_owned),
        };
        locales.iter().copied().map(candidate).collect()
    }

    #[test]
    fn chooses_the_closest_language() {
        let entries = [Some("fr"), Some("pt-pt"), None, Some("pt-br")];
        for (language, message) in [
            (Some("pt-br"), "pt-br"),
            (Some("pt"), "pt-pt"),
            (Some("fr-ca"), "fr"),
            (Some("de"), "every language"),
            (None, "every language"),
        ] {
            assert_eq!(answer(candidates(&entries), language).message.as_deref(), Some(message), "{language:?}");
        }
        assert_eq!(answer(candidates(&[Some("fr"), Some("it")]), Some("de")).message.as_deref(), Some("fr"));
    }

    #[test]
    fn finds_nothing_among_nothing() {
        assert_eq!(answer(Vec::new(), None), VersionCheck { found: false, force_upgrade: None, message: None });
    }
}

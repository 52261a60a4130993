//! Takes one setting after another from the file and the environment, and then refuses what is left.

use std::{collections::BTreeMap, ops::RangeInclusive, str::FromStr};

use latchkey_api::catalog::Catalog;
use toml::{Table, Value};

use super::ConfigError;

const PREFIX: &str = "LATCHKEY_";

/// Whether a variable that begins with [`PREFIX`] is none of ours to refuse.
fn is_no_setting(variable: &str, environment: &BTreeMap<String, String>) -> bool {
    matches!(variable, "LATCHKEY_CONFIG" | "LATCHKEY_LOG")
        || variable.starts_with("LATCHKEY_TEST_")
        || is_of_service(variable, environment)
}

/// Whether a variable tells of a service. Kubernetes sets those of every service beside a pod, so one that is called
/// `latchkey-postgresql` sets `LATCHKEY_POSTGRESQL_SERVICE_HOST`, `…_SERVICE_PORT`, `…_SERVICE_PORT_NAME`, `…_PORT`,
/// `…_PORT_5432_TCP` and `…_PORT_5432_TCP_ADDR`. Only what looks like that beside the first of them is one: a mistyped
/// setting is refused even where a service is called `latchkey`.
fn is_of_service(variable: &str, environment: &BTreeMap<String, String>) -> bool {
    let known = |service: &str| environment.contains_key(&format!("{service}_SERVICE_HOST"));
    let split = |part: &'static str| {
        variable.match_indices(part).map(move |(at, _)| (&variable[..at], &variable[at + part.len()..]))
    };
    split("_SERVICE_HOST").any(|(service, rest)| rest.is_empty() && known(service))
        || split("_SERVICE_PORT").any(|(service, rest)| (rest.is_empty() || rest.starts_with('_')) && known(service))
        || split("_PORT").any(|(service, rest)| {
            let port =
                rest.strip_prefix('_').is_some_and(|port| port.starts_with(|first: char| first.is_ascii_digit()));
            (rest.is_empty() || port) && known(service)
        })
}

pub(super) struct Settings {
    /// What the file is called.
    name: String,
    /// By key, tables flattened: `session.idle_minutes`.
    file: BTreeMap<String, Value>,
    environment: BTreeMap<String, String>,
    catalog: Option<Table>,
}

/// A value as text, and what to call it when it is wrong.
struct Given {
    value: Value,
    called: String,
}

impl Given {
    fn fault(&self, right: &str) -> ConfigError {
        ConfigError::new(format!("{} must be {right}", self.called))
    }

    fn text(&self) -> Option<&str> {
        self.value.as_str()
    }
}

impl Settings {
    pub(super) fn new(name: &str, text: &str, environment: BTreeMap<String, String>) -> Result<Self, ConfigError> {
        let mut table: Table = text.parse().map_err(|error: toml::de::Error| {
            let line = error.span().map_or(1, |span| text[..span.start].lines().count().max(1));
            ConfigError::new(format!("{name}: line {line}: {}", error.message()))
        })?;
        let catalog = match table.remove("catalog") {
            None => None,
            Some(Value::Table(catalog)) => Some(catalog),
            Some(_) => return Err(ConfigError::new(format!("{name}: catalog must be a table of settings"))),
        };
        let mut file = BTreeMap::new();
        for (key, value) in table {
            match value {
                Value::Table(inner) => {
                    file.extend(inner.into_iter().map(|(name, value)| (format!("{key}.{name}"), value)));
                }
                _ if matches!(key.as_str(), "brand" | "session" | "uploads" | "usage" | "mail") => {
                    return Err(ConfigError::new(format!("{name}: {key} must be a table of settings")));
                }
                value => drop(file.insert(key, value)),
            }
        }
        Ok(Self { name: name.to_owned(), file, environment, catalog })
    }

    fn take(&mut self, key: &str) -> Option<Given> {
        let variable = match key {
            "database_url" => "DATABASE_URL".to_owned(),
            key => format!("{PREFIX}{}", key.replace('.', "_").to_uppercase()),
        };
        let in_file = self.file.remove(key).map(|value| Given { value, called: format!("{}: {key}", self.name) });
        let in_environment = self
            .environment
            .remove(&variable)
            .map(|value| Given { value: Value::String(value), called: format!("environment: {variable}") });
        in_environment.or(in_file)
    }

    pub(super) fn checked<T>(
        &mut self,
        key: &str,
        right: &str,
        check: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, ConfigError> {
        let Some(given) = self.take(key) else { return Ok(None) };
        given.text().and_then(check).map(Some).ok_or_else(|| given.fault(right))
    }

    pub(super) fn text(&mut self, key: &str) -> Result<Option<String>, ConfigError> {
        self.checked(key, "a text that is not empty", |text| (!text.is_empty()).then(|| text.to_owned()))
    }

    pub(super) fn parsed<T: FromStr>(&mut self, key: &str, right: &str) -> Result<Option<T>, ConfigError> {
        self.checked(key, right, |text| text.parse().ok())
    }

    pub(super) fn number(&mut self, key: &str, range: RangeInclusive<u32>) -> Result<Option<u32>, ConfigError> {
        let Some(given) = self.take(key) else { return Ok(None) };
        let number = match &given.value {
            Value::Integer(number) => u32::try_from(*number).ok(),
            value => value.as_str().and_then(|text| text.parse().ok()),
        };
        number
            .filter(|number| range.contains(number))
            .map(Some)
            .ok_or_else(|| given.fault(&format!("a whole number from {} to {}", range.start(), range.end())))
    }

    /// An array in the file; separated by commas in the environment.
    pub(super) fn list<T: FromStr>(&mut self, key: &str, right: &str) -> Result<Option<Vec<T>>, ConfigError> {
        let Some(given) = self.take(key) else { return Ok(None) };
        let items: Option<Vec<T>> = match &given.value {
            Value::Array(values) => {
                values.iter().map(|value| value.as_str().and_then(|text| text.trim().parse().ok())).collect()
            }
            Value::String(text) => {
                text.split(',').map(str::trim).filter(|text| !text.is_empty()).map(|text| text.parse().ok()).collect()
            }
            _ => None,
        };
        items.map(Some).ok_or_else(|| given.fault(right))
    }

    pub(super) fn catalog(
        &mut self,
        check: impl FnOnce(Catalog) -> Result<Catalog, String>,
    ) -> Result<Option<Catalog>, ConfigError> {
        let Some(table) = self.catalog.take() else { return Ok(None) };
        let in_one_line = |error: toml::de::Error| error.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
        let catalog = table.try_into().map_err(in_one_line).and_then(check);
        catalog.map(Some).map_err(|what| ConfigError::new(format!("{}: catalog: {what}", self.name)))
    }

    pub(super) fn refuse_unknown(self) -> Result<(), ConfigError> {
        if let Some(key) = self.file.into_keys().next() {
            return Err(ConfigError::new(format!("{}: there is no setting {key}", self.name)));
        }
        let environment = &self.environment;
        let unknown = environment.keys().find(|name| name.starts_with(PREFIX) && !is_no_setting(name, environment));
        match unknown {
            Some(variable) => Err(ConfigError::new(format!("environment: there is no setting {variable}"))),
            None => Ok(()),
        }
    }
}

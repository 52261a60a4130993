//! The catalog of scopes: data that an operator may replace, not an enum.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Every scope there is, grouped by resource, in the order in which they are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Catalog {
    /// What credentials can be let near.
    pub resources: Vec<Resource>,
    /// Ready choices for common uses; each only sets boxes.
    #[serde(default)]
    pub presets: Vec<Preset>,
}

/// Something that scopes are about, such as versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Resource {
    /// The part of the scope before the colon.
    pub name: String,
    /// Its heading, such as "Audit log".
    pub label: String,
    /// Its name inside a sentence, such as "the audit log".
    pub noun: String,
    /// A few words on what it is.
    pub description: String,
    /// What can be done with it.
    pub actions: Vec<Action>,
}

/// Something that can be done with a resource.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Action {
    /// The part of the scope after the colon.
    pub name: String,
    /// Its column heading, such as "Write".
    pub label: String,
    /// Its verb inside a sentence, such as "write".
    pub verb: String,
    /// What it allows, as one sentence.
    pub description: String,
    /// Whether it changes anything.
    #[serde(default)]
    pub changes: bool,
}

/// A ready choice of scopes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Preset {
    /// What its button says.
    pub label: String,
    /// The scopes that it sets; all others are cleared.
    pub scopes: Vec<String>,
}

impl Resource {
    /// The scope of one of this resource's actions: `versions:read`.
    pub fn scope(&self, action: &Action) -> String {
        let mut scope = String::with_capacity(self.name.len() + 1 + action.name.len());
        scope.push_str(&self.name);
        scope.push(':');
        scope.push_str(&action.name);
        scope
    }
}

impl Catalog {
    /// Every scope, in catalog order, with the resource and the action it is made of.
    pub fn scopes(&self) -> impl Iterator<Item = (String, &Resource, &Action)> {
        self.resources
            .iter()
            .flat_map(|resource| resource.actions.iter().map(move |action| (resource.scope(action), resource, action)))
    }

    /// Whether there is such a scope.
    pub fn contains(&self, scope: &str) -> bool {
        self.scopes().any(|(known, ..)| known == scope)
    }

    /// Whether these scopes are all there are.
    pub fn is_full(&self, scopes: &[String]) -> bool {
        self.scopes().all(|(known, ..)| scopes.contains(&known))
    }

    /// These scopes once each and in catalog order, or those that the catalog does not know.
    pub fn normalize(&self, scopes: &[String]) -> Result<Vec<String>, Vec<String>> {
        let wanted: BTreeSet<&str> = scopes.iter().map(String::as_str).collect();
        let known: Vec<String> =
            self.scopes().map(|(scope, ..)| scope).filter(|scope| wanted.contains(scope.as_str())).collect();
        if known.len() == wanted.len() {
            return Ok(known);
        }
        Err(wanted.into_iter().filter(|scope| !known.iter().any(|k| k == scope)).map(str::to_owned).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalog() -> Catalog {
        let action = |name: &str, changes| Action {
            name: name.into(),
            label: name.into(),
            verb: name.into(),
            description: String::new(),
            changes,
        };
        let resource = |name: &str, actions| Resource {
            name: name.into(),
            label: name.into(),
            noun: name.into(),
            description: String::new(),
            actions,
        };
        Catalog {
            resources: vec![
                resource("versions", vec![action("read", false), action("write", true)]),
                resource("members", vec![action("read", false)]),
            ],
            presets: vec![],
        }
    }

    fn scopes(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    #[test]
    fn puts_scopes_into_catalog_order_once_each() {
        let given = scopes(&["members:read", "versions:write", "members:read"]);
        assert_eq!(catalog().normalize(&given), Ok(scopes(&["versions:write", "members:read"])));
    }

    #[test]
    fn names_unknown_scopes() {
        let given = scopes(&["members:write", "versions:write", "nonsense"]);
        assert_eq!(catalog().normalize(&given), Err(scopes(&["members:write", "nonsense"])));
    }

    #[test]
    fn is_full_only_with_every_scope() {
        assert!(catalog().is_full(&scopes(&["versions:read", "versions:write", "members:read"])));
        assert!(!catalog().is_full(&scopes(&["versions:read", "versions:write"])));
    }
}

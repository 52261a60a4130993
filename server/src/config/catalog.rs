//! The catalog of scopes: the one that comes with the server, and the rules for an operator's own.

use std::collections::BTreeSet;

use latchkey_api::catalog::Catalog;

/// The catalog unless an operator brings another.
///
/// # Panics
/// Never: a test reads the same text.
pub(super) fn default() -> Catalog {
    toml::from_str(include_str!("catalog.toml")).expect("the catalog that comes with the server is well formed")
}

/// Refuses a catalog that could not be shown, stored or enforced, and says what is wrong with it.
pub(super) fn check(catalog: Catalog) -> Result<Catalog, String> {
    if catalog.resources.is_empty() {
        return Err("resources must hold at least one resource".to_owned());
    }
    let mut scopes = BTreeSet::new();
    for (scope, resource, action) in catalog.scopes() {
        if !is_token(&resource.name) || !is_token(&action.name) {
            return Err(format!(
                "the names in {scope} must be 1 to 40 lower-case letters, digits, hyphens or underscores"
            ));
        }
        if !scopes.insert(scope.clone()) {
            return Err(format!("{scope} must be sent exactly once"));
        }
    }
    if let Some(empty) = catalog.resources.iter().find(|resource| resource.actions.is_empty()) {
        return Err(format!("{} must have at least one action", empty.name));
    }
    let unknown = catalog.presets.iter().flat_map(|preset| &preset.scopes).find(|scope| !scopes.contains(*scope));
    if let Some(unknown) = unknown {
        return Err(format!("a preset names {unknown}, which is no scope of the catalog"));
    }
    Ok(catalog)
}

/// Scopes are stored and sent with spaces between them (RFC 6749 section 3.3), so their parts must have none.
fn is_token(name: &str) -> bool {
    (1..=40).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalog_that_comes_with_the_server_keeps_the_rules() {
        let catalog = check(default()).unwrap();
        let scopes: Vec<String> = catalog.scopes().map(|(scope, ..)| scope).collect();
        assert!(catalog.presets.last().is_some_and(|preset| preset.scopes == scopes));
    }

    #[test]
    fn refuses_catalogs_that_break_them() {
        let action = r#"{ name = "read", label = "Read", verb = "read", description = "" }"#;
        let resource = |name: &str, actions: &str| {
            format!(
                "[[resources]]\nname = \"{name}\"\nlabel = \"\"\nnoun = \"\"\ndescription = \"\"\nactions = [{actions}]\n"
            )
        };
        for (text, line) in [
            ("resources = []".to_owned(), "resources must hold"),
            (resource("two words", action), "the names in two words:read must be"),
            (resource("versions", &format!("{action}, {action}")), "versions:read must be sent exactly once"),
            (resource("versions", ""), "versions must have at least one action"),
            (
                resource("versions", action) + "[[presets]]\nlabel = \"\"\nscopes = [\"versions:write\"]",
                "a preset names versions:write",
            ),
        ] {
            let fault = check(toml::from_str(&text).unwrap()).unwrap_err();
            assert!(fault.contains(line), "{fault}");
        }
    }
}

//! The catalog of scopes as a person reads it.

use latchkey_api::catalog::Catalog;

use super::language::catalog::word;

/// The same catalog in the language of this program.
pub fn translated(mut catalog: Catalog) -> Catalog {
    let say = |words: &mut String| *words = word(words).to_owned();
    for resource in &mut catalog.resources {
        say(&mut resource.label);
        say(&mut resource.noun);
        say(&mut resource.description);
        for action in &mut resource.actions {
            say(&mut action.label);
            say(&mut action.verb);
            say(&mut action.description);
        }
    }
    for preset in &mut catalog.presets {
        say(&mut preset.label);
    }
    catalog
}

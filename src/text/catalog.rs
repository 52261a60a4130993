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

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    #[test]
    fn every_language_has_the_sentences_of_the_default_catalog() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let catalog = fs::read_to_string(root.join("server/src/config/catalog.toml")).unwrap();
        // Single words may be the same in both.
        let is_sentence =
            |words: &&str| words.starts_with(char::is_alphabetic) && words.contains(' ') && !words.contains('=');
        let lines = catalog.lines().filter(|line| !line.starts_with('#'));
        let sentences: Vec<&str> = lines.flat_map(|line| line.split('"')).filter(is_sentence).collect();
        assert!(sentences.len() > 15, "{sentences:?}");
        for language in ["ar", "de", "es", "ja"] {
            let table = fs::read_to_string(root.join("src/text").join(language).join("catalog.rs")).unwrap();
            let missing: Vec<_> = sentences.iter().filter(|words| !table.contains(&format!("\"{words}\""))).collect();
            assert!(missing.is_empty(), "{language} has no words for {missing:?}");
        }
    }
}

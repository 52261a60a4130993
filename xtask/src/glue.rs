//! Makes the JavaScript that `wasm-bindgen` writes as small as it can be: without comments and indentation, and with short names
//! for what it and the program call each other. The names are given a hash each, which compresses worst in both files. (Trunk
//! has a minifier, which does not understand this script and leaves it as it is.)

use std::{
    collections::{HashMap, HashSet},
    fs,
    path::Path,
};

use crate::{
    process::{Doing, Failure},
    wasm,
};

/// The program and the script that go with each other, shorter.
pub(crate) fn shortened(program: &Path, js: &str) -> Result<(Vec<u8>, String), Failure> {
    let wasm = fs::read(program).doing(|| format!("read {}", program.display()))?;
    renamed(&wasm, &bare(js))
        .ok_or_else(|| Failure::new(format!("{} is not the program that it should be", program.display())))
}

/// A script without the lines that are comments, and without indentation.
fn bare(js: &str) -> String {
    let mut in_comment = false;
    let mut result = String::with_capacity(js.len());
    for line in js.lines().map(str::trim) {
        let starts = line.starts_with("/*");
        if !in_comment && !starts && !line.is_empty() && !line.starts_with("//") {
            result.push_str(line);
            result.push('\n');
        }
        in_comment = (in_comment || starts) && !line.ends_with("*/");
    }
    result
}

/// The program and its JavaScript, with other names; nothing if the program cannot be read.
fn renamed(wasm: &[u8], js: &str) -> Option<(Vec<u8>, String)> {
    let mut short = Short { taken: words(js).collect(), names: HashMap::new(), count: 0 };
    let mut result = wasm::HEADER.to_vec();
    for (kind, section) in wasm::sections(wasm)? {
        let section = match kind {
            wasm::IMPORTS => wasm::entries(section, |entry, result| {
                wasm::text(result, entry.text()?);
                wasm::text(result, short.of(entry.text()?)?.as_bytes());
                result.extend_from_slice(entry.imported()?);
                Some(())
            })?,
            wasm::EXPORTS => wasm::entries(section, |entry, result| {
                wasm::text(result, short.of(entry.text()?)?.as_bytes());
                result.push(entry.byte()?);
                wasm::number(result, entry.number()?);
                Some(())
            })?,
            _ => section.to_vec(),
        };
        wasm::section(&mut result, kind, &section);
    }
    Some((result, words(js).map(|word| short.names.get(word).map_or(word, String::as_str)).collect()))
}

/// The short names that were given.
struct Short<'a> {
    /// What the script says already.
    taken: HashSet<&'a str>,
    names: HashMap<String, String>,
    count: usize,
}

impl Short<'_> {
    /// The name to be used for this one.
    fn of(&mut self, name: &[u8]) -> Option<String> {
        let name = String::from_utf8(name.to_vec()).ok()?;
        if let Some(short) = self.names.get(&name) {
            return Some(short.clone());
        }
        // Only names with a hash are certain to be nothing but names.
        let has_hash = name.as_bytes().windows(16).any(|part| part.iter().all(u8::is_ascii_hexdigit));
        if !has_hash || !self.taken.contains(name.as_str()) {
            return Some(name);
        }
        loop {
            let short = format!("${:x}", self.count);
            self.count += 1;
            if !self.taken.contains(short.as_str()) {
                self.names.insert(name, short.clone());
                return Some(short);
            }
        }
    }
}

/// A script in pieces: its identifiers, and what stands between them.
fn words(script: &str) -> impl Iterator<Item = &str> {
    let in_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut rest = script;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = rest.find(|c| in_word(c) != in_word(first)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wasm::{EXPORTS, HEADER, IMPORTS, section, text};

    const LONG: &str = "__wbg_get_00112233445566778";

    fn program(import: &str, export: &str) -> Vec<u8> {
        let mut imports = vec![2];
        for (name, what) in [(import, &[0, 0x81, 0x01][..]), ("memory", &[2, 1, 1, 2])] {
            text(&mut imports, b"./glue.js");
            text(&mut imports, name.as_bytes());
            imports.extend_from_slice(what);
        }
        let mut exports = vec![1];
        text(&mut exports, export.as_bytes());
        exports.extend_from_slice(&[0, 5]);
        let mut wasm = HEADER.to_vec();
        for (kind, content) in [(1, vec![0]), (IMPORTS, imports), (EXPORTS, exports), (11, vec![0; 200])] {
            section(&mut wasm, kind, &content);
        }
        wasm
    }

    #[test]
    fn renames_in_both_files_alike() {
        let js = format!("let $0=1;imports={{{LONG}:function(){{}},memory}};wasm.{LONG}_14();x_{LONG}()");
        let export = format!("{LONG}_14");
        let (wasm, js) = renamed(&program(LONG, &export), &js).unwrap();
        assert_eq!(wasm, program("$1", "$2"));
        assert_eq!(js, format!("let $0=1;imports={{$1:function(){{}},memory}};wasm.$2();x_{LONG}()"));
    }

    #[test]
    fn leaves_names_without_a_hash_and_those_that_the_script_does_not_know() {
        for name in ["__wbindgen_malloc", LONG] {
            let js = "wasm.__wbindgen_malloc()";
            assert_eq!(renamed(&program(name, "main"), js), Some((program(name, "main"), js.to_owned())));
        }
    }

    #[test]
    fn drops_comments_and_indentation() {
        let js = "let a = 1; // stays\n\n    /** gone */\n    /*\n     * gone\n     */\n    // gone\n    f(`/*`);\n";
        assert_eq!(bare(js), "let a = 1; // stays\nf(`/*`);\n");
    }

    #[test]
    fn refuses_what_is_no_program() {
        let wasm = program(LONG, "main");
        for length in 0..8 {
            assert_eq!(renamed(&wasm[..length], ""), None);
        }
        assert_eq!(renamed(&wasm[..wasm.len() - 1], ""), None);
    }
}

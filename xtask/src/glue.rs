//! Makes the JavaScript that `wasm-bindgen` writes as small as it can be: without comments and indentation, and with short names
//! for what it and the program call each other. The names are given a hash each, which compresses worst in both files. (Trunk
//! has a minifier, which does not understand this script and leaves it as it is.)

use std::{
    collections::{HashMap, HashSet},
    fs,
    path::Path,
};

use crate::process::{Doing, Failure};

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

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
    let mut reader = Reader(wasm);
    let mut result = reader.take(8)?.to_vec();
    while let Some(kind) = reader.byte() {
        let length = reader.number()?;
        let section = reader.take(length)?;
        let section = match kind {
            IMPORTS => entries(section, |entry, result| {
                text(result, entry.text()?);
                text(result, short.of(entry.text()?)?.as_bytes());
                import(entry, result)
            })?,
            EXPORTS => entries(section, |entry, result| {
                text(result, short.of(entry.text()?)?.as_bytes());
                result.push(entry.byte()?);
                number(result, entry.number()?);
                Some(())
            })?,
            _ => section.to_vec(),
        };
        result.push(kind);
        text(&mut result, &section);
    }
    Some((result, words(js).map(|word| short.names.get(word).map_or(word, String::as_str)).collect()))
}

/// Writes a section's entries anew.
fn entries(section: &[u8], mut entry: impl FnMut(&mut Reader, &mut Vec<u8>) -> Option<()>) -> Option<Vec<u8>> {
    let (mut reader, mut result) = (Reader(section), Vec::new());
    let count = reader.number()?;
    number(&mut result, count);
    for _ in 0..count {
        entry(&mut reader, &mut result)?;
    }
    reader.0.is_empty().then_some(result)
}

/// What is imported, after its names.
fn import(entry: &mut Reader, result: &mut Vec<u8>) -> Option<()> {
    let start = entry.0;
    match entry.byte()? {
        // A function.
        0 => _ = entry.number()?,
        // A table, a memory.
        kind @ (1 | 2) => {
            if kind == 1 {
                entry.byte()?;
            }
            let has_maximum = entry.byte()? & 1 == 1;
            entry.number()?;
            if has_maximum {
                entry.number()?;
            }
        }
        // A global.
        3 => _ = entry.take(2)?,
        // An exception.
        4 => {
            entry.byte()?;
            entry.number()?;
        }
        _ => return None,
    }
    result.extend_from_slice(&start[..start.len() - entry.0.len()]);
    Some(())
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

fn number(result: &mut Vec<u8>, mut number: usize) {
    loop {
        let seven = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            return result.push(seven);
        }
        result.push(seven | 0x80);
    }
}

fn text(result: &mut Vec<u8>, bytes: &[u8]) {
    number(result, bytes.len());
    result.extend_from_slice(bytes);
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    fn number(&mut self) -> Option<usize> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(number);
            }
            shift += 7;
        }
    }

    fn text(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        self.take(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        for (kind, section) in [(1, vec![0]), (IMPORTS, imports), (EXPORTS, exports), (11, vec![0; 200])] {
            wasm.push(kind);
            text(&mut wasm, &section);
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

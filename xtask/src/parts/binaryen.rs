//! Binaryen's tools: modules are put together, and made small.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    process::{self, Doing, Failure},
    wasm,
};

/// What the program is allowed to use: what the compiler may assume of every browser with WebAssembly of today.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];
/// What pieces call the program.
pub(super) const SPLIT: &str = "__wasm_split";
/// What files of pieces call it.
pub(super) const PROGRAM: &str = "program";

/// Makes one module of the first, which the others call [`SPLIT`], and these.
pub(super) fn merge(first: &Path, others: &[PathBuf], merged: PathBuf) -> Result<PathBuf, Failure> {
    let mut merge = Command::new("wasm-merge");
    merge.args(FEATURES).arg(first).arg(SPLIT);
    for (at, piece) in others.iter().enumerate() {
        merge.arg(piece).arg(format!("piece_{at}"));
    }
    quietly(merge.arg("-o").arg(&merged))?;
    Ok(merged)
}

/// Makes one module of pieces, which imports from [`PROGRAM`] what they import.
pub(super) fn together(pieces: &[PathBuf], merged: PathBuf) -> Result<PathBuf, Failure> {
    let modules = pieces.iter().map(|piece| read(piece)).collect::<Result<Vec<_>, _>>()?;
    let strange = || Failure::new(format!("{} is not made of pieces of a program", merged.display()));
    // What several modules import would otherwise be imported as often, and a module has one memory.
    let hub = merged.with_extension("hub");
    fs::write(&hub, handing_on(&modules).ok_or_else(strange)?).doing(|| format!("write {}", hub.display()))?;
    let merged = merge(&hub, pieces, merged)?;
    let bare = without_exports(&read(&merged)?).ok_or_else(|| Failure::new("wasm-merge made something else"))?;
    fs::write(&merged, bare).doing(|| format!("write {}", merged.display()))?;
    Ok(merged)
}

/// A module that imports what these do, and exports it under the same names; nothing if there is a function among that.
fn handing_on(modules: &[Vec<u8>]) -> Option<Vec<u8>> {
    let mut imported = BTreeMap::new();
    for module in modules {
        for (_, section) in wasm::sections(module)?.into_iter().filter(|(kind, _)| *kind == wasm::IMPORTS) {
            wasm::entries(section, |entry, _| {
                entry.text()?;
                imported.insert(entry.text()?, entry.imported()?);
                Some(())
            })?;
        }
    }
    let (mut imports, mut exports, mut counts) = (Vec::new(), Vec::new(), [0; 5]);
    for section in [&mut imports, &mut exports] {
        wasm::number(section, imported.len());
    }
    for (name, what) in imported {
        wasm::text(&mut imports, PROGRAM.as_bytes());
        wasm::text(&mut imports, name);
        imports.extend_from_slice(what);
        let kind = *what.first().filter(|kind| **kind != 0)?;
        let number = counts.get_mut(usize::from(kind))?;
        wasm::text(&mut exports, name);
        exports.push(kind);
        wasm::number(&mut exports, *number);
        *number += 1;
    }
    let mut module = wasm::HEADER.to_vec();
    wasm::section(&mut module, wasm::IMPORTS, &imports);
    wasm::section(&mut module, wasm::EXPORTS, &exports);
    Some(module)
}

fn without_exports(module: &[u8]) -> Option<Vec<u8>> {
    let mut result = wasm::HEADER.to_vec();
    for (kind, section) in wasm::sections(module)?.into_iter().filter(|(kind, _)| *kind != wasm::EXPORTS) {
        wasm::section(&mut result, kind, section);
    }
    Some(result)
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(file).doing(|| format!("read {}", file.display()))
}

/// How many bytes of code and data a module has: what is left of it when it is put together with others.
pub(super) fn size(file: &Path) -> Result<usize, Failure> {
    const ELEMENTS: u8 = 9;
    const CODE: u8 = 10;
    const DATA: u8 = 11;
    let module = read(file)?;
    let sections = wasm::sections(&module).ok_or_else(|| Failure::new(format!("{} is no module", file.display())))?;
    let counts = |kind| [ELEMENTS, CODE, DATA].contains(&kind);
    Ok(sections.into_iter().filter(|(kind, _)| counts(*kind)).map(|(_, section)| section.len()).sum())
}

/// Makes a module as small as it can be.
pub(super) fn shrink(file: &Path) -> Result<(), Failure> {
    let mut shrink = Command::new("wasm-opt");
    // Control flow that is taken apart and built anew, and then shrunk twice, is one in a hundred smaller.
    shrink.args(FEATURES).args(["--flatten", "--rereloop", "-Oz", "-Oz", "--strip-debug", "--strip-producers"]);
    quietly(shrink.arg(file).arg("-o").arg(file))
}

/// Its warnings are about names that are dropped.
fn quietly(command: &mut Command) -> Result<(), Failure> {
    process::capture(command).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEMORY: &[u8] = &[2, 0, 19];
    const TABLE: &[u8] = &[1, 0x70, 0, 9];
    const FUNCTION: &[u8] = &[0, 0];

    fn importing(module: &str, imports: &[(&str, &[u8])]) -> Vec<u8> {
        let mut section = Vec::new();
        wasm::number(&mut section, imports.len());
        for (name, what) in imports {
            wasm::text(&mut section, module.as_bytes());
            wasm::text(&mut section, name.as_bytes());
            section.extend_from_slice(what);
        }
        let mut result = wasm::HEADER.to_vec();
        wasm::section(&mut result, wasm::IMPORTS, &section);
        result
    }

    #[test]
    fn what_several_import_is_handed_on_once() {
        let modules =
            [importing(SPLIT, &[("memory", MEMORY)]), importing(SPLIT, &[("table", TABLE), ("memory", MEMORY)])];
        let hub = handing_on(&modules).unwrap();
        assert_eq!(without_exports(&hub), Some(importing(PROGRAM, &[("memory", MEMORY), ("table", TABLE)])));
        let exports = [&[2, 6][..], b"memory", &[2, 0, 5], b"table", &[1, 0]].concat();
        assert_eq!(wasm::sections(&hub).unwrap()[1], (wasm::EXPORTS, &exports[..]));
    }

    #[test]
    fn a_function_is_not_handed_on() {
        assert_eq!(handing_on(&[importing(SPLIT, &[("function", FUNCTION)])]), None);
        assert_eq!(handing_on(&[b"none".to_vec()]), None);
    }
}

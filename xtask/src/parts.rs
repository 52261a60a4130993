//! Cuts the built program into parts that are loaded when a page needs them. Trunk knows nothing of parts, so this replaces what
//! it made of the program, at the end of its build.
//!
//! The tool gives every set of parts that share code a file. [`files`] says what becomes of these.

mod binaryen;
mod files;

use std::{
    collections::BTreeSet,
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use self::{
    binaryen::{PROGRAM, SPLIT, merge, shrink, size, together},
    files::{File, Piece, arrange},
};
use crate::{
    fingerprint, glue, languages,
    process::{self, Doing, Failure},
    project::Project,
};

/// Tells Trunk's hook which language the program is in; English without.
pub(crate) const LANGUAGE: &str = "DASHBOARD_LANGUAGE";
/// The module that the tool lets the program load parts from.
const LOADER: &str = "./__wasm_split.js";

/// Does so in the folder that Trunk names in the environment of its hooks.
pub(crate) fn split(project: &Project) -> Result<(), Failure> {
    let told = |name| {
        env::var(name)
            .map_err(|_| Failure::new(format!("{name} is not set: this is called by Trunk, at the end of its build")))
    };
    let staging = PathBuf::from(told("TRUNK_STAGING_DIR")?);
    let optimised = told("TRUNK_PROFILE")? == "release";
    let work = project.parts();
    if work.exists() {
        fs::remove_dir_all(&work).doing(|| format!("remove {}", work.display()))?;
    }
    let pieces = cut(&project.wasm(optimised), &work)?;
    bind(&work)?;
    let parts: BTreeSet<String> = pieces.iter().flat_map(|piece| piece.parts.clone()).collect();
    let bound = work.join("program_bg.wasm");
    let (in_program, own) = arrange(size(&bound)?, pieces)?;
    let program = merge(&bound, &in_program, work.join("merged.wasm"))?;
    let optimise = |file: &Path| if optimised { shrink(file) } else { Ok(()) };
    optimise(&program)?;
    let mut files = Vec::new();
    for (number, File { pieces, parts }) in own.iter().enumerate() {
        let file = together(pieces, work.join(format!("file_{number}.wasm")))?;
        optimise(&file)?;
        files.push((place(&file, &staging, &parts.join("+"), ".wasm")?, parts));
    }
    let script = work.join("program.js");
    let doing = || format!("write the script in {}", staging.display());
    let (wasm, js) =
        glue::shortened(&program, &with_loader(&fs::read_to_string(&script).doing(doing)?, &parts, &files)?)?;
    fs::write(&program, wasm).doing(doing)?;
    let language = env::var(LANGUAGE).unwrap_or_else(|_| languages::ENGLISH.to_owned());
    let page = |page: &str| languages::translated(project.root(), page, &language);
    replace(&staging, &program, &script, &js, page)
}

/// Runs the tool.
fn cut(program: &Path, work: &Path) -> Result<Vec<Piece>, Failure> {
    let doing = || format!("read {}", work.display());
    fs::create_dir_all(work).doing(|| format!("make {}", work.display()))?;
    process::succeed(Command::new("wasm-split-cli").arg(program).arg(work))?;
    let loader = fs::read_to_string(work.join(LOADER)).doing(doing)?;
    let mut pieces = Vec::new();
    for file in fingerprint::files(work).doing(doing)? {
        let Some(name) = file.file_name().and_then(|name| name.to_str()?.strip_suffix(".wasm")) else { continue };
        let parts = match name.strip_prefix("split_") {
            Some(part) => vec![part.to_owned()],
            None if name == "main" => continue,
            None => shared_by(&loader, name)
                .ok_or_else(|| Failure::new(format!("wasm-split-cli does not say who needs {name}")))?,
        };
        pieces.push(Piece { size: size(&file)?, file, parts });
    }
    Ok(pieces)
}

/// The parts that need a file: the tool says so in a comment above the file's loader.
fn shared_by(loader: &str, name: &str) -> Option<Vec<String>> {
    let (before, _) = loader.split_once(&format!("const __{name} ="))?;
    let comment = before.trim_end().strip_suffix("*/")?.rsplit_once("/*")?.1;
    Some(comment.split(',').map(|part| part.trim().to_owned()).collect())
}

/// Makes `program_bg.wasm` and `program.js` of what the tool left of the program.
fn bind(work: &Path) -> Result<(), Failure> {
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", "program", "--out-dir"]);
    process::succeed(bindgen.arg(work).arg(work.join("main.wasm")))
}

/// Puts a file where it is served from, under a name with a hash of its content.
fn place(file: &Path, folder: &Path, name: &str, ending: &str) -> Result<String, Failure> {
    let doing = || format!("put {} into {}", file.display(), folder.display());
    let name = format!("{name}-{:016x}{ending}", fingerprint::of_content(&fs::read(file).doing(doing)?));
    fs::copy(file, folder.join(&name)).doing(doing)?;
    Ok(name)
}

/// The script with what loads parts, in the place of the module that the tool wrote for it.
fn with_loader(script: &str, parts: &BTreeSet<String>, files: &[(String, &Vec<String>)]) -> Result<String, Failure> {
    let mut loader = format!(
        "const parts = {{}};\n\
         const part = (file) => parts[file] ??= \
         WebAssembly.instantiateStreaming(fetch(new URL(file, import.meta.url)), {{ {PROGRAM}: wasm }})\
         .catch((reason) => {{ delete parts[file]; throw reason; }});\n\
         const loading = (...files) => (callback, data) => Promise.all(files.map(part)).then(() => true, () => false)\
         .then((done) => wasm.__indirect_function_table.get(callback)(data, done));\n\
         const loader = {{\n",
    );
    for part in parts {
        let needed: Vec<String> =
            files.iter().filter(|(_, parts)| parts.contains(part)).map(|(name, _)| format!("{name:?}")).collect();
        let _ = writeln!(loader, "{SPLIT}_load_{part}: loading({}),", needed.join(", "));
    }
    loader += "};\n";
    let entry = format!("{LOADER:?}: ");
    let mut placed = false;
    for line in script.lines() {
        if line.starts_with("import * as ") && line.contains(LOADER) {
            continue;
        }
        match line.trim_start().starts_with(&entry) {
            true if placed => {}
            true => {
                placed = true;
                let _ = writeln!(loader, "{entry}loader,");
            }
            false => {
                loader += line;
                loader.push('\n');
            }
        }
    }
    placed.then_some(loader).ok_or_else(|| Failure::new("the program loads no parts: what happened to them?"))
}

/// Puts the program and its script in the place of those that Trunk made, and the page in its language.
fn replace(
    staging: &Path,
    program: &Path,
    script: &Path,
    js: &str,
    translated: impl Fn(&str) -> Result<String, Failure>,
) -> Result<(), Failure> {
    let doing = || format!("replace the program in {}", staging.display());
    let page = staging.join("index.html");
    let html = fs::read_to_string(&page).doing(doing)?;
    let mut names = fs::read_dir(staging).doing(doing)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let stem = names
        .find_map(|name| Some(name.strip_suffix("_bg.wasm")?.to_owned()))
        .ok_or_else(|| Failure::new(format!("Trunk left no program in {}", staging.display())))?;
    let (old_wasm, old_js) = (format!("{stem}_bg.wasm"), format!("{stem}.js"));
    for old in [&old_wasm, &old_js] {
        fs::remove_file(staging.join(old)).doing(doing)?;
    }
    let wasm = place(program, staging, "latchkey", "_bg.wasm")?;
    fs::write(script, js.replace("program_bg.wasm", &wasm)).doing(doing)?;
    let js = place(script, staging, "latchkey", ".js")?;
    let html = translated(&html.replace(&old_wasm, &wasm).replace(&old_js, &js))?;
    fs::write(&page, html).doing(doing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tool_says_who_needs_a_file() {
        let loader = "/* a, b */\nconst __chunk_1 = makeLoad(…);\n/* b, c_d */\nconst __chunk_12 = makeLoad(…);\n";
        assert_eq!(shared_by(loader, "chunk_12"), Some(vec!["b".to_owned(), "c_d".to_owned()]));
        assert_eq!(shared_by(loader, "chunk_2"), None);
    }

    #[test]
    fn the_loader_takes_the_place_of_its_module() {
        let script = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\n\
                      const imports = {\n    \"./__wasm_split.js\": import1,\n    \"./__wasm_split.js\": import2,\n};\n";
        let parts = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        let all = parts(&["a", "b", "c"]).into_iter().collect();
        let (both, one) = (parts(&["a", "b"]), parts(&["b"]));
        let files = [("a+b-1.wasm".to_owned(), &both), ("b-2.wasm".to_owned(), &one)];
        let script = with_loader(script, &all, &files).unwrap();
        assert!(script.contains("__wasm_split_load_a: loading(\"a+b-1.wasm\"),\n"), "{script}");
        assert!(script.contains("__wasm_split_load_b: loading(\"a+b-1.wasm\", \"b-2.wasm\"),\n"), "{script}");
        assert!(script.contains("__wasm_split_load_c: loading(),\n"), "{script}");
        assert!(script.ends_with("};\nconst imports = {\n\"./__wasm_split.js\": loader,\n};\n"), "{script}");
        assert!(with_loader("", &all, &files).is_err());
    }
}

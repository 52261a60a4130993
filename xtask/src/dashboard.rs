//! Building the dashboard into `dist`, where the server's build takes it from.

use std::{env, fs, path::Path, process::Command};

use crate::{
    fingerprint, javascript, languages, parts,
    process::{self, Doing, Failure},
    project::Project,
    rust_tools,
    step::{say, step},
};

/// Everything that the result depends on.
const INPUTS: [&str; 17] = [
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "build.rs",
    "index.html",
    "src",
    "style",
    "api",
    // The tools, and how they are called.
    "xtask/npm",
    "xtask/src/rust_tools.rs",
    "xtask/src/dashboard.rs",
    // What is done with their result.
    "xtask/src/parts.rs",
    "xtask/src/parts",
    "xtask/src/wasm.rs",
    "xtask/src/fingerprint.rs",
    "xtask/src/glue.rs",
    "xtask/src/languages.rs",
];

/// Which languages the dashboard is needed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Languages {
    All,
    /// Each takes as long as the first, so who works on something else may leave them out.
    English,
}

impl Languages {
    /// Those that somebody asked for.
    pub(crate) fn wanted(only_english: bool) -> Self {
        if only_english { Self::English } else { Self::All }
    }
}

/// Makes sure that `dist` is the optimised dashboard of these sources.
pub(crate) fn build(project: &Project, languages: Languages) -> Result<(), Failure> {
    let mut codes = languages::all(project.root())?;
    if languages == Languages::English {
        codes.truncate(1);
    }
    if is_current(project, &codes)? {
        say("Present", "dashboard in dist, of these sources");
        return Ok(());
    }
    rust_tools::wasm_target()?;
    let programs = [rust_tools::install(project)?, javascript::install(project)?];
    // What is fetched here need not be fetched by Trunk, which is kept from installing tools of its own.
    process::succeed(process::cargo().args(["fetch", "--quiet"]).current_dir(project.root())).map_err(|_| {
        Failure::new("the dashboard's dependencies could not be fetched, see above. It needs the crates.io registry")
    })?;
    for code in &codes {
        // That of English empties the folder first.
        step("Building", &format!("dashboard ({code}): trunk build --release"), || {
            process::succeed(&mut trunk(project, &programs, code)?)
        })?;
    }
    let stamp = stamp(project, &codes)?;
    fs::write(project.dist_stamp(), stamp).doing(|| format!("write {}", project.dist_stamp().display()))
}

fn trunk(project: &Project, programs: &[impl AsRef<Path>], language: &str) -> Result<Command, Failure> {
    let theirs = env::var_os("PATH").unwrap_or_default();
    let ours = programs.iter().map(|folder| folder.as_ref().to_path_buf());
    let path = env::join_paths(ours.chain(env::split_paths(&theirs)))
        .map_err(|error| Failure::new(format!("the checkout's path cannot stand on PATH: {error}")))?;
    let mut trunk = process::without_cargo_variables(Command::new("trunk"));
    trunk
        .args(["build", "--release", "--offline", "--skip-version-check", "--log", "warn"])
        .current_dir(project.root())
        .env("PATH", path)
        // Trunk reads the usual NO_COLOR=1 as a wrong value of its own option.
        .env_remove("NO_COLOR")
        .env(parts::LANGUAGE, language);
    if language != languages::ENGLISH {
        trunk.args(["--features", language, "--public-url", &format!("/{language}/"), "--dist"]);
        trunk.arg(project.dist().join(language));
    }
    Ok(trunk)
}

fn is_current(project: &Project, languages: &[String]) -> Result<bool, Failure> {
    if !project.dist().join("index.html").is_file() {
        return Ok(false);
    }
    let last = fs::read_to_string(project.dist_stamp()).unwrap_or_default();
    let built: Vec<String> = last.split_whitespace().skip(2).map(str::to_owned).collect();
    Ok(languages.iter().all(|code| built.contains(code)) && last == stamp(project, &built)?)
}

/// What went in and what came out: `trunk serve` writes to the same folder. Then the languages.
fn stamp(project: &Project, languages: &[String]) -> Result<String, Failure> {
    let doing = || "read the dashboard's sources".to_owned();
    let inputs = fingerprint::of(project.root(), &INPUTS).doing(doing)?;
    let output = fingerprint::of(project.root(), &["dist"]).doing(doing)?;
    Ok(format!("{inputs:016x} {output:016x} {}\n", languages.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_input_is_there() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for input in INPUTS {
            assert!(!fingerprint::files(&root.join(input)).unwrap().is_empty(), "{input}");
        }
    }

    /// What of this program the result depends on, it depends on by what these name.
    #[test]
    fn what_cuts_the_program_into_parts_is_an_input_as_a_whole() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        // Those that only say what goes on, or where things are.
        let others = ["process", "project", "self", "step"];
        for file in ["parts.rs", "parts/binaryen.rs", "parts/files.rs", "glue.rs", "wasm.rs"] {
            let code = fs::read_to_string(source.join(file)).unwrap();
            let (code, _) = code.split_once("#[cfg(test)]").unwrap_or((&code, ""));
            for used in code.split("use crate::").skip(1).filter_map(|rest| rest.split(';').next()) {
                let names =
                    used.trim_start_matches('{').split([',', '{', '}']).filter_map(|name| name.split("::").next());
                let is_module =
                    |name: &&str| !name.is_empty() && name.chars().all(|letter| letter.is_ascii_lowercase());
                for name in names.map(str::trim).filter(is_module).filter(|name| !others.contains(name)) {
                    assert!(is_input(&format!("xtask/src/{name}.rs")), "{name}, which {file} uses");
                }
            }
            assert!(is_input(&format!("xtask/src/{file}")), "{file}");
        }
    }

    fn is_input(file: &str) -> bool {
        INPUTS.iter().any(|input| Path::new(file).starts_with(input))
    }
}

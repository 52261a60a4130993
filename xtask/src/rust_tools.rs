//! What rustup and Cargo bring: the wasm target, Trunk, the wasm-bindgen CLI and the wasm-split CLI.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    process::{self, Doing, Failure},
    project::Project,
    step::{say, step},
};

pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// 0.22 asks for a newer compiler than the workspace does.
const TRUNK_VERSION: &str = "0.21.14";

/// Goes with `wasm_split_helpers` in the program.
const WASM_SPLIT_VERSION: &str = "0.2.3";

/// Makes sure of the standard library for wasm.
pub(crate) fn wasm_target() -> Result<(), Failure> {
    let root = process::capture(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(root.trim()).join("lib/rustlib").join(WASM_TARGET).join("lib").is_dir() {
        say("Present", &format!("Rust target {WASM_TARGET}"));
        return Ok(());
    }
    if process::find_program("rustup").is_none() {
        return Err(Failure::new(format!(
            "the Rust target {WASM_TARGET} is missing and there is no rustup to add it: install Rust with rustup, or \
             your distribution's package of that target"
        )));
    }
    step("Installing", &format!("Rust target {WASM_TARGET}: rustup target add"), || {
        process::succeed(Command::new("rustup").args(["target", "add", WASM_TARGET])).map_err(|_| {
            Failure::new(format!(
                "the Rust target {WASM_TARGET} could not be added: rustup failed, see above. It needs the network"
            ))
        })
    })
}

/// Makes sure of Trunk and of the wasm-bindgen CLI that the locked wasm-bindgen asks for, and answers the folder that
/// must stand first on PATH.
pub(crate) fn install(project: &Project) -> Result<PathBuf, Failure> {
    let lock = project.root().join("Cargo.lock");
    let lock = fs::read_to_string(&lock).doing(|| format!("read {}", lock.display()))?;
    let wasm_bindgen = locked_version(&lock, "wasm-bindgen")
        .ok_or_else(|| Failure::new("Cargo.lock has no wasm-bindgen: the dashboard cannot be built"))?;
    let tools = [
        Tool {
            name: "Trunk",
            program: "trunk",
            package: "trunk",
            version: TRUNK_VERSION,
            // Its own certificates and downloads are not used: wasm-bindgen and wasm-opt are there before it starts.
            arguments: &["--no-default-features", "--features", "rustls"],
            minutes: 4,
        },
        Tool {
            name: "wasm-bindgen CLI",
            program: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: wasm_bindgen,
            arguments: &[],
            minutes: 1,
        },
        Tool {
            name: "wasm-split CLI",
            program: "wasm-split-cli",
            package: "wasm_split_cli_support",
            version: WASM_SPLIT_VERSION,
            arguments: &["--features", "build-binary"],
            minutes: 1,
        },
    ];
    for tool in tools {
        tool.ensure(project)?;
    }
    let build = build_folder(project);
    if build.exists() {
        fs::remove_dir_all(&build).doing(|| format!("remove {}", build.display()))?;
    }
    Ok(project.tools().join("bin"))
}

/// Where the tools are compiled, so that they share what they have in common. Removed when they are installed.
fn build_folder(project: &Project) -> PathBuf {
    project.tools().join("build")
}

struct Tool<'a> {
    name: &'a str,
    program: &'a str,
    package: &'a str,
    version: &'a str,
    arguments: &'a [&'a str],
    minutes: u32,
}

impl Tool<'_> {
    fn ensure(&self, project: &Project) -> Result<(), Failure> {
        let name = format!("{} {}", self.name, self.version);
        let ours = project.tools().join("bin").join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX));
        if ours.is_file() && self.was_installed(project) {
            say("Present", &format!("{name} ({})", project.shown(&ours)));
            return Ok(());
        }
        if let Some(theirs) = process::find_program(self.program).filter(|program| self.is_right(program)) {
            // Ours stands first on PATH, so an old one would win over the right one.
            if ours.exists() {
                fs::remove_file(&ours).doing(|| format!("remove {}", ours.display()))?;
            }
            say("Present", &format!("{name} ({})", theirs.display()));
            return Ok(());
        }
        let minutes = self.minutes;
        let what = format!("{name} into {} (about {minutes} min on 2 cores)", project.shown(&project.tools()));
        step("Installing", &what, || self.install(project))
    }

    /// Whether Cargo's list of what it put among our tools has it. Not every tool can say its version.
    fn was_installed(&self, project: &Project) -> bool {
        let entry = format!("\"{} {} (", self.package, self.version);
        fs::read_to_string(project.tools().join(".crates.toml")).is_ok_and(|list| list.contains(&entry))
    }

    fn is_right(&self, program: &Path) -> bool {
        program.is_file()
            && process::capture(Command::new(program).arg("--version"))
                .is_ok_and(|printed| printed_version(&printed) == Some(self.version))
    }

    fn install(&self, project: &Project) -> Result<(), Failure> {
        // A published lock file may name a version that was withdrawn since; without it Cargo finds another.
        process::succeed(self.cargo_install(project).arg("--locked"))
            .or_else(|_| process::succeed(&mut self.cargo_install(project)))
            .map_err(|_| {
                Failure::new(format!(
                    "{} could not be installed: cargo install failed, see above. It needs the crates.io registry and a C \
                     compiler; you may also put {} {} on PATH yourself",
                    self.name, self.program, self.version
                ))
            })
    }

    fn cargo_install(&self, project: &Project) -> Command {
        let mut cargo = process::cargo();
        cargo
            .args(["install", "--quiet", "--force", "--debug", "--root"])
            .arg(project.tools())
            .args(["--version", &format!("={}", self.version), self.package])
            .args(self.arguments)
            .env("CARGO_TARGET_DIR", build_folder(project))
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_PROFILE_DEV_DEBUG", "false");
        cargo
    }
}

/// The version of a package in a Cargo.lock.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

/// The version in what a program prints of itself: `wasm-bindgen 0.2.130`, `trunk 0.21.14 (commit …)`.
fn printed_version(printed: &str) -> Option<&str> {
    printed.split_whitespace().find(|word| {
        let mut parts = word.split('.');
        parts.clone().count() == 3 && parts.all(|part| part.starts_with(|first: char| first.is_ascii_digit()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_the_one_under_the_exact_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }

    #[test]
    fn a_version_is_read_from_what_a_program_prints() {
        assert_eq!(printed_version("wasm-bindgen 0.2.130\n"), Some("0.2.130"));
        assert_eq!(printed_version("trunk 0.21.14 (commit 1a2b3c4)"), Some("0.21.14"));
        assert_eq!(printed_version("trunk 0.22.0-beta.1"), None);
        assert_eq!(printed_version("unknown"), None);
    }
}

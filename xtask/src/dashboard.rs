//! Building the dashboard into `dist`, where the server's build takes it from.

use std::{env, fs, path::Path, process::Command};

use crate::{
    fingerprint, javascript,
    process::{self, Doing, Failure},
    project::Project,
    rust_tools,
    step::{say, step},
};

/// Everything that the result depends on.
const INPUTS: [&str; 11] = [
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "build.rs",
    "index.html",
    "src",
    "style",
    "assets",
    "api",
    "xtask/src/parts.rs",
    "xtask/src/glue.rs",
];

/// Makes sure that `dist` is the optimised dashboard of these sources.
pub(crate) fn build(project: &Project) -> Result<(), Failure> {
    if is_current(project)? {
        say("Present", "dashboard in dist, of these sources");
        return Ok(());
    }
    rust_tools::wasm_target()?;
    let programs = [rust_tools::install(project)?, javascript::install(project)?];
    step("Building", "dashboard: trunk build --release", || {
        // What is fetched here need not be fetched by Trunk, which is kept from installing tools of its own.
        process::succeed(process::cargo().args(["fetch", "--quiet"]).current_dir(project.root())).map_err(|_| {
            Failure::new(
                "the dashboard's dependencies could not be fetched, see above. It needs the crates.io registry",
            )
        })?;
        process::succeed(&mut trunk(project, &programs)?)?;
        let stamp = stamp(project)?;
        fs::write(project.dist_stamp(), stamp).doing(|| format!("write {}", project.dist_stamp().display()))
    })
}

fn trunk(project: &Project, programs: &[impl AsRef<Path>]) -> Result<Command, Failure> {
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
        .env_remove("NO_COLOR");
    Ok(trunk)
}

fn is_current(project: &Project) -> Result<bool, Failure> {
    if !project.dist().join("index.html").is_file() {
        return Ok(false);
    }
    let last = fs::read_to_string(project.dist_stamp()).unwrap_or_default();
    Ok(last == stamp(project)?)
}

/// What went in and what came out: `trunk serve` writes to the same folder.
fn stamp(project: &Project) -> Result<String, Failure> {
    let doing = || "read the dashboard's sources".to_owned();
    let inputs = fingerprint::of(project.root(), &INPUTS).doing(doing)?;
    let output = fingerprint::of(project.root(), &["dist"]).doing(doing)?;
    Ok(format!("{inputs:016x} {output:016x}\n"))
}

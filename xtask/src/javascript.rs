//! What comes from npm: Binaryen's `wasm-opt`, which shrinks the dashboard, and axe, which checks its accessibility.

use std::{fs, path::PathBuf, process::Command};

use crate::{
    process::{self, Doing, Failure},
    project::Project,
    step::{say, step},
    system_packages,
};

const MANIFEST: &str = include_str!("../npm/package.json");
const LOCK: &str = include_str!("../npm/package-lock.json");

/// Makes sure of the packages, and answers the folder of their programs.
pub(crate) fn install(project: &Project) -> Result<PathBuf, Failure> {
    let folder = project.tools().join("npm");
    let programs = folder.join("node_modules/.bin");
    // npm writes this file last, so an installation that was cut short is done again.
    let installed = folder.join("node_modules/.package-lock.json").is_file();
    let current = |name: &str, content: &str| fs::read_to_string(folder.join(name)).is_ok_and(|there| there == content);
    if installed && current("package.json", MANIFEST) && current("package-lock.json", LOCK) {
        say("Present", "wasm-opt and axe (npm)");
        return Ok(programs);
    }
    if process::find_program("npm").is_none() || process::find_program("node").is_none() {
        system_packages::install("Node.js with npm", &["nodejs", "npm"])?;
    }
    step("Installing", &format!("wasm-opt and axe: npm ci in {}", project.shown(&folder)), || {
        fs::create_dir_all(&folder).doing(|| format!("make {}", folder.display()))?;
        for (name, content) in [("package.json", MANIFEST), ("package-lock.json", LOCK)] {
            fs::write(folder.join(name), content).doing(|| format!("write {name}"))?;
        }
        let mut npm = Command::new("npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]).arg(&folder);
        process::succeed(&mut npm).map_err(|_| {
            // Without this, the next run would take what is there for whole.
            let _ = fs::remove_file(folder.join("node_modules/.package-lock.json"));
            Failure::new("wasm-opt and axe could not be installed: npm failed, see above. It needs the npm registry")
        })
    })?;
    Ok(programs)
}

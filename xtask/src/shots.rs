//! `cargo xtask shots`: pictures of every page in every state, and one sheet to look at them.

use std::{fs, time::Instant};

use crate::{
    dashboard::{self, Languages},
    process::{self, Doing, Failure},
    project::Project,
    step::{say, step},
    test,
};

/// Takes all pictures. The journeys' harness does it, with the table in `tests/journeys/shots`.
pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    dashboard::build(project, Languages::English)?;
    step("Building", "server and journeys", || process::succeed(&mut test::everything(project)))?;
    let mut shots = test::journeys(project)?;
    shots.args(["--quiet", "--", "--ignored", "--nocapture", "shots::"]);
    let folder = project.root().join("target/shots");
    // Pictures of what there is no more.
    let _ = fs::remove_dir_all(&folder);
    let started = Instant::now();
    say("Taking", "pictures of every page, in light and dark, 1280 and 360 pixels wide");
    process::succeed(&mut shots)?;
    let files = fs::read_dir(&folder).doing(|| format!("read {}", folder.display()))?.flatten();
    let pictures = files.filter(|file| file.path().extension().is_some_and(|extension| extension == "png")).count();
    let sheet = project.shown(&folder.join("index.html")).to_string();
    say("Took", &format!("{pictures} pictures in {} s: {sheet}", started.elapsed().as_secs()));
    Ok(())
}

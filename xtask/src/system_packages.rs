//! What only the system's package manager can bring.

use std::{process::Command, sync::Once};

use crate::{
    process::{self, Failure},
    step::step,
};

/// Installs Debian packages as root on Debian and its relatives; everywhere else the failure says what to install.
pub(crate) fn install(what: &str, packages: &[&str]) -> Result<(), Failure> {
    let names = packages.join(" ");
    if process::find_program("apt-get").is_none() || !process::is_root() {
        return Err(Failure::new(format!(
            "{what} is missing: install it (on Debian or Ubuntu: sudo apt-get install {names}), then run this again"
        )));
    }
    step("Installing", &format!("{what}: apt-get install {names}"), || {
        update();
        process::succeed(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(packages)).map_err(|_| {
            Failure::new(format!(
                "{what} could not be installed: `apt-get install {names}` failed, see above. \
                 It needs the network and the distribution's packages"
            ))
        })
    })
}

/// Package lists that are there but old fail with 404s, so they are always renewed, once. Its failure is no failure
/// yet: the packages may still be in the cache.
fn update() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let _ = process::succeed(apt_get().args(["update", "--quiet"]));
    });
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive").args(["--quiet", "-o", "DPkg::Lock::Timeout=300"]);
    command
}

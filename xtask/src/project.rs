//! Where things are.

use std::path::{Path, PathBuf};

use crate::process::Failure;

/// The checkout and the folders that the tasks write to.
pub(crate) struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// The checkout that this program was built from.
    pub(crate) fn find() -> Result<Self, Failure> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = manifest
            .parent()
            .filter(|root| root.join("Cargo.lock").is_file())
            .ok_or_else(|| Failure::new(format!("{} has moved: run this with `cargo xtask`", manifest.display())))?;
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Ok(Self { root: root.to_path_buf(), target })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// Where the tools that are not on PATH are installed. Not in Cargo's folder, which may be elsewhere.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join("target/tools")
    }

    /// The built dashboard, which the server's build embeds.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The program as the compiler leaves it.
    pub(crate) fn wasm(&self, optimised: bool) -> PathBuf {
        let profile = if optimised { "wasm-release" } else { "debug" };
        self.target.join("wasm32-unknown-unknown").join(profile).join("latchkey.wasm")
    }

    /// Where it is cut into parts.
    pub(crate) fn parts(&self) -> PathBuf {
        self.target.join("parts")
    }

    /// The file that says which inputs `dist` was built from.
    pub(crate) fn dist_stamp(&self) -> PathBuf {
        self.root.join("target/dashboard.stamp")
    }

    /// The data of the demo workspace.
    pub(crate) fn demo(&self) -> PathBuf {
        self.root.join("target/demo")
    }

    /// The server's binary of a Cargo profile's folder, `debug` or `release`.
    pub(crate) fn server_binary(&self, profile: &str) -> PathBuf {
        self.target.join(profile).join(format!("latchkey-server{}", std::env::consts::EXE_SUFFIX))
    }

    /// A path as a person in the checkout would type it.
    pub(crate) fn shown<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}

//! Running other programs, and the one kind of error: a line that says what to do.

use std::{
    ffi::{OsStr, OsString},
    fmt, io,
    path::PathBuf,
    process::{Command, Stdio},
};

/// Why a task cannot go on, in words for the person who started it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Says what was being done when the operating system refused.
pub(crate) trait Doing<T> {
    fn doing(self, what: impl FnOnce() -> String) -> Result<T, Failure>;
}

impl<T> Doing<T> for io::Result<T> {
    fn doing(self, what: impl FnOnce() -> String) -> Result<T, Failure> {
        self.map_err(|error| Failure(format!("cannot {}: {error}", what())))
    }
}

/// The first executable of that name on PATH.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|candidate| is_executable(candidate))
}

fn is_executable(candidate: &std::path::Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        candidate.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    candidate.is_file()
}

pub(crate) fn cargo() -> Command {
    without_cargo_variables(Command::new(std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"))))
}

/// Takes away what the cargo that started this program told it about itself: build scripts that watch those variables
/// would run again at every change between `cargo build` and `cargo xtask`.
pub(crate) fn without_cargo_variables(mut command: Command) -> Command {
    for (name, _) in std::env::vars_os() {
        let told_by_cargo = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_CRATE_", "CARGO_BIN_"];
        if name.to_str().is_some_and(|name| told_by_cargo.iter().any(|prefix| name.starts_with(prefix))) {
            command.env_remove(&name);
        }
    }
    command
}

/// Runs it with its output shown.
pub(crate) fn succeed(command: &mut Command) -> Result<(), Failure> {
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    if status.success() { Ok(()) } else { Err(Failure(format!("`{}` failed ({status})", line(command)))) }
}

/// Runs it, and answers what it wrote to standard output. What it wrote to standard error is part of the failure.
pub(crate) fn capture(command: &mut Command) -> Result<String, Failure> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| cannot_start(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(Failure(format!("`{}` failed ({}): {}", line(command), output.status, said.trim())))
}

fn cannot_start(command: &Command, error: &io::Error) -> Failure {
    let program = command.get_program().display();
    if error.kind() == io::ErrorKind::NotFound {
        Failure(format!("{program} is not there: install it, or put it on PATH"))
    } else {
        Failure(format!("cannot start {program}: {error}"))
    }
}

/// The command as a person would type it.
fn line(command: &Command) -> String {
    let program =
        PathBuf::from(command.get_program()).file_name().unwrap_or(command.get_program()).display().to_string();
    command.get_args().map(OsStr::display).fold(program, |line, argument| format!("{line} {argument}"))
}

/// Whether this program may install packages and must not run PostgreSQL itself.
pub(crate) fn is_root() -> bool {
    cfg!(unix) && capture(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_command_is_named_as_typed() {
        let failure = succeed(Command::new("/bin/sh").args(["-c", "exit 3"])).unwrap_err();
        assert_eq!(failure.to_string(), "`sh -c exit 3` failed (exit status: 3)");
    }

    #[test]
    fn a_missing_program_is_an_instruction() {
        let failure = capture(&mut Command::new("no-such-program")).unwrap_err();
        assert_eq!(failure.to_string(), "no-such-program is not there: install it, or put it on PATH");
    }
}

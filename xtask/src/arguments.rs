//! What was asked for on the command line.

use crate::process::Failure;

pub(crate) const HELP: &str = "\
The project's own tasks. Each installs what it needs first, under target/tools where it can.

cargo xtask run [--port PORT] [--english] [-- SERVER ARGUMENTS]
    Build the dashboard and the server, optimised, and serve the demo workspace on http://127.0.0.1:8080.
    Its data is in target/demo: delete that folder for a new one.
    With --english the dashboard is built in no other language, which is quicker.

cargo xtask test [--only PART[,PART]] [--english] [NAME]
    Check everything, or only these parts, or only tests whose name contains NAME.
    A NAME that no test has is a failure.
    With --english tests of other languages are left out, too.
    Parts: formatting, clippy, unit, server, postgresql, wasm, weight, journeys.

cargo xtask bench
    Measure, and print the figures as a table.

cargo xtask shots
    Take pictures of every page in every state, and put them on one sheet: target/shots/index.html.

cargo xtask dist
    Build the one binary to install, and say how large it is.

cargo xtask parts
    Cut the program into parts. Trunk calls this at the end of its build.
";

/// A task with its options.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Help,
    Run(RunOptions),
    Test(Selection),
    Bench,
    Parts,
    Shots,
    Dist,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct RunOptions {
    pub(crate) port: u16,
    /// Whether the dashboard is needed in English only.
    pub(crate) english: bool,
    /// Given to the server as they are.
    pub(crate) server_arguments: Vec<String>,
}

/// A part of the checks that can be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Formatting,
    Clippy,
    Unit,
    Server,
    Postgresql,
    Wasm,
    Weight,
    Journeys,
}

impl Part {
    const ALL: [(&str, Self); 8] = [
        ("formatting", Self::Formatting),
        ("clippy", Self::Clippy),
        ("unit", Self::Unit),
        ("server", Self::Server),
        ("postgresql", Self::Postgresql),
        ("wasm", Self::Wasm),
        ("weight", Self::Weight),
        ("journeys", Self::Journeys),
    ];

    fn named(name: &str) -> Result<Self, Failure> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, part)| *part).ok_or_else(|| {
            let known: Vec<_> = Self::ALL.iter().map(|(known, _)| *known).collect();
            Failure::new(format!("{name:?} is no part of the checks: they are {}", known.join(", ")))
        })
    }

    /// Whether it consists of tests with names.
    fn has_tests(self) -> bool {
        !matches!(self, Self::Formatting | Self::Clippy | Self::Weight)
    }
}

/// Which checks to run.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Selection {
    /// None: all.
    pub(crate) only: Option<Vec<Part>>,
    /// Part of the tests' names.
    pub(crate) name: Option<String>,
    /// Whether the dashboard is needed in English only.
    pub(crate) english: bool,
}

impl Selection {
    pub(crate) fn wants(&self, part: Part) -> bool {
        match &self.only {
            Some(parts) => parts.contains(&part),
            None => self.name.is_none() || part.has_tests(),
        }
    }

    pub(crate) fn is_everything(&self) -> bool {
        *self == Self::default()
    }
}

pub(crate) fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Task, Failure> {
    let mut arguments = arguments.into_iter();
    let task = match arguments.next().as_deref() {
        None | Some("help" | "--help" | "-h") => return Ok(Task::Help),
        Some("run") => return run_options(arguments),
        Some("test") => return selection(arguments),
        Some("bench") => Task::Bench,
        Some("shots") => Task::Shots,
        Some("dist") => Task::Dist,
        Some("parts") => Task::Parts,
        Some(other) => return Err(Failure::new(format!("there is no task {other:?}: `cargo xtask help` lists them"))),
    };
    match arguments.next().as_deref() {
        None => Ok(task),
        Some("--help" | "-h") => Ok(Task::Help),
        Some(other) => Err(unknown(other)),
    }
}

fn run_options(mut arguments: impl Iterator<Item = String>) -> Result<Task, Failure> {
    let mut options = RunOptions { port: 8080, english: false, server_arguments: Vec::new() };
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(Task::Help),
            "--port" => {
                let port = value("--port", &mut arguments)?;
                options.port = port
                    .parse()
                    .map_err(|_| Failure::new(format!("--port {port}: a port is a number from 0 to 65535")))?;
            }
            "--english" => options.english = true,
            "--" => options.server_arguments.extend(arguments.by_ref()),
            other => return Err(unknown(other)),
        }
    }
    Ok(Task::Run(options))
}

fn selection(mut arguments: impl Iterator<Item = String>) -> Result<Task, Failure> {
    let mut selection = Selection::default();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--help" | "-h" => return Ok(Task::Help),
            "--only" => {
                let parts = value("--only", &mut arguments)?;
                selection.only = Some(parts.split(',').map(Part::named).collect::<Result<_, _>>()?);
            }
            "--english" => selection.english = true,
            option if option.starts_with('-') => return Err(unknown(option)),
            _ if selection.name.is_some() => return Err(Failure::new("only one NAME can be given")),
            _ => selection.name = Some(argument),
        }
    }
    Ok(Task::Test(selection))
}

fn value(option: &str, arguments: &mut impl Iterator<Item = String>) -> Result<String, Failure> {
    arguments.next().ok_or_else(|| Failure::new(format!("{option} needs a value")))
}

fn unknown(argument: &str) -> Failure {
    Failure::new(format!("{argument:?} is not understood here: `cargo xtask help` lists what is"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Task, String> {
        parse(line.split_whitespace().map(str::to_owned)).map_err(|failure| failure.to_string())
    }

    #[test]
    fn run_takes_options_and_passes_the_rest_on() {
        let server_arguments = vec!["--log".into(), "debug".into()];
        let options = RunOptions { port: 9000, english: true, server_arguments };
        assert_eq!(parsed("run --english --port 9000 -- --log debug"), Ok(Task::Run(options)));
        let options = RunOptions { port: 8080, english: false, server_arguments: vec!["--english".into()] };
        assert_eq!(parsed("run -- --english"), Ok(Task::Run(options)));
        assert_eq!(parsed("run --port 90000").unwrap_err(), "--port 90000: a port is a number from 0 to 65535");
        assert_eq!(parsed("run --port").unwrap_err(), "--port needs a value");
    }

    #[test]
    fn a_name_selects_tests_and_leaves_the_other_checks_out() {
        let Ok(Task::Test(selection)) = parsed("test revoke") else { panic!() };
        assert!(selection.wants(Part::Journeys) && selection.wants(Part::Unit));
        assert!(!selection.wants(Part::Clippy) && !selection.is_everything());
    }

    #[test]
    fn parts_can_be_chosen() {
        let Ok(Task::Test(selection)) = parsed("test --only clippy,journeys sign_in") else { panic!() };
        assert!(selection.wants(Part::Clippy) && selection.wants(Part::Journeys));
        assert!(!selection.wants(Part::Unit) && !selection.wants(Part::Wasm));
        assert!(parsed("test --only lint").unwrap_err().contains("\"lint\" is no part of the checks"));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert_eq!(parsed(""), Ok(Task::Help));
        assert_eq!(parsed("build").unwrap_err(), "there is no task \"build\": `cargo xtask help` lists them");
        assert!(parsed("dist --fast").unwrap_err().starts_with("\"--fast\" is not understood here"));
    }
}

//! `cargo xtask test`: every check there is, and one closing line.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Command, ExitCode, Stdio},
    time::{Duration, Instant},
};

use crate::{
    arguments::{Part, Selection},
    browser,
    dashboard::{self, Languages},
    fingerprint, javascript, languages,
    postgresql::Cluster,
    process::{self, Doing, Failure},
    project::Project,
    results::{Counts, Report},
    rust_tools,
    server::Server,
    step::say,
    weight,
};

/// What a headless browser needs to run as root in a container.
const WEBDRIVER_CAPABILITIES: &str = r#"{
  "goog:chromeOptions": {
    "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
  }
}
"#;

/// Runs the selected checks. The code is a failure's when any of them failed.
pub(crate) fn run(project: &Project, selection: &Selection) -> ExitCode {
    let mut checks = Checks { project, selection, report: Report::default() };
    checks.source();
    checks.behaviour();
    checks.named();
    print!("{}", checks.report.summary());
    match checks.report.totals() {
        (_, 0) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

struct Checks<'a> {
    project: &'a Project,
    selection: &'a Selection,
    report: Report,
}

/// The dashboard as it is compiled for the browser. A language that lacks a text, or has one too many, does not pass.
fn clippy_in_all_languages(project: &Project) -> Result<(), Failure> {
    rust_tools::wasm_target()?;
    for language in languages::all(project.root())? {
        let mut wasm = cargo(project, "clippy");
        wasm.args(["--quiet", "--package", "latchkey", "--package", "latchkey-api", "--lib", "--bins"]);
        if language != languages::ENGLISH {
            wasm.args(["--features", &format!("latchkey/{language}")]);
        }
        deny_warnings(wasm.args(["--target", rust_tools::WASM_TARGET]))?;
    }
    Ok(())
}

impl Checks<'_> {
    /// What can be said of the sources alone.
    fn source(&mut self) {
        let project = self.project;
        if self.selection.is_everything() {
            let mut fetch = cargo(project, "fetch");
            self.prepare("dependencies", || process::succeed(fetch.args(["--quiet", "--locked"])));
        }
        if self.wants(Part::Formatting) {
            let mut formatting = cargo(project, "fmt");
            self.check("formatting", || process::succeed(formatting.args(["--all", "--check"])));
        }
        // Before anything of the server is compiled, because the server's build takes it in.
        if self.wants(Part::Weight) || self.wants(Part::Journeys) {
            let languages = Languages::wanted(self.selection.english);
            self.prepare("dashboard, optimised", || dashboard::build(project, languages));
        }
        if self.wants(Part::Clippy) {
            let mut native = cargo(project, "clippy");
            native.args(["--quiet", "--workspace", "--all-targets"]);
            self.check("clippy, native", || deny_warnings(&mut native));
            self.check("clippy, wasm", || clippy_in_all_languages(project));
        }
    }

    /// Who names a test wants it to run: a name that was mistyped, or is no longer there, has shown nothing.
    fn named(&mut self) {
        if let Some(name) = self.selection.name.as_deref().filter(|_| self.report.has_run_no_test()) {
            let why = Failure::new(format!("there is none whose name contains {name:?} in what was selected"));
            self.fail("tests of that name", Instant::now(), why);
        }
    }

    /// What takes running it.
    fn behaviour(&mut self) {
        let native = [Part::Unit, Part::Server, Part::Postgresql, Part::Weight, Part::Journeys];
        let wanted: Vec<_> = native.into_iter().filter(|part| self.wants(*part)).collect();
        let built = wanted.is_empty() || self.build();
        for part in wanted {
            if !built {
                let why = Failure::new("not run, because the build failed");
                self.report.failed(&format!("{part:?}").to_lowercase(), Duration::ZERO, why);
                continue;
            }
            match part {
                Part::Unit => self.unit_tests(),
                Part::Server => self.tests("server tests, SQLite", |project| server_tests(project, None)),
                Part::Postgresql => self.server_tests_on_postgresql(),
                Part::Weight => self.weight(),
                _ => self.tests("browser journeys", journeys),
            }
        }
        if self.wants(Part::Wasm) {
            self.wasm_tests();
        }
    }

    fn build(&mut self) -> bool {
        let mut build = everything(self.project);
        self.prepare("build of server and tests", || process::succeed(&mut build))
    }

    fn unit_tests(&mut self) {
        self.tests("unit tests", |project| {
            let mut tests = cargo(project, "test");
            tests.args(["--workspace", "--no-fail-fast", "--lib", "--bins"]);
            Ok(tests)
        });
        self.tests("documentation tests", |project| {
            let mut tests = cargo(project, "test");
            tests.args(["--workspace", "--no-fail-fast", "--doc"]);
            Ok(tests)
        });
    }

    fn server_tests_on_postgresql(&mut self) {
        let name = "server tests, PostgreSQL";
        let started = Instant::now();
        match Cluster::start() {
            Ok(cluster) => self.tests(name, |project| server_tests(project, Some(&cluster.url()))),
            Err(failure) => self.fail(name, started, failure),
        }
    }

    fn weight(&mut self) {
        let project = self.project;
        self.check("weight of a first visit", || {
            let server = Server::start(&project.server_binary("debug"))?;
            weight::check(project, &server)
        });
    }

    fn wasm_tests(&mut self) {
        match has_wasm_tests(self.project) {
            Ok(true) => self.tests("wasm tests", wasm_tests),
            Ok(false) => {}
            Err(failure) => self.fail("wasm tests", Instant::now(), failure),
        }
    }

    fn wants(&self, part: Part) -> bool {
        self.selection.wants(part)
    }

    fn prepare(&mut self, name: &str, work: impl FnOnce() -> Result<(), Failure>) -> bool {
        let started = begin(name);
        match work() {
            Ok(()) => self.report.prepared(name, started.elapsed()),
            Err(failure) => {
                self.fail(name, started, failure);
                return false;
            }
        }
        true
    }

    fn check(&mut self, name: &str, work: impl FnOnce() -> Result<(), Failure>) {
        let started = begin(name);
        match work() {
            Ok(()) => self.report.passed(name, started.elapsed()),
            Err(failure) => self.fail(name, started, failure),
        }
    }

    fn tests(&mut self, name: &str, command: impl FnOnce(&Project) -> Result<Command, Failure>) {
        let started = begin(name);
        let command = command(self.project).map(|mut command| {
            command.args(&self.selection.name);
            if self.selection.english {
                // These tests are about what was not built.
                command.args(["--", "--skip", "languages::"]);
            }
            command
        });
        match command.and_then(count) {
            Ok(counts) => self.report.tests(name, started.elapsed(), counts),
            Err(failure) => self.fail(name, started, failure),
        }
    }

    fn fail(&mut self, name: &str, started: Instant, why: Failure) {
        eprintln!("error: {name}: {why}");
        self.report.failed(name, started.elapsed(), why);
    }
}

fn begin(name: &str) -> Instant {
    say("Checking", name);
    Instant::now()
}

fn cargo(project: &Project, command: &str) -> Command {
    let mut cargo = process::cargo();
    cargo.arg(command).current_dir(project.root());
    cargo
}

/// Builds everything in one go: Cargo chooses the features of dependencies for all packages named together, so building by
/// the piece would compile many of them twice.
pub(crate) fn everything(project: &Project) -> Command {
    let mut build = cargo(project, "build");
    build.args(["--workspace", "--all-targets"]);
    build
}

fn deny_warnings(clippy: &mut Command) -> Result<(), Failure> {
    process::succeed(clippy.args(["--", "--deny", "warnings"]))
}

/// Without a database's address, the tests use SQLite files of their own.
fn server_tests(project: &Project, database: Option<&str>) -> Result<Command, Failure> {
    let mut tests = cargo(project, "test");
    tests.args(["--workspace", "--no-fail-fast"]);
    for name in test_targets(&project.root().join("server/tests"))? {
        tests.args(["--test", &name]);
    }
    match database {
        Some(url) => tests.env("LATCHKEY_TEST_DATABASE_URL", url),
        None => tests.env_remove("LATCHKEY_TEST_DATABASE_URL"),
    };
    Ok(tests)
}

/// The names that Cargo gives to the tests in a folder.
fn test_targets(folder: &Path) -> Result<Vec<String>, Failure> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).doing(|| format!("read {}", folder.display()))?.flatten() {
        let path = entry.path();
        let is_target = path.extension().is_some_and(|extension| extension == "rs") || path.join("main.rs").is_file();
        names.extend(path.file_stem().filter(|_| is_target).and_then(|stem| stem.to_str()).map(str::to_owned));
    }
    names.sort();
    Ok(names)
}

/// The journeys, with what they need.
pub(crate) fn journeys(project: &Project) -> Result<Command, Failure> {
    browser::install()?;
    javascript::install(project)?;
    let mut tests = cargo(project, "test");
    tests.args(["--workspace", "--test", "journeys"]).env("LATCHKEY_SERVER_BINARY", project.server_binary("debug"));
    Ok(tests)
}

fn has_wasm_tests(project: &Project) -> Result<bool, Failure> {
    let sources = project.root().join("src");
    let doing = || format!("read {}", sources.display());
    for file in fingerprint::files(&sources).doing(doing)? {
        if fs::read_to_string(file).doing(doing)?.contains("#[wasm_bindgen_test]") {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The tests of what only exists in a browser, in a browser.
fn wasm_tests(project: &Project) -> Result<Command, Failure> {
    rust_tools::wasm_target()?;
    let ours = rust_tools::install(project)?.join("wasm-bindgen-test-runner");
    let runner = Some(ours).filter(|runner| runner.is_file());
    let runner = runner.or_else(|| process::find_program("wasm-bindgen-test-runner")).ok_or_else(|| {
        Failure::new("wasm-bindgen-test-runner is not beside wasm-bindgen: reinstall wasm-bindgen-cli")
    })?;
    let capabilities = project.root().join("target/webdriver.json");
    fs::write(&capabilities, WEBDRIVER_CAPABILITIES).doing(|| format!("write {}", capabilities.display()))?;
    let mut tests = cargo(project, "test");
    tests
        .args(["--package", "latchkey", "--bins", "--target", rust_tools::WASM_TARGET])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
        .env("CHROMEDRIVER", browser::install()?)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    Ok(tests)
}

/// Runs tests with their output shown, and counts them.
fn count(mut command: Command) -> Result<Counts, Failure> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().doing(|| "start cargo".into())?;
    let mut counts = Counts::default();
    if let Some(stdout) = child.stdout.take() {
        let mut output = BufReader::new(stdout);
        let mut line = Vec::new();
        while output.read_until(b'\n', &mut line).doing(|| "read the tests' output".into())? > 0 {
            let text = String::from_utf8_lossy(&line);
            print!("{text}");
            counts.read(text.trim_end());
            line.clear();
        }
    }
    let status = child.wait().doing(|| "wait for the tests".into())?;
    if !status.success() && counts.failed == 0 {
        return Err(Failure::new(format!("the tests did not run to their end ({status})")));
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_targets_are_files_and_folders_with_a_main() {
        let folder = std::env::temp_dir().join(format!("latchkey-targets-{}", std::process::id()));
        fs::create_dir_all(folder.join("api")).unwrap();
        fs::create_dir_all(folder.join("snapshots")).unwrap();
        fs::write(folder.join("api/main.rs"), "").unwrap();
        fs::write(folder.join("durability.rs"), "").unwrap();
        let names = test_targets(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(names, ["api", "durability"]);
    }

    #[test]
    fn a_name_that_is_no_tests_is_no_success() {
        let project = Project::find().unwrap();
        for (name, failed) in [(None, 0), (Some("no_such_test".to_owned()), 1)] {
            let selection = Selection { name, ..Selection::default() };
            let mut checks = Checks { project: &project, selection: &selection, report: Report::default() };
            checks.report.tests("unit tests", Duration::ZERO, Counts::default());
            checks.named();
            assert_eq!(checks.report.totals(), (0, failed));
        }
    }

    #[test]
    fn a_run_that_dies_is_no_success() {
        let mut killed = Command::new("/bin/sh");
        killed.args(["-c", "echo 'test result: ok. 2 passed; 0 failed;'; exit 101"]);
        assert!(count(killed).is_err());
        let mut failed = Command::new("/bin/sh");
        failed.args(["-c", "echo 'test a ... FAILED'; echo 'test result: FAILED. 2 passed; 1 failed;'; exit 101"]);
        assert_eq!(count(failed), Ok(Counts { passed: 2, failed: 1, failures: vec!["a".into()] }));
    }
}

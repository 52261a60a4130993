//! The project's own tasks: `cargo xtask run | test | bench | shots | dist`.
//!
//! Standard library only, so that it builds in seconds and needs nothing before it can install the rest.

mod arguments;
mod bench;
mod browser;
mod dashboard;
mod fingerprint;
mod glue;
mod http;
mod javascript;
mod languages;
mod parts;
mod postgresql;
mod process;
mod project;
mod results;
mod rust_tools;
mod server;
mod shots;
mod step;
mod system_packages;
mod test;
mod wasm;
mod weight;

use std::process::ExitCode;

use arguments::Task;
use process::Failure;
use project::Project;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode, Failure> {
    let task = arguments::parse(std::env::args().skip(1))?;
    let project = Project::find()?;
    match task {
        Task::Help => {
            print!("{}", arguments::HELP);
            Ok(ExitCode::SUCCESS)
        }
        Task::Run(options) => server::run(&project, &options).map(|()| ExitCode::SUCCESS),
        Task::Test(selection) => Ok(test::run(&project, &selection)),
        Task::Bench => bench::run(&project).map(|()| ExitCode::SUCCESS),
        Task::Parts => parts::split(&project).map(|()| ExitCode::SUCCESS),
        Task::Shots => shots::run(&project).map(|()| ExitCode::SUCCESS),
        Task::Dist => server::distribute(&project).map(|()| ExitCode::SUCCESS),
    }
}

//! Latchkey's server as a program.

mod arguments;
mod greeting;
mod logging;
mod signals;

use std::{fmt::Display, net::Ipv4Addr, process::ExitCode};

use clap::Parser as _;
use latchkey_server::{
    AppState, RunningServer,
    clock::{Clock, Randomness},
    config::Config,
    demo::{self, Demo},
    recovery, serve, setup,
};

use self::{arguments::Arguments, signals::Signals};

/// Why the program ends before it was told to: one line, and how it exits.
struct Failure {
    line: String,
    code: ExitCode,
}

/// What was asked for cannot be done.
fn failed(reason: impl Display) -> Failure {
    Failure { line: reason.to_string(), code: ExitCode::FAILURE }
}

/// What was asked for makes no sense.
fn misused(reason: impl Display) -> Failure {
    Failure { line: reason.to_string(), code: ExitCode::from(2) }
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure { line, code }) => {
            eprintln!("latchkey-server: {line}");
            code
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Failure> {
    if let Some(fault) = arguments.fault() {
        return Err(misused(fault));
    }
    let texts = std::env::vars_os().filter_map(|(name, value)| name.into_string().ok().zip(value.into_string().ok()));
    let environment = arguments.over(texts.collect());
    let filter = environment.get("LATCHKEY_LOG").cloned();
    let config = Config::load(arguments.config.as_deref(), environment).map_err(failed)?;
    if arguments.demo && !config.address.ip().is_loopback() {
        return Err(misused(format_args!(
            "--demo is for this machine alone, because its passwords are public: {} is not an address such as 127.0.0.1",
            config.address
        )));
    }
    logging::start(config.log_format, filter.as_deref()).map_err(failed)?;
    if let Some(email) = arguments.new_password {
        return new_password(config, &email).await;
    }
    let mut signals = Signals::listen().map_err(failed)?;
    let server = tokio::select! {
        started = start(config, arguments.demo) => started?,
        () = signals.next() => return Ok(()),
    };
    signals.next().await;
    tracing::info!("stopping: requests under way may finish");
    tokio::select! {
        () = server.shutdown() => Ok(()),
        () = signals.next() => Err(failed("stopped at once, because it was asked to twice")),
    }
}

/// Gives somebody another password, and prints it.
async fn new_password(config: Config, email: &str) -> Result<(), Failure> {
    // The address of the configuration may be that of a server that goes on.
    let config = Config { address: (Ipv4Addr::LOCALHOST, 0).into(), ..config };
    let server = serve(config, Clock::system(), Randomness::system()).await.map_err(failed)?;
    let made = recovery::new_password(&server.state, email).await;
    server.shutdown().await;
    match made {
        Ok(Some(password)) => {
            println!("{}", password.reveal());
            Ok(())
        }
        Ok(None) => Err(failed(format_args!("there is no user with the email {email}"))),
        Err(error) => Err(failed(format_args!("the password was not changed: {error:#}"))),
    }
}

/// Serves, and says so once somebody can sign in.
async fn start(config: Config, wants_demo: bool) -> Result<RunningServer, Failure> {
    let server = serve(config, Clock::system(), Randomness::system()).await.map_err(failed)?;
    match prepare(&server.state, wants_demo).await {
        Ok(demo) => {
            greeting::print(&server, demo.as_ref());
            Ok(server)
        }
        Err(failure) => {
            server.shutdown().await;
            Err(failure)
        }
    }
}

/// Sees to it that somebody can sign in.
async fn prepare(state: &AppState, wants_demo: bool) -> Result<Option<Demo>, Failure> {
    if wants_demo {
        return demo::prepare(state).await.map(Some).map_err(failed);
    }
    let unreadable = |error: anyhow::Error| failed(format_args!("the database cannot be read: {error:#}"));
    if demo::is_in(state).await.map_err(unreadable)? {
        return Err(failed(
            "this database holds the demo workspace, whose passwords are public. Start with --demo, or name another \
             database with --database-url or DATABASE_URL.",
        ));
    }
    if let Some(code) = setup::new_code(state).await.map_err(|error| unreadable(error.into()))? {
        let url = format!("{}/setup", state.public_url);
        tracing::warn!(url, code, "there is no user yet: make the first administrator with this one-time code");
    }
    Ok(None)
}

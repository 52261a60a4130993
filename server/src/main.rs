//! Latchkey's server as a program.

use std::process::ExitCode;

use latchkey_server::{
    clock::{Clock, Randomness},
    config::Config,
    serve,
};

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("latchkey-server: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> anyhow::Result<()> {
    let config = Config::load(None, std::env::vars().collect())?;
    let server = serve(config, Clock::system(), Randomness::system()).await?;
    tokio::signal::ctrl_c().await?;
    server.shutdown().await;
    Ok(())
}

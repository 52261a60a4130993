//! From a configuration to a server that answers, and back.

use std::{fmt, io, net::SocketAddr, time::Duration};

use tokio::{net::TcpListener, sync::watch, task::JoinHandle, time::timeout};

use crate::{
    AppState, Shared,
    assets::Assets,
    brand::Brand,
    clock::{Clock, Randomness},
    config::{Config, ConfigError, PublicUrl},
    connections,
    database::Database,
    housekeeping::{self, Housekeeping},
    lease::Leases,
    mail::Mailer,
    password::Passwords,
    resources, router,
    usage::Usage,
};

/// How long requests and mails under way get to finish.
const LONGEST_FINISH: Duration = Duration::from_secs(4);
/// How long what was counted may take to be written.
const LONGEST_FLUSH: Duration = Duration::from_secs(2);
/// How long the database may take to be closed.
const LONGEST_CLOSE: Duration = Duration::from_secs(2);
// Container runtimes kill a program 10 seconds after they asked it to end.
const _: () = assert!(LONGEST_FINISH.as_secs() + LONGEST_FLUSH.as_secs() + LONGEST_CLOSE.as_secs() < 10);

/// Why a server does not start. Its text is one line for the operator.
#[derive(Debug)]
pub enum ServeError {
    /// A setting names a file that cannot be taken.
    Config(ConfigError),
    /// The address cannot be listened on.
    Address(SocketAddr, io::Error),
    /// The database cannot be opened or brought up to date.
    Database(anyhow::Error),
    /// Something else that should not happen.
    Internal(anyhow::Error),
}

impl fmt::Display for ServeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Config(error) => error.fmt(formatter),
            Self::Address(address, error) if error.kind() == io::ErrorKind::AddrInUse => write!(
                formatter,
                "{address} is taken by another program. Stop it, or choose another with --address or LATCHKEY_ADDRESS."
            ),
            Self::Address(address, error) => write!(formatter, "{address} cannot be listened on: {error}"),
            Self::Database(error) => write!(formatter, "the database cannot be opened: {}", in_one_line(error)),
            Self::Internal(error) => write!(formatter, "{error:#}"),
        }
    }
}

impl std::error::Error for ServeError {}

/// An error and its causes, but for those that the error before them has in its own text.
fn in_one_line(error: &anyhow::Error) -> String {
    let mut line = String::new();
    for cause in error.chain().map(ToString::to_string) {
        if !line.ends_with(&cause) {
            line = if line.is_empty() { cause } else { format!("{line}: {cause}") };
        }
    }
    line
}

/// A server that answers requests until it is shut down, or the runtime it lives in ends.
#[derive(Debug)]
pub struct RunningServer {
    /// Where it listens; with the port that it got.
    pub address: SocketAddr,
    /// What its handlers share.
    pub state: AppState,
    stop: watch::Sender<bool>,
    serving: JoinHandle<()>,
    housekeeping: JoinHandle<()>,
}

/// Opens the database, brings it up to date, listens and answers.
pub async fn serve(config: Config, clock: Clock, randomness: Randomness) -> Result<RunningServer, ServeError> {
    let brand = Brand::load(&config).map_err(ServeError::Config)?;
    let assets = Assets::of(&brand).map_err(|error| ServeError::Internal(error.into()))?;
    let listener =
        TcpListener::bind(config.address).await.map_err(|error| ServeError::Address(config.address, error))?;
    let address = listener.local_addr().map_err(|error| ServeError::Address(config.address, error))?;
    let database =
        Database::open(&config.database_url, config.database_connections).await.map_err(ServeError::Database)?;
    let passwords = Passwords::new(&randomness).map_err(ServeError::Internal)?;
    let public_url = config.public_url.clone().unwrap_or_else(|| PublicUrl::of_address(address));
    let usage = Usage::start(database.clone(), clock.clone(), config.usage_flush);
    let mailer = config.mail.as_ref().map(|mail| Mailer::new(mail, &public_url, clock.clone(), randomness.clone()));
    let mailer = mailer.transpose().map_err(ServeError::Internal)?;
    let leases = Leases::new(clock.clone());
    let (stop, mut stopped) = watch::channel(false);
    let state = AppState::from(Shared {
        config,
        public_url,
        database,
        assets,
        clock,
        randomness,
        passwords,
        leases,
        usage,
        mailer,
        housekeeping: Housekeeping::new(stopped.clone()),
    });
    resources::builds::sweep(&state);
    let stopping = async move { drop(stopped.wait_for(|stop| *stop).await) };
    let serving = tokio::spawn(connections::answer(listener, router(state.clone()), state.clock.clone(), stopping));
    let housekeeping = tokio::spawn(housekeeping::run(state.clone()));
    tracing::info!(%address, public_url = %state.public_url, "serving");
    Ok(RunningServer { address, state, stop, serving, housekeeping })
}

impl RunningServer {
    /// Lets requests and mails under way finish, writes what was counted, then closes the database.
    ///
    /// It takes 4 seconds at most for what is under way, 2 for the counts and 2 for closing, 8 in all: what has not finished by
    /// then is cut off.
    pub async fn shutdown(self) {
        let _ = self.stop.send(true);
        let housekeeping = self.housekeeping.abort_handle();
        let under_way = async { tokio::join!(self.serving, self.housekeeping) };
        if timeout(LONGEST_FINISH, under_way).await.is_err() {
            tracing::warn!("requests or mails were still under way when the time to finish them was over");
            housekeeping.abort();
        }
        // What cannot be written now is lost, which the log tells.
        if timeout(LONGEST_FLUSH, self.state.usage.flush()).await.is_err() {
            tracing::warn!("the last counts of use were not written when the time for it was over");
        }
        // A connection that is still in use is waited for.
        let _ = timeout(LONGEST_CLOSE, self.state.database.close()).await;
    }
}

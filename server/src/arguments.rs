//! What the command line says.

use std::{collections::BTreeMap, net::SocketAddr, path::PathBuf};

use clap::Parser;
use latchkey_server::config::Config;

/// Latchkey issues and checks the credentials of an API, and serves the dashboard where people manage them.
///
/// Everything that can be set stands in a configuration file or in environment variables: the key `session.idle_minutes`
/// is the variable LATCHKEY_SESSION_IDLE_MINUTES. Arguments win over variables, and variables over the file.
#[expect(clippy::doc_markdown, reason = "the help is shown as it stands here")]
#[derive(Debug, Parser)]
#[command(name = "latchkey-server", version, max_term_width = 100, after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// Configuration file [default: latchkey.toml in this folder, if it is there]
    #[arg(long, value_name = "FILE", env = "LATCHKEY_CONFIG", hide_env_values = true)]
    pub(crate) config: Option<PathBuf>,

    /// Address and port to listen on, port 0 for any free one [default: 127.0.0.1:8080]
    ///
    /// Also set by LATCHKEY_ADDRESS. The server speaks plain HTTP: put a proxy that speaks TLS in front of it, and say
    /// in LATCHKEY_PUBLIC_URL where it is reached.
    #[arg(long, visible_alias = "listen", value_name = "ADDRESS:PORT")]
    pub(crate) address: Option<SocketAddr>,

    /// Database: sqlite:PATH or postgres://… [default: sqlite:data/latchkey.sqlite3]
    ///
    /// Also set by DATABASE_URL, which other users of the machine cannot see in the list of processes. Tables are made
    /// and brought up to date at start.
    #[arg(long, value_name = "URL")]
    pub(crate) database_url: Option<String>,

    /// Serve a workspace to try things on, with public passwords, to this machine alone
    ///
    /// It is made in a database without users; a database that holds other users is refused.
    #[arg(long)]
    pub(crate) demo: bool,

    /// Give the user with this email another password, print it, and end
    ///
    /// It signs them out everywhere. Servers over the same database may go on meanwhile. Access tokens keep working.
    #[arg(long, value_name = "EMAIL", conflicts_with = "demo")]
    pub(crate) new_password: Option<String>,
}

const AFTER_HELP: &str = "\
LATCHKEY_LOG sets what is logged to standard error: error, warn, info (the default), debug, or by module as in
info,latchkey_server::usage=debug. LATCHKEY_LOG_FORMAT is text or json.

On the first start without users, the log shows a one-time code for the first administrator.
SIGTERM and Ctrl-C let requests under way finish, then end the server.";

impl Arguments {
    /// What makes no sense in them, in one line. Not left to the parser, which would repeat a URL with its password.
    pub(crate) fn fault(&self) -> Option<&'static str> {
        let environment = self.over(BTreeMap::new());
        let database_url = environment.get_key_value("DATABASE_URL").map(|(name, url)| (name.clone(), url.clone()));
        let refused = Config::read("", database_url.into_iter().collect()).is_err();
        refused.then_some("--database-url must be a URL beginning with sqlite: or postgres://")
    }

    /// The environment as these arguments change it.
    pub(crate) fn over(&self, mut environment: BTreeMap<String, String>) -> BTreeMap<String, String> {
        let address = self.address.map(|address| ("LATCHKEY_ADDRESS", address.to_string()));
        let database_url = self.database_url.clone().map(|url| ("DATABASE_URL", url));
        environment.extend(address.into_iter().chain(database_url).map(|(name, value)| (name.to_owned(), value)));
        environment
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        <Arguments as clap::CommandFactory>::command().debug_assert();
    }

    #[test]
    fn arguments_win_over_the_environment() {
        let arguments = Arguments::parse_from(["latchkey-server", "--listen", "127.0.0.1:1"]);
        let environment = BTreeMap::from([
            ("LATCHKEY_ADDRESS".to_owned(), "127.0.0.1:2".to_owned()),
            ("DATABASE_URL".to_owned(), "sqlite:x".to_owned()),
        ]);
        let environment = arguments.over(environment);
        assert_eq!(environment["LATCHKEY_ADDRESS"], "127.0.0.1:1");
        assert_eq!(environment["DATABASE_URL"], "sqlite:x");
    }
}

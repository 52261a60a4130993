//! What an operator can set: in `latchkey.toml`, or in an environment variable, which wins.
//!
//! The variable of a key is `LATCHKEY_` and the key in upper case, dots as underscores: `session.idle_minutes` is
//! `LATCHKEY_SESSION_IDLE_MINUTES`. The database alone has the name that everybody gives it, `DATABASE_URL`.

mod brand;
mod catalog;
mod mail;
mod network;
mod public_url;
mod settings;

use std::{
    collections::BTreeMap,
    fmt,
    net::SocketAddr,
    path::{Path, PathBuf},
    time::Duration,
};

use latchkey_api::catalog::Catalog;

use self::settings::Settings;
pub use self::{
    brand::BrandConfig,
    mail::{MailConfig, MailWay},
    network::Network,
    public_url::PublicUrl,
};
use crate::brand::PRODUCT;

/// Everything that can be set.
#[derive(Clone)]
pub struct Config {
    /// Where the server listens; port 0 for any free one.
    pub address: SocketAddr,
    /// `sqlite:` and a path, or `postgres://…`. Holds a password.
    pub database_url: String,
    /// The most connections to PostgreSQL; SQLite has its own.
    pub database_connections: u32,
    /// Where browsers and programs reach the server; `http://` and the address unless set.
    pub public_url: Option<PublicUrl>,
    /// Where files go, the SQLite database among them unless `database_url` says otherwise.
    pub data_folder: PathBuf,
    /// What the product is called, on pages and in mails.
    pub product_name: String,
    /// How the dashboard looks.
    pub brand: BrandConfig,
    /// What every secret begins with: `aa` makes `aau_…`.
    pub brand_prefix: String,
    /// Proxies that may say, in `X-Forwarded-For` and `X-Request-Id`, whom they speak for.
    pub trusted_proxies: Vec<Network>,
    /// A session ends after so long without a request.
    pub session_idle: Duration,
    /// A session ends so long after signing in, used or not.
    pub session_absolute: Duration,
    /// How often the counts of use are written: they are at most so far behind.
    pub usage_flush: Duration,
    /// How mail is sent; `None`: not at all.
    pub mail: Option<MailConfig>,
    /// The largest file of a build, in bytes.
    pub largest_upload: u64,
    /// How log lines look.
    pub log_format: LogFormat,
    /// The scopes there are.
    pub catalog: Catalog,
}

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For a person.
    Text,
    /// One JSON object a line.
    Json,
}

/// A setting that cannot be taken. Its text is one line that names the setting and says what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError(String);

impl ConfigError {
    pub(crate) fn new(line: impl Into<String>) -> Self {
        Self(line.into())
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for ConfigError {}

impl fmt::Debug for Config {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Config")
            .field("address", &self.address)
            .field("public_url", &self.public_url)
            .field("data_folder", &self.data_folder)
            .finish_non_exhaustive()
    }
}

/// Read unless another one is named.
const FILE: &str = "latchkey.toml";
const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const GIB: u32 = 1024 * 1024 * 1024;

impl Config {
    /// Reads a file, if one is named or the default one is there, and the environment.
    pub fn load(file: Option<&Path>, environment: BTreeMap<String, String>) -> Result<Self, ConfigError> {
        let path = file.unwrap_or(Path::new(FILE));
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if file.is_none() && error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(ConfigError::new(format!("{} cannot be read: {error}", path.display()))),
        };
        Self::take(Settings::new(&path.display().to_string(), &text, environment)?)
    }

    /// Reads the text of a configuration file and the environment.
    pub fn read(text: &str, environment: BTreeMap<String, String>) -> Result<Self, ConfigError> {
        Self::take(Settings::new(FILE, text, environment)?)
    }

    fn take(mut settings: Settings) -> Result<Self, ConfigError> {
        let data_folder = PathBuf::from(settings.text("data_folder")?.unwrap_or_else(|| "data".to_owned()));
        let config = Self {
            address: settings
                .parsed("address", "an address and port such as 127.0.0.1:8080")?
                .unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080))),
            database_url: settings
                .checked("database_url", "a URL beginning with sqlite: or postgres://", database_url)?
                .unwrap_or_else(|| sqlite_url(&data_folder)),
            database_connections: settings.number("database_connections", 1..=1000)?.unwrap_or(10),
            public_url: settings.parsed("public_url", "a URL such as https://latchkey.example, without a path")?,
            product_name: settings
                .checked("product_name", "1 to 50 characters without quotes or control characters", product_name)?
                .unwrap_or_else(|| PRODUCT.to_owned()),
            brand: brand::read(&mut settings)?,
            brand_prefix: settings
                .checked("brand_prefix", "1 to 8 lower-case letters", brand_prefix)?
                .unwrap_or_else(|| "aa".to_owned()),
            trusted_proxies: settings
                .list("trusted_proxies", "addresses or networks such as 10.0.0.0/8")?
                .unwrap_or_default(),
            session_idle: Duration::from_secs(
                MINUTE * u64::from(settings.number("session.idle_minutes", 5..=43_200)?.unwrap_or(8 * 60)),
            ),
            session_absolute: Duration::from_secs(
                HOUR * u64::from(settings.number("session.absolute_hours", 1..=8_760)?.unwrap_or(7 * 24)),
            ),
            usage_flush: Duration::from_secs(u64::from(
                settings.number("usage.flush_seconds", 1..=3600)?.unwrap_or(10),
            )),
            mail: mail::read(&mut settings)?,
            largest_upload: settings.number("uploads.largest_bytes", 1..=u32::MAX)?.unwrap_or(2 * GIB).into(),
            log_format: settings.checked("log_format", "text or json", log_format)?.unwrap_or(LogFormat::Text),
            catalog: settings.catalog(catalog::check)?.unwrap_or_else(catalog::default),
            data_folder,
        };
        settings.refuse_unknown()?;
        Ok(config)
    }
}

/// The default database: a file in the data folder.
fn sqlite_url(data_folder: &Path) -> String {
    format!("sqlite:{}", data_folder.join("latchkey.sqlite3").display())
}

fn database_url(text: &str) -> Option<String> {
    let known = ["sqlite:", "postgres://", "postgresql://"].iter().any(|scheme| text.starts_with(scheme));
    (known && !text.contains(":memory:")).then(|| text.to_owned())
}

fn product_name(text: &str) -> Option<String> {
    let length = text.chars().count();
    let fits = (1..=50).contains(&length) && !text.contains(|c: char| c.is_control() || c == '"' || c == '\\');
    fits.then(|| text.to_owned())
}

fn brand_prefix(text: &str) -> Option<String> {
    ((1..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase())).then(|| text.to_owned())
}

fn log_format(text: &str) -> Option<LogFormat> {
    match text {
        "text" => Some(LogFormat::Text),
        "json" => Some(LogFormat::Json),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    fn fault(text: &str, pairs: &[(&str, &str)]) -> String {
        Config::read(text, environment(pairs)).unwrap_err().to_string()
    }

    #[test]
    fn has_a_default_for_everything() {
        let config = Config::read("", BTreeMap::new()).unwrap();
        assert_eq!(config.address.to_string(), "127.0.0.1:8080");
        assert_eq!(config.database_url, "sqlite:data/latchkey.sqlite3");
        assert_eq!(config.session_idle, Duration::from_hours(8));
        assert_eq!(config.session_absolute, Duration::from_hours(7 * 24));
        assert_eq!(config.usage_flush, Duration::from_secs(10));
        assert_eq!(config.largest_upload, 2_147_483_648);
        assert_eq!(config.catalog.scopes().count(), 9);
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let text = "address = \"127.0.0.1:1\"\ndatabase_url = \"sqlite:a\"\n[session]\nidle_minutes = 10\n";
        let pairs = [
            ("LATCHKEY_ADDRESS", "[::1]:9000"),
            ("DATABASE_URL", "postgres://latchkey@db/latchkey"),
            ("LATCHKEY_SESSION_IDLE_MINUTES", "20"),
            ("LATCHKEY_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8"),
        ];
        let config = Config::read(text, environment(&pairs)).unwrap();
        assert_eq!(config.address.to_string(), "[::1]:9000");
        assert_eq!(config.database_url, "postgres://latchkey@db/latchkey");
        assert_eq!(config.session_idle, Duration::from_mins(20));
        assert_eq!(config.trusted_proxies.len(), 2);
    }

    #[test]
    fn names_what_it_cannot_take() {
        for (text, line) in [
            ("adress = \"127.0.0.1:1\"", "latchkey.toml: there is no setting adress"),
            ("[session]\nidle = 1", "latchkey.toml: there is no setting session.idle"),
            ("address = \"here\"", "latchkey.toml: address must be an address and port such as 127.0.0.1:8080"),
            ("address = 8080", "latchkey.toml: address must be an address and port such as 127.0.0.1:8080"),
            ("brand_prefix = \"A_\"", "latchkey.toml: brand_prefix must be 1 to 8 lower-case letters"),
            (
                "[session]\nidle_minutes = 0",
                "latchkey.toml: session.idle_minutes must be a whole number from 5 to 43200",
            ),
            (
                "trusted_proxies = [\"x\"]",
                "latchkey.toml: trusted_proxies must be addresses or networks such as 10.0.0.0/8",
            ),
            ("session = 1", "latchkey.toml: session must be a table of settings"),
        ] {
            assert_eq!(fault(text, &[]), line);
        }
        assert!(fault("address = ", &[]).starts_with("latchkey.toml: line 1: "));
    }

    #[test]
    fn names_the_variable_it_cannot_take() {
        let not_there = "environment: there is no setting LATCHKEY_ADRESS";
        assert_eq!(fault("", &[("LATCHKEY_ADRESS", "127.0.0.1:1")]), not_there);
        let wrong = "environment: DATABASE_URL must be a URL beginning with sqlite: or postgres://";
        assert_eq!(fault("", &[("DATABASE_URL", "mysql://root:hunter2@db")]), wrong);
        assert!(
            fault("", &[("LATCHKEY_USAGE_FLUSH_SECONDS", "soon")]).contains("LATCHKEY_USAGE_FLUSH_SECONDS must be")
        );
    }

    #[test]
    fn sends_mail_only_in_ways_that_make_sense() {
        let mail = |text: &str| Config::read(&format!("[mail]\nfrom = \"keys@a.example\"\n{text}"), environment(&[]));
        for text in [
            "folder = \"mail\"",
            "smtp_url = \"smtps://u:p@mail.example:465\"",
            "smtp_url = \"smtp://u:p@mail.example?tls=required\"",
            "smtp_url = \"smtp://127.0.0.1:25\"",
        ] {
            assert!(mail(text).unwrap().mail.is_some(), "{text}");
        }
        for text in [
            "imap://mail.example",
            "smtp://u:hunter2@mail.example",
            "smtp://a?tls=no",
            // The words are there, and not as what says how to send.
            "smtp://tls=required:hunter2@mail.example",
            "smtp://u:tls=required@mail.example",
            "smtp://u:hunter2@mail.example/tls=required",
            "smtp://u:hunter2@mail.example?name=tls=required",
            "smtp://u:hunter2@mail.example?tls=opportunistic&tls=required",
            "smtp://u:hunter2@mail.example#?tls=required",
        ] {
            let line = mail(&format!("smtp_url = \"{text}\"")).unwrap_err().to_string();
            assert!(line.starts_with("latchkey.toml: mail.smtp_url must be"), "{line}");
            assert!(!line.contains("hunter2"), "{line}");
        }
        for (text, line) in [
            ("[mail]\nfolder = \"a\"", "mail.from must be set, too"),
            ("[mail]\nfrom = \"a@b.example\"", "mail.from needs mail.smtp_url or mail.folder"),
            (
                "[mail]\nfrom = \"a@b.example\"\nfolder = \"a\"\nsmtp_url = \"smtp://a\"",
                "mail.smtp_url and mail.folder cannot be set together",
            ),
            (
                "[mail]\nfrom = \"a\"\nfolder = \"a\"",
                "latchkey.toml: mail.from must be an address such as Latchkey <keys@example.com>",
            ),
        ] {
            assert_eq!(fault(text, &[]), line);
        }
        assert!(Config::read("", BTreeMap::new()).unwrap().mail.is_none());
    }

    #[test]
    fn takes_a_brand_that_can_be_read() {
        let text = "product_name = \"Padlock\"\n[brand]\naccent = \"#1f3fd0\"\nlogo = \"logo.svg\"\n\
                    support_link = \"mailto:help@padlock.example\"\n";
        let config = Config::read(text, environment(&[("LATCHKEY_BRAND_ACCENT_DARK", "#9db0ff")])).unwrap();
        assert!(config.brand.accent.is_some() && config.brand.logo.is_some() && config.brand.support_link.is_some());
        assert_eq!(Config::read("", environment(&[])).unwrap().brand, BrandConfig::default());
        for (text, line) in [
            ("brand = 1", "latchkey.toml: brand must be a table of settings"),
            ("[brand]\naccent = \"green\"", "latchkey.toml: brand.accent must be a colour such as #0b6557"),
            ("[brand]\naccent_dark = \"#9db0ff\"", "brand.accent_dark needs brand.accent"),
            (
                "[brand]\naccent = \"#0a8f6f\"",
                "brand.accent: in the light theme, accent #0a8f6f on accent-tint #dff0ec has a contrast of 3.44:1, and 4.5:1 \
                 is needed",
            ),
            (
                "[brand]\naccent = \"#1f3fd0\"\naccent_dark = \"#5a6fd0\"",
                "brand.accent_dark: in the dark theme, accent #5a6fd0 on accent-tint #1f2633 has a contrast of 3.33:1, and \
                 4.5:1 is needed",
            ),
        ] {
            assert_eq!(fault(text, &[]), line);
        }
        let right = "latchkey.toml: brand.support_link must be a link such as https://help.example.com or \
                     mailto:help@example.com";
        for link in ["", "http://a.example", "https://", "https:///a", "javascript:alert(1)", "mailto:", "https://a b"]
        {
            assert_eq!(fault(&format!("[brand]\nsupport_link = \"{link}\""), &[]), right, "{link}");
        }
    }

    #[test]
    fn overlooks_variables_that_are_not_settings() {
        let pairs = [
            ("LATCHKEY_CONFIG", "x.toml"),
            ("LATCHKEY_TEST_DATABASE_URL", "postgres://x"),
            ("LATCHKEY_PORT", "tcp://10.0.0.1:80"),
            ("LATCHKEY_SERVICE_HOST", "10.0.0.1"),
            ("HOME", "/root"),
        ];
        assert!(Config::read("", environment(&pairs)).is_ok());
    }

    #[test]
    fn debug_shows_no_password() {
        let pairs = [
            ("DATABASE_URL", "postgres://u:hunter2@db/x"),
            ("LATCHKEY_MAIL_SMTP_URL", "smtps://u:hunter2@mail.example"),
            ("LATCHKEY_MAIL_FROM", "Latchkey <keys@a.example>"),
        ];
        let config = Config::read("", environment(&pairs)).unwrap();
        assert!(!format!("{config:?} {:?}", config.mail).contains("hunter2"));
    }
}

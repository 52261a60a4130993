//! How mail is sent.

use std::{fmt, path::PathBuf};

use lettre::{AsyncSmtpTransport, Tokio1Executor, message::Mailbox};
use url::Url;

use super::{ConfigError, settings::Settings};

/// How mail is sent, and in whose name.
#[derive(Clone, PartialEq, Eq)]
pub struct MailConfig {
    /// The sender.
    pub from: Mailbox,
    /// How.
    pub way: MailWay,
}

/// Where mail goes.
#[derive(Clone, PartialEq, Eq)]
pub enum MailWay {
    /// To a server: `smtps://user:password@host:465`, or `smtp://…?tls=required`. Holds a password.
    Smtp(String),
    /// Into files of a folder, for development and tests.
    Folder(PathBuf),
}

impl fmt::Debug for MailConfig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("MailConfig").field("from", &self.from).finish_non_exhaustive()
    }
}

impl fmt::Debug for MailWay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Smtp(_) => formatter.write_str("Smtp"),
            Self::Folder(folder) => formatter.debug_tuple("Folder").field(folder).finish(),
        }
    }
}

/// Takes the settings of the table `mail`.
pub(super) fn read(settings: &mut Settings) -> Result<Option<MailConfig>, ConfigError> {
    let smtp = settings.checked(
        "mail.smtp_url",
        "like smtps://user:password@host:465, or smtp:// with ?tls=required; a password is never sent in clear",
        smtp_url,
    )?;
    let folder = settings.text("mail.folder")?;
    let from = settings.parsed("mail.from", "an address such as Latchkey <keys@example.com>")?;
    let way = match (smtp, folder) {
        (Some(_), Some(_)) => {
            return Err(ConfigError::new("mail.smtp_url and mail.folder cannot be set together"));
        }
        (Some(url), None) => Some(MailWay::Smtp(url)),
        (None, Some(folder)) => Some(MailWay::Folder(folder.into())),
        (None, None) => None,
    };
    match (way, from) {
        (Some(way), Some(from)) => Ok(Some(MailConfig { from, way })),
        (Some(_), None) => Err(ConfigError::new("mail.from must be set, too")),
        (None, Some(_)) => Err(ConfigError::new("mail.from needs mail.smtp_url or mail.folder")),
        (None, None) => Ok(None),
    }
}

fn smtp_url(text: &str) -> Option<String> {
    AsyncSmtpTransport::<Tokio1Executor>::from_url(text).ok()?;
    // Read as the transport reads it: of several parameters the first one counts.
    let url = Url::parse(text).ok()?;
    let tls = url.query_pairs().find(|(name, _)| name == "tls");
    let encrypted = url.scheme() == "smtps" || tls.is_some_and(|(_, value)| value == "required");
    let is_open = url.username().is_empty() && url.password().is_none();
    (encrypted || is_open).then(|| text.to_owned())
}

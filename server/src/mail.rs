//! Mail: to a server over SMTP, or into a folder.

pub mod words;

use std::{
    fmt,
    path::PathBuf,
    time::{Duration, UNIX_EPOCH},
};

use anyhow::Context as _;
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox, SinglePart,
        header::{HeaderName, HeaderValue},
    },
    transport::smtp::extension::ClientId,
};
use uuid::Uuid;

use self::words::{Invitation, Letter};
use crate::{
    AppState,
    clock::{self, Clock, Randomness},
    config::{MailConfig, MailWay, PublicUrl},
};

/// The mail server's time for each of its answers.
const LONGEST_ANSWER: Duration = Duration::from_secs(15);
/// A mail that takes longer has failed.
pub(crate) const LONGEST_SENDING: Duration = Duration::from_mins(1);

/// Sends mail.
pub struct Mailer {
    from: Mailbox,
    way: Way,
    host: String,
    clock: Clock,
    randomness: Randomness,
}

enum Way {
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    Folder(PathBuf),
}

impl fmt::Debug for Mailer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Mailer")
    }
}

impl Mailer {
    /// A mailer as it was configured. The mail server is not asked before there is something to send.
    pub fn new(
        config: &MailConfig,
        public_url: &PublicUrl,
        clock: Clock,
        randomness: Randomness,
    ) -> anyhow::Result<Self> {
        let way = match &config.way {
            MailWay::Folder(folder) => Way::Folder(folder.clone()),
            MailWay::Smtp(url) => {
                let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?.timeout(Some(LONGEST_ANSWER));
                let greeted = match public_url.domain() {
                    Some(domain) => transport.hello_name(ClientId::Domain(domain.to_owned())),
                    None => transport,
                };
                Way::Smtp(Box::new(greeted.build()))
            }
        };
        Ok(Self { from: config.from.clone(), way, host: public_url.host().to_owned(), clock, randomness })
    }

    /// Sends a letter to an email address; done when the mail server has taken it.
    pub(crate) async fn send(&self, to: &str, letter: &Letter) -> anyhow::Result<()> {
        let Letter { language, subject, body } = letter;
        let header =
            |name: &'static str, value: &str| HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned());
        let now = self.clock.now();
        let id = Uuid::from_bytes(clock::new_id(now, &self.randomness));
        let to: Address = to.parse().context("the recipient's address cannot be read")?;
        let milliseconds = u64::try_from(now.0).unwrap_or_default();
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .date(UNIX_EPOCH + Duration::from_millis(milliseconds))
            .message_id(Some(format!("<{id}@{}>", self.host)))
            .subject(subject.clone())
            // RFC 3834: so that nobody's absence is answered to us.
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("Content-Language", language.code()))
            .singlepart(SinglePart::plain(body.clone()))?;
        match &self.way {
            Way::Smtp(transport) => {
                tokio::time::timeout(LONGEST_SENDING, transport.send(message)).await.context("no answer in time")??;
            }
            Way::Folder(folder) => {
                tokio::fs::create_dir_all(folder).await?;
                tokio::fs::write(folder.join(format!("{id}.eml")), message.formatted()).await?;
            }
        }
        Ok(())
    }
}

/// Sends the link of an invitation to whom it is for. Says whether it was sent: without a mailer, whoever invites has to
/// pass the link on.
pub async fn invitation(state: &AppState, to: &str, invitation: &Invitation<'_>) -> anyhow::Result<bool> {
    let Some(mailer) = &state.mailer else { return Ok(false) };
    mailer.send(to, &words::invitation(&state.config.product_name, invitation)).await?;
    Ok(true)
}

//! Mails that tell people that credentials end soon.

mod once;
mod smtp;
mod who;

use std::path::Path;

use latchkey_api::timestamp::DAY;
use latchkey_server::housekeeping;
use tempfile::TempDir;

use crate::support::{NewToken, TestApp, User};

/// A server that puts its mail into a folder.
struct Post {
    app: TestApp,
    folder: TempDir,
}

/// A mail.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mail {
    to: String,
    text: String,
}

impl Post {
    async fn spawn() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mail = folder.path().join("mail");
        let toml = format!("[mail]\nfrom = \"Latchkey <keys@a.example>\"\nfolder = '{}'", mail.display());
        Self { app: TestApp::spawn_with(&toml).await, folder }
    }

    /// A token that ends so many days from now.
    async fn token(&self, user: &User, name: &str, days: i64) {
        let expires_at = Some(self.app.clock.now().plus_days(days));
        self.app.access_token(user, NewToken { name, expires_at, ..NewToken::default() }).await;
    }

    fn days_pass(&self, days: i64) {
        self.app.clock.advance(days * DAY);
    }

    /// What is sent at this moment.
    async fn round(&self) -> Vec<Mail> {
        let before = self.mails().len();
        housekeeping::round(&self.app.server.state).await;
        self.mails().split_off(before)
    }

    /// How many mails are sent at this moment.
    async fn sent(&self) -> usize {
        self.round().await.len()
    }

    /// Every mail so far, the oldest first.
    fn mails(&self) -> Vec<Mail> {
        let Ok(files) = std::fs::read_dir(self.folder.path().join("mail")) else { return Vec::new() };
        let mut paths: Vec<_> = files.map(|file| file.unwrap().path()).collect();
        paths.sort();
        paths.iter().map(|path| read(path)).collect()
    }
}

fn read(path: &Path) -> Mail {
    let text = std::fs::read_to_string(path).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    for header in ["From: Latchkey <keys@a.example>", "Auto-Submitted: auto-generated", "Message-ID: <", "Date: "] {
        assert!(head.contains(header), "{head}");
    }
    assert!(head.contains("Content-Transfer-Encoding: quoted-printable"), "{head}");
    let to = head.lines().find_map(|line| line.strip_prefix("To: ")).unwrap();
    Mail { to: to.to_owned(), text: quoted_printable(body) }
}

/// RFC 2045 section 6.7.
fn quoted_printable(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut parts = text.split('=');
    bytes.extend(parts.next().unwrap_or_default().bytes());
    for part in parts {
        if let Some(rest) = part.strip_prefix("\r\n") {
            bytes.extend(rest.bytes());
        } else {
            bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
            bytes.extend(part[2..].bytes());
        }
    }
    String::from_utf8(bytes).unwrap().replace("\r\n", "\n")
}

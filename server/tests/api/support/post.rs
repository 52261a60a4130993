//! A server that sends mail, and what it sent.

use std::path::Path;

use latchkey_api::timestamp::DAY;
use latchkey_server::housekeeping;
use tempfile::TempDir;

use super::{NewToken, TestApp, User};

/// A server that puts its mail into a folder.
pub struct Post {
    pub app: TestApp,
    pub folder: TempDir,
}

/// A mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    pub to: String,
    /// By its code.
    pub language: String,
    pub subject: String,
    pub text: String,
}

impl Post {
    pub async fn spawn() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mail = folder.path().join("mail");
        let toml = format!("[mail]\nfrom = \"Latchkey <keys@a.example>\"\nfolder = '{}'", mail.display());
        Self { app: TestApp::spawn_with(&toml).await, folder }
    }

    /// A token that ends so many days from now.
    pub async fn token(&self, user: &User, name: &str, days: i64) {
        let expires_at = Some(self.app.clock.now().plus_days(days));
        self.app.access_token(user, NewToken { name, expires_at, ..NewToken::default() }).await;
    }

    pub fn days_pass(&self, days: i64) {
        self.app.clock.advance(days * DAY);
    }

    /// What is sent at this moment.
    pub async fn round(&self) -> Vec<Mail> {
        let before = self.mails().len();
        housekeeping::round(&self.app.server.state).await;
        self.mails().split_off(before)
    }

    /// How many mails are sent at this moment.
    pub async fn sent(&self) -> usize {
        self.round().await.len()
    }

    /// Every mail so far, the oldest first.
    pub fn mails(&self) -> Vec<Mail> {
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
    // A long header goes on in the next line, after a blank.
    let head = head.replace("\r\n ", " ");
    let header = |name: &str| head.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("{head}"));
    let body = match header("Content-Transfer-Encoding: ") {
        "quoted-printable" => quoted_printable(body),
        "base64" => text_of(base64(body)),
        other => panic!("{other}"),
    };
    Mail {
        to: header("To: ").to_owned(),
        language: header("Content-Language: ").to_owned(),
        subject: encoded_words(header("Subject: ")),
        text: body.replace("\r\n", "\n"),
    }
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
    text_of(bytes)
}

/// RFC 2045 section 6.8.
fn base64(text: &str) -> Vec<u8> {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits: Vec<usize> = text.chars().filter_map(|character| DIGITS.find(character)).collect();
    let bytes = digits.chunks(4).flat_map(|chunk| {
        let group = chunk.iter().enumerate().fold(0, |group, (at, digit)| group | digit << (18 - 6 * at));
        (0..chunk.len() - 1).map(move |at| u8::try_from(group >> (16 - 8 * at) & 0xff).unwrap())
    });
    bytes.collect()
}

/// RFC 2047: words in base64 between others; blanks between two such words mean nothing.
fn encoded_words(header: &str) -> String {
    let mut bytes = Vec::new();
    let mut was_encoded = true;
    for word in header.split(' ') {
        let encoded = word.strip_prefix("=?utf-8?b?").and_then(|word| word.strip_suffix("?="));
        let goes_on = was_encoded && encoded.is_some();
        if !bytes.is_empty() && !goes_on {
            bytes.push(b' ');
        }
        bytes.extend(encoded.map_or_else(|| word.as_bytes().to_vec(), base64));
        was_encoded = encoded.is_some();
    }
    text_of(bytes)
}

fn text_of(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

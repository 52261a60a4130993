//! Mail over SMTP, to a server that understands just enough (RFC 5321).

use latchkey_api::language::Language;
use latchkey_server::mail::{self, words::Invitation};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

use crate::support::{START, TestApp};

/// Takes one mail: every line that the client sent.
async fn take(stream: TcpStream) -> Vec<String> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let mut heard = Vec::new();
    write.write_all(b"220 mail.example\r\n").await.unwrap();
    let mut in_data = false;
    while let Some(line) = lines.next_line().await.unwrap() {
        let answer = match line.as_str() {
            "." => {
                in_data = false;
                "250 taken"
            }
            _ if in_data => "",
            "DATA" => {
                in_data = true;
                "354 go on"
            }
            "QUIT" => "221 bye",
            _ => "250 yes",
        };
        heard.push(line);
        if !answer.is_empty() {
            write.write_all(format!("{answer}\r\n").as_bytes()).await.unwrap();
        }
    }
    heard
}

#[tokio::test]
async fn an_invitation_goes_out_over_smtp() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let toml = format!("[mail]\nfrom = \"Latchkey <keys@a.example>\"\nsmtp_url = \"smtp://127.0.0.1:{port}\"");
    let app = TestApp::spawn_with(&toml).await;
    let server = tokio::spawn(async move { take(listener.accept().await.unwrap().0).await });
    let invitation = Invitation {
        language: Language::English,
        organization: "Harbour",
        by: "Mara",
        link: "https://keys.example/invitation#code",
        until: START.plus_days(7),
    };
    assert!(mail::invitation(&app.server.state, "jonas@harbour.example", &invitation).await.unwrap());
    let heard = server.await.unwrap();
    for line in [
        "MAIL FROM:<keys@a.example>",
        "RCPT TO:<jonas@harbour.example>",
        "To: jonas@harbour.example",
        "Subject: Mara invites you to Harbour in Latchkey",
        "Content-Language: en",
        "Date: Sun, 22 Nov 2026 13:52:10 +0000",
        "https://keys.example/invitation#code",
    ] {
        assert!(heard.iter().any(|heard| heard == line), "{line}\n{heard:#?}");
    }
}

#[tokio::test]
async fn without_a_mailer_an_invitation_is_for_others_to_pass_on() {
    let app = TestApp::spawn().await;
    let invitation = Invitation {
        language: Language::default(),
        organization: "Harbour",
        by: "Mara",
        link: "https://a.example",
        until: START,
    };
    assert!(!mail::invitation(&app.server.state, "jonas@harbour.example", &invitation).await.unwrap());
}

//! Peers and a database that take their time: nobody waits for them without end.

use std::time::Duration;

use latchkey_server::database::DatabaseKind;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::support::{TestApp, harbour::Workspace};

const BUILDS: &str = "/v1/integrations/builds";
const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_mins(1);

/// What is sent as it stands.
async fn send(app: &TestApp, text: &str) -> TcpStream {
    let mut stream = TcpStream::connect(app.server.address).await.unwrap();
    stream.write_all(text.as_bytes()).await.unwrap();
    stream
}

/// Lets time pass until the server hangs up: what it said before.
async fn answer_in_the_end(app: &TestApp, mut stream: TcpStream) -> String {
    let mut answer = String::new();
    let read = stream.read_to_string(&mut answer);
    tokio::pin!(read);
    loop {
        tokio::select! {
            biased;
            outcome = &mut read => {
                outcome.unwrap();
                break;
            }
            () = tokio::task::yield_now() => app.clock.elapse(SECOND),
        }
    }
    answer
}

#[tokio::test]
async fn a_request_whose_head_never_ends_is_not_waited_for() {
    let app = TestApp::spawn().await;
    for head in ["", "GET /healthz HTTP/1.1\r\nHost: x\r\n"] {
        let stream = send(&app, head).await;
        assert_eq!(answer_in_the_end(&app, stream).await, "");
    }
}

#[tokio::test]
async fn a_connection_is_kept_for_a_while_and_not_for_ever() {
    let app = TestApp::spawn().await;
    let mut stream = send(&app, "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").await;
    let mut answer = [0; 15];
    stream.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 200 OK");
    app.clock.elapse(MINUTE);
    stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    let answers = answer_in_the_end(&app, stream).await;
    assert_eq!(answers.matches("HTTP/1.1 200 OK").count(), 1, "{answers}");
}

#[tokio::test]
async fn a_body_that_never_ends_is_refused() {
    let app = TestApp::spawn().await;
    for (path, kind, code) in [
        ("/api/dashboard/sign-in", "application/json", "about:blank#malformed"),
        ("/oauth2/revoke", "application/x-www-form-urlencoded", "invalid_request"),
    ] {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: {kind}\r\nContent-Length: 100\r\n\r\ntoken=",
            address = app.server.address
        );
        let stream = send(&app, &head).await;
        let answer = answer_in_the_end(&app, stream).await;
        assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
        assert!(answer.contains(code) && answer.contains("longer than 30 seconds"), "{answer}");
    }
}

/// Its pace is its own: a large file on a slow line takes longer than any form may.
#[tokio::test]
async fn a_build_may_take_longer_than_other_bodies() {
    let harbour = Workspace::spawn().await;
    let (_, secret) = harbour.app.app_token(harbour.wallpaper).await;
    let (first, rest) =
        ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"app.ipa\"\r\n\r\nbui", "ld\r\n--b--\r\n");
    let head = format!(
        "POST {BUILDS} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer {secret}\r\n\
         Content-Type: multipart/form-data; boundary=b\r\nContent-Length: {}\r\nExpect: 100-continue\r\n\r\n",
        first.len() + rest.len()
    );
    let mut stream = send(&harbour.app, &head).await;
    let mut answer = [0; 25];
    // The server has begun to read the body.
    stream.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 100 Continue\r\n\r\n");
    stream.write_all(first.as_bytes()).await.unwrap();
    harbour.app.clock.elapse(30 * MINUTE);
    stream.write_all(rest.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
}

/// Of the answer, more than the machine's own buffers hold.
#[tokio::test]
async fn a_peer_that_takes_nothing_of_its_answer_is_let_go() {
    const SIZE: usize = 16 * 1024 * 1024;
    let harbour = Workspace::spawn().await;
    let (_, secret) = harbour.app.app_token(harbour.wallpaper).await;
    let client = harbour.app.bearer(&secret);
    let build = client.post_parts(BUILDS, &[("file", Some("app.ipa"), &vec![0; SIZE])]).await.expect_status(200).json();
    let ask = format!(
        "GET {BUILDS}/{}/download HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {secret}\r\n\r\n",
        build["data"]["id"].as_str().unwrap()
    );
    let mut stream = send(&harbour.app, &ask).await;
    let mut head = [0; 15];
    stream.read_exact(&mut head).await.unwrap();
    assert_eq!(&head, b"HTTP/1.1 200 OK");
    // What is sent to who has hung up fails, sooner or later.
    while stream.write_all(b"\r\n").await.is_ok() {
        tokio::task::yield_now().await;
        harbour.app.clock.elapse(SECOND);
    }
    let mut rest = Vec::new();
    let outcome = stream.read_to_end(&mut rest).await;
    assert!(rest.len() < SIZE, "{outcome:?}");
}

#[tokio::test]
async fn statements_and_locks_are_given_up_on() {
    let app = TestApp::spawn().await;
    let (setting, wanted): (_, &[(&str, &str)]) = match app.server.state.database.kind() {
        DatabaseKind::Sqlite => ("SELECT CAST(timeout AS TEXT) FROM pragma_", &[("busy_timeout", "4000")]),
        DatabaseKind::Postgres => (
            "SELECT setting FROM pg_settings WHERE name = ",
            &[
                ("'statement_timeout'", "30000"),
                ("'lock_timeout'", "4000"),
                ("'idle_in_transaction_session_timeout'", "60000"),
            ],
        ),
    };
    for (name, milliseconds) in wanted {
        for pool in [app.server.state.database.reader(), app.server.state.database.writer()] {
            let sql = sqlx::AssertSqlSafe(format!("{setting}{name}"));
            let value: String = sqlx::query_scalar(sql).fetch_one(pool).await.unwrap();
            assert_eq!(value, *milliseconds, "{name}");
        }
    }
}

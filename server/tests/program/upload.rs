//! Builds on the program's disk.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
};

use latchkey_api::{id::BuildId, path};
use latchkey_server::text::hexadecimal;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::support::{Place, Program};

const MIB: usize = 1024 * 1024;
const SIZE: usize = 300 * MIB;
const MOST_MEMORY: u64 = 100 * MIB as u64;
const BUILDS: &str = "/v1/integrations/builds";

/// The secret of a new API token of the demo workspace's first app.
async fn app_api_token(program: &Program) -> String {
    let browser = program.client().in_browser();
    let account = json!({ "email": "mara@harbour.example", "password": "demo-harbour-lights" });
    browser.post(path::SIGN_IN, &account).await.expect_status(200);
    let tokens = path::fill(path::APP_API_TOKENS, &[("organization", "harbour-mobile"), ("app", "wallpaper-app")]);
    let browser = browser.with_header("idempotency-key", "upload");
    let token = json!({ "name": "upload", "expires": "never" });
    let created = browser.post(&tokens, &token).await.expect_status(201).json();
    created["secret"].as_str().unwrap().to_owned()
}

/// Sends a request whose body is written by `write`; answers the reader of the answer's body.
fn ask(program: &Program, secret: &str, head: &str, write: impl FnOnce(&mut TcpStream)) -> BufReader<TcpStream> {
    let mut stream = TcpStream::connect(program.address).unwrap();
    write!(stream, "{head}Host: x\r\nConnection: close\r\nAuthorization: Bearer {secret}\r\n\r\n").unwrap();
    write(&mut stream);
    let mut answer = BufReader::new(stream);
    let mut line = String::new();
    answer.read_line(&mut line).unwrap();
    assert!(line.starts_with("HTTP/1.1 200 "), "{line}");
    while line != "\r\n" {
        line.clear();
        answer.read_line(&mut line).unwrap();
    }
    answer
}

#[tokio::test]
async fn goes_to_the_disk_and_back_and_never_is_in_memory() {
    let place = Place::new().await;
    let first = place.start(&["--demo"]);
    let secret = app_api_token(&first).await;
    first.stop();
    // One that has done nothing else: to make the demo workspace takes memory, too.
    let program = place.start(&["--demo"]);

    let (first, last) = (
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"app.ipa\"\r\n\r\n",
        "\r\n--b\r\nContent-Disposition: form-data; name=\"notes\"\r\n\r\nlarge\r\n--b--\r\n",
    );
    let piece: Vec<u8> = (0..MIB).map(|at| u8::try_from(at * at % 251).unwrap()).collect();
    let mut hash = Sha256::new();
    let length = first.len() + SIZE + last.len();
    let head = format!(
        "POST {BUILDS} HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: {length}\r\n"
    );
    let mut answer = ask(&program, &secret, &head, |stream| {
        stream.write_all(first.as_bytes()).unwrap();
        for _ in 0..SIZE / MIB {
            hash.update(&piece);
            stream.write_all(&piece).unwrap();
        }
        stream.write_all(last.as_bytes()).unwrap();
    });
    let mut body = String::new();
    answer.read_to_string(&mut body).unwrap();
    let build: Value = serde_json::from_str(&body).unwrap();
    let build = &build["data"];
    let digits = hexadecimal(&hash.finalize());
    assert_eq!((&build["size"], &build["sha256"], &build["notes"]), (&json!(SIZE), &json!(digits), &json!("large")));

    let id = build["id"].as_str().unwrap();
    let mut file = ask(&program, &secret, &format!("GET {BUILDS}/{id}/download HTTP/1.1\r\n"), |_| {});
    let mut back = vec![0; MIB];
    for _ in 0..SIZE / MIB {
        file.read_exact(&mut back).unwrap();
        assert!(back == piece, "what comes back is what was sent");
    }
    assert_eq!(file.read(&mut back).unwrap(), 0);

    let peak = program.peak_memory();
    assert!(peak < MOST_MEMORY, "{peak} bytes");
    program.stop();
}

#[tokio::test]
async fn a_start_over_another_database_leaves_builds_where_they_are() {
    let place = Place::new().await;
    let program = place.start(&["--demo"]);
    let secret = app_api_token(&program).await;
    let body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"app.ipa\"\r\n\r\nabc\r\n--b--\r\n";
    let head = format!(
        "POST {BUILDS} HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: {}\r\n",
        body.len()
    );
    let mut answer = ask(&program, &secret, &head, |stream| stream.write_all(body.as_bytes()).unwrap());
    let mut build = String::new();
    answer.read_to_string(&mut build).unwrap();
    let build: Value = serde_json::from_str(&build).unwrap();
    program.stop();

    // What was cut off is nobody's build, whichever database it was for; once it is gone, the log says how many files were.
    let cut_off = place.path().join("data/builds/incoming").join(BuildId::from_bytes([1; 16]).to_string());
    fs::write(&cut_off, "cut off").unwrap();
    let elsewhere = Place::new().await;
    let mut command = place.command(&["--demo"]);
    command.env("DATABASE_URL", &elsewhere.database_url);
    let program = Program::start(command, place.path().join("log"));
    while !program.log().contains("removed what uploads left over") {
        tokio::task::yield_now().await;
    }
    program.stop();
    assert!(!cut_off.exists());

    let program = place.start(&["--demo"]);
    let id = build["data"]["id"].as_str().unwrap();
    let mut file = String::new();
    let download = format!("GET {BUILDS}/{id}/download HTTP/1.1\r\n");
    ask(&program, &secret, &download, |_| {}).read_to_string(&mut file).unwrap();
    assert_eq!(file, "abc");
}

//! The way to PostgreSQL.

use std::{
    io::{Read, Write},
    net::TcpListener,
    thread,
};

use crate::support::Place;

/// How a client asks PostgreSQL for TLS: the length of the message, and its code.
const TLS_REQUEST: [u8; 8] = [0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f];
/// The version of the protocol, with which a client begins that speaks in the clear.
const IN_THE_CLEAR: [u8; 4] = [0, 3, 0, 0];

/// Starts the program over a database that has no TLS: the first bytes that it sent, and whether it went on without.
async fn ask(mode: &str) -> (Vec<u8>, bool) {
    let place = Place::new().await;
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("postgres://u:hunter2@{}/latchkey{mode}", listener.local_addr().unwrap());
    let server = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut asked = Vec::new();
        (&mut stream).take(8).read_to_end(&mut asked).unwrap();
        let mut begins = [0; 8];
        let goes_on = stream.write_all(b"N").is_ok() && stream.read_exact(&mut begins).is_ok();
        (asked, goes_on && begins[4..] == IN_THE_CLEAR)
    });
    let (code, said) = place.refused(&[], &[("DATABASE_URL", &url)]);
    assert_eq!((code, said.lines().count()), (Some(1), 1), "{said}");
    assert!(said.contains("the database cannot be opened") && !said.contains("hunter2"), "{said}");
    server.join().unwrap()
}

#[tokio::test]
async fn is_encrypted_where_the_database_can() {
    assert_eq!(ask("").await, (TLS_REQUEST.to_vec(), true));
}

#[tokio::test]
async fn is_not_gone_in_the_clear_where_that_was_ruled_out() {
    for mode in ["require", "verify-ca", "verify-full"] {
        assert_eq!(ask(&format!("?sslmode={mode}")).await, (TLS_REQUEST.to_vec(), false), "{mode}");
    }
}

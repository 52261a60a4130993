//! How the program ends.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    process::Stdio,
};

use crate::support::{Place, Program, signal};

/// Begins a request whose body it holds back, once the server waits for that.
fn begin(program: &Program, body: &str) -> BufReader<TcpStream> {
    let mut stream = BufReader::new(TcpStream::connect(program.address).unwrap());
    let head = format!(
        "POST /api/dashboard/sign-in HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\n\
         Sec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\
         Expect: 100-continue\r\n\r\n",
        address = program.address,
        length = body.len()
    );
    stream.get_mut().write_all(head.as_bytes()).unwrap();
    let mut line = String::new();
    stream.read_line(&mut line).unwrap();
    assert_eq!(line, "HTTP/1.1 100 Continue\r\n");
    stream
}

#[tokio::test]
async fn a_request_under_way_is_answered_and_no_other() {
    let place = Place::new().await;
    for signal in ["TERM", "INT"] {
        let mut program = place.start(&[]);
        let body = r#"{"email":"mara@harbour.example","password":"wrong"}"#;
        let mut stream = begin(&program, body);
        program.signal(signal);
        while TcpStream::connect(program.address).is_ok() {
            tokio::task::yield_now().await;
        }
        stream.get_mut().write_all(body.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(answer.contains("HTTP/1.1 401 Unauthorized"), "{answer}");
        let (status, rest) = program.ended();
        assert_eq!((status.code(), rest.as_str()), (Some(0), ""), "{}", program.log());
    }
}

#[tokio::test]
async fn a_second_signal_waits_for_nothing() {
    let place = Place::new().await;
    let mut program = place.start(&[]);
    let _stream = begin(&program, "{}");
    program.signal("INT");
    while TcpStream::connect(program.address).is_ok() {
        tokio::task::yield_now().await;
    }
    program.signal("INT");
    let (status, _) = program.ended();
    assert_eq!(status.code(), Some(1));
    assert!(program.log().contains("stopped at once"), "{}", program.log());
}

#[tokio::test]
async fn a_request_that_never_ends_holds_nothing_up_for_long() {
    let place = Place::new().await;
    let mut program = place.start(&[]);
    let _stream = begin(&program, "{}");
    program.signal("TERM");
    let (status, _) = program.ended();
    assert_eq!(status.code(), Some(0));
    assert!(program.log().contains("still under way"), "{}", program.log());
}

#[tokio::test]
async fn a_start_that_waits_for_its_database_ends_too() {
    let place = Place::new().await;
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("postgres://latchkey@{}/latchkey", silent.local_addr().unwrap());
    let mut command = place.command(&["--database-url", &url]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let _connection = silent.accept().unwrap();
    signal(&child, "TERM");
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

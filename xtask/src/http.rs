//! As much of HTTP as measuring the server takes.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use crate::process::{Doing, Failure};

/// An answer whose body is counted as it came over the wire.
#[derive(Debug)]
pub(crate) struct Answer {
    head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn status(&self) -> Option<u16> {
        self.head.split_whitespace().nth(1)?.parse().ok()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        Some(Self { head, body: bytes[end + 4..].to_vec() })
    }
}

/// Asks `address` (host and port) for a path, accepting this content coding. HTTP/1.0, because then the body comes
/// whole and ends with the connection.
pub(crate) fn get(address: &str, path: &str, coding: &str) -> Result<Answer, Failure> {
    let doing = || format!("ask http://{address}{path}");
    let mut stream = TcpStream::connect(address).doing(doing)?;
    stream.set_read_timeout(Some(Duration::from_secs(30))).doing(doing)?;
    let request = format!("GET {path} HTTP/1.0\r\nHost: {address}\r\nAccept: */*\r\nAccept-Encoding: {coding}\r\n\r\n");
    stream.write_all(request.as_bytes()).doing(doing)?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).doing(doing)?;
    Answer::parse(&bytes).ok_or_else(|| Failure::new(format!("http://{address}{path} answered no HTTP")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_taken_apart() {
        let answer = Answer::parse(b"HTTP/1.0 200 OK\r\ncontent-encoding: br\r\nX: a: b\r\n\r\n\r\n\r\nbody").unwrap();
        assert_eq!(answer.status(), Some(200));
        assert_eq!(answer.header("Content-Encoding"), Some("br"));
        assert_eq!(answer.header("x"), Some("a: b"));
        assert_eq!(answer.header("y"), None);
        assert_eq!(answer.body, b"\r\n\r\nbody");
        assert!(Answer::parse(b"HTTP/1.0 200 OK\r\n").is_none());
    }
}

//! Requests per second over connections that stay open, as a client library with a pool makes them.

use std::{
    io,
    net::SocketAddr,
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinSet,
};

/// Enough to keep both sides busy without a queue that would hide what one request takes.
const CONNECTIONS: usize = 16;
const WARM_UP: Duration = Duration::from_secs(1);
/// Targets take turns, so that what else the machine does meets all of them alike.
const TURN: Duration = Duration::from_secs(1);
const TURNS: usize = 5;

/// What is asked for again and again; any other answer than 200 ends it.
pub(crate) struct Target {
    address: SocketAddr,
    request: String,
}

impl Target {
    /// `authorization` goes into the header of that name.
    pub(crate) fn new(address: SocketAddr, path: &str, authorization: Option<&str>) -> Self {
        let authorization = authorization.map(|value| format!("Authorization: {value}\r\n")).unwrap_or_default();
        Self { address, request: format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n{authorization}\r\n") }
    }
}

/// What came of it.
pub(crate) struct Load {
    /// Answers of 200 a second, over all connections.
    pub(crate) per_second: f64,
    /// Half of the answers took no longer.
    pub p50: Duration,
    /// 99 of 100 answers took no longer.
    pub p99: Duration,
}

/// Measures targets by turns.
pub(crate) async fn load<const TARGETS: usize>(targets: &[Target; TARGETS]) -> io::Result<[Load; TARGETS]> {
    for target in targets {
        run(target, WARM_UP).await?;
    }
    let mut measured = [const { (Vec::new(), Duration::ZERO) }; TARGETS];
    for _ in 0..TURNS {
        for (target, (times, elapsed)) in targets.iter().zip(&mut measured) {
            let started = Instant::now();
            times.extend(run(target, TURN).await?);
            *elapsed += started.elapsed();
        }
    }
    Ok(measured.map(|(times, elapsed)| figures(times, elapsed)))
}

fn figures(mut times: Vec<Duration>, elapsed: Duration) -> Load {
    times.sort_unstable();
    let at = |hundredths: usize| times.get(times.len() * hundredths / 100).copied().unwrap_or_default();
    #[expect(clippy::cast_precision_loss, reason = "counts of a few seconds are far below 2^52")]
    let per_second = times.len() as f64 / elapsed.as_secs_f64();
    Load { per_second, p50: at(50), p99: at(99) }
}

async fn run(target: &Target, duration: Duration) -> io::Result<Vec<Duration>> {
    let mut connections = JoinSet::new();
    for _ in 0..CONNECTIONS {
        let (address, request) = (target.address, target.request.clone());
        connections.spawn(async move { connection(address, &request, duration).await });
    }
    let mut times = Vec::new();
    while let Some(connection) = connections.join_next().await {
        times.extend(connection.map_err(io::Error::other)??);
    }
    Ok(times)
}

async fn connection(address: SocketAddr, request: &str, duration: Duration) -> io::Result<Vec<Duration>> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let mut buffer = Vec::with_capacity(16 * 1024);
    let mut times = Vec::new();
    let started = Instant::now();
    while started.elapsed() < duration {
        let asked = Instant::now();
        stream.write_all(request.as_bytes()).await?;
        answer(&mut stream, &mut buffer).await?;
        times.push(asked.elapsed());
    }
    Ok(times)
}

/// Reads one answer with a `Content-Length`.
async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> io::Result<()> {
    buffer.clear();
    let whole = loop {
        if stream.read_buf(buffer).await? == 0 {
            return Err(io::Error::other("the server closed the connection"));
        }
        if let Some(length) = answer_length(buffer)? {
            break length;
        }
    };
    while buffer.len() < whole {
        stream.read_buf(buffer).await?;
    }
    Ok(())
}

/// Head and body in bytes, once the head is there.
fn answer_length(buffer: &[u8]) -> io::Result<Option<usize>> {
    let Some(head) = buffer.windows(4).position(|window| window == b"\r\n\r\n") else { return Ok(None) };
    let text = String::from_utf8_lossy(&buffer[..head]);
    let mut lines = text.lines();
    let status = lines.next().unwrap_or_default();
    if !status.starts_with("HTTP/1.1 200") {
        return Err(io::Error::other(format!("answered {status}")));
    }
    let length = lines
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .and_then(|(_, value)| value.trim().parse::<usize>().ok())
        .ok_or_else(|| io::Error::other("answered without a Content-Length"))?;
    Ok(Some(head + 4 + length))
}

//! What stands between the browser and the server: it counts, and fails on demand.
//!
//! A rule is a method and a path without its query, `POST /api/dashboard/access-tokens`. A `*` stands for anything, and
//! alone for every request.

use std::{
    io,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use latchkey_api::problem::{MEDIA_TYPE, Problem, code};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::watch,
    task::JoinHandle,
};

/// Longer heads than this are no request of the dashboard's.
const LONGEST_HEAD: usize = 64 * 1024;

/// A reverse proxy on a port of its own. It closes every connection after one request, so that each is seen.
#[derive(Clone)]
pub(crate) struct Network(Arc<Shared>);

struct Shared {
    address: SocketAddr,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    faults: Vec<Fault>,
    requests: Vec<Exchange>,
    /// Takes connections; gone while the server is down.
    listening: Option<JoinHandle<()>>,
}

/// A request that the browser made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Exchange {
    pub(crate) method: String,
    /// With its query.
    pub(crate) target: String,
    /// `None` until it is answered, and for good when it was cut.
    pub(crate) status: Option<u16>,
}

struct Fault {
    rule: String,
    effect: Effect,
    once: bool,
}

#[derive(Clone)]
enum Effect {
    Answer(u16),
    Cut,
    Lose,
    Hold(watch::Receiver<bool>),
    HoldAnswer(watch::Receiver<bool>),
}

/// Requests wait for as long as this lives.
pub(crate) struct Held(watch::Sender<bool>);

impl Held {
    /// Lets them go on.
    pub(crate) fn release(self) {
        let _ = self.0.send(true);
    }
}

impl Network {
    pub(crate) async fn bind() -> (Self, TcpListener) {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let address = listener.local_addr().expect("it is bound");
        (Self(Arc::new(Shared { address, state: Mutex::default() })), listener)
    }

    /// Passes requests on from now on, until the server goes down or the runtime ends.
    pub(crate) fn serve(&self, listener: TcpListener, server: SocketAddr) {
        let network = self.clone();
        let listening = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                let network = network.clone();
                // A browser that goes away in the middle is no fault of the journey's.
                tokio::spawn(async move { drop(network.pass(client, server).await) });
            }
        });
        self.state().listening = Some(listening);
    }

    /// Refuses every connection from now on.
    pub(super) async fn goes_down(&self) {
        let listening = self.state().listening.take();
        if let Some(listening) = listening {
            listening.abort();
            // It ends with its listener, and for no other reason than this.
            let _ = listening.await;
        }
    }

    /// Passes requests on again, to a server that may listen elsewhere than before.
    pub(super) async fn comes_back(&self, server: SocketAddr) {
        let listener = TcpListener::bind(self.0.address).await.expect("the port is still free");
        self.serve(listener, server);
    }

    pub(crate) fn port(&self) -> u16 {
        self.0.address.port()
    }

    /// Answers such requests with this status and the problem that the server would send with it, instead of passing
    /// them on; 502 and 504 as a gateway would.
    pub(crate) fn answer(&self, rule: &str, status: u16) {
        self.add(rule, Effect::Answer(status), false);
    }

    /// The same for the next such request only.
    pub(crate) fn answer_once(&self, rule: &str, status: u16) {
        self.add(rule, Effect::Answer(status), true);
    }

    /// Closes the connection of such requests without an answer.
    pub(crate) fn cut(&self, rule: &str) {
        self.add(rule, Effect::Cut, false);
    }

    /// Passes the next such request on, and closes the connection instead of bringing its answer back.
    pub(crate) fn lose_once(&self, rule: &str) {
        self.add(rule, Effect::Lose, true);
    }

    /// Keeps such requests waiting until the answer is released or dropped, so that a journey can look at what is shown
    /// meanwhile.
    pub(crate) fn hold(&self, rule: &str) -> Held {
        let (sender, receiver) = watch::channel(false);
        self.add(rule, Effect::Hold(receiver), false);
        Held(sender)
    }

    /// Passes such requests on, and keeps their answers back until they are released or dropped.
    pub(crate) fn hold_answers(&self, rule: &str) -> Held {
        let (sender, receiver) = watch::channel(false);
        self.add(rule, Effect::HoldAnswer(receiver), false);
        Held(sender)
    }

    /// Passes everything on again. What is held stays held.
    pub(crate) fn heal(&self) {
        self.state().faults.clear();
    }

    /// How many such requests the browser made so far.
    pub(crate) fn count(&self, rule: &str) -> usize {
        self.requests().iter().filter(|exchange| exchange.matches(rule)).count()
    }

    /// How many such requests were answered so far.
    pub(crate) fn answers(&self, rule: &str) -> usize {
        self.requests().iter().filter(|exchange| exchange.status.is_some() && exchange.matches(rule)).count()
    }

    /// All requests so far, in order.
    pub(crate) fn requests(&self) -> Vec<Exchange> {
        self.state().requests.clone()
    }

    fn add(&self, rule: &str, effect: Effect, once: bool) {
        self.state().faults.push(Fault { rule: rule.to_owned(), effect, once });
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn pass(&self, mut client: TcpStream, server: SocketAddr) -> io::Result<()> {
        let Some((head, body)) = read_head(&mut client).await? else { return Ok(()) };
        let Some((index, effect)) = self.record(&head) else { return Ok(()) };
        let (mut lost, mut held_back) = (false, None);
        match effect {
            Some(Effect::Cut) => return Ok(()),
            Some(Effect::Lose) => lost = true,
            Some(Effect::Answer(status)) => {
                self.answered(index, status);
                return refuse(client, &head, body.len(), status).await;
            }
            Some(Effect::HoldAnswer(released)) => held_back = Some(released),
            Some(Effect::Hold(mut released)) => drop(released.wait_for(|released| *released).await),
            None => {}
        }
        let mut upstream = TcpStream::connect(server).await?;
        upstream.write_all(closing(&head).as_bytes()).await?;
        upstream.write_all(&body).await?;
        let (mut from_client, mut to_client) = client.into_split();
        let (mut from_server, mut to_server) = upstream.into_split();
        // The rest of the request comes in its own time.
        let rest = tokio::spawn(async move { tokio::io::copy(&mut from_client, &mut to_server).await });
        let mut first = vec![0; 16 * 1024];
        let length = from_server.read(&mut first).await?;
        if let Some(mut released) = held_back {
            drop(released.wait_for(|released| *released).await);
        }
        if !lost {
            if let Some(status) = status_of(&first[..length]) {
                self.answered(index, status);
            }
            to_client.write_all(&first[..length]).await?;
            tokio::io::copy(&mut from_server, &mut to_client).await?;
            to_client.shutdown().await?;
        }
        rest.abort();
        Ok(())
    }

    /// Notes the request, and finds what is to happen to it.
    fn record(&self, head: &str) -> Option<(usize, Option<Effect>)> {
        let mut words = head.split(' ');
        let exchange = Exchange { method: words.next()?.to_owned(), target: words.next()?.to_owned(), status: None };
        let mut state = self.state();
        let fault = state.faults.iter().position(|fault| exchange.matches(&fault.rule));
        let effect = fault.map(|index| {
            if state.faults[index].once {
                state.faults.remove(index).effect
            } else {
                state.faults[index].effect.clone()
            }
        });
        state.requests.push(exchange);
        Some((state.requests.len() - 1, effect))
    }

    fn answered(&self, index: usize, status: u16) {
        self.state().requests[index].status = Some(status);
    }
}

impl Exchange {
    /// Without its query.
    pub(crate) fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    fn matches(&self, rule: &str) -> bool {
        let line = format!("{} {}", self.method, self.path());
        let mut pieces = rule.split('*');
        let Some(mut rest) = line.strip_prefix(pieces.next().unwrap_or_default()) else { return false };
        let Some(last) = pieces.next_back() else { return rest.is_empty() };
        for piece in pieces {
            let Some((_, after)) = rest.split_once(piece) else { return false };
            rest = after;
        }
        rest.ends_with(last)
    }
}

/// The head, with its empty line, and what came with it of the body. `None` when the browser had nothing to ask.
async fn read_head(client: &mut TcpStream) -> io::Result<Option<(String, Vec<u8>)>> {
    let mut bytes = Vec::new();
    while bytes.len() < LONGEST_HEAD {
        if client.read_buf(&mut bytes).await? == 0 {
            return Ok(None);
        }
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            let body = bytes.split_off(end + 4);
            return Ok(Some((String::from_utf8_lossy(&bytes).into_owned(), body)));
        }
    }
    Ok(None)
}

/// The head with the wish that the connection ends after the answer.
fn closing(head: &str) -> String {
    let kept = head.trim_end().lines().filter(|line| header(line, "connection").is_none());
    kept.fold(String::new(), |head, line| head + line + "\r\n") + "Connection: close\r\n\r\n"
}

fn header<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (key, value) = line.split_once(':')?;
    key.eq_ignore_ascii_case(name).then(|| value.trim())
}

fn status_of(answer: &[u8]) -> Option<u16> {
    std::str::from_utf8(answer.get(9..12)?).ok()?.parse().ok()
}

/// Takes in the whole body first: a browser that cannot send it reports a broken connection and not the answer.
async fn refuse(mut client: TcpStream, head: &str, received: usize, status: u16) -> io::Result<()> {
    let length = head.lines().find_map(|line| header(line, "content-length")?.parse::<usize>().ok()).unwrap_or(0);
    let mut rest = vec![0; length.saturating_sub(received)];
    client.read_exact(&mut rest).await?;
    // What only something between the browser and the server answers.
    let gateway = matches!(status, 502 | 504);
    let (kind, body) =
        if gateway { ("text/html", "<h1>Bad Gateway</h1>".to_owned()) } else { (MEDIA_TYPE, problem(status)) };
    let (length, wait) = (body.len(), if status == 503 { "Retry-After: 1\r\n" } else { "" });
    let answer = format!(
        "HTTP/1.1 {status} \r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{wait}Connection: close\r\n\r\n{body}"
    );
    client.write_all(answer.as_bytes()).await?;
    client.shutdown().await
}

/// What the server says with such a status.
fn problem(status: u16) -> String {
    let code = match status {
        401 => code::SESSION_REQUIRED,
        403 => code::FORBIDDEN,
        404 => code::NOT_FOUND,
        409 => code::REVOKED,
        429 => code::TOO_MANY_REQUESTS,
        503 => code::BUSY,
        _ => code::INTERNAL,
    };
    let detail = "This answer was made up by the journey.".to_owned();
    let problem = Problem {
        kind: format!("about:blank#{code}"),
        title: "Made up".to_owned(),
        status,
        message: detail.clone(),
        detail,
        request_id: Some("made-up-request".to_owned()),
        errors: Vec::new(),
        scope: None,
        retry_after: (status == 503).then_some(1),
    };
    serde_json::to_string(&problem).expect("a problem is JSON")
}

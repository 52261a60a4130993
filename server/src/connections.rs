//! Answers connections until it is told to stop, and waits for no peer without end.

mod unread;

use std::{
    net::SocketAddr,
    pin::Pin,
    task::{Context, Poll},
    time::{Duration, Instant},
};

use axum::{
    Router,
    extract::{ConnectInfo, Request},
    serve::Listener,
};
use hyper::{body::Incoming, rt, server::conn::http1, service::service_fn};
use hyper_util::{rt::TokioIo, server::graceful::GracefulShutdown};
use tokio::net::TcpListener;
use tower::ServiceExt as _;

use self::unread::Unread;
use crate::clock::Clock;

/// How long the head of a request may take, from the connection's beginning or from the answer before it. Proxies keep their
/// connections for a minute, and must be the first to give up: else they send a request just when the connection ends.
const LONGEST_HEAD: Duration = Duration::from_secs(75);

/// Answers until `stopped`; then takes no more, and is over when what is under way is.
pub(crate) async fn answer(mut listener: TcpListener, router: Router, clock: Clock, stopped: impl Future<Output = ()>) {
    let mut http = http1::Builder::new();
    http.timer(Timer::new(clock.clone())).header_read_timeout(LONGEST_HEAD);
    let connections = GracefulShutdown::new();
    tokio::pin!(stopped);
    loop {
        let (stream, peer) = tokio::select! {
            accepted = Listener::accept(&mut listener) => accepted,
            () = &mut stopped => break,
        };
        let router = router.clone();
        let service = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert::<ConnectInfo<SocketAddr>>(ConnectInfo(peer));
            router.clone().oneshot(request)
        });
        let stream = TokioIo::new(Unread::new(stream, clock.clone()));
        let connection = connections.watch(http.serve_connection(stream, service));
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::trace!(%error, "a connection broke off");
            }
        });
    }
    drop(listener);
    connections.shutdown().await;
}

/// hyper's timer, by our clock.
struct Timer {
    clock: Clock,
    /// hyper counts in moments that only the machine has: when the clock stood at zero.
    zero: Instant,
}

impl Timer {
    fn new(clock: Clock) -> Self {
        let now = tokio::time::Instant::now().into_std();
        Self { zero: now.checked_sub(clock.steady()).unwrap_or(now), clock }
    }
}

impl rt::Timer for Timer {
    fn sleep(&self, length: Duration) -> Pin<Box<dyn rt::Sleep>> {
        let clock = self.clock.clone();
        Box::pin(Sleep(Box::pin(async move { clock.wait(length).await })))
    }

    fn sleep_until(&self, deadline: Instant) -> Pin<Box<dyn rt::Sleep>> {
        self.sleep(deadline.saturating_duration_since(self.now()))
    }

    fn now(&self) -> Instant {
        self.zero + self.clock.steady()
    }
}

struct Sleep(Pin<Box<dyn Future<Output = ()> + Send + Sync>>);

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        self.0.as_mut().poll(context)
    }
}

impl rt::Sleep for Sleep {}

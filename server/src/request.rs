//! What is known of every request before anybody asks who sent it, and what happens to every answer.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::{
    extract::{ConnectInfo, FromRequestParts, MatchedPath, Request, State},
    http::{Extensions, HeaderMap, HeaderValue, header, request::Parts},
    middleware::Next,
    response::Response,
};
use latchkey_api::timestamp::Timestamp;
use tracing::Instrument;

use crate::{
    AppState, clock,
    config::Network,
    error::{Error, finish},
    headers,
    text::{LONGEST_USER_AGENT, cut},
};

const REQUEST_ID: &str = "x-request-id";
const FORWARDED_FOR: &str = "x-forwarded-for";

/// When and from where a request came, and how the log names it.
#[derive(Clone, Debug)]
pub struct RequestContext {
    /// When it arrived. Everything that one request does, it does at this moment; an upload alone, which may take hours, is
    /// stored at that of its end.
    pub at: Timestamp,
    /// Names it in the log, in errors and in the audit log.
    pub id: String,
    /// The client's address: the peer's, or what a trusted proxy says.
    pub address: String,
    /// The client's own words on what it is, cut to 200 characters; empty if it said nothing.
    pub user_agent: String,
}

impl RequestContext {
    /// Of what the server does by itself.
    pub fn of_server(at: Timestamp) -> Self {
        Self { at, id: String::new(), address: String::new(), user_agent: String::new() }
    }

    /// That of a request, by its extensions.
    pub(crate) fn of(extensions: &Extensions) -> Result<&Self, Error> {
        let context = extensions.get::<Arc<Self>>();
        context.map(|context| &**context).ok_or_else(|| Error::Internal(anyhow::anyhow!("no request context")))
    }
}

impl FromRequestParts<AppState> for RequestContext {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, Error> {
        Self::of(&parts.extensions).cloned()
    }
}

/// Gives every request its context and a span with its id, logs it, and finishes every answer: an error becomes a
/// problem, the id goes into `X-Request-Id`, and the headers that every answer has are added.
///
/// The log holds the path's template and never the path itself or the query: a secret may have been pasted there.
pub(crate) async fn observe(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let context = Arc::new(context(&state, &request));
    let path = request.extensions().get::<MatchedPath>().cloned();
    let path = path.as_ref().map_or("-", MatchedPath::as_str);
    let span = tracing::info_span!("request", id = context.id, method = %request.method(), path);
    request.extensions_mut().insert(context.clone());
    let response = async {
        let response = finish(next.run(request).await, &context.id);
        let milliseconds = state.clock.now().0 - context.at.0;
        let status = response.status().as_u16();
        if path == "-" || path == "/healthz" {
            tracing::debug!(status, milliseconds, address = context.address, "answered");
        } else {
            tracing::info!(status, milliseconds, address = context.address, "answered");
        }
        response
    };
    let mut response = response.instrument(span).await;
    headers::add(&state, response.headers_mut());
    if let Ok(id) = HeaderValue::try_from(context.id.as_str()) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

fn context(state: &AppState, request: &Request) -> RequestContext {
    let at = state.clock.now();
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip().to_canonical());
    let headers = request.headers();
    let trusted = &state.config.trusted_proxies;
    let id = peer
        .filter(|&peer| is_trusted(trusted, peer))
        .and_then(|_| given_id(headers))
        .unwrap_or_else(|| uuid::Uuid::from_bytes(clock::new_id(at, &state.randomness)).to_string());
    RequestContext {
        at,
        id,
        address: peer.map_or_else(String::new, |peer| client_address(peer, headers, trusted).to_string()),
        user_agent: headers
            .get(header::USER_AGENT)
            .map(|value| cut(&String::from_utf8_lossy(value.as_bytes()), LONGEST_USER_AGENT))
            .unwrap_or_default(),
    }
}

fn is_trusted(trusted: &[Network], address: IpAddr) -> bool {
    trusted.iter().any(|network| network.contains(address))
}

/// A proxy's id for the request, if it is fit for a log.
fn given_id(headers: &HeaderMap) -> Option<String> {
    let id = headers.get(REQUEST_ID)?.to_str().ok()?;
    let fits = (1..=64).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
    fits.then(|| id.to_owned())
}

/// The last address of the chain that is no trusted proxy. What stands further left was written by whoever that is,
/// and may be invented.
fn client_address(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> IpAddr {
    let mut client = peer;
    let lines = headers.get_all(FORWARDED_FOR).into_iter().filter_map(|value| value.to_str().ok());
    let chain: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    for hop in chain.into_iter().rev() {
        if !is_trusted(trusted, client) {
            break;
        }
        match hop.parse::<IpAddr>() {
            Ok(address) => client = address.to_canonical(),
            Err(_) => break,
        }
    }
    client
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(peer: &str, forwarded: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in forwarded {
            headers.append(FORWARDED_FOR, line.parse().unwrap());
        }
        let trusted = ["10.0.0.0/8".parse().unwrap()];
        client_address(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn believes_only_trusted_proxies_about_addresses() {
        assert_eq!(client("203.0.113.9", &["198.51.100.1"]), "203.0.113.9");
        assert_eq!(client("10.0.0.1", &[]), "10.0.0.1");
        assert_eq!(client("10.0.0.1", &["198.51.100.1"]), "198.51.100.1");
        assert_eq!(client("10.0.0.1", &["1.2.3.4, 198.51.100.1, 10.0.0.2"]), "198.51.100.1");
        assert_eq!(client("10.0.0.1", &["1.2.3.4", "198.51.100.1"]), "198.51.100.1");
        assert_eq!(client("10.0.0.1", &["unknown"]), "10.0.0.1");
        assert_eq!(client("10.0.0.1", &["2001:db8::1"]), "2001:db8::1");
    }

    #[test]
    fn takes_only_ids_that_are_fit_for_a_log() {
        let id = |text: &str| {
            given_id(&HeaderMap::from_iter([(header::HeaderName::from_static(REQUEST_ID), text.parse().unwrap())]))
        };
        assert_eq!(id("abc-1.2_3"), Some("abc-1.2_3".to_owned()));
        for text in ["", "a b", "a\tb", &"a".repeat(65)] {
            assert_eq!(id(text), None);
        }
    }
}

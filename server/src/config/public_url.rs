//! Where the server is reached from outside.

use std::{fmt, str::FromStr};

/// A scheme and a host with its port: an origin in the words of RFC 6454, written as browsers write it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl {
    https: bool,
    authority: String,
}

/// The text is no such URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAPublicUrl;

impl PublicUrl {
    /// The plain-HTTP URL of an address.
    pub fn of_address(address: std::net::SocketAddr) -> Self {
        Self { https: false, authority: address.to_string().trim_end_matches(":80").to_owned() }
    }

    /// Whether browsers reach the server over TLS.
    pub fn is_https(&self) -> bool {
        self.https
    }

    /// The scheme: `http` or `https`.
    pub fn scheme(&self) -> &'static str {
        if self.https { "https" } else { "http" }
    }

    /// The host without its port.
    pub fn host(&self) -> &str {
        match self.authority.rsplit_once(':') {
            Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => host,
            _ => &self.authority,
        }
    }

    /// The host, if it is a name and not an address.
    pub fn domain(&self) -> Option<&str> {
        let host = self.host();
        let is_address = host.starts_with('[') || host.parse::<std::net::IpAddr>().is_ok();
        (!is_address).then_some(host)
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}://{}", self.scheme(), self.authority)
    }
}

impl FromStr for PublicUrl {
    type Err = NotAPublicUrl;

    fn from_str(text: &str) -> Result<Self, NotAPublicUrl> {
        let (https, rest) = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
            (Some(rest), _) => (true, rest),
            (_, Some(rest)) => (false, rest),
            _ => return Err(NotAPublicUrl),
        };
        let authority = rest.strip_suffix('/').unwrap_or(rest).to_ascii_lowercase();
        let host_and_port: axum::http::uri::Authority = authority.parse().map_err(|_| NotAPublicUrl)?;
        if host_and_port.host().is_empty() || authority.contains('@') || host_and_port.port_u16() == Some(0) {
            return Err(NotAPublicUrl);
        }
        let default_port = if https { ":443" } else { ":80" };
        Ok(Self { https, authority: authority.strip_suffix(default_port).unwrap_or(&authority).to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_written_as_browsers_write_origins() {
        for (text, origin, host) in [
            ("https://Latchkey.Example/", "https://latchkey.example", "latchkey.example"),
            ("https://latchkey.example:443", "https://latchkey.example", "latchkey.example"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080", "127.0.0.1"),
            ("http://[::1]:8080", "http://[::1]:8080", "[::1]"),
            ("http://[::1]", "http://[::1]", "[::1]"),
        ] {
            let url: PublicUrl = text.parse().unwrap();
            assert_eq!((url.to_string().as_str(), url.host()), (origin, host));
        }
    }

    #[test]
    fn an_address_is_no_domain() {
        for (text, domain) in [
            ("https://latchkey.example", Some("latchkey.example")),
            ("http://localhost:8080", Some("localhost")),
            ("http://127.0.0.1:8080", None),
            ("http://[::1]", None),
        ] {
            assert_eq!(text.parse::<PublicUrl>().unwrap().domain(), domain);
        }
    }

    #[test]
    fn refuses_paths_users_and_other_schemes() {
        for text in
            ["", "latchkey.example", "ftp://a", "https://", "https://a/b", "https://u@a", "https://a?b", "http://a b"]
        {
            assert_eq!(text.parse::<PublicUrl>(), Err(NotAPublicUrl), "{text}");
        }
    }
}

//! Which form of a file a client gets (RFC 9110 section 12.5.3).

use axum::http::{HeaderMap, header};

/// A form of a file, the smallest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    Brotli,
    Gzip,
    Identity,
}

impl Encoding {
    const ALL: [Self; 3] = [Self::Brotli, Self::Gzip, Self::Identity];

    /// Its name on the wire; the identity has none there.
    pub(super) const fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Identity => None,
        }
    }

    fn is_called(self, name: &str) -> bool {
        match self {
            Self::Brotli => name.eq_ignore_ascii_case("br"),
            // RFC 9110 section 8.4.1.3 asks to take the old name too.
            Self::Gzip => name.eq_ignore_ascii_case("gzip") || name.eq_ignore_ascii_case("x-gzip"),
            Self::Identity => name.eq_ignore_ascii_case("identity"),
        }
    }
}

/// The form that the client likes best; of those that it likes equally, the smallest. A client that refuses all of
/// them gets the file as it is, as the RFC allows.
pub(super) fn negotiate(headers: &HeaderMap) -> Encoding {
    let lines = headers.get_all(header::ACCEPT_ENCODING).into_iter().filter_map(|value| value.to_str().ok());
    let wishes: Vec<(&str, u16)> = lines.flat_map(|line| line.split(',')).filter_map(wish).collect();
    let weight = |encoding: Encoding| {
        let named = wishes.iter().find(|(name, _)| encoding.is_called(name));
        let any = wishes.iter().find(|(name, _)| *name == "*");
        match (named.or(any), encoding) {
            (Some(&(_, weight)), _) => weight,
            // Not asked for and not refused: better than nothing, and worse than anything that was asked for.
            (None, Encoding::Identity) => 1,
            (None, _) => 0,
        }
    };
    let mut best = (Encoding::Identity, 0);
    for encoding in Encoding::ALL {
        let weight = weight(encoding);
        if weight > best.1 {
            best = (encoding, weight);
        }
    }
    best.0
}

/// A coding and its weight, from 0 to 10,000; none for what cannot be read.
fn wish(text: &str) -> Option<(&str, u16)> {
    let mut parts = text.split(';').map(str::trim);
    let name = parts.next().filter(|name| !name.is_empty())?;
    let weight = match parts.next().and_then(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q="))) {
        None => 10_000,
        Some(weight) => quality(weight)?,
    };
    Some((name, weight))
}

/// `0.25` as 2,500: ten thousandths, so that the smallest weight that can be asked for is more than 1.
fn quality(text: &str) -> Option<u16> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.len() > 3 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match whole {
        "0" => format!("{fraction:0<4}").parse().ok(),
        "1" if fraction.bytes().all(|byte| byte == b'0') => Some(10_000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn negotiated(accept: &str) -> Encoding {
        negotiate(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, accept.parse().unwrap())]))
    }

    #[test]
    fn the_client_decides_and_the_smallest_wins_a_tie() {
        for (accept, encoding) in [
            ("gzip, deflate, br, zstd", Encoding::Brotli),
            ("gzip", Encoding::Gzip),
            ("X-GZIP", Encoding::Gzip),
            ("gzip;q=1.0, br;q=0.8", Encoding::Gzip),
            ("br;q=0.001", Encoding::Brotli),
            ("identity, br;q=0.5", Encoding::Identity),
            ("br;q=0, gzip;q=0", Encoding::Identity),
            ("br; q=0, *", Encoding::Gzip),
            ("*", Encoding::Brotli),
            ("*;q=0", Encoding::Identity),
            ("deflate", Encoding::Identity),
            ("", Encoding::Identity),
            ("br;q=much, gzip", Encoding::Gzip),
            ("br;q=1.5, gzip;q=0.1", Encoding::Gzip),
        ] {
            assert_eq!(negotiated(accept), encoding, "{accept}");
        }
        assert_eq!(negotiate(&HeaderMap::new()), Encoding::Identity);
    }
}

//! Query strings, read and written the same way in the browser and on the server.

use std::borrow::Cow;

/// The longest search text, in characters.
pub const LONGEST_SEARCH: usize = 100;

/// The pairs of a query string, with or without its question mark, in their order, decoded. What is not UTF-8 after
/// decoding is replaced, as browsers do.
pub fn pairs(query: &str) -> impl Iterator<Item = (Cow<'_, str>, Cow<'_, str>)> {
    query.strip_prefix('?').unwrap_or(query).split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode(name), decode(value))
    })
}

/// The first value with this name, decoded.
pub fn value<'a>(query: &'a str, name: &str) -> Option<Cow<'a, str>> {
    pairs(query).find(|(other, _)| other == name).map(|(_, value)| value)
}

/// What a page looks for when its address has this query string: cut if it is too long, absent if it is nothing.
pub fn search(query: &str) -> Option<String> {
    let text = value(query, "search")?.trim().chars().take(LONGEST_SEARCH).collect::<String>();
    (!text.is_empty()).then_some(text)
}

/// Adds a pair to an address: after a question mark if it is the first one.
pub fn push(address: &mut String, name: &str, value: &str) {
    address.push(if address.contains('?') { '&' } else { '?' });
    encode(address, name);
    address.push('=');
    encode(address, value);
}

fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains(['%', '+']) {
        return Cow::Borrowed(text);
    }
    let digit = |byte: Option<&u8>| byte.and_then(|&byte| (byte as char).to_digit(16));
    let text = text.as_bytes();
    let mut bytes = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        let escaped = match (byte, digit(text.get(at + 1)), digit(text.get(at + 2))) {
            (b'%', Some(high), Some(low)) => u8::try_from(high << 4 | low).ok(),
            _ => None,
        };
        at += if escaped.is_some() { 3 } else { 1 };
        bytes.push(escaped.unwrap_or(if byte == b'+' { b' ' } else { byte }));
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

/// As `application/x-www-form-urlencoded` has it (WHATWG URL, section 5.2), which is how browsers write the parameters of
/// a request: what is preloaded under an address is only found under the very same one.
fn encode(address: &mut String, text: &str) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"*-._".contains(&byte) {
            address.push(byte as char);
        } else if byte == b' ' {
            address.push('+');
        } else {
            address.push('%');
            address.push(DIGITS[usize::from(byte >> 4)] as char);
            address.push(DIGITS[usize::from(byte & 15)] as char);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for text in ["", "GitHub Actions", "a&b=c+d%20?#/", "versions:write", "مفتاح 🚀", "100 %"] {
            let mut address = String::from("/page");
            push(&mut address, "search", text);
            push(&mut address, "sort", "name");
            let query = address.split_once('?').unwrap().1;
            assert!(query.bytes().all(|byte| byte.is_ascii_graphic()), "{query}");
            assert_eq!(value(query, "search").as_deref(), Some(text));
            assert_eq!(value(query, "sort").as_deref(), Some("name"));
            assert_eq!(value(query, "state"), None);
        }
    }

    #[test]
    fn writes_as_browsers_do() {
        let mut address = String::from("/page");
        push(&mut address, "a", "b c+d~e*f-g.h_i:é");
        assert_eq!(address, "/page?a=b+c%2Bd%7Ee*f-g.h_i%3A%C3%A9");
    }

    #[test]
    fn reads_what_others_write() {
        assert_eq!(value("?search=a+b%20c", "search").as_deref(), Some("a b c"));
        assert_eq!(value("search", "search").as_deref(), Some(""));
        assert_eq!(value("&&search=1&search=2", "search").as_deref(), Some("1"));
        assert_eq!(value("search=%zz%4", "search").as_deref(), Some("%zz%4"));
        assert_eq!(value("search=%ff", "search").as_deref(), Some("\u{fffd}"));
    }
}

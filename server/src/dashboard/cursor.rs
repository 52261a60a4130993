//! Where a page of a list begins, as its `next` says it to clients.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    error::{Error, Result},
    keyset::{Key, Sort},
    text::hexadecimal,
};

/// The longest cursor that is looked at, in characters; the longest that is ever made is shorter.
const LONGEST: usize = 3072;

/// The last row of a page. To clients an opaque text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cursor<S, Id> {
    sort: S,
    pub(super) key: Key,
    pub(super) id: Id,
}

/// Whether rows in this order may have this key.
fn fits(key: &Key, sort: impl Sort) -> bool {
    match key {
        Key::Number(_) => !sort.is_by_text(),
        // What no name holds no database need see; PostgreSQL would refuse a NUL as our fault.
        Key::Text(text) => sort.is_by_text() && !text.contains(char::is_control),
    }
}

impl<S: Sort + PartialEq + Serialize + DeserializeOwned, Id: Serialize + DeserializeOwned> Cursor<S, Id> {
    pub(super) fn new(sort: S, key: Key, id: Id) -> Self {
        Self { sort, key, id }
    }

    /// The text that [`Cursor::read`] reads: JSON in hexadecimal digits, which no address needs to escape.
    pub(super) fn write(&self) -> String {
        hexadecimal(&serde_json::to_vec(self).unwrap_or_default())
    }

    /// The cursor of a text, for a list in this order.
    pub(super) fn read(text: &str, sort: S) -> Result<Self> {
        let cursor: Option<Self> = bytes(text).and_then(|json| serde_json::from_slice(&json).ok());
        match cursor {
            Some(cursor) if cursor.sort == sort && fits(&cursor.key, sort) => Ok(cursor),
            Some(cursor) if cursor.sort != sort => {
                Err(Error::field("after", "must come from a page in the same order; begin without it"))
            }
            _ => Err(Error::field("after", "must be the “next” of a page, unchanged")),
        }
    }
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    if text.len() > LONGEST || !text.len().is_multiple_of(2) {
        return None;
    }
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    text.as_bytes().chunks(2).map(|pair| Some(digit(pair[0])? << 4 | digit(pair[1])?)).collect()
}

#[cfg(test)]
mod tests {
    use latchkey_api::{access_token::Sort, id::CredentialId};

    use super::*;

    type Cursor = super::Cursor<Sort, CredentialId>;

    fn id() -> CredentialId {
        CredentialId::from_bytes([7; 16])
    }

    #[test]
    fn reads_what_it_writes() {
        for (sort, key) in [
            (Sort::Newest, Key::Number(1_795_000_000_000)),
            (Sort::Expires, Key::Number(i64::MAX)),
            (Sort::Name, Key::Text("مفتاح \"🚀\" %".into())),
        ] {
            let cursor = Cursor::new(sort, key, id());
            assert_eq!(Cursor::read(&cursor.write(), sort).unwrap(), cursor);
        }
    }

    #[test]
    fn the_longest_name_fits() {
        let longest = Cursor::new(Sort::Name, Key::Text("ΐ".repeat(3 * 100)), id()).write();
        assert!(longest.len() <= LONGEST, "{}", longest.len());
    }

    #[test]
    fn refuses_what_no_page_of_this_order_gave() {
        let good = Cursor::new(Sort::Newest, Key::Number(1), id());
        let misfit = Cursor::new(Sort::Newest, Key::Text("a".into()), id());
        let nul = Cursor::new(Sort::Name, Key::Text("a\0".into()), id());
        for (text, sort) in [
            (good.write(), Sort::Oldest),
            (misfit.write(), Sort::Newest),
            (nul.write(), Sort::Name),
            (good.write()[..20].to_owned(), Sort::Newest),
            (format!("{}7d", good.write()), Sort::Newest),
            (String::new(), Sort::Newest),
            ("abc".into(), Sort::Newest),
            ("é".into(), Sort::Newest),
            ("7b7d".into(), Sort::Newest),
            ("00".repeat(2000), Sort::Newest),
        ] {
            assert!(Cursor::read(&text, sort).is_err(), "{text}");
        }
    }
}

//! Pages of lists by name, where several may have the same.

use std::{fmt::Display, str::FromStr};

use latchkey_api::by_name::ListByName;

use super::credentials::{limit, search_filter};
use crate::error::{Error, Result};

/// The length of an id.
const ID: usize = 36;

/// Which part of a list is asked for.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    /// Begins after this name and id.
    pub(super) after: Option<(String, String)>,
    /// What to look for, folded.
    pub(super) search: Option<String>,
    /// How many rows.
    pub(super) limit: u32,
}

impl Asked {
    /// What a request for rows with such ids asks for. 400 names the parameter that is at fault.
    pub(super) fn read<Id: FromStr + Display>(asked: &ListByName) -> Result<Self> {
        Ok(Self {
            after: asked.after.as_deref().map(place::<Id>).transpose()?,
            search: asked.search.as_deref().map(search_filter).transpose()?.filter(|text| !text.is_empty()),
            limit: limit(asked.limit)?,
        })
    }

    /// Takes the row away that was read to see whether there is another page, and says where that begins.
    pub(super) fn next<T, Id: Display>(&self, rows: &mut Vec<T>, of: impl Fn(&T) -> (Id, &str)) -> Option<String> {
        let is_last = rows.len() <= self.limit as usize;
        rows.truncate(self.limit as usize);
        let (id, name) = of(rows.last().filter(|_| !is_last)?);
        Some(format!("{id}{name}"))
    }
}

/// The id and the name of the last row of a page, which a cursor holds: to clients an opaque text.
fn place<Id: FromStr + Display>(text: &str) -> Result<(String, String)> {
    let place = text.split_at_checked(ID).and_then(|(id, name)| Some((name, id.parse::<Id>().ok()?)));
    match place.filter(|(name, _)| !name.contains(char::is_control)) {
        Some((name, id)) => Ok((name.to_owned(), id.to_string())),
        None => Err(Error::field("after", "must be the “next” of a page, unchanged")),
    }
}

#[cfg(test)]
mod tests {
    use latchkey_api::id::AppId;

    use super::*;

    fn asked(after: Option<&str>) -> Result<Asked> {
        Asked::read::<AppId>(&ListByName { after: after.map(str::to_owned), limit: Some(2), ..ListByName::default() })
    }

    #[test]
    fn the_next_page_begins_after_the_last_row() {
        fn of((id, name): &(AppId, String)) -> (AppId, &str) {
            (*id, name)
        }
        let first = asked(None).unwrap();
        let rows = |count: u8| -> Vec<(AppId, String)> {
            (0..count).map(|number| (AppId::from_bytes([number; 16]), "Zürich: 潮汐".to_owned())).collect()
        };
        let mut three = rows(3);
        let next = first.next(&mut three, of).unwrap();
        assert_eq!(three.len(), 2);
        let (name, id) = asked(Some(&next)).unwrap().after.unwrap();
        assert_eq!((name.as_str(), id), ("Zürich: 潮汐", three[1].0.to_string()));
        assert_eq!(first.next(&mut rows(2), of), None);
    }

    #[test]
    fn refuses_what_no_page_gave() {
        let id = AppId::from_bytes([1; 16]).to_string();
        for text in ["", "x", &id[1..], &format!("{}é", &id[1..]), &format!("{id}a\0")] {
            assert!(asked(Some(text)).is_err(), "{text}");
        }
    }
}

//! A list as it comes: its frame at once, then its rows, or what went wrong.

use serde::de::DeserializeOwned;

use crate::{
    client::Error,
    failure::load_failed,
    fetched::Fetched,
    text::language as text,
    ui::{
        focus,
        prelude::*,
        table::{Column, SkeletonRows, Table},
    },
};

/// What is known of a list before it is there.
#[derive(Clone, Copy)]
pub struct Frame {
    /// Names the table.
    pub label: &'static str,
    /// Which columns, in the stylesheet's words.
    pub class: &'static str,
    /// The same where the blocks may wait for 150 ms, with `late` in it.
    pub late_class: &'static str,
    pub columns: &'static [Column],
    /// The blocks in the places of what is on its way; see [`SkeletonRows`].
    pub blocks: &'static [&'static str],
    /// It did not load.
    pub did_not_load: &'static str,
}

/// What stands under the heading.
#[derive(Clone, PartialEq, Eq)]
pub enum State {
    Loading,
    /// For the how-manieth time: each one counts down anew.
    Failed(Error, u32),
    Empty,
    Rows,
}

impl Frame {
    /// The table with these rows.
    pub fn table(self, rows: Vec<AnyView>) -> AnyView {
        view! {
            <Table label=self.label class=self.class columns=self.columns>
                {rows}
            </Table>
        }
        .into_any()
    }

    /// The list, drawn by `view`, or what stands in its place.
    pub fn show<T>(self, list: Fetched<T>, view: impl Fn(&T) -> AnyView + 'static) -> AnyView
    where
        T: DeserializeOwned + Send + Sync + 'static,
    {
        let late = focus::has_arrived();
        let retry = Callback::new(move |()| list.refetch());
        let retrying = Signal::derive(move || list.pending());
        (move || {
            list.with(|answer| match answer {
                None => self.skeleton(late),
                Some(Err(error)) => {
                    load_failed(self.did_not_load, text::failure::NOTHING_CHANGED, error, retry, retrying)
                }
                Some(Ok(list)) => view(list),
            })
        })
        .into_any()
    }

    /// Blocks in the places of rows. What is there within 150 ms gets none, so they are `late`; but what stands already, from
    /// before the program ran, stays.
    pub fn skeleton(self, late: bool) -> AnyView {
        let class = if late { self.late_class } else { self.class };
        view! {
            <Table label=self.label class=class columns=self.columns busy=true>
                <SkeletonRows blocks=self.blocks />
            </Table>
        }
        .into_any()
    }
}

/// What stands where a row was, once it is gone: the one below, or else the one above.
pub fn beside<'a, T: PartialEq>(rows: &'a [T], gone: &T) -> Option<&'a T> {
    let at = rows.iter().position(|row| row == gone)?;
    rows.get(at + 1).or_else(|| rows.get(at.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn the_row_below_takes_the_place_or_else_the_one_above() {
        for (gone, expected) in [(1, Some(2)), (3, Some(2)), (9, None)] {
            assert_eq!(beside(&[1, 2, 3], &gone).copied(), expected);
        }
        assert_eq!(beside(&[1], &1), None);
    }
}

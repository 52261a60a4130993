//! The rows of the list: each keeps its place in the document while what it shows changes.

use std::time::Duration;

use latchkey_api::{access_token::AccessToken, id::CredentialId};

use crate::{
    long_list,
    ui::{
        prelude::*,
        table::{BLOCK, GROUP},
    },
};

/// As long as the stylesheet takes to fade a row out and close the gap.
const LEAVING: Duration = Duration::from_millis(280);

/// So many rows are drawn in full at first: more than most windows show. A list with no more than these stays so.
pub(super) const FULL_AT_FIRST: usize = long_list::SHORT;

/// A token in the list.
#[derive(Clone)]
pub struct Row {
    /// Which.
    pub id: CredentialId,
    /// What is known of it.
    pub token: ArcRwSignal<AccessToken>,
    /// Whether its box is ticked.
    pub chosen: ArcRwSignal<bool>,
    /// Whether it has just been revoked and makes room.
    pub leaving: ArcRwSignal<bool>,
    /// Whether it is drawn in full, because it is near the window. Elsewhere it is what can be read and found.
    pub in_full: ArcRwSignal<bool>,
}

impl Row {
    /// Whether it has not been ended yet.
    fn is_live(&self) -> bool {
        self.token.with_untracked(|token| token.revoked_at.is_none())
    }

    /// One of this token.
    pub(super) fn new(token: AccessToken, in_full: bool) -> Self {
        let no = || ArcRwSignal::new(false);
        let id = token.id;
        Self { id, token: ArcRwSignal::new(token), chosen: no(), leaving: no(), in_full: ArcRwSignal::new(in_full) }
    }
}

/// Rows that are left out together where they are out of sight, so that a long list costs little.
#[derive(Clone)]
pub struct Group {
    /// Tells it from the others; counts from the top.
    pub number: usize,
    /// Its rows.
    pub rows: ArcRwSignal<Vec<Row>>,
}

/// Which rows are chosen, and how many could be.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// The chosen ones, from the top.
    pub chosen: Vec<CredentialId>,
    /// Those that have a box.
    pub selectable: usize,
}

/// The rows, in the server's order.
#[derive(Clone, Copy)]
pub struct Rows {
    groups: RwSignal<Vec<Group>>,
    /// Says that rows were chosen or ended; nobody follows each of thousands.
    changed: RwSignal<()>,
    /// The row from which a run of chosen ones begins.
    anchor: StoredValue<Option<CredentialId>>,
}

impl Rows {
    /// No rows yet.
    pub fn new() -> Self {
        Self { groups: RwSignal::new(Vec::new()), changed: RwSignal::new(()), anchor: StoredValue::new(None) }
    }

    /// How many blocks of groups there are.
    pub fn blocks(self) -> usize {
        self.groups.with(|groups| groups.len().div_ceil(BLOCK))
    }

    /// The groups of a block.
    pub fn block(self, block: usize) -> Vec<Group> {
        self.groups.with(|groups| groups.chunks(BLOCK).nth(block).map(<[Group]>::to_vec).unwrap_or_default())
    }

    /// A row of a group, to whoever only wants to know now, unless it is gone.
    pub fn find_in(self, number: usize, id: CredentialId) -> Option<Row> {
        let in_group = |group: &Group| group.rows.with_untracked(|rows| rows.iter().find(|row| row.id == id).cloned());
        self.groups
            .try_with_untracked(|groups| groups.iter().find(|group| group.number == number).and_then(in_group))
            .flatten()
    }

    /// Follows which rows there are, and where.
    pub fn follow(self) {
        self.groups.with(|groups| groups.iter().for_each(|group| group.rows.with(|_| ())));
    }

    /// Looks at every row, from the top.
    fn each(self, look: &mut dyn FnMut(&Row)) {
        self.groups
            .with(|groups| groups.iter().for_each(|group| group.rows.with(|rows| rows.iter().for_each(&mut *look))));
    }

    /// Whether rows are on the page, to whoever only wants to know now.
    pub fn is_shown(self) -> bool {
        self.groups.try_with_untracked(|groups| !groups.is_empty()).unwrap_or(false) && untrack(|| self.len() > 0)
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.groups.with(|groups| groups.iter().map(|group| group.rows.with(Vec::len)).sum())
    }

    /// How many rows stand above a group.
    pub fn above(self, number: usize) -> usize {
        self.groups.with(|groups| {
            groups.iter().take_while(|group| group.number < number).map(|group| group.rows.with(Vec::len)).sum()
        })
    }

    /// Shows these in place of those before. Rows that stay are the same ones.
    pub fn show(self, tokens: Vec<AccessToken>) {
        if self.groups.try_with_untracked(|_| ()).is_none() {
            return;
        }
        let mut before = Vec::new();
        untrack(|| self.each(&mut |row| before.push(row.clone())));
        let row = |(place, token): (usize, AccessToken)| match before.iter().find(|row| row.id == token.id) {
            Some(row) => {
                row.leaving.set(false);
                set_if_changed(&row.token, token);
                row.clone()
            }
            None => Row::new(token, place < FULL_AT_FIRST),
        };
        let rows: Vec<Row> = tokens.into_iter().enumerate().map(row).collect();
        let there = self.groups.with_untracked(Clone::clone);
        let mut chunks = rows.chunks(GROUP);
        let stay: Vec<Group> = there
            .into_iter()
            .zip(&mut chunks)
            .map(|(group, rows)| {
                group.rows.set(rows.to_vec());
                group
            })
            .collect();
        self.groups.set(stay);
        chunks.for_each(|rows| self.add(rows));
        self.changed.set(());
    }

    fn last(self) -> Option<ArcRwSignal<Vec<Row>>> {
        self.groups.with_untracked(|groups| groups.last().map(|group| group.rows.clone()))
    }

    fn first(self) -> Option<ArcRwSignal<Vec<Row>>> {
        self.groups.with_untracked(|groups| groups.first().map(|group| group.rows.clone()))
    }

    fn add(self, rows: &[Row]) {
        self.groups.update(|groups| {
            let number = groups.last().map_or(0, |last| last.number + 1);
            groups.push(Group { number, rows: ArcRwSignal::new(rows.to_vec()) });
        });
    }

    /// Puts one that has just been made above the others.
    pub fn prepend(self, token: AccessToken) {
        match self.first() {
            Some(first) => {
                let others = first
                    .with_untracked(|rows| rows.iter().filter(|row| row.id != token.id).cloned().collect::<Vec<_>>());
                first.set([vec![Row::new(token, true)], others].concat());
            }
            None => self.add(&[Row::new(token, true)]),
        }
    }

    /// Adds the next page; tokens that moved while it was asked for stay where they are. Returns the first new one and how
    /// many there are.
    pub fn append(self, tokens: Vec<AccessToken>) -> (Option<CredentialId>, usize) {
        let mut known = Vec::new();
        untrack(|| self.each(&mut |row| known.push(row.id)));
        let new = tokens.into_iter().filter(|token| !known.contains(&token.id));
        let new: Vec<Row> = new.map(|token| Row::new(token, false)).collect();
        let room = self.last().map_or(0, |last| {
            let room = GROUP.saturating_sub(last.with_untracked(Vec::len)).min(new.len());
            last.set([last.with_untracked(Clone::clone), new[..room].to_vec()].concat());
            room
        });
        new[room..].chunks(GROUP).for_each(|rows| self.add(rows));
        (new.first().map(|row| row.id), new.len())
    }

    fn row(self, id: CredentialId) -> Option<Row> {
        self.groups.with(|groups| {
            groups.iter().find_map(|group| group.rows.with(|rows| rows.iter().find(|row| row.id == id).cloned()))
        })
    }

    /// What is known of a token, if it is in the list.
    pub fn find(self, id: CredentialId) -> Option<AccessToken> {
        self.row(id).map(|row| row.token.get())
    }

    /// Shows what has become of a token, if it is in the list.
    pub fn update(self, token: &AccessToken) {
        if self.groups.try_with_untracked(|_| ()).is_some()
            && let Some(row) = untrack(|| self.row(token.id))
            && set_if_changed(&row.token, token.clone())
        {
            self.changed.set(());
        }
    }

    /// Which are chosen.
    pub fn choice(self) -> Choice {
        self.changed.with(|()| ());
        let mut choice = Choice::default();
        self.each(&mut |row| {
            if row.is_live() {
                choice.selectable += 1;
                if row.chosen.with_untracked(|chosen| *chosen) {
                    choice.chosen.push(row.id);
                }
            }
        });
        choice
    }

    /// Chooses a row, or no longer; a run begins there.
    pub fn choose(self, id: CredentialId, on: bool) {
        self.anchor.set_value(Some(id));
        self.choose_those(on, &mut |row| row.id == id);
    }

    /// Does the same to all from where a run begins to this one.
    pub fn choose_to(self, id: CredentialId, on: bool) {
        let anchor = self.anchor.get_value().filter(|anchor| *anchor != id && untrack(|| self.row(*anchor)).is_some());
        let Some(anchor) = anchor else { return self.choose(id, on) };
        self.anchor.set_value(Some(id));
        let mut ends = 0;
        self.choose_those(on, &mut |row| {
            let is_end = row.id == id || row.id == anchor;
            let within = is_end || ends == 1;
            ends += usize::from(is_end);
            within
        });
    }

    /// Chooses every row, or none.
    pub fn choose_all(self, on: bool) {
        self.choose_those(on, &mut |_| true);
    }

    fn choose_those(self, on: bool, those: &mut dyn FnMut(&Row) -> bool) {
        untrack(|| {
            self.each(&mut |row| {
                if those(row) && row.is_live() && row.chosen.with_untracked(|chosen| *chosen) != on {
                    row.chosen.set(on);
                }
            });
        });
        self.changed.set(());
    }

    /// Lets rows go, and runs `gone` when they are.
    pub fn leave(self, ids: Vec<CredentialId>, gone: impl FnOnce() + 'static) {
        untrack(|| {
            self.each(&mut |row| {
                if ids.contains(&row.id) {
                    row.chosen.set(false);
                    row.leaving.set(true);
                }
            });
        });
        self.changed.set(());
        set_timeout(
            move || {
                // The page may be gone by now.
                let Some(groups) = self.groups.try_get_untracked() else { return };
                for Group { rows, .. } in groups {
                    let mut stay = rows.with_untracked(Clone::clone);
                    stay.retain(|row| !ids.contains(&row.id));
                    if stay.len() < rows.with_untracked(Vec::len) {
                        rows.set(stay);
                    }
                }
                gone();
            },
            LEAVING,
        );
    }

    /// Which row stands where these were, once they are gone: the one below, or else the one above.
    pub fn beside(self, ids: &[CredentialId]) -> Option<CredentialId> {
        let mut all = Vec::new();
        untrack(|| self.each(&mut |row| all.push(row.id)));
        beside(&all, ids)
    }
}

/// Answers whether it changed.
fn set_if_changed(signal: &ArcRwSignal<AccessToken>, token: AccessToken) -> bool {
    let changes = signal.with_untracked(|before| *before != token);
    if changes {
        signal.set(token);
    }
    changes
}

fn beside(rows: &[CredentialId], leaving: &[CredentialId]) -> Option<CredentialId> {
    let first = rows.iter().position(|id| leaving.contains(id))?;
    let stays = |id: &&CredentialId| !leaving.contains(id);
    rows[first..].iter().find(stays).or_else(|| rows[..first].iter().rfind(stays)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(last: &[u8]) -> Vec<CredentialId> {
        last.iter()
            .map(|&last| {
                let mut bytes = [0; 16];
                bytes[15] = last;
                CredentialId::from_bytes(bytes)
            })
            .collect()
    }

    #[test]
    fn finds_the_row_below_or_else_above() {
        let rows = ids(&[1, 2, 3, 4]);
        for (leaving, expected) in [
            (&[1][..], Some(2)),
            (&[2, 3], Some(4)),
            (&[4], Some(3)),
            (&[1, 4], Some(2)),
            (&[1, 2, 3, 4], None),
            (&[9], None),
        ] {
            assert_eq!(beside(&rows, &ids(leaving)), expected.map(|last| ids(&[last])[0]), "{leaving:?}");
        }
    }
}

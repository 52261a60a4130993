//! What is typed, what fits it, and which of that is marked.

use std::time::Duration;

use leptos_router::hooks::use_location;

use super::{
    entry::{Entry, Group},
    found::{Source, sources},
    here,
};
use crate::{
    client::Error,
    session::Session,
    ui::{menu::lower, prelude::*},
    workspace::Workspace,
};

/// How long somebody pauses before the server is asked.
const PAUSE: Duration = Duration::from_millis(200);

/// A search as it goes on. A handle.
#[derive(Clone, Copy)]
pub struct Search {
    /// In lower case.
    typed: RwSignal<String>,
    /// The same after a pause: what the server is asked for.
    asked: RwSignal<String>,
    sources: [Source; 3],
    groups: Signal<Vec<Group>>,
    /// The key of the entry that somebody went to.
    marked: RwSignal<String>,
}

/// Where to go in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    First,
    Last,
    Next,
    Previous,
}

impl Search {
    /// Nothing is typed yet.
    pub fn new() -> Self {
        let (typed, asked) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
        let sources = sources(asked);
        let (session, workspace, path) = (Session::expect(), Workspace::expect(), use_location().pathname);
        let groups = Signal::derive(move || {
            let all = session.with(|signed_in| signed_in.organizations.clone()).unwrap_or_default();
            let current = workspace.current().get();
            let here = path.with(|path| here::groups(current.as_ref(), all, path));
            typed.with(|typed| {
                let here = here.into_iter().map(|group| group.narrowed(typed));
                let slug = current.as_ref().map_or("", |current| current.slug.as_str());
                let found = sources.into_iter().filter(|_| !typed.is_empty()).map(|source| source.group(typed, slug));
                here.chain(found).filter(|group| !group.entries.is_empty()).collect()
            })
        });
        Self { typed, asked, sources, groups, marked: RwSignal::new(String::new()) }
    }

    /// Somebody typed; the server is asked once they pause.
    pub fn type_in(self, text: &str) {
        let text = lower(text.trim());
        self.marked.set(String::new());
        self.typed.set(text.clone());
        set_timeout(
            move || {
                if self.typed.try_get_untracked().as_ref() == Some(&text) {
                    self.asked.set(text);
                }
            },
            PAUSE,
        );
    }

    /// What is typed, in lower case.
    pub fn typed(self) -> RwSignal<String> {
        self.typed
    }

    /// What fits it.
    pub fn groups(self) -> Signal<Vec<Group>> {
        self.groups
    }

    /// Whether more may come.
    pub fn pending(self) -> bool {
        self.typed.with(|typed| self.asked.with(|asked| asked != typed))
            || self.sources.into_iter().any(Source::pending)
    }

    /// The lists that could not be searched, and why the first could not.
    pub fn failed(self) -> Option<(Vec<String>, Error)> {
        let failed = self.sources.into_iter().filter_map(|source| Some((source, source.error()?)));
        let (sources, errors): (Vec<Source>, Vec<Error>) = failed.unzip();
        Some((sources.into_iter().map(|source| source.heading().to_owned()).collect(), errors.into_iter().next()?))
    }

    /// Asks once more for what could not be searched.
    pub fn ask_again(self) {
        for source in self.sources {
            if untrack(|| source.error().is_some()) {
                source.ask_again();
            }
        }
    }

    /// The place of the marked entry among all, and what it is: the first, unless somebody went on.
    pub fn marked(self) -> Option<(usize, Entry)> {
        let mut entries: Vec<Entry> = self.groups.get().into_iter().flat_map(|group| group.entries).collect();
        let at = self.marked.with(|key| entries.iter().position(|entry| entry.key() == *key)).unwrap_or(0);
        (at < entries.len()).then(|| (at, entries.swap_remove(at)))
    }

    /// Marks this one.
    pub fn mark(self, key: &str) {
        if self.marked.with_untracked(|marked| marked != key) {
            self.marked.set(key.to_owned());
        }
    }

    /// Marks another one; answers its place among all.
    pub fn step(self, step: Step) -> Option<usize> {
        let (at, _) = untrack(|| self.marked())?;
        let groups = self.groups.get_untracked();
        let entries: Vec<&Entry> = groups.iter().flat_map(|group| &group.entries).collect();
        let to = stepped(at, entries.len(), step);
        self.mark(&entries.get(to)?.key());
        Some(to)
    }
}

/// Where a step leads among `count` entries, which form a circle.
fn stepped(at: usize, count: usize, step: Step) -> usize {
    match step {
        Step::First => 0,
        Step::Last => count.saturating_sub(1),
        Step::Next => (at + 1) % count.max(1),
        Step::Previous => at.checked_sub(1).unwrap_or(count.saturating_sub(1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_in_a_circle() {
        assert_eq!(stepped(2, 3, Step::Next), 0);
        assert_eq!(stepped(0, 3, Step::Next), 1);
        assert_eq!(stepped(0, 3, Step::Previous), 2);
        assert_eq!(stepped(2, 3, Step::Previous), 1);
        assert_eq!(stepped(1, 3, Step::First), 0);
        assert_eq!(stepped(1, 3, Step::Last), 2);
    }
}

//! What is typed, what fits it, and which of that is marked.

use std::time::Duration;

use latchkey_api::{name, secret, session::Membership};
use leptos_router::hooks::use_location;

use super::{
    credential::deed_words,
    entry::{Entry, Group},
    found::{SHOWN, Source, Sources},
    here,
    words::{looked_for, new_name, says_what_to_do},
};
use crate::{
    client::Error,
    session::Session,
    text::language::palette as text,
    ui::{menu::lower, prelude::*},
    workspace::Workspace,
};

/// How long somebody pauses before the server is asked.
const PAUSE: Duration = Duration::from_millis(200);

/// A search as it goes on. A handle.
#[derive(Clone, Copy)]
pub struct Search {
    finding: Finding,
    groups: Signal<Vec<Group>>,
    /// The key of the entry that somebody went to.
    marked: RwSignal<String>,
}

/// What is found, and by what. A handle.
#[derive(Clone, Copy)]
struct Finding {
    /// In lower case.
    typed: RwSignal<String>,
    /// The same after a pause: what the server is asked for.
    asked: RwSignal<String>,
    /// What a new token would be called; empty if it would not.
    name: RwSignal<String>,
    sources: Sources,
    /// The words that say what to do with a credential, in lower case.
    deeds: StoredValue<String>,
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
        let (typed, asked, name) = (RwSignal::default(), RwSignal::default(), RwSignal::default());
        let deeds = StoredValue::new(lower(&deed_words()));
        let sources = Sources::ask(asked, deeds);
        let finding = Finding { typed, asked, name, sources, deeds };
        let (session, workspace, path) = (Session::expect(), Workspace::expect(), use_location().pathname);
        let groups = Signal::derive(move || {
            let all = session.with(|signed_in| signed_in.organizations.clone()).unwrap_or_default();
            let current = workspace.current().get();
            let here = path.with(|path| here::groups(current.as_ref(), all, path));
            typed.with(|typed| finding.groups(typed, current.as_ref(), here))
        });
        Self { finding, groups, marked: RwSignal::new(String::new()) }
    }

    /// Somebody typed; the server is asked once they pause.
    pub fn type_in(self, text: &str) {
        let Finding { typed, asked, name, .. } = self.finding;
        let makes = lower(&text::generate_named(""));
        // A secret never goes to the server, nor on to the page.
        let without_secrets = secret::without_secrets(text);
        name.set(match without_secrets {
            Some(_) => String::new(),
            None => new_name(text, &lower(text), &makes).to_owned(),
        });
        let text = lower(&looked_for(without_secrets.as_deref().unwrap_or(text)));
        self.marked.set(String::new());
        typed.set(text.clone());
        set_timeout(
            move || {
                if typed.try_get_untracked().as_ref() == Some(&text) {
                    asked.set(text);
                }
            },
            PAUSE,
        );
    }

    /// What is typed, in lower case.
    pub fn typed(self) -> RwSignal<String> {
        self.finding.typed
    }

    /// What fits it.
    pub fn groups(self) -> Signal<Vec<Group>> {
        self.groups
    }

    /// Whether more may come.
    pub fn pending(self) -> bool {
        self.finding.pending()
    }

    /// The lists that could not be searched, and why the first could not.
    pub fn failed(self) -> Option<(Vec<String>, Error)> {
        let failed = self.finding.sources.all().filter_map(|source| Some((source, source.error()?)));
        let (sources, errors): (Vec<Source>, Vec<Error>) = failed.unzip();
        Some((sources.into_iter().map(|source| source.heading().to_owned()).collect(), errors.into_iter().next()?))
    }

    /// Asks once more for what could not be searched.
    pub fn ask_again(self) {
        for source in self.finding.sources.all() {
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

impl Finding {
    fn pending(self) -> bool {
        self.typed.with(|typed| self.asked.with(|asked| asked != typed)) || self.sources.all().any(Source::pending)
    }

    /// What fits: credentials, what can be done, where to go. Pages come first before anything is typed, and before what can be
    /// done if what is typed is the beginning of one's name.
    fn groups(self, typed: &str, own: Option<&Membership>, here: [Group; 4]) -> Vec<Group> {
        let [mut deeds, pages, workspaces, settings] = here.map(|group| group.narrowed(typed));
        if typed.is_empty() {
            let groups = [pages, deeds, workspaces, settings].into_iter();
            return groups.filter(|group| !group.is_empty()).collect();
        }
        let is_here = [&deeds, &pages, &workspaces, &settings].iter().any(|group| !group.is_empty());
        let found = self.sources.credentials.map(|source| (source, source.found(own)));
        let all: Vec<Entry> = found.iter().flat_map(|(_, entries)| entries.clone()).collect();
        let groups = found.map(|(source, entries)| source.group(typed, own, entries));
        let says_what = self.deeds.with_value(|deeds| says_what_to_do(typed, deeds));
        let on_found = if says_what { with_any(typed, &all) } else { with_first(typed, &groups).into_iter().collect() };
        let apps = self.sources.apps;
        let apps = apps.group(typed, own, apps.found(own));
        // Where somebody wants to go comes before a name that they might give.
        let goes = is_here || (groups.iter().all(Group::is_empty) && !apps.is_empty());
        let new = (!goes && !says_what).then(|| self.new_token(&all)).flatten();
        deeds.entries = new.into_iter().chain(on_found).chain(deeds.entries).collect();
        let first = if pages.begins(typed) && !deeds.begins(typed) { [pages, deeds] } else { [deeds, pages] };
        let groups = groups.into_iter().chain(first).chain([apps, workspaces, settings]);
        groups.filter(|group| !group.is_empty()).collect()
    }

    /// Generates a token of the name that was typed, once it is known that nothing is called so.
    fn new_token(self, found: &[Entry]) -> Option<Entry> {
        let name = self.name.get();
        let called_so = lower(&name);
        let known = !self.pending() && self.sources.all().all(Source::is_answered);
        let is_new = known && found.iter().all(|entry| lower(&entry.label) != called_so);
        name::validate(&name).ok().filter(|_| is_new).map(here::generate_named)
    }
}

/// What somebody asked to be done, with whatever it can be done with.
fn with_any(typed: &str, found: &[Entry]) -> Vec<Entry> {
    let entries = found.iter().flat_map(|entry| entry.deeds.clone()).collect();
    let mut fitting = Group { heading: String::new(), entries }.narrowed(typed).entries;
    fitting.truncate(SHOWN);
    fitting
}

/// The end of what fits best: whoever looks for a credential without saying what for might want just that.
fn with_first(typed: &str, groups: &[Group]) -> Option<Entry> {
    let first = groups.iter().find_map(|group| group.entries.first())?;
    first.deeds.first().filter(|deed| deed.fits(typed)).cloned()
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

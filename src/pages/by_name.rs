//! Lists by name that come by the page and can be searched.

use latchkey_api::by_name::ListByName;
use serde::de::DeserializeOwned;

use super::list::Frame;
use crate::{
    client::{Error, Request},
    failure::load_failed,
    fetched::Fetched,
    next_page::{self, NextPage, has_focus},
    text::language::credential_list,
    ui::{
        announce,
        button::{Button, Size},
        dynamic::dynamic,
        focus,
        prelude::*,
        search::{self, SEARCH_ID, SearchField},
        state::Empty,
        table::Table,
    },
};

/// A page of such a list, which takes the following ones.
pub trait Page: DeserializeOwned + Send + Sync + 'static {
    /// How many rows it has so far.
    fn rows(&self) -> usize;
    /// Where the next page begins.
    fn next(&self) -> Option<&String>;
    /// How many rows there are in all.
    fn total(&self) -> Option<u32>;
    /// Takes the rows of the next page that it does not have yet.
    fn append(&mut self, page: Self);
}

/// What is said of such a list.
pub struct Words {
    /// Names the search field.
    pub search: &'static str,
    /// What it looks at.
    pub hint: &'static str,
    /// Nothing has this in it.
    pub no_hit: fn(&str) -> String,
    /// How many rows are shown, how many there are as far as is known, and whether there are more.
    pub number: fn(usize, usize, bool) -> String,
    /// What stays as it was although the list did not load.
    pub kept: &'static str,
}

/// What stands under the heading.
#[derive(Clone, PartialEq, Eq)]
enum State {
    Loading,
    /// Each time one counts down anew.
    Failed(Error, u32),
    Empty,
    Rows,
}

/// How many rows are shown, how many there are, and whether there is another page.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Extent {
    shown: usize,
    all: usize,
    more: bool,
}

/// What is the same of all such lists, so that it exists once. A handle.
#[derive(Clone, Copy)]
pub struct Paging {
    frame: Frame,
    words: &'static Words,
    search: Memo<String>,
    search_for: Callback<String>,
    state: Memo<State>,
    extent: Memo<Extent>,
    busy: Signal<bool>,
    retry: Callback<()>,
    more: Action<bool, Option<Error>>,
}

/// Asks for the first page, and whenever the address asks for something else.
pub fn paged<P: Page>(frame: Frame, words: &'static Words, endpoint: String) -> (Fetched<P>, Paging) {
    let (search, search_for) = search::in_address();
    let endpoint = StoredValue::new(endpoint);
    let asked = move |after: Option<String>| {
        let asked = ListByName { after, ..ListByName::for_search(&search.get_untracked()) };
        Request::get(endpoint.with_value(|endpoint| asked.address_at(endpoint)))
    };
    let list = Fetched::<P>::new(asked(None));
    let (state, extent) = (state_of(list), extent_of(list));
    let number = move || {
        let Extent { shown, all, more } = extent.get_untracked();
        (words.number)(shown, all, more)
    };
    // What was searched for is said, also that there is none, but not what the page begins with.
    Effect::new(move |before: Option<u32>| {
        let answered = list.version();
        if before.is_some_and(|before| before > 0 && before < answered) {
            match state.get_untracked() {
                State::Rows => announce::say(number()),
                State::Empty => announce::say((words.no_hit)(&search.get_untracked())),
                State::Loading | State::Failed(..) => {}
            }
        }
        answered
    });
    let next = move || untrack(|| list.with_ok(|page| page.next().cloned())).flatten();
    let more = Action::about(
        move |pressed| Some((next(), extent.get_untracked().shown, pressed)),
        move |(after, ..)| asked(after.clone()).send::<P>(),
        move |(after, before, pressed), answer| {
            let page = match answer {
                Ok(page) => page,
                Err(error) => return Some(error),
            };
            // The list may be another one by now.
            if next() == after {
                let goes_on = pressed || has_focus();
                list.update(|list| list.append(page));
                announce::say(number());
                if goes_on {
                    go_on_at(before);
                }
            }
            None
        },
    );
    Effect::new(move |before: Option<String>| {
        let now = search.get();
        if before.is_some_and(|before| before != now) {
            more.clear();
            list.ask(asked(None));
        }
        now
    });
    let retry = Callback::new(move |()| list.refetch());
    let busy = Signal::derive(move || list.pending());
    (list, Paging { frame, words, search, search_for, state, extent, busy, retry, more })
}

fn state_of<P: Page>(list: Fetched<P>) -> Memo<State> {
    Memo::new(move |_| {
        list.with(|answer| match answer {
            None => State::Loading,
            Some(Err(error)) => State::Failed(error.clone(), list.version()),
            Some(Ok(page)) if page.rows() == 0 => State::Empty,
            Some(Ok(_)) => State::Rows,
        })
    })
}

fn extent_of<P: Page>(list: Fetched<P>) -> Memo<Extent> {
    Memo::new(move |_| {
        let extent = |page: &P| {
            let shown = page.rows();
            let all = page.total().map_or(shown, |total| total as usize);
            Extent { shown, all, more: page.next().is_some() }
        };
        list.with_ok(extent).unwrap_or_default()
    })
}

/// What is known of the thing of a row. It follows the list, and stays what it was once it is gone from it.
pub fn followed<T: Clone + PartialEq + 'static>(first: T, find: impl Fn(&T) -> Option<T> + 'static) -> Memo<T> {
    Memo::new(move |before: Option<&T>| {
        let before = before.unwrap_or(&first);
        find(before).unwrap_or_else(|| before.clone())
    })
}

/// Reading goes on at the first new row.
fn go_on_at(row: usize) {
    let selector = ["main tbody tr:nth-child(", &(row + 1).to_string(), ") .row-name"].concat();
    request_animation_frame(move || focus::by_selector(&selector));
}

impl Paging {
    /// Whether there is nothing to list, and nothing that somebody looks for.
    pub fn is_empty(self) -> bool {
        self.state.with(|state| *state == State::Empty) && self.search.with(|search| search.trim().is_empty())
    }

    /// The list: its rows and what is said below them, or what stands in their place.
    pub fn view(self, rows: ViewFn, below: ViewFn, empty: ViewFn) -> AnyView {
        let late = focus::has_arrived();
        let bare = Memo::new(move |_| self.is_empty());
        let content = move || match self.state.get() {
            State::Loading => self.frame.skeleton(late),
            State::Failed(error, _) => {
                load_failed(self.frame.did_not_load, self.words.kept, &error, self.retry, self.busy)
            }
            State::Empty if bare.get() => empty.run(),
            State::Empty => self.no_hit(),
            State::Rows => self.rows(rows.run(), below.run()),
        };
        view! {
            {move || (!bare.get()).then(|| self.toolbar())}
            {dynamic(content)}
        }
        .into_any()
    }

    fn toolbar(self) -> AnyView {
        let typed = search::typed(self.search, self.search_for);
        view! {
            <div class="list-toolbar" role="search">
                <SearchField typed=typed label=self.words.search hint=self.words.hint />
            </div>
        }
        .into_any()
    }

    fn no_hit(self) -> AnyView {
        let clear = move |()| {
            self.search_for.run(String::new());
            focus::by_id(SEARCH_ID);
        };
        view! {
            <Empty title=(self.words.no_hit)(&self.search.get_untracked()) detail="">
                <Button label=credential_list::CLEAR_SEARCH size=Size::Small on_press=clear />
            </Empty>
        }
        .into_any()
    }

    fn rows(self, rows: AnyView, below: AnyView) -> AnyView {
        let Frame { label, class, columns, .. } = self.frame;
        view! {
            <Table label=label class=class columns=columns busy=self.busy>
                {rows}
            </Table>
            <NextPage
                failed=next_page::failure(self.more)
                pending=self.more.pending()
                there_is=Signal::derive(move || self.extent.get().more)
                ask=move |pressed| self.more.dispatch(pressed)
            />
            <footer class="list-footer">
                <p>
                    {move || {
                        let Extent { shown, all, more } = self.extent.get();
                        (self.words.number)(shown, all, more)
                    }}
                </p>
                {below}
            </footer>
        }
        .into_any()
    }
}

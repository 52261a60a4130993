//! Lists that come by the page, and can be searched and ordered.

mod address;
mod rows;

use latchkey_api::{paged::Order, query_string};
use serde::de::DeserializeOwned;

use self::address::Address;
pub use self::rows::Rows;
use super::list::{Frame, State};
use crate::{
    client::{Error, Request},
    failure::load_failed,
    fetched::Fetched,
    long_list::{self, LongList},
    next_page::{self, NextPage, has_focus},
    text::language::credential_list,
    ui::{
        announce,
        button::{Button, Size},
        dynamic::dynamic,
        field::{Choice, Select},
        focus,
        prelude::*,
        search::{self, SEARCH_ID, SearchField},
        sort_head::sort_head,
        state::Empty,
        table::{Column, Table},
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

/// In which orders such a list comes.
#[derive(Clone, Copy)]
pub struct Orders {
    /// All of them, as they are offered.
    pub had: &'static [Order],
    /// The one that the head of each of the frame's columns puts it in first, if it puts it in any.
    pub heads: &'static [Option<Order>],
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
    orders: Orders,
    address: Address,
    state: Memo<State>,
    /// What was looked for when the answer that is there was asked for.
    looked_for: Memo<String>,
    extent: Memo<Extent>,
    busy: Signal<bool>,
    retry: Callback<()>,
    more: Action<bool, Option<Error>>,
}

/// Asks for the first page, and whenever the address asks for something else.
pub fn paged<P: Page>(frame: Frame, words: &'static Words, orders: Orders, endpoint: String) -> (Fetched<P>, Paging) {
    let address = Address::of_page(orders.had);
    let first = address.request(endpoint);
    let list = Fetched::<P>::new(Request::get(first.get_untracked()));
    let (state, extent) = (state_of(list), extent_of(list));
    let asked = StoredValue::new(first.get_untracked());
    let answered = Memo::new(move |_| list.version());
    let looked_for = Memo::new(move |_| {
        answered.get();
        asked.with_value(|asked| searched(asked))
    });
    let next = Signal::derive(move || list.with_ok(|page| page.next().cloned()).flatten());
    let busy = Signal::derive(move || list.pending());
    let more = Action::about(
        // What is there goes on as it began, and soon it is another list, if that is on its way.
        move |pressed| (!busy.get()).then(|| (next.get(), extent.get().shown, pressed)),
        move |(after, ..)| Request::get(following(first, after.as_deref())).send::<P>(),
        move |(after, before, pressed), answer| {
            let page = match answer {
                Ok(page) => page,
                Err(error) => return Some(error),
            };
            // The list may be another one by now.
            if next.get_untracked() == after {
                let goes_on = pressed || has_focus();
                list.update(|list| list.append(page));
                announce::say(number(words, extent));
                if goes_on {
                    go_on_at(before);
                }
            }
            None
        },
    );
    let retry = Callback::new(move |()| list.refetch());
    let paging = Paging { frame, words, orders, address, state, looked_for, extent, busy, retry, more };
    paging.says_what_came(answered);
    let ask = move |address: String| {
        asked.set_value(address.clone());
        list.ask(Request::get(address));
    };
    paging.asks(first, Callback::new(ask));
    (list, paging)
}

/// What this address looks for.
fn searched(address: &str) -> String {
    let query = address.split_once('?').map_or("", |(_, query)| query);
    query_string::search(query).unwrap_or_default()
}

/// The page after this place.
fn following(first: Memo<String>, after: Option<&str>) -> String {
    let mut address = first.get_untracked();
    if let Some(after) = after {
        query_string::push(&mut address, "after", after);
    }
    address
}

/// How many there are.
fn number(words: &Words, extent: Memo<Extent>) -> String {
    let Extent { shown, all, more } = extent.get_untracked();
    (words.number)(shown, all, more)
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
    /// Says what was searched for, also that there is none, but not what the page begins with.
    fn says_what_came(self, answered: Memo<u32>) {
        Effect::new(move |before: Option<u32>| {
            let answered = answered.get();
            if before.is_some_and(|before| before > 0 && before < answered) {
                match self.state.get_untracked() {
                    State::Rows => announce::say(number(self.words, self.extent)),
                    State::Empty => announce::say((self.words.no_hit)(&self.looked_for.get_untracked())),
                    State::Loading | State::Failed(..) => {}
                }
            }
            answered
        });
    }

    /// Asks for the first page whenever it is another one.
    fn asks(self, first: Memo<String>, ask: Callback<String>) {
        Effect::new(move |before: Option<String>| {
            let now = first.get();
            if before.is_some_and(|before| before != now) {
                self.more.clear();
                ask.run(now.clone());
            }
            now
        });
    }

    /// Shows a row that is new or has changed where it belongs. Where that cannot be told, as while somebody looks for
    /// something, the list is asked for anew.
    pub fn put<P: Page, T>(self, list: Fetched<P>, rows: &Rows<P, T>, row: T, new: bool) {
        let (order, more) = (self.address.order.get_untracked(), self.extent.get_untracked().more);
        let mut is_told = false;
        if self.address.search.with_untracked(String::is_empty) {
            list.update(|page| is_told = rows.put(page, row, new, order, more));
        }
        if !is_told {
            list.refetch();
        }
    }

    /// Whether there is nothing to list, whatever somebody looks for.
    pub fn is_empty(self) -> bool {
        self.state.with(|state| *state == State::Empty) && self.looked_for.with(String::is_empty)
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
        let address = self.address;
        let typed = search::typed(address.search, Callback::new(move |typed: String| address.look_for(&typed)));
        let had = self.orders.had;
        let choice =
            |order: &Order| Choice { value: order.name().to_owned(), label: credential_list::order(*order).to_owned() };
        view! {
            <div class="list-toolbar" role="search">
                <SearchField typed=typed label=self.words.search hint=self.words.hint />
                <div class="list-options">
                    <Select
                        id="sort"
                        lead=credential_list::SORT
                        value=Signal::derive(move || address.order.get().name().to_owned())
                        choices=Signal::stored(had.iter().map(choice).collect::<Vec<_>>())
                        on_choose=move |name: String| address.choose(Order::named(&name, had).unwrap_or_default())
                    />
                </div>
            </div>
        }
        .into_any()
    }

    fn long(self) -> LongList {
        let (address, more, failed) = (self.address, self.more, next_page::failure(self.more));
        let goes_on = move || failed.with(Option::is_none) && self.extent.get().more && !more.pending().get();
        LongList {
            address: Signal::derive(move || address.in_order(address.order.get())),
            rows: Signal::derive(move || self.extent.get().shown),
            pending: Signal::derive(move || self.busy.get() || more.pending().get()),
            goes_on: Signal::derive(goes_on),
            more: Callback::new(move |()| more.dispatch(false)),
        }
    }

    fn no_hit(self) -> AnyView {
        let clear = move |()| {
            self.address.look_for("");
            focus::by_id(SEARCH_ID);
        };
        view! {
            <Empty title=(self.words.no_hit)(&self.looked_for.get()) detail="">
                <Button label=credential_list::CLEAR_SEARCH size=Size::Small on_press=clear />
            </Empty>
        }
        .into_any()
    }

    fn heads(self) -> AnyView {
        let head = |(column, by): (&Column, &Option<Order>)| match *by {
            Some(by) => self.sorts(column.label, by),
            None => column.head(),
        };
        self.frame.columns.iter().zip(self.orders.heads).map(head).collect::<Vec<_>>().into_any()
    }

    /// A head that orders the list by its column.
    fn sorts(self, label: &'static str, by: Order) -> AnyView {
        let Address { order: current, .. } = self.address;
        let href = move || self.address.in_order(if current.get() == by { by.reversed() } else { by });
        let rises = move || {
            let current = current.get();
            (current == by || current.reversed() == by).then(|| current.rises())
        };
        sort_head(label, Signal::derive(href), Signal::derive(rises), Signal::default(), ().into_any())
    }

    fn rows(self, rows: AnyView, below: AnyView) -> AnyView {
        let Frame { label, class, .. } = self.frame;
        view! {
            <Table label=label class=class head=move || self.heads() busy=self.busy>
                {rows}
            </Table>
            <NextPage
                failed=next_page::failure(self.more)
                pending=self.more.pending()
                there_is=Signal::derive(move || self.extent.get().more)
                ask=move |pressed| self.more.dispatch(pressed)
            />
            {long_list::view(self.long())}
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

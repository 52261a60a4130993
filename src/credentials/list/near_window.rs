//! Draws the rows near the window in full, and all others in outline: thousands of buttons, menus and times cost memory, and
//! the browser has to look through them whenever a dialog opens.

use js_sys::Array;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::{
    model::id_in_name,
    rows::{FULL_AT_FIRST, Row, Rows},
};
use crate::ui::{prelude::*, table::NUMBER, time};

/// How far from the window rows are still near: a fifth of its height.
const MARGIN: &str = "20%";
/// More rows than this coming near with one frame are scrolled past, and wait until it gets slower.
const FAST: usize = 8;
/// So many milliseconds of a frame are spent on drawing rows anew.
const BUDGET: i64 = 4;
/// The elements that hold groups.
const BLOCKS: &str = ".row-block";
/// The name of a row's element.
const ROW: &str = "TR";

/// Follows the rows of the list until the page goes. Where the browser cannot tell, the first rows are drawn in full.
pub fn follow(rows: Rows) {
    let news = StoredValue::new(News::default());
    let heard = Closure::<dyn FnMut(Array, IntersectionObserver)>::new(
        move |entries: Array, observer: IntersectionObserver| {
            let idle = news.try_update_value(|news| {
                entries.iter().for_each(|entry| news.hear(entry.unchecked_ref(), rows, &observer));
                !std::mem::replace(&mut news.at_work, true)
            });
            if idle == Some(true) {
                draw(news);
            }
        },
    );
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    let Ok(observer) = IntersectionObserver::new_with_options(heard.as_ref().unchecked_ref(), &options) else { return };
    let ends = SendWrapper::new((observer.clone(), heard));
    on_cleanup(move || ends.0.disconnect());
    let observer = SendWrapper::new(observer);
    Effect::new(move |_| {
        rows.follow();
        let observer = observer.clone();
        // By then they are on the page.
        request_animation_frame(move || observe_blocks(&observer));
    });
}

/// Whoever begins to observe hears how it is.
fn observe_blocks(observer: &IntersectionObserver) {
    let Ok(blocks) = document().query_selector_all(BLOCKS) else { return };
    for block in (0..blocks.length()).filter_map(|at| blocks.item(at)?.dyn_into::<Element>().ok()) {
        observer.unobserve(&block);
        observer.observe(&block);
    }
}

/// What was heard and is not drawn yet.
#[derive(Default)]
struct News {
    waiting: Vec<Waiting>,
    /// How many rows came near since the last frame.
    came: usize,
    /// Whether the next frame sees to it.
    at_work: bool,
}

/// A row that came near the window and is to be drawn in full, or went.
struct Waiting {
    row: Row,
    element: Element,
    near: bool,
}

impl News {
    fn hear(&mut self, entry: &IntersectionObserverEntry, rows: Rows, observer: &IntersectionObserver) {
        let (target, near) = (entry.target(), entry.is_intersecting());
        if target.tag_name() == ROW {
            self.expect(target, near, rows);
        } else {
            self.follow_parts(&target, near, rows, observer);
        }
    }

    /// Only the groups of blocks near the window are followed each, and only the rows of such groups.
    fn follow_parts(&mut self, whole: &Element, near: bool, rows: Rows, observer: &IntersectionObserver) {
        let parts = whole.children();
        for part in (0..parts.length()).filter_map(|at| parts.item(at)) {
            let is_row = part.tag_name() == ROW;
            if !(near && is_row) {
                observer.unobserve(&part);
            }
            if near {
                observer.observe(&part);
            } else if is_row {
                self.expect(part, false, rows);
            } else {
                self.follow_parts(&part, false, rows, observer);
            }
        }
    }

    fn expect(&mut self, element: Element, near: bool, rows: Rows) {
        // Of few it is not worth it.
        if !near && untrack(|| rows.len()) <= FULL_AT_FIRST {
            return;
        }
        self.waiting.retain(|other| other.element != element);
        if let Some(row) = row(&element, rows).filter(|row| row.in_full.with_untracked(|in_full| *in_full != near)) {
            self.came += usize::from(near);
            self.waiting.push(Waiting { row, element, near });
        }
    }
}

/// The row that this element is.
fn row(element: &Element, rows: Rows) -> Option<Row> {
    let number = element.parent_element()?.get_attribute(NUMBER)?.parse().ok()?;
    rows.find_in(number, id_in_name(&element.query_selector("a").ok()??.id())?)
}

/// Draws rows anew with the next frames, a few at a time, so that scrolling stays smooth.
fn draw(news: StoredValue<News>) {
    request_animation_frame(move || {
        // The page may be gone by now.
        let fast = news.try_update_value(|news| std::mem::take(&mut news.came) > FAST);
        if fast.is_some_and(|fast| fast || draw_some(news)) {
            draw(news);
        }
    });
}

/// Draws as many as there is time for. Answers whether there is more to do.
fn draw_some(news: StoredValue<News>) -> bool {
    let until = time::now().0 + BUDGET;
    let mut ranks = news.try_with_value(|news| news.waiting.iter().map(rank).collect::<Vec<_>>()).unwrap_or_default();
    while let Some(at) = next(&ranks) {
        ranks.swap_remove(at);
        if let Some(Waiting { row, near, .. }) = news.try_update_value(|news| news.waiting.swap_remove(at)) {
            row.in_full.set(near);
        }
        if time::now().0 > until {
            return true;
        }
    }
    news.try_update_value(|news| news.at_work = false);
    false
}

/// When it is a row's turn: those that came, the ones in the middle of the window first, and then those that went. What has the
/// focus, also in its open menu, stays in full however far it is scrolled away.
fn rank(waiting: &Waiting) -> Option<f64> {
    if waiting.near {
        let middle = document().document_element().map_or(0, |page| page.client_height()) / 2;
        return Some((waiting.element.get_bounding_client_rect().top() - f64::from(middle)).abs());
    }
    let focused = waiting.element.matches(":focus-within").unwrap_or(false);
    (!focused).then_some(f64::INFINITY)
}

/// The place of the lowest rank.
fn next(ranks: &[Option<f64>]) -> Option<usize> {
    let mut first: Option<(usize, f64)> = None;
    for (at, rank) in ranks.iter().enumerate() {
        if let Some(rank) = *rank
            && first.is_none_or(|(_, lowest)| rank < lowest)
        {
            first = Some((at, rank));
        }
    }
    first.map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_from_the_middle_of_the_window_and_then_forgets_what_is_far() {
        let mut ranks = vec![Some(f64::INFINITY), Some(200.0), None, Some(0.5), Some(40.0)];
        let mut order = Vec::new();
        while let Some(at) = next(&ranks) {
            order.extend(ranks.swap_remove(at));
        }
        assert_eq!(order, [0.5, 40.0, 200.0, f64::INFINITY]);
        assert_eq!(ranks, [None], "what has the focus waits");
    }
}

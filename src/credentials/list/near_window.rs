//! Draws the rows near the window in full, and all others in outline: thousands of buttons, menus and times cost memory, and
//! the browser has to look through them whenever a dialog opens.

use std::rc::Rc;

use js_sys::Array;
use leptos::html;
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::rows::{Group, Rows};
use crate::ui::{prelude::*, time};

/// How far from the window rows are still near: half its height.
const MARGIN: &str = "50%";
/// More groups than this coming near with one frame are scrolled past, and wait until it gets slower.
const FAST: usize = 1;
/// So many milliseconds of a frame are spent on drawing groups anew.
const BUDGET: i64 = 4;
/// Says on the page which group a `<tbody>` is.
const GROUP: &str = "data-group";

/// Hears which groups come near the window and which go.
pub struct NearWindow {
    observer: IntersectionObserver,
    _heard: Closure<dyn FnMut(Array)>,
}

/// Follows the groups of the list until the page goes. Nothing where the browser cannot tell; then the first rows are
/// drawn in full.
pub fn follow(rows: Rows) -> Option<Rc<NearWindow>> {
    let news = StoredValue::new(News::default());
    let heard = Closure::new(move |entries: Array| {
        let idle = news.try_update_value(|news| {
            entries.iter().for_each(|entry| news.hear(entry.unchecked_ref()));
            !std::mem::replace(&mut news.at_work, true)
        });
        if idle == Some(true) {
            draw(rows, news);
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    let observer = IntersectionObserver::new_with_options(heard.as_ref().unchecked_ref(), &options).ok()?;
    let near_window = Rc::new(NearWindow { observer, _heard: heard });
    let ends = SendWrapper::new(near_window.clone());
    on_cleanup(move || ends.observer.disconnect());
    Some(near_window)
}

/// Where the `<tbody>` of this group is to be.
pub fn place(near_window: Option<&Rc<NearWindow>>, number: usize) -> NodeRef<html::Tbody> {
    let place = NodeRef::<html::Tbody>::new();
    if let Some(near_window) = near_window.cloned().map(SendWrapper::new) {
        Effect::new(move |_| {
            if let Some(group) = place.get() {
                // What is a name and a value is taken.
                let _ = group.set_attribute(GROUP, &number.to_string());
                near_window.observer.observe(&group);
            }
        });
    }
    place
}

/// What was heard.
#[derive(Default)]
struct News {
    /// The groups near the window.
    near: Vec<usize>,
    /// How many of them came since the last frame.
    came: usize,
    /// Whether the next frame sees to it.
    at_work: bool,
}

impl News {
    fn hear(&mut self, entry: &IntersectionObserverEntry) {
        let Some(number) = number(&entry.target()) else { return };
        self.near.retain(|other| *other != number);
        if entry.is_intersecting() {
            self.near.push(number);
            self.came += 1;
        }
    }
}

fn number(group: &Element) -> Option<usize> {
    group.get_attribute(GROUP)?.parse().ok()
}

/// The group that has the focus, also in an open menu.
fn focused() -> Option<usize> {
    number(&document().query_selector("[data-group]:focus-within").ok()??)
}

/// Draws groups anew with the next frames, a few at a time, so that scrolling stays smooth.
fn draw(rows: Rows, news: StoredValue<News>) {
    request_animation_frame(move || {
        let fast = news.try_update_value(|news| std::mem::take(&mut news.came) > FAST);
        // The page may be gone by now.
        let Some((groups, fast)) = rows.groups_now().zip(fast) else { return };
        if fast || draw_some(&groups, news) {
            draw(rows, news);
        }
    });
}

/// Draws as many as there is time for. Answers whether there is more to do.
fn draw_some(groups: &[Group], news: StoredValue<News>) -> bool {
    let (until, focused) = (time::now().0 + BUDGET, focused());
    while let Some((group, in_full)) = news.try_with_value(|news| next(groups, &news.near, focused)).flatten() {
        group.in_full.set(in_full);
        if time::now().0 > until {
            return true;
        }
    }
    news.try_update_value(|news| news.at_work = false);
    false
}

/// The group to draw next, and whether in full: of those near the window first the one in the middle. What has the focus keeps
/// it, however far it is scrolled away.
fn next<'a>(groups: &'a [Group], near: &[usize], focused: Option<usize>) -> Option<(&'a Group, bool)> {
    let middle = near.iter().min()?.midpoint(*near.iter().max()?);
    let comes = groups.iter().filter(|group| near.contains(&group.number) && !is(&group.in_full));
    comes.min_by_key(|group| group.number.abs_diff(middle)).map(|group| (group, true)).or_else(|| {
        let stays = |number| near.contains(&number) || focused == Some(number);
        groups.iter().find(|group| is(&group.in_full) && !stays(group.number)).map(|group| (group, false))
    })
}

fn is(state: &ArcRwSignal<bool>) -> bool {
    state.with_untracked(|state| *state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_from_the_middle_of_the_window_and_then_forgets_what_is_far() {
        let groups: Vec<Group> = (0..9)
            .map(|number| Group { in_full: ArcRwSignal::new(number < 2), ..Group::new(number, Vec::new()) })
            .collect();
        let mut order = Vec::new();
        while let Some((group, in_full)) = next(&groups, &[4, 5, 6], Some(0)) {
            group.in_full.set(in_full);
            order.push((group.number, in_full));
        }
        assert_eq!(order, [(5, true), (4, true), (6, true), (1, false)]);
    }

    #[test]
    fn leaves_everything_as_it_is_while_nothing_is_near() {
        let groups = [Group::new(0, Vec::new())];
        assert!(next(&groups, &[], None).is_none());
    }
}

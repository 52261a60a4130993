//! Choosing rows by keyboard: the arrows go along the boxes, and with Shift they choose what they pass.

use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use crate::ui::focus;

/// The box of a row.
const BOX: &str = ".token-check input";

/// A row that is not drawn in full.
const OUTLINE: &str = ".outline";

/// A key was pressed somewhere in the list.
pub fn on_key(event: KeyboardEvent) {
    let down = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let from = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(from) = from.filter(|from| from.matches(BOX).unwrap_or(false)) else { return };
    // The page would scroll.
    event.prevent_default();
    let Some(to) = neighbour(&from, down) else { return };
    if event.shift_key() {
        // Back over what was chosen takes it away again.
        if from.checked() && to.checked() {
            from.click();
        } else {
            [&from, &to].into_iter().filter(|it| !it.checked()).for_each(|it| it.click());
        }
    }
    focus::element_now(&to);
}

/// The box of the next row that has one, above or below.
fn neighbour(from: &Element, down: bool) -> Option<HtmlInputElement> {
    let mut row = from.closest("tr").ok()??;
    loop {
        row = beside(&row, down)?;
        // Its box is yet to come.
        if row.matches(OUTLINE).ok()? {
            return None;
        }
        if let Some(found) = row.query_selector(BOX).ok()?.and_then(|found| found.dyn_into().ok()) {
            return Some(found);
        }
    }
}

/// The next row. Where a group of rows ends another one begins, which may be empty or in the next block; above all of them
/// stands the head.
fn beside(row: &Element, down: bool) -> Option<Element> {
    let mut at = row.clone();
    loop {
        let Some(mut next) = step(&at, down) else {
            at = at.parent_element().filter(|around| around.matches("tbody").unwrap_or(false))?;
            continue;
        };
        while !next.matches("tr").ok()?
            && let Some(edge) = if down { next.first_element_child() } else { next.last_element_child() }
        {
            next = edge;
        }
        if next.matches("tr").ok()? {
            return Some(next);
        }
        at = next;
    }
}

fn step(element: &Element, down: bool) -> Option<Element> {
    if down { element.next_element_sibling() } else { element.previous_element_sibling() }
}

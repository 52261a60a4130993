//! Puts menus and tooltips beside what they belong to.

use web_sys::{DomRect, Element, HtmlElement};

use crate::text::RIGHT_TO_LEFT;

/// Between what they belong to and them.
pub const GAP: f64 = 4.0;
const EDGE: f64 = 8.0;

/// Which edges of the anchor and of the floating box stand under each other.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Those where lines begin.
    Start,
    /// Those where lines end.
    End,
}

/// Where a box of this size goes, beside an anchor and inside the window: under the anchor, or over it if there is no
/// room below. At `right`, the right edges stand under each other.
fn corner(anchor: Area, size: (f64, f64), window: (f64, f64), right: bool) -> (f64, f64) {
    let left = if right { anchor.right - size.0 } else { anchor.left };
    let left = left.min(window.0 - size.0 - EDGE).max(EDGE);
    let below = anchor.bottom + GAP;
    let above = anchor.top - GAP - size.1;
    let top = if below + size.1 > window.1 - EDGE && above >= EDGE { above } else { below };
    (left, top)
}

#[derive(Clone, Copy)]
struct Area {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl From<DomRect> for Area {
    fn from(rect: DomRect) -> Self {
        Self { left: rect.left(), right: rect.right(), top: rect.top(), bottom: rect.bottom() }
    }
}

/// Places a floating element that is already drawn. The stylesheet reads `--left` and `--top`, and may ignore them, as
/// sheets on phones do.
pub fn beside(anchor: &Element, floating: &HtmlElement, align: Align) {
    let size = (f64::from(floating.offset_width()), f64::from(floating.offset_height()));
    let (left, top) =
        corner(anchor.get_bounding_client_rect().into(), size, window_size(), (align == Align::End) != RIGHT_TO_LEFT);
    let style = floating.style();
    for (name, value) in [("--left", left), ("--top", top)] {
        #[expect(clippy::cast_possible_truncation, reason = "windows have a few thousand pixels")]
        let pixels = (value as i32).to_string();
        // Custom properties take any value; there is nothing to go wrong.
        let _ = style.set_property(name, &[&pixels, "px"].concat());
    }
}

fn window_size() -> (f64, f64) {
    leptos::prelude::document()
        .document_element()
        .map_or((0.0, 0.0), |root| (f64::from(root.client_width()), f64::from(root.client_height())))
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: (f64, f64) = (1280.0, 860.0);

    fn at(left: f64, top: f64) -> Area {
        Area { left, right: left + 28.0, top, bottom: top + 28.0 }
    }

    #[test]
    fn hangs_below_and_keeps_to_the_window() {
        assert_eq!(corner(at(100.0, 100.0), (200.0, 80.0), WINDOW, false), (100.0, 132.0));
        assert_eq!(corner(at(1200.0, 100.0), (200.0, 80.0), WINDOW, true), (1028.0, 132.0));
        assert_eq!(corner(at(1250.0, 100.0), (200.0, 80.0), WINDOW, false), (1072.0, 132.0));
        assert_eq!(corner(at(10.0, 100.0), (200.0, 80.0), WINDOW, true), (8.0, 132.0));
    }

    #[test]
    fn turns_upwards_at_the_bottom() {
        assert_eq!(corner(at(100.0, 800.0), (200.0, 80.0), WINDOW, false), (100.0, 716.0));
    }
}

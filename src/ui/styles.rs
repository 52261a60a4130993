//! Styles that only a part of the program needs, and that come with it.

use std::cell::RefCell;

use web_sys::CssStyleSheet;

use super::prelude::*;

thread_local! {
    static ADDED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// Adds these to the page's, after its own, unless they are there. The page's policy is about styles that stand in the document,
/// which these do not.
pub fn add(styles: &'static str) {
    let is_new = ADDED.with_borrow_mut(|added| {
        let is_new = !added.contains(&styles);
        added.extend(is_new.then_some(styles));
        is_new
    });
    // Every browser that runs the program knows both.
    if let (true, Ok(sheet)) = (is_new, CssStyleSheet::new()) {
        let _ = sheet.replace_sync(styles);
        document().adopted_style_sheets().push(&sheet);
    }
}

/// The content of a file in `style`, as short as `build.rs` makes it.
macro_rules! styles {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".css"))
    };
}

pub(crate) use styles;

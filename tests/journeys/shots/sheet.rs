//! One page with all pictures, to look at them side by side.

use std::fmt::Write as _;

use super::table::Scene;
use crate::harness::Look;

const HEAD: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Shots</title><style>\
    body { margin: 16px; font: 14px/1.4 system-ui, sans-serif; color: #151917; background: #c8cfc9 } \
    h2 { margin: 32px 0 8px } h3 { margin: 16px 0 4px; font-weight: 600 } \
    div { display: flex; align-items: flex-start; gap: 8px; overflow-x: auto } \
    img { display: block; block-size: 430px } \
</style><h1>Shots</h1>";

/// The name of a picture's file.
pub(super) fn file(shot: &str, look: Look) -> String {
    format!("{shot}-{look}.png")
}

/// The page.
pub(super) fn of(scenes: &[&Scene]) -> String {
    let mut sheet = HEAD.to_owned();
    for scene in scenes {
        let _ = write!(sheet, "<h2>{}</h2>", scene.name);
        for shot in scene.shots {
            let _ = write!(sheet, "<h3 id=\"{0}\">{0}</h3><div>", shot.name);
            for look in Look::PICTURED {
                let file = file(shot.name, look);
                let _ = write!(
                    sheet,
                    "<a href=\"{file}\"><img src=\"{file}\" alt=\"{}, {look}\" loading=\"lazy\"></a>",
                    shot.name
                );
            }
            sheet.push_str("</div>");
        }
    }
    sheet
}

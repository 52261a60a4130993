//! The icons: 16 units square, drawn with a stroke of the text's colour, always decoration beside a word.

use super::prelude::*;

/// The outline of an icon.
#[derive(Clone, Copy)]
pub struct Icon {
    path: &'static str,
    class: &'static str,
}

/// Draws it.
pub fn icon(icon: Icon) -> AnyView {
    view! {
        <svg class=icon.class viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d=icon.path></path>
        </svg>
    }
    .into_any()
}

const fn stroke(path: &'static str) -> Icon {
    Icon { path, class: "icon" }
}

/// One that is mirrored where lines begin at the right.
const fn turning(path: &'static str) -> Icon {
    Icon { path, class: "icon icon-turns" }
}

/// A magnifying glass.
pub const SEARCH: Icon = stroke("M2.75 7a4.25 4.25 0 1 0 8.5 0a4.25 4.25 0 1 0 -8.5 0M10.25 10.25l3.25 3.25");
/// Something new.
pub const PLUS: Icon = stroke("M8 3.5v9M3.5 8h9");
/// Opens below.
pub const CHEVRON_DOWN: Icon = stroke("m4.5 6.5 3.5 3.5 3.5-3.5");
/// Leads on.
pub const CHEVRON_RIGHT: Icon = turning("m6.5 4.5 3.5 3.5-3.5 3.5");
/// A choice of one.
pub const UP_DOWN: Icon = stroke("m5.25 6 2.75-2.75L10.75 6M5.25 10 8 12.75 10.75 10");
/// Settled.
pub const CHECK: Icon = stroke("m3.5 8.5 3 3 6-7");
/// Two sheets.
pub const COPY: Icon = stroke(
    "M7.25 5.75h4.5a1.5 1.5 0 0 1 1.5 1.5v4.5a1.5 1.5 0 0 1 -1.5 1.5h-4.5a1.5 1.5 0 0 1 -1.5 -1.5v-4.5a1.5 1.5 0 0 1 1.5 -1.5ZM10.25 5.75v-1.5a1.5 1.5 0 0 0-1.5-1.5h-4.5a1.5 1.5 0 0 0-1.5 1.5v4.5a1.5 1.5 0 0 0 1.5 1.5h1.5",
);
/// Goes away.
pub const CLOSE: Icon = stroke("m4 4 8 8M12 4l-8 8");
/// A warning or an error.
pub const ALERT: Icon = stroke("M8 2.75 14 13.25H2L8 2.75ZM8 6.75v3M8 11.4v.01");
/// Something ends.
pub const CLOCK: Icon = stroke("M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0M8 4.75V8l2.25 1.5");
/// Worth knowing.
pub const INFO: Icon = stroke("M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0M8 7.5v3.25M8 5.25v.01");
/// Access tokens.
pub const KEY: Icon = stroke("M2.25 8a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M7.25 8h6.5v2.5M10.75 8v2");
/// Ends a credential.
pub const REVOKE: Icon = stroke("M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0M4.2 4.2l7.6 7.6");
/// Keys to press.
pub const KEYBOARD: Icon = stroke(
    "M3.25 4h9.5a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5h-9.5a1.5 1.5 0 0 1-1.5-1.5v-5a1.5 1.5 0 0 1 1.5-1.5ZM4.75 7h.01M7 7h.01M9.25 7h.01M11.5 7h.01M5.5 9.5h5",
);
/// A browser somewhere.
pub const MONITOR: Icon = stroke(
    "M3.5 3h9a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1 -1.5 1.5h-9a1.5 1.5 0 0 1 -1.5 -1.5v-5a1.5 1.5 0 0 1 1.5 -1.5ZM5.75 13.5h4.5M8 11v2.5",
);
/// Saves a file.
pub const DOWNLOAD: Icon = stroke("M8 2.5V10M5 7l3 3 3-3M3 13.25h10");
/// Once more.
pub const RETRY: Icon = stroke("M13.25 8a5.25 5.25 0 1 1-1.6-3.75M13.25 2.5v2.75H10.5");
/// Makes visible.
pub const SHOW: Icon = stroke(
    "M1.75 8S4 3.75 8 3.75 14.25 8 14.25 8 12 12.25 8 12.25 1.75 8 1.75 8ZM6.25 8a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0 -3.5 0",
);
/// A pencil.
pub const EDIT: Icon = stroke("m10.5 3.25 2.25 2.25-7 7-3 .75.75-3 7-7Z");
/// Out through the door.
pub const LEAVE: Icon =
    turning("M6.5 2.75h-2.25a1.5 1.5 0 0 0-1.5 1.5v7.5a1.5 1.5 0 0 0 1.5 1.5H6.5M10.25 5l3 3-3 3M13.25 8H6.5");
/// The menu of a row.
pub const MORE: Icon = Icon { path: "M3.5 8h.01M8 8h.01M12.5 8h.01", class: "icon icon-dots" };
/// Accounts of systems.
pub const SERVICE_ACCOUNT: Icon = stroke(
    "M5 5.5h6a2 2 0 0 1 2 2v3.5a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7.5a2 2 0 0 1 2-2ZM8 5.5V3M6.25 8.75v1M9.75 8.75v1",
);
/// Apps.
pub const APPS: Icon = stroke(
    "M3.75 2.75H6a1 1 0 0 1 1 1V6a1 1 0 0 1-1 1H3.75a1 1 0 0 1-1-1V3.75a1 1 0 0 1 1-1ZM10 2.75h2.25a1 1 0 0 1 1 1V6a1 1 0 0 1-1 1H10a1 1 0 0 1-1-1V3.75a1 1 0 0 1 1-1ZM3.75 9H6a1 1 0 0 1 1 1v2.25a1 1 0 0 1-1 1H3.75a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1ZM10 9h2.25a1 1 0 0 1 1 1v2.25a1 1 0 0 1-1 1H10a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1Z",
);
/// Sets of apps.
pub const SEGMENTS: Icon = stroke("m8 2.5 5.5 3L8 8.5l-5.5-3L8 2.5ZM2.5 8.5l5.5 3 5.5-3M2.5 11.25l5.5 3 5.5-3");
/// People.
pub const MEMBERS: Icon = stroke(
    "M3.75 5.5a2.25 2.25 0 1 0 4.5 0a2.25 2.25 0 1 0-4.5 0M2 13c0-2.2 1.7-3.75 4-3.75S10 10.8 10 13M10.25 3.4a2.25 2.25 0 0 1 0 4.2M11.75 9.6c1.4.5 2.25 1.8 2.25 3.4",
);
/// What happened.
pub const LOG: Icon = turning("M3 4h10M3 8h10M3 12h6");
/// Settings: sliders.
pub const SETTINGS: Icon = stroke(
    "M2.5 5h4.25M10.75 5h2.75M2.5 11h2.75M9.25 11h4.25M6.75 5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M5.25 11a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
);
/// Light.
pub const SUN: Icon = stroke(
    "M5.25 8a2.75 2.75 0 1 0 5.5 0a2.75 2.75 0 1 0-5.5 0M8 1.75v1M8 13.25v1M1.75 8h1M13.25 8h1M3.6 3.6l.7.7M11.7 11.7l.7.7M12.4 3.6l-.7.7M4.3 11.7l-.7.7",
);
/// Dark.
pub const MOON: Icon = stroke("M13.25 9.5A5.5 5.5 0 1 1 6.5 2.75a4.75 4.75 0 0 0 6.75 6.75Z");
/// Light or dark by itself: a disc of two halves.
pub const AUTOMATIC: Icon = stroke("M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0M8 2.5v11M10.25 3v10M12.25 4.5v7");
/// Explains. The mark of a question turns with the script.
pub const HELP: Icon = turning(
    "M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0M6.4 6.4a1.65 1.65 0 1 1 2.4 1.45c-.5.28-.8.6-.8 1.15M8 11v.01",
);

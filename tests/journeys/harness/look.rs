//! Light and dark, wide and narrow: pictures, and axe on each.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use super::journey::Journey;

/// How the page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    pub(crate) theme: Theme,
    pub(crate) screen: Screen,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    Light,
    Dark,
    /// The few colours of somebody who needs them so.
    Forced,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Screen {
    /// 1280 by 860.
    Desktop,
    /// 360 by 780, with touch.
    Phone,
    /// 320 by 640, the narrowest that has to work.
    Narrow,
    /// A desktop at 200 %: half as many pixels of twice the size.
    Zoomed,
}

impl Look {
    /// How every journey begins.
    pub(crate) const FIRST: Self = Self { theme: Theme::Light, screen: Screen::Desktop };

    pub(crate) const NARROWEST: Self = Self { theme: Theme::Light, screen: Screen::Narrow };

    /// Where nothing may be too wide.
    const TIGHT: [Self; 2] = [Self::NARROWEST, Self { theme: Theme::Light, screen: Screen::Zoomed }];

    pub(crate) const FORCED: Self = Self { theme: Theme::Forced, screen: Screen::Desktop };

    pub(crate) const PICTURED: [Self; 4] = [
        Self::FIRST,
        Self { theme: Theme::Dark, screen: Screen::Desktop },
        Self { theme: Theme::Light, screen: Screen::Phone },
        Self { theme: Theme::Dark, screen: Screen::Phone },
    ];

    fn theme(self) -> &'static str {
        match self.theme {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Forced => "forced",
        }
    }

    fn size(self) -> (u32, u32) {
        match self.screen {
            Screen::Desktop => (1280, 860),
            Screen::Phone => (360, 780),
            Screen::Narrow => (320, 640),
            Screen::Zoomed => (640, 430),
        }
    }
}

/// No picture is higher.
const HIGHEST: u32 = 4000;

impl fmt::Display for Look {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-{}", self.theme(), self.size().0)
    }
}

/// Finds what stands out of what holds it, unless it is cut on purpose or placed over it.
const STANDS_OUT: &str = "
    const style = element => getComputedStyle(element);
    const stands_out = element => {
        const box = element.getBoundingClientRect(), holder = element.parentElement.closest('td, th, .panel, .segmented > *, footer');
        if (!holder || !box.width || !box.height || ['absolute', 'fixed'].includes(style(element).position)) return false;
        for (let above = element.parentElement; ; above = above.parentElement) {
            if (style(above).overflowX !== 'visible' || style(above).position === 'absolute') return false;
            if (above === holder) break;
        }
        // The heads of columns are only said where rows are cards.
        const around = holder.getBoundingClientRect();
        if (around.width < 8) return false;
        return box.right > around.right + 1 || box.left < around.left - 1;
    };
    return [...document.querySelectorAll('main :not(svg *), dialog[open] :not(svg *)')]
        .filter(element => !element.closest('.visually-hidden') && element.checkVisibility({ contentVisibilityAuto: true }))
        .filter(stands_out).slice(0, 5).map(element => element.outerHTML.slice(0, 200))";

impl Journey {
    /// Looks at the page like this from now on. Motion is always reduced, so that nothing is caught half-way.
    pub(crate) async fn look(&self, look: Look) {
        self.look_at(look, look.size().1).await;
    }

    /// The same with the screen so high that nothing has to be scrolled to, unless something lies over the page.
    pub(crate) async fn look_whole(&self, look: Look) {
        self.look(look).await;
        let needed = "return document.querySelector('dialog[open], .menu:popover-open') ? 0 : \
                      document.documentElement.scrollHeight";
        let needed = self.browser().script(needed, vec![]).await.as_u64().unwrap_or_default();
        let height = u32::try_from(needed).unwrap_or_default().min(HIGHEST);
        if height > look.size().1 {
            self.look_at(look, height).await;
        }
    }

    async fn look_at(&self, look: Look, height: u32) {
        let width = look.size().0;
        let phone = matches!(look.screen, Screen::Phone | Screen::Narrow);
        let scale = if look.screen == Screen::Zoomed { 2 } else { 1 };
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": phone });
        self.browser().devtools("Emulation.setDeviceMetricsOverride", metrics).await;
        self.browser().devtools("Emulation.setTouchEmulationEnabled", json!({ "enabled": phone })).await;
        let media = json!({ "features": [
            { "name": "prefers-color-scheme", "value": if look.theme == Theme::Dark { "dark" } else { "light" } },
            { "name": "forced-colors", "value": if look.theme == Theme::Forced { "active" } else { "none" } },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.browser().devtools("Emulation.setEmulatedMedia", media).await;
        let laid_out = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";
        self.browser().script(laid_out, vec![]).await;
    }

    /// Takes `target/screenshots/NAME-{light,dark}-{1280,360}.png`, and lets axe judge each; and one with forced colours.
    /// Then makes sure that nothing is wider than the narrowest screen, or one at 200 %, and goes back to the first look.
    pub(crate) async fn inspect(&self, name: &str) {
        for look in Look::PICTURED {
            self.look(look).await;
            self.take_picture(&format!("{name}-{look}")).await;
            self.is_accessible().await;
        }
        self.look(Look::FORCED).await;
        self.take_picture(&format!("{name}-forced-1280")).await;
        for look in Look::TIGHT {
            self.look(look).await;
            self.fits().await;
        }
        self.look(Look::FIRST).await;
    }

    /// Fails when the page can be scrolled sideways, and names what is too wide.
    pub(crate) async fn fits(&self) {
        let found = self.too_wide().await;
        assert!(found.is_empty(), "too wide for the window at {}: {found:?}", self.path().await);
    }

    /// What is too wide for the window, so that the page can be scrolled sideways.
    pub(crate) async fn too_wide(&self) -> Vec<String> {
        let too_wide = "const wide = document.documentElement.clientWidth; \
                        if (document.documentElement.scrollWidth <= wide) return []; \
                        return [...document.querySelectorAll('body *')] \
                            .map(element => [element, element.getBoundingClientRect()]) \
                            .filter(([, box]) => box.right > wide + 0.5 || box.left < -0.5) \
                            .slice(0, 5).map(([element]) => element.outerHTML.slice(0, 200))";
        let found = self.browser().script(too_wide, vec![]).await;
        found.as_array().into_iter().flatten().filter_map(|it| Some(it.as_str()?.to_owned())).collect()
    }

    /// Fails when something stands out of the cell, panel or choice that holds it, over what is beside that.
    pub(crate) async fn stays_inside(&self) {
        let found = self.browser().script(STANDS_OUT, vec![]).await;
        assert_eq!(found, json!([]), "stands out of what holds it at {}", self.path().await);
    }

    /// Takes `target/screenshots/NAME.png` as the page is now.
    pub(crate) async fn take_picture(&self, name: &str) -> PathBuf {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
        std::fs::create_dir_all(&folder).expect("target can be written to");
        let file = folder.join(format!("{name}.png"));
        self.browser().driver.screenshot(&file).await.expect("a picture of the page");
        file
    }

    /// Fails with every violation that axe finds in what is shown, and the element that it is about.
    pub(crate) async fn is_accessible(&self) {
        let lines = self.violations().await;
        assert!(lines.is_empty(), "axe at {}:\n{}", self.path().await, lines.join("\n"));
    }

    /// Every violation that axe finds.
    pub(crate) async fn violations(&self) -> Vec<String> {
        if !self.browser().script("return Boolean(window.axe)", vec![]).await.as_bool().unwrap_or_default() {
            self.browser().script(&axe(), vec![]).await;
        }
        let tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
        let options = json!({ "runOnly": tags, "resultTypes": ["violations"] });
        let run = "return axe.run(document, arguments[0]).then(found => found.violations)";
        let violations = self.browser().script(run, vec![options]).await;
        violations.as_array().into_iter().flatten().flat_map(violation).collect()
    }
}

fn violation(violation: &Value) -> Vec<String> {
    let nodes = violation["nodes"].as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let (rule, impact) = (text(&violation["id"]), text(&violation["impact"]));
    let line = |node: &Value| format!("{rule} ({impact}): {}\n    {}", node["target"], text(&node["failureSummary"]));
    nodes.iter().map(line).collect()
}

fn axe() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tools/npm/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}; `cargo xtask test` installs it", file.display()))
}

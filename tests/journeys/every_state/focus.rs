//! Whatever has the focus shows it, and nothing that stays in place while the page scrolls hides it (WCAG 2.4.7, 2.4.11).

use std::collections::HashSet;

use serde_json::{Value, json};

use crate::harness::Journey;

/// More stops on the way around a page than any page has.
const MOST_STOPS: usize = 150;

/// Of what has the focus: what it is, and what is wrong with it.
const FOCUSED: &str = r"
const it = document.activeElement;
if (!it || it === document.body || it.matches('dialog')) return null;
const ring = element => { const style = getComputedStyle(element);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || element.matches('.palette-field') };
const around = [it, it.closest('label'), it.closest('.select.toolbar'), it.closest('.palette-field')].filter(Boolean);
const target = it.matches('.visually-hidden') ? it.closest('label') : it;
const box = target.getBoundingClientRect();
const [left, right] = [Math.max(box.left, 0) + 2, Math.min(box.right, innerWidth) - 2];
const [top, bottom] = [Math.max(box.top, 0) + 2, Math.min(box.bottom, innerHeight) - 2];
const [x, y] = [(left + right) / 2, (top + bottom) / 2];
const points = [[x, y], [left, top], [right, top], [left, bottom], [right, bottom], [x, top], [x, bottom]];
const seen = points.filter(([x, y]) => { const hit = document.elementFromPoint(x, y);
    return hit && (target.contains(hit) || hit.closest('label')?.control === it) });
const faults = [];
if (!around.some(ring)) faults.push('shows no focus');
if (right < left || bottom < top) faults.push('is out of sight');
else if (!seen.length) faults.push(`is hidden by ${document.elementFromPoint(x, y)?.outerHTML.slice(0, 80)}`);
return { what: `${it.id}${it.outerHTML.slice(0, 120)}${box.top + scrollY}`, name: it.outerHTML.slice(0, 120), faults }";

const NEXT_FRAME: &str = "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

impl Journey {
    /// Goes around the page by Tab and back by Shift+Tab, and notes what has the focus unseen.
    pub(super) async fn hidden_focus(&self) -> Vec<String> {
        let mut faults = Vec::new();
        // Tab closes a menu; the arrows move in it.
        let begin =
            "window.begun = document.activeElement; return Boolean(document.querySelector('.menu:popover-open'))";
        if self.browser().script(begin, vec![]).await == json!(true) {
            return faults;
        }
        for back in [false, true] {
            let (mut seen, mut last) = (HashSet::new(), String::new());
            for _ in 0..MOST_STOPS {
                self.press_tab(back).await;
                let mut focused = self.browser().script(FOCUSED, vec![]).await;
                if focused["faults"].as_array().is_some_and(|faults| !faults.is_empty()) {
                    // What was open over it may close with the next frame.
                    self.browser().script(NEXT_FRAME, vec![]).await;
                    focused = self.browser().script(FOCUSED, vec![]).await;
                }
                let Some(what) = focused["what"].as_str() else { break };
                // A field for a day has several stops.
                if last == what {
                    continue;
                }
                what.clone_into(&mut last);
                if !seen.insert(last.clone()) {
                    break;
                }
                let (name, way) = (focused["name"].as_str().unwrap_or_default(), if back { "back" } else { "on" });
                for fault in focused["faults"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                    faults.push(format!("on the way {way} {fault}: {name}"));
                }
            }
        }
        self.browser().script("window.begun?.focus({ preventScroll: true }); scrollTo(0, 0)", vec![]).await;
        faults
    }

    /// Presses Tab, which is quicker by the developer tools.
    async fn press_tab(&self, back: bool) {
        for kind in ["rawKeyDown", "keyUp"] {
            let key = json!({
                "type": kind, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9, "modifiers": if back { 8 } else { 0 },
            });
            self.browser().devtools("Input.dispatchKeyEvent", key).await;
        }
    }
}

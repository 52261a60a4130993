//! What can be pressed is at least 24 by 24 pixels large (WCAG 2.5.8), unless it is a link within a sentence.

use super::texts;
use crate::harness::Journey;

/// What is hit around the middle counts, so that a part that can be pressed but is not seen does. Of radio buttons that are
/// not to be seen themselves, the label is pressed.
const SMALL: &str = r"
const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
const root = document.querySelector('.menu:popover-open') ?? dialog ?? document;
const pressed = 'a[href], button, input, select, textarea, summary, [role=option], [tabindex=\'0\']:not(pre, [role=tabpanel])';
const inSentence = it => getComputedStyle(it).display.startsWith('inline') && it.matches('a, .link')
    && it.parentElement.textContent.trim().length > it.textContent.trim().length;
const small = new Set();
for (const it of root.querySelectorAll(pressed)) {
    const target = it.matches('.visually-hidden') ? it.closest('label') : it;
    const shown = it.checkVisibility({ visibilityProperty: true }) && !it.matches('.skip-link, [hidden]');
    if (!target || !shown || inSentence(target)) continue;
    target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = target.getBoundingClientRect();
    if (box.width >= 24 && box.height >= 24) continue;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const hits = (dx, dy) => {
        const hit = document.elementFromPoint(x + dx, y + dy);
        return target.contains(hit) || hit?.closest('label')?.control === it;
    };
    // What lies under something else cannot be pressed at all.
    if (!hits(0, 0)) continue;
    const far = 11.5;
    const around = [[far, 0], [-far, 0], [0, far], [0, -far], [far, far], [-far, far], [far, -far], [-far, -far]];
    const fits = (x, y) => around.every(([dx, dy]) => hits(x + dx, y + dy));
    const middles = [-8, -4, 0, 4, 8].flatMap(x => [-8, -4, 0, 4, 8].map(y => [x, y]));
    if (!middles.some(([x, y]) => fits(x, y)))
        small.add(`${Math.round(box.width)}x${Math.round(box.height)} ${it.outerHTML.slice(0, 120)}`);
}
return [...small].map(it => `${innerWidth}: ${it}`)";

impl Journey {
    /// The targets that are too small.
    pub(super) async fn small_targets(&self) -> Vec<String> {
        texts(&self.browser().script(SMALL, vec![]).await)
    }
}

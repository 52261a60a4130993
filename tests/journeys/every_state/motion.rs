//! Nothing moves for those who asked for that. Journeys always do.

use super::texts;
use crate::harness::Journey;

/// Neither now nor when something about an element changes. A delay is no motion.
const MOVING: &str = r"
const long = times => times.split(', ').some(time => parseFloat(time) * (time.endsWith('ms') ? 1 : 1000) > 1);
const found = new Set();
for (const it of document.querySelectorAll('*')) {
    for (const pseudo of [null, '::before', '::after', '::backdrop']) {
        const style = getComputedStyle(it, pseudo);
        const moves = long(style.transitionDuration) || style.animationName !== 'none' && long(style.animationDuration)
            || style.scrollBehavior === 'smooth';
        if (moves) found.add(`${it.tagName.toLowerCase()}.${it.getAttribute('class')}${pseudo ?? ''}`);
    }
}
for (const animation of document.getAnimations())
    if (animation.effect.getComputedTiming().activeDuration > 1) found.add(animation.effect.target.outerHTML.slice(0, 120));
return [...found]";

impl Journey {
    /// What moves, or would.
    pub(super) async fn moves(&self) -> Vec<String> {
        texts(&self.browser().script(MOVING, vec![]).await)
    }
}

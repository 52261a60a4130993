//! With the few colours of somebody who needs them so, every control has an edge, every icon and glyph is to be seen, and
//! what is chosen differs from what is not.

use super::texts;
use crate::harness::Journey;

/// Backgrounds and shadows are gone then, and so is whatever only they told apart.
const LOST: &str = r"
const found = new Set();
const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
const root = document.querySelector('.menu:popover-open') ?? dialog ?? document.body;
const shown = it => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !it.closest('.visually-hidden');
const clear = color => /^rgba\(.*, 0\)$|transparent/.test(color);
const drawn = (style, side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) > 0
    && !clear(style[`border${side}Color`]) && style[`border${side}Color`] !== style.backgroundColor;
const edged = it => {
    const style = getComputedStyle(it);
    const sides = ['Top', 'Right', 'Bottom', 'Left'];
    return style.appearance !== 'none' && it.matches('[type=checkbox], [type=radio]') || sides.every(side => drawn(style, side))
        || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
};
const boxes = '.button, .icon-button, .control, .select select, [type=checkbox], [type=radio], [role=textbox], .search-button';
for (const it of root.querySelectorAll(boxes))
    if (shown(it) && !edged(it) && !edged(it.parentElement) && !it.matches('.skip-link'))
        found.add(`no edge: ${it.outerHTML.slice(0, 120)}`);
const look = it => {
    const style = getComputedStyle(it), after = getComputedStyle(it, '::after');
    const border = ['Top', 'Right', 'Bottom', 'Left'].map(side => drawn(style, side) && style[`border${side}Color`]);
    return [style.outlineStyle, style.outlineColor, ...border, style.backgroundColor, style.textDecorationLine, after.content,
        it.querySelectorAll('svg').length, style.appearance].join();
};
const chosen = '[aria-current]:not(span), [aria-selected=true], [aria-pressed=true], [aria-checked=true], label:has(> .visually-hidden:checked)';
for (const it of root.querySelectorAll(chosen)) {
    const others = [...it.parentElement.children].filter(other => other.tagName === it.tagName && !other.matches(chosen) && shown(other));
    if (shown(it) && others.some(other => look(other) === look(it)))
        found.add(`looks as if not chosen: ${it.outerHTML.slice(0, 120)}`);
}
const text = getComputedStyle(document.body).color;
for (const shape of root.querySelectorAll('svg')) {
    const color = getComputedStyle(shape.parentElement).color;
    const style = getComputedStyle(shape.querySelector('path') ?? shape);
    const seen = [style.fill, style.stroke].some(paint => paint === color || paint === text);
    if (shown(shape) && !seen && !shape.matches('.mark, .key-outline, .blank, .ended')) found.add(`a colour of its own: ${shape.outerHTML.slice(0, 120)}`);
}
for (const block of root.querySelectorAll('.skeleton'))
    if (shown(block) && !edged(block)) found.add(`no edge: ${block.outerHTML}`);
return [...found]";

impl Journey {
    /// What cannot be seen, or told apart.
    pub(super) async fn lost_in_forced_colors(&self) -> Vec<String> {
        texts(&self.browser().script(LOST, vec![]).await)
    }
}

//! Nothing is cut when somebody sets letters, words, lines and paragraphs further apart (WCAG 1.4.12).

use super::texts;
use crate::harness::Journey;

/// The style is put in by the object model, which the content policy lets pass. What is cut with dots on purpose says itself
/// whole elsewhere; what can be scrolled to is there.
const CUT: &str = r"
const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
document.adoptedStyleSheets.push(sheet);
const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
const root = document.querySelector('.menu:popover-open') ?? dialog ?? document.body;
const found = new Set();
const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
    const text = texts.currentNode, own = text.parentElement;
    if (!text.data.trim() || own.closest('.visually-hidden, option, [hidden], svg, script, style')) continue;
    if (!own.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    let [scrollsX, scrollsY] = [false, false];
    for (let around = own; around && around !== root.parentElement; around = around.parentElement) {
        const style = getComputedStyle(around), edge = around.getBoundingClientRect();
        if (style.display === 'inline' || style.display === 'contents') continue;
        if (style.clipPath !== 'none') break;
        const [x, y] = [style.overflowX, style.overflowY];
        scrollsX ||= x === 'auto' || x === 'scroll';
        scrollsY ||= y === 'auto' || y === 'scroll';
        const dots = style.textOverflow === 'ellipsis';
        // A line may reach a little over its box.
        const wide = box.right > edge.right + 1 || box.left < edge.left - 1;
        const high = box.bottom > edge.bottom + 2 || box.top < edge.top - 2;
        const boxed = around === own || x !== 'visible' || y !== 'visible' || style.borderTopStyle !== 'none' || around.matches('button, a');
        if (boxed && (wide && !scrollsX && !dots || high && !scrollsY))
            found.add(`${innerWidth}: '${text.data.trim().slice(0, 40)}' in ${around.outerHTML.slice(0, 100)}`);
        if (dots) scrollsX = true;
        if (style.position === 'fixed' || around.matches('[popover], dialog')) break;
    }
}
const page = document.documentElement;
if (page.scrollWidth > page.clientWidth) {
    const wide = [...document.querySelectorAll('body *')].filter(it => it.getBoundingClientRect().right > page.clientWidth + 0.5);
    found.add(`${page.clientWidth}: the page scrolls sideways because of ${wide.slice(-3).map(it => it.outerHTML.slice(0, 100))}`);
}
document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet);
return [...found]";

impl Journey {
    /// The texts that would be cut.
    pub(super) async fn cut_when_spaced(&self) -> Vec<String> {
        texts(&self.browser().script(CUT, vec![]).await)
    }
}

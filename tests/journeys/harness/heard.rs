//! What a screen reader says of its own accord: the parts of a page that are listened to, and what they come to say.

use std::future::Future;

use serde_json::json;

use super::journey::Journey;

/// A part is listened to once it has been on the page for a moment; only an alert is heard at once. Under an open dialog
/// nothing but the dialog is heard.
const LISTEN: &str = r"
window.heard = [];
const spoken = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
const known = new WeakSet(), before = new WeakMap();
const isSilent = part => {
    const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
    const box = getComputedStyle(part).display === 'contents' ? part.parentElement : part;
    return part.getAttribute('aria-live') === 'off' || part.closest('[hidden], [aria-hidden=true]') !== null
        || !box.checkVisibility({ visibilityProperty: true }) || dialog && !dialog.contains(part);
};
// What is hidden is not said, though it may change every second.
const textOf = part => {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT), found = [];
    while (texts.nextNode())
        if (!texts.currentNode.parentElement.closest('[aria-hidden=true]')) found.push(texts.currentNode.data);
    return found.join('').replace(/\s+/g, ' ').trim();
};
const get_to_know = part => requestAnimationFrame(() => requestAnimationFrame(() => known.add(part)));
new MutationObserver(changes => {
    const parts = new Set();
    for (const { target, addedNodes } of changes) {
        const around = (target.nodeType === 1 ? target : target.parentElement)?.closest(spoken);
        if (around) parts.add(around);
        for (const node of addedNodes) {
            if (node.nodeType !== 1) continue;
            if (node.matches(spoken)) parts.add(node);
            node.querySelectorAll(spoken).forEach(part => parts.add(part));
        }
    }
    for (const part of parts) {
        if (!part.isConnected) continue;
        const words = textOf(part);
        const isHeard = known.has(part) || part.getAttribute('role') === 'alert';
        if (isHeard && words && words !== before.get(part) && !isSilent(part)) window.heard.push(words);
        if (!known.has(part)) get_to_know(part);
        before.set(part, words);
    }
}).observe(document, { subtree: true, childList: true, characterData: true });";

/// How often a text was heard since it was last asked for, once the page has come to rest.
const HEARD: &str = r"
return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
    const times = window.heard.filter(words => words.includes(arguments[0])).length;
    window.heard = window.heard.filter(words => !words.includes(arguments[0]));
    done(times);
})))";

impl Journey {
    /// Listens from now on to every page that is opened.
    pub(crate) async fn listens(&self) {
        self.browser().devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": LISTEN })).await;
    }

    /// Nothing with this in it was said of its own accord.
    #[track_caller]
    pub(crate) fn heard_nothing_of(&self, words: &str) -> impl Future<Output = ()> {
        let (words, place) = (words.to_owned(), std::panic::Location::caller());
        async move {
            let times = self.browser().script(HEARD, vec![json!(words)]).await;
            assert_eq!(times, json!(0), "{place}: {words:?} was said");
        }
    }

    /// Waits until something with this in it is said, and fails when it is said twice.
    #[track_caller]
    pub(crate) fn hears(&self, words: &str) -> impl Future<Output = ()> {
        let (words, place) = (words.to_owned(), std::panic::Location::caller());
        let said = "return window.heard.some(words => words.includes(arguments[0]))";
        async move {
            let heard = async || self.browser().script(said, vec![json!(words)]).await == json!(true);
            let waited = self.until_at(place, format!("{words:?} to be said"), heard);
            waited.await;
            let times = self.browser().script(HEARD, vec![json!(words)]).await;
            assert_eq!(times, json!(1), "{place}: {words:?} was said so often");
        }
    }
}

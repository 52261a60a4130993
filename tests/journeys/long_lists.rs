//! How a list of ten thousand tokens feels. No test: `cargo xtask bench` runs it and prints what it says.

use serde_json::{Value, json};

use crate::harness::{Journey, TOKENS};

const TOKENS_IN_LIST: usize = 10_000;
/// Tries for one figure; the worst and the median count.
const TRIES: usize = 11;

/// Scrolls by so many pixels a frame, at most 400 times, and answers how long each frame took.
const SCROLL: &str = "const step = arguments[0]; return new Promise(done => { const times = []; let before; \
    const go = now => { if (before) times.push(now - before); before = now; scrollBy(0, step); \
        const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2; \
        end || times.length > 400 ? done(times) : requestAnimationFrame(go) }; \
    requestAnimationFrame(go) })";

/// Does something to an element at the beginning of a frame, and answers how long it takes until that frame is drawn with
/// what comes of it: what fits into a frame is seen with the next one.
const ANSWER: &str = "const [selector, what] = arguments; const element = document.querySelector(selector); \
    return new Promise(done => requestAnimationFrame(() => { const started = performance.now(); \
        if (what === 'click') element.click(); else { element.value = what; \
            element.dispatchEvent(new Event('input', { bubbles: true })) } \
        const { port1, port2 } = new MessageChannel(); \
        port1.onmessage = () => done(performance.now() - started); port2.postMessage(0) }))";

#[tokio::test]
#[ignore = "measures; `cargo xtask bench` runs it"]
async fn ten_thousand_tokens() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        for number in 0..TOKENS_IN_LIST {
            account.create_token(&format!("Token {number:05}"), &["versions:read", "builds:write"]).await;
        }
        journey.sign_in_at(TOKENS).await;
        // Signing in looks at the page as a screen reader does, and the browser goes on with that as long as the document is
        // there. From here on nobody is to.
        journey.open(&format!("{TOKENS}?sort=name")).await;
        let browser = journey.browser();
        let started = std::time::Instant::now();
        while journey.listed_count().await < TOKENS_IN_LIST {
            browser.script("scrollTo(0, document.documentElement.scrollHeight)", vec![]).await;
            tokio::task::yield_now().await;
        }
        println!("until all are loaded, by scrolling                 {:>8} ms", started.elapsed().as_millis());
        let counters = browser.devtools("Memory.getDOMCounters", json!({})).await;
        println!("{:<50} {:>8}", "nodes on the page", counters["nodes"]);
        for step in [120, 1200] {
            browser.script("scrollTo(0, 0)", vec![]).await;
            let frames = browser.script(SCROLL, vec![step.into()]).await;
            say(&format!("a frame while scrolling, {step} pixels each"), numbers(&frames));
        }
        browser.script("scrollTo(0, 0)", vec![]).await;
        let row = "tbody tr:nth-child(3)";
        let [name, tick] = [".row-name", ".token-check input"].map(|part| format!("{row} {part}"));
        say("opening a dialog", journey.answers(&name, "click", "history.back()").await);
        say("choosing a row", journey.answers(&tick, "click", "").await);
        assert_eq!(journey.listed_count().await, TOKENS_IN_LIST, "all are still on the page");
        // Last, because it leaves only what it finds.
        say("typing a letter into the search", journey.answers("#search", "x", "").await);
    };
    Journey::start().await.make(steps).await;
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().into_iter().flatten().filter_map(Value::as_f64).collect()
}

fn say(what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |percent: usize| times.get((times.len().saturating_sub(1)) * percent / 100).copied().unwrap_or_default();
    println!("{what:<50} {:>8.1} ms in the middle, {:>8.1} at 95 %, {:>8.1} at worst", at(50), at(95), at(100));
}

impl Journey {
    async fn listed_count(&self) -> usize {
        let count = self.browser().script("return document.querySelectorAll('.tokens .row-name').length", vec![]).await;
        count.as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or_default()
    }

    /// How long it takes, in milliseconds, each time until it was drawn; `back` makes it undone.
    async fn answers(&self, selector: &str, what: &str, back: &str) -> Vec<f64> {
        let mut times = Vec::new();
        for number in 0..TRIES {
            let what = if what == "click" { what.to_owned() } else { what.repeat(1 + number % 2) };
            let time = self.browser().script(ANSWER, vec![selector.into(), what.into()]).await;
            times.push(time.as_f64().unwrap_or_default());
            self.rest().await;
            self.browser().script(back, vec![]).await;
            self.rest().await;
        }
        times
    }

    /// Until everything that comes of what was done is over, also what the page does once it is drawn.
    async fn rest(&self) {
        let rest = "return new Promise(done => setTimeout(() => requestAnimationFrame(done), 400))";
        self.browser().script(rest, vec![]).await;
    }
}

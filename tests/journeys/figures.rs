//! How long it takes until the list can be read. No test: `cargo xtask bench` runs it and prints what it says.

use std::time::Duration;

use serde_json::{Value, json};

use crate::harness::{Journey, TOKENS};

/// Visits for one figure; the median counts.
const VISITS: usize = 5;
/// A mobile connection: 1.6 Mbit/s down, 0.75 Mbit/s up, 150 ms for a round trip.
const SLOW: [f64; 3] = [1_600_000.0 / 8.0, 750_000.0 / 8.0, 150.0];
/// Notes when the first name of a token stands in the page, from the start of the navigation, and what keeps the browser busy
/// for more than 50 ms.
const OBSERVER: &str = "window.longTasks = []; \
    new PerformanceObserver(list => longTasks.push(...list.getEntries().map(task => Math.round(task.duration)))) \
        .observe({ type: 'longtask', buffered: true }); \
    new MutationObserver((_, observer) => { if (document.querySelector('.tokens .row-name')) { \
    window.listVisible = performance.now(); observer.disconnect() } })\
    .observe(document, { childList: true, subtree: true })";

#[tokio::test]
#[ignore = "measures; `cargo xtask bench` runs it"]
async fn time_to_the_list() {
    let steps = async |journey: &Journey| {
        let account = journey.account().await;
        for number in 1..=5 {
            account.create_token(&format!("Token {number}"), &["versions:read"]).await;
        }
        journey.sign_in_at(TOKENS).await;
        let browser = journey.browser();
        browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": OBSERVER })).await;
        browser.devtools("Network.enable", json!({})).await;
        println!("{:<48} {:>9} {:>9}", "navigation until the list is visible, ms", "cold", "warm");
        for (name, slow) in [("plain", false), ("1.6 Mbit/s, 150 ms, CPU 4 times slower", true)] {
            let [down, up, latency] = if slow { SLOW } else { [-1.0, -1.0, 0.0] };
            let conditions = json!({
                "offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up,
            });
            browser.devtools("Network.emulateNetworkConditions", conditions).await;
            let rate = if slow { 4 } else { 1 };
            browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await;
            let cold = visits(journey, true).await;
            let warm = visits(journey, false).await;
            println!("{name:<48} {cold:>9} {warm:>9}");
            if !slow {
                let tasks =
                    browser.script("return new Promise(done => setTimeout(() => done(longTasks), 1000))", vec![]).await;
                println!("{:<48} {tasks:>19}", "tasks of such a visit over 50 ms, ms");
            }
        }
    };
    Journey::start().await.make(steps).await;
}

/// Milliseconds, by the median.
async fn visits(journey: &Journey, cold: bool) -> u128 {
    let mut times = Vec::with_capacity(VISITS);
    for _ in 0..VISITS {
        if cold {
            journey.browser().devtools("Network.clearBrowserCache", json!({})).await;
        }
        journey.open_directly(TOKENS).await;
        let seen = async || journey.browser().script("return window.listVisible ?? null", vec![]).await;
        journey.until("the list", async || seen().await != Value::Null).await;
        times.push(Duration::from_secs_f64(seen().await.as_f64().unwrap_or_default() / 1e3));
    }
    times.sort_unstable();
    times[VISITS / 2].as_millis()
}

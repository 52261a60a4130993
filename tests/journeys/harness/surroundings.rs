//! What is around the page: the clock, the network, tabs, and the folder for downloads.

use std::path::PathBuf;

use latchkey_api::problem::LONGEST_WAIT;
use serde_json::json;
use thirtyfour::WindowHandle;

use super::journey::Journey;

/// Milliseconds of a day.
const DAY: i64 = 24 * 60 * 60 * 1000;

impl Journey {
    /// Lets days pass for the server, and for pages that are opened from now on.
    pub(crate) async fn pass_days(&self, days: i64) {
        self.server.clock().advance(days * DAY);
        let script = format!(
            "const shift = {}; const Machine = Date; \
             globalThis.Date = class extends Machine {{ \
                 constructor(...parts) {{ if (parts.length) super(...parts); else super(Machine.now() + shift) }} \
                 static now() {{ return Machine.now() + shift }} \
             }}",
            days * DAY
        );
        self.browser().devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// Takes the browser off the network, or puts it back.
    pub(crate) async fn offline(&self, offline: bool) {
        self.browser().devtools("Network.enable", json!({})).await;
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.browser().devtools("Network.emulateNetworkConditions", conditions).await;
    }

    /// Stops the page's own watch, which gives each answer ten seconds: it is not too late until [`Self::time_is_up`].
    pub(crate) async fn stop_the_watch(&self) {
        let script = format!(
            "window.watches = []; AbortSignal.timeout = () => {{ \
                 const watch = new AbortController(); \
                 window.watches.push(() => watch.abort(new DOMException('', 'TimeoutError'))); return watch.signal \
             }}; \
             const later = setTimeout; window.setTimeout = (deed, time, ...more) => \
                 time === {LONGEST_WAIT} ? window.watches.push(deed) : later(deed, time, ...more)"
        );
        self.browser().script(&script, vec![]).await;
    }

    /// It is too late for every answer that the page waits for.
    pub(crate) async fn time_is_up(&self) {
        self.browser().script("for (const end of window.watches.splice(0)) end()", vec![]).await;
    }

    /// Lets the browser save files, and says where.
    pub(crate) async fn downloads(&self) -> PathBuf {
        let folder = self.folder.path().join("downloads");
        std::fs::create_dir_all(&folder).expect("the journey's folder can be written to");
        let behavior = json!({ "behavior": "allow", "downloadPath": folder });
        self.browser().devtools("Browser.setDownloadBehavior", behavior).await;
        folder
    }

    /// The tab that is looked at.
    pub(crate) async fn tab(&self) -> WindowHandle {
        self.browser().driver.window().await.expect("a tab")
    }

    /// Opens another one and looks at it.
    pub(crate) async fn new_tab(&self) -> WindowHandle {
        let tab = self.browser().driver.new_tab().await.expect("another tab");
        self.go_to_tab(&tab).await;
        tab
    }

    /// Looks at the one that the page opened, as soon as it is there.
    #[track_caller]
    pub(crate) fn go_to_opened_tab(&self, from: &WindowHandle) -> impl Future<Output = ()> {
        let from = from.clone();
        self.until("another tab", async move || {
            let tabs = self.browser().driver.windows().await.expect("its tabs");
            let Some(opened) = tabs.into_iter().find(|tab| *tab != from) else { return false };
            self.go_to_tab(&opened).await;
            true
        })
    }

    pub(crate) async fn go_to_tab(&self, tab: &WindowHandle) {
        self.browser().driver.switch_to_window(tab.clone()).await.expect("a tab that is there");
    }
}

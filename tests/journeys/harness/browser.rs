//! One headless Chromium with a fresh profile, and the ChromeDriver that steers it.

use std::{
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
};

/// A host name that is no secure context, unlike the loopback address, and that leads to it all the same.
pub(crate) const PLAIN_HOST: &str = "latchkey.test";

/// Chromium as the journeys need it: nothing on disk or screen that was there before, no request that is not the page's.
const ARGUMENTS: [&str; 11] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=en-GB",
    "--window-size=1280,860",
];

pub(crate) struct Browser {
    pub(crate) driver: WebDriver,
    process: Child,
    profile: TempDir,
}

impl Browser {
    pub(crate) async fn start() -> Self {
        let profile = temporary_folder("browser");
        let (process, port) = start_driver(profile.path().join("chromedriver.log")).await;
        let mut capabilities = DesiredCapabilities::chrome();
        for argument in ARGUMENTS {
            capabilities.add_arg(argument).expect("a valid argument");
        }
        let own = [
            format!("--user-data-dir={}", profile.path().join("profile").display()),
            format!("--host-resolver-rules=MAP {PLAIN_HOST} 127.0.0.1"),
        ];
        for argument in own {
            capabilities.add_arg(&argument).expect("a valid argument");
        }
        capabilities.set_browser_log_level(LoggingPrefsLogLevel::All).expect("a valid level");
        let driver = WebDriver::builder(format!("http://127.0.0.1:{port}"), capabilities)
            .request_timeout(Duration::from_mins(1))
            .await
            .expect("Chromium starts: is it installed beside chromedriver?");
        Self { driver, process, profile }
    }

    /// One command of the browser's developer tools.
    pub(crate) async fn devtools(&self, method: &str, parameters: Value) -> Value {
        self.try_devtools(method, parameters).await.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// The same for a command that may come too late, because the page has moved on.
    pub(crate) async fn try_devtools(
        &self,
        method: &str,
        parameters: Value,
    ) -> thirtyfour::error::WebDriverResult<Value> {
        self.driver.cdp().send_raw(method, parameters).await
    }

    /// What a script answers. It is a function's body: `return …`.
    pub(crate) async fn script(&self, body: &str, arguments: Vec<Value>) -> Value {
        let answer = self.driver.execute(body, arguments).await;
        answer.unwrap_or_else(|error| panic!("{body}: {error}")).json().clone()
    }

    /// Lets the page use the clipboard without a question that nobody would answer.
    pub(crate) async fn allow_clipboard(&self, origin: &str) {
        let permissions = json!({ "origin": origin, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.devtools("Browser.grantPermissions", permissions).await;
    }

    pub(crate) async fn quit(self) {
        let Self { driver, mut process, profile } = self;
        if let Err(error) = driver.quit().await {
            eprintln!("the browser did not end by itself: {error}");
        }
        let _ = process.kill().await;
        // The browser may still be writing to it; what is left goes with Cargo's folder.
        let _ = profile.close();
    }
}

/// It wants the same port in both families of addresses, and ends if the one that it got in the first is taken in the second.
async fn start_driver(log: PathBuf) -> (Child, u16) {
    for _ in 0..3 {
        if let Some(started) = try_to_start_driver(&log).await {
            return started;
        }
    }
    panic!("chromedriver ended without listening, see {}", log.display());
}

async fn try_to_start_driver(log: &Path) -> Option<(Child, u16)> {
    let mut process = Command::new("chromedriver")
        .args(["--port=0", "--log-level=WARNING"])
        .arg(format!("--log-path={}", log.display()))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .expect("chromedriver is on PATH: `cargo xtask test` installs it");
    let mut lines = BufReader::new(process.stdout.take().expect("its output is piped")).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        let port = line.split_once("started successfully on port ").map(|(_, port)| port.trim_end_matches('.').parse());
        if let Some(Ok(port)) = port {
            // With nobody reading, the pipe would fill up or break.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Some((process, port));
        }
    }
    None
}

/// A folder for one journey, in Cargo's folder for the tests' temporary files.
pub(crate) fn temporary_folder(what: &str) -> TempDir {
    tempfile::Builder::new().prefix(what).tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("Cargo made the folder")
}

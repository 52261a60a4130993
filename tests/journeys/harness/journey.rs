//! A server and a browser for one journey, and how it ends.

use std::{cell::RefCell, future::Future, panic::Location, rc::Rc};

use tempfile::TempDir;
use thirtyfour::{Key, TypingData};
use tokio::task::LocalSet;

use super::{
    browser::{Browser, PLAIN_HOST, temporary_folder},
    look::Look,
    network::Network,
    page::{Element, Name},
    server::{Server, Workspace, forget_access_tokens, forget_when_counting_began},
};

/// Whoever the journeys are made by: the demo workspace's administrator.
pub(crate) const EMAIL: &str = "mara@harbour.example";
/// A developer there.
pub(crate) const DEVELOPER: &str = "jonas@harbour.example";
/// A viewer there.
pub(crate) const VIEWER: &str = "ines@harbour.example";
/// The password of everybody in the demo workspace.
pub(crate) const PASSWORD: &str = latchkey_server::demo::PASSWORD;

/// A browser before a server that nobody else uses.
pub(crate) struct Journey {
    pub(super) browser: Browser,
    pub(super) server: Server,
    pub(super) announced: RefCell<Vec<String>>,
    network: Network,
    origin: String,
    // Holds the database, so it goes last.
    pub(super) folder: TempDir,
}

impl Journey {
    /// The server's own program with the demo workspace, where nobody has an access token yet: a journey counts its own.
    pub(crate) async fn start() -> Self {
        Self::as_found().await.without_tokens().await
    }

    /// The same with the access tokens that whoever tries the demo workspace finds there.
    pub(crate) async fn as_found() -> Self {
        Self::before("127.0.0.1", async |folder, url| Server::program(folder, url, &["--demo"]).await).await
    }

    /// The same without the demo workspace, or anybody at all.
    pub(crate) async fn without_users() -> Self {
        Self::before("127.0.0.1", async |folder, url| Server::program(folder, url, &[]).await).await
    }

    /// The same as [`Self::start`] with settings in `latchkey.toml`, and a `logo.svg` beside it.
    pub(crate) async fn branded(settings: &str, logo: &str) -> Self {
        let server = async |folder: &TempDir, url: &str| {
            for (name, content) in [("latchkey.toml", settings), ("logo.svg", logo)] {
                std::fs::write(folder.path().join(name), content).expect("the journey's folder can be written to");
            }
            Server::program(folder, url, &["--demo"]).await
        };
        Self::before("127.0.0.1", server).await.without_tokens().await
    }

    /// The same as [`Self::start`] under a name that is no secure context, so that the browser holds back the
    /// clipboard.
    pub(crate) async fn on_plain_http() -> Self {
        let server = async |folder: &TempDir, url: &str| Server::program(folder, url, &["--demo"]).await;
        Self::before(PLAIN_HOST, server).await.without_tokens().await
    }

    /// The server in this process, whose clock only moves when it is told to.
    pub(crate) async fn with_clock() -> Self {
        let server = async |folder: &TempDir, url: &str| Server::here(folder, url).await;
        Self::before("127.0.0.1", server).await.without_tokens().await
    }

    async fn before(host: &str, server: impl AsyncFnOnce(&TempDir, &str) -> Server) -> Self {
        let folder = temporary_folder("journey");
        let (network, listener) = Network::bind().await;
        let origin = format!("http://{host}:{}", network.port());
        let (server, browser) = tokio::join!(server(&folder, &origin), Browser::start());
        network.serve(listener, server.address());
        let announced = RefCell::default();
        let journey = Self { browser, server, announced, network, origin, folder };
        journey.look(Look::FIRST).await;
        journey
    }

    async fn without_tokens(self) -> Self {
        forget_access_tokens(self.folder.path()).await;
        self
    }

    /// Makes the project API keys older than the counting of their uses.
    pub(crate) async fn forgets_when_counting_began(&self) {
        forget_when_counting_began(self.folder.path()).await;
    }

    /// Makes the journey. It fails where its steps do, and when the browser's console or the server's log hold an error
    /// that was not announced. What is left of a failed one is under `target/failures`.
    pub(crate) async fn make(self, steps: impl AsyncFnOnce(&Self) + 'static) {
        let journey = Rc::new(self);
        let shared = Rc::clone(&journey);
        let local = LocalSet::new();
        // In a task of its own, because a task that panics can be looked after.
        let outcome = local
            .run_until(local.spawn_local(async move {
                steps(&shared).await;
                shared.nothing_went_wrong_unseen().await;
            }))
            .await;
        if outcome.is_err() {
            journey.keep_what_is_left().await;
        }
        drop(local);
        if let Ok(Self { browser, server, folder, .. }) = Rc::try_unwrap(journey).map_err(drop) {
            browser.quit().await;
            server.stop().await;
            drop(folder);
        }
        if let Err(error) = outcome {
            std::panic::resume_unwind(error.into_panic());
        }
    }

    pub(crate) fn browser(&self) -> &Browser {
        &self.browser
    }

    pub(crate) fn network(&self) -> &Network {
        &self.network
    }

    /// The demo workspace's ids.
    pub(crate) fn workspace(&self) -> &Workspace {
        self.server.workspace()
    }

    /// `http://` with host and port, as the browser knows the server.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// Goes to a page as by typing its address.
    pub(crate) async fn open(&self, path: &str) {
        let url = format!("{}{path}", self.origin);
        self.browser.driver.goto(&url).await.unwrap_or_else(|error| panic!("{url}: {error}"));
    }

    /// The same without the network's proxy in between, for measurements.
    pub(crate) async fn open_directly(&self, path: &str) {
        let url = format!("http://{}{path}", self.server.address());
        self.browser.driver.goto(&url).await.unwrap_or_else(|error| panic!("{url}: {error}"));
    }

    pub(crate) async fn reload(&self) {
        self.browser.driver.refresh().await.expect("a page that can be loaded again");
    }

    pub(crate) async fn go_back(&self) {
        self.browser.driver.back().await.expect("a page to go back to");
    }

    pub(crate) async fn go_forward(&self) {
        self.browser.driver.forward().await.expect("a page to go forward to");
    }

    /// Whether the page asks before its tab is closed.
    pub(crate) async fn asks_before_unload(&self) -> bool {
        let ask = "const event = new Event('beforeunload', { cancelable: true }); dispatchEvent(event); \
                   return event.defaultPrevented";
        self.browser.script(ask, vec![]).await.as_bool().expect("a truth")
    }

    /// Waits until the page has dealt with the answers that it has by now: it asks for something after them, and draws.
    pub(crate) async fn catches_up(&self) {
        let ask = "return fetch('/').then(answer => answer.text()).then(() => new Promise(requestAnimationFrame))";
        self.browser.script(ask, vec![]).await;
    }

    /// Opens a page, and signs in on the way.
    pub(crate) async fn sign_in_at(&self, path: &str) {
        self.sign_in_as(EMAIL, path).await;
    }

    /// The same as somebody else of the demo workspace.
    pub(crate) async fn sign_in_as(&self, email: &str, path: &str) {
        self.open(path).await;
        self.field("Email").await.fill(email).await;
        self.field("Password").await.fill(PASSWORD).await;
        self.button("Sign in").await.click().await;
        // Nothing of the page that comes has the pointer over it by chance.
        let aside = self.browser.driver.action_chain().move_to(0, 0);
        aside.perform().await.expect("a pointer that can be moved");
        self.is_at(path).await;
    }

    /// The one-time code for the first administrator, which the server wrote to its log.
    pub(crate) fn setup_code(&self) -> String {
        let log = self.server.log();
        let (_, rest) = log.split_once("code=").unwrap_or_else(|| panic!("the log holds no code:\n{log}"));
        rest.split_whitespace().next().unwrap_or_default().trim_matches('"').to_owned()
    }

    /// The server dies, and nothing listens at its address.
    pub(crate) async fn server_goes_down(&self) {
        self.network.goes_down().await;
        self.server.kill().await;
    }

    /// The server is started again.
    pub(crate) async fn server_comes_back(&self) {
        self.server.start_again(&self.folder, &self.origin).await;
        self.network.comes_back(self.server.address()).await;
    }

    /// Presses keys wherever the focus is.
    pub(crate) async fn press(&self, keys: impl Into<TypingData>) {
        let keys = self.browser.driver.action_chain().send_keys(keys);
        keys.perform().await.expect("keys that can be pressed");
    }

    /// Presses a key while another one is held.
    pub(crate) async fn press_with(&self, held: Key, key: impl Into<TypingData>) {
        let keys = self.browser.driver.action_chain().key_down(held.clone()).send_keys(key).key_up(held);
        keys.perform().await.expect("keys that can be pressed");
    }

    /// Clicks on something while a key is held.
    pub(crate) async fn click_with(&self, held: Key, element: &Element) {
        let clicks =
            self.browser.driver.action_chain().key_down(held.clone()).click_element(&element.element).key_up(held);
        clicks.perform().await.expect("something that can be clicked");
    }

    /// Chooses from a list of choices by its label.
    pub(crate) async fn choose_in(&self, label: &str, choice: &str) {
        self.find("combobox", label).await.type_keys(choice).await;
    }

    /// Moves the focus on by keyboard until it is on such an element.
    #[track_caller]
    pub(crate) fn tab_to(&self, role: &str, name: impl Into<Name>) -> impl Future<Output = ()> {
        let (role, name, place) = (role.to_owned(), name.into(), Location::caller());
        async move {
            let mut passed = Vec::new();
            while passed.len() < MOST_STOPS {
                self.press(Key::Tab).await;
                let focused = self.focused().await;
                if focused.as_ref().is_some_and(|focused| focused.is(&role, &name)) {
                    return;
                }
                passed.push(focused.map_or_else(|| "nothing".to_owned(), |it| format!("{} {:?}", it.role, it.name)));
            }
            panic!("{place}: Tab never came to the {role} {name}; it passed {}", passed.join(", "));
        }
    }
}

/// More stops on the way around a page than any page has.
const MOST_STOPS: usize = 120;

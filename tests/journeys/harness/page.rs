//! Finding things as a person or a screen reader does, and waiting for them.

use std::{
    fmt,
    future::Future,
    panic::Location,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use thirtyfour::{By, TypingData, WebElement};

use super::{browser::Browser, journey::Journey};

/// The longest that anything may take to appear.
const DEADLINE: Duration = Duration::from_secs(10);
/// How often it is looked for.
const INTERVAL: Duration = Duration::from_millis(25);

/// An accessible name.
#[derive(Clone, Debug)]
pub(crate) enum Name {
    Exactly(String),
    Containing(String),
    Any,
}

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Self::Exactly(name.to_owned())
    }
}

impl From<String> for Name {
    fn from(name: String) -> Self {
        Self::Exactly(name)
    }
}

/// A name that has this in it.
pub(crate) fn containing(part: impl Into<String>) -> Name {
    Name::Containing(part.into())
}

impl Name {
    fn fits(&self, name: &str) -> bool {
        match self {
            Self::Exactly(wanted) => name == wanted,
            Self::Containing(part) => name.contains(part),
            Self::Any => true,
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exactly(name) => write!(formatter, "named {name:?}"),
            Self::Containing(part) => write!(formatter, "with {part:?} in its name"),
            Self::Any => formatter.write_str("of any name"),
        }
    }
}

/// What the accessibility tree knows of an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Described {
    pub(crate) role: String,
    pub(crate) name: String,
    /// What is said after the name.
    pub(crate) description: String,
    backend_node: i64,
}

impl Described {
    pub(super) fn is(&self, role: &str, name: &Name) -> bool {
        self.role == role && name.fits(&self.name)
    }
}

/// An element that was found.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    pub(crate) element: WebElement,
    description: String,
}

impl Journey {
    /// Waits for the one element of an ARIA role with an accessible name. Fails when there are several.
    #[track_caller]
    pub(crate) fn find(&self, role: &str, name: impl Into<Name>) -> impl Future<Output = Element> {
        self.find_in(None, role, name.into(), Location::caller())
    }

    /// The same inside another element, such as a dialog or a row.
    #[track_caller]
    pub(crate) fn find_within(
        &self,
        container: &Element,
        role: &str,
        name: impl Into<Name>,
    ) -> impl Future<Output = Element> {
        self.find_in(Some(container.clone()), role, name.into(), Location::caller())
    }

    #[track_caller]
    pub(crate) fn button(&self, name: impl Into<Name>) -> impl Future<Output = Element> {
        self.find("button", name)
    }

    #[track_caller]
    pub(crate) fn link(&self, name: impl Into<Name>) -> impl Future<Output = Element> {
        self.find("link", name)
    }

    /// A text field by its label.
    #[track_caller]
    pub(crate) fn field(&self, label: impl Into<Name>) -> impl Future<Output = Element> {
        self.find("textbox", label)
    }

    #[track_caller]
    pub(crate) fn dialog(&self, name: impl Into<Name>) -> impl Future<Output = Element> {
        self.find("dialog", name)
    }

    /// Waits until no such element is there.
    #[track_caller]
    pub(crate) fn finds_no(&self, role: &str, name: impl Into<Name>) -> impl Future<Output = ()> {
        let (role, name) = (role.to_owned(), name.into());
        let what = format!("no {role} {name}");
        self.until(what, async move || self.described(None, &role, &name).await.is_empty())
    }

    /// Waits until the page shows this text.
    #[track_caller]
    pub(crate) fn sees(&self, text: &str) -> impl Future<Output = ()> {
        let text = text.to_owned();
        self.until(format!("the text {text:?}"), async move || self.text().await.contains(&text))
    }

    /// Waits until the page does not show this text.
    #[track_caller]
    pub(crate) fn sees_no(&self, text: &str) -> impl Future<Output = ()> {
        let text = text.to_owned();
        self.until(format!("no text {text:?}"), async move || !self.text().await.contains(&text))
    }

    /// Waits until the address is this path, with its query.
    #[track_caller]
    pub(crate) fn is_at(&self, path: &str) -> impl Future<Output = ()> {
        let path = path.to_owned();
        self.until(format!("the address {path}"), async move || self.path().await == path)
    }

    /// Waits until the focus is on an element of this role and name.
    #[track_caller]
    pub(crate) fn focus_is_on(&self, role: &str, name: impl Into<Name>) -> impl Future<Output = ()> {
        let (role, name) = (role.to_owned(), name.into());
        self.until(format!("the focus on the {role} {name}"), async move || {
            let focused = self.focused().await;
            focused.is_some_and(|focused| focused.is(&role, &name))
        })
    }

    /// Waits until the focus is on something with this in its description.
    #[track_caller]
    pub(crate) fn focus_is_described(&self, text: &str) -> impl Future<Output = ()> {
        let text = text.to_owned();
        self.until(format!("the focus on something that is described as {text:?}"), async move || {
            self.focused().await.is_some_and(|focused| focused.description.contains(&text))
        })
    }

    /// Waits until what has the focus reads like this, for what has no role.
    #[track_caller]
    pub(crate) fn focus_reads(&self, text: &str) -> impl Future<Output = ()> {
        let text = text.to_owned();
        self.until(format!("the focus on {text:?}"), async move || {
            let read = self.browser().script("return document.activeElement?.innerText.trim()", vec![]).await;
            read.as_str() == Some(&text)
        })
    }

    /// Waits until something holds; `what` finishes the sentence "waited in vain for …".
    #[track_caller]
    pub(crate) fn until<F>(&self, what: impl Into<String>, holds: F) -> impl Future<Output = ()>
    where
        F: AsyncFn() -> bool,
    {
        self.until_at(Location::caller(), what.into(), holds)
    }

    /// The same on behalf of the place that waits.
    pub(super) async fn until_at<F>(&self, place: &'static Location<'static>, what: String, holds: F)
    where
        F: AsyncFn() -> bool,
    {
        let started = Instant::now();
        while !holds().await {
            if started.elapsed() > DEADLINE {
                let focused = self.focused().await;
                let (path, text) = (self.path().await, self.text().await);
                panic!(
                    "{place}: waited in vain for {what}\nat {path}, the focus on {focused:?}, the page says:\n{text}"
                );
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// The text that the page shows, on one line.
    pub(crate) async fn text(&self) -> String {
        let text = self.browser().script("return document.body ? document.body.innerText : ''", vec![]).await;
        on_one_line(text.as_str().unwrap_or_default())
    }

    /// Path and query of the address.
    pub(crate) async fn path(&self) -> String {
        let path = self.browser().script("return location.pathname + location.search", vec![]).await;
        path.as_str().unwrap_or_default().to_owned()
    }

    /// What has the focus; the document itself when nothing has.
    pub(crate) async fn focused(&self) -> Option<Described> {
        let browser = self.browser();
        let object = evaluate(browser, "document.activeElement || document").await?;
        let parameters = json!({ "objectId": object, "fetchRelatives": false });
        let tree = browser.try_devtools("Accessibility.getPartialAXTree", parameters).await.ok()?;
        described(tree["nodes"].get(0)?)
    }

    fn find_in(
        &self,
        container: Option<Element>,
        role: &str,
        name: Name,
        place: &'static Location<'static>,
    ) -> impl Future<Output = Element> {
        let role = role.to_owned();
        async move {
            let started = Instant::now();
            loop {
                let found = self.described(container.as_ref(), &role, &name).await;
                if let [one] = found.as_slice()
                    && let Some(element) = self.element(one).await
                {
                    return Element { element, description: format!("{role} {name}") };
                }
                if started.elapsed() > DEADLINE {
                    let others = self.described(container.as_ref(), &role, &Name::Any).await;
                    let names: Vec<_> = others.iter().map(|other| &other.name).collect();
                    let (count, path, text) = (found.len(), self.path().await, self.text().await);
                    panic!(
                        "{place}: there are {count} and not one {role} {name}; the {role}s are {names:?}\n\
                         at {path}, the page says:\n{text}"
                    );
                }
                tokio::time::sleep(INTERVAL).await;
            }
        }
    }

    /// Those of a role and name that are there now, as the browser itself computes both.
    async fn described(&self, container: Option<&Element>, role: &str, name: &Name) -> Vec<Described> {
        let browser = self.browser();
        let within = match container {
            Some(container) => container.element.cdp_remote_object_id().await.ok().map(|id| id.as_str().to_owned()),
            None => evaluate(browser, "document").await,
        };
        let Some(within) = within else { return Vec::new() };
        let query = json!({ "objectId": within, "role": role });
        // Between two documents there is none to ask.
        let Ok(tree) = browser.try_devtools("Accessibility.queryAXTree", query).await else { return Vec::new() };
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        nodes.iter().filter_map(described).filter(|node| name.fits(&node.name)).collect()
    }

    /// The element of a node, by way of the page, because the driver and the developer tools number elements differently.
    async fn element(&self, node: &Described) -> Option<WebElement> {
        let browser = self.browser();
        let resolve = json!({ "backendNodeId": node.backend_node });
        let resolved = browser.try_devtools("DOM.resolveNode", resolve).await.ok()?;
        let keep = json!({
            "objectId": resolved["object"]["objectId"],
            "functionDeclaration": "function () { window.foundByJourney = this }",
        });
        browser.try_devtools("Runtime.callFunctionOn", keep).await.ok()?;
        let found = browser.driver.execute("return window.foundByJourney", vec![]).await.ok()?;
        found.element().ok()
    }
}

impl Element {
    /// Clicks in its middle, as soon as that is possible.
    pub(crate) async fn click(&self) {
        self.doing("click", self.element.click_when_ready()).await;
    }

    /// Clicks on the label around it: of a control that is not to be seen itself.
    pub(crate) async fn click_label(&self) {
        self.around("ancestor::label").await.click().await;
    }

    /// The element at this `XPath` from here.
    pub(super) async fn around(&self, path: &str) -> Self {
        let element = self.doing("look around", self.element.find(By::XPath(path))).await;
        Self { element, description: format!("{path} of the {}", self.description) }
    }

    /// Clicks twice, as fast as that goes.
    pub(crate) async fn double_click(&self) {
        let clicks = self.element.handle().action_chain().double_click_element(&self.element);
        self.doing("click twice", clicks.perform()).await;
    }

    /// Whether a checkbox or a radio button is on.
    pub(crate) async fn is_ticked(&self) -> bool {
        self.doing("look at", self.element.is_selected()).await
    }

    /// Puts this in place of what a field holds, key by key.
    pub(crate) async fn fill(&self, text: impl Into<TypingData>) {
        self.doing("clear", self.element.clear()).await;
        self.doing("type into", self.element.send_keys(text)).await;
    }

    /// Types at the end of what a field holds.
    pub(crate) async fn type_keys(&self, keys: impl Into<TypingData>) {
        self.doing("type into", self.element.send_keys(keys)).await;
    }

    /// What it shows, on one line.
    pub(crate) async fn text(&self) -> String {
        on_one_line(&self.doing("read", self.element.text()).await)
    }

    /// What a field holds.
    pub(crate) async fn value(&self) -> String {
        self.doing("read", self.element.prop("value")).await.unwrap_or_default()
    }

    /// An attribute.
    pub(crate) async fn attribute(&self, name: &str) -> Option<String> {
        self.doing("read", self.element.attr(name)).await
    }

    async fn doing<T>(&self, verb: &str, work: impl Future<Output = thirtyfour::error::WebDriverResult<T>>) -> T {
        work.await.unwrap_or_else(|error| panic!("cannot {verb} the {}: {error}", self.description))
    }
}

async fn evaluate(browser: &Browser, expression: &str) -> Option<String> {
    let answer = browser.try_devtools("Runtime.evaluate", json!({ "expression": expression })).await.ok()?;
    Some(answer["result"]["objectId"].as_str()?.to_owned())
}

/// `None` for a node that assistive technology does not get to see.
fn described(node: &Value) -> Option<Described> {
    if node["ignored"].as_bool() == Some(true) {
        return None;
    }
    Some(Described {
        role: node["role"]["value"].as_str()?.to_owned(),
        name: on_one_line(node["name"]["value"].as_str().unwrap_or_default()),
        description: on_one_line(node["description"]["value"].as_str().unwrap_or_default()),
        backend_node: node["backendDOMNodeId"].as_i64()?,
    })
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

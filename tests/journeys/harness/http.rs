//! Requests that no browser makes: those of whoever holds a token, and those that prepare a journey.

use std::{
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use latchkey_api::{access_token::CreatedAccessToken, path, session::SignIn};
use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};

use super::journey::{EMAIL, Journey, PASSWORD};

/// What Mara's other browser says that it is.
const OTHER_BROWSER: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// The `WWW-Authenticate` header.
    pub(crate) challenge: String,
    /// JSON, or null when there is none.
    pub(crate) body: Value,
}

/// Somebody in another browser, whose dashboard needs no looking at.
pub(crate) struct Account {
    client: Client,
    server: String,
    origin: String,
}

impl Journey {
    /// Asks the versions API for `/versions` and `rest`, as the lines of curl in its guide do.
    pub(crate) async fn versions(&self, token: &str, method: Method, rest: &str, body: Option<Value>) -> Answer {
        let workspace = self.workspace();
        let place = (workspace.team.clone(), workspace.project.clone());
        let request = self.versions_request(&place, token, method, rest);
        send(body.iter().fold(request, |request, body| request.body(body.to_string()))).await
    }

    /// Lists the versions of an app: its team and itself.
    pub(crate) async fn list_versions_of(&self, place: &(String, String), token: &str) -> Answer {
        send(self.versions_request(place, token, Method::GET, "")).await
    }

    fn versions_request(
        &self,
        (team, project): &(String, String),
        token: &str,
        method: Method,
        rest: &str,
    ) -> RequestBuilder {
        let url = format!("{}/api/v1/projects/{project}/versions{rest}?teamId={team}", self.server_url());
        let request = client().request(method, url).header("user-agent", "curl/8.9.1").bearer_auth(token);
        request.header("content-type", "application/json")
    }

    /// Asks for a path with a bearer token.
    pub(crate) async fn with_token(&self, method: Method, path: &str, token: &str) -> Answer {
        send(client().request(method, format!("{}{path}", self.server_url())).bearer_auth(token)).await
    }

    /// Asks for a path with an app's public key.
    pub(crate) async fn with_api_key(&self, method: Method, path: &str, key: &str) -> Answer {
        send(client().request(method, format!("{}{path}", self.server_url())).header("x-api-key", key)).await
    }

    /// What the versions API takes for a new version.
    pub(crate) fn version(&self, number: &str) -> Value {
        json!({
            "project": self.workspace().project,
            "appName": "Wallpaper App",
            "appVersion": number,
            "platform": "android",
            "environment": "production",
            "forceUpgrade": false,
            "message": "A new version is available.",
            "active": true,
        })
    }

    /// Whether a key of a service account opens its workspace, Harbour Mobile.
    pub(crate) async fn key_works(&self, secret: &str) -> bool {
        let url = format!("{}/v1/organizations/{}", self.server_url(), self.workspace().team);
        let answer = send(client().get(url).header("user-agent", "curl/8.9.1").bearer_auth(secret)).await;
        match answer.status {
            200 => true,
            401 => false,
            _ => panic!("{answer:?}"),
        }
    }

    /// Mara signs in without the browser.
    pub(crate) async fn account(&self) -> Account {
        self.account_of(EMAIL).await
    }

    /// The same of somebody else of the demo workspace.
    pub(crate) async fn account_of(&self, email: &str) -> Account {
        let account = Account { client: client(), server: self.server_url(), origin: self.origin().to_owned() };
        let credentials = SignIn { email: email.to_owned(), password: PASSWORD.to_owned() };
        let request = account.request(Method::POST, path::SIGN_IN).json(&credentials);
        assert_eq!(send(request).await.status, 200);
        account
    }

    fn server_url(&self) -> String {
        format!("http://{}", self.server.address())
    }
}

impl Account {
    /// Makes a token that works for 30 days.
    pub(crate) async fn create_token(&self, name: &str, scopes: &[&str]) -> CreatedAccessToken {
        self.create_token_for(name, scopes, json!({ "days": 30 })).await
    }

    pub(crate) async fn create_token_for(&self, name: &str, scopes: &[&str], expires: Value) -> CreatedAccessToken {
        self.create_token_of(&json!({ "name": name, "scopes": scopes, "expires": expires })).await
    }

    /// Makes a token as the form would ask for it.
    pub(crate) async fn create_token_of(&self, body: &Value) -> CreatedAccessToken {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let key = NUMBER.fetch_add(1, Ordering::Relaxed).to_string();
        let request = self.request(Method::POST, path::ACCESS_TOKENS).header("idempotency-key", key);
        let answer = send(request.json(body)).await;
        assert_eq!(answer.status, 201, "{answer:?}");
        serde_json::from_value(answer.body).expect("a token")
    }

    /// Makes a service account of Harbour Mobile that reads everywhere.
    pub(crate) async fn create_service_account(&self, name: &str) {
        let address = path::fill(path::SERVICE_ACCOUNTS, &[("organization", "harbour-mobile")]);
        let request = self.request(Method::POST, &address).header("idempotency-key", name);
        let answer = send(request.json(&json!({ "name": name, "role": "viewer" }))).await;
        assert_eq!(answer.status, 201, "{answer:?}");
    }

    /// Makes service accounts enough for a second page: robot-10 to robot-59.
    pub(crate) async fn create_robots(&self) {
        for number in 10..60 {
            self.create_service_account(&format!("robot-{number}")).await;
        }
    }

    /// Makes so many tokens that read versions: Token 000 and so on.
    pub(crate) async fn create_tokens(&self, count: usize) {
        for number in 0..count {
            self.create_token(&format!("Token {number:03}"), &["versions:read"]).await;
        }
    }

    /// Ends a token.
    pub(crate) async fn revoke_token(&self, token: &CreatedAccessToken) {
        let path = path::with_id(path::ACCESS_TOKEN, token.token.id);
        let request = self.request(Method::DELETE, &path).header("content-type", "application/json");
        assert!((200..300).contains(&send(request).await.status));
    }

    /// Ends all sessions but this one.
    pub(crate) async fn sign_out_others(&self) {
        let request = self.request(Method::POST, path::SIGN_OUT_OTHERS).header("content-type", "application/json");
        assert_eq!(send(request).await.status, 200);
    }

    /// Makes an API token of an app.
    pub(crate) async fn create_app_token(&self, workspace: &str, app: &str, name: &str) -> CreatedAccessToken {
        let path = path::fill(path::APP_API_TOKENS, &[("organization", workspace), ("app", app)]);
        let request = self.request(Method::POST, &path).header("idempotency-key", name.replace(' ', "-"));
        let answer = send(request.json(&json!({ "name": name }))).await;
        assert_eq!(answer.status, 201, "{answer:?}");
        serde_json::from_value(answer.body).expect("a token")
    }

    /// Does something as the dashboard would.
    pub(crate) async fn send(&self, method: Method, path: &str, body: &Value) -> Answer {
        send(self.request(method, path).json(body)).await
    }

    /// What the dashboard is told at a path.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        send(self.request(Method::GET, path)).await
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.client.request(method, format!("{}{path}", self.server));
        let request = request.header("user-agent", OTHER_BROWSER);
        request.header("sec-fetch-site", "same-origin").header("origin", &self.origin)
    }
}

fn client() -> Client {
    Client::builder().cookie_store(true).timeout(Duration::from_secs(30)).build().expect("a client")
}

async fn send(request: RequestBuilder) -> Answer {
    let answer = request.send().await.expect("an answer");
    let status = answer.status().as_u16();
    let challenge = answer.headers().get("www-authenticate").and_then(|value| value.to_str().ok());
    let challenge = challenge.unwrap_or_default().to_owned();
    let body = answer.text().await.expect("a body of text");
    Answer { status, challenge, body: serde_json::from_str(&body).unwrap_or_default() }
}

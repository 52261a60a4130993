//! HTTP as a program or a browser speaks it.

use std::net::SocketAddr;

use latchkey_api::problem::Problem;
use reqwest::{Method, header::HeaderMap};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::contract;

/// Sends requests to one server. Keeps cookies.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    headers: Vec<(&'static str, String)>,
}

/// A whole answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
}

impl Client {
    pub fn new(address: SocketAddr) -> Self {
        Self::at(&format!("http://{address}"))
    }

    fn at(base: &str) -> Self {
        let http =
            reqwest::Client::builder().cookie_store(true).redirect(reqwest::redirect::Policy::none()).build().unwrap();
        Self { http, base: base.to_owned(), headers: Vec::new() }
    }

    /// The same client, sending this header too.
    pub fn with_header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// The same client, sending what a browser sends with requests of our own pages.
    pub fn in_browser(self) -> Self {
        let origin = self.base.clone();
        self.with_header("sec-fetch-site", "same-origin").with_header("origin", origin)
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path)).await
    }

    pub async fn post(&self, path: &str, body: &impl Serialize) -> Answer {
        self.send(self.request(Method::POST, path).json(body)).await
    }

    pub async fn patch(&self, path: &str, body: &impl Serialize) -> Answer {
        self.send(self.request(Method::PATCH, path).json(body)).await
    }

    /// With the content type that the dashboard sends with every change.
    pub async fn delete(&self, path: &str) -> Answer {
        self.send(self.request(Method::DELETE, path).header("content-type", "application/json")).await
    }

    pub async fn post_form(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(self.request(Method::POST, path).form(fields)).await
    }

    /// A request to be made up by the test.
    pub fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.base));
        self.headers.iter().fold(request, |request, (name, value)| request.header(*name, value))
    }

    pub async fn send(&self, request: reqwest::RequestBuilder) -> Answer {
        self.execute(request.build().unwrap()).await
    }

    /// A request with nothing added. The answer must be as `/openapi.json` promises.
    pub async fn execute(&self, request: reqwest::Request) -> Answer {
        let (method, path) = (request.method().clone(), request.url().path().to_owned());
        let sent = request.body().and_then(reqwest::Body::as_bytes).and_then(|body| serde_json::from_slice(body).ok());
        let response = self.http.execute(request).await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let answer = Answer { status, headers, body: response.text().await.unwrap() };
        contract::check(method.as_str(), &path, sent, &answer);
        answer
    }
}

impl Answer {
    #[track_caller]
    pub fn expect_status(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.body);
        self
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        self.read()
    }

    #[track_caller]
    pub fn read<T: DeserializeOwned>(&self) -> T {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    /// The problem of an answer with this status: its code, and the fields at fault.
    #[track_caller]
    pub fn problem(&self, status: u16) -> (String, Vec<String>) {
        assert_eq!(self.status, status, "{}", self.body);
        assert_eq!(self.header("content-type"), Some("application/problem+json"));
        let problem: Problem = self.read();
        assert_eq!(problem.status, status);
        assert_eq!(problem.detail, problem.message);
        assert_eq!(
            problem.request_id.as_deref(),
            self.header("x-request-id"),
            "the body and the header name one request"
        );
        (problem.code().to_owned(), problem.errors.into_iter().map(|error| error.field).collect())
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

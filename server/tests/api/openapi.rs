//! `GET /openapi.json`. That real answers are as it says, every other test sees to: [`contract::check`].

use std::collections::BTreeSet;

use latchkey_api::{member::MemberList, paged::Order, path, service_account::ServiceAccountPage};
use reqwest::Method;
use serde_json::Value;

use crate::support::{
    TestApp,
    contract::{self, contract},
};

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// Every operation of the document: its path, its method, and itself.
fn operations() -> impl Iterator<Item = (&'static str, &'static str, &'static Value)> {
    let paths = contract().document["paths"].as_object().unwrap();
    paths.iter().flat_map(|(path, item)| {
        METHODS.into_iter().filter_map(|method| Some((path.as_str(), method, item.get(method)?)))
    })
}

/// Everything in a value, with its address there.
fn everything<'a>(value: &'a Value, address: &str, visit: &mut dyn FnMut(&str, &'a Value)) {
    visit(address, value);
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| everything(value, &format!("{address}/{name}"), visit));
        }
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(at, value)| everything(value, &format!("{address}/{at}"), visit));
        }
        _ => {}
    }
}

#[tokio::test]
async fn is_for_everybody_and_kept_while_it_holds() {
    let app = TestApp::spawn().await;
    let client = app.anonymous();
    let answer = client.get("/openapi.json").await.expect_status(200);
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.header("cache-control"), Some("no-cache"));
    assert_eq!(answer.json()["openapi"], "3.1.0");
    let tag = answer.header("etag").unwrap();
    let again = client.request(Method::GET, "/openapi.json").header("if-none-match", tag);
    client.send(again).await.expect_status(304);
    let changed = client.request(Method::GET, "/openapi.json").header("if-none-match", "\"another\"");
    client.send(changed).await.expect_status(200);
}

/// axum does not tell its routes, but shows them to who debugs it, those of its fallback (`/` and what is private) among
/// them. Each then says itself which methods it has.
#[tokio::test]
async fn has_every_route_and_no_other() {
    let app = TestApp::spawn().await;
    let shown = format!("{:?}", latchkey_server::router(app.server.state.clone()));
    let paths: BTreeSet<&str> =
        shown.split('"').filter(|text| text.starts_with('/') && *text != "/" && !text.contains("__private")).collect();
    assert!(paths.len() >= 40 && paths.contains("/healthz"), "routes are shown otherwise now: {paths:?}");
    let client = app.anonymous().in_browser().with_header("content-type", "application/json");
    let mut served = BTreeSet::new();
    for path in paths {
        let answer = client.send(client.request(Method::OPTIONS, &path.replace(['{', '}'], ""))).await;
        assert_eq!(answer.status, 405, "{path}");
        let allowed = answer.header("allow").unwrap().split(',').map(|method| method.trim().to_lowercase());
        served.extend(allowed.filter(|method| method != "head").map(|method| format!("{method} {path}")));
    }
    let documented: BTreeSet<String> = operations().map(|(path, method, _)| format!("{method} {path}")).collect();
    let missing: Vec<_> = served.difference(&documented).collect();
    let stale: Vec<_> = documented.difference(&served).collect();
    assert!(missing.is_empty() && stale.is_empty(), "not in the document: {missing:?}, in it alone: {stale:?}");
}

#[test]
fn is_whole() {
    let document = &contract().document;
    everything(document, "", &mut |address, value| {
        if let (true, Some(reference)) = (address.ends_with("/$ref"), value.as_str()) {
            let target = reference.strip_prefix('#').and_then(|pointer| document.pointer(pointer));
            assert!(target.is_some(), "{address} leads nowhere: {reference}");
        }
    });
    let schemes = document["components"]["securitySchemes"].as_object().unwrap();
    let mut ids = BTreeSet::new();
    for (path, method, operation) in operations() {
        let place = format!("{method} {path}");
        assert!(ids.insert(operation["operationId"].as_str().unwrap()), "{place}: its id is another's");
        assert!(operation["summary"].as_str().is_some_and(|text| !text.is_empty() && !text.ends_with('.')), "{place}");
        let declared: BTreeSet<&str> = operation["parameters"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|parameter| parameter["in"] == "path")
            .inspect(|parameter| assert_eq!(parameter["required"], true, "{place}"))
            .map(|parameter| parameter["name"].as_str().unwrap())
            .collect();
        let in_path: BTreeSet<&str> =
            path.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect();
        assert_eq!(declared, in_path, "{place}");
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            assert!(parameter["description"].as_str().is_some_and(|text| !text.is_empty()), "{place} {parameter}");
        }
        for requirement in operation["security"].as_array().unwrap() {
            assert!(requirement.as_object().unwrap().keys().all(|name| schemes.contains_key(name)), "{place}");
        }
        assert!(operation["responses"].as_object().unwrap().keys().any(|status| status.starts_with('2')), "{place}");
    }
}

#[test]
fn uses_every_schema_and_response_that_it_has() {
    let document = &contract().document;
    let mut used = BTreeSet::new();
    everything(document, "", &mut |address, value| {
        if address.ends_with("/$ref") {
            used.extend(value.as_str());
        }
    });
    for kind in ["schemas", "responses"] {
        for name in document["components"][kind].as_object().unwrap().keys() {
            assert!(used.contains(format!("#/components/{kind}/{name}").as_str()), "nothing uses {name}");
        }
    }
}

#[test]
fn its_examples_are_as_it_says_and_hold_no_secret() {
    let document = &contract().document;
    everything(document, "", &mut |address, value| {
        let examples = value["examples"].as_array().into_iter().flatten();
        for example in examples.filter(|_| !address.ends_with("/properties")) {
            contract().validate(address, value, example);
        }
        if let (Some(default), true) = (value.get("default"), value.get("type").is_some()) {
            contract().validate(address, value, default);
        }
        if let (Some(example), false) = (value.get("example"), value["schema"].is_null()) {
            contract().validate(address, &value["schema"], example);
        }
        if let Some(text) = value.as_str() {
            for kind in ["aau_", "aas_", "aap_", "aak_", "aat_"] {
                let goes_on = text.split(kind).skip(1).any(|rest| rest.starts_with(char::is_alphanumeric));
                assert!(!goes_on, "{address} looks like a secret: {text}");
            }
        }
    });
}

#[test]
fn says_who_may() {
    let operation = |method: &str, path: &str| &contract().document["paths"][path][method];
    let security = |operation: &Value| operation["security"].to_string();
    let versions = operation("post", "/api/v1/projects/{projectId}/versions");
    assert_eq!(versions["x-scope"], "versions:write");
    assert_eq!(versions["x-least-role"], "developer");
    assert_eq!(
        security(versions),
        r#"[{"personalAccessToken":["versions:write"]},{"accessToken":["versions:write"]}]"#
    );
    let log = operation("get", "/api/dashboard/organizations/{organization}/audit-log");
    assert_eq!((&log["x-scope"], &log["x-least-role"]), (&Value::Null, &Value::from("admin")));
    assert_eq!(security(log), r#"[{"session":[]}]"#);
    assert_eq!(security(operation("get", "/api/v1/versions/check")), r#"[{"projectApiKey":[]}]"#);
    assert_eq!(security(operation("post", "/oauth2/token")), r#"[{"client":[]},{}]"#);
    assert_eq!(
        security(operation("post", "/oauth2/introspect")),
        r#"[{"serviceAccountKey":[]},{"accessToken":[]},{"client":[]}]"#
    );
    assert_eq!(security(operation("get", "/openapi.json")), "[]");
}

/// Otherwise no test would notice that the contract is not looked at.
#[test]
#[should_panic(expected = "is not as documented")]
fn an_answer_that_is_otherwise_is_noticed() {
    let answer = contract::answer(200, "application/json", r#"{"status":5}"#);
    contract::check("GET", "/healthz", None, &answer);
}

#[test]
#[should_panic(expected = "is not documented")]
fn a_status_that_is_not_promised_is_noticed() {
    contract::check("GET", "/healthz", None, &contract::answer(418, "application/json", "{}"));
}

#[test]
fn each_list_of_a_workspace_says_which_orders_it_has() {
    let orders = |path: &str| -> Vec<&str> {
        let parameters = contract().document["paths"][path]["get"]["parameters"].as_array().unwrap();
        let sort = parameters.iter().find(|parameter| parameter["name"] == "sort").unwrap();
        sort["schema"]["enum"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect()
    };
    assert_eq!(orders(path::APPS), ["name", "name-backwards", "newest", "oldest"]);
    assert_eq!(orders(path::MEMBERS), MemberList::ORDERS.map(Order::name));
    assert_eq!(orders(path::SERVICE_ACCOUNTS), ServiceAccountPage::ORDERS.map(Order::name));
}

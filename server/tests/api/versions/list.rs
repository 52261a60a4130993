//! `GET /api/v1/projects/{projectId}/versions`

use serde_json::{Value, json};

use super::Harbour;

async fn names(harbour: &Harbour, query: &str) -> Vec<String> {
    let page = harbour.pipeline.get(&harbour.list(query)).await.expect_status(200).json();
    let name = |version: &Value| version["appVersion"].as_str().unwrap().to_owned();
    page["results"].as_array().unwrap().iter().map(name).collect()
}

#[tokio::test]
async fn an_empty_list_is_a_page_too() {
    let harbour = Harbour::spawn().await;
    let page = harbour.pipeline.get(&harbour.list("")).await.expect_status(200).json();
    assert_eq!(page, json!({ "results": [], "page": 1, "limit": 20, "totalPages": 0, "totalResults": 0 }));
}

#[tokio::test]
async fn pages_hold_every_version_once_newest_first() {
    let harbour = Harbour::spawn().await;
    // All in the same millisecond: the order is total all the same.
    for number in 0..25 {
        harbour.create(json!({ "appVersion": format!("1.{number}.0") })).await;
    }
    let first = names(&harbour, "&limit=10").await;
    let second = names(&harbour, "&limit=10&page=2").await;
    let third = names(&harbour, "&limit=10&page=3").await;
    assert_eq!((first.len(), second.len(), third.len()), (10, 10, 5));
    let mut all: Vec<String> = [first, second, third].concat();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 25);
    let page = harbour.pipeline.get(&harbour.list("&limit=10&page=4")).await.expect_status(200).json();
    assert_eq!((page["totalPages"].clone(), page["totalResults"].clone()), (json!(3), json!(25)));
    assert_eq!(page["results"], json!([]));
}

#[tokio::test]
async fn sorts_by_what_is_asked() {
    let harbour = Harbour::spawn().await;
    for (version, name) in [("1.10.0", "Beta"), ("1.9.0", "alpha"), ("1.10.0-rc.1", "Gamma")] {
        harbour.create(json!({ "appVersion": version, "appName": name })).await;
        harbour.app.clock.advance(1_000);
    }
    for (sort, order) in [
        ("createdAt", ["1.10.0", "1.9.0", "1.10.0-rc.1"]),
        ("createdAt:desc", ["1.10.0-rc.1", "1.9.0", "1.10.0"]),
        ("updatedAt:desc", ["1.10.0-rc.1", "1.9.0", "1.10.0"]),
        ("appVersion", ["1.9.0", "1.10.0-rc.1", "1.10.0"]),
        ("appVersion:desc", ["1.10.0", "1.10.0-rc.1", "1.9.0"]),
        ("appName:asc", ["1.9.0", "1.10.0", "1.10.0-rc.1"]),
    ] {
        assert_eq!(names(&harbour, &format!("&sortBy={sort}")).await, order, "{sort}");
    }
}

#[tokio::test]
async fn filters_by_name_force_and_activity() {
    let harbour = Harbour::spawn().await;
    harbour.create(json!({ "appVersion": "1.0.0", "appName": "Wallpaper 100%" })).await;
    harbour.create(json!({ "appVersion": "2.0.0", "appName": "WALLPAPER 1000", "forceUpgrade": true })).await;
    harbour.create(json!({ "appVersion": "3.0.0", "appName": "Relay", "active": false })).await;
    for (query, versions) in [
        ("&name=wallpaper", vec!["2.0.0", "1.0.0"]),
        ("&name=100%25", vec!["1.0.0"]),
        ("&name=", vec!["3.0.0", "2.0.0", "1.0.0"]),
        ("&forceUpgrade=true", vec!["2.0.0"]),
        ("&active=false", vec!["3.0.0"]),
        ("&active=true&forceUpgrade=false", vec!["1.0.0"]),
        ("&name=nothing", vec![]),
    ] {
        let mut found = names(&harbour, query).await;
        found.sort_by(|one, other| other.cmp(one));
        assert_eq!(found, versions, "{query}");
    }
}

#[tokio::test]
async fn wrong_parameters_are_named() {
    let harbour = Harbour::spawn().await;
    for (query, field) in [
        ("&page=0", "page"),
        ("&page=-1", "page"),
        ("&page=99999999999", "page"),
        ("&page=two", "page"),
        ("&limit=0", "limit"),
        ("&limit=101", "limit"),
        ("&limit=-5", "limit"),
        ("&limit=many", "limit"),
        ("&sortBy=colour", "sortBy"),
        ("&sortBy=createdAt:sideways", "sortBy"),
        ("&forceUpgrade=maybe", "forceUpgrade"),
        ("&active=1", "active"),
    ] {
        assert_eq!(harbour.pipeline.get(&harbour.list(query)).await.problem(400).1, [field], "{query}");
    }
    let long = format!("&name={}", "x".repeat(101));
    assert_eq!(harbour.pipeline.get(&harbour.list(&long)).await.problem(400).1, ["name"]);
}

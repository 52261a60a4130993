//! How quickly credentials are checked and listed: the optimised server as a process of its own, over real HTTP, on
//! SQLite and, with `LATCHKEY_TEST_DATABASE_URL`, on PostgreSQL. `cargo xtask bench` runs it.
//!
//! Rates are told as shares of what a bare axum route does in the same run, because machines differ.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a measurement may fail loudly and ask for the time"
)]

mod load;
mod seed;
mod server;

use std::net::SocketAddr;

use axum::{Json, Router, routing::get};
use serde_json::{Value, json};

use crate::{
    load::{Load, Target, load},
    server::Server,
};

#[tokio::main]
async fn main() {
    if std::env::args().any(|argument| argument == server::BARE) {
        return bare_route().await;
    }
    let mut databases = vec![("SQLite", None)];
    databases.extend(std::env::var("LATCHKEY_TEST_DATABASE_URL").ok().map(|url| ("PostgreSQL", Some(url))));
    println!("{:<12} {:<44} {:>10} {:>9} {:>9} {:>9}", "database", "GET", "per second", "of bare", "p50 ms", "p99 ms");
    for (name, url) in databases {
        measure(name, url).await;
    }
}

/// What everything is compared with: the same framework, runtime and answer size, and nothing to check.
async fn bare_route() {
    let answer = || async { Json(json!({ "id": "01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f", "name": "x".repeat(80) })) };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!("listening on http://{}", listener.local_addr().unwrap());
    axum::serve(listener, Router::new().route("/bare", get(answer))).await.unwrap();
}

async fn measure(database: &str, url: Option<String>) {
    let bare = Server::bare();
    let server = Server::demo(url).await;
    let address = server.address;
    let mara = server.sign_in("mara@harbour.example").await;
    let token = mara.create_token().await;
    let bearer = format!("Bearer {}", token.secret);
    let versions = mara.versions_path().await;
    let one = first_version(address, &versions, &bearer).await;
    let checked = |path| Target::new(address, path, Some(&bearer));
    let targets =
        [Target::new(bare.address, "/bare", None), checked("/v1/users/me"), checked(&one), checked(&versions)];
    let names =
        ["/bare (no check)", "/v1/users/me", "/api/v1/projects/…/versions/{versionId}", "/api/v1/projects/…/versions"];
    let loads = load(&targets).await.unwrap();
    for (name, figures) in names.iter().zip(&loads) {
        row(database, name, figures, loads[0].per_second);
    }
    drop(bare);
    for (email, count) in
        [("mara@harbour.example", 10), ("jonas@harbour.example", 1_000), ("ines@harbour.example", 100_000)]
    {
        seed::tokens(&server.database_url, email, count).await;
        let user = server.sign_in(email).await;
        for (what, path) in [
            ("list", "/api/dashboard/access-tokens"),
            ("list by last use", "/api/dashboard/access-tokens?sort=last-used"),
            ("search, a page of hits", "/api/dashboard/access-tokens?search=token%20number"),
            ("search, one hit", "/api/dashboard/access-tokens?search=number%206%20of"),
            ("summary", "/api/dashboard/access-tokens/summary"),
        ] {
            let time = user.time(path).await;
            let of = format!("{what} of {count} tokens");
            println!("{database:<12} {of:<44} {:>10} {:>9} {:>9.2}", "", "", time.as_secs_f64() * 1e3);
        }
    }
}

fn row(database: &str, what: &str, figures: &Load, bare: f64) {
    println!(
        "{database:<12} {what:<44} {:>10.0} {:>7.0} % {:>9.2} {:>9.2}",
        figures.per_second,
        100.0 * figures.per_second / bare,
        figures.p50.as_secs_f64() * 1e3,
        figures.p99.as_secs_f64() * 1e3,
    );
}

/// The path of the first version of a list.
async fn first_version(address: SocketAddr, list: &str, bearer: &str) -> String {
    let request = reqwest::Client::new().get(format!("http://{address}{list}")).header("authorization", bearer);
    let page: Value = request.send().await.unwrap().json().await.unwrap();
    let id = page["results"][0]["id"].as_str().unwrap();
    let (path, query) = list.split_once('?').unwrap();
    format!("{path}/{id}?{query}")
}

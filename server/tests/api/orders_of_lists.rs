//! The apps, members and service accounts of a workspace in every order that their lists have.

use std::collections::BTreeSet;

use latchkey_api::{
    app::AppPage, id::ServiceAccountId, member::MemberList, paged::Order, path, service_account::ServiceAccountPage,
    session::Role,
};
use serde_json::json;

use crate::support::{
    NewAccount, TestApp,
    harbour::{Workspace, at, one},
};

/// A list.
struct List {
    path: &'static str,
    /// The path of one of its rows.
    one: &'static str,
    /// The field of a page that holds its rows.
    rows: &'static str,
    orders: &'static [Order],
}

const APPS: List = List { path: path::APPS, one: path::APP, rows: "items", orders: &AppPage::ORDERS };
const MEMBERS: List = List { path: path::MEMBERS, one: path::MEMBER, rows: "members", orders: &MemberList::ORDERS };
const ACCOUNTS: List = List {
    path: path::SERVICE_ACCOUNTS,
    one: path::SERVICE_ACCOUNT,
    rows: "items",
    orders: &ServiceAccountPage::ORDERS,
};
const LISTS: [List; 3] = [APPS, MEMBERS, ACCOUNTS];

impl List {
    /// A page: this field of each row, and where the next one begins.
    async fn page(&self, harbour: &Workspace, query: &str, field: &str) -> (Vec<String>, Option<String>) {
        let page = harbour.mara.get(&format!("{}?{query}", at(self.path))).await.expect_status(200).json();
        let rows = page[self.rows].as_array().unwrap();
        let texts = rows.iter().map(|row| row[field].as_str().unwrap().to_owned()).collect();
        (texts, page["next"].as_str().map(str::to_owned))
    }

    async fn names(&self, harbour: &Workspace, query: &str) -> Vec<String> {
        self.page(harbour, query, "name").await.0
    }

    /// The ids of every page, calling `between` after each.
    async fn walk(&self, harbour: &Workspace, query: &str, mut between: impl AsyncFnMut(usize)) -> Vec<String> {
        let mut walked = Vec::new();
        let mut after = String::new();
        for number in 0.. {
            let (ids, next) = self.page(harbour, &format!("{query}{after}"), "id").await;
            walked.extend(ids);
            let Some(next) = next else { break };
            after = format!("&after={next}");
            between(number).await;
        }
        walked
    }

    /// Adds a row that is like many others.
    async fn add(&self, harbour: &Workspace, number: usize) {
        let app = &harbour.app;
        let role = Role::ALL[number % 3];
        match self.path {
            path::APPS => {
                let name = ["relay", "beacon"][number % 2];
                harbour.mara.post(&at(path::APPS), &json!({ "name": name })).await.expect_status(201);
            }
            path::MEMBERS => {
                let user = app.member(&format!("zoe{number}"), harbour.id, role).await;
                let name = ["zoe", "Zora"][number % 2];
                app.execute(format!("UPDATE users SET name = '{name}' WHERE id = '{}'", user.id)).await;
            }
            _ => {
                let account = NewAccount { name: &format!("ci-{number}"), role, ..NewAccount::default() };
                let account = app.service_account(harbour.id, account).await;
                if number.is_multiple_of(4) {
                    app.bearer(&account.secret).get("/v1/users/me").await.expect_status(403);
                }
            }
        }
        if number.is_multiple_of(5) {
            app.clock.advance(1000);
        }
    }

    /// A workspace with many rows of which many have the same name, role, last use and beginning.
    async fn filled(&self) -> Workspace {
        let harbour = Workspace::spawn().await;
        for number in 0..16 {
            self.add(&harbour, number).await;
        }
        harbour.app.server.state.usage.flush().await.unwrap();
        harbour
    }
}

#[tokio::test]
async fn apps_by_name_and_age() {
    let harbour = Workspace::spawn().await;
    for name in ["cedar", "alder", "birch"] {
        harbour.app.clock.advance(1000);
        harbour.app.app(harbour.id, name).await;
    }
    for (sort, names) in [
        ("name", ["alder", "birch", "cedar", "wallpaper"]),
        ("name-backwards", ["wallpaper", "cedar", "birch", "alder"]),
        ("newest", ["birch", "alder", "cedar", "wallpaper"]),
        ("oldest", ["wallpaper", "cedar", "alder", "birch"]),
    ] {
        assert_eq!(APPS.names(&harbour, &format!("sort={sort}")).await, names, "{sort}");
    }
    assert_eq!(APPS.names(&harbour, "sort=newest&search=r").await, ["birch", "alder", "cedar", "wallpaper"]);
    assert_eq!(APPS.names(&harbour, "sort=newest&search=d").await, ["alder", "cedar"]);
}

#[tokio::test]
async fn members_by_name_role_and_age_in_it() {
    let app = TestApp::spawn().await;
    let holding = app.organization("holding").await;
    let harbour = Workspace::of(app).await;
    let app = &harbour.app;
    app.put_below(harbour.id, holding).await;
    for (name, place, role) in [
        ("boris", harbour.id, Role::Viewer),
        ("zoe", harbour.id, Role::Developer),
        ("anna", holding, Role::Admin),
        ("carl", holding, Role::Developer),
    ] {
        app.clock.advance(1000);
        app.member(name, place, role).await;
    }
    for user in [&harbour.developer, &harbour.viewer] {
        app.leave_all(user).await;
    }
    // A viewer here, who is an admin above since later, is an admin since then.
    app.clock.advance(1000);
    app.join(harbour.id, &harbour.viewer, Role::Viewer).await;
    app.clock.advance(1000);
    app.join(holding, &harbour.viewer, Role::Admin).await;
    for (sort, names) in [
        ("name", ["anna", "boris", "ines", "mara", "zoe"]),
        ("name-backwards", ["zoe", "mara", "ines", "boris", "anna"]),
        ("newest", ["ines", "anna", "zoe", "boris", "mara"]),
        ("oldest", ["mara", "boris", "zoe", "anna", "ines"]),
    ] {
        assert_eq!(MEMBERS.names(&harbour, &format!("sort={sort}")).await, names, "{sort}");
    }
    let admins = BTreeSet::from(["anna".to_owned(), "ines".to_owned(), "mara".to_owned()]);
    let by_role = MEMBERS.names(&harbour, "sort=role").await;
    assert_eq!(by_role[3..], ["zoe", "boris"]);
    assert_eq!(by_role[..3].iter().cloned().collect::<BTreeSet<_>>(), admins);
    let backwards = MEMBERS.names(&harbour, "sort=role-backwards").await;
    assert_eq!(backwards.into_iter().rev().collect::<Vec<_>>(), by_role);
    let page: MemberList = harbour.mara.get(&format!("{}?sort=role&search=zo", at(path::MEMBERS))).await.read();
    assert_eq!((page.members.len(), page.total, page.admins.len()), (1, Some(1), 3));
}

#[tokio::test]
async fn service_accounts_by_name_role_last_use_and_age() {
    let harbour = Workspace::spawn().await;
    let app = &harbour.app;
    let mut secrets = Vec::new();
    for (name, role) in
        [("delta", Role::Developer), ("alpha", Role::Viewer), ("charlie", Role::Admin), ("bravo", Role::Viewer)]
    {
        secrets.push(app.service_account(harbour.id, NewAccount { name, role, ..NewAccount::default() }).await.secret);
        app.clock.advance(1000);
    }
    for used in [2, 1] {
        app.bearer(&secrets[used]).get("/v1/users/me").await.expect_status(403);
        app.clock.advance(1000);
    }
    app.server.state.usage.flush().await.unwrap();
    for (sort, names) in [
        ("name", ["alpha", "bravo", "charlie", "delta"]),
        ("name-backwards", ["delta", "charlie", "bravo", "alpha"]),
        ("role", ["charlie", "delta", "alpha", "bravo"]),
        ("role-backwards", ["bravo", "alpha", "delta", "charlie"]),
        ("last-used", ["alpha", "charlie", "bravo", "delta"]),
        ("last-used-backwards", ["delta", "bravo", "charlie", "alpha"]),
        ("newest", ["bravo", "charlie", "alpha", "delta"]),
        ("oldest", ["delta", "alpha", "charlie", "bravo"]),
    ] {
        assert_eq!(ACCOUNTS.names(&harbour, &format!("sort={sort}")).await, names, "{sort}");
    }
    for (query, names) in
        [("sort=last-used&search=l", vec!["alpha", "charlie", "delta"]), ("sort=role&search=RAV", vec!["bravo"])]
    {
        assert_eq!(ACCOUNTS.names(&harbour, query).await, names, "{query}");
    }
}

#[tokio::test]
async fn pages_hold_every_row_once_in_every_order() {
    for list in LISTS {
        let harbour = list.filled().await;
        let all: BTreeSet<String> = list.page(&harbour, "limit=100", "id").await.0.into_iter().collect();
        assert!(all.len() >= 16);
        for order in list.orders {
            let query = format!("sort={}", order.name());
            let whole = list.page(&harbour, &format!("{query}&limit=100"), "id").await.0;
            assert_eq!(whole.iter().cloned().collect::<BTreeSet<_>>(), all, "{} {order:?}", list.path);
            for limit in [1, 4, 15] {
                let walked = list.walk(&harbour, &format!("{query}&limit={limit}"), async |_| {}).await;
                assert_eq!(walked, whole, "{} {order:?} {limit}", list.path);
            }
            let backwards = format!("sort={}&limit=100", order.reversed().name());
            let backwards = list.page(&harbour, &backwards, "id").await.0;
            assert_eq!(backwards.into_iter().rev().collect::<Vec<_>>(), whole, "{} {order:?}", list.path);
        }
    }
}

#[tokio::test]
async fn pages_skip_and_repeat_nothing_while_rows_come_and_go() {
    for list in LISTS {
        for &order in list.orders {
            let harbour = list.filled().await;
            let query = format!("sort={}&limit=3", order.name());
            let first = list.walk(&harbour, &query, async |_| {}).await;
            let mara = harbour.admin.id.to_string();
            let doomed: Vec<&String> = first.iter().step_by(3).filter(|id| **id != mara).collect();
            let kept: Vec<&String> = first.iter().filter(|id| !doomed.contains(id)).collect();
            // After each page the next doomed row is deleted, seen or not, and a new one comes.
            let mut waiting = doomed.iter();
            let walked = list
                .walk(&harbour, &query, async |number| {
                    if let Some(id) = waiting.next() {
                        harbour.mara.delete(&one(list.one, id)).await.expect_status(204);
                    }
                    list.add(&harbour, 100 + number).await;
                })
                .await;
            let place = format!("{} {order:?}", list.path);
            assert_eq!(walked.iter().collect::<BTreeSet<_>>().len(), walked.len(), "{place} repeats");
            let seen: Vec<&String> = walked.iter().filter(|id| kept.contains(id)).collect();
            assert_eq!(seen, kept, "{place} skips nothing, and keeps its order");
        }
    }
}

/// A row that moves to where somebody has been already.
#[tokio::test]
async fn a_row_whose_place_changes_takes_no_other_along() {
    let harbour = ACCOUNTS.filled().await;
    let first = ACCOUNTS.walk(&harbour, "sort=role&limit=3", async |_| {}).await;
    let moved = first.last().unwrap().parse::<ServiceAccountId>().unwrap();
    let walked = ACCOUNTS
        .walk(&harbour, "sort=role&limit=3", async |number| {
            if number == 3 {
                let admin = json!({ "description": "", "role": "admin", "segments": null });
                harbour.mara.patch(&one(path::SERVICE_ACCOUNT, moved), &admin).await.expect_status(200);
            }
        })
        .await;
    assert_eq!(walked, first[..first.len() - 1]);
}

#[tokio::test]
async fn refuses_orders_that_a_list_has_not_and_places_of_another_order() {
    let harbour = Workspace::spawn().await;
    for list in LISTS {
        for number in 0..3 {
            list.add(&harbour, number).await;
        }
        let refused = async |query: &str| harbour.mara.get(&format!("{}?{query}", at(list.path))).await.problem(400).1;
        for sort in ["size", "Name", "name,role", "expires"] {
            assert_eq!(refused(&format!("sort={sort}")).await, ["sort"], "{} {sort}", list.path);
        }
        for order in Order::EVERY {
            let sort = order.name();
            if !list.orders.contains(&order) {
                assert_eq!(refused(&format!("sort={sort}")).await, ["sort"], "{} {sort}", list.path);
                continue;
            }
            let next = list.page(&harbour, &format!("sort={sort}&limit=1"), "id").await.1.unwrap();
            for other in list.orders.iter().filter(|other| **other != order) {
                assert_eq!(
                    refused(&format!("sort={}&after={next}", other.name())).await,
                    ["after"],
                    "{sort} {other:?}"
                );
            }
            assert_eq!(refused(&format!("sort={sort}&after={}", &next[2..])).await, ["after"]);
        }
    }
}

//! The Workspace API: what service accounts and personal access tokens read and write of organizations and apps.

use latchkey_api::{
    access_token::WorksIn,
    id::{AppId, OrganizationId, SegmentId},
    path,
    session::Role,
};
use serde_json::{Value, json};

use crate::support::{
    Client, NewToken,
    harbour::{Workspace, at},
};

const ALL: &[&str] = &["organizations:read", "apps:read", "apps:write", "members:read", "audit:read"];

async fn token(harbour: &Workspace, works_in: WorksIn) -> Client {
    let token = NewToken { scopes: ALL, works_in, ..NewToken::default() };
    let (_, secret) = harbour.app.access_token(&harbour.admin, token).await;
    harbour.app.bearer(&secret)
}

async fn account(harbour: &Workspace, role: Role, segments: Option<&[SegmentId]>) -> Client {
    let name = format!("{}-{}", role.name(), segments.map_or("whole".to_owned(), |all| all.len().to_string()));
    let (_, secret) = harbour.app.account_key(harbour.id, &name, role, segments).await;
    harbour.app.bearer(&secret)
}

/// A segment with these apps.
async fn segment(harbour: &Workspace, name: &str, apps: &[AppId]) -> SegmentId {
    let body = json!({ "name": name, "apps": apps });
    let answer = harbour.mara.post(&at(path::SEGMENTS), &body).await.expect_status(201).json();
    answer["id"].as_str().unwrap().parse().unwrap()
}

async fn put_below(harbour: &Workspace, slug: &str) -> OrganizationId {
    let below = harbour.app.organization(slug).await;
    harbour.app.put_below(below, harbour.id).await;
    below
}

/// One field of every element of a bare array.
async fn names(client: &Client, path: &str, field: &str) -> Vec<String> {
    let list = client.get(path).await.expect_status(200).json();
    list.as_array().unwrap().iter().map(|item| item[field].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn organizations_are_those_where_the_credential_works() {
    let harbour = Workspace::spawn().await;
    let labs = put_below(&harbour, "labs").await;
    let lens = harbour.app.app(labs, "lens").await;
    let mobile = segment(&harbour, "Mobile", &[harbour.wallpaper]).await;
    let limited = |organizations, apps| WorksIn { organizations, apps };
    for (client, expected) in [
        (token(&harbour, WorksIn::default()).await, &["harbour", "labs"][..]),
        (token(&harbour, limited(vec![harbour.id], vec![])).await, &["harbour"]),
        (token(&harbour, limited(vec![], vec![lens])).await, &["labs"]),
        (token(&harbour, limited(vec![harbour.northwind], vec![])).await, &[]),
        (account(&harbour, Role::Admin, None).await, &["harbour", "labs"]),
        (account(&harbour, Role::Developer, None).await, &["harbour"]),
        (account(&harbour, Role::Admin, Some(&[mobile])).await, &["harbour"]),
    ] {
        assert_eq!(names(&client, "/v1/organizations", "slug").await, expected);
        for (slug, id) in [("harbour", harbour.id), ("labs", labs), ("northwind", harbour.northwind)] {
            let status = if expected.contains(&slug) { 200 } else { 404 };
            for name in [slug.to_owned(), id.to_string()] {
                let answer = client.get(&format!("/v1/organizations/{name}")).await.expect_status(status);
                if status == 200 {
                    assert_eq!((&answer.json()["id"], &answer.json()["slug"]), (&json!(id), &json!(slug)));
                }
            }
        }
    }
    let whole = account(&harbour, Role::Viewer, None).await.get("/v1/organizations/harbour").await.json();
    let moment = "2026-11-22T13:52:10Z";
    let expected = json!({
        "id": harbour.id, "name": "harbour", "slug": "harbour", "createdAt": moment, "updatedAt": moment,
    });
    assert_eq!(whole, expected);
}

#[tokio::test]
async fn apps_are_those_that_the_credential_comes_near() {
    let harbour = Workspace::spawn().await;
    let beacon = harbour.app.app(harbour.id, "beacon").await;
    let labs = put_below(&harbour, "labs").await;
    let lens = harbour.app.app(labs, "lens").await;
    let mobile = segment(&harbour, "Mobile", &[harbour.wallpaper]).await;
    let empty = segment(&harbour, "Empty", &[]).await;
    let limited = |organizations, apps| WorksIn { organizations, apps };
    for (client, expected) in [
        (token(&harbour, WorksIn::default()).await, &["beacon", "lens", "wallpaper"][..]),
        (token(&harbour, limited(vec![harbour.id], vec![lens])).await, &["beacon", "lens", "wallpaper"]),
        (token(&harbour, limited(vec![labs], vec![beacon])).await, &["beacon", "lens"]),
        (token(&harbour, limited(vec![], vec![harbour.arm_console])).await, &[]),
        (account(&harbour, Role::Admin, None).await, &["beacon", "lens", "wallpaper"]),
        (account(&harbour, Role::Viewer, None).await, &["beacon", "wallpaper"]),
        (account(&harbour, Role::Admin, Some(&[mobile, empty])).await, &["wallpaper"]),
        (account(&harbour, Role::Viewer, Some(&[empty])).await, &[]),
        (account(&harbour, Role::Developer, Some(&[])).await, &[]),
    ] {
        assert_eq!(names(&client, "/v1/apps", "slug").await, expected);
        for (slug, id) in [("beacon", beacon), ("wallpaper", harbour.wallpaper), ("lens", lens)] {
            let status = if expected.contains(&slug) { 200 } else { 404 };
            let app = client.get(&format!("/v1/apps/{id}")).await.expect_status(status);
            if status == 200 {
                assert_eq!(app.json()["slug"], slug);
            }
        }
        if names(&client, "/v1/organizations", "slug").await.contains(&"harbour".to_owned()) {
            let of_harbour: Vec<&str> = expected.iter().copied().filter(|slug| *slug != "lens").collect();
            assert_eq!(names(&client, "/v1/organizations/harbour/apps", "slug").await, of_harbour);
            assert_eq!(names(&client, &format!("/v1/apps?organizationId={}", harbour.id), "slug").await, of_harbour);
        }
    }
}

#[tokio::test]
async fn the_list_of_apps_has_pages_and_names_what_is_wrong() {
    let harbour = Workspace::spawn().await;
    let client = token(&harbour, WorksIn::default()).await;
    for name in ["a", "b", "c"] {
        harbour.app.app(harbour.id, name).await;
    }
    assert_eq!(names(&client, "/v1/apps?limit=2", "slug").await, ["a", "b"]);
    assert_eq!(names(&client, "/v1/apps?limit=2&offset=2", "slug").await, ["c", "wallpaper"]);
    assert_eq!(names(&client, "/v1/organizations/harbour/apps?limit=1&offset=1", "slug").await, ["b"]);
    let other = format!("/v1/apps?organizationId={}", harbour.northwind);
    assert_eq!(client.get(&other).await.problem(404).0, "not_found");
    for (query, field) in [
        ("organizationId=harbour", "organizationId"),
        ("limit=0", "limit"),
        ("limit=101", "limit"),
        ("limit=x", "limit"),
        ("offset=-1", "offset"),
        ("offset=1000001", "offset"),
    ] {
        let answer = client.get(&format!("/v1/apps?{query}")).await;
        assert_eq!(answer.problem(400).1, [field], "{query}");
        assert_eq!(answer.json()["message"], answer.json()["detail"]);
    }
    assert_eq!(client.get("/v1/apps/wallpaper").await.problem(400).1, ["appId"]);
}

#[tokio::test]
async fn an_app_is_created_renamed_and_deleted() {
    let harbour = Workspace::spawn().await;
    for client in [token(&harbour, WorksIn::default()).await, account(&harbour, Role::Admin, None).await] {
        let by_query = format!("/v1/apps?organizationId={}", harbour.id);
        for path in [by_query.as_str(), "/v1/organizations/harbour/apps"] {
            let answer = client.post(path, &json!({ "name": "Tide Tables" })).await.expect_status(201);
            let app = answer.json();
            assert_eq!((&app["slug"], &app["organizationId"]), (&json!("tide-tables"), &json!(harbour.id)));
            let place = answer.header("location").unwrap();
            harbour.app.clock.advance(1000);
            let renamed = client.patch(place, &json!({ "name": "Tides" })).await.expect_status(200).json();
            assert_eq!((&renamed["name"], &renamed["slug"]), (&json!("Tides"), &json!("tide-tables")));
            assert_eq!(renamed["createdAt"], app["createdAt"]);
            assert_ne!(renamed["updatedAt"], app["updatedAt"]);
            assert_eq!(client.get(place).await.json(), renamed);
            let elsewhere = format!("/v1/organizations/northwind/apps/{}", app["id"].as_str().unwrap());
            client.delete(&elsewhere).await.problem(404);
            if path.contains("organizations") {
                let place = format!("/v1/organizations/harbour/apps/{}", app["id"].as_str().unwrap());
                client.get(&place).await.expect_status(200);
                client.delete(&place).await.expect_status(204);
            } else {
                client.delete(place).await.expect_status(204);
            }
            client.get(place).await.problem(404);
            client.delete(place).await.problem(404);
        }
        assert_eq!(client.post("/v1/apps", &json!({ "name": "a" })).await.problem(400).1, ["organizationId"]);
        let odd = client.post("/v1/apps?organizationId=42", &json!({ "name": "a" })).await;
        assert_eq!(odd.problem(400).1, ["organizationId"]);
        assert_eq!(client.post(&by_query, &json!({ "name": " " })).await.problem(400).1, ["name"]);
        client.post(&by_query, &json!({})).await.problem(400);
    }
    let log = harbour.mara.get(&at(path::AUDIT_LOG)).await.json();
    let kinds: Vec<&str> =
        log["items"].as_array().unwrap().iter().map(|event| event["actorKind"].as_str().unwrap()).collect();
    assert!(kinds.contains(&"user") && kinds.contains(&"service_account"), "{kinds:?}");
}

#[tokio::test]
async fn whoever_is_limited_creates_nothing_and_deletes_only_what_is_theirs() {
    let harbour = Workspace::spawn().await;
    let beacon = harbour.app.app(harbour.id, "beacon").await;
    let mobile = segment(&harbour, "Mobile", &[harbour.wallpaper]).await;
    let works_in = WorksIn { organizations: vec![], apps: vec![beacon] };
    let limited = token(&harbour, works_in).await;
    let account = account(&harbour, Role::Admin, Some(&[mobile])).await;
    for (client, own, other) in [(&limited, beacon, harbour.wallpaper), (&account, harbour.wallpaper, beacon)] {
        let answer = client.post("/v1/organizations/harbour/apps", &json!({ "name": "New" })).await;
        assert_eq!(answer.problem(403).0, "forbidden");
        assert!(answer.body.contains("limited to some"), "{}", answer.body);
        for path in ["members", "service-accounts", "audit-log"] {
            client.get(&format!("/v1/organizations/harbour/{path}")).await.problem(403);
        }
        client.delete(&format!("/v1/apps/{other}")).await.problem(404);
        client.delete(&format!("/v1/organizations/harbour/apps/{other}")).await.problem(404);
        client.get(&format!("/v1/apps/{own}")).await.expect_status(200);
    }
    account.delete(&format!("/v1/apps/{}", harbour.wallpaper)).await.expect_status(204);
}

#[tokio::test]
async fn a_changed_segment_holds_from_the_next_request_on() {
    let harbour = Workspace::spawn().await;
    let beacon = harbour.app.app(harbour.id, "beacon").await;
    let mobile = segment(&harbour, "Mobile", &[harbour.wallpaper]).await;
    let client = account(&harbour, Role::Viewer, Some(&[mobile])).await;
    assert_eq!(names(&client, "/v1/apps", "slug").await, ["wallpaper"]);
    let path = crate::support::harbour::one(path::SEGMENT, mobile);
    harbour.mara.patch(&path, &json!({ "name": "Mobile", "apps": [beacon] })).await.expect_status(200);
    assert_eq!(names(&client, "/v1/apps", "slug").await, ["beacon"]);
    harbour.mara.delete(&path).await.expect_status(204);
    assert_eq!(names(&client, "/v1/apps", "slug").await, [""; 0]);
    client.get(&format!("/v1/apps/{beacon}")).await.problem(404);
}

#[tokio::test]
async fn members_and_service_accounts_are_bare_arrays_without_secrets() {
    let harbour = Workspace::spawn().await;
    let mobile = segment(&harbour, "Mobile", &[harbour.wallpaper]).await;
    let (limited, _) = harbour.app.account_key(harbour.id, "limited", Role::Viewer, Some(&[mobile])).await;
    let client = account(&harbour, Role::Viewer, None).await;
    let members = client.get("/v1/organizations/harbour/members").await.expect_status(200).json();
    let ines = json!({
        "id": harbour.viewer.id, "name": "ines", "email": "ines@harbour.example", "role": "viewer",
        "createdAt": "2026-11-22T13:52:10Z",
    });
    assert_eq!(members[0], ines);
    assert_eq!(members.as_array().unwrap().len(), 3);
    let accounts = client.get("/v1/organizations/harbour/service-accounts").await.expect_status(200).json();
    let expected = json!({
        "id": limited, "name": "limited", "identifier": "limited@harbour.iam.127.0.0.1", "description": "",
        "role": "viewer", "segments": [{ "id": mobile, "name": "Mobile" }], "createdAt": "2026-11-22T13:52:10Z",
    });
    assert_eq!(accounts[0], expected);
    assert_eq!(accounts[1].get("segments"), None, "it works in the whole organization");
}

#[tokio::test]
async fn the_audit_log_goes_on_where_its_link_says() {
    let harbour = Workspace::spawn().await;
    let client = account(&harbour, Role::Admin, None).await;
    for name in ["One", "Two", "Three"] {
        harbour.mara.post(&at(path::APPS), &json!({ "name": name })).await.expect_status(201);
        harbour.app.clock.advance(1000);
    }
    let page = client.get("/v1/organizations/harbour/audit-log?limit=2").await.expect_status(200);
    let names = |page: &Value| -> Vec<String> {
        page.as_array().unwrap().iter().map(|event| event["subjectName"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(&page.json()), ["Three", "Two"]);
    let link = page.header("link").unwrap();
    let next = link.strip_prefix('<').and_then(|rest| rest.strip_suffix(">; rel=\"next\"")).unwrap();
    let last = client.get(next).await.expect_status(200);
    assert_eq!((names(&last.json()), last.header("link")), (vec!["One".to_owned()], None));
    let mara = harbour.admin.id;
    let narrowed =
        format!("/v1/organizations/harbour/audit-log?limit=2&actor={mara}&group=apps&to=9000-01-01T00:00:00Z");
    let page = client.get(&narrowed).await.expect_status(200);
    let next = page.header("link").unwrap();
    assert_eq!(names(&page.json()), ["Three", "Two"]);
    assert!(next.contains(&format!("?actor={mara}&group=apps&to=9000-01-01T00%3A00%3A00Z&after=")), "{next}");
    let wrong = client.get("/v1/organizations/harbour/audit-log?after=x").await;
    assert_eq!(wrong.problem(400).1, ["after"]);
}

#[tokio::test]
async fn a_user_knows_themselves() {
    let harbour = Workspace::spawn().await;
    let me = token(&harbour, WorksIn::default()).await.get("/v1/users/me").await.expect_status(200).json();
    assert_eq!((&me["id"], &me["updatedAt"]), (&json!(harbour.admin.id), &me["createdAt"]));
}

//! Who may do what with a workspace in the dashboard: its members by their role, signed in, from our own pages.

use latchkey_api::{
    app::AppDetails,
    member::{AddedMember, MemberList},
    path,
    segment::Segment,
    session::Role::{self, Admin, Developer, Viewer},
};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{
    Answer, Client, NewToken,
    harbour::{Workspace, at, one},
};

/// A request, the least role that is granted it, and the answer then.
struct Request {
    method: Method,
    path: String,
    body: Value,
    least: Role,
    granted: u16,
}

/// Every endpoint of a workspace, each about a thing of its own that is there; the number makes their names new.
async fn requests(harbour: &Workspace, number: usize) -> Vec<Request> {
    let mara = &harbour.mara;
    let app = async |name: &str| -> String {
        let answer = mara.post(&at(path::APPS), &json!({ "name": name })).await.expect_status(201);
        one(path::APP, answer.read::<AppDetails>().id)
    };
    let segment = async |name: &str| -> String {
        let body = json!({ "name": format!("{name} {number}"), "apps": [] });
        let answer = mara.post(&at(path::SEGMENTS), &body).await.expect_status(201);
        one(path::SEGMENT, answer.read::<Segment>().id)
    };
    let member = async |name: &str| -> String {
        one(path::MEMBER, harbour.app.member(&format!("{name}-{number}"), harbour.id, Viewer).await.id)
    };
    let invited = json!({ "email": format!("invited-{number}@x"), "role": "viewer" });
    let answer = mara.post(&at(path::MEMBERS), &invited).await.expect_status(201);
    let AddedMember::Invited { invitation, .. } = answer.read() else { panic!("{}", answer.body) };
    let name = json!({ "name": "Renamed" });
    let new_segment = json!({ "name": format!("New {number}"), "apps": [] });
    let changed = json!({ "name": format!("Changed {number}"), "apps": [] });
    let other = json!({ "email": format!("other-{number}@x"), "role": "viewer" });
    let (get, post, patch, delete) = (&Method::GET, &Method::POST, &Method::PATCH, &Method::DELETE);
    let none = Value::Null;
    let list = [
        (get, at(path::APPS), &none, Viewer, 200),
        (post, at(path::APPS), &name, Developer, 201),
        (get, app("read").await, &none, Viewer, 200),
        (patch, app("rename").await, &name, Developer, 200),
        (delete, app("delete").await, &none, Admin, 204),
        (get, at(path::SEGMENTS), &none, Viewer, 200),
        (post, at(path::SEGMENTS), &new_segment, Admin, 201),
        (patch, segment("change").await, &changed, Admin, 200),
        (delete, segment("delete").await, &none, Admin, 204),
        (get, at(path::MEMBERS), &none, Viewer, 200),
        (post, at(path::MEMBERS), &other, Admin, 201),
        (get, member("read").await, &none, Viewer, 200),
        (patch, member("change").await, &json!({ "role": "developer" }), Admin, 200),
        (delete, member("remove").await, &none, Admin, 204),
        (delete, one(path::INVITATION, invitation.id), &none, Admin, 204),
        (get, at(path::CREDENTIALS), &none, Viewer, 200),
        (get, at(path::AUDIT_LOG), &none, Admin, 200),
        (get, at(path::AUDIT_LOG_ACTORS), &none, Admin, 200),
    ];
    let request = |(method, path, body, least, granted): (&Method, String, &Value, Role, u16)| Request {
        method: method.clone(),
        path,
        body: body.clone(),
        least,
        granted,
    };
    list.into_iter().map(request).collect()
}

async fn ask(client: &Client, request: &Request) -> Answer {
    let asked = client.request(request.method.clone(), &request.path).header("content-type", "application/json");
    client.send(if request.body.is_null() { asked } else { asked.body(request.body.to_string()) }).await
}

fn rank(role: Role) -> usize {
    Role::ALL.iter().position(|&other| other == role).unwrap()
}

#[tokio::test]
async fn members_may_what_their_role_allows() {
    let harbour = Workspace::spawn().await;
    for (role, user) in [(Viewer, &harbour.viewer), (Developer, &harbour.developer), (Admin, &harbour.admin)] {
        let browser = harbour.app.signed_in(user).await;
        for request in requests(&harbour, rank(role)).await {
            let about = format!("{role:?} {} {}", request.method, request.path);
            let answer = ask(&browser, &request).await;
            if rank(role) <= rank(request.least) {
                assert_eq!(answer.status, request.granted, "{about} {}", answer.body);
            } else {
                assert_eq!(answer.problem(403).0, "forbidden", "{about}");
            }
        }
    }
}

#[tokio::test]
async fn whoever_is_no_member_is_told_nothing() {
    let harbour = Workspace::spawn().await;
    let app = &harbour.app;
    let tomas = app.signed_in(&harbour.stranger).await;
    let (_, pat) = app.access_token(&harbour.admin, NewToken::default()).await;
    let (_, account) = app.account_key(harbour.id, "ci", Admin, None).await;
    let (_, token) = app.app_token(harbour.wallpaper).await;
    for request in requests(&harbour, 0).await {
        let about = format!("{} {}", request.method, request.path);
        assert_eq!(ask(&tomas, &request).await.problem(404).0, "not_found", "{about}");
        // Nor do things of this workspace show in another one's.
        let elsewhere = Request { path: request.path.replace("harbour", "northwind"), ..request };
        if elsewhere.path.len() > "/api/dashboard/organizations/northwind/".len() + 30 {
            assert_eq!(ask(&tomas, &elsewhere).await.problem(404).0, "not_found", "{about}");
        }
        let request = Request { path: elsewhere.path.replace("northwind", "harbour"), ..elsewhere };
        let anonymous = app.anonymous().in_browser();
        assert_eq!(ask(&anonymous, &request).await.problem(401).0, "session_required", "{about}");
        for secret in [&pat, &account, &token] {
            let bearer = app.bearer(secret).in_browser();
            assert_eq!(ask(&bearer, &request).await.problem(401).0, "session_required", "{about}");
        }
        let nowhere = Request { path: request.path.replace("harbour", "nowhere"), ..request };
        assert_eq!(ask(&harbour.mara, &nowhere).await.problem(404).0, "not_found", "{about}");
        let odd = Request { path: nowhere.path.replace("nowhere", "%00"), ..nowhere };
        assert_eq!(ask(&harbour.mara, &odd).await.problem(404).0, "not_found", "{about}");
    }
    let members: MemberList = harbour.mara.get(&at(path::MEMBERS)).await.read();
    assert_eq!(members.members.len(), 6, "nothing happened");
}

#[tokio::test]
async fn a_session_that_is_over_opens_nothing_and_another_sites_page_changes_nothing() {
    let harbour = Workspace::spawn().await;
    let requests = requests(&harbour, 0).await;
    for request in requests.iter().filter(|request| request.method != Method::GET) {
        let asked = harbour.mara.request(request.method.clone(), &request.path);
        let mut asked =
            asked.header("content-type", "application/json").body(request.body.to_string()).build().unwrap();
        asked.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
        assert_eq!(harbour.mara.execute(asked).await.problem(403).0, "forbidden", "{}", request.path);
    }
    harbour.mara.post(path::SIGN_OUT, &json!({})).await.expect_status(204);
    for request in &requests {
        assert_eq!(ask(&harbour.mara, request).await.problem(401).0, "session_required", "{}", request.path);
    }
}

#[tokio::test]
async fn what_is_no_id_is_named() {
    let harbour = Workspace::spawn().await;
    for path in [path::SEGMENT, path::MEMBER, path::INVITATION] {
        for id in ["42", "nonsense", "%00"] {
            assert_eq!(harbour.mara.delete(&one(path, id)).await.problem(400).1, ["id"], "{path}");
        }
    }
    for id in ["42", "%00", "..%2f", "%F0%9F%9A%80"] {
        harbour.mara.delete(&one(path::APP, id)).await.problem(404);
    }
}

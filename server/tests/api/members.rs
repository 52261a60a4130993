//! `/api/dashboard/organizations/{organization}/members`

use latchkey_api::{
    access_token::WorksIn,
    id::UserId,
    member::{AddedMember, Member, MemberList},
    path,
    session::Role,
    timestamp::DAY,
};
use serde_json::json;

use crate::support::{
    Client, NewToken, PASSWORD, User,
    harbour::{Workspace, at, one},
};

async fn list(client: &Client) -> Vec<Member> {
    client.get(&at(path::MEMBERS)).await.expect_status(200).read::<MemberList>().members
}

async fn role_of(client: &Client, user: &User) -> Option<Role> {
    list(client).await.into_iter().find(|member| member.id == user.id).map(|member| member.role)
}

fn add(user: &User, role: &str) -> serde_json::Value {
    json!({ "email": user.email, "role": role })
}

/// Makes another organization one above `harbour`.
async fn put_above(harbour: &Workspace, slug: &str) -> latchkey_api::id::OrganizationId {
    let above = harbour.app.organization(slug).await;
    sqlx::query("UPDATE organizations SET parent_id = $1 WHERE id = $2")
        .bind(above.to_string())
        .bind(harbour.id.to_string())
        .execute(harbour.app.server.state.database.writer())
        .await
        .unwrap();
    above
}

#[tokio::test]
async fn sent_again_with_the_same_key_adds_once() {
    let harbour = Workspace::spawn().await;
    let keyed = harbour.mara.clone().with_header("idempotency-key", "one");
    let wanted = add(&harbour.stranger, "viewer");
    for _ in 0..2 {
        let added: AddedMember = keyed.post(&at(path::MEMBERS), &wanted).await.expect_status(201).read();
        assert!(matches!(added, AddedMember::Member(member) if member.id == harbour.stranger.id));
    }
    let (code, _) = harbour.mara.post(&at(path::MEMBERS), &wanted).await.problem(409);
    assert_eq!(code, "already_a_member");
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM audit_events WHERE action = 'member.add'").await, 1);
}

#[tokio::test]
async fn lists_everybody_who_works_here_and_how_many_of_their_tokens_do() {
    let harbour = Workspace::spawn().await;
    let app = &harbour.app;
    let limited = |organizations, apps| NewToken { works_in: WorksIn { organizations, apps }, ..NewToken::default() };
    app.access_token(&harbour.developer, NewToken::default()).await;
    app.access_token(&harbour.developer, limited(vec![harbour.id], vec![])).await;
    app.access_token(&harbour.developer, limited(vec![harbour.northwind], vec![harbour.wallpaper])).await;
    app.access_token(&harbour.developer, limited(vec![harbour.northwind], vec![])).await;
    let (revoked, _) = app.access_token(&harbour.developer, NewToken::default()).await;
    let (expired, _) = app.access_token(&harbour.developer, NewToken::default()).await;
    app.revoke(revoked).await;
    app.expire(expired).await;
    let members = list(&harbour.mara).await;
    let seen: Vec<_> =
        members.iter().map(|member| (member.name.as_str(), member.role, member.you, member.access_tokens)).collect();
    assert_eq!(
        seen,
        [("ines", Role::Viewer, false, 0), ("jonas", Role::Developer, false, 3), ("mara", Role::Admin, true, 0)]
    );
    assert_eq!(members[1].email, "jonas@harbour.example");
    assert_eq!(members[1].since, app.clock.now());
}

#[tokio::test]
async fn pages_hold_everybody_once_by_name() {
    let harbour = Workspace::spawn().await;
    let above = put_above(&harbour, "holding").await;
    harbour.app.member("anna", above, Role::Admin).await;
    harbour.app.join(above, &harbour.viewer, Role::Admin).await;
    for number in 0..6 {
        harbour.app.member(&format!("zoe{number}"), harbour.id, Role::Viewer).await;
    }
    let ask = async |query: &str| -> MemberList {
        harbour.mara.get(&format!("{}?{query}", at(path::MEMBERS))).await.expect_status(200).read()
    };
    let all = list(&harbour.mara).await;
    let mut walked = Vec::new();
    let mut after = String::new();
    loop {
        let page = ask(&format!("limit=2{after}")).await;
        let first = after.is_empty();
        assert_eq!((page.total, page.admins.len()), if first { (Some(10), 3) } else { (None, 0) });
        walked.extend(page.members);
        let Some(next) = page.next else { break };
        after = format!("&after={next}");
    }
    assert_eq!(walked, all);
    assert_eq!(all.len(), 10);
    let zoes = ask("search=ZOE&limit=4").await;
    assert_eq!((zoes.members.len(), zoes.total), (4, Some(6)));
    assert_eq!(ask("search=jonas%40harbour").await.members.len(), 1, "an email");
    for (query, field) in [("after=x", "after"), ("limit=0", "limit"), ("search=a%0Ab", "search")] {
        assert_eq!(harbour.mara.get(&format!("{}?{query}", at(path::MEMBERS))).await.problem(400).1, [field]);
    }
}

#[tokio::test]
async fn names_and_emails_of_any_script_are_found_without_regard_to_case() {
    let harbour = Workspace::spawn().await;
    for name in ["Jürgen Groß", "ŁUCJA"] {
        harbour.app.member(name, harbour.id, Role::Viewer).await;
    }
    for (search, name) in [
        ("groß", "Jürgen Groß"),
        ("JÜRGEN GROSS", "Jürgen Groß"),
        ("Groß%40harbour", "Jürgen Groß"),
        ("łucja", "ŁUCJA"),
        ("Łucja%40", "ŁUCJA"),
    ] {
        let page = harbour.mara.get(&format!("{}?search={search}", at(path::MEMBERS))).await;
        let page: MemberList = page.expect_status(200).read();
        assert_eq!(page.members.iter().map(|member| member.name.as_str()).collect::<Vec<_>>(), [name], "{search}");
        assert_eq!(page.total, Some(1), "{search}");
    }
}

#[tokio::test]
async fn admins_of_an_organization_above_are_shown_as_such_and_changed_there() {
    let harbour = Workspace::spawn().await;
    let above = put_above(&harbour, "holding").await;
    let anna = harbour.app.member("anna", above, Role::Admin).await;
    harbour.app.member("boris", above, Role::Developer).await;
    harbour.app.join(above, &harbour.viewer, Role::Admin).await;
    let members = list(&harbour.mara).await;
    let seen: Vec<_> =
        members.iter().map(|member| (member.name.as_str(), member.role, member.inherited_from.as_deref())).collect();
    assert_eq!(
        seen,
        [
            ("anna", Role::Admin, Some("holding")),
            ("ines", Role::Admin, Some("holding")),
            ("jonas", Role::Developer, None),
            ("mara", Role::Admin, None),
        ]
    );
    let path = one(path::MEMBER, anna.id);
    assert_eq!(harbour.mara.patch(&path, &json!({ "role": "viewer" })).await.problem(409).0, "inherited_role");
    assert_eq!(harbour.mara.delete(&path).await.problem(409).0, "inherited_role");
    let again = harbour.mara.post(&at(path::MEMBERS), &add(&anna, "viewer")).await;
    assert_eq!(again.problem(409).0, "already_a_member");
    // With an admin above, nobody here is the last one.
    harbour.mara.delete(&one(path::MEMBER, harbour.admin.id)).await.expect_status(204);
}

#[tokio::test]
async fn one_is_told_as_the_list_tells_them() {
    let harbour = Workspace::spawn().await;
    for member in list(&harbour.mara).await {
        let told: Member = harbour.mara.get(&one(path::MEMBER, member.id)).await.expect_status(200).read();
        assert_eq!(told, member);
    }
    harbour.mara.get(&one(path::MEMBER, harbour.stranger.id)).await.problem(404);
    assert_eq!(harbour.mara.get(&one(path::MEMBER, "42")).await.problem(400).1, ["id"]);
}

#[tokio::test]
async fn a_person_with_an_account_is_a_member_at_once() {
    let harbour = Workspace::spawn().await;
    let (app, mara) = (&harbour.app, &harbour.mara);
    let body = json!({ "email": " TOMAS@Harbour.example ", "role": "developer" });
    let answer = mara.post(&at(path::MEMBERS), &body).await.expect_status(201);
    let AddedMember::Member(member) = answer.read() else { panic!("{}", answer.body) };
    assert_eq!((member.id, member.role, member.you), (harbour.stranger.id, Role::Developer, false));
    app.signed_in(&harbour.stranger).await.get(&at(path::APPS)).await.expect_status(200);
    assert_eq!(mara.post(&at(path::MEMBERS), &body).await.problem(409).0, "already_a_member");
    assert_eq!(role_of(mara, &harbour.stranger).await, Some(Role::Developer));
    assert_eq!(app.count("SELECT COUNT(*) FROM audit_events WHERE action = 'member.add'").await, 1);
    assert_eq!(app.count("SELECT COUNT(*) FROM invitations").await, 0);
}

#[tokio::test]
async fn refuses_what_is_no_email_and_no_role() {
    let harbour = Workspace::spawn().await;
    for (body, field) in [
        (json!({ "email": "mara", "role": "viewer" }), "email"),
        (json!({ "email": "", "role": "viewer" }), "email"),
        (json!({ "email": "a\u{0}@b", "role": "viewer" }), "email"),
        (json!({ "email": format!("{}@b", "a".repeat(254)), "role": "viewer" }), "email"),
        (json!({ "email": "a@b", "role": "owner" }), "role"),
        (json!({ "email": "a@b" }), "role"),
        (json!({ "role": "viewer" }), "email"),
    ] {
        assert_eq!(harbour.mara.post(&at(path::MEMBERS), &body).await.problem(400).1, [field]);
    }
    let path = one(path::MEMBER, harbour.viewer.id);
    assert_eq!(harbour.mara.patch(&path, &json!({ "role": "owner" })).await.problem(400).1, ["role"]);
}

#[tokio::test]
async fn a_lowered_role_and_a_removal_hold_at_once_for_sessions_and_tokens() {
    let harbour = Workspace::spawn().await;
    let app = &harbour.app;
    let (_, secret) = app.access_token(&harbour.developer, NewToken::default()).await;
    let (token, jonas) = (app.bearer(&secret), app.signed_in(&harbour.developer).await);
    let versions = format!("/api/v1/projects/{}/versions?teamId={}", harbour.wallpaper, harbour.id);
    let version = json!({
        "project": harbour.wallpaper, "appName": "Wallpaper", "appVersion": "1.0.0", "platform": "android",
        "environment": "production", "forceUpgrade": false,
    });
    token.post(&versions, &version).await.expect_status(201);
    jonas.post(&at(path::APPS), &json!({ "name": "Mine" })).await.expect_status(201);

    let path = one(path::MEMBER, harbour.developer.id);
    let lowered: Member = harbour.mara.patch(&path, &json!({ "role": "viewer" })).await.expect_status(200).read();
    assert_eq!(lowered.role, Role::Viewer);
    token.post(&versions, &version).await.problem(403);
    token.get(&versions).await.expect_status(200);
    jonas.post(&at(path::APPS), &json!({ "name": "Mine" })).await.problem(403);

    harbour.mara.delete(&path).await.expect_status(204);
    token.get(&versions).await.problem(404);
    jonas.get(&at(path::APPS)).await.problem(404);
    harbour.mara.delete(&path).await.problem(404);
    harbour.mara.patch(&path, &json!({ "role": "admin" })).await.problem(404);
    let events = app.count("SELECT COUNT(*) FROM audit_events WHERE subject_kind = 'member'").await;
    assert_eq!(events, 2);
}

#[tokio::test]
async fn everybody_may_leave_and_nobody_else_may_be_removed_by_them() {
    let harbour = Workspace::spawn().await;
    let ines = harbour.app.signed_in(&harbour.viewer).await;
    ines.delete(&one(path::MEMBER, harbour.developer.id)).await.problem(403);
    ines.delete(&one(path::MEMBER, harbour.viewer.id)).await.expect_status(204);
    ines.delete(&one(path::MEMBER, harbour.viewer.id)).await.problem(404);
    assert_eq!(role_of(&harbour.mara, &harbour.viewer).await, None);
}

#[tokio::test]
async fn the_last_admin_stays() {
    let harbour = Workspace::spawn().await;
    let mara = one(path::MEMBER, harbour.admin.id);
    assert_eq!(harbour.mara.delete(&mara).await.problem(409).0, "last_admin");
    assert_eq!(harbour.mara.patch(&mara, &json!({ "role": "developer" })).await.problem(409).0, "last_admin");
    harbour.mara.patch(&mara, &json!({ "role": "admin" })).await.expect_status(200);
    let jonas = one(path::MEMBER, harbour.developer.id);
    harbour.mara.patch(&jonas, &json!({ "role": "admin" })).await.expect_status(200);
    harbour.mara.delete(&mara).await.expect_status(204);
    harbour.mara.get(&at(path::MEMBERS)).await.problem(404);
}

#[tokio::test]
async fn of_two_admins_who_remove_each_other_one_stays() {
    let harbour = Workspace::spawn().await;
    let other = harbour.app.another().await;
    let boris = harbour.app.member("boris", harbour.id, Role::Admin).await;
    let elsewhere = Client::new(other.address).in_browser();
    elsewhere.post(path::SIGN_IN, &json!({ "email": boris.email, "password": PASSWORD })).await.expect_status(200);
    let (of_mara, of_boris) = (one(path::MEMBER, harbour.admin.id), one(path::MEMBER, boris.id));
    let (first, second) = tokio::join!(harbour.mara.delete(&of_boris), elsewhere.delete(&of_mara));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert!(statuses[0] == 204 && [404, 409].contains(&statuses[1]), "{} {}", first.body, second.body);
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM memberships WHERE role = 'admin'").await, 2);
    let leaving = [one(path::MEMBER, harbour.admin.id), one(path::MEMBER, boris.id)];
    for path in leaving {
        let _ = harbour.mara.delete(&path).await;
        let _ = elsewhere.delete(&path).await;
    }
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM memberships WHERE role = 'admin'").await, 2, "one a workspace");
    other.shutdown().await;
}

#[tokio::test]
async fn a_membership_is_old_when_it_is() {
    let harbour = Workspace::spawn().await;
    let start = harbour.app.clock.now();
    harbour.app.clock.advance(DAY / 24);
    let nobody = UserId::from_bytes([1; 16]);
    harbour.mara.patch(&one(path::MEMBER, nobody), &json!({ "role": "admin" })).await.problem(404);
    let changed = harbour.mara.patch(&one(path::MEMBER, harbour.viewer.id), &json!({ "role": "developer" })).await;
    assert_eq!(changed.expect_status(200).read::<Member>().since, start);
}

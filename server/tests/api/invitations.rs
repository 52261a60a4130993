//! Inviting people without an account, and what they do with the link.

use latchkey_api::{
    audit::{AuditEvent, AuditLogPage},
    member::{AddedMember, Invitation, InvitedTo, MemberList},
    path,
    session::{Role, SignedIn},
    timestamp::DAY,
};
use serde_json::{Value, json};

use crate::support::{
    Answer, Client,
    harbour::{Workspace, at, one},
    post::Post,
};

const EMAIL: &str = "lena@harbour.example";
const PASSWORD: &str = "correct horse battery";

/// Invites Lena; answers the invitation and the code of its link.
async fn invite(client: &Client, role: &str) -> (Invitation, String) {
    let answer = client.post(&at(path::MEMBERS), &json!({ "email": EMAIL, "role": role })).await.expect_status(201);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let AddedMember::Invited { invitation, link, mailed } = answer.read() else { panic!("{}", answer.body) };
    assert!(!mailed);
    let (page, code) = link.split_once('#').unwrap();
    assert!(page.starts_with("http://127.0.0.1:") && page.ends_with("/join"), "{page}");
    (invitation, code.to_owned())
}

async fn pending(client: &Client) -> Vec<Invitation> {
    client.get(&at(path::MEMBERS)).await.expect_status(200).read::<MemberList>().invitations
}

async fn read(client: &Client, code: &str) -> Answer {
    client.post(path::READ_INVITATION, &json!({ "code": code })).await
}

fn acceptance(code: &str) -> Value {
    json!({ "code": code, "name": "Lena Roth", "password": PASSWORD })
}

#[tokio::test]
async fn an_invited_person_makes_their_account_and_is_a_member() {
    let harbour = Workspace::spawn().await;
    let (app, mara) = (&harbour.app, &harbour.mara);
    let (invitation, code) = invite(mara, "developer").await;
    assert_eq!(invitation.expires_at, app.clock.now().plus_days(7));
    assert_eq!(pending(mara).await, [invitation]);
    let lena = app.anonymous().in_browser();
    let invited: InvitedTo = read(&lena, &code).await.expect_status(200).read();
    let expected = InvitedTo {
        organization: "harbour".into(),
        email: EMAIL.into(),
        role: Role::Developer,
        invited_by: "mara".into(),
    };
    assert_eq!(invited, expected);
    let signed_in: SignedIn = lena.post(path::ACCEPT_INVITATION, &acceptance(&code)).await.expect_status(200).read();
    assert_eq!((signed_in.user.name.as_str(), signed_in.user.email.as_str()), ("Lena Roth", EMAIL));
    assert_eq!(signed_in.organizations[0].role, Role::Developer);
    lena.get(&at(path::APPS)).await.expect_status(200);
    assert_eq!(pending(mara).await, []);
    let again = app.anonymous().in_browser();
    again.post(path::SIGN_IN, &json!({ "email": EMAIL, "password": PASSWORD })).await.expect_status(200);

    for answer in [read(&again, &code).await, again.post(path::ACCEPT_INVITATION, &acceptance(&code)).await] {
        assert_eq!(answer.problem(400).1, ["code"], "a code works once");
    }
    for action in ["invitation.create", "invitation.accept", "member.add"] {
        let log = mara.get(&at(path::AUDIT_LOG)).await.body;
        assert!(log.contains(action), "{action}");
        assert!(!log.contains(&code));
    }
}

#[tokio::test]
async fn only_a_hash_of_the_code_is_kept() {
    let harbour = Workspace::spawn().await;
    let (_, code) = invite(&harbour.mara, "viewer").await;
    let kept: String = sqlx::query_scalar("SELECT code_hash FROM invitations")
        .fetch_one(harbour.app.server.state.database.reader())
        .await
        .unwrap();
    assert_eq!(kept.len(), 64);
    assert!(!kept.contains(&code));
}

#[tokio::test]
async fn another_invitation_takes_the_place_of_the_first() {
    let harbour = Workspace::spawn().await;
    let (_, first) = invite(&harbour.mara, "viewer").await;
    let (second, code) = invite(&harbour.mara, "admin").await;
    assert_eq!(pending(&harbour.mara).await, [second]);
    let lena = harbour.app.anonymous().in_browser();
    assert_eq!(read(&lena, &first).await.problem(400).1, ["code"]);
    assert_eq!(read(&lena, &code).await.expect_status(200).read::<InvitedTo>().role, Role::Admin);
}

#[tokio::test]
async fn withdrawn_and_old_ones_open_nothing() {
    let harbour = Workspace::spawn().await;
    let (app, mara) = (&harbour.app, &harbour.mara);
    let lena = app.anonymous().in_browser();
    let (invitation, withdrawn) = invite(mara, "viewer").await;
    mara.delete(&one(path::INVITATION, invitation.id)).await.expect_status(204);
    mara.delete(&one(path::INVITATION, invitation.id)).await.problem(404);
    let (_, old) = invite(mara, "viewer").await;
    read(&lena, &old).await.expect_status(200);
    app.clock.advance(7 * DAY);
    for code in [withdrawn, old] {
        assert_eq!(read(&lena, &code).await.problem(400).1, ["code"]);
        assert_eq!(lena.post(path::ACCEPT_INVITATION, &acceptance(&code)).await.problem(400).1, ["code"]);
    }
    assert_eq!(app.count("SELECT COUNT(*) FROM users WHERE email LIKE 'lena%'").await, 0);
}

/// Invites somebody as an admin of an organization; answers the code of the link.
async fn invite_to(client: &Client, organization: &str, email: &str) -> String {
    let members = path::fill(path::MEMBERS, &[("organization", organization)]);
    let answer = client.post(&members, &json!({ "email": email, "role": "admin" })).await.expect_status(201);
    let AddedMember::Invited { link, .. } = answer.read() else { panic!("{}", answer.body) };
    link.split_once('#').unwrap().1.to_owned()
}

/// Whether a code opens something; if so, it is used up.
async fn opens(harbour: &Workspace, code: &str) -> bool {
    let somebody = harbour.app.anonymous().in_browser();
    let is_open = read(&somebody, code).await.status == 200;
    let accepted = somebody.post(path::ACCEPT_INVITATION, &acceptance(code)).await;
    if !is_open {
        assert_eq!(accepted.problem(400).1, ["code"]);
        return false;
    }
    accepted.expect_status(200);
    true
}

#[tokio::test]
async fn those_of_an_admin_end_with_their_membership_or_their_role() {
    for (action, removed) in [("member.remove", true), ("member.change_role", false)] {
        let harbour = Workspace::spawn().await;
        let (app, mara) = (&harbour.app, &harbour.mara);
        let boris = app.member("boris", harbour.id, Role::Admin).await;
        app.join(harbour.northwind, &boris, Role::Admin).await;
        let browser = app.signed_in(&boris).await;
        let theirs = [
            invite_to(&browser, "harbour", "one@harbour.example").await,
            invite_to(&browser, "harbour", "two@harbour.example").await,
        ];
        let elsewhere = invite_to(&browser, "northwind", "three@harbour.example").await;
        let of_mara = invite_to(mara, "harbour", "four@harbour.example").await;
        let path = one(path::MEMBER, boris.id);
        if removed {
            mara.delete(&path).await.expect_status(204);
        } else {
            mara.patch(&path, &json!({ "role": "developer" })).await.expect_status(200);
        }
        assert_eq!(
            pending(mara).await.iter().map(|one| one.email.as_str()).collect::<Vec<_>>(),
            ["four@harbour.example"]
        );
        for code in theirs {
            assert!(!opens(&harbour, &code).await, "{removed}");
        }
        assert!(opens(&harbour, &of_mara).await && opens(&harbour, &elsewhere).await, "{removed}");

        let log: AuditLogPage = mara.get(&at(path::AUDIT_LOG)).await.read();
        let told = |action: &str| -> Vec<&AuditEvent> { log.items.iter().filter(|one| one.action == action).collect() };
        let details = |event: &AuditEvent| serde_json::from_str::<Value>(&event.details).unwrap();
        assert_eq!(details(told(action)[0])["withdrawnInvitations"], 2);
        let withdrawn = told("invitation.withdraw");
        let mut emails: Vec<_> = withdrawn.iter().map(|event| event.subject_name.as_str()).collect();
        emails.sort_unstable();
        assert_eq!(emails, ["one@harbour.example", "two@harbour.example"]);
        assert_eq!(details(withdrawn[0]), json!({ "role": "admin", "because": action }));
        assert_eq!(withdrawn[0].actor_name, "mara");
    }
}

#[tokio::test]
async fn those_of_an_admin_above_end_where_they_are_no_admin_any_more() {
    let harbour = Workspace::spawn().await;
    let app = &harbour.app;
    let holding = app.organization("holding").await;
    app.put_below(harbour.id, holding).await;
    app.put_below(harbour.northwind, holding).await;
    let anna = app.member("anna", holding, Role::Admin).await;
    let boris = app.member("boris", holding, Role::Admin).await;
    app.join(harbour.northwind, &boris, Role::Admin).await;
    let (anna, browser) = (app.signed_in(&anna).await, app.signed_in(&boris).await);
    let in_holding = invite_to(&browser, "holding", "one@harbour.example").await;
    let in_harbour = invite_to(&browser, "harbour", "two@harbour.example").await;
    let in_northwind = invite_to(&browser, "northwind", "three@harbour.example").await;
    let path =
        |organization| path::fill(path::MEMBER, &[("organization", organization), ("id", &boris.id.to_string())]);
    anna.delete(&path("holding")).await.expect_status(204);
    assert!(!opens(&harbour, &in_holding).await);
    assert!(!opens(&harbour, &in_harbour).await);
    assert!(opens(&harbour, &in_northwind).await, "an admin of that one alone, too");

    // The other way round: whoever stays an admin by an organization above keeps theirs.
    app.join(holding, &boris, Role::Admin).await;
    let kept = invite_to(&browser, "northwind", "four@harbour.example").await;
    anna.delete(&path("northwind")).await.expect_status(204);
    assert!(opens(&harbour, &kept).await);
}

#[tokio::test]
async fn whoever_has_an_account_by_now_is_told_to_sign_in() {
    let harbour = Workspace::spawn().await;
    let (_, code) = invite(&harbour.mara, "admin").await;
    harbour.app.user("lena").await;
    let answer = harbour.app.anonymous().in_browser().post(path::ACCEPT_INVITATION, &acceptance(&code)).await;
    assert_eq!(answer.problem(409).0, "account_exists");
    assert!(answer.body.contains("Sign in"), "{}", answer.body);
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM memberships").await, 4);
}

#[tokio::test]
async fn whoever_becomes_a_member_is_no_longer_invited() {
    let harbour = Workspace::spawn().await;
    let (_, code) = invite(&harbour.mara, "admin").await;
    harbour.app.user("lena").await;
    let added = harbour.mara.post(&at(path::MEMBERS), &json!({ "email": EMAIL, "role": "viewer" })).await;
    assert!(matches!(added.expect_status(201).read(), AddedMember::Member(_)));
    assert_eq!(pending(&harbour.mara).await, []);
    let lena = harbour.app.anonymous().in_browser();
    assert_eq!(read(&lena, &code).await.problem(400).1, ["code"], "the link opens nothing any more");
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM invitations").await, 0);
}

#[tokio::test]
async fn an_invitation_elsewhere_stays_until_they_are_a_member_there() {
    let harbour = Workspace::spawn().await;
    let tomas = harbour.app.signed_in(&harbour.stranger).await;
    let northwind = path::fill(path::MEMBERS, &[("organization", "northwind")]);
    tomas.post(&northwind, &json!({ "email": EMAIL, "role": "viewer" })).await.expect_status(201);
    let (_, code) = invite(&harbour.mara, "viewer").await;
    let lena = harbour.app.anonymous().in_browser();
    lena.post(path::ACCEPT_INVITATION, &acceptance(&code)).await.expect_status(200);
    assert_eq!(tomas.get(&northwind).await.read::<MemberList>().invitations.len(), 1);
    tomas.post(&northwind, &json!({ "email": EMAIL, "role": "viewer" })).await.expect_status(201);
    assert_eq!(tomas.get(&northwind).await.read::<MemberList>().invitations, []);
}

#[tokio::test]
async fn whoever_let_theirs_expire_is_not_listed_and_is_forgotten() {
    let harbour = Workspace::spawn().await;
    invite(&harbour.mara, "viewer").await;
    harbour.app.clock.advance(7 * DAY - 1);
    let mara = harbour.app.signed_in(&harbour.admin).await;
    latchkey_server::housekeeping::round(&harbour.app.server.state).await;
    assert_eq!(pending(&mara).await.len(), 1);
    harbour.app.clock.advance(1);
    assert_eq!(pending(&mara).await, []);
    latchkey_server::housekeeping::round(&harbour.app.server.state).await;
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM invitations").await, 0);
}

#[tokio::test]
async fn a_name_and_a_password_are_asked_for_as_when_setting_up() {
    let harbour = Workspace::spawn().await;
    let (_, code) = invite(&harbour.mara, "viewer").await;
    let lena = harbour.app.anonymous().in_browser();
    let body = json!({ "code": code, "name": " ", "password": "short" });
    assert_eq!(lena.post(path::ACCEPT_INVITATION, &body).await.problem(400).1, ["name", "password"]);
    lena.post(path::ACCEPT_INVITATION, &acceptance(&code)).await.expect_status(200);
}

#[tokio::test]
async fn of_two_who_hurry_one_gets_the_account() {
    let harbour = Workspace::spawn().await;
    let (_, code) = invite(&harbour.mara, "viewer").await;
    let (one, two) = (harbour.app.anonymous().in_browser(), harbour.app.anonymous().in_browser());
    let body = acceptance(&code);
    let (first, second) =
        tokio::join!(one.post(path::ACCEPT_INVITATION, &body), two.post(path::ACCEPT_INVITATION, &body));
    let mut statuses = [first.status, second.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 400], "{} {}", first.body, second.body);
}

#[tokio::test]
async fn guessing_is_slowed_down_and_keeps_nobody_else_out() {
    let harbour = Workspace::spawn().await;
    let (_, code) = invite(&harbour.mara, "viewer").await;
    let guesser = harbour.app.anonymous().in_browser();
    for _ in 0..10 {
        assert_eq!(read(&guesser, "guess").await.problem(400).1, ["code"]);
    }
    read(&guesser, "guess").await.problem(429);
    read(&guesser, &code).await.expect_status(200);
    for number in 0..40 {
        read(&guesser, &number.to_string()).await.problem(400);
    }
    guesser.post(path::ACCEPT_INVITATION, &acceptance("other")).await.problem(429);
}

#[tokio::test]
async fn the_browsers_former_session_ends() {
    let harbour = Workspace::spawn().await;
    let (_, code) = invite(&harbour.mara, "viewer").await;
    let browser = harbour.app.signed_in(&harbour.viewer).await;
    // Its use would be noted by now.
    harbour.app.clock.advance(60_000);
    browser.post(path::ACCEPT_INVITATION, &acceptance(&code)).await.expect_status(200);
    let visitor = browser.get(path::VISITOR).await.json();
    assert_eq!(visitor["user"]["email"], EMAIL);
    let live = harbour.app.count("SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL").await;
    assert_eq!(live, 2, "of mara and of lena");
}

#[tokio::test]
async fn where_mail_can_be_sent_the_link_is_mailed() {
    let Post { app, folder } = Post::spawn().await;
    let harbour = Workspace::of(app).await;
    let body = json!({ "email": EMAIL, "role": "viewer" });
    let answer = harbour.mara.post(&at(path::MEMBERS), &body).await.expect_status(201);
    let AddedMember::Invited { link, mailed, .. } = answer.read() else { panic!("{}", answer.body) };
    assert!(mailed);
    let mails = Post { app: harbour.app, folder }.mails();
    let [mail] = &mails[..] else { panic!("{mails:?}") };
    assert_eq!(mail.to, EMAIL);
    assert!(mail.text.contains(&format!("\n{link}\n")), "{}", mail.text);
}

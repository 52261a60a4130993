//! Who is told, and of what.

use latchkey_api::session::Role;

use crate::support::{NewAccount, NewToken, post::Post};

#[tokio::test]
async fn one_mail_tells_an_owner_of_all_that_is_due_and_where_it_is() {
    let post = Post::spawn().await;
    let (mara, jonas) = (post.app.user("mara").await, post.app.user("jonas").await);
    post.token(&mara, "first", 30).await;
    post.token(&mara, "second", 28).await;
    post.token(&mara, "later", 90).await;
    post.token(&jonas, "of-jonas", 30).await;
    post.days_pass(23);
    let mut mails = post.round().await;
    mails.sort_by(|one, other| one.to.cmp(&other.to));
    assert_eq!(mails.iter().map(|mail| &mail.to).collect::<Vec<_>>(), [&jonas.email, &mara.email]);
    let text = &mails[1].text;
    for line in [
        "Hello mara,",
        "Personal access token “second” (aau_…",
        "Ends 2026-12-20 13:52 UTC, in 5 days",
        "Personal access token “first” (aau_…",
        "Ends 2026-12-22 13:52 UTC, in 7 days",
        &format!("http://{}/account/access-tokens", post.app.server.address),
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert!(!text.contains("later") && !text.contains("of-jonas"), "{text}");
    assert!(text.find("second") < text.find("first"), "what ends first comes first");
}

#[tokio::test]
async fn the_admins_are_told_of_what_belongs_to_the_organization() {
    let post = Post::spawn().await;
    let app = &post.app;
    let team = app.organization("harbour").await;
    let project = app.app(team, "wallpaper").await;
    let mut admins = Vec::new();
    for (name, role) in [("anna", Role::Admin), ("mara", Role::Admin), ("jonas", Role::Developer)] {
        let user = app.member(name, team, role).await;
        if role == Role::Admin {
            admins.push(user.email);
        }
    }
    let end = app.clock.now().plus_days(30);
    app.service_account(team, NewAccount { name: "pipeline", expires_at: Some(end), ..NewAccount::default() }).await;
    app.app_api_token(team, project, "uploads", Some(end)).await;
    post.days_pass(29);
    let mut mails = post.round().await;
    mails.sort_by(|one, other| one.to.cmp(&other.to));
    assert_eq!(mails.iter().map(|mail| mail.to.clone()).collect::<Vec<_>>(), admins);
    let url = format!("http://{}/w/harbour", app.server.address);
    for line in [
        "Key “First key” of the service account pipeline (aas_…",
        &format!("{url}/service-accounts\n"),
        "API token “uploads” of the app wallpaper (aap_…",
        &format!("{url}/apps/wallpaper/settings/api-tokens\n"),
        "in 24 hours",
    ] {
        assert!(mails[0].text.contains(line), "{line}\n{}", mails[0].text);
    }
}

#[tokio::test]
async fn an_organization_without_admins_is_in_the_care_of_those_above() {
    let post = Post::spawn().await;
    let app = &post.app;
    let (top, middle, below) =
        (app.organization("top").await, app.organization("middle").await, app.organization("below").await);
    app.put_below(middle, top).await;
    app.put_below(below, middle).await;
    let boss = app.member("boss", top, Role::Admin).await;
    let mara = app.member("mara", middle, Role::Admin).await;
    app.member("jonas", below, Role::Developer).await;
    let end = Some(app.clock.now().plus_days(30));
    app.service_account(below, NewAccount { expires_at: end, ..NewAccount::default() }).await;
    post.days_pass(23);
    let mails = post.round().await;
    assert_eq!(mails.iter().map(|mail| &mail.to).collect::<Vec<_>>(), [&mara.email], "the nearest, not {}", boss.email);
}

#[tokio::test]
async fn nobody_is_told_of_what_is_over_anyway() {
    let post = Post::spawn().await;
    let app = &post.app;
    let team = app.organization("harbour").await;
    let project = app.app(team, "wallpaper").await;
    let mara = app.member("mara", team, Role::Admin).await;
    let end = app.clock.now().plus_days(30);
    let token = NewToken { expires_at: Some(end), ..NewToken::default() };
    let (revoked, _) = app.access_token(&mara, token).await;
    let account = app.service_account(team, NewAccount { expires_at: Some(end), ..NewAccount::default() }).await;
    app.app_api_token(team, project, "uploads", Some(end)).await;
    app.access_token(&mara, NewToken::default()).await;
    app.revoke(revoked).await;
    let now = app.clock.now().0;
    app.execute(format!("UPDATE service_accounts SET deleted_at = {now} WHERE id = '{}'", account.id)).await;
    app.execute(format!("UPDATE apps SET deleted_at = {now} WHERE id = '{project}'")).await;
    post.token(&mara, "expired", 2).await;
    post.days_pass(2);
    assert_eq!(post.sent().await, 0);
    post.days_pass(27);
    assert_eq!(post.sent().await, 0);
}

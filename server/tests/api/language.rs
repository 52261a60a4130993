//! The language that mails to a person are in: the one in which they last signed in, or which they chose since.

use latchkey_api::{
    member::{AddedMember, Invitation},
    path,
    session::Role,
};
use latchkey_server::secret::PlainToken;
use serde_json::{Value, json};

use crate::support::{Answer, Client, NewToken, PASSWORD, TestApp, User, harbour::at, post::Post};

/// What mails to this user are in; none while nothing is known.
async fn known(app: &TestApp, email: &str) -> Option<String> {
    sqlx::query_scalar("SELECT language FROM users WHERE email = $1")
        .bind(email)
        .fetch_one(app.server.state.database.reader())
        .await
        .unwrap()
}

/// Signs in with a browser that wants pages in these languages.
async fn sign_in(app: &TestApp, user: &User, accepted: &str) -> Client {
    let browser = app.anonymous().in_browser().with_header("accept-language", accepted);
    let body = json!({ "email": user.email, "password": PASSWORD });
    browser.post(path::SIGN_IN, &body).await.expect_status(200);
    browser
}

async fn choose(browser: &Client, language: &str) -> Answer {
    browser.post(path::LANGUAGE, &json!({ "language": language })).await
}

#[tokio::test]
async fn signing_in_tells_it_as_the_page_was_read() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    assert_eq!(known(&app, &mara.email).await, None);
    sign_in(&app, &mara, "de-AT, en;q=0.5").await;
    assert_eq!(known(&app, &mara.email).await.as_deref(), Some("de"));
    let chosen = app.anonymous().in_browser().with_header("cookie", "latchkey.language=ar");
    let body = json!({ "email": mara.email, "password": PASSWORD });
    chosen.with_header("accept-language", "es").post(path::SIGN_IN, &body).await.expect_status(200);
    assert_eq!(known(&app, &mara.email).await.as_deref(), Some("ar"));
    sign_in(&app, &mara, "fr").await;
    assert_eq!(known(&app, &mara.email).await.as_deref(), Some("en"));
}

#[tokio::test]
async fn a_refused_sign_in_tells_nothing() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let browser = app.anonymous().in_browser().with_header("accept-language", "de");
    browser.post(path::SIGN_IN, &json!({ "email": mara.email, "password": "wrong" })).await.expect_status(401);
    assert_eq!(known(&app, &mara.email).await, None);
}

#[tokio::test]
async fn so_does_making_an_account() {
    let app = TestApp::spawn().await;
    sqlx::query("INSERT INTO setup_codes (secret_hash, created_at) VALUES ($1, $2)")
        .bind(PlainToken::presented("code").hash().as_str())
        .bind(app.clock.now().0)
        .execute(app.server.state.database.writer())
        .await
        .unwrap();
    let admin = json!({
        "code": "code", "organization": "Harbour", "name": "Mara", "email": "mara@harbour.example", "password": PASSWORD,
    });
    let mara = app.anonymous().in_browser().with_header("accept-language", "ja");
    mara.post(path::SETUP, &admin).await.expect_status(200);
    assert_eq!(known(&app, "mara@harbour.example").await.as_deref(), Some("ja"));

    let lena = json!({ "email": "lena@harbour.example", "role": "viewer" });
    let answer = mara.post(&at(path::MEMBERS), &lena).await.expect_status(201);
    let AddedMember::Invited { link, .. } = answer.read() else { panic!("{}", answer.body) };
    let code = link.split_once('#').unwrap().1;
    let account = json!({ "code": code, "name": "Lena", "password": PASSWORD });
    let browser = app.anonymous().in_browser().with_header("accept-language", "es-MX");
    browser.post(path::ACCEPT_INVITATION, &account).await.expect_status(200);
    assert_eq!(known(&app, "lena@harbour.example").await.as_deref(), Some("es"));
}

#[tokio::test]
async fn a_choice_is_remembered_of_whoever_makes_it() {
    let app = TestApp::spawn().await;
    let (mara, jonas) = (app.user("mara").await, app.user("jonas").await);
    let browser = sign_in(&app, &mara, "de").await;
    sign_in(&app, &jonas, "de").await;
    for language in ["en", "es", "ja", "ar", "ar"] {
        choose(&browser, language).await.expect_status(204);
        assert_eq!(known(&app, &mara.email).await.as_deref(), Some(language));
    }
    assert_eq!(known(&app, &jonas.email).await.as_deref(), Some("de"));
}

#[tokio::test]
async fn only_a_signed_in_person_chooses_and_only_what_there_is() {
    let app = TestApp::spawn().await;
    let mara = app.user("mara").await;
    let browser = sign_in(&app, &mara, "de").await;
    for body in [json!({ "language": "fr" }), json!({ "language": "DE" }), json!({ "language": 5 }), json!({})] {
        assert_eq!(browser.post(path::LANGUAGE, &body).await.problem(400).1, ["language"], "{body}");
    }
    let more = json!({ "language": "en", "user": mara.id });
    assert_eq!(browser.post(path::LANGUAGE, &more).await.problem(400).1, ["user"]);

    assert_eq!(choose(&app.anonymous().in_browser(), "en").await.problem(401).0, "session_required");
    let (_, secret) = app.access_token(&mara, NewToken::default()).await;
    assert_eq!(choose(&app.bearer(&secret).in_browser(), "en").await.problem(401).0, "session_required");
    let elsewhere = browser.request(reqwest::Method::POST, path::LANGUAGE).json(&json!({ "language": "en" }));
    let mut elsewhere = elsewhere.build().unwrap();
    for name in ["sec-fetch-site", "origin"] {
        elsewhere.headers_mut().insert(name, "https://evil.example".parse().unwrap());
    }
    assert_eq!(browser.execute(elsewhere).await.problem(403).0, "forbidden");
    assert_eq!(known(&app, &mara.email).await.as_deref(), Some("de"));
}

#[tokio::test]
async fn everybody_is_told_in_their_own() {
    let post = Post::spawn().await;
    let app = &post.app;
    let mut expected = Vec::new();
    for (name, language, subject, words) in [
        ("ana", Some("es"), "«ci» caduca dentro de 7 días", "Hola, ana:\n\nUna credencial caduca pronto"),
        ("mara", Some("de"), "„ci“ läuft in 7 Tagen ab", "Guten Tag mara,\n\nin Latchkey laufen bald"),
        ("ren", Some("ja"), "「ci」は7日後に期限切れになります", "ren 様\n\nLatchkeyで、"),
        (
            "salma",
            Some("ar"),
            "تنتهي صلاحية «\u{2068}ci\u{2069}» بعد 7 أيام",
            "مرحبًا \u{2068}salma\u{2069}،\n\nتنتهي قريبًا",
        ),
        ("tom", Some("en"), "“ci” ends in 7 days", "Hello tom,\n\nA credential ends soon"),
        ("una", None, "“ci” ends in 7 days", "Hello una,\n\nA credential ends soon"),
    ] {
        let user = app.user(name).await;
        if let Some(language) = language {
            sign_in(app, &user, language).await;
        }
        post.token(&user, "ci", 30).await;
        expected.push((user.email, language.unwrap_or("en"), subject, words));
    }
    post.days_pass(23);
    let mut mails = post.round().await;
    mails.sort_by(|one, other| one.to.cmp(&other.to));
    assert_eq!(mails.len(), expected.len());
    for (mail, (to, language, subject, words)) in mails.iter().zip(&expected) {
        assert_eq!((&mail.to, mail.language.as_str(), mail.subject.as_str()), (to, *language, *subject));
        assert!(mail.text.starts_with(words), "{}", mail.text);
        assert!(mail.text.contains("2026-12-22 13:52 UTC"), "{}", mail.text);
    }
}

#[tokio::test]
async fn of_the_admins_each_is_told_in_their_own() {
    let post = Post::spawn().await;
    let app = &post.app;
    let team = app.organization("harbour").await;
    let project = app.app(team, "wallpaper").await;
    for (name, language) in [("anna", "de"), ("mara", "ar")] {
        let admin = app.member(name, team, Role::Admin).await;
        choose(&sign_in(app, &admin, "en").await, language).await.expect_status(204);
    }
    app.app_api_token(team, project, "uploads", Some(app.clock.now().plus_days(30))).await;
    post.days_pass(29);
    let mut mails = post.round().await;
    mails.sort_by(|one, other| one.to.cmp(&other.to));
    let [anna, mara] = &mails[..] else { panic!("{mails:?}") };
    assert!(anna.text.contains("\nAPI-Token „uploads“ der App wallpaper (aap_…"), "{}", anna.text);
    assert!(
        mara.text.contains("\nرمز API «\u{2068}uploads\u{2069}» للتطبيق \u{2068}wallpaper\u{2069} ("),
        "{}",
        mara.text
    );
    assert!(mara.text.contains("، بعد 24 ساعة\nhttp://"), "{}", mara.text);
}

#[tokio::test]
async fn an_invitation_is_in_the_language_of_whoever_invites() {
    let post = Post::spawn().await;
    let team = post.app.organization("harbour").await;
    let mara = post.app.member("mara", team, Role::Admin).await;
    let browser = sign_in(&post.app, &mara, "de").await;
    let invite = async |email: &str| -> (Invitation, String) {
        let body: Value = json!({ "email": email, "role": "viewer" });
        let answer = browser.post(&at(path::MEMBERS), &body).await.expect_status(201);
        let AddedMember::Invited { invitation, link, mailed: true } = answer.read() else { panic!("{}", answer.body) };
        (invitation, link)
    };
    let (_, link) = invite("lena@harbour.example").await;
    choose(&browser, "ja").await.expect_status(204);
    invite("ren@harbour.example").await;
    let mut mails = post.mails();
    mails.sort_by(|one, other| one.to.cmp(&other.to));
    let [lena, ren] = &mails[..] else { panic!("{mails:?}") };
    assert_eq!((lena.language.as_str(), ren.language.as_str()), ("de", "ja"));
    assert_eq!(lena.subject, "mara lädt Sie zu harbour in Latchkey ein");
    assert!(lena.text.contains("Er gilt bis 2026-11-29 13:52 UTC"), "{}", lena.text);
    assert!(lena.text.contains(&format!("\n\n{link}\n\n")), "{}", lena.text);
    assert_eq!(ren.subject, "maraさんからLatchkeyの「harbour」への招待が届いています");
}

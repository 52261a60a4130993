//! Builds: uploaded and read with an app's API token (`/v1/integrations/builds`), or by naming the app
//! (`/v1/apps/{appId}/builds`).

use std::{io::Write as _, net::TcpStream, path::PathBuf};

use latchkey_api::{id::BuildId, session::Role};
use serde_json::{Value, json};

use crate::support::{
    Client, NewToken, TestApp,
    harbour::Workspace,
    multipart::{BOUNDARY, Part},
};

const BUILDS: &str = "/v1/integrations/builds";
const IPA: Part<'static> = ("file", Some("app.ipa"), b"abc");
const SHA256_OF_ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

/// A workspace, and a client with an API token of its app.
async fn pipeline() -> (Workspace, Client) {
    with("").await
}

async fn with(toml: &str) -> (Workspace, Client) {
    let harbour = Workspace::of(TestApp::spawn_with(toml).await).await;
    let (_, secret) = harbour.app.app_token(harbour.wallpaper).await;
    let client = harbour.app.bearer(&secret);
    (harbour, client)
}

/// Uploads; answers the build.
async fn upload(client: &Client, parts: &[Part<'_>]) -> Value {
    client.post_parts(BUILDS, parts).await.expect_status(200).json()["data"].clone()
}

fn id(build: &Value) -> &str {
    build["id"].as_str().unwrap()
}

/// Every file of builds that is on the disk.
fn files(harbour: &Workspace) -> Vec<PathBuf> {
    let folder = harbour.app.server.state.config.data_folder.join("builds");
    let Ok(folders) = std::fs::read_dir(folder) else { return Vec::new() };
    let files = folders.flat_map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap());
    files.map(|file| file.unwrap().path()).collect()
}

#[tokio::test]
async fn a_build_is_uploaded_listed_read_and_downloaded() {
    let (harbour, client) = pipeline().await;
    let parts: [Part<'_>; 5] = [
        ("versionName", None, b"1.4.0"),
        ("tags", None, b"nightly, ios"),
        ("build", Some("/home/ci/App \u{e9}.ipa"), b"abc"),
        ("changelog", None, b"Fixes"),
        ("deployer[info][branch]", None, b"main"),
    ];
    let answer = client.post_parts(BUILDS, &parts).await.expect_status(200).json();
    assert_eq!(answer["status"], true);
    let build = &answer["data"];
    let expected = json!({
        "id": build["id"], "appId": harbour.wallpaper, "fileName": "App é.ipa", "size": 3, "sha256": SHA256_OF_ABC,
        "versionName": "1.4.0", "notes": "Fixes", "tags": ["nightly", "ios"],
        "fields": { "deployer.info.branch": "main" }, "createdAt": "2026-11-22T13:52:10Z", "uploadedBy": "ci",
    });
    assert_eq!(*build, expected);
    assert!(id(build).parse::<BuildId>().is_ok());

    for path in [BUILDS, "/v1/integrations/builds/"] {
        let list = client.get(path).await.expect_status(200).json();
        let data = json!({ "items": [build], "page": 1, "limit": 20, "totalPages": 1, "totalItems": 1 });
        assert_eq!(list, json!({ "status": true, "data": data }), "{path}");
    }
    let one = client.get(&format!("{BUILDS}/{}", id(build))).await.expect_status(200).json();
    assert_eq!(one, json!({ "status": true, "data": build }));
    let file = client.get(&format!("{BUILDS}/{}/download", id(build))).await.expect_status(200);
    assert_eq!(file.body, "abc");
    assert_eq!(file.header("content-length"), Some("3"));
    assert_eq!(file.header("content-type"), Some("application/octet-stream"));
    assert_eq!(file.header("content-disposition"), Some("attachment; filename*=UTF-8''App%20%C3%A9.ipa"));
    assert_eq!(file.header("etag"), Some(format!("\"{SHA256_OF_ABC}\"").as_str()));
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM audit_events WHERE action = 'build.upload'").await, 1);
}

#[tokio::test]
async fn the_same_file_again_is_another_build_and_the_newest_comes_first() {
    let (harbour, client) = pipeline().await;
    let mut uploaded = Vec::new();
    for _ in 0..5 {
        uploaded.push(id(&upload(&client, &[IPA]).await).to_owned());
        harbour.app.clock.advance(1000);
    }
    uploaded.reverse();
    let mut seen = Vec::new();
    for page in 1..=3 {
        let list = client.get(&format!("{BUILDS}?page={page}&limit=2")).await.expect_status(200).json();
        assert_eq!((&list["data"]["totalPages"], &list["data"]["totalItems"]), (&json!(3), &json!(5)));
        seen.extend(list["data"]["items"].as_array().unwrap().iter().map(|build| id(build).to_owned()));
    }
    assert_eq!(seen, uploaded);
    assert_eq!(client.get(&format!("{BUILDS}?page=9")).await.json()["data"]["items"], json!([]));
    for (query, field) in [("page=0", "page"), ("limit=0", "limit"), ("limit=101", "limit"), ("page=x", "page")] {
        assert_eq!(client.get(&format!("{BUILDS}?{query}")).await.problem(400).1, [field]);
    }
}

#[tokio::test]
async fn a_token_opens_its_own_app_alone() {
    let (harbour, client) = pipeline().await;
    let other_app = harbour.app.app(harbour.id, "other").await;
    let (_, secret) = harbour.app.app_token(other_app).await;
    let other = harbour.app.bearer(&secret);
    let build = upload(&client, &[IPA]).await;
    assert_eq!(other.get(BUILDS).await.json()["data"]["items"], json!([]));
    for path in [format!("{BUILDS}/{}", id(&build)), format!("{BUILDS}/{}/download", id(&build))] {
        assert_eq!(other.get(&path).await.problem(404).0, "not_found");
    }
    let nobody = BuildId::from_bytes([1; 16]);
    client.get(&format!("{BUILDS}/{nobody}")).await.problem(404);
    assert_eq!(client.get(&format!("{BUILDS}/nonsense")).await.problem(400).1, ["buildId"]);
}

#[tokio::test]
async fn only_an_apps_own_token_opens_the_integrations_api() {
    let (harbour, client) = pipeline().await;
    let path = format!("{BUILDS}/{}", id(&upload(&client, &[IPA]).await));
    let (dead, dead_secret) = harbour.app.app_token(harbour.wallpaper).await;
    harbour.app.revoke(dead).await;
    let (old, old_secret) = harbour.app.app_token(harbour.wallpaper).await;
    harbour.app.expire(old).await;
    let (_, pat) = harbour.app.access_token(&harbour.admin, NewToken::default()).await;
    let (_, account) = harbour.app.account_key(harbour.id, "ci", Role::Admin, None).await;
    let key = harbour.app.project_api_key(harbour.wallpaper).await;
    let anonymous = harbour.app.anonymous();
    let nobody = [&harbour.mara, &anonymous, &harbour.app.bearer(&key), &harbour.app.api_key(&key)];
    let dead = [&harbour.app.bearer(&dead_secret), &harbour.app.bearer(&old_secret)];
    let others = [&harbour.app.bearer(&pat), &harbour.app.bearer(&account)];
    for (clients, status) in [(&nobody[..], 401), (&dead, 401), (&others, 403)] {
        for client in clients {
            client.get(BUILDS).await.problem(status);
            client.get(&path).await.problem(status);
            client.get(&format!("{path}/download")).await.problem(status);
            client.post_parts(BUILDS, &[IPA]).await.problem(status);
        }
    }
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM builds").await, 1);
}

#[tokio::test]
async fn refuses_what_is_no_build_names_the_part_and_keeps_nothing() {
    let (harbour, client) = pipeline().await;
    let long = vec![b'a'; 20_000];
    let cases: [(&[Part<'_>], &str); 12] = [
        (&[], "file"),
        (&[("notes", None, b"a")], "file"),
        (&[IPA, IPA], "file"),
        (&[IPA, ("build", Some("app.ipa"), b"x")], "build"),
        (&[("build", Some("app.ipa"), b"")], "build"),
        (&[("file", None, b"abc")], "file"),
        (&[IPA, ("icon", Some("icon.png"), b"x")], "icon"),
        (&[IPA, ("notes", None, b"a"), ("changelog", None, b"b")], "changelog"),
        (&[IPA, ("custom", None, &long)], "custom"),
        (&[IPA, ("custom", None, &[0xff])], "custom"),
        (&[IPA, ("custom", None, &[0])], "custom"),
        (&[IPA, ("", None, b"x")], "body"),
    ];
    for (parts, field) in cases {
        assert_eq!(client.post_parts(BUILDS, parts).await.problem(400).1, [field]);
    }
    let many: Vec<String> = (0..20).map(|number| format!("field{number}")).collect();
    let mut parts = vec![IPA];
    parts.extend(many.iter().map(|name| (name.as_str(), None, &long[..16_000])));
    client.post_parts(BUILDS, &parts).await.problem(400);

    let whole = crate::support::multipart::body(&[IPA]);
    for cut in [0, 20, 100, whole.len() - 10] {
        assert_eq!(client.post_multipart(BUILDS, whole[..cut].to_vec()).await.problem(400).0, "malformed", "{cut}");
    }
    let endless = [b"--", BOUNDARY.as_bytes(), b"\r\nX: ", &vec![b'a'; 3_000_000]].concat();
    assert_eq!(client.post_multipart(BUILDS, endless).await.problem(400).0, "malformed");
    assert_eq!(client.post(BUILDS, &json!({})).await.problem(415).0, "unsupported_media_type");
    assert_eq!(files(&harbour), [] as [PathBuf; 0]);
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM builds").await, 0);
}

#[tokio::test]
async fn the_limit_is_the_files_own_and_is_named() {
    let (harbour, client) = with("[uploads]\nlargest_bytes = 200000\n").await;
    let (fits, too_large) = (vec![7; 200_000], vec![7; 200_001]);
    let build = upload(&client, &[("file", Some("app.ipa"), &fits), ("notes", None, b"beside it")]).await;
    assert_eq!(build["size"], 200_000);
    for size in [too_large, vec![7; 600_000]] {
        let answer = client.post_parts(BUILDS, &[("file", Some("app.ipa"), &size)]).await;
        assert_eq!(answer.problem(413).0, "too_large");
        assert!(answer.body.contains("200000 bytes"), "{}", answer.body);
    }
    assert_eq!(files(&harbour).len(), 1);
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM builds").await, 1);
}

#[tokio::test]
async fn an_upload_that_breaks_off_leaves_nothing_behind() {
    let (harbour, _) = pipeline().await;
    let (_, secret) = harbour.app.app_token(harbour.wallpaper).await;
    let mut stream = TcpStream::connect(harbour.app.server.address).unwrap();
    let head = format!(
        "POST {BUILDS} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {secret}\r\nContent-Length: 1000000\r\n\
         Content-Type: multipart/form-data; boundary={BOUNDARY}\r\n\r\n--{BOUNDARY}\r\n\
         Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(&vec![b'a'; 100_000]).unwrap();
    while files(&harbour).is_empty() {
        tokio::task::yield_now().await;
    }
    drop(stream);
    while !files(&harbour).is_empty() {
        tokio::task::yield_now().await;
    }
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM builds").await, 0);
}

#[tokio::test]
async fn what_a_crash_left_over_is_gone_after_the_next_start_and_builds_are_not() {
    let (mut harbour, client) = pipeline().await;
    let (_, secret) = harbour.app.app_token(harbour.wallpaper).await;
    let build = upload(&client, &[IPA]).await;
    let folder = harbour.app.server.state.config.data_folder.join("builds");
    let lost = BuildId::from_bytes([1; 16]).to_string();
    std::fs::write(folder.join("incoming").join(&lost), "cut off").unwrap();
    std::fs::write(folder.join(harbour.wallpaper.to_string()).join(&lost), "without a row").unwrap();
    harbour.app = harbour.app.restarted().await;
    while files(&harbour).len() > 1 {
        tokio::task::yield_now().await;
    }
    let client = harbour.app.bearer(&secret);
    let file = client.get(&format!("{BUILDS}/{}/download", id(&build))).await.expect_status(200);
    assert_eq!(file.body, "abc");
}

#[tokio::test]
async fn whoever_names_the_app_reads_and_uploads_the_same_builds() {
    let (harbour, client) = pipeline().await;
    let scopes = &["builds:read", "builds:write"][..];
    let (_, pat) = harbour.app.access_token(&harbour.developer, NewToken { scopes, ..NewToken::default() }).await;
    let (_, account) = harbour.app.account_key(harbour.id, "ci", Role::Developer, None).await;
    let builds = format!("/v1/apps/{}/builds", harbour.wallpaper);
    let first = upload(&client, &[IPA]).await;
    for (secret, uploader) in [(&pat, "jonas"), (&account, "ci")] {
        let client = harbour.app.bearer(secret);
        harbour.app.clock.advance(1000);
        let answer = client.post_parts(&builds, &[IPA]).await.expect_status(201);
        let build = answer.json();
        assert_eq!(build["uploadedBy"], uploader);
        let place = answer.header("location").unwrap();
        assert_eq!(client.get(place).await.expect_status(200).json(), build);
        assert_eq!(client.get(&format!("{place}/download")).await.expect_status(200).body, "abc");
        assert_eq!(client.get(&format!("{builds}/{}", id(&first))).await.json(), first);
    }
    let client = harbour.app.bearer(&pat);
    let page = client.get(&format!("{builds}?limit=2")).await.expect_status(200);
    assert_eq!(page.json().as_array().unwrap().len(), 2);
    let next = format!("<{builds}?page=2&limit=2>; rel=\"next\"");
    assert_eq!(page.header("link"), Some(next.as_str()));
    let last = client.get(&format!("{builds}?page=2&limit=2")).await.expect_status(200);
    assert_eq!((last.json(), last.header("link")), (json!([first]), None));
    // Nor does another app's path show them.
    let other = harbour.app.app(harbour.id, "other").await;
    client.get(&format!("/v1/apps/{other}/builds/{}", id(&first))).await.problem(404);
}

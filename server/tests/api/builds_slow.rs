//! Uploads that take their time, while things go on around them.

use latchkey_api::{path, session::Role, timestamp::Timestamp};
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::support::{
    NewToken,
    harbour::{Workspace, one},
    multipart::{self, BOUNDARY},
};

const HOUR: i64 = 3_600_000;
const BUILDS: &str = "/v1/integrations/builds";

/// An upload of which a part has arrived.
struct Upload {
    stream: TcpStream,
    rest: Vec<u8>,
}

impl Upload {
    async fn begin(harbour: &Workspace, path: &str, secret: &str) -> Self {
        let file = vec![b'a'; 100_000];
        let mut body = multipart::body(&[("file", Some("app.ipa"), &file)]);
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {secret}\r\nContent-Length: {}\r\n\
             Content-Type: multipart/form-data; boundary={BOUNDARY}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        let rest = body.split_off(50_000);
        let mut stream = TcpStream::connect(harbour.app.server.address).await.unwrap();
        stream.write_all(head.as_bytes()).await.unwrap();
        stream.write_all(&body).await.unwrap();
        while files(harbour) == 0 {
            tokio::task::yield_now().await;
        }
        Self { stream, rest }
    }

    /// Sends the rest; answers the status and the body.
    async fn finish(mut self) -> (u16, Value) {
        self.stream.write_all(&self.rest).await.unwrap();
        let mut answer = String::new();
        self.stream.read_to_string(&mut answer).await.unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, serde_json::from_str(body).unwrap())
    }
}

/// How many files of builds are on the disk, whole ones and others.
fn files(harbour: &Workspace) -> usize {
    let folder = harbour.app.server.state.config.data_folder.join("builds");
    let Ok(folders) = std::fs::read_dir(folder) else { return 0 };
    folders.map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap().count()).sum()
}

async fn nothing_is_left(harbour: &Workspace) {
    assert_eq!(files(harbour), 0);
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM builds").await, 0);
    assert_eq!(harbour.app.count("SELECT COUNT(*) FROM audit_events WHERE action = 'build.upload'").await, 0);
}

#[tokio::test]
async fn a_build_is_there_from_the_moment_on_at_which_it_has_arrived() {
    let harbour = Workspace::spawn().await;
    let (_, secret) = harbour.app.app_token(harbour.wallpaper).await;
    let slow = Upload::begin(&harbour, BUILDS, &secret).await;
    harbour.app.clock.advance(HOUR);
    let (status, answer) = slow.finish().await;
    assert_eq!(status, 200, "{answer}");
    let build = &answer["data"];
    assert_eq!(build["createdAt"].as_str().unwrap().parse(), Ok(harbour.app.clock.now()));
    let id: String = build["id"].as_str().unwrap().replace('-', "");
    assert_eq!(i64::from_str_radix(&id[..12], 16).map(Timestamp), Ok(harbour.app.clock.now()));
    let at = harbour.app.count("SELECT at FROM audit_events WHERE action = 'build.upload'").await;
    assert_eq!(Timestamp(at), harbour.app.clock.now());
}

#[tokio::test]
async fn a_token_that_is_revoked_meanwhile_uploads_nothing() {
    let harbour = Workspace::spawn().await;
    let (id, secret) = harbour.app.app_token(harbour.wallpaper).await;
    let slow = Upload::begin(&harbour, BUILDS, &secret).await;
    harbour.app.revoke(id).await;
    let (status, answer) = slow.finish().await;
    assert_eq!(status, 401, "{answer}");
    nothing_is_left(&harbour).await;
}

/// Expiry is asked of the moment at which a request came.
#[tokio::test]
async fn a_token_that_expires_meanwhile_has_uploaded_it() {
    let harbour = Workspace::spawn().await;
    let end = Timestamp(harbour.app.clock.now().0 + HOUR);
    let (_, secret) = harbour.app.app_api_token(harbour.id, harbour.wallpaper, "ci", Some(end)).await;
    let slow = Upload::begin(&harbour, BUILDS, &secret).await;
    harbour.app.clock.advance(HOUR);
    assert_eq!(slow.finish().await.0, 200);
    harbour.app.bearer(&secret).get(BUILDS).await.problem(401);
}

#[tokio::test]
async fn nobody_uploads_to_an_app_that_is_deleted_meanwhile_or_without_the_role_that_they_had() {
    let harbour = Workspace::spawn().await;
    let token = NewToken { scopes: &["builds:write"], ..NewToken::default() };
    let (_, secret) = harbour.app.access_token(&harbour.developer, token).await;
    let builds = format!("/v1/apps/{}/builds", harbour.wallpaper);
    let jonas = one(path::MEMBER, harbour.developer.id);
    let change_role = async |role: Role| {
        let body = serde_json::json!({ "role": role });
        harbour.mara.patch(&jonas, &body).await.expect_status(200);
    };

    let slow = Upload::begin(&harbour, &builds, &secret).await;
    change_role(Role::Viewer).await;
    let (status, answer) = slow.finish().await;
    assert_eq!(status, 403, "{answer}");
    nothing_is_left(&harbour).await;
    change_role(Role::Developer).await;

    let slow = Upload::begin(&harbour, &builds, &secret).await;
    harbour.mara.delete(&one(path::APP, "wallpaper")).await.expect_status(204);
    let (status, answer) = slow.finish().await;
    assert_eq!(status, 404, "{answer}");
    nothing_is_left(&harbour).await;
}

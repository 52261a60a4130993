//! Another password for somebody who has lost theirs.

use serde_json::json;

use crate::support::{Place, Program};

async fn sign_in(program: &Program, password: &str) -> u16 {
    let body = json!({ "email": "mara@harbour.example", "password": password });
    program.client().in_browser().post("/api/dashboard/sign-in", &body).await.status
}

#[tokio::test]
async fn whoever_runs_the_server_gives_another_one_while_it_goes_on() {
    let place = Place::new().await;
    let program = place.start(&[]);
    let code = program.log().split("code=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    let browser = program.client().in_browser();
    let body = json!({
        "code": code, "organization": "Harbour Mobile", "name": "Mara Ilves", "email": "mara@harbour.example",
        "password": "correct horse battery",
    });
    browser.post("/api/dashboard/setup", &body).await.expect_status(200);
    for _ in 0..10 {
        assert_eq!(sign_in(&program, "forgotten").await, 401);
    }
    assert_eq!(sign_in(&program, "correct horse battery").await, 429);

    let output = place.command(&["--new-password", "Mara@Harbour.example"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let password = String::from_utf8(output.stdout).unwrap().trim_end().to_owned();
    assert!(password.len() == 20 && !String::from_utf8(output.stderr).unwrap().contains(&password));
    browser.get("/api/dashboard/sessions").await.expect_status(401);
    assert_eq!(sign_in(&program, "correct horse battery").await, 401);
    assert_eq!(sign_in(&program, &password).await, 200);
}

#[tokio::test]
async fn of_nobody_it_is_refused() {
    let place = Place::new().await;
    let (code, said) = place.refused(&["--new-password", "nobody@harbour.example"], &[]);
    assert_eq!(code, Some(1));
    assert!(said.contains("there is no user with the email nobody@harbour.example"), "{said}");
    let (code, said) = place.refused(&["--demo", "--new-password", "mara@harbour.example"], &[]);
    assert_eq!(code, Some(2), "{said}");
}

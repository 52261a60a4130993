//! The code that the first administrator is made with.

use serde_json::json;

use crate::support::{Place, Program};

/// The codes in the log.
fn codes(program: &Program) -> Vec<String> {
    let log = program.log();
    let codes = log.split("code=\"").skip(1).map(|rest| rest.split_once('"').unwrap().0.to_owned());
    codes.collect()
}

#[tokio::test]
async fn each_start_without_users_logs_one_code_and_it_makes_the_administrator() {
    let place = Place::new().await;
    let program = place.start(&[]);
    let first = codes(&program);
    assert_eq!(first.len(), 1, "{}", program.log());
    assert!(first[0].len() == 23 && first[0].split('-').all(|group| group.len() == 5), "{first:?}");
    assert!(program.log().contains(&format!("url=\"http://{}/setup\"", program.address)), "{}", program.log());
    program.stop();

    let program = place.start(&[]);
    let second = codes(&program);
    assert_eq!(second.len(), 1, "{}", program.log());
    assert_ne!(first, second);
    let browser = program.client().in_browser();
    let body = json!({
        "code": second[0], "organization": "Harbour Mobile", "name": "Mara Ilves", "email": "mara@harbour.example",
        "password": "correct horse battery",
    });
    browser.post("/api/dashboard/setup", &body).await.expect_status(200);
    program.stop();

    let program = place.start(&[]);
    assert_eq!(codes(&program), Vec::<String>::new(), "there is a user now");
    let body = json!({ "email": "mara@harbour.example", "password": "correct horse battery" });
    program.client().in_browser().post("/api/dashboard/sign-in", &body).await.expect_status(200);
}

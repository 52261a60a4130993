//! When people are told: at the right time, once, and in the end.

use latchkey_api::timestamp::DAY;
use latchkey_server::housekeeping;

use crate::support::{TestApp, post::Post};

const MINUTE: i64 = 60_000;

#[tokio::test]
async fn a_week_before_and_a_day_before_and_no_more() {
    let post = Post::spawn().await;
    let mara = post.app.user("mara").await;
    post.token(&mara, "ci", 30).await;
    post.app.clock.advance(23 * DAY - 1);
    assert_eq!(post.sent().await, 0);
    post.app.clock.advance(1);
    assert_eq!((post.sent().await, post.sent().await), (1, 0));
    post.app.clock.advance(6 * DAY - 1);
    assert_eq!(post.sent().await, 0);
    post.app.clock.advance(1);
    assert_eq!((post.sent().await, post.sent().await), (1, 0));
    post.days_pass(2);
    assert_eq!(post.sent().await, 0);
}

#[tokio::test]
async fn who_was_told_is_forgotten_a_month_after_the_end() {
    let post = Post::spawn().await;
    let mara = post.app.user("mara").await;
    post.token(&mara, "ci", 30).await;
    for (days, sent, kept) in [(23, 1, 1), (6, 1, 2), (1, 0, 2), (30, 0, 2), (1, 0, 1), (6, 0, 0)] {
        post.days_pass(days);
        assert_eq!(post.sent().await, sent, "{days}");
        assert_eq!(post.app.count("SELECT COUNT(*) FROM notices").await, kept, "{days}");
    }
}

#[tokio::test]
async fn what_was_made_just_before_a_notice_does_without_it() {
    let post = Post::spawn().await;
    let mara = post.app.user("mara").await;
    for (days, of_week, of_day) in [(1, 0, 0), (2, 0, 1), (7, 0, 1), (8, 1, 1)] {
        post.token(&mara, "ci", days).await;
        let mut sent = [0, 0];
        for day in 0..days {
            let at_once = post.sent().await;
            sent[usize::from(day == days - 1)] += at_once;
            post.days_pass(1);
        }
        assert_eq!(sent, [of_week, of_day], "{days}");
    }
}

#[tokio::test]
async fn what_was_due_while_no_server_ran_is_caught_up_on_with_one_mail() {
    let Post { app, folder } = Post::spawn().await;
    let mara = app.user("mara").await;
    let post = Post { app, folder };
    post.token(&mara, "ci", 30).await;
    post.app.clock.advance(29 * DAY + 3 * 60 * MINUTE);
    let post = Post { app: post.app.restarted().await, folder: post.folder };
    let mails = post.round().await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].text.contains("in 21 hours"), "{}", mails[0].text);
    assert_eq!(post.sent().await, 0);
}

#[tokio::test]
async fn of_two_servers_one_sends() {
    let post = Post::spawn().await;
    for name in ["anna", "jonas", "mara"] {
        let user = post.app.user(name).await;
        post.token(&user, "first", 30).await;
        post.token(&user, "second", 30).await;
    }
    let other = post.app.another().await;
    post.days_pass(23);
    tokio::join!(housekeeping::round(&post.app.server.state), housekeeping::round(&other.state));
    let mails = post.mails();
    assert_eq!(mails.len(), 3);
    assert!(mails.iter().all(|mail| mail.text.contains("“first”") && mail.text.contains("“second”")));
    other.shutdown().await;
}

#[tokio::test]
async fn a_mail_that_could_not_be_sent_is_tried_again_after_a_while() {
    let post = Post::spawn().await;
    let mara = post.app.user("mara").await;
    post.token(&mara, "ci", 30).await;
    post.days_pass(23);
    let in_the_way = post.folder.path().join("mail");
    std::fs::write(&in_the_way, "a file where the folder should be").unwrap();
    housekeeping::round(&post.app.server.state).await;
    std::fs::remove_file(&in_the_way).unwrap();
    post.app.clock.advance(MINUTE - 1);
    assert_eq!(post.sent().await, 0);
    post.app.clock.advance(1);
    assert_eq!((post.sent().await, post.sent().await), (1, 0));
    assert_eq!(post.app.count("SELECT attempts FROM notices").await, 2);
}

#[tokio::test]
async fn a_claim_of_a_server_that_died_runs_out() {
    let post = Post::spawn().await;
    let mara = post.app.user("mara").await;
    post.token(&mara, "ci", 30).await;
    post.days_pass(23);
    let until = post.app.clock.now().0 + 5 * MINUTE;
    post.app
        .execute(format!(
            "INSERT INTO notices (credential_id, recipient_id, days, attempts, try_after) \
             SELECT id, user_id, 7, 1, {until} FROM credentials"
        ))
        .await;
    assert_eq!(post.sent().await, 0);
    post.app.clock.advance(5 * MINUTE);
    assert_eq!((post.sent().await, post.sent().await), (1, 0));
}

#[tokio::test]
async fn without_a_mailer_nothing_is_sent_and_nothing_fails() {
    let app = TestApp::spawn().await;
    let folder = tempfile::tempdir().unwrap();
    let post = Post { app, folder };
    let mara = post.app.user("mara").await;
    post.token(&mara, "ci", 30).await;
    post.days_pass(23);
    assert_eq!(post.sent().await, 0);
    assert_eq!(post.app.count("SELECT COUNT(*) FROM notices").await, 0);
}

//! `GET /api/dashboard/access-tokens/summary`

use latchkey_api::{access_token::StateFilter, timestamp::Timestamp};

use crate::support::{NewToken, START, TestApp};

#[tokio::test]
async fn counts_what_the_lists_hold_and_names_what_ends_next() {
    let app = TestApp::spawn().await;
    let user = app.user("mara").await;
    let browser = app.signed_in(&user).await;
    let empty = browser.token_summary().await;
    assert_eq!((empty.all, empty.active, empty.expiring, empty.expired, empty.revoked), (0, 0, 0, 0, 0));
    assert!(empty.next_to_expire.is_empty());

    for (name, end) in [
        ("never", None),
        ("far", Some(START.plus_days(8))),
        ("week", Some(START.plus_days(7))),
        ("six", Some(START.plus_days(6))),
        ("five", Some(START.plus_days(5))),
        ("soon", Some(Timestamp(START.0 + 1))),
        ("now", Some(START)),
        ("lately", Some(Timestamp(START.plus_days(-30).0 + 1))),
        ("long ago", Some(START.plus_days(-30))),
        ("revoked", None),
        ("revoked and expired", Some(START.plus_days(-1))),
    ] {
        let (id, _) = app.access_token(&user, NewToken { name, expires_at: end, ..NewToken::default() }).await;
        if name.starts_with("revoked") {
            browser.revoke_token(id).await.expect_status(204);
        }
    }
    app.access_token(&app.user("lev").await, NewToken::default()).await;
    let summary = browser.token_summary().await;
    assert_eq!(
        (summary.all, summary.active, summary.expiring, summary.expired, summary.revoked),
        (8, 6, 4, 3, 2),
        "all, active, expiring, expired, revoked"
    );
    let next: Vec<_> = summary.next_to_expire.iter().map(|token| (token.name.as_str(), token.expires_at)).collect();
    let expected = [("soon", Timestamp(START.0 + 1)), ("five", START.plus_days(5)), ("six", START.plus_days(6))];
    assert_eq!(next, expected);
    for (state, count) in StateFilter::EVERY.into_iter().zip([
        summary.all,
        summary.active,
        summary.expiring,
        summary.expired,
        summary.revoked,
    ]) {
        let listed = browser.tokens(&format!("state={}", state.name())).await.items.len();
        assert_eq!(u32::try_from(listed).unwrap(), count, "{state:?}");
    }
}

//! `GET …/apps/{app}/api-tokens/summary`

use latchkey_api::path;

use crate::support::{
    START,
    workspace::{Workspace, token},
};

#[tokio::test]
async fn counts_what_the_lists_hold_and_names_what_ends_next() {
    let workspace = Workspace::spawn().await;
    let (app, organization) = (&workspace.app, workspace.organization);
    for (name, days) in [
        ("never", None),
        ("far", Some(8)),
        ("soon", Some(1)),
        ("later", Some(6)),
        ("lately", Some(-1)),
        ("long ago", Some(-31)),
        ("revoked", None),
    ] {
        let end = days.map(|days| START.plus_days(days));
        let (id, _) = app.app_api_token(organization, workspace.wallpaper, name, end).await;
        if name == "revoked" {
            workspace.developer.delete(&token(path::APP_API_TOKEN, id)).await.expect_status(204);
        }
    }
    let relay = app.app(organization, "relay").await;
    app.app_api_token(organization, relay, "of another app", Some(START.plus_days(1))).await;
    let summary = workspace.token_summary().await;
    assert_eq!(
        (summary.all, summary.active, summary.expiring, summary.expired, summary.revoked),
        (5, 4, 2, 2, 1),
        "all, active, expiring, expired, revoked"
    );
    let next: Vec<_> = summary.next_to_expire.iter().map(|token| token.name.as_str()).collect();
    assert_eq!(next, ["soon", "later"]);
}

//! The counts that are kept against what is there.

use std::collections::BTreeMap;

use latchkey_api::{
    id::CredentialId,
    timestamp::{DAY, Timestamp},
};
use latchkey_server::{
    clock::Randomness,
    counts::{self, Counts, Standing},
    database::Columns,
    owner::Owner,
    revocation::{self, Doomed},
};
use sqlx::Row;

use crate::support::{NewToken, START, TestApp, User};

const MIGRATION: &str = include_str!("../../migrations/0010_credential_counts.sql");

/// Owner, span and start of each row, and its count.
type Rows = BTreeMap<(String, String, i64), i64>;

/// The rows that are kept.
async fn kept(app: &TestApp) -> Rows {
    let rows = sqlx::query("SELECT owner_id, span, start, count FROM credential_counts")
        .fetch_all(app.server.state.database.reader())
        .await
        .unwrap();
    let row = |row: &sqlx::any::AnyRow| {
        let text = |column| row.text(column).unwrap();
        ((text("owner_id"), text("span"), row.get("start")), row.get("count"))
    };
    rows.iter().map(row).filter(|&(_, count): &(_, i64)| count != 0).collect()
}

/// User, end and whether it was revoked, of every token.
async fn tokens(app: &TestApp) -> Vec<(String, Option<i64>, bool)> {
    let rows = sqlx::query("SELECT user_id, expires_at, revoked_at FROM credentials")
        .fetch_all(app.server.state.database.reader())
        .await
        .unwrap();
    let moment = |row: &sqlx::any::AnyRow, column| row.moment_or_none(column).unwrap().map(|at| at.0);
    rows.iter()
        .map(|row| (row.text("user_id").unwrap(), moment(row, "expires_at"), moment(row, "revoked_at").is_some()))
        .collect()
}

/// The rows that there should be.
fn counted(tokens: &[(String, Option<i64>, bool)]) -> Rows {
    let mut rows = Rows::new();
    for (user, end, revoked) in tokens {
        let mut add = |span: &str, start| {
            *rows.entry((user.clone(), span.into(), start)).or_default() += 1;
        };
        add(if *revoked { "revoked" } else { "live" }, 0);
        for (span, length) in [("32_days", 32 * DAY), ("day", DAY), ("hour", 3_600_000), ("minute", 60_000)] {
            if let Some(end) = end.filter(|_| !revoked) {
                add(span, end - end % length);
            }
        }
    }
    rows
}

fn states(tokens: &[(String, Option<i64>, bool)], user: &User, now: i64) -> Counts {
    let id = user.id.to_string();
    let live: Vec<i64> = tokens
        .iter()
        .filter(|(of, _, revoked)| *of == id && !revoked)
        .map(|(_, end, _)| end.unwrap_or(i64::MAX))
        .collect();
    let within = |after: i64, until: i64| {
        u32::try_from(live.iter().filter(|&&end| after < end && end <= until).count()).unwrap()
    };
    Counts {
        all: within(now - 30 * DAY, i64::MAX),
        active: within(now, i64::MAX),
        expiring: within(now, now + 7 * DAY),
        expired: within(i64::MIN, now),
        revoked: u32::try_from(tokens.iter().filter(|(of, _, revoked)| *of == id && *revoked).count()).unwrap(),
    }
}

/// Many tokens of two people, made and revoked at random; their ends lie close together and far apart.
async fn history(app: &TestApp, users: &[User; 2]) {
    let random = Randomness::seeded(7);
    let mut made: Vec<(usize, CredentialId)> = Vec::new();
    let browsers = [app.signed_in(&users[0]).await, app.signed_in(&users[1]).await];
    for _ in 0..150 {
        let [choice, which, length, more] = random.bytes::<4>();
        let owner = usize::from(which % 2);
        if choice % 4 == 0 && !made.is_empty() {
            let (owner, id) = made[usize::from(which) % made.len()];
            browsers[owner].revoke_token(id).await.expect_status(204);
            continue;
        }
        let (length, more) = (i64::from(length), i64::from(more));
        let expires_at = match choice % 5 {
            0 => None,
            1 => Some(START.0 + length * 7),
            2 => Some(START.0 + 7 * DAY + (length - 128) * 900),
            3 => Some(START.0 - 30 * DAY + (length - 128) * 60_000 + more),
            _ => Some(START.0 + (length - 128) * DAY + more),
        };
        let token = NewToken { expires_at: expires_at.map(Timestamp), ..NewToken::default() };
        made.push((owner, app.access_token(&users[owner], token).await.0));
    }
}

#[tokio::test]
async fn are_what_a_full_count_finds_after_any_history() {
    let app = TestApp::spawn().await;
    let users = [app.user("mara").await, app.user("lev").await];
    history(&app, &users).await;
    let tokens = tokens(&app).await;
    let rows = kept(&app).await;
    assert_eq!(rows, counted(&tokens));
    for user in &users {
        for offset in [0, 1, 6, 700, 999, 1000, 1001, 60_000, 300_000, 86_399_999, -60_001, -DAY, -31 * DAY, 9 * DAY] {
            let now = START.0 + offset;
            let read = counts::read(&app.server.state.database, Owner::User(user.id), Timestamp(now)).await.unwrap();
            assert_eq!(read, states(&tokens, user, now), "{offset} ms after the start");
        }
    }

    // What the migration counts in a database that is older than the counts.
    let database = app.server.state.database.writer();
    sqlx::query("DELETE FROM credential_counts").execute(database).await.unwrap();
    let fill = &MIGRATION[MIGRATION.find("INSERT").unwrap()..];
    sqlx::raw_sql(fill).execute(database).await.unwrap();
    assert_eq!(kept(&app).await, rows);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn lose_nothing_when_much_happens_at_once() {
    let app = TestApp::spawn().await;
    let user = app.user("mara").await;
    let browser = app.signed_in(&user).await;
    let work: Vec<_> = (0..12)
        .map(|_| {
            let browser = browser.clone();
            tokio::spawn(async move {
                let id = browser.create_token(crate::support::tokens::wanted("ci")).await.token.id;
                browser.create_token(crate::support::tokens::wanted("cd")).await;
                browser.revoke_token(id).await.expect_status(204);
            })
        })
        .collect();
    for one in work {
        one.await.unwrap();
    }
    assert_eq!(kept(&app).await, counted(&tokens(&app).await));
    let summary = browser.token_summary().await;
    assert_eq!((summary.active, summary.revoked), (12, 12));
}

#[tokio::test]
async fn follow_the_tokens_of_an_app_that_all_end_at_once() {
    let app = TestApp::spawn().await;
    let ferry = app.app(app.organization("harbour").await, "ferry").await;
    let (owner, database) = (Owner::App(ferry), &app.server.state.database);
    let mut change = app.change().await;
    for end in [None, Some(Timestamp(START.0 + 5)), Some(START.plus_days(-1))] {
        let id = CredentialId::from_bytes(change.new_id());
        sqlx::query(
            "INSERT INTO credentials (id, kind, secret_hash, prefix, last_four, name, name_folded, search_text, app_id, \
             scopes, created_at, expires_at) VALUES ($1, 'app_api_token', $1, 'aap_', 'abcd', 'n', 'n', 'n', $2, '', 0, $3)",
        )
        .bind(id.to_string())
        .bind(ferry.to_string())
        .bind(end.map(|at| at.0))
        .execute(change.connection())
        .await
        .unwrap();
        counts::count(change.connection(), owner, None, Standing::Live(end)).await.unwrap();
    }
    change.commit().await.unwrap();
    let counted = counts::read(database, owner, START).await.unwrap();
    assert_eq!(counted, Counts { all: 3, active: 2, expiring: 1, expired: 1, revoked: 0 });

    let mut change = app.change().await;
    let revoked = revocation::revoke(&mut change, Doomed::TokensOf(ferry), None).await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(revoked.len(), 3);
    let counted = counts::read(database, owner, START).await.unwrap();
    assert_eq!(counted, Counts { all: 0, active: 0, expiring: 0, expired: 0, revoked: 3 });
    let places = "SELECT COUNT(*) FROM credential_counts WHERE span NOT IN ('live', 'revoked')";
    assert_eq!(app.count(places).await, 0);
}

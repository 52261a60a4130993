//! The SQL of a page of the list.
//!
//! Every order has, for each sort of owner, an index of the credentials that are not revoked and one of those that are;
//! both hold the moment of the end, which tells the states apart. So a page is read from where it begins, without
//! sorting, however many credentials there are. The first page begins somewhere too, before every row, because `SQLite` takes the index of an order only
//! where the order is bounded.

use latchkey_api::{
    access_token::{Sort, StateFilter},
    expiry::{EXPIRED_SHOWN_DAYS, EXPIRING_DAYS},
    timestamp::Timestamp,
};
use sqlx::{AssertSqlSafe, any::AnyRow};

use super::{
    COLUMNS,
    cursor::{Cursor, Key},
};
use crate::{
    database::{Columns, Database},
    owner::Owner,
    text::like_anywhere,
};

/// Which rows, in which order, from where, how many.
pub(super) struct Selection {
    pub(super) owner: Owner,
    pub(super) state: StateFilter,
    pub(super) sort: Sort,
    /// Exactly this name, folded.
    pub(super) name: Option<String>,
    /// What to look for, folded.
    pub(super) search: Option<String>,
    pub(super) after: Option<Cursor>,
    pub(super) rows: u32,
    pub(super) now: Timestamp,
}

/// The moments between which tokens of a state end: later than the first, no later than the second. Revoked ones are
/// in their state whenever they end.
pub(super) fn ends_within(state: StateFilter, now: Timestamp) -> (Option<Timestamp>, Option<Timestamp>) {
    match state {
        StateFilter::All => (Some(now.plus_days(-EXPIRED_SHOWN_DAYS)), None),
        StateFilter::Active => (Some(now), None),
        StateFilter::Expiring => (Some(now), Some(now.plus_days(EXPIRING_DAYS))),
        StateFilter::Expired => (None, Some(now)),
        StateFilter::Revoked => (None, None),
    }
}

/// What a row of [`Selection::fetch`] is ordered by.
pub(super) fn key(row: &AnyRow, sort: Sort) -> sqlx::Result<Key> {
    match sort {
        Sort::Name => row.text("sort_key").map(Key::Text),
        _ => row.number("sort_key").map(Key::Number),
    }
}

/// A text with placeholders, and what goes there.
struct Statement {
    sql: String,
    values: Vec<Key>,
}

impl Statement {
    fn push(&mut self, sql: &str) -> &mut Self {
        self.sql.push_str(sql);
        self
    }

    fn bind(&mut self, value: Key) -> &mut Self {
        self.values.push(value);
        let place = self.values.len().to_string();
        self.push("$").push(&place)
    }
}

impl Selection {
    /// The rows, with `COLUMNS` and `sort_key`.
    pub(super) async fn fetch(&self, database: &Database) -> sqlx::Result<Vec<AnyRow>> {
        let Statement { sql, values } = self.statement();
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for value in values {
            query = match value {
                Key::Number(number) => query.bind(number),
                Key::Text(text) => query.bind(text),
            };
        }
        query.fetch_all(database.reader()).await
    }

    fn statement(&self) -> Statement {
        let (column, descending) = match self.sort {
            Sort::Newest => ("created_at", true),
            Sort::Oldest => ("created_at", false),
            Sort::Name => ("name_folded", false),
            Sort::LastUsed => ("last_use_order", true),
            Sort::Expires => ("expiry_order", false),
        };
        let sign = if self.sort == Sort::Name { "" } else { self.sign() };
        let (than, direction) = if descending { (" < (", "DESC") } else { (" > (", "ASC") };
        let (after_key, after_id) = self.start();
        let mut statement = Statement {
            sql: format!("SELECT {COLUMNS}, {column} AS sort_key FROM credentials WHERE "),
            values: vec![],
        };
        statement.push(self.owner.column()).push(" = ").bind(Key::Text(self.owner.id()));
        statement.push(" AND kind = ").bind(Key::Text(self.owner.kind().name().to_owned()));
        self.filter(&mut statement);
        statement
            .push(&format!(" AND ({sign}{column}, id)"))
            .push(than)
            .bind(after_key)
            .push(", ")
            .bind(Key::Text(after_id));
        statement.push(&format!(") ORDER BY {sign}{column} {direction}, id {direction} LIMIT "));
        statement.bind(Key::Number(self.rows.into()));
        statement
    }

    /// A name is looked up, and the few that have it are sorted: a sign before the other columns keeps their indexes out
    /// of it.
    fn sign(&self) -> &'static str {
        if self.name.is_some() { "+" } else { "" }
    }

    fn filter(&self, statement: &mut Statement) {
        let revoked = self.state == StateFilter::Revoked;
        statement.push(if revoked { " AND revoked_at IS NOT NULL" } else { " AND revoked_at IS NULL" });
        let (later_than, no_later_than) = ends_within(self.state, self.now);
        // In the order of ends the start says it, see below.
        if let Some(moment) = later_than.filter(|_| self.sort != Sort::Expires) {
            statement.push(" AND ").push(self.sign()).push("expiry_order > ").bind(Key::Number(moment.0));
        }
        if let Some(moment) = no_later_than {
            statement.push(" AND ").push(self.sign()).push("expiry_order <= ").bind(Key::Number(moment.0));
        }
        if let Some(name) = &self.name {
            statement.push(" AND name_folded = ").bind(Key::Text(name.clone()));
        }
        if let Some(search) = &self.search {
            statement.push(" AND search_text LIKE ").bind(Key::Text(like_anywhere(search))).push(r" ESCAPE '\'");
        }
    }

    /// The key and id after which the page begins. No id is empty, so an empty one stands before all of the same key.
    fn start(&self) -> (Key, String) {
        let after = self.after.as_ref().map(|after| (after.key.clone(), after.id.to_string()));
        let first = match self.sort {
            Sort::Newest | Sort::LastUsed => Key::Number(i64::MAX),
            Sort::Oldest => Key::Number(i64::MIN),
            Sort::Name => Key::Text(String::new()),
            // Of two lower bounds SQLite might take the one that skips nothing.
            Sort::Expires => {
                let earliest = ends_within(self.state, self.now).0.map_or(i64::MIN, |moment| moment.0 + 1);
                let first = (Key::Number(earliest), String::new());
                return after.map_or(first.clone(), |after| after.max(first));
            }
        };
        after.unwrap_or((first, String::new()))
    }
}

#[cfg(test)]
mod tests {
    use latchkey_api::id::{AppId, CredentialId, UserId};

    use super::*;

    /// Those whose lists are paged, each with what the names of its indexes say.
    const OWNERS: [(Owner, &str); 2] = [
        (Owner::User(UserId::from_bytes([1; 16])), "credentials"),
        (Owner::App(AppId::from_bytes([1; 16])), "credentials_of_app"),
    ];

    fn selections(owner: Owner) -> impl Iterator<Item = Selection> {
        Sort::EVERY.into_iter().flat_map(move |sort| {
            StateFilter::EVERY.into_iter().flat_map(move |state| {
                let key = if sort == Sort::Name { Key::Text("a".into()) } else { Key::Number(1) };
                let after = Cursor::new(sort, key, CredentialId::from_bytes([1; 16]));
                [None, Some(after)].into_iter().flat_map(move |after| {
                    [None, Some("ci".to_owned())].map(|search| Selection {
                        owner,
                        state,
                        sort,
                        name: None,
                        search,
                        after: after.clone(),
                        rows: 51,
                        now: Timestamp(1_795_000_000_000),
                    })
                })
            })
        })
    }

    async fn plan(database: &Database, selection: &Selection) -> String {
        let Statement { sql, values } = selection.statement();
        let mut query = sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}")));
        for value in values {
            query = match value {
                Key::Number(number) => query.bind(number),
                Key::Text(text) => query.bind(text),
            };
        }
        let rows = query.fetch_all(database.reader()).await.unwrap();
        rows.iter().map(|row| row.text("detail").unwrap() + "\n").collect()
    }

    /// Reading a page must not take longer with more credentials: neither by sorting nor by beginning before its start.
    #[tokio::test]
    async fn every_order_and_state_is_read_from_its_place_in_an_index() {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::open(&format!("sqlite:{}/test.sqlite3", folder.path().display()), 1).await.unwrap();
        for (owner, indexes) in OWNERS {
            for selection in selections(owner) {
                let plan = plan(&database, &selection).await;
                let which = if selection.state == StateFilter::Revoked { "revoked" } else { "live" };
                let (index, column) = match selection.sort {
                    Sort::Newest | Sort::Oldest => ("creation", "created_at"),
                    Sort::Name => ("name", "name_folded"),
                    Sort::LastUsed => ("last_use", "last_use_order"),
                    Sort::Expires => ("expiry", "expiry_order"),
                };
                let about = format!("{:?} {:?}: {plan}", selection.sort, selection.state);
                let index = format!("SEARCH credentials USING INDEX {which}_{indexes}_by_{index} (");
                assert!(plan.contains(&index), "{about}");
                assert!(plan.contains(&format!("({column},id)")), "{about}");
                assert!(!plan.contains("TEMP B-TREE"), "{about}");
            }
        }
    }

    #[tokio::test]
    async fn a_name_is_looked_up() {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::open(&format!("sqlite:{}/test.sqlite3", folder.path().display()), 1).await.unwrap();
        for (owner, indexes) in OWNERS {
            let index = format!("{indexes}_by_name ({}=? AND kind=? AND name_folded=?", owner.column());
            for selection in selections(owner) {
                let selection = Selection { name: Some("ci".into()), ..selection };
                let plan = plan(&database, &selection).await;
                assert!(plan.contains(&index), "{plan}");
            }
        }
    }
}

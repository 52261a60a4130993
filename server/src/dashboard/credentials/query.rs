//! The SQL of a page of the list.
//!
//! Every order has, for each sort of owner, an index of the credentials that are not revoked and one of those that are;
//! both hold the moment of the end, which tells the states apart. So a page is read from where it begins, without
//! sorting, however many credentials there are. The first page begins somewhere too, before every row, because `SQLite` takes the index of an order only
//! where the order is bounded.

use latchkey_api::{
    access_token::{Sort, StateFilter},
    expiry::{EXPIRED_SHOWN_DAYS, EXPIRING_DAYS},
    id::CredentialId,
    timestamp::Timestamp,
};
use sqlx::{AssertSqlSafe, any::AnyRow};

use super::COLUMNS;
use crate::{
    dashboard::cursor,
    database::{Columns, Database},
    keyset::{self, Key, Start},
    owner::Owner,
    text::like_anywhere,
};

/// Where a page begins.
pub(super) type Cursor = cursor::Cursor<Sort, CredentialId>;

impl keyset::Sort for Sort {
    fn is_by_text(self) -> bool {
        matches!(self, Self::Name | Self::NameBackwards)
    }

    fn is_descending(self) -> bool {
        matches!(self, Self::Newest | Self::NameBackwards | Self::LastUsed | Self::ExpiresBackwards)
    }
}

/// Which rows, in which order, from where, how many.
pub(super) struct Selection {
    pub(super) owner: Owner,
    pub(super) state: StateFilter,
    pub(super) sort: Sort,
    /// Exactly this name, folded.
    pub(super) name: Option<String>,
    /// What to look for, folded.
    pub(super) search: Option<String>,
    /// A scope that they have to have.
    pub(super) scope: Option<String>,
    /// Whether they have to be unused.
    pub(super) unused: bool,
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
        Sort::Name | Sort::NameBackwards => row.text("sort_key").map(Key::Text),
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

    fn query(self) -> sqlx::query::Query<'static, sqlx::Any, sqlx::any::AnyArguments> {
        let query = sqlx::query(AssertSqlSafe(self.sql));
        self.values.into_iter().fold(query, |query, value| value.bind(query))
    }
}

impl Selection {
    /// The rows, with `COLUMNS` and `sort_key`.
    pub(super) async fn fetch(&self, database: &Database) -> sqlx::Result<Vec<AnyRow>> {
        self.statement().query().fetch_all(database.reader()).await
    }

    /// How many there are, wherever the page begins.
    pub(super) async fn count(&self, database: &Database) -> sqlx::Result<u32> {
        let mut statement =
            Statement { sql: "SELECT COUNT(*) AS found FROM credentials WHERE ".to_owned(), values: vec![] };
        self.filter(&mut statement, None);
        let row = statement.query().fetch_one(database.reader()).await?;
        Ok(u32::try_from(row.number("found")?).unwrap_or(u32::MAX))
    }

    fn statement(&self) -> Statement {
        let column = match self.sort {
            Sort::Newest | Sort::Oldest => "created_at",
            Sort::Name | Sort::NameBackwards => "name_folded",
            Sort::LastUsed | Sort::LastUsedBackwards => "last_use_order",
            Sort::Expires | Sort::ExpiresBackwards => "expiry_order",
        };
        let sign = if column == "name_folded" { "" } else { self.sign() };
        let key = [sign, column].concat();
        let start = self.start();
        let mut statement = Statement {
            sql: format!("SELECT {COLUMNS}, {column} AS sort_key FROM credentials WHERE "),
            values: vec![],
        };
        self.filter(&mut statement, Some(self.sort));
        let condition = start.condition(&key, "id", statement.values.len() + 1);
        let order = start.order(&key, "id");
        statement.values.extend([start.key, Key::Text(start.id)]);
        statement.push(&format!(" AND {condition} {order} LIMIT "));
        statement.bind(Key::Number(self.rows.into()));
        statement
    }

    /// A name is looked up, and the few that have it are sorted: a sign before the other columns keeps their indexes out
    /// of it.
    fn sign(&self) -> &'static str {
        if self.name.is_some() { "+" } else { "" }
    }

    /// Which rows. In the order of ends the start below says where they begin.
    fn filter(&self, statement: &mut Statement, start_of: Option<Sort>) {
        statement.push(self.owner.column()).push(" = ").bind(Key::Text(self.owner.id()));
        statement.push(" AND kind = ").bind(Key::Text(self.owner.kind().name().to_owned()));
        let revoked = self.state == StateFilter::Revoked;
        statement.push(if revoked { " AND revoked_at IS NOT NULL" } else { " AND revoked_at IS NULL" });
        let (later_than, no_later_than) = ends_within(self.state, self.now);
        if let Some(moment) = later_than.filter(|_| start_of != Some(Sort::Expires)) {
            statement.push(" AND ").push(self.sign()).push("expiry_order > ").bind(Key::Number(moment.0));
        }
        if let Some(moment) = no_later_than.filter(|_| start_of != Some(Sort::ExpiresBackwards)) {
            statement.push(" AND ").push(self.sign()).push("expiry_order <= ").bind(Key::Number(moment.0));
        }
        if let Some(name) = &self.name {
            statement.push(" AND name_folded = ").bind(Key::Text(name.clone()));
        }
        if let Some(search) = &self.search {
            statement.push(" AND search_text LIKE ").bind(Key::Text(like_anywhere(search))).push(r" ESCAPE '\'");
        }
        if let Some(scope) = &self.scope {
            // One of the databases takes no notice of case in LIKE.
            let scope = like_anywhere(&format!(" {scope} ").to_ascii_lowercase());
            statement.push(" AND LOWER(' ' || scopes || ' ') LIKE ").bind(Key::Text(scope)).push(r" ESCAPE '\'");
        }
        if self.unused {
            // The sign keeps the index of another order out of it.
            statement.push(" AND +last_use_order = 0");
        }
    }

    fn start(&self) -> Start {
        let after = self.after.clone().map(|Cursor { key, id, .. }| (key, id.to_string()));
        let (earliest, latest) = ends_within(self.state, self.now);
        // Of two bounds on one side SQLite might take the one that skips nothing.
        let after = match self.sort {
            Sort::Expires => {
                let first = (Key::Number(earliest.map_or(i64::MIN, |moment| moment.0 + 1)), String::new());
                Some(after.map_or(first.clone(), |after| after.max(first)))
            }
            Sort::ExpiresBackwards => {
                let first = latest.map_or_else(
                    || (Key::Number(i64::MAX), AFTER_EVERY_ID.to_owned()),
                    |moment| (Key::Number(moment.0 + 1), String::new()),
                );
                Some(after.map_or(first.clone(), |after| after.min(first)))
            }
            _ => after,
        };
        Start::new(self.sort, after)
    }
}

/// Ids are hexadecimal digits and hyphens.
const AFTER_EVERY_ID: &str = "g";

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
                let key = if matches!(sort, Sort::Name | Sort::NameBackwards) {
                    Key::Text("a".into())
                } else {
                    Key::Number(1)
                };
                let after = Cursor::new(sort, key, CredentialId::from_bytes([1; 16]));
                [None, Some(after)].into_iter().flat_map(move |after| {
                    [None, Some("ci".to_owned())].map(|search| Selection {
                        owner,
                        state,
                        sort,
                        name: None,
                        scope: search.as_ref().map(|_| "builds:read".to_owned()),
                        unused: search.is_some(),
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
        database.plan(&selection.statement().sql).await
    }

    /// Reading a page must not take longer with more credentials: neither by sorting nor by beginning before its start.
    #[tokio::test]
    async fn every_order_and_state_is_read_from_its_place_in_an_index() {
        let (_folder, database) = Database::for_a_test().await;
        for (owner, indexes) in OWNERS {
            for selection in selections(owner) {
                let plan = plan(&database, &selection).await;
                let which = if selection.state == StateFilter::Revoked { "revoked" } else { "live" };
                let (index, column) = match selection.sort {
                    Sort::Newest | Sort::Oldest => ("creation", "created_at"),
                    Sort::Name | Sort::NameBackwards => ("name", "name_folded"),
                    Sort::LastUsed | Sort::LastUsedBackwards => ("last_use", "last_use_order"),
                    Sort::Expires | Sort::ExpiresBackwards => ("expiry", "expiry_order"),
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
        let (_folder, database) = Database::for_a_test().await;
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

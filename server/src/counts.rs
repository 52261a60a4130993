//! How many credentials an owner has in each state, kept up to date with every change, so that nobody has to count them.
//!
//! A credential that is not revoked and has an end is counted several times: under the 32 days, the day, the hour and the
//! minute of its end. How many end before a moment is then the sum of some 32 days, of less than 32 days, 24 hours and 60
//! minutes, and only those that end within the minute itself are looked at one by one. That takes as long for ten
//! credentials as for a hundred thousand.

use std::{collections::BTreeMap, fmt::Write as _};

use latchkey_api::{
    expiry::{EXPIRED_SHOWN_DAYS, EXPIRING_DAYS},
    timestamp::{DAY, Timestamp},
};
use sqlx::{AnyConnection, AssertSqlSafe};

use crate::{
    database::{Columns, Database},
    owner::Owner,
};

/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;

/// What the counts know of a credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not revoked; with the moment when it ends or ended.
    Live(Option<Timestamp>),
    /// Revoked, whenever it would end.
    Revoked,
}

/// What is counted under one row. The first one is part of every change, so that changes for one owner queue at its row
/// and never wait for each other in a circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Span {
    Live,
    Revoked,
    ThirtyTwoDays,
    Day,
    Hour,
    Minute,
}

impl Span {
    /// Those of an end, each a part of the one before.
    const OF_ENDS: [Self; 4] = [Self::ThirtyTwoDays, Self::Day, Self::Hour, Self::Minute];

    fn name(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Revoked => "revoked",
            Self::ThirtyTwoDays => "32_days",
            Self::Day => "day",
            Self::Hour => "hour",
            Self::Minute => "minute",
        }
    }

    /// The beginning of the span that a moment lies in.
    fn start(self, at: Timestamp) -> i64 {
        let length = match self {
            Self::Live | Self::Revoked => return 0,
            Self::ThirtyTwoDays => 32 * DAY,
            Self::Day => DAY,
            Self::Hour => 60 * MINUTE,
            Self::Minute => MINUTE,
        };
        at.0.div_euclid(length) * length
    }
}

impl Standing {
    fn places(self) -> Vec<(Span, i64)> {
        match self {
            Self::Revoked => vec![(Span::Revoked, 0)],
            Self::Live(None) => vec![(Span::Live, 0)],
            Self::Live(Some(end)) => {
                [Span::Live].into_iter().chain(Span::OF_ENDS).map(|span| (span, span.start(end))).collect()
            }
        }
    }
}

/// Counts a credential where it stands now, and no longer where it stood before; a new one stood nowhere. Belongs into the
/// transaction of the change itself.
pub async fn count(
    connection: &mut AnyConnection,
    owner: Owner,
    before: Option<Standing>,
    now: Standing,
) -> sqlx::Result<()> {
    let mut changes = BTreeMap::from([((Span::Live, 0), 0)]);
    for place in before.into_iter().flat_map(Standing::places) {
        *changes.entry(place).or_insert(0_i64) -= 1;
    }
    for place in now.places() {
        *changes.entry(place).or_insert(0) += 1;
    }
    changes.retain(|&(span, _), by| *by != 0 || span == Span::Live);
    let mut sql = "INSERT INTO credential_counts (owner_id, span, start, count) VALUES ".to_owned();
    for number in 0..changes.len() {
        let comma = if number == 0 { "" } else { ", " };
        let [span, start, by] = [2, 3, 4].map(|place| place + 3 * number);
        let _ = write!(sql, "{comma}($1, ${span}, ${start}, ${by})");
    }
    sql.push_str(" ON CONFLICT (owner_id, span, start) DO UPDATE SET count = credential_counts.count + excluded.count");
    let mut query = sqlx::query(AssertSqlSafe(sql)).bind(owner.id());
    for (&(span, start), &by) in &changes {
        query = query.bind(span.name()).bind(start).bind(by);
    }
    query.execute(&mut *connection).await?;
    if let Some(Standing::Live(Some(end))) = before {
        forget_empty(connection, owner, end).await?;
    }
    Ok(())
}

/// Where nothing ends any more, no row is left.
async fn forget_empty(connection: &mut AnyConnection, owner: Owner, end: Timestamp) -> sqlx::Result<()> {
    let places: Vec<String> = Span::OF_ENDS
        .iter()
        .zip(2..)
        .map(|(span, place)| format!("(span = '{}' AND start = ${place})", span.name()))
        .collect();
    let query = sqlx::query(AssertSqlSafe(format!(
        "DELETE FROM credential_counts WHERE owner_id = $1 AND count = 0 AND ({})",
        places.join(" OR ")
    )));
    let query = query.bind(owner.id());
    Span::OF_ENDS.into_iter().fold(query, |query, span| query.bind(span.start(end))).execute(connection).await?;
    Ok(())
}

/// How many credentials there are in each state of [`latchkey_api::access_token::StateFilter`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Neither revoked nor expired for long.
    pub all: u32,
    /// Those that work.
    pub active: u32,
    /// Those that work and end soon.
    pub expiring: u32,
    /// Expired, however long ago, and not revoked.
    pub expired: u32,
    /// Revoked.
    pub revoked: u32,
}

/// Counts an owner's credentials as they are at this moment.
pub async fn read(database: &Database, owner: Owner, now: Timestamp) -> sqlx::Result<Counts> {
    let moments = [now.plus_days(-EXPIRED_SHOWN_DAYS), now, now.plus_days(EXPIRING_DAYS)];
    let total = |span| {
        format!(
            "COALESCE((SELECT count FROM credential_counts WHERE owner_id = $1 AND span = '{span}' AND start = 0), 0)"
        )
    };
    let sql = format!(
        "SELECT {} AS live, {} AS revoked, {} AS long_expired, {} AS expired, {} AS ending_soon",
        total("live"),
        total("revoked"),
        ended_by(owner, 3),
        ended_by(owner, 8),
        ended_by(owner, 13),
    );
    let mut query = sqlx::query(AssertSqlSafe(sql)).bind(owner.id()).bind(owner.kind().name());
    for moment in moments {
        query = Span::OF_ENDS.into_iter().fold(query, |query, span| query.bind(span.start(moment))).bind(moment.0);
    }
    let row = query.fetch_one(database.reader()).await?;
    let (live, expired) = (row.number("live")?, row.number("expired")?);
    let number = |count: i64| u32::try_from(count.max(0)).unwrap_or(u32::MAX);
    Ok(Counts {
        all: number(live - row.number("long_expired")?),
        active: number(live - expired),
        expiring: number(row.number("ending_soon")? - expired),
        expired: number(expired),
        revoked: number(row.number("revoked")?),
    })
}

/// How many that are not revoked end no later than a moment. Five values are bound from this place on: the beginnings of
/// the spans that the moment lies in, the longest first, and the moment.
fn ended_by(owner: Owner, place: usize) -> String {
    let mut sql = "CAST(".to_owned();
    for (number, span) in Span::OF_ENDS.into_iter().enumerate() {
        let (span, end) = (span.name(), place + number);
        let within = match number {
            0 => format!("start < ${end}"),
            _ => format!("start >= ${} AND start < ${end}", end - 1),
        };
        let _ = write!(
            sql,
            "COALESCE((SELECT SUM(count) FROM credential_counts WHERE owner_id = $1 AND span = '{span}' AND {within}), 0) + "
        );
    }
    let (minute, moment) = (place + Span::OF_ENDS.len() - 1, place + Span::OF_ENDS.len());
    // SUM is of a wider type in PostgreSQL.
    let _ = write!(
        sql,
        "(SELECT COUNT(*) FROM credentials WHERE {} = $1 AND kind = $2 AND revoked_at IS NULL \
         AND expiry_order >= ${minute} AND expiry_order <= ${moment}) AS BIGINT)",
        owner.column()
    );
    sql
}

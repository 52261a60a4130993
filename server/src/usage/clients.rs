//! Which clients of a credential are told apart. Whoever holds a secret, even one that opens nothing any more, can call
//! themselves something else with every request, and must not make a row of each.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use latchkey_api::id::CredentialId;
use sqlx::AssertSqlSafe;

use super::batch::{Batch, Tally, Use};
use crate::database::{Columns, Tx, placeholders};

/// So many clients of a credential are told apart on a day, by their address and user agent. Those beyond are counted by their
/// address alone, so many more of these are told apart, and the rest is one. Servers that write at the same moment do not see
/// each other's, so each may add as many.
const MOST: usize = 200;
/// So many credentials are asked about at once.
const CHUNK: usize = 100;

/// A credential on a day.
type Place = (CredentialId, i64);

/// The clients that are told apart of one credential on one day, by address and user agent.
#[derive(Debug, Default)]
struct Clients(BTreeSet<(String, String)>);

impl Clients {
    /// Makes a use that of a client which is told apart.
    fn place(&mut self, one: &mut Use) {
        if self.takes(one, MOST) {
            return;
        }
        one.user_agent.clear();
        if self.takes(one, 2 * MOST) {
            return;
        }
        one.address.clear();
    }

    /// Whether the use is of one of them, or of one that there is still room for among so many.
    fn takes(&mut self, one: &Use, most: usize) -> bool {
        let client = (one.address.clone(), one.user_agent.clone());
        if self.0.contains(&client) {
            return true;
        }
        self.0.len() < most && self.0.insert(client)
    }
}

/// The uses of a batch, in their order, those of clients beyond the most added up.
pub(super) async fn told_apart<'a>(
    transaction: &mut Tx,
    batch: &'a Batch,
) -> sqlx::Result<BTreeMap<Cow<'a, Use>, Tally>> {
    let mut crowded = BTreeMap::new();
    for place in crowded_places(transaction, batch).await? {
        crowded.insert(place, written(transaction, place).await?);
    }
    let mut uses: BTreeMap<Cow<'_, Use>, Tally> = BTreeMap::new();
    for (one, tally) in batch.uses() {
        let mut one = Cow::Borrowed(one);
        if let Some(clients) = crowded.get_mut(&(one.credential, one.day)) {
            clients.place(one.to_mut());
        }
        uses.entry(one).and_modify(|sum| sum.add(*tally)).or_insert(*tally);
    }
    Ok(uses)
}

/// Where there may be too many clients together with those of the batch: seldom anywhere, so this is all that most batches
/// are asked.
async fn crowded_places(transaction: &mut Tx, batch: &Batch) -> sqlx::Result<Vec<Place>> {
    let coming = coming(batch);
    let mut written: BTreeMap<Place, usize> = BTreeMap::new();
    for chunk in coming.keys().copied().collect::<Vec<_>>().chunks(CHUNK) {
        let first_day = chunk.iter().map(|(_, day)| *day).min().unwrap_or_default();
        let mut query = sqlx::query(AssertSqlSafe(counting(chunk.len()))).bind(first_day);
        for (credential, _) in chunk {
            query = query.bind(credential.to_string());
        }
        // One text for each number of credentials: not worth a place among the prepared statements.
        for row in query.persistent(false).fetch_all(&mut **transaction).await? {
            let place = (row.parsed("credential_id")?, row.number("day")?);
            written.insert(place, usize::try_from(row.number("clients")?).unwrap_or(usize::MAX));
        }
    }
    let is_crowded = |(place, coming): &(Place, usize)| {
        written.get(place).copied().unwrap_or_default().saturating_add(*coming) > MOST
    };
    Ok(coming.into_iter().filter(is_crowded).map(|(place, _)| place).collect())
}

/// How many clients a batch holds of each credential and day.
fn coming(batch: &Batch) -> BTreeMap<Place, usize> {
    let mut coming = BTreeMap::new();
    let mut before: Option<&Use> = None;
    for (one, _) in batch.uses() {
        let place = (one.credential, one.day);
        let is_same = before.is_some_and(|before| {
            (before.credential, before.day) == place
                && (&before.address, &before.user_agent) == (&one.address, &one.user_agent)
        });
        if !is_same {
            *coming.entry(place).or_default() += 1;
        }
        before = Some(one);
    }
    coming
}

/// The statement that counts clients of so many credentials, by day.
fn counting(credentials: usize) -> String {
    format!(
        "SELECT credential_id, day, COUNT(*) AS clients FROM ( \
         SELECT DISTINCT credential_id, day, address, user_agent FROM credential_usage \
         WHERE day >= $1 AND credential_id IN ({})) AS written GROUP BY credential_id, day",
        placeholders(2, credentials)
    )
}

/// The clients that rows tell apart.
async fn written(transaction: &mut Tx, (credential, day): Place) -> sqlx::Result<Clients> {
    let rows =
        sqlx::query("SELECT DISTINCT address, user_agent FROM credential_usage WHERE credential_id = $1 AND day = $2")
            .bind(credential.to_string())
            .bind(day)
            .fetch_all(&mut **transaction)
            .await?;
    let client = |row| Ok((Columns::text(row, "address")?, Columns::text(row, "user_agent")?));
    Ok(Clients(rows.iter().map(client).collect::<sqlx::Result<_>>()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{database::Database, usage::tests::note};

    fn uses(addresses: usize, agents: usize) -> Vec<Use> {
        let mut batch = Batch::default();
        for number in 0..addresses * agents {
            let mut note = note(1, 10);
            let context = std::sync::Arc::make_mut(&mut note.context);
            context.address = format!("2001:db8::{:x}", number / agents);
            context.user_agent = format!("agent/{}", number % agents);
            batch.add(note);
        }
        batch.uses().map(|(one, _)| one.clone()).collect()
    }

    /// The clients that these uses are counted as, and of how many each.
    fn placed(clients: &mut Clients, uses: Vec<Use>) -> BTreeMap<(String, String), usize> {
        let mut placed = BTreeMap::new();
        for mut one in uses {
            clients.place(&mut one);
            *placed.entry((one.address, one.user_agent)).or_default() += 1;
        }
        placed
    }

    #[test]
    fn as_many_as_there_may_be_are_told_apart() {
        let placed = placed(&mut Clients::default(), uses(4, MOST / 4));
        assert_eq!(placed.len(), MOST);
        assert!(placed.keys().all(|(address, agent)| !address.is_empty() && !agent.is_empty()));
    }

    #[test]
    fn the_others_are_told_apart_by_their_address_and_then_not_at_all() {
        let mut clients = Clients::default();
        let counts = placed(&mut clients, uses(1000, 2));
        assert_eq!(counts.values().sum::<usize>(), 2000);
        assert_eq!(counts.len(), 2 * MOST + 1);
        assert_eq!(counts.keys().filter(|(address, agent)| agent.is_empty() && !address.is_empty()).count(), MOST);
        assert_eq!(counts[&(String::new(), String::new())], 2000 - MOST - 2 * MOST);
        // Whatever comes later, and those that were told apart still are.
        assert_eq!(placed(&mut clients, uses(1000, 2)), counts);
    }

    #[tokio::test]
    async fn only_the_rows_of_these_credentials_are_counted() {
        let (_folder, database) = Database::for_a_test().await;
        for credentials in [1, CHUNK] {
            let plan = database.plan(&counting(credentials)).await;
            let place =
                "credential_usage USING COVERING INDEX sqlite_autoindex_credential_usage_1 (credential_id=? AND day>?)";
            assert!(plan.contains(place), "{plan}");
        }
    }
}

//! Tells people by mail that credentials end soon: 7 days before and 1 day before. The owner of a personal access token is
//! told, and the admins of an organization of its service account keys and app API tokens.
//!
//! A notice is claimed in the database before it is sent, so that of several servers one sends it, and is marked as sent
//! afterwards. A server that dies between the two leaves a claim that runs out, and the notice is sent again: rather twice
//! than never. Whatever was due while no server ran is caught up on; of two notices only the later one.

mod store;

use latchkey_api::{secret::Kind, timestamp::Timestamp};

use self::store::Due;
use crate::{
    AppState, housekeeping,
    mail::{
        Mailer,
        words::{self, Ending, Of},
    },
};

/// Sends what is due at this moment. Does nothing without a mailer.
pub(crate) async fn send_due(state: &AppState) -> sqlx::Result<()> {
    let Some(mailer) = &state.mailer else { return Ok(()) };
    let now = state.clock.now();
    let due = store::due(&state.database, now).await?;
    for of_one in due.chunk_by(|one, other| one.recipient == other.recipient) {
        if state.housekeeping.is_stopping() {
            break;
        }
        let claimed = store::claim(&state.database, of_one, now).await?;
        if !claimed.is_empty() {
            send(state, mailer, &claimed, now).await?;
        }
    }
    Ok(())
}

/// Forgets who was told of credentials that ended long ago; says how many notices.
pub(crate) async fn purge(state: &AppState) -> sqlx::Result<u64> {
    housekeeping::delete_old(&state.database, store::OLD, state.clock.now().plus_days(-store::KEPT_DAYS).0).await
}

/// Sends one person one letter about all that is due. A letter that cannot be sent waits for a later round.
async fn send(state: &AppState, mailer: &Mailer, due: &[Due], now: Timestamp) -> sqlx::Result<()> {
    let Some(Due { email, name, language, .. }) = due.first() else { return Ok(()) };
    let endings: Vec<Ending> = due.iter().map(|due| ending(state, due)).collect();
    let letter = words::notice(*language, &state.config.product_name, name, &endings, now);
    match mailer.send(email, &letter).await {
        Ok(()) => {
            tracing::info!(credentials = due.len(), "sent a notice that credentials end soon");
            store::mark_sent(&state.database, due, now).await
        }
        Err(error) => {
            tracing::warn!(error = format!("{error:#}"), "a notice could not be sent and is tried again");
            store::put_off(&state.database, due, now).await
        }
    }
}

fn ending(state: &AppState, due: &Due) -> Ending {
    let public_url = &state.public_url;
    let organization = due.organization_slug.as_deref().unwrap_or_default();
    let of = due.of.clone().unwrap_or_default();
    let (of, page) = match due.kind {
        Kind::ServiceAccountKey => (Of::ServiceAccount(of), format!("{public_url}/w/{organization}/service-accounts")),
        Kind::AppApiToken => {
            let app = due.app_slug.as_deref().unwrap_or_default();
            (Of::App(of), format!("{public_url}/w/{organization}/apps/{app}/settings/api-tokens"))
        }
        _ => (Of::Recipient, format!("{public_url}/account/access-tokens")),
    };
    Ending {
        of,
        name: due.credential_name.clone(),
        hint: format!("{}…{}", due.prefix, due.last_four),
        at: due.expires_at,
        page,
    }
}

//! The language that a person chose in the dashboard, which mails to them are in from then on.

use axum::{extract::State, http::StatusCode};
use latchkey_api::language::ChooseLanguage;

use crate::{AppState, authenticate::SignedInUser, directory, error::Result, extract};

/// Remembers it. The page itself goes by the browser's cookie.
pub(super) async fn choose(
    State(state): State<AppState>,
    SignedInUser(session): SignedInUser,
    extract::Json(ChooseLanguage { language }): extract::Json<ChooseLanguage>,
) -> Result<StatusCode> {
    directory::set_language(state.database.writer(), session.user.id, language).await?;
    Ok(StatusCode::NO_CONTENT)
}

//! Whether the server can serve.

use axum::{Json, extract::State};
use serde_json::{Value, json};

use crate::{AppState, error::Result};

/// 200 when the database answers.
pub(crate) async fn health(State(state): State<AppState>) -> Result<Json<Value>> {
    sqlx::query("SELECT 1").execute(state.database.reader()).await?;
    Ok(Json(json!({ "status": "ok" })))
}

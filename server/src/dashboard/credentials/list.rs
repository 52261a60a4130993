//! Lists an owner's credentials, a page at a time.

use axum::Json;
use latchkey_api::{
    access_token::{AccessTokenPage, DEFAULT_PAGE, LARGEST_PAGE, LONGEST_SEARCH, ListAccessTokens, is_scope},
    name,
};

use super::{
    freshness,
    query::{self, Selection},
    tokens,
};
use crate::{
    AppState,
    dashboard::cursor::Cursor,
    error::{Error, Result},
    owner::Owner,
    request::RequestContext,
    text::fold,
};

/// Answers a page of the list.
pub(in crate::dashboard) async fn list(
    state: &AppState,
    context: &RequestContext,
    owner: Owner,
    asked: ListAccessTokens,
) -> Result<Json<AccessTokenPage>> {
    let limit = limit(asked.limit)?;
    let selection = Selection {
        owner,
        state: asked.state,
        sort: asked.sort,
        name: asked.name.as_deref().map(name_filter).transpose()?,
        search: asked.search.as_deref().map(search_filter).transpose()?.filter(|text| !text.is_empty()),
        scope: asked.scope.as_deref().map(scope_filter).transpose()?,
        unused: asked.unused,
        after: asked.after.as_deref().map(|text| Cursor::read(text, asked.sort)).transpose()?,
        // One more tells whether there is a next page.
        rows: limit + 1,
        now: context.at,
    };
    let mut rows = selection.fetch(&state.database).await?;
    let is_last = rows.len() <= limit as usize;
    rows.truncate(limit as usize);
    let items = tokens(state, &rows).await?;
    let found = match asked.after {
        None if !asked.is_narrowed() => None,
        None if is_last => Some(u32::try_from(items.len()).unwrap_or(u32::MAX)),
        None => Some(selection.count(&state.database).await?),
        Some(_) => None,
    };
    let next = match (is_last, rows.last(), items.last()) {
        (false, Some(row), Some(token)) => {
            Some(Cursor::new(asked.sort, query::key(row, asked.sort)?, token.id).write())
        }
        _ => None,
    };
    Ok(Json(AccessTokenPage { items, next, found, freshness: freshness(state.config.usage_flush, context.at) }))
}

/// How many rows a page holds.
pub(in crate::dashboard) fn limit(asked: Option<u32>) -> Result<u32> {
    match asked.unwrap_or(DEFAULT_PAGE) {
        limit @ 1..=LARGEST_PAGE => Ok(limit),
        _ => Err(Error::field("limit", format_args!("must be a whole number from 1 to {LARGEST_PAGE}"))),
    }
}

fn name_filter(text: &str) -> Result<String> {
    name::validate(text).map(fold).map_err(|fault| Error::field("name", fault))
}

fn scope_filter(text: &str) -> Result<String> {
    if is_scope(text) {
        return Ok(text.to_owned());
    }
    Err(Error::field("scope", "must be the name of a scope, such as versions:read"))
}

/// What to look for, folded; empty: nothing in particular.
pub(in crate::dashboard) fn search_filter(text: &str) -> Result<String> {
    let text = text.trim();
    if text.chars().count() > LONGEST_SEARCH {
        return Err(Error::field("search", format_args!("must have {LONGEST_SEARCH} characters or fewer")));
    }
    if text.contains(char::is_control) {
        return Err(Error::field("search", "must not hold control characters, such as line breaks or tabs"));
    }
    Ok(fold(text))
}

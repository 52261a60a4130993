//! Form bodies, as OAuth sends them.

use axum::extract::{FromRequest, Request};

use crate::{
    AppState,
    error::{Error, Result},
    extract,
};

const MEDIA_TYPE: &str = "application/x-www-form-urlencoded";

/// The fields of a form. One without a value counts as left out (RFC 6749 section 3.1), and nobody minds those that an
/// endpoint does not know.
pub(super) struct Form(Vec<(String, String)>);

impl FromRequest<AppState> for Form {
    type Rejection = Error;

    async fn from_request(request: Request, state: &AppState) -> Result<Self> {
        if !extract::is_of_type(request.headers(), MEDIA_TYPE) {
            return Err(Error::UnsupportedMediaType(MEDIA_TYPE));
        }
        let body = extract::body(request, state).await?;
        let fields: Vec<_> =
            form_urlencoded::parse(&body).into_owned().filter(|(_, value)| !value.is_empty()).collect();
        for (name, value) in &fields {
            extract::refuse_nul(name, value)?;
        }
        Ok(Self(fields))
    }
}

impl Form {
    /// The field, which stands there once if at all.
    pub(super) fn get(&self, name: &str) -> Result<Option<&str>> {
        let mut values = self.0.iter().filter(|(field, _)| field == name).map(|(_, value)| value.as_str());
        match (values.next(), values.next()) {
            (value, None) => Ok(value),
            (_, Some(_)) => Err(Error::field(name, "must be sent exactly once")),
        }
    }

    /// The field, which must be there.
    pub(super) fn require(&self, name: &str) -> Result<&str> {
        self.get(name)?.ok_or_else(|| Error::field(name, "is required"))
    }
}

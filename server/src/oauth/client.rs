//! Who a caller of the OAuth endpoints says it is: a name and a secret in a Basic header or in the form
//! (RFC 6749 section 2.3.1), or a bearer credential. The secret is a key of a service account in each case.

use axum::http::{HeaderMap, header};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use latchkey_api::secret::Kind;

use super::{
    account,
    form::Form,
    refusal::{Code, Refusal, Result, Scheme},
};
use crate::{
    AppState,
    authenticate::{Bearer, bearer_secret},
    error::{Error, TokenFault},
    request::RequestContext,
    secret::PlainToken,
    usage::Presented,
};

/// What a caller presents. Whether it is true is another question.
pub(super) struct Client {
    /// The name or id of the account, if it gave one.
    id: Option<String>,
    secret: PlainToken,
    scheme: Scheme,
}

const BOTH: &str = "Send the client's secret once: in the Authorization header or in the form.";

impl Client {
    /// What the form and the header hold together; `None`: nothing.
    pub(super) fn presented(headers: &HeaderMap, form: &Form) -> Result<Option<Self>> {
        let (id, secret) = (form.get("client_id")?, form.get("client_secret")?);
        let in_form = secret.map(|secret| Self {
            id: id.map(str::to_owned),
            secret: PlainToken::presented(secret),
            scheme: Scheme::Basic,
        });
        if !headers.contains_key(header::AUTHORIZATION) {
            return Ok(in_form);
        }
        if in_form.is_some() {
            return Err(Refusal::new(Code::InvalidRequest, BOTH));
        }
        if let Some(basic) = basic(headers) {
            return basic.map(Some);
        }
        let secret = bearer_secret(headers).map_err(|fault| Refusal::client(Scheme::Bearer, fault))?;
        Ok(Some(Self { id: None, secret, scheme: Scheme::Bearer }))
    }

    /// Whether it sent a bearer credential, and not a name and a secret.
    pub(super) fn is_bearer(&self) -> bool {
        self.scheme == Scheme::Bearer
    }

    /// What its secret is by its shape.
    pub(super) fn kind(&self, state: &AppState) -> Option<Kind> {
        self.secret.kind(&state.config.brand_prefix)
    }

    /// The credential, if it works and belongs to the name beside it.
    pub(super) async fn check(
        self,
        state: &AppState,
        context: &RequestContext,
        presented: &Presented,
    ) -> Result<Bearer> {
        let bearer = match Bearer::of_secret(state, context, presented, &self.secret).await {
            Err(Error::InvalidToken(fault)) => return Err(Refusal::client(self.scheme, fault)),
            other => other?,
        };
        match self.id {
            Some(id) if !account::is_called(state, &bearer, &id).await? => {
                Err(Refusal::client(self.scheme, TokenFault::OtherName))
            }
            _ => Ok(bearer),
        }
    }
}

/// The Basic header, if it is one; name and secret in it are encoded as in a form.
fn basic(headers: &HeaderMap) -> Option<Result<Client>> {
    let mut values = headers.get_all(header::AUTHORIZATION).into_iter();
    let (Some(value), None) = (values.next(), values.next()) else { return None };
    let (scheme, encoded) = value.to_str().ok()?.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let pair = BASE64_STANDARD.decode(encoded.trim()).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let client = pair.as_deref().and_then(|pair| pair.split_once(':')).map(|(id, secret)| Client {
        id: Some(decode(id)).filter(|id| !id.is_empty()),
        secret: PlainToken::presented(decode(secret)),
        scheme: Scheme::Basic,
    });
    Some(client.ok_or_else(|| {
        Refusal::new(
            Code::InvalidClient(Scheme::Basic),
            "The Authorization header cannot be read. Send “Basic” and the base64 of the account's name, a colon and its key.",
        )
    }))
}

fn decode(text: &str) -> String {
    form_urlencoded::parse(text.as_bytes()).next().map(|(text, _)| text.into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(value: &str) -> Option<Option<(Option<String>, String)>> {
        let headers = HeaderMap::from_iter([(header::AUTHORIZATION, value.parse().unwrap())]);
        let client = basic(&headers)?;
        Some(client.ok().map(|client| (client.id, client.secret.reveal().to_owned())))
    }

    #[test]
    fn reads_a_name_and_a_secret() {
        let pair = |pair: &str| read(&format!("basic {}", BASE64_STANDARD.encode(pair)));
        let client = |id: Option<&str>, secret: &str| Some(Some((id.map(str::to_owned), secret.to_owned())));
        assert_eq!(pair("ci@harbour.iam.h:aas_x"), client(Some("ci@harbour.iam.h"), "aas_x"));
        assert_eq!(pair("ci%40harbour.iam.h:aas_x"), client(Some("ci@harbour.iam.h"), "aas_x"));
        assert_eq!(pair(":aas_x"), client(None, "aas_x"));
        assert_eq!(pair("aas_x"), Some(None));
        assert_eq!(read("Basic ???"), Some(None));
        assert_eq!(read("Bearer aas_x"), None);
    }
}

//! How callers show who they are, and what each operation asks of them.

use std::collections::BTreeMap;

use latchkey_api::secret::Kind;
use utoipa::openapi::security::{
    ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme,
};

use crate::{
    authorize::{self, Action, CallerKind},
    session::cookie_name,
};

const SESSION: &str = "session";
const ACCESS_TOKEN: &str = "accessToken";
const CLIENT: &str = "client";

/// Who can call an operation.
#[derive(Clone, Copy, Debug)]
pub(super) enum Access {
    /// Anybody; what they may is decided by what they send.
    Anybody,
    /// Whom the table of [`authorize`] lets do this.
    Action(Action),
    /// The like, who can also show who they are as an OAuth client.
    Client(Action),
    /// An OAuth client, or whoever sends a secret in the form.
    ClientOrForm,
}

impl Access {
    pub(super) fn action(self) -> Option<Action> {
        match self {
            Self::Action(action) | Self::Client(action) => Some(action),
            Self::Anybody | Self::ClientOrForm => None,
        }
    }

    /// One of these is needed. A session opens the dashboard's endpoints alone, and they open to nothing else.
    pub(super) fn requirements(self, of_dashboard: bool) -> Vec<SecurityRequirement> {
        const NOTHING: [&str; 0] = [];
        let plain = |name: &str| SecurityRequirement::new(name, NOTHING);
        let mut requirements = Vec::new();
        if let Some(action) = self.action() {
            let scope: Vec<&str> = authorize::scope(action).into_iter().collect();
            let here = |caller: &&CallerKind| (**caller == CallerKind::Session) == of_dashboard;
            let callers: Vec<CallerKind> = authorize::callers(action).iter().filter(here).copied().collect();
            requirements.extend(callers.iter().map(|caller| match caller {
                CallerKind::Session => plain(SESSION),
                CallerKind::Credential(Kind::PersonalAccessToken) => {
                    SecurityRequirement::new(name(Kind::PersonalAccessToken), scope.clone())
                }
                CallerKind::Credential(kind) => plain(name(*kind)),
            }));
            let exchanged = |caller: &CallerKind| {
                !matches!(caller, CallerKind::Session | CallerKind::Credential(Kind::ProjectApiKey))
            };
            if callers.iter().any(exchanged) {
                requirements.push(SecurityRequirement::new(ACCESS_TOKEN, scope));
            }
        }
        match self {
            Self::Client(_) => requirements.push(plain(CLIENT)),
            Self::ClientOrForm => requirements.extend([plain(CLIENT), SecurityRequirement::default()]),
            Self::Anybody | Self::Action(_) => {}
        }
        requirements
    }
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::PersonalAccessToken => "personalAccessToken",
        Kind::ServiceAccountKey => "serviceAccountKey",
        Kind::AppApiToken => "appApiToken",
        Kind::ProjectApiKey => "projectApiKey",
        Kind::AccessToken => ACCESS_TOKEN,
    }
}

/// Every way of showing who one is.
pub(super) fn schemes() -> BTreeMap<String, SecurityScheme> {
    let bearer = |kind: Kind, description: &str| {
        let format = format!("{}…", kind.prefix(latchkey_api::secret::DEFAULT_BRAND));
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format(format);
        (name(kind).to_owned(), SecurityScheme::Http(scheme.description(Some(description)).build()))
    };
    let session =
        ["A signed-in browser. Where the server is reached over https, the cookie is called ", cookie_name(true)];
    let basic = HttpBuilder::new().scheme(HttpAuthScheme::Basic).description(Some(
        "A service account: its name, identifier or id (or nothing), a colon, and one of its keys (RFC 6749 section 2.3.1).",
    ));
    BTreeMap::from([
        (
            SESSION.to_owned(),
            SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::with_description(
                cookie_name(false),
                &session.concat(),
            ))),
        ),
        bearer(Kind::PersonalAccessToken, "Acts as its user, within its scopes and the places that it is limited to."),
        bearer(Kind::ServiceAccountKey, "Acts as its service account, whose role decides; no scopes narrow it."),
        bearer(Kind::AppApiToken, "Opens the Integrations API of its app."),
        bearer(
            Kind::AccessToken,
            "Exchanged for one of the others: opens what that one opens, or less, for an hour at most.",
        ),
        (
            name(Kind::ProjectApiKey).to_owned(),
            SecurityScheme::ApiKey(ApiKey::Header(ApiKeyValue::with_description(
                "x-api-key",
                "The public key of an app (`aak_…`), which checks versions and nothing else.",
            ))),
        ),
        (CLIENT.to_owned(), SecurityScheme::Http(basic.build())),
    ])
}

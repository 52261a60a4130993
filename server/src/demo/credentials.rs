//! The credentials of the demo workspace. Nobody ever sees their secrets: they are there to be looked at.

use std::collections::HashMap;

use axum::http::{Method, StatusCode};
use latchkey_api::{
    access_token::WorksIn,
    id::{AppId, CredentialId, OrganizationId, SegmentId, UserId},
    session::Role,
    timestamp::Timestamp,
};
use serde_json::json;

use super::{
    contents::{App, JONAS, MARA, Organization},
    days_before, record, record_with,
};
use crate::{
    AppState,
    audit::Subject,
    change::Change,
    credential::{self, NewCredential},
    database::Columns,
    owner::Owner,
    request::RequestContext,
    revocation::{self, Doomed},
    segments,
    service_account::{self, NewServiceAccount},
    usage::Note,
};

/// Apps by their slugs.
pub(super) struct Segment {
    name: &'static str,
    apps: &'static [&'static str],
}

pub(super) struct ServiceAccount {
    name: &'static str,
    description: &'static str,
    role: Role,
    /// By name; none: the whole organization.
    segments: Option<&'static [&'static str]>,
    days_ago: i64,
    keys: &'static [Key],
}

/// A key of a service account, an API token of an app, or somebody's access token.
pub(super) struct Key {
    name: &'static str,
    made_by: &'static str,
    days_ago: i64,
    /// What it is for. Only access tokens have any.
    scopes: &'static [&'static str],
    /// The slugs of the apps that it works in; none: wherever its owner may.
    apps: &'static [&'static str],
    /// It ends in so many days.
    ends_in: Option<i64>,
    revoked_days_ago: Option<i64>,
    uses: &'static [Use],
}

/// Requests of a program, of which the last was so many minutes ago.
struct Use {
    program: Program,
    minutes_ago: i64,
    times: i64,
    method: &'static str,
    path: &'static str,
    status: StatusCode,
}

/// Its address and its own words on what it is.
type Program = (&'static str, &'static str);

const GITHUB: Program = ("20.55.14.201", "GitHub-Actions/2.319 curl/8.5.0");
const BROWSERSTACK: Program = ("34.195.12.8", "BrowserStack-AppLive/4.2");
const BITRISE: Program = ("104.197.15.74", "Bitrise/2.21 (deploy-step)");
const FASTLANE: Program = ("203.0.113.42", "fastlane/2.227.0");
const GRAFANA: Program = ("2001:db8:40::9f", "Grafana/11.4.0");
const LAPTOP: Program = ("198.51.100.31", "curl/8.9.1");

const APPS: &str = "/v1/organizations/{organizationId}/apps";
const BUILDS: &str = "/v1/integrations/builds";
const VERSIONS: &str = "/api/v1/projects/{projectId}/versions";
const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;
/// Installed apps have checked versions for so many days.
const CHECKED_DAYS: i64 = 5;
const OK: StatusCode = StatusCode::OK;

const fn used(program: Program, minutes_ago: i64, times: i64, method: &'static str, path: &'static str) -> Use {
    Use { program, minutes_ago, times, method, path, status: OK }
}

const fn key(name: &'static str, made_by: &'static str, days_ago: i64, uses: &'static [Use]) -> Key {
    Key { name, made_by, days_ago, scopes: &[], apps: &[], ends_in: None, revoked_days_ago: None, uses }
}

const fn token(name: &'static str, days_ago: i64, scopes: &'static [&'static str], uses: &'static [Use]) -> Key {
    Key { scopes, ..key(name, MARA, days_ago, uses) }
}

pub(super) const SEGMENTS: &[Segment] = &[
    Segment { name: "iOS apps", apps: &["wallpaper-app", "harbour-relay", "tide-tables", "crew-roster"] },
    Segment { name: "Android apps", apps: &["wallpaper-app", "harbour-relay", "tide-tables", "dock-scanner"] },
];

pub(super) const SERVICE_ACCOUNTS: &[ServiceAccount] = &[
    ServiceAccount {
        name: "ci-pipeline",
        description: "Builds and uploads both mobile apps from GitHub Actions.",
        role: Role::Developer,
        segments: Some(&["iOS apps", "Android apps"]),
        days_ago: 165,
        keys: &[
            Key { ends_in: Some(-20), ..key("First key", MARA, 165, &[]) },
            Key {
                ends_in: Some(5),
                ..key(
                    "GitHub Actions",
                    MARA,
                    85,
                    &[
                        used(GITHUB, 2 * HOUR, 214, "GET", APPS),
                        used(GITHUB, 3 * HOUR, 61, "POST", APPS),
                        Use { status: StatusCode::FORBIDDEN, ..used(GITHUB, 26 * HOUR, 3, "DELETE", APPS) },
                    ],
                )
            },
        ],
    },
    ServiceAccount {
        name: "browserstack-integration",
        description: "App Live reads builds to start sessions.",
        role: Role::Viewer,
        segments: None,
        days_ago: 140,
        keys: &[key("First key", MARA, 140, &[used(BROWSERSTACK, 19, 96, "GET", APPS)])],
    },
    ServiceAccount {
        name: "workspace-admin-script",
        description: "",
        role: Role::Admin,
        segments: None,
        days_ago: 60,
        keys: &[key("First key", MARA, 60, &[])],
    },
];

pub(super) const WALLPAPER_TOKENS: &[Key] = &[
    Key { revoked_days_ago: Some(12), ..key("Azure DevOps pipeline", JONAS, 170, &[]) },
    key("Local upload script", JONAS, 150, &[used(FASTLANE, 70 * DAY, 4, "POST", BUILDS)]),
    key("Bitrise CI", MARA, 92, &[used(BITRISE, 47, 128, "POST", BUILDS), used(BITRISE, 46, 31, "GET", BUILDS)]),
    Key { ends_in: Some(6), ..key("Fastlane release", JONAS, 24, &[used(FASTLANE, 31 * HOUR, 9, "POST", BUILDS)]) },
];

pub(super) const RELAY_TOKENS: &[Key] = &[key("Bitrise CI", MARA, 88, &[used(BITRISE, 5 * HOUR, 40, "POST", BUILDS)])];

/// People's own tokens: one of each state, so that whoever looks in sees what the list can say.
const ACCESS_TOKENS: &[Key] = &[
    Key { revoked_days_ago: Some(33), ..token("Jenkins trial", 120, &["versions:read", "versions:write"], &[]) },
    Key {
        ends_in: Some(-12),
        ..token("Nightly export", 102, &["apps:read", "members:read"], &[used(LAPTOP, 40 * DAY, 2, "GET", APPS)])
    },
    token("Grafana version probe", 94, &["versions:read"], &[used(GRAFANA, 1, 160, "GET", VERSIONS)]),
    Key {
        ends_in: Some(52),
        ..token(
            "Mara’s laptop",
            38,
            &[
                "versions:read",
                "versions:write",
                "builds:read",
                "builds:write",
                "apps:read",
                "apps:write",
                "organizations:read",
                "members:read",
                "audit:read",
            ],
            &[used(LAPTOP, 4 * DAY, 12, "GET", VERSIONS), used(LAPTOP, 5 * DAY, 2, "POST", VERSIONS)],
        )
    },
    Key {
        ends_in: Some(4),
        ..token(
            "GitHub Actions production",
            26,
            &["versions:read", "versions:write"],
            &[used(GITHUB, 14, 80, "GET", VERSIONS), used(GITHUB, 3 * HOUR, 6, "POST", VERSIONS)],
        )
    },
    Key {
        ends_in: Some(78),
        apps: &["wallpaper-app", "tide-tables"],
        ..token(
            "Bitrise staging",
            12,
            &["builds:read", "builds:write", "apps:read"],
            &[used(BITRISE, 26 * HOUR, 18, "POST", BUILDS)],
        )
    },
    Key { ends_in: Some(88), ..token("Local upload script", 2, &["builds:write"], &[]) },
];

/// What was made, with when and by whom it was used.
pub(super) type Made = Vec<(CredentialId, &'static Key)>;

/// Makes the credentials of an organization that has just been made, as part of the same change.
pub(super) async fn add(
    change: &mut Change,
    state: &AppState,
    organization: (OrganizationId, &'static Organization),
    apps: &[(AppId, &'static App)],
    users: &[(&str, UserId)],
) -> sqlx::Result<Made> {
    let place = Place { brand: &state.config.brand_prefix, now: state.clock.now(), users };
    let in_organization = Some(organization.0);
    let segments = place.add_segments(change, organization, apps).await?;
    let everywhere = WorksIn::default();
    let mut made = Vec::new();
    for account in organization.1.service_accounts {
        change.move_to(days_before(place.now, account.days_ago));
        let names = account.segments.map(|names| names.iter().filter_map(|name| segments.get(name).copied()));
        let segments: Option<Vec<SegmentId>> = names.map(Iterator::collect);
        let new = NewServiceAccount {
            organization: organization.0,
            name: account.name,
            description: account.description,
            role: account.role,
            segments: segments.as_deref(),
            created_by: account.keys.first().and_then(|key| place.user(key.made_by)),
        };
        let id = service_account::create(change, new).await?;
        let (action, kind) = ("service_account.create", "service_account");
        record(change, action, kind, id.to_string(), account.name, in_organization).await?;
        for key in account.keys {
            made.push((
                place
                    .add_key(change, (Owner::ServiceAccount(id), account.name), in_organization, key, &everywhere)
                    .await?,
                key,
            ));
        }
    }
    for (id, app) in apps {
        for key in app.api_tokens {
            let owner = (Owner::App(*id), app.name);
            made.push((place.add_key(change, owner, in_organization, key, &everywhere).await?, key));
        }
    }
    Ok(made)
}

/// Makes people's own tokens, of which some work in single ones of all these apps.
pub(super) async fn add_access_tokens(
    change: &mut Change,
    state: &AppState,
    apps: &[(AppId, &App)],
    users: &[(&str, UserId)],
) -> sqlx::Result<Made> {
    let place = Place { brand: &state.config.brand_prefix, now: state.clock.now(), users };
    let mut made = Vec::new();
    for key in ACCESS_TOKENS {
        let Some(user) = place.user(key.made_by) else { continue };
        let its = apps.iter().filter(|(_, app)| key.apps.contains(&app.slug)).map(|&(id, _)| id);
        let works_in = WorksIn { apps: its.collect(), ..WorksIn::default() };
        made.push((place.add_key(change, (Owner::User(user), ""), None, key, &works_in).await?, key));
    }
    Ok(made)
}

/// Leaves the notes that the requests would have left.
pub(super) async fn note_use(state: &AppState, made: &Made) -> anyhow::Result<()> {
    let now = state.clock.now();
    for (credential, used) in made.iter().flat_map(|(id, key)| key.uses.iter().map(move |used| (*id, used))) {
        for time in 0..used.times {
            // The earlier ones were spread over the hour before the last.
            let before = used.minutes_ago * 60_000 + time * 60 * 60_000 / used.times;
            let (address, user_agent) = used.program;
            let context = RequestContext {
                at: Timestamp(now.0 - before),
                id: String::new(),
                address: address.to_owned(),
                user_agent: user_agent.to_owned(),
            };
            let (method, path) = (Method::from_bytes(used.method.as_bytes())?, used.path.to_owned());
            state.usage.note(Note { credential, context: context.into(), method, path, status: used.status });
        }
    }
    Ok(state.usage.flush().await?)
}

/// The like of installed apps, which come with their app's public key.
pub(super) async fn note_checks(state: &AppState, apps: &[(AppId, &App)]) -> anyhow::Result<()> {
    let now = state.clock.now();
    for (id, app) in apps {
        let row = sqlx::query("SELECT id FROM project_api_keys WHERE app_id = $1")
            .bind(id.to_string())
            .fetch_one(state.database.reader())
            .await?;
        let key = row.parsed("id")?;
        for time in 0..app.checks {
            // The last one was some minutes ago, the others at even distances before that.
            let before = 4 * 60_000 + time * CHECKED_DAYS * DAY * 60_000 / app.checks;
            state.usage.note_project_api_key(key, Timestamp(now.0 - before));
        }
    }
    Ok(state.usage.flush().await?)
}

/// Where credentials are made.
struct Place<'a> {
    brand: &'a str,
    now: Timestamp,
    /// By email.
    users: &'a [(&'a str, UserId)],
}

impl Place<'_> {
    fn user(&self, email: &str) -> Option<UserId> {
        self.users.iter().find(|(other, _)| *other == email).map(|&(_, id)| id)
    }

    async fn add_segments(
        &self,
        change: &mut Change,
        (organization, described): (OrganizationId, &Organization),
        apps: &[(AppId, &App)],
    ) -> sqlx::Result<HashMap<&'static str, SegmentId>> {
        let mut ids = HashMap::new();
        for segment in described.segments {
            let id = segments::create(change, organization, segment.name, None).await?;
            let apps: Vec<AppId> =
                apps.iter().filter(|(_, app)| segment.apps.contains(&app.slug)).map(|&(id, _)| id).collect();
            segments::put_apps(change, organization, id, &apps).await?;
            record(change, "segment.create", "segment", id.to_string(), segment.name, Some(organization)).await?;
            ids.insert(segment.name, id);
        }
        Ok(ids)
    }

    async fn add_key(
        &self,
        change: &mut Change,
        (owner, owner_name): (Owner, &str),
        organization: Option<OrganizationId>,
        key: &Key,
        works_in: &WorksIn,
    ) -> sqlx::Result<CredentialId> {
        change.move_to(days_before(self.now, key.days_ago));
        let scopes: Vec<String> = key.scopes.iter().map(|&scope| scope.to_owned()).collect();
        let new = NewCredential {
            owner,
            organization,
            name: key.name,
            scopes: &scopes,
            works_in,
            expires_at: key.ends_in.map(|days| self.now.plus_days(days)),
            created_by: self.user(key.made_by),
            idempotency: None,
        };
        let (id, _) = credential::issue(change, self.brand, new).await?;
        let kind = owner.kind().name();
        let (create, revoke, details) = match owner {
            Owner::User(_) => ("personal_access_token.create", "personal_access_token.revoke", json!({})),
            Owner::ServiceAccount(_) => {
                ("service_account_key.create", "service_account_key.revoke", json!({ "serviceAccount": owner_name }))
            }
            Owner::App(_) => ("app_api_token.create", "app_api_token.revoke", json!({ "app": owner_name })),
        };
        let subject = || Subject { kind, id: id.to_string(), name: key.name.to_owned() };
        record_with(change, create, subject(), organization, details.clone()).await?;
        if let Some(days) = key.revoked_days_ago {
            change.move_to(days_before(self.now, days));
            revocation::revoke(change, Doomed::One(id), self.user(key.made_by)).await?;
            record_with(change, revoke, subject(), organization, details).await?;
        }
        Ok(id)
    }
}

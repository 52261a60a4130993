//! Who and what there is in the demo workspace.

use latchkey_api::session::Role;
use serde_json::{Value, json};

use super::credentials::{Key, RELAY_TOKENS, SEGMENTS, SERVICE_ACCOUNTS, Segment, ServiceAccount, WALLPAPER_TOKENS};

/// The password of every account of the demo workspace.
pub const PASSWORD: &str = "demo-harbour-lights";

/// Somebody who can sign in.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    /// Their email.
    pub email: &'static str,
    /// Their name.
    pub name: &'static str,
    /// What they are, and where.
    pub position: &'static str,
}

pub(super) const MARA: &str = "mara@harbour.example";
pub(super) const JONAS: &str = "jonas@harbour.example";
const INES: &str = "ines@harbour.example";
const TOMAS: &str = "tomas@northwind.example";

pub(super) const ACCOUNTS: [Account; 4] = [
    Account { email: MARA, name: "Mara Ilves", position: "admin of Harbour Mobile" },
    Account { email: JONAS, name: "Jonas Brandt", position: "developer of Harbour Mobile" },
    Account { email: INES, name: "Ines Duarte", position: "viewer of Harbour Mobile" },
    Account { email: TOMAS, name: "Tomas Lindqvist", position: "admin of Northwind Robotics" },
];

pub(super) struct Organization {
    pub(super) slug: &'static str,
    pub(super) name: &'static str,
    /// The slug of the organization that it is a part of, which comes before it.
    pub(super) parent: Option<&'static str>,
    /// By email.
    pub(super) members: &'static [(&'static str, Role)],
    pub(super) apps: &'static [App],
    pub(super) segments: &'static [Segment],
    pub(super) service_accounts: &'static [ServiceAccount],
}

pub(super) struct App {
    pub(super) slug: &'static str,
    pub(super) name: &'static str,
    pub(super) releases: &'static [Release],
    pub(super) api_tokens: &'static [Key],
    /// How many times its installed apps checked a version in the last days.
    pub(super) checks: i64,
}

/// A version number that came out on some platforms at once, with a message in some languages.
pub(super) struct Release {
    number: &'static str,
    platforms: &'static [&'static str],
    environment: &'static str,
    pub(super) days_ago: i64,
    weight: Weight,
    messages: &'static [(&'static str, &'static str)],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Usual,
    Forced,
    Inactive,
}

impl Release {
    /// One entry for each platform and language, as the versions API takes them.
    pub(super) fn versions(&self, app_name: &str) -> Vec<Value> {
        let mut versions = Vec::new();
        for platform in self.platforms {
            let version = json!({
                "appName": app_name,
                "appVersion": self.number,
                "platform": platform,
                "environment": self.environment,
                "forceUpgrade": self.weight == Weight::Forced,
                "active": self.weight != Weight::Inactive,
            });
            if self.messages.is_empty() {
                versions.push(version);
                continue;
            }
            for (locale, message) in self.messages {
                let mut version = version.clone();
                version["message"] = json!(message);
                version["messageLocale"] = json!(locale);
                versions.push(version);
            }
        }
        versions
    }
}

const PHONES: &[&str] = &["android", "ios"];
const ANDROID: &[&str] = &["android"];
const IOS: &[&str] = &["ios"];
const PRODUCTION: &str = "production";
const STAGING: &str = "staging";

const AVAILABLE: &[(&str, &str)] = &[("en", "A new version is available."), ("de", "Eine neue Version ist verfügbar.")];
const REQUIRED: &[(&str, &str)] = &[
    ("en", "Please update to continue using the app."),
    ("de", "Bitte aktualisiere die App, um sie weiter zu nutzen."),
];

const fn release(
    number: &'static str,
    platforms: &'static [&'static str],
    environment: &'static str,
    days_ago: i64,
) -> Release {
    Release { number, platforms, environment, days_ago, weight: Weight::Usual, messages: AVAILABLE }
}

const fn forced(number: &'static str, platforms: &'static [&'static str], days_ago: i64) -> Release {
    Release { number, platforms, environment: PRODUCTION, days_ago, weight: Weight::Forced, messages: REQUIRED }
}

const fn inactive(number: &'static str, platforms: &'static [&'static str], days_ago: i64) -> Release {
    Release { number, platforms, environment: PRODUCTION, days_ago, weight: Weight::Inactive, messages: &[] }
}

/// The examples that `--demo` prints are of the first organization's first app.
pub(super) static ORGANIZATIONS: [Organization; 3] = [
    Organization {
        slug: "harbour-mobile",
        name: "Harbour Mobile",
        parent: None,
        members: &[(MARA, Role::Admin), (JONAS, Role::Developer), (INES, Role::Viewer)],
        segments: SEGMENTS,
        service_accounts: SERVICE_ACCOUNTS,
        apps: &[
            App {
                slug: "wallpaper-app",
                name: "Wallpaper App",
                api_tokens: WALLPAPER_TOKENS,
                checks: 1284,
                releases: &[
                    release("1.0.0", PHONES, PRODUCTION, 180),
                    release("1.1.0", PHONES, PRODUCTION, 120),
                    forced("1.2.0", PHONES, 60),
                    inactive("1.3.0", ANDROID, 20),
                    release("1.4.0-beta.2", PHONES, STAGING, 6),
                ],
            },
            App {
                slug: "harbour-relay",
                name: "Harbour Relay",
                api_tokens: RELAY_TOKENS,
                checks: 407,
                releases: &[
                    release("3.8.1", PHONES, PRODUCTION, 150),
                    forced("4.0.0", ANDROID, 75),
                    release("4.1.0", PHONES, PRODUCTION, 31),
                    release("4.2.0-rc.1", IOS, STAGING, 3),
                ],
            },
            App {
                slug: "tide-tables",
                name: "Tide Tables",
                api_tokens: &[],
                checks: 0,
                releases: &[
                    release("2.5.0", PHONES, PRODUCTION, 140),
                    release("2.6.0", PHONES, PRODUCTION, 44),
                    release("2.7.0", PHONES, STAGING, 9),
                ],
            },
            App {
                slug: "dock-scanner",
                name: "Dock Scanner",
                api_tokens: &[],
                checks: 0,
                releases: &[
                    release("0.9.0", ANDROID, STAGING, 90),
                    release("1.0.0", ANDROID, PRODUCTION, 52),
                    inactive("1.0.1", ANDROID, 12),
                ],
            },
            App {
                slug: "crew-roster",
                name: "Crew Roster",
                api_tokens: &[],
                checks: 58,
                releases: &[
                    release("5.3.0", PHONES, PRODUCTION, 100),
                    forced("5.4.2", IOS, 25),
                    release("5.5.0-beta.1", IOS, STAGING, 2),
                ],
            },
        ],
    },
    Organization {
        slug: "harbour-mobile-labs",
        name: "Harbour Mobile Labs",
        parent: Some("harbour-mobile"),
        members: &[(MARA, Role::Admin), (JONAS, Role::Admin)],
        segments: &[],
        service_accounts: &[],
        apps: &[App {
            slug: "buoy-lens",
            name: "Buoy Lens",
            api_tokens: &[],
            checks: 0,
            releases: &[release("0.1.0", IOS, STAGING, 15), release("0.2.0", IOS, STAGING, 1)],
        }],
    },
    Organization {
        slug: "northwind-robotics",
        name: "Northwind Robotics",
        parent: None,
        members: &[(TOMAS, Role::Admin)],
        segments: &[],
        service_accounts: &[],
        apps: &[App {
            slug: "arm-console",
            name: "Arm Console",
            api_tokens: &[],
            checks: 216,
            releases: &[release("7.0.0", ANDROID, PRODUCTION, 80), forced("7.1.0", ANDROID, 8)],
        }],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_made_for_each_platform_and_language() {
        assert_eq!(release("1.0.0", PHONES, STAGING, 1).versions("A").len(), 4);
        let versions = inactive("1.0.0", IOS, 1).versions("A");
        assert_eq!(versions.len(), 1);
        assert_eq!(versions[0]["active"], json!(false));
    }

    #[test]
    fn everybody_can_sign_in_who_is_a_member() {
        let emails: Vec<&str> = ACCOUNTS.iter().map(|account| account.email).collect();
        for organization in &ORGANIZATIONS {
            assert!(organization.members.iter().all(|(email, _)| emails.contains(email)), "{}", organization.slug);
        }
    }
}

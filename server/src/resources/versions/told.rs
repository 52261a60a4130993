//! What the audit log tells of versions.

use latchkey_api::{id::OrganizationId, version::Version};
use serde_json::{Map, Value, json};

use crate::audit::{Actor, Event, Subject};

/// Told by their names alone: long, or for the app's own people.
const UNTOLD: [&str; 3] = ["message", "customAttributes", "internalNotes"];
/// Changes with every change.
const STAMP: &str = "updatedAt";

/// What somebody did to a version of an app of this organization.
#[derive(Clone, Debug)]
pub(super) struct Teller {
    pub(super) actor: Actor,
    pub(super) organization: OrganizationId,
}

impl Teller {
    pub(super) fn created(self, version: &Version<Value>) -> Event {
        self.event("version.create", version, place(version))
    }

    pub(super) fn deleted(self, version: &Version<Value>) -> Event {
        self.event("version.delete", version, place(version))
    }

    pub(super) fn changed(self, before: &Version<Value>, after: &Version<Value>) -> serde_json::Result<Event> {
        let mut details = differences(fields(before)?, fields(after)?);
        details["app"] = json!(after.project);
        Ok(self.event("version.change", after, details))
    }

    fn event(self, action: &'static str, version: &Version<Value>, details: Value) -> Event {
        let name = format!("{} {}", version.app_name, version.app_version);
        let subject = Subject { kind: "version", id: version.id.to_string(), name };
        Event { actor: self.actor, action, subject, organization: Some(self.organization), details }
    }
}

fn place(version: &Version<Value>) -> Value {
    json!({ "app": version.project, "platform": version.platform, "environment": version.environment })
}

fn fields(version: &Version<Value>) -> serde_json::Result<Map<String, Value>> {
    serde_json::from_value(serde_json::to_value(version)?)
}

/// The names of the fields that are no longer the same, what the short ones were, and what they are.
fn differences(mut before: Map<String, Value>, after: Map<String, Value>) -> Value {
    let (mut changed, mut from, mut to) = (Vec::new(), Map::new(), Map::new());
    for (name, now) in after {
        let then = before.remove(&name).unwrap_or_default();
        if then == now || name == STAMP {
            continue;
        }
        changed.push(name.clone());
        if !UNTOLD.contains(&name.as_str()) {
            from.insert(name.clone(), then);
            to.insert(name, now);
        }
    }
    changed.sort_unstable();
    json!({ "changed": changed, "from": from, "to": to })
}

//! The workspace that somebody works in: remembered by this browser, the first one otherwise.

use latchkey_api::{id::OrganizationId, session::Membership};

use crate::{session::Session, ui::prelude::*};

const REMEMBERED: &str = "latchkey.workspace";

/// The current workspace, for every part of the dashboard.
#[derive(Clone, Copy)]
pub struct Workspace {
    chosen: RwSignal<Option<OrganizationId>>,
    current: Memo<Option<Membership>>,
}

impl Workspace {
    /// Remembers, and provides it to everything below.
    pub fn provide(session: Session) -> Self {
        let chosen = RwSignal::new(remembered());
        let current = Memo::new(move |_| {
            let chosen = chosen.get();
            session
                .with(|signed_in| {
                    let organizations = &signed_in.organizations;
                    organizations.iter().find(|own| Some(own.id) == chosen).or(organizations.first()).cloned()
                })
                .flatten()
        });
        let workspace = Self { chosen, current };
        provide_context(workspace);
        workspace
    }

    /// The one of the component that asks.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The current one; `None` for somebody without any.
    pub fn current(self) -> Memo<Option<Membership>> {
        self.current
    }

    /// Works in another one from now on.
    pub fn choose(self, id: OrganizationId) {
        self.chosen.set(Some(id));
        if let Ok(Some(storage)) = window().local_storage() {
            // Without storage the choice lasts as long as the page.
            let _ = storage.set_item(REMEMBERED, &id.to_string());
        }
    }
}

fn remembered() -> Option<OrganizationId> {
    window().local_storage().ok()??.get_item(REMEMBERED).ok()??.parse().ok()
}

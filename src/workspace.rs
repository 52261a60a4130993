//! The workspace that somebody works in: the one of the address, else the one that this browser remembers, else the first.

use latchkey_api::{id::OrganizationId, session::Membership};

use crate::{session::Session, ui::prelude::*};

const REMEMBERED: &str = "latchkey.workspace";

/// The current workspace, for every part of the dashboard.
#[derive(Clone, Copy)]
pub struct Workspace {
    chosen: RwSignal<Option<OrganizationId>>,
    current: Memo<Option<Membership>>,
    in_address: Memo<Option<Membership>>,
}

impl Workspace {
    /// Follows the path of the address, remembers, and provides it to everything below.
    pub fn provide(session: Session, path: Signal<String>) -> Self {
        let chosen = RwSignal::new(remembered());
        let slug = Memo::new(move |_| path.with(|path| split(path).map(|(slug, _)| slug.to_owned())));
        let find = move |fits: &dyn Fn(&Membership) -> bool| {
            session.with(|signed_in| signed_in.organizations.iter().find(|own| fits(own)).cloned()).flatten()
        };
        let in_address = Memo::new(move |_| slug.with(|slug| find(&|own| Some(&own.slug) == slug.as_ref())));
        let current = Memo::new(move |_| {
            let chosen = chosen.get();
            in_address.get().or_else(|| find(&|own| Some(own.id) == chosen)).or_else(|| find(&|_| true))
        });
        let workspace = Self { chosen, current, in_address };
        // Whoever goes on to a page of no workspace stays in this one.
        Effect::new(move |_| {
            if let Some(id) = in_address.with(|own| own.as_ref().map(|own| own.id)) {
                workspace.choose(id);
            }
        });
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

    /// The one that the address names; `None` if it names none, or one that the person is not a member of.
    pub fn in_address(self) -> Memo<Option<Membership>> {
        self.in_address
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

/// The address of a page of a workspace, such as its `service-accounts`.
pub fn page(slug: &str, page: &str) -> String {
    ["/w/", slug, "/", page].concat()
}

/// The slug of the workspace that a path is about, and its page there, without what lies below that.
pub fn split(path: &str) -> Option<(&str, &str)> {
    let mut parts = path.strip_prefix("/w/")?.split('/');
    Some((parts.next()?, parts.next().unwrap_or_default()))
}

/// The page of this workspace that a path leads to in its own; none if it leads to no workspace.
pub fn same_page(path: &str, slug: &str) -> Option<String> {
    split(path).map(|(_, own)| page(slug, own))
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn reads_the_workspace_and_its_page_from_a_path() {
        assert_eq!(split("/w/harbour/apps/relay/settings/api-tokens"), Some(("harbour", "apps")));
        assert_eq!(split("/w/harbour"), Some(("harbour", "")));
        assert_eq!(split("/account/sessions"), None);
    }
}

//! What the page knows without asking: pages, what can be done, workspaces, and how the page looks.

use latchkey_api::{
    language::Language,
    query_string,
    session::{Membership, Role},
};

use super::entry::{Deed, Entry, Group, Image, Target};
use crate::{
    credentials::list::NEW_TOKEN_PAGE,
    session::HELP as HELP_PAGE,
    shell::{
        Over,
        keys::SHORTCUTS,
        language,
        menus::{self, SERVICE_ACCOUNTS, THEMES},
        theme::Theme,
    },
    text::language::{self as common, apps, help, members, palette as text, segments, shortcuts},
    ui::icon::{HELP, KEYBOARD, LEAVE, PLUS, SETTINGS},
    workspace,
};

/// All of it, for somebody who works in this workspace, at this path; what can be done comes first.
pub fn groups(current: Option<&Membership>, all: Vec<Membership>, path: &str) -> [Group; 4] {
    [deeds(current), pages(current), workspaces(current, all, path), settings()]
}

/// Leads to the form of a token, with this name filled in.
pub fn generate_named(name: &str) -> Entry {
    let mut form = NEW_TOKEN_PAGE.to_owned();
    query_string::push(&mut form, "name", name);
    Entry::page(text::generate_named(name), "", PLUS, form)
}

fn pages(current: Option<&Membership>) -> Group {
    let pages = |menus::Group { heading, entries }| {
        entries
            .into_iter()
            .map(move |menus::Entry { href, label, image }| Entry::page(label, heading.as_str(), image, href))
    };
    let mut entries: Vec<Entry> = menus::groups(current).into_iter().flat_map(pages).collect();
    entries.push(Entry::page(help::TITLE, "", HELP, HELP_PAGE));
    Group { heading: text::GO_TO.to_owned(), entries }
}

/// What can be made in a workspace: by whom, its name, the page of its form, and the form's name in the address.
const CREATED: [(Makers, &str, &str, &str); 4] = [
    (Makers::Admins, text::CREATE_SERVICE_ACCOUNT, SERVICE_ACCOUNTS, "create"),
    (Makers::Developers, apps::CREATE, "apps", "create"),
    (Makers::Admins, segments::CREATE, "segments", "create"),
    (Makers::Admins, members::ADD, "members", "add"),
];

/// Who can make something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Makers {
    /// Admins, and developers too.
    Developers,
    Admins,
}

impl Makers {
    fn are(self, role: Role) -> bool {
        role == Role::Admin || (role == Role::Developer && self == Self::Developers)
    }
}

fn deeds(current: Option<&Membership>) -> Group {
    let mut entries = vec![Entry::page(text::GENERATE, common::shell::YOUR_ACCOUNT, PLUS, NEW_TOKEN_PAGE)];
    if let Some(Membership { slug, name, role, .. }) = current {
        for (makers, label, page, open) in CREATED {
            if makers.are(*role) {
                let form = [&workspace::page(slug, page), "?open=", open].concat();
                entries.push(Entry::page(label, name.as_str(), PLUS, form));
            }
        }
    }
    entries.push(Entry::deed(shortcuts::TITLE, SHORTCUTS, KEYBOARD, Deed::Show(Over::Shortcuts)));
    entries.push(Entry::deed(common::shell::SIGN_OUT, "", LEAVE, Deed::SignOut));
    Group { heading: text::DO.to_owned(), entries }
}

/// The other ones: over a page of a workspace, each with the same page of its own.
fn workspaces(current: Option<&Membership>, all: Vec<Membership>, path: &str) -> Group {
    let others = all.into_iter().filter(|other| current.is_none_or(|current| current.id != other.id));
    let entry = |Membership { id, slug, name, role }| Entry {
        image: Image::Monogram,
        target: workspace::same_page(path, &slug).map_or(Target::Deed(Deed::WorkIn(id)), Target::Page),
        ..Entry::page(name, common::role(role), SETTINGS, "")
    };
    Group { heading: text::SWITCH.to_owned(), entries: others.map(entry).collect() }
}

fn settings() -> Group {
    let (theme, current) = (Theme::current(), language::current());
    let themes = THEMES.into_iter().filter(|(other, ..)| *other != theme);
    let themes =
        themes.map(|(theme, label, image)| Entry::deed(label, common::shell::THEME, image, Deed::Theme(theme)));
    let languages = Language::ALL.into_iter().filter(|other| *other != current).map(|language| Entry {
        language: Some(language.code()),
        ..Entry::deed(language.own_name(), common::shell::LANGUAGE, SETTINGS, Deed::Language(language))
    });
    Group { heading: text::SETTINGS.to_owned(), entries: themes.chain(languages).collect() }
}

#[cfg(test)]
mod tests {
    use latchkey_api::id::OrganizationId;

    use super::*;

    fn member(id: u8, slug: &str, role: Role) -> Membership {
        Membership { id: OrganizationId::from_bytes([id; 16]), slug: slug.into(), name: slug.to_uppercase(), role }
    }

    fn labels(group: &Group) -> Vec<&str> {
        group.entries.iter().map(|entry| entry.label.as_str()).collect()
    }

    #[test]
    fn everybody_is_offered_to_create_what_they_may() {
        let offered = |role: Option<Role>| {
            let group = deeds(role.map(|role| member(1, "harbour", role)).as_ref());
            let made = [text::CREATE_SERVICE_ACCOUNT, apps::CREATE, segments::CREATE, members::ADD];
            made.map(|label| labels(&group).contains(&label))
        };
        assert_eq!(offered(Some(Role::Admin)), [true; 4]);
        assert_eq!(offered(Some(Role::Developer)), [false, true, false, false]);
        assert_eq!(offered(Some(Role::Viewer)), [false; 4]);
        assert_eq!(offered(None), [false; 4]);
    }

    #[test]
    fn only_admins_are_led_to_the_log() {
        assert!(labels(&pages(Some(&member(1, "harbour", Role::Admin)))).contains(&common::shell::AUDIT_LOG));
        assert!(!labels(&pages(Some(&member(1, "harbour", Role::Viewer)))).contains(&common::shell::AUDIT_LOG));
    }

    #[test]
    fn other_workspaces_open_at_the_same_page() {
        let (harbour, labs) = (member(1, "harbour", Role::Admin), member(2, "labs", Role::Viewer));
        let others = |path| workspaces(Some(&harbour), vec![harbour.clone(), labs.clone()], path).entries;
        assert_eq!(others("/w/harbour/apps/relay/settings/api-tokens")[0].href(), Some("/w/labs/apps"));
        assert_eq!(others("/account/sessions").len(), 1);
        assert_eq!(others("/account/sessions")[0].href(), None);
    }
}

//! The menus of the shell.

use latchkey_api::session::{Membership, Role};
use leptos::task::spawn_local;
use leptos_router::hooks::use_location;

use super::{Over, Overlay, language::languages, theme::Theme};
use crate::{
    failure::explain_in_full,
    session::{HELP as HELP_PAGE, HOME, Session},
    text::language::{self as text, help, shortcuts},
    ui::{
        badge::{Avatar, Monogram},
        brand,
        icon::{
            APPS, AUTOMATIC, CHEVRON_DOWN, HELP, INFO, Icon, KEY, KEYBOARD, LEAVE, LOG, MEMBERS, MONITOR, MOON,
            SEGMENTS, SERVICE_ACCOUNT, SETTINGS, SUN, UP_DOWN, icon,
        },
        menu::{Align, Menu, MenuGroup, MenuItem, MenuRule},
        prelude::*,
        toast,
    },
    workspace::{self, Workspace},
};

/// The page where somebody is signed in.
pub const SESSIONS: &str = "/account/sessions";
/// The page of a workspace's service accounts.
pub const SERVICE_ACCOUNTS: &str = "service-accounts";
/// The page of a workspace's audit log.
pub const AUDIT_LOG: &str = "audit-log";

/// An entry of the side menu.
#[derive(Clone)]
pub struct Entry {
    pub href: String,
    pub label: &'static str,
    pub image: Icon,
}

/// Entries under a heading.
pub struct Group {
    pub heading: String,
    pub entries: Vec<Entry>,
}

/// The pages of one's own account, and those of the workspace that one works in.
pub fn groups(workspace: Option<&Membership>) -> Vec<Group> {
    let account = [(HOME, text::shell::ACCESS_TOKENS, KEY), (SESSIONS, text::shell::SESSIONS, MONITOR)];
    let account = account.map(|(href, label, image)| Entry { href: href.to_owned(), label, image });
    let mut groups = vec![Group { heading: text::shell::YOUR_ACCOUNT.to_owned(), entries: account.to_vec() }];
    if let Some(Membership { slug, name, role, .. }) = workspace {
        let pages = [
            (SERVICE_ACCOUNTS, text::shell::SERVICE_ACCOUNTS, SERVICE_ACCOUNT),
            ("apps", text::shell::APPS, APPS),
            ("segments", text::shell::SEGMENTS, SEGMENTS),
            ("members", text::shell::MEMBERS, MEMBERS),
            (AUDIT_LOG, text::shell::AUDIT_LOG, LOG),
        ];
        let may_see = |page: &str| page != AUDIT_LOG || *role == Role::Admin;
        let entry = |(page, label, image)| Entry { href: workspace::page(slug, page), label, image };
        let entries = pages.into_iter().filter(|(page, ..)| may_see(page)).map(entry).collect();
        groups.push(Group { heading: name.clone(), entries });
    }
    groups
}

/// Whether a path is an entry's page, or one below it.
fn is_within(path: &str, entry: &Entry) -> bool {
    path.strip_prefix(entry.href.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The entry that a path belongs to, and the heading that it stands under.
fn entry_of(path: &str, groups: Vec<Group>) -> Option<(String, Entry)> {
    let within = |Group { heading, entries }: Group| {
        entries.into_iter().find(|entry| is_within(path, entry)).map(|entry| (heading, entry))
    };
    groups.into_iter().find_map(within)
}

/// The groups as they are now.
fn current_groups() -> Vec<Group> {
    Workspace::expect().current().with(|workspace| groups(workspace.as_ref()))
}

/// The pages, beside the content.
#[component]
pub fn SideMenu() -> AnyView {
    let path = use_location().pathname;
    let link = move |entry: Entry| {
        let Entry { href, label, image } = entry.clone();
        view! {
            <a
                class="side-item"
                href=href
                aria-current=move || is_within(&path.get(), &entry).then_some("page")
            >
                {icon(image)}
                {label}
            </a>
        }
        .into_any()
    };
    let group = move |Group { heading, entries }: Group| {
        view! {
            <p class="side-heading cut" dir="auto">{heading}</p>
            {entries.into_iter().map(link).collect_view()}
        }
        .into_any()
    };
    view! {
        <nav class="side-menu" aria-label=text::shell::PAGES>
            {move || current_groups().into_iter().map(group).collect_view()}
        </nav>
    }
    .into_any()
}

/// The same where there is no room beside the content: a bar that says where one is and opens the list.
#[component]
pub fn NarrowMenu() -> AnyView {
    let path = use_location().pathname;
    let here = ViewFn::from(move || {
        let Some((heading, Entry { label, image, .. })) = entry_of(&path.get(), current_groups()) else {
            return view! { <b>{text::shell::PAGES}</b> }.into_any();
        };
        view! {
            {icon(image)}
            <span class="quiet-text cut" dir="auto">{heading}</span>
            <span class="quiet-text" aria-hidden="true">
                "/"
            </span>
            <b>{label}</b>
        }
        .into_any()
    });
    let trigger = move || view! { {here.clone()} {icon(CHEVRON_DOWN)} };
    let item = move |entry: Entry| {
        let chosen = is_within(&path.get_untracked(), &entry);
        view! { <MenuItem label=entry.label image=entry.image href=entry.href chosen=chosen /> }
    };
    let group = move |Group { heading, entries }: Group| {
        view! { <MenuGroup label=heading>{entries.into_iter().map(item).collect_view()}</MenuGroup> }
    };
    view! {
        <nav class="narrow-menu" aria-label=text::shell::PAGES>
            <Menu label=text::shell::PAGES trigger=trigger trigger_class="narrow-trigger">
                {current_groups().into_iter().map(group).collect_view()}
            </Menu>
        </nav>
    }
    .into_any()
}

/// Which workspace one works in.
#[component]
pub fn WorkspaceMenu() -> AnyView {
    let session = Session::expect();
    let workspace = Workspace::expect();
    let name = move || {
        workspace.current().with(|current| {
            current.as_ref().map_or_else(|| text::shell::NO_WORKSPACE.to_owned(), |current| current.name.clone())
        })
    };
    let trigger = move || {
        view! {
            <Monogram name=name />
            <b class="cut" dir="auto">{name}</b>
            {icon(UP_DOWN)}
        }
    };
    let path = use_location().pathname;
    let item = move |organization: Membership| {
        let Membership { id, slug, name, role } = organization;
        let chosen = workspace.current().with_untracked(|current| current.as_ref().is_some_and(|own| own.id == id));
        let picture = name.clone();
        // Over a page of a workspace, the same page of the other one.
        match path.with_untracked(|path| workspace::same_page(path, &slug)) {
            Some(href) => view! {
                <MenuItem label=name detail=text::role(role) chosen=chosen href=href>
                    <Monogram name=picture />
                </MenuItem>
            }
            .into_any(),
            None => view! {
                <MenuItem label=name detail=text::role(role) chosen=chosen on_press=move |()| workspace.choose(id)>
                    <Monogram name=picture />
                </MenuItem>
            }
            .into_any(),
        }
    };
    let settings = move || {
        let current = workspace.current().get_untracked()?;
        let href = workspace::page(&current.slug, SERVICE_ACCOUNTS);
        let settings = view! {
            <MenuRule />
            <MenuItem label=text::shell::WORKSPACE_SETTINGS image=SETTINGS href=href />
        };
        Some(settings.into_any())
    };
    let items = move || {
        let organizations = session.with(|signed_in| signed_in.organizations.clone()).unwrap_or_default();
        view! {
            {organizations.into_iter().map(item).collect_view()}
            {settings()}
        }
        .into_any()
    };
    view! {
        <Menu label=text::shell::WORKSPACE trigger=trigger trigger_class="workspace-trigger">
            {items()}
        </Menu>
    }
    .into_any()
}

/// Who one is, and the way out.
#[component]
pub fn AccountMenu() -> AnyView {
    let (session, overlay) = (Session::expect(), Overlay::expect());
    let name = move || session.with(|signed_in| signed_in.user.name.clone()).unwrap_or_default();
    let email = move || session.with(|signed_in| signed_in.user.email.clone()).unwrap_or_default();
    let trigger = move || view! { <Avatar name=name /> };
    view! {
        <Menu label=text::shell::ACCOUNT trigger=trigger trigger_class="account-trigger" name_button=true align=Align::End>
            <div class="menu-person" role="presentation">
                <b class="cut" dir="auto">{name()}</b>
                <span class="cut" dir="ltr">{email()}</span>
            </div>
            <MenuRule />
            <MenuItem label=text::shell::SESSIONS image=MONITOR href=SESSIONS />
            <MenuItem label=help::TITLE image=HELP href=HELP_PAGE />
            <MenuItem label=shortcuts::TITLE image=KEYBOARD on_press=move |()| overlay.show(Over::Shortcuts) />
            {brand::support().map(|href| view! { <MenuItem label=text::GET_HELP image=INFO href=href /> })}
            <MenuRule />
            {themes()}
            <MenuRule />
            {languages()}
            <MenuRule />
            <MenuItem label=text::shell::SIGN_OUT image=LEAVE on_press=move |()| sign_out(session) />
        </Menu>
    }
    .into_any()
}

/// Signs out, or says why not.
pub fn sign_out(session: Session) {
    toast::clear();
    spawn_local(async move {
        if let Err(error) = session.sign_out().await {
            toast::fail(explain_in_full(&error));
        }
    });
}

/// Light and dark, as people call them.
pub const THEMES: [(Theme, &str, Icon); 3] = [
    (Theme::System, text::shell::THEME_SYSTEM, AUTOMATIC),
    (Theme::Light, text::shell::THEME_LIGHT, SUN),
    (Theme::Dark, text::shell::THEME_DARK, MOON),
];

/// The choice between light and dark.
fn themes() -> AnyView {
    let current = Theme::current();
    let item = move |(theme, label, image): (Theme, &'static str, Icon)| {
        view! { <MenuItem label=label image=image chosen=theme == current on_press=move |()| theme.choose() /> }
    };
    view! { <MenuGroup label=text::shell::THEME>{THEMES.into_iter().map(item).collect_view()}</MenuGroup> }.into_any()
}

#[cfg(test)]
mod tests {
    use latchkey_api::id::OrganizationId;

    use super::*;

    fn labels(role: Role) -> impl Fn(&str) -> Option<&'static str> {
        let workspace = Membership {
            id: OrganizationId::from_bytes([1; 16]),
            slug: "harbour".into(),
            name: "Harbour Mobile".into(),
            role,
        };
        move |path| entry_of(path, groups(Some(&workspace))).map(|(_, entry)| entry.label)
    }

    #[test]
    fn pages_belong_to_the_entry_above_them() {
        let label = labels(Role::Admin);
        assert_eq!(label("/account/access-tokens/new"), Some("Access tokens"));
        assert_eq!(label("/account/sessions"), Some("Sessions"));
        assert_eq!(label("/account/sessions-of-others"), None);
        assert_eq!(label("/w/harbour/apps/relay/settings/api-tokens"), Some("Apps"));
        assert_eq!(label("/w/other/apps"), None);
    }

    #[test]
    fn only_admins_are_shown_the_way_to_the_log() {
        assert_eq!(labels(Role::Admin)("/w/harbour/audit-log"), Some("Audit log"));
        assert_eq!(labels(Role::Developer)("/w/harbour/audit-log"), None);
    }
}

//! The menus of the shell.

use leptos::task::spawn_local;
use leptos_router::hooks::use_location;

use crate::{
    failure::explain,
    session::{HOME, Session},
    text::en as text,
    ui::{
        badge::{Avatar, Monogram},
        icon::{CHEVRON_DOWN, Icon, KEY, LEAVE, MONITOR, UP_DOWN, icon},
        menu::{Align, Menu, MenuGroup, MenuItem, MenuRule},
        prelude::*,
        toast,
    },
    workspace::Workspace,
};

/// The page where somebody is signed in.
const SESSIONS: &str = "/account/sessions";

/// An entry of the side menu.
#[derive(Clone, Copy)]
struct Entry {
    href: &'static str,
    label: &'static str,
    image: Icon,
}

/// The pages of one's own account.
const ACCOUNT: [Entry; 2] = [
    Entry { href: HOME, label: text::ACCESS_TOKENS, image: KEY },
    Entry { href: SESSIONS, label: text::SESSIONS, image: MONITOR },
];

/// The entry that a path belongs to: its page, and the pages below it.
fn entry_of(path: &str) -> Option<Entry> {
    let below =
        |entry: &Entry| path.strip_prefix(entry.href).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    ACCOUNT.into_iter().find(below)
}

fn is_current(path: &str, entry: Entry) -> bool {
    entry_of(path).is_some_and(|current| current.href == entry.href)
}

/// The pages, beside the content.
#[component]
pub fn SideMenu() -> AnyView {
    let path = use_location().pathname;
    let link = move |entry: Entry| {
        view! {
            <a
                class="side-item"
                href=entry.href
                aria-current=move || is_current(&path.get(), entry).then_some("page")
            >
                {icon(entry.image)}
                {entry.label}
            </a>
        }
        .into_any()
    };
    view! {
        <nav class="side-menu" aria-label=text::PAGES>
            <p class="side-heading">{text::YOUR_ACCOUNT}</p>
            {ACCOUNT.map(link).collect_view()}
        </nav>
    }
    .into_any()
}

/// The same where there is no room beside the content: a bar that says where one is and opens the list.
#[component]
pub fn NarrowMenu() -> AnyView {
    let path = use_location().pathname;
    let here = ViewFn::from(move || {
        let Some(entry) = entry_of(&path.get()) else {
            return view! { <b>{text::PAGES}</b> }.into_any();
        };
        view! {
            {icon(entry.image)}
            <span class="quiet-text">{text::YOUR_ACCOUNT}</span>
            <span class="quiet-text" aria-hidden="true">
                "/"
            </span>
            <b>{entry.label}</b>
        }
        .into_any()
    });
    let trigger = move || view! { {here.clone()} {icon(CHEVRON_DOWN)} };
    let item = move |entry: Entry| {
        let chosen = is_current(&path.get_untracked(), entry);
        view! { <MenuItem label=entry.label image=entry.image href=entry.href chosen=chosen /> }
    };
    view! {
        <nav class="narrow-menu" aria-label=text::PAGES>
            <Menu label=text::PAGES trigger=trigger trigger_class="narrow-trigger">
                <MenuGroup label=text::YOUR_ACCOUNT>{ACCOUNT.map(item).collect_view()}</MenuGroup>
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
            current.as_ref().map_or_else(|| text::NO_WORKSPACE.to_owned(), |current| current.name.clone())
        })
    };
    let trigger = move || {
        view! {
            <Monogram name=name />
            <b class="cut">{name}</b>
            {icon(UP_DOWN)}
        }
    };
    let items = move || {
        let current = workspace.current().get_untracked().map(|current| current.id);
        let organizations = session.with(|signed_in| signed_in.organizations.clone()).unwrap_or_default();
        organizations
            .into_iter()
            .map(|organization| {
                let id = organization.id;
                view! {
                    <MenuItem
                        label=organization.name.clone()
                        detail=text::role(organization.role)
                        chosen=current == Some(id)
                        on_press=move |()| workspace.choose(id)
                    >
                        <Monogram name=organization.name.clone() />
                    </MenuItem>
                }
            })
            .collect_view()
    };
    view! {
        <Menu label=text::WORKSPACE trigger=trigger trigger_class="workspace-trigger">
            {items()}
        </Menu>
    }
    .into_any()
}

/// Who one is, and the way out.
#[component]
pub fn AccountMenu() -> AnyView {
    let session = Session::expect();
    let name = move || session.with(|signed_in| signed_in.user.name.clone()).unwrap_or_default();
    let email = move || session.with(|signed_in| signed_in.user.email.clone()).unwrap_or_default();
    let trigger = move || view! { <Avatar name=name /> };
    let sign_out = move |()| {
        spawn_local(async move {
            if let Err(error) = session.sign_out().await {
                toast::show(explain(&error));
            }
        });
    };
    view! {
        <Menu label=text::ACCOUNT trigger=trigger trigger_class="account-trigger" name_button=true align=Align::End>
            <div class="menu-person" role="presentation">
                <b class="cut">{name()}</b>
                <span class="cut">{email()}</span>
            </div>
            <MenuRule />
            <MenuItem label=text::SESSIONS image=MONITOR href=SESSIONS />
            <MenuItem label=text::SIGN_OUT image=LEAVE on_press=sign_out />
        </Menu>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::entry_of;

    #[test]
    fn pages_belong_to_the_entry_above_them() {
        let label = |path| entry_of(path).map(|entry| entry.label);
        assert_eq!(label("/account/access-tokens/new"), Some("Access tokens"));
        assert_eq!(label("/account/sessions"), Some("Sessions"));
        assert_eq!(label("/account/sessions-of-others"), None);
    }
}

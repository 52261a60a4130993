//! Everything that is known of a token.

use latchkey_api::{
    access_token::{AccessToken, WorksIn},
    path,
    problem::code,
    session::OrganizationApps,
    usage::Usage,
};

use super::{
    facts::{Facts, fact},
    subject::{Known, Subject},
};
use crate::{
    asked::Asked,
    client::Error,
    credentials::list::{Open, Shown, TokenList},
    failure::{explain, reference},
    text::language::{self, credential_list as listed, manage as text},
    ui::{
        badge::{Badge, Chip, Tone},
        button::{Button, Kind as ButtonKind, LinkButton, RetryButton},
        dialog::{Dialog, Width},
        dynamic::dynamic,
        prelude::*,
    },
};

/// What the details need beyond the token itself; asked for when they open.
#[derive(Clone, Copy)]
struct Context {
    list: TokenList,
    usage: Asked<Usage>,
    /// For those that may be limited to some.
    places: Option<Asked<Vec<OrganizationApps>>>,
}

/// The dialog. It is open while the address says so.
#[component]
pub fn DetailsDialog(list: TokenList, subject: Subject) -> AnyView {
    let id = Memo::new(move |_| match subject.open().get() {
        Some(Open::Details(id)) => Some(id),
        _ => None,
    });
    let places = list.has_scopes().then(|| {
        let address = move |_: Option<&Option<String>>| {
            let limited = id.get().is_some() && subject.token().is_some_and(|token| !token.works_in.is_everywhere());
            limited.then(|| path::ORGANIZATIONS.to_owned())
        };
        Asked::of(Memo::new(address))
    });
    let endpoint = list.source().usage;
    let usage = Asked::of(Memo::new(move |_| Some(path::with_id(&endpoint, id.get()?))));
    let context = Context { list, usage, places };
    let title = move || match subject.first() {
        Known::Token(token) => token.name,
        Known::Loading => text::LOADING.to_owned(),
        Known::Failed(error) => missing_title(&error).to_owned(),
    };
    let known = Memo::new(move |_| subject.first());
    let body = move || match known.get() {
        Known::Token(token) => facts(context, &token),
        Known::Loading => view! { <i class="skeleton lines"></i> }.into_any(),
        Known::Failed(error) => missing(&error, subject),
    };
    let width =
        Memo::new(move |_| known.with(|known| if is_missing(known) { Width::Question } else { Width::Details }));
    view! {
        <Dialog
            open=Signal::derive(move || id.get().is_some())
            on_close=move |()| list.address.close()
            title=title
            width=width
            footer=move || footer(list, subject)
        >
            {dynamic(body)}
        </Dialog>
    }
    .into_any()
}

fn is_missing(known: &Known) -> bool {
    matches!(known, Known::Failed(_))
}

fn missing_title(error: &Error) -> &'static str {
    if error.code() == code::NOT_FOUND { text::NO_SUCH_TOKEN } else { text::TOKEN_DID_NOT_LOAD }
}

/// In place of a token that could not be asked for.
pub fn missing(error: &Error, subject: Subject) -> AnyView {
    if error.code() == code::NOT_FOUND {
        return view! { <p>{subject.list().words().no_such}</p> }.into_any();
    }
    let reference = reference(error).map(|reference| language::request_id(&reference));
    view! {
        <p role="alert">{explain(error)} " " <small class="mono" dir="auto">{reference}</small></p>
        <p>
            <RetryButton on_press=move |()| subject.refetch() retrying=subject.pending() />
        </p>
    }
    .into_any()
}

fn footer(list: TokenList, subject: Subject) -> AnyView {
    let actions = Memo::new(move |_| {
        let token = subject.token().filter(|_| list.changeable());
        token.map(|token| (token.id, list.is_alterable(&token)))
    });
    let missing = Memo::new(move |_| is_missing(&subject.first()));
    let view = move || {
        if missing.get() {
            return Some(view! { <Button label=language::CLOSE on_press=move |()| list.address.close() /> }.into_any());
        }
        actions.get().map(|(id, alterable)| {
            let rename = move |()| list.address.open(Open::Rename(id));
            let revoke = move |()| list.address.open(Open::Revoke(vec![id]));
            view! {
                {alterable.then(|| view! { <Button label=listed::RENAME_OPEN on_press=rename /> })}
                {list.duplicate(id).map(|href| view! { <LinkButton label=listed::DUPLICATE href=href /> })}
                <LinkButton label=list.words().replace href=list.replacement(id) />
                {alterable
                    .then(|| {
                        let label = listed::ask_to_end(&list.words().verb);
                        view! { <Button label=label kind=ButtonKind::QuietDanger on_press=revoke /> }
                    })}
            }
            .into_any()
        })
    };
    dynamic(view).into_any()
}

fn facts(context: Context, token: &AccessToken) -> AnyView {
    let list = context.list;
    let facts = Facts {
        kind: list.kind(),
        called: listed::TOKEN,
        verb: &list.words().verb,
        freshness: list.shown().map(|Shown { freshness, .. }| freshness),
        usage: context.usage,
    };
    let scopes = list.has_scopes().then(|| {
        let AccessToken { scopes, full_access, works_in, .. } = token.clone();
        view! {
            {fact(listed::SCOPES, scope_lines(list, scopes, full_access))}
            {fact(text::WORKS_IN, places(context, works_in))}
        }
        .into_any()
    });
    facts.view(token, scopes)
}

/// Every scope, with what the catalog says that it allows.
fn scope_lines(list: TokenList, scopes: Vec<String>, full_access: bool) -> AnyView {
    let line = move |scope: String| {
        let strong = list.changes(&scope);
        let allows = list.with_catalog(|catalog| {
            let (.., action) = catalog.scopes().find(|(known, ..)| *known == scope)?;
            Some(language::catalog::word(&action.description).to_owned())
        });
        view! {
            <li>
                <Chip label=scope strong=strong />
                <small>{allows.flatten()}</small>
            </li>
        }
    };
    view! {
        {full_access.then(|| view! { <Badge label=language::FULL_ACCESS tone=Tone::Brass /> })}
        <ul class="scope-lines">{dynamic(move || scopes.iter().cloned().map(line).collect_view())}</ul>
    }
    .into_any()
}

/// Where it works, by name.
fn places(context: Context, works_in: WorksIn) -> AnyView {
    if works_in.is_everywhere() {
        return text::EVERYWHERE.into_any();
    }
    let names = move || match context.places.and_then(Asked::get) {
        None => view! { <i class="skeleton"></i> }.into_any(),
        Some(Err(_)) => text::PLACES_DID_NOT_LOAD.into_any(),
        Some(Ok(known)) => {
            let names = place_names(&works_in, &known);
            view! { <ul>{names.into_iter().map(|name| view! { <li dir="auto">{name}</li> }).collect_view()}</ul> }
                .into_any()
        }
    };
    dynamic(names).into_any()
}

fn place_names(works_in: &WorksIn, known: &[OrganizationApps]) -> Vec<String> {
    let organization = |id| known.iter().find(|entry| entry.organization.id == id);
    let app = |id| known.iter().find_map(|entry| Some((entry, entry.apps.iter().find(|app| app.id == id)?)));
    let whole = works_in.organizations.iter().map(|&id| {
        organization(id)
            .map_or_else(|| text::UNKNOWN_PLACE.to_owned(), |entry| text::every_app(&entry.organization.name))
    });
    let single = works_in.apps.iter().map(|&id| {
        app(id).map_or_else(
            || text::UNKNOWN_PLACE.to_owned(),
            |(entry, app)| text::app_in(&app.name, &entry.organization.name),
        )
    });
    whole.chain(single).collect()
}

#[cfg(test)]
mod tests {
    use latchkey_api::{
        id::{AppId, OrganizationId},
        session::{App, Membership, Role},
    };

    use super::*;

    #[test]
    fn names_places_that_are_known_and_says_so_of_others() {
        let organization = OrganizationId::from_bytes([1; 16]);
        let app = AppId::from_bytes([2; 16]);
        let known = [OrganizationApps {
            organization: Membership {
                id: organization,
                slug: "harbour".into(),
                name: "Harbour Mobile".into(),
                role: Role::Admin,
            },
            apps: vec![App { id: app, slug: "ferry".into(), name: "Ferry".into() }],
            out_of_reach: Vec::new(),
        }];
        let works_in = WorksIn {
            organizations: vec![organization, OrganizationId::from_bytes([9; 16])],
            apps: vec![app, AppId::from_bytes([9; 16])],
        };
        assert_eq!(
            place_names(&works_in, &known),
            ["Harbour Mobile, every app", text::UNKNOWN_PLACE, "Ferry in Harbour Mobile", text::UNKNOWN_PLACE]
        );
    }
}

//! Everything that is known of a token.

use latchkey_api::{
    access_token::{AccessToken, State, WorksIn},
    path,
    problem::code,
    session::OrganizationApps,
    timestamp::Timestamp,
    usage::{LastUse, Usage},
};

use super::{
    subject::{Known, Subject},
    usage,
};
use crate::{
    asked::Asked,
    client::Error,
    credentials::{
        key_glyph::{KeyGlyph, Look},
        list::{Open, Shown, TokenList, ends_in},
        pending_secret::PendingSecrets,
        secret::masked,
    },
    failure::{explain, reference},
    text::language::{self, credential_list as listed, manage as text},
    ui::{
        badge::{Badge, Chip, Tone},
        button::{Button, Kind as ButtonKind, LinkButton},
        copy::CopyIcon,
        dialog::{Dialog, Width},
        dynamic::dynamic,
        icon::RETRY,
        prelude::*,
        time::{self, Style, Time},
    },
};

/// The most callers that the details list; the server knows no more than a few others.
const MOST_CALLERS: usize = 20;

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
        Known::Token(token) => facts(context, token),
        Known::Loading => view! { <i class="skeleton lines"></i> }.into_any(),
        Known::Failed(error) => missing(&error, subject),
    };
    view! {
        <Dialog
            open=Signal::derive(move || id.get().is_some())
            on_close=move |()| list.address.close()
            title=title
            width=Width::Details
            footer=move || footer(list, subject)
        >
            {dynamic(body)}
        </Dialog>
    }
    .into_any()
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
            <Button label=language::RETRY image=RETRY on_press=move |()| subject.refetch() />
        </p>
    }
    .into_any()
}

fn footer(list: TokenList, subject: Subject) -> AnyView {
    let actions = Memo::new(move |_| {
        let token = subject.token().filter(|_| list.changeable());
        token.map(|token| (token.id, list.is_alterable(&token)))
    });
    let view = move || {
        actions.get().map(|(id, alterable)| {
            let rename = move |()| list.address.open(Open::Rename(id));
            let revoke = move |()| list.address.open(Open::Revoke(vec![id]));
            view! {
                {alterable
                    .then(|| {
                        view! {
                            <span class="leaving">
                                <Button label=listed::ask_to_end(&list.words().verb) kind=ButtonKind::QuietDanger on_press=revoke />
                            </span>
                            <Button label=listed::RENAME_OPEN on_press=rename />
                        }
                    })}
                {list.duplicate(id).map(|href| view! { <LinkButton label=listed::DUPLICATE href=href /> })}
                <LinkButton label=list.words().replace href=list.replacement(id) />
            }
        })
    };
    dynamic(view).into_any()
}

fn facts(context: Context, token: AccessToken) -> AnyView {
    let list = context.list;
    let AccessToken { id, scopes, full_access, works_in, created_at, created_by, .. } = token.clone();
    let state = token.state(time::now());
    let ended = matches!(state, State::Expired | State::Revoked);
    let look = if ended { Look::Ended } else { Look::Calm };
    let text_id = id.to_string();
    view! {
        <dl class="facts panel">
            {fact(
                text::SECRET,
                view! {
                    <div class="fact-line">
                        <KeyGlyph kind=list.kind() id=Some(id) look=look />
                        {secret(&token, ended)}
                    </div>
                }
                    .into_any(),
            )}
            {fact(
                text::ID,
                view! {
                    <div class="fact-line">
                        <span class="mono wrap-anywhere">{text_id.clone()}</span>
                        <CopyIcon label=text::COPY_ID value=move |()| text_id.clone() />
                    </div>
                }
                    .into_any(),
            )}
            {list
                .has_scopes()
                .then(|| {
                    view! {
                        {fact(listed::SCOPES, scope_lines(list, scopes, full_access))}
                        {fact(text::WORKS_IN, places(context, works_in))}
                    }
                })}
            {created_by.map(|name| fact(listed::CREATED_BY, view! { <span dir="auto">{name}</span> }.into_any()))}
            {fact(text::CREATED_LINE, exactly(view! { <Time at=created_at dotted=true /> }.into_any(), Some(created_at)))}
            {fact(listed::EXPIRES, ends(list, &token, state))}
            {fact(listed::LAST_USED, last_used(list, token.last_use))}
            {fact(text::LAST_7_DAYS, used(context.usage))}
        </dl>
    }
    .into_any()
}

fn fact(name: &'static str, value: AnyView) -> AnyView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
        </div>
    }
    .into_any()
}

/// The masked secret; the whole one as long as this page remembers it.
fn secret(token: &AccessToken, ended: bool) -> AnyView {
    let id = token.id;
    let pending = use_context::<PendingSecrets>();
    if let Some(secret) = pending.and_then(|pending| pending.secret(id)) {
        return view! { <code class="whole-secret mono">{secret.expose().to_owned()}</code> }.into_any();
    }
    view! {
        <span class=if ended { "masked-secret mono ended" } else { "masked-secret mono" }>
            {masked(&token.prefix, &token.last_four)}
        </span>
    }
    .into_any()
}

/// A moment that is shown relative, with its exact times beside it.
fn exactly(relative: AnyView, at: Option<Timestamp>) -> AnyView {
    view! {
        {relative}
        {at
            .map(|at| {
                view! {
                    <small class="exact">
                        <span>{time::local_moment(at)}</span>
                        " "
                        <span dir="ltr">{time::utc_moment(at)}</span>
                    </small>
                }
            })}
    }
    .into_any()
}

fn ends(list: TokenList, token: &AccessToken, state: State) -> AnyView {
    let ended_at = match state {
        State::Revoked => token.revoked_at,
        State::Expired => token.expires_at,
        State::Active | State::Expiring => None,
    };
    let since = ended_at.map(|at| view! { " " <Time at=at dotted=true /> });
    let words = view! { {ends_in(&list.words().verb, state, token.expires_at, token.revoked_at, true)} {since} };
    exactly(words.into_any(), token.revoked_at.or(token.expires_at))
}

fn last_used(list: TokenList, last_use: Option<LastUse>) -> AnyView {
    let as_of = list.shown().map(|Shown { freshness, .. }| {
        view! {
            <small>
                {listed::LAST_USE_AS_OF} <Time at=freshness.as_of style=Style::Clock skip_focus=true />
                {listed::behind(freshness.delay_seconds)}
            </small>
        }
    });
    let words = match last_use {
        Some(LastUse { at, address }) => exactly(
            view! {
                <Time at=at dotted=true /> {listed::FROM} <span class="mono wrap-anywhere">{address}</span>
            }
            .into_any(),
            Some(at),
        ),
        None => listed::NEVER_USED.into_any(),
    };
    view! { {words} {as_of} }.into_any()
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

/// How often it was used in the last seven days, and by whom.
fn used(usage: Asked<Usage>) -> AnyView {
    let words = move || match usage.get() {
        None => view! { <i class="skeleton lines"></i> }.into_any(),
        Some(Err(error)) => usage::failed(&error, usage.retry()),
        Some(Ok(known)) if known.total == 0 => text::NOT_USED.into_any(),
        Some(Ok(known)) => view! {
            {text::requests(known.total, known.denied)}
            {usage::callers(&known, MOST_CALLERS)}
        }
        .into_any(),
    };
    dynamic(words).into_any()
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

//! Generating an access token, and its secret in the same place.

mod form;
mod remark;

use latchkey_api::{access_token::AccessToken, id::AppId, secret::Kind, session::OrganizationApps};

use self::form::GenerateForm;
use crate::{
    credentials::{
        create::place::apps_within,
        pending_secret::{PendingSecrets, Secret},
        reveal::{
            Reveal, Revealed, call_choice,
            example_call::{Server, Target, for_access_token},
        },
    },
    session::HOME,
    text::language::{self as common, reveal as text},
    ui::{
        dynamic::dynamic,
        field::{Choice, Select},
        page::Above,
        prelude::*,
    },
};

/// The page above.
fn above() -> Above {
    (HOME.to_owned(), common::shell::ACCESS_TOKENS.to_owned())
}

/// A token that has just been made, and the workspaces of its owner.
#[derive(Clone, PartialEq, Eq)]
struct Made {
    token: AccessToken,
    workspaces: Vec<OrganizationApps>,
}

/// The page: the form, or what it made.
#[component]
pub fn NewAccessTokenPage() -> AnyView {
    let pending = PendingSecrets::expect();
    let made = RwSignal::new(None::<Made>);
    let show = move |(token, secret, workspaces): (AccessToken, Secret, Vec<OrganizationApps>)| {
        pending.hold(token.id, secret);
        made.set(Some(Made { token, workspaces }));
    };
    let page = dynamic(move || match made.get() {
        Some(made) => reveal(made),
        None => view! { <GenerateForm on_made=show /> }.into_any(),
    });
    page.into_any()
}

fn reveal(made: Made) -> AnyView {
    let Made { token, workspaces } = made;
    let targets: Vec<Target> = apps_within(&token.works_in, &workspaces)
        .map(|(organization, app)| Target { organization: organization.id, app: app.id, name: app.name.clone() })
        .collect();
    let app = RwSignal::new(targets.first().map(|target| target.app));
    let scopes = token.scopes.clone();
    let calls = {
        let targets = targets.clone();
        Memo::new(move |_| {
            let target = targets.iter().find(|target| Some(target.app) == app.get());
            for_access_token(&scopes, &Server::of_page(), target)
        })
    };
    let chosen = RwSignal::new(0);
    // The same calls stand there for every app.
    let call = Signal::derive(move || calls.with(|calls| calls[chosen.get().min(calls.len() - 1)].clone()));
    let about = move || {
        view! {
            {dynamic({
                let targets = targets.clone();
                move || app_choice(&targets, app, call.with(|call| call.names_app))
            })}
            {call_choice(&calls.get_untracked(), chosen)}
        }
    };
    let credential = Revealed {
        kind: Kind::PersonalAccessToken,
        id: token.id,
        name: token.name,
        prefix: token.prefix,
        expires_at: token.expires_at,
        account: None,
    };
    view! { <Reveal credential=credential call=call call_about=about above=vec![above()] back=HOME.to_owned() /> }
        .into_any()
}

/// Whose ids the snippets hold, where there are several to choose from.
fn app_choice(targets: &[Target], chosen: RwSignal<Option<AppId>>, names_app: bool) -> AnyView {
    if targets.len() < 2 || !names_app {
        return ().into_any();
    }
    let choices: Vec<Choice> =
        targets.iter().map(|target| Choice { value: target.app.to_string(), label: target.name.clone() }).collect();
    view! {
        <Select
            id="snippet-app"
            lead=text::APP
            value=Signal::derive(move || chosen.get().map_or_else(String::new, |app| app.to_string()))
            choices=Signal::stored(choices)
            on_choose=move |id: String| chosen.set(id.parse().ok())
        />
    }
    .into_any()
}

//! Helps to choose between the kinds of credentials.

use crate::{
    session::{HELP as HELP_PAGE, HOME},
    text::language::{
        help,
        which::{self as text, ACCESS_TOKEN, APP_API_TOKEN, Kind, PROJECT_API_KEY, SERVICE_ACCOUNT},
    },
    ui::{
        dialog::{Dialog, Width},
        prelude::*,
    },
    workspace::{self, Workspace},
};

/// The name of the dialog in the address.
pub const WHICH: &str = "which";

/// A link that opens the answer, and one that leads to all help.
#[component]
pub fn WhichLinks(#[prop(into)] on_open: Callback<()>) -> AnyView {
    view! {
        <p class="which">
            <button type="button" class="link" on:click=move |_| on_open.run(())>
                {text::WHICH}
            </button>
            <a class="link" href=HELP_PAGE>
                {help::HOW_TO_USE}
            </a>
        </p>
    }
    .into_any()
}

/// The dialog that gives the answer. The page's address says whether it is open: `open` and `on_close` are its owner's.
#[component]
pub fn WhichDialog(#[prop(into)] open: Signal<bool>, #[prop(into)] on_close: Callback<()>) -> AnyView {
    view! {
        <Dialog open=open on_close=on_close title=text::WHICH width=Width::Form>
            <p>{text::LEAD}</p>
            <div class="which-kinds">
                {kinds()}
            </div>
        </Dialog>
    }
    .into_any()
}

/// The kinds, each with the page that makes it in the current workspace.
pub fn kinds() -> AnyView {
    let slug = Workspace::expect().current().with_untracked(|own| own.as_ref().map(|own| own.slug.clone()));
    let page = |page| slug.as_ref().map_or_else(|| HOME.to_owned(), |slug| workspace::page(slug, page));
    let kinds = [
        kind(&ACCESS_TOKEN, HOME.to_owned()),
        kind(&SERVICE_ACCOUNT, page("service-accounts")),
        kind(&APP_API_TOKEN, page("apps")),
        kind(&PROJECT_API_KEY, page("apps")),
    ];
    kinds.into_iter().collect_view().into_any()
}

fn kind(kind: &'static Kind, page: String) -> AnyView {
    let line = |term: &'static str, what: AnyView| {
        view! {
            <div>
                <dt>{term}</dt>
                <dd>{what}</dd>
            </div>
        }
        .into_any()
    };
    let made_in = view! {
        <a class="link" href=page>
            {kind.made_in}
        </a>
        {kind.by}
    };
    view! {
        <section>
            <h3>{kind.name}</h3>
            <dl>
                {line(text::REACHES, kind.reaches.into_any())}
                {line(text::FOR, kind.purpose.into_any())}
                {line(text::SENT_AS, view! { <code>{kind.header}</code> }.into_any())}
                {line(text::MADE_IN, made_in.into_any())}
            </dl>
        </section>
    }
    .into_any()
}

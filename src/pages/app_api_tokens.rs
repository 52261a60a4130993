//! The API tokens and the public key of an app.

mod create;
mod made;
mod making;
mod project_key;

use latchkey_api::{app::AppDetails, path, problem::code, session::Membership};

pub use self::project_key::last_checks;
use self::{making::Making, project_key::ProjectKeySection};
use super::{apps::tokens_page, refused::refused, token_list};
use crate::{
    client::Request,
    credentials::{
        list::{Source, TokenList, new_button},
        pending_secret::PendingSecrets,
    },
    fetched::Fetched,
    text::language::{self, app_api_tokens as text},
    ui::{
        button::LinkButton,
        notice::{About, Notice},
        page::PageHeader,
        prelude::*,
        state::Empty,
    },
    workspace,
};

/// The page; `app` is the app's slug or id.
#[component]
pub fn AppApiTokensPage(workspace: Membership, app: String) -> AnyView {
    let endpoint = path::fill(path::APP, &[("organization", &workspace.slug), ("app", &app)]);
    let details = Fetched::<AppDetails>::new(Request::get(endpoint)).by_itself();
    let apps_page = workspace::page(&workspace.slug, "apps");
    let list = TokenList::new(Source::of_app(&workspace, &app, tokens_page(&workspace.slug, &app)));
    let missing = Memo::new(move |_| {
        details.with(|answer| matches!(answer, Some(Err(error)) if error.code() == code::NOT_FOUND))
    });
    let name = {
        let slug = app.clone();
        Memo::new(move |_| details.with_ok(|app| app.name.clone()).unwrap_or_else(|| slug.clone()))
    };
    let crumb = move || if missing.get() { String::new() } else { name.get() };
    let above = vec![(apps_page.clone(), language::shell::APPS.to_owned())];
    let empty = list.is_empty();
    let pending = PendingSecrets::expect();
    let uncopied = Memo::new(move |_| !pending.are_safe());
    let making = Making { list, made: RwSignal::new(Vec::new()), name: RwSignal::new(None), missing };
    let (workspace, app) = (StoredValue::new(workspace), StoredValue::new(app));
    let parts = Parts { list, making, workspace, app, name };
    let page = view! {
        <PageHeader title=text::TITLE lead=text::LEAD above=above crumb=TextProp::from(crumb)>
            {move || (!missing.get() && !empty.get()).then(|| new_button(list, !uncopied.get()))}
        </PageHeader>
        {move || if missing.get() { no_such_app(apps_page.clone()) } else { parts.view() }}
    };
    making.beside(page.into_any())
}

fn no_such_app(apps_page: String) -> AnyView {
    view! {
        <Empty title=text::NO_SUCH_APP detail=text::NO_SUCH_APP_DETAIL>
            <LinkButton label=text::GO_TO_APPS href=apps_page />
        </Empty>
    }
    .into_any()
}

/// What the parts of the page share.
#[derive(Clone, Copy)]
struct Parts {
    list: TokenList,
    making: Making,
    workspace: StoredValue<Membership>,
    app: StoredValue<String>,
    /// What the app is called.
    name: Memo<String>,
}

impl Parts {
    fn view(self) -> AnyView {
        let list = self.list;
        let why = Signal::derive(move || {
            list.is_refused().then(|| [text::VIEWER, text::VIEWER_DETAIL].join(language::BETWEEN_SENTENCES))
        });
        view! {
            {(!list.changeable())
                .then(|| {
                    view! {
                        <div class="page-note">
                            <Notice about=About::Fact claim=text::VIEWER>
                                {text::VIEWER_DETAIL}
                            </Notice>
                        </div>
                    }
                })}
            {self.making.made()}
            {token_list::view(self.list)}
            <ProjectKeySection list=self.list workspace=self.workspace app=self.app name=self.name />
            {refused(why, move |()| list.address.close())}
        }
        .into_any()
    }
}

//! What a page with a list of credentials knows, asks for and does; its parts share it.

use latchkey_api::{
    access_token::{AccessToken, AccessTokenPage, AccessTokenSummary, ListAccessTokens, StateFilter},
    catalog::Catalog,
    id::CredentialId,
    path, query_string,
    secret::Kind,
    usage::Freshness,
};

use super::{
    NEW_TOKEN_PAGE,
    address::Address,
    more::load_more,
    rows::{Choice, Rows},
    source::Source,
    state::{ListState, Open},
};
use crate::{
    client::{Error, Request},
    credentials::pending_secret::PendingSecrets,
    fetched::Fetched,
    latest::latest,
    text::language::{credential_list as text, credential_words::Words, manage},
    ui::{announce, focus, prelude::*},
};

/// The list of tokens. A handle: copies are the same list.
#[derive(Clone, Copy)]
pub struct TokenList {
    /// The page's address, which says what is shown.
    pub address: Address,
    /// The tokens that are shown.
    pub rows: Rows,
    /// How many tokens there are, and which end soon.
    pub summary: Fetched<AccessTokenSummary>,
    /// Those whose box is ticked.
    pub choice: Memo<Choice>,
    source: StoredValue<Source>,
    catalog: Option<Fetched<Catalog>>,
    attempt: RwSignal<u32>,
    first: Action<(ListAccessTokens, u32), Result<Shown, Error>>,
    next: RwSignal<Option<String>>,
    more: Action<bool, Option<Error>>,
    focus_then: StoredValue<Option<String>>,
    secrets: Option<PendingSecrets>,
}

/// What the rows are an answer to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// What was asked for. The address may ask for something else already.
    pub request: ListAccessTokens,
    /// How many there are in all, where the summary does not know.
    pub found: Option<u32>,
    /// How fresh "last used" is.
    pub freshness: Freshness,
}

/// What stands below the toolbar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// The first answer is on its way.
    Loading,
    /// It did not load, for the how-manieth time: each one counts down anew.
    Failed(Error, u32),
    /// There is nothing to list.
    Empty,
    /// These filters hide everything.
    NoHit(ListAccessTokens),
    /// The rows.
    Rows,
}

impl TokenList {
    /// Asks for everything that a page with these credentials needs, all at once.
    pub fn new(source: Source) -> Self {
        let address = Address::new(source.page.clone());
        let rows = Rows::new();
        let state = address.state();
        let request = Memo::new(move |_| state.with(ListState::request));
        let attempt = RwSignal::new(0);
        let next = RwSignal::new(None);
        let begun = StoredValue::new(false);
        let all = source.all.clone();
        let more = load_more(all.clone(), request, next, rows);
        let first = latest(
            move || Some((request.get(), attempt.get())),
            move |(request, _)| Request::get(request.address_at(&all)).send::<AccessTokenPage>(),
            move |(request, _), answer| {
                let page = answer?;
                // What the page begins with is no news.
                if rows.is_shown() || begun.get_value() {
                    let number = page.items.len();
                    let found = page.found.map(|found| text::found(number, found));
                    announce::say(found.unwrap_or_else(|| text::rows_announcement(number)));
                }
                begun.set_value(true);
                rows.show(page.items);
                next.set(page.next);
                more.clear();
                Ok(Shown { request, found: page.found, freshness: page.freshness })
            },
        );
        let changeable = source.changeable;
        let list = Self {
            address,
            rows,
            summary: Fetched::new(Request::get(source.summary.clone())).by_itself(),
            choice: Memo::new(move |_| if changeable { rows.choice() } else { Choice::default() }),
            catalog: source.has_scopes().then(|| Fetched::new(Request::get(path::CATALOG)).by_itself()),
            attempt,
            first,
            next,
            more,
            focus_then: StoredValue::new(None),
            secrets: use_context(),
            source: StoredValue::new(source),
        };
        list.move_focus_after_dialogs();
        list
    }

    /// What the page shows.
    pub fn state(self) -> Memo<ListState> {
        self.address.state()
    }

    /// What is different about its credentials.
    pub fn source(self) -> Source {
        self.source.get_value()
    }

    /// What they open.
    pub fn kind(self) -> Kind {
        self.source.with_value(|source| source.kind)
    }

    /// What is said of them.
    pub fn words(self) -> &'static Words {
        self.source.with_value(|source| source.words)
    }

    /// Whether they have scopes of their own.
    pub fn has_scopes(self) -> bool {
        self.source.with_value(Source::has_scopes)
    }

    /// The address of the page that makes one, if it is not a dialog that does.
    pub fn form(self) -> Option<&'static str> {
        self.has_scopes().then_some(NEW_TOKEN_PAGE)
    }

    /// Whether the person may rename and end them.
    pub fn changeable(self) -> bool {
        self.source.with_value(|source| source.changeable)
    }

    /// Whether this one can still be renamed and ended, and the person may do so.
    pub fn is_alterable(self, token: &AccessToken) -> bool {
        self.changeable() && token.revoked_at.is_none()
    }

    /// The dialog that is open. One that the person may not use stays closed, whatever the address says.
    pub fn open(self) -> Memo<Option<Open>> {
        Memo::new(move |_| self.named().filter(|open| self.allows(open)))
    }

    /// Whether the address names a dialog that the person may not use.
    pub fn is_refused(self) -> bool {
        self.named().is_some_and(|open| !self.allows(&open))
    }

    fn named(self) -> Option<Open> {
        self.state().with(|state| state.open.clone())
    }

    fn allows(self, open: &Open) -> bool {
        self.changeable() || !open.changes()
    }

    /// The address of the form that makes one like this.
    pub fn replacement(self, id: CredentialId) -> String {
        match self.form() {
            Some(form) => {
                let mut address = form.to_owned();
                query_string::push(&mut address, "from", &id.to_string());
                address
            }
            None => self.address.of(|state| state.open = Some(Open::Create(Some(id)))),
        }
    }

    /// The address of the form with the settings of this one and a name yet to be given, where there is more to set than a
    /// name.
    pub fn duplicate(self, id: CredentialId) -> Option<String> {
        self.form()?;
        let mut address = self.replacement(id);
        query_string::push(&mut address, "name", "");
        Some(address)
    }

    /// The address of what was done to one, for somebody who may read the log.
    pub fn log_of(self, id: CredentialId) -> Option<String> {
        let mut address = self.source.with_value(|source| source.log.clone())?;
        query_string::push(&mut address, "subject", &id.to_string());
        Some(address)
    }

    /// Shows one that has just been made, above the others.
    pub fn made(self, token: AccessToken) {
        self.rows.prepend(token);
        self.summary.refetch();
    }

    /// What stands below the toolbar.
    pub fn view(self) -> Memo<View> {
        Memo::new(move |_| {
            // The counts stand above the rows and must not push them down a moment later.
            let counted = self.summary.with(|answer| answer.is_some());
            match self.first.value().get() {
                Some(Err(error)) => View::Failed(error, self.first.version().get()),
                Some(Ok(_)) if counted && self.rows.len() > 0 => View::Rows,
                Some(Ok(Shown { request, .. })) if counted && request != request.without_filters() => {
                    View::NoHit(request)
                }
                Some(Ok(_)) if counted => View::Empty,
                _ => View::Loading,
            }
        })
    }

    /// Whether there is nothing to list, and no filter that hides it. The empty list has the button for a new one itself.
    pub fn is_empty(self) -> Memo<bool> {
        let view = self.view();
        Memo::new(move |_| view.get() == View::Empty)
    }

    /// Whether there is nothing to list and never was, so that there is nothing to search for.
    pub fn is_bare(self) -> Memo<bool> {
        let empty = self.is_empty();
        Memo::new(move |_| empty.get() && !self.has_ended())
    }

    /// Whether other rows than those shown are on their way.
    pub fn busy(self) -> Signal<bool> {
        self.first.pending()
    }

    /// Asks for the rows and the counts again.
    pub fn reload(self) {
        self.attempt.update(|attempt| *attempt += 1);
        self.summary.refetch();
    }

    /// How many there are under a filter.
    pub fn count(self, filter: StateFilter) -> Option<u32> {
        self.summary.with_ok(|summary| match filter {
            StateFilter::All => summary.all,
            StateFilter::Active => summary.active,
            StateFilter::Expiring => summary.expiring,
            StateFilter::Expired => summary.expired,
            StateFilter::Revoked => summary.revoked,
        })
    }

    /// Whether there are tokens that no longer work.
    pub fn has_ended(self) -> bool {
        [StateFilter::Expired, StateFilter::Revoked].into_iter().any(|filter| self.count(filter).is_some_and(|n| n > 0))
    }

    /// What the rows are an answer to.
    pub fn shown(self) -> Option<Shown> {
        self.first.value().get().and_then(Result::ok)
    }

    /// Reads the catalog, once it is there.
    pub fn with_catalog<T>(self, read: impl FnOnce(&Catalog) -> T) -> Option<T> {
        self.catalog?.with_ok(read)
    }

    /// Whether a scope changes something.
    pub fn changes(self, scope: &str) -> bool {
        let known = self.with_catalog(|catalog| {
            catalog.scopes().find(|(known, ..)| known == scope).map(|(_, _, action)| action.changes)
        });
        // Until the catalog is there, and for scopes that it no longer has, the name has to do.
        known.flatten().unwrap_or_else(|| !scope.ends_with(":read"))
    }

    /// Whether there is another page.
    pub fn has_more(self) -> bool {
        self.next.with(Option::is_some)
    }

    /// Asks for the next page, because somebody pressed the button or came near the end; and why that failed the last time.
    pub fn more(self) -> Action<bool, Option<Error>> {
        self.more
    }

    /// How many there are under the filters that the rows are an answer to.
    pub fn total(self) -> Option<u32> {
        let Shown { request, found, .. } = self.shown()?;
        if request.is_narrowed() { found } else { self.count(request.state) }
    }

    /// Shows what the server says of a token, in its row too.
    pub fn learn(self, token: &AccessToken) {
        let before = untrack(|| self.rows.find(token.id));
        self.rows.update(token);
        let said_above = |token: &AccessToken| (token.name.clone(), token.revoked_at);
        if before.is_some_and(|before| said_above(&before) != said_above(token)) {
            self.summary.refetch();
        }
    }

    /// These have just been ended: their rows go, the counts follow, and focus moves to what stands there then.
    pub fn revoked(self, tokens: &[AccessToken]) {
        let ids: Vec<CredentialId> = tokens.iter().map(|token| token.id).collect();
        let names: Vec<String> = tokens.iter().map(|token| token.name.clone()).collect();
        if let Some(secrets) = self.secrets {
            secrets.forget(&ids);
        }
        announce::say(manage::ended(&self.words().verb, &names));
        self.focus_then.set_value(Some(self.rows.beside(&ids).map_or_else(String::new, name_id)));
        self.summary.refetch();
        self.rows.leave(ids, move || {
            if self.rows.len() == 0 && self.has_more() {
                self.reload();
            }
        });
    }

    /// Focuses this token's name once the open dialog is closed.
    pub fn focus_name_then(self, id: CredentialId) {
        self.focus_then(name_id(id));
    }

    /// Focuses the element with this id once the open dialog is closed.
    pub fn focus_then(self, id: String) {
        self.focus_then.set_value(Some(id));
    }

    /// A closed dialog gives focus back to what opened it. That may have gone meanwhile.
    fn move_focus_after_dialogs(self) {
        let open = Memo::new(move |_| self.state().with(|state| state.open.clone()));
        Effect::new(move |before: Option<Option<Open>>| {
            let now = open.get();
            if let Some(Some(before)) = before
                && now.is_none()
            {
                let target = self.focus_then.try_update_value(Option::take).flatten();
                request_animation_frame(move || {
                    let lost = document().active_element().is_none_or(|element| is_nothing(&element));
                    let opener = || before.ids().first().copied().map_or_else(String::new, name_id);
                    if let Some(target) = target.or_else(|| lost.then(opener)) {
                        focus_or_heading(&target);
                    }
                });
            }
            now
        });
    }
}

/// Whether focus on this element is as good as none: on the whole page, or inside the dialog that has just been closed.
fn is_nothing(element: &web_sys::Element) -> bool {
    element.matches("body, dialog *").unwrap_or(true)
}

/// What the id of a token's name begins with.
const NAME: &str = "token-";

/// The id of the link that is a token's name.
pub fn name_id(id: CredentialId) -> String {
    [NAME, &id.to_string()].concat()
}

/// The token whose name has this id.
pub fn id_in_name(name_id: &str) -> Option<CredentialId> {
    name_id.strip_prefix(NAME)?.parse().ok()
}

fn focus_or_heading(id: &str) {
    if document().get_element_by_id(id).is_some() {
        focus::by_id(id);
    } else {
        focus::heading();
    }
}

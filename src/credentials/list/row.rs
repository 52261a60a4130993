//! A credential in the list.

use latchkey_api::{
    access_token::{AccessToken, State},
    id::CredentialId,
    timestamp::Timestamp,
};

use super::{
    cells,
    menu::RowMenu,
    model::{TokenList, name_id},
    rows,
    uncopied::{Copying, Uncopied},
};
use crate::{
    credentials::{
        key_glyph::{KeyGlyph, Look},
        secret::{ScopeChips, masked},
    },
    text::language::credential_list as text,
    ui::{
        choice::Checkbox,
        dynamic::dynamic,
        prelude::*,
        table::{Cell, Mark, Row},
        time,
    },
};

/// A row: in full near the window, or else only what is read and searched for, in the same elements, so that a name which has
/// the focus or was found keeps its place when the rest comes.
#[component]
pub fn TokenRow(
    list: TokenList,
    row: rows::Row,
    /// How many rows stand above its group.
    above: Memo<usize>,
    /// The rows of its group.
    group: RwSignal<Vec<rows::Row>>,
) -> AnyView {
    let in_full = RwSignal::from(row.in_full.clone());
    let id = row.id;
    // The head is the first row of all.
    let index = move || above.get() + group.with(|rows| rows.iter().take_while(|row| row.id != id).count()) + 2;
    let view = move || {
        if in_full.get() {
            full(list, row.clone(), Signal::derive(move || Some(index())))
        } else {
            let cells = RwSignal::from(row.token.clone()).with(|token| outline(list, token));
            view! { <Row mark=Mark::Outline>{cells}</Row> }.into_any()
        }
    };
    dynamic(view)
}

fn full(list: TokenList, row: rows::Row, index: Signal<Option<usize>>) -> AnyView {
    let rows::Row { id, token, chosen, leaving, .. } = row;
    // One without an end needs no clock, or a slow one.
    let now = time::ticking_about(token.with_untracked(|token| token.expires_at).unwrap_or(Timestamp(0)));
    let (token, selected) = (RwSignal::from(token), RwSignal::from(chosen));
    let state = Memo::new(move |_| token.with(|token| token.state(now())));
    let uncopied = Uncopied::of(id, list.form().is_none());
    let fresh = move || matches!(uncopied.stage().get(), Copying::Uncopied | Copying::Refused);
    let mark = Signal::derive(move || match state.get() {
        _ if leaving.get() => Mark::Leaving,
        _ if selected.get() => Mark::Selected,
        _ if fresh() => Mark::New,
        State::Expired | State::Revoked => Mark::Ended,
        State::Active | State::Expiring => Mark::None,
    });
    let cells = cells(list, token.get(), state.get(), selected, uncopied);
    view! { <Row mark=mark index=index>{cells}</Row> }.into_any()
}

fn cells(list: TokenList, token: AccessToken, state: State, selected: RwSignal<bool>, uncopied: Uncopied) -> AnyView {
    let AccessToken { id, name, scopes, full_access, created_at, expires_at, revoked_at, last_use, created_by, .. } =
        token.clone();
    let ended = matches!(state, State::Expired | State::Revoked);
    let select_label = text::select(&name);
    let look = Signal::derive(move || match uncopied.stage().get() {
        _ if ended => Look::Ended,
        Copying::Uncopied | Copying::Refused => Look::Uncopied,
        Copying::Copied => Look::Copied,
        Copying::Nothing => Look::Calm,
    });
    let glyph = view! { <KeyGlyph kind=list.kind() id=Some(id) look=look /> }.into_any();
    let name = name_cell(list, &token, ended, glyph, uncopied.view());
    view! {
        <Cell class="token-check">
            {(state != State::Revoked && list.changeable())
                .then(|| {
                    view! {
                        <Checkbox
                            checked=selected
                            on_change=move |on| list.rows.choose(id, on)
                            on_shift=Callback::new(move |on| list.rows.choose_to(id, on))
                            label=select_label
                        />
                    }
                })}
        </Cell>
        {name}
        <Cell class="token-scopes">
            {if list.has_scopes() {
                (move || chips(list, &scopes, full_access)).into_any()
            } else {
                cells::created_by(created_by, created_at)
            }}
        </Cell>
        {cells::last_used("token-used two-lines", last_use, created_at)}
        {cells::expires(&list.words().verb, state, expires_at, revoked_at)}
        <Cell class="token-menu">
            <RowMenu list=list token=token state=state />
        </Cell>
    }
    .into_any()
}

/// The same away from the window: the name, and everything else in a line.
fn outline(list: TokenList, token: &AccessToken) -> AnyView {
    let third =
        if list.has_scopes() { cells::scopes_outline(token) } else { token.created_by.clone().unwrap_or_default() };
    let (used, expires) = (cells::last_used_outline(token), cells::expires_outline(&list.words().verb, token));
    let line = [masked(&token.prefix, &token.last_four), third, used, expires].join(" · ");
    let (id, name) = (token.id, token.name.clone());
    let no_box = None::<AnyView>;
    view! {
        {no_box}
        <Cell class="token-name">
            <NameLink list=list id=id name=name follows=false />
            {line}
        </Cell>
    }
    .into_any()
}

/// The glyph, the name and the masked secret; `after` the secret stands what can be done about it.
fn name_cell(list: TokenList, token: &AccessToken, ended: bool, glyph: AnyView, after: AnyView) -> AnyView {
    let AccessToken { id, name, prefix, last_four, .. } = token.clone();
    view! {
        <Cell class="token-name">
            <NameLink list=list id=id name=name follows=true />
            <small class=if ended { "masked-secret ended" } else { "masked-secret" }>
                {masked(&prefix, &last_four)} {after}
            </small>
            {glyph}
        </Cell>
    }
    .into_any()
}

/// The scopes; drawn again when the catalog says which ones change something.
fn chips(list: TokenList, scopes: &[String], full_access: bool) -> AnyView {
    let changing: Vec<String> = scopes.iter().filter(|scope| list.changes(scope)).cloned().collect();
    let changes = move |scope: String| changing.contains(&scope);
    // A chip may be cut; the whole line is in its title.
    let title = (!full_access).then(|| scopes.join(", "));
    view! { <ScopeChips scopes=scopes.to_vec() full_access=full_access changes=changes title=title /> }.into_any()
}

/// The name, which opens the details. Its address `follows` the list's, or stays what it is now: thousands need not be told
/// whenever the address changes.
#[component]
fn NameLink(list: TokenList, id: CredentialId, name: String, follows: bool) -> AnyView {
    let title = name.clone();
    let address = move || list.address.details(id);
    let href = move || if follows { address() } else { untrack(address) };
    view! {
        <a
            id=name_id(id)
            class="row-name"
            dir="auto"
            title=title
            href=href
            data-dialog=""
        >
            {name}
        </a>
    }
    .into_any()
}

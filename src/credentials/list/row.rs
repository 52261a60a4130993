//! A credential in the list.

use latchkey_api::{
    access_token::{AccessToken, State},
    id::CredentialId,
    timestamp::Timestamp,
};

use super::{
    address::ONE_DIALOG,
    cells,
    menu::RowMenu,
    model::{TokenList, name_id},
    rows,
    uncopied::{Copying, Uncopied},
};
use crate::{
    credentials::{
        key_glyph::{KeyGlyph, Look},
        secret::{MaskedSecret, ScopeChips},
    },
    text::language::credential_list as text,
    ui::{
        choice::Checkbox,
        dynamic::dynamic,
        prelude::*,
        table::{Cell, Mark, Row, TwoLines},
        time,
    },
};

/// A row. What it shows follows what is known of the token.
#[component]
pub fn TokenRow(list: TokenList, row: rows::Row) -> AnyView {
    let rows::Row { id, token, chosen, leaving } = row;
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
    view! { <Row mark=mark>{dynamic(move || cells(list, token.get(), state.get(), selected, uncopied))}</Row> }
        .into_any()
}

fn cells(list: TokenList, token: AccessToken, state: State, selected: RwSignal<bool>, uncopied: Uncopied) -> AnyView {
    let AccessToken {
        id,
        name,
        prefix,
        last_four,
        scopes,
        full_access,
        created_at,
        expires_at,
        revoked_at,
        last_use,
        created_by,
        ..
    } = token.clone();
    let ended = matches!(state, State::Expired | State::Revoked);
    let second = move || {
        view! {
            <MaskedSecret prefix=prefix.clone() last_four=last_four.clone() ended=ended />
            {uncopied.view()}
        }
    };
    let select_label = text::select(&name);
    let look = Signal::derive(move || match uncopied.stage().get() {
        _ if ended => Look::Ended,
        Copying::Uncopied | Copying::Refused => Look::Uncopied,
        Copying::Copied => Look::Copied,
        Copying::Nothing => Look::Calm,
    });
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
        <Cell class="token-name">
            <KeyGlyph kind=list.kind() id=Some(id) look=look />
            <TwoLines second=second>
                <NameLink list=list id=id name=name.clone() />
            </TwoLines>
        </Cell>
        <Cell class="token-scopes">
            {if list.has_scopes() {
                (move || chips(list, &scopes, full_access)).into_any()
            } else {
                cells::created_by(created_by, created_at)
            }}
        </Cell>
        <Cell class="token-used">{cells::last_used(last_use, created_at)}</Cell>
        <Cell class="token-expires">{cells::expires(&list.words().verb, state, expires_at, revoked_at)}</Cell>
        <Cell class="token-menu">
            <RowMenu list=list token=token state=state />
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
    view! {
        <span title=title>
            <ScopeChips scopes=scopes.to_vec() full_access=full_access changes=changes />
        </span>
    }
    .into_any()
}

/// The name, which opens the details.
#[component]
fn NameLink(list: TokenList, id: CredentialId, name: String) -> AnyView {
    let title = name.clone();
    // `data-noscroll` and `state` are read by the router.
    view! {
        <a
            id=name_id(id)
            class="row-name"
            dir="auto"
            title=title
            href=move || list.address.details(id)
            prop:state=ONE_DIALOG
            data-noscroll=""
        >
            {name}
        </a>
    }
    .into_any()
}

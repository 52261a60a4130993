//! Where somebody is signed in.

mod change_password;

use latchkey_api::{
    id::SessionId,
    path,
    problem::code,
    session::{EndedSessions, Session as SignedInBrowser},
};

use self::change_password::{CHANGE_PASSWORD, ChangePasswordDialog};
use super::user_agent;
use crate::{
    client::{Error, Request},
    failure::{ActionFailed, load_failed},
    fetched::Fetched,
    text::language::{self, sessions as text},
    ui::{
        announce,
        badge::{Badge, Tone},
        button::{Button, Kind, Size},
        dialog::{Dialog, Width},
        dynamic::dynamic,
        focus,
        icon::{MONITOR, icon},
        open_dialog::OpenDialog,
        page::PageHeader,
        prelude::*,
        table::{Cell, Column, Mark, Row, SkeletonRows, Table, TwoLines},
        time::{Style, Time},
        toast,
    },
};

const COLUMNS: [Column; 4] = [
    Column::new(text::BROWSER),
    Column::new(text::LAST_SEEN),
    Column::new(text::SIGNED_IN),
    Column::hidden(language::ACTIONS),
];

/// The question, in the address, and the id of what it says.
const SIGN_OUT_OTHERS: &str = "sign-out-others";

type Sessions = Fetched<Vec<SignedInBrowser>>;

/// The page.
#[component]
pub fn SessionsPage() -> AnyView {
    let sessions = Sessions::new(Request::get(path::SESSIONS));
    let failed = RwSignal::new(None::<Error>);
    let dialog = OpenDialog::of_page();
    let close = Callback::new(move |()| {
        if untrack(|| dialog.is(SIGN_OUT_OTHERS)) {
            dialog.close();
        }
    });
    let others = Memo::new(move |_| {
        let count = |browsers: &Vec<SignedInBrowser>| browsers.iter().filter(|session| !session.current).count() as u64;
        sessions.with_ok(count).unwrap_or_default()
    });
    let has_others = Memo::new(move |_| others.get() > 0);
    let asking = Signal::derive(move || dialog.is(SIGN_OUT_OTHERS) && has_others.get());
    let ended = Callback::new(move |outcome: Result<(), Error>| {
        if outcome.is_ok() {
            announce::say(text::signed_out(1));
        }
        failed.set(outcome.err());
        sessions.refetch();
        focus::heading();
    });
    let button = move || {
        let ask = move |()| dialog.show(SIGN_OUT_OTHERS, "");
        let button = move || {
            view! { <Button label=text::SIGN_OUT_OTHERS_OPEN kind=Kind::QuietDanger size=Size::Small on_press=ask /> }
        };
        dynamic(move || has_others.get().then(button))
    };
    let change_password = move |()| dialog.show(CHANGE_PASSWORD, "");
    view! {
        <PageHeader title=language::shell::SESSIONS lead=text::LEAD>
            <Button label=text::CHANGE_PASSWORD_OPEN on_press=change_password />
        </PageHeader>
        <ActionFailed error=failed changes=true />
        {list(sessions, ended, button.into())}
        {question(asking, close, others, signing_out_others(sessions, failed, close))}
        <ChangePasswordDialog dialog=dialog changed=move |()| sessions.refetch() />
    }
    .into_any()
}

/// What signs out all others, and shows what came of it.
fn signing_out_others(sessions: Sessions, failed: RwSignal<Option<Error>>, close: Callback<()>) -> Action<(), ()> {
    let send = |(): &()| Request::post(path::SIGN_OUT_OTHERS).send::<EndedSessions>();
    Action::new(send, move |(), answer| {
        close.run(());
        match answer {
            Ok(EndedSessions { ended }) => {
                failed.set(None);
                toast::show(text::signed_out(ended));
            }
            Err(error) => failed.set(Some(error)),
        }
        sessions.refetch();
    })
}

fn question(open: Signal<bool>, close: Callback<()>, others: Memo<u64>, sign_out: Action<(), ()>) -> AnyView {
    let footer = move || {
        view! {
            <Button label=language::CANCEL on_press=close autofocus=true />
            <Button
                label=text::SIGN_OUT_OTHERS
                kind=Kind::Danger
                pending=sign_out.pending()
                pending_label=language::shell::SIGNING_OUT
                on_press=move |()| sign_out.dispatch(())
            />
        }
    };
    view! {
        <Dialog
            open=open
            on_close=close
            title=text::SIGN_OUT_OTHERS_QUESTION
            width=Width::Question
            description=SIGN_OUT_OTHERS
            footer=footer
        >
            <p id=SIGN_OUT_OTHERS>{move || text::sign_out_others_detail(others.get())}</p>
        </Dialog>
    }
    .into_any()
}

/// The list with what can be done with all of it, or what stands in its place.
fn list(sessions: Sessions, ended: Callback<Result<(), Error>>, action: ViewFn) -> AnyView {
    // Rows stay while the list is asked for again: another one of them may be on its way.
    let there = Memo::new(move |_| sessions.with(|answer| matches!(answer, Some(Ok(_)))));
    dynamic(move || if there.get() { rows(sessions, ended, action.run()) } else { no_rows(sessions) })
}

fn no_rows(sessions: Sessions) -> AnyView {
    sessions.with(|answer| match answer {
        Some(Err(error)) => load_failed(
            text::DID_NOT_LOAD,
            language::failure::NOTHING_CHANGED,
            error,
            Callback::new(move |()| sessions.refetch()),
            Signal::derive(move || sessions.pending()),
        ),
        _ => view! {
            <Table label=language::shell::SESSIONS class="sessions" columns=&COLUMNS busy=true>
                <SkeletonRows blocks=&["lines", "line", "lines", ""] count=2 />
            </Table>
        }
        .into_any(),
    })
}

fn rows(sessions: Sessions, ended: Callback<Result<(), Error>>, action: AnyView) -> AnyView {
    let browsers = move || sessions.with_ok(Clone::clone).unwrap_or_default();
    let number = move || sessions.with_ok(Vec::len).unwrap_or_default();
    view! {
        <Table label=language::shell::SESSIONS class="sessions" columns=&COLUMNS>
            <For each=browsers key=|session| session.id let:session>
                {row(session, ended)}
            </For>
        </Table>
        <footer class="list-footer">
            <p>{move || text::sessions_count(number() as u64)}</p>
            {action}
        </footer>
    }
    .into_any()
}

fn row(session: SignedInBrowser, ended: Callback<Result<(), Error>>) -> AnyView {
    let SignedInBrowser { id, current, created_at, last_seen_at, address, user_agent } = session;
    let (browser, system) = user_agent::describe(&user_agent);
    let name = text::browser_on(browser, system);
    let label = name.clone();
    let mark = RwSignal::new(Mark::None);
    let seen = if current { view! { {text::NOW} }.into_any() } else { view! { <Time at=last_seen_at /> }.into_any() };
    view! {
        <Row mark=mark>
            // Beside this one's name stands no button on a card.
            <Cell class=if current { "session-name here" } else { "session-name" }>
                <span class="row-icon">{icon(MONITOR)}</span>
                <TwoLines second=move || address.clone()>
                    <span class="row-name" title=user_agent>
                        {name}
                    </span>
                    {current.then(|| view! { <Badge label=text::THIS_BROWSER tone=Tone::Outlined /> }.into_any())}
                </TwoLines>
            </Cell>
            <Cell label=text::LAST_SEEN>{seen}</Cell>
            <Cell class="end" label=text::SIGNED_IN>
                <TwoLines second=move || view! { <Time at=created_at style=Style::Date skip_focus=true /> }>
                    <Time at=created_at />
                </TwoLines>
            </Cell>
            <Cell class="row-action">
                {(!current).then(|| view! { <SignOutButton id=id browser=label mark=mark ended=ended /> }.into_any())}
            </Cell>
        </Row>
    }
    .into_any()
}

#[component]
fn SignOutButton(id: SessionId, browser: String, mark: RwSignal<Mark>, ended: Callback<Result<(), Error>>) -> AnyView {
    let send = move |(): &()| Request::delete(path::with_id(path::SESSION, id)).send_only();
    let sign_out = Action::new(send, move |(), outcome| {
        let outcome = match outcome {
            // Whatever became of it, it is over.
            Err(error) if error.code() == code::NOT_FOUND => Ok(()),
            outcome => outcome,
        };
        if outcome.is_ok() {
            mark.set(Mark::Leaving);
        }
        ended.run(outcome);
    });
    view! {
        <Button
            label=language::shell::SIGN_OUT
            about=browser
            size=Size::Small
            pending=sign_out.pending()
            pending_label=language::shell::SIGNING_OUT
            on_press=move |()| sign_out.dispatch(())
        />
    }
    .into_any()
}

//! What an error of the client says to a person.

use crate::{
    client::{Error, Request},
    session::HELP,
    text::language::{self, failure as text},
    ui::{
        dynamic::dynamic,
        focus,
        notice::{About, Notice},
        prelude::*,
        state::Failed,
        toast,
    },
};

/// What happened and what to do, in a sentence or two.
pub fn explain(error: &Error) -> String {
    match error {
        Error::Offline => text::OFFLINE.to_owned(),
        Error::Network => text::UNREACHABLE.to_owned(),
        Error::Timeout => text::TIMED_OUT.to_owned(),
        Error::SessionEnded => text::SESSION_ENDED.to_owned(),
        Error::OtherUser => text::OTHER_USER.to_owned(),
        Error::Problem(problem) if problem.status >= 500 => text::SERVER_FAILED.to_owned(),
        Error::Problem(problem) => language::explained(problem),
        // A gateway's page says nothing of the server's, and loading the page anew would lose what was typed.
        Error::Unexpected { status: 500.., .. } => text::UNAVAILABLE.to_owned(),
        Error::Unexpected { .. } => text::UNEXPECTED.to_owned(),
    }
}

/// What the server's log knows it by: the request's id and the status.
pub fn reference(error: &Error) -> Option<String> {
    let status = error.status().map(|status| status.to_string());
    match (error.request_id(), status) {
        (Some(id), Some(status)) => Some([id, &status].join(" · ")),
        (None, Some(status)) => Some(status),
        _ => None,
    }
}

/// The same with the request's id, where there is room for one text only.
pub fn explain_in_full(error: &Error) -> String {
    let mut said = explain(error);
    if let Some(id) = error.request_id() {
        said.push(' ');
        said.push_str(id);
    }
    said
}

/// In place of what did not load. Tries again by itself if that may help.
pub fn load_failed(
    title: impl Into<String>,
    nothing_lost: &str,
    error: &Error,
    retry: Callback<()>,
    retrying: Signal<bool>,
) -> AnyView {
    let detail = [explain(error).as_str(), nothing_lost].join(language::BETWEEN_SENTENCES);
    let explained = error.status().filter(|status| matches!(status, 401 | 403 | 404));
    view! {
        <Failed
            title=title
            detail=detail
            request=reference(error)
            on_retry=retry
            retrying=retrying
            retry_after=error.retry_after()
            explained=explained.map(|status| [HELP, "#", &status.to_string()].concat())
        />
    }
    .into_any()
}

/// Shows what the server found wrong with fields of a form under them: the field on the wire, its label, and where its fault is
/// shown. What is no field's fault goes to `failed`.
pub fn refused(error: Error, fields: &[(&str, &str, RwSignal<Option<String>>)], failed: RwSignal<Option<Error>>) {
    for (field, label, fault) in fields {
        fault.try_set(error.field(field).map(|detail| language::field_fault(label, detail)));
    }
    if error.fields().is_empty() {
        failed.try_set(Some(error));
    }
    focus::first_error();
}

/// Tells those who have turned to something else what was not done, or perhaps not.
pub fn say_not_done(request: &Request, error: &Error) {
    let said = text::not_done(request.what_continues(), error.is_unsure());
    toast::fail([said.as_str(), &explain_in_full(error)].join(language::BETWEEN_SENTENCES));
}

/// Has the page behind a form or a question ask anew when that closes without knowing what became of it.
pub fn reload_if_unsure(open: Signal<bool>, failed: Signal<Option<Error>>, reload: Callback<()>) {
    Effect::new(move |before: Option<bool>| {
        let open = open.get();
        if before == Some(true)
            && !open
            && failed.with_untracked(|failed| failed.as_ref().is_some_and(Error::is_unsure))
        {
            reload.run(());
        }
        open
    });
}

/// Above a form or a list whose action failed.
#[component]
pub fn ActionFailed(
    #[prop(into)] error: Signal<Option<Error>>,
    /// Whether the action changes something, and may have done so unseen.
    #[prop(optional)]
    changes: bool,
) -> AnyView {
    dynamic(move || {
        error.get().map(|error| {
            // What the server says no to, and why, nobody has to look up.
            let said_no = matches!(&error, Error::Problem(problem) if problem.status < 500);
            let reference = reference(&error).filter(|_| !said_no).map(|reference| language::request_id(&reference));
            let unsure = (changes && error.is_unsure()).then_some(text::MAY_BE_DONE);
            view! {
                <Notice about=About::Error claim=explain(&error)>
                    {unsure}
                    {language::BETWEEN_SENTENCES}
                    <small class="mono" dir="auto">{reference}</small>
                </Notice>
            }
        })
    })
    .into_any()
}

//! What to do before leaving: copy, store, and paste back to check.

use super::{
    Revealed, env_file,
    paste_back::{PasteBack, compare},
    safekeeping::Safekeeping,
    variable,
};
use crate::{
    credentials::pending_secret::Safety,
    text::language::{OPTIONAL, reveal as text},
    ui::{
        button::{Button, Kind},
        dynamic::dynamic,
        field::{Purpose, TextInput, note_id},
        icon::{ALERT, CHECK, icon},
        prelude::*,
        time,
    },
};

const PASTE_ID: &str = "paste-back";

/// The steps, and the way out.
#[component]
pub fn Steps(credential: Revealed, keeping: Safekeeping, #[prop(into)] on_done: Callback<()>) -> AnyView {
    let safety = keeping.safety();
    let safe = Memo::new(move |_| safety.get() != Safety::None);
    let pasted = RwSignal::new(String::new());
    let prefix = credential.prefix;
    let placeholder = [&prefix, "…"].concat();
    let outcome = Memo::new(move |_| pasted.with(|pasted| compare(&keeping.secret(), &prefix, pasted)));
    let matches = Memo::new(move |_| outcome.get() == Some(PasteBack::Matches));
    Effect::new(move |_| {
        if matches.get() {
            keeping.stored();
        }
    });
    view! {
        <aside class="rail panel steps" aria-labelledby="steps-title">
            <h2 id="steps-title">{text::BEFORE_YOU_LEAVE}</h2>
            <ol>
                <li>
                    {mark(1, safe)} {copy_it(keeping, safety)}
                </li>
                <li>
                    {mark(2, matches)} <div>
                        <b>{text::STORE_IT}</b>
                        <p>{text::NAMED} <code>{variable()}</code> {text::IN_YOUR_CI}</p>
                    </div>
                </li>
                <li>
                    {mark(3, matches)} {paste_it_back(placeholder, pasted, outcome, matches)}
                </li>
            </ol>
            <Button
                label=text::DONE
                kind=Signal::derive(move || if safe.get() { Kind::Primary } else { Kind::Secondary })
                on_press=on_done
            />
        </aside>
    }
    .into_any()
}

fn copy_it(keeping: Safekeeping, safety: Memo<Safety>) -> AnyView {
    let at = move || keeping.since.get().map(time::clock_time).unwrap_or_default();
    let title = move || match safety.get() {
        Safety::None => text::COPY_THE_TOKEN,
        Safety::Copied => text::TOKEN_COPIED,
        Safety::Saved => text::TOKEN_SAVED,
        Safety::Stored => text::TOKEN_STORED,
    };
    let detail = move || match safety.get() {
        Safety::None => text::OR_DOWNLOAD.to_owned(),
        Safety::Copied => text::copied_at(&at()),
        Safety::Saved => text::saved_at(&at(), &env_file::name()),
        Safety::Stored => at(),
    };
    view! {
        <div>
            <b>{title}</b>
            <p>{detail}</p>
        </div>
    }
    .into_any()
}

fn paste_it_back(
    placeholder: String,
    pasted: RwSignal<String>,
    outcome: Memo<Option<PasteBack>>,
    matches: Memo<bool>,
) -> AnyView {
    let differs = Memo::new(move |_| outcome.get().is_some_and(|outcome| outcome != PasteBack::Matches));
    view! {
        <div>
            <label for=PASTE_ID>
                <b>{text::PASTE_BACK}</b>
                " "
                <span class="quiet-text">{OPTIONAL}</span>
            </label>
            <TextInput
                id=PASTE_ID
                value=pasted
                purpose=Purpose::Secret
                placeholder=placeholder
                invalid=differs
            />
            <p
                id=note_id(PASTE_ID)
                class="field-note"
                class:settled=matches
                class:error=differs
                aria-live="polite"
            >
                {dynamic(move || note(outcome.get()))}
            </p>
        </div>
    }
    .into_any()
}

fn note(outcome: Option<PasteBack>) -> AnyView {
    let Some(outcome) = outcome else { return text::COMPARED_HERE.into_any() };
    let image = if outcome == PasteBack::Matches { CHECK } else { ALERT };
    view! {
        {icon(image)}
        <span>{text::paste_back(&outcome)}</span>
    }
    .into_any()
}

/// The number of a step, or that it is done.
fn mark(number: u8, done: Memo<bool>) -> AnyView {
    let content = dynamic(move || {
        if done.get() {
            view! {
                {icon(CHECK)}
                <span class="visually-hidden">{text::STEP_DONE}</span>
            }
            .into_any()
        } else {
            view! { <span aria-hidden="true">{number.to_string()}</span> }.into_any()
        }
    });
    view! {
        <span class="step-mark" class:done=done>
            {content}
        </span>
    }
    .into_any()
}

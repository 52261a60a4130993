//! When the credential is to end: tiles with their dates, a moment of one's own, and the moment exactly.

use latchkey_api::{expiry::LONGEST_DAYS, timestamp::Timestamp};

use super::expiry::Ending;
use crate::{
    text::language::{self as common, generate as text},
    ui::{
        dynamic::dynamic,
        field::FieldGroup,
        focus,
        moment_field::{MomentInput, end_of_day, field_text},
        notice::{About, Notice},
        prelude::*,
        segmented::{Segment, Segmented},
        time,
    },
};

/// The id of the group.
pub const ID: &str = "expires";
/// The id of the field for a moment of one's own.
pub const CUSTOM_ID: &str = "expires-at";

/// The day after so many, to its last minute, in the field's words.
fn day_in(now: Timestamp, days: u16) -> String {
    let at = field_text(now.plus_days(days.into()));
    end_of_day(at.split('T').next().unwrap_or_default())
}

/// What a new choice puts into the field, so that there is something to change: the end that was chosen before.
pub fn first_custom(before: Ending, now: Timestamp) -> String {
    match before {
        Ending::After(days) => day_in(now, days),
        Ending::Custom | Ending::Never => day_in(now, latchkey_api::expiry::DEFAULT_DAYS),
    }
}

/// The choice of an end.
#[component]
pub fn ExpiryPicker(
    ending: RwSignal<Ending>,
    /// The text of the field for a moment of one's own.
    custom: RwSignal<String>,
    /// Now, to the minute.
    now: Memo<Timestamp>,
    /// When it ends; `None` while that cannot be said, and for never.
    #[prop(into)]
    ends_at: Signal<Option<Timestamp>>,
    #[prop(into)] error: Signal<Option<String>>,
) -> AnyView {
    let segments = Memo::new(move |_| Ending::all().map(|ending| segment(ending, now.get())).collect::<Vec<_>>());
    let choose = move |name: String| {
        let Some(choice) = Ending::from_name(&name) else { return };
        let before = ending.get_untracked();
        if choice == Ending::Custom && custom.with_untracked(String::is_empty) {
            custom.set(first_custom(before, now.get_untracked()));
        }
        ending.set(choice);
    };
    let is_custom = Memo::new(move |_| ending.get() == Ending::Custom);
    let is_never = Memo::new(move |_| ending.get() == Ending::Never);
    let between = Signal::derive(move || {
        let now = now.get();
        (field_text(now), field_text(now.plus_days(LONGEST_DAYS.into())))
    });
    let field = dynamic(move || {
        is_custom.get().then(|| {
            view! {
                <div class="custom-end">
                    <MomentInput
                        id=CUSTOM_ID
                        label=text::CUSTOM_MOMENT
                        value=custom
                        between=between
                        invalid=Signal::derive(move || error.get().is_some())
                        note_of=ID
                    />
                </div>
            }
        })
    });
    let exact = dynamic(move || ends_at.get().map(exact_moment));
    let warning = dynamic(move || {
        is_never.get().then(|| {
            view! {
                <Notice about=About::Choice claim=text::NEVER_CLAIM>
                    {text::NEVER_DETAIL}
                </Notice>
            }
        })
    });
    view! {
        <FieldGroup id=ID label=text::EXPIRES error=error>
            <Segmented
                group="expires"
                label=text::EXPIRES
                segments=segments
                value=Signal::derive(move || ending.get().name())
                on_choose=choose
                tiles=true
            />
            {field}
            {exact}
            {warning}
        </FieldGroup>
    }
    .into_any()
}

fn segment(ending: Ending, now: Timestamp) -> Segment {
    let detail = match ending {
        Ending::After(days) => time::tight_date(now.plus_days(days.into())),
        Ending::Custom => text::PICK_A_DATE.to_owned(),
        Ending::Never => text::NO_END.to_owned(),
    };
    Segment { value: ending.name(), label: text::ending(ending), detail: Some(detail) }
}

/// The moment in local time and in UTC.
fn exact_moment(at: Timestamp) -> AnyView {
    view! {
        <dl class="exact-end">
            <div>
                <dt>{text::YOUR_TIME}</dt>
                <dd>
                    <time datetime=at.to_string()>{time::planned_moment(at)}</time>
                </dd>
            </div>
            <div>
                <dt>{common::UTC}</dt>
                <dd>
                    <time dir="ltr" datetime=at.to_string()>{time::utc_moment(at)}</time>
                </dd>
            </div>
        </dl>
    }
    .into_any()
}

/// Focuses what a fault of the end is about.
pub fn focus_fault(ending: Ending) {
    focus::by_id(if ending == Ending::Custom { CUSTOM_ID } else { ID });
}

//! When a credential is to end, where there is little room: a list, the moment beside it, and a field for one of one's own.

use latchkey_api::expiry::{Expiry, LONGEST_DAYS};

use super::{
    expiry::{Ending, resolve},
    expiry_picker::first_custom,
};
use crate::{
    text::language::{generate, service_accounts as text},
    ui::{
        field::{Choice, Field, Select, forget_when_typed},
        focus,
        moment_field::{MomentInput, field_text, moment},
        notice::{About, Notice},
        prelude::*,
        time,
    },
};

const ID: &str = "expires";
const CUSTOM_ID: &str = "expires-at";

/// The choice. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct End {
    ending: RwSignal<Ending>,
    custom: RwSignal<String>,
    /// What is wrong with it.
    pub fault: RwSignal<Option<String>>,
}

impl End {
    /// Never, until somebody chooses.
    pub fn new() -> Self {
        let (custom, fault) = (RwSignal::new(String::new()), RwSignal::new(None));
        forget_when_typed(custom, fault);
        Self { ending: RwSignal::new(Ending::Never), custom, fault }
    }

    /// As at the start.
    pub fn reset(self) {
        self.ending.set(Ending::Never);
        self.custom.set(String::new());
        self.fault.set(None);
    }

    /// What to ask for; `None` shows what is wrong.
    pub fn expiry(self) -> Option<Expiry> {
        self.fault.set(None);
        let custom = self.custom.with_untracked(|text| moment(text));
        match resolve(self.ending.get_untracked(), custom, time::now()) {
            Ok(expiry) => Some(expiry),
            Err(fault) => {
                self.fault.set(Some(generate::ending_fault(fault).to_owned()));
                None
            }
        }
    }

    /// Focuses what is to be mended.
    pub fn focus(self) {
        focus::by_id(if self.ending.get_untracked() == Ending::Custom { CUSTOM_ID } else { ID });
    }

    fn choose(self, name: &str) {
        let Some(choice) = Ending::from_name(name) else { return };
        if choice == Ending::Custom && self.custom.with_untracked(String::is_empty) {
            self.custom.set(first_custom(self.ending.get_untracked(), time::now()));
        }
        self.fault.set(None);
        self.ending.set(choice);
    }
}

fn label(ending: Ending) -> String {
    match ending {
        Ending::After(days) => text::in_days(days),
        Ending::Custom => text::ON_A_DATE.to_owned(),
        Ending::Never => text::NEVER.to_owned(),
    }
}

/// The field.
#[component]
pub fn ExpirySelect(end: End, label: &'static str) -> AnyView {
    let choices: Vec<Choice> =
        Ending::all().map(|ending| Choice { value: ending.name(), label: self::label(ending) }).collect();
    let beside = move || {
        let Ending::After(days) = end.ending.get() else { return None };
        let at = time::now().plus_days(days.into());
        Some(view! { <time class="quiet-text" datetime=at.to_string()>{time::date_and_time(at)}</time> })
    };
    let below = move || match end.ending.get() {
        Ending::After(_) => ().into_any(),
        Ending::Custom => custom(end),
        Ending::Never => view! {
            <Notice about=About::Choice claim=text::NEVER_CLAIM>
                {text::NEVER_DETAIL}
            </Notice>
        }
        .into_any(),
    };
    view! {
        <Field id=ID label=label error=end.fault>
            <div class="expiry-select">
                <Select
                    id=ID
                    value=Signal::derive(move || end.ending.get().name())
                    choices=Signal::stored(choices)
                    on_choose=move |name: String| end.choose(&name)
                />
                {beside}
            </div>
            {below}
        </Field>
    }
    .into_any()
}

fn custom(end: End) -> AnyView {
    let now = time::now();
    let between = (field_text(now), field_text(now.plus_days(LONGEST_DAYS.into())));
    let exact = move || {
        end.custom
            .with(|text| moment(text))
            .map(|at| view! { <time class="quiet-text" datetime=at.to_string()>{time::date_and_time(at)}</time> })
    };
    view! {
        <div class="expiry-select">
            <MomentInput
                id=CUSTOM_ID
                label=generate::CUSTOM_MOMENT
                value=end.custom
                between=Signal::stored(between)
                invalid=Signal::derive(move || end.fault.get().is_some())
                note_of=ID
            />
            {exact}
        </div>
    }
    .into_any()
}

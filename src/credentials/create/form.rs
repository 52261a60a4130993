//! What somebody has put into the form for a personal access token, what is wrong with it, and the request it becomes.

use latchkey_api::{
    access_token::{CreateAccessToken, WorksIn},
    catalog::Catalog,
    expiry::Expiry,
    name::{self, NameFault},
    problem::FieldError,
    timestamp::Timestamp,
};

use super::{
    expiry::{Ending, EndingFault, resolve},
    place::{Place, PlaceFault},
    scope_grid::{Chosen, in_order},
};
use crate::{
    text::language::{field_fault, generate as text},
    ui::{moment_field::moment, prelude::*, time},
};

/// The fields, in their order on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormField {
    Name,
    WorksIn,
    Scopes,
    Expires,
}

impl FormField {
    /// Every field.
    pub const ALL: [Self; 4] = [Self::Name, Self::WorksIn, Self::Scopes, Self::Expires];

    /// Its name on the wire.
    const fn wire(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::WorksIn => "worksIn",
            Self::Scopes => "scopes",
            Self::Expires => "expires",
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Name => text::NAME,
            Self::WorksIn => text::WORKS_IN,
            Self::Scopes => text::SCOPES,
            Self::Expires => text::EXPIRES,
        }
    }
}

/// What the person has put in, as it would be sent; each part may be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Entered {
    name: Result<String, NameFault>,
    works_in: Result<WorksIn, PlaceFault>,
    scopes: Vec<String>,
    expires: Result<Expiry, EndingFault>,
}

impl Entered {
    fn request(self) -> Option<CreateAccessToken> {
        if self.scopes.is_empty() {
            return None;
        }
        Some(CreateAccessToken {
            name: self.name.ok()?,
            scopes: self.scopes,
            expires: self.expires.ok()?,
            works_in: self.works_in.ok()?,
        })
    }

    /// What is wrong with a field. Before the person has pressed Generate, what is merely still empty is not.
    fn fault(&self, field: FormField, pressed: bool) -> Option<String> {
        match field {
            FormField::Name => match self.name {
                Err(NameFault::Empty) if !pressed => None,
                Err(fault) => Some(text::name_fault(fault)),
                Ok(_) => None,
            },
            FormField::WorksIn => match self.works_in {
                Err(PlaceFault::Nothing) if !pressed => None,
                Err(fault) => Some(text::place_fault(fault)),
                Ok(_) => None,
            },
            FormField::Scopes => (pressed && self.scopes.is_empty()).then(|| text::NO_SCOPE.to_owned()),
            FormField::Expires => match self.expires {
                Err(EndingFault::NoDate) if !pressed => None,
                Err(fault) => Some(text::ending_fault(fault).to_owned()),
                Ok(_) => None,
            },
        }
    }

    /// Whether a field still holds what was sent.
    fn is_as_sent(&self, field: FormField, sent: &CreateAccessToken) -> bool {
        match field {
            FormField::Name => self.name.as_ref() == Ok(&sent.name),
            FormField::WorksIn => self.works_in.as_ref() == Ok(&sent.works_in),
            FormField::Scopes => self.scopes == sent.scopes,
            FormField::Expires => self.expires == Ok(sent.expires),
        }
    }
}

/// What the server found wrong with a field of the request; its names may go deeper: `worksIn.apps`, `scopes[0]`.
fn refusal(errors: &[FieldError], field: FormField) -> Option<String> {
    let is_about = |error: &&FieldError| {
        let rest = error.field.strip_prefix(field.wire());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    errors.iter().find(is_about).map(|error| field_fault(field.label(), &error.detail))
}

/// The form. A handle: copies are the same form.
#[derive(Clone, Copy)]
pub struct TokenForm {
    /// As typed.
    pub name: RwSignal<String>,
    /// Where the token is to work.
    pub place: RwSignal<Place>,
    /// The ticked scopes.
    pub chosen: RwSignal<Chosen>,
    /// Which end.
    pub ending: RwSignal<Ending>,
    /// The text of the field for a moment of one's own.
    pub custom: RwSignal<String>,
    /// The moment that the field was filled in from, and its text then: the same for two moments when clocks are turned back.
    pub exactly: RwSignal<Option<(String, Timestamp)>>,
    /// Now, to the minute.
    pub now: Memo<Timestamp>,
    catalog: RwSignal<Option<Catalog>>,
    pressed: RwSignal<bool>,
    refused: RwSignal<Option<(CreateAccessToken, Vec<FieldError>)>>,
    entered: Memo<Entered>,
}

/// Milliseconds in a minute.
const MINUTE: i64 = 60_000;

impl TokenForm {
    /// An empty form.
    pub fn new() -> Self {
        let clock = time::ticking();
        let now = Memo::new(move |_| {
            let now = clock.get();
            Timestamp(now.0 - now.0.rem_euclid(MINUTE))
        });
        let (name, place, chosen) =
            (RwSignal::new(String::new()), RwSignal::default(), RwSignal::new(Chosen::default()));
        let (ending, custom) = (RwSignal::new(Ending::default()), RwSignal::new(String::new()));
        let exactly = RwSignal::new(None::<(String, Timestamp)>);
        let in_field = move || {
            let custom = custom.get();
            exactly.with(|exactly| match exactly {
                Some((text, at)) if *text == custom => Some(*at),
                _ => moment(&custom),
            })
        };
        let catalog = RwSignal::new(None::<Catalog>);
        let entered = Memo::new(move |_| Entered {
            name: name.with(|name| name::validate(name).map(str::to_owned)),
            works_in: place.with(Place::works_in),
            scopes: chosen.with(|chosen| {
                catalog.with(|catalog| catalog.as_ref().map(|catalog| in_order(catalog, chosen)).unwrap_or_default())
            }),
            expires: resolve(ending.get(), in_field(), now.get()),
        });
        Self {
            name,
            place,
            chosen,
            ending,
            custom,
            exactly,
            now,
            catalog,
            pressed: RwSignal::new(false),
            refused: RwSignal::new(None),
            entered,
        }
    }

    /// Says which scopes there are.
    pub fn know(self, catalog: &Catalog) {
        self.catalog.set(Some(catalog.clone()));
    }

    /// When the token would end; `None` while that cannot be said.
    pub fn expires(self) -> Memo<Option<Expiry>> {
        Memo::new(move |_| self.entered.with(|entered| entered.expires.ok()))
    }

    /// The ticked scopes in catalog order.
    pub fn scopes(self) -> Memo<Vec<String>> {
        Memo::new(move |_| self.entered.with(|entered| entered.scopes.clone()))
    }

    /// What is wrong with a field, to be shown now.
    pub fn fault(self, field: FormField) -> Signal<Option<String>> {
        Memo::new(move |_| {
            self.entered.with(|entered| {
                let pressed = self.pressed.get();
                entered.fault(field, pressed).or_else(|| {
                    self.refused.with(|refused| {
                        let (sent, errors) = refused.as_ref()?;
                        entered.is_as_sent(field, sent).then(|| refusal(errors, field))?
                    })
                })
            })
        })
    }

    /// The first field with a fault.
    pub fn first_fault(self) -> Option<FormField> {
        FormField::ALL.into_iter().find(|field| self.fault(*field).get_untracked().is_some())
    }

    /// Somebody wants to send it: the request, or `None` and from now on every fault shows.
    pub fn press(self) -> Option<CreateAccessToken> {
        let request = self.entered.get_untracked().request();
        self.pressed.set(request.is_none());
        request
    }

    /// The server found fault with these fields of a request. False if none of them is on the page.
    pub fn refuse(self, sent: CreateAccessToken, errors: Vec<FieldError>) -> bool {
        let known = FormField::ALL.into_iter().any(|field| refusal(&errors, field).is_some());
        self.refused.set(Some((sent, errors)));
        known
    }
}

#[cfg(test)]
mod tests {
    use latchkey_api::expiry::ExpiryFault;

    use super::*;

    fn entered() -> Entered {
        Entered {
            name: Ok("Release train".into()),
            works_in: Ok(WorksIn::default()),
            scopes: vec!["versions:read".into()],
            expires: Ok(Expiry::Days(30)),
        }
    }

    fn faults(entered: &Entered, pressed: bool) -> Vec<FormField> {
        FormField::ALL.into_iter().filter(|field| entered.fault(*field, pressed).is_some()).collect()
    }

    #[test]
    fn a_whole_form_becomes_a_request() {
        let request = entered().request().unwrap();
        assert_eq!(request.name, "Release train");
        assert!(faults(&entered(), true).is_empty());
        assert!(FormField::ALL.into_iter().all(|field| entered().is_as_sent(field, &request)));
    }

    #[test]
    fn what_is_empty_is_only_wrong_once_it_was_sent() {
        let empty = Entered {
            name: Err(NameFault::Empty),
            works_in: Err(PlaceFault::Nothing),
            scopes: Vec::new(),
            expires: Err(EndingFault::NoDate),
        };
        assert!(faults(&empty, false).is_empty());
        assert_eq!(faults(&empty, true), FormField::ALL);
        assert_eq!(empty.request(), None);
    }

    #[test]
    fn what_is_wrong_is_so_at_once() {
        let wrong = Entered {
            name: Err(NameFault::TooLong(103)),
            works_in: Err(PlaceFault::TooMany(101)),
            expires: Err(EndingFault::Refused(ExpiryFault::Past)),
            ..entered()
        };
        assert_eq!(faults(&wrong, false), [FormField::Name, FormField::WorksIn, FormField::Expires]);
        assert_eq!(wrong.request(), None);
    }

    #[test]
    fn finds_what_the_server_refused() {
        let errors = [("worksIn.apps", "must be apps of yours"), ("nameless", "must go")]
            .map(|(field, detail)| FieldError { field: field.into(), detail: detail.into() });
        assert_eq!(refusal(&errors, FormField::WorksIn).as_deref(), Some("Works in must be apps of yours."));
        assert_eq!(refusal(&errors, FormField::Name), None);
    }

    #[test]
    fn a_field_that_changed_is_no_longer_as_sent() {
        let sent = entered().request().unwrap();
        let changed = Entered { name: Ok("Other".into()), ..entered() };
        assert!(!changed.is_as_sent(FormField::Name, &sent));
        assert!(changed.is_as_sent(FormField::Scopes, &sent));
    }
}

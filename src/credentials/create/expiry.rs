//! When a credential is to end: one press for the common lifetimes, a date of one's own, or never.

use latchkey_api::{
    expiry::{DEFAULT_DAYS, Expiry, ExpiryFault, PRESET_DAYS},
    timestamp::Timestamp,
};

/// What a form starts with.
pub const DEFAULT: Expiry = Expiry::Days(DEFAULT_DAYS);

/// The choice, as the form holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// So many days after it is made.
    After(u16),
    /// At the moment in the field beside it.
    Custom,
    /// When somebody revokes it.
    Never,
}

impl Default for Ending {
    fn default() -> Self {
        Self::After(DEFAULT_DAYS)
    }
}

impl Ending {
    /// All the choices, in their order.
    pub fn all() -> impl Iterator<Item = Self> {
        PRESET_DAYS.into_iter().map(Self::After).chain([Self::Custom, Self::Never])
    }

    /// The name of the choice in the form.
    pub fn name(self) -> String {
        match self {
            Self::After(days) => days.to_string(),
            Self::Custom => "custom".to_owned(),
            Self::Never => "never".to_owned(),
        }
    }

    /// The choice of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|ending| ending.name() == name)
    }
}

/// Why an ending cannot be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndingFault {
    /// No whole date and time is in the field.
    NoDate,
    /// The moment is refused.
    Refused(ExpiryFault),
}

/// The ending to send. `custom` is the moment in the field, if it holds one.
pub fn resolve(ending: Ending, custom: Option<Timestamp>, now: Timestamp) -> Result<Expiry, EndingFault> {
    let expiry = match ending {
        Ending::After(days) => Expiry::Days(days),
        Ending::Never => Expiry::Never,
        Ending::Custom => Expiry::At(custom.ok_or(EndingFault::NoDate)?),
    };
    expiry.moment(now).map_err(EndingFault::Refused)?;
    Ok(expiry)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_000_000_000);

    #[test]
    fn names_lead_back() {
        let names: Vec<String> = Ending::all().map(Ending::name).collect();
        assert_eq!(names, ["7", "30", "60", "90", "365", "custom", "never"]);
        assert!(Ending::all().all(|ending| Ending::from_name(&ending.name()) == Some(ending)));
        assert_eq!(Ending::from_name("45"), None);
    }

    #[test]
    fn only_a_whole_date_in_reach_can_be_sent() {
        let custom = |at| resolve(Ending::Custom, at, NOW);
        assert_eq!(custom(None), Err(EndingFault::NoDate));
        assert_eq!(custom(Some(NOW)), Err(EndingFault::Refused(ExpiryFault::Past)));
        assert_eq!(custom(Some(NOW.plus_days(4000))), Err(EndingFault::Refused(ExpiryFault::TooFar)));
        assert_eq!(custom(Some(NOW.plus_days(1))), Ok(Expiry::At(NOW.plus_days(1))));
        assert_eq!(resolve(Ending::default(), None, NOW), Ok(Expiry::Days(30)));
        assert_eq!(resolve(Ending::Never, None, NOW), Ok(Expiry::Never));
    }
}

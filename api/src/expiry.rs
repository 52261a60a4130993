//! When a credential ends.

use serde::{Deserialize, Serialize};

use crate::timestamp::Timestamp;

/// The lifetimes that are offered as one press, in days.
pub const PRESET_DAYS: [u16; 5] = [7, 30, 60, 90, 365];
/// What a new personal access token gets unless its maker says otherwise, in days.
pub const DEFAULT_DAYS: u16 = 30;
/// The furthest end that can be chosen, in days: ten years and their leap days.
pub const LONGEST_DAYS: u16 = 3653;
/// A credential that ends within so many days is said to be expiring.
pub const EXPIRING_DAYS: i64 = 7;
/// An expired credential stays in the default list for so many days.
pub const EXPIRED_SHOWN_DAYS: i64 = 30;

/// When a new credential is to end: `{"days":30}`, `{"at":"2026-12-22T13:52:00Z"}` or `"never"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum Expiry {
    /// So many days of 24 hours after it is made: 1 to [`LONGEST_DAYS`].
    Days(u16),
    /// At this moment: later than now, and within [`LONGEST_DAYS`] days.
    At(Timestamp),
    /// When somebody revokes it.
    Never,
}

/// Why an expiry is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExpiryFault {
    /// Not later than now.
    Past,
    /// Beyond [`LONGEST_DAYS`].
    TooFar,
}

impl std::fmt::Display for ExpiryFault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Past => "must lie in the future",
            Self::TooFar => "must lie within the next 10 years; choose \"never\" for a credential without an end",
        })
    }
}

impl Expiry {
    /// The moment of the end for a credential that is made now; `None` for never.
    pub fn moment(self, now: Timestamp) -> Result<Option<Timestamp>, ExpiryFault> {
        let at = match self {
            Self::Never => return Ok(None),
            Self::Days(days) => now.plus_days(i64::from(days)),
            Self::At(at) => at,
        };
        if at <= now {
            Err(ExpiryFault::Past)
        } else if at > now.plus_days(i64::from(LONGEST_DAYS)) {
            Err(ExpiryFault::TooFar)
        } else {
            Ok(Some(at))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_000_000_000);

    #[test]
    fn ends_within_ten_years_and_not_before_now() {
        assert_eq!(Expiry::Never.moment(NOW), Ok(None));
        assert_eq!(Expiry::Days(30).moment(NOW), Ok(Some(NOW.plus_days(30))));
        assert_eq!(Expiry::Days(0).moment(NOW), Err(ExpiryFault::Past));
        assert_eq!(Expiry::At(NOW).moment(NOW), Err(ExpiryFault::Past));
        assert_eq!(Expiry::Days(LONGEST_DAYS).moment(NOW), Ok(Some(NOW.plus_days(3653))));
        assert_eq!(Expiry::Days(LONGEST_DAYS + 1).moment(NOW), Err(ExpiryFault::TooFar));
    }

    #[test]
    fn reads_as_the_documents_show_it() {
        assert_eq!(serde_json::to_string(&Expiry::Days(30)).unwrap(), r#"{"days":30}"#);
        assert_eq!(serde_json::to_string(&Expiry::Never).unwrap(), r#""never""#);
        assert_eq!(
            serde_json::from_str::<Expiry>(r#"{"at":"2026-12-22T13:52:00Z"}"#).unwrap(),
            Expiry::At(Timestamp(1_797_947_520_000))
        );
    }
}

//! Every text that a person reads. Each language has a module of the same items, and the program is compiled once for each, so
//! that a person downloads only their own and what one of them lacks does not compile.

pub mod catalog;
#[cfg(any(test, feature = "ar", feature = "de", feature = "es", feature = "ja"))]
pub mod fault;
pub mod intl;
pub mod prose;

/// Whether its lines begin at the right.
pub const RIGHT_TO_LEFT: bool = cfg!(feature = "ar");

/// The language of this program: that of the feature, or else English.
#[cfg_attr(feature = "ar", path = "ar/mod.rs")]
#[cfg_attr(feature = "de", path = "de/mod.rs")]
#[cfg_attr(feature = "es", path = "es/mod.rs")]
#[cfg_attr(feature = "ja", path = "ja/mod.rs")]
#[cfg_attr(not(any(feature = "ar", feature = "de", feature = "es", feature = "ja")), path = "en/mod.rs")]
pub mod language;

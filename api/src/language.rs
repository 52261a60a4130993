//! The languages of the dashboard.

use serde::{Deserialize, Serialize};

/// The cookie that holds the language that somebody chose, by its code. It is no secret.
pub const COOKIE: &str = "latchkey.language";

/// A language that every text of the dashboard is in. On the wire it is its code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// German.
    #[serde(rename = "de")]
    German,
    /// Spanish.
    #[serde(rename = "es")]
    Spanish,
    /// Japanese.
    #[serde(rename = "ja")]
    Japanese,
    /// Arabic, from right to left.
    #[serde(rename = "ar")]
    Arabic,
}

impl Language {
    /// All of them, English first.
    pub const ALL: [Self; 5] = [Self::English, Self::German, Self::Spanish, Self::Japanese, Self::Arabic];

    /// Its code (BCP 47).
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Spanish => "es",
            Self::Japanese => "ja",
            Self::Arabic => "ar",
        }
    }

    /// What those who speak it call it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::Spanish => "Español",
            Self::Japanese => "日本語",
            Self::Arabic => "العربية",
        }
    }

    /// The language with this code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The one that an `Accept-Language` header (RFC 9110 section 12.5.4) likes best, of whatever region; English where it
    /// knows none of them. Of those that it likes equally, the first.
    pub fn preferred(accept_language: &str) -> Self {
        let mut best = (Self::English, 0.0);
        for wish in accept_language.split(',') {
            let mut parts = wish.split(';').map(str::trim);
            let tag = parts.next().unwrap_or_default();
            let primary = tag.split('-').next().unwrap_or_default();
            let language = Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.code()));
            let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Ok(1.0), str::parse::<f32>);
            if let (Some(language), Ok(weight)) = (language, weight)
                && weight > best.1
            {
                best = (language, weight);
            }
        }
        best.0
    }
}

/// Says in which language a person wants to be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChooseLanguage {
    /// The language.
    pub language: Language,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_wished_for_language_that_there_is() {
        for (header, language) in [
            ("", Language::English),
            ("de-AT,de;q=0.9,en;q=0.8", Language::German),
            ("fr-FR, fr;q=0.9, es;q=0.5, en;q=0.4", Language::Spanish),
            ("en;q=0.4, ja;q=0.5", Language::Japanese),
            ("AR", Language::Arabic),
            ("de;q=0, es;q=x, *", Language::English),
            ("en, de", Language::English),
        ] {
            assert_eq!(Language::preferred(header), language, "{header:?}");
        }
    }

    #[test]
    fn codes_are_known() {
        assert_eq!(Language::of_code("ja"), Some(Language::Japanese));
        assert_eq!(Language::of_code("JA"), None);
    }

    #[test]
    fn on_the_wire_a_language_is_its_code() {
        for language in Language::ALL {
            assert_eq!(serde_json::to_value(language).unwrap(), language.code());
        }
    }
}

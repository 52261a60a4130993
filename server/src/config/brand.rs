//! How the dashboard looks.

use std::path::PathBuf;

use super::{ConfigError, settings::Settings};
use crate::brand::Accent;

/// How the dashboard looks, as far as it is not built in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BrandConfig {
    /// The colour of links, primary buttons, selection and focus.
    pub accent: Option<Accent>,
    /// A file with the mark in place of the product's own.
    pub logo: Option<PathBuf>,
    /// Where people get help: `https:` or `mailto:`.
    pub support_link: Option<String>,
}

/// Takes the settings of the table `brand`.
pub(super) fn read(settings: &mut Settings) -> Result<BrandConfig, ConfigError> {
    const COLOUR: &str = "a colour such as #0b6557";
    let light = settings.parsed("brand.accent", COLOUR)?;
    let dark = settings.parsed("brand.accent_dark", COLOUR)?;
    let accent = match (light, dark) {
        (None, Some(_)) => return Err(ConfigError::new("brand.accent_dark needs brand.accent")),
        (None, None) => None,
        (Some(light), dark) => Some(Accent::new(light, dark).map_err(|faint| {
            let setting = if faint.is_in_dark() && dark.is_some() { "brand.accent_dark" } else { "brand.accent" };
            ConfigError::new(format!("{setting}: {faint}"))
        })?),
    };
    let logo = settings.text("brand.logo")?.map(PathBuf::from);
    let right = "a link such as https://help.example.com or mailto:help@example.com";
    let support_link = settings.checked("brand.support_link", right, support_link)?;
    Ok(BrandConfig { accent, logo, support_link })
}

fn support_link(text: &str) -> Option<String> {
    let is_link = match (text.strip_prefix("https://"), text.strip_prefix("mailto:")) {
        (Some(rest), _) => !rest.is_empty() && !rest.starts_with('/') && text.parse::<axum::http::Uri>().is_ok(),
        (_, Some(address)) => address.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty()),
        _ => false,
    };
    let is_clean = !text.contains(|c: char| c.is_control() || c.is_whitespace() || matches!(c, '"' | '<' | '>'));
    (is_link && is_clean).then(|| text.to_owned())
}

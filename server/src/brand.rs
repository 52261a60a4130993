//! What makes the dashboard look like the operator's own product: its name, its colour, its logo, and who helps.

mod accent;
mod colour;
mod logo;
mod page;

pub use self::{
    accent::{Accent, Faint},
    colour::{Colour, NotAColour},
    logo::Logo,
};
use crate::config::{Config, ConfigError};

/// The product's own name, which stands in the page wherever people read it.
pub const PRODUCT: &str = "Latchkey";
/// The product's own mark, as the browser's tab shows it.
const MARK: &str = include_str!("../../style/mark.svg");

/// The brand, checked and ready to be put into pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brand {
    name: String,
    accent: Option<Accent>,
    logo: Option<Logo>,
    support_link: Option<String>,
}

impl Brand {
    /// Takes the brand from the settings, and reads the logo's file.
    pub fn load(config: &Config) -> Result<Self, ConfigError> {
        Ok(Self {
            name: config.product_name.clone(),
            accent: config.brand.accent,
            logo: config.brand.logo.as_deref().map(Logo::read).transpose()?,
            support_link: config.brand.support_link.clone(),
        })
    }

    /// Whether it is the product's own, so that its pages can be served as they are.
    pub fn is_built_in(&self) -> bool {
        *self == Self { name: PRODUCT.to_owned(), accent: None, logo: None, support_link: None }
    }

    /// What the browser's tab shows, unless it is the product's own: the logo, or the mark in the brand's colour.
    pub(crate) fn icon(&self) -> Option<Logo> {
        let in_colour = || Some(Logo::svg(self.accent?.paint(MARK)));
        self.logo.clone().or_else(in_colour)
    }

    /// A page in this brand.
    pub(crate) fn page(&self, page: &str) -> String {
        page::branded(page, self)
    }
}

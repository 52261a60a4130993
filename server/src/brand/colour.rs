//! Colours, and how well one can be told from another.

use std::{fmt, str::FromStr};

/// An opaque colour of sRGB, written `#0b6557`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// The text is no such colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAColour;

impl Colour {
    pub(super) const BLACK: Self = Self([0; 3]);
    pub(super) const WHITE: Self = Self([255; 3]);

    /// How light it is, from 0 to 1 (relative luminance, WCAG 2.2).
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| {
            let channel = f64::from(channel) / 255.0;
            if channel <= 0.040_45 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// From 1, not to be told apart, to 21 (contrast ratio, WCAG 2.2).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(other) / one.min(other)
    }

    /// With this share of another colour, from 0 to 1.
    pub(super) fn mixed(self, other: Self, share: f64) -> Self {
        let mut mixed = self.0;
        for (channel, other) in mixed.iter_mut().zip(other.0) {
            let value = f64::from(*channel) + (f64::from(other) - f64::from(*channel)) * share;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two channels")]
            let value = value.round() as u8;
            *channel = value;
        }
        Self(mixed)
    }

    /// With as much of another colour as makes it as light as that, or all of it.
    pub(super) fn mixed_until(self, other: Self, luminance: f64) -> Self {
        let lightens = other.luminance() > self.luminance();
        let (mut least, mut most) = (0.0, 1.0);
        // As many halvings as a channel has bits, and some to spare.
        for _ in 0..12 {
            let share = f64::midpoint(least, most);
            if (self.mixed(other, share).luminance() < luminance) == lightens {
                least = share;
            } else {
                most = share;
            }
        }
        self.mixed(other, most)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl FromStr for Colour {
    type Err = NotAColour;

    fn from_str(text: &str) -> Result<Self, NotAColour> {
        let digits = text.strip_prefix('#').ok_or(NotAColour)?;
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(NotAColour);
        }
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).map_err(|_| NotAColour)?.to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn is_read_and_written_in_one_way() {
        assert_eq!(colour("#0B6557").to_string(), "#0b6557");
        for text in ["", "0b6557", "#0b655", "#0b65577", "#+b6557", "#0b655é", "green"] {
            assert_eq!(text.parse::<Colour>(), Err(NotAColour), "{text}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        for (one, other, ratio) in
            [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.478), ("#0b6557", "#ffffff", 6.97)]
        {
            let found = colour(one).contrast(colour(other));
            assert!((found - ratio).abs() < 0.005, "{one} on {other}: {found}");
            assert!((found - colour(other).contrast(colour(one))).abs() < 1e-9);
        }
    }

    #[test]
    fn is_mixed_until_it_is_light_enough() {
        let lightened = colour("#1f3fd0").mixed_until(Colour::WHITE, 0.5);
        assert!((lightened.luminance() - 0.5).abs() < 0.01, "{lightened}");
        let darkened = Colour::WHITE.mixed_until(colour("#1f3fd0"), 0.8);
        assert!((darkened.luminance() - 0.8).abs() < 0.01, "{darkened}");
        assert_eq!(colour("#101010").mixed_until(colour("#202020"), 0.9), colour("#202020"));
    }
}

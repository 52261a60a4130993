//! The brand's colour in light and in dark, and what follows from it.

use std::fmt::{self, Write as _};

use super::Colour;

/// The built-in colours, with which a brand's own has to go.
const TOKENS: &str = include_str!("../../../style/tokens.css");

/// The least contrast of text, and of what is no text (WCAG 2.2, 1.4.3 and 1.4.11).
const TEXT: f64 = 4.5;
const MARK: f64 = 3.0;

/// How much of black or white the primary button takes on under the pointer.
const HOVER: f64 = 0.2;

/// An accent that can be read in both themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    light: Palette,
    dark: Palette,
}

/// The colours of one theme that follow from its accent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Palette {
    accent: Colour,
    hover: Colour,
    on_accent: Colour,
    tint: Colour,
    line: Colour,
    selected: Colour,
    select: Colour,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Theme {
    Light,
    Dark,
}

/// Two colours that cannot be told apart well enough. Its text says which, where, and what would be.
#[derive(Clone, Debug, PartialEq)]
pub struct Faint {
    theme: Theme,
    what: &'static str,
    colour: Colour,
    ground: &'static str,
    ground_colour: Colour,
    needed: f64,
}

impl Accent {
    /// The accent in light, and in dark if that is to be another one. By itself it becomes as light there as the built-in one.
    pub fn new(light: Colour, dark: Option<Colour>) -> Result<Self, Faint> {
        let dark = dark.unwrap_or_else(|| {
            let needed = Theme::Dark.token("accent").luminance();
            if light.luminance() < needed { light.mixed_until(Colour::WHITE, needed) } else { light }
        });
        Ok(Self { light: Palette::new(Theme::Light, light)?, dark: Palette::new(Theme::Dark, dark)? })
    }

    /// The rules that put it in place of the built-in one. They are in no layer, so they win over those that are.
    pub(super) fn style(&self) -> String {
        let mut style = String::from(":root{");
        for (names, part) in PARTS {
            for name in names {
                let _ = write!(style, "--{name}:light-dark({},{});", part(&self.light), part(&self.dark));
            }
        }
        style + "}"
    }

    /// A picture that is drawn in the built-in accent, drawn in this one.
    pub(super) fn paint(&self, svg: &str) -> String {
        let solid = Theme::Light.token("accent-solid").to_string();
        svg.replace(&solid, &self.light.accent.to_string()).replace("#fff", &self.light.on_accent.to_string())
    }
}

/// Which roles of the stylesheet each colour has.
type Part = (&'static [&'static str], fn(&Palette) -> Colour);
const PARTS: [Part; 7] = [
    (&["accent", "accent-solid", "focus"], |palette| palette.accent),
    (&["accent-solid-hover"], |palette| palette.hover),
    (&["on-accent"], |palette| palette.on_accent),
    (&["accent-tint"], |palette| palette.tint),
    (&["accent-line"], |palette| palette.line),
    (&["selected"], |palette| palette.selected),
    (&["select"], |palette| palette.select),
];

impl Palette {
    fn new(theme: Theme, accent: Colour) -> Result<Self, Faint> {
        let dark_ink = Theme::Dark.token("canvas");
        let white_is_better = Colour::WHITE.contrast(accent) >= dark_ink.contrast(accent);
        let (on_accent, away) =
            if white_is_better { (Colour::WHITE, Colour::BLACK) } else { (dark_ink, Colour::WHITE) };
        // As light as the built-in ones, so that all ink is as easy to read on them.
        let like = |name| theme.token("surface").mixed_until(accent, theme.token(name).luminance());
        let palette = Self {
            accent,
            hover: accent.mixed(away, HOVER),
            on_accent,
            tint: like("accent-tint"),
            line: like("accent-line"),
            selected: like("selected"),
            select: like("select"),
        };
        palette.check(theme).map(|()| palette)
    }

    /// Finds the pair that is furthest from what it has to be.
    fn check(&self, theme: Theme) -> Result<(), Faint> {
        let built_in = |ground: &'static str, needed| ("accent", self.accent, ground, theme.token(ground), needed);
        let pairs = [
            built_in("canvas", TEXT),
            built_in("surface", TEXT),
            built_in("raised", TEXT),
            built_in("well", TEXT),
            built_in("hover", TEXT),
            built_in("brass-tint", MARK),
            built_in("danger-tint", MARK),
            ("accent", self.accent, "selected", self.selected, TEXT),
            ("accent", self.accent, "accent-tint", self.tint, TEXT),
            ("on-accent", self.on_accent, "accent", self.accent, TEXT),
            ("on-accent", self.on_accent, "accent-solid-hover", self.hover, TEXT),
        ];
        let faint = pairs.map(|(what, colour, ground, ground_colour, needed)| Faint {
            theme,
            what,
            colour,
            ground,
            ground_colour,
            needed,
        });
        let worst = faint.into_iter().min_by(|one, other| one.share().total_cmp(&other.share()));
        worst.filter(|worst| worst.share() < 1.0).map_or(Ok(()), Err)
    }
}

impl Theme {
    fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The built-in colour of a role.
    fn token(self, name: &str) -> Colour {
        let declared = || {
            let (_, rest) = TOKENS.split_once(&format!("--{name}: light-dark("))?;
            let (light, dark) = rest.split_once(')')?.0.split_once(", ")?;
            let value = match self {
                Self::Light => light,
                Self::Dark => dark,
            };
            value.parse().ok()
        };
        declared().expect("tokens.css has every role that is asked for: a test asks for all")
    }
}

impl Faint {
    /// Whether it is about the dark theme.
    pub fn is_in_dark(&self) -> bool {
        self.theme == Theme::Dark
    }

    fn ratio(&self) -> f64 {
        self.colour.contrast(self.ground_colour)
    }

    fn share(&self) -> f64 {
        self.ratio() / self.needed
    }
}

impl fmt::Display for Faint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Cut and not rounded, so that 4.499 does not read as 4.5.
        let ratio = (self.ratio() * 100.0).floor() / 100.0;
        write!(
            formatter,
            "in the {} theme, {} {} on {} {} has a contrast of {ratio}:1, and {}:1 is needed",
            self.theme.word(),
            self.what,
            self.colour,
            self.ground,
            self.ground_colour,
            self.needed
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accent(light: &str, dark: Option<&str>) -> Result<Accent, String> {
        Accent::new(light.parse().unwrap(), dark.map(|dark| dark.parse().unwrap())).map_err(|fault| fault.to_string())
    }

    #[test]
    fn one_colour_is_enough() {
        for light in ["#0b6557", "#1f3fd0", "#000000", "#7a1fa2", "#a3241b", "#00008b"] {
            let accent = accent(light, None).unwrap();
            assert_eq!(accent.light.accent.to_string(), light);
            assert!(accent.dark.accent.luminance() > 0.45, "{light} becomes {}", accent.dark.accent);
        }
    }

    #[test]
    fn what_is_too_faint_is_refused_with_its_figures() {
        for (light, dark, line) in [
            (
                "#ffcc00",
                None,
                "in the light theme, accent #ffcc00 on accent-tint #ffeca2 has a contrast of 1.27:1, and 4.5:1 is needed",
            ),
            (
                "#1f3fd0",
                Some("#1f3fd0"),
                "in the dark theme, accent #1f3fd0 on accent-tint #17234d has a contrast of 1.93:1, and 4.5:1 is needed",
            ),
        ] {
            assert_eq!(accent(light, dark).unwrap_err(), line);
        }
    }

    #[test]
    fn ink_is_as_easy_to_read_as_on_the_built_in_colours() {
        for light in ["#1f3fd0", "#00008b", "#7a1fa2", "#8a3b00"] {
            let accent = accent(light, None).unwrap();
            for (theme, palette) in [(Theme::Light, accent.light), (Theme::Dark, accent.dark)] {
                for (ground, least) in [(palette.tint, 4.5), (palette.selected, 4.5), (palette.select, 4.5)] {
                    let ink = if ground == palette.select { "ink" } else { "ink-3" };
                    assert!(theme.token(ink).contrast(ground) > least, "{ink} on {ground} in {theme:?}");
                }
            }
        }
    }

    #[test]
    fn takes_the_place_of_every_role_that_the_stylesheet_derives_from_the_accent() {
        let style = accent("#1f3fd0", Some("#9db0ff")).unwrap().style();
        assert!(style.starts_with(":root{--accent:light-dark(#1f3fd0,#9db0ff);"), "{style}");
        for (name, _) in TOKENS.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(": light-dark(#"))
        {
            assert_eq!(Theme::Light.token(name), Theme::Light.token(name));
            let is_accent = name.contains("accent") || ["focus", "select", "selected"].contains(&name);
            assert_eq!(style.contains(&format!("--{name}:")), is_accent, "{name}");
        }
    }

    #[test]
    fn paints_the_mark() {
        let painted = accent("#1f3fd0", None).unwrap().paint(super::super::MARK);
        assert!(painted.contains(r##"fill="#1f3fd0""##) && painted.contains(r##"fill="#ffffff""##), "{painted}");
    }
}

//! The small key that stands for a credential: its bow says the kind, its five teeth are cut from the id.

use latchkey_api::{id::CredentialId, secret::Kind};

use crate::ui::prelude::*;

/// The bows, from where they meet the blade's lower edge around to its upper one: shapes that lie over each other would show a
/// seam. The hole is left open by the even-odd rule.
const ROUND: &str = "M11.92 8A6 6 0 1 1 11.66 5";
const SQUARE: &str = "M12 8v3a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V3a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v2";
const HEXAGON: &str = "M11.42 8 8.5 13h-5L0 7 3.5 1h5L10.83 5";
const HOLE: &str = "ZM5 5a2 2 0 1 0 0 4a2 2 0 0 0 0-4Z";
const BLADE_EDGE: &str = "H34.5L36 6.5 34.5 8H34";

/// How far a tooth reaches below the blade, by the two lowest bits of its byte.
const HEIGHTS: [u8; 4] = [0, 2, 4, 6];
/// The height of the middle tooth of a key that would otherwise have none.
const LONE_TOOTH: u8 = 4;

/// The teeth of an id, from the tip of the blade towards the bow. Never cut them from a secret.
fn teeth(id: CredentialId) -> [u8; 5] {
    let bytes = id.bytes();
    let teeth = std::array::from_fn(|tooth| HEIGHTS[usize::from(bytes[bytes.len() - 5 + tooth] & 3)]);
    if teeth == [0; 5] { [0, 0, LONE_TOOTH, 0, 0] } else { teeth }
}

/// The outline of a key with these teeth, in a box of 36 by 14.
fn outline(kind: Kind, teeth: [u8; 5]) -> String {
    let bow = match kind {
        Kind::ServiceAccountKey => SQUARE,
        Kind::AppApiToken | Kind::ProjectApiKey => HEXAGON,
        Kind::PersonalAccessToken | Kind::AccessToken => ROUND,
    };
    [bow, BLADE_EDGE, &bits(teeth), HOLE].concat()
}

/// The line along the teeth, from the tip of the blade towards the bow.
fn bits(teeth: [u8; 5]) -> String {
    let mut path = String::new();
    let mut right = 34;
    for height in teeth {
        if height > 0 {
            path.push_str(&["V", &(8 + height).to_string(), "H", &(right - 3_u8).to_string(), "V8"].concat());
        }
        right -= 4;
        path.push_str(&["H", &right.to_string()].concat());
    }
    path
}

/// What has become of the credential.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Look {
    /// Nothing special.
    #[default]
    Calm,
    /// Its secret has not been copied yet.
    Uncopied,
    /// Its secret has just been copied.
    Copied,
    /// Its time is over.
    Ended,
}

/// A credential's key. It is decoration: its name stands beside it.
#[component]
pub fn KeyGlyph(
    kind: Kind,
    /// The credential's id; without, the key has no teeth, because it does not exist yet.
    #[prop(optional_no_strip)]
    id: Option<CredentialId>,
    #[prop(optional, into)] look: Signal<Look>,
) -> AnyView {
    let path = outline(kind, id.map_or([0; 5], teeth));
    let class = move || match (id, look.get()) {
        (None, _) => "key-glyph blank",
        (Some(_), Look::Calm) => "key-glyph",
        (Some(_), Look::Uncopied) => "key-glyph uncopied",
        (Some(_), Look::Copied) => "key-glyph copied",
        (Some(_), Look::Ended) => "key-glyph ended",
    };
    view! {
        <svg class=class viewBox="0 0 36 14" width="36" height="14" aria-hidden="true">
            <path d=path></path>
        </svg>
    }
    .into_any()
}

/// The large outline behind sign-in.
#[component]
pub fn KeyOutline() -> AnyView {
    view! {
        <svg class="key-outline" viewBox="0 0 36 14" aria-hidden="true">
            <path d=outline(Kind::PersonalAccessToken, [2, 2, 2, 6, 6])></path>
        </svg>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ending_in(last: [u8; 5]) -> CredentialId {
        let mut bytes = [0x5a; 16];
        bytes[11..].copy_from_slice(&last);
        CredentialId::from_bytes(bytes)
    }

    #[test]
    fn cuts_the_teeth_from_the_lowest_bits_of_the_last_five_bytes() {
        assert_eq!(teeth(ending_in([0x00, 0x01, 0x02, 0x03, 0xff])), [0, 2, 4, 6, 6]);
        assert_eq!(teeth(ending_in([0x04, 0xf9, 0x0e, 0x10, 0x21])), [0, 2, 4, 0, 2]);
    }

    #[test]
    fn leaves_no_key_without_a_tooth() {
        assert_eq!(teeth(ending_in([0, 4, 8, 12, 16])), [0, 0, 4, 0, 0]);
    }

    #[test]
    fn draws_the_teeth_from_the_tip_to_the_bow() {
        assert_eq!(
            outline(Kind::PersonalAccessToken, [2, 0, 6, 4, 2]),
            "M11.92 8A6 6 0 1 1 11.66 5H34.5L36 6.5 34.5 8H34\
             V10H31V8H30H26V14H23V8H22V12H19V8H18V10H15V8H14ZM5 5a2 2 0 1 0 0 4a2 2 0 0 0 0-4Z"
        );
    }

    #[test]
    fn says_the_kind_with_the_bow() {
        assert!(outline(Kind::ServiceAccountKey, [0; 5]).starts_with(SQUARE));
        assert!(outline(Kind::AppApiToken, [0; 5]).starts_with(HEXAGON));
    }
}

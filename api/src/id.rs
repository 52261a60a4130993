//! Typed identifiers: an [`AppId`] cannot be passed where an [`OrganizationId`] is meant.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The text is not a UUID in its canonical form: 36 characters, lower or upper case, with hyphens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("must be a UUID such as 01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f")
    }
}

impl std::error::Error for NotAnId {}

const HYPHENS: [usize; 4] = [8, 13, 18, 23];

fn parse(text: &str) -> Result<[u8; 16], NotAnId> {
    let text = text.as_bytes();
    if text.len() != 36 || HYPHENS.iter().any(|&at| text[at] != b'-') {
        return Err(NotAnId);
    }
    let mut digits =
        text.iter().enumerate().filter(|(at, _)| !HYPHENS.contains(at)).map(|(_, &byte)| (byte as char).to_digit(16));
    let mut bytes = [0; 16];
    for byte in &mut bytes {
        let mut nibble = || digits.next().flatten().ok_or(NotAnId);
        *byte = u8::try_from(nibble()? << 4 | nibble()?).map_err(|_| NotAnId)?;
    }
    Ok(bytes)
}

fn write(bytes: [u8; 16]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(36);
    for (at, byte) in bytes.into_iter().enumerate() {
        if [4, 6, 8, 10].contains(&at) {
            text.push('-');
        }
        text.push(DIGITS[usize::from(byte >> 4)] as char);
        text.push(DIGITS[usize::from(byte & 15)] as char);
    }
    text
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
        #[cfg_attr(feature = "schema", schema(value_type = String, format = "uuid"))]
        #[cfg_attr(feature = "schema", schema(examples("01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f")))]
        pub struct $name([u8; 16]);

        impl $name {
            /// The id with these sixteen bytes.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// The sixteen bytes.
            pub const fn bytes(self) -> [u8; 16] {
                self.0
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                parse(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.pad(&write(self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&write(self.0))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&write(self.0))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
                parse(&text).map(Self).map_err(de::Error::custom)
            }
        }
    )+};
}

ids! {
    /// A person who signs in.
    UserId,
    /// A tenant; "workspace" in the dashboard, `teamId` in the versions API.
    OrganizationId,
    /// An app of an organization; `projectId` in the versions API.
    AppId,
    /// A release version of an app.
    VersionId,
    /// Any credential: a personal access token, a key, an app API token.
    CredentialId,
    /// A browser where a user is signed in.
    SessionId,
    /// An entry of the audit log.
    AuditEventId,
    /// A service account of an organization.
    ServiceAccountId,
    /// A named set of apps of an organization.
    SegmentId,
    /// An uploaded build of an app.
    BuildId,
    /// An invitation to an organization.
    InvitationId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes_in_either_case() {
        let text = "01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5f";
        let id: AppId = text.parse().unwrap();
        assert_eq!(id.to_string(), text);
        assert_eq!(text.to_uppercase().parse(), Ok(id));
        assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{text}\""));
        assert_eq!(serde_json::from_str::<AppId>(&format!("\"{text}\"")).unwrap(), id);
    }

    #[test]
    fn refuses_what_is_no_uuid() {
        for text in [
            "",
            "42",
            "01932f6e9c1a7b2e8d4f0a1b2c3d4e5f",
            "01932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5g",
            "é1932f6e-9c1a-7b2e-8d4f-0a1b2c3d4e5",
        ] {
            assert_eq!(text.parse::<AppId>(), Err(NotAnId), "{text}");
        }
    }
}

//! What the server finds wrong with a field. It says so in English, so the other languages ask here what it means.

/// Something that is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault<'a> {
    /// Nothing stands in it.
    Missing,
    /// Something else has this name.
    Taken,
    /// There are characters in it that nobody sees.
    Control,
    /// It is no email address.
    NoEmail,
    /// It is not the code from the server's log.
    WrongCode,
    /// It lies in the past.
    Past,
    /// It lies more than ten years ahead.
    TooFar,
    /// It may have so many characters at most.
    TooLong(&'a str),
    /// It may have so many bytes at most, and some characters have several.
    TooManyBytes(&'a str),
    /// It may hold so many things at most.
    TooMany(&'a str),
    /// It has to have so many characters at least.
    TooShort(&'a str),
    /// Something else.
    Other,
}

impl<'a> Fault<'a> {
    /// What the server means by this detail of a field.
    pub fn of(detail: &'a str) -> Self {
        let number =
            || detail.rsplit(' ').find(|word| word.bytes().all(|byte| byte.is_ascii_digit())).unwrap_or_default();
        let starts = |words: &str| detail.starts_with(words);
        match detail {
            _ if starts("is required") || starts("must hold at least one") => Self::Missing,
            _ if starts("is taken") || starts("must be new") => Self::Taken,
            _ if starts("must not hold control") => Self::Control,
            _ if starts("must be an email") => Self::NoEmail,
            _ if starts("must be the code") => Self::WrongCode,
            _ if starts("must lie in the future") => Self::Past,
            _ if starts("must lie within") => Self::TooFar,
            _ if detail.ends_with("bytes or fewer") => Self::TooManyBytes(number()),
            _ if detail.ends_with("or fewer") && detail.contains("characters") => Self::TooLong(number()),
            _ if detail.ends_with("or fewer") => Self::TooMany(number()),
            _ if detail.ends_with("or more") => Self::TooShort(number()),
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use latchkey_api::{expiry, name, service_account};

    use super::*;

    #[test]
    fn knows_what_the_server_says() {
        let known = |fault: &dyn ToString, expected: Fault<'_>| assert_eq!(Fault::of(&fault.to_string()), expected);
        known(&name::NameFault::Empty, Fault::Missing);
        known(&name::NameFault::TooLong(101), Fault::TooLong("100"));
        known(&name::NameFault::Control, Fault::Control);
        known(&service_account::NameFault::Empty, Fault::Missing);
        known(&service_account::DescriptionFault::Control, Fault::Control);
        known(&expiry::ExpiryFault::Past, Fault::Past);
        known(&expiry::ExpiryFault::TooFar, Fault::TooFar);
        assert_eq!(Fault::of("must have 12 characters or more"), Fault::TooShort("12"));
        assert_eq!(Fault::of("must have 200 characters or fewer"), Fault::TooLong("200"));
        assert_eq!(Fault::of("must have 1024 bytes or fewer"), Fault::TooManyBytes("1024"));
        assert_eq!(Fault::of("must hold 1000 apps or fewer"), Fault::TooMany("1000"));
        assert_eq!(Fault::of("must hold 100 organizations and apps or fewer"), Fault::TooMany("100"));
        assert_eq!(Fault::of("is not of the right type"), Fault::Other);
    }
}

//! What is asked of a person who is to have an account, wherever it is made.

use latchkey_api::{
    name,
    problem::FieldError,
    session::{LONGEST_PASSWORD, SHORTEST_PASSWORD},
};

use super::sign_in::LONGEST_EMAIL;
use crate::error::{Error, Result};

/// Gathers every field that is at fault.
#[derive(Debug, Default)]
pub(super) struct Check {
    faults: Vec<FieldError>,
}

impl Check {
    fn fault(&mut self, field: &str, detail: impl ToString) {
        self.faults.push(FieldError { field: field.to_owned(), detail: detail.to_string() });
    }

    /// The email as it is stored: in lower case, without white space around it.
    pub(super) fn email(&mut self, text: &str) -> String {
        let email = text.trim().to_lowercase();
        let is_email = email.len() <= LONGEST_EMAIL
            && email.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty())
            && !email.contains(|character: char| character.is_whitespace() || character.is_control());
        if !is_email {
            self.fault("email", "must be an email address such as mara@harbour.example");
        }
        email
    }

    /// A name without white space around it.
    pub(super) fn name(&mut self, field: &str, text: &str) -> String {
        let name = name::validate(text).unwrap_or_else(|refused| {
            self.fault(field, refused);
            ""
        });
        name.to_owned()
    }

    /// A new password.
    pub(super) fn password(&mut self, field: &str, text: &str) {
        if text.chars().count() < SHORTEST_PASSWORD {
            self.fault(field, format_args!("must have {SHORTEST_PASSWORD} characters or more"));
        } else if text.len() > LONGEST_PASSWORD {
            self.fault(field, format_args!("must have {LONGEST_PASSWORD} bytes or fewer"));
        }
    }

    /// Says whether all was well.
    pub(super) fn done(self) -> Result<()> {
        if self.faults.is_empty() { Ok(()) } else { Err(Error::InvalidFields(self.faults)) }
    }
}

//! Service accounts and their keys.

use latchkey_api::{
    service_account::{DescriptionFault, LONGEST_DESCRIPTION, LONGEST_NAME, NameFault},
    session::Role,
};

use super::{count, grouped, plural, quoted};

// The list.

/// What the page is for.
pub const LEAD: &str = "Accounts for systems, not people. They call the Workspace API within their role, on all apps or on chosen segments.";
/// Makes one; the dialog and its button too.
pub const CREATE: &str = "Create service account";
/// A column.
pub const ACCOUNT: &str = "Account";
/// A column and a line of the details.
pub const ROLE: &str = "Role";
/// A column and a field.
pub const WORKS_IN: &str = "Works in";
/// A column and a section.
pub const KEYS: &str = "Keys";
/// A column.
pub const CREATED: &str = "Created";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "Name or description";
/// Names the search field.
pub const SEARCH: &str = "Search by name or description";
/// Not limited to segments.
pub const WHOLE_WORKSPACE: &str = "Whole workspace";
/// Limited to segments of which none is left.
pub const NOWHERE: &str = "Nowhere: its segments were deleted";
/// No key that works.
pub const NO_KEYS: &str = "No key";
/// An account that is never called.
pub const NEVER_USED: &str = "Never used";
/// Before who made it.
pub const BY: &str = "by ";

/// Keys that work: "2 active".
pub fn active_keys(number: u32) -> String {
    [&grouped(number.into()), " active"].concat()
}

/// Of those that work, the ones that end within a week.
pub fn expiring_keys(number: u32) -> String {
    [&grouped(number.into()), plural(number.into(), " expires soon", " expire soon")].concat()
}

/// Keys whose time is over.
pub fn expired_keys(number: u32) -> String {
    [&grouped(number.into()), " expired"].concat()
}

/// Under the list.
pub fn shown(number: usize, more: bool) -> String {
    let number = count(number as u64, "service account", "service accounts");
    if more { ["The first ", &number, "."].concat() } else { [&number, "."].concat() }
}

/// There is none.
pub const EMPTY: &str = "No service accounts yet";
/// What to do about it.
pub const EMPTY_DETAIL: &str =
    "Create one for each system that calls the Workspace API, so each can be deleted on its own.";
/// The same to those who may not.
pub const EMPTY_FOR_OTHERS: &str = "An admin of the workspace can create one.";
/// It did not load.
pub const DID_NOT_LOAD: &str = "The service accounts did not load";
/// Follows what happened.
pub const KEYS_KEEP_WORKING: &str = "Nothing was changed, and their keys keep working.";

/// A search without a hit.
pub fn no_hit(search: &str) -> String {
    ["No service account matches ", &quoted(search)].concat()
}

/// Why somebody sees no button.
pub const ADMINS_ONLY: &str = "Only admins can create and change service accounts.";

/// What they are instead.
pub fn you_are(role: Role) -> &'static str {
    match role {
        Role::Admin => "You are one.",
        Role::Developer => "You are a developer here: you can see them and how they are used, but not their secrets.",
        Role::Viewer => "You are a viewer here: you can see them and how they are used, but not their secrets.",
    }
}

// The form.

/// What the form makes.
pub const CREATE_LEAD: &str = "For a system, not a person. One per integration.";
/// Under way.
pub const CREATING: &str = "Creating…";
/// A field.
pub const NAME: &str = "Name";
/// A field and a line of the details.
pub const DESCRIPTION: &str = "Description";
/// What a description is for.
pub const DESCRIPTION_HINT: &str = "What it does, and who looks after it.";
/// A field.
pub const FIRST_KEY_EXPIRES: &str = "First key expires";
/// Stands before the identifier's end while there is no name.
pub const ANY_NAME: &str = "name";
/// Beside the role with the fewest rights.
pub const FEWEST_RIGHTS: &str = "fewest rights";
/// A choice.
pub const THE_WHOLE_WORKSPACE: &str = "The whole workspace";
/// A choice.
pub const CHOSEN_SEGMENTS: &str = "Chosen segments";
/// What that takes from any role.
pub const LIMITED: &str =
    "Reaches only their apps, not members, service accounts or the audit log, and cannot create apps.";
/// There are none to choose.
pub const NO_SEGMENTS: &str = "There are no segments yet. ";
/// Where they are made.
pub const CREATE_SEGMENTS: &str = "Create segments in a new tab";
/// The segments are not known.
pub const SEGMENTS_DID_NOT_LOAD: &str = "The segments did not load.";
/// None is ticked.
pub const NO_SEGMENT: &str = "No segment is ticked. Tick at least one, or choose the whole workspace.";

/// How large the whole is.
pub fn whole(apps: Option<usize>) -> String {
    match apps {
        None => "Every app, including those added later".to_owned(),
        Some(number) => [&count(number as u64, "app", "apps"), ", and every app added later"].concat(),
    }
}

/// What an account may do, and what not.
pub fn role_may(role: Role) -> &'static str {
    match role {
        Role::Viewer => "Can read apps, builds, members and service accounts. Cannot change anything.",
        Role::Developer => {
            "Can read apps, builds, members and service accounts, create and rename apps, and upload builds. Cannot \
             delete anything."
        }
        Role::Admin => {
            "Can read apps, builds, members, service accounts and the audit log, create, rename and delete apps, and upload \
             builds. Cannot change members or credentials."
        }
    }
}

/// What goes on after signing in again.
pub fn creating(name: &str) -> String {
    ["creating ", &quoted(name)].concat()
}

/// A name that cannot be.
pub fn name_fault(fault: NameFault) -> String {
    match fault {
        NameFault::Empty => "The name is empty. Say which system it is for, such as ci-pipeline.".to_owned(),
        NameFault::TooLong(length) => {
            let (length, longest) = (grouped(length as u64), LONGEST_NAME.to_string());
            ["This name has ", &length, " characters. Shorten it to ", &longest, " or fewer."].concat()
        }
        NameFault::Characters => {
            "Use lower-case letters, digits and single hyphens between them, such as ci-pipeline.".to_owned()
        }
    }
}

/// A description that cannot be.
pub fn description_fault(fault: DescriptionFault) -> String {
    match fault {
        DescriptionFault::TooLong(length) => {
            let (length, longest) = (grouped(length as u64), LONGEST_DESCRIPTION.to_string());
            ["This description has ", &length, " characters. Shorten it to ", &longest, " or fewer."].concat()
        }
        DescriptionFault::Control => {
            "This description contains an invisible character, such as a line break. Type it again.".to_owned()
        }
    }
}

// When a key ends.

/// A field.
pub const EXPIRES: &str = "Expires";

/// So many days from now.
pub fn in_days(days: u16) -> String {
    ["in ", &days.to_string(), " days"].concat()
}

/// At a moment of one's own.
pub const ON_A_DATE: &str = "on a date";
/// Without an end.
pub const NEVER: &str = "never";
/// What that means.
pub const NEVER_CLAIM: &str = "Without an end date, it keeps working even when it is forgotten.";
/// What would be better.
pub const NEVER_DETAIL: &str = "With one, it stops by itself.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_there_is() {
        assert_eq!(expiring_keys(1), "1 expires soon");
        assert_eq!(shown(1, false), "1 service account.");
        assert_eq!(shown(50, true), "The first 50 service accounts.");
    }
}

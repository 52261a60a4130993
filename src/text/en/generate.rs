//! Generating a credential.

use latchkey_api::{
    access_token::MOST_LIMITS,
    expiry::ExpiryFault,
    name::{self, NameFault},
};

use super::{count, grouped, listed, quoted};
use crate::credentials::create::{
    expiry::{Ending, EndingFault},
    place::{Named, PlaceFault},
    prefill::Unreadable,
};

/// The page, its button.
pub const TITLE: &str = "Generate token";
/// Under way.
pub const GENERATING: &str = "Generating…";
/// The page in the breadcrumb.
pub const NEW: &str = "New";
/// Copies an address that fills the form in as it is now.
pub const COPY_LINK: &str = "Copy link to this form";
/// What the page needs did not load.
pub const DID_NOT_LOAD: &str = "The scopes and workspaces did not load";
/// Follows what happened.
pub const TYPED_IS_KEPT: &str = "What you typed is kept.";
/// After an answer that was lost.
pub const MAY_BE_MADE: &str = "It may have been created anyway. Try again without changing anything: it is not created twice, and you can still copy it.";

/// What goes on after signing in again.
pub fn continues(name: &str) -> String {
    ["generating ", &quoted(name)].concat()
}

// The name.

/// A field.
pub const NAME: &str = "Name";
/// What makes a good one.
pub const NAME_HINT: &str = "Say where it will live: the pipeline, script or machine.";

/// A name that cannot be.
pub fn name_fault(fault: NameFault) -> String {
    match fault {
        NameFault::Empty => "The name is empty. Say where the token will live.".to_owned(),
        NameFault::TooLong(length) => {
            let (length, longest) = (grouped(length as u64), name::LONGEST.to_string());
            ["This name has ", &length, " characters. Shorten it to ", &longest, " or fewer."].concat()
        }
        NameFault::Control => {
            "This name contains an invisible character, such as a line break or a tab. Type it again.".to_owned()
        }
    }
}

// Where it works.

/// A field.
pub const WORKS_IN: &str = "Works in";
/// A choice.
pub const ALL_MY_WORKSPACES: &str = "All my workspaces";
/// A choice.
pub const CHOSEN_PLACES: &str = "Chosen workspaces and apps";
/// What a whole workspace means.
pub const EVERY_APP: &str = "every app";
/// What all workspaces mean.
pub const AND_LATER_ONES: &str = "Including those you join later.";
/// What a whole workspace means.
pub const AND_LATER_APPS: &str = "Every app, including those added later.";
/// What the choice opens.
pub const TICK_PLACES: &str = "Only what you tick below.";
/// A workspace without any.
pub const NO_APPS: &str = "No apps yet";
/// Nothing is ticked.
pub const NOTHING_CHOSEN: &str = "Nothing chosen yet";

/// "3 workspaces, 14 apps".
pub fn workspaces_and_apps(workspaces: usize, apps: usize) -> String {
    [workspace_count(workspaces), app_count(apps)].join(", ")
}

fn workspace_count(number: usize) -> String {
    count(number as u64, "workspace", "workspaces")
}

/// "14 apps".
pub fn app_count(number: usize) -> String {
    count(number as u64, "app", "apps")
}

/// The choice in a line: its name, and a quiet word.
pub fn place(place: &Named<'_>) -> (String, String) {
    match place {
        Named::Everywhere { workspaces, apps, .. } => {
            (ALL_MY_WORKSPACES.to_owned(), workspaces_and_apps(*workspaces, *apps))
        }
        Named::Limited { whole, single } => match (whole.as_slice(), single.as_slice()) {
            ([], []) => (NOTHING_CHOSEN.to_owned(), String::new()),
            ([only], []) => (only.name.clone(), EVERY_APP.to_owned()),
            (many, []) => (workspace_count(many.len()), EVERY_APP.to_owned()),
            ([], [(workspace, apps)]) => {
                let name = if let [only] = apps.as_slice() { only.name.clone() } else { app_count(apps.len()) };
                (name, ["in ", &workspace.name].concat())
            }
            ([], several) => {
                let apps = several.iter().map(|(_, apps)| apps.len()).sum();
                (app_count(apps), ["in ", &workspace_count(several.len())].concat())
            }
            (whole, single) => {
                let apps = single.iter().map(|(_, apps)| apps.len()).sum();
                (listed(&[workspace_count(whole.len()), app_count(apps)]), String::new())
            }
        },
    }
}

/// Places that cannot be sent.
pub fn place_fault(fault: PlaceFault) -> String {
    match fault {
        PlaceFault::Nothing => "No workspace or app is ticked. Tick one, or choose all workspaces.".to_owned(),
        PlaceFault::TooMany(count) => {
            let (count, most) = (count.to_string(), MOST_LIMITS.to_string());
            [&count, " workspaces and apps are ticked. Keep ", &most, " or fewer, or choose whole workspaces."].concat()
        }
    }
}

// Scopes.

/// A group of fields.
pub const SCOPES: &str = "Scopes";
/// A column.
pub const RESOURCE: &str = "Resource";
/// The ready choices of scopes.
pub const PRESETS: &str = "Scope presets";
/// None of the ready choices.
pub const CUSTOM: &str = "Custom";
/// No box.
pub const NO_SCOPE: &str = "No scope is ticked. Tick at least one.";
/// Where the catalog has no such scope.
pub const NO_SUCH_SCOPE: &str = "Not available";
/// The one risk.
pub const FULL_ACCESS_WRITES: &str = "Full access includes writing.";
/// The same where nothing can be written.
pub const FULL_ACCESS_READS: &str = "Full access reads everything.";

/// "4 of 9".
pub fn chosen_of(chosen: usize, all: usize) -> String {
    [chosen.to_string().as_str(), " of ", &all.to_string()].concat()
}

/// A checkbox, to those who do not see its row and column.
pub fn scope_name(action: &str, resource: &str) -> String {
    [action, " ", resource].concat()
}

/// The checkbox over a column, to those who do not see that it is one.
pub fn whole_column(action: &str) -> String {
    [action, ", all resources"].concat()
}

/// The same while a search hides some of it.
pub fn shown_column(action: &str) -> String {
    [action, ", all resources shown"].concat()
}

/// The box that ticks everything, where there are no columns.
pub const ALL_SCOPES: &str = "All scopes";
/// The same while a search hides some of it.
pub const SHOWN_SCOPES: &str = "All scopes shown";
/// Names the search for scopes, where there are many.
pub const SEARCH_SCOPES: &str = "Search scopes";
/// What that says where it finds none.
pub const NO_SCOPE_FOUND: &str = "No scope matches.";

/// What a scope allows, in the tooltip of its checkbox.
pub fn scope_tip(scope: &str, description: &str) -> String {
    if description.is_empty() { scope.to_owned() } else { [scope, ": ", description].concat() }
}

// When it ends.

/// A group of fields.
pub const EXPIRES: &str = "Expires";
/// The field for a moment of one's own.
pub const CUSTOM_MOMENT: &str = "Date and time";
/// Before the moment in local time.
pub const YOUR_TIME: &str = "Your time";
/// The other choices' second line.
pub const PICK_A_DATE: &str = "Pick a date";
/// The other choices' second line.
pub const NO_END: &str = "No end";
/// The one risk.
pub const NEVER_CLAIM: &str = "This token would work until someone revokes it.";
/// What to do instead.
pub const NEVER_DETAIL: &str = "90 days suits most pipelines, and your token list warns you a week before.";

/// A choice.
pub fn ending(ending: Ending) -> String {
    match ending {
        Ending::After(365) => "1 year".to_owned(),
        Ending::After(days) => count(days.into(), "day", "days"),
        Ending::Custom => CUSTOM.to_owned(),
        Ending::Never => "Never".to_owned(),
    }
}

/// An end that cannot be sent.
pub fn ending_fault(fault: EndingFault) -> &'static str {
    match fault {
        EndingFault::NoDate => "The date is incomplete. Pick a day and a time.",
        EndingFault::Refused(ExpiryFault::Past) => "This time has passed. Pick a later one.",
        EndingFault::Refused(ExpiryFault::TooFar) => {
            "This is more than 10 years away. Pick an earlier date, or choose Never."
        }
    }
}

// What the address filled in.

/// Scopes that the catalog does not have.
pub fn unknown_scopes(scopes: &[String]) -> String {
    let claim = if scopes.len() == 1 { "One scope does not exist here: " } else { "Some scopes do not exist here: " };
    [claim, &listed(scopes), "."].concat()
}

/// What became of them.
pub const LEFT_OUT: &str = "Left out; check that the rest is enough.";

/// Places that the person cannot reach.
pub fn unknown_places(entries: &[String]) -> String {
    let claim = if entries.len() == 1 {
        "You have no workspace or app with this name: "
    } else {
        "You have no workspaces or apps with these names: "
    };
    [claim, &listed(entries), "."].concat()
}

/// Places of another token that the person can no longer reach.
pub fn lost_places(number: usize) -> String {
    let places = if number == 1 { "a workspace or app" } else { "some workspaces and apps" };
    ["You no longer have access to ", places, " of the other token."].concat()
}

/// A value of the address that says nothing.
pub fn unreadable(parameter: Unreadable, value: &str) -> String {
    match parameter {
        Unreadable::Expires => {
            ["This link asks for the token to end at ", &quoted(value), ", which is not a time."].concat()
        }
        Unreadable::From => ["This link asks for the settings of ", &quoted(value), ", which is not a token."].concat(),
    }
}

/// What became of it.
pub fn instead_of(parameter: Unreadable) -> &'static str {
    match parameter {
        Unreadable::Expires => "The default is used instead. Use a number of days, a date or “never”.",
        Unreadable::From => START_EMPTY,
    }
}

/// The other token is gone.
pub const FROM_NOT_FOUND: &str = "The token to copy the settings from does not exist.";
/// The other token did not load.
pub const FROM_DID_NOT_LOAD: &str = "The token to copy the settings from did not load.";
/// What became of it.
pub const START_EMPTY: &str = "The form starts empty.";

/// The settings are another token's.
pub fn filled_from(name: &str, masked: &str) -> String {
    ["Filled in from ", &quoted(name), " (", masked, ")."].concat()
}

/// What becomes of the other one.
pub const FROM_KEEPS_WORKING: &str = "It keeps working. Revoke it once the new one is in place.";

// The preview and its sentence.

/// Before there is a name.
pub const UNNAMED: &str = "Unnamed token";
/// Before there is a secret.
pub const NOT_GENERATED: &str = "not generated yet";
/// Introduces the sentence.
pub const WILL_BE_ABLE_TO: &str = "This token will be able to";
/// Who it acts as.
pub const AS_YOU: &str = "as you";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_is_wrong_and_what_to_do() {
        assert_eq!(name_fault(NameFault::TooLong(103)), "This name has 103 characters. Shorten it to 100 or fewer.");
        assert_eq!(unknown_scopes(&["a:b".into(), "c:d".into()]), "Some scopes do not exist here: a:b and c:d.");
        assert!(place_fault(PlaceFault::TooMany(104)).starts_with("104 workspaces and apps are ticked."));
    }
}

//! Generating a credential.

use latchkey_api::{
    access_token::MOST_LIMITS,
    expiry::ExpiryFault,
    name::{self, NameFault},
};

use super::{count, either, grouped, listed, quoted};
use crate::credentials::create::{
    expiry::{Ending, EndingFault},
    place::{Named, PlaceFault},
    prefill::Unreadable,
};

/// The page, its button.
pub const TITLE: &str = "Token generieren";
/// Under way.
pub const GENERATING: &str = "Wird generiert\u{a0}…";
/// The page in the breadcrumb.
pub const NEW: &str = "Neu";
/// Copies an address that fills the form in as it is now.
pub const COPY_LINK: &str = "Link zum Formular kopieren";
/// What the page needs did not load.
pub const DID_NOT_LOAD: &str = "Die Scopes und Workspaces konnten nicht geladen werden";
/// Follows what happened.
pub const TYPED_IS_KEPT: &str = "Ihre Eingaben bleiben erhalten.";
/// After an answer that was lost.
pub const MAY_BE_MADE: &str = "Es wurde vielleicht trotzdem erstellt. Versuchen Sie es unverändert noch einmal: Dann entsteht kein zweites, und Sie können es noch kopieren.";

/// What goes on after signing in again.
pub fn continues(name: &str) -> String {
    ["das Generieren von ", &quoted(name)].concat()
}

// The name.

/// A field.
pub const NAME: &str = "Name";
/// What makes a good one.
pub const NAME_HINT: &str = "Geben Sie an, wo es eingesetzt wird: Pipeline, Skript oder Rechner.";

/// A name that cannot be.
pub fn name_fault(fault: NameFault) -> String {
    match fault {
        NameFault::Empty => "Der Name ist leer. Geben Sie an, wo das Token eingesetzt wird.".to_owned(),
        NameFault::TooLong(length) => {
            let (length, longest) = (grouped(length as u64), name::LONGEST.to_string());
            ["Dieser Name hat ", &length, " Zeichen. Kürzen Sie ihn auf höchstens ", &longest, "."].concat()
        }
        NameFault::Control => {
            "Dieser Name enthält ein unsichtbares Zeichen, etwa einen Zeilenumbruch oder Tabulator. Geben Sie ihn neu ein."
                .to_owned()
        }
    }
}

// Where it works.

/// A field.
pub const WORKS_IN: &str = "Gilt für";
/// A choice.
pub const ALL_MY_WORKSPACES: &str = "Alle meine Workspaces";
/// A choice.
pub const CHOSEN_PLACES: &str = "Ausgewählte Workspaces und Apps";
/// What a whole workspace means.
pub const EVERY_APP: &str = "alle Apps";
/// What all workspaces mean.
pub const AND_LATER_ONES: &str = "Auch die, denen Sie später beitreten.";
/// What a whole workspace means.
pub const AND_LATER_APPS: &str = "Alle Apps, auch später hinzugefügte.";
/// What the choice opens.
pub const TICK_PLACES: &str = "Nur, was Sie unten auswählen.";
/// A workspace without any.
pub const NO_APPS: &str = "Noch keine Apps";
/// Nothing is ticked.
pub const NOTHING_CHOSEN: &str = "Noch nichts ausgewählt";

/// "3 workspaces, 14 apps".
pub fn workspaces_and_apps(workspaces: usize, apps: usize) -> String {
    [workspace_count(workspaces), app_count(apps)].join(", ")
}

fn workspace_count(number: usize) -> String {
    count(number as u64, "Workspace", "Workspaces")
}

/// "14 apps".
pub fn app_count(number: usize) -> String {
    count(number as u64, "App", "Apps")
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
        PlaceFault::Nothing => {
            "Kein Workspace und keine App ist ausgewählt. Wählen Sie etwas aus oder nehmen Sie alle Workspaces."
                .to_owned()
        }
        PlaceFault::TooMany(count) => {
            let (count, most) = (count.to_string(), MOST_LIMITS.to_string());
            [
                &count,
                " Workspaces und Apps sind ausgewählt. Behalten Sie höchstens ",
                &most,
                " oder wählen Sie ganze Workspaces.",
            ]
            .concat()
        }
    }
}

// Scopes.

/// A group of fields.
pub const SCOPES: &str = "Scopes";
/// A column.
pub const RESOURCE: &str = "Ressource";
/// The ready choices of scopes.
pub const PRESETS: &str = "Vorlagen für Scopes";
/// None of the ready choices.
pub const CUSTOM: &str = "Individuell";
/// No box.
pub const NO_SCOPE: &str = "Kein Scope ist ausgewählt. Wählen Sie mindestens einen aus.";
/// Where the catalog has no such scope.
pub const NO_SUCH_SCOPE: &str = "Nicht verfügbar";
/// The one risk.
pub const FULL_ACCESS_WRITES: &str = "Vollzugriff schließt das Schreiben ein.";
/// The same where nothing can be written.
pub const FULL_ACCESS_READS: &str = "Vollzugriff liest alles.";

/// "4 of 9".
pub fn chosen_of(chosen: usize, all: usize) -> String {
    [chosen.to_string().as_str(), " von ", &all.to_string()].concat()
}

/// A checkbox, to those who do not see its row and column.
pub fn scope_name(action: &str, resource: &str) -> String {
    [resource, ": ", action].concat()
}

/// The checkbox over a column, to those who do not see that it is one.
pub fn whole_column(action: &str) -> String {
    ["Alle Ressourcen: ", action].concat()
}

/// The same while a search hides some of it.
pub fn shown_column(action: &str) -> String {
    ["Alle angezeigten Ressourcen: ", action].concat()
}

/// The box that ticks everything, where there are no columns.
pub const ALL_SCOPES: &str = "Alle Scopes";
/// The same while a search hides some of it.
pub const SHOWN_SCOPES: &str = "Alle angezeigten Scopes";
/// Names the search for scopes, where there are many.
pub const SEARCH_SCOPES: &str = "Scopes durchsuchen";
/// What that says where it finds none.
pub const NO_SCOPE_FOUND: &str = "Kein Scope passt dazu.";

/// What a scope allows, in the tooltip of its checkbox.
pub fn scope_tip(scope: &str, description: &str) -> String {
    if description.is_empty() { scope.to_owned() } else { [scope, ": ", description].concat() }
}

// When it ends.

/// A group of fields.
pub const EXPIRES: &str = "Läuft ab";
/// The field for a moment of one's own.
pub const CUSTOM_MOMENT: &str = "Datum und Uhrzeit";
/// Before the moment in local time.
pub const YOUR_TIME: &str = "Ihre Zeit";
/// The other choices' second line.
pub const PICK_A_DATE: &str = "Datum wählen";
/// The other choices' second line.
pub const NO_END: &str = "Kein Ende";
/// The one risk.
pub const NEVER_CLAIM: &str = "Dieses Token würde gelten, bis es jemand widerruft.";
/// What to do instead.
pub const NEVER_DETAIL: &str =
    "Für die meisten Pipelines passen 90 Tage, und Ihre Tokenliste warnt Sie eine Woche vorher.";

/// A choice.
pub fn ending(ending: Ending) -> String {
    match ending {
        Ending::After(365) => "1 Jahr".to_owned(),
        Ending::After(days) => count(days.into(), "Tag", "Tage"),
        Ending::Custom => CUSTOM.to_owned(),
        Ending::Never => "Nie".to_owned(),
    }
}

/// An end that cannot be sent.
pub fn ending_fault(fault: EndingFault) -> &'static str {
    match fault {
        EndingFault::NoDate => "Das Datum ist unvollständig. Wählen Sie einen Tag und eine Uhrzeit.",
        EndingFault::Refused(ExpiryFault::Past) => "Dieser Zeitpunkt ist vorbei. Wählen Sie einen späteren.",
        EndingFault::Refused(ExpiryFault::TooFar) => {
            "Bis dahin sind es mehr als 10 Jahre. Wählen Sie ein früheres Datum oder „Nie“."
        }
    }
}

// What the address filled in.

/// Scopes that the catalog does not have.
pub fn unknown_scopes(scopes: &[String]) -> String {
    let claim =
        if scopes.len() == 1 { "Diesen Scope gibt es hier nicht: " } else { "Diese Scopes gibt es hier nicht: " };
    [claim, &listed(scopes), "."].concat()
}

/// What became of them.
pub const LEFT_OUT: &str = "Das wurde weggelassen; prüfen Sie, ob der Rest ausreicht.";

/// Places that the person cannot reach.
pub fn unknown_places(entries: &[String]) -> String {
    ["Sie haben keinen Zugriff auf einen Workspace oder eine App namens ", &either(entries), "."].concat()
}

/// Places of another token that the person can no longer reach.
pub fn lost_places(number: usize) -> String {
    let places = if number == 1 { "Einen Workspace oder eine App" } else { "Einige Workspaces oder Apps" };
    [places, " des anderen Tokens erreichen Sie nicht mehr."].concat()
}

/// A value of the address that says nothing.
pub fn unreadable(parameter: Unreadable, value: &str) -> String {
    match parameter {
        Unreadable::Expires => {
            ["Dieser Link nennt als Ablauf ", &quoted(value), ", aber das ist kein Zeitpunkt."].concat()
        }
        Unreadable::From => {
            ["Dieser Link will die Einstellungen von ", &quoted(value), " übernehmen, aber das ist kein Token."]
                .concat()
        }
    }
}

/// What became of it.
pub fn instead_of(parameter: Unreadable) -> &'static str {
    match parameter {
        Unreadable::Expires => {
            "Stattdessen gilt die übliche Dauer. Möglich sind eine Anzahl von Tagen, ein Datum oder „never“."
        }
        Unreadable::From => START_EMPTY,
    }
}

/// The other token is gone.
pub const FROM_NOT_FOUND: &str = "Das Token, das als Vorlage dienen sollte, existiert nicht.";
/// The other token did not load.
pub const FROM_DID_NOT_LOAD: &str = "Das Token, das als Vorlage dienen sollte, konnte nicht geladen werden.";
/// What became of it.
pub const START_EMPTY: &str = "Das Formular startet leer.";

/// The settings are another token's.
pub fn filled_from(name: &str, masked: &str) -> String {
    ["Übernommen von ", &quoted(name), " (", masked, ")."].concat()
}

/// What becomes of the other one.
pub const FROM_KEEPS_WORKING: &str =
    "Das bisherige Token gilt weiter. Widerrufen Sie es, sobald das neue seinen Platz eingenommen hat.";

// The preview and its sentence.

/// Before there is a name.
pub const UNNAMED: &str = "Unbenanntes Token";
/// Before there is a secret.
pub const NOT_GENERATED: &str = "noch nicht generiert";
/// Introduces the sentence.
pub const WILL_BE_ABLE_TO: &str = "Dieses Token darf";
/// Who it acts as.
pub const AS_YOU: &str = "in Ihrem Namen";

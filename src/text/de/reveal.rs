//! A new secret, shown once.

use super::{grouped, listed, plural};
use crate::credentials::reveal::paste_back::PasteBack;

/// The heading.
pub fn ready(name: &str) -> String {
    [name, " ist bereit"].concat()
}

/// Not safe yet.
pub const COPY_NOW: &str = "Kopieren Sie dieses Token jetzt. Es wird nur einmal angezeigt.";
/// Copied.
pub const COPIED_NOW_STORE: &str = "Kopiert. Legen Sie es jetzt sicher ab, bevor Sie gehen.";
/// Saved as a file.
pub const SAVED_NOW_STORE: &str = "Als Datei gesichert. Legen Sie es jetzt sicher ab, bevor Sie gehen.";
/// Why there is only one chance.
pub fn only_a_hash(product: &str) -> String {
    [product, " behält nur einen Hash, daher kann es Ihnen niemand noch einmal zeigen."].concat()
}

/// The secret, to those who do not see where it stands.
pub const THE_TOKEN: &str = "Das neue Token";
/// Whose key it is.
pub const ACCOUNT: &str = "Konto";
/// Copies that.
pub const COPY_ACCOUNT: &str = "Konto kopieren";
/// The secret of a service account's key.
pub const BEARER_TOKEN: &str = "Bearer-Token";
/// The button after it was pressed.
pub const COPIED: &str = "Kopiert";
/// The browser refused.
pub const COPY_BY_HAND_CLAIM: &str = "Dieser Browser erlaubt Seiten das Kopieren nicht.";
/// What to do instead.
pub const COPY_BY_HAND: &str = "Das Token ist markiert: Drücken Sie Strg+C, auf dem Mac ⌘C. Auf dem Smartphone halten \
     Sie es gedrückt und wählen „Kopieren“.";
/// Saves the secret.
pub const DOWNLOAD_ENV: &str = ".env herunterladen";

/// Until when it works.
pub const WORKS_UNTIL: &str = "Gültig bis ";
/// A token without an end.
pub const WORKS_WITHOUT_END: &str = "Gültig ohne Enddatum";

/// A comment in the file of environment variables.
pub fn env_file(name: &str, end: Option<&str>) -> String {
    let until = match end {
        Some(end) => [", gültig bis ", end].concat(),
        None => ", gültig ohne Enddatum".to_owned(),
    };
    [name, &until, ". Diese Datei gehört nicht in die Versionsverwaltung."].concat()
}

// The pieces to copy.

/// Heads the pieces.
pub const USE_IT: &str = "Token einsetzen";
/// What they are.
pub const NAME_A_VARIABLE: &str = "Diese Beispiele nennen eine Variable. Das Token selbst enthalten sie nie.";
/// Names the tabs.
pub const PLATFORMS: &str = "Wo es eingesetzt wird";
/// Copies a piece.
pub const COPY_SNIPPET: &str = "Dieses Beispiel kopieren";
/// Which app's ids they hold.
pub const APP: &str = "App";
/// An app whose name cannot stand in code.
pub const SOME_APP: &str = "Meine App";
/// A call.
pub const UPLOAD_BUILD: &str = "Build hochladen";
/// A call.
pub const LIST_BUILDS: &str = "Builds auflisten";
/// A call.
pub const CREATE_VERSION: &str = "Version erstellen";
/// A call.
pub const LIST_VERSIONS: &str = "Versionen auflisten";
/// A call.
pub const LIST_APPS: &str = "Apps auflisten";
/// A call.
pub const LIST_WORKSPACES: &str = "Workspaces auflisten";
/// A call.
pub const WHO_AM_I: &str = "Wer bin ich";
/// A call.
pub const READ_WORKSPACE: &str = "Workspace lesen";

/// Chooses a call.
pub const CALL: &str = "Aufruf";

/// A piece, to those who do not see its tab.
pub const SNIPPET: &str = "Codebeispiel";

/// A comment in the piece for a shell.
pub const CURL_FIRST: &str = "Das Token auf Nachfrage einfügen, damit es nicht in den Verlauf der Shell gerät";

/// A comment in the piece for GitHub Actions.
pub fn github_first(variable: &str) -> String {
    ["Settings, Secrets and variables, Actions: ", variable, " hinzufügen"].concat()
}

/// A comment in the piece for GitLab CI.
pub fn gitlab_first(variable: &str) -> String {
    ["Settings, CI/CD, Variables: ", variable, " hinzufügen, maskiert und verborgen (masked and hidden)"].concat()
}

/// A comment in the piece for Azure Pipelines.
pub fn azure_first(variable: &str) -> String {
    ["Edit pipeline, Variables: ", variable, " hinzufügen, als geheimen Wert (Keep this value secret)"].concat()
}

/// A comment in the piece for Bitrise.
pub fn bitrise_first(variable: &str) -> String {
    ["Workflow Editor, Secrets: ", variable, " hinzufügen"].concat()
}

/// A comment in the piece for Jenkins.
pub fn jenkins_first(variable: &str) -> String {
    ["Manage Jenkins, Credentials: einen Eintrag vom Typ Secret text mit der ID ", variable, " hinzufügen"].concat()
}

/// A comment in the piece for `CircleCI`.
pub fn circleci_first(variable: &str) -> String {
    ["Project Settings, Environment Variables: ", variable, " hinzufügen"].concat()
}

// What to do before leaving.

/// Heads the steps.
pub const BEFORE_YOU_LEAVE: &str = "Bevor Sie gehen";
/// A step.
pub const COPY_THE_TOKEN: &str = "Token kopieren";
/// Another way.
pub const OR_DOWNLOAD: &str = "Oder als Datei herunterladen";
/// A step, done.
pub const TOKEN_COPIED: &str = "Token kopiert";
/// A step, done.
pub const TOKEN_SAVED: &str = "Token gesichert";
/// A step.
pub const STORE_IT: &str = "Als Secret speichern";
/// Before the variable's name.
pub const NAMED: &str = "Unter dem Namen ";
/// After the variable's name.
pub const IN_YOUR_CI: &str = " in Ihrem CI-System";
/// A step.
pub const PASTE_BACK: &str = "Zur Probe wieder einfügen";
/// Where nothing was pasted yet.
pub const COMPARED_HERE: &str = "Wird hier auf der Seite verglichen. Nichts wird gesendet.";
/// A step, done: what was pasted back is the token.
pub const TOKEN_STORED: &str = "Token abgelegt";
/// What was pasted back is the token.
pub const MATCHES: &str = "Stimmt überein. Das ganze Token ist gespeichert.";
/// A step that is done, to those who do not see its mark.
pub const STEP_DONE: &str = "Erledigt: ";
/// Leaves.
pub const DONE: &str = "Fertig";

/// When it was copied.
pub fn copied_at(time: &str) -> String {
    [time, ", in die Zwischenablage"].concat()
}

/// When it was saved.
pub fn saved_at(time: &str, file: &str) -> String {
    [time, ", als ", file].concat()
}

/// What the comparison found.
pub fn paste_back(outcome: &PasteBack) -> String {
    match outcome {
        PasteBack::Matches => MATCHES.to_owned(),
        PasteBack::Surrounded { before: 0, after } => whole_but("dahinter", *after),
        PasteBack::Surrounded { before, after: 0 } => whole_but("davor", *before),
        PasteBack::Surrounded { .. } => {
            "Das ganze Token ist da, aber davor und dahinter steht noch etwas. Speichern Sie nur das Token.".to_owned()
        }
        PasteBack::Cut { start: 0, end } => missing(*end, "Das letzte Zeichen fehlt.", "Die letzten "),
        PasteBack::Cut { start, end: 0 } => missing(*start, "Das erste Zeichen fehlt.", "Die ersten "),
        PasteBack::Cut { start, end } => {
            let (first, last) =
                (end_of(*start, "das erste", "die ersten "), end_of(*end, "das letzte", "die letzten "));
            ["Es fehlen ", &first, " und ", &last, " Zeichen."].concat()
        }
        PasteBack::Differs { from, to } if from == to => ["Zeichen ", &from.to_string(), " weicht ab."].concat(),
        PasteBack::Differs { from, to } => {
            ["Die Zeichen ", &from.to_string(), " bis ", &to.to_string(), " weichen ab."].concat()
        }
        PasteBack::Another(last_four) => ["Das ist ein anderes Token: Es endet auf ", last_four, "."].concat(),
        PasteBack::Damaged => {
            "Das ist nicht das Token, und die Prüfsumme passt nicht: Es wurde abgeschnitten oder falsch abgetippt."
                .to_owned()
        }
        PasteBack::Foreign => {
            "Das ist kein Token. Manche Speicher zeigen nur eine Maske; fügen Sie ein, was sie enthalten.".to_owned()
        }
    }
}

fn whole_but(place: &str, number: usize) -> String {
    let number = number as u64;
    let stand = plural(number, " steht noch ", " stehen noch ");
    [
        "Das ganze Token ist da, aber ",
        place,
        stand,
        &grouped(number),
        " weitere",
        plural(number, "s", ""),
        " Zeichen. Speichern Sie nur das Token.",
    ]
    .concat()
}

fn missing(number: usize, one: &str, many: &str) -> String {
    if number == 1 { one.to_owned() } else { [many, &number.to_string(), " Zeichen fehlen."].concat() }
}

fn end_of(number: usize, one: &str, many: &str) -> String {
    if number == 1 { one.to_owned() } else { [many, &number.to_string()].concat() }
}

// Leaving.

/// The question.
pub const LEAVE_QUESTION: &str = "Gehen, ohne das Token zu kopieren?";
/// The safe answer.
pub const COPY_AND_LEAVE: &str = "Kopieren und gehen";
/// The safe answer where there is more than one to copy.
pub const STAY: &str = "Bleiben und kopieren";
/// The other answer.
pub const LEAVE_ANYWAY: &str = "Trotzdem gehen";

/// What leaving means.
pub fn leave_detail(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| super::quoted(name)).collect();
    let (can, rest) = if names.len() == 1 {
        (" kann", "das Token widerrufen und ein neues generieren.")
    } else {
        (" können", "die Token widerrufen und neue generieren.")
    };
    [&listed(&quoted), can, " nicht noch einmal angezeigt werden. Wenn Sie jetzt gehen, müssen Sie ", rest].concat()
}

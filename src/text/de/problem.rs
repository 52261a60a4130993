//! What the server says in English.

use latchkey_api::problem::{Problem, code};

use super::{entrance::too_many_tries, listed};
use crate::text::fault::Fault;

/// What happened and what to do.
pub fn explained(problem: &Problem) -> String {
    let said = match problem.code() {
        code::TOO_MANY_REQUESTS => return too_many_tries(problem.retry_after.unwrap_or(60)),
        code::INVALID_FIELD => {
            let names: Vec<String> = problem.errors.iter().map(|error| error.field.clone()).collect();
            return ["Der Server nimmt diese Angaben nicht an: ", &listed(&names), "."].concat();
        }
        code::FORBIDDEN => "Dazu fehlt Ihnen das Recht. Fragen Sie einen Admin.",
        code::NOT_FOUND => "Das gibt es nicht, oder Sie haben keinen Zugriff darauf.",
        code::REVOKED => "Es wurde inzwischen widerrufen, daher bleibt der Name. Laden Sie die Liste neu.",
        code::IDEMPOTENCY_CONFLICT => "Das wurde schon einmal abgeschickt. Sehen Sie nach, ob es in der Liste steht.",
        code::LAST_ADMIN => "Das ist der letzte Admin dieses Workspace. Machen Sie zuerst jemand anderen zum Admin.",
        code::ALREADY_A_MEMBER => {
            "Diese Person ist schon Mitglied dieses Workspace. Ändern Sie stattdessen ihre Rolle in der Liste."
        }
        code::INHERITED_ROLE => {
            "Diese Person ist Admin eines übergeordneten Workspace und damit auch hier. Ändern Sie das dort."
        }
        code::ACCOUNT_EXISTS => {
            "Mit dieser E-Mail-Adresse gibt es schon ein Konto. Melden Sie sich an, und bitten Sie die Person, die Sie eingeladen hat, Sie noch einmal hinzuzufügen."
        }
        code::LIMIT_REACHED => "Mehr sind nicht möglich. Entfernen Sie zuerst, was nicht mehr gebraucht wird.",
        _ => return ["Der Server hat das abgelehnt (Status ", &problem.status.to_string(), ")."].concat(),
    };
    said.to_owned()
}

/// What is wrong with a field, after its label.
pub fn field_fault(label: &str, detail: &str) -> String {
    let said = match Fault::of(detail) {
        Fault::Missing => "Füllen Sie dieses Feld aus.".to_owned(),
        Fault::Taken => "Dieser Name ist in diesem Workspace schon vergeben.".to_owned(),
        Fault::Control => "Hier steht ein unsichtbares Zeichen, etwa ein Zeilenumbruch oder Tabulator.".to_owned(),
        Fault::NoEmail => "Das ist keine E-Mail-Adresse.".to_owned(),
        Fault::WrongCode => "Das ist nicht der Code aus dem Log des Servers.".to_owned(),
        Fault::Past => "Der Zeitpunkt liegt in der Vergangenheit.".to_owned(),
        Fault::TooFar => "Der Zeitpunkt liegt mehr als 10 Jahre in der Zukunft.".to_owned(),
        Fault::Other => "Der Server nimmt diesen Wert nicht an.".to_owned(),
        Fault::TooLong(most) => ["Höchstens ", most, " Zeichen sind erlaubt."].concat(),
        Fault::TooManyBytes(most) => ["Höchstens ", most, " Byte sind erlaubt."].concat(),
        Fault::TooMany(most) => ["Höchstens ", most, " sind erlaubt."].concat(),
        Fault::TooShort(least) => ["Mindestens ", least, " Zeichen sind nötig."].concat(),
    };
    [label, ": ", &said].concat()
}

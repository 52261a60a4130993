//! German. After the comma of a greeting, the sentence goes on: it begins with a capital letter only if its first word has
//! one anyway.

use super::{Left, Words};

pub(super) struct German;

impl Words for German {
    fn ends(&self, name: &str, left: Left) -> String {
        format!("„{name}“ läuft {} ab", distance(left))
    }

    fn several_end(&self, number: usize) -> String {
        format!("{number} Token und Schlüssel laufen bald ab")
    }

    fn hello(&self, name: &str) -> String {
        format!("Guten Tag {name},")
    }

    // The noun has no singular.
    fn soon(&self, product: &str, _: usize) -> String {
        format!("in {product} laufen bald Zugangsdaten ab. Was sie verwendet, wird von da an abgewiesen.")
    }

    fn token(&self, name: &str, hint: &str) -> String {
        format!("Persönliches Zugriffstoken „{name}“ ({hint})")
    }

    fn key(&self, name: &str, account: &str, hint: &str) -> String {
        format!("Schlüssel „{name}“ des Dienstkontos {account} ({hint})")
    }

    fn app_token(&self, name: &str, app: &str, hint: &str) -> String {
        format!("API-Token „{name}“ der App {app} ({hint})")
    }

    fn end(&self, moment: &str, left: Left) -> String {
        format!("Läuft ab: {moment}, {}", distance(left))
    }

    fn more(&self, number: usize) -> String {
        if number == 1 {
            "Außerdem läuft 1 weiteres Token oder ein weiterer Schlüssel ab, zu finden auf diesen Seiten.".to_owned()
        } else {
            format!("Außerdem laufen {number} weitere Token und Schlüssel ab, zu finden auf diesen Seiten.")
        }
    }

    fn advice(&self) -> &'static str {
        "Erstellen Sie Ersatz, tragen Sie ihn überall ein, wo die alten Zugangsdaten verwendet werden, und lassen Sie diese \
         ablaufen oder widerrufen Sie sie."
    }

    fn invites(&self, by: &str, organization: &str, product: &str) -> String {
        format!("{by} lädt Sie zu {organization} in {product} ein")
    }

    fn hello_stranger(&self) -> &'static str {
        "Guten Tag,"
    }

    fn invitation(&self, by: &str, organization: &str, product: &str, until: &str) -> String {
        format!(
            "{by} lädt Sie ein, in {product} im Workspace {organization} mitzuarbeiten. Öffnen Sie diesen Link, um die \
             Einladung anzunehmen. Er gilt bis {until} und funktioniert einmal:"
        )
    }

    fn unexpected(&self) -> &'static str {
        "Wenn Sie diese Einladung nicht erwartet haben, brauchen Sie nichts zu tun."
    }
}

fn distance(left: Left) -> String {
    match left {
        Left::Days(days) => format!("in {days} Tagen"),
        Left::Hours(1) => "in 1 Stunde".to_owned(),
        Left::Hours(hours) => format!("in {hours} Stunden"),
        Left::LessThanAnHour => "in weniger als einer Stunde".to_owned(),
    }
}

//! Spanish.

pub mod app_api_tokens;
pub mod apps;
pub mod audit_log;
pub mod catalog;
pub mod credential_list;
pub mod credential_words;
pub mod entrance;
pub mod failure;
pub mod generate;
pub mod help;
pub mod manage;
pub mod members;
pub mod not_found;
pub mod palette;
pub mod problem;
pub mod reveal;
pub mod segments;
pub mod sentence;
pub mod service_account;
pub mod service_accounts;
pub mod sessions;
pub mod shell;
pub mod shortcuts;
pub mod sign_in_again;
pub mod which;

pub use self::problem::{explained, field_fault};
use latchkey_api::session::Role;

use crate::{
    text::intl::{self, Plural},
    ui::moment::Distance,
};

/// The language of dates, numbers and plurals; the clock and the time zone follow the person's own.
pub const LOCALE: &str = "es-ES";

// Building blocks.

/// A count and its noun: "1 token", "1284 tokens", "2.000.000 de tokens".
pub fn count(number: u64, one: &str, many: &str) -> String {
    let between = if intl::plural(number, LOCALE) == Plural::Many { " de " } else { " " };
    [grouped(number).as_str(), between, plural(number, one, many)].concat()
}

/// The noun that goes with a number.
pub fn plural<'a>(number: u64, one: &'a str, many: &'a str) -> &'a str {
    match intl::plural(number, LOCALE) {
        Plural::One => one,
        _ => many,
    }
}

/// A number with separators: "12.840".
pub fn grouped(number: u64) -> String {
    intl::number(number, LOCALE)
}

/// A name inside a sentence.
pub fn quoted(name: &str) -> String {
    ["«", name, "»"].concat()
}

/// "a", "a y b", "a, b y c".
pub fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => [first.join(", ").as_str(), and_before(last), last].concat(),
    }
}

/// "y" between spaces, or "e" before the sound of i: "Fiyi e Islandia", but "agua y hielo".
fn and_before(word: &str) -> &'static str {
    let mut letters = word.chars().skip_while(|letter| !letter.is_alphanumeric());
    let sounds_like_i = match letters.next() {
        Some('i' | 'I' | 'í' | 'Í') => true,
        Some('h' | 'H') => {
            matches!(letters.next(), Some('i' | 'I' | 'í' | 'Í'))
                && !matches!(letters.next(), Some('a' | 'e' | 'o' | 'u'))
        }
        _ => false,
    };
    if sounds_like_i { " e " } else { " y " }
}

/// Ends a sentence whose last words can be pressed.
pub const FULL_STOP: &str = ".";
/// Stands between two sentences.
pub const BETWEEN_SENTENCES: &str = " ";

// Time.

/// "hace 2 minutos", "ayer", "dentro de 6 días".
pub fn distance(distance: Distance) -> String {
    match distance {
        Distance::Ago(0, _) => "ahora mismo".to_owned(),
        other => intl::distance(other, LOCALE),
    }
}

/// Heads the local time in a tooltip.
pub const LOCAL: &str = "Local";
/// Heads the time in UTC in a tooltip.
pub const UTC: &str = "UTC";

// Parts.

/// The product.
pub const PRODUCT: &str = "Latchkey";
/// Leads to the operator's help.
pub const GET_HELP: &str = "Obtener ayuda";
/// Closes a dialog or a message.
pub const CLOSE: &str = "Cerrar";
/// Leaves a dialog without doing anything.
pub const CANCEL: &str = "Cancelar";
/// Copies.
pub const COPY: &str = "Copiar";
/// Has just copied.
pub const COPIED: &str = "Copiado";
/// Asks again for what did not load.
pub const RETRY: &str = "Reintentar";
/// Is asking again.
pub const RETRYING: &str = "Reintentando…";
/// A field that may stay empty.
pub const OPTIONAL: &str = "opcional";
/// Shows what was typed.
pub const SHOW_PASSWORD: &str = "Mostrar contraseña";
/// Names the way up.
pub const BREADCRUMB: &str = "Ruta de navegación";
/// Instead of all scopes.
pub const FULL_ACCESS: &str = "Acceso completo";
/// Under way.
pub const CREATING: &str = "Creando…";
/// A column of buttons.
pub const ACTIONS: &str = "Acciones";

/// So many that are not shown.
pub fn more(number: usize) -> String {
    ["+", &number.to_string()].concat()
}

/// The countdown beside Retry.
pub fn trying_again(seconds: u32) -> String {
    ["Nuevo intento en ", &seconds.to_string(), "\u{a0}s"].concat()
}

/// What the server's log knows a request by.
pub fn request_id(reference: &str) -> String {
    ["Solicitud ", reference].concat()
}

/// The browser's tab.
pub fn document_title(page: &str, product: &str) -> String {
    [page, " · ", product].concat()
}

/// A role.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Admin => "Administrador",
        Role::Developer => "Desarrollador",
        Role::Viewer => "Lector",
    }
}

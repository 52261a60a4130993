//! Lists of credentials.

use latchkey_api::{
    access_token::{Sort, StateFilter},
    paged::Order,
};

use super::{count, credential_words::Verb, grouped, plural, quoted};

const ONE: &str = "token";
const MANY: &str = "tokens";

// The page.

/// What the page is for.
pub const LEAD: &str = "Los tokens actúan en tu nombre, dentro de los ámbitos que les des. Usa uno por integración; así podrás retirar uno sin tocar los demás.";
/// The page's main action.
pub const GENERATE: &str = "Generar token";
/// The same where a dialog makes one.
pub const CREATE: &str = "Crear token de API";
/// Says to those who cannot see the list what typing does.
pub const SEARCH_FOLLOWS: &str = "La lista cambia a medida que escribes.";
/// Names the state filter.
pub const STATE: &str = "Estado";
/// Names the scope filter.
pub const SCOPE: &str = "Ámbito";
/// Filters by no scope.
pub const ANY_SCOPE: &str = "Cualquiera";
/// Names the order.
pub const SORT: &str = "Orden";
/// A column.
pub const TOKEN: &str = "Token";
/// A line of the details.
pub const CREATED_BY: &str = "Creado por";
/// A column.
pub const SCOPES: &str = "Ámbitos";
/// A column.
pub const LAST_USED: &str = "Último uso";
/// A column.
pub const EXPIRES: &str = "Caduca";
/// A column of checkboxes.
pub const SELECTION: &str = "Selección";
/// Names the checkbox in the head.
pub const SELECT_ALL: &str = "Seleccionar todos los tokens mostrados";
/// Chooses none.
pub const CLEAR: &str = "Desmarcar";
/// Asks for the next page.
pub const SHOW_MORE: &str = "Ver más";
/// Is asking for it.
pub const SHOWING_MORE: &str = "Cargando…";

/// Asks before something is ended.
pub fn ask_to_end(verb: &Verb) -> String {
    [verb.base, "…"].concat()
}

/// Names the checkbox of a row.
pub fn select(name: &str) -> String {
    ["Seleccionar ", &quoted(name)].concat()
}

/// How many are chosen.
pub fn selected(number: usize) -> String {
    let number = number as u64;
    [grouped(number).as_str(), plural(number, " seleccionado", " seleccionados")].concat()
}

/// A state filter.
pub fn state(filter: StateFilter, verb: &Verb) -> &'static str {
    match filter {
        StateFilter::All => "Todos",
        StateFilter::Active => "Activos",
        StateFilter::Expiring => "Por caducar",
        StateFilter::Expired => "Caducados",
        StateFilter::Revoked => verb.many_done,
    }
}

/// One token, and several, in a state.
fn in_state(filter: StateFilter, verb: &Verb) -> (String, String) {
    let (one, many) = match filter {
        StateFilter::All => return (ONE.to_owned(), MANY.to_owned()),
        StateFilter::Active => ("activo", "activos"),
        StateFilter::Expiring => ("por caducar", "por caducar"),
        StateFilter::Expired => ("caducado", "caducados"),
        StateFilter::Revoked => (verb.inner_done, verb.inner_many_done),
    };
    ([ONE, " ", one].concat(), [MANY, " ", many].concat())
}

/// A state filter and how many it holds, where they share a line.
pub fn state_count(filter: StateFilter, verb: &Verb, number: Option<u32>) -> String {
    match number {
        Some(number) => [state(filter, verb), " ", &grouped(number.into())].concat(),
        None => state(filter, verb).to_owned(),
    }
}

/// An order.
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Newest => "Más recientes",
        Sort::Oldest => "Más antiguos",
        Sort::Name => "Nombre",
        Sort::NameBackwards => "De la Z a la A",
        Sort::LastUsed => "Último uso",
        Sort::LastUsedBackwards => "Más tiempo sin uso",
        Sort::Expires => "Caducidad",
        Sort::ExpiresBackwards => "Últimos en caducar",
    }
}

/// The order of apps, members or service accounts.
pub fn order(order: Order) -> &'static str {
    match order {
        Order::Name => sort(Sort::Name),
        Order::NameBackwards => sort(Sort::NameBackwards),
        Order::Role => "Administradores primero",
        Order::RoleBackwards => "Lectores primero",
        Order::LastUsed => sort(Sort::LastUsed),
        Order::LastUsedBackwards => sort(Sort::LastUsedBackwards),
        Order::Newest => sort(Sort::Newest),
        Order::Oldest => sort(Sort::Oldest),
    }
}

// What ends soon.

/// A day within the next week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Day {
    /// This one.
    Today,
    /// The next one.
    Tomorrow,
    /// One that its name tells apart.
    Weekday(String),
    /// The one a week from now, whose name would be today's.
    InAWeek,
}

fn on(day: &Day) -> String {
    match day {
        Day::Today => "hoy".to_owned(),
        Day::Tomorrow => "mañana".to_owned(),
        Day::Weekday(name) => ["el ", name].concat(),
        Day::InAWeek => "dentro de 7 días".to_owned(),
    }
}

/// "2 tokens caducan esta semana."
pub fn expiring(number: u32) -> String {
    let number = u64::from(number);
    [count(number, ONE, MANY).as_str(), plural(number, " caduca", " caducan"), " esta semana."].concat()
}

/// "GitHub Actions production el miércoles, Bitrise staging el sábado."
pub fn expiring_names(first: &[(String, Day)], number: u32) -> String {
    let part = |(name, day): &(String, Day)| [isolated(name).as_str(), " ", &on(day)].concat();
    let parts: Vec<String> = first.iter().map(part).collect();
    match u64::from(number).saturating_sub(first.len() as u64) {
        0 => [parts.join(", ").as_str(), "."].concat(),
        more => [parts.join(", ").as_str(), " y ", &grouped(more), " más."].concat(),
    }
}

/// A name bare in a sentence, which keeps its direction to itself (Unicode's first strong isolate).
fn isolated(name: &str) -> String {
    ["\u{2068}", name, "\u{2069}"].concat()
}

/// The link to them.
pub fn show_expiring(number: u32) -> String {
    match number {
        1 => "Verlo".to_owned(),
        2 => "Ver los dos".to_owned(),
        many => ["Ver los ", &grouped(many.into())].concat(),
    }
}

// A row.

/// In place of a last use.
pub const NEVER_USED: &str = "Sin usar";
/// The same before another sentence.
pub const NEVER_USED_THEN: &str = "Sin usar. ";
/// Made less than a minute ago.
pub const CREATED_JUST_NOW: &str = "Se acaba de crear";
/// Before and after the date on which it was made.
pub const CREATED: [&str; 2] = ["Creación: ", ""];
/// The same inside a sentence.
pub const INNER_CREATED: [&str; 2] = ["creación: ", ""];
/// Before and after how long ago it was made.
pub const CREATED_AGO: [&str; 2] = ["Creación: ", ""];
/// Before how long ago it was used, where no column says so.
pub const USED: &str = "Último uso";
/// Between when it was used and the address.
pub const FROM: &str = " desde ";
/// It does not end by itself.
pub const NEVER: &str = "Nunca";
/// Under [`NEVER`].
pub const NO_END: &str = "Sin fecha límite";
/// Its time is over.
pub const EXPIRED: &str = "Caducó";
/// Its secret will not be shown again.
pub const NOT_COPIED: &str = "Aún sin copiar";
/// The browser did not let the page copy it.
pub const COPY_REFUSED: &str = "Sin copiar: selecciónalo en los detalles";
/// Copies the secret.
pub const COPY_TOKEN: &str = "Copiar token";
/// Leads to what was done to it.
pub const SHOW_IN_LOG: &str = "Ver en el registro";
/// Leads to the form, with the settings of one.
pub const DUPLICATE: &str = "Usar como plantilla";
/// Everything about one.
pub const DETAILS: &str = "Detalles";
/// Asks for another name.
pub const RENAME_OPEN: &str = "Renombrar…";

/// Names the menu of a row.
pub fn actions_for(name: &str) -> String {
    ["Acciones para ", &quoted(name)].concat()
}

// Under the list.

/// How many there are under a filter, and how many of them are shown.
pub fn shown(filter: StateFilter, verb: &Verb, shown: usize, all: u32) -> String {
    let (one, many) = in_state(filter, verb);
    let all = u64::from(all);
    let tokens = count(all, &one, &many);
    let shown = shown as u64;
    if shown < all {
        return ["Se muestran ", &grouped(shown), " de ", &tokens, "."].concat();
    }
    [tokens.as_str(), "."].concat()
}

/// How many a search or a filter found, and how many of them are shown.
pub fn found(shown: usize, all: u32) -> String {
    let (shown, all) = (shown as u64, u64::from(all));
    let tokens = |number| count(number, "token encontrado", "tokens encontrados");
    if shown < all {
        return ["Se muestran ", &grouped(shown), " de ", &tokens(all), "."].concat();
    }
    [tokens(shown).as_str(), "."].concat()
}

/// Leads to those that were ended.
pub fn show_ended(verb: &Verb) -> String {
    ["Ver tokens ", verb.inner_many_done].concat()
}

/// Leads back from them.
pub const SHOW_CURRENT: &str = "Ver tokens actuales";

/// Up to when uses are known, after its time: "Datos de uso a las 14:52:10, con un retraso máximo de 10 s"
pub const LAST_USE_AS_OF: &str = "Datos de uso a las ";

/// How far behind that is.
pub fn behind(seconds: u32) -> String {
    [", con un retraso máximo de ", &seconds.to_string(), "\u{a0}s"].concat()
}

// In place of the list.

/// Drops what was searched for.
pub const CLEAR_SEARCH: &str = "Borrar búsqueda";
/// Drops every filter.
pub const SHOW_ALL: &str = "Ver todos los tokens";

/// Nothing matches several filters.
pub const NO_HIT: &str = "Ningún token coincide con estos filtros";

/// Nothing matches: says which filters are on.
pub fn no_hit(search: &str, filter: StateFilter, verb: &Verb) -> String {
    match (search, filter) {
        ("", StateFilter::Expiring) => "Ningún token caduca en los próximos 7 días".to_owned(),
        ("", StateFilter::Expired) => "No ha caducado ningún token".to_owned(),
        ("", StateFilter::Revoked) => ["No se ha ", verb.inner_done, " ningún token"].concat(),
        ("", _) => "Ningún token está activo".to_owned(),
        (search, filter) => ["Ningún ", &in_state(filter, verb).0, " coincide con ", &quoted(search)].concat(),
    }
}

/// Said when the rows have changed.
pub fn rows_announcement(rows: usize) -> String {
    let rows = rows as u64;
    [plural(rows, "Se muestra ", "Se muestran "), &count(rows, ONE, MANY), "."].concat()
}

/// Said when the next page has come.
pub fn more_announcement(added: usize, shown: usize) -> String {
    [grouped(added as u64).as_str(), " más; se muestran ", &count(shown as u64, ONE, MANY), "."].concat()
}

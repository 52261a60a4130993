//! Service accounts and their keys.

use latchkey_api::{
    service_account::{DescriptionFault, LONGEST_DESCRIPTION, LONGEST_NAME, NameFault},
    session::Role,
};

use super::{count, grouped, plural, quoted};

// The list.

/// What the page is for.
pub const LEAD: &str = "Cuentas para sistemas, no para personas. Llaman a la API de espacios de trabajo según su rol, en todas las apps o en los segmentos elegidos.";
/// Makes one; the dialog and its button too.
pub const CREATE: &str = "Crear cuenta de servicio";
/// A column.
pub const ACCOUNT: &str = "Cuenta";
/// A column and a line of the details.
pub const ROLE: &str = "Rol";
/// A column and a field.
pub const WORKS_IN: &str = "Funciona en";
/// A column and a section.
pub const KEYS: &str = "Claves";
/// A column.
pub const CREATED: &str = "Creación";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "Nombre o descripción";
/// Names the search field.
pub const SEARCH: &str = "Buscar por nombre o descripción";
/// Not limited to segments.
pub const WHOLE_WORKSPACE: &str = "Todo el espacio";
/// Limited to segments of which none is left.
pub const NOWHERE: &str = "En ningún sitio: sus segmentos ya no existen";
/// No key that works.
pub const NO_KEYS: &str = "Sin claves";
/// An account that is never called.
pub const NEVER_USED: &str = "Sin usar";
/// Before who made it.
pub const BY: &str = "por ";

/// Keys that work: "2 activas".
pub fn active_keys(number: u32) -> String {
    [&grouped(number.into()), plural(number.into(), " activa", " activas")].concat()
}

/// Of those that work, the ones that end within a week.
pub fn expiring_keys(number: u32) -> String {
    [&grouped(number.into()), plural(number.into(), " caduca pronto", " caducan pronto")].concat()
}

/// Keys whose time is over.
pub fn expired_keys(number: u32) -> String {
    [&grouped(number.into()), plural(number.into(), " caducada", " caducadas")].concat()
}

/// Under the list.
pub fn shown(number: usize, more: bool) -> String {
    if more {
        return ["Las primeras ", &grouped(number as u64), " cuentas de servicio."].concat();
    }
    [&count(number as u64, "cuenta de servicio", "cuentas de servicio"), "."].concat()
}

/// There is none.
pub const EMPTY: &str = "Aún no hay cuentas de servicio";
/// What to do about it.
pub const EMPTY_DETAIL: &str =
    "Crea una para cada sistema que llame a la API de espacios de trabajo; así podrás retirar una sin tocar las demás.";
/// The same to those who may not.
pub const EMPTY_FOR_OTHERS: &str = "Un administrador del espacio de trabajo puede crear una.";
/// It did not load.
pub const DID_NOT_LOAD: &str = "Las cuentas de servicio no se han cargado";
/// Follows what happened.
pub const KEYS_KEEP_WORKING: &str = "No ha cambiado nada y sus claves siguen funcionando.";

/// A search without a hit.
pub fn no_hit(search: &str) -> String {
    ["Ninguna cuenta de servicio coincide con ", &quoted(search)].concat()
}

/// Why somebody sees no button.
pub const ADMINS_ONLY: &str = "Solo los administradores pueden crear y modificar cuentas de servicio.";

/// What they are instead.
pub fn you_are(role: Role) -> &'static str {
    match role {
        Role::Admin => "Tú lo eres.",
        Role::Developer => "Con el rol de desarrollador ves las cuentas y lo que han hecho, pero no sus secretos.",
        Role::Viewer => "Con el rol de lector ves las cuentas y lo que han hecho, pero no sus secretos.",
    }
}

// The form.

/// What the form makes.
pub const CREATE_LEAD: &str = "Para un sistema, no para una persona. Una por integración.";
/// Under way.
pub const CREATING: &str = "Creando…";
/// A field.
pub const NAME: &str = "Nombre";
/// A field and a line of the details.
pub const DESCRIPTION: &str = "Descripción";
/// What a description is for.
pub const DESCRIPTION_HINT: &str = "Qué hace y quién se ocupa de ella.";
/// A field.
pub const FIRST_KEY_EXPIRES: &str = "La primera clave caduca";
/// Stands before the identifier's end while there is no name.
pub const ANY_NAME: &str = "nombre";
/// Beside the role with the fewest rights.
pub const FEWEST_RIGHTS: &str = "el que menos permite";
/// A choice.
pub const THE_WHOLE_WORKSPACE: &str = "Todo el espacio de trabajo";
/// A choice.
pub const CHOSEN_SEGMENTS: &str = "Segmentos elegidos";
/// What that takes from any role.
pub const LIMITED: &str = "Solo llega a sus apps, no a los miembros, las cuentas de servicio ni el registro de auditoría, y no puede crear apps.";
/// There are none to choose.
pub const NO_SEGMENTS: &str = "Aún no hay segmentos. ";
/// Where they are made.
pub const CREATE_SEGMENTS: &str = "Crear segmentos en otra pestaña";
/// The segments are not known.
pub const SEGMENTS_DID_NOT_LOAD: &str = "Los segmentos no se han cargado.";
/// None is ticked.
pub const NO_SEGMENT: &str = "No hay ningún segmento marcado. Marca al menos uno o elige todo el espacio de trabajo.";

/// How large the whole is.
pub fn whole(apps: Option<usize>) -> String {
    match apps {
        None => "Todas las apps, también las que se añadan después".to_owned(),
        Some(number) => [&count(number as u64, "app", "apps"), ", y todas las que se añadan después"].concat(),
    }
}

/// What an account may do, and what not.
pub fn role_may(role: Role) -> &'static str {
    match role {
        Role::Viewer => "Puede leer apps, compilaciones, miembros y cuentas de servicio. No puede cambiar nada.",
        Role::Developer => {
            "Puede leer apps, compilaciones, miembros y cuentas de servicio, crear y renombrar apps y subir compilaciones. \
             No puede eliminar nada."
        }
        Role::Admin => {
            "Puede leer apps, compilaciones, miembros, cuentas de servicio y el registro de auditoría, crear, renombrar y \
             eliminar apps y subir compilaciones. No puede cambiar miembros ni credenciales."
        }
    }
}

/// What goes on after signing in again.
pub fn creating(name: &str) -> String {
    ["la creación de ", &quoted(name)].concat()
}

/// A name that cannot be.
pub fn name_fault(fault: NameFault) -> String {
    match fault {
        NameFault::Empty => "El nombre está vacío. Di para qué sistema es, por ejemplo ci-pipeline.".to_owned(),
        NameFault::TooLong(length) => {
            let (length, longest) = (grouped(length as u64), LONGEST_NAME.to_string());
            ["Este nombre tiene ", &length, " caracteres. Redúcelo a ", &longest, " o menos."].concat()
        }
        NameFault::Characters => {
            "Usa letras minúsculas sin tildes, cifras y guiones sueltos entre ellas, por ejemplo ci-pipeline."
                .to_owned()
        }
    }
}

/// A description that cannot be.
pub fn description_fault(fault: DescriptionFault) -> String {
    match fault {
        DescriptionFault::TooLong(length) => {
            let (length, longest) = (grouped(length as u64), LONGEST_DESCRIPTION.to_string());
            ["Esta descripción tiene ", &length, " caracteres. Redúcela a ", &longest, " o menos."].concat()
        }
        DescriptionFault::Control => {
            "Esta descripción contiene un carácter que no se ve, como un salto de línea. Escríbela de nuevo.".to_owned()
        }
    }
}

// When a key ends.

/// A field.
pub const EXPIRES: &str = "Caduca";

/// So many days from now.
pub fn in_days(days: u16) -> String {
    ["en ", &count(days.into(), "día", "días")].concat()
}

/// At a moment of one's own.
pub const ON_A_DATE: &str = "en una fecha";
/// Without an end.
pub const NEVER: &str = "nunca";
/// What that means.
pub const NEVER_CLAIM: &str = "Sin fecha de caducidad, funciona hasta que alguien le ponga fin.";
/// What would be better.
pub const NEVER_DETAIL: &str = "Con una fecha, lo que se olvida caduca por sí solo.";

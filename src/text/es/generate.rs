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
pub const TITLE: &str = "Generar token";
/// Under way.
pub const GENERATING: &str = "Generando…";
/// The page in the breadcrumb.
pub const NEW: &str = "Nuevo";
/// Copies an address that fills the form in as it is now.
pub const COPY_LINK: &str = "Copiar enlace al formulario";
/// What the page needs did not load.
pub const DID_NOT_LOAD: &str = "Los ámbitos y espacios de trabajo no se han cargado";
/// Follows what happened.
pub const TYPED_IS_KEPT: &str = "Lo que has escrito se conserva.";
/// After an answer that was lost.
pub const MAY_BE_MADE: &str = "Puede que se haya creado de todos modos. Inténtalo otra vez sin cambiar nada: así no se crea dos veces y aún podrás copiarlo.";

/// What goes on after signing in again.
pub fn continues(name: &str) -> String {
    ["la generación de ", &quoted(name)].concat()
}

// The name.

/// A field.
pub const NAME: &str = "Nombre";
/// What makes a good one.
pub const NAME_HINT: &str = "Di dónde estará: el pipeline, script o equipo.";

/// A name that cannot be.
pub fn name_fault(fault: NameFault) -> String {
    match fault {
        NameFault::Empty => "El nombre está vacío. Di dónde estará el token.".to_owned(),
        NameFault::TooLong(length) => {
            let (length, longest) = (grouped(length as u64), name::LONGEST.to_string());
            ["Este nombre tiene ", &length, " caracteres. Redúcelo a ", &longest, " o menos."].concat()
        }
        NameFault::Control => {
            "Este nombre contiene un carácter que no se ve, como un salto de línea o una tabulación. Escríbelo de nuevo."
                .to_owned()
        }
    }
}

// Where it works.

/// A field.
pub const WORKS_IN: &str = "Funciona en";
/// A choice.
pub const ALL_MY_WORKSPACES: &str = "Todos mis espacios de trabajo";
/// A choice.
pub const CHOSEN_PLACES: &str = "Espacios de trabajo y apps que elijas";
/// What a whole workspace means.
pub const EVERY_APP: &str = "todas las apps";
/// What all workspaces mean.
pub const AND_LATER_ONES: &str = "También aquellos a los que te unas más adelante.";
/// What a whole workspace means.
pub const AND_LATER_APPS: &str = "Todas las apps, también las que se añadan más adelante.";
/// What the choice opens.
pub const TICK_PLACES: &str = "Solo lo que marques abajo.";
/// A workspace without any.
pub const NO_APPS: &str = "Aún no hay apps";
/// Nothing is ticked.
pub const NOTHING_CHOSEN: &str = "Aún sin elegir";

/// "3 espacios de trabajo, 14 apps".
pub fn workspaces_and_apps(workspaces: usize, apps: usize) -> String {
    [workspace_count(workspaces), app_count(apps)].join(", ")
}

fn workspace_count(number: usize) -> String {
    count(number as u64, "espacio de trabajo", "espacios de trabajo")
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
                (name, ["en ", &workspace.name].concat())
            }
            ([], several) => {
                let apps = several.iter().map(|(_, apps)| apps.len()).sum();
                (app_count(apps), ["en ", &workspace_count(several.len())].concat())
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
            "No has marcado ningún espacio de trabajo ni app. Marca alguno o elige todos los espacios de trabajo."
                .to_owned()
        }
        PlaceFault::TooMany(count) => {
            let (count, most) = (count.to_string(), MOST_LIMITS.to_string());
            [
                "Hay ",
                &count,
                " espacios de trabajo y apps marcados. Deja ",
                &most,
                " o menos, o elige espacios de trabajo enteros.",
            ]
            .concat()
        }
    }
}

// Scopes.

/// A group of fields.
pub const SCOPES: &str = "Ámbitos";
/// A column.
pub const RESOURCE: &str = "Recurso";
/// The ready choices of scopes.
pub const PRESETS: &str = "Conjuntos de ámbitos predefinidos";
/// None of the ready choices.
pub const CUSTOM: &str = "A medida";
/// No box.
pub const NO_SCOPE: &str = "No hay ningún ámbito marcado. Marca al menos uno.";
/// Where the catalog has no such scope.
pub const NO_SUCH_SCOPE: &str = "No disponible";
/// The one risk.
pub const FULL_ACCESS_WRITES: &str = "El acceso completo incluye la escritura.";
/// The same where nothing can be written.
pub const FULL_ACCESS_READS: &str = "El acceso completo permite leerlo todo.";

/// "4 de 9".
pub fn chosen_of(chosen: usize, all: usize) -> String {
    [chosen.to_string().as_str(), " de ", &all.to_string()].concat()
}

/// A checkbox, to those who do not see its row and column.
pub fn scope_name(action: &str, resource: &str) -> String {
    [resource, ": ", action].concat()
}

/// The checkbox over a column, to those who do not see that it is one.
pub fn whole_column(action: &str) -> String {
    [action, ": todo"].concat()
}

/// The same while a search hides some of it.
pub fn shown_column(action: &str) -> String {
    [action, ": todo lo que se muestra"].concat()
}

/// The box that ticks everything, where there are no columns.
pub const ALL_SCOPES: &str = "Todos los ámbitos";
/// The same while a search hides some of it.
pub const SHOWN_SCOPES: &str = "Todos los ámbitos mostrados";
/// Names the search for scopes, where there are many.
pub const SEARCH_SCOPES: &str = "Buscar ámbitos";
/// What that says where it finds none.
pub const NO_SCOPE_FOUND: &str = "Ningún ámbito coincide.";

/// What a scope allows, in the tooltip of its checkbox.
pub fn scope_tip(scope: &str, description: &str) -> String {
    if description.is_empty() { scope.to_owned() } else { [scope, ": ", description].concat() }
}

// When it ends.

/// A group of fields.
pub const EXPIRES: &str = "Caduca";
/// The field for a moment of one's own.
pub const CUSTOM_MOMENT: &str = "Fecha y hora";
/// Before the moment in local time.
pub const YOUR_TIME: &str = "Tu hora";
/// The other choices' second line.
pub const PICK_A_DATE: &str = "Elige una fecha";
/// The other choices' second line.
pub const NO_END: &str = "Sin fin";
/// The one risk.
pub const NEVER_CLAIM: &str = "Este token funcionaría hasta que alguien lo revoque.";
/// What to do instead.
pub const NEVER_DETAIL: &str =
    "90 días bastan para la mayoría de los pipelines, y tu lista de tokens te avisa una semana antes.";

/// A choice.
pub fn ending(ending: Ending) -> String {
    match ending {
        Ending::After(365) => "1 año".to_owned(),
        Ending::After(days) => count(days.into(), "día", "días"),
        Ending::Custom => CUSTOM.to_owned(),
        Ending::Never => "Nunca".to_owned(),
    }
}

/// An end that cannot be sent.
pub fn ending_fault(fault: EndingFault) -> &'static str {
    match fault {
        EndingFault::NoDate => "La fecha no está completa. Elige un día y una hora.",
        EndingFault::Refused(ExpiryFault::Past) => "Ese momento ya ha pasado. Elige uno posterior.",
        EndingFault::Refused(ExpiryFault::TooFar) => {
            "Faltan más de 10 años para esa fecha. Elige una anterior o elige Nunca."
        }
    }
}

// What the address filled in.

/// Scopes that the catalog does not have.
pub fn unknown_scopes(scopes: &[String]) -> String {
    let claim = if scopes.len() == 1 { "Un ámbito no existe aquí: " } else { "Algunos ámbitos no existen aquí: " };
    [claim, &listed(scopes), "."].concat()
}

/// What became of them.
pub const LEFT_OUT: &str = "Eso se ha dejado fuera; comprueba que basta con el resto.";

/// Places that the person cannot reach.
pub fn unknown_places(entries: &[String]) -> String {
    ["No tienes acceso a ningún espacio de trabajo ni app con el nombre ", &either(entries), "."].concat()
}

/// "a", "a o b", "a, b u otra".
fn either(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            let sounds_like_o = last.trim_start_matches(['h', 'H']).starts_with(['o', 'O', 'ó', 'Ó']);
            [first.join(", ").as_str(), if sounds_like_o { " u " } else { " o " }, last].concat()
        }
    }
}

/// Places of another token that the person can no longer reach.
pub fn lost_places(number: usize) -> String {
    let places = if number == 1 { "un espacio de trabajo o una app" } else { "espacios de trabajo y apps" };
    ["Ya no tienes acceso a ", places, " del otro token."].concat()
}

/// A value of the address that says nothing.
pub fn unreadable(parameter: Unreadable, value: &str) -> String {
    match parameter {
        Unreadable::Expires => {
            ["Este enlace pide que el token caduque en ", &quoted(value), ", que no es ninguna fecha."].concat()
        }
        Unreadable::From => {
            ["Este enlace pide la configuración de ", &quoted(value), ", que no es ningún token."].concat()
        }
    }
}

/// What became of it.
pub fn instead_of(parameter: Unreadable) -> &'static str {
    match parameter {
        Unreadable::Expires => {
            "Se ha elegido en su lugar la caducidad habitual. Valdría un número de días, una fecha o never."
        }
        Unreadable::From => START_EMPTY,
    }
}

/// The other token is gone.
pub const FROM_NOT_FOUND: &str = "El token que se iba a copiar no existe.";
/// The other token did not load.
pub const FROM_DID_NOT_LOAD: &str = "El token que se iba a copiar no se ha cargado.";
/// What became of it.
pub const START_EMPTY: &str = "El formulario empieza vacío.";

/// The settings are another token's.
pub fn filled_from(name: &str, masked: &str) -> String {
    ["Rellenado a partir de ", &quoted(name), " (", masked, ")."].concat()
}

/// What becomes of the other one.
pub const FROM_KEEPS_WORKING: &str = "Ese token sigue funcionando. Revócalo cuando el nuevo haya ocupado su lugar.";

// The preview and its sentence.

/// Before there is a name.
pub const UNNAMED: &str = "Token sin nombre";
/// Before there is a secret.
pub const NOT_GENERATED: &str = "aún sin generar";
/// Introduces the sentence.
pub const WILL_BE_ABLE_TO: &str = "Lo que podrá hacer este token:";
/// Who it acts as.
pub const AS_YOU: &str = "en tu nombre";

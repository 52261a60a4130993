//! A new secret, shown once.

use super::{count, listed, plural};
use crate::credentials::reveal::paste_back::PasteBack;

/// The heading.
pub fn ready(name: &str) -> String {
    [name, " ya se puede usar"].concat()
}

/// Not safe yet.
pub const COPY_NOW: &str = "Copia este token ahora. Solo se muestra una vez.";
/// Copied.
pub const COPIED_NOW_STORE: &str = "Copiado. Ahora guárdalo bien antes de salir.";
/// Saved as a file.
pub const SAVED_NOW_STORE: &str = "Guardado como archivo. Ahora ponlo a buen recaudo antes de salir.";
/// Why there is only one chance.
pub fn only_a_hash(product: &str) -> String {
    [product, " solo conserva un hash, así que nadie puede volver a mostrártelo."].concat()
}

/// The secret, to those who do not see where it stands.
pub const THE_TOKEN: &str = "El token nuevo";
/// Whose key it is.
pub const ACCOUNT: &str = "Cuenta";
/// Copies that.
pub const COPY_ACCOUNT: &str = "Copiar cuenta";
/// The secret of a service account's key.
pub const BEARER_TOKEN: &str = "Token de portador";
/// The button after it was pressed.
pub const COPIED: &str = "Copiado";
/// The browser refused.
pub const COPY_BY_HAND_CLAIM: &str = "Este navegador no permite que las páginas copien.";
/// What to do instead.
pub const COPY_BY_HAND: &str =
    "El token está seleccionado: pulsa Ctrl C, o ⌘C en un Mac. En un móvil, mantenlo pulsado y elige Copiar.";
/// Saves the secret.
pub const DOWNLOAD_ENV: &str = "Descargar .env";

/// Until when it works.
pub const WORKS_UNTIL: &str = "Funciona hasta el ";
/// A token without an end.
pub const WORKS_WITHOUT_END: &str = "Funciona sin fecha límite";

/// A comment in the file of environment variables.
pub fn env_file(name: &str, end: Option<&str>) -> String {
    let until = end.map_or_else(|| "sin fecha límite".to_owned(), |end| ["hasta ", end].concat());
    [name, ", funciona ", &until, ". No incluyas este archivo en el control de versiones."].concat()
}

// The pieces to copy.

/// Heads the pieces.
pub const USE_IT: &str = "Úsalo";
/// What they are.
pub const NAME_A_VARIABLE: &str = "Estos fragmentos nombran una variable. Nunca contienen el token.";
/// Names the tabs.
pub const PLATFORMS: &str = "Dónde se usa";
/// Copies a piece.
pub const COPY_SNIPPET: &str = "Copiar este fragmento";
/// Which app's ids they hold.
pub const APP: &str = "App";
/// An app whose name cannot stand in code.
pub const SOME_APP: &str = "Mi app";
/// A call.
pub const UPLOAD_BUILD: &str = "Subir compilación";
/// A call.
pub const LIST_BUILDS: &str = "Listar compilaciones";
/// A call.
pub const CREATE_VERSION: &str = "Crear versión";
/// A call.
pub const LIST_VERSIONS: &str = "Listar versiones";
/// A call.
pub const LIST_APPS: &str = "Listar apps";
/// A call.
pub const LIST_WORKSPACES: &str = "Listar espacios de trabajo";
/// A call.
pub const WHO_AM_I: &str = "Quién soy";
/// A call.
pub const READ_WORKSPACE: &str = "Leer el espacio de trabajo";

/// Chooses a call.
pub const CALL: &str = "Llamada";

/// A piece, to those who do not see its tab.
pub const SNIPPET: &str = "Fragmento";

/// A comment in the piece for a shell.
pub const CURL_FIRST: &str = "Pega el token cuando se te pida, para que no quede en el historial del shell";

/// A comment in the piece for GitHub Actions.
pub fn github_first(variable: &str) -> String {
    ["Settings, Secrets and variables, Actions: añade ", variable].concat()
}

/// A comment in the piece for GitLab CI.
pub fn gitlab_first(variable: &str) -> String {
    ["Settings, CI/CD, Variables: añade ", variable, ", como masked y hidden"].concat()
}

/// A comment in the piece for Azure Pipelines.
pub fn azure_first(variable: &str) -> String {
    ["Edit pipeline, Variables: añade ", variable, ", como secret"].concat()
}

/// A comment in the piece for Bitrise.
pub fn bitrise_first(variable: &str) -> String {
    ["Workflow Editor, Secrets: añade ", variable].concat()
}

/// A comment in the piece for Jenkins.
pub fn jenkins_first(variable: &str) -> String {
    ["Manage Jenkins, Credentials: añade un secret text con el ID ", variable].concat()
}

/// A comment in the piece for `CircleCI`.
pub fn circleci_first(variable: &str) -> String {
    ["Project Settings, Environment Variables: añade ", variable].concat()
}

// What to do before leaving.

/// Heads the steps.
pub const BEFORE_YOU_LEAVE: &str = "Antes de salir";
/// A step.
pub const COPY_THE_TOKEN: &str = "Copia el token";
/// Another way.
pub const OR_DOWNLOAD: &str = "O descárgalo como archivo";
/// A step, done.
pub const TOKEN_COPIED: &str = "Token copiado";
/// A step, done.
pub const TOKEN_SAVED: &str = "Token guardado";
/// A step.
pub const STORE_IT: &str = "Guárdalo como secreto";
/// Before the variable's name.
pub const NAMED: &str = "Con el nombre ";
/// After the variable's name.
pub const IN_YOUR_CI: &str = " en tu CI";
/// A step.
pub const PASTE_BACK: &str = "Pégalo para comprobarlo";
/// Where nothing was pasted yet.
pub const COMPARED_HERE: &str = "Se compara aquí, en la página. No se envía nada.";
/// A step, done: what was pasted back is the token.
pub const TOKEN_STORED: &str = "Token a buen recaudo";
/// What was pasted back is the token.
pub const MATCHES: &str = "Coincide. Lo que guardaste es el token completo.";
/// A step that is done, to those who do not see its mark.
pub const STEP_DONE: &str = "Hecho: ";
/// Leaves.
pub const DONE: &str = "Listo";

/// When it was copied.
pub fn copied_at(time: &str) -> String {
    [time, ", en el portapapeles"].concat()
}

/// When it was saved.
pub fn saved_at(time: &str, file: &str) -> String {
    [time, ", como ", file].concat()
}

/// What the comparison found.
pub fn paste_back(outcome: &PasteBack) -> String {
    match outcome {
        PasteBack::Matches => MATCHES.to_owned(),
        PasteBack::Surrounded { before: 0, after } => too_much(*after, "detrás"),
        PasteBack::Surrounded { before, after: 0 } => too_much(*before, "delante"),
        PasteBack::Surrounded { .. } => {
            "El token está completo, pero hay algo más delante y detrás. Guarda solo el token.".to_owned()
        }
        PasteBack::Cut { start: 0, end } => missing(&last(*end), *end),
        PasteBack::Cut { start, end: 0 } => missing(&first(*start), *start),
        PasteBack::Cut { start, end } => missing(&[first(*start), last(*end)].join(" y "), start + end),
        PasteBack::Differs { from, to } if from == to => ["El carácter ", &from.to_string(), " es distinto."].concat(),
        PasteBack::Differs { from, to } => {
            ["Los caracteres del ", &from.to_string(), " al ", &to.to_string(), " son distintos."].concat()
        }
        PasteBack::Another(last_four) => ["Este es otro token: termina en ", last_four, "."].concat(),
        PasteBack::Damaged => {
            "Este no es el token y su suma de comprobación no cuadra: está cortado o mal escrito.".to_owned()
        }
        PasteBack::Foreign => {
            "Esto no es un token. Algunos almacenes solo muestran una máscara; pega lo que contienen.".to_owned()
        }
    }
}

fn too_much(number: usize, place: &str) -> String {
    let more = count(number as u64, "carácter", "caracteres");
    ["El token está completo, pero hay ", &more, " de más ", place, ". Guarda solo el token."].concat()
}

fn first(number: usize) -> String {
    match number {
        1 => "el primer carácter".to_owned(),
        many => ["los primeros ", &many.to_string(), " caracteres"].concat(),
    }
}

fn last(number: usize) -> String {
    match number {
        1 => "el último carácter".to_owned(),
        many => ["los últimos ", &many.to_string(), " caracteres"].concat(),
    }
}

fn missing(what: &str, number: usize) -> String {
    [plural(number as u64, "Falta ", "Faltan "), what, "."].concat()
}

// Leaving.

/// The question.
pub const LEAVE_QUESTION: &str = "¿Salir sin copiar el token?";
/// The safe answer.
pub const COPY_AND_LEAVE: &str = "Copiar y salir";
/// The safe answer where there is more than one to copy.
pub const STAY: &str = "Quedarse y copiar";
/// The other answer.
pub const LEAVE_ANYWAY: &str = "Salir igualmente";

/// What leaving means.
pub fn leave_detail(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| super::quoted(name)).collect();
    let rest = match names.len() {
        1 => " no se puede volver a mostrar. Si sales ahora, tendrás que revocarlo y generar otro.",
        _ => " no se pueden volver a mostrar. Si sales ahora, tendrás que revocarlos y generar otros.",
    };
    [&listed(&quoted), rest].concat()
}

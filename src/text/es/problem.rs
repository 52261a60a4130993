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
            return ["El servidor no acepta estos datos: ", &listed(&names), "."].concat();
        }
        code::FORBIDDEN => "No tienes permiso para hacerlo. Pídeselo a un administrador.",
        code::NOT_FOUND => "No existe o no tienes acceso.",
        code::REVOKED => "Entretanto se ha revocado, así que conserva su nombre. Vuelve a cargar la lista.",
        code::IDEMPOTENCY_CONFLICT => "Esto ya se había enviado. Comprueba si está en la lista.",
        code::LAST_ADMIN => {
            "Es el último administrador de este espacio de trabajo. Nombra antes a otra persona administradora."
        }
        code::ALREADY_A_MEMBER => "Ya es miembro de este espacio de trabajo. Cambia su rol en la lista.",
        code::INHERITED_ROLE => {
            "Es administrador de un espacio de trabajo superior y, por tanto, también de este. Cámbialo allí."
        }
        code::ACCOUNT_EXISTS => {
            "Ya hay una cuenta con este correo electrónico. Inicia sesión y pide a quien te invitó que te vuelva a añadir."
        }
        code::LIMIT_REACHED => "No se admiten más. Elimina antes lo que ya no haga falta.",
        _ => return ["El servidor lo ha rechazado (estado ", &problem.status.to_string(), ")."].concat(),
    };
    said.to_owned()
}

/// What is wrong with a field, after its label.
pub fn field_fault(label: &str, detail: &str) -> String {
    let said = match Fault::of(detail) {
        Fault::Missing => "Rellena este campo.".to_owned(),
        Fault::Taken => "Este nombre ya se usa en este espacio de trabajo.".to_owned(),
        Fault::Control => "Contiene un carácter que no se ve, como un salto de línea o una tabulación.".to_owned(),
        Fault::NoEmail => "No es una dirección de correo electrónico.".to_owned(),
        Fault::WrongCode => "No es el código del registro del servidor.".to_owned(),
        Fault::Past => "Esa fecha ya ha pasado.".to_owned(),
        Fault::TooFar => "Esa fecha está a más de 10 años.".to_owned(),
        Fault::Other => "El servidor no acepta este valor.".to_owned(),
        Fault::TooLong(most) => ["Se admiten ", most, " caracteres como máximo."].concat(),
        Fault::TooManyBytes(most) => ["Se admiten ", most, " bytes como máximo."].concat(),
        Fault::TooMany(most) => ["Se admiten ", most, " como máximo."].concat(),
        Fault::TooShort(least) => ["Se necesitan al menos ", least, " caracteres."].concat(),
    };
    [label, ": ", &said].concat()
}

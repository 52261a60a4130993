//! Help with credentials.

/// The page, and what leads to it.
pub const TITLE: &str = "Ayuda sobre credenciales";
/// What it holds.
pub const LEAD: &str =
    "Cuál elegir, cómo enviarla, dónde guardarla y qué hacer cuando falla una solicitud o se filtra un secreto.";
/// Names the list of sections.
pub const ON_THIS_PAGE: &str = "En esta página";
/// Leads here from beside a list.
pub const HOW_TO_USE: &str = "Cómo usar y proteger las credenciales";
/// Leads to what an answer of the server means.
pub const WHAT_IT_MEANS: &str = "Qué significa esto";

/// A claim, and what stands behind it.
pub struct Point {
    /// A few words.
    pub claim: &'static str,
    /// A sentence or two.
    pub detail: &'static str,
}

const fn point(claim: &'static str, detail: &'static str) -> Point {
    Point { claim, detail }
}

// Good habits.

/// A section.
pub const HABITS: &str = "Buenos hábitos";

/// What to keep to.
pub const HABIT_POINTS: [Point; 6] = [
    point(
        "Usa una credencial por integración.",
        "Ponle el nombre de lo que la usa, como «Fastlane release». Así puedes retirar una sin que se detengan las \
         demás, y cualquiera ve cuál es.",
    ),
    point(
        "Da solo los permisos necesarios.",
        "Marca solo los ámbitos necesarios y limita cada token a su espacio de trabajo y sus apps. Da a una cuenta de \
         servicio el rol más bajo que baste, y segmentos en lugar de todo el espacio de trabajo. Usa credenciales \
         distintas para desarrollo, staging y producción.",
    ),
    point(
        "Pon una fecha de caducidad.",
        "Un token que caduca no puede quedar olvidado. Elige «Nunca» solo si alguien se ocupa de él.",
    ),
    point(
        "Reemplázala de vez en cuando.",
        "Crea la nueva, ponla en su sitio y espera a que el «Último uso» de la antigua deje de avanzar. Entonces \
         retira la antigua. Hazlo también cuando se marche alguien que la conocía. Al reemplazar su clave, una cuenta \
         de servicio conserva el nombre, el rol y el historial.",
    ),
    point(
        "Repasa la lista.",
        "Retira lo que nadie ha usado en meses y lo que era de un sistema que ya no existe. El registro de auditoría \
         de un espacio de trabajo dice quién creó y quién retiró cada cosa.",
    ),
    point(
        "No la dejes a la vista.",
        "Un secreto no debe estar en un repositorio, en el código de una página web o una app, en un registro, en una \
         captura de pantalla ni en un mensaje al soporte. Solo la clave de API del proyecto es pública.",
    ),
];

// Sending.

/// A section.
pub const SENDING: &str = "Cómo enviarla";
/// What is true of all.
pub const SENDING_LEAD: &str = "El secreto va en una cabecera de cada solicitud, nunca en la dirección. Los ejemplos lo leen de una variable, para \
     que no quede en el historial del shell.";

/// Copies an example.
pub fn copy_example(what: &str) -> String {
    ["Copiar el ejemplo: ", what].concat()
}

/// An example, to those who do not see what it belongs to.
pub fn example(what: &str) -> String {
    ["Ejemplo: ", what].concat()
}

// Keeping.

/// A section.
pub const KEEPING: &str = "Dónde guardar un secreto";
/// What is true everywhere.
pub const KEEPING_LEAD: &str = "Se muestra una sola vez y aquí solo se conserva un hash. Ponlo de inmediato en un almacén de secretos y haz que el \
     proceso lo lea de allí como variable de entorno.";

/// Platforms, each with its place for secrets.
pub const PLACES: [(&str, &str); 6] = [
    ("GitHub Actions", "Settings, Secrets and variables, Actions: un secreto del repositorio o de la organización"),
    ("GitLab CI", "Settings, CI/CD, Variables: como masked y hidden"),
    ("Azure Pipelines", "Edit pipeline, Variables: como secret"),
    ("Bitrise", "Workflow Editor, Secrets: como protected"),
    ("Jenkins", "Manage Jenkins, Credentials: un secret text"),
    ("Tus propios servidores", "Un gestor de secretos, o un archivo que solo pueda leer el servicio"),
];

// After a leak.

/// A section.
pub const LEAKED: &str = "Cuando se ha filtrado un secreto";
/// What comes first.
pub const LEAKED_LEAD: &str =
    "Puede que alguien lo esté usando ahora mismo. Que un proceso se detenga una hora es el mal menor.";

/// Ends it in the dashboard.
pub const LEAKED_END: Point = point(
    "Revócalo.",
    "Encuéntralo por sus cuatro últimos caracteres. Una vez revocado, quien lo use recibirá 401 Unauthorized desde su \
     próxima solicitud.",
);
/// Ends it by itself.
pub const LEAKED_REVOKE: Point = point(
    "¿No es tuyo?",
    "Quien tiene un secreto puede revocarlo sin iniciar sesión. No se puede deshacer y consta en el registro de \
     auditoría.",
);
/// What the example does.
pub const ENDING_A_SECRET: &str = "revocar un secreto";
/// What was done with it.
pub const LEAKED_LOOK: Point = point(
    "Mira qué se ha hecho con él.",
    "Sus detalles muestran desde dónde y para qué se ha usado en los últimos 7 días. El registro de auditoría, que \
     pueden leer los administradores, muestra qué se ha cambiado con él. Si hay una dirección que no conoces, revisa \
     todo a lo que podía acceder.",
);
/// Another one.
pub const LEAKED_REPLACE: Point = point(
    "Pon uno nuevo en su lugar.",
    "Dale solo lo que el proceso necesita, y una fecha de caducidad. Después ejecuta el proceso una vez para comprobar \
     que funciona.",
);
/// Where it stood.
pub const LEAKED_CLEAN: Point = point(
    "Limpia donde estaba.",
    "Quítalo del repositorio, de su historial, del registro o del mensaje, y averigua cómo llegó allí. Todo lo secreto \
     que estuviera a su lado también se ha filtrado.",
);
/// One's own computer.
pub const LEAKED_COMPUTER: Point = point(
    "¿Lo sacaron de tu ordenador?",
    "Entonces pueden haberse llevado también tu sesión: cambia tu contraseña, lo que la cierra en los demás \
     navegadores, y todo lo secreto que guardabas allí.",
);

// When a request fails.

/// A section.
pub const FAILURES: &str = "Cuando falla una solicitud";
/// What all refusals share.
pub const FAILURES_LEAD: &str = "La respuesta dice, en JSON, qué ha pasado y qué sería correcto: «detail» es una frase, «message» repite lo mismo y \
     «requestId» identifica la solicitud en el registro del servidor.";
/// Names the list of what to check.
pub const CHECK: &str = "Comprueba";

/// A status that refuses.
pub struct Failure {
    /// The number.
    pub status: &'static str,
    /// What HTTP calls it.
    pub name: &'static str,
    /// What it means.
    pub means: &'static str,
    /// What to check, in this order.
    pub checks: &'static [&'static str],
}

/// The statuses that people meet.
pub const FAILURE_KINDS: [Failure; 4] = [
    Failure {
        status: "400",
        name: "Bad Request",
        means: "Falta algo en la solicitud o hay algo incorrecto, y no se ha hecho nada. «errors» nombra cada campo y lo \
                que sería correcto.",
        checks: &[
            "¿Están todos los campos obligatorios? Una versión nueva necesita project, appName, appVersion, platform, \
             environment y forceUpgrade; un cambio, todos menos project.",
            "¿Es JSON el cuerpo y se envía con «Content-Type: application/json»? Una compilación se envía como \
             formulario, en el campo file.",
            "¿Están los nombres y valores escritos tal como indica la línea de cada campo?",
        ],
    },
    Failure {
        status: "401",
        name: "Unauthorized",
        means: "No ha llegado ninguna credencial, o la que ha llegado no funciona. «detail» dice qué le pasa: si falta, \
                está cortada, no se conoce, se ha revocado o ha caducado, y cuándo.",
        checks: &[
            "¿Es la cabecera «Authorization: Bearer», un espacio y el secreto, enviada una sola vez y sin comillas?",
            "¿Se copió el secreto entero? Compara su comienzo y sus cuatro últimos caracteres con la lista.",
            "¿Ha caducado, o lo ha revocado alguien? La lista también los muestra. En ese caso, genera otro.",
            "¿Es una clave de API del proyecto? Esa va en «x-api-key», y solo a la comprobación de versión.",
            "¿Es un token de acceso obtenido en un intercambio? Esos duran una hora.",
        ],
    },
    Failure {
        status: "403",
        name: "Forbidden",
        means: "La credencial funciona, pero no tiene permiso para esto. «scope» y la cabecera «WWW-Authenticate» nombran \
                el ámbito que falta.",
        checks: &[
            "Para leer hace falta un ámbito como versions:read; para modificar, uno como versions:write. No se pueden \
             añadir ámbitos: genera un reemplazo que los tenga.",
            "¿Basta el rol de la cuenta de servicio, o el tuyo en el espacio de trabajo? Un administrador puede cambiarlo.",
            "¿Es del tipo adecuado? Un token de API de la app da acceso a las compilaciones de su app; una clave de API \
             del proyecto, a la comprobación de versión.",
        ],
    },
    Failure {
        status: "404",
        name: "Not Found",
        means: "Eso no existe, o esta credencial no llega hasta ello. Cuál de las dos cosas es no se revela a quien no \
                debe saberlo.",
        checks: &[
            "¿Son correctos los ID? teamId es el del espacio de trabajo; projectId, el de la app.",
            "¿Está el token limitado a otros espacios de trabajo o apps, o la cuenta de servicio a otros segmentos?",
            "¿Sigues siendo miembro del espacio de trabajo, o lo sigue siendo el propietario del token?",
        ],
    },
];

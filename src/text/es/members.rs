//! Members of a workspace, invitations, and accepting one.

use latchkey_api::{member::INVITATION_DAYS, session::Role};

use super::{count, grouped, listed, quoted};

// The page.

/// What the page is for.
pub const LEAD: &str = "Las personas de este espacio de trabajo y sus roles. Sus tokens de acceso personal no pueden hacer más de lo que permite su rol.";
/// Opens the form.
pub const ADD: &str = "Añadir miembro";
/// Under way.
pub const ADDING: &str = "Añadiendo…";
/// A column.
pub const MEMBER: &str = "Miembro";
/// A column.
pub const ROLE: &str = "Rol";
/// A column.
pub const SINCE: &str = "Se unió";
/// A column: personal access tokens that work here.
pub const TOKENS: &str = "Tokens con acceso";
/// The list did not load.
pub const DID_NOT_LOAD: &str = "Los miembros no se han cargado";
/// The person who looks.
pub const YOU: &str = "Tú";
/// Opens the form.
pub const CHANGE_ROLE_OPEN: &str = "Cambiar rol…";
/// The button.
pub const CHANGE_ROLE: &str = "Cambiar rol";
/// Under way.
pub const CHANGING_ROLE: &str = "Cambiando…";
/// Opens the question.
pub const REMOVE_OPEN: &str = "Quitar…";
/// Opens the question about oneself.
pub const LEAVE_OPEN: &str = "Salir del espacio…";
/// The button.
pub const REMOVE: &str = "Quitar miembro";
/// The button about oneself.
pub const LEAVE: &str = "Salir del espacio";
/// Under way.
pub const REMOVING: &str = "Quitando…";
/// A field.
pub const EMAIL: &str = "Correo electrónico";
/// What happens.
pub const EMAIL_HINT: &str =
    "A quien ya tenga cuenta aquí se le añade de inmediato. Cualquier otra persona recibe una invitación.";
/// Nothing that could be an email was typed.
pub const EMAIL_MISSING: &str = "Escribe el correo electrónico de la persona que quieres añadir.";

/// Why there are no actions.
pub fn only_admins(admins: &[String]) -> String {
    match admins {
        [] => "Pídeselo a un administrador de este espacio de trabajo.".to_owned(),
        some => ["Puedes pedírselo a ", &listed(some), "."].concat(),
    }
}

/// Before [`only_admins`].
pub const ONLY_ADMINS: &str = "Solo los administradores pueden añadir y modificar miembros.";

/// Where the role comes from.
pub fn inherited(organization: &str) -> String {
    ["Administrador de ", organization].concat()
}

/// Why a role cannot be changed here: it is that of the workspace above.
pub fn changed_above(name: &str, organization: &str) -> String {
    [name, " es miembro aquí por ser administrador de ", &quoted(organization), ". Ese rol solo se puede cambiar allí."]
        .concat()
}

/// What a role may and may not do.
pub fn role_detail(role: Role) -> &'static str {
    match role {
        Role::Admin => {
            "Puede hacerlo todo, incluso gestionar miembros, segmentos y cuentas de servicio, eliminar apps y leer el registro \
             de auditoría."
        }
        Role::Developer => {
            "Puede ver todo menos el registro de auditoría, crear y renombrar apps, subir compilaciones y gestionar \
             versiones y tokens de API de apps. No puede eliminar apps ni cambiar miembros, segmentos o cuentas de servicio."
        }
        Role::Viewer => "Puede ver todo menos el registro de auditoría. No puede cambiar nada.",
    }
}

/// The title of the form for another role.
pub fn change_title(name: &str) -> String {
    ["Cambiar el rol de ", name].concat()
}

/// The question.
pub fn remove_title(name: &str, you: bool, workspace: &str) -> String {
    if you { ["¿Salir de ", &quoted(workspace), "?"].concat() } else { ["¿Quitar a ", name, "?"].concat() }
}

/// What happens to whoever goes and to their tokens.
pub fn remove_detail(tokens: u32, you: bool) -> String {
    let who = if you { "Pierdes" } else { "Esta persona pierde" };
    let whose = match (you, tokens) {
        (true, 1) => "tu",
        (true, _) => "tus",
        (false, 1) => "su",
        (false, _) => "sus",
    };
    let tokens = match tokens {
        0 => String::new(),
        1 => [", y también lo pierde ", whose, " token de acceso personal"].concat(),
        many => [", y también lo pierden ", whose, " ", &grouped(many.into()), " tokens de acceso personal"].concat(),
    };
    [who, " de inmediato el acceso a este espacio de trabajo", &tokens, "."].concat()
}

/// What stays.
pub const REMOVE_KEEPS: &str = "Las cuentas de servicio, las claves y los tokens de API de apps que haya creado siguen funcionando; sus invitaciones pendientes se retiran. Puedes volver a añadir a esta persona más adelante.";

/// The same for oneself.
pub const LEAVE_KEEPS: &str = "Las cuentas de servicio, las claves y los tokens de API de apps que hayas creado siguen funcionando; tus invitaciones pendientes se retiran. Un administrador puede volver a añadirte.";

/// How many are shown, and how many there are.
pub fn number(shown: usize, all: usize) -> String {
    let members = count(all as u64, "miembro", "miembros");
    if shown < all {
        return ["Se muestran ", &grouped(shown as u64), " de ", &members, "."].concat();
    }
    [members.as_str(), "."].concat()
}

/// Names the search field.
pub const SEARCH: &str = "Buscar miembros por nombre o correo";
/// Hint of the search field.
pub const SEARCH_HINT: &str = "Nombre o correo";

/// Nothing has this in it.
pub fn no_hit(search: &str) -> String {
    ["Ningún miembro coincide con ", &quoted(search)].concat()
}

/// Said when it is done.
pub fn added(name: &str) -> String {
    [name, " ya es miembro."].concat()
}

/// Said when it is done.
pub fn changed(name: &str, role: &str) -> String {
    [name, ": ", role, "."].concat()
}

/// Said when it is done.
pub fn removed(name: &str) -> String {
    [name, " ya no es miembro."].concat()
}

/// What goes on after signing in again.
pub fn adding(email: &str) -> String {
    ["la incorporación de ", email].concat()
}

/// What goes on after signing in again.
pub fn changing(name: &str) -> String {
    ["el cambio de rol de ", name].concat()
}

/// What goes on after signing in again.
pub fn removing(name: &str) -> String {
    ["la retirada de ", name].concat()
}

// Invitations.

/// Heads the list.
pub const INVITATIONS: &str = "Invitaciones";
/// A column.
pub const INVITED: &str = "Persona invitada";
/// A column.
pub const EXPIRES: &str = "Caduca";
/// Opens the question.
pub const WITHDRAW_OPEN: &str = "Retirar…";
/// The button.
pub const WITHDRAW: &str = "Retirar invitación";
/// Under way.
pub const WITHDRAWING: &str = "Retirando…";
/// What happens.
pub const WITHDRAW_DETAIL: &str = "El enlace que tiene esta persona dejará de servir. Puedes volver a invitarla.";

/// What the list holds.
pub fn invitations_lead() -> String {
    ["Cada enlace sirve una sola vez, durante ", &INVITATION_DAYS.to_string(), " días."].concat()
}

/// Who invited them.
pub fn invited_by(name: &str) -> String {
    ["por ", name].concat()
}

/// The question.
pub fn withdraw_title(email: &str) -> String {
    ["¿Retirar la invitación a ", email, "?"].concat()
}

/// Said when it is done.
pub fn withdrawn(email: &str) -> String {
    ["Se ha retirado la invitación a ", email, "."].concat()
}

/// What goes on after signing in again.
pub fn going_on_withdrawing(email: &str) -> String {
    ["la retirada de la invitación a ", email].concat()
}

/// The dialog after it was made.
pub fn invited_title(email: &str) -> String {
    ["Se ha invitado a ", email].concat()
}

/// The link, to be handed on.
pub const LINK: &str = "Enlace de invitación";
/// Copies it.
pub const COPY_LINK: &str = "Copiar enlace";
/// The same beside others.
pub fn copy_link_for(email: &str) -> String {
    ["Copiar el enlace para ", email].concat()
}
/// Nobody else tells them.
pub const NOT_MAILED: &str = "Envíale este enlace: este servidor no envía correos.";
/// They were told.
pub const MAILED: &str = "Se le ha enviado el enlace por correo. También puedes enviárselo tú.";
/// Closes the dialog.
pub const DONE: &str = "Listo";

/// What the link is good for.
pub fn link_detail() -> String {
    let days = INVITATION_DAYS.to_string();
    [
        "Sirve una sola vez, durante ",
        &days,
        " días, y quien lo tenga puede unirse. Solo se muestra ahora; para obtener otro, vuelve a enviar la invitación.",
    ]
    .concat()
}

// Accepting.

/// Before who invites.
pub const INVITES_YOU: &str = " te invita a ";
/// Nobody is known to invite.
pub const SOMEBODY: &str = "Alguien";

/// As what; ends the sentence.
pub fn as_role(role: Role) -> String {
    [" como ", inner_role(role), "."].concat()
}

/// A role inside a sentence.
const fn inner_role(role: Role) -> &'static str {
    match role {
        Role::Admin => "administrador",
        Role::Developer => "desarrollador",
        Role::Viewer => "lector",
    }
}

/// The button.
pub const JOIN: &str = "Crear cuenta y unirse";
/// Under way.
pub const JOINING: &str = "Uniéndote…";
/// What they will sign in with.
pub fn account_of(email: &str) -> String {
    ["Iniciarás sesión con ", email, "."].concat()
}

/// The code opens nothing.
pub const NOT_OPEN: &str = "Esta invitación no se puede aceptar";
/// What may be the cause, and what to do.
pub const NOT_OPEN_DETAIL: &str =
    "Ya se ha usado, se ha retirado o tiene más de una semana. Pide un enlace nuevo a quien te invitó.";
/// The link has no code.
pub const NO_CODE: &str = "Este enlace está incompleto";
/// What to do.
pub const NO_CODE_DETAIL: &str =
    "Vuelve a abrir el enlace completo de tu invitación. Al recargarse, esta página pierde su código.";
/// It could not be found out.
pub const INVITATION_DID_NOT_LOAD: &str = "La invitación no se ha cargado";
/// There is an account already.
pub const SIGN_IN_INSTEAD: &str = "Iniciar sesión";

/// The address names nobody who is a member.
pub const NO_SUCH_MEMBER: &str = "Esta persona no es miembro del espacio de trabajo, o ya no lo es.";
/// The address names no invitation that is open.
pub const NO_SUCH_INVITATION: &str = "Esta invitación se aceptó o se retiró, o ha caducado.";

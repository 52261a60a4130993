//! An address that leads nowhere.

/// The page.
pub const TITLE: &str = "Aquí no hay nada";
/// What may be the cause.
pub const LEAD: &str = "Esta dirección no lleva a ninguna página, o es de un espacio de trabajo al que no perteneces. Comprueba que esté bien escrita.";
/// The address names no workspace of the person's.
pub const NO_SUCH_WORKSPACE: &str = "Este espacio de trabajo no existe";
/// What may be the cause.
pub const NO_SUCH_WORKSPACE_LEAD: &str = "No hay ningún espacio de trabajo en esta dirección o no eres miembro de él. Uno de sus administradores puede añadirte.";
/// The way out.
pub const GO_TO_ACCESS_TOKENS: &str = "Ir a los tokens de acceso";

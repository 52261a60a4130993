//! Which credential is for what.

/// Opens the answer, and heads it.
pub const WHICH: &str = "¿Qué credencial necesito?";
/// Above the kinds.
pub const LEAD: &str = "Elige la que menos pueda hacer y aun así sirva para el trabajo.";
/// A line.
pub const REACHES: &str = "Alcance";
/// A line.
pub const FOR: &str = "Para";
/// A line.
pub const SENT_AS: &str = "Se envía como";
/// A line.
pub const MADE_IN: &str = "Se crea en";

/// What is said of a kind of credential.
pub struct Kind {
    /// What it is called.
    pub name: &'static str,
    /// What it opens.
    pub reaches: &'static str,
    /// What it is for.
    pub purpose: &'static str,
    /// The header that it is sent in.
    pub header: &'static str,
    /// Where it is made: the page.
    pub made_in: &'static str,
    /// Follows where it is made.
    pub by: &'static str,
}

/// One's own.
pub const ACCESS_TOKEN: Kind = Kind {
    name: "Token de acceso personal",
    reaches: "Todo a lo que tú llegas, limitado a sus ámbitos, espacios de trabajo y apps",
    purpose: "Scripts y herramientas que actúan en tu nombre: la API de versiones, la API de apps, tu propia cuenta",
    header: "Authorization: Bearer",
    made_in: "Tu cuenta, Tokens de acceso",
    by: "",
};
/// A system's.
pub const SERVICE_ACCOUNT: Kind = Kind {
    name: "Cuenta de servicio",
    reaches: "Todas las apps de un espacio de trabajo o de los segmentos elegidos, según su rol",
    purpose: "La API de espacios de trabajo: automatizaciones que abarcan varias apps, como nubes de dispositivos y scripts de plataforma",
    header: "Authorization: Bearer",
    made_in: "Espacio de trabajo, Cuentas de servicio",
    by: ", por administradores",
};
/// An app's.
pub const APP_API_TOKEN: Kind = Kind {
    name: "Token de API de la app",
    reaches: "Una sola app",
    purpose: "La API de integraciones: subir y listar compilaciones desde un pipeline",
    header: "Authorization: Bearer",
    made_in: "Apps, Tokens de API de la app",
    by: ", por desarrolladores y administradores",
};
/// An app's public one.
pub const PROJECT_API_KEY: Kind = Kind {
    name: "Clave de API del proyecto",
    reaches: "Solo la comprobación de versión de una app",
    purpose: "Dentro de la app que distribuyes: es pública, no un secreto",
    header: "x-api-key",
    made_in: "Apps, Tokens de API de la app",
    by: ", por desarrolladores y administradores",
};

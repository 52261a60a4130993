//! The words of the catalog of scopes that comes with the server, which are English.

/// These words in the language; what an operator wrote stays as it is.
pub fn word(theirs: &str) -> &str {
    match theirs {
        "Versions" => "Versiones",
        "versions" => "versiones",
        "Release versions of an app" => "Versiones publicadas de una app",
        "List versions and retrieve a specific version." => {
            "Ver la lista de versiones y consultar una versión concreta."
        }
        "Create, update and delete versions." => "Crear, modificar y eliminar versiones.",
        "Builds" => "Compilaciones",
        "builds" => "compilaciones",
        "Uploaded build files" => "Archivos de compilación subidos",
        "List builds and download them." => "Ver la lista de compilaciones y descargarlas.",
        "Upload builds." => "Subir compilaciones.",
        "Apps and their settings" => "Las apps y su configuración",
        "List apps and read their settings." => "Ver la lista de apps y leer su configuración.",
        "Create apps and change their settings." => "Crear apps y modificar su configuración.",
        "Workspaces" => "Espacios de trabajo",
        "workspaces" => "espacios de trabajo",
        "Names, plans, sub-workspaces" => "Nombres, planes y espacios de trabajo subordinados",
        "List workspaces and read their details." => "Ver la lista de espacios de trabajo y leer sus detalles.",
        "Members" => "Miembros",
        "members" => "miembros",
        "People and their roles" => "Las personas y sus roles",
        "List the members of a workspace and their roles." => {
            "Ver la lista de miembros de un espacio de trabajo y sus roles."
        }
        "Audit log" => "Registro de auditoría",
        "the audit log" => "el registro de auditoría",
        "Who did what, and when" => "Quién hizo qué y cuándo",
        "Read the audit log of a workspace." => "Leer el registro de auditoría de un espacio de trabajo.",
        "Read" => "Leer",
        "read" => "leer",
        "Write" => "Escribir",
        "write" => "escribir",
        "Read only" => "Solo lectura",
        "CI upload" => "Subida desde CI",
        "Full access" => super::FULL_ACCESS,
        own => own,
    }
}

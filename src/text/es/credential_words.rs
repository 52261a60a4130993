//! What differs in words from one kind of credential to another.

/// What ends a credential.
pub struct Verb {
    /// "Revocar"
    pub base: &'static str,
    /// "La revocación"
    pub ing: &'static str,
    /// Under way.
    pub doing: &'static str,
    /// The same as [`Verb::ing`] inside a sentence.
    pub inner_ing: &'static str,
    /// "Revocado"
    pub done: &'static str,
    /// "Revocados"
    pub many_done: &'static str,
    /// "revocado": of one, and with "haber".
    pub inner_done: &'static str,
    /// "revocados": of several.
    pub inner_many_done: &'static str,
}

/// The words of one kind.
pub struct Words {
    /// The list.
    pub list: &'static str,
    /// Hint of the search field.
    pub search_hint: &'static str,
    /// Names the search field.
    pub search: &'static str,
    /// Under a search that finds nothing.
    pub no_hit_detail: &'static str,
    /// There is none.
    pub empty: &'static str,
    /// There is none any more.
    pub none_left: &'static str,
    /// What to do about it.
    pub empty_detail: &'static str,
    /// The same for somebody who cannot.
    pub empty_for_viewers: &'static str,
    /// The list did not load.
    pub did_not_load: &'static str,
    /// What that means.
    pub keep_working: &'static str,
    /// One is not known to the server.
    pub no_such: &'static str,
    /// There is one of this name already.
    pub name_taken: &'static str,
    /// What a name is for.
    pub name_hint: &'static str,
    /// Leads to the form that makes one like it.
    pub replace: &'static str,
    /// The same inside a sentence.
    pub inner_replace: &'static str,
    /// What ends it.
    pub verb: Verb,
}

/// Personal access tokens.
pub static PERSONAL: Words = Words {
    list: "Tokens de acceso",
    search_hint: "Nombre, ámbito o últimos 4",
    search: "Buscar por nombre, ámbito o los cuatro últimos caracteres",
    no_hit_detail: "La búsqueda mira los nombres, los ámbitos y los cuatro últimos caracteres.",
    empty: "Aún no hay tokens de acceso",
    none_left: "No hay tokens de acceso",
    empty_detail: "Genera uno para un script o pipeline que deba actuar en tu nombre, sin más permisos de los que necesita.",
    empty_for_viewers: "",
    did_not_load: "Tus tokens no se han cargado",
    keep_working: "No ha cambiado nada y tus tokens siguen funcionando.",
    no_such: "Ninguno de tus tokens tiene este ID. Puede que sea de otra cuenta.",
    name_taken: "Ya tienes un token con este nombre. Pueden compartirlo; los cuatro últimos caracteres los distinguen.",
    name_hint: "Di dónde está: el pipeline, script o equipo.",
    replace: "Generar un reemplazo",
    inner_replace: "genera un reemplazo",
    verb: Verb {
        base: "Revocar",
        ing: "La revocación",
        doing: "Revocando…",
        inner_ing: "la revocación",
        done: "Revocado",
        many_done: "Revocados",
        inner_done: "revocado",
        inner_many_done: "revocados",
    },
};

/// API tokens of an app.
pub static OF_APP: Words = Words {
    list: "Tokens de API",
    search_hint: "Nombre o últimos 4",
    search: "Buscar por nombre o los cuatro últimos caracteres",
    no_hit_detail: "La búsqueda mira los nombres y los cuatro últimos caracteres.",
    empty: "Aún no hay tokens de API",
    none_left: "No hay tokens de API",
    empty_detail: "Crea uno para cada integración que suba o liste compilaciones de esta app; así podrás retirar uno sin tocar los demás.",
    empty_for_viewers: "Un desarrollador o administrador de este espacio de trabajo puede crear uno.",
    did_not_load: "Los tokens de API no se han cargado",
    keep_working: "No ha cambiado nada y los tokens siguen funcionando.",
    no_such: "Ninguno de los tokens de esta app tiene este ID.",
    name_taken: "Esta app ya tiene un token con este nombre. Pueden compartirlo; los cuatro últimos caracteres los distinguen.",
    name_hint: "Ponle el nombre de la integración que lo usará, como Bitrise CI o Fastlane release.",
    replace: "Crear un reemplazo",
    inner_replace: "crea un reemplazo",
    verb: Verb {
        base: "Eliminar",
        ing: "La eliminación",
        doing: "Eliminando…",
        inner_ing: "la eliminación",
        done: "Eliminado",
        many_done: "Eliminados",
        inner_done: "eliminado",
        inner_many_done: "eliminados",
    },
};

//! What differs in words from one kind of credential to another.

/// What ends a credential.
pub struct Verb {
    /// "Revoke"; with an article, what is done: "Das Widerrufen".
    pub base: &'static str,
    /// The same inside a sentence, behind what it is done to.
    pub inner_base: &'static str,
    /// Under way.
    pub doing: &'static str,
    /// "Revoked"
    pub done: &'static str,
    /// The same inside a sentence; before a noun with an ending.
    pub inner_done: &'static str,
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
    /// The same inside a sentence, as what to do first.
    pub inner_replace: &'static str,
    /// What ends it.
    pub verb: Verb,
}

/// Personal access tokens.
pub static PERSONAL: Words = Words {
    list: "Zugriffstoken",
    search_hint: "Name, Scope oder letzte vier",
    search: "Nach Name, Scope oder den letzten vier Zeichen suchen",
    no_hit_detail: "Gesucht wird in Namen, Scopes und den letzten vier Zeichen.",
    empty: "Noch keine Zugriffstoken",
    none_left: "Keine Zugriffstoken",
    empty_detail: "Generieren Sie eines für ein Skript oder eine Pipeline, die in Ihrem Namen handeln soll, mit nicht \
        mehr Rechten als nötig.",
    empty_for_viewers: "",
    did_not_load: "Ihre Token konnten nicht geladen werden",
    keep_working: "Es wurde nichts geändert, und Ihre Token funktionieren weiter.",
    no_such: "Keines Ihrer Token hat diese ID. Vielleicht gehört sie zu einem anderen Konto.",
    name_taken: "Sie haben bereits ein Token mit diesem Namen. Zwei dürfen gleich heißen; die letzten vier Zeichen \
        unterscheiden sie.",
    name_hint: "Geben Sie an, wo es eingesetzt wird: Pipeline, Skript oder Rechner.",
    replace: "Ersatz generieren",
    inner_replace: "generieren Sie zuerst einen Ersatz",
    verb: Verb {
        base: "Widerrufen",
        inner_base: "widerrufen",
        doing: "Wird widerrufen\u{a0}…",
        done: "Widerrufen",
        inner_done: "widerrufen",
    },
};

/// API tokens of an app.
pub static OF_APP: Words = Words {
    list: "API-Token",
    search_hint: "Name oder letzte vier",
    search: "Nach Name oder den letzten vier Zeichen suchen",
    no_hit_detail: "Gesucht wird in Namen und den letzten vier Zeichen.",
    empty: "Noch keine API-Token",
    none_left: "Keine API-Token",
    empty_detail: "Erstellen Sie eines für jede Integration, die Builds dieser App hochlädt oder auflistet; so lässt \
        sich jedes einzeln löschen.",
    empty_for_viewers: "Ein Entwickler oder Admin dieses Workspace kann eines erstellen.",
    did_not_load: "Die API-Token konnten nicht geladen werden",
    keep_working: "Es wurde nichts geändert, und die Token funktionieren weiter.",
    no_such: "Kein Token dieser App hat diese ID.",
    name_taken: "Diese App hat bereits ein Token mit diesem Namen. Zwei dürfen gleich heißen; die letzten vier \
        Zeichen unterscheiden sie.",
    name_hint: "Benennen Sie es nach der Integration, die es nutzen wird, etwa Bitrise CI oder Fastlane-Release.",
    replace: "Ersatz erstellen",
    inner_replace: "erstellen Sie zuerst einen Ersatz",
    verb: Verb {
        base: "Löschen",
        inner_base: "löschen",
        doing: "Wird gelöscht\u{a0}…",
        done: "Gelöscht",
        inner_done: "gelöscht",
    },
};

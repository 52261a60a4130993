//! What differs in words from one kind of credential to another.

/// What ends a credential.
pub struct Verb {
    /// "Revoke"
    pub base: &'static str,
    /// "Revoking"
    pub ing: &'static str,
    /// Under way.
    pub doing: &'static str,
    /// The same inside a sentence.
    pub inner_ing: &'static str,
    /// "Revoked"
    pub done: &'static str,
    /// The same inside a sentence.
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
    /// The same inside a sentence.
    pub inner_replace: &'static str,
    /// What ends it.
    pub verb: Verb,
}

/// Personal access tokens.
pub static PERSONAL: Words = Words {
    list: "Access tokens",
    search_hint: "Name, scope or last four",
    search: "Search by name, scope or last four characters",
    no_hit_detail: "The search looks at names, scopes and the last four characters.",
    empty: "No access tokens yet",
    none_left: "No access tokens",
    empty_detail: "Generate one for a script or pipeline that should act as you, with no more than it needs.",
    empty_for_viewers: "",
    did_not_load: "Your tokens did not load",
    keep_working: "Nothing was changed, and your tokens keep working.",
    no_such: "None of your tokens has this ID. It may belong to another account.",
    name_taken: "You already have a token with this name. Names can repeat; the last four characters tell them apart.",
    name_hint: "Say where it lives: the pipeline, script or machine.",
    replace: "Generate a replacement",
    inner_replace: "generate a replacement",
    verb: Verb {
        base: "Revoke",
        ing: "Revoking",
        doing: "Revoking…",
        inner_ing: "revoking",
        done: "Revoked",
        inner_done: "revoked",
    },
};

/// API tokens of an app.
pub static OF_APP: Words = Words {
    list: "API tokens",
    search_hint: "Name or last four",
    search: "Search by name or last four characters",
    no_hit_detail: "The search looks at names and the last four characters.",
    empty: "No API tokens yet",
    none_left: "No API tokens",
    empty_detail: "Create one for each integration that uploads or lists this app’s builds, so each can be deleted on its own.",
    empty_for_viewers: "A developer or an admin of this workspace can create one.",
    did_not_load: "The API tokens did not load",
    keep_working: "Nothing was changed, and the tokens keep working.",
    no_such: "None of this app’s tokens has this ID.",
    name_taken: "This app already has a token with this name. Names can repeat; the last four characters tell them apart.",
    name_hint: "Name it after the integration that will use it, such as Bitrise CI or Fastlane release.",
    replace: "Create a replacement",
    inner_replace: "create a replacement",
    verb: Verb {
        base: "Delete",
        ing: "Deleting",
        doing: "Deleting…",
        inner_ing: "deleting",
        done: "Deleted",
        inner_done: "deleted",
    },
};

//! What differs in words from one kind of credential to another.

/// What ends a credential.
pub struct Verb {
    /// "Revoke", as a button says it.
    pub base: &'static str,
    /// "Revoking", as a noun.
    pub ing: &'static str,
    /// Under way.
    pub doing: &'static str,
    /// "Revoke" inside a sentence: the stem before 「ます」.
    pub inner_ing: &'static str,
    /// "Revoked"
    pub done: &'static str,
    /// "Was revoked" inside a sentence: the stem before 「ました」 and 「ています」.
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
    list: "アクセストークン",
    search_hint: "名前、スコープ、末尾4文字",
    search: "名前、スコープ、末尾4文字で検索",
    no_hit_detail: "検索の対象は、名前、スコープ、末尾4文字です。",
    empty: "アクセストークンはまだありません",
    none_left: "アクセストークンはありません",
    empty_detail: "あなたとして動作させるスクリプトやパイプラインのために、必要最小限の権限でトークンを生成してください。",
    empty_for_viewers: "",
    did_not_load: "トークンを読み込めませんでした",
    keep_working: "何も変更されていません。トークンは引き続き使えます。",
    no_such: "このIDのトークンはありません。別のアカウントのものかもしれません。",
    name_taken: "同じ名前のトークンがすでにあります。同じ名前でも、末尾4文字で見分けられます。",
    name_hint: "使う場所がわかる名前にします（パイプライン、スクリプト、マシンなど）。",
    replace: "代わりのトークンを生成",
    inner_replace: "代わりのトークンを生成",
    verb: Verb {
        base: "失効させる",
        ing: "失効",
        doing: "失効処理中…",
        inner_ing: "失効させ",
        done: "失効済み",
        inner_done: "失効し",
    },
};

/// API tokens of an app.
pub static OF_APP: Words = Words {
    list: "APIトークン",
    search_hint: "名前、末尾4文字",
    search: "名前、末尾4文字で検索",
    no_hit_detail: "検索の対象は、名前と末尾4文字です。",
    empty: "APIトークンはまだありません",
    none_left: "APIトークンはありません",
    empty_detail: "このアプリのビルドをアップロードしたり一覧表示したりする連携ごとに作成してください。ほかに影響を与えずに1つだけ削除できます。",
    empty_for_viewers: "このワークスペースの開発者または管理者が作成できます。",
    did_not_load: "APIトークンを読み込めませんでした",
    keep_working: "何も変更されていません。トークンは引き続き使えます。",
    no_such: "このアプリに、このIDのトークンはありません。",
    name_taken: "このアプリには、同じ名前のトークンがすでにあります。同じ名前でも、末尾4文字で見分けられます。",
    name_hint: "使用する連携の名前を付けます（Bitrise CI、Fastlane releaseなど）。",
    replace: "代わりのトークンを作成",
    inner_replace: "代わりのトークンを作成",
    verb: Verb {
        base: "削除",
        ing: "削除",
        doing: "削除中…",
        inner_ing: "削除し",
        done: "削除済み",
        inner_done: "削除され",
    },
};

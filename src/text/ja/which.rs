//! Which credential is for what.

/// Opens the answer, and heads it.
pub const WHICH: &str = "どの認証情報を使えばよいですか？";
/// Above the kinds.
pub const LEAD: &str = "必要な作業ができるもののうち、権限が最も小さいものを選んでください。";
/// A line.
pub const REACHES: &str = "アクセス範囲";
/// A line.
pub const FOR: &str = "用途";
/// A line.
pub const SENT_AS: &str = "ヘッダー";
/// A line.
pub const MADE_IN: &str = "作成場所";

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
    name: "個人用アクセストークン",
    reaches: "あなたがアクセスできるもののうち、指定したスコープ、ワークスペース、アプリの範囲",
    purpose: "あなたとして動作するスクリプトやツール（バージョンAPI、アプリAPI、自分のアカウント）",
    header: "Authorization: Bearer",
    made_in: "マイアカウント > アクセストークン",
    by: "",
};
/// A system's.
pub const SERVICE_ACCOUNT: Kind = Kind {
    name: "サービスアカウント",
    reaches: "ワークスペースのすべてのアプリ、または選択したセグメント（ロールの範囲内）",
    purpose: "Workspace API（デバイスクラウドやプラットフォームのスクリプトなど、複数のアプリにまたがる自動化）",
    header: "Authorization: Bearer",
    made_in: "ワークスペース > サービスアカウント",
    by: "（管理者が作成）",
};
/// An app's.
pub const APP_API_TOKEN: Kind = Kind {
    name: "アプリAPIトークン",
    reaches: "1つのアプリ",
    purpose: "Integrations API（パイプラインからのビルドのアップロードと一覧の取得）",
    header: "Authorization: Bearer",
    made_in: "アプリ > 各アプリのAPIトークン",
    by: "（開発者と管理者が作成）",
};
/// An app's public one.
pub const PROJECT_API_KEY: Kind = Kind {
    name: "プロジェクトAPIキー",
    reaches: "1つのアプリについて、アップデートが必要かどうかの確認のみ",
    purpose: "配布するアプリへの組み込み（公開されるもので、シークレットではありません）",
    header: "x-api-key",
    made_in: "アプリ > 各アプリのAPIトークン",
    by: "（開発者と管理者が作成）",
};

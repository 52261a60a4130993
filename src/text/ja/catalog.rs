//! The words of the catalog of scopes that comes with the server, which are English.

/// These words in the language; what an operator wrote stays as it is.
pub fn word(theirs: &str) -> &str {
    match theirs {
        "Versions" | "versions" => "バージョン",
        "Release versions of an app" => "アプリのリリースバージョン",
        "List versions and retrieve a specific version." => "バージョンの一覧と、個々のバージョンの内容を取得します。",
        "Create, update and delete versions." => "バージョンを作成、変更、削除します。",
        "Builds" | "builds" => "ビルド",
        "Uploaded build files" => "アップロードされたビルドファイル",
        "List builds and download them." => "ビルドの一覧を取得し、ダウンロードします。",
        "Upload builds." => "ビルドをアップロードします。",
        "Apps" | "apps" => "アプリ",
        "Apps and their settings" => "アプリとその設定",
        "List apps and read their settings." => "アプリの一覧とその設定を読み取ります。",
        "Create apps and change their settings." => "アプリを作成し、その設定を変更します。",
        "Workspaces" | "workspaces" => "ワークスペース",
        "Names, plans, sub-workspaces" => "名前、プラン、下位のワークスペース",
        "List workspaces and read their details." => "ワークスペースの一覧とその詳細を読み取ります。",
        "Members" | "members" => "メンバー",
        "People and their roles" => "メンバーとそのロール",
        "List the members of a workspace and their roles." => {
            "ワークスペースのメンバーとそのロールの一覧を取得します。"
        }
        "Audit log" | "the audit log" => "監査ログ",
        "Who did what, and when" => "誰が、いつ、何をしたか",
        "Read the audit log of a workspace." => "ワークスペースの監査ログを読み取ります。",
        "Read" | "read" => "読み取り",
        "Write" | "write" => "書き込み",
        "Read only" => "読み取り専用",
        "CI upload" => "CIアップロード",
        "Full access" => super::FULL_ACCESS,
        own => own,
    }
}

//! Help with credentials.

/// The page, and what leads to it.
pub const TITLE: &str = "認証情報のヘルプ";
/// What it holds.
pub const LEAD: &str =
    "認証情報の選び方、送り方、保管場所と、リクエストが失敗したときやシークレットが漏えいしたときの対処を説明します。";
/// Names the list of sections.
pub const ON_THIS_PAGE: &str = "このページの内容";
/// Leads here from beside a list.
pub const HOW_TO_USE: &str = "認証情報の使い方と保護";
/// Leads to what an answer of the server means.
pub const WHAT_IT_MEANS: &str = "このエラーの意味";

/// A claim, and what stands behind it.
pub struct Point {
    /// A few words.
    pub claim: &'static str,
    /// A sentence or two.
    pub detail: &'static str,
}

const fn point(claim: &'static str, detail: &'static str) -> Point {
    Point { claim, detail }
}

// Good habits.

/// A section.
pub const HABITS: &str = "基本の心がけ";

/// What to keep to.
pub const HABIT_POINTS: [Point; 6] = [
    point(
        "連携ごとに1つ使う。",
        "「Fastlane release」のように、使用する連携の名前を付けます。ほかを止めずに1つだけ無効にでき、\
         どれがそれなのかが誰にでもわかります。",
    ),
    point(
        "権限は必要最小限にする。",
        "必要なスコープだけを選択し、トークンの対象を使用するワークスペースとアプリに限定します。\
         サービスアカウントには、必要な作業ができる最も低いロールを与え、ワークスペース全体ではなくセグメントを\
         対象にします。開発、ステージング、本番では、別々の認証情報を使います。",
    ),
    point(
        "有効期限を設定する。",
        "期限のあるトークンなら、忘れたまま残ることがありません。「無期限」は、管理する人がいるものだけに\
         選んでください。",
    ),
    point(
        "定期的に新しくする。",
        "新しいものを作成して切り替え、古いものの「最終使用」が更新されなくなるのを待ってから、古いものを無効に\
         します。知っている人が離れたときも同じです。サービスアカウントは、キーを置き換えても名前、ロール、履歴が\
         変わりません。",
    ),
    point(
        "一覧を見直す。",
        "何か月も使われていないものや、なくなったシステムのものは無効にします。誰が作成し、誰が無効にしたかは、\
         ワークスペースの監査ログでわかります。",
    ),
    point(
        "人目に触れる場所に置かない。",
        "リポジトリ、Webページやアプリのコード、ログ、スクリーンショット、サポートへのメッセージに、シークレットを\
         含めないでください。公開してよいのは、プロジェクトAPIキーだけです。",
    ),
];

// Sending.

/// A section.
pub const SENDING: &str = "送信方法";
/// What is true of all.
pub const SENDING_LEAD: &str = "シークレットは各リクエストのヘッダーに入れ、URLには決して含めません。例では、シェルの履歴に残らないように、変数から読み取っています。";

/// Copies an example.
pub fn copy_example(what: &str) -> String {
    ["例をコピー: ", what].concat()
}

/// An example, to those who do not see what it belongs to.
pub fn example(what: &str) -> String {
    ["例: ", what].concat()
}

// Keeping.

/// A section.
pub const KEEPING: &str = "シークレットの保管場所";
/// What is true everywhere.
pub const KEEPING_LEAD: &str = "表示されるのは一度だけで、ここに保存されるのはハッシュだけです。すぐにシークレットの保管先に登録し、ジョブがそこから環境変数として読み取るようにしてください。";

/// Platforms, each with its place for secrets.
pub const PLACES: [(&str, &str); 6] = [
    ("GitHub Actions", "Settings > Secrets and variables > Actions（リポジトリまたは組織のシークレットとして登録）"),
    ("GitLab CI", "Settings > CI/CD > Variables（Masked and hiddenとして登録）"),
    ("Azure Pipelines", "パイプラインの編集 > 変数（シークレットとして登録）"),
    ("Bitrise", "Workflow Editor > Secrets（Protectedとして登録）"),
    ("Jenkins", "Jenkinsの管理 > Credentials（Secret textとして登録）"),
    ("自社のサーバー", "シークレットマネージャー、またはサービスだけが読み取れるファイル"),
];

// After a leak.

/// A section.
pub const LEAKED: &str = "シークレットが漏えいしたとき";
/// What comes first.
pub const LEAKED_LEAD: &str =
    "今この瞬間にも、誰かが使っているかもしれません。ジョブが1時間止まるほうが、被害は小さく済みます。";

/// Ends it in the dashboard.
pub const LEAKED_END: Point = point(
    "無効にする。",
    "末尾4文字で探し、失効させてください。持っている人には、次回のリクエストから401 Unauthorizedが返されます。",
);
/// Ends it by itself.
pub const LEAKED_REVOKE: Point = point(
    "自分のものではない場合。",
    "シークレットを持っている人は誰でも、サインインせずに失効させられます。この操作は元に戻せず、監査ログに\
     記録されます。",
);
/// What the example does.
pub const ENDING_A_SECRET: &str = "シークレットを失効させる";
/// What was done with it.
pub const LEAKED_LOOK: Point = point(
    "何に使われたかを確認する。",
    "認証情報の詳細で、過去7日間にどこから何に使われたかがわかります。何が変更されたかは、管理者が閲覧できる\
     監査ログでわかります。心当たりのないアドレスがあれば、その認証情報でアクセスできたものをすべて調べてください。",
);
/// Another one.
pub const LEAKED_REPLACE: Point = point(
    "新しいものに切り替える。",
    "ジョブに必要な権限だけを与え、有効期限を設定します。その後、ジョブを1回実行して動作を確認してください。",
);
/// Where it stood.
pub const LEAKED_CLEAN: Point = point(
    "置かれていた場所から取り除く。",
    "リポジトリとその履歴、ログ、メッセージから削除し、なぜそこに入ったのかを突き止めてください。\
     一緒に置かれていたほかのシークレットも、漏えいしています。",
);
/// One's own computer.
pub const LEAKED_COMPUTER: Point = point(
    "自分のコンピューターから盗まれた場合。",
    "セッションも盗まれた可能性があります。パスワードを変更し（ほかのブラウザーはサインアウトされます）、\
     そのコンピューターに保管していたほかのシークレットも変更してください。",
);

// When a request fails.

/// A section.
pub const FAILURES: &str = "リクエストが失敗したとき";
/// What all refusals share.
pub const FAILURES_LEAD: &str = "応答のJSONには、何が起きたかと、どうすればよいかが示されます。「detail」はその説明文、「message」は同じ内容で、「requestId」はサーバーのログでこのリクエストを特定するためのIDです。";
/// Names the list of what to check.
pub const CHECK: &str = "確認すること";

/// A status that refuses.
pub struct Failure {
    /// The number.
    pub status: &'static str,
    /// What HTTP calls it.
    pub name: &'static str,
    /// What it means.
    pub means: &'static str,
    /// What to check, in this order.
    pub checks: &'static [&'static str],
}

/// The statuses that people meet.
pub const FAILURE_KINDS: [Failure; 4] = [
    Failure {
        status: "400",
        name: "Bad Request",
        means: "リクエストに足りないもの、または正しくないものがあり、何も実行されませんでした。「errors」に、\
                各フィールドの名前と正しい指定方法が示されます。",
        checks: &[
            "必須のフィールドがそろっていますか？ 新しいバージョンには、project、appName、appVersion、platform、\
             environment、forceUpgradeが必要です。変更には、project以外のすべてが必要です。",
            "本文はJSONで、「Content-Type: application/json」を付けて送信していますか？ ビルドは、フォームのfile\
             フィールドで送信します。",
            "名前と値の表記は、そのフィールドの説明どおりですか？",
        ],
    },
    Failure {
        status: "401",
        name: "Unauthorized",
        means: "認証情報がないか、使えないものです。どれに当たるか（ない、途中で切れている、不明、失効済み、\
                期限切れ）と、その日時は「detail」でわかります。",
        checks: &[
            "ヘッダーは「Authorization: Bearer」、半角スペース1つ、シークレットの順で、引用符を付けずに1回だけ\
             送信していますか？",
            "シークレット全体をコピーしましたか？ 先頭と末尾4文字を一覧と比べてください。",
            "期限が切れたか、誰かが失効させていませんか？ 一覧では、そうしたトークンも確認できます。\
             その場合は、新しく生成してください。",
            "プロジェクトAPIキーではありませんか？ このキーは「x-api-key」に入れ、アップデートの確認だけに使います。",
            "交換で取得したアクセストークンではありませんか？ その有効期間は1時間です。",
        ],
    },
    Failure {
        status: "403",
        name: "Forbidden",
        means: "認証情報は有効ですが、この操作は許可されていません。足りないスコープは、「scope」と\
                「WWW-Authenticate」ヘッダーに示されます。",
        checks: &[
            "読み取りにはversions:readなど、変更にはversions:writeなどのスコープが必要です。スコープは後から\
             追加できないため、必要なスコープを持つ代わりのトークンを生成してください。",
            "サービスアカウントのロール、またはワークスペースでのあなたのロールは足りていますか？ ロールは管理者が\
             変更できます。",
            "認証情報の種類は合っていますか？ アプリAPIトークンで使えるのはそのアプリのビルド、プロジェクトAPIキーで\
             使えるのはアップデートの確認です。",
        ],
    },
    Failure {
        status: "404",
        name: "Not Found",
        means: "対象が存在しないか、この認証情報ではアクセスできません。知る権限のない相手には、どちらなのかは\
                示されません。",
        checks: &[
            "IDは正しいですか？ teamIdはワークスペースのID、projectIdはアプリのIDです。",
            "トークンの対象が別のワークスペースやアプリに、またはサービスアカウントの対象が別のセグメントに\
             限定されていませんか？",
            "あなた、またはトークンの所有者は、今もワークスペースのメンバーですか？",
        ],
    },
];

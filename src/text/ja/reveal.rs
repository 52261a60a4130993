//! A new secret, shown once.

use super::{count, listed, quoted};
use crate::credentials::reveal::paste_back::PasteBack;

/// The heading.
pub fn ready(name: &str) -> String {
    [&quoted(name), "の準備ができました"].concat()
}

/// Not safe yet.
pub const COPY_NOW: &str = "今すぐこのトークンをコピーしてください。表示されるのは一度だけです。";
/// Copied.
pub const COPIED_NOW_STORE: &str = "コピーしました。離れる前に保管してください。";
/// Saved as a file.
pub const SAVED_NOW_STORE: &str = "ファイルに保存しました。離れる前に保管してください。";
/// Why there is only one chance.
pub fn only_a_hash(product: &str) -> String {
    [product, "が保存するのはハッシュだけなので、もう一度表示することは誰にもできません。"].concat()
}

/// The secret, to those who do not see where it stands.
pub const THE_TOKEN: &str = "新しいトークン";
/// Whose key it is.
pub const ACCOUNT: &str = "アカウント";
/// Copies that.
pub const COPY_ACCOUNT: &str = "アカウントをコピー";
/// The secret of a service account's key.
pub const BEARER_TOKEN: &str = "ベアラートークン";
/// The button after it was pressed.
pub const COPIED: &str = "コピー済み";
/// The browser refused.
pub const COPY_BY_HAND_CLAIM: &str = "このブラウザーでは、ページから自動でコピーできません。";
/// What to do instead.
pub const COPY_BY_HAND: &str = "トークンが選択されています。Ctrl+C（Macでは⌘C）を押してください。スマートフォンでは、長押しして「コピー」を選びます。";
/// Saves the secret.
pub const DOWNLOAD_ENV: &str = ".envをダウンロード";

/// Until when it works.
pub const WORKS_UNTIL: &str = "有効期限: ";
/// A token without an end.
pub const WORKS_WITHOUT_END: &str = "終了日なしで有効";

/// A comment in the file of environment variables.
pub fn env_file(name: &str, end: Option<&str>) -> String {
    let end = end.unwrap_or("終了日なし");
    [name, "、有効期限: ", end, "。このファイルはバージョン管理に含めないでください。"].concat()
}

// The pieces to copy.

/// Heads the pieces.
pub const USE_IT: &str = "使い方";
/// What they are.
pub const NAME_A_VARIABLE: &str = "例では変数名だけを使います。トークンが含まれることはありません。";
/// Names the tabs.
pub const PLATFORMS: &str = "使用する場所";
/// Copies a piece.
pub const COPY_SNIPPET: &str = "このスニペットをコピー";
/// Which app's ids they hold.
pub const APP: &str = "アプリ";
/// An app whose name cannot stand in code.
pub const SOME_APP: &str = "マイアプリ";
/// A call.
pub const UPLOAD_BUILD: &str = "ビルドをアップロード";
/// A call.
pub const LIST_BUILDS: &str = "ビルド一覧を取得";
/// A call.
pub const CREATE_VERSION: &str = "バージョンを作成";
/// A call.
pub const LIST_VERSIONS: &str = "バージョン一覧を取得";
/// A call.
pub const LIST_APPS: &str = "アプリ一覧を取得";
/// A call.
pub const LIST_WORKSPACES: &str = "ワークスペース一覧を取得";
/// A call.
pub const WHO_AM_I: &str = "自分の情報を取得";
/// A call.
pub const READ_WORKSPACE: &str = "ワークスペースを取得";

/// Chooses a call.
pub const CALL: &str = "呼び出し";

/// A piece, to those who do not see its tab.
pub const SNIPPET: &str = "スニペット";

/// A comment in the piece for a shell.
pub const CURL_FIRST: &str = "入力待ちになったらトークンを貼り付けます。シェルの履歴には残りません";

/// A comment in the piece for GitHub Actions.
pub fn github_first(variable: &str) -> String {
    ["Settings > Secrets and variables > Actionsで", variable, "を追加"].concat()
}

/// A comment in the piece for GitLab CI.
pub fn gitlab_first(variable: &str) -> String {
    ["Settings > CI/CD > Variablesで", variable, "をMasked and hiddenとして追加"].concat()
}

/// A comment in the piece for Azure Pipelines.
pub fn azure_first(variable: &str) -> String {
    ["パイプラインの編集 > 変数で", variable, "をシークレットとして追加"].concat()
}

/// A comment in the piece for Bitrise.
pub fn bitrise_first(variable: &str) -> String {
    ["Workflow Editor > Secretsで", variable, "を追加"].concat()
}

/// A comment in the piece for Jenkins.
pub fn jenkins_first(variable: &str) -> String {
    ["Jenkinsの管理 > CredentialsでSecret textをID ", variable, "で追加"].concat()
}

/// A comment in the piece for `CircleCI`.
pub fn circleci_first(variable: &str) -> String {
    ["Project Settings > Environment Variablesで", variable, "を追加"].concat()
}

// What to do before leaving.

/// Heads the steps.
pub const BEFORE_YOU_LEAVE: &str = "離れる前に";
/// A step.
pub const COPY_THE_TOKEN: &str = "トークンをコピー";
/// Another way.
pub const OR_DOWNLOAD: &str = "またはファイルとしてダウンロード";
/// A step, done.
pub const TOKEN_COPIED: &str = "トークンをコピーしました";
/// A step, done.
pub const TOKEN_SAVED: &str = "トークンを保存しました";
/// A step.
pub const STORE_IT: &str = "シークレットとして保管";
/// Before the variable's name.
pub const NAMED: &str = "CIに";
/// After the variable's name.
pub const IN_YOUR_CI: &str = "という名前で登録";
/// A step.
pub const PASTE_BACK: &str = "貼り付けて確認";
/// Where nothing was pasted yet.
pub const COMPARED_HERE: &str = "このページ内で照合します。どこにも送信されません。";
/// A step, done: what was pasted back is the token.
pub const TOKEN_STORED: &str = "トークンを保管しました";
/// What was pasted back is the token.
pub const MATCHES: &str = "一致しました。トークン全体が保管されています。";
/// A step that is done, to those who do not see its mark.
pub const STEP_DONE: &str = "完了: ";
/// Leaves.
pub const DONE: &str = "完了";

/// When it was copied.
pub fn copied_at(time: &str) -> String {
    [time, "、クリップボードにコピー"].concat()
}

/// When it was saved.
pub fn saved_at(time: &str, file: &str) -> String {
    [time, "、", file, "に保存"].concat()
}

/// What the comparison found.
pub fn paste_back(outcome: &PasteBack) -> String {
    match outcome {
        PasteBack::Matches => MATCHES.to_owned(),
        PasteBack::Surrounded { before: 0, after } => surrounded("後", *after),
        PasteBack::Surrounded { before, after: 0 } => surrounded("前", *before),
        PasteBack::Surrounded { .. } => {
            "トークンはすべて含まれていますが、前後に余分な文字があります。トークンだけを保管してください。".to_owned()
        }
        PasteBack::Cut { start: 0, end } => ["末尾の", &count(*end as u64, "文字が足りません。")].concat(),
        PasteBack::Cut { start, end: 0 } => ["先頭の", &count(*start as u64, "文字が足りません。")].concat(),
        PasteBack::Cut { start, end } => {
            ["先頭の", &start.to_string(), "文字と末尾の", &end.to_string(), "文字が足りません。"].concat()
        }
        PasteBack::Differs { from, to } if from == to => [&from.to_string(), "文字目が異なります。"].concat(),
        PasteBack::Differs { from, to } => [&from.to_string(), "～", &to.to_string(), "文字目が異なります。"].concat(),
        PasteBack::Another(last_four) => ["これは別のトークンです（末尾は", last_four, "）。"].concat(),
        PasteBack::Damaged => {
            "これはこのトークンではなく、チェックサムも一致しません。途中で切れているか、入力に誤りがあります。".to_owned()
        }
        PasteBack::Foreign => {
            "これはトークンではありません。伏せ字だけを表示する保管先もあります。実際に保管されている値を貼り付けてください。".to_owned()
        }
    }
}

fn surrounded(side: &str, number: usize) -> String {
    [
        "トークンはすべて含まれていますが、",
        side,
        "に余分な文字が",
        &count(number as u64, "文字あります。取り除いて保管してください。"),
    ]
    .concat()
}

// Leaving.

/// The question.
pub const LEAVE_QUESTION: &str = "トークンをコピーせずに離れますか？";
/// The safe answer.
pub const COPY_AND_LEAVE: &str = "コピーして離れる";
/// The safe answer where there is more than one to copy.
pub const STAY: &str = "戻ってコピー";
/// The other answer.
pub const LEAVE_ANYWAY: &str = "このまま離れる";

/// What leaving means.
pub fn leave_detail(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    [&listed(&quoted), "はもう表示できません。今離れると、失効させて新しく生成し直す必要があります。"].concat()
}

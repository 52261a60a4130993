//! What the server says in English.

use latchkey_api::problem::{Problem, code};

use super::{entrance::too_many_tries, listed};
use crate::text::fault::Fault;

/// What happened and what to do.
pub fn explained(problem: &Problem) -> String {
    let said = match problem.code() {
        code::TOO_MANY_REQUESTS => return too_many_tries(problem.retry_after.unwrap_or(60)),
        code::INVALID_FIELD => {
            let names: Vec<String> = problem.errors.iter().map(|error| error.field.clone()).collect();
            return ["次の項目を確認してください: ", &listed(&names), "。"].concat();
        }
        code::FORBIDDEN => "この操作を行う権限がありません。管理者に依頼してください。",
        code::NOT_FOUND => "存在しないか、アクセス権がありません。",
        code::REVOKED => "すでに失効しているため、名前は変更されません。一覧を再読み込みしてください。",
        code::IDEMPOTENCY_CONFLICT => "この内容はすでに送信されています。一覧に表示されているか確認してください。",
        code::LAST_ADMIN => "このワークスペースの最後の管理者です。先に別のメンバーを管理者にしてください。",
        code::ALREADY_A_MEMBER => "すでにこのワークスペースのメンバーです。一覧でロールを変更してください。",
        code::INHERITED_ROLE => {
            "上位のワークスペースの管理者であるため、ここでも管理者です。上位のワークスペースで変更してください。"
        }
        code::ACCOUNT_EXISTS => {
            "このメールアドレスのアカウントはすでにあります。サインインして、招待した人にもう一度追加してもらってください。"
        }
        code::LIMIT_REACHED => "これ以上追加できません。不要なものを先に削除してください。",
        _ => return ["サーバーに拒否されました（ステータス", &problem.status.to_string(), "）。"].concat(),
    };
    said.to_owned()
}

/// What is wrong with a field, after its label.
pub fn field_fault(label: &str, detail: &str) -> String {
    let said = match Fault::of(detail) {
        Fault::Missing => "入力してください。".to_owned(),
        Fault::Taken => "この名前は、このワークスペースですでに使われています。".to_owned(),
        Fault::Control => "改行やタブなどの目に見えない文字が含まれています。".to_owned(),
        Fault::NoEmail => "メールアドレスではありません。".to_owned(),
        Fault::WrongCode => "サーバーのログに記録されたコードと一致しません。".to_owned(),
        Fault::Past => "過去の日時です。".to_owned(),
        Fault::TooFar => "10年より先の日時です。".to_owned(),
        Fault::Other => "この値は使えません。".to_owned(),
        Fault::TooLong(most) => [most, "文字以内にしてください。"].concat(),
        Fault::TooManyBytes(most) => [most, "バイト以内にしてください。"].concat(),
        Fault::TooMany(most) => [most, "件以内にしてください。"].concat(),
        Fault::TooShort(least) => [least, "文字以上にしてください。"].concat(),
    };
    [label, ": ", &said].concat()
}

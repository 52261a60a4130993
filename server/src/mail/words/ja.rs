//! Japanese. Nouns have no plural.

use super::{Left, Words};

pub(super) struct Japanese;

impl Words for Japanese {
    fn ends(&self, name: &str, left: Left) -> String {
        format!("「{name}」は{}に期限切れになります", distance(left))
    }

    fn several_end(&self, number: usize) -> String {
        format!("{number}件の認証情報がまもなく期限切れになります")
    }

    fn hello(&self, name: &str) -> String {
        format!("{name} 様")
    }

    fn soon(&self, product: &str, _: usize) -> String {
        format!(
            "{product}で、次の認証情報がまもなく期限切れになります。期限を過ぎると、この認証情報を使ったアクセスは拒否\
             されます。"
        )
    }

    fn token(&self, name: &str, hint: &str) -> String {
        format!("個人用アクセストークン「{name}」（{hint}）")
    }

    fn key(&self, name: &str, account: &str, hint: &str) -> String {
        format!("サービスアカウント「{account}」のキー「{name}」（{hint}）")
    }

    fn app_token(&self, name: &str, app: &str, hint: &str) -> String {
        format!("アプリ「{app}」のAPIトークン「{name}」（{hint}）")
    }

    fn end(&self, moment: &str, left: Left) -> String {
        format!("有効期限: {moment}（{}）", distance(left))
    }

    fn more(&self, number: usize) -> String {
        format!("ほか{number}件は、上記の各ページでご確認ください。")
    }

    fn advice(&self) -> &'static str {
        "新しい認証情報を作成して古いものと置き換え、古いものは期限切れになるのを待つか、失効させてください。"
    }

    fn invites(&self, by: &str, organization: &str, product: &str) -> String {
        format!("{by}さんから{product}の「{organization}」への招待が届いています")
    }

    fn hello_stranger(&self) -> &'static str {
        "こんにちは。"
    }

    fn invitation(&self, by: &str, organization: &str, product: &str, until: &str) -> String {
        format!(
            "{by}さんから、{product}のワークスペース「{organization}」への招待が届いています。参加するには、次のリンクを\
             開いてください。リンクは{until}まで有効で、1回だけ使用できます。"
        )
    }

    fn unexpected(&self) -> &'static str {
        "お心当たりがない場合は、何もする必要はありません。"
    }
}

fn distance(left: Left) -> String {
    match left {
        Left::Days(days) => format!("{days}日後"),
        Left::Hours(hours) => format!("{hours}時間後"),
        Left::LessThanAnHour => "1時間以内".to_owned(),
    }
}

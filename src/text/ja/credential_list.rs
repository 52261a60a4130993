//! Lists of credentials.

use latchkey_api::{
    access_token::{Sort, StateFilter},
    paged::Order,
};

use super::{count, credential_words::Verb, grouped, quoted};

/// Follows a number.
const TOKENS: &str = "個のトークン";

// The page.

/// What the page is for.
pub const LEAD: &str = "トークンは、指定したスコープの範囲であなたとして動作します。連携ごとに1つずつ使えば、ほかに影響を与えずに1つだけ失効させられます。";
/// The page's main action.
pub const GENERATE: &str = "トークンを生成";
/// The same where a dialog makes one.
pub const CREATE: &str = "APIトークンを作成";
/// Says to those who cannot see the list what typing does.
pub const SEARCH_FOLLOWS: &str = "入力に合わせて一覧が更新されます。";
/// Names the state filter.
pub const STATE: &str = "状態";
/// Names the scope filter.
pub const SCOPE: &str = "スコープ";
/// Filters by no scope.
pub const ANY_SCOPE: &str = "指定なし";
/// Names the order.
pub const SORT: &str = "並べ替え";
/// A column.
pub const TOKEN: &str = "トークン";
/// A line of the details.
pub const CREATED_BY: &str = "作成者";
/// A column.
pub const SCOPES: &str = "スコープ";
/// A column.
pub const LAST_USED: &str = "最終使用";
/// A column.
pub const EXPIRES: &str = "有効期限";
/// A column of checkboxes.
pub const SELECTION: &str = "選択";
/// Names the checkbox in the head.
pub const SELECT_ALL: &str = "表示中のトークンをすべて選択";
/// Chooses none.
pub const CLEAR: &str = "解除";
/// Asks for the next page.
pub const SHOW_MORE: &str = "さらに表示";
/// Is asking for it.
pub const SHOWING_MORE: &str = "読み込み中…";

/// Asks before something is ended.
pub fn ask_to_end(verb: &Verb) -> String {
    [verb.base, "…"].concat()
}

/// Names the checkbox of a row.
pub fn select(name: &str) -> String {
    [&quoted(name), "を選択"].concat()
}

/// How many are chosen.
pub fn selected(number: usize) -> String {
    count(number as u64, "個選択中")
}

/// A state filter.
pub fn state(filter: StateFilter, verb: &Verb) -> &'static str {
    match filter {
        StateFilter::All => "すべて",
        StateFilter::Active => "有効",
        StateFilter::Expiring => "期限間近",
        StateFilter::Expired => "期限切れ",
        StateFilter::Revoked => verb.done,
    }
}

/// Tokens under a filter, inside a sentence: "期限切れのトークン".
fn tokens(filter: StateFilter, verb: &Verb) -> String {
    let (kind, link) = match filter {
        StateFilter::All => ("", ""),
        StateFilter::Active => ("有効", "な"),
        other => (state(other, verb), "の"),
    };
    [kind, link, "トークン"].concat()
}

/// A state filter and how many it holds, where they share a line.
pub fn state_count(filter: StateFilter, verb: &Verb, number: Option<u32>) -> String {
    match number {
        Some(number) => [state(filter, verb), " ", &grouped(number.into())].concat(),
        None => state(filter, verb).to_owned(),
    }
}

/// An order.
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Newest => "新しい順",
        Sort::Oldest => "古い順",
        Sort::Name => "名前",
        Sort::NameBackwards => "名前の逆順",
        Sort::LastUsed => "最終使用",
        Sort::LastUsedBackwards => "最終使用が古い順",
        Sort::Expires => "有効期限",
        Sort::ExpiresBackwards => "期限が遠い順",
    }
}

/// The order of apps, members or service accounts.
pub fn order(order: Order) -> &'static str {
    match order {
        Order::Name => sort(Sort::Name),
        Order::NameBackwards => sort(Sort::NameBackwards),
        Order::Role => "管理者が先",
        Order::RoleBackwards => "閲覧者が先",
        Order::LastUsed => sort(Sort::LastUsed),
        Order::LastUsedBackwards => sort(Sort::LastUsedBackwards),
        Order::Newest => sort(Sort::Newest),
        Order::Oldest => sort(Sort::Oldest),
    }
}

// What ends soon.

/// A day within the next week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Day {
    /// This one.
    Today,
    /// The next one.
    Tomorrow,
    /// One that its name tells apart.
    Weekday(String),
    /// The one a week from now, whose name would be today's.
    InAWeek,
}

fn on(day: &Day) -> &str {
    match day {
        Day::Today => "今日",
        Day::Tomorrow => "明日",
        Day::Weekday(name) => name,
        Day::InAWeek => "7日後",
    }
}

/// "2個のトークンが1週間以内に期限切れになります。"
pub fn expiring(number: u32) -> String {
    [&count(number.into(), TOKENS), "が1週間以内に期限切れになります。"].concat()
}

/// "GitHub Actions production（水曜日）、Bitrise staging（土曜日）。"
pub fn expiring_names(first: &[(String, Day)], number: u32) -> String {
    let part = |(name, day): &(String, Day)| [isolated(name).as_str(), "（", on(day), "）"].concat();
    let mut parts: Vec<String> = first.iter().map(part).collect();
    match u64::from(number).saturating_sub(first.len() as u64) {
        0 => {}
        more => parts.push(["ほか", &grouped(more), "個"].concat()),
    }
    [&parts.join("、"), "。"].concat()
}

/// A name bare in a sentence, which keeps its direction to itself (Unicode's first strong isolate).
fn isolated(name: &str) -> String {
    ["\u{2068}", name, "\u{2069}"].concat()
}

/// The link to them.
pub fn show_expiring(number: u32) -> String {
    match number {
        1 => "表示する".to_owned(),
        2 => "両方を表示".to_owned(),
        many => [&grouped(many.into()), "個すべてを表示"].concat(),
    }
}

// A row.

/// In place of a last use.
pub const NEVER_USED: &str = "未使用";
/// The same before another sentence.
pub const NEVER_USED_THEN: &str = "未使用。";
/// Made less than a minute ago.
pub const CREATED_JUST_NOW: &str = "たった今作成";
/// Before and after the date on which it was made.
pub const CREATED: [&str; 2] = ["", "に作成"];
/// The same inside a sentence.
pub const INNER_CREATED: [&str; 2] = ["", "に作成"];
/// Before and after how long ago it was made.
pub const CREATED_AGO: [&str; 2] = ["", " 作成"];
/// Before how long ago it was used, where no column says so.
pub const USED: &str = "最終使用:";
/// Between when it was used and the address.
pub const FROM: &str = "、アクセス元: ";
/// It does not end by itself.
pub const NEVER: &str = "無期限";
/// Under [`NEVER`].
pub const NO_END: &str = "終了日なし";
/// Its time is over.
pub const EXPIRED: &str = "期限切れ";
/// Its secret will not be shown again.
pub const NOT_COPIED: &str = "未コピー";
/// The browser did not let the page copy it.
pub const COPY_REFUSED: &str = "未コピー: 詳細画面で選択してください";
/// Copies the secret.
pub const COPY_TOKEN: &str = "トークンをコピー";
/// Leads to what was done to it.
pub const SHOW_IN_LOG: &str = "監査ログで表示";
/// Leads to the form, with the settings of one.
pub const DUPLICATE: &str = "テンプレートとして使用";
/// Everything about one.
pub const DETAILS: &str = "詳細";
/// Asks for another name.
pub const RENAME_OPEN: &str = "名前を変更…";

/// Names the menu of a row.
pub fn actions_for(name: &str) -> String {
    [&quoted(name), "の操作"].concat()
}

// Under the list.

/// How many there are under a filter, and how many of them are shown.
pub fn shown(filter: StateFilter, verb: &Verb, shown: usize, all: u32) -> String {
    let (tokens, shown) = (tokens(filter, verb), shown as u64);
    if shown < u64::from(all) {
        return [&tokens, ": ", &grouped(all.into()), "個中", &grouped(shown), "個を表示しています。"].concat();
    }
    [&tokens, ": ", &grouped(all.into()), "個。"].concat()
}

/// How many a search or a filter found, and how many of them are shown.
pub fn found(shown: usize, all: u32) -> String {
    let (shown, all) = (shown as u64, u64::from(all));
    if shown < all {
        let all = count(all, TOKENS);
        return ["見つかった", &all, "のうち", &grouped(shown), "個を表示しています。"].concat();
    }
    [&count(shown, TOKENS), "が見つかりました。"].concat()
}

/// Leads to those that were ended.
pub fn show_ended(verb: &Verb) -> String {
    [&tokens(StateFilter::Revoked, verb), "を表示"].concat()
}

/// Leads back from them.
pub const SHOW_CURRENT: &str = "現在のトークンを表示";

/// Up to when uses are known, after its time: "最終使用は14:52:10時点（遅れは最大10秒）"
pub const LAST_USE_AS_OF: &str = "最終使用は";

/// How far behind that is.
pub fn behind(seconds: u32) -> String {
    ["時点（遅れは最大", &seconds.to_string(), "秒）"].concat()
}

// In place of the list.

/// Drops what was searched for.
pub const CLEAR_SEARCH: &str = "検索をクリア";
/// Drops every filter.
pub const SHOW_ALL: &str = "すべてのトークンを表示";

/// Nothing matches several filters.
pub const NO_HIT: &str = "この条件に一致するトークンはありません";

/// Nothing matches: says which filters are on.
pub fn no_hit(search: &str, filter: StateFilter, verb: &Verb) -> String {
    match (search, filter) {
        ("", StateFilter::Expiring) => "7日以内に期限切れになるトークンはありません".to_owned(),
        ("", StateFilter::All) => [&tokens(StateFilter::Active, verb), "はありません"].concat(),
        ("", filter) => [&tokens(filter, verb), "はありません"].concat(),
        (search, filter) => [&quoted(search), "に一致する", &tokens(filter, verb), "はありません"].concat(),
    }
}

/// Said when the rows have changed.
pub fn rows_announcement(rows: usize) -> String {
    [&count(rows as u64, TOKENS), "を表示しています。"].concat()
}

/// Said when the next page has come.
pub fn more_announcement(added: usize, shown: usize) -> String {
    ["さらに", &grouped(added as u64), "個、合計", &count(shown as u64, TOKENS), "を表示しています。"].concat()
}

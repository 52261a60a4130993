//! The list of shortcuts.

/// The dialog, and what opens it.
pub const TITLE: &str = "キーボードショートカット";
/// A group.
pub const EVERYWHERE: &str = "すべてのページ";
/// A group.
pub const IN_SEARCH: &str = "「検索または移動」";
/// A group.
pub const IN_MENUS: &str = "メニューとダイアログ";
/// A shortcut.
pub const SEARCH_LIST: &str = "このページの一覧を検索";
/// A shortcut.
pub const SHOW_THESE: &str = "ショートカットの一覧を表示";
/// A shortcut.
pub const MOVE: &str = "項目を順に選択";
/// A shortcut.
pub const OPEN: &str = "選択中の項目を開く、または実行";
/// A shortcut.
pub const NEW_TAB: &str = "新しいタブで開く";
/// A shortcut.
pub const TO_ENDS: &str = "最初または最後の項目へ移動";
/// A shortcut.
pub const CLOSE: &str = "閉じる";
/// A key.
pub const HOME: &str = "Home";
/// A key.
pub const END: &str = "End";
/// The switch.
pub const SINGLE_KEYS: &str = "1文字キー（/ と ?）を使う";
/// What the switch is for.
pub const SINGLE_KEYS_DETAIL: &str = "音声入力を使う場合や、誤ってキーを押してしまう場合は、オフにしてください。この設定はこのブラウザーに保存されます。";

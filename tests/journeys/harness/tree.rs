//! What assistive technology is told of a page, as readable text: a line for each thing with its role, name and state, kept
//! in `tests/trees`. A page that says something else fails; `LATCHKEY_UPDATE_TREES=1` writes the files anew, and the
//! difference is for whoever reviews the change.

use std::{collections::HashMap, fs, path::Path, time::Duration};

use serde_json::{Value, json};

use super::journey::Journey;

/// Set to write the files instead of comparing with them.
const UPDATE: &str = "LATCHKEY_UPDATE_TREES";

/// Whose name is a part of what they are; what others hold is written line by line.
const NAMED: [&str; 30] = [
    "alert",
    "button",
    "checkbox",
    "columnheader",
    "combobox",
    "complementary",
    "definition",
    "dialog",
    "form",
    "group",
    "heading",
    "image",
    "link",
    "list",
    "menu",
    "menuitem",
    "menuitemradio",
    "navigation",
    "option",
    "radio",
    "radiogroup",
    "region",
    "rowheader",
    "searchbox",
    "tab",
    "table",
    "tablist",
    "tabpanel",
    "textbox",
    "tooltip",
];

/// States that are written down, where they are set.
const STATES: [&str; 11] = [
    "level", "checked", "expanded", "selected", "pressed", "disabled", "readonly", "required", "invalid", "modal",
    "busy",
];

impl Journey {
    /// Compares what the page says with `tests/trees/NAME.txt`, once it has come to rest.
    pub(crate) async fn says_as_before(&self, name: &str) {
        let mut tree = self.tree().await;
        loop {
            tokio::time::sleep(Duration::from_millis(100)).await;
            let later = self.tree().await;
            if std::mem::replace(&mut tree, later.clone()) == later {
                break;
            }
        }
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/trees").join(format!("{name}.txt"));
        if std::env::var_os(UPDATE).is_some() {
            fs::create_dir_all(file.parent().expect("a folder")).expect("tests can be written to");
            fs::write(&file, &tree).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
            return;
        }
        let before = fs::read_to_string(&file).unwrap_or_default();
        let (only_before, only_now) = differences(&before, &tree);
        assert!(
            only_before.is_empty() && only_now.is_empty(),
            "{} differs from what the page says; {UPDATE}=1 writes it anew.\nNo longer said:\n{}\nNew:\n{}",
            file.display(),
            only_before.join("\n"),
            only_now.join("\n"),
        );
    }

    async fn tree(&self) -> String {
        let tree = self.browser().devtools("Accessibility.getFullAXTree", json!({})).await;
        let nodes: Vec<Value> = tree["nodes"].as_array().cloned().unwrap_or_default();
        let by_id = nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
        let mut writer = Writer { nodes: by_id, origin: self.origin().to_owned(), lines: Vec::new() };
        if let Some(root) = nodes.first() {
            writer.write(root, 0, "");
        }
        writer.lines.push(String::new());
        writer.lines.join("\n")
    }
}

/// The lines that only one of two texts has; none if they are the same, order included.
fn differences<'a>(before: &'a str, now: &'a str) -> (Vec<&'a str>, Vec<&'a str>) {
    if before == now {
        return (Vec::new(), Vec::new());
    }
    let only = |one: &'a str, other: &str| -> Vec<&'a str> {
        one.lines().filter(|line| !other.lines().any(|known| known == *line)).collect()
    };
    match (only(before, now), only(now, before)) {
        (before, now) if before.is_empty() && now.is_empty() => (vec!["(the order is another one)"], Vec::new()),
        both => both,
    }
}

struct Writer<'a> {
    nodes: HashMap<&'a str, &'a Value>,
    origin: String,
    lines: Vec<String>,
}

impl Writer<'_> {
    /// Writes a node and what is in it. `said` is the name that what is around it has already.
    fn write(&mut self, node: &Value, depth: usize, said: &str) {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        let name = on_one_line(node["name"]["value"].as_str().unwrap_or_default());
        let passed = node["ignored"].as_bool() == Some(true)
            || matches!(role, "none" | "generic" | "RootWebArea" | "LabelText" | "Legend" | "MenuListPopup");
        if passed {
            return self.write_content(node, depth, said);
        }
        match role {
            "InlineTextBox" | "LineBreak" | "ListMarker" => {}
            "StaticText" if said.contains(&name) || name.is_empty() => {}
            "StaticText" => {
                let line = format!("{}{}", "  ".repeat(depth), self.steady(&name));
                self.lines.push(line);
            }
            // What it says depends on when it is said.
            "time" => self.lines.push(format!("{}time", "  ".repeat(depth))),
            // Its colours break it into pieces; what is in it has tests of its own.
            "code" => self.lines.push(format!("{}code", "  ".repeat(depth))),
            _ => {
                let shown = if NAMED.contains(&role) { name.as_str() } else { "" };
                let value = on_one_line(node["value"]["value"].as_str().unwrap_or_default());
                let states = states(node, &self.steady(&value));
                self.lines.push([&"  ".repeat(depth), role, &self.quoted(shown), &states].concat());
                let inside = [shown, &value].concat();
                self.write_content(node, depth + 1, if inside.is_empty() { said } else { &inside });
            }
        }
    }

    fn write_content(&mut self, node: &Value, depth: usize, said: &str) {
        for id in node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if let Some(child) = self.nodes.get(id).copied() {
                self.write(child, depth, said);
            }
        }
    }

    fn quoted(&self, name: &str) -> String {
        if name.is_empty() { String::new() } else { format!(" \"{}\"", self.steady(name)) }
    }

    /// The words without what is another every time: ids, secrets, ports, dates and times, the browser's version.
    fn steady(&self, text: &str) -> String {
        let host = self.origin.split_once("//").map_or("", |(_, host)| host);
        let text = text.replace(&self.origin, "ORIGIN").replace(host, "HOST");
        let mut words: Vec<String> = Vec::new();
        for word in text.split(' ') {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let before = words.last().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned());
            let is_number = !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit());
            let steady = if is_month(bare) && before.as_deref().is_some_and(|day| day.parse::<u8>().is_ok()) {
                words.pop();
                word.replace(bare, "DATE")
            } else if is_number && before.as_deref() == Some("DATE") {
                // The year.
                let date = words.pop().unwrap_or_default();
                word.replace(bare, &date)
            } else if is_number && before.as_deref() == Some("Chrome") {
                word.replace(bare, "N")
            } else if ["am", "pm"].iter().any(|half| bare.eq_ignore_ascii_case(half))
                && before.as_deref() == Some("TIME")
            {
                continue;
            } else if is_made_of_digits(bare, '-', 10) {
                word.replace(bare, "DATE")
            } else if is_made_of_digits(bare.trim_end_matches('Z'), ':', 4) {
                word.replace(bare, "TIME")
            } else if DAYS.iter().any(|day| *day == bare || day[..3] == *bare) {
                word.replace(bare, "WEEKDAY")
            } else {
                without_ids(word)
            };
            words.push(steady);
        }
        words.join(" ")
    }
}

/// Whether a word is a date or a time of day in figures: at least so many characters, with this sign between them.
fn is_made_of_digits(word: &str, sign: char, least: usize) -> bool {
    word.len() >= least && word.contains(sign) && word.chars().all(|c| c.is_ascii_digit() || c == sign)
}

const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS.iter().any(|month| *month == word || month[..3] == *word || (word == "Sept" && *month == "September"))
}

/// So many letters and digits in a row are those of a secret.
const LONG: usize = 30;

/// The word with what stands for ids, and for the characters of a secret after its prefix.
fn without_ids(word: &str) -> String {
    if word.len() >= LONG && word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return "…".to_owned();
    }
    let mut rest = word;
    let mut steady = String::new();
    while !rest.is_empty() {
        let id = rest.get(..36).filter(|id| is_id(id));
        let secret = ["aau_", "aas_", "aap_", "aak_", "aat_"].into_iter().find(|prefix| rest.starts_with(prefix));
        if id.is_some() {
            steady.push_str("ID");
            rest = &rest[36..];
        } else if let Some(prefix) = secret {
            let end = rest[prefix.len()..].find(|c: char| !c.is_ascii_alphanumeric() && c != '…');
            steady.push_str(&[prefix, "…"].concat());
            rest = end.map_or("", |end| &rest[prefix.len() + end..]);
        } else {
            let mut characters = rest.chars();
            steady.extend(characters.next());
            rest = characters.as_str();
        }
    }
    steady
}

fn is_id(text: &str) -> bool {
    text.char_indices().all(|(at, c)| if [8, 13, 18, 23].contains(&at) { c == '-' } else { c.is_ascii_hexdigit() })
}

fn states(node: &Value, value_of: &str) -> String {
    let properties = node["properties"].as_array().cloned().unwrap_or_default();
    let value =
        |name: &str| properties.iter().find(|property| property["name"] == *name).map(|it| &it["value"]["value"]);
    let mut said: Vec<String> = Vec::new();
    for state in STATES {
        let value = value(state).map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        match value.as_deref() {
            None => {}
            Some("false") if !matches!(state, "checked" | "expanded" | "pressed") => {}
            Some("true") => said.push(state.to_owned()),
            Some(value) => said.push([state, " ", value].concat()),
        }
    }
    if !value_of.is_empty() {
        said.push(format!("value {value_of:?}"));
    }
    if said.is_empty() { String::new() } else { format!(" [{}]", said.join(", ")) }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

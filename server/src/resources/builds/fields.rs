//! What is sent beside the file of a build.

use std::collections::BTreeMap;

use crate::{
    error::{Error, Result},
    text::cut,
};

/// The most fields beside the file.
const MOST_FIELDS: usize = 100;
/// The longest name of a field, in characters.
const LONGEST_NAME: usize = 100;
/// The longest value of a field, in bytes.
pub(super) const LONGEST_VALUE: usize = 16 * 1024;
/// The longest name of a version, in characters.
const LONGEST_VERSION: usize = 100;
/// The most tags, and the longest, in characters.
const MOST_TAGS: usize = 50;
const LONGEST_TAG: usize = 100;
/// The longest name of a file that is kept, in characters.
const LONGEST_FILE_NAME: usize = 255;

/// The fields, sorted out.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Fields {
    pub(super) version_name: Option<String>,
    /// `notes`, or `changelog`.
    pub(super) notes: Option<String>,
    pub(super) tags: Vec<String>,
    /// Every other one.
    pub(super) others: BTreeMap<String, String>,
}

impl Fields {
    /// Takes a field in. 400 names it if it is not as it should be.
    pub(super) fn add(&mut self, name: &str, value: Vec<u8>) -> Result<()> {
        let value = text(name, value)?;
        match name {
            "versionName" => {
                if value.chars().count() > LONGEST_VERSION {
                    return Err(Error::field(name, format_args!("must have {LONGEST_VERSION} characters or fewer")));
                }
                once(name, self.version_name.replace(value))
            }
            "notes" | "changelog" => once(name, self.notes.replace(value)),
            "tags" => {
                let before = std::mem::replace(&mut self.tags, tags(&value)?);
                once(name, Some(before).filter(|before| !before.is_empty()))
            }
            _ => {
                if self.others.len() == MOST_FIELDS {
                    return Err(Error::field(name, format_args!("is one too many; send {MOST_FIELDS} or fewer")));
                }
                once(name, self.others.insert(with_dots(name), value))
            }
        }
    }
}

/// Refuses names that are none, before anything of the value is read.
pub(super) fn check_name(name: &str) -> Result<()> {
    if (1..=LONGEST_NAME).contains(&name.chars().count()) && !name.contains(char::is_control) {
        return Ok(());
    }
    Err(Error::field("body", format_args!("must give each part a name of 1 to {LONGEST_NAME} characters")))
}

fn once<T>(name: &str, before: Option<T>) -> Result<()> {
    match before {
        None => Ok(()),
        Some(_) if matches!(name, "notes" | "changelog") => {
            Err(Error::field(name, "must be sent exactly once, as notes or as changelog"))
        }
        Some(_) => Err(Error::field(name, "must be sent exactly once")),
    }
}

fn text(name: &str, value: Vec<u8>) -> Result<String> {
    let value = String::from_utf8(value).map_err(|_| Error::field(name, "must be UTF-8"))?;
    if value.contains(|character: char| character.is_control() && !matches!(character, '\n' | '\r' | '\t')) {
        return Err(Error::field(name, "must not hold control characters other than line breaks and tabs"));
    }
    Ok(value)
}

fn tags(list: &str) -> Result<Vec<String>> {
    let mut tags: Vec<String> = Vec::new();
    for tag in list.split(',').map(str::trim).filter(|tag| !tag.is_empty()) {
        if tag.chars().count() > LONGEST_TAG {
            return Err(Error::field("tags", format_args!("must be tags of {LONGEST_TAG} characters or fewer")));
        }
        if !tags.iter().any(|other| other == tag) {
            tags.push(tag.to_owned());
        }
    }
    if tags.len() > MOST_TAGS {
        return Err(Error::field("tags", format_args!("must be {MOST_TAGS} tags or fewer, separated by commas")));
    }
    Ok(tags)
}

/// `deployer[info][branch]` as `deployer.info.branch`: both ways of writing it mean the same.
fn with_dots(name: &str) -> String {
    match name.strip_suffix(']') {
        Some(inside) if inside.contains('[') => inside.replace("][", ".").replacen('[', ".", 1),
        _ => name.to_owned(),
    }
}

/// The name of a file without the folders that stand before it, as it is shown; never where it is stored.
pub(super) fn file_name(sent: &str) -> String {
    let name = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = cut(name.trim(), LONGEST_FILE_NAME);
    if name.is_empty() { "build".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(sent: &[(&str, &str)]) -> Result<Fields> {
        let mut fields = Fields::default();
        for (name, value) in sent {
            fields.add(name, value.as_bytes().to_vec())?;
        }
        Ok(fields)
    }

    #[test]
    fn sorts_out_what_it_knows() {
        let fields = fields(&[
            ("versionName", "1.4.0"),
            ("changelog", "Fixes\nand more"),
            ("tags", "nightly, ios,,nightly"),
            ("deployer[info][branch]", "main"),
            ("deployer.info.commit", "abc"),
        ])
        .unwrap();
        assert_eq!(fields.version_name.as_deref(), Some("1.4.0"));
        assert_eq!(fields.notes.as_deref(), Some("Fixes\nand more"));
        assert_eq!(fields.tags, ["nightly", "ios"]);
        let others: Vec<_> = fields.others.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(others, [("deployer.info.branch", "main"), ("deployer.info.commit", "abc")]);
    }

    #[test]
    fn refuses_what_is_too_much() {
        assert!(fields(&[("notes", "a"), ("changelog", "b")]).is_err());
        assert!(fields(&[("x[y]", "a"), ("x.y", "b")]).is_err());
        assert!(fields(&[("x", "a\u{0}")]).is_err());
        assert!(fields(&[("versionName", &"a".repeat(101))]).is_err());
        assert!(fields(&[("tags", &"a".repeat(101))]).is_err());
        let many: Vec<String> = (0..101).map(|number| number.to_string()).collect();
        assert!(fields(&[("tags", &many[..50].join(","))]).is_ok());
        assert!(fields(&[("tags", &many[..51].join(","))]).is_err());
        let pairs: Vec<(&str, &str)> = many.iter().map(|name| (name.as_str(), "")).collect();
        assert!(fields(&pairs[..100]).is_ok());
        assert!(fields(&pairs).is_err());
        assert!(Fields::default().add("x", vec![0xff]).is_err());
        for name in ["", "a\nb", &"a".repeat(101)] {
            assert!(check_name(name).is_err());
        }
    }

    #[test]
    fn a_files_name_is_no_path() {
        for (sent, name) in [
            ("app.ipa", "app.ipa"),
            ("/path/to/your/app.ipa", "app.ipa"),
            (r"C:\builds\app.apk", "app.apk"),
            ("../../etc/passwd", "passwd"),
            ("..", ".."),
            ("a\u{0}b\n.ipa", "ab.ipa"),
            ("folder/", "build"),
            ("", "build"),
        ] {
            assert_eq!(file_name(sent), name, "{sent}");
        }
        assert_eq!(file_name(&"é".repeat(300)).chars().count(), 255);
    }
}

//! The languages that the dashboard is built in: those whose texts are in `src/text`.

use std::{fs, path::Path};

use crate::process::{Doing, Failure};

/// What the page says before any program runs.
const PAGE_TEXTS: &str = "page.txt";
/// The language that needs no feature of Cargo, and whose program is in the root of `dist`.
pub(crate) const ENGLISH: &str = "en";

/// The codes of all of them, English first.
pub(crate) fn all(root: &Path) -> Result<Vec<String>, Failure> {
    let folder = root.join("src/text");
    let mut codes = Vec::new();
    for entry in fs::read_dir(&folder).doing(|| format!("read {}", folder.display()))? {
        let entry = entry.doing(|| format!("read {}", folder.display()))?;
        if let Ok(code) = entry.file_name().into_string()
            && entry.path().join(PAGE_TEXTS).is_file()
        {
            codes.push(code);
        }
    }
    codes.sort_by_key(|code| (code != ENGLISH, code.clone()));
    Ok(codes)
}

/// What a page says by itself, in one language.
struct PageTexts {
    direction: String,
    sentences: Vec<String>,
}

impl PageTexts {
    fn of(root: &Path, code: &str) -> Result<Self, Failure> {
        let file = root.join("src/text").join(code).join(PAGE_TEXTS);
        let content = fs::read_to_string(&file).doing(|| format!("read {}", file.display()))?;
        let mut lines = content.lines().map(|line| line.trim().to_owned());
        Ok(Self { direction: lines.next().unwrap_or_default(), sentences: lines.collect() })
    }
}

/// The page, which is in English, in this language.
pub(crate) fn translated(root: &Path, page: &str, code: &str) -> Result<String, Failure> {
    let (from, to) = (PageTexts::of(root, ENGLISH)?, PageTexts::of(root, code)?);
    let mut page = replaced(page, "<html lang=\"en\"", &format!("<html lang=\"{code}\" dir=\"{}\"", to.direction))
        .or_else(|_| replaced(page, "<html lang=en", &format!("<html lang={code} dir={}", to.direction)))?;
    if from.sentences.len() != to.sentences.len() {
        return Err(Failure::new(format!("{PAGE_TEXTS} of {code} has not as many lines as that of English")));
    }
    for (from, to) in from.sentences.iter().zip(&to.sentences) {
        page = replaced(&page, from, to)?;
    }
    Ok(page)
}

fn replaced(page: &str, from: &str, to: &str) -> Result<String, Failure> {
    if page.contains(from) {
        return Ok(page.replace(from, to));
    }
    Err(Failure::new(format!("index.html does not say {from:?}, which {PAGE_TEXTS} has")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_translated_as_a_whole_or_not_at_all() {
        let root = std::env::temp_dir().join(format!("latchkey-languages-{}", std::process::id()));
        for (code, texts) in [("en", "ltr\nDid not load.\n"), ("ar", "rtl\nلم\n"), ("xx", "ltr\n")] {
            let folder = root.join("src/text").join(code);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(PAGE_TEXTS), texts).unwrap();
        }
        fs::write(root.join("src/text/mod.rs"), "").unwrap();
        let page = "<html lang=\"en\"><p>Did not load.</p>";
        assert_eq!(all(&root).unwrap(), ["en", "ar", "xx"]);
        assert_eq!(translated(&root, page, "ar").unwrap(), "<html lang=\"ar\" dir=\"rtl\"><p>لم</p>");
        assert!(translated(&root, page, "xx").is_err());
        assert!(translated(&root, "<html lang=\"en\">", "ar").is_err());
        fs::remove_dir_all(&root).unwrap();
    }
}

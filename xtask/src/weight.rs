//! What a first visit weighs, counted as the server sends it.

use std::{collections::BTreeMap, fs, path::Path};

use crate::{
    fingerprint, http,
    process::{Doing, Failure},
    project::Project,
    server::Server,
    step::say,
};

/// A first visit may weigh less than this in brotli: what it weighs, and a hundredth. It is to come down to 250 kB again, by
/// leaving the pages of a workspace out of the first download.
const LIMIT: usize = 264_000;

/// Bytes in brotli by type of file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Weight(BTreeMap<String, usize>);

impl Weight {
    pub(crate) fn total(&self) -> usize {
        self.0.values().sum()
    }

    pub(crate) fn by_type(&self) -> impl Iterator<Item = (&str, usize)> {
        self.0.iter().map(|(extension, bytes)| (extension.as_str(), *bytes))
    }

    fn add(&mut self, path: &str, bytes: usize) {
        let extension = Path::new(path).extension().and_then(|extension| extension.to_str()).unwrap_or("other");
        *self.0.entry(extension.to_owned()).or_default() += bytes;
    }

    /// One line.
    pub(crate) fn describe(&self) -> String {
        let types: Vec<_> = self.by_type().map(|(name, bytes)| format!("{name} {bytes}")).collect();
        format!("{} bytes in brotli ({})", self.total(), types.join(", "))
    }

    pub(crate) fn check(&self) -> Result<(), Failure> {
        say("Weighs", &format!("a first visit: {}; the limit is {LIMIT}", self.describe()));
        if self.total() < LIMIT {
            return Ok(());
        }
        Err(Failure::new(format!("a first visit weighs {} bytes, the limit is {LIMIT}", self.total())))
    }
}

/// Asks the server for everything in `dist` that a first visit loads.
pub(crate) fn measure(project: &Project, server: &Server) -> Result<Weight, Failure> {
    let mut weight = Weight::default();
    for path in first_visit(&project.dist())? {
        let request = if path == "index.html" { "/".to_owned() } else { format!("/{path}") };
        let answer = http::get(server.address(), &request, "br")?;
        if answer.status() != Some(200) || answer.header("content-encoding") != Some("br") {
            return Err(Failure::new(format!("{request} was answered without brotli: status {:?}", answer.status())));
        }
        weight.add(&path, answer.body.len());
    }
    Ok(weight)
}

/// The page and the files that it names, and those that these name.
fn first_visit(dist: &Path) -> Result<Vec<String>, Failure> {
    let doing = || format!("read {}", dist.display());
    let mut waiting: Vec<String> = fingerprint::files(dist)
        .doing(doing)?
        .iter()
        .filter_map(|file| Some(file.strip_prefix(dist).ok()?.to_str()?.to_owned()))
        .collect();
    let mut visited = Vec::new();
    let mut next = vec!["index.html".to_owned()];
    while let Some(path) = next.pop() {
        waiting.retain(|other| *other != path);
        let content = fs::read(dist.join(&path)).doing(doing)?;
        let text = String::from_utf8_lossy(&content);
        let (named, others) = waiting.into_iter().partition(|other| text.contains(other.as_str()));
        waiting = others;
        next.extend::<Vec<_>>(named);
        visited.push(path);
    }
    Ok(visited)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_visit_is_what_the_page_names_directly_or_not() {
        let dist = std::env::temp_dir().join(format!("latchkey-weight-{}", std::process::id()));
        fs::create_dir_all(dist.join("icons")).unwrap();
        let files = [
            ("index.html", "<script src=/app.js>"),
            ("app.js", "'app.wasm'"),
            ("app.wasm", ""),
            ("icons/later.svg", ""),
        ];
        for (name, content) in files {
            fs::write(dist.join(name), content).unwrap();
        }
        let visit = first_visit(&dist).unwrap();
        fs::remove_dir_all(&dist).unwrap();
        assert_eq!(visit, ["index.html", "app.js", "app.wasm"]);
    }

    #[test]
    fn weight_adds_up_by_type() {
        let mut weight = Weight::default();
        weight.add("a.css", 10);
        weight.add("style/b.css", 5);
        weight.add("a.wasm", 100_000);
        assert_eq!(weight.describe(), "100015 bytes in brotli (css 15, wasm 100000)");
        assert!(weight.check().is_ok());
        weight.add("b.wasm", LIMIT - 100_015);
        assert!(weight.check().is_err());
    }
}

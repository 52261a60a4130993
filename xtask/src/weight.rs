//! What a first visit weighs, counted as the server sends it.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use crate::{
    fingerprint, http, languages,
    process::{Doing, Failure},
    project::Project,
    server::Server,
    step::say,
};

/// The page in `dist`.
const PAGE: &str = "index.html";

/// A page that somebody may come to first.
struct Visit {
    what: &'static str,
    /// The part of the program that the page is in.
    part: &'static str,
    /// It may weigh less than this in brotli.
    limit: usize,
}

const VISITS: [Visit; 11] = [
    Visit { what: "one's own tokens", part: "access_tokens", limit: 200_000 },
    Visit { what: "generating one", part: "new_access_token", limit: 232_000 },
    Visit { what: "signing in", part: "account", limit: 180_000 },
    Visit { what: "service accounts", part: "service_accounts", limit: 230_000 },
    Visit { what: "an app's tokens", part: "app_api_tokens", limit: 230_000 },
    Visit { what: "apps", part: "apps", limit: 230_000 },
    Visit { what: "segments", part: "segments", limit: 230_000 },
    Visit { what: "members", part: "members", limit: 230_000 },
    Visit { what: "the audit log", part: "audit_log", limit: 230_000 },
    Visit { what: "sessions", part: "sessions", limit: 230_000 },
    Visit { what: "help", part: "help", limit: 190_000 },
];

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

    fn check(&self, what: &str, limit: usize) -> Result<(), Failure> {
        say("Weighs", &format!("{what}: {}; the limit is {limit}", self.describe()));
        if self.total() < limit {
            return Ok(());
        }
        Err(Failure::new(format!("{what} weighs {} bytes, the limit is {limit}", self.total())))
    }
}

/// Holds a first visit to each part, in each language that was built, to its limit.
pub(crate) fn check(project: &Project, server: &Server) -> Result<(), Failure> {
    for language in languages::all(project.root())? {
        let folder = Folder::of(project, &language);
        for visit in VISITS.iter().filter(|_| folder.path.join(PAGE).is_file()) {
            let what = format!("{} ({language})", visit.what);
            measure_visit(&folder, server, visit)?.check(&what, visit.limit)?;
        }
    }
    Ok(())
}

/// What a first visit to one's own tokens weighs.
pub(crate) fn measure(project: &Project, server: &Server) -> Result<Weight, Failure> {
    measure_visit(&Folder::of(project, languages::ENGLISH), server, &VISITS[0])
}

/// Where the program of a language is.
struct Folder {
    path: PathBuf,
    /// Where the server has it.
    address: String,
}

impl Folder {
    fn of(project: &Project, language: &str) -> Self {
        let name = if language == languages::ENGLISH { "" } else { language };
        let address = if name.is_empty() { "/".to_owned() } else { format!("/{name}/") };
        Self { path: project.dist().join(name), address }
    }
}

/// Asks the server for everything that a first visit loads.
fn measure_visit(folder: &Folder, server: &Server, visit: &Visit) -> Result<Weight, Failure> {
    let mut weight = Weight::default();
    for path in first_visit(&folder.path, visit.part)? {
        let request = [&folder.address, path.as_str()].concat();
        let answer = http::get(server.address(), &request, "br")?;
        if answer.status() != Some(200) || answer.header("content-encoding") != Some("br") {
            return Err(Failure::new(format!("{request} was answered without brotli: status {:?}", answer.status())));
        }
        weight.add(&path, answer.body.len());
    }
    Ok(weight)
}

/// The page and the files that it names, and those that these name, of this part.
fn first_visit(dist: &Path, part: &str) -> Result<Vec<String>, Failure> {
    let doing = || format!("read {}", dist.display());
    let mut waiting: Vec<String> = fingerprint::files(dist)
        .doing(doing)?
        .iter()
        .filter_map(|file| Some(file.strip_prefix(dist).ok()?.to_str()?.to_owned()))
        .filter(|file| part_file(file).is_none_or(|mut parts| parts.any(|needed_by| needed_by == part)))
        .collect();
    let mut visited = Vec::new();
    let mut next = vec![PAGE.to_owned()];
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

/// The parts that a file is of: `account+sessions-0123456789abcdef.wasm`. None for a file that every visit loads.
fn part_file(file: &str) -> Option<impl Iterator<Item = &str>> {
    let (parts, hash) = file.strip_suffix(".wasm")?.rsplit_once('-')?;
    (!hash.ends_with("_bg")).then(|| parts.split('+'))
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
            ("app.js", "'app-1_bg.wasm' 'one+two-1.wasm' 'two-2.wasm'"),
            ("app-1_bg.wasm", ""),
            ("one+two-1.wasm", ""),
            ("two-2.wasm", ""),
            ("icons/later.svg", ""),
        ];
        for (name, content) in files {
            fs::write(dist.join(name), content).unwrap();
        }
        let visit = first_visit(&dist, "one").unwrap();
        fs::remove_dir_all(&dist).unwrap();
        assert_eq!(visit, ["index.html", "app.js", "one+two-1.wasm", "app-1_bg.wasm"]);
    }

    #[test]
    fn weight_adds_up_by_type() {
        let mut weight = Weight::default();
        weight.add("a.css", 10);
        weight.add("style/b.css", 5);
        weight.add("a.wasm", 100_000);
        assert_eq!(weight.describe(), "100015 bytes in brotli (css 15, wasm 100000)");
        assert!(weight.check("it", 100_016).is_ok());
        assert!(weight.check("it", 100_015).is_err());
    }
}

//! What a first visit weighs, counted as the server sends it.

use std::{collections::BTreeMap, fs, path::Path};

use crate::{
    dashboard, fingerprint, http,
    process::{Doing, Failure},
    project::Project,
    server::Server,
    step::say,
};

/// A first visit to one's own tokens may weigh less than this in brotli: what it weighs, and a hundredth. It has to stay below
/// 250 kB whatever comes.
const LIMIT: usize = 232_000;
/// The like for a first visit to a page of a workspace, which is yet to come below 250 kB.
const WORKSPACE_LIMIT: usize = 260_000;

/// A page that somebody may come to first.
struct Visit {
    what: &'static str,
    /// The page in `dist`.
    page: &'static str,
    /// An address where the server has it.
    address: &'static str,
    limit: usize,
}

const VISITS: [Visit; 2] = [
    Visit { what: "a first visit", page: "index.html", address: "/", limit: LIMIT },
    Visit {
        what: "a first visit to a workspace",
        page: "workspace/index.html",
        address: "/w/harbour-mobile/apps",
        limit: WORKSPACE_LIMIT,
    },
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

/// Holds both programs to their limits.
pub(crate) fn check(project: &Project, server: &Server) -> Result<(), Failure> {
    VISITS.iter().try_for_each(|visit| measure_visit(project, server, visit)?.check(visit.what, visit.limit))
}

/// What a first visit to one's own tokens weighs.
pub(crate) fn measure(project: &Project, server: &Server) -> Result<Weight, Failure> {
    measure_visit(project, server, &VISITS[0])
}

/// Asks the server for everything in `dist` that a first visit loads.
fn measure_visit(project: &Project, server: &Server, visit: &Visit) -> Result<Weight, Failure> {
    let mut weight = Weight::default();
    for path in first_visit(&project.dist(), visit.page)? {
        let request = if path == visit.page { visit.address.to_owned() } else { format!("/{path}") };
        let answer = http::get(server.address(), &request, "br")?;
        if answer.status() != Some(200) || answer.header("content-encoding") != Some("br") {
            return Err(Failure::new(format!("{request} was answered without brotli: status {:?}", answer.status())));
        }
        weight.add(&path, answer.body.len());
    }
    Ok(weight)
}

/// The page and the files that it names, and those that these name.
fn first_visit(dist: &Path, page: &str) -> Result<Vec<String>, Failure> {
    let doing = || format!("read {}", dist.display());
    let mut waiting: Vec<String> = fingerprint::files(dist)
        .doing(doing)?
        .iter()
        .filter_map(|file| Some(file.strip_prefix(dist).ok()?.to_str()?.to_owned()))
        // The other program has files of the same names.
        .filter(|file| is_of_workspace(file) == is_of_workspace(page))
        .collect();
    let mut visited = Vec::new();
    let mut next = vec![page.to_owned()];
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

/// Whether a file in `dist` is of the program for workspaces.
fn is_of_workspace(file: &str) -> bool {
    file.starts_with(dashboard::WORKSPACE)
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
        let visit = first_visit(&dist, "index.html").unwrap();
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
        assert!(weight.check("it", 100_016).is_ok());
        assert!(weight.check("it", 100_015).is_err());
    }
}

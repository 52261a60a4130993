//! `cargo xtask bench`: measurements, printed as a table.

use std::path::Path;

use crate::{
    browser,
    dashboard::Languages,
    javascript,
    postgresql::Cluster,
    process::{self, Failure},
    project::Project,
    server::{self, Server},
    step::say,
    weight,
};

/// Measures everything on the optimised build.
pub(crate) fn run(project: &Project) -> Result<(), Failure> {
    // What is measured is in English.
    let binary = server::build(project, Languages::English)?;
    let server = Server::start(&binary)?;
    say("Measuring", "the weight of a first visit");
    let weight = weight::measure(project, &server)?;
    let mut rows: Vec<_> =
        weight.by_type().map(|(kind, bytes)| (format!("{kind} in brotli"), format!("{bytes} bytes"))).collect();
    rows.push(("first visit in brotli".to_owned(), format!("{} bytes", weight.total())));
    print!("{}", table(&rows));
    drop(server);
    pages(project, &binary)?;
    say("Measuring", "checks and lists, on SQLite and PostgreSQL");
    let cluster = Cluster::start()?;
    let mut figures = process::cargo();
    figures.args(["bench", "--quiet", "--package", "latchkey-server", "--bench", "figures"]);
    process::succeed(figures.current_dir(project.root()).env("LATCHKEY_TEST_DATABASE_URL", cluster.url()))
}

/// How long the pages take in a browser: a journey that measures, with the optimised server.
fn pages(project: &Project, binary: &Path) -> Result<(), Failure> {
    browser::install()?;
    javascript::install(project)?;
    say("Measuring", "pages in the browser");
    let mut journey = process::cargo();
    journey.args(["test", "--quiet", "--workspace", "--test", "journeys"]).current_dir(project.root());
    // One after the other: two browsers at once would slow each other down.
    journey.args(["--", "--ignored", "--nocapture", "--test-threads=1", "figures::", "long_lists::"]);
    process::succeed(journey.env("LATCHKEY_SERVER_BINARY", binary))
}

/// Names to the left, figures to the right.
fn table(rows: &[(String, String)]) -> String {
    let width = |column: fn(&(String, String)) -> &str| rows.iter().map(|row| column(row).chars().count()).max();
    let (left, right) = (width(|row| &row.0).unwrap_or(0), width(|row| &row.1).unwrap_or(0));
    rows.iter().fold(String::new(), |table, (name, figure)| table + &format!("{name:<left$}  {figure:>right$}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_aligned() {
        let rows = [("css".to_owned(), "9 bytes".to_owned()), ("first visit".to_owned(), "1000 bytes".to_owned())];
        assert_eq!(table(&rows), "css             9 bytes\nfirst visit  1000 bytes\n");
    }
}

//! What the checks came to: counts, the summary table and the closing line.

use std::{fmt::Write as _, time::Duration};

use crate::{process::Failure, step::seconds};

/// Tests that passed and failed, with the names of those that failed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) failures: Vec<String>,
}

impl Counts {
    /// Takes in one line of output of Rust's test harness (or of wasm-bindgen's, which prints the same).
    pub(crate) fn read(&mut self, line: &str) {
        if let Some(summary) = line.strip_prefix("test result: ") {
            self.passed += number_before(summary, " passed");
            self.failed += number_before(summary, " failed");
        } else if let Some(name) = line.strip_prefix("test ").and_then(|test| test.strip_suffix(" ... FAILED")) {
            self.failures.push(name.to_owned());
        }
    }
}

/// The number right before these words: 3 in `ok. 3 passed; 0 failed`.
fn number_before(summary: &str, words: &str) -> u32 {
    let number = summary.split(words).next().and_then(|before| before.rsplit(' ').next());
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// What a line of the table says.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    /// A preparation that went well, which counts as nothing, or a check that passed, which counts as one.
    Done {
        passed: u32,
    },
    Tests(Counts),
    Failed(Failure),
}

/// All checks so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    rows: Vec<(String, Duration, Outcome)>,
}

impl Report {
    /// A step that is no check itself.
    pub(crate) fn prepared(&mut self, name: &str, took: Duration) {
        self.rows.push((name.to_owned(), took, Outcome::Done { passed: 0 }));
    }

    /// A check that is passed or failed as a whole.
    pub(crate) fn passed(&mut self, name: &str, took: Duration) {
        self.rows.push((name.to_owned(), took, Outcome::Done { passed: 1 }));
    }

    /// A step that failed or could not be run. Counts as one failure.
    pub(crate) fn failed(&mut self, name: &str, took: Duration, why: Failure) {
        self.rows.push((name.to_owned(), took, Outcome::Failed(why)));
    }

    pub(crate) fn tests(&mut self, name: &str, took: Duration, counts: Counts) {
        self.rows.push((name.to_owned(), took, Outcome::Tests(counts)));
    }

    /// How many passed and failed.
    pub(crate) fn totals(&self) -> (u32, u32) {
        self.rows.iter().fold((0, 0), |(passed, failed), (_, _, outcome)| match outcome {
            Outcome::Done { passed: one } => (passed + one, failed),
            Outcome::Tests(counts) => (passed + counts.passed, failed + counts.failed),
            Outcome::Failed(_) => (passed, failed + 1),
        })
    }

    /// Whether tests were asked for, and there were none.
    pub(crate) fn has_run_no_test(&self) -> bool {
        self.rows.iter().all(|(.., outcome)| match outcome {
            Outcome::Done { .. } => true,
            Outcome::Tests(counts) => counts.passed + counts.failed == 0,
            // That is why, and it is told.
            Outcome::Failed(_) => false,
        })
    }

    /// The table, what failed, and the closing line.
    pub(crate) fn summary(&self) -> String {
        let width = self.rows.iter().map(|(name, ..)| name.chars().count()).max().unwrap_or(0).max("total".len());
        let mut text = format!("\n{:<width$}  {:>9}  result\n", "step", "time");
        let mut total = Duration::ZERO;
        for (name, took, outcome) in &self.rows {
            total += *took;
            let result = match outcome {
                Outcome::Done { .. } => "ok".to_owned(),
                Outcome::Tests(counts) if counts.failed == 0 => format!("{} passed", counts.passed),
                Outcome::Tests(counts) => format!("{} passed, {} FAILED", counts.passed, counts.failed),
                Outcome::Failed(why) => format!("FAILED: {why}"),
            };
            let _ = writeln!(text, "{name:<width$}  {:>9}  {result}", seconds(*took));
            if let Outcome::Tests(counts) = outcome {
                for failure in &counts.failures {
                    let _ = writeln!(text, "{:width$}  {:>9}    {failure}", "", "");
                }
            }
        }
        let (passed, failed) = self.totals();
        let _ = writeln!(text, "{:<width$}  {:>9}\n\n{passed} passed, {failed} failed", "total", seconds(total));
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(output: &str) -> Counts {
        let mut counts = Counts::default();
        output.lines().for_each(|line| counts.read(line));
        counts
    }

    #[test]
    fn result_lines_of_several_binaries_add_up() {
        let counts = counted(
            "running 2 tests\ntest a ... ok\ntest tokens::b ... FAILED\n\
             test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.10s\n\
             test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 2.00s\n",
        );
        assert_eq!(counts, Counts { passed: 13, failed: 1, failures: vec!["tokens::b".into()] });
    }

    #[test]
    fn other_lines_count_as_nothing() {
        assert_eq!(counted("12 passed\ntest result\nthe test result: ok. 5 passed; 0 failed"), Counts::default());
    }

    #[test]
    fn tests_that_are_not_there_are_told_from_those_that_pass_and_from_those_that_cannot_run() {
        let mut report = Report::default();
        report.prepared("build", Duration::ZERO);
        report.tests("unit tests", Duration::ZERO, counted("test result: ok. 0 passed; 0 failed; 9 filtered out;"));
        assert!(report.has_run_no_test());
        report.tests("server tests", Duration::ZERO, counted("test result: ok. 1 passed; 0 failed; 8 filtered out;"));
        assert!(!report.has_run_no_test());
        let mut report = Report::default();
        report.failed("journeys", Duration::ZERO, Failure::new("no browser"));
        assert!(!report.has_run_no_test());
    }

    #[test]
    fn the_summary_closes_with_the_totals_alone_on_a_line() {
        let mut report = Report::default();
        report.passed("formatting", Duration::from_millis(840));
        report.prepared("build", Duration::from_secs(61));
        report.tests("unit tests", Duration::from_secs(1), counted("test result: ok. 4 passed; 0 failed;"));
        report.failed("journeys", Duration::ZERO, Failure::new("no browser"));
        let expected = "
step             time  result
formatting      0.8 s  ok
build          61.0 s  ok
unit tests      1.0 s  4 passed
journeys        0.0 s  FAILED: no browser
total          62.8 s

5 passed, 1 failed
";
        assert_eq!(report.summary(), expected);
    }
}

//! Which pieces of the program are loaded together.
//!
//! The tool makes a piece for every set of parts that share code: some four hundred, most of them small. A file each would be
//! many requests, and small files compress badly; all of it in the program would burden every visit with what others need. So
//! pieces are put together as long as that makes the visits lighter, the program being one of them.

use std::{collections::BTreeMap, path::PathBuf};

use crate::process::Failure;

/// What somebody loads for a page, or on it, and how much it counts that this is little.
const VISITS: [Visit; 18] = [
    Visit { counts: 7.0, parts: &["access_tokens"] },
    Visit { counts: 2.0, parts: &["access_tokens", "token_dialogs"] },
    Visit { counts: 0.5, parts: &["access_tokens", "palette"] },
    Visit { counts: 0.2, parts: &["access_tokens", "long_list"] },
    Visit { counts: 0.2, parts: &["access_tokens", "sign_in_again"] },
    Visit { counts: 5.0, parts: &["new_access_token"] },
    Visit { counts: 2.0, parts: &["account"] },
    Visit { counts: 1.0, parts: &["service_accounts"] },
    Visit { counts: 0.5, parts: &["service_accounts", "service_account_dialogs"] },
    Visit { counts: 1.0, parts: &["app_api_tokens"] },
    Visit { counts: 0.5, parts: &["app_api_tokens", "token_dialogs"] },
    Visit { counts: 0.5, parts: &["app_api_tokens", "app_api_token_making"] },
    Visit { counts: 1.0, parts: &["apps"] },
    Visit { counts: 0.7, parts: &["segments"] },
    Visit { counts: 1.0, parts: &["members"] },
    Visit { counts: 0.7, parts: &["audit_log"] },
    Visit { counts: 0.7, parts: &["sessions"] },
    Visit { counts: 0.5, parts: &["help"] },
];

struct Visit {
    counts: f64,
    parts: &'static [&'static str],
}

/// A set of parts, a bit for each.
type Parts = u32;
/// Those who load the program: all.
const ALL: Parts = Parts::MAX;

/// What the tool made of what these parts, and no others, need.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) file: PathBuf,
    /// How many bytes of code and data it has.
    pub(super) size: usize,
    pub(super) parts: Vec<String>,
}

/// Pieces that these parts load; [`arrange`] answers those of the program without any.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct File {
    pub(super) pieces: Vec<PathBuf>,
    pub(super) parts: Vec<String>,
}

/// A file that is being put together.
#[derive(Debug, Default)]
struct Growing {
    size: usize,
    pieces: Vec<PathBuf>,
}

impl Growing {
    fn take(&mut self, other: Self) {
        self.size += other.size;
        self.pieces.extend(other.pieces);
    }
}

/// The pieces that go into a program with so many bytes of code and data, and the files that are loaded when somebody needs them.
pub(super) fn arrange(program: usize, pieces: Vec<Piece>) -> Result<(Vec<PathBuf>, Vec<File>), Failure> {
    let mut names: Vec<String> = pieces.iter().flat_map(|piece| piece.parts.clone()).collect();
    names.sort_unstable();
    names.dedup();
    let visits = visits(&names)?;
    let mut files = BTreeMap::from([(ALL, Growing { size: program, pieces: Vec::new() })]);
    for Piece { file, size, parts } in pieces {
        files.entry(set(&names, &parts)).or_default().take(Growing { size, pieces: vec![file] });
    }
    while let Some((one, other)) = best_pair(&files, &visits) {
        for parts in [one, other] {
            if let Some(file) = files.remove(&parts) {
                files.entry(one | other).or_default().take(file);
            }
        }
    }
    let program = files.remove(&ALL).unwrap_or_default().pieces;
    let parts =
        |set: Parts| (0..).zip(&names).filter(|(at, _)| set >> at & 1 == 1).map(|(_, name)| name.clone()).collect();
    Ok((program, files.into_iter().map(|(set, file)| File { pieces: file.pieces, parts: parts(set) }).collect()))
}

/// How much each visit counts, and its parts.
fn visits(names: &[String]) -> Result<Vec<(f64, Parts)>, Failure> {
    let unknown = VISITS.iter().flat_map(|visit| visit.parts).find(|&&part| !names.iter().any(|name| name == part));
    match unknown {
        Some(part) => Err(Failure::new(format!("the program has no part {part}"))),
        None => Ok(VISITS.iter().map(|visit| (visit.counts, set(names, visit.parts))).collect()),
    }
}

fn set(names: &[String], parts: &[impl AsRef<str>]) -> Parts {
    let bit = |(at, name): (u32, &String)| if parts.iter().any(|part| part.as_ref() == name) { 1 << at } else { 0 };
    (0..).zip(names).map(bit).sum()
}

/// The two files whose union makes the visits lighter by the most; none if no union does.
fn best_pair(files: &BTreeMap<Parts, Growing>, visits: &[(f64, Parts)]) -> Option<(Parts, Parts)> {
    let weight = |parts: Parts, size: usize| {
        let counts: f64 = visits.iter().filter(|(_, visit)| visit & parts != 0).map(|(counts, _)| counts).sum();
        counts * kilobytes(size)
    };
    let known = |parts: Parts| files.get(&parts).map_or(0, |file| file.size);
    let gain = |one: Parts, other: Parts| {
        let both = one | other;
        // There may be a third one, of exactly those who would load the two.
        let third = if both == one || both == other { 0 } else { known(both) };
        let apart = weight(one, known(one)) + weight(other, known(other)) + weight(both, third);
        apart - weight(both, known(one) + known(other) + third)
    };
    let pairs = files.keys().flat_map(|&one| files.range(..one).map(move |(&other, _)| (one, other)));
    let gains = pairs.map(|(one, other)| (gain(one, other), one, other));
    let best = gains.filter(|(gain, ..)| *gain > 0.0).max_by(|(one, ..), (other, ..)| one.total_cmp(other));
    best.map(|(_, one, other)| (one, other))
}

/// What loading a file costs that has so many bytes before they are optimised: about its kilobytes in brotli, which finds less that
/// repeats itself in a small file, and its request.
fn kilobytes(size: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "no program has 2^52 bytes")]
    let raw = size as f64 / 1000.0;
    if size == 0 { 0.0 } else { 0.25 * raw + 0.40 * raw.sqrt() + 0.6 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROGRAM: usize = 400_000;
    const LARGE: usize = 100_000;
    const CRUMB: usize = 300;

    fn piece(file: &str, size: usize, parts: &[&str]) -> Piece {
        Piece { file: file.into(), size, parts: parts.iter().map(|&part| part.to_owned()).collect() }
    }

    /// One of each part, so that there are all.
    fn parts() -> Vec<Piece> {
        let names: std::collections::BTreeSet<&str> = VISITS.iter().flat_map(|visit| visit.parts).copied().collect();
        names.into_iter().map(|name| piece(name, LARGE, &[name])).collect()
    }

    fn arranged(others: Vec<Piece>) -> (Vec<PathBuf>, BTreeMap<String, Vec<PathBuf>>) {
        let (program, files) = arrange(PROGRAM, parts().into_iter().chain(others).collect()).unwrap();
        (program, files.into_iter().map(|file| (file.parts.join("+"), file.pieces)).collect())
    }

    #[test]
    fn what_few_need_is_loaded_by_few() {
        let (program, files) = arranged(vec![piece("both", LARGE, &["help", "members"])]);
        assert!(program.is_empty(), "{program:?}");
        assert_eq!(files["help+members"], [PathBuf::from("both")]);
        assert_eq!(files["help"], [PathBuf::from("help")]);
    }

    #[test]
    fn a_crumb_is_no_request() {
        let shared = ["access_tokens", "app_api_tokens"];
        let (_, files) = arranged(vec![piece("shared", LARGE, &shared), piece("crumb", CRUMB, &["app_api_tokens"])]);
        assert!(files["app_api_tokens"].contains(&"crumb".into()));
        let (program, files) = arranged(vec![piece("crumb", CRUMB, &["access_tokens", "account", "service_accounts"])]);
        assert_eq!(program, [PathBuf::from("crumb")]);
        assert_eq!(files.len(), parts().len());
    }

    #[test]
    fn what_all_need_is_in_the_program() {
        let all: Vec<String> = parts().into_iter().flat_map(|piece| piece.parts).collect();
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        assert_eq!(arranged(vec![piece("all", LARGE, &all)]).0, [PathBuf::from("all")]);
    }

    #[test]
    fn parts_that_are_gone_are_noticed() {
        let failure = arrange(PROGRAM, vec![piece("one", LARGE, &["help"])]).unwrap_err();
        assert_eq!(failure.to_string(), "the program has no part access_tokens");
    }
}

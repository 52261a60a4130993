//! Whether files changed since they were last used, by their contents: a checkout changes times but not contents.

use std::{
    collections::BTreeSet,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::{Path, PathBuf},
};

/// One number for the names and contents of all files at and under these paths. Paths that do not exist count as empty.
/// It holds within one version of the Rust standard library, which is all that a stamp under `target` needs.
pub(crate) fn of(root: &Path, paths: &[&str]) -> io::Result<u64> {
    let mut hasher = DefaultHasher::new();
    for path in paths {
        for file in files(&root.join(path))? {
            file.strip_prefix(root).unwrap_or(&file).hash(&mut hasher);
            fs::read(&file)?.hash(&mut hasher);
        }
    }
    Ok(hasher.finish())
}

/// The like for one file's content.
pub(crate) fn of_content(content: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    hasher.finish()
}

/// All files at and under a path, in one order.
pub(crate) fn files(path: &Path) -> io::Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![path.to_path_buf()];
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            for entry in fs::read_dir(&path)? {
                waiting.push(entry?.path());
            }
        } else if path.is_file() {
            found.insert(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_changes_with_a_content_and_a_name_and_not_with_a_time() {
        let root = std::env::temp_dir().join(format!("latchkey-fingerprint-{}", std::process::id()));
        fs::create_dir_all(root.join("src/inner")).unwrap();
        fs::write(root.join("src/inner/a.rs"), "one").unwrap();
        let first = of(&root, &["src", "absent"]).unwrap();
        fs::write(root.join("src/inner/a.rs"), "one").unwrap();
        assert_eq!(of(&root, &["src", "absent"]).unwrap(), first);
        fs::write(root.join("src/inner/a.rs"), "two").unwrap();
        let second = of(&root, &["src", "absent"]).unwrap();
        assert_ne!(second, first);
        fs::rename(root.join("src/inner/a.rs"), root.join("src/inner/b.rs")).unwrap();
        assert_ne!(of(&root, &["src", "absent"]).unwrap(), second);
        fs::remove_dir_all(&root).unwrap();
    }
}

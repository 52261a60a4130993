//! Puts the built dashboard into the server: every file of `../dist`, as it is and compressed once and for all.

use std::{
    env,
    fmt::Write as _,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io::{self, Read},
    path::{Path, PathBuf},
};

use flate2::{Compression, bufread::GzEncoder};

/// Where `trunk build` puts the dashboard.
const DIST: &str = "../dist";
/// Stands in for the dashboard's page where there is none.
const NO_DASHBOARD: &str = "src/assets/no_dashboard.html";

/// A program that is larger was not optimised. It would take minutes to compress well, and nobody downloads it from afar.
const LARGEST_OPTIMISED: usize = 4_000_000;

/// How hard to compress.
struct Effort {
    brotli: u32,
    gzip: u32,
}

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={NO_DASHBOARD}");
    // A missing folder would count as changed at every build, and the server would be compiled at each.
    let _ = fs::create_dir(DIST);
    println!("cargo::rerun-if-changed={DIST}");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("Cargo sets OUT_DIR"))?);
    let cache = out.join("assets");
    fs::create_dir_all(&cache)?;
    let mut table = String::from("[\n");
    let mut kept = Vec::new();
    for (path, file) in files()? {
        let content = fs::read(&file)?;
        let effort = match content.len() {
            ..LARGEST_OPTIMISED => Effort { brotli: 11, gzip: 9 },
            _ => Effort { brotli: 5, gzip: 6 },
        };
        let name = cached(&cache, &content, &effort)?;
        let base = cache.join(&name);
        let variant = |extension| format!("include_bytes!({:?})", base.with_extension(extension).to_string_lossy());
        let _ = writeln!(
            table,
            "    EmbeddedFile {{ path: {path:?}, identity: {}, brotli: {}, gzip: {} }},",
            variant("raw"),
            variant("br"),
            variant("gz"),
        );
        kept.push(name);
    }
    table.push_str("]\n");
    fs::write(out.join("embedded.rs"), table)?;
    forget_others(&cache, &kept)
}

/// The address and the place of every file, by address.
fn files() -> io::Result<Vec<(String, PathBuf)>> {
    let dist = Path::new(DIST);
    let mut files = Vec::new();
    if dist.join("index.html").is_file() {
        gather(dist, "", &mut files)?;
    } else {
        files.push(("/index.html".to_owned(), PathBuf::from(NO_DASHBOARD)));
    }
    files.sort();
    Ok(files)
}

fn gather(folder: &Path, address: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        // Trunk keeps what is unfinished under such names.
        if name.starts_with('.') {
            continue;
        }
        let address = format!("{address}/{name}");
        if entry.file_type()?.is_dir() {
            gather(&entry.path(), &address, files)?;
        } else {
            files.push((address, entry.path()));
        }
    }
    Ok(())
}

/// Makes sure that the content and what it compresses to are in the cache; answers their name there. The content is
/// kept too, so that a dashboard that is being built anew cannot break a server that is.
fn cached(cache: &Path, content: &[u8], effort: &Effort) -> io::Result<String> {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    let name = format!("{:016x}-{}-{}-{}", hasher.finish(), content.len(), effort.brotli, effort.gzip);
    let base = cache.join(&name);
    write_new(&base.with_extension("raw"), || Ok(content.to_vec()))?;
    write_new(&base.with_extension("br"), || brotli(content, effort.brotli))?;
    write_new(&base.with_extension("gz"), || gzip(content, effort.gzip))?;
    Ok(name)
}

/// Writes a file that is not there yet, whole or not at all.
fn write_new(path: &Path, content: impl FnOnce() -> io::Result<Vec<u8>>) -> io::Result<()> {
    if path.is_file() {
        return Ok(());
    }
    let unfinished = path.with_extension("unfinished");
    fs::write(&unfinished, content()?)?;
    fs::rename(unfinished, path)
}

fn brotli(mut content: &[u8], quality: u32) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let mut compressor = brotli::CompressorReader::new(&mut content, 64 * 1024, quality, 24);
    compressor.read_to_end(&mut compressed)?;
    Ok(compressed)
}

fn gzip(content: &[u8], level: u32) -> io::Result<Vec<u8>> {
    let mut compressed = Vec::new();
    GzEncoder::new(content, Compression::new(level)).read_to_end(&mut compressed)?;
    Ok(compressed)
}

fn forget_others(cache: &Path, kept: &[String]) -> io::Result<()> {
    for entry in fs::read_dir(cache)? {
        let path = entry?.path();
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        if !kept.iter().any(|name| name == stem) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

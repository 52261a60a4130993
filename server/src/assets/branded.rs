//! The dashboard's files in the operator's brand.

use std::io::{Read, Write};

use flate2::{Compression, write::GzEncoder};

use super::file::{EmbeddedFile, HTML, content_type};
use crate::brand::Brand;

/// The embedded files with their pages in this brand, and its pictures beside them. They are made once and served as long as
/// the program runs, as the embedded ones are.
pub(super) fn branded(embedded: &'static [EmbeddedFile], brand: &Brand) -> std::io::Result<&'static [EmbeddedFile]> {
    let mut files = Vec::with_capacity(embedded.len() + 1);
    for file in embedded {
        files.push(match str::from_utf8(file.identity) {
            Ok(page) if content_type(file.path) == Some(HTML) => compressed(file.path, brand.page(page).into_bytes())?,
            _ => *file,
        });
    }
    if let Some(icon) = brand.icon() {
        files.push(compressed(icon.path().leak(), icon.content)?);
    }
    Ok(files.leak())
}

fn compressed(path: &'static str, identity: Vec<u8>) -> std::io::Result<EmbeddedFile> {
    let mut in_brotli = Vec::new();
    brotli::CompressorReader::new(identity.as_slice(), 64 * 1024, 11, 22).read_to_end(&mut in_brotli)?;
    let mut in_gzip = GzEncoder::new(Vec::new(), Compression::best());
    in_gzip.write_all(&identity)?;
    let in_gzip = in_gzip.finish()?;
    Ok(EmbeddedFile { path, identity: identity.leak(), brotli: in_brotli.leak(), gzip: in_gzip.leak() })
}

//! The brand's picture.

use std::{fs, path::Path};

use crate::{config::ConfigError, secret::sha256_hex};

/// More than any logo has, and little enough for every first visit.
const LARGEST: u64 = 256 * 1024;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// A picture, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    pub(crate) content: Vec<u8>,
    extension: &'static str,
}

impl Logo {
    /// Reads a file, which says by itself what it is.
    pub(super) fn read(file: &Path) -> Result<Self, ConfigError> {
        let fault = |what: String| ConfigError::new(format!("brand.logo: {} {what}", file.display()));
        let bytes = fs::metadata(file).map_err(|error| fault(format!("cannot be read: {error}")))?.len();
        if bytes > LARGEST {
            return Err(fault(format!("has {bytes} bytes, and at most {LARGEST} are served with every page")));
        }
        let content = fs::read(file).map_err(|error| fault(format!("cannot be read: {error}")))?;
        match str::from_utf8(&content) {
            _ if content.starts_with(PNG) => Ok(Self { content, extension: "png" }),
            Ok(text) if text.contains("<svg") => Ok(Self { content, extension: "svg" }),
            _ => Err(fault("is neither an SVG nor a PNG".to_owned())),
        }
    }

    pub(super) fn svg(text: String) -> Self {
        Self { content: text.into_bytes(), extension: "svg" }
    }

    /// Where it is served. The hash of its content lets browsers keep it.
    pub(crate) fn path(&self) -> String {
        format!("/brand/logo-{}.{}", &sha256_hex(&self.content)[..16], self.extension)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(content: &[u8]) -> Result<Logo, String> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("logo");
        fs::write(&file, content).unwrap();
        Logo::read(&file).map_err(|error| error.to_string().rsplit_once("/logo ").unwrap().1.to_owned())
    }

    #[test]
    fn a_file_says_by_itself_what_it_is() {
        assert_eq!(read(b"\x89PNG\r\n\x1a\n\0").unwrap().extension, "png");
        assert_eq!(read(b"<?xml version=\"1.0\"?><svg/>").unwrap().extension, "svg");
        assert_eq!(read(b"GIF89a").unwrap_err(), "is neither an SVG nor a PNG");
        assert_eq!(read(b"<html>").unwrap_err(), "is neither an SVG nor a PNG");
    }

    #[test]
    fn no_logo_weighs_down_every_first_visit() {
        let large = [PNG, &vec![0; 256 * 1024]].concat();
        assert_eq!(read(&large).unwrap_err(), "has 262152 bytes, and at most 262144 are served with every page");
    }

    #[test]
    fn another_content_has_another_address() {
        assert_ne!(Logo::svg("<svg/>".into()).path(), Logo::svg("<svg />".into()).path());
    }
}

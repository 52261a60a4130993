//! As much of WebAssembly's binary format as it takes to change what modules call each other.

/// What a module begins with.
pub(crate) const HEADER: &[u8] = b"\0asm\x01\0\0\0";
/// The section of what a module imports.
pub(crate) const IMPORTS: u8 = 2;
/// The section of what it exports.
pub(crate) const EXPORTS: u8 = 7;

/// The sections of a module, each with its kind; nothing if it is none.
pub(crate) fn sections(module: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut reader = Reader(module.strip_prefix(HEADER)?);
    let mut sections = Vec::new();
    while let Some(kind) = reader.byte() {
        sections.push((kind, reader.text()?));
    }
    Some(sections)
}

/// Writes a section.
pub(crate) fn section(result: &mut Vec<u8>, kind: u8, content: &[u8]) {
    result.push(kind);
    text(result, content);
}

/// Writes a section's entries anew.
pub(crate) fn entries<'a>(
    section: &'a [u8],
    mut entry: impl FnMut(&mut Reader<'a>, &mut Vec<u8>) -> Option<()>,
) -> Option<Vec<u8>> {
    let (mut reader, mut result) = (Reader(section), Vec::new());
    let count = reader.number()?;
    number(&mut result, count);
    for _ in 0..count {
        entry(&mut reader, &mut result)?;
    }
    reader.0.is_empty().then_some(result)
}

/// Writes a number.
pub(crate) fn number(result: &mut Vec<u8>, mut number: usize) {
    loop {
        let seven = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            return result.push(seven);
        }
        result.push(seven | 0x80);
    }
}

/// Writes bytes with their length.
pub(crate) fn text(result: &mut Vec<u8>, bytes: &[u8]) {
    number(result, bytes.len());
    result.extend_from_slice(bytes);
}

/// What is left to read. Whatever it answers is nothing if there is not that much.
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    pub(crate) fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    pub(crate) fn number(&mut self) -> Option<usize> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(number);
            }
            shift += 7;
        }
    }

    pub(crate) fn text(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        self.take(length)
    }

    /// What is imported, as it stands after its names: its kind first.
    pub(crate) fn imported(&mut self) -> Option<&'a [u8]> {
        let start = self.0;
        match self.byte()? {
            // A function.
            0 => _ = self.number()?,
            // A table, a memory.
            kind @ (1 | 2) => {
                if kind == 1 {
                    self.byte()?;
                }
                let has_maximum = self.byte()? & 1 == 1;
                self.number()?;
                if has_maximum {
                    self.number()?;
                }
            }
            // A global.
            3 => _ = self.take(2)?,
            // An exception.
            4 => {
                self.byte()?;
                self.number()?;
            }
            _ => return None,
        }
        start.get(..start.len() - self.0.len())
    }
}

//! Reads the JSON of answers. What a text that cannot be read has wrong with it, and where, nobody here asks; `serde_json` has
//! to know, for each type anew, and that made a sixth of the program. The wire has no fractions, so neither has this.

use std::{borrow::Cow, fmt};

use serde::{
    de::{
        self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Expected, IntoDeserializer, MapAccess,
        SeqAccess, Unexpected, VariantAccess, Visitor,
    },
    forward_to_deserialize_any,
};

#[cfg(test)]
mod tests;

/// Reads a text that is one value.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let mut reader = Reader { text, at: 0 };
    let value = T::deserialize(&mut reader).ok()?;
    reader.peek().is_none().then_some(value)
}

/// The text is not what was expected.
#[derive(Debug)]
struct Unreadable;

type Read<T> = Result<T, Unreadable>;

impl fmt::Display for Unreadable {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Unreadable {}

impl de::Error for Unreadable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        while let Some(byte) = self.text.as_bytes().get(self.at) {
            if !matches!(byte, b' ' | b'\t' | b'\n' | b'\r') {
                return Some(*byte);
            }
            self.at += 1;
        }
        None
    }

    /// Goes past this byte, if it is next.
    fn eat(&mut self, byte: u8) -> bool {
        let eaten = self.peek() == Some(byte);
        self.at += usize::from(eaten);
        eaten
    }

    fn need(&mut self, byte: u8) -> Read<()> {
        if self.eat(byte) { Ok(()) } else { Err(Unreadable) }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Goes past as many bytes as fit.
    fn take(&mut self, fits: fn(u8) -> bool) -> &'a str {
        let rest = self.rest();
        let length = rest.bytes().take_while(|byte| fits(*byte)).count();
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    /// A number or one of `true`, `false` and `null`.
    fn word(&mut self) -> &'a str {
        self.peek();
        self.take(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.'))
    }

    fn string(&mut self) -> Read<Cow<'a, str>> {
        self.need(b'"')?;
        let plain = |byte| !matches!(byte, b'"' | b'\\');
        let start = self.take(plain);
        if self.eat(b'"') {
            return Ok(Cow::Borrowed(start));
        }
        let mut string = start.to_owned();
        while !self.text[self.at..].starts_with('"') {
            self.need(b'\\')?;
            string.push(self.escaped()?);
            string.push_str(self.take(plain));
        }
        self.at += 1;
        Ok(Cow::Owned(string))
    }

    /// What follows a backslash.
    fn escaped(&mut self) -> Read<char> {
        let byte = *self.text.as_bytes().get(self.at).ok_or(Unreadable)?;
        self.at += 1;
        Ok(match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let first = self.unit()?;
                let mut units = vec![first];
                if (0xd800..0xdc00).contains(&first) && self.rest().starts_with("\\u") {
                    self.at += 2;
                    units.push(self.unit()?);
                }
                let mut characters = char::decode_utf16(units);
                characters.next().and_then(Result::ok).ok_or(Unreadable)?
            }
            _ => return Err(Unreadable),
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Read<u16> {
        let digits = self.rest().get(..4).ok_or(Unreadable)?;
        self.at += 4;
        u16::from_str_radix(digits, 16).map_err(|_| Unreadable)
    }

    /// Goes past a whole value.
    fn skip(&mut self) -> Read<()> {
        let end = match self.peek() {
            Some(b'"') => return self.string().map(drop),
            Some(b'{') => b'}',
            Some(b'[') => b']',
            _ if self.word().is_empty() => return Err(Unreadable),
            _ => return Ok(()),
        };
        self.at += 1;
        while !self.eat(end) {
            self.skip()?;
            // Between a name and its value, and between values.
            let _ = self.eat(b':') || self.eat(b',');
        }
        Ok(())
    }

    fn integer<'de, V: Visitor<'de>>(&mut self, visitor: V) -> Read<V::Value> {
        let word = self.word();
        if word.starts_with('-') {
            visitor.visit_i64(word.parse().map_err(|_| Unreadable)?)
        } else {
            visitor.visit_u64(word.parse().map_err(|_| Unreadable)?)
        }
    }

    fn map<'de, V: Visitor<'de>>(&mut self, visitor: V) -> Read<V::Value> {
        self.need(b'{')?;
        visitor.visit_map(Members { reader: self, end: b'}', first: true })
    }

    fn sequence<'de, V: Visitor<'de>>(&mut self, visitor: V) -> Read<V::Value> {
        self.need(b'[')?;
        visitor.visit_seq(Members { reader: self, end: b']', first: true })
    }
}

macro_rules! read_by {
    ($how:ident: $($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
            self.$how(visitor)
        })*
    };
}

impl<'de> Deserializer<'de> for &mut Reader<'_> {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self.peek() {
            Some(b'"') => self.deserialize_str(visitor),
            Some(b'{') => self.map(visitor),
            Some(b'[') => self.sequence(visitor),
            Some(b't' | b'f') => self.deserialize_bool(visitor),
            Some(b'n') => self.deserialize_unit(visitor),
            _ => self.integer(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self.word() {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(Unreadable),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_str(&self.string()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        if self.word() == "null" { visitor.visit_unit() } else { Err(Unreadable) }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        if self.peek() == Some(b'n') {
            self.word();
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Read<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        self.map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        let has_content = self.eat(b'{');
        let value = visitor.visit_enum(Variant { reader: self, has_content })?;
        if has_content {
            self.need(b'}')?;
        }
        Ok(value)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.skip()?;
        visitor.visit_unit()
    }

    read_by!(map: deserialize_map);
    read_by!(sequence: deserialize_seq);
    read_by!(integer: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64);
    read_by!(integer: deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64);

    forward_to_deserialize_any! { f32 f64 char bytes byte_buf unit_struct tuple tuple_struct }
}

/// The members of an object or the elements of an array.
struct Members<'r, 'a> {
    reader: &'r mut Reader<'a>,
    end: u8,
    first: bool,
}

impl Members<'_, '_> {
    fn has_next(&mut self) -> Read<bool> {
        if self.reader.eat(self.end) {
            return Ok(false);
        }
        if !std::mem::take(&mut self.first) {
            self.reader.need(b',')?;
        }
        Ok(true)
    }
}

impl<'de> MapAccess<'de> for Members<'_, '_> {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Read<Option<K::Value>> {
        if self.has_next()? { seed.deserialize(&mut *self.reader).map(Some) } else { Ok(None) }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Read<V::Value> {
        self.reader.need(b':')?;
        seed.deserialize(&mut *self.reader)
    }
}

impl<'de> SeqAccess<'de> for Members<'_, '_> {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        if self.has_next()? { seed.deserialize(&mut *self.reader).map(Some) } else { Ok(None) }
    }
}

/// A variant of an enum: its name, or an object with its name and content.
struct Variant<'r, 'a> {
    reader: &'r mut Reader<'a>,
    has_content: bool,
}

impl<'de> EnumAccess<'de> for Variant<'_, '_> {
    type Error = Unreadable;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Read<(V::Value, Self)> {
        let name = self.reader.string()?;
        let variant = seed.deserialize(IntoDeserializer::<Unreadable>::into_deserializer(name.as_ref()))?;
        Ok((variant, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, '_> {
    type Error = Unreadable;

    fn unit_variant(self) -> Read<()> {
        if self.has_content { Err(Unreadable) } else { Ok(()) }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Read<T::Value> {
        if !self.has_content {
            return Err(Unreadable);
        }
        self.reader.need(b':')?;
        seed.deserialize(self.reader)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Read<V::Value> {
        Err(Unreadable)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Read<V::Value> {
        self.reader.need(b':')?;
        self.reader.map(visitor)
    }
}

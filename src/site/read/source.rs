//! A file's bytes as text: the one text that every span counts in and every report shows.

use crate::site::problem::file::not_utf8::Encoding;
use crate::site::problem::place::Span;
use std::borrow::Cow;

/// The bytes as text. UTF-8 is taken as it is (a byte order mark stays), UTF-16 is decoded, and
/// bytes that are neither become U+FFFD, so that a report can always show the line.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    match (utf16(bytes), std::str::from_utf8(bytes)) {
        (Some(text), _) => Cow::Owned(text),
        (None, Ok(text)) => Cow::Borrowed(text),
        (None, Err(_)) => String::from_utf8_lossy(bytes),
    }
}

/// The text that the bytes are in UTF-8; else the first thing that keeps them from it, and where it is in what
/// [`decode`] gives.
pub fn text(bytes: &[u8]) -> Result<&str, (Encoding, Span)> {
    if utf16(bytes).is_some() {
        return Err((Encoding::Utf16, Span::new(0, 0)));
    }
    let read = std::str::from_utf8(bytes);
    if starts_as_binary(bytes) || read.is_err() && bytes.contains(&0) {
        return Err((Encoding::Binary, Span::new(0, 0)));
    }
    read.map_err(|fault| {
        let offset = fault.valid_up_to();
        let byte = bytes[offset];
        let fault = Encoding::Byte {
            offset,
            byte,
            guess: windows_1252(byte),
        };
        // The replacement character takes three bytes in the decoded text.
        (fault, Span::new(offset, offset + '\u{fffd}'.len_utf8()))
    })
}

/// Whether the bytes start as a file does that is no text in any encoding. Others are none that are not UTF-8
/// and hold zero bytes: a stray zero byte in a text is a problem of its line.
fn starts_as_binary(bytes: &[u8]) -> bool {
    const STARTS: [&[u8]; 9] = [
        b"\0",
        b"\x7fELF",
        b"\x89PNG",
        b"%PDF-",
        b"PK\x03\x04",
        b"GIF8",
        b"\xff\xd8\xff",
        b"\x1f\x8b",
        b"\xd0\xcf\x11\xe0",
    ];
    STARTS.iter().any(|start| bytes.starts_with(start))
}

/// The text, when the bytes are UTF-16 with a byte order mark, or start as `---` in UTF-16 does.
fn utf16(bytes: &[u8]) -> Option<String> {
    let (rest, big) = match bytes {
        [0xff, 0xfe, rest @ ..] => (rest, false),
        [0xfe, 0xff, rest @ ..] => (rest, true),
        [b'-', 0, b'-', 0, ..] => (bytes, false),
        [0, b'-', 0, b'-', ..] => (bytes, true),
        _ => return None,
    };
    let unit = |pair: &[u8]| {
        let pair = [pair[0], pair.get(1).copied().unwrap_or(0)];
        if big {
            u16::from_be_bytes(pair)
        } else {
            u16::from_le_bytes(pair)
        }
    };
    let units: Vec<u16> = rest.chunks(2).map(unit).collect();
    Some(String::from_utf16_lossy(&units))
}

/// The character that a byte from 0x80 on is in Windows-1252, the usual encoding of old files in
/// French; none for its five gaps.
fn windows_1252(byte: u8) -> Option<char> {
    const HIGH: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0',
        '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    let character = match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        0xa1..=0xff if byte != 0xad => char::from(byte),
        _ => '\0',
    };
    (character != '\0').then_some(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf8_is_no_fault_with_or_without_a_byte_order_mark() {
        for text in ["", "---\n", "\u{feff}é"] {
            assert_eq!(super::text(text.as_bytes()), Ok(text));
            assert_eq!(decode(text.as_bytes()), text);
        }
    }

    #[test]
    fn a_latin_1_byte_is_named_with_its_place_and_its_letter() {
        assert_eq!(
            text(b"---\ntitle: D\xe9v\n"),
            Err((
                Encoding::Byte {
                    offset: 12,
                    byte: 0xe9,
                    guess: Some('é')
                },
                Span::new(12, 15)
            ))
        );
        assert_eq!(decode(b"D\xe9v"), "D\u{fffd}v");
    }

    #[test]
    fn utf16_is_named_in_both_orders_even_without_a_mark() {
        for bytes in [
            &b"\xff\xfe-\0-\0"[..],
            b"\xfe\xff\0-\0-",
            b"-\0-\0-\0",
            b"\0-\0-\0-",
        ] {
            assert_eq!(
                text(bytes).map_err(|(fault, _)| fault),
                Err(Encoding::Utf16)
            );
            assert!(decode(bytes).starts_with("--"));
        }
    }

    #[test]
    fn pictures_documents_and_zero_bytes_are_no_text() {
        for bytes in [&b"\0\0\0"[..], b"%PDF-1.4\n%\xe2\xe3", b"caf\xe9\0"] {
            assert_eq!(
                text(bytes).map_err(|(fault, _)| fault),
                Err(Encoding::Binary)
            );
        }
        assert_eq!(text(b"---\n\0"), Ok("---\n\0"));
    }
}

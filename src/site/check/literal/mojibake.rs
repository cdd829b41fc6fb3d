//! Letters of UTF-8 that a program read as Windows-1252 or Latin-1, and letters that are lost.

use super::Found;
use crate::site::problem::literal::mojibake::Mojibake;

/// The characters of Windows-1252 from 0x80 on; those that it has not are Latin-1's controls.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// All such places in a text.
pub(super) fn find(text: &str) -> Vec<Found> {
    if text.is_ascii() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text.as_bytes()[at..].iter().position(|b| !b.is_ascii()) {
        at += next;
        let Some(c) = text[at..].chars().next() else {
            break;
        };
        let letter = match c {
            '\u{fffd}' => Some((None, c.len_utf8())),
            _ => read(&text[at..]).map(|(letter, length)| (Some(letter), length)),
        };
        let Some((letter, length)) = letter else {
            at += c.len_utf8();
            continue;
        };
        let range = at..at + length;
        let written = text[range.clone()].to_owned();
        at = range.end;
        found.push(Found::new(Mojibake { written, letter }, range));
    }
    found
}

/// The letter that the first characters of `text` were before a program read its bytes one by one, and
/// the length of these characters.
fn read(text: &str) -> Option<(char, usize)> {
    let mut chars = text.chars();
    let first = chars.next()?;
    // Nearly every letter ends here: such bytes stand in rows.
    if chars.next()?.is_ascii() {
        return None;
    }
    let first = byte(first)?;
    let count = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let chars: Vec<char> = text.chars().take(count).collect();
    let bytes: Vec<u8> = chars.iter().copied().map(byte).collect::<Option<_>>()?;
    let letter = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    let usual = matches!(letter, '\u{a0}'..='\u{17f}' | '\u{2010}'..='\u{2044}' | '€' | '™' | '→' | '✓' | '\u{1f300}'..='\u{1faff}');
    (bytes.len() == count && usual).then(|| (letter, chars.iter().map(|c| c.len_utf8()).sum()))
}

fn byte(c: char) -> Option<u8> {
    if let Some(at) = WINDOWS.iter().position(|known| *known == c) {
        return Some(0x80 + at as u8);
    }
    u8::try_from(u32::from(c)).ok().filter(|byte| *byte >= 0x80)
}

//! What one value of front matter may be: rules for a text alone, without its place.

use crate::posting::LeverId;
use crate::site::problem::front_matter::key::bad_lever_id::LeverIdFault;
use crate::site::problem::front_matter::key::bad_translation_key::TranslationKeyFault;
use crate::site::read::keys::closest;

/// White space at both ends left out, and each run of it one space. No-break spaces stay: French
/// needs them.
pub fn folded(text: &str) -> String {
    let breaks = |c: char| {
        matches!(
            c,
            ' ' | '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}'
        )
    };
    let words = text.split(breaks).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// The first control character, or character that turns the direction of all that follows.
/// The marks U+200E and U+200F are left alone: they have their place in names.
pub fn unsafe_character(text: &str) -> Option<char> {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .find(|&c| turns(c) || (c.is_control() && !matches!(c, '\n' | '\t' | '\r')))
}

/// Whether a text is invisible.
pub fn looks_empty(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c,
                '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
    })
}

/// What is probably meant by a word in place of `true` or `false`.
pub(crate) fn meant_boolean(written: &str) -> Option<bool> {
    let word: String = written
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    match word.as_str() {
        "yes" | "y" | "on" | "1" | "oui" | "o" | "vrai" => Some(true),
        "no" | "n" | "off" | "0" | "non" | "faux" => Some(false),
        _ => closest(&word, &["true", "false"]).map(|word| word == "true"),
    }
}

/// What is wrong with a text that is no Lever id.
pub(crate) fn lever_id_fault(text: &str) -> LeverIdFault {
    let sign = |c: char| c.is_ascii_hexdigit() || c == '-';
    if text.bytes().all(|b| matches!(b, b'0' | b'-')) && text.len() == 36 {
        return LeverIdFault::Nil;
    }
    if let Some(id) = text.split(|c| !sign(c)).find_map(LeverId::parse) {
        return LeverIdFault::Inside(id);
    }
    if text.len() >= 8 && text.contains('-') && text.chars().all(sign) {
        return LeverIdFault::Length;
    }
    LeverIdFault::Other
}

/// What is wrong with a text as `translationKey`.
pub(crate) fn translation_key_fault(text: &str) -> Option<TranslationKeyFault> {
    let key = text.trim();
    let odd = |c: &char| {
        c.is_control()
            || matches!(
                c,
                '<' | '>' | '"' | '`' | '{' | '}' | '|' | '^' | '?' | '#' | '%'
            )
    };
    if looks_empty(key) {
        return Some(TranslationKeyFault::Empty);
    }
    if key.contains(['/', '\\']) || key.chars().all(|c| c == '.') {
        return Some(TranslationKeyFault::Path(key.to_owned()));
    }
    let character = key.chars().find(odd).or_else(|| {
        key.chars()
            .find(|&c| looks_empty(&c.to_string()) && c != ' ')
    });
    character
        .or_else(|| unsafe_character(key))
        .map(|character| TranslationKeyFault::Character {
            found: key.to_owned(),
            character,
        })
}

/// Whether a text is a path on this site that can be a folder.
pub(crate) fn is_path(text: &str) -> bool {
    let path = text.trim();
    let odd = |c: char| {
        c.is_control()
            || c.is_whitespace()
            || matches!(c, '\\' | ':' | '?' | '#' | '<' | '>' | '"' | '|' | '*')
    };
    let parts = path.split('/').filter(|part| !part.is_empty());
    !path.starts_with("//")
        && !path.contains(odd)
        && unsafe_character(path).is_none()
        && parts.clone().all(|part| part != "." && part != "..")
        && parts.count() > 0
}

//! What typography asks of any text, a body or a value: spaces, apostrophes, characters nobody sees.

use crate::site::visible::is_hidden;
use crate::typography;

/// The bytes of `text` with a plain space that should not break, and the sign beside it.
pub(crate) fn plain_spaces(text: &str) -> Vec<(usize, char)> {
    typography::changes(text)
        .into_iter()
        .filter(|change| text.get(change.start..change.end) == Some(" "))
        .filter(|change| matches!(change.sign, '«' | '»' | ':' | '%' | '$'))
        .map(|change| (change.start, change.sign))
        .collect()
}

/// Whether a straight apostrophe between two letters stands at this byte of `text`.
pub(crate) fn is_straight(text: &str, at: usize) -> bool {
    let Some(after) = text[at..].strip_prefix('\'') else {
        return false;
    };
    let around = [text[..at].chars().next_back(), after.chars().next()];
    around.iter().all(|c| c.is_some_and(char::is_alphabetic))
}

/// Whether one does not see a character that has no business in a text: what joins emoji has some.
pub(crate) fn is_hidden_in_text(character: char) -> bool {
    match character {
        '\n' | '\r' | '\t' | '\u{200d}' | '\u{fe0f}' => false,
        // Nearly every character ends here.
        ' '..='~' => false,
        other => is_hidden(other),
    }
}

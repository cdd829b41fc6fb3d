//! Whose French a folder is written in, by the spaces before `; ! ?`.

/// How much more often a text has a space before these signs, as in France, than none, as in Canada.
pub fn balance(text: &str) -> isize {
    let text = text.replace("&nbsp;", "\u{a0}").replace("&#160;", "\u{a0}");
    let text = text.replace("&#8239;", "\u{202f}");
    text.split(['\n', '\r', ' ', '\t'])
        .zip(text.split(['\n', '\r', ' ', '\t']).skip(1).chain([""]))
        .map(|(word, next)| sign(word, next))
        .sum()
}

/// What the end of a word and the start of the next one say of it: 1 for France, -1 for Canada.
fn sign(word: &str, next: &str) -> isize {
    let word = word.trim_end_matches(['*', '_', '"', '»', '\u{a0}', '\u{202f}', ')']);
    let ends_plainly = |word: &str| word.chars().last().is_some_and(char::is_alphanumeric);
    let is_sign = |c: char| matches!(c, ';' | '!' | '?');
    if ends_plainly(word) && matches!(next, ";" | "!" | "?") {
        return 1;
    }
    let Some(before) = word.strip_suffix(is_sign) else {
        return 0;
    };
    // `&amp;` is no end of a sentence, `https://…?` no question.
    if word.starts_with('&') || word.contains("://") {
        return 0;
    }
    let spaced = before.trim_end_matches(['\u{a0}', '\u{202f}']);
    match (ends_plainly(spaced), spaced.len() < before.len()) {
        (true, true) => 1,
        (true, false) => -1,
        (false, _) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::balance;

    #[test]
    fn a_space_before_a_sign_is_of_france_and_none_of_canada() {
        for (text, wanted) in [
            ("Venez nous voir ! On vous attend ; le café aussi.", 2),
            ("Qui sommes-nous\u{202f}?", 1),
            ("Qui sommes-nous&nbsp;? Des amis\u{a0}!", 2),
            ("Venez nous voir! On vous attend; le café aussi.", -2),
            ("**Pourquoi nous?**", -1),
            (
                "Écrivez à https://a.example/?poste=2 &amp; joignez un CV.",
                0,
            ),
            ("![Une haie](haie.png)", 0),
        ] {
            assert_eq!(balance(text), wanted, "{text}");
        }
    }
}

//! The words that matched, marked in a text, and the part of a text that shows them best.

use crate::posting::Lang;
use crate::search::words::fold::fold;
use crate::search::words::stem;
use crate::search::words::tokens::Token;
use std::ops::Range;

/// A run of text, marked or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text as it is written.
    pub text: String,
    /// Whether it is a word that matched.
    pub marked: bool,
}

/// Where those of a text's `words` are that have one of `keys` (see [`super::engine::Found::keys`]):
/// in order, apart from each other, each from one character boundary to another.
pub fn marks(words: &[Token], lang: Lang, keys: &[String]) -> Vec<Range<usize>> {
    // A key starts as its word does, so few words have to be stemmed.
    let near = |form: &String| {
        let first = form.as_bytes().first();
        keys.iter().any(|key| key.as_bytes().first() == first)
    };
    let known = |word: &&Token| {
        word.forms.iter().any(near) && stem::keys(word, lang).any(|key| keys.contains(&key))
    };
    let marked = words.iter().filter(known);
    marked.map(|word| word.at.clone()).collect()
}

/// `text` cut at the marks; nothing is lost, nothing is added.
pub fn pieces(text: &str, marks: &[Range<usize>]) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut add = |part: Option<&str>, marked| {
        if let Some(text) = part.filter(|part| !part.is_empty()) {
            out.push(Piece {
                text: text.to_owned(),
                marked,
            });
        }
    };
    let mut end = 0;
    for mark in marks {
        add(text.get(end..mark.start), false);
        add(text.get(mark.clone()), true);
        end = mark.end;
    }
    add(text.get(end..), false);
    out
}

/// The part of `text`, about `width` characters long, in which most marks stand: from the start of
/// a word to the end of one, on as few lines as may be.
pub fn window(text: &str, marks: &[Range<usize>], width: usize) -> Range<usize> {
    let lead = width / 4;
    let mut best = (0, 0..0);
    for (at, mark) in marks.iter().enumerate() {
        let from = back(text, mark.start, lead);
        let to = forward(text, from, width).max(mark.end);
        let inside = marks[at..].iter().take_while(|mark| mark.end <= to);
        // Different words tell more than one word again and again.
        let mut words: Vec<String> = Vec::new();
        for word in inside.filter_map(|mark| text.get(mark.clone())) {
            let word = fold(word);
            if !words.contains(&word) {
                words.push(word);
            }
        }
        if words.len() > best.0 {
            best = (words.len(), from..to);
        }
    }
    match best {
        (0, _) => 0..forward(text, 0, width),
        (_, range) => range,
    }
}

/// The start of a word at most `count` characters before `at`, in the same line.
fn back(text: &str, at: usize, count: usize) -> usize {
    let before = text.get(..at).unwrap_or("");
    let mut start = at;
    for (place, c) in before.char_indices().rev().take(count) {
        if c == '\n' {
            break;
        }
        let first = before.get(..place).unwrap_or("").chars().next_back();
        if first.is_none_or(char::is_whitespace) && !c.is_whitespace() {
            start = place;
        }
    }
    start
}

/// The end of a word about `count` characters after `at`.
fn forward(text: &str, at: usize, count: usize) -> usize {
    let after = text.get(at..).unwrap_or("");
    let Some((cut, _)) = after.char_indices().nth(count) else {
        return text.len();
    };
    let space = after.get(..cut).unwrap_or("").rfind(char::is_whitespace);
    at + space.filter(|space| *space > 0).unwrap_or(cut)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::words::tokens::tokens;

    fn marked(text: &str, lang: Lang, keys: &[&str]) -> String {
        let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
        let pieces = pieces(text, &marks(&tokens(text), lang, &keys));
        pieces
            .iter()
            .map(|piece| {
                if piece.marked {
                    format!("[{}]", piece.text)
                } else {
                    piece.text.clone()
                }
            })
            .collect()
    }

    #[test]
    fn words_are_marked_whole_whatever_their_letters() {
        assert_eq!(
            marked("L’Équipe 🎉 d’œuvre", Lang::Fr, &["equip", "oeuvr"]),
            "L’[Équipe] 🎉 d’[œuvre]"
        );
        assert_eq!(
            marked("E\u{301}quipe", Lang::Fr, &["equip"]),
            "[E\u{301}quipe]"
        );
        assert_eq!(
            marked("Conseiller (ère) au CS-05.", Lang::Fr, &["conseil", "cs5"]),
            "[Conseiller (ère)] au [CS-05]."
        );
    }

    #[test]
    fn the_window_shows_the_most_words() {
        let text = format!("{} alpha beta {} alpha", "x ".repeat(300), "y ".repeat(300));
        let marks = marks(&tokens(&text), Lang::En, &["alpha".into(), "beta".into()]);
        let shown = &text[window(&text, &marks, 60)];
        assert!(
            shown.contains("alpha beta") && shown.chars().count() <= 60,
            "{shown}"
        );
    }

    proptest::proptest! {
        #[test]
        fn pieces_make_the_text_and_windows_are_within_it(text in "[a-cÉœ·(ère) \u{301}🎉\n]{0,80}", key in "[a-c]{1,2}", width in 0usize..50) {
            for lang in Lang::ALL {
                let marks = marks(&tokens(&text), lang, std::slice::from_ref(&key));
                let whole: String = pieces(&text, &marks).into_iter().map(|piece| piece.text).collect();
                proptest::prop_assert_eq!(&whole, &text);
                proptest::prop_assert!(text.get(window(&text, &marks, width)).is_some());
            }
        }
    }
}

//! What one types becomes words to look for.

use crate::search::words::fold::is_inner;
use crate::search::words::stop::is_stop;
use crate::search::words::tokens::{Token, exact, is_hyphen, is_short_part, tokens};

/// Most characters of a query that are read.
pub const LONGEST: usize = 300;

/// Most words of a query that are looked for.
pub const MOST_WORDS: usize = 16;

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Folded: the masculine and the feminine of an inclusive form; a word with the short part that
    /// a hyphen puts before it, and without; else one.
    pub forms: Vec<String>,
    /// As typed, in lower case, accents composed.
    pub exact: String,
    /// Whether it is a code, taken literally.
    pub code: bool,
    /// Whether the reader may not be at its end yet.
    pub unfinished: bool,
    /// Whether a posting without it still matches: a stop word beside others.
    pub optional: bool,
}

/// A query, understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Its words.
    pub words: Vec<Word>,
    /// What stands between quotation marks, as folded words in order.
    pub phrases: Vec<Vec<Vec<String>>>,
    /// What may be a whole id: the parts that have a hyphen.
    pub ids: Vec<String>,
}

/// Reads a query. Any text is fine; blank and bare punctuation ask for nothing.
pub fn parse(text: &str) -> Query {
    let end = text
        .trim_start()
        .char_indices()
        .nth(LONGEST)
        .map_or(text.trim_start().len(), |(at, _)| at);
    let text = text.trim_start().get(..end).unwrap_or("");
    let mut query = Query {
        phrases: phrases(text),
        ids: ids(text),
        ..Query::default()
    };
    let last = text.chars().next_back().is_some_and(is_inner);
    let found = tokens(text);
    let count = found.len();
    let mut short_part: Option<String> = None;
    let starts: Vec<usize> = found.iter().map(|token| token.at.start).collect();
    for (at, token) in found.into_iter().enumerate() {
        let whole = short_part.take().map(|part| part + &token.forms[0]);
        let next = starts.get(at + 1).copied();
        let gap = next.and_then(|next| text.get(token.at.end..next));
        let apart = gap.is_some_and(|gap| gap.trim().is_empty()) && is_no_word(&token);
        if apart || gap.is_some_and(is_hyphen) && is_short_part(&token) {
            short_part = Some(token.forms[0].clone());
        }
        let mut word = Word {
            exact: exact(text.get(token.at.clone()).unwrap_or("")),
            code: token.code,
            unfinished: last && at + 1 == count && token.at.end == text.len(),
            optional: short_part.is_some() || token.forms.iter().all(|form| is_vague(form)),
            forms: token.forms,
        };
        if let Some(whole) = whole.filter(|_| !word.code) {
            word.optional = false;
            word.forms.insert(0, whole);
        }
        let again = query.words.iter().any(|known| known.forms == word.forms);
        if !again && query.words.len() < MOST_WORDS {
            query.words.push(word);
        }
    }
    if query.words.iter().all(|word| word.optional) {
        query
            .words
            .iter_mut()
            .for_each(|word| word.optional = false);
    }
    query
}

impl Query {
    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// What every posting is, or how one asks for one: no posting has to say it.
const ASKED_WITH: [&str; 30] = [
    "job",
    "jobs",
    "position",
    "positions",
    "posting",
    "postings",
    "opening",
    "openings",
    "career",
    "careers",
    "near",
    "closing",
    "soon",
    "emploi",
    "emplois",
    "poste",
    "postes",
    "offre",
    "offres",
    "carriere",
    "carrieres",
    "pres",
    "ferme",
    "bientot",
    "cherche",
    "full",
    "time",
    "temps",
    "plein",
    "pleine",
];

fn is_vague(form: &str) -> bool {
    is_stop(form) || ASKED_WITH.contains(&form)
}

/// Whether a token is the start of a word even where a blank follows: `co op`.
fn is_no_word(token: &Token) -> bool {
    matches!(&*token.forms[0], "co" | "non" | "pre")
}

/// Whether it is a quotation mark of either language.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '＂')
}

/// The texts between quotation marks; a mark left open runs to the end. One word is no phrase.
fn phrases(text: &str) -> Vec<Vec<Vec<String>>> {
    let parts = text.split(is_quote).skip(1).step_by(2);
    let words = |part: &str| {
        tokens(part)
            .into_iter()
            .map(|token| token.forms)
            .collect::<Vec<_>>()
    };
    parts.map(words).filter(|words| words.len() > 1).collect()
}

fn ids(text: &str) -> Vec<String> {
    const MOST: usize = 4;
    let parts = text.split_whitespace();
    let parts = parts.map(|part| part.trim_matches(|c: char| !is_inner(c)));
    let ids = parts.filter(|part| part.contains(['-', '_']));
    ids.take(MOST).map(str::to_ascii_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, words: &[&str]) {
        let query = parse(text);
        let show = |word: &Word| {
            let mark = if word.unfinished { "…" } else { "" };
            let (open, close) = if word.optional { ("(", ")") } else { ("", "") };
            format!("{open}{}{mark}{close}", word.forms.join("|"))
        };
        assert_eq!(
            query.words.iter().map(show).collect::<Vec<_>>(),
            words,
            "{text}"
        );
    }

    #[test]
    fn the_last_word_is_unfinished_until_something_follows_it() {
        check("product mana", &["product", "mana…"]);
        check("product manager ", &["product", "manager"]);
    }

    #[test]
    fn stop_words_are_optional_beside_others_and_count_alone() {
        check("chef de cabinet ", &["chef", "(de)", "cabinet"]);
        check("the ", &["the"]);
    }

    #[test]
    fn a_short_part_before_a_hyphen_may_also_be_written_with_its_word() {
        check("co-ordinator ", &["(co)", "coordinator|ordinator"]);
        check("front-end ", &["front", "end"]);
    }

    #[test]
    fn a_start_of_a_word_that_is_no_word_may_stand_before_a_blank() {
        check("co op ", &["(co)", "coop|op"]);
        check("non profit ", &["(non)", "nonprofit|profit"]);
        check("it manager ", &["it", "manager"]);
    }

    #[test]
    fn white_space_and_punctuation_alone_ask_for_nothing() {
        for text in ["", "  \t\n", "·, «»", "\"\"", "'", "(((("] {
            assert!(parse(text).is_empty(), "{text:?}");
        }
    }

    #[test]
    fn quotation_marks_of_both_languages_make_phrases() {
        for text in [
            "\"design de service\"",
            "«\u{a0}design de service\u{a0}»",
            "“design de service",
        ] {
            assert_eq!(parse(text).phrases.len(), 1, "{text}");
        }
        assert!(parse("\"design\"").phrases.is_empty());
    }

    #[test]
    fn ids_are_kept_whole() {
        let id = "4874d95f-a569-43dc-a237-b503d91cacaf";
        assert_eq!(parse(&format!("  {id} ")).ids, [id]);
        assert_eq!(parse("find a_b-2").ids, ["a_b-2"]);
    }

    #[test]
    fn ten_thousand_characters_are_harmless() {
        let query = parse(&"é’ ab-c ".repeat(2000));
        assert!(query.words.len() <= MOST_WORDS && query.ids.len() <= 5);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_a_query(text in ".*") {
            parse(&text);
        }
    }
}

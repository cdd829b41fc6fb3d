//! When nothing is found: what finds something, each with how many: other words, fewer, or no facets.

use crate::search::engine::Engine;
use crate::search::engine::ask::Ask;
use crate::search::engine::need::Need;
use crate::search::engine::query::{self, is_quote};
use crate::search::words::tokens::tokens;

/// What finds something in the place of a query that finds nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ways {
    /// Other words, each with how many they find.
    pub(crate) words: Vec<(String, usize)>,
    /// How many are found without the facets.
    pub(crate) without_facets: usize,
}

/// Most other words that are offered.
const MOST: usize = 3;

/// Most words of a query of which one is left out.
const MOST_WORDS: usize = 6;

impl Engine {
    /// The ways out of `ask`, whose words are those of `text`.
    pub(crate) fn ways(&self, text: &str, ask: &Ask, needs: &mut Vec<Need>) -> Ways {
        let mut ways = Ways::default();
        if ask.query.is_empty() {
            return ways;
        }
        let nearest = self.nearest(text, ask, needs);
        let plain: String = text.chars().filter(|c| !is_quote(*c)).collect();
        let unquoted = (!ask.query.phrases.is_empty()).then(|| plain.clone());
        let first: Vec<String> = nearest.into_iter().chain(unquoted).collect();
        for others in [first, without_one(&plain), alone(&plain)] {
            // Words that the reader typed are left out only where nothing else is found.
            if ways.words.is_empty() {
                ways.words = self.finding(others, ask, needs);
            }
        }
        if !ask.facets.is_empty() {
            let all = Ask {
                facets: Vec::new(),
                ..ask.clone()
            };
            ways.without_facets = self.count(&all, needs);
        }
        ways
    }

    /// Those of `texts` that find something, the most telling first.
    fn finding(
        &self,
        texts: Vec<String>,
        ask: &Ask,
        needs: &mut Vec<Need>,
    ) -> Vec<(String, usize)> {
        let counted = texts.into_iter().map(|text| {
            let ask = Ask {
                query: query::parse(&format!("{text} ")),
                ..ask.clone()
            };
            let count = self.count(&ask, needs);
            (text.trim().to_owned(), count)
        });
        let mut found: Vec<(String, usize)> = counted.filter(|(_, count)| *count > 0).collect();
        found.truncate(MOST);
        found
    }
}

/// `text` without each of its telling words in turn, the last first: that is the most special one.
fn without_one(text: &str) -> Vec<String> {
    let telling = telling(text);
    let one = |at: usize| {
        let left = telling.iter().enumerate().filter(|(other, _)| *other != at);
        let left: Vec<&str> = left.map(|(_, word)| *word).collect();
        left.join(" ")
    };
    match telling.len() {
        3..=MOST_WORDS => (0..telling.len()).rev().map(one).collect(),
        _ => Vec::new(),
    }
}

/// Each telling word by itself.
fn alone(text: &str) -> Vec<String> {
    let telling = telling(text);
    match telling.len() {
        0 | 1 => Vec::new(),
        _ => telling.into_iter().map(str::to_owned).collect(),
    }
}

/// The words of `text` that a posting must have, as they are typed, each once.
fn telling(text: &str) -> Vec<&str> {
    let query = query::parse(text);
    let must = |form: &String| {
        let mut words = query.words.iter().filter(|word| !word.optional);
        words.any(|word| word.forms.contains(form))
    };
    let mut words: Vec<&str> = Vec::new();
    for token in tokens(text) {
        let word = text.get(token.at.clone()).unwrap_or("");
        if token.forms.iter().any(must) && !words.contains(&word) {
            words.push(word);
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_left_out_only_where_two_are_left() {
        assert_eq!(
            without_one("student job at Halifax harbour"),
            ["student Halifax", "student harbour", "Halifax harbour"]
        );
        assert!(without_one("student Halifax").is_empty());
        assert_eq!(alone("student Halifax"), ["student", "Halifax"]);
        assert!(alone("Halifax").is_empty());
    }
}

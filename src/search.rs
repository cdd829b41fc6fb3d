//! Search: the light one over titles and descriptions that the viewer starts with is here; the
//! modules below are the full engine, which the host calls and a browser loads on first use.

pub mod desk;
pub mod engine;
pub mod index;
pub mod question;
pub mod reply;
pub mod snippet;
pub mod words;

use crate::search::words::fold::fold;

/// The words of a query, folded once, to be matched against many texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(Vec<String>);

impl Words {
    /// The words of `query`: runs of letters and digits, folded. No more than 32 are kept.
    pub fn new(query: &str) -> Words {
        const MOST: usize = 32;
        let folded = fold(query);
        let words = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        Words(words.take(MOST).map(str::to_owned).collect())
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether each word starts a word of `folded` (see [`fold`]).
    pub fn match_all(&self, folded: &str) -> bool {
        self.0.iter().all(|word| starts_a_word(folded, word))
    }
}

/// Whether `word` stands in `text` at the start of a word.
fn starts_a_word(text: &str, word: &str) -> bool {
    text.match_indices(word)
        .any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(query: &str, text: &str, found: bool) {
        let words = Words::new(query);
        assert_eq!(words.match_all(&fold(text)), found, "{query:?} in {text:?}");
    }

    #[test]
    fn accents_and_case_do_not_matter_on_either_side() {
        check("développeur", "DEVELOPPEUR·SE", true);
        check("developpeur", "De\u{301}veloppeur·se", true);
        check("ŒUVRE", "main-d’oeuvre", true);
    }

    #[test]
    fn every_word_must_start_a_word() {
        check("plat direc", "Directeur/directrice de plateforme", true);
        check("forme", "Directeur/directrice de plateforme", false);
        check(
            "directeur recherche",
            "Directeur/directrice de plateforme",
            false,
        );
        check("chef ottawa", "Chef de cabinet\nÀ Ottawa", true);
    }

    #[test]
    fn white_space_and_punctuation_alone_ask_for_nothing() {
        for query in ["", "  \t", "·, «»"] {
            assert!(Words::new(query).is_empty(), "{query:?}");
            check(query, "anything", true);
        }
    }

    #[test]
    fn elision_and_inclusive_points_part_words() {
        check("equipe", "Chef de l’équipe", true);
        check("conseiller principal", "Conseiller·ère principal·e", true);
    }
}

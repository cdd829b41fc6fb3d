//! From a folded word to the key that its inflections share.

use crate::posting::Lang;
use rust_stemmers::{Algorithm, Stemmer};

/// Stems folded words by Snowball's rules for English and French.
pub struct Stems {
    en: Stemmer,
    fr: Stemmer,
}

impl Default for Stems {
    fn default() -> Self {
        Stems {
            en: Stemmer::create(Algorithm::English),
            fr: Stemmer::create(Algorithm::French),
        }
    }
}

impl std::fmt::Debug for Stems {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Stems")
    }
}

impl Stems {
    /// The key of `folded` in `lang`. Accents are gone before the stemmer sees the word, so that a
    /// query typed without them has the same key; the `e`s that Snowball would have known as `é`
    /// and `ée` are taken off here, and a
    /// consonant left double is made single. Codes, short words and words of other scripts are their own key.
    pub fn key(&self, lang: Lang, folded: &str) -> String {
        const SHORTEST: usize = 4;
        if folded.len() < SHORTEST || !folded.bytes().all(|b| b.is_ascii_lowercase()) {
            return folded.to_owned();
        }
        match lang {
            Lang::En => self.en.stem(folded).into_owned(),
            Lang::Fr => {
                let mut key = self.fr.stem(folded).into_owned();
                while key.len() > 3 && key.ends_with('e') {
                    key.pop();
                }
                let mut last = key.bytes().rev();
                if key.len() > 4 && last.next() == last.next() {
                    key.pop();
                }
                key
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn one_key(lang: Lang, words: &[&str]) {
        let stems = Stems::default();
        let keys: Vec<String> = words.iter().map(|word| stems.key(lang, word)).collect();
        assert!(
            keys.windows(2).all(|two| two[0] == two[1]),
            "{words:?} {keys:?}"
        );
    }

    #[test]
    fn inflections_share_a_key() {
        one_key(Lang::En, &["developer", "developers"]);
        one_key(Lang::En, &["policy", "policies"]);
        one_key(Lang::Fr, &["employe", "employee", "employes", "employees"]);
        one_key(Lang::Fr, &["politique", "politiques"]);
        one_key(Lang::Fr, &["chevronne", "chevronnee"]);
    }

    #[test]
    fn codes_and_short_words_are_their_own_key() {
        let stems = Stems::default();
        for word in ["it4", "bbb", "cs", "日本", "c++s"] {
            assert_eq!(stems.key(Lang::Fr, word), word);
        }
    }
}

//! From a folded word to the key that its inflections share: Snowball's rules for English and French.
//!
//! The rules are our own code because the library that has them is a fifth of what a browser may
//! download for a search. Tests hold each to the library, letter by letter.

mod english;
mod french;

use crate::posting::Lang;
use crate::search::words::tokens::Token;

/// The keys of a word: of each of its forms.
pub fn keys(token: &Token, lang: Lang) -> impl Iterator<Item = String> {
    let key = move |form: &String| match token.code {
        true => form.clone(),
        false => key(lang, form),
    };
    token.forms.iter().map(key)
}

/// The key of `folded` in `lang`. Accents are gone before the stemmer sees the word, so that a
/// query typed without them has the same key; the first letter stays. The `e`s that Snowball would
/// have known as `é` and `ée` are taken off here, and a consonant left double is made single. Codes,
/// short words and words of other scripts are their own key.
pub fn key(lang: Lang, folded: &str) -> String {
    const SHORTEST: usize = 4;
    if folded.len() < SHORTEST || !folded.bytes().all(|b| b.is_ascii_lowercase()) {
        return folded.to_owned();
    }
    let mut word = Word(folded.as_bytes().to_vec());
    match lang {
        Lang::En => english::stem(&mut word),
        Lang::Fr => {
            french::stem(&mut word);
            while word.0.len() > 3 && word.ends("e") {
                word.0.pop();
            }
            if let [.., a, b] = word.0.as_slice()
                && a == b
                && word.0.len() > 4
            {
                word.0.pop();
            }
        }
    }
    let letters = word.0.iter().map(|b| b.to_ascii_lowercase());
    letters.map(char::from).collect()
}

/// A word on its way to its stem: ASCII letters, of which capitals are vowels that count as consonants.
struct Word(Vec<u8>);

impl Word {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn ends(&self, ending: &str) -> bool {
        self.0.ends_with(ending.as_bytes())
    }

    /// The letter before the last `count`; 0 where there is none.
    fn before(&self, count: usize) -> u8 {
        let at = self.len().checked_sub(count + 1);
        at.and_then(|at| self.0.get(at)).copied().unwrap_or(0)
    }

    /// Puts `new` in the place of the last `count` letters.
    fn replace(&mut self, count: usize, new: &str) {
        self.0.truncate(self.len().saturating_sub(count));
        self.0.extend_from_slice(new.as_bytes());
    }

    /// The longest ending from `start` on that one of the `lists` has, with the number of that list.
    /// In a list endings stand apart by spaces.
    fn longest(&self, start: usize, lists: &[&'static str]) -> Option<(usize, &'static str)> {
        let mut found: Option<(usize, &'static str)> = None;
        for (at, list) in lists.iter().enumerate() {
            for ending in list.split(' ') {
                let longer = found.is_none_or(|(_, known)| known.len() < ending.len());
                if longer && ending.len() + start <= self.len() && self.ends(ending) {
                    found = Some((at, ending));
                }
            }
        }
        found
    }

    /// Behind the first consonant that follows a vowel from `start` on, else the end.
    fn region(&self, start: usize) -> usize {
        let mut vowel = false;
        for at in start..self.len() {
            match is_vowel(self.0[at]) {
                false if vowel => return at + 1,
                now => vowel |= now,
            }
        }
        self.len()
    }
}

/// The vowels of both languages, once accents are gone.
fn is_vowel(letter: u8) -> bool {
    b"aeiouy".contains(&letter)
}

#[cfg(test)]
mod tests;

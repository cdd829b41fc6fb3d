//! The stemmers against the library whose rules they follow.

use super::*;
use proptest::prelude::*;
use rust_stemmers::{Algorithm, Stemmer};

#[track_caller]
fn one_key(lang: Lang, words: &[&str]) {
    let keys: Vec<String> = words.iter().map(|word| key(lang, word)).collect();
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
    for word in ["it4", "bbb", "cs", "日本", "c++s"] {
        assert_eq!(key(Lang::Fr, word), word);
    }
}

/// Holds our rules to the library's.
#[track_caller]
fn as_the_library(word: &str) {
    type Stem = fn(&mut Word);
    let both: [(Algorithm, Stem); 2] = [
        (Algorithm::English, english::stem),
        (Algorithm::French, french::stem),
    ];
    for (algorithm, stem) in both {
        let mut ours = Word(word.as_bytes().to_vec());
        stem(&mut ours);
        let ours = String::from_utf8_lossy(&ours.0).to_lowercase();
        assert_eq!(ours, Stemmer::create(algorithm).stem(word), "{word}");
    }
}

#[test]
fn every_word_that_is_searched_for_has_the_stem_that_snowball_gives_it() {
    const QUERIES: &str = include_str!("../../../../tests/queries/sample.tsv");
    let folded = crate::search::words::fold::fold(QUERIES);
    let words = folded.split(|c: char| !c.is_ascii_lowercase());
    let words: Vec<&str> = words.filter(|word| word.len() > 3).collect();
    assert!(words.len() > 300, "{}", words.len());
    words.into_iter().for_each(as_the_library);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    /// Words of all that the rules know, so that each meets each.
    #[test]
    fn words_made_of_endings_have_the_stem_that_snowball_gives_them(
        start in "[a-z]{0,5}",
        parts in proptest::collection::vec(0usize..2_000, 1..4),
        end in "[aeilsty]{0,2}",
    ) {
        const LISTS: &[&str] = &[
            "ance iqUe isme able iste eux ances iqUes ismes atrice ateur ation logie usion ution ence ement if ive eaux aux euse issement amment emment ment ments",
            "i ie ir ira irais is issaient issant issante isse issions it ions er era erait erez ez iez a ai aient ais ant ante as asse assions",
            "ion ier e enn onn ett ell eill iv eus abl iqu ic at par col tap qu y u s ss sses ied ies us eed eedly ed edly ing ingly bl iz bb tt",
            "tional enci anci abli entli izer ization ational ator alism aliti alli fulness ousli ousness iveness iviti biliti bli ogi fulli lessli li",
            "alize icate iciti ical ful ness ative al er able ible ent ism ate iti ous ize gener commun arsen l ll w x yy",
            "skis dying idly news atlas inning outing exceed succeed",
        ];
        let endings: Vec<&str> = LISTS.iter().flat_map(|list| list.split(' ')).collect();
        let mut word = start;
        for part in parts {
            word.push_str(&endings[part % endings.len()].to_lowercase());
        }
        word.push_str(&end);
        if word.len() > 3 {
            as_the_library(&word);
        }
    }
}

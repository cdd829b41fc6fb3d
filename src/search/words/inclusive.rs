//! French that names both genders: written in one form (`conseiller·ère`), or by rule.

/// A suffix as it is written after a masculine word, what that word ends in, how many letters of
/// it go, and what comes in their place. Folded, in the singular; longer endings come first.
const SUFFIXES: &[(&str, &str, usize, &str)] = &[
    ("e", "", 0, "e"),
    ("ee", "e", 1, "ee"),
    ("ne", "en", 0, "ne"),
    ("ne", "on", 0, "ne"),
    ("ne", "an", 0, "ne"),
    ("enne", "en", 2, "enne"),
    ("ienne", "ien", 3, "ienne"),
    ("onne", "on", 2, "onne"),
    ("le", "el", 0, "le"),
    ("le", "ul", 0, "le"),
    ("elle", "el", 2, "elle"),
    ("ale", "al", 2, "ale"),
    ("ale", "aux", 3, "ale"),
    ("te", "et", 0, "te"),
    ("ere", "er", 2, "ere"),
    ("iere", "ier", 3, "iere"),
    ("se", "eur", 1, "se"),
    ("se", "x", 1, "se"),
    ("euse", "eur", 3, "euse"),
    ("euse", "eux", 3, "euse"),
    ("eure", "eur", 3, "eure"),
    ("ice", "teur", 3, "rice"),
    ("rice", "teur", 3, "rice"),
    ("trice", "teur", 4, "trice"),
    ("atrice", "ateur", 5, "atrice"),
    ("ve", "f", 1, "ve"),
    ("ive", "if", 2, "ive"),
    ("fe", "f", 0, "fe"),
    ("ete", "et", 2, "ete"),
    ("elle", "eau", 3, "elle"),
    ("he", "c", 0, "he"),
    ("que", "c", 1, "que"),
    ("le", "il", 0, "le"),
    ("sse", "e", 0, "sse"),
];

/// The feminine of `word` when `suffix` written after it marks one; both folded. Plurals count:
/// `conseillers` with `eres` gives `conseilleres`.
pub fn feminine(word: &str, suffix: &str) -> Option<String> {
    if word.len() < 3 || !word.is_ascii() || !suffix.is_ascii() {
        return None;
    }
    let single = suffix.strip_suffix('s').unwrap_or(suffix);
    let plural = if single.len() < suffix.len() { "s" } else { "" };
    let whole = (!plural.is_empty() && !word.ends_with("eurs")).then_some(word);
    let stems = [
        whole,
        word.strip_suffix('s').filter(|_| !plural.is_empty()),
        Some(word),
    ];
    for stem in stems.into_iter().flatten() {
        for (written, ending, cut, add) in SUFFIXES {
            if *written == single && stem.ends_with(ending) && !stem.ends_with('s') {
                let stem = stem.get(..stem.len() - cut)?;
                return Some([stem, add, plural].concat());
            }
        }
    }
    None
}

/// Endings of the two genders, each standing for the other; folded.
const PAIRS: &[(&str, &str)] = &[
    ("trice", "teur"),
    ("teuse", "teur"),
    ("euse", "eur"),
    ("euse", "eux"),
    ("eure", "eur"),
    ("esse", "e"),
    ("iere", "ier"),
    ("ere", "er"),
    ("ienne", "ien"),
    ("enne", "en"),
    ("onne", "on"),
    ("elle", "el"),
    ("ale", "al"),
    ("ive", "if"),
    ("euve", "euf"),
    ("effe", "ef"),
    ("ette", "et"),
    ("que", "c"),
    ("che", "c"),
    ("ante", "ant"),
    ("ente", "ent"),
    ("ee", "e"),
    ("e", ""),
];

/// What `word` may be in the other gender, by the rules of endings; folded, in the singular and
/// without any claim that the words exist: they are only looked for. Empty for codes and short words.
pub fn other_gender(word: &str) -> Vec<String> {
    const SHORTEST: usize = 4;
    if word.len() < SHORTEST || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return Vec::new();
    }
    let single = word
        .strip_suffix('s')
        .filter(|stem| !stem.ends_with('s'))
        .unwrap_or(word);
    let mut found: Vec<String> = Vec::new();
    for (feminine, masculine) in PAIRS {
        for (from, to) in [(feminine, masculine), (masculine, feminine)] {
            if let Some(stem) = single.strip_suffix(from) {
                let plain = !(from.is_empty() && single.ends_with(['e', 's', 'x']));
                let other = [stem, to].concat();
                if stem.len() >= 2 && plain && other != word && !found.contains(&other) {
                    found.push(other);
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suffix_gives_the_feminine() {
        for (word, suffix, whole) in [
            ("conseiller", "ere", "conseillere"),
            ("conseillers", "eres", "conseilleres"),
            ("principal", "e", "principale"),
            ("principaux", "ales", "principales"),
            ("developpeur", "se", "developpeuse"),
            ("developpeur", "euse", "developpeuse"),
            ("coordonnateur", "rice", "coordonnatrice"),
            ("concepteur", "trice", "conceptrice"),
            ("directeurs", "trices", "directrices"),
            ("executif", "ve", "executive"),
            ("administratif", "ive", "administrative"),
            ("technicien", "ne", "technicienne"),
            ("praticien", "ienne", "praticienne"),
            ("professionnel", "le", "professionnelle"),
            ("chevronne", "e", "chevronnee"),
            ("employe", "ee", "employee"),
            ("heureux", "se", "heureuse"),
            ("professeur", "e", "professeure"),
            ("candidat", "es", "candidates"),
            ("chef", "fe", "cheffe"),
            ("complet", "ete", "complete"),
            ("nouveau", "elle", "nouvelle"),
            ("public", "que", "publique"),
            ("hote", "sse", "hotesse"),
        ] {
            assert_eq!(
                feminine(word, suffix).as_deref(),
                Some(whole),
                "{word}·{suffix}"
            );
        }
    }

    #[test]
    fn pronouns_and_names_are_no_suffix() {
        for (word, suffix) in [
            ("donnez", "le"),
            ("fait", "elle"),
            ("node", "js"),
            ("i", "e"),
            ("rend", "se"),
        ] {
            assert_eq!(feminine(word, suffix), None, "{word}-{suffix}");
        }
    }

    #[test]
    fn the_rule_leads_from_each_gender_to_the_other() {
        for (feminine, masculine) in [
            ("redactrice", "redacteur"),
            ("developpeuse", "developpeur"),
            ("conseillere", "conseiller"),
            ("technicienne", "technicien"),
            ("administrative", "administratif"),
            ("adjointe", "adjoint"),
            ("principale", "principal"),
            ("cheffe", "chef"),
            ("cadette", "cadet"),
            ("publique", "public"),
        ] {
            assert!(
                other_gender(feminine).contains(&masculine.to_owned()),
                "{feminine}"
            );
            assert!(
                other_gender(masculine).contains(&feminine.to_owned()),
                "{masculine}"
            );
        }
    }
}

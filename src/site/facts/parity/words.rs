//! What two languages have in common in their words: stems, names, and some translations.

use crate::posting::Lang;
use crate::search::words::fold::fold;
use std::sync::LazyLock;

/// The stems of a block, sorted, each once.
pub(crate) type Marks = Vec<u32>;

/// Letters of a word that count: cognates part ways behind them.
const STEM: usize = 4;

/// The stems of `text`. Frequent French words count as their English translations.
pub(crate) fn marks(text: &str, lang: Lang) -> Marks {
    let folded = fold(text);
    let mut marks = Marks::new();
    let mut rest = folded.as_str();
    loop {
        // Blanks and signs, which are ASCII's too.
        let apart = |b: &u8| b.is_ascii() && !b.is_ascii_alphanumeric();
        rest = &rest[rest.bytes().take_while(apart).count()..];
        let Some(c) = rest.chars().next() else { break };
        let length = word_length(rest);
        let (word, after) = rest.split_at(length.max(c.len_utf8()));
        rest = after;
        let is_long = length >= STEM && word.chars().nth(STEM - 1).is_some();
        if length == 0 || !is_long && !c.is_ascii_digit() {
            continue;
        }
        let table = &TABLES[start(word)];
        if table.common.contains(&word) {
            continue;
        }
        let word = match lang {
            Lang::En => word,
            Lang::Fr => table.translated(word).unwrap_or(word),
        };
        let letters = word.bytes().take(STEM);
        marks.push(letters.fold(0, |sum, byte| (sum << 8) | u32::from(byte)));
    }
    marks.sort_unstable();
    marks.dedup();
    marks
}

/// Words that say nothing of what a sentence is about.
const COMMON: [&str; 36] = [
    "that", "with", "your", "from", "this", "have", "will", "they", "their", "what", "when",
    "into", "them", "more", "than", "about", "which", "while", "also", "who", "dans", "avec",
    "vous", "pour", "nous", "notre", "votre", "leur", "leurs", "cette", "plus", "ainsi", "etre",
    "sont", "elle", "tout",
];

/// From 0 (nothing in common) to 1.
pub(crate) fn likeness(a: &Marks, b: &Marks) -> f32 {
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    // Every block is compared with many: without a branch that nobody can foretell.
    let (mut i, mut j, mut common) = (0, 0, 0usize);
    while let (Some(one), Some(other)) = (a.get(i), b.get(j)) {
        common += usize::from(one == other);
        i += usize::from(one <= other);
        j += usize::from(other <= one);
    }
    // Texts that are translations share about four stems in ten.
    (2.0 * common as f32 / (a.len() + b.len()) as f32 / 0.45).min(1.0)
}

/// The words of both lists that start with the same two letters: every word of every text is looked up.
#[derive(Clone, Default)]
struct Table {
    common: Vec<&'static str>,
    french: Vec<(&'static str, &'static str)>,
}

impl Table {
    /// The English word for a frequent French one, by the start of the word, without accents.
    fn translated(&self, word: &str) -> Option<&'static str> {
        let mut french = self.french.iter();
        let found = french.find(|(start, _)| word.starts_with(start));
        found.map(|(_, english)| *english)
    }
}

/// By the number of the first two letters.
static TABLES: LazyLock<Vec<Table>> = LazyLock::new(|| {
    let mut tables = vec![Table::default(); LETTERS * LETTERS];
    for word in COMMON {
        tables[start(word)].common.push(word);
    }
    for (word, english) in FRENCH {
        tables[start(word)].french.push((word, english));
    }
    tables
});

/// The letters of a folded word; all that is no Latin letter is the last one.
const LETTERS: usize = 27;

/// The number of the first two letters of a folded word.
fn start(word: &str) -> usize {
    let letter = |at: usize| {
        let letter = word.as_bytes().get(at).copied().unwrap_or_default();
        usize::from(letter.wrapping_sub(b'a')).min(LETTERS - 1)
    };
    letter(0) * LETTERS + letter(1)
}

/// The letters and digits of ASCII: every byte of every text is looked at.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        plain[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    plain
};

/// How many bytes of letters and digits `text` starts with. Most words have no others than ASCII's.
pub(super) fn word_length(text: &str) -> usize {
    let ends = |b: u8| !PLAIN[usize::from(b)];
    let plain = text.bytes().position(ends).unwrap_or(text.len());
    let rest = &text[plain..];
    if rest.bytes().next().is_none_or(|next| next.is_ascii()) {
        return plain;
    }
    let more = rest.find(|c: char| !is_letter_or_digit(c));
    plain + more.unwrap_or(rest.len())
}

/// [`char::is_alphanumeric`], whose tables are slow, with the usual characters of both languages known.
fn is_letter_or_digit(c: char) -> bool {
    match c {
        'À'..='ÿ' => !matches!(c, '×' | '÷'),
        '\u{a0}' | '\u{2000}'..='\u{206f}' => false,
        _ => c.is_alphanumeric(),
    }
}

/// Frequent words of postings that are no cognates.
const FRENCH: [(&str, &str); 107] = [
    ("equip", "team"),
    ("travail", "work"),
    ("gouvern", "government"),
    ("connaiss", "knowledge"),
    ("competenc", "skills"),
    ("capacit", "ability"),
    ("aptitud", "ability"),
    ("personn", "people"),
    ("gens", "people"),
    ("numeri", "digital"),
    ("logiciel", "software"),
    ("donnee", "data"),
    ("apprend", "learn"),
    ("aider", "help"),
    ("aidez", "help"),
    ("embauch", "hiring"),
    ("recrut", "hiring"),
    ("annee", "years"),
    ("courriel", "email"),
    ("emploi", "employment"),
    ("poste", "position"),
    ("candidat", "applicants"),
    ("postul", "apply"),
    ("lieu", "location"),
    ("duree", "term"),
    ("salaire", "salary"),
    ("langue", "language"),
    ("linguist", "language"),
    ("recherch", "research"),
    ("besoin", "needs"),
    ("utilisat", "users"),
    ("meilleur", "better"),
    ("amelior", "improve"),
    ("partag", "share"),
    ("securit", "security"),
    ("confident", "privacy"),
    ("enfan", "child"),
    ("formation", "training"),
    ("conception", "design"),
    ("conce", "design"),
    ("conseil", "advice"),
    ("gestion", "management"),
    ("gerer", "manage"),
    ("direct", "director"),
    ("chef", "lead"),
    ("diriger", "lead"),
    ("reseau", "network"),
    ("nouvea", "new"),
    ("nouvel", "new"),
    ("outil", "tools"),
    ("ecri", "write"),
    ("redig", "write"),
    ("parler", "speak"),
    ("milieu", "environment"),
    ("handicap", "disability"),
    ("accueil", "welcome"),
    ("diplom", "degree"),
    ("atout", "assets"),
    ("liberte", "freedom"),
    ("rencontr", "meet"),
    ("developp", "develop"),
    ("soutien", "support"),
    ("soutenir", "support"),
    ("vill", "town"),
    ("mairie", "town"),
    ("bureau", "office"),
    ("papier", "paper"),
    ("ecran", "screen"),
    ("changement", "change"),
    ("livrai", "delivery"),
    ("livrer", "deliver"),
    ("prestation", "delivery"),
    ("essay", "trying"),
    ("ouvert", "open"),
    ("savez", "know"),
    ("savoir", "know"),
    ("comprend", "understand"),
    ("vie", "life"),
    ("heure", "hours"),
    ("jour", "day"),
    ("semaine", "week"),
    ("mois", "month"),
    ("entreprise", "business"),
    ("milit", "military"),
    ("fournis", "provide"),
    ("assur", "ensure"),
    ("veille", "ensure"),
    ("etabli", "build"),
    ("bati", "build"),
    ("cre", "create"),
    ("axe", "driven"),
    ("reuss", "success"),
    ("collegue", "colleagues"),
    ("parten", "partners"),
    ("chiffr", "figures"),
    ("loi", "legislation"),
    ("pratique", "practices"),
    ("enjeu", "issues"),
    ("resoud", "solve"),
    ("donner", "give"),
    ("plusieurs", "several"),
    ("ensemble", "together"),
    ("appren", "learn"),
    ("ecout", "listen"),
    ("question", "questions"),
    ("redaction", "writing"),
    ("courag", "courage"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_digits_are_those_of_unicode() {
        for c in '\0'..='\u{2fff}' {
            assert_eq!(is_letter_or_digit(c), c.is_alphanumeric(), "{c:?}");
        }
    }
}

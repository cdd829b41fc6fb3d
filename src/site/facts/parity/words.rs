//! What two languages have in common in their words: stems, names, and some translations.

use crate::posting::Lang;
use crate::search::words::fold::fold;

/// The stems of a block, sorted, each once.
pub(crate) type Marks = Vec<u64>;

/// Letters of a word that count: cognates part ways behind them.
const STEM: usize = 4;

/// The stems of `text`. Frequent French words count as their English translations.
pub(crate) fn marks(text: &str, lang: Lang) -> Marks {
    let folded = fold(text);
    let mut marks: Marks = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 3 || word.starts_with(|c: char| c.is_ascii_digit()))
        .filter(|word| !COMMON.contains(word))
        .map(|word| {
            let word = match lang {
                Lang::En => word,
                Lang::Fr => translated(word).unwrap_or(word),
            };
            word.bytes()
                .take(STEM)
                .fold(0, |sum, byte| (sum << 8) | u64::from(byte))
        })
        .collect();
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
    let (mut i, mut j, mut common) = (0, 0, 0usize);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                common += 1;
                i += 1;
                j += 1;
            }
        }
    }
    // Texts that are translations share about four stems in ten.
    (2.0 * common as f32 / (a.len() + b.len()) as f32 / 0.45).min(1.0)
}

/// The English word for a frequent French one, by the start of the word, without accents.
fn translated(word: &str) -> Option<&'static str> {
    let found = FRENCH.iter().find(|(start, _)| word.starts_with(start));
    found.map(|(_, english)| *english)
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

//! The words of `parity`.

use crate::posting::{Both, Lang};
use crate::site::cli::parity_report::Sort;
use crate::text::number;

/// The words of one language.
#[derive(Debug)]
pub struct ParityText {
    /// The title of the page.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Above the pairs of which one side is open.
    pub open: &'static str,
    /// Above the pairs that are closed.
    pub archived: &'static str,
    /// Above the picture.
    pub picture: &'static str,
    /// How to read the picture.
    pub legend: &'static str,
    /// Above what was found, by sort.
    pub found: &'static str,
    /// Above the pairs, side by side.
    pub side_by_side: &'static str,
    /// In a cell, for a block that only the other side has.
    pub missing: &'static str,
    /// Above the columns.
    pub columns: Both<&'static str>,
    /// What the two texts are called in a sentence.
    pub texts: Both<&'static str>,
    /// What leads back to the picture.
    pub back: &'static str,
    /// Opens the texts of an equal pair.
    pub show: &'static str,
    /// Said of an equal pair.
    pub equal: &'static str,
}

/// English, then French as written in Canada.
pub const TEXTS: Both<ParityText> = Both {
    en: ParityText {
        title: "Do both languages say the same?",
        lead: "Every pair of this board: headings, lists, paragraphs, links, addresses, numbers, dates, levels \
               and language profiles that one text states and the other does not. How well a text is \
               translated is not judged.",
        open: "Open postings",
        archived: "Archived postings",
        picture: "All pairs",
        legend: "Each square is a pair and leads to its two texts. ✓ says that nothing differs; a number, how many \
                 differences there are.",
        found: "What differs",
        side_by_side: "Side by side",
        missing: "missing here",
        columns: Both {
            en: "English",
            fr: "French",
        },
        texts: Both {
            en: "the English text",
            fr: "the French text",
        },
        back: "All pairs",
        show: "Show both texts",
        equal: "nothing differs",
    },
    fr: ParityText {
        title: "Les deux langues disent-elles la même chose?",
        lead: "Toutes les paires de ce babillard\u{a0}: les titres, listes, paragraphes, liens, adresses, nombres, dates, \
               niveaux et profils linguistiques qu’un texte donne et que l’autre ne donne pas. La qualité de la \
               traduction n’est pas jugée.",
        open: "Offres ouvertes",
        archived: "Offres archivées",
        picture: "Toutes les paires",
        legend: "Chaque carré est une paire et mène à ses deux textes. ✓ veut dire que rien ne diffère; un nombre, \
                 combien il y a de différences.",
        found: "Ce qui diffère",
        side_by_side: "Côte à côte",
        missing: "absent ici",
        columns: Both {
            en: "Anglais",
            fr: "Français",
        },
        texts: Both {
            en: "le texte anglais",
            fr: "le texte français",
        },
        back: "Toutes les paires",
        show: "Montrer les deux textes",
        equal: "rien ne diffère",
    },
};

/// How often a sort of difference was found.
pub fn counted(lang: Lang, sort: Sort, count: usize) -> String {
    let (en, fr) = match sort {
        Sort::Status => (["status", "statuses"], ["statut", "statuts"]),
        Sort::FrontMatter => (["key", "keys"], ["clé", "clés"]),
        Sort::Heading => (["heading", "headings"], ["titre", "titres"]),
        Sort::Bullet => (
            ["list entry", "list entries"],
            ["élément de liste", "éléments de liste"],
        ),
        Sort::Paragraph => (["paragraph", "paragraphs"], ["paragraphe", "paragraphes"]),
        Sort::Link => (["link", "links"], ["lien", "liens"]),
        Sort::Contact => (
            [
                "address or telephone number",
                "addresses or telephone numbers",
            ],
            [
                "adresse ou numéro de téléphone",
                "adresses ou numéros de téléphone",
            ],
        ),
        Sort::Number => (
            ["number, date or time", "numbers, dates or times"],
            ["nombre, date ou heure", "nombres, dates ou heures"],
        ),
        Sort::Requirement => (
            ["level or language profile", "levels or language profiles"],
            [
                "niveau ou profil linguistique",
                "niveaux ou profils linguistiques",
            ],
        ),
    };
    let one = match lang {
        Lang::En => count == 1,
        Lang::Fr => count < 2,
    };
    let names = match lang {
        Lang::En => en,
        Lang::Fr => fr,
    };
    format!("{} {}", number(lang, count), names[usize::from(!one)])
}

/// How many pairs there are, how many of them are not equal, and how many postings have none.
pub fn sums(lang: Lang, pairs: usize, unequal: usize, alone: usize) -> String {
    let equal = pairs - unequal;
    let [pairs_n, equal_n, unequal_n, alone_n] =
        [pairs, equal, unequal, alone].map(|count| number(lang, count));
    match lang {
        Lang::En => format!(
            "{pairs_n} pair{}: {equal_n} equal, {unequal_n} not; {alone_n} posting{} without counterpart",
            if pairs == 1 { "" } else { "s" },
            if alone == 1 { "" } else { "s" },
        ),
        Lang::Fr => format!(
            "{pairs_n} paire{}\u{a0}: {equal_n} égale{}, {unequal_n} non; {alone_n} offre{} sans équivalent",
            if pairs < 2 { "" } else { "s" },
            if equal < 2 { "" } else { "s" },
            if alone < 2 { "" } else { "s" },
        ),
    }
}

/// How many differences a pair has.
pub fn differences(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 difference".to_owned(),
        (Lang::En, _) => format!("{} differences", number(lang, count)),
        (Lang::Fr, 0 | 1) => format!("{count} différence"),
        (Lang::Fr, _) => format!("{} différences", number(lang, count)),
    }
}

/// The page is written.
pub fn written(lang: Lang, path: &str) -> String {
    match lang {
        Lang::En => format!("The page is in {path}."),
        Lang::Fr => format!("La page est dans {path}."),
    }
}

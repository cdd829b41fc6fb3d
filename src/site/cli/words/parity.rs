//! The words of `parity`.

use crate::posting::{Both, Lang};
use crate::site::cli::parity_report::Sort;
use crate::text::counts::number;

/// The words of one language.
#[derive(Debug)]
pub struct ParityText {
    /// The title of the page.
    pub title: &'static str,
    /// What the page is for.
    pub lead: &'static str,
    /// Above the pairs with an open version.
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
    /// In a cell, for a block that only the other version has.
    pub missing: &'static str,
    /// Above the columns.
    pub columns: Both<&'static str>,
    /// What the two texts are called in a sentence.
    pub texts: Both<&'static str>,
    /// What they are called before a colon.
    pub sides: Both<&'static str>,
    /// Between a name and what is said of it.
    pub colon: &'static str,
    /// Above a table in which a block stands alone that is no difference.
    pub empty_cell: &'static str,
    /// What leads back to the picture.
    pub back: &'static str,
    /// Opens the texts of a pair that matches.
    pub show: &'static str,
    /// Said of a pair that matches.
    pub equal: &'static str,
}

/// English, then French as written in Canada.
pub const TEXTS: Both<ParityText> = Both {
    en: ParityText {
        title: "Do both versions match?",
        lead: "All the pairs of this board, and what only one of the two versions gives: headings, list items, \
               paragraphs, links, addresses, numbers, dates, levels and language profiles. The report \
               does not judge the translation.",
        open: "Open postings",
        archived: "Archived postings",
        picture: "All pairs",
        legend: "Each square is a pair and links to its two texts. ✓ means that the two match; a number counts \
                 the differences.",
        found: "What differs",
        side_by_side: "Side by side",
        missing: "missing here",
        columns: Both {
            en: "English",
            fr: "French",
        },
        texts: Both {
            en: "the English version",
            fr: "the French version",
        },
        sides: Both {
            en: "English version",
            fr: "French version",
        },
        colon: ": ",
        empty_cell: "An empty cell is not a difference: the other version has this block in another place, \
                     or as a part of the block beside it.",
        back: "All pairs",
        show: "Show both texts",
        equal: "nothing differs",
    },
    fr: ParityText {
        title: "Les deux versions concordent-elles?",
        lead: "Toutes les paires de ce babillard, et ce qu’une seule des deux versions donne\u{a0}: intertitres, \
               éléments de liste, paragraphes, liens, adresses, nombres, dates, niveaux et profils \
               linguistiques. Le rapport ne juge pas la traduction.",
        open: "Offres ouvertes",
        archived: "Offres archivées",
        picture: "Toutes les paires",
        legend: "Chaque carré est une paire et mène à ses deux textes. ✓ indique que les deux concordent; un \
                 nombre compte les différences.",
        found: "Ce qui diffère",
        side_by_side: "Côte à côte",
        missing: "absent ici",
        columns: Both {
            en: "Anglais",
            fr: "Français",
        },
        texts: Both {
            en: "la version anglaise",
            fr: "la version française",
        },
        sides: Both {
            en: "Version anglaise",
            fr: "Version française",
        },
        colon: "\u{a0}: ",
        empty_cell: "Une case vide n’est pas une différence\u{a0}: l’autre version a ce bloc à un autre endroit, \
                     ou dans le bloc voisin.",
        back: "Toutes les paires",
        show: "Afficher les deux textes",
        equal: "rien ne diffère",
    },
};

/// How often a sort of difference was found.
pub fn counted(lang: Lang, sort: Sort, count: usize) -> String {
    let (en, fr) = match sort {
        Sort::Status => (["status", "statuses"], ["état", "états"]),
        Sort::FrontMatter => (["key", "keys"], ["clé", "clés"]),
        Sort::Heading => (["heading", "headings"], ["intertitre", "intertitres"]),
        Sort::Bullet => (
            ["list item", "list items"],
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

/// How many pairs there are, how many of them do not match, and how many postings are alone.
pub fn sums(lang: Lang, pairs: usize, unequal: usize, alone: usize) -> String {
    let equal = pairs - unequal;
    let [pairs_n, equal_n, unequal_n, alone_n] =
        [pairs, equal, unequal, alone].map(|count| number(lang, count));
    let of_pairs = match (lang, pairs, equal, unequal) {
        (Lang::En, 0, ..) => "No pairs".to_owned(),
        (Lang::En, 1, 1, _) => "1 pair, which matches".to_owned(),
        (Lang::En, 1, ..) => "1 pair, which does not match".to_owned(),
        (Lang::En, _, _, 0) => format!("{pairs_n} pairs, which all match"),
        (Lang::En, _, 0, _) => format!("{pairs_n} pairs, none of which match"),
        (Lang::En, ..) => format!(
            "{pairs_n} pairs: {equal_n} match{}, {unequal_n} do{} not",
            if equal == 1 { "es" } else { "" },
            if unequal == 1 { "es" } else { "" },
        ),
        (Lang::Fr, 0, ..) => "Aucune paire".to_owned(),
        (Lang::Fr, 1, 1, _) => "1 paire, qui concorde".to_owned(),
        (Lang::Fr, 1, ..) => "1 paire, qui ne concorde pas".to_owned(),
        (Lang::Fr, _, _, 0) => format!("{pairs_n} paires, qui concordent toutes"),
        (Lang::Fr, _, 0, _) => format!("{pairs_n} paires, dont aucune ne concorde"),
        (Lang::Fr, ..) => format!(
            "{pairs_n} paires\u{a0}: {equal_n} concorde{}, {unequal_n} ne concorde{} pas",
            if equal == 1 { "" } else { "nt" },
            if unequal == 1 { "" } else { "nt" },
        ),
    };
    let of_alone = match (lang, alone) {
        (_, 0) => return of_pairs,
        (Lang::En, 1) => "1 posting is in one language only".to_owned(),
        (Lang::En, _) => format!("{alone_n} postings are in one language only"),
        (Lang::Fr, 1) => "1 offre n’existe que dans une langue".to_owned(),
        (Lang::Fr, _) => format!("{alone_n} offres n’existent que dans une langue"),
    };
    format!("{of_pairs}; {of_alone}")
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

/// The file that was named is somebody else's.
pub fn not_our_page(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "it is not a page that `parity` wrote; choose another `--html`",
        Lang::Fr => "ce n’est pas une page écrite par `parity`; choisissez un autre `--html`",
    }
}

/// The page is written.
pub fn written(lang: Lang, path: &str) -> String {
    match lang {
        Lang::En => format!("Wrote the page {path}."),
        Lang::Fr => format!("Page écrite dans {path}."),
    }
}

//! Every word that a reader of the board sees, in both languages.
//!
//! One struct, two values: a missing string does not compile. What depends on a number, a date or
//! a name is a function. The French is Canada's: no-break space (`\u{a0}`) inside « » and before a
//! colon, none before `; ! ?`, zero is singular.

use crate::posting::{Both, Date, FactKind, Lang};
use crate::route::Filter;

/// The name of the program, which is the same in both languages.
pub const PRODUCT: &str = "Babillard";

/// The interface's words in one language.
#[derive(Debug)]
pub struct Text {
    /// The language's own name.
    pub own_name: &'static str,
    /// The first link of a page, for the keyboard.
    pub skip_to_content: &'static str,
    /// Heading of the language switch, for assistive technology, which hears it in both languages.
    pub switch_heading: &'static str,
    /// Heading of the list.
    pub list_heading: &'static str,
    /// Label of the search field.
    pub search_label: &'static str,
    /// Label of the box that turns off the key which leads to the search field.
    pub slash_off: &'static str,
    /// Name of a table's frame, which can be scrolled.
    pub table: &'static str,
    /// Hint in the empty search field.
    pub search_hint: &'static str,
    /// Label of the button that empties the search field.
    pub clear_search: &'static str,
    /// Above a part of the English, of the French text that has the words.
    pub found_in: [&'static str; 2],
    /// Only titles and descriptions were searched.
    pub search_failed: &'static str,
    /// Label of the status filter, for assistive technology.
    pub filter_label: &'static str,
    /// The three filters.
    pub filter_open: &'static str,
    /// See `filter_open`.
    pub filter_archived: &'static str,
    /// See `filter_open`.
    pub filter_all: &'static str,
    /// Status of a posting that one can apply to.
    pub open_mark: &'static str,
    /// Status of a closed posting, and its mark in a list.
    pub archived_mark: &'static str,
    /// Heading of the facts of a posting.
    pub glance: &'static str,
    /// What opening one of them shows.
    pub glance_explained: &'static str,
    /// The kinds of fact; they also name the controls by which a list is narrowed.
    pub level: &'static str,
    /// See `level`.
    pub language: &'static str,
    /// See `level`.
    pub term: &'static str,
    /// See `level`.
    pub salary: &'static str,
    /// The choice of none of a control's values.
    pub any: &'static str,
    /// Nothing has all that was chosen.
    pub none_chosen: &'static str,
    /// Link that takes the choices back.
    pub clear_choices: &'static str,
    /// Banner of an archived posting: its first, strong words.
    pub archived_title: &'static str,
    /// Banner of an archived posting: what it means.
    pub archived_explained: &'static str,
    /// Link from the banner to what is open.
    pub see_open: &'static str,
    /// Notice on a posting that exists in the other language only.
    pub fallback_notice: &'static str,
    /// Heading over the postings that exist in the other language only.
    pub other_language_heading: &'static str,
    /// Why they are shown.
    pub other_language_explained: &'static str,
    /// Link from a posting to the list.
    pub back_to_list: &'static str,
    /// The apply link.
    pub apply: &'static str,
    /// While something is on its way.
    pub loading: &'static str,
    /// Heading when something did not come.
    pub failed_title: &'static str,
    /// Heading when a part of a page did not come.
    pub failed_part_title: &'static str,
    /// What may be wrong.
    pub failed_explained: &'static str,
    /// The button that asks again.
    pub retry: &'static str,
    /// Heading of an address that does not exist.
    pub not_found_title: &'static str,
    /// What may have happened.
    pub not_found_explained: &'static str,
    /// Heading over the postings whose addresses are most like it.
    pub nearest_heading: &'static str,
    /// Link out of there.
    pub to_the_list: &'static str,
    /// Nothing is open and nothing was asked for.
    pub none_open: &'static str,
    /// Nothing is archived and nothing was asked for.
    pub none_archived: &'static str,
    /// The board is empty.
    pub none_at_all: &'static str,
    /// Link out of an empty list.
    pub show_all: &'static str,
    /// Label of who hires.
    pub employer: &'static str,
    /// Label of where one works.
    pub place: &'static str,
    /// Label of the publication date.
    pub published: &'static str,
    /// Label of the date of the last change.
    pub updated: &'static str,
    /// Label of the last day to apply.
    pub closing: &'static str,
    /// Notice above a body that is too large or too deep to be laid out.
    pub body_too_large: &'static str,
    /// Link to both languages of a posting.
    pub side_by_side: &'static str,
    /// Link from both languages to the posting's own.
    pub one_language: &'static str,
    /// Heading of the list of sections.
    pub contents: &'static str,
    /// The button that copies the page's address.
    pub copy_link: &'static str,
    /// What is said once it is copied.
    pub link_copied: &'static str,
    /// The button that opens the system's sheet for sharing.
    pub share: &'static str,
    /// Heading over the open postings that resemble an archived one.
    pub similar: &'static str,
    /// A posting without a body.
    pub body_empty: &'static str,
    /// What the board is, for search engines and previews of its own pages.
    pub board_description: &'static str,
    /// At an old address: the link to the new one.
    pub moved: &'static str,
    /// The site's root: what to do there.
    pub choice_heading: &'static str,
}

/// English.
pub const EN: Text = Text {
    own_name: "English",
    skip_to_content: "Skip to the content",
    switch_heading: "Language selection",
    list_heading: "Job postings",
    search_label: "Search job postings",
    slash_off: "Turn off the / keyboard shortcut",
    table: "Table",
    search_hint: "A title, a word, a code",
    clear_search: "Clear the search",
    found_in: ["Found in the English text:", "Found in the French text:"],
    search_failed: "The texts of the postings could not be searched, only titles and descriptions.",
    filter_label: "Status",
    filter_open: "Open",
    filter_archived: "Archived",
    filter_all: "All",
    open_mark: "Open",
    archived_mark: "Archived",
    glance: "At a glance",
    glance_explained: "Open a line to read the sentence that says so.",
    level: "Level",
    language: "Languages",
    term: "Term",
    salary: "Salary",
    any: "Any",
    none_chosen: "No posting has all that you chose.",
    clear_choices: "Clear the choices",
    archived_title: "This posting is closed.",
    archived_explained: "It stays here for the record; applications are no longer accepted.",
    see_open: "See the open postings",
    fallback_notice: "This posting exists in French only.",
    other_language_heading: "In French only",
    other_language_explained: "These postings were published without an English version.",
    back_to_list: "All postings",
    apply: "Apply for this job",
    loading: "Loading…",
    failed_title: "This page could not be loaded",
    failed_part_title: "This part could not be loaded",
    failed_explained: "The connection may be down, or the board is being updated. Nothing is lost.",
    retry: "Try again",
    not_found_title: "This page does not exist",
    not_found_explained: "The address may be mistyped, or the posting may have moved.",
    nearest_heading: "Were you looking for one of these?",
    to_the_list: "See the job postings",
    none_open: "No posting is open right now.",
    none_archived: "No posting is archived yet.",
    none_at_all: "This board has no posting yet.",
    show_all: "Show all postings",
    employer: "Employer",
    place: "Place",
    published: "Published",
    updated: "Date modified",
    closing: "Apply by",
    body_too_large: "This text is too large or too deeply nested to be laid out; here it is as it was written.",
    side_by_side: "Both languages",
    one_language: "English only",
    contents: "On this page",
    copy_link: "Copy link",
    link_copied: "Link copied",
    share: "Share…",
    similar: "Similar open postings",
    body_empty: "This posting has no text.",
    board_description: "Job postings in English and in French, the same in both.",
    moved: "This posting has moved",
    choice_heading: "Choose a language",
};

/// French, as written in Canada.
pub const FR: Text = Text {
    own_name: "Français",
    skip_to_content: "Passer au contenu",
    switch_heading: "Sélection de la langue",
    list_heading: "Offres d’emploi",
    search_label: "Chercher une offre d’emploi",
    slash_off: "Désactiver le raccourci clavier /",
    table: "Tableau",
    search_hint: "Un titre, un mot, un code",
    clear_search: "Effacer la recherche",
    found_in: [
        "Trouvé dans le texte anglais\u{a0}:",
        "Trouvé dans le texte français\u{a0}:",
    ],
    search_failed: "La recherche n’a pas pu porter sur le texte des offres, seulement sur les titres et les descriptions.",
    filter_label: "État",
    filter_open: "Ouvertes",
    filter_archived: "Archivées",
    filter_all: "Toutes",
    open_mark: "Ouverte",
    archived_mark: "Archivée",
    glance: "En bref",
    glance_explained: "Ouvrez une ligne pour lire la phrase qui le dit.",
    level: "Niveau",
    language: "Langues",
    term: "Durée",
    salary: "Salaire",
    any: "Peu importe",
    none_chosen: "Aucune offre ne répond à tous vos choix.",
    clear_choices: "Effacer les choix",
    archived_title: "Cette offre n’est plus ouverte.",
    archived_explained: "Elle reste ici pour mémoire; les candidatures ne sont plus acceptées.",
    see_open: "Voir les offres ouvertes",
    fallback_notice: "Cette offre n’existe qu’en anglais.",
    other_language_heading: "En anglais seulement",
    other_language_explained: "Ces offres ont été publiées sans version française.",
    back_to_list: "Toutes les offres",
    apply: "Postuler",
    loading: "Chargement…",
    failed_title: "Cette page n’a pas pu être chargée",
    failed_part_title: "Cette partie n’a pas pu être chargée",
    failed_explained: "La connexion est peut-être coupée, ou le babillard est en cours de mise à jour. Rien n’est perdu.",
    retry: "Réessayer",
    not_found_title: "Cette page n’existe pas",
    not_found_explained: "L’adresse contient peut-être une faute de frappe, ou l’offre a été déplacée.",
    nearest_heading: "Cherchiez-vous l’une de ces offres?",
    to_the_list: "Voir les offres d’emploi",
    none_open: "Aucune offre n’est ouverte en ce moment.",
    none_archived: "Aucune offre n’est encore archivée.",
    none_at_all: "Ce babillard n’a encore aucune offre.",
    show_all: "Afficher toutes les offres",
    employer: "Employeur",
    place: "Lieu",
    published: "Publiée",
    updated: "Date de modification",
    closing: "Postuler au plus tard",
    body_too_large: "Ce texte est trop long ou trop imbriqué pour être mis en page; le voici tel qu’il a été écrit.",
    side_by_side: "Les deux langues",
    one_language: "Français seulement",
    contents: "Sur cette page",
    copy_link: "Copier le lien",
    link_copied: "Lien copié",
    share: "Partager…",
    similar: "Offres ouvertes semblables",
    body_empty: "Cette offre n’a pas de texte.",
    board_description: "Des offres d’emploi en français et en anglais, les mêmes dans les deux langues.",
    moved: "Cette offre a changé d’adresse",
    choice_heading: "Choisissez une langue",
};

/// The words of `lang`.
pub fn text(lang: Lang) -> &'static Text {
    match lang {
        Lang::En => &EN,
        Lang::Fr => &FR,
    }
}

/// The name of a status filter.
pub fn filter_name(lang: Lang, filter: Filter) -> &'static str {
    let text = text(lang);
    match filter {
        Filter::Open => text.filter_open,
        Filter::Archived => text.filter_archived,
        Filter::All => text.filter_all,
    }
}

/// The name of a kind of fact.
pub fn fact_name(lang: Lang, kind: FactKind) -> &'static str {
    let text = text(lang);
    match kind {
        FactKind::Level => text.level,
        FactKind::Language => text.language,
        FactKind::Place => text.place,
        FactKind::Term => text.term,
        FactKind::Salary => text.salary,
        FactKind::Closing => text.closing,
    }
}

/// A quotation in the marks of its language.
pub fn quoted(lang: Lang, words: &str) -> String {
    match lang {
        Lang::En => format!("“{words}”"),
        Lang::Fr => format!("«\u{a0}{words}\u{a0}»"),
    }
}

/// How many postings have what was chosen: “2 of 8 open postings”.
pub fn count_chosen(lang: Lang, filter: Filter, matching: usize, total: usize) -> String {
    let (matched, total) = (number(lang, matching), count(lang, filter, total));
    match lang {
        Lang::En => format!("{matched} of {total}"),
        Lang::Fr => format!("{matched} sur {total}"),
    }
}

/// How many postings a list has: “1 open posting”, « 2 offres archivées ».
pub fn count(lang: Lang, filter: Filter, value: usize) -> String {
    let one = is_singular(lang, value);
    let words = match (lang, filter, one) {
        (Lang::En, Filter::Open, true) => "open posting",
        (Lang::En, Filter::Open, false) => "open postings",
        (Lang::En, Filter::Archived, true) => "archived posting",
        (Lang::En, Filter::Archived, false) => "archived postings",
        (Lang::En, Filter::All, true) => "posting",
        (Lang::En, Filter::All, false) => "postings",
        (Lang::Fr, Filter::Open, true) => "offre ouverte",
        (Lang::Fr, Filter::Open, false) => "offres ouvertes",
        (Lang::Fr, Filter::Archived, true) => "offre archivée",
        (Lang::Fr, Filter::Archived, false) => "offres archivées",
        (Lang::Fr, Filter::All, true) => "offre",
        (Lang::Fr, Filter::All, false) => "offres",
    };
    format!("{} {words}", number(lang, value))
}

/// How many postings match what is searched for: “2 of 8 open postings match “design””.
pub fn count_matching(
    lang: Lang,
    filter: Filter,
    matching: usize,
    total: usize,
    query: &str,
) -> String {
    let total = count(lang, filter, total);
    let matched = number(lang, matching);
    match lang {
        Lang::En => {
            let verb = if is_singular(lang, matching) {
                "matches"
            } else {
                "match"
            };
            format!("{matched} of {total} {verb} “{query}”")
        }
        Lang::Fr => {
            let verb = if is_singular(lang, matching) {
                "correspond"
            } else {
                "correspondent"
            };
            format!("{matched} sur {total} {verb} à «\u{a0}{query}\u{a0}»")
        }
    }
}

/// The offer of a query that may find more.
pub fn search_for(lang: Lang, query: &str) -> String {
    match lang {
        Lang::En => format!("Search for “{query}” instead"),
        Lang::Fr => format!("Chercher plutôt «\u{a0}{query}\u{a0}»"),
    }
}

/// Nothing matches what is searched for.
pub fn none_matching(lang: Lang, filter: Filter, query: &str) -> String {
    match (lang, filter) {
        (Lang::En, Filter::Open) => format!("No open posting matches “{query}”."),
        (Lang::En, Filter::Archived) => format!("No archived posting matches “{query}”."),
        (Lang::En, Filter::All) => format!("No posting matches “{query}”."),
        (Lang::Fr, Filter::Open) => {
            format!("Aucune offre ouverte ne correspond à «\u{a0}{query}\u{a0}».")
        }
        (Lang::Fr, Filter::Archived) => {
            format!("Aucune offre archivée ne correspond à «\u{a0}{query}\u{a0}».")
        }
        (Lang::Fr, Filter::All) => format!("Aucune offre ne correspond à «\u{a0}{query}\u{a0}»."),
    }
}

/// Link to the same search over every posting.
pub fn search_all(lang: Lang, total: usize) -> String {
    match lang {
        Lang::En => format!("Search all {}", count(lang, Filter::All, total)),
        Lang::Fr if is_singular(lang, total) => "Chercher dans la seule offre".to_owned(),
        Lang::Fr => format!("Chercher dans les {}", count(lang, Filter::All, total)),
    }
}

/// The button that shows more of a long list: how many more, and how many are left.
pub fn show_more(lang: Lang, more: usize, left: usize) -> String {
    let (more, left) = (number(lang, more), number(lang, left));
    match lang {
        Lang::En => format!("Show {more} more ({left} left)"),
        Lang::Fr => format!("En afficher {more} de plus ({left} à voir)"),
    }
}

/// The names of the months, January first.
pub const MONTHS: Both<[&str; 12]> = Both {
    en: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    fr: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
};

/// How long a text takes to read: “3 min read”, « 3 min de lecture ».
pub fn reading_time(lang: Lang, minutes: u32) -> String {
    match lang {
        Lang::En => format!("{minutes}\u{a0}min read"),
        Lang::Fr => format!("{minutes}\u{a0}min de lecture"),
    }
}

/// A day in words: “January 2, 2008”, « le 2 janvier 2008 », « le 1er mars 2008 ».
pub fn date(lang: Lang, date: Date) -> String {
    let Date { year, month, day } = date;
    let month = MONTHS.of(lang)[usize::from(month.clamp(1, 12)) - 1];
    match lang {
        Lang::En => format!("{month} {day}, {year}"),
        Lang::Fr if day == 1 => format!("le\u{a0}1er\u{a0}{month} {year}"),
        Lang::Fr => format!("le\u{a0}{day}\u{a0}{month} {year}"),
    }
}

/// A number with its thousands apart: `15,000`, `15 000` (no-break space).
pub fn number(lang: Lang, value: usize) -> String {
    let plain = value.to_string();
    let separator = match lang {
        Lang::En => ',',
        Lang::Fr => '\u{a0}',
    };
    let mut out = String::new();
    for (at, digit) in plain.chars().enumerate() {
        // In French a number of four digits may stay whole; grouping all of them is the plainer rule.
        if at > 0 && (plain.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// Zero is plural in English and singular in French.
fn is_singular(lang: Lang, value: usize) -> bool {
    match lang {
        Lang::En => value == 1,
        Lang::Fr => value < 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_is_plural_in_english_and_singular_in_french() {
        assert_eq!(count(Lang::En, Filter::All, 0), "0 postings");
        assert_eq!(count(Lang::Fr, Filter::All, 0), "0 offre");
        assert_eq!(count(Lang::En, Filter::Open, 1), "1 open posting");
        assert_eq!(count(Lang::Fr, Filter::Archived, 2), "2 offres archivées");
    }

    #[test]
    fn thousands_stand_apart() {
        assert_eq!(count(Lang::En, Filter::All, 15_000), "15,000 postings");
        assert_eq!(count(Lang::Fr, Filter::All, 15_000), "15\u{a0}000 offres");
        assert_eq!(number(Lang::En, 999), "999");
        assert_eq!(number(Lang::En, 1_234_567), "1,234,567");
    }

    #[test]
    fn a_search_says_how_many_match() {
        assert_eq!(
            count_matching(Lang::En, Filter::Open, 1, 8, "design"),
            "1 of 8 open postings matches “design”"
        );
        assert_eq!(
            count_matching(Lang::Fr, Filter::Open, 2, 8, "design"),
            "2 sur 8 offres ouvertes correspondent à «\u{a0}design\u{a0}»"
        );
        assert_eq!(
            none_matching(Lang::Fr, Filter::All, "x"),
            "Aucune offre ne correspond à «\u{a0}x\u{a0}»."
        );
    }

    #[test]
    fn dates_are_written_as_in_canada() {
        let day = |text| Date::parse(text).expect("a date");
        assert_eq!(date(Lang::En, day("2008-01-02")), "January 2, 2008");
        assert_eq!(
            date(Lang::Fr, day("2008-01-02")),
            "le\u{a0}2\u{a0}janvier 2008"
        );
        assert_eq!(
            date(Lang::Fr, day("2026-03-01")),
            "le\u{a0}1er\u{a0}mars 2026"
        );
    }

    #[test]
    fn the_french_of_the_interface_keeps_to_canadas_typography() {
        // `Debug` writes `\u{a0}` for a no-break space and ends the name of a field with a colon.
        let all = format!("{FR:#?}").replace("\\u{a0}", "\u{a0}");
        let words = all.lines().filter_map(|line| line.split_once('"'));
        for (_, words) in words {
            assert!(!words.contains('\''), "an apostrophe is ’: {words}");
            for mark in [" ;", " !", " ?", " :", "\u{a0};", "\u{a0}!", "\u{a0}?"] {
                assert!(!words.contains(mark), "{mark:?} in {words}");
            }
        }
    }
}

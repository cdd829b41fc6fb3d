//! Every word that a reader of the board sees, in both languages.
//!
//! One struct, two values: a missing string does not compile. What depends on a number, a date or
//! a name is a function. The French is Canada's: no-break space (`\u{a0}`) inside « » and before a
//! colon, none before `; ! ?`, zero is singular.

pub mod counts;
pub mod dates;

use crate::posting::{FactKind, Lang};
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
    /// Label of the one-tap filter of jobs that can be done from home.
    pub remote: &'static str,
    /// The choice of postings whose last day to apply is near.
    pub closing_soon: &'static str,
    /// Link to the list in order of the last days to apply.
    pub by_closing: &'static str,
    /// Link to the list in order of publication.
    pub by_posted: &'static str,
    /// What opens the other filters.
    pub filters: &'static str,
    /// Names what is chosen, with the way to take each back.
    pub chosen: &'static str,
    /// Behind what is chosen, for the ear: its link takes it back.
    pub take_back: &'static str,
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
    /// In place of a count, while the texts have not been searched yet.
    pub searching: &'static str,
    /// In place of the search field, where there is no viewer.
    pub without_viewer: &'static str,
    /// Label of the status filter, for assistive technology.
    pub filter_label: &'static str,
    /// The three filters.
    pub filter_open: &'static str,
    /// See `filter_open`.
    pub filter_archived: &'static str,
    /// See `filter_open`.
    pub filter_all: &'static str,
    /// Status of a posting that people can apply to.
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
    /// Before the ways out of an empty list.
    pub ways_out: &'static str,
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
    /// In the place of the title that a posting of the other language alone does not have.
    pub only_in_other: &'static str,
    /// Links from a posting to the list that the reader comes from: open, closed, all, results.
    pub back_to: [&'static str; 4],
    /// The apply link.
    pub apply: &'static str,
    /// The same where there is little room.
    pub apply_short: &'static str,
    /// The apply link that opens a mail.
    pub apply_by_mail: &'static str,
    /// Names the bar with the apply link at the foot of a page.
    pub apply_bar: &'static str,
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
    /// Label of the workplace.
    pub place: &'static str,
    /// Label of the publication date.
    pub published: &'static str,
    /// Label of the date of the last change.
    pub updated: &'static str,
    /// Label of the last day to apply.
    pub closing: &'static str,
    /// Before the last day to apply of an open posting in a list.
    pub closes: &'static str,
    /// Before the last day to apply of a closed posting.
    pub closing_date: &'static str,
    /// Before the day of publication in a list.
    pub posted: &'static str,
    /// On paper, before the page's own address.
    pub address: &'static str,
    /// Link to the feed: what it is for.
    pub feed: &'static str,
    /// Notice above a body that is too large or too deep to be laid out.
    pub body_too_large: &'static str,
    /// Link to both languages of a posting.
    pub side_by_side: &'static str,
    /// Link from both languages to the posting's own.
    pub one_language: &'static str,
    /// Heading of the list of sections.
    pub contents: &'static str,
    /// Link to the file with the last day to apply, for calendars.
    pub calendar: &'static str,
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
    /// The same of a board in one language.
    pub board_description_alone: &'static str,
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
    remote: "Remote",
    closing_soon: "Closing soon",
    by_closing: "Sort by closing date",
    by_posted: "Sort by date posted",
    filters: "Filters",
    chosen: "Filters in use",
    take_back: "remove",
    slash_off: "Turn off the / keyboard shortcut",
    table: "Table",
    search_hint: "Title, word, town or code",
    clear_search: "Clear the search",
    found_in: ["Found in the English text:", "Found in the French text:"],
    search_failed: "Only titles and descriptions could be searched.",
    searching: "Searching…",
    without_viewer: "Search and filters are not available in this browser or on this connection. Use the lists below.",
    filter_label: "Status",
    filter_open: "Open",
    filter_archived: "Closed",
    filter_all: "All",
    open_mark: "Open",
    archived_mark: "Closed",
    glance: "At a glance",
    glance_explained: "Open a line to read what the posting says.",
    level: "Level",
    language: "Languages",
    term: "Term",
    salary: "Salary",
    any: "Any",
    none_chosen: "No posting matches all your filters",
    ways_out: "These give results:",
    clear_choices: "Clear all",
    archived_title: "This posting is closed",
    archived_explained: "Applications are no longer accepted. The posting stays here, at this address, for the record.",
    see_open: "See the open postings",
    fallback_notice: "This posting exists in French only.",
    only_in_other: "In French only",
    back_to: [
        "Open postings",
        "Closed postings",
        "All postings",
        "Your results",
    ],
    apply: "Apply for this job",
    apply_short: "Apply",
    apply_by_mail: "Apply by email",
    apply_bar: "Apply",
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
    none_archived: "No posting is closed yet.",
    none_at_all: "This board has no posting yet.",
    show_all: "Show all postings",
    employer: "Employer",
    place: "Place",
    published: "Published",
    updated: "Date modified",
    closing: "Apply by",
    closes: "Closes",
    closing_date: "Closing date",
    posted: "Posted",
    address: "This posting:",
    feed: "New postings by feed (for feed readers)",
    body_too_large: "This text is too large or too deeply nested to be laid out; here it is as it was written.",
    side_by_side: "Side by side in both languages",
    one_language: "English only",
    contents: "On this page",
    calendar: "Add to calendar",
    copy_link: "Copy link",
    link_copied: "Link copied",
    share: "Share…",
    similar: "Similar open postings",
    body_empty: "This posting has no text.",
    board_description: "Job postings in English and in French, the same in both.",
    board_description_alone: "Job postings: what is open now, and what has closed.",
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
    remote: "Télétravail",
    closing_soon: "Se termine bientôt",
    by_closing: "Trier par date limite",
    by_posted: "Trier par date de publication",
    filters: "Filtres",
    chosen: "Filtres choisis",
    take_back: "retirer",
    slash_off: "Désactiver le raccourci clavier /",
    table: "Tableau",
    search_hint: "Titre, mot, ville ou code",
    clear_search: "Effacer la recherche",
    found_in: [
        "Trouvé dans le texte anglais\u{a0}:",
        "Trouvé dans le texte français\u{a0}:",
    ],
    search_failed: "Recherche limitée aux titres et aux descriptions.",
    searching: "Recherche en cours…",
    without_viewer: "La recherche et les filtres ne sont pas offerts dans ce navigateur ou avec cette connexion. Utilisez les listes ci-dessous.",
    filter_label: "État",
    filter_open: "Ouvertes",
    filter_archived: "Fermées",
    filter_all: "Toutes",
    open_mark: "Ouverte",
    archived_mark: "Fermée",
    glance: "En bref",
    glance_explained: "Ouvrez une ligne pour lire le passage de l’offre.",
    level: "Niveau",
    language: "Langues",
    term: "Durée",
    salary: "Salaire",
    any: "Peu importe",
    none_chosen: "Aucune offre ne répond à tous vos filtres",
    ways_out: "Voici ce qui donne des résultats\u{a0}:",
    clear_choices: "Tout effacer",
    archived_title: "Cette offre est fermée",
    archived_explained: "Il n’est plus possible de postuler. L’offre reste en ligne, à cette adresse, pour consultation.",
    see_open: "Voir les offres ouvertes",
    fallback_notice: "Cette offre n’existe qu’en anglais.",
    only_in_other: "En anglais seulement",
    back_to: [
        "Offres ouvertes",
        "Offres fermées",
        "Toutes les offres",
        "Vos résultats",
    ],
    apply: "Postuler",
    apply_short: "Postuler",
    apply_by_mail: "Postuler par courriel",
    apply_bar: "Postuler",
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
    none_archived: "Aucune offre n’est encore fermée.",
    none_at_all: "Ce babillard n’a encore aucune offre.",
    show_all: "Afficher toutes les offres",
    employer: "Employeur",
    place: "Lieu",
    published: "Publiée",
    updated: "Date de modification",
    closing: "Date limite",
    closes: "Jusqu’au",
    closing_date: "Date limite",
    posted: "Publiée le",
    address: "Cette offre\u{a0}:",
    feed: "Nouvelles offres par fil (pour un lecteur de fils)",
    body_too_large: "Ce texte est trop long ou trop complexe pour être mis en forme; le voici tel qu’il a été écrit.",
    side_by_side: "Côte à côte dans les deux langues",
    one_language: "Français seulement",
    contents: "Sur cette page",
    calendar: "Ajouter au calendrier",
    copy_link: "Copier le lien",
    link_copied: "Lien copié",
    share: "Partager…",
    similar: "Offres ouvertes semblables",
    body_empty: "Cette offre n’a pas de texte.",
    board_description: "Des offres d’emploi en français et en anglais, les mêmes dans les deux langues.",
    board_description_alone: "Des offres d’emploi\u{a0}: celles qui sont ouvertes, et celles qui ne le sont plus.",
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
        FactKind::Remote => text.remote,
        FactKind::Term => text.term,
        FactKind::Salary => text.salary,
        FactKind::Closing => text.closing,
    }
}

/// A value with what it is a value of: “Contract: part-time”.
pub fn labelled(lang: Lang, name: &str, value: &str) -> String {
    let colon = match lang {
        Lang::En => ": ",
        Lang::Fr => "\u{a0}: ",
    };
    [name, colon, value].concat()
}

/// A quotation in the marks of its language.
pub fn quoted(lang: Lang, words: &str) -> String {
    match lang {
        Lang::En => format!("“{words}”"),
        Lang::Fr => format!("«\u{a0}{words}\u{a0}»"),
    }
}

/// Heading of a search that found nothing.
pub fn nothing_for(lang: Lang, words: &str) -> String {
    match lang {
        Lang::En => format!("Nothing for {}", quoted(lang, words)),
        Lang::Fr => format!("Rien pour {}", quoted(lang, words)),
    }
}

/// A way out of nothing: a search for other words.
pub fn search_for(lang: Lang, query: &str) -> String {
    match lang {
        Lang::En => format!("Search for {}", quoted(lang, query)),
        Lang::Fr => format!("Chercher {}", quoted(lang, query)),
    }
}

/// A way out of nothing: the same search among the postings of a status.
pub fn same_search_in(lang: Lang, filter: Filter) -> &'static str {
    match (lang, filter) {
        (Lang::En, Filter::Open) => "The same search in open postings",
        (Lang::En, Filter::Archived) => "The same search in closed postings",
        (Lang::En, Filter::All) => "The same search in all postings",
        (Lang::Fr, Filter::Open) => "La même recherche dans les offres ouvertes",
        (Lang::Fr, Filter::Archived) => "La même recherche dans les offres fermées",
        (Lang::Fr, Filter::All) => "La même recherche dans toutes les offres",
    }
}

/// A way out of nothing: the same without one filter.
pub fn without(lang: Lang, label: &str) -> String {
    match lang {
        Lang::En => format!("Without {}", quoted(lang, label)),
        Lang::Fr => format!("Sans {}", quoted(lang, label)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::posting::Date;
    use crate::text::counts::{count, count_matching, number};
    use crate::text::dates::date;

    #[test]
    fn zero_is_plural_in_english_and_singular_in_french() {
        assert_eq!(count(Lang::En, Filter::All, 0), "0 postings");
        assert_eq!(count(Lang::Fr, Filter::All, 0), "0 offre");
        assert_eq!(count(Lang::En, Filter::Open, 1), "1 open posting");
        assert_eq!(count(Lang::Fr, Filter::Archived, 2), "2 offres fermées");
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

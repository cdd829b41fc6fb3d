//! The words of facts at a glance that are not the text's own, in both languages.

use crate::posting::{Both, Lang};

/// The words of one language.
#[derive(Debug)]
pub struct GlanceText {
    /// The requirements of language.
    pub languages: Languages,
    /// One may work from home.
    pub remote: &'static str,
    /// Behind it: from any place in the country.
    pub anywhere: &'static str,
    /// Behind their number, where there are many.
    pub towns: &'static str,
    /// Before the last of several places.
    pub or: &'static str,
    /// A position without end.
    pub indeterminate: &'static str,
    /// A position for a term that is not said.
    pub term: &'static str,
}

/// The requirements of language.
#[derive(Debug)]
pub struct Languages {
    /// Both.
    pub bilingual: &'static str,
    /// Both, when one starts.
    pub imperative: &'static str,
    /// English.
    pub english: &'static str,
    /// French.
    pub french: &'static str,
    /// One of the two.
    pub either: &'static str,
}

/// The words.
pub const TEXTS: Both<GlanceText> = Both {
    en: GlanceText {
        languages: Languages {
            bilingual: "Bilingual",
            imperative: "Bilingual imperative",
            english: "English essential",
            french: "French essential",
            either: "English or French essential",
        },
        remote: "Remote",
        anywhere: "anywhere in Canada",
        towns: "towns",
        or: "or",
        indeterminate: "Permanent",
        term: "Fixed term",
    },
    fr: GlanceText {
        languages: Languages {
            bilingual: "Bilingue",
            imperative: "Bilingue impératif",
            english: "Anglais essentiel",
            french: "Français essentiel",
            either: "Français ou anglais essentiel",
        },
        remote: "Télétravail",
        anywhere: "partout au Canada",
        towns: "villes",
        or: "ou",
        indeterminate: "Permanent",
        term: "Durée déterminée",
    },
};

/// The words of `lang`.
pub fn glance_text(lang: Lang) -> &'static GlanceText {
    match lang {
        Lang::En => &TEXTS.en,
        Lang::Fr => &TEXTS.fr,
    }
}

/// What a term is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years.
    Years,
}

/// A term of so long: “2 years”, « 6 à 12 mois ».
pub fn term_of(lang: Lang, from: usize, to: usize, unit: Unit) -> String {
    let words = match (lang, unit, to < 2) {
        (Lang::En, Unit::Weeks, true) => "week",
        (Lang::En, Unit::Weeks, false) => "weeks",
        (Lang::En, Unit::Months, true) => "month",
        (Lang::En, Unit::Months, false) => "months",
        (Lang::En, Unit::Years, true) => "year",
        (Lang::En, Unit::Years, false) => "years",
        (Lang::Fr, Unit::Weeks, true) => "semaine",
        (Lang::Fr, Unit::Weeks, false) => "semaines",
        (Lang::Fr, Unit::Months, _) => "mois",
        (Lang::Fr, Unit::Years, true) => "an",
        (Lang::Fr, Unit::Years, false) => "ans",
    };
    let count = match (from == to, lang) {
        (true, _) => from.to_string(),
        (false, Lang::En) => format!("{from} to {to}"),
        (false, Lang::Fr) => format!("{from}\u{a0}à\u{a0}{to}"),
    };
    format!("{count}\u{a0}{words}")
}

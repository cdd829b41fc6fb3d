//! The words that a served page shows over the problems of its folder.

use crate::posting::{Both, Lang};
use crate::site::board::days::Hidden;
use crate::text::dates;

/// What takes the problems off the page.
pub const HIDE: Both<&str> = Both {
    en: "Hide",
    fr: "Masquer",
};

/// What is wrong while a folder is served.
pub struct Told {
    /// Errors of all files.
    pub errors: usize,
    /// Warnings of the saved files and their counterparts.
    pub warnings: usize,
    /// Files with errors of which an earlier version is shown.
    pub held: usize,
    /// Files with errors that are not on the board.
    pub off: usize,
}

/// The title of a posting that no site shows today, and why.
pub fn marked(lang: Lang, why: Hidden, title: &str) -> String {
    match (lang, why) {
        (Lang::En, Hidden::Draft) => format!("[Draft] {title}"),
        (Lang::Fr, Hidden::Draft) => format!("[Brouillon] {title}"),
        (Lang::En, Hidden::Until(day)) => {
            format!("[Not published until {}] {title}", dates::date(lang, day))
        }
        (Lang::Fr, Hidden::Until(day)) => {
            format!("[Paraîtra {}] {title}", dates::date(lang, day))
        }
    }
}

/// Over the problems: how many, and what readers see of the files with errors.
pub fn heading(lang: Lang, told: &Told) -> String {
    let count = match (lang, told.errors, told.warnings) {
        (_, 0, warnings) => return counted(lang, "warning", "avertissement", warnings),
        (_, errors, 0) => counted(lang, "error", "erreur", errors),
        (_, errors, warnings) => format!(
            "{}, {}",
            counted(lang, "error", "erreur", errors),
            counted(lang, "warning", "avertissement", warnings)
        ),
    };
    let shown = match (lang, told.held, told.off) {
        (Lang::En, _, 0) => "the last working version is shown",
        (Lang::En, 0, _) => "files with errors are not on the board",
        (Lang::En, ..) => "the last working version is shown where there is one",
        (Lang::Fr, _, 0) => "la dernière version valide est affichée",
        (Lang::Fr, 0, _) => "les fichiers en erreur ne sont pas sur le babillard",
        (Lang::Fr, ..) => "la dernière version valide est affichée quand il y en a une",
    };
    match lang {
        Lang::En => format!("{count}: {shown}"),
        Lang::Fr => format!("{count}\u{a0}: {shown}"),
    }
}

fn counted(lang: Lang, en: &str, fr: &str, count: usize) -> String {
    let word = match lang {
        Lang::En => en,
        Lang::Fr => fr,
    };
    let many = match lang {
        Lang::En => count != 1,
        Lang::Fr => count > 1,
    };
    format!("{count} {word}{}", if many { "s" } else { "" })
}

//! The words of a board that is served.

use crate::posting::Lang;
use std::time::Duration;

/// What is wrong while a folder is served.
pub(crate) struct Told {
    /// Errors of all files.
    pub(crate) errors: usize,
    /// Warnings of the saved files and their counterparts.
    pub(crate) warnings: usize,
    /// Files with errors of which an earlier version is shown.
    pub(crate) held: usize,
    /// Files with errors that are not on the board.
    pub(crate) off: usize,
}

/// Over the problems: how many, and what readers see of the files with errors.
pub(crate) fn heading(lang: Lang, told: &Told) -> String {
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

/// After a save: which files, and how long it took until the pages could show it.
pub(crate) fn updated(lang: Lang, saved: &str, took: Duration, heading: Option<&str>) -> String {
    let time = took.as_millis();
    match (lang, heading) {
        (Lang::En, None) => format!("{saved}: no problems ({time} ms)"),
        (Lang::En, Some(heading)) => format!("{saved}: {heading} ({time} ms)"),
        (Lang::Fr, None) => format!("{saved}\u{a0}: aucun problème ({time} ms)"),
        (Lang::Fr, Some(heading)) => format!("{saved}\u{a0}: {heading} ({time} ms)"),
    }
}

/// The names of the files that were saved; a few, and how many more.
pub(crate) fn saved(lang: Lang, paths: &[&str], folder: &str) -> String {
    const MOST: usize = 3;
    let few = paths[..paths.len().min(MOST)].join(", ");
    match (lang, paths.len().saturating_sub(MOST)) {
        (_, 0) if few.is_empty() => folder.to_owned(),
        (_, 0) => few,
        (Lang::En, more) => format!("{few} and {more} more"),
        (Lang::Fr, more) => format!("{few} et {more} de plus"),
    }
}

/// The system watches no more files.
pub(crate) fn polls(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "the system cannot watch more files (`fs.inotify.max_user_watches`): looking for changes every second"
        }
        Lang::Fr => {
            "le système ne peut pas surveiller plus de fichiers (`fs.inotify.max_user_watches`)\u{a0}: recherche des changements chaque seconde"
        }
    }
}

/// The value of `--host` is no address of a machine.
pub(crate) fn bad_host(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "`--host` takes an IP address, such as `0.0.0.0`",
        Lang::Fr => "`--host` demande une adresse IP, comme `0.0.0.0`",
    }
}

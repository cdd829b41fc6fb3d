//! The words of a build.

use crate::posting::Lang;

/// The last line: what is wrong with the board, and where one sees it.
pub(crate) fn verdict(lang: Lang, errors: usize, warnings: usize) -> String {
    let (of_errors, of_warnings) = match lang {
        Lang::En => (
            match errors {
                0 => "no error".to_owned(),
                1 => "1 error".to_owned(),
                _ => format!("{errors} errors"),
            },
            match warnings {
                0 => "no warning".to_owned(),
                1 => "1 warning".to_owned(),
                _ => format!("{warnings} warnings"),
            },
        ),
        Lang::Fr => (
            match errors {
                0 => "aucune erreur".to_owned(),
                1 => "1 erreur".to_owned(),
                _ => format!("{errors} erreurs"),
            },
            match warnings {
                0 => "aucun avertissement".to_owned(),
                1 => "1 avertissement".to_owned(),
                _ => format!("{warnings} avertissements"),
            },
        ),
    };
    match (lang, warnings) {
        (_, 0) => format!("{of_errors}; {of_warnings}"),
        (Lang::En, 1) => format!("{of_errors}; {of_warnings} (`check` shows it)"),
        (Lang::En, _) => format!("{of_errors}; {of_warnings} (`check` shows them)"),
        (Lang::Fr, 1) => format!("{of_errors}; {of_warnings} (`check` l’affiche)"),
        (Lang::Fr, _) => format!("{of_errors}; {of_warnings} (`check` les affiche)"),
    }
}

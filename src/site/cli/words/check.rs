//! The words of `check`, around the problems that it reports.

use crate::posting::Lang;

/// Below a report: notices that it does not show.
pub fn hidden_notices(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 notice hidden: `--verbose` shows it".to_owned(),
        (Lang::En, _) => format!("{count} notices hidden: `--verbose` shows them"),
        (Lang::Fr, 1) => "1 avis masqué\u{a0}: `--verbose` l’affiche".to_owned(),
        (Lang::Fr, _) => {
            format!("{count} avis masqués\u{a0}: `--verbose` les affiche")
        }
    }
}

/// Below a brief report: how to see all of it.
pub fn see_verbose(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "`--verbose` shows each place with its line",
        Lang::Fr => "`--verbose` affiche chaque endroit avec sa ligne",
    }
}

/// Below a report: which command explains a problem.
pub fn see_explain(lang: Lang, code: &str) -> String {
    let short = code.split('-').next().unwrap_or(code);
    match lang {
        Lang::En => format!("`babillard explain {short}` explains this problem"),
        Lang::Fr => format!("`babillard explain {short}` explique ce problème"),
    }
}

/// The baseline is written.
pub fn baseline_written(lang: Lang, count: usize, path: &str) -> String {
    match (lang, count) {
        (Lang::En, 1) => format!("{path}: 1 known problem written"),
        (Lang::En, _) => format!("{path}: {count} known problems written"),
        (Lang::Fr, 0 | 1) => format!("{path}\u{a0}: {count} problème connu enregistré"),
        (Lang::Fr, _) => format!("{path}\u{a0}: {count} problèmes connus enregistrés"),
    }
}

/// Below a report: problems that the baseline knows, and entries of it that are fixed.
pub fn known(lang: Lang, problems: usize, gone: usize) -> String {
    let mut text = match (lang, problems) {
        (Lang::En, 0) => "No known problems hidden".to_owned(),
        (Lang::En, 1) => "1 known problem hidden".to_owned(),
        (Lang::En, _) => format!("{problems} known problems hidden"),
        (Lang::Fr, 0) => "Aucun problème connu masqué".to_owned(),
        (Lang::Fr, 1) => "1 problème connu masqué".to_owned(),
        (Lang::Fr, _) => format!("{problems} problèmes connus masqués"),
    };
    text.push_str(&match (lang, gone) {
        (_, 0) => String::new(),
        (Lang::En, 1) => "; 1 known problem is fixed: `--write-baseline` drops it".to_owned(),
        (Lang::En, _) => {
            format!("; {gone} known problems are fixed: `--write-baseline` drops them")
        }
        (Lang::Fr, 1) => {
            "; 1 problème connu est corrigé\u{a0}: relancez `--write-baseline`".to_owned()
        }
        (Lang::Fr, _) => {
            format!("; {gone} problèmes connus sont corrigés\u{a0}: relancez `--write-baseline`")
        }
    });
    text
}

/// Below a report: how many of its problems `--fix` can fix.
pub fn fixable(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "`--fix` can fix 1 problem".to_owned(),
        (Lang::En, _) => format!("`--fix` can fix {count} problems"),
        (Lang::Fr, 0 | 1) => format!("`--fix` peut corriger {count} problème"),
        (Lang::Fr, _) => format!("`--fix` peut corriger {count} problèmes"),
    }
}

/// After `--fix`: what it changed.
pub fn fixed(lang: Lang, edits: usize, files: usize) -> String {
    match lang {
        Lang::En => {
            let places = if edits == 1 { "place" } else { "places" };
            let names = if files == 1 { "file" } else { "files" };
            match edits {
                0 => "Nothing to fix.".to_owned(),
                _ => format!("Fixed {edits} {places} in {files} {names}."),
            }
        }
        Lang::Fr => {
            let places = match edits {
                1 => "endroit corrigé",
                _ => "endroits corrigés",
            };
            let names = if files < 2 { "fichier" } else { "fichiers" };
            match edits {
                0 => "Rien à corriger.".to_owned(),
                _ => format!("{edits} {places} dans {files} {names}."),
            }
        }
    }
}

/// Below a report that follows the changes of a folder.
pub fn watching(lang: Lang, folder: &str) -> String {
    match lang {
        Lang::En => format!("Watching {folder}. Press Ctrl+C to stop."),
        Lang::Fr => format!("Surveillance de {folder}. Appuyez sur Ctrl+C pour arrêter."),
    }
}

/// The file of the baseline is none: at which line and column one sees it, if there is such a place.
pub fn no_baseline(lang: Lang, (line, col): (usize, usize)) -> String {
    let said = match lang {
        Lang::En => "it is not a list of known problems, as `--write-baseline` writes it",
        Lang::Fr => "ce n’est pas une liste de problèmes connus, comme `--write-baseline` en écrit",
    };
    match (lang, line) {
        (_, 0) => said.to_owned(),
        (Lang::En, _) => format!("{said} (line {line}, column {col})"),
        (Lang::Fr, _) => format!("{said} (ligne {line}, colonne {col})"),
    }
}

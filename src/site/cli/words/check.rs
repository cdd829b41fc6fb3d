//! The words of `check`, around the problems that it tells.

use crate::posting::Lang;

/// Below a report: notices that it does not show.
pub fn hidden_notices(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 notice is not shown: `--verbose` shows it".to_owned(),
        (Lang::En, _) => format!("{count} notices are not shown: `--verbose` shows them"),
        (Lang::Fr, 1) => {
            "1 avis n’est pas montré\u{a0}: «\u{a0}--verbose\u{a0}» le montre".to_owned()
        }
        (Lang::Fr, _) => {
            format!("{count} avis ne sont pas montrés\u{a0}: «\u{a0}--verbose\u{a0}» les montre")
        }
    }
}

/// Below a report: where more is told about a problem.
pub fn see_explain(lang: Lang, code: &str) -> String {
    let short = code.split('-').next().unwrap_or(code);
    match lang {
        Lang::En => format!("`babillard explain {short}` tells more"),
        Lang::Fr => format!("«\u{a0}babillard explain {short}\u{a0}» en dit plus"),
    }
}

/// The baseline is written.
pub fn baseline_written(lang: Lang, count: usize, path: &str) -> String {
    match (lang, count) {
        (Lang::En, 1) => format!("{path}: 1 problem is known from now on"),
        (Lang::En, _) => format!("{path}: {count} problems are known from now on"),
        (Lang::Fr, 0 | 1) => format!("{path}\u{a0}: {count} problème est désormais connu"),
        (Lang::Fr, _) => format!("{path}\u{a0}: {count} problèmes sont désormais connus"),
    }
}

/// Below a report: problems that the baseline knows, and entries of it that are mended.
pub fn known(lang: Lang, problems: usize, gone: usize) -> String {
    let mut text = match (lang, problems) {
        (Lang::En, 1) => "1 known problem is not shown".to_owned(),
        (Lang::En, _) => format!("{problems} known problems are not shown"),
        (Lang::Fr, 0 | 1) => format!("{problems} problème connu n’est pas montré"),
        (Lang::Fr, _) => format!("{problems} problèmes connus ne sont pas montrés"),
    };
    if gone > 0 {
        text.push_str(&match lang {
            Lang::En => format!("; {gone} of the baseline no longer there: `--write-baseline` forgets"),
            Lang::Fr => format!(
                "; {gone} de la liste ne sont plus là\u{a0}: «\u{a0}--write-baseline\u{a0}» les oublie"
            ),
        });
    }
    text
}

/// Below a report: how many of its problems `--fix` mends.
pub fn mended_by_fix(lang: Lang, mended: usize, all: usize) -> String {
    match (lang, mended) {
        (Lang::En, _) if mended == all => "`--fix` mends all of it".to_owned(),
        (Lang::En, 1) => "`--fix` mends 1 of them".to_owned(),
        (Lang::En, _) => format!("`--fix` mends {mended} of them"),
        (Lang::Fr, _) if mended == all => "«\u{a0}--fix\u{a0}» corrige tout cela".to_owned(),
        (Lang::Fr, 1) => "«\u{a0}--fix\u{a0}» en corrige 1".to_owned(),
        (Lang::Fr, _) => format!("«\u{a0}--fix\u{a0}» en corrige {mended}"),
    }
}

/// After `--fix`: what it changed.
pub fn mended(lang: Lang, edits: usize, files: usize) -> String {
    match lang {
        Lang::En => {
            let (places, names) = (
                if edits == 1 { "place" } else { "places" },
                if files == 1 { "file" } else { "files" },
            );
            format!("mended {edits} {places} in {files} {names}")
        }
        Lang::Fr => {
            let (places, names) = (
                if edits < 2 {
                    "endroit corrigé"
                } else {
                    "endroits corrigés"
                },
                if files < 2 { "fichier" } else { "fichiers" },
            );
            format!("{edits} {places} dans {files} {names}")
        }
    }
}

/// Below a report that is made again after every change.
pub fn watching(lang: Lang, folder: &str) -> String {
    match lang {
        Lang::En => format!("Watching {folder}. Ctrl-C ends it."),
        Lang::Fr => format!("{folder} est sous surveillance. Ctrl-C y met fin."),
    }
}

/// How far a check is, with its bar.
pub fn progress(lang: Lang, bar: &str, percent: usize) -> String {
    match lang {
        Lang::En => format!("Checking {bar} {percent}%"),
        Lang::Fr => format!("Vérification {bar} {percent}\u{a0}%"),
    }
}

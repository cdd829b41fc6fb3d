//! The words of `adopt`.

use crate::posting::{Both, Lang};
use crate::site::cli::adopt::guess::Unsure;
use crate::site::cli::adopt::{Outlook, Pairs};
use crate::site::visible::{visible, visible_path};
use std::path::Path;

/// Beside a key of ours.
pub const KNOWN: Both<&str> = Both {
    en: "known",
    fr: "connue",
};

/// Beside a key that the board has no use for.
pub const IGNORED: Both<&str> = Both {
    en: "ignored",
    fr: "ignorée",
};

/// No file was written.
pub const NOTHING_NEEDED: Both<&str> = Both {
    en: "No settings are needed.",
    fr: "Aucun réglage n’est nécessaire.",
};

/// In settings that say nothing.
pub const NOTHING_TO_SET: Both<&str> = Both {
    en: "The postings of this folder need no settings; this file says that they are a board.",
    fr: "Les offres de ce dossier se passent de réglages; ce fichier dit qu’elles forment un babillard.",
};

/// How many files there are, and below which folder.
pub fn files(lang: Lang, count: usize, below: Option<&str>) -> String {
    match (lang, below) {
        (Lang::En, None) => format!("Files that may be postings: {count}"),
        (Lang::En, Some(folder)) => {
            format!("Files below `{folder}` that may be postings: {count}")
        }
        (Lang::Fr, None) => format!("Fichiers qui peuvent être des offres\u{a0}: {count}"),
        (Lang::Fr, Some(folder)) => {
            format!("Fichiers de `{folder}` qui peuvent être des offres\u{a0}: {count}")
        }
    }
}

/// How many postings each language has.
pub fn languages(lang: Lang, counts: &Both<usize>, unsaid: usize, likely: Option<Lang>) -> String {
    let Both { en, fr } = counts;
    let mut text = match lang {
        Lang::En => format!("Languages: {en} English, {fr} French"),
        Lang::Fr => format!("Langues\u{a0}: {en} en anglais, {fr} en français"),
    };
    if let Some(likely) = likely {
        text.push_str(&match (lang, likely) {
            (Lang::En, Lang::En) => format!(" ({unsaid} say none: English, as the words look)"),
            (Lang::En, Lang::Fr) => format!(" ({unsaid} say none: French, as the words look)"),
            (Lang::Fr, Lang::En) => {
                format!(" ({unsaid} n’en disent pas\u{a0}: anglais, d’après les mots)")
            }
            (Lang::Fr, Lang::Fr) => {
                format!(" ({unsaid} n’en disent pas\u{a0}: français, d’après les mots)")
            }
        });
    }
    text
}

/// Some of the files that say no language look like the other one.
pub fn unlike(lang: Lang, count: usize, likely: Lang) -> String {
    let code = likely.other().code();
    match (lang, count) {
        (Lang::En, 1) => format!("1 of these looks like `{code}`: give it a line `lang: {code}`"),
        (Lang::En, _) => {
            format!("{count} of these look like `{code}`: give each a line `lang: {code}`")
        }
        (Lang::Fr, 1) => {
            format!(
                "1 de ceux-ci semble être en `{code}`\u{a0}: donnez-lui une ligne `lang: {code}`"
            )
        }
        (Lang::Fr, _) => format!(
            "{count} de ceux-ci semblent être en `{code}`\u{a0}: donnez à chacun une ligne `lang: {code}`"
        ),
    }
}

/// Nothing says that the files are about jobs.
pub const NO_JOBS: Both<&str> = Both {
    en: "None of them has a key of a job, such as a last day, a salary or an address to apply to. Is it the folder with the postings?",
    fr: "Aucun n’a de clé propre à un emploi, comme un dernier jour, un salaire ou une adresse pour postuler. Est-ce bien le dossier des offres\u{a0}?",
};

/// Files of a form that is not read.
pub fn mdx(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => {
            format!("Left out, as `.mdx` is not Markdown: {count}; rename those without components")
        }
        Lang::Fr => format!(
            "Laissés de côté, car `.mdx` n’est pas du Markdown\u{a0}: {count}; renommez ceux qui n’ont pas de composants"
        ),
    }
}

/// A language that the board does not have.
pub fn other_language(lang: Lang, code: &str, count: usize) -> String {
    match lang {
        Lang::En => format!("Left out, in the language `{code}`: {count}"),
        Lang::Fr => format!("Laissés de côté, dans la langue `{code}`\u{a0}: {count}"),
    }
}

/// How pairs were found.
pub fn pairs(lang: Lang, pairs: &Pairs) -> String {
    let Pairs { key, name, other } = pairs;
    match lang {
        Lang::En => format!("Pairs: {key} by key, {name} by file name, {other} by address or ID"),
        Lang::Fr => format!(
            "Paires\u{a0}: {key} par clé, {name} par nom de fichier, {other} par adresse ou identifiant"
        ),
    }
}

/// What a shown key is called.
pub fn shown(lang: Lang, en: &str, fr: &str, guessed: bool) -> String {
    match (lang, guessed) {
        (Lang::En, false) => format!("shown as “{en}”"),
        (Lang::En, true) => format!("shown as “{en}” (a guess)"),
        (Lang::Fr, false) => format!("montrée comme «\u{a0}{fr}\u{a0}»"),
        (Lang::Fr, true) => format!("montrée comme «\u{a0}{fr}\u{a0}» (deviné)"),
    }
}

/// A file that is no posting.
pub fn ignored(lang: Lang, path: &str, why: &str) -> String {
    match lang {
        Lang::En => format!("Left out: {path} ({why})"),
        Lang::Fr => format!("Laissé de côté\u{a0}: {path} ({why})"),
    }
}

/// How many more lines there are for files that are no postings.
pub fn more_left_out(lang: Lang, more: usize) -> String {
    match lang {
        Lang::En => format!("Left out: {more} more; `ignore_files` names each, with the reason"),
        Lang::Fr => {
            format!(
                "Laissés de côté\u{a0}: {more} de plus; `ignore_files` les nomme, avec la raison"
            )
        }
    }
}

/// How many more keys there are.
pub fn more_keys(lang: Lang, more: usize) -> String {
    match lang {
        Lang::En => format!("  and {more} more keys; `--verbose` shows all"),
        Lang::Fr => format!("  et {more} clés de plus; `--verbose` les montre toutes"),
    }
}

/// The settings are written.
pub fn wrote(lang: Lang, path: &str) -> String {
    match lang {
        Lang::En => format!("Wrote {path}. Read it: what was guessed says so."),
        Lang::Fr => format!("{path} est écrit. Lisez-le\u{a0}: ce qui est deviné le dit."),
    }
}

/// Above the settings that `--dry-run` shows.
pub fn would_write(lang: Lang, path: &str) -> String {
    match lang {
        Lang::En => format!("Without `--dry-run`, this goes to {path}:"),
        Lang::Fr => format!("Sans `--dry-run`, ceci va dans {path}\u{a0}:"),
    }
}

/// How a word for a state was taken that nobody can know from outside.
pub fn unsure(lang: Lang, unsure: &Unsure) -> String {
    let Unsure {
        key,
        word,
        files,
        is_open,
    } = unsure;
    match (lang, is_open) {
        (Lang::En, true) => format!("A guess: `{key}: {word}` ({files}) means open"),
        (Lang::En, false) => {
            format!("A guess: `{key}: {word}` ({files}) means not published yet")
        }
        (Lang::Fr, true) => {
            format!("Deviné\u{a0}: `{key}: {word}` ({files}) veut dire ouverte")
        }
        (Lang::Fr, false) => {
            format!("Deviné\u{a0}: `{key}: {word}` ({files}) veut dire pas encore publiée")
        }
    }
}

/// What `build` will give, and the next command.
pub fn outlook(lang: Lang, outlook: Outlook, folder: &str) -> String {
    let Outlook {
        postings,
        open,
        waiting,
        left_out,
        warnings,
    } = outlook;
    let counted = |count: usize, one: &str, many: &str| match (lang, count) {
        (_, 1) | (Lang::Fr, 0) => format!("{count} {one}"),
        _ => format!("{count} {many}"),
    };
    let mut parts = match lang {
        Lang::En => vec![
            counted(postings, "posting", "postings"),
            format!("{open} open"),
        ],
        Lang::Fr => vec![
            counted(postings, "offre", "offres"),
            format!("dont {}", counted(open, "ouverte", "ouvertes")),
        ],
    };
    if waiting > 0 {
        parts.push(match lang {
            Lang::En => format!("{waiting} not published yet"),
            Lang::Fr => counted(waiting, "pas encore publiée", "pas encore publiées"),
        });
    }
    parts.extend(match lang {
        Lang::En => [
            format!("{} left out", counted(left_out, "file", "files")),
            counted(warnings, "warning", "warnings"),
        ],
        Lang::Fr => [
            format!("{} de côté", counted(left_out, "fichier", "fichiers")),
            counted(warnings, "avertissement", "avertissements"),
        ],
    });
    let parts = parts.join(", ");
    match lang {
        Lang::En => {
            format!("`build` will give {parts}.\nNext: babillard build {folder} --out site")
        }
        Lang::Fr => {
            format!("`build` donnera {parts}.\nEnsuite\u{a0}: babillard build {folder} --out site")
        }
    }
}

/// The settings are there.
pub fn there_already(lang: Lang, path: &str) -> String {
    match lang {
        Lang::En => format!(
            "{path} is there already and stays as it is; `--dry-run` shows what would be proposed"
        ),
        Lang::Fr => format!(
            "{path} existe déjà et reste tel quel; `--dry-run` montre ce qui serait proposé"
        ),
    }
}

/// There is nothing to adopt: no text, or texts like the first one, which for this reason is no posting.
pub fn nothing_there(lang: Lang, folder: &str, first: Option<&(String, Both<String>)>) -> String {
    let mut text = match lang {
        Lang::En => format!("no Markdown file that may be a posting in {folder}"),
        Lang::Fr => format!("aucun fichier Markdown qui puisse être une offre dans {folder}"),
    };
    if let Some((path, why)) = first {
        let (path, why) = (visible_path(Path::new(path)), visible(why.of(lang)));
        text.push_str(&match lang {
            Lang::En => format!(
                ": `{path}` is none, as {why}. A posting starts with lines such as `title: Baker` between two lines `---`"
            ),
            Lang::Fr => format!(
                "\u{a0}: pour `{path}`, {why}. Une offre commence par des lignes comme `title: Boulanger` entre deux lignes `---`"
            ),
        });
    }
    text
}

/// No file of a folder says its language.
pub fn no_language(lang: Lang, folder: &str, there: &[String]) -> String {
    let there: Vec<String> = there
        .iter()
        .take(6)
        .map(|name| format!("`{name}`"))
        .collect();
    let there = there.join(", ");
    match lang {
        Lang::En => format!(
            "neither `en` nor `fr` in {folder}, and no file name that ends in `.en.md` or `.fr.md`; there are {there}: is it the content folder? \
             `babillard adopt {folder}` looks at what it has and proposes settings"
        ),
        Lang::Fr => format!(
            "ni `en` ni `fr` dans {folder}, ni nom de fichier en `.en.md` ou `.fr.md`; il y a {there}\u{a0}: est-ce le dossier de contenu? \
             `babillard adopt {folder}` regarde ce qu’il contient et propose des réglages"
        ),
    }
}

/// A folder without any posting.
pub fn no_postings(lang: Lang, folder: &str) -> String {
    match lang {
        Lang::En => format!(
            "no postings in {folder}: is it the content folder? With `--allow-empty` it may be empty"
        ),
        Lang::Fr => format!(
            "aucune offre dans {folder}\u{a0}: est-ce le dossier de contenu? Avec `--allow-empty`, il peut être vide"
        ),
    }
}

//! The words of `new`.

use crate::posting::{Both, Lang};

/// Questions, each before the place where one answers.
pub struct Questions {
    /// The title in each language.
    pub title: Both<&'static str>,
    /// The description in each language.
    pub description: Both<&'static str>,
    /// The last day to apply.
    pub expiry_date: &'static str,
    /// The id at Lever.
    pub lever_id: &'static str,
}

/// The questions in both languages.
pub const QUESTIONS: Both<Questions> = Both {
    en: Questions {
        title: Both {
            en: "Title in English: ",
            fr: "Title in French: ",
        },
        description: Both {
            en: "Description in English, one or two sentences (Enter: later): ",
            fr: "Description in French, one or two sentences (Enter: later): ",
        },
        expiry_date: "Last day to apply, such as 2027-01-31 (Enter: none): ",
        lever_id: "Id at Lever (Enter: later): ",
    },
    fr: Questions {
        title: Both {
            en: "Titre en anglais\u{a0}: ",
            fr: "Titre en français\u{a0}: ",
        },
        description: Both {
            en: "Description en anglais, une ou deux phrases (Entrée\u{a0}: plus tard)\u{a0}: ",
            fr: "Description en français, une ou deux phrases (Entrée\u{a0}: plus tard)\u{a0}: ",
        },
        expiry_date: "Dernier jour pour postuler, comme 2027-01-31 (Entrée\u{a0}: aucun)\u{a0}: ",
        lever_id: "Id chez Lever (Entrée\u{a0}: plus tard)\u{a0}: ",
    },
};

/// Both titles are needed, and nobody can be asked.
pub fn no_titles(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "both titles are needed, and there is no terminal to ask for them\nhelp: `babillard new content --title-en \"Policy advisor\" --title-fr \"Conseillère en politiques\"`"
        }
        Lang::Fr => {
            "il faut les deux titres, et il n’y a pas de terminal pour les demander\naide\u{a0}: «\u{a0}babillard new content --title-en \"Policy advisor\" --title-fr \"Conseillère en politiques\"\u{a0}»"
        }
    }
}

/// The answers ended before the last question.
pub fn given_up(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "nothing was written",
        Lang::Fr => "rien n’a été écrit",
    }
}

/// Before what is wrong with the value of an option.
pub fn of_option(lang: Lang, option: &str) -> String {
    match lang {
        Lang::En => format!("`--{option}`: "),
        Lang::Fr => format!("«\u{a0}--{option}\u{a0}»\u{a0}: "),
    }
}

/// Another posting has the key.
pub fn key_taken(lang: Lang, key: &str, path: &str) -> String {
    match lang {
        Lang::En => format!(
            "`{path}` has the key `{key}`\nhelp: give another `--key`, or none: one is made of the English title"
        ),
        Lang::Fr => format!(
            "«\u{a0}{path}\u{a0}» a la clé «\u{a0}{key}\u{a0}»\naide\u{a0}: donnez une autre «\u{a0}--key\u{a0}», ou aucune\u{a0}: elle est alors tirée du titre anglais"
        ),
    }
}

/// Both files are written, and what is left to do.
pub fn written(lang: Lang, draft: bool) -> &'static str {
    match (lang, draft) {
        (Lang::En, false) => "Write both texts before you publish: the posting is open.",
        (Lang::En, true) => {
            "Both are drafts, which the board leaves out. Fill in what is empty, write both\ntexts, then take the line `draft: true` out of both."
        }
        (Lang::Fr, false) => "Écrivez les deux textes avant de publier\u{a0}: l’offre est ouverte.",
        (Lang::Fr, true) => {
            "Les deux sont des brouillons, que le babillard laisse de côté. Remplissez ce qui\nest vide, écrivez les deux textes, puis ôtez des deux la ligne «\u{a0}draft: true\u{a0}»."
        }
    }
}

/// The folder was not there before.
pub fn new_folder(lang: Lang, folder: &str) -> String {
    match lang {
        Lang::En => format!("`{folder}` is a new folder: check its name if you meant another"),
        Lang::Fr => format!(
            "«\u{a0}{folder}\u{a0}» est un nouveau dossier\u{a0}: vérifiez son nom si vous en vouliez un autre"
        ),
    }
}

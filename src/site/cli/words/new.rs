//! The words of `new`.

use crate::posting::{Both, Lang};

/// Questions; people answer on the same line.
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
            en: "Description in English, one or two sentences (press Enter to add it later): ",
            fr: "Description in French, one or two sentences (press Enter to add it later): ",
        },
        expiry_date: "Closing date, such as 2027-01-31 (press Enter for none): ",
        lever_id: "Lever ID (press Enter to add it later): ",
    },
    fr: Questions {
        title: Both {
            en: "Titre en anglais\u{a0}: ",
            fr: "Titre en français\u{a0}: ",
        },
        description: Both {
            en: "Description en anglais, une ou deux phrases (Entrée pour plus tard)\u{a0}: ",
            fr: "Description en français, une ou deux phrases (Entrée pour plus tard)\u{a0}: ",
        },
        expiry_date: "Date limite, comme 2027-01-31 (Entrée pour aucune)\u{a0}: ",
        lever_id: "Identifiant Lever (Entrée pour plus tard)\u{a0}: ",
    },
};

/// Both titles are needed, and nobody can be asked.
pub fn no_titles(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "both titles are needed, and there is no terminal to ask for them\nhelp: `babillard new content --title-en \"Policy advisor\" --title-fr \"Conseillère ou conseiller en politiques\"`"
        }
        Lang::Fr => {
            "il faut les deux titres, et il n’y a pas de terminal pour les demander\naide\u{a0}: `babillard new content --title-en \"Policy advisor\" --title-fr \"Conseillère ou conseiller en politiques\"`"
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
        Lang::Fr => format!("`--{option}`\u{a0}: "),
    }
}

/// Another posting has the key.
pub fn key_taken(lang: Lang, key: &str, path: &str) -> String {
    match lang {
        Lang::En => format!(
            "`{path}` has the key `{key}`\nhelp: choose another `--key`; by default, the English title gives it"
        ),
        Lang::Fr => format!(
            "`{path}` a la clé `{key}`\naide\u{a0}: choisissez une autre `--key`; par défaut, le titre anglais la donne"
        ),
    }
}

/// Both files are written, and what is left to do.
pub fn written(lang: Lang, draft: bool) -> &'static str {
    match (lang, draft) {
        (Lang::En, false) => "Write both texts before you publish: the posting is open.",
        (Lang::En, true) => {
            "Both files are drafts, so they are not on the board. Fill in the empty keys, write\nboth texts, then remove the line `draft: true` from both."
        }
        (Lang::Fr, false) => "Écrivez les deux textes avant de publier\u{a0}: l’offre est ouverte.",
        (Lang::Fr, true) => {
            "Ces deux brouillons ne paraissent pas sur le babillard. Remplissez les clés vides,\nécrivez les deux textes, puis retirez la ligne `draft: true` des deux fichiers."
        }
    }
}

/// The folder was not there before.
pub fn new_folder(lang: Lang, folder: &str) -> String {
    match lang {
        Lang::En => format!("`{folder}` is a new folder; check the name if you meant another one"),
        Lang::Fr => format!(
            "`{folder}` est un nouveau dossier; vérifiez le nom si vous en vouliez un autre"
        ),
    }
}

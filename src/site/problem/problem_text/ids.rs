//! The words of problems with `leverId` and `translationKey`.

use super::{Words, both, number};
use crate::site::problem::details::{LeverIdFault, TranslationKeyFault};
use crate::site::problem::problem_text::fields::a;
use crate::site::visible::visible;

pub(crate) fn missing_lever_id() -> Words {
    Words {
        message: both(
            "the posting has no `leverId`",
            "l’offre n’a pas de `leverId`",
        ),
        note: both(
            "without it there is no link to apply",
            "sans lui, il n’y a pas de lien pour postuler",
        ),
        help: both(
            "copy the id from the posting's address at Lever: `leverId: 4874d95f-…`",
            "copiez l’identifiant de l’adresse de l’offre chez Lever : `leverId: 4874d95f-…`",
        ),
    }
}

pub(crate) fn bad_lever_id(archived: bool, found: &str, fault: &LeverIdFault) -> Words {
    let found = visible(found);
    let message = match fault {
        LeverIdFault::Inside(_) => both(
            format!("`leverId` has more than the id: `{found}`"),
            format!("`leverId` contient plus que l’identifiant : `{found}`"),
        ),
        LeverIdFault::Nil => both(
            "`leverId` is all zeros",
            "`leverId` est un identifiant fait de zéros",
        ),
        LeverIdFault::Length => both(
            format!("`leverId` does not have the length of an id: `{found}`"),
            format!("`leverId` n’a pas la longueur d’un identifiant : `{found}`"),
        ),
        LeverIdFault::Other => both(
            format!("`leverId` is not an id of Lever: `{found}`"),
            format!("`leverId` n’est pas un identifiant de Lever : `{found}`"),
        ),
    };
    let note = match archived {
        true => both(
            "nobody applies to an archived posting, but its other language cannot be found by the id",
            "personne ne postule à une offre archivée, mais l’identifiant ne permet pas d’en trouver l’autre langue",
        ),
        false => both(
            "the link to apply would lead nowhere",
            "le lien pour postuler ne mènerait nulle part",
        ),
    };
    let help = match fault {
        LeverIdFault::Inside(id) => both(
            format!("write `leverId: {}`", id.as_str()),
            format!("écrivez `leverId: {}`", id.as_str()),
        ),
        _ => both(
            "copy the id from the posting's address at Lever: 8, 4, 4, 4 and 12 signs (0-9, a-f)",
            "copiez l’identifiant de l’adresse de l’offre chez Lever : 8, 4, 4, 4 et 12 signes (0-9, a-f)",
        ),
    };
    Words {
        message,
        note,
        help,
    }
}

pub(crate) fn missing_translation_key() -> Words {
    Words {
        message: both(
            "the posting has no `translationKey`",
            "l’offre n’a pas de `translationKey`",
        ),
        note: both(
            "the switch to the other language finds its counterpart by it",
            "le changement de langue s’en sert pour trouver son équivalent",
        ),
        help: both(
            "give both languages the same line, such as `translationKey: policy-advisor`",
            "donnez aux deux langues la même ligne, comme `translationKey: policy-advisor`",
        ),
    }
}

pub(crate) fn bad_translation_key(fault: &TranslationKeyFault) -> Words {
    let message = match fault {
        TranslationKeyFault::Empty => {
            both("`translationKey` is empty", "`translationKey` est vide")
        }
        TranslationKeyFault::Path(found) => {
            let found = visible(found);
            both(
                format!("`translationKey` looks like a path: `{found}`"),
                format!("`translationKey` ressemble à un chemin : `{found}`"),
            )
        }
        TranslationKeyFault::Character { found, character } => {
            let (found, shown, number) = (
                visible(found),
                visible(&character.to_string()),
                number(*character),
            );
            both(
                format!("`translationKey` has the character `{shown}` ({number}): `{found}`"),
                format!("`translationKey` contient le caractère `{shown}` ({number}) : `{found}`"),
            )
        }
        TranslationKeyFault::NotText(found) => {
            let found = a(*found);
            both(
                format!("`translationKey` is {}, not text", found.en),
                format!("`translationKey` est {}, non du texte", found.fr),
            )
        }
    };
    Words {
        message,
        note: both(
            "the key is a name that both languages share; such a value could join postings that do not belong together",
            "la clé est un nom commun aux deux langues; une telle valeur pourrait réunir des offres sans rapport",
        ),
        help: both(
            "write letters, digits and hyphens, such as `translationKey: policy-advisor`",
            "écrivez des lettres, des chiffres et des traits d’union, comme `translationKey: policy-advisor`",
        ),
    }
}

//! The words of problems with one key of front matter.

use super::{Words, both, number};
use crate::posting::{Both, Date};
use crate::site::problem::details::{Found, Wanted};
use crate::site::visible::{is_hidden, visible};

pub(crate) fn duplicate_key(key: &str) -> Words {
    let key = visible(key);
    Words {
        message: both(
            format!("the key `{key}` is given twice"),
            format!("la clé `{key}` est donnée deux fois"),
        ),
        note: both(
            "it is unclear which of the two values counts",
            "on ne peut pas savoir laquelle des deux valeurs compte",
        ),
        help: both(
            "keep the line that is right, and delete the other",
            "gardez la bonne ligne et supprimez l’autre",
        ),
    }
}

pub(crate) fn unknown_key(key: &str, meant: Option<&str>) -> Words {
    let odd = odd_character(key, meant);
    let key = visible(key);
    let help = match meant {
        Some(meant) => both(
            format!("did you mean `{meant}`?"),
            format!("vouliez-vous dire `{meant}`?"),
        ),
        None => both(
            "delete the line if nothing else reads it",
            "supprimez la ligne si rien d’autre ne la lit",
        ),
    };
    Words {
        message: both(
            format!("unknown key `{key}`{}", odd.en),
            format!("clé inconnue `{key}`{}", odd.fr),
        ),
        note: both("its value is ignored", "sa valeur est ignorée"),
        help,
    }
}

/// Names the first letter or space of a key that no known key has: it may look like the one that is
/// meant.
fn odd_character(key: &str, meant: Option<&str>) -> Both<String> {
    let mut odd = key.chars().filter(|c| !c.is_ascii() && !is_hidden(*c));
    match meant.and_then(|_| odd.next()) {
        Some(c) => both(
            format!(", with {}", number(c)),
            format!(", avec {}", number(c)),
        ),
        None => both("", ""),
    }
}

pub(crate) fn wrong_type(key: &str, wanted: Wanted, found: Found) -> Words {
    let found = a(found);
    let wanted = match wanted {
        Wanted::Text => both("text", "du texte"),
        Wanted::Boolean => both("`true` or `false`", "`true` ou `false`"),
        Wanted::Texts => both(
            "text, or a list of texts",
            "du texte ou une liste de textes",
        ),
    };
    Words {
        message: both(
            format!("`{key}` is {}; it takes {}", found.en, wanted.en),
            format!("`{key}` est {}; la clé prend {}", found.fr, wanted.fr),
        ),
        note: both("the value is ignored", "la valeur est ignorée"),
        help: quoted(key),
    }
}

pub(crate) fn missing_title() -> Words {
    Words {
        message: both(
            "the front matter has no `title`",
            "l’en-tête n’a pas de `title`",
        ),
        note: both(
            "lists, links and search results show the title",
            "les listes, les liens et les résultats de recherche montrent le titre",
        ),
        help: both(
            "add a line `title: …` between the two `---`",
            "ajoutez une ligne `title: …` entre les deux `---`",
        ),
    }
}

pub(crate) fn empty_title() -> Words {
    Words {
        message: both("`title` is empty", "`title` est vide"),
        note: both(
            "lists, links and search results show the title",
            "les listes, les liens et les résultats de recherche montrent le titre",
        ),
        help: both(
            "write the name of the position after `title: `",
            "écrivez le nom du poste après `title: `",
        ),
    }
}

pub(crate) fn title_not_text(found: Found) -> Words {
    let found = a(found);
    Words {
        message: both(
            format!("`title` is {}, not text", found.en),
            format!("`title` est {}, non du texte", found.fr),
        ),
        note: both(
            "some words and characters mean something of their own in YAML",
            "certains mots et caractères ont un sens propre en YAML",
        ),
        help: quoted("title"),
    }
}

pub(crate) fn unsafe_text(key: &str, character: char) -> Words {
    let (en, fr) = match character.is_control() {
        true => ("a control character", "un caractère de contrôle"),
        false => (
            "a character that turns the direction of writing",
            "un caractère qui inverse le sens de l’écriture",
        ),
    };
    let number = number(character);
    Words {
        message: both(
            format!("`{key}` has {en} ({number})"),
            format!("`{key}` contient {fr} ({number})"),
        ),
        note: both(
            "it is invisible, and it can make the text read as something else",
            "il est invisible, et il peut faire lire autre chose que le texte",
        ),
        help: both(
            "delete the character; typing the value anew is safest",
            "supprimez le caractère; le plus sûr est de retaper la valeur",
        ),
    }
}

pub(crate) fn missing_archived() -> Words {
    Words {
        message: both(
            "the front matter has no `archived`",
            "l’en-tête n’a pas de `archived`",
        ),
        note: both(
            "it is unclear whether people can still apply",
            "on ne peut pas savoir si l’on peut encore postuler",
        ),
        help: both(
            "add `archived: false` while people can apply, `archived: true` after that",
            "ajoutez `archived: false` tant qu’on peut postuler, `archived: true` ensuite",
        ),
    }
}

pub(crate) fn bad_archived(found: &str, meant: Option<bool>) -> Words {
    let found = visible(found);
    let message = match found.is_empty() {
        true => both("`archived` is empty", "`archived` est vide"),
        false => both(
            format!("`archived` is `{found}`, not `true` or `false`"),
            format!("`archived` est `{found}`, et non `true` ou `false`"),
        ),
    };
    let help = match meant {
        Some(meant) => both(
            format!("did you mean `archived: {meant}`?"),
            format!("vouliez-vous dire `archived: {meant}`?"),
        ),
        None => both(
            "write `archived: false` while people can apply, `archived: true` after that",
            "écrivez `archived: false` tant qu’on peut postuler, `archived: true` ensuite",
        ),
    };
    Words {
        message,
        note: both(
            "programs do not agree on other words: an archived posting could show as open",
            "les programmes ne s’entendent pas sur d’autres mots : une offre archivée pourrait paraître ouverte",
        ),
        help,
    }
}

pub(crate) fn bad_draft(found: &str) -> Words {
    let found = visible(found);
    Words {
        message: both(
            format!("`draft` is `{found}`, not `true` or `false`"),
            format!("`draft` est `{found}`, et non `true` ou `false`"),
        ),
        note: both(
            "a posting that is not ready could be published",
            "une offre qui n’est pas prête pourrait être publiée",
        ),
        help: both(
            "write `draft: true`, or delete the line",
            "écrivez `draft: true`, ou supprimez la ligne",
        ),
    }
}

pub(crate) fn draft() -> Words {
    Words {
        message: both("the posting is a draft", "l’offre est un brouillon"),
        note: both("it is not on the board", "elle n’est pas sur le babillard"),
        help: both(
            "delete `draft: true` to publish it",
            "supprimez `draft: true` pour la publier",
        ),
    }
}

pub(crate) fn missing_description() -> Words {
    Words {
        message: both(
            "the posting has no `description`",
            "l’offre n’a pas de `description`",
        ),
        note: both(
            "lists and search engines show it below the title",
            "les listes et les moteurs de recherche la montrent sous le titre",
        ),
        help: both(
            "add one or two sentences: `description: …`",
            "ajoutez une ou deux phrases : `description: …`",
        ),
    }
}

pub(crate) fn bad_slug(found: &str) -> Words {
    let found = visible(found);
    Words {
        message: both(
            format!("no address can be made of the slug `{found}`"),
            format!("on ne peut pas faire d’adresse avec le slug `{found}`"),
        ),
        note: both(
            "the address is made of the file name instead",
            "l’adresse est faite du nom du fichier",
        ),
        help: both(
            "write letters, digits and hyphens, or delete the line",
            "écrivez des lettres, des chiffres et des traits d’union, ou supprimez la ligne",
        ),
    }
}

pub(crate) fn bad_date(key: &str, found: &str) -> Words {
    let found = visible(found);
    Words {
        message: both(
            format!("`{key}` is not a day of the calendar: `{found}`"),
            format!("`{key}` n’est pas un jour du calendrier : `{found}`"),
        ),
        note: both(
            "the posting is shown and sorted without it",
            "l’offre est montrée et classée sans elle",
        ),
        help: match meant_date(&found) {
            Some(date) => both(
                format!("did you mean `{date}`?"),
                format!("vouliez-vous dire `{date}`?"),
            ),
            None => both(
                "write year, month and day: `2008-03-04`",
                "écrivez l’année, le mois et le jour : `2008-03-04`",
            ),
        },
    }
}

/// The day that is meant where a year comes first, as in `2026/1/5` and `20260105`.
fn meant_date(found: &str) -> Option<Date> {
    let digits = |part: &&str| !part.is_empty();
    let mut parts: Vec<&str> = found
        .split(|c: char| !c.is_ascii_digit())
        .filter(digits)
        .collect();
    if let ([one], true) = (parts.as_slice(), found.len() == 8) {
        parts = vec![one.get(..4)?, one.get(4..6)?, one.get(6..)?];
    }
    let [year, month, day] = parts.as_slice() else {
        return None;
    };
    Date::parse(&format!("{year}-{month:0>2}-{day:0>2}"))
}

pub(crate) fn bad_address(key: &str, found: &str) -> Words {
    let found = visible(found);
    Words {
        message: both(
            format!("`{key}` is not a path on this site: `{found}`"),
            format!("`{key}` n’est pas un chemin de ce site : `{found}`"),
        ),
        note: both(
            "the value is ignored, and nothing is written there",
            "la valeur est ignorée, et rien n’est écrit là",
        ),
        help: both(
            "write a path such as `/policy-advisor/`",
            "écrivez un chemin comme `/policy-advisor/`",
        ),
    }
}

/// How to make text of a value.
fn quoted(key: &str) -> Both<String> {
    both(
        format!("put the value in quotation marks: `{key}: \"…\"`"),
        format!("mettez la valeur entre guillemets droits : `{key}: \"…\"`"),
    )
}

/// What a value is, with its article.
pub(crate) fn a(found: Found) -> Both<&'static str> {
    let (en, fr) = match found {
        Found::Null => ("empty", "vide"),
        Found::Boolean => ("`true` or `false`", "`true` ou `false`"),
        Found::Number => ("a number", "un nombre"),
        Found::Text => ("text", "du texte"),
        Found::List => ("a list", "une liste"),
        Found::Map => (
            "a map of keys and values",
            "une table de clés et de valeurs",
        ),
        Found::Tagged => (
            "a value with a YAML tag",
            "une valeur avec une étiquette YAML",
        ),
    };
    Both { en, fr }
}

pub(crate) fn expired(date: Date) -> Words {
    Words {
        message: both(
            format!("the posting is open, and its last day was {date}"),
            format!("l’offre est ouverte, et son dernier jour était le {date}"),
        ),
        note: both(
            "people spend an evening on an application that nobody reads",
            "on passe une soirée sur une candidature que personne ne lira",
        ),
        help: both(
            "write `archived: true` in both languages, or a later `expiryDate`",
            "écrivez `archived: true` dans les deux langues, ou un `expiryDate` plus tardif",
        ),
    }
}

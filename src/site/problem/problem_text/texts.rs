//! The words of problems in the text of one posting.

use super::{Words, both, number};
use crate::posting::Lang;
use crate::site::visible::visible;

pub(crate) fn bold_as_heading(text: &str) -> Words {
    let text = visible(text);
    Words {
        message: both(
            format!("the bold line `{text}` serves as a heading"),
            format!("la ligne en gras `{text}` sert de titre"),
        ),
        note: both(
            "screen readers and search do not find it as one",
            "les lecteurs d’écran et la recherche ne la trouvent pas comme titre",
        ),
        help: both(
            format!("make it one: `## {text}`"),
            format!("faites-en un titre\u{a0}: `## {text}`"),
        ),
    }
}

pub(crate) fn heading_jump(from: u8, to: u8) -> Words {
    let wanted = "#".repeat(usize::from(from) + 1);
    Words {
        message: both(
            format!("the heading goes from level {from} to level {to}"),
            format!("le titre passe du niveau {from} au niveau {to}"),
        ),
        note: both(
            "who goes from heading to heading by ear thinks that one is missing",
            "qui va de titre en titre à l’oreille croit qu’il en manque un",
        ),
        help: both(
            format!("write it with `{wanted}`"),
            format!("écrivez-le avec `{wanted}`"),
        ),
    }
}

pub(crate) fn link_without_text(target: &str) -> Words {
    let target = visible(target);
    Words {
        message: both(
            format!("the link to `{target}` has no text"),
            format!("le lien vers `{target}` n’a pas de texte"),
        ),
        note: both(
            "nobody can see it or click on it",
            "personne ne peut le voir ni y cliquer",
        ),
        help: both(
            "say between the brackets where it leads, or delete it",
            "dites entre les crochets où il mène, ou supprimez-le",
        ),
    }
}

pub(crate) fn link_in_other_language(lang: Lang, target: &str) -> Words {
    let target = visible(target);
    let (name, mark) = match lang {
        Lang::En => (both("English", "anglais"), "(en anglais)"),
        Lang::Fr => (both("French", "français"), "(in French)"),
    };
    Words {
        message: both(
            format!("the link leads to a page in {}: `{target}`", name.en),
            format!("le lien mène à une page en {}\u{a0}: `{target}`", name.fr),
        ),
        note: both(
            "readers of this language expect a page in it",
            "on s’attend à une page dans la langue du texte",
        ),
        help: both(
            format!("link to the page in this language, or add `{mark}` behind the link"),
            format!("mettez la page dans la langue du texte, ou ajoutez `{mark}` après le lien"),
        ),
    }
}

pub(crate) fn plain_space(sign: char) -> Words {
    let (place, lieu) = if sign == '«' {
        ("after", "après")
    } else {
        ("before", "avant")
    };
    Words {
        message: both(
            format!("a plain space {place} `{sign}`, where French has a no-break one"),
            format!("une espace ordinaire {lieu} `{sign}`, au lieu d’une espace insécable"),
        ),
        note: both(
            format!("a line can break there and leave `{sign}` alone"),
            format!("la ligne peut s’y rompre et laisser `{sign}` tout seul"),
        ),
        help: both(
            "`babillard check --fix` writes U+00A0 there",
            "`babillard check --fix` y met U+00A0",
        ),
    }
}

pub(crate) fn mixed_apostrophes() -> Words {
    Words {
        message: both(
            "a straight apostrophe in a text that has typographic ones",
            "une apostrophe droite dans un texte qui en a de typographiques",
        ),
        note: both(
            "who searches on the page for one of the two does not find the other",
            "qui cherche l’une des deux dans la page ne trouve pas l’autre",
        ),
        help: both(
            "`babillard check --fix` writes `’`",
            "`babillard check --fix` écrit `’`",
        ),
    }
}

pub(crate) fn hidden_character(character: char) -> Words {
    let number = number(character);
    let turns = matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    Words {
        message: both(
            format!("there is a character that one does not see, {number}"),
            format!("il y a un caractère qu’on ne voit pas, {number}"),
        ),
        note: if turns {
            both(
                "it turns the direction of writing: one reads something else than what is there",
                "il change le sens de l’écriture\u{a0}: on lit autre chose que ce qui est là",
            )
        } else {
            both(
                "a word with it in it is not found by search",
                "la recherche ne trouve pas un mot qui le contient",
            )
        },
        help: both("delete it", "supprimez-le"),
    }
}

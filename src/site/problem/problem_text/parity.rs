//! The words of what one text of a pair states and the other does not.

use super::{Words, both};
use crate::posting::Both;
use crate::site::problem::details::Fact;
use crate::site::visible::{visible, visible_whole};

pub(crate) fn differs(fact: &Fact, counterpart: &str) -> Words {
    let counterpart = visible_whole(counterpart);
    Words {
        message: message(fact, &counterpart),
        note: both(
            "the two languages should state the same: readers of one would know less",
            "les deux langues devraient dire la même chose\u{a0}: sinon, on en sait moins dans l’une",
        ),
        help: help(fact),
    }
}

fn message(fact: &Fact, counterpart: &str) -> Both<String> {
    let (en, fr, value) = match fact {
        Fact::HeadingLevel { own, theirs } => {
            return both(
                format!("the heading has level {own}, in `{counterpart}` it has level {theirs}"),
                format!("le titre est de niveau {own}; dans `{counterpart}`, de niveau {theirs}"),
            );
        }
        Fact::Heading(text) => ("the heading", "le titre", text),
        Fact::Bullet(text) => ("the list entry", "l’élément de liste", text),
        Fact::Paragraph(text) => ("the paragraph", "le paragraphe", text),
        Fact::Link(target) => ("the link to", "le lien vers", target),
        Fact::Email(address) => ("the mail address", "l’adresse de courriel", address),
        Fact::Phone(number) => ("the telephone number", "le numéro de téléphone", number),
        Fact::Date(date) => ("the date", "la date", date),
        Fact::Time(time) => ("the time", "l’heure", time),
        Fact::Number(number) => ("the number", "le nombre", number),
        Fact::Classification(code) => ("the classification", "la classification", code),
        Fact::Profile(code) => ("the language profile", "le profil linguistique", code),
    };
    let value = visible(value);
    both(
        format!("{en} `{value}` has no match in `{counterpart}`"),
        format!("{fr} `{value}` n’a pas son pareil dans `{counterpart}`"),
    )
}

fn help(fact: &Fact) -> Both<String> {
    match fact {
        Fact::HeadingLevel { .. } => both(
            "give both headings the same number of `#`",
            "donnez aux deux titres le même nombre de `#`",
        ),
        Fact::Heading(_) | Fact::Bullet(_) | Fact::Paragraph(_) | Fact::Link(_) => both(
            "add it to the other language, or take it out of this one",
            "ajoutez-le dans l’autre langue, ou enlevez-le de celle-ci",
        ),
        _ => both(
            "find out which side is right, and correct the other",
            "voyez quel côté a raison, puis corrigez l’autre",
        ),
    }
}

//! Other places that belong to a problem, and what one finds there.

use crate::posting::{Both, Date, Status};
use crate::site::problem::place::Span;
use crate::site::problem::rule::both;
use crate::site::visible::visible;

/// Another place that belongs to a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The file, as [`crate::site::problem::Problem::path`] gives it.
    pub path: String,
    /// Where in the file; none when it is about the file as a whole.
    pub span: Option<Span>,
    /// What is there.
    pub what: What,
}

impl Related {
    /// Its text in both languages.
    pub fn words(&self) -> Both<String> {
        self.what.words()
    }
}

/// What one finds at a related place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The key was given here before.
    FirstGiven,
    /// This key is spelt like the one that is missing.
    PerhapsThis,
    /// This line looks like the end of the front matter.
    PerhapsTheEnd,
    /// The last line that looks like front matter.
    PerhapsEndsAfter,
    /// The posting that has the slug already.
    HasTheSlug,
    /// Another posting with the same `translationKey`.
    SameKey,
    /// The posting with the same `leverId`.
    SameLeverId,
    /// The posting that is kept.
    Kept,
    /// The counterpart, with its status.
    Counterpart(Status),
    /// The counterpart has a value where this side has none.
    CounterpartHasOne,
    /// A `translationKey` that is spelt like this one, of a posting that is alone too.
    PerhapsTheKey(String),
    /// The posting whose text is nearly the same.
    Alike,
    /// The date of the counterpart.
    DateThere(Date),
    /// The place in the counterpart where the match would stand.
    MatchMissing,
    /// The value that stands in the counterpart instead, as it is written.
    ValueThere(String),
    /// The counterpart, which is as it was.
    DidNotFollow,
    /// The counterpart's heading, with its level.
    LevelThere(u8),
}

impl What {
    fn words(&self) -> Both<String> {
        match self {
            What::FirstGiven => both("first set here", "donnée ici une première fois"),
            What::PerhapsThis => both("did you mean this one?", "vouliez-vous dire celle-ci?"),
            What::PerhapsTheEnd => both(
                "perhaps the front matter should end here",
                "l’en-tête devrait peut-être finir ici",
            ),
            What::PerhapsEndsAfter => both(
                "perhaps the front matter should end after this line",
                "l’en-tête devrait peut-être finir après cette ligne",
            ),
            What::HasTheSlug => both(
                "this posting already has the address",
                "cette offre a déjà l’adresse",
            ),
            What::SameKey => both("the same key here", "la même clé ici"),
            What::SameLeverId => both("the same `leverId` here", "le même `leverId` ici"),
            What::Kept => both("this posting is kept", "cette offre est gardée"),
            What::Counterpart(Status::Open) => {
                both("the other version is open", "l’autre version est ouverte")
            }
            What::Counterpart(Status::Archived) => both(
                "the other version is archived",
                "l’autre version est archivée",
            ),
            What::CounterpartHasOne => both("the other version has one", "l’autre version en a un"),
            What::PerhapsTheKey(key) => {
                let key = visible(key);
                both(
                    format!("did you mean `{key}`?"),
                    format!("vouliez-vous dire `{key}`?"),
                )
            }
            What::Alike => both("almost the same text", "presque le même texte"),
            What::DateThere(date) => both(
                format!("the other version says {date}"),
                format!("l’autre version indique {date}"),
            ),
            What::DidNotFollow => both(
                "this version did not change",
                "cette version n’a pas changé",
            ),
            What::MatchMissing => both(
                "its match should be here",
                "il devrait avoir un équivalent ici",
            ),
            What::ValueThere(value) => {
                let value = visible(value);
                both(
                    format!("here it is `{value}`"),
                    format!("ici, c’est `{value}`"),
                )
            }
            What::LevelThere(level) => both(
                format!("level {level} in the other version"),
                format!("niveau {level} dans l’autre version"),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::problem::rule::sample;

    #[test]
    fn related_places_speak_both_languages() {
        let check = |what: What, en: &str, fr: &str| {
            let said = what.words();
            assert_eq!((said.en.as_str(), said.fr.as_str()), (en, fr));
        };
        check(
            What::FirstGiven,
            "first set here",
            "donnée ici une première fois",
        );
        check(
            What::PerhapsThis,
            "did you mean this one?",
            "vouliez-vous dire celle-ci?",
        );
        check(
            What::PerhapsTheEnd,
            "perhaps the front matter should end here",
            "l’en-tête devrait peut-être finir ici",
        );
        check(
            What::PerhapsEndsAfter,
            "perhaps the front matter should end after this line",
            "l’en-tête devrait peut-être finir après cette ligne",
        );
        check(
            What::HasTheSlug,
            "this posting already has the address",
            "cette offre a déjà l’adresse",
        );
        check(What::SameKey, "the same key here", "la même clé ici");
        check(
            What::SameLeverId,
            "the same `leverId` here",
            "le même `leverId` ici",
        );
        check(What::Kept, "this posting is kept", "cette offre est gardée");
        check(
            What::Counterpart(Status::Open),
            "the other version is open",
            "l’autre version est ouverte",
        );
        check(
            What::Counterpart(Status::Archived),
            "the other version is archived",
            "l’autre version est archivée",
        );
        check(
            What::CounterpartHasOne,
            "the other version has one",
            "l’autre version en a un",
        );
        check(
            What::PerhapsTheKey("senior-policy-advisor".to_owned()),
            "did you mean `senior-policy-advisor`?",
            "vouliez-vous dire `senior-policy-advisor`?",
        );
        check(What::Alike, "almost the same text", "presque le même texte");
        check(
            What::DateThere(sample::day("2026-01-05")),
            "the other version says 2026-01-05",
            "l’autre version indique 2026-01-05",
        );
        check(
            What::MatchMissing,
            "its match should be here",
            "il devrait avoir un équivalent ici",
        );
        check(
            What::ValueThere("75 200".to_owned()),
            "here it is `75 200`",
            "ici, c’est `75 200`",
        );
        check(
            What::DidNotFollow,
            "this version did not change",
            "cette version n’a pas changé",
        );
        check(
            What::LevelThere(3),
            "level 3 in the other version",
            "niveau 3 dans l’autre version",
        );
    }
}

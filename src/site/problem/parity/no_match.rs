//! The words that all the things have in common that one version states and the other does not.

use crate::posting::Both;
use crate::site::problem::rule::{Words, both};
use crate::site::visible::visible;

/// What is said of one sort of thing.
#[derive(Debug)]
pub(crate) struct NoMatch {
    /// The thing, with its article.
    pub(crate) what: Both<&'static str>,
    /// How to fix it.
    pub(crate) help: Both<&'static str>,
}

/// Why it matters.
pub(crate) const NOTE: Both<&str> = Both {
    en: "the two languages should state the same: readers of one would know less",
    fr: "les deux langues devraient dire la même chose\u{a0}: sinon, on en sait moins dans l’une",
};

/// The help for a part of the text, which may belong in both versions or in neither.
pub(crate) const ADD_OR_DROP: Both<&str> = Both {
    en: "add it to the other language, or take it out of this one",
    fr: "ajoutez-le dans l’autre langue, ou enlevez-le de celle-ci",
};

/// The help for a value, of which one version has another.
pub(crate) const FIND_OUT: Both<&str> = Both {
    en: "find out which side is right, and correct the other",
    fr: "voyez quel côté a raison, puis corrigez l’autre",
};

impl NoMatch {
    /// What is said of `value`, which `counterpart` does not have.
    pub(crate) fn words(&self, value: &str, counterpart: &str) -> Words {
        let (what, value) = (self.what, visible(value));
        Words {
            message: both(
                format!("{} `{value}` has no match in `{counterpart}`", what.en),
                format!(
                    "{} `{value}` n’a pas son pareil dans `{counterpart}`",
                    what.fr
                ),
            ),
            note: both(NOTE.en, NOTE.fr),
            help: both(self.help.en, self.help.fr),
        }
    }
}

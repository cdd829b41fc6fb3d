//! The words that all the things have in common that one version states and the other does not.

use crate::posting::Both;
use crate::site::problem::rule::{Words, both, version};
use crate::site::visible::{visible, visible_whole};

/// What is said of one sort of thing.
#[derive(Debug)]
pub(crate) struct NoMatch {
    /// The thing.
    pub(crate) what: Both<&'static str>,
    /// How to fix it.
    pub(crate) help: Both<&'static str>,
}

/// Why a thing that `counterpart` does not have matters.
fn note(counterpart: &str) -> Both<String> {
    let version = version(counterpart);
    both(
        format!("people who read {} do not get this information", version.en),
        format!("{} ne donne pas cette information", version.fr),
    )
}

/// The help for a part of the text, which may belong in both versions or in neither.
pub(crate) const ADD_OR_DROP: Both<&str> = Both {
    en: "add it to the other version, or remove it here",
    fr: "ajoutez-la à l’autre version, ou retirez-la d’ici",
};

/// The help for a value, of which one version has another.
pub(crate) const FIND_OUT: Both<&str> = Both {
    en: "find out which version is right, and correct the other",
    fr: "vérifiez quelle version est juste, et corrigez l’autre",
};

impl NoMatch {
    /// What is said of `value`, which `counterpart` does not have.
    pub(crate) fn words(&self, value: &str, counterpart: &str) -> Words {
        let (what, value) = (self.what, visible(value));
        let shown = visible_whole(counterpart);
        Words {
            message: both(
                format!("{} with no match in `{shown}`: `{value}`", what.en),
                format!(
                    "{} sans équivalent dans `{shown}`\u{a0}: `{value}`",
                    what.fr
                ),
            ),
            note: note(counterpart),
            help: both(self.help.en, self.help.fr),
        }
    }
}

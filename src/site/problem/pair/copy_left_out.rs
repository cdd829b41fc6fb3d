//! B043: the file is an older version of another one.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::{visible, visible_whole};

/// The file is an older version of another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyLeftOut {
    /// The file that is kept.
    pub kept: String,
    /// Why that one.
    pub why: WhyKept,
    /// The words of this one where the two part; empty when they are the same.
    pub own: String,
    /// The words of the kept one there.
    pub theirs: String,
}

/// Why one of some copies is kept, in the order in which it is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WhyKept {
    /// It is open.
    Open,
    /// Its name ends in its `leverId`.
    Named,
    /// Its name is the last.
    Last,
}

impl Rule for CopyLeftOut {
    const STORY: Story = Story {
        code: "B043-copy-left-out",
        severity: Severity::Info,
        text: Both {
            en: "The file is an older copy of another one: same language, same key, and the same `leverId` or the same title and text. Babillard keeps the open one, else the one named after its `leverId`, else the last by name. The address of the copy redirects.",
            fr: "Le fichier est une ancienne copie d’un autre\u{a0}: même langue, même clé, et même `leverId` ou mêmes titre et texte. Babillard garde l’offre ouverte, sinon celle qui porte son `leverId` dans son nom, sinon la dernière par le nom. L’adresse de la copie est redirigée.",
        },
        bad: "en/advisor-2024.md
    archived: true
    leverId: 4874d95f-a569-43dc-a237-b503d91cacaf
en/advisor.md
    archived: false
    leverId: 4874d95f-a569-43dc-a237-b503d91cacaf",
        good: "en/advisor.md
    archived: false
    leverId: 4874d95f-a569-43dc-a237-b503d91cacaf",
    };

    fn words(&self) -> Words {
        let (kept, why, own, theirs) = (&self.kept, self.why, &self.own, &self.theirs);
        let (kept, own, theirs) = (visible_whole(kept), visible(own), visible(theirs));
        let because = match why {
            WhyKept::Open => both("it is open", "il est ouvert"),
            WhyKept::Named => both(
                "its name ends in its `leverId`",
                "son nom finit par son `leverId`",
            ),
            WhyKept::Last => both("its name comes last", "son nom vient en dernier"),
        };
        let apart = match (own.is_empty(), theirs.is_empty()) {
            (false, false) => both(
                format!("here `{own}`, there `{theirs}`"),
                format!("ici `{own}`, là `{theirs}`"),
            ),
            (false, true) => both(
                format!("only here: `{own}`"),
                format!("ici seulement\u{a0}: `{own}`"),
            ),
            (true, false) => both(
                format!("only there: `{theirs}`"),
                format!("là seulement\u{a0}: `{theirs}`"),
            ),
            (true, true) => both(
                "title and text are the same",
                "le titre et le texte sont les mêmes",
            ),
        };
        Words {
            message: both(
                format!(
                    "older copy of `{kept}`, which is kept because {}",
                    because.en
                ),
                format!("ancienne copie; `{kept}` est gardé, car {}", because.fr),
            ),
            note: both(
                format!(
                    "a copy is not listed, and its address redirects; {}",
                    apart.en
                ),
                format!(
                    "une copie n’est pas listée, et son adresse redirige; {}",
                    apart.fr
                ),
            ),
            help: both(
                "nothing to do; if it is another posting, give it its own `translationKey`",
                "rien à faire; si c’est une autre offre, donnez-lui sa propre `translationKey`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                kept: "en/dev--2.md".to_owned(),
                why: WhyKept::Open,
                own: "2 years".to_owned(),
                theirs: "3 years".to_owned(),
            },
            Self {
                kept: "en/dev--2.md".to_owned(),
                why: WhyKept::Named,
                own: "today".to_owned(),
                theirs: "".to_owned(),
            },
            Self {
                kept: "en/dev--2.md".to_owned(),
                why: WhyKept::Last,
                own: "".to_owned(),
                theirs: "today".to_owned(),
            },
            Self {
                kept: "en/dev--2.md".to_owned(),
                why: WhyKept::Last,
                own: "".to_owned(),
                theirs: "".to_owned(),
            },
        ]
    }
}

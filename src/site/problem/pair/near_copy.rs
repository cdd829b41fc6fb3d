//! B071: two postings of one language have nearly the same text, and both are listed.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::{visible, visible_whole};

/// Two postings of one language have nearly the same text, and both are listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearCopy {
    /// The other file.
    pub other: String,
    /// Words that only this one has.
    pub own: String,
    /// Words that only the other one has.
    pub theirs: String,
}

impl Rule for NearCopy {
    const STORY: Story = Story {
        code: "B071-near-copy",
        severity: Severity::Warning,
        text: Both {
            en: "Two postings in one language have almost the same text, at least nine words in ten, and both are listed. Usually one is an older copy, left behind when the job was published again.",
            fr: "Deux offres d’une même langue ont presque le même texte, au moins neuf mots sur dix, et toutes deux sont listées. Le plus souvent, l’une est une ancienne copie, restée là quand l’offre a été republiée.",
        },
        bad: "en/cook-2025.md
    title: Cook
    translationKey: cook-2025

    Plan the meals of the week, order what is needed, and see that
    nobody leaves the table hungry. The day starts at six.
en/cook.md
    title: Cook
    translationKey: cook

    Plan the meals of the week, order what is needed, and see that
    nobody leaves the table hungry. The day starts at five.",
        good: "en/cook.md
    title: Cook
    translationKey: cook

    Plan the meals of the week, order what is needed, and see that
    nobody leaves the table hungry. The day starts at five.",
    };

    fn words(&self) -> Words {
        let Self { other, own, theirs } = self;
        let (other, own, theirs) = (visible_whole(other), visible(own), visible(theirs));
        Words {
            message: both(
                format!("the text is almost the same as in `{other}`"),
                format!("le texte est presque le même que dans `{other}`"),
            ),
            note: match (own.is_empty(), theirs.is_empty()) {
                (false, false) => both(
                    format!("both are listed; here `{own}`, there `{theirs}`"),
                    format!("les deux sont listées; ici `{own}`, là `{theirs}`"),
                ),
                (false, true) => both(
                    format!("both are listed; only here: `{own}`"),
                    format!("les deux sont listées; ici seulement\u{a0}: `{own}`"),
                ),
                (true, false) => both(
                    format!("both are listed; only there: `{theirs}`"),
                    format!("les deux sont listées; là seulement\u{a0}: `{theirs}`"),
                ),
                (true, true) => both("both are listed", "les deux sont listées"),
            },
            help: both(
                "delete the older file, or give both the same `leverId` and `translationKey`",
                "supprimez le fichier le plus ancien, ou donnez aux deux le même `leverId` et la même `translationKey`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                other: "en/dev--2.md".to_owned(),
                own: "2 years".to_owned(),
                theirs: "3 years".to_owned(),
            },
            Self {
                other: "en/dev--2.md".to_owned(),
                own: "today".to_owned(),
                theirs: "".to_owned(),
            },
            Self {
                other: "en/dev--2.md".to_owned(),
                own: "".to_owned(),
                theirs: "today".to_owned(),
            },
            Self {
                other: "en/dev--2.md".to_owned(),
                own: "".to_owned(),
                theirs: "".to_owned(),
            },
        ]
    }
}

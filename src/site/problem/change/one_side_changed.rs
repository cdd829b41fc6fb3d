//! B100: one side of a pair changed since a commit, and the other did not follow.

use crate::posting::{Both, Lang};
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::{visible, visible_whole};

/// One side of a pair changed since a commit, and the other did not follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneSideChanged {
    /// What changed.
    pub aspects: Vec<Aspect>,
    /// The file of the other side.
    pub counterpart: String,
    /// The commit, as it was given.
    pub since: String,
}

/// A part of a posting that can change on one side alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// `archived`.
    Status,
    /// `leverId`.
    LeverId,
    /// `date`.
    Date,
    /// `expiryDate`.
    ExpiryDate,
    /// `title`.
    Title,
    /// `description`.
    Description,
    /// `employer`.
    Employer,
    /// `place`.
    Place,
    /// `remote`.
    Remote,
    /// The body.
    Text,
}

impl Rule for OneSideChanged {
    const STORY: Story = Story {
        code: "B100-one-side-changed",
        severity: Severity::Error,
        text: Both {
            en: "With `check --since`: one side of a pair changed and the other did not follow. What both sides share (`archived`, `leverId`, `date`, `expiryDate`, `remote`) may change on one side alone only to become what the other has. When words change (`title`, `description`, `employer`, `place`, the text), some words of the other side should change too, unless the change only adds what this side lacked. White space and apostrophes do not count, nor do `lastmod` and addresses. `parity-ok: <why>` in the message of a commit lets the files that it touches pass.",
            fr: "Avec `check --since`\u{a0}: un côté d’une paire a changé et l’autre n’a pas suivi. Ce que les deux côtés partagent (`archived`, `leverId`, `date`, `expiryDate`, `remote`) ne peut changer d’un seul côté que pour devenir ce que l’autre a. Quand des mots changent (`title`, `description`, `employer`, `place`, le texte), des mots de l’autre côté devraient changer aussi, sauf si le changement ne fait qu’ajouter ce qui manquait de ce côté. Les espaces et les apostrophes ne comptent pas, ni `lastmod` et les adresses. `parity-ok: <pourquoi>` dans le message d’un commit laisse passer les fichiers qu’il touche.",
        },
        bad: "en/advisor.md
    - title: Policy advisor
    + title: Chief policy advisor
fr/conseiller.md
      title: Conseiller en politiques",
        good: "en/advisor.md
    - title: Policy advisor
    + title: Chief policy advisor
fr/conseiller.md
    - title: Conseiller en politiques
    + title: Conseiller en chef en politiques",
    };

    fn words(&self) -> Words {
        let Self {
            aspects,
            counterpart,
            since,
        } = self;
        let (counterpart, since) = (visible_whole(counterpart), visible(since));
        let (en, fr) = (list(aspects, Lang::En), list(aspects, Lang::Fr));
        let verb = if aspects.len() == 1 { "a" } else { "ont" };
        Words {
            message: both(
                format!("{en} changed since `{since}`, and `{counterpart}` did not follow"),
                format!("{fr} {verb} changé depuis `{since}`, et `{counterpart}` n’a pas suivi"),
            ),
            note: both(
                "readers of the other language would read what no longer holds",
                "dans l’autre langue, on lirait ce qui ne tient plus",
            ),
            help: both(
                "change the other side too; if it needs no change, write `parity-ok: <why>` in the commit message",
                "changez aussi l’autre côté; s’il n’en a pas besoin, écrivez `parity-ok: <pourquoi>` dans le message du commit",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                aspects: vec![Aspect::Text],
                counterpart: "fr/dev.md".to_owned(),
                since: "origin/main".to_owned(),
            },
            Self {
                aspects: vec![Aspect::Title, Aspect::Text],
                counterpart: "fr/dev.md".to_owned(),
                since: "origin/main".to_owned(),
            },
            Self {
                aspects: vec![
                    Aspect::Status,
                    Aspect::LeverId,
                    Aspect::Date,
                    Aspect::ExpiryDate,
                    Aspect::Title,
                    Aspect::Description,
                    Aspect::Employer,
                    Aspect::Place,
                    Aspect::Remote,
                    Aspect::Text,
                ],
                counterpart: "fr/dev.md".to_owned(),
                since: "origin/main".to_owned(),
            },
        ]
    }
}

/// What changed, in words: `title`, `date` and the text.
fn list(aspects: &[Aspect], lang: Lang) -> String {
    let names: Vec<&str> = aspects.iter().map(|one| *name(*one).of(lang)).collect();
    let and = match lang {
        Lang::En => " and ",
        Lang::Fr => " et ",
    };
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{}{and}{last}", rest.join(", ")),
        _ => names.concat(),
    }
}

fn name(aspect: Aspect) -> Both<&'static str> {
    let key = |name| Both { en: name, fr: name };
    match aspect {
        Aspect::Status => key("`archived`"),
        Aspect::LeverId => key("`leverId`"),
        Aspect::Date => key("`date`"),
        Aspect::ExpiryDate => key("`expiryDate`"),
        Aspect::Title => key("`title`"),
        Aspect::Description => key("`description`"),
        Aspect::Employer => key("`employer`"),
        Aspect::Place => key("`place`"),
        Aspect::Remote => key("`remote`"),
        Aspect::Text => Both {
            en: "the text",
            fr: "le texte",
        },
    }
}

//! B100: one side of a pair changed since a commit, and the other did not follow.

use crate::posting::{Both, Lang};
use crate::site::problem::rule::{Rule, Severity, Story, Words, both, version};
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
    /// The board's own facts.
    Facts,
    /// The body.
    Text,
}

impl Rule for OneSideChanged {
    const STORY: Story = Story {
        code: "B100-one-side-changed",
        severity: Severity::Error,
        text: Both {
            en: "With `check --since`: one version of a pair changed and the other did not. A shared key (`archived`, `leverId`, `date`, `expiryDate`, `remote`) may change in one version only to match the other. When words change (`title`, `description`, `employer`, `place`, a fact of `[[facts]]`, the text), some words of the other version should change too, unless the change only adds what this version was missing. White space, apostrophes, `lastmod` and addresses do not count. A line `parity-ok: <reason>` in a commit message excuses the files that the commit changes.",
            fr: "Avec `check --since`\u{a0}: une version d’une paire a changé, mais pas l’autre. Une clé commune (`archived`, `leverId`, `date`, `expiryDate`, `remote`) ne peut changer dans une seule version que pour s’accorder avec l’autre. Quand des mots changent (`title`, `description`, `employer`, `place`, un fait de `[[facts]]`, le texte), des mots de l’autre version devraient changer aussi, sauf si le changement ne fait qu’ajouter ce qui manquait dans cette version. Les espaces, les apostrophes, `lastmod` et les adresses ne comptent pas. Une ligne `parity-ok: <raison>` dans un message de commit excuse les fichiers que ce commit modifie.",
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
        let version = version(counterpart);
        let (counterpart, since) = (visible_whole(counterpart), visible(since));
        let (en, fr) = (list(aspects, Lang::En), list(aspects, Lang::Fr));
        let verb = if aspects.len() == 1 { "a" } else { "ont" };
        Words {
            message: both(
                format!("{en} changed since `{since}`; `{counterpart}` did not"),
                format!("{fr} {verb} changé depuis `{since}`, mais pas `{counterpart}`"),
            ),
            note: both(
                format!("{} is out of date", version.en),
                format!("{} n’est plus à jour", version.fr),
            ),
            help: both(
                format!(
                    "update `{counterpart}`, or add `parity-ok: <reason>` to the commit message if it needs no change"
                ),
                format!(
                    "mettez `{counterpart}` à jour, ou ajoutez `parity-ok: <raison>` au message de commit s’il n’y a rien à changer"
                ),
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
                    Aspect::Facts,
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
        Aspect::Facts => Both {
            en: "a fact of `[[facts]]`",
            fr: "un fait de `[[facts]]`",
        },
        Aspect::Text => Both {
            en: "the text",
            fr: "le texte",
        },
    }
}

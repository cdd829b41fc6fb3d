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
    /// Whether both are open.
    pub both_open: bool,
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
    /// Its `lastmod` or `date` is later.
    Newer,
    /// Its name ends in its `leverId`.
    Named,
    /// Its name has no mark of a copy.
    Plain,
    /// Its name is the last.
    Last,
}

impl Rule for CopyLeftOut {
    const STORY: Story = Story {
        code: "B043-copy-left-out",
        severity: Severity::Info,
        text: Both {
            en: "The file is an older copy of another one: same language, same key, and the same `leverId` or the same title and text; or its name has a mark of a copy (`copy`, `old`, `v2`, `(1)`, `sync-conflict`) beside the plain name. Babillard keeps the open one, else the later `lastmod`, then `date`, else the one named after its `leverId`, else the plainest name, else the last by name. The address of the copy redirects. Where both are open and their texts differ, this is a warning.",
            fr: "Le fichier est une ancienne copie d’un autre\u{a0}: même langue, même clé, et même `leverId` ou mêmes titre et texte; ou bien son nom porte une marque de copie (`copie`, `old`, `v2`, `(1)`, `sync-conflict`) à côté du nom simple. Babillard garde l’offre ouverte, sinon celle dont `lastmod`, puis `date` est plus tardive, sinon celle qui porte son `leverId` dans son nom, sinon le nom le plus simple, sinon le dernier. L’adresse de la copie est redirigée. Si les deux sont ouvertes et que leurs textes diffèrent, c’est un avertissement.",
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

    fn severity(&self) -> Severity {
        let differ = !self.own.is_empty() || !self.theirs.is_empty();
        match self.both_open && differ {
            true => Severity::Warning,
            false => Severity::Info,
        }
    }

    fn words(&self) -> Words {
        let (kept, why, own, theirs) = (&self.kept, self.why, &self.own, &self.theirs);
        let (kept, own, theirs) = (visible_whole(kept), visible(own), visible(theirs));
        let because = match why {
            WhyKept::Open => both("it is open", "il est ouvert"),
            WhyKept::Named => both(
                "its name ends in its `leverId`",
                "son nom finit par son `leverId`",
            ),
            WhyKept::Newer => both("it is newer", "il est plus récent"),
            WhyKept::Plain => both(
                "its name has no mark of a copy",
                "son nom ne porte aucune marque de copie",
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
                both_open: false,
                own: "2 years".to_owned(),
                theirs: "3 years".to_owned(),
            },
            Self {
                kept: "en/dev.md".to_owned(),
                why: WhyKept::Newer,
                both_open: true,
                own: "2 years".to_owned(),
                theirs: "3 years".to_owned(),
            },
            Self {
                kept: "en/dev.md".to_owned(),
                why: WhyKept::Plain,
                both_open: true,
                own: "2 years".to_owned(),
                theirs: "3 years".to_owned(),
            },
            Self {
                kept: "en/dev--2.md".to_owned(),
                why: WhyKept::Named,
                both_open: false,
                own: "today".to_owned(),
                theirs: "".to_owned(),
            },
            Self {
                kept: "en/dev--2.md".to_owned(),
                why: WhyKept::Last,
                both_open: false,
                own: "".to_owned(),
                theirs: "today".to_owned(),
            },
            Self {
                kept: "en/dev--2.md".to_owned(),
                why: WhyKept::Last,
                both_open: false,
                own: "".to_owned(),
                theirs: "".to_owned(),
            },
        ]
    }
}

//! B041: more postings have a `translationKey` than can form a pair.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::{visible, visible_whole};

/// More postings have a `translationKey` than can form a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmbiguousPair {
    /// The key.
    pub key: String,
    /// All files that have it and no counterpart.
    pub files: Vec<String>,
}

impl Rule for AmbiguousPair {
    const STORY: Story = Story {
        code: "B041-ambiguous-pair",
        severity: Severity::Warning,
        text: Both {
            en: "More postings have one `translationKey` than can form a pair, and their Lever ids do not tell them apart. None of them gets a counterpart, because a wrong one is worse than none.",
            fr: "Plus d’offres ont une même `translationKey` qu’une paire n’en contient, et leurs ids de Lever ne les distinguent pas. Aucune ne reçoit d’équivalent\u{a0}: un mauvais est pire que pas du tout.",
        },
        bad: "en/baker.md
    title: Baker
    translationKey: kitchen
en/cook.md
    title: Cook
    translationKey: kitchen
fr/cuisinier.md
    title: Cuisinier
    translationKey: kitchen",
        good: "en/baker.md
    title: Baker
    translationKey: baker
en/cook.md
    title: Cook
    translationKey: cook
fr/cuisinier.md
    title: Cuisinier
    translationKey: cook",
    };

    fn words(&self) -> Words {
        let Self { key, files } = self;
        let (key, count) = (visible(key), files.len());
        let mut list: Vec<String> = files
            .iter()
            .take(6)
            .map(|file| format!("`{}`", visible_whole(file)))
            .collect();
        if count > list.len() {
            list.push("…".to_owned());
        }
        let list = list.join(", ");
        Words {
            message: both(
                format!(
                    "{count} postings have the key `{key}`, and it is unclear which belong together"
                ),
                format!(
                    "{count} offres ont la clé `{key}`, et on ne peut pas savoir lesquelles vont ensemble"
                ),
            ),
            note: both(
                format!("none of them has a counterpart in the other language: {list}"),
                format!("aucune d’elles n’a d’équivalent dans l’autre langue : {list}"),
            ),
            help: both(
                "give each pair a `translationKey` of its own, or give both its sides the same `leverId`",
                "donnez à chaque paire sa propre `translationKey`, ou à ses deux côtés le même `leverId`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                key: "dev".to_owned(),
                files: vec![
                    "en/a.md".to_owned(),
                    "en/b.md".to_owned(),
                    "en/c.md".to_owned(),
                ],
            },
            Self {
                key: "dev".to_owned(),
                files: vec![
                    "en/a.md".to_owned(),
                    "en/b.md".to_owned(),
                    "en/c.md".to_owned(),
                    "en/d.md".to_owned(),
                    "en/e.md".to_owned(),
                    "en/f.md".to_owned(),
                    "en/g.md".to_owned(),
                ],
            },
        ]
    }
}

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
            en: "Too many postings share one `translationKey`, and their Lever IDs do not separate them. None of them is paired, because a wrong pair is worse than none.",
            fr: "Trop d’offres partagent une même `translationKey`, et leurs identifiants Lever ne les distinguent pas. Aucune n’est mise en paire\u{a0}: mieux vaut aucune paire qu’une mauvaise.",
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
                    "{count} postings share the key `{key}`; it is unclear which ones form a pair"
                ),
                format!(
                    "{count} offres partagent la clé `{key}`; impossible de savoir lesquelles forment une paire"
                ),
            ),
            note: both(
                format!("none of them has a version in the other language: {list}"),
                format!("aucune n’a de version dans l’autre langue\u{a0}: {list}"),
            ),
            help: both(
                "give each pair its own `translationKey`, or give its two files the same `leverId`",
                "donnez à chaque paire sa propre `translationKey`, ou à ses deux fichiers le même `leverId`",
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

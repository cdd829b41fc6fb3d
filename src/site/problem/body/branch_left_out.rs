//! B122: a condition of a template.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// A condition of a template: some of its words are left out, or all of them stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BranchLeftOut {
    /// Whether the front matter decides it.
    pub decided: bool,
}

impl Rule for BranchLeftOut {
    const STORY: Story = Story {
        code: "B122-branch-left-out",
        severity: Severity::Warning,
        text: Both {
            en: "The text contains a Liquid condition. If the file’s own front matter settles it, the words of the other branch are left out. If only another program can tell, the words of every branch stay.",
            fr: "Le texte contient une condition en Liquid. Si l’en-tête du fichier permet de trancher, les mots de l’autre branche sont omis. Si seul un autre programme le peut, les mots de toutes les branches restent.",
        },
        bad: "{% if page.title == 'x' %}Apply by phone.{% endif %}",
        good: "Apply by phone.",
    };

    fn words(&self) -> Words {
        let (en, fr) = match self.decided {
            true => (
                "words of this condition are left out",
                "des mots de cette condition sont omis",
            ),
            false => (
                "the words of every branch of this condition stay",
                "les mots de chaque branche de cette condition restent",
            ),
        };
        Words {
            message: both(en, fr),
            note: both(
                "Babillard follows conditions on the front matter of the same file only",
                "Babillard ne suit que les conditions sur l’en-tête du même fichier",
            ),
            help: both(
                "keep only the words meant for readers",
                "gardez seulement les mots destinés aux lecteurs",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self { decided: true }, Self { decided: false }]
    }
}

//! B124: an element of HTML that goes.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// An element of HTML that goes: with its content, or with what it would show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElementLeftOut {
    /// Its name.
    pub name: String,
}

impl Rule for ElementLeftOut {
    const STORY: Story = Story {
        code: "B124-element-left-out",
        severity: Severity::Warning,
        text: Both {
            en: "Scripts, styles, forms, frames and embedded content are left out with everything inside them. So are videos, form fields, and pictures on another site that have no alternative text. The words around them stay.",
            fr: "Les scripts, les styles, les formulaires, les cadres et le contenu intégré sont omis avec tout ce qu’ils contiennent. Les vidéos, les champs de formulaire et les images d’un autre site sans texte de remplacement le sont aussi. Les mots autour restent.",
        },
        bad: "<iframe src=\"https://video.example.org/1\"></iframe>",
        good: "[Our video](https://video.example.org/1)",
    };

    fn words(&self) -> Words {
        let name = visible(&self.name);
        Words {
            message: both(
                format!("the element `{name}` is left out"),
                format!("l’élément `{name}` est omis"),
            ),
            note: both(
                "the board runs nothing and loads nothing from other sites",
                "le babillard n’exécute rien et ne charge rien d’autres sites",
            ),
            help: both(
                "put it in words, or link to it",
                "dites-le en mots, ou mettez un lien",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            name: "iframe".to_owned(),
        }]
    }
}

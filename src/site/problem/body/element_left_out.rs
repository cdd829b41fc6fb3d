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
            en: "A script, a style, a form, a frame or embedded content is left out with all that is in it. A picture without an alternative text that lies on another site, a video or a field of a form is left out too; the words around stay.",
            fr: "Un script, un style, un formulaire, un cadre ou un contenu intégré est omis avec tout ce qu’il contient. Une image sans texte de remplacement d’un autre site, une vidéo ou un champ de formulaire l’est aussi; les mots autour restent.",
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
                "say it in words, or link to it",
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

//! B130: a picture that is there and cannot be shown.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A picture that is there and cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureNotShown {
    /// The name of its file.
    pub name: String,
    /// What is wrong with it.
    pub why: Unfit,
}

/// Why a picture is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// No picture of a kind that all browsers show.
    Kind,
    /// It is cut off, or says no size.
    Broken,
    /// It has no extent, or too much.
    Size,
    /// It is a drawing with something in it, by its name, that does more than draw.
    More(String),
}

impl Rule for PictureNotShown {
    const STORY: Story = Story {
        code: "B130-picture-not-shown",
        severity: Severity::Warning,
        text: Both {
            en: "The file of a picture exists but cannot be shown: it is damaged, browsers do not support its format, or it is an SVG drawing that contains a script, a frame, an animation or something from another site. Its alternative text is shown instead.",
            fr: "Le fichier d’une image existe, mais ne peut pas être affiché\u{a0}: il est endommagé, les navigateurs n’acceptent pas son format, ou c’est un dessin SVG qui contient un script, un cadre, une animation ou un élément d’un autre site. Son texte de remplacement s’affiche à sa place.",
        },
        bad: "en/policy-advisor.md\n    ![The hall](hall.svg)\nen/hall.svg\n    <svg width=\"300\" height=\"200\"><script>count()</script></svg>",
        good: "en/policy-advisor.md\n    ![The hall](hall.svg)\nen/hall.svg\n    <svg width=\"300\" height=\"200\"><rect width=\"9\" height=\"9\"/></svg>",
    };

    fn words(&self) -> Words {
        let name = visible(&self.name);
        let (en, fr) = match &self.why {
            Unfit::Kind => (
                "is no picture that browsers show".to_owned(),
                "n’est pas une image que les navigateurs affichent".to_owned(),
            ),
            Unfit::Broken => ("is damaged".to_owned(), "est endommagé".to_owned()),
            Unfit::Size => (
                "says no size, or one that is too large".to_owned(),
                "n’indique aucune taille, ou une taille trop grande".to_owned(),
            ),
            Unfit::More(what) => {
                let what = visible(what);
                (
                    format!("has more than a drawing in it: `{what}`"),
                    format!("contient plus qu’un dessin\u{a0}: `{what}`"),
                )
            }
        };
        let help = match &self.why {
            Unfit::More(_) => both(
                "export the drawing as plain SVG, or as PNG",
                "exportez le dessin en SVG simple, ou en PNG",
            ),
            _ => both(
                "save the picture as PNG, JPEG or WebP",
                "enregistrez l’image en PNG, en JPEG ou en WebP",
            ),
        };
        Words {
            message: both(format!("`{name}` {en}"), format!("`{name}` {fr}")),
            note: both(
                "readers see only its alternative text",
                "les lecteurs ne voient que son texte de remplacement",
            ),
            help,
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        [
            Unfit::Kind,
            Unfit::Broken,
            Unfit::Size,
            Unfit::More("script".to_owned()),
        ]
        .into_iter()
        .map(|why| Self {
            name: "hall.svg".to_owned(),
            why,
        })
        .collect()
    }
}

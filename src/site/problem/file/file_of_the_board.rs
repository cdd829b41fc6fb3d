//! B035: a file of `static/` stands where the board has a file of its own.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A file of `static/` where the board has a file of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileOfTheBoard {
    /// The file or folder of the board that is in the way.
    pub taken: String,
}

impl Rule for FileOfTheBoard {
    const STORY: Story = Story {
        code: "B035-file-of-the-board",
        severity: Severity::Error,
        text: Both {
            en: "A file of `static/` would stand where the board has a page or data of its own, or above or below it. `.nojekyll` and `robots.txt` are fine: yours replaces the board's.",
            fr: "Un fichier de `static/` serait à la place d’une page ou de données du babillard, ou au-dessus ou au-dessous. `.nojekyll` et `robots.txt` sont permis\u{a0}: les vôtres remplacent ceux du babillard.",
        },
        bad: "static/en/index.html",
        good: "static/en/about.html",
    };

    fn words(&self) -> Words {
        let taken = visible(&self.taken);
        Words {
            message: both(
                format!("the board has its own file there: `{taken}`"),
                format!("le babillard y a son propre fichier\u{a0}: `{taken}`"),
            ),
            note: both(
                "this file would replace a page or data that readers need",
                "ce fichier remplacerait une page ou des données nécessaires à la lecture",
            ),
            help: both(
                "rename the file, or delete it",
                "renommez le fichier, ou supprimez-le",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        let taken = "index.html".to_owned();
        vec![Self { taken }]
    }
}

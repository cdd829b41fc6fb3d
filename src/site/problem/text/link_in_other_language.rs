//! B064: a link leads to a page in the other language, and does not say so.

use crate::posting::{Both, Lang};
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A link leads to a page in the other language, and does not say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkInOtherLanguage {
    /// The language of the page.
    pub lang: Lang,
    /// Where it leads.
    pub target: String,
}

impl Rule for LinkInOtherLanguage {
    const STORY: Story = Story {
        code: "B064-link-in-other-language",
        severity: Severity::Warning,
        text: Both {
            en: "The address points to a page in the other language, by `/en/`, `-eng.` or `lang=en` for example, and the text does not say so. Link to the page in the language of the text if there is one; otherwise, name the language after the link. On an archived posting this is a notice.",
            fr: "L’adresse mène à une page dans l’autre langue, d’après `/en/`, `-eng.` ou `lang=en` par exemple, et le texte ne le dit pas. Liez la page dans la langue du texte s’il y en a une; sinon, indiquez la langue après le lien. Sur une offre archivée, c’est un avis.",
        },
        bad: "fr/conseiller.md
    [nos valeurs](https://example.org/en/values)",
        good: "fr/conseiller.md
    [nos valeurs](https://example.org/fr/valeurs)",
    };

    fn words(&self) -> Words {
        let (lang, target) = (self.lang, &self.target);
        let target = visible(target);
        let (name, mark) = match lang {
            Lang::En => (both("English", "anglais"), "(en anglais)"),
            Lang::Fr => (both("French", "français"), "(in French)"),
        };
        Words {
            message: both(
                format!("the link leads to a page in {}: `{target}`", name.en),
                format!("le lien mène à une page en {}\u{a0}: `{target}`", name.fr),
            ),
            note: both(
                "people expect a page in the language of the text",
                "le public s’attend à une page dans la langue du texte",
            ),
            help: both(
                format!("link to the page in this language, or add `{mark}` after the link"),
                format!("liez la page dans la langue du texte, ou ajoutez `{mark}` après le lien"),
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                lang: Lang::En,
                target: "https://example.org/en/".to_owned(),
            },
            Self {
                lang: Lang::Fr,
                target: "https://example.org/fr/".to_owned(),
            },
        ]
    }
}

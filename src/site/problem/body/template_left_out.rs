//! B121: a shortcode or a tag of a template that only another program knows.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A shortcode, a tag or a value that only another program can fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateLeftOut {
    /// Its name, or its expression.
    pub name: String,
}

impl Rule for TemplateLeftOut {
    const STORY: Story = Story {
        code: "B121-template-left-out",
        severity: Severity::Warning,
        text: Both {
            en: "Hugo or Jekyll replaces a shortcode (`{{< … >}}`), a tag (`{% … %}`) or a value (`{{ … }}`) with words or an address. Babillard cannot, and leaves it out. It does fill in addresses given by `ref`, `relref`, `link` and `post_url`, and values from the file’s own front matter.",
            fr: "Hugo ou Jekyll remplace un code court (`{{< … >}}`), une balise (`{% … %}`) ou une valeur (`{{ … }}`) par des mots ou une adresse. Babillard ne le peut pas, et l’omet. Il remplit toutefois les adresses données par `ref`, `relref`, `link` et `post_url`, et les valeurs de l’en-tête du fichier.",
        },
        bad: "{{< apply to=\"jobs@example.org\" >}}",
        good: "Write to jobs@example.org.",
    };

    fn words(&self) -> Words {
        let name = visible(&self.name);
        Words {
            message: both(
                format!("`{name}` is left out: only another program can fill it"),
                format!("`{name}` est omis\u{a0}: seul un autre programme peut le remplir"),
            ),
            note: both(
                "the words or the address that it stands for are missing from the page",
                "les mots ou l’adresse qu’il représente manquent dans la page",
            ),
            help: both(
                "write those words or that address here",
                "écrivez ici ces mots ou cette adresse",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![Self {
            name: "apply".to_owned(),
        }]
    }
}

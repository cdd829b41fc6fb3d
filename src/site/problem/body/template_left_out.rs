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
            en: "A shortcode (`{{< … >}}`), a tag (`{% … %}`) or a value (`{{ … }}`) is filled by Hugo or Jekyll; Babillard leaves it out, and the words or the address that it would give are missing. Addresses by `ref`, `relref`, `link` and `post_url`, and values of the own front matter, are filled in.",
            fr: "Un code court (`{{< … >}}`), une balise (`{% … %}`) ou une valeur (`{{ … }}`) est rempli par Hugo ou Jekyll; Babillard l’omet, et les mots ou l’adresse attendus manquent. Les adresses de `ref`, `relref`, `link` et `post_url` et les valeurs de l’en-tête sont remplies.",
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
                "readers miss the words or the address that it would give",
                "il manque aux lecteurs les mots ou l’adresse qu’il donnerait",
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

//! B053: a pattern of old addresses that cannot be used.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A pattern of old addresses that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadAddressPattern {
    /// As it is written.
    pub found: String,
    /// Why.
    pub fault: PatternFault,
}

/// Why a text is no pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PatternFault {
    /// It does not start with `/`.
    NotAPath,
    /// It has neither `{stem}` nor `{path}`: every posting would have the same address.
    NothingToFill,
    /// It has braces that mean nothing.
    UnknownPlace,
    /// It has something that no path of a site has.
    NotAllowed,
}

impl Rule for BadAddressPattern {
    const STORY: Story = Story {
        code: "B053-bad-address-pattern",
        severity: Severity::Error,
        text: Both {
            en: "A pattern in `[old_addresses]` is not valid. It is a path from the site’s root, with `{stem}` (the file name) or `{path}` (with its folders) in place of each posting’s own part.",
            fr: "Un modèle dans `[old_addresses]` n’est pas valide. C’est un chemin depuis la racine du site, avec `{stem}` (le nom du fichier) ou `{path}` (avec ses dossiers) à la place de la partie propre à chaque offre.",
        },
        bad: "[old_addresses]
en = [\"/careers/positions/\"]",
        good: "[old_addresses]
en = [\"/careers/positions/{stem}/\"]",
    };

    fn words(&self) -> Words {
        let (found, fault) = (&self.found, self.fault);
        let found = visible(found);
        let (message, help) = match fault {
            PatternFault::NotAPath => (
                both(
                    format!("the old address `{found}` does not start with `/`"),
                    format!("l’ancienne adresse `{found}` ne commence pas par `/`"),
                ),
                both(
                    "write only the path, from the site’s root",
                    "écrivez seulement le chemin, depuis la racine du site",
                ),
            ),
            PatternFault::NothingToFill => (
                both(
                    format!("the old address `{found}` is the same for every posting"),
                    format!("l’ancienne adresse `{found}` est la même pour toutes les offres"),
                ),
                both(
                    "put `{stem}` in place of the file name",
                    "mettez `{stem}` à la place du nom du fichier",
                ),
            ),
            PatternFault::UnknownPlace => (
                both(
                    format!("the old address `{found}` has an unknown name in braces"),
                    format!("l’ancienne adresse `{found}` a un nom inconnu entre accolades"),
                ),
                both(
                    "use only `{stem}` and `{path}`; each language has its own list",
                    "utilisez seulement `{stem}` et `{path}`; chaque langue a sa propre liste",
                ),
            ),
            PatternFault::NotAllowed => (
                both(
                    format!("the old address `{found}` is not the path of a page"),
                    format!("l’ancienne adresse `{found}` n’est pas le chemin d’une page"),
                ),
                both(
                    "remove `?`, `#`, `\\`, `..` and double slashes",
                    "retirez `?`, `#`, `\\`, `..` et les barres obliques doublées",
                ),
            ),
        };
        Words {
            message,
            note: both(
                "links to the old site redirect here",
                "les liens vers l’ancien site redirigent ici",
            ),
            help,
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                found: "careers/{stem}/".to_owned(),
                fault: PatternFault::NotAPath,
            },
            Self {
                found: "/careers/".to_owned(),
                fault: PatternFault::NothingToFill,
            },
            Self {
                found: "/{slug}/".to_owned(),
                fault: PatternFault::UnknownPlace,
            },
            Self {
                found: "/a/../{stem}/".to_owned(),
                fault: PatternFault::NotAllowed,
            },
        ]
    }
}

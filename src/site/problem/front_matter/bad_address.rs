//! B025: A value of `url` or `aliases` is no path on this site.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};
use crate::site::visible::visible;

/// A value of `url` or `aliases` is no path on this site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadAddress {
    /// The key.
    pub key: &'static str,
    /// What stands there.
    pub found: String,
    /// In how many files an address is a template, which only another program can fill.
    pub templates: usize,
}

impl BadAddress {
    /// What is wrong with `found`, alone.
    pub fn new(key: &'static str, found: &str) -> BadAddress {
        let template = ["{{", "{%", "/:", "<%"]
            .iter()
            .any(|mark| found.contains(mark));
        BadAddress {
            key,
            found: found.to_owned(),
            templates: usize::from(template),
        }
    }
}

impl Rule for BadAddress {
    const STORY: Story = Story {
        code: "B025-bad-address",
        severity: Severity::Warning,
        text: Both {
            en: "A value of `url` or `aliases` is not a path on this site. A path starts with `/` and does not contain `..`.",
            fr: "Une valeur d’`url` ou d’`aliases` n’est pas un chemin de ce site. Un chemin commence par `/` et ne contient pas de `..`.",
        },
        bad: "aliases: [../old]",
        good: "aliases: [/old/]",
    };

    fn words(&self) -> Words {
        let Self {
            key,
            found,
            templates,
        } = self;
        let found = visible(found);
        if *templates > 0 {
            let [en, fr] = match templates {
                1 => [String::new(), String::new()],
                files => [
                    format!(", in {files} files"),
                    format!(", dans {files} fichiers"),
                ],
            };
            return Words {
                message: both(
                    format!("`{key}` is a template{en}: `{found}`"),
                    format!("`{key}` est un modèle{fr}\u{a0}: `{found}`"),
                ),
                note: both(
                    "only another program can fill it: no page redirects from there",
                    "seul un autre programme peut le remplir\u{a0}: aucune page ne redirige de là",
                ),
                help: both(
                    "write the address as it was published, or set `[old_addresses]`",
                    "écrivez l’adresse telle qu’elle était publiée, ou réglez `[old_addresses]`",
                ),
            };
        }
        Words {
            message: both(
                format!("`{key}` is not a path on this site: `{found}`"),
                format!("`{key}` n’est pas un chemin de ce site : `{found}`"),
            ),
            note: both(
                "the value is ignored, and no page redirects from there",
                "la valeur est ignorée, et aucune page ne redirige de là",
            ),
            help: both(
                "write a path such as `/policy-advisor/`",
                "écrivez un chemin comme `/policy-advisor/`",
            ),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        let mut many = Self::new("url", "/jobs/{{ page.fileSlug }}/");
        many.templates = 12;
        vec![
            Self::new("aliases", "../x"),
            Self::new("url", "/jobs/:title/"),
            many,
        ]
    }
}

//! B052: a setting with a value that it cannot have.

mod reason;

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both, number};
use crate::site::visible::visible;

/// A setting with a value that it cannot have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadSetting {
    /// Its full name, such as `title.en`.
    pub name: &'static str,
    /// What is wrong.
    pub fault: SettingFault,
}

/// What is wrong with a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingFault {
    /// It is no text.
    NotText,
    /// It is no section with settings of its own.
    NotATable,
    /// It is no list of texts.
    NotAList,
    /// It is neither `true` nor `false`.
    NotABoolean,
    /// It is neither `en` nor `fr`.
    NotALanguage(String),
    /// It is empty.
    Empty,
    /// It is no absolute `http` or `https` address.
    NotAnAddress(String),
    /// It has characters that no Lever site's name has.
    NotALeverSite(String),
    /// It is neither `global` nor `eu`.
    NotALeverHost(String),
    /// It is no time zone of the IANA database.
    NotATimeZone {
        /// What stands there.
        found: String,
        /// The zone that is probably meant.
        meant: Option<String>,
    },
    /// It is neither `fr-CA` nor `fr-FR`.
    NotARegion(String),
    /// It is not a severity.
    NotASeverity(String),
    /// It would make less of what is always an error.
    AlwaysAnError(&'static str),
    /// The other language has it, this one has not.
    OneLanguage,
    /// The section needs it.
    Missing,
    /// It has a control character, or one that turns the direction of writing.
    Unsafe(char),
}

impl Rule for BadSetting {
    const STORY: Story = Story {
        code: "B052-bad-setting",
        severity: Severity::Error,
        text: Both {
            en: "A setting has an invalid value.",
            fr: "Un réglage a une valeur non valide.",
        },
        bad: "[lever]
site = \"rivage-demo\"
host = \"us\"",
        good: "[lever]
site = \"rivage-demo\"
host = \"eu\"",
    };

    fn words(&self) -> Words {
        let Self { name, fault } = self;
        let (en, fr) = match fault {
            SettingFault::NotText => (
                format!("`{name}` is not text"),
                format!("`{name}` n’est pas du texte"),
            ),
            SettingFault::NotATable => (
                format!("`{name}` is not a section"),
                format!("`{name}` n’est pas une section"),
            ),
            SettingFault::NotAList => (
                format!("`{name}` is not a list of texts"),
                format!("`{name}` n’est pas une liste de textes"),
            ),
            SettingFault::NotABoolean => (
                format!("`{name}` is neither `true` nor `false`"),
                format!("`{name}` n’est ni `true` ni `false`"),
            ),
            SettingFault::NotALanguage(found) => {
                let found = visible(found);
                (
                    format!("`{name}` is neither `en` nor `fr`: `{found}`"),
                    format!("`{name}` n’est ni `en` ni `fr` : `{found}`"),
                )
            }
            SettingFault::Empty => (format!("`{name}` is empty"), format!("`{name}` est vide")),
            SettingFault::NotAnAddress(found) => {
                let found = visible(found);
                (
                    format!("`{name}` is not the address of a site: `{found}`"),
                    format!("`{name}` n’est pas l’adresse d’un site : `{found}`"),
                )
            }
            SettingFault::NotALeverSite(found) => {
                let found = visible(found);
                (
                    format!("`{name}` is not the name of a Lever site: `{found}`"),
                    format!("`{name}` n’est pas le nom d’un site Lever\u{a0}: `{found}`"),
                )
            }
            SettingFault::NotARegion(found) => {
                let found = visible(found);
                (
                    format!("`{name}` is `{found}`, not `fr-CA` or `fr-FR`"),
                    format!("`{name}` est `{found}` au lieu de `fr-CA` ou `fr-FR`"),
                )
            }
            SettingFault::NotALeverHost(found) => {
                let found = visible(found);
                (
                    format!("`{name}` is `{found}`, not `global` or `eu`"),
                    format!("`{name}` est `{found}` au lieu de `global` ou `eu`"),
                )
            }
            SettingFault::NotATimeZone { found, .. } => {
                let found = visible(found);
                (
                    format!("`{name}` is not a time zone: `{found}`"),
                    format!("`{name}` n’est pas un fuseau horaire\u{a0}: `{found}`"),
                )
            }
            SettingFault::NotASeverity(found) => {
                let found = visible(found);
                (
                    format!("`{found}` is not a severity"),
                    format!("`{found}` n’est pas une gravité"),
                )
            }
            SettingFault::AlwaysAnError(code) => (
                format!("`{code}` is always an error"),
                format!("`{code}` est toujours une erreur"),
            ),
            SettingFault::OneLanguage => (
                format!("`{name}` is missing, but the other language has it"),
                format!("`{name}` manque, alors que l’autre langue l’a"),
            ),
            SettingFault::Missing => (format!("`{name}` is missing"), format!("`{name}` manque")),
            SettingFault::Unsafe(c) => (
                format!("`{name}` contains an invisible character ({})", number(*c)),
                format!("`{name}` contient un caractère invisible ({})", number(*c)),
            ),
        };
        let (note, help) = reason::reason(name, fault);
        Words {
            message: both(en, fr),
            note,
            help,
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                name: "base_url",
                fault: SettingFault::NotAnAddress("/jobs/".to_owned()),
            },
            Self {
                name: "base_url",
                fault: SettingFault::NotText,
            },
            Self {
                name: "title",
                fault: SettingFault::NotATable,
            },
            Self {
                name: "title.en",
                fault: SettingFault::Missing,
            },
            Self {
                name: "title.en",
                fault: SettingFault::Empty,
            },
            Self {
                name: "title.fr",
                fault: SettingFault::OneLanguage,
            },
            Self {
                name: "title.fr",
                fault: SettingFault::Unsafe('\u{202e}'),
            },
            Self {
                name: "lever",
                fault: SettingFault::NotATable,
            },
            Self {
                name: "lever.site",
                fault: SettingFault::Missing,
            },
            Self {
                name: "lever.site",
                fault: SettingFault::NotALeverSite("a/b".to_owned()),
            },
            Self {
                name: "lever.host",
                fault: SettingFault::NotALeverHost("us".to_owned()),
            },
            Self {
                name: "time_zone",
                fault: SettingFault::NotATimeZone {
                    found: "Toronto".to_owned(),
                    meant: Some("America/Toronto".to_owned()),
                },
            },
            Self {
                name: "time_zone",
                fault: SettingFault::NotATimeZone {
                    found: "here".to_owned(),
                    meant: None,
                },
            },
            Self {
                name: "typography.fr",
                fault: SettingFault::NotARegion("fr".to_owned()),
            },
            Self {
                name: "old_addresses.en",
                fault: SettingFault::NotAList,
            },
            Self {
                name: "employer.url",
                fault: SettingFault::NotAnAddress("rivage".to_owned()),
            },
            Self {
                name: "employer.fr",
                fault: SettingFault::OneLanguage,
            },
            Self {
                name: "place.en",
                fault: SettingFault::OneLanguage,
            },
            Self {
                name: "country.en",
                fault: SettingFault::Missing,
            },
            Self {
                name: "check",
                fault: SettingFault::NotATable,
            },
            Self {
                name: "check",
                fault: SettingFault::NotASeverity("loud".to_owned()),
            },
            Self {
                name: "check",
                fault: SettingFault::AlwaysAnError("B012-missing-title"),
            },
            Self {
                name: "fields",
                fault: SettingFault::Missing,
            },
            Self {
                name: "fields.ignore",
                fault: SettingFault::NotAList,
            },
            Self {
                name: "facts",
                fault: SettingFault::NotAList,
            },
            Self {
                name: "facts.facet",
                fault: SettingFault::NotABoolean,
            },
            Self {
                name: "facts.fr",
                fault: SettingFault::Missing,
            },
            Self {
                name: "ignore_files",
                fault: SettingFault::NotAList,
            },
            Self {
                name: "default_language",
                fault: SettingFault::NotALanguage("de".to_owned()),
            },
        ]
    }
}

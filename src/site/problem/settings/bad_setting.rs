//! B052: a setting with a value that it cannot have.

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
            en: "A setting has a value that it cannot have.",
            fr: "Un réglage a une valeur qu’il ne peut avoir.",
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
                    format!("`{name}` is not the name of a site at Lever: `{found}`"),
                    format!("`{name}` n’est pas le nom d’un site chez Lever : `{found}`"),
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
                    format!("`{name}` est `{found}`, et non `global` ou `eu`"),
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
                format!("`{name}` is missing, though the other language has its text"),
                format!("`{name}` manque, alors que l’autre langue a son texte"),
            ),
            SettingFault::Missing => (format!("`{name}` is missing"), format!("`{name}` manque")),
            SettingFault::Unsafe(c) => (
                format!("`{name}` has an invisible character ({})", number(*c)),
                format!("`{name}` contient un caractère invisible ({})", number(*c)),
            ),
        };
        let (note, help) = reason(name, fault);
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
        ]
    }
}

/// Why a setting matters and how to mend it.
fn reason(
    name: &str,
    fault: &SettingFault,
) -> (crate::posting::Both<String>, crate::posting::Both<String>) {
    let note = match name {
        "time_zone" => both(
            "it decides when the last day to apply is over",
            "ce réglage fixe la fin du dernier jour pour postuler",
        ),
        "base_url" => both(
            "feeds and shared links need the full address",
            "les fils et les liens partagés ont besoin de l’adresse complète",
        ),
        "check" => match fault {
            SettingFault::AlwaysAnError(_) => both(
                "such a file cannot be published, whatever a setting says",
                "un tel fichier ne peut être publié, quoi que dise un réglage",
            ),
            _ => both(
                "it decides what `check` says of a code",
                "il décide de ce que `check` dit d’un code",
            ),
        },
        "old_addresses" | "old_addresses.en" | "old_addresses.fr" => both(
            "links to the site of before lead here by it",
            "grâce à lui, les liens vers l’ancien site mènent ici",
        ),
        "employer.url" => both(
            "search engines tell employers of one name apart by it",
            "les moteurs de recherche distinguent ainsi les employeurs du même nom",
        ),
        "lever" | "lever.site" | "lever.host" => both(
            "the link to apply is made of it",
            "le lien pour postuler en est fait",
        ),
        _ => both(
            "both languages of the board are equal",
            "les deux langues du babillard sont égales",
        ),
    };
    let help = match (name, fault) {
        (_, SettingFault::Unsafe(_)) => both("delete the character", "supprimez le caractère"),
        (_, SettingFault::NotATable) => both(
            format!("write `[{name}]` on a line of its own"),
            format!("écrivez `[{name}]` sur sa propre ligne"),
        ),
        ("check", SettingFault::AlwaysAnError(_)) => both(
            "delete the line, and mend the files",
            "supprimez la ligne, et corrigez les fichiers",
        ),
        ("check", _) => both(
            "write `\"error\"`, `\"warning\"`, `\"info\"` or `\"off\"`",
            "écrivez `\"error\"`, `\"warning\"`, `\"info\"` ou `\"off\"`",
        ),
        (_, SettingFault::NotAList) => both(
            "write `en = [\"/careers/positions/{stem}/\"]`",
            "écrivez `fr = [\"/fr/careers/positions/{stem}/\"]`",
        ),
        ("employer.url", _) => both(
            "write it whole: `url = \"https://example.org/\"`",
            "écrivez-la en entier : `url = \"https://example.org/\"`",
        ),
        ("base_url", _) => both(
            "write it whole: `base_url = \"https://example.org/jobs/\"`",
            "écrivez-la en entier : `base_url = \"https://example.org/emplois/\"`",
        ),
        (_, SettingFault::NotATimeZone { meant, .. }) => match meant {
            Some(meant) => both(
                format!("did you mean `{meant}`?"),
                format!("vouliez-vous dire `{meant}`?"),
            ),
            None => both(
                "write a name of the IANA database: `time_zone = \"America/Toronto\"`",
                "écrivez un nom de la base de l’IANA\u{a0}: `time_zone = \"America/Toronto\"`",
            ),
        },
        ("lever.host", _) => both(
            "write `host = \"global\"` or `host = \"eu\"`",
            "écrivez `host = \"global\"` ou `host = \"eu\"`",
        ),
        ("lever.site", _) => both(
            "write the first part of the path at Lever: `site = \"example\"`",
            "écrivez la première partie du chemin chez Lever : `site = \"exemple\"`",
        ),
        (name, _) => {
            let section = name.split('.').next().unwrap_or(name);
            let (en, fr) = match section {
                "employer" => ("Harbour Cooperative", "Coopérative du Havre"),
                "place" => ("Quebec City, Quebec", "Québec (Québec)"),
                "country" => ("United States", "États-Unis"),
                _ => ("Job postings", "Offres d’emploi"),
            };
            let lines = format!("`en = \"{en}\"`, `fr = \"{fr}\"`");
            both(
                format!("write both, in the section `[{section}]`: {lines}"),
                format!("écrivez les deux, dans la section `[{section}]` : {lines}"),
            )
        }
    };
    (note, help)
}

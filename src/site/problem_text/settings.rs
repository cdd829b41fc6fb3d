//! The words of problems with `babillard.toml`.

use super::{Words, both, number, visible};
use crate::site::problem::SettingFault;

pub(super) fn broken(why: &str) -> Words {
    let why = visible(why);
    Words {
        message: both(
            format!("the settings are not TOML: {why}"),
            format!("les réglages ne sont pas du TOML : {why}"),
        ),
        note: both(
            "none of the settings is used",
            "aucun des réglages n’est utilisé",
        ),
        help: both(
            "write `name = \"value\"`, one to a line",
            "écrivez `nom = \"valeur\"`, un par ligne",
        ),
    }
}

pub(super) fn unknown(name: &str, meant: Option<&str>) -> Words {
    let name = visible(name);
    let help = match meant {
        Some(meant) => both(
            format!("did you mean `{meant}`?"),
            format!("vouliez-vous dire `{meant}`?"),
        ),
        None => both(
            "the settings are `base_url`, `title.en`, `title.fr`, `lever.site` and `lever.host`",
            "les réglages sont `base_url`, `title.en`, `title.fr`, `lever.site` et `lever.host`",
        ),
    };
    Words {
        message: both(
            format!("unknown setting `{name}`"),
            format!("réglage inconnu `{name}`"),
        ),
        note: both(
            "a setting that nothing reads probably has another name",
            "un réglage que rien ne lit a sans doute un autre nom",
        ),
        help,
    }
}

pub(super) fn bad(name: &str, fault: &SettingFault) -> Words {
    let (en, fr) = match fault {
        SettingFault::NotText => (
            format!("`{name}` is not text"),
            format!("`{name}` n’est pas du texte"),
        ),
        SettingFault::NotATable => (
            format!("`{name}` is not a section"),
            format!("`{name}` n’est pas une section"),
        ),
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
        SettingFault::NotALeverHost(found) => {
            let found = visible(found);
            (
                format!("`{name}` is `{found}`, not `global` or `eu`"),
                format!("`{name}` est `{found}`, et non `global` ou `eu`"),
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
            format!("`{name}` is missing, though the other language has its title"),
            format!("`{name}` manque, alors que l’autre langue a son titre"),
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

/// Why a setting matters and how to mend it.
fn reason(
    name: &str,
    fault: &SettingFault,
) -> (crate::posting::Both<String>, crate::posting::Both<String>) {
    let note = match name {
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
        ("base_url", _) => both(
            "write it whole: `base_url = \"https://example.org/jobs/\"`",
            "écrivez-la en entier : `base_url = \"https://example.org/emplois/\"`",
        ),
        ("lever.host", _) => both(
            "write `host = \"global\"` or `host = \"eu\"`",
            "écrivez `host = \"global\"` ou `host = \"eu\"`",
        ),
        ("lever.site", _) => both(
            "write the first part of the path at Lever: `site = \"example\"`",
            "écrivez la première partie du chemin chez Lever : `site = \"exemple\"`",
        ),
        _ => both(
            "write both, in the section `[title]`: `en = \"Job postings\"`, `fr = \"Offres d’emploi\"`",
            "écrivez les deux, dans la section `[title]` : `en = \"Job postings\"`, `fr = \"Offres d’emploi\"`",
        ),
    };
    (note, help)
}

//! The words of problems with `babillard.toml`.

use super::{Words, both, number};
use crate::site::problem::details::SettingFault;
use crate::site::read::old_address::Fault;
use crate::site::visible::visible;

pub(crate) fn broken(why: &str) -> Words {
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

pub(crate) fn unknown(name: &str, meant: Option<&str>) -> Words {
    let name = visible(name);
    let help = match meant {
        Some(meant) => both(
            format!("did you mean `{meant}`?"),
            format!("vouliez-vous dire `{meant}`?"),
        ),
        None => both(
            "there are `base_url` and the sections `title`, `lever`, `employer`, `place`, `country`, `old_addresses` and `check`",
            "il y a `base_url` et les sections `title`, `lever`, `employer`, `place`, `country`, `old_addresses` et `check`",
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

pub(crate) fn bad(name: &str, fault: &SettingFault) -> Words {
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

pub(crate) fn bad_pattern(found: &str, fault: Fault) -> Words {
    let found = visible(found);
    let (message, help) = match fault {
        Fault::NotAPath => (
            both(
                format!("the old address `{found}` does not start with `/`"),
                format!("l’ancienne adresse `{found}` ne commence pas par `/`"),
            ),
            both(
                "write the path alone, from the site’s root",
                "écrivez le chemin seul, depuis la racine du site",
            ),
        ),
        Fault::NothingToFill => (
            both(
                format!("the old address `{found}` would be the same for every posting"),
                format!("l’ancienne adresse `{found}` serait la même pour toutes les offres"),
            ),
            both(
                "put `{stem}` where the name of the file stood",
                "mettez `{stem}` là où se trouvait le nom du fichier",
            ),
        ),
        Fault::UnknownPlace => (
            both(
                format!("the old address `{found}` has braces around something unknown"),
                format!("l’ancienne adresse `{found}` a des accolades autour d’un inconnu"),
            ),
            both(
                "only `{stem}` and `{path}` are filled in; each language has a list of its own",
                "seuls `{stem}` et `{path}` sont remplacés; chaque langue a sa propre liste",
            ),
        ),
        Fault::NotAllowed => (
            both(
                format!("the old address `{found}` is no path of a page"),
                format!("l’ancienne adresse `{found}` n’est pas le chemin d’une page"),
            ),
            both(
                "leave out `?`, `#`, `\\`, `..` and doubled slashes",
                "retirez `?`, `#`, `\\`, `..` et les barres obliques doublées",
            ),
        ),
    };
    Words {
        message,
        note: both(
            "links to the site of before lead here by it",
            "grâce à elle, les liens vers l’ancien site mènent ici",
        ),
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

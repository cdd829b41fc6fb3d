//! Why a setting matters, and how to fix it.

use super::SettingFault;
use crate::posting::Both;
use crate::site::problem::rule::both;

/// Why a setting matters and how to fix it.
pub(super) fn reason(name: &str, fault: &SettingFault) -> (Both<String>, Both<String>) {
    if let Some(found) = of_their_files(name, fault) {
        return found;
    }
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
                "such a file can never be published",
                "un tel fichier ne peut jamais être publié",
            ),
            _ => both(
                "this setting gives problems their severity",
                "ce réglage fixe la gravité des problèmes",
            ),
        },
        "old_addresses" | "old_addresses.en" | "old_addresses.fr" => both(
            "links to the old site redirect here",
            "les liens vers l’ancien site redirigent ici",
        ),
        "employer.url" => both(
            "search engines use it to distinguish employers with the same name",
            "les moteurs de recherche s’en servent pour distinguer les employeurs de même nom",
        ),
        "lever" | "lever.site" | "lever.host" => both(
            "the apply link uses this setting",
            "ce réglage forme le lien pour postuler",
        ),
        _ => both(
            "the board needs this text in both languages",
            "le babillard a besoin de ce texte dans les deux langues",
        ),
    };
    let help = match (name, fault) {
        (_, SettingFault::Unsafe(_)) => both("delete the character", "supprimez le caractère"),
        (_, SettingFault::NotATable) => both(
            format!("write `[{name}]` on its own line"),
            format!("écrivez `[{name}]` sur sa propre ligne"),
        ),
        ("check", SettingFault::AlwaysAnError(_)) => both(
            "delete the line, and fix the files",
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
            "write the full address: `url = \"https://example.org/\"`",
            "écrivez l’adresse complète\u{a0}: `url = \"https://example.org/\"`",
        ),
        ("base_url", _) => both(
            "write the full address: `base_url = \"https://example.org/jobs/\"`",
            "écrivez l’adresse complète\u{a0}: `base_url = \"https://example.org/emplois/\"`",
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
            "write the first part of the Lever path: `site = \"example\"`",
            "écrivez la première partie du chemin Lever\u{a0}: `site = \"exemple\"`",
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

/// The same for the settings that speak of another team's files.
fn of_their_files(name: &str, fault: &SettingFault) -> Option<(Both<String>, Both<String>)> {
    if matches!(fault, SettingFault::Unsafe(_)) {
        return None;
    }
    let section = name.split('.').next().unwrap_or(name);
    let note = match section {
        "default_language" => both(
            "files that say no language are in this one",
            "les fichiers qui n’indiquent aucune langue sont dans celle-ci",
        ),
        "ignore_files" => both(
            "the board leaves these files out",
            "le babillard laisse ces fichiers de côté",
        ),
        "fields" => both(
            "this section says which of your keys stand for those of the board",
            "cette section dit lesquelles de vos clés tiennent lieu de celles du babillard",
        ),
        "facts" => both(
            "each of these shows a key of yours to readers",
            "chacun de ceux-ci montre une de vos clés aux lecteurs",
        ),
        _ => return None,
    };
    let write = |line: &str| both(format!("write `{line}`"), format!("écrivez `{line}`"));
    let help = match (name, fault) {
        ("default_language", _) => write("default_language = \"en\""),
        ("ignore_files", _) => write("ignore_files = [\"en/about.md\"]"),
        ("fields", SettingFault::NotATable) => both(
            "write `[fields]` on its own line",
            "écrivez `[fields]` sur sa propre ligne",
        ),
        ("fields.ignore", _) => write("ignore = [\"author\", \"tags\"]"),
        ("facts", _) => both(
            "write `[[facts]]` on its own line, with `key`, `en` and `fr` below it",
            "écrivez `[[facts]]` sur sa propre ligne, avec `key`, `en` et `fr` au-dessous",
        ),
        ("facts.facet", _) => both(
            "write `facet = true`, or delete the line",
            "écrivez `facet = true`, ou supprimez la ligne",
        ),
        ("facts.key", _) => write("key = \"salary_range\""),
        ("facts.en", _) => write("en = \"Salary\""),
        ("facts.fr", _) => write("fr = \"Salaire\""),
        _ => both(
            "write `expiryDate = \"closing_date\"`, or `archived = { key = \"state\", when = [\"closed\"] }`",
            "écrivez `expiryDate = \"date_limite\"`, ou `archived = { key = \"etat\", when = [\"fermé\"] }`",
        ),
    };
    Some((note, help))
}

//! The schema of front matter: each key with its form, and what it is for in both languages.

use crate::posting::{Both, Lang};
use crate::site::read::keys::KEYS;
use serde_json::{Map, Value, json};

/// The schema, its words in `lang`.
pub(crate) fn schema(lang: Lang) -> Value {
    let mut properties = Map::new();
    for key in KEYS {
        if let Some((_, title, description)) = WORDS.iter().find(|(name, ..)| *name == key) {
            let mut form = form(key);
            form["title"] = json!(title.of(lang));
            form["description"] = json!(description.of(lang));
            properties.insert(key.to_owned(), form);
        }
    }
    let (title, description) = match lang {
        Lang::En => (
            "Front matter of a posting",
            "The YAML between the two lines `---` at the start of a posting's file.",
        ),
        Lang::Fr => (
            "En-tête d’une offre",
            "Le YAML entre les deux lignes `---` au début du fichier d’une offre.",
        ),
    };
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "description": description,
        "type": "object",
        "required": ["title", "archived"],
        "additionalProperties": false,
        "properties": properties,
    })
}

/// What a key takes. Whatever this refuses, reading a posting tells as a problem.
fn form(key: &str) -> Value {
    const PATH: &str =
        r#"^(?!\s*//)(?!\s*$)(?!.*(^|/)\s*\.{1,2}\s*(/|$))(?![\s/]*$)[^\\:?#<>"|*]+$"#;
    const ID: &str =
        "^(?!0{8}-0{4}-0{4}-0{4}-0{12})[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$";
    const NAME: &str = r##"^(?!\s*\.*\s*$)[^/\\<>"`{}|^?#%]+$"##;
    const DATE: &str = concat!(
        r"^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}",
        r"([Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60))?([.,][0-9]+)?",
        r"\s*([Zz]|[+-](0?[0-9]|1[0-4])(:?[0-5][0-9])?)?)?$"
    );
    match key {
        "title" => json!({ "type": "string", "pattern": r"\S" }),
        "description" => json!({ "type": ["string", "number"], "pattern": r"\S" }),
        "archived" => json!({ "type": "boolean" }),
        "leverId" => json!({ "type": "string", "pattern": ID }),
        "translationKey" => json!({ "type": ["string", "number"], "pattern": NAME }),
        "slug" => {
            json!({ "type": ["string", "number", "null"], "pattern": "[0-9A-Za-zÀ-ÖØ-öø-ÿŒœ]" })
        }
        "url" | "aliases" => json!({
            "type": ["string", "array", "null"],
            "pattern": PATH,
            "items": { "type": "string", "pattern": PATH },
        }),
        "date" | "publishDate" | "lastmod" | "expiryDate" => {
            json!({ "type": ["string", "null"], "pattern": DATE })
        }
        "lang" => {
            json!({ "type": ["string", "null"], "pattern": "^(en|fr)([-_][A-Za-z0-9]{2,3})?$" })
        }
        "apply" => {
            let mail = r"[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+";
            let address = format!(
                r"^(https?://[^\s/]+\.[^\s]+|(mailto:)?[^\s@]+@[^\s@]+\.[^\s@]+|{mail}(\s*[,;]\s*{mail})+)$"
            );
            json!({ "type": ["string", "null"], "pattern": address })
        }
        "draft" | "published" | "remote" => json!({ "type": ["boolean", "null"] }),
        _ => json!({ "type": ["string", "number", "null"] }),
    }
}

/// A name for people and a sentence or two, by key.
const WORDS: &[(&str, Both<&str>, Both<&str>)] = &[
    (
        "title",
        Both {
            en: "Title",
            fr: "Titre",
        },
        Both {
            en: "The name of the job, plain text.",
            fr: "Le nom de l’emploi, en texte simple.",
        },
    ),
    (
        "description",
        Both {
            en: "Description",
            fr: "Description",
        },
        Both {
            en: "One or two sentences, which lists and search engines show.",
            fr: "Une ou deux phrases, que montrent les listes et les moteurs de recherche.",
        },
    ),
    (
        "archived",
        Both {
            en: "Archived",
            fr: "Archivée",
        },
        Both {
            en: "`false`: open, one can apply. `true`: closed; it keeps its page, without a link to apply. The same in both languages.",
            fr: "`false`\u{a0}: ouverte, on peut postuler. `true`\u{a0}: fermée; elle garde sa page, sans lien pour postuler. De même dans les deux langues.",
        },
    ),
    (
        "leverId",
        Both {
            en: "Id at Lever",
            fr: "Id chez Lever",
        },
        Both {
            en: "The id from the posting’s address at Lever, for the link to apply.",
            fr: "L’id dans l’adresse de l’offre chez Lever, pour le lien qui permet de postuler.",
        },
    ),
    (
        "translationKey",
        Both {
            en: "Translation key",
            fr: "Clé de traduction",
        },
        Both {
            en: "The same in both languages, and nowhere else: it makes them one job.",
            fr: "La même dans les deux langues, et nulle part ailleurs\u{a0}: elle en fait un seul emploi.",
        },
    ),
    (
        "employer",
        Both {
            en: "Employer",
            fr: "Employeur",
        },
        Both {
            en: "Who hires, where it is not the board’s own employer.",
            fr: "Qui embauche, quand ce n’est pas l’employeur du babillard lui-même.",
        },
    ),
    (
        "place",
        Both {
            en: "Place of work",
            fr: "Lieu de travail",
        },
        Both {
            en: "The town and its province, where they are not the board’s own.",
            fr: "La ville et sa province, quand ce ne sont pas celles du babillard.",
        },
    ),
    (
        "remote",
        Both {
            en: "Remote",
            fr: "À distance",
        },
        Both {
            en: "`true`: one may work from anywhere in the country.",
            fr: "`true`\u{a0}: on peut travailler de partout au pays.",
        },
    ),
    (
        "salary",
        Both {
            en: "Salary",
            fr: "Salaire",
        },
        Both {
            en: "What it pays, in words; it comes before what the text says.",
            fr: "Ce que paie le poste, en mots; passe avant ce que dit le texte.",
        },
    ),
    (
        "term",
        Both {
            en: "Term",
            fr: "Durée",
        },
        Both {
            en: "How long it lasts: `indeterminate`, `12 months`; it comes before what the text says.",
            fr: "Combien de temps il dure\u{a0}: `indéterminée`, `12 mois`; passe avant ce que dit le texte.",
        },
    ),
    (
        "level",
        Both {
            en: "Level",
            fr: "Niveau",
        },
        Both {
            en: "The group and level; it comes before what the text says.",
            fr: "Le groupe et le niveau; passe avant ce que dit le texte.",
        },
    ),
    (
        "languages",
        Both {
            en: "Languages",
            fr: "Langues",
        },
        Both {
            en: "Which languages it asks for, in words or as a list; it comes before what the text says.",
            fr: "Les langues demandées, en mots ou en liste; passe avant ce que dit le texte.",
        },
    ),
    (
        "layout",
        Both {
            en: "Layout",
            fr: "Gabarit",
        },
        Both {
            en: "Accepted, as Hugo’s sites have it; nothing is made of it.",
            fr: "Acceptée, comme dans les sites de Hugo; on n’en fait rien.",
        },
    ),
    (
        "type",
        Both {
            en: "Type",
            fr: "Type",
        },
        Both {
            en: "Accepted, as Hugo’s sites have it; nothing is made of it.",
            fr: "Acceptée, comme dans les sites de Hugo; on n’en fait rien.",
        },
    ),
    (
        "slug",
        Both {
            en: "Slug",
            fr: "Fin de l’adresse",
        },
        Both {
            en: "The last part of the address, instead of the file’s name.",
            fr: "La dernière partie de l’adresse, au lieu du nom du fichier.",
        },
    ),
    (
        "url",
        Both {
            en: "Old address",
            fr: "Ancienne adresse",
        },
        Both {
            en: "One or more paths on this site; each leads to the posting.",
            fr: "Un ou plusieurs chemins sur ce site; chacun mène à l’offre.",
        },
    ),
    (
        "aliases",
        Both {
            en: "Old addresses",
            fr: "Anciennes adresses",
        },
        Both {
            en: "One or more paths on this site; each leads to the posting.",
            fr: "Un ou plusieurs chemins sur ce site; chacun mène à l’offre.",
        },
    ),
    (
        "date",
        Both {
            en: "Date",
            fr: "Date",
        },
        Both {
            en: "The day it was published, such as `2026-10-26`; the newest come first. Nothing is published before it. A time with an offset means its day in the board’s time zone. The same in both languages.",
            fr: "Le jour de la publication, comme `2026-10-26`; les plus récentes viennent d’abord. Rien ne paraît avant ce jour. Une heure avec un décalage donne son jour dans le fuseau horaire du babillard. La même dans les deux langues.",
        },
    ),
    (
        "publishDate",
        Both {
            en: "Published from",
            fr: "Publiée à partir de",
        },
        Both {
            en: "The posting is scheduled: nothing of it is on the board before this day, such as `2026-10-26`.",
            fr: "L’offre est programmée\u{a0}: rien n’en paraît sur le babillard avant ce jour, comme `2026-10-26`.",
        },
    ),
    (
        "lastmod",
        Both {
            en: "Last change",
            fr: "Dernier changement",
        },
        Both {
            en: "The day it was last changed.",
            fr: "Le jour du dernier changement.",
        },
    ),
    (
        "expiryDate",
        Both {
            en: "Last day to apply",
            fr: "Dernier jour pour postuler",
        },
        Both {
            en: "A day such as `2026-10-26`. At its end the board closes the posting in both languages; the earlier day of the two counts.",
            fr: "Un jour comme `2026-10-26`. À la fin de ce jour, le babillard ferme l’offre dans les deux langues; le premier des deux jours compte.",
        },
    ),
    (
        "draft",
        Both {
            en: "Draft",
            fr: "Brouillon",
        },
        Both {
            en: "`true` leaves the file out.",
            fr: "`true` laisse le fichier de côté.",
        },
    ),
    (
        "published",
        Both {
            en: "Published",
            fr: "Publiée",
        },
        Both {
            en: "`false` leaves the file out, as `draft: true` does.",
            fr: "`false` laisse le fichier de côté, comme `draft: true`.",
        },
    ),
    (
        "lang",
        Both {
            en: "Language",
            fr: "Langue",
        },
        Both {
            en: "`en` or `fr`, where neither the folder nor the file’s name says it.",
            fr: "`en` ou `fr`, quand ni le dossier ni le nom du fichier ne le disent.",
        },
    ),
    (
        "apply",
        Both {
            en: "Where to apply",
            fr: "Où postuler",
        },
        Both {
            en: "An `https` address or email addresses; it comes before `leverId`.",
            fr: "Une adresse `https` ou des adresses courriel; elle passe avant `leverId`.",
        },
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::read::front_matter;

    #[test]
    fn every_key_that_is_read_is_described_in_both_languages() {
        let described: Vec<&str> = WORDS.iter().map(|(key, ..)| *key).collect();
        assert_eq!(described, KEYS);
        for lang in Lang::ALL {
            let schema = schema(lang);
            let keys = schema["properties"].as_object().expect("keys");
            assert_eq!(keys.len(), KEYS.len());
        }
    }

    /// What is written for a key, as YAML and as JSON; whether reading it tells a problem, and the
    /// schema refuses it.
    #[track_caller]
    fn check(key: &str, value: Value, good: bool) {
        let mut all = json!({ "title": "a", "description": "b", "archived": false,
            "leverId": "4874d95f-a569-43dc-a237-b503d91cacaf", "translationKey": "k" });
        all[key] = value;
        let front: Map<String, Value> = all.as_object().expect("keys").clone();
        let lines = front.iter().map(|(key, value)| format!("{key}: {value}\n"));
        let text = format!("---\n{}---\n", lines.collect::<String>());
        let reading = front_matter::read("en/a.md", text.as_bytes());
        assert_eq!(
            reading.problems.is_empty(),
            good,
            "{text}{:?}",
            reading.problems
        );
        assert_eq!(jsonschema::is_valid(&schema(Lang::En), &all), good, "{all}");
    }

    #[test]
    fn the_schema_refuses_what_reading_tells_as_a_problem() {
        for key in KEYS {
            check(key, json!({ "a": 1 }), false);
        }
        for key in ["title", "description"] {
            check(key, json!("Cook"), true);
            check(key, json!(2026), key == "description");
            for bad in [
                json!(""),
                json!("  "),
                json!(null),
                json!(true),
                json!(["a"]),
            ] {
                check(key, bad, false);
            }
        }
        for good in [json!(true), json!(false)] {
            check("archived", good.clone(), true);
        }
        for bad in [json!("true"), json!("yes"), json!(1), json!(null)] {
            check("archived", bad, false);
        }
        check(
            "leverId",
            json!("4874D95F-A569-43DC-A237-B503D91CACAF"),
            true,
        );
        for bad in [
            json!("00000000-0000-0000-0000-000000000000"),
            json!("http://4874d95f-a569-43dc-a237-b503d91cacaf"),
            json!("4874d95f-a569-43dc-a237-b503d91caca"),
            json!(null),
            json!(""),
        ] {
            check("leverId", bad, false);
        }
        for good in [json!("senior-advisor"), json!("Chef, été"), json!(12)] {
            check("translationKey", good, true);
        }
        for bad in [
            json!("a/b"),
            json!(".."),
            json!("a<b"),
            json!(""),
            json!("50%"),
            json!(true),
        ] {
            check("translationKey", bad, false);
        }
        for good in [json!("head-baker"), json!("Été"), json!(7), json!(null)] {
            check("slug", good, true);
        }
        for bad in [json!("!!!"), json!(["a"]), json!(true)] {
            check("slug", bad, false);
        }
        for key in ["url", "aliases"] {
            for good in [json!("/a/b/"), json!(["/a/", "b"]), json!([]), json!(null)] {
                check(key, good, true);
            }
            for bad in [
                json!("//a"),
                json!("https://example.org/"),
                json!("/../a"),
                json!("a/.."),
                json!("/"),
                json!(""),
                json!(["/a/", 1]),
                json!(true),
                json!("a?b"),
            ] {
                check(key, bad, false);
            }
        }
        for key in ["date", "publishDate", "lastmod", "expiryDate"] {
            for good in [
                json!("2026-10-26"),
                json!("2026-10-26T10:00:00Z"),
                json!("2026-10-26 23:59"),
                json!("2026-10-26t10:00:60.25-0500"),
                json!("2026-10-26T10:00:00 +14:00"),
                json!("2026-10-26 10:00:00 -5"),
                json!(null),
            ] {
                check(key, good, true);
            }
            for bad in [
                json!("26/10/2026"),
                json!("2026-1-2"),
                json!("0000-01-01"),
                json!("2026-10-26T"),
                json!("2026-10-26T24:00:00Z"),
                json!("2026-10-26T10:60"),
                json!("2026-10-26T1:00"),
                json!("2026-10-26T10:00+15:00"),
                json!("2026-10-26T10:00:00.Z"),
                json!("soon"),
                json!(2026),
                json!(["2026-10-26"]),
            ] {
                check(key, bad, false);
            }
        }
        for good in [json!(true), json!(false), json!(null)] {
            check("draft", good, true);
        }
        check("draft", json!("maybe"), false);
        check("published", json!(false), true);
        check("published", json!("no"), false);
        for key in ["layout", "type"] {
            check(key, json!("page"), true);
            check(key, json!(["page"]), false);
        }
        check("weight", json!(1), false);
    }
}

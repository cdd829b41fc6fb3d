//! The schema of `babillard.toml`: each setting with its form, and what it is for in both languages.

use crate::posting::{Both, Lang};
use crate::site::read::keys::KEYS;
use crate::site::read::settings::reader::NAMES;
use serde_json::{Map, Value, json};

/// The schema, its words in `lang`.
pub(crate) fn schema(lang: Lang) -> Value {
    let (title, description) = match lang {
        Lang::En => (
            "Settings of a board",
            "`babillard.toml`, in the content folder.",
        ),
        Lang::Fr => (
            "Réglages d’un babillard",
            "`babillard.toml`, dans le dossier de contenu.",
        ),
    };
    let mut schema = object();
    for name in NAMES {
        if let Some((section, inner)) = name.split_once('.') {
            // The entries of `[[facts]]` are a list.
            let pointer = match section {
                "facts" => "/properties/facts/items/properties".to_owned(),
                _ => format!("/properties/{section}/properties"),
            };
            if let Some(Value::Object(properties)) = schema.pointer_mut(&pointer) {
                properties.insert(inner.to_owned(), form(name, lang));
            }
        } else if let Some(Value::Object(properties)) = schema.get_mut("properties") {
            properties.insert(name.to_owned(), form(name, lang));
        }
    }
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["title"] = json!(title);
    schema["description"] = json!(description);
    schema
}

fn object() -> Value {
    json!({ "type": "object", "additionalProperties": false, "properties": {} })
}

/// What a setting takes, and what it is for.
fn form(name: &str, lang: Lang) -> Value {
    let text = || json!({ "type": "string", "minLength": 1 });
    let texts = || json!({ "type": ["string", "array"], "items": text() });
    let has_sections = NAMES.iter().any(|known| {
        known
            .strip_prefix(name)
            .is_some_and(|rest| rest.starts_with('.'))
    });
    let mut form = match name {
        "check" => {
            json!({ "type": "object", "additionalProperties": { "enum": ["error", "warning", "info", "off"] } })
        }
        "default_language" => json!({ "enum": Lang::ALL.map(Lang::code) }),
        "lever.host" => json!({ "enum": ["global", "eu"] }),
        "ignore_files" | "old_addresses.en" | "old_addresses.fr" => texts(),
        "facts.facet" => json!({ "type": "boolean" }),
        "facts" => {
            let mut fact = object();
            fact["required"] = json!(["key", "en", "fr"]);
            json!({ "type": "array", "items": fact })
        }
        "fields" => fields(),
        _ if has_sections => object(),
        _ => text(),
    };
    if let Some((_, words)) = WORDS.iter().find(|(known, _)| *known == name) {
        form["description"] = json!(words.of(lang));
    }
    form
}

/// `[fields]`: ours = theirs.
fn fields() -> Value {
    let source = json!({
        "oneOf": [
            { "type": "string", "minLength": 1 },
            {
                "type": "object",
                "required": ["key"],
                "additionalProperties": false,
                "properties": {
                    "key": { "type": "string", "minLength": 1 },
                    "when": { "type": "array" },
                    "unless": { "type": "array" },
                },
            },
        ],
    });
    let either = json!({ "anyOf": [source, { "type": "array", "items": source }] });
    let mut properties: Map<String, Value> = KEYS
        .iter()
        .map(|key| ((*key).to_owned(), either.clone()))
        .collect();
    properties.insert("counterpart".to_owned(), either.clone());
    let ignored = json!({ "type": ["string", "array"], "items": { "type": "string" } });
    properties.insert("ignore".to_owned(), ignored);
    json!({ "type": "object", "additionalProperties": false, "properties": properties })
}

/// What some settings are for.
const WORDS: &[(&str, Both<&str>)] = &[
    (
        "base_url",
        Both {
            en: "The address of the published board.",
            fr: "L’adresse du babillard publié.",
        },
    ),
    (
        "title",
        Both {
            en: "What the board is called.",
            fr: "Le nom du babillard.",
        },
    ),
    (
        "default_language",
        Both {
            en: "The language of a file that says none.",
            fr: "La langue d’un fichier qui n’en dit pas.",
        },
    ),
    (
        "ignore_files",
        Both {
            en: "Files that are no postings: paths, or patterns with `*` and `**`.",
            fr: "Les fichiers qui ne sont pas des offres : chemins, ou motifs avec `*` et `**`.",
        },
    ),
    (
        "fields",
        Both {
            en: "Your keys that stand for Babillard’s: ours = yours.",
            fr: "Vos clés qui tiennent lieu de celles de Babillard : les nôtres = les vôtres.",
        },
    ),
    (
        "facts",
        Both {
            en: "Your keys that are shown at a glance, with a label in each language.",
            fr: "Vos clés qui sont montrées en bref, avec un libellé dans chaque langue.",
        },
    ),
    (
        "check",
        Both {
            en: "What a code counts as.",
            fr: "La gravité d’un code.",
        },
    ),
    (
        "lever",
        Both {
            en: "The board’s site at Lever; the apply link uses it.",
            fr: "Le site du babillard chez Lever; il forme le lien pour postuler.",
        },
    ),
    (
        "old_addresses",
        Both {
            en: "Where postings stood before, as patterns with `{stem}` or `{path}`.",
            fr: "Où se trouvaient les offres, en motifs avec `{stem}` ou `{path}`.",
        },
    ),
];

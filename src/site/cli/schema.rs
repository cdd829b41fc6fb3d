//! JSON Schema (2020-12) of what people write and of what other programs read.

mod front_matter;
mod settings;

use crate::bundle::{ArchivePage, Copies, Index, VERSION, Whole};
use crate::posting::Lang;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use serde_json::{Map, Value, json};

/// What there is a schema of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The front matter of a posting.
    FrontMatter,
    /// `babillard.toml`.
    Settings,
    /// Every file of the bundle but those of the search index.
    Bundle,
}

impl Subject {
    /// All, in the order of the help text.
    pub const ALL: [Subject; 3] = [Subject::FrontMatter, Subject::Settings, Subject::Bundle];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Subject::FrontMatter => "front-matter",
            Subject::Settings => "settings",
            Subject::Bundle => "bundle",
        }
    }
}

/// The schema as text, with a last line end. `lang` is the language of what it says to people who
/// write; a bundle speaks to programmers, in English.
pub fn text(subject: Subject, lang: Lang) -> serde_json::Result<String> {
    let schema = match subject {
        Subject::FrontMatter => front_matter::schema(lang),
        Subject::Settings => settings::schema(lang),
        Subject::Bundle => bundle(),
    };
    let mut text = serde_json::to_string_pretty(&schema)?;
    text.push('\n');
    Ok(text)
}

/// The schema of the bundle, made of the definitions that both sides read.
fn bundle() -> Value {
    let tidy = RecursiveTransform(|schema: &mut Schema| {
        closed(schema);
        without_links(schema);
    });
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut generator = settings.into_generator();
    let files = [
        generator.subschema_for::<Index>(),
        generator.subschema_for::<ArchivePage>(),
        generator.subschema_for::<Whole>(),
        generator.subschema_for::<Copies>(),
    ];
    let mut definitions: Map<String, Value> = generator.take_definitions(true);
    for definition in definitions.values_mut() {
        if let Ok(schema) = <&mut Schema>::try_from(definition) {
            tidy.clone().transform(schema);
        }
    }
    for sealed in ["ArchivePage", "Whole", "Copies"] {
        if let Some(definition) = definitions.get_mut(sealed) {
            add_seal(definition);
        }
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("Babillard bundle, version {VERSION}"),
        "description": "One file of the bundle: `data/index.json`, a page of the archive, a posting whole, or the addresses of copies.",
        "oneOf": files,
        "$defs": definitions,
    })
}

/// The files that end with a seal have one more member than their types: see `files::sealed`.
fn add_seal(definition: &mut Value) {
    definition["properties"]["seal"] = json!({
        "description": "The first 64 bits of the SHA-256 of the file up to `,\"seal\":`, followed by the file's path, in hexadecimal.",
        "type": "string",
        "pattern": "^[0-9a-f]{16}$",
    });
    if let Some(required) = definition["required"].as_array_mut() {
        required.push(json!("seal"));
    }
}

/// Nothing but what is defined may be in an object.
fn closed(schema: &mut Schema) {
    if schema.get("properties").is_some() {
        schema.insert("additionalProperties".to_owned(), Value::Bool(false));
    }
}

/// A description in one line, without the links of the code's own documentation.
fn without_links(schema: &mut Schema) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = text
            .replace("[`", "`")
            .replace("`]", "`")
            .replace('\n', " ");
    }
}

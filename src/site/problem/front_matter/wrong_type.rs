//! B011: a key that can do without has a value of another type.

use crate::posting::Both;
use crate::site::problem::rule::{Rule, Severity, Story, Words, both};

/// A key that can do without has a value of another type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongType {
    /// The key.
    pub key: &'static str,
    /// What it takes.
    pub wanted: Wanted,
    /// What it has.
    pub found: Found,
}

/// What a key takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A text.
    Text,
    /// A text, or a list of texts.
    Texts,
    /// `true` or `false`.
    Boolean,
}

/// What a key has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing, `null` or `~`.
    Null,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
    /// Keys and values.
    Map,
    /// A value with a YAML tag.
    Tagged,
}

impl Rule for WrongType {
    const STORY: Story = Story {
        code: "B011-wrong-type",
        severity: Severity::Warning,
        text: Both {
            en: "The value does not have the type that the key needs: a list instead of text, for example. It is ignored.",
            fr: "La valeur n’est pas du type attendu, par exemple une liste au lieu d’un texte. Elle est ignorée.",
        },
        bad: "layout: [page]",
        good: "layout: page",
    };

    fn words(&self) -> Words {
        let (key, wanted, found) = (&self.key, self.wanted, self.found);
        let found = a(found);
        let wanted = match wanted {
            Wanted::Text => both("text", "du texte"),
            Wanted::Boolean => both("`true` or `false`", "`true` ou `false`"),
            Wanted::Texts => both(
                "text, or a list of texts",
                "du texte ou une liste de textes",
            ),
        };
        Words {
            message: both(
                format!("`{key}` is {}; it must be {}", found.en, wanted.en),
                format!("`{key}` est {}; il faut {}", found.fr, wanted.fr),
            ),
            note: both("the value is ignored", "la valeur est ignorée"),
            help: quoted(key),
        }
    }

    #[cfg(test)]
    fn samples() -> Vec<Self> {
        vec![
            Self {
                key: "layout",
                wanted: Wanted::Text,
                found: Found::Null,
            },
            Self {
                key: "layout",
                wanted: Wanted::Text,
                found: Found::Boolean,
            },
            Self {
                key: "layout",
                wanted: Wanted::Text,
                found: Found::Number,
            },
            Self {
                key: "layout",
                wanted: Wanted::Text,
                found: Found::Text,
            },
            Self {
                key: "layout",
                wanted: Wanted::Text,
                found: Found::List,
            },
            Self {
                key: "layout",
                wanted: Wanted::Text,
                found: Found::Map,
            },
            Self {
                key: "layout",
                wanted: Wanted::Text,
                found: Found::Tagged,
            },
            Self {
                key: "url",
                wanted: Wanted::Texts,
                found: Found::Number,
            },
        ]
    }
}

/// How to make text of a value.
pub(crate) fn quoted(key: &str) -> Both<String> {
    both(
        format!("put the value in quotation marks: `{key}: \"…\"`"),
        format!("mettez la valeur entre guillemets droits : `{key}: \"…\"`"),
    )
}

/// What a value is, with its article.
pub(crate) fn a(found: Found) -> Both<&'static str> {
    let (en, fr) = match found {
        Found::Null => ("empty", "vide"),
        Found::Boolean => ("`true` or `false`", "`true` ou `false`"),
        Found::Number => ("a number", "un nombre"),
        Found::Text => ("text", "du texte"),
        Found::List => ("a list", "une liste"),
        Found::Map => (
            "a map of keys and values",
            "une table de clés et de valeurs",
        ),
        Found::Tagged => (
            "a value with a YAML tag",
            "une valeur avec une étiquette YAML",
        ),
    };
    Both { en, fr }
}

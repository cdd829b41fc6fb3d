//! TOML between two `+++` lines, in the terms of [`crate::site::read::yaml`].

use crate::site::problem::place::Span;
use crate::site::read::yaml::{Document, Entry, Node};
use toml::de::{DeTable, DeValue};

/// Something that is no TOML, as the library says it, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What the library says, in English.
    pub why: String,
    /// Where.
    pub span: Span,
}

/// The most faults to report in one front matter.
const MOST_FAULTS: usize = 10;

/// Reads the text between the two `+++` lines: all that can be read, and all that cannot.
pub fn read(text: &str) -> (Document, Vec<Fault>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let faults = errors.iter().take(MOST_FAULTS).map(|error| {
        let range = error.span().unwrap_or(0..0);
        Fault {
            why: error.message().to_owned(),
            span: Span::new(range.start, range.end),
        }
    });
    let mut entries: Vec<Entry> = table
        .get_ref()
        .iter()
        .map(|(key, value)| {
            let (key_range, value_range) = (key.span(), value.span());
            Entry {
                key: key.get_ref().to_string(),
                key_span: Some(Span::new(key_range.start, key_range.end)),
                value_span: Some(Span::new(value_range.start, value_range.end)),
                value: Some(node(value.get_ref())),
            }
        })
        .collect();
    entries.sort_by_key(|entry| entry.key_span);
    let document = Document {
        entries,
        ..Document::default()
    };
    (document, faults.collect())
}

/// A value; a date and a time are the text that one would write in YAML.
fn node(value: &DeValue) -> Node {
    match value {
        DeValue::String(text) => Node::Text(text.to_string()),
        DeValue::Integer(number) => Node::Number(number.to_string()),
        DeValue::Float(number) => Node::Number(number.to_string()),
        DeValue::Boolean(value) => Node::Boolean(*value),
        DeValue::Datetime(date) => Node::Text(date.to_string()),
        DeValue::Array(list) => {
            Node::List(list.iter().map(|value| node(value.get_ref())).collect())
        }
        DeValue::Table(table) => {
            let pairs = table.iter();
            let pair = |(key, value): (&toml::Spanned<_>, &toml::Spanned<_>)| {
                let key: &std::borrow::Cow<str> = key.get_ref();
                (Node::Text(key.to_string()), node(value.get_ref()))
            };
            Node::Map(pairs.map(pair).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::problem::front_matter::broken_toml::library::in_french;

    #[test]
    fn each_value_has_its_kind_and_its_place() {
        let text = "title = \"A & B\"\nopen = true\nday = 2026-12-18\nat = 2026-10-13T09:00:00-04:00\nlist = [\n 1,\n 'b',\n]\n[design]\nx = 1.5\n";
        let (document, faults) = read(text);
        assert_eq!(faults, []);
        let seen: Vec<(&str, Option<Node>)> = document
            .entries
            .iter()
            .map(|entry| (entry.key.as_str(), entry.value.clone()))
            .collect();
        let number = |text: &str| Node::Number(text.to_owned());
        let words = |text: &str| Node::Text(text.to_owned());
        assert_eq!(
            seen,
            [
                ("title", Some(words("A & B"))),
                ("open", Some(Node::Boolean(true))),
                ("day", Some(words("2026-12-18"))),
                ("at", Some(words("2026-10-13T09:00:00-04:00"))),
                ("list", Some(Node::List(vec![number("1"), words("b")]))),
                ("design", Some(Node::Map(vec![(words("x"), number("1.5"))]))),
            ]
        );
        let span = document.entries[1].value_span.expect("a place");
        assert_eq!(&text[span.start..span.end], "true");
    }

    #[test]
    fn a_line_that_is_no_toml_is_told_and_the_others_are_read() {
        let (document, faults) = read("title = \"a\"\nopen: true\ndate = 2026-01-02\n");
        assert!(!faults.is_empty());
        assert!(document.entries.iter().any(|entry| entry.key == "title"));
    }

    #[test]
    fn what_usually_goes_wrong_is_said_in_french() {
        for text in [
            "title = Baker",
            "title = \"Baker",
            "title",
            "title =",
            "= \"Baker\"",
            "title = \"a\" \"b\"",
            "title = \"a\"\ntitle = \"b\"",
            "tags = [\"a\"",
            "tags = [\"a\" \"b\"]",
            "tags = [,]",
            "at = { a = 1",
            "at = { a }",
            "[place",
            "count = 01",
            "count = 1__0",
            "title: Baker",
            "title = \"\\u12\"",
        ] {
            let (_, faults) = read(text);
            assert!(!faults.is_empty(), "{text}");
            for fault in faults {
                assert!(in_french(&fault.why).is_some(), "{text}: {}", fault.why);
            }
        }
    }
}

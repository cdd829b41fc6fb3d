//! What is read of YAML, and where it stands.

use super::*;

/// The entries as `key = value`, each with the text of its place.
fn entries(text: &str) -> Vec<(String, String)> {
    let at = |span: Option<Span>| {
        span.map_or("", |span| &text[span.start..span.end])
            .to_owned()
    };
    read(text)
        .entries
        .iter()
        .map(|entry| (at(entry.key_span), at(entry.value_span)))
        .collect()
}

#[track_caller]
fn check(text: &str, expected: &[(&str, &str)]) {
    let document = read(text);
    assert_eq!(document.faults, [], "{text}");
    let expected: Vec<_> = expected
        .iter()
        .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
        .collect();
    assert_eq!(entries(text), expected, "{text}");
}

#[test]
fn each_key_and_value_has_its_place() {
    check("a: b\n", &[("a", "b")]);
    check(
        "a:  b c  # note\n# note\nb: 'x # y' # z\r\n",
        &[("a", "b c"), ("b", "'x # y'")],
    );
    check(
        "\"a b\" : \"c\"\n'd':\n",
        &[("\"a b\"", "\"c\""), ("'d'", "")],
    );
    check(
        "a: >-\n  one\n\n  two\nb: 1\n",
        &[("a", ">-\n  one\n\n  two"), ("b", "1")],
    );
    check(
        "a:\n- x\n- y\nb:\n  - z\nc: d\n",
        &[("a", "- x\n- y"), ("b", "- z"), ("c", "d")],
    );
    check(
        "a: [x,\n  'y]', z]\nb: {c: d}\n",
        &[("a", "[x,\n  'y]', z]"), ("b", "{c: d}")],
    );
    check(
        "a: \"one\n  two: three\n  \"\nb: 1",
        &[("a", "\"one\n  two: three\n  \""), ("b", "1")],
    );
    check(
        "a: one\n  two\n  # note\nb: https://a.ca/x:y\n",
        &[("a", "one\n  two"), ("b", "https://a.ca/x:y")],
    );
    check(
        "a: 'it''s: ok'\nb: \"\\\"x: y\"\n",
        &[("a", "'it''s: ok'"), ("b", "\"\\\"x: y\"")],
    );
}

#[test]
fn keys_that_are_all_indented_or_in_brackets_are_read() {
    check("  a: b\n  c: d\n", &[("a", "b"), ("c", "d")]);
    check("{a: b, c: d}\n", &[("", ""), ("", "")]);
    assert_eq!(read("{a: b}").entries[0].key, "a");
}

#[test]
fn values_have_the_type_that_yaml_gives_them() {
    let value = |text: &str| {
        read(&format!("a: {text}")).entries[0]
            .value
            .clone()
            .expect("a value")
    };
    assert_eq!(value(""), Node::Null);
    assert_eq!(value("~"), Node::Null);
    assert_eq!(value("true"), Node::Boolean(true));
    assert_eq!(value("yes"), Node::Text("yes".to_owned()));
    assert_eq!(value("1e3"), Node::Number("1e3".to_owned()));
    assert_eq!(value("2008-03-04"), Node::Text("2008-03-04".to_owned()));
    assert_eq!(
        value("[a, 1]"),
        Node::List(vec![
            Node::Text("a".to_owned()),
            Node::Number("1".to_owned())
        ])
    );
    assert_eq!(value("!x y"), Node::Tagged);
    assert_eq!(value("!!str 1"), Node::Text("1".to_owned()));
}

#[test]
fn a_line_that_cannot_be_read_leaves_the_others() {
    let document = read("a: b: c\nd: e\nf\ng: \"h\ni: j\n");
    let why: Vec<_> = document
        .faults
        .iter()
        .map(|fault| (&fault.why, fault.span.start))
        .collect();
    assert_eq!(
        why,
        [
            (&YamlFault::ColonInValue, 4),
            (&YamlFault::NotAKey, 13),
            (&YamlFault::UnclosedQuote('"'), 18)
        ]
    );
    let keys: Vec<_> = document
        .entries
        .iter()
        .map(|entry| (entry.key.as_str(), entry.value.is_some()))
        .collect();
    assert_eq!(keys, [("a", false), ("d", true), ("g", false), ("i", true)]);
}

#[test]
fn an_alias_to_a_line_that_can_be_read_is_no_fault() {
    let document = read("a: &x 1\nb: *x\nc: @\n");
    assert_eq!(document.faults.len(), 1);
    assert_eq!(document.faults[0].why, YamlFault::ReservedStart('@'));
}

#[test]
fn the_structure_of_the_whole_is_told() {
    let only = |text: &str| read(text).faults.first().map(|fault| fault.why.clone());
    assert_eq!(only("? [a]\n: b\nc: d\n"), Some(YamlFault::ComplexKey));
    assert_eq!(only("? [a\n: b\nc: d\n"), Some(YamlFault::ComplexKey));
    assert_eq!(only("a: b\n...\nc: d\n"), Some(YamlFault::SecondDocument));
    assert_eq!(
        only("a: {b: 1, b: 2}\n"),
        Some(YamlFault::DuplicateInside("b".to_owned()))
    );
    assert_eq!(only("a: [b\nc: d\n"), Some(YamlFault::UnclosedBracket('[')));
    for escape in ["\\Users", "\\x4", "\\ud83d", "\\U00110000", "\\q"] {
        let text = format!("a: \"{escape}\"\n");
        assert_eq!(only(&text), Some(YamlFault::BadEscape), "{text}");
    }
    for list in ["[,a]", "[a, %b]", "[a, - b]", "[\"a\", \"b\" \"c\"]"] {
        let text = format!("a: {list}\n");
        assert_eq!(only(&text), Some(YamlFault::InBrackets), "{text}");
    }
    assert_eq!(only("a: &a [*a]\n"), Some(YamlFault::Indicator('&')));
    assert_eq!(only("a: *b\n"), Some(YamlFault::Indicator('*')));
    assert_eq!(only("a: 1\n  b: 2\n"), Some(YamlFault::ColonInValue));
}

#[test]
fn faults_are_told_in_order_of_place_and_not_without_end() {
    let document = read(&"a: @\n".repeat(500));
    assert_eq!(document.faults.len(), MOST_FAULTS);
    assert!(document.faults.is_sorted_by_key(|fault| fault.span));
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_and_every_place_is_in_it(text in "([a-z\"']{0,3}[:\\- \t?\\[\\]{},&*!|>'\"%@`#\r\n=é\u{feff}]{0,4}){0,40}") {
        let document = read(&text);
        let entries = document.entries.iter().flat_map(|entry| [entry.key_span, entry.value_span]);
        let faults = document.faults.iter().map(|fault| Some(fault.span));
        for span in entries.chain(faults).flatten() {
            proptest::prop_assert!(text.get(span.start..span.end).is_some(), "{span:?}");
        }
    }
}

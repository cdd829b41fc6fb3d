//! The examples of the CommonMark specification: what a reader gets of each, beside the reference.
//!
//! The specification is not ours to keep: `cargo xtask test` fetches it and names its `spec.txt` in
//! `BABILLARD_COMMONMARK`. Without it these tests are skipped.

mod github;
mod outline;
mod random;

use crate::project::project;
use crate::reading::markdown::render;
use crate::skip::{Need, skip};
use babillard::markdown::{parse, wire};
use babillard::site::read::plain::{Matter, plain};
use outline::outline;
use std::collections::BTreeSet;

/// One example: Markdown, and the HTML that the specification gives for it.
pub(crate) struct Example {
    pub(crate) number: usize,
    pub(crate) section: String,
    pub(crate) markdown: String,
    pub(crate) html: String,
}

/// All of them; a test that finds none is skipped.
#[track_caller]
pub(crate) fn examples() -> Option<Vec<Example>> {
    let Some(path) = std::env::var_os("BABILLARD_COMMONMARK") else {
        skip(Need::CommonMark);
        return None;
    };
    Some(read(
        &std::fs::read_to_string(path).expect("the specification"),
    ))
}

/// An example stands between two fences of 32 backquotes, its two parts apart by a line with a point;
/// an arrow stands for a tab.
fn read(specification: &str) -> Vec<Example> {
    let fence = "`".repeat(32);
    let (mut section, mut examples) = ("", Vec::new());
    let mut lines = specification.lines();
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix('#') {
            section = title.trim_start_matches('#').trim();
        }
        if line.strip_prefix(&*fence).map(str::trim) != Some("example") {
            continue;
        }
        let mut part = |end: &str| -> String {
            let lines = lines.by_ref().take_while(|line| *line != end);
            lines.map(|line| line.replace('→', "\t") + "\n").collect()
        };
        let (markdown, html) = (part("."), part(&fence));
        examples.push(Example {
            number: examples.len() + 1,
            section: section.to_owned(),
            markdown,
            html,
        });
    }
    examples
}

#[test]
fn all_examples_of_the_specification_are_read() {
    let Some(examples) = examples() else { return };
    assert_eq!(examples.len(), 652);
    let first = &examples[0];
    assert_eq!((first.number, &*first.section), (1, "Tabs"));
    assert_eq!(first.markdown, "\tfoo\tbaz\t\tbim\n");
    assert_eq!(first.html, "<pre><code>foo\tbaz\t\tbim\n</code></pre>\n");
}

/// What readers get of `markdown`: the page of the host, which must be the viewer's too.
#[track_caller]
pub(crate) fn ours(markdown: &str) -> String {
    let matter = Matter {
        title: "",
        value: &|_| None,
    };
    let document = parse(&plain(markdown, &matter).text);
    let carried = wire::read(&wire::write(&document));
    assert_eq!(carried.as_ref(), Some(&document), "as the viewer gets it");
    render(document)
}

/// The numbers of the examples that `docs/markdown.md` names as exceptions, each with a reason: in its
/// table below "CommonMark", ranges such as `148–152` and single ones.
fn exceptions() -> BTreeSet<usize> {
    let text = std::fs::read_to_string(project("docs/markdown.md")).expect("the page");
    let (_, section) = text.split_once("## CommonMark").expect("the section");
    let rows = section.lines().filter(|line| line.starts_with("| "));
    let mut numbers = BTreeSet::new();
    for row in rows.skip(1) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        let [_, examples] = cells[..] else {
            panic!("two cells: {row}");
        };
        for range in examples.split(',') {
            let number = |text: &str| text.trim().parse::<usize>().expect("a number");
            let (first, last) = range.split_once('–').unwrap_or((range, range));
            for example in number(first)..=number(last) {
                assert!(numbers.insert(example), "{example} is named once");
            }
        }
    }
    numbers
}

#[test]
fn every_example_is_laid_out_as_in_the_reference_but_for_the_exceptions_of_the_documentation() {
    let Some(examples) = examples() else { return };
    let exceptions = exceptions();
    let mut wrong = String::new();
    for example in &examples {
        let reference = outline(&example.html);
        let ours = outline(&ours(&example.markdown));
        let Example {
            number,
            section,
            markdown,
            ..
        } = example;
        match (ours == reference, exceptions.contains(number)) {
            (true, false) | (false, true) => {}
            (true, true) => wrong += &format!("{number}, {section}: no exception\n"),
            (false, false) => {
                wrong += &format!("{number}, {section}: {markdown:?}\n  {ours}\n  {reference}\n");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

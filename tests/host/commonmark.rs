//! The examples of the CommonMark specification: what a reader gets of each, beside the reference.
//!
//! The specification is not ours to keep: `cargo xtask test` fetches it and names its `spec.txt` in
//! `BABILLARD_COMMONMARK`. Without it these tests are skipped.

use crate::markdown::render;
use crate::skip::{Need, skip};
use babillard::markdown::link::link;
use babillard::markdown::parse;
use babillard::site::read::plain::{Matter, plain};
use pulldown_cmark::{Event, Parser};

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

/// The elements of some HTML with what they hold, in a form that both sides share: of attributes the
/// targets and first numbers alone, headings without their level, white space folded.
fn outline(html: &str) -> String {
    let mut outline = String::new();
    let mut parts = html.split('<');
    outline += parts.next().unwrap_or_default();
    for part in parts {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        outline += &format!("<{}>{text}", element(tag));
    }
    let words: Vec<&str> = outline.split_whitespace().collect();
    let outline = words.join(" ").replace("> ", ">").replace(" <", "<");
    outline.replace("&quot;", "\"")
}

fn element(tag: &str) -> String {
    let name = tag.split(' ').next().unwrap_or_default();
    let heading = name.trim_start_matches('/').strip_prefix('h');
    let name = match heading.is_some_and(|level| level.parse::<u8>().is_ok()) {
        true => name.trim_end_matches(|level: char| level.is_ascii_digit()),
        false => name.trim_end_matches('/'),
    };
    let value = |key: &str| {
        let (_, value) = tag.split_once(&format!(" {key}=\""))?;
        Some(value.split_once('"')?.0)
    };
    match (value("href"), value("start")) {
        (Some(href), _) => format!("{name} {}", decoded(href)),
        (None, Some(start)) => format!("{name} {start}"),
        (None, None) => name.to_owned(),
    }
}

/// A target without its percent-encoding, which the specification leaves to each renderer.
fn decoded(target: &str) -> String {
    percent_encoding::percent_decode_str(target)
        .decode_utf8_lossy()
        .into_owned()
}

/// Headings and code without text are not shown.
fn without_empty(outline: String) -> String {
    outline
        .replace("<h></h>", "")
        .replace("<pre><code></code></pre>", "")
}

/// What we do otherwise than the reference, on purpose: a link to a section has our prefix, and one
/// without words shows its address.
fn as_ours(reference: String) -> String {
    let shown = "<a ./target.md>./target.md</a>";
    let ours = reference.replace("<a ./target.md></a>", shown);
    ours.replace("<a #", "<a #s-")
}

/// Examples whose bare addresses the reference leaves as text: we make links of them (GitHub's extended
/// autolinks). 606 escapes a sign within an address, and only what is behind it is read as one.
const BARE_ADDRESSES: [usize; 5] = [602, 606, 608, 611, 612];

/// Whether an example is about what a posting may not do, which has tests of its own: HTML, pictures,
/// and links to where no link may lead.
fn refused(example: &Example, reference: &str) -> bool {
    let html = |event: Event| matches!(event, Event::Html(_) | Event::InlineHtml(_));
    let mut targets = reference.split("<a ").skip(1);
    let refused = |target: &str| link(target.split('>').next().unwrap_or_default()).is_none();
    Parser::new(&example.markdown).any(html) || reference.contains("<img>") || targets.any(refused)
}

#[test]
fn what_a_posting_may_do_is_laid_out_as_in_the_reference() {
    let Some(examples) = examples() else { return };
    let (mut compared, mut wrong) = (0, String::new());
    for example in &examples {
        let reference = outline(&example.html);
        if refused(example, &reference) || BARE_ADDRESSES.contains(&example.number) {
            continue;
        }
        compared += 1;
        let matter = Matter {
            title: "",
            value: &|_| None,
        };
        let plain = plain(&example.markdown, &matter).text;
        let ours = without_empty(outline(&render(parse(&plain))));
        let reference = as_ours(without_empty(reference));
        if ours != reference {
            let Example {
                number,
                section,
                markdown,
                ..
            } = example;
            wrong += &format!("{number}, {section}: {markdown:?}\n  {ours}\n  {reference}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(compared > 500, "{compared}");
}

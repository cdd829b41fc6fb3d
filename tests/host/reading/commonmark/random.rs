//! Random Markdown, laid out by Babillard and by commonmark.js, the reference implementation.

use crate::reading::commonmark::ours;
use crate::reading::commonmark::outline::outline;
use crate::skip::{Need, skip};
use proptest::sample::select;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// What Markdown is made of, without what `docs/markdown.md` lays out differently on purpose: HTML,
/// pictures, bare addresses, and what only GitHub reads.
const PARTS: [&str; 40] = [
    "one",
    "deux",
    "été",
    "3",
    " ",
    " ",
    "  ",
    "    ",
    "\n",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "\n\t",
    "*",
    "**",
    "***",
    "_",
    "__",
    "`",
    "``",
    "\n```\n",
    "- ",
    "* ",
    "+ ",
    "\n- ",
    "\n  - ",
    "1. ",
    "\n2. ",
    "\n3) ",
    "> ",
    "\n> ",
    "\n# ",
    "\n## ",
    "\n---\n",
    "\n===\n",
    "\\",
    "[a](/b)",
    "[c][d]",
    "\n\n[d]: /e\n",
];

const COUNT: usize = 2_000;

/// Continues a quote here, where the reference reads code: pulldown-cmark counts no columns there.
const QUOTE_BEHIND_A_TAB: &str = "\t> ";

/// The same texts at each run, so that a difference is found again.
fn texts() -> Vec<String> {
    let mut runner = TestRunner::deterministic();
    let text =
        proptest::collection::vec(select(&PARTS[..]), 1..24).prop_map(|parts| parts.concat());
    let texts = std::iter::repeat_with(|| text.new_tree(&mut runner).expect("a text").current());
    let texts = texts.filter(|text| !text.contains(QUOTE_BEHIND_A_TAB));
    texts.take(COUNT).collect()
}

/// What the reference makes of each of `texts`: one run of Node.js for all of them.
fn reference(library: &Path, texts: &[String]) -> Vec<String> {
    let script = "const { Parser, HtmlRenderer } = require(process.argv[1]);
        const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
        const html = text => new HtmlRenderer().render(new Parser().parse(text));
        process.stdout.write(JSON.stringify(texts.map(html)))";
    let mut node = Command::new("node")
        .args(["-e", script])
        .arg(library)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Node.js, which fetched the library");
    let given = serde_json::to_vec(texts).expect("JSON");
    let mut input = node.stdin.take().expect("an input");
    input.write_all(&given).expect("Node.js reads");
    drop(input);
    let output = node.wait_with_output().expect("Node.js ends");
    serde_json::from_slice(&output.stdout).expect("as many texts")
}

/// What is never shown here, as `docs/markdown.md` says: headings and code without words.
fn without_empty(outline: &str) -> String {
    let mut outline = outline.to_owned();
    for empty in ["<pre><code></code></pre>", "<h></h>"] {
        outline = outline.replace(empty, "");
    }
    outline
}

#[test]
fn random_markdown_is_laid_out_as_by_the_reference_implementation() {
    let Some(library) = std::env::var_os("BABILLARD_COMMONMARK_JS") else {
        return skip(Need::CommonMark);
    };
    let texts = texts();
    let references = reference(Path::new(&library), &texts);
    assert_eq!(references.len(), COUNT);
    let mut wrong = Vec::new();
    for (text, reference) in texts.iter().zip(references) {
        let (ours, reference) = (
            without_empty(&outline(&ours(text))),
            without_empty(&outline(&reference)),
        );
        if ours != reference {
            wrong.push(format!("{text:?}\n  {ours}\n  {reference}"));
        }
    }
    wrong.sort_by_key(String::len);
    let shortest = wrong[..wrong.len().min(10)].join("\n");
    assert!(
        wrong.is_empty(),
        "{} of {COUNT} differ, the shortest:\n{shortest}",
        wrong.len()
    );
}

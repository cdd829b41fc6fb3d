//! The long story of a code: for a terminal, as Markdown, and as a page of `docs/problems`.

use crate::posting::{Both, Lang};
use crate::site::problem::rule::{Severity, Story};

/// The first sentence of a story, which says what it is.
pub fn first_sentence(story: &Story, lang: Lang) -> &'static str {
    let text = story.text.of(lang);
    text.find(". ").map_or(text, |end| &text[..=end])
}

/// A story for a terminal.
pub fn plain(story: &Story, lang: Lang) -> String {
    let indented = |text: &str| {
        let lines = text.lines().map(|line| format!("    {line}\n"));
        lines.collect::<String>()
    };
    let mut text = format!("{}\n\n{}\n", story.code, wrapped(story.text.of(lang)));
    for (label, example) in examples(story, lang) {
        text.push_str(&format!("\n{label}\n\n{}", indented(example)));
    }
    text.pop();
    text
}

/// A story as Markdown, without its code.
pub fn markdown(story: &Story, lang: Lang) -> String {
    let mut text = format!("{}\n", story.text.of(lang));
    for (label, example) in examples(story, lang) {
        text.push_str(&block(label, example));
    }
    text
}

/// A story in both languages, as a page of `docs/problems`, with what `check` says of its example.
pub fn page(story: &Story, said: &Both<String>) -> String {
    let mut text = format!("# {}\n", story.code);
    for lang in Lang::ALL {
        text.push_str(&format!("\n{}\n", story.text.of(lang)));
        let mut parts = examples(story, lang);
        let behind = usize::from(!story.bad.is_empty());
        parts.insert(behind, (said_label(lang), said.of(lang)));
        for (label, part) in parts {
            text.push_str(&block(label, part));
        }
    }
    text
}

fn block(label: &str, text: &str) -> String {
    format!("\n{label}\n\n```text\n{text}\n```\n")
}

/// The examples that a story has, each with what stands above it.
fn examples(story: &Story, lang: Lang) -> Vec<(&'static str, &str)> {
    let (wrong, right) = labels(story.severity, lang);
    let both = [(wrong, story.bad), (right, story.good)];
    both.into_iter()
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

fn said_label(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "`babillard check` prints:",
        Lang::Fr => "`babillard check` affiche\u{a0}:",
    }
}

/// What stands above the two examples. How a file was understood is not wrong.
fn labels(severity: Severity, lang: Lang) -> (&'static str, &'static str) {
    match (severity, lang) {
        (Severity::Info, Lang::En) => ("Reported:", "Not reported:"),
        (Severity::Info, Lang::Fr) => ("Signalé\u{a0}:", "Non signalé\u{a0}:"),
        (_, Lang::En) => ("Wrong:", "Right:"),
        (_, Lang::Fr) => ("À éviter\u{a0}:", "À écrire\u{a0}:"),
    }
}

/// The text in lines of at most 78 characters. No-break spaces hold.
fn wrapped(text: &str) -> String {
    let (mut out, mut width) = (String::new(), 0);
    for word in text.split(' ') {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > 78 {
            out.push('\n');
            width = 0;
        } else if width > 0 {
            out.push(' ');
            width += 1;
        }
        out.push_str(word);
        width += length;
    }
    out
}

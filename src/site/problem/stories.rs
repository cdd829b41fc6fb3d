//! The long story of each problem, for `explain`, for other programs and for `docs/problems`.

mod fields;
mod files;
mod gate;
mod pairs;
mod parity;
mod settings;
mod texts;

use crate::posting::{Both, Lang};
use crate::site::problem::Severity;

/// What one wants to know about a problem beyond its three sentences.
#[derive(Debug)]
pub struct Story {
    /// The code.
    pub code: &'static str,
    /// The severity that it has of itself, most often.
    pub severity: Severity,
    /// Some sentences, the first of which says what it is.
    pub text: Both<&'static str>,
    /// How it looks: the files with their paths, each line of theirs set in by four spaces; or
    /// only what one writes in a posting. After `check --since` the lines are those of a diff.
    pub bad: &'static str,
    /// How it should look.
    pub good: &'static str,
}

/// Every story, in order of code.
pub fn all() -> impl Iterator<Item = &'static Story> {
    STORIES.iter().flat_map(|(_, stories)| stories.iter())
}

/// What a story is about, in one word of English.
pub fn subject(story: &Story) -> &'static str {
    let has =
        |(_, stories): &&(&str, &[Story])| stories.iter().any(|other| other.code == story.code);
    STORIES.iter().find(has).map_or("", |(subject, _)| subject)
}

/// The story of a code: `B012`, `b012` or `B012-missing-title`.
pub fn find(code: &str) -> Option<&'static Story> {
    let wanted = code.trim().to_ascii_uppercase();
    let number = wanted.split('-').next().unwrap_or_default();
    let found = all().find(|story| story.code.split('-').next() == Some(number))?;
    (wanted == number || wanted.eq_ignore_ascii_case(found.code)).then_some(found)
}

const STORIES: [(&str, &[Story]); 7] = [
    ("file", files::STORIES),
    ("front-matter", fields::STORIES),
    ("pair", pairs::STORIES),
    ("settings", settings::STORIES),
    ("text", texts::STORIES),
    ("parity", parity::STORIES),
    ("change", gate::STORIES),
];

const fn error(
    code: &'static str,
    en: &'static str,
    fr: &'static str,
    bad: &'static str,
    good: &'static str,
) -> Story {
    Story {
        code,
        severity: Severity::Error,
        text: Both { en, fr },
        bad,
        good,
    }
}

const fn warning(
    code: &'static str,
    en: &'static str,
    fr: &'static str,
    bad: &'static str,
    good: &'static str,
) -> Story {
    Story {
        severity: Severity::Warning,
        ..error(code, en, fr, bad, good)
    }
}

const fn info(
    code: &'static str,
    en: &'static str,
    fr: &'static str,
    bad: &'static str,
    good: &'static str,
) -> Story {
    Story {
        severity: Severity::Info,
        ..error(code, en, fr, bad, good)
    }
}

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
        Lang::En => "`babillard check` says:",
        Lang::Fr => "`babillard check` dit\u{a0}:",
    }
}

/// What stands above the two examples. How a file was understood is not wrong.
fn labels(severity: Severity, lang: Lang) -> (&'static str, &'static str) {
    match (severity, lang) {
        (Severity::Info, Lang::En) => ("It is told of this:", "And not of this:"),
        (Severity::Info, Lang::Fr) => ("On le dit de ceci\u{a0}:", "Et non de cela\u{a0}:"),
        (_, Lang::En) => ("Like this it is wrong:", "Like this it is right:"),
        (_, Lang::Fr) => ("Ainsi, c’est fautif\u{a0}:", "Ainsi, c’est juste\u{a0}:"),
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

#[cfg(test)]
mod tests;

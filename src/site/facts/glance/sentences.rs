//! The sentences of a body, each with the label in front of it where there is one.

use crate::markdown::{Block, Inline, line_text};
use std::sync::Arc;

/// A body as those of its sentences that may tell something, line by line.
#[derive(Default)]
pub(crate) struct Text(pub(crate) Vec<Arc<Vec<Sentence>>>);

/// One sentence, or a line such as `Salary: …` whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// As it is written, white space folded.
    pub(crate) text: String,
    /// In lower case, with plain apostrophes, for looking words up.
    pub(crate) lower: String,
    /// `salary` and what follows its colon.
    pub(crate) labelled: Option<(String, String)>,
}

/// Words of a sentence that tells nothing for certain.
const VAGUE: [&str; 17] = [
    "pool of",
    "similar position",
    "may be used",
    "poste similaire",
    "postes semblables",
    "bassin",
    "priority",
    "priorité",
    "prioritaire",
    "preference",
    "préférence",
    "ideally",
    "idéalement",
    "preferred",
    "openings",
    "serait un",
    "would be",
];

/// No label is longer, in bytes.
const LONGEST_LABEL: usize = 48;

/// The paragraphs, entries and cells of a body on a line each; headings and code are left out.
pub(crate) fn lines(blocks: &[Block]) -> Vec<String> {
    let mut lines = Vec::new();
    add_lines(blocks, &mut lines);
    lines
}

fn add_lines(blocks: &[Block], lines: &mut Vec<String>) {
    let line = |inlines: &Vec<Inline>| on_one_line(&line_text(inlines));
    for block in blocks {
        match block {
            Block::Paragraph(inlines) | Block::Plain(inlines) => {
                lines.extend(rows(&line_text(inlines)));
            }
            Block::List { items, .. } => items.iter().for_each(|item| add_lines(item, lines)),
            Block::Quote(blocks) => add_lines(blocks, lines),
            Block::Table { head, rows, .. } => {
                lines.extend(head.iter().chain(rows.iter().flatten()).map(line));
            }
            Block::Heading { .. } | Block::Code(_) | Block::Rule => {}
        }
    }
}

/// A paragraph on one line, or, where labels stand below each other (`Salary: …`, `Closing date: …`), each with what
/// follows it on a line of its own.
fn rows(text: &str) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for part in text.lines() {
        let part = on_one_line(part);
        match rows.last_mut() {
            Some(row) if label(row).is_none() || label(&part).is_none() => {
                if !row.is_empty() && !part.is_empty() {
                    row.push(' ');
                }
                row.push_str(&part);
            }
            _ => rows.push(part),
        }
    }
    rows
}

fn on_one_line(text: &str) -> String {
    if is_on_one_line(text) {
        return text.to_owned();
    }
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Whether one plain space stands between any two words, and no white space elsewhere: most texts are so.
fn is_on_one_line(text: &str) -> bool {
    let mut before = ' ';
    let fits = text.chars().all(|c| {
        let fits = !c.is_whitespace() || c == ' ' && before != ' ';
        before = c;
        fits
    });
    fits && (before != ' ' || text.is_empty())
}

impl Text {
    /// Adds what follows.
    pub(crate) fn add(&mut self, text: &Text) {
        self.0.extend(text.0.iter().cloned());
    }

    /// In order.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.0.iter().flat_map(|line| line.iter())
    }

    /// The sentences in which one of the words of these lists stands.
    pub(crate) fn with_any(&self, lists: &[&[&str]]) -> impl Iterator<Item = &Sentence> {
        let any = |sentence: &&Sentence| lists.iter().any(|words| sentence.has_any(words));
        self.sentences().filter(any)
    }

    /// Every sentence that has one of `labels`, and what follows it.
    pub(crate) fn labelled(&self, labels: &[&str]) -> impl Iterator<Item = (&Sentence, &str)> {
        let sentences = self.sentences();
        sentences.filter_map(|sentence| Some((sentence, sentence.after_label(labels)?)))
    }
}

/// The sentences of a line that have a label, or that `tells` knows by their text and its lower case.
pub(crate) fn telling(line: &str, tells: impl Fn(&str, &str) -> bool) -> Vec<Sentence> {
    if let Some((label, rest)) = label(line) {
        let labelled = Some((plain(label), rest.to_owned()));
        return vec![Sentence::new(line, plain(line), labelled)];
    }
    let sentences = split(line).into_iter().map(|part| (part, plain(part)));
    sentences
        .filter(|(text, lower)| tells(text, lower))
        .map(|(text, lower)| Sentence::new(text, lower, None))
        .collect()
}

/// `Lieu : Ottawa` in two.
fn label(text: &str) -> Option<(&str, &str)> {
    let (label, rest) = text.split_once(':')?;
    let label = label.trim();
    let short = !label.is_empty() && label.len() <= LONGEST_LABEL && label.split(' ').count() <= 5;
    let is_label = short && !label.contains(['.', '?', '!', ',']) && !rest.starts_with('/');
    (is_label && !rest.trim().is_empty()).then_some((label, rest.trim()))
}

/// Cuts behind `.`, `!` or `?` where a new sentence starts.
fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let signs = text.bytes().enumerate();
    for (at, _) in signs.filter(|(_, b)| matches!(b, b'.' | b'!' | b'?')) {
        let end = at + 1;
        let next = text[end..].strip_prefix(' ');
        if next.is_some_and(|next| next.starts_with(|c: char| c.is_uppercase() || c == '«')) {
            parts.push(text[start..end].trim());
            start = end;
        }
    }
    parts.push(text[start..].trim());
    parts.retain(|part| !part.is_empty());
    parts
}

fn plain(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        // Most letters are ASCII's, and stand in rows.
        let row = rest.bytes().take_while(u8::is_ascii).count();
        lower.push_str(&rest[..row]);
        rest = &rest[row..];
        let Some(c) = rest.chars().next() else {
            lower.make_ascii_lowercase();
            return lower;
        };
        match c {
            '’' => lower.push('\''),
            '\u{a0}' => lower.push(' '),
            c => lower.extend(c.to_lowercase()),
        }
        rest = &rest[c.len_utf8()..];
    }
}

impl Sentence {
    fn new(text: &str, lower: String, labelled: Option<(String, String)>) -> Sentence {
        Sentence {
            text: text.to_owned(),
            lower,
            labelled,
        }
    }

    /// Whether it speaks of what may be, of other positions, or of what would be welcome.
    pub(crate) fn is_vague(&self) -> bool {
        self.has_any(&VAGUE)
    }

    /// Whether one of `words` stands in it.
    pub(crate) fn has_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.lower.contains(word))
    }

    /// What follows its label, if that is one of `labels`.
    pub(crate) fn after_label(&self, labels: &[&str]) -> Option<&str> {
        let (label, rest) = self.labelled.as_ref()?;
        labels.contains(&label.as_str()).then_some(rest)
    }

    /// The sentence as a quotation; of a long one, some words around `evidence`.
    pub(crate) fn quote(&self, evidence: &str) -> String {
        const MOST: usize = 280;
        if self.text.chars().count() <= MOST {
            return self.text.clone();
        }
        let at = self.text.find(evidence).unwrap_or(0);
        let before = self.text[..at].chars().count().saturating_sub(MOST / 2);
        let part: String = self.text.chars().skip(before).take(MOST).collect();
        let start = if before == 0 {
            0
        } else {
            part.find(' ').unwrap_or(0)
        };
        let ends_here = self.text.ends_with(&part);
        let end = if ends_here {
            part.len()
        } else {
            part.rfind(' ').unwrap_or(part.len())
        };
        let cut = |cut: bool| if cut { "…" } else { "" };
        format!(
            "{}{}{}",
            cut(before > 0),
            part[start..end].trim(),
            cut(!ends_here)
        )
    }
}

/// The first clause of what follows a label, as a value to show: short, its first letter a capital.
pub(crate) fn value(rest: &str) -> Option<String> {
    const MOST: usize = 100;
    let end = rest.find(';').unwrap_or(rest.len());
    let part = split(&rest[..end])
        .first()?
        .trim_end_matches('.')
        .trim()
        .to_owned();
    let mut letters = part.chars();
    let first = letters.next()?.to_uppercase();
    (part.chars().count() <= MOST).then(|| first.chain(letters).collect())
}

//! The sentences of a body, each with the label in front of it where there is one.

use crate::site::parity::outline::{Kind, Outline};

/// One sentence, or a line such as `Salary: …` whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sentence {
    /// As it is written, white space folded.
    pub(super) text: String,
    /// In lower case, with plain apostrophes, for looking words up.
    pub(super) lower: String,
    /// `salary` and what follows its colon.
    pub(super) labelled: Option<(String, String)>,
    /// Whether it speaks of what may be, of other positions, or of what would be welcome.
    pub(super) vague: bool,
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

/// The sentences of a text, headings left out.
pub(super) fn of(outline: &Outline) -> Vec<Sentence> {
    let prose = outline
        .blocks
        .iter()
        .filter(|block| !matches!(block.kind, Kind::Heading(_)));
    prose.flat_map(|block| of_block(&block.text)).collect()
}

fn of_block(text: &str) -> Vec<Sentence> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((label, rest)) = label(&text) {
        let labelled = Some((plain(label), rest.to_owned()));
        return vec![Sentence::new(text.clone(), labelled)];
    }
    split(&text)
        .into_iter()
        .map(|part| Sentence::new(part.to_owned(), None))
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
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let mut after = text[end..].chars();
        let ends = matches!(c, '.' | '!' | '?') && after.next() == Some(' ');
        if ends
            && after
                .next()
                .is_some_and(|next| next.is_uppercase() || next == '«')
        {
            parts.push(text[start..end].trim());
            start = end;
        }
    }
    parts.push(text[start..].trim());
    parts.retain(|part| !part.is_empty());
    parts
}

fn plain(text: &str) -> String {
    let plain = |c| match c {
        '’' => '\'',
        '\u{a0}' => ' ',
        c => c,
    };
    text.to_lowercase().chars().map(plain).collect()
}

impl Sentence {
    fn new(text: String, labelled: Option<(String, String)>) -> Sentence {
        let lower = plain(&text);
        Sentence {
            vague: VAGUE.iter().any(|word| lower.contains(word)),
            text,
            lower,
            labelled,
        }
    }

    /// Whether one of `words` stands in it.
    pub(super) fn has_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.lower.contains(word))
    }

    /// What follows its label, if that is one of `labels`.
    pub(super) fn after_label(&self, labels: &[&str]) -> Option<&str> {
        let (label, rest) = self.labelled.as_ref()?;
        labels.contains(&label.as_str()).then_some(rest.as_str())
    }

    /// The sentence as a quotation; of a long one, some words around `evidence`.
    pub(super) fn quote(&self, evidence: &str) -> String {
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
pub(super) fn value(rest: &str) -> Option<String> {
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

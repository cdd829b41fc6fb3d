//! What of a posting's text means something, so that a change of it is a change.

use crate::site::problem::change::one_side_changed::Aspect;
use crate::site::problem::place::Span;
use crate::site::read::front_matter::Parsed;
use crate::site::read::plain::written::Written;

/// Whether two texts say the same, letter by letter. White space and the form of apostrophes and
/// hyphens are left aside: that is what `--fix` fixes, and no other language needs to follow it.
pub fn same(a: &str, b: &str) -> bool {
    letters(a).eq(letters(b))
}

fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter_map(|c| match c {
        c if c.is_whitespace() => None,
        '’' | '‘' | 'ʼ' => Some('\''),
        '\u{2010}' | '\u{2011}' => Some('-'),
        c => Some(c),
    })
}

/// The facts that a change may touch and that both sides share: they may become the other side's.
pub const FACTS: [Aspect; 5] = [
    Aspect::Status,
    Aspect::Remote,
    Aspect::LeverId,
    Aspect::Date,
    Aspect::ExpiryDate,
];

/// The words, which every language has its own of.
pub const WORDS: [Aspect; 6] = [
    Aspect::Title,
    Aspect::Description,
    Aspect::Employer,
    Aspect::Place,
    Aspect::Facts,
    Aspect::Text,
];

/// Whether two postings agree in an aspect.
pub fn agree(aspect: Aspect, a: &Parsed, b: &Parsed) -> bool {
    match aspect {
        Aspect::Status => a.status == b.status,
        Aspect::LeverId => a.keys.lever_id == b.keys.lever_id,
        Aspect::Date => a.keys.date == b.keys.date,
        Aspect::ExpiryDate => a.keys.expiry_date == b.keys.expiry_date,
        Aspect::Title => same(&a.title, &b.title),
        Aspect::Description => same(&a.description, &b.description),
        Aspect::Employer => same_or_none(a.keys.employer.as_deref(), b.keys.employer.as_deref()),
        Aspect::Place => same_or_none(a.keys.place.as_deref(), b.keys.place.as_deref()),
        Aspect::Remote => a.keys.remote == b.keys.remote,
        Aspect::Facts => {
            let pairs = a.keys.facts.iter().zip(&b.keys.facts);
            let mut pairs = pairs.map(|(a, b)| a.number == b.number && same(&a.value, &b.value));
            a.keys.facts.len() == b.keys.facts.len() && pairs.all(|same| same)
        }
        Aspect::Text => same(&a.body, &b.body),
    }
}

fn same_or_none(a: Option<&str>, b: Option<&str>) -> bool {
    a.is_some() == b.is_some() && same(a.unwrap_or_default(), b.unwrap_or_default())
}

/// Whether a posting has nothing in an aspect.
pub fn misses(aspect: Aspect, posting: &Parsed) -> bool {
    match aspect {
        Aspect::Status => false,
        Aspect::LeverId => posting.keys.lever_id.is_none(),
        Aspect::Date => posting.keys.date.is_none(),
        Aspect::ExpiryDate => posting.keys.expiry_date.is_none(),
        Aspect::Title => posting.title.is_empty(),
        Aspect::Description => posting.description.is_empty(),
        Aspect::Employer => posting.keys.employer.is_none(),
        Aspect::Place => posting.keys.place.is_none(),
        Aspect::Remote => !posting.keys.remote,
        Aspect::Facts => posting.keys.facts.is_empty(),
        Aspect::Text => posting.body.trim().is_empty(),
    }
}

/// Where an aspect stands in a file; of the body, nowhere.
pub fn place_of(aspect: Aspect, posting: &Parsed) -> Option<Span> {
    let spans = &posting.spans;
    match aspect {
        Aspect::Status => spans.archived,
        Aspect::LeverId => spans.lever_id,
        Aspect::Date => spans.date,
        Aspect::ExpiryDate => spans.expiry_date,
        Aspect::Title => spans.title,
        Aspect::Description => spans.description,
        Aspect::Employer => spans.employer,
        Aspect::Place => spans.place,
        Aspect::Remote => spans.remote,
        Aspect::Facts => posting.keys.facts.first().and_then(|fact| fact.span),
        Aspect::Text => None,
    }
}

/// Where an aspect changed in its file; of the body, the first line that
/// `old` does not have there.
pub fn change(aspect: Aspect, posting: &Parsed, old: &Parsed) -> Option<Span> {
    let own = match aspect {
        Aspect::Text => first_difference(&old.body, &posting.body, &posting.written),
        other => place_of(other, posting),
    };
    own.or(posting.spans.opening)
}

/// The first line of the body that differs from the old body; the last line when the old one only
/// goes on.
fn first_difference(old: &str, body: &str, written: &Written) -> Option<Span> {
    let mut old = old.lines().filter(|line| !line.trim().is_empty());
    let mut last = None;
    let mut start = 0;
    for line in body.split_inclusive('\n') {
        let text = line.trim();
        if !text.is_empty() {
            let at = start + (line.len() - line.trim_start().len());
            let span = written.place(at, at + text.len());
            if !old.next().is_some_and(|before| same(before, text)) {
                return Some(span);
            }
            last = Some(span);
        }
        start += line.len();
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_and_apostrophes_mean_nothing() {
        assert!(same("L'offre : «a»", "L’offre\u{a0}: «\u{a0}a\u{a0}»\r\n"));
        assert!(same("co-op", "co\u{2011}op"));
        assert!(!same("Cook", "cook"));
        assert!(!same("- 40 loaves", "- 50 loaves"));
    }

    #[test]
    fn the_first_line_that_differs_is_shown() {
        let check = |old: &str, new: &str, line: &str| {
            let body = &new[4..];
            let written = Written {
                start: 4,
                ..Written::default()
            };
            let span = first_difference(old, body, &written).expect("a line");
            assert_eq!(&new[span.start..span.end], line);
        };
        check("a\n\nb\nc\n", "---\na\n\n\n  B\nc\n", "B");
        check("a\nb\n", "---\na\n", "a");
        check("a\n", "---\na\r\nb\r\n", "b");
    }
}

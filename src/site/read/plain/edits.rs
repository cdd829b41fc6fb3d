//! Changes of a text, and the way back from a place in the changed text to the one before.

pub mod lines;

/// What stands in the place of some bytes of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Its first byte.
    pub start: usize,
    /// The byte behind it; `start` where something is only added.
    pub end: usize,
    /// What is put there.
    pub by: String,
}

impl Edit {
    /// Puts `by` in the place of the bytes from `start` to `end`.
    pub fn new(start: usize, end: usize, by: impl Into<String>) -> Edit {
        let by = by.into();
        Edit { start, end, by }
    }
}

/// Where each part of a changed text comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Map {
    /// In order; what precedes the first is where it was.
    parts: Vec<Part>,
}

/// A part of the changed text, up to the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Part {
    new: usize,
    old: usize,
    /// Whether it was copied; else it stands for what begins at `old`.
    copied: bool,
}

impl Map {
    /// The place before the changes of the byte at `place`.
    pub fn back(&self, place: usize) -> usize {
        let after = self.parts.partition_point(|part| part.new <= place);
        match after.checked_sub(1).map(|at| self.parts[at]) {
            Some(part) if part.copied => part.old + (place - part.new),
            Some(part) => part.old,
            None => place,
        }
    }

    /// The places before the changes of a part of the text.
    pub fn back_range(&self, start: usize, end: usize) -> (usize, usize) {
        let from = self.back(start);
        let to = match end.checked_sub(1) {
            Some(last) if end > start => self.back(last) + 1,
            _ => from,
        };
        (from, to.max(from))
    }

    /// Where parts begin from `start` to before `end`, each with the place before the changes.
    pub fn seams(&self, start: usize, end: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
        let from = self.parts.partition_point(|part| part.new < start);
        let parts = self.parts[from..].iter();
        parts
            .take_while(move |part| part.new < end)
            .map(|part| (part.new, part.old))
    }

    /// The way back from the text that `self` leads to, and then from that one by `earlier`.
    pub fn then(&self, earlier: &Map) -> Map {
        if earlier.parts.is_empty() {
            return self.clone();
        }
        let own = |part: &Part| (part.new, part.old, part.copied);
        let mut parts = Vec::with_capacity(self.parts.len() + earlier.parts.len());
        let first = Part {
            new: 0,
            old: 0,
            copied: true,
        };
        let mut pieces: Vec<Part> = Vec::with_capacity(self.parts.len() + 1);
        if self.parts.first().is_none_or(|part| part.new > 0) {
            pieces.push(first);
        }
        pieces.extend(&self.parts);
        for (at, piece) in pieces.iter().enumerate() {
            let (new, old, copied) = own(piece);
            parts.push(Part {
                new,
                old: earlier.back(old),
                copied: copied && earlier.copies(old),
            });
            if !copied {
                continue;
            }
            let end = pieces.get(at + 1).map_or(usize::MAX, |next| next.new);
            let from = earlier.parts.partition_point(|part| part.new <= old);
            for part in &earlier.parts[from..] {
                let place = new + (part.new - old);
                if place >= end {
                    break;
                }
                parts.push(Part {
                    new: place,
                    ..*part
                });
            }
        }
        Map { parts }
    }

    fn copies(&self, place: usize) -> bool {
        let after = self.parts.partition_point(|part| part.new <= place);
        after.checked_sub(1).is_none_or(|at| self.parts[at].copied)
    }
}

/// `text` with the changes made. Of two that overlap only the first is made; nothing is added within it.
pub fn apply(text: &str, mut edits: Vec<Edit>) -> (String, Map) {
    if edits.is_empty() {
        return (text.to_owned(), Map::default());
    }
    edits.sort_by_key(|edit| (edit.start, edit.end));
    let mut out = String::with_capacity(text.len());
    let mut parts = Vec::with_capacity(2 * edits.len());
    let mut done = 0;
    for edit in edits {
        if edit.start < done {
            continue;
        }
        out.push_str(&text[done..edit.start]);
        if !edit.by.is_empty() {
            parts.push(Part {
                new: out.len(),
                old: edit.start,
                copied: false,
            });
            out.push_str(&edit.by);
        }
        done = edit.end;
        parts.push(Part {
            new: out.len(),
            old: done,
            copied: true,
        });
    }
    out.push_str(&text[done..]);
    (out, Map { parts })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_place_in_the_changed_text_leads_back() {
        let edits = vec![
            Edit::new(2, 4, "XYZ"),
            Edit::new(6, 6, "!"),
            Edit::new(7, 9, ""),
        ];
        let (text, map) = apply("abcdefghij", edits);
        assert_eq!(text, "abXYZef!gj");
        let back: Vec<usize> = (0..=text.len()).map(|at| map.back(at)).collect();
        assert_eq!(back, [0, 1, 2, 2, 2, 4, 5, 6, 6, 9, 10]);
        assert_eq!(map.back_range(5, 7), (4, 6));
    }

    #[test]
    fn of_two_changes_that_overlap_the_first_is_made() {
        let edits = vec![
            Edit::new(1, 4, "x"),
            Edit::new(2, 3, "y"),
            Edit::new(4, 5, "z"),
        ];
        assert_eq!(apply("abcdef", edits).0, "axzf");
    }

    proptest! {
        #[test]
        fn two_ways_back_are_one(first in changes(), second in changes()) {
            let (middle, one) = apply("abcdefghijklmnopqrst", fitting(first, 20));
            let length = middle.len();
            let (end, two) = apply(&middle, fitting(second, length));
            let both = two.then(&one);
            for place in 0..=end.len() {
                prop_assert_eq!(both.back(place), one.back(two.back(place)), "{}", place);
            }
        }
    }

    fn changes() -> impl Strategy<Value = Vec<(usize, usize, String)>> {
        prop::collection::vec((0_usize..20, 0_usize..4, "[A-C]{0,3}"), 0..5)
    }

    fn fitting(changes: Vec<(usize, usize, String)>, length: usize) -> Vec<Edit> {
        let fit = |(start, size, by): (usize, usize, String)| {
            let start = start.min(length);
            Edit::new(start, (start + size).min(length), by)
        };
        changes.into_iter().map(fit).collect()
    }
}

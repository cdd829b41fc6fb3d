//! Problems that are known already, so that an old site starts green and only new ones fail.

use crate::site::problem::Problem;
use crate::site::visible::visible_whole;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The known problems: how many of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    counts: BTreeMap<Entry, usize>,
}

/// What makes two problems the same: the line is not part of it, so that an edit above a known
/// problem does not make it new.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Entry {
    path: String,
    code: String,
    message: String,
}

/// The file, version 1.
#[derive(Debug, Serialize, Deserialize)]
struct File {
    version: u8,
    problems: Vec<Row>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Row {
    #[serde(flatten)]
    entry: Entry,
    count: usize,
}

/// What a baseline made of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Problems that it knew and took out.
    pub problems: usize,
    /// Problems that it knows and that are gone.
    pub gone: usize,
}

impl Entry {
    fn of(problem: &Problem) -> Entry {
        Entry {
            path: problem.path.clone(),
            code: problem.kind.code().to_owned(),
            message: folded(&visible_whole(&problem.words().message.en)),
        }
    }
}

/// A message in which typography makes no difference: `--fix` changes it in what is quoted, and
/// the problem stays the same.
fn folded(message: &str) -> String {
    let plain = |c| match c {
        '\u{a0}' | '\u{202f}' => ' ',
        '’' => '\'',
        c => c,
    };
    message.chars().map(plain).collect()
}

impl Baseline {
    /// A baseline that knows these problems.
    pub fn of(problems: &[Problem]) -> Baseline {
        let mut counts = BTreeMap::new();
        for problem in problems {
            *counts.entry(Entry::of(problem)).or_default() += 1;
        }
        Baseline { counts }
    }

    /// The same problems of files that have other names by now: `renamed` gives the new ones by the
    /// old. A message names a file in backquotes.
    pub fn with_names(self, renamed: &BTreeMap<&str, &str>) -> Baseline {
        let quoted = |path: &str| folded(&visible_whole(path));
        let names = renamed.iter().map(|(old, new)| (quoted(old), quoted(new)));
        let names: BTreeMap<String, String> = names.collect();
        let mut counts = BTreeMap::new();
        for (mut entry, count) in self.counts {
            let parts = entry.message.split('`');
            let parts = parts.map(|part| names.get(part).map_or(part, String::as_str));
            entry.message = parts.collect::<Vec<_>>().join("`");
            if let Some(name) = renamed.get(entry.path.as_str()) {
                entry.path = (*name).to_owned();
            }
            *counts.entry(entry).or_default() += count;
        }
        Baseline { counts }
    }

    /// Reads the file that [`Baseline::to_json`] gives.
    pub fn parse(bytes: &[u8]) -> serde_json::Result<Baseline> {
        let file: File = serde_json::from_slice(bytes)?;
        if file.version != 1 {
            return Err(serde::de::Error::custom("version 1 is wanted"));
        }
        let mut counts = BTreeMap::new();
        for Row { mut entry, count } in file.problems {
            entry.message = folded(&entry.message);
            *counts.entry(entry).or_default() += count;
        }
        Ok(Baseline { counts })
    }

    /// The file, in the same order each time, with a last line end.
    pub fn to_json(&self) -> serde_json::Result<String> {
        let rows = self.counts.iter().map(|(entry, count)| Row {
            entry: entry.clone(),
            count: *count,
        });
        let file = File {
            version: 1,
            problems: rows.collect(),
        };
        let mut text = serde_json::to_string_pretty(&file)?;
        text.push('\n');
        Ok(text)
    }

    /// How many problems it knows.
    pub fn len(&self) -> usize {
        self.counts.values().sum()
    }

    /// Whether it knows none.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    /// Takes the known problems out of `problems`.
    pub fn take_known(&self, problems: &mut Vec<Problem>) -> Known {
        if self.is_empty() {
            return Known::default();
        }
        let mut left = self.counts.clone();
        let before = problems.len();
        problems.retain(|problem| match left.get_mut(&Entry::of(problem)) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        });
        Known {
            problems: before - problems.len(),
            gone: left.values().sum(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::problem::Kind;
    use crate::site::problem::parity::stated::Fact;
    use crate::site::problem::parity::stated::Parity;
    use crate::site::problem::place::Span;
    use crate::site::problem::text::plain_space::PlainSpace;

    fn problem(path: &str, start: usize) -> Problem {
        let span = Some(Span::new(start, start + 1));
        Problem::new(Kind::PlainSpace(PlainSpace { sign: ':' }), path, span)
    }

    #[test]
    fn a_known_problem_is_known_wherever_it_moves_and_as_often_as_it_was() {
        let known = [problem("fr/a.md", 3), problem("fr/a.md", 9)];
        let json = Baseline::of(&known).to_json().expect("JSON");
        let baseline = Baseline::parse(json.as_bytes()).expect("a baseline");
        assert_eq!(baseline, Baseline::of(&known));
        let mut now = vec![problem("fr/a.md", 7), problem("fr/b.md", 3)];
        let took = baseline.take_known(&mut now);
        assert_eq!(
            took,
            Known {
                problems: 1,
                gone: 1
            }
        );
        assert_eq!(now, [problem("fr/b.md", 3)]);
    }

    #[test]
    fn typography_and_another_name_make_no_other_problem() {
        let differs = |path: &str, heading: &str, counterpart: &str| {
            let kind = Kind::Parity(Parity {
                fact: Fact::Heading(heading.to_owned()),
                counterpart: counterpart.to_owned(),
            });
            Problem::new(kind, path, None)
        };
        let old = [differs("fr/l’a.md", "L'une :", "en/l’a.md")];
        let names = BTreeMap::from([("en/l’a.md", "en/l’b.md"), ("fr/l’a.md", "fr/l’b.md")]);
        let mut now = vec![differs("fr/l’b.md", "L’une\u{a0}:", "en/l’b.md")];
        let took = Baseline::of(&old).with_names(&names).take_known(&mut now);
        assert_eq!((took.problems, now), (1, Vec::new()));
    }

    #[test]
    fn another_file_is_no_baseline() {
        for bytes in [
            &b""[..],
            b"{}",
            b"[]",
            b"{\"version\": 2, \"problems\": []}",
        ] {
            assert!(Baseline::parse(bytes).is_err());
        }
    }
}

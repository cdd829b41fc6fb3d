//! The index's table of contents: which file has what. The one file that every query needs.

use crate::posting::{Both, Lang, Status};

/// The version of the index that this code writes and reads.
pub const VERSION: u32 = 5;

/// What each class of jobs is: the status of the English and of the French side. Jobs are numbered
/// class by class, those with an open side first.
pub const CLASSES: [[Option<Status>; 2]; 8] = [
    [Some(Status::Open), Some(Status::Open)],
    [Some(Status::Open), None],
    [None, Some(Status::Open)],
    [Some(Status::Open), Some(Status::Archived)],
    [Some(Status::Archived), Some(Status::Open)],
    [Some(Status::Archived), Some(Status::Archived)],
    [Some(Status::Archived), None],
    [None, Some(Status::Archived)],
];

/// The table of contents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Root {
    /// How many jobs each class of [`CLASSES`] has.
    pub classes: [u32; 8],
    /// The jobs that close by themselves, in order, each with the second since 1970 at which it does.
    pub closes: Vec<(u32, u32)>,
    /// The jobs whose last day only their text says, in order, each with the second at which it ends.
    pub said: Vec<(u32, u32)>,
    /// The second since 1970 that decides statuses; no job has closed at 0.
    pub now: u32,
    /// The second since 1970 up to which jobs close soon.
    pub soon: u32,
    /// How many jobs a file of jobs holds.
    pub jobs_a_file: u32,
    /// The hashes in the names of the files of jobs.
    pub jobs: Vec<u32>,
    /// The hash in the name of the file of facets; empty where there are none.
    pub facets: Vec<u32>,
    /// The files of terms.
    pub terms: Both<Terms>,
}

/// The files of terms of a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// What parts each file of terms from the one before, in rising order: as much of its first key
    /// as that takes.
    pub first: Vec<String>,
    /// The hashes in the names of the files of terms.
    pub files: Vec<u32>,
    /// The hashes in the names of the blocks.
    pub blocks: Vec<u32>,
}

/// How many neighbouring files have one hash in their names, of all of their contents: on a large
/// board a hash each would be an eighth of what a first query fetches.
pub(super) const GROUP: usize = 8;

/// How many bytes end each file of the index: the first 64 bits of the SHA-256 of all that stands
/// before and of the file's path. A browser checks them; the engine reads what they seal.
pub const SEAL: usize = 8;

/// Digits of a hash in the table of contents: 32 bits, beside a number that is unique already.
const DIGITS: u32 = 8;

/// The last `digits` hexadecimal digits of `value`.
pub(crate) fn hex(value: u64, digits: u32) -> String {
    let digit = |at: u32| char::from_digit((value >> (4 * at) & 15) as u32, 16);
    (0..digits).rev().filter_map(digit).collect()
}

/// The folder of the index, relative to the site's root.
pub const FOLDER: &str = "data/search";

/// Path of the table of contents.
pub fn root_path(name: &str) -> String {
    [FOLDER, "/root.", name, ".bin"].concat()
}

/// A file of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum File {
    /// Terms of a language.
    Terms(Lang, usize),
    /// Lists of jobs of a language's common terms.
    Block(Lang, usize),
    /// Jobs.
    Jobs(usize),
    /// The facets.
    Facets,
}

impl File {
    /// Its path relative to the site's root, given the hash in the table of contents.
    pub fn path(self, hash: u32) -> String {
        let (kind, kind_of, at) = match self {
            File::Terms(lang, at) => (lang.code(), "-", at),
            File::Block(lang, at) => (lang.code(), "-block-", at),
            File::Jobs(at) => ("jobs", "-", at),
            File::Facets => ("facets", "-", 0),
        };
        let (at, hash) = (at.to_string(), hex(hash.into(), DIGITS));
        [FOLDER, "/", kind, kind_of, &at, ".", &hash, ".bin"].concat()
    }
}

impl Root {
    /// How many jobs there are.
    pub fn total(&self) -> u32 {
        self.classes
            .iter()
            .fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// The status of both sides of a job.
    pub fn statuses(&self, job: u32) -> [Option<Status>; 2] {
        let mut before: u32 = 0;
        for (count, class) in self.classes.iter().zip(CLASSES) {
            before = before.saturating_add(*count);
            if job < before {
                return match self.has_closed(job) {
                    true => class.map(|side| side.map(|_| Status::Archived)),
                    false => class,
                };
            }
        }
        [None, None]
    }

    /// The jobs that close soon.
    pub fn closing_soon(&self) -> impl Iterator<Item = u32> {
        let near = self.now + 1..=self.soon;
        let closing = self.closes.iter().chain(&self.said);
        let closing = closing.filter(move |(_, second)| near.contains(second));
        closing.map(|(job, _)| *job)
    }

    fn has_closed(&self, job: u32) -> bool {
        let at = self.closes.partition_point(|(closing, _)| *closing < job);
        let found = self.closes.get(at).filter(|(closing, _)| *closing == job);
        found.is_some_and(|(_, second)| *second <= self.now)
    }

    /// The path of a file; none when the table has none of this number.
    pub fn path(&self, file: File) -> Option<String> {
        let (hashes, at) = match file {
            File::Terms(lang, at) => (&self.terms.of(lang).files, at),
            File::Block(lang, at) => (&self.terms.of(lang).blocks, at),
            File::Jobs(at) => (&self.jobs, at),
            File::Facets => (&self.facets, 0),
        };
        hashes.get(at / GROUP).map(|hash| file.path(*hash))
    }

    /// The files of terms of `lang` that have the keys from `from` to before `to`.
    pub fn terms_between(&self, lang: Lang, from: &str, to: &str) -> std::ops::Range<usize> {
        let first = &self.terms.of(lang).first;
        let start = first
            .partition_point(|key| key.as_str() <= from)
            .saturating_sub(1);
        let end = first.partition_point(|key| key.as_str() < to);
        start..end.max(start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_that_may_have_a_key_are_found() {
        let terms = Terms {
            first: vec!["".into(), "f".into(), "p".into()],
            files: vec![0x0123_4567; 3],
            ..Terms::default()
        };
        let root = Root {
            terms: Both {
                en: terms.clone(),
                fr: Terms::default(),
            },
            ..Root::default()
        };
        assert_eq!(root.terms_between(Lang::En, "a", "b"), 0..1);
        assert_eq!(root.terms_between(Lang::En, "f", "f\0"), 1..2);
        assert_eq!(root.terms_between(Lang::En, "e", "q"), 0..3);
        assert_eq!(root.terms_between(Lang::Fr, "e", "q"), 0..0);
        assert_eq!(
            root.path(File::Terms(Lang::En, 2)).as_deref(),
            Some("data/search/en-2.01234567.bin")
        );
        assert_eq!(root.path(File::Jobs(0)), None);
    }
}

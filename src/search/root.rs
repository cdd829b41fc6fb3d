//! The index's table of contents: which file has what. The one file that every query needs.

use crate::posting::{Both, Lang, Status};
use serde::{Deserialize, Serialize};

/// The version of the index that this code writes and reads.
pub const VERSION: u32 = 1;

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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Root {
    /// [`VERSION`].
    pub version: u32,
    /// How many jobs each class of [`CLASSES`] has.
    pub classes: [u32; 8],
    /// How many jobs a file of jobs holds.
    pub jobs_a_file: u32,
    /// The hashes of the files of jobs, one after the other.
    pub jobs: String,
    /// The files of terms.
    pub terms: Both<Terms>,
}

/// The files of terms of a language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The first key of each file of terms, in rising order.
    pub first: Vec<String>,
    /// The hashes of the files of terms, one after the other.
    pub files: String,
    /// The hashes of the blocks, one after the other.
    pub blocks: String,
}

/// Digits of a hash in the table of contents: 32 bits, beside a number that is unique already.
pub const DIGITS: usize = 8;

/// The folder of the index, relative to the site's root.
pub const FOLDER: &str = "data/search";

/// A file of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum File {
    /// Terms of a language.
    Terms(Lang, usize),
    /// Lists of jobs of a language's common terms.
    Block(Lang, usize),
    /// Jobs.
    Jobs(usize),
}

impl File {
    /// Its path relative to the site's root, given the hash in the table of contents.
    pub fn path(self, hash: &str) -> String {
        match self {
            File::Terms(lang, at) => format!("{FOLDER}/{}-{at}.{hash}.bin", lang.code()),
            File::Block(lang, at) => format!("{FOLDER}/{}-block-{at}.{hash}.bin", lang.code()),
            File::Jobs(at) => format!("{FOLDER}/jobs-{at}.{hash}.bin"),
        }
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
                return class;
            }
        }
        [None, None]
    }

    /// The path of a file; none when the table has none of this number.
    pub fn path(&self, file: File) -> Option<String> {
        let (hashes, at) = match file {
            File::Terms(lang, at) => (&self.terms.of(lang).files, at),
            File::Block(lang, at) => (&self.terms.of(lang).blocks, at),
            File::Jobs(at) => (&self.jobs, at),
        };
        let from = at.checked_mul(DIGITS)?;
        hashes.get(from..from + DIGITS).map(|hash| file.path(hash))
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
            files: "01234567".repeat(3),
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

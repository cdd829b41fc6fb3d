//! Files that are no postings, as few lines: a folder where all of it is left out.

use crate::posting::Both;
use crate::site::read::layout::{is_section, split};
use std::collections::BTreeMap;

/// One line of `ignore_files`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// A path, or a folder with `/**`.
    pub pattern: String,
    /// Why.
    pub why: Both<String>,
    /// How many files it means.
    pub files: usize,
}

/// From so many files on, a folder speaks for them.
const MANY: usize = 3;

/// The lines for these files among all texts of the folder.
pub fn left_out(ignored: &BTreeMap<String, Both<String>>, texts: &[&str]) -> Vec<LeftOut> {
    let mut found: Vec<LeftOut> = Vec::new();
    for (path, why) in ignored {
        if found.iter().any(|line| line.means(path)) {
            continue;
        }
        let folders = path.match_indices('/').map(|(at, _)| &path[..=at]);
        let whole = folders.filter_map(|folder| {
            let mut below = texts.iter().filter(|text| text.starts_with(folder));
            let all = below.all(|text| ignored.contains_key(*text) || is_list(text));
            let files = ignored
                .keys()
                .filter(|path| path.starts_with(folder))
                .count();
            (all && files >= MANY).then_some((folder, files))
        });
        found.push(match whole.into_iter().next() {
            Some((folder, files)) => LeftOut {
                pattern: format!("{folder}**"),
                why: why.clone(),
                files,
            },
            None => LeftOut {
                pattern: path.clone(),
                why: why.clone(),
                files: 1,
            },
        });
    }
    found
}

/// Whether a path is that of a section page, which is left out anyway.
fn is_list(path: &str) -> bool {
    is_section(split(path).1)
}

impl LeftOut {
    fn means(&self, path: &str) -> bool {
        match self.pattern.strip_suffix("**") {
            Some(folder) => path.starts_with(folder),
            None => path == self.pattern,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_speaks_for_its_files_when_none_of_them_is_a_posting() {
        let why = || Both {
            en: "a page".to_owned(),
            fr: "une page".to_owned(),
        };
        let paths = ["en/a.md", "en/blog/1.md", "en/blog/2.md", "en/blog/x/3.md"];
        let ignored = paths.map(|path| (path.to_owned(), why())).into();
        let mut texts = paths.to_vec();
        texts.extend(["en/blog/_index.md", "en/jobs/baker.md"]);
        let lines = left_out(&ignored, &texts);
        let lines: Vec<_> = lines
            .iter()
            .map(|line| (line.pattern.as_str(), line.files))
            .collect();
        assert_eq!(lines, [("en/a.md", 1), ("en/blog/**", 3)]);
        texts.push("en/blog/4.md");
        assert_eq!(left_out(&ignored, &texts).len(), 4);
    }
}

//! Which files a pattern of `ignore_files` means: `en/about.md`, `**/_template*`.

/// A path in which `*` stands for any signs but `/`, `?` for one of them, and `**` for any folders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePattern(String);

impl FilePattern {
    /// The pattern that is written so; a leading `/` means nothing, a last one all that is below.
    pub fn new(text: &str) -> FilePattern {
        let text = text.trim_start_matches("./").trim_start_matches('/');
        FilePattern(match text.strip_suffix('/') {
            Some(folder) => format!("{folder}/**"),
            None => text.to_owned(),
        })
    }

    /// Whether it means the file at `path`.
    pub fn fits(&self, path: &str) -> bool {
        let (pattern, path): (Vec<&str>, Vec<&str>) =
            (self.0.split('/').collect(), path.split('/').collect());
        folders_fit(&pattern, &path)
    }
}

fn folders_fit(pattern: &[&str], path: &[&str]) -> bool {
    match (pattern.split_first(), path.split_first()) {
        (None, None) => true,
        (Some((&"**", rest)), _) => {
            (0..=path.len()).any(|skipped| folders_fit(rest, &path[skipped..]))
        }
        (Some((name, rest)), Some((first, others))) => {
            name_fits(name, first) && folders_fit(rest, others)
        }
        _ => false,
    }
}

/// Whether a name is as the pattern says; each `*` takes as little as it can, and more when it must.
fn name_fits(pattern: &str, name: &str) -> bool {
    let (pattern, name): (Vec<char>, Vec<char>) =
        (pattern.chars().collect(), name.chars().collect());
    let (mut at, mut seen) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while seen < name.len() {
        match pattern.get(at) {
            Some('*') => {
                star = Some((at, seen));
                at += 1;
            }
            Some(&sign) if sign == '?' || sign == name[seen] => {
                at += 1;
                seen += 1;
            }
            _ => match &mut star {
                Some((of, taken)) => {
                    *taken += 1;
                    (at, seen) = (*of + 1, *taken);
                }
                None => return false,
            },
        }
    }
    pattern[at..].iter().all(|sign| *sign == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_means_a_file_or_many() {
        for (pattern, path, fits) in [
            ("en/about.md", "en/about.md", true),
            ("en/about.md", "fr/about.md", false),
            ("**/_template*", "en/jobs/_template-long.md", true),
            ("**/_template*", "_template.md", true),
            ("**/_template*", "en/template.md", false),
            ("*.md", "en/a.md", false),
            ("en/*.md", "en/a.md", true),
            ("en/**/a?c.md", "en/x/y/abc.md", true),
            ("drafts/", "drafts/x/y.md", true),
            ("/en/a*b*c", "en/a-b-b-c", true),
            ("en/a*b*c", "en/a-b-b-d", false),
        ] {
            assert_eq!(
                FilePattern::new(pattern).fits(path),
                fits,
                "{pattern} {path}"
            );
        }
    }
}

//! Where a posting stood on a site before this one: patterns of addresses, as Hugo makes them.

use crate::site::problem::settings::bad_address_pattern::PatternFault;
use crate::site::read::layout;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The name of the file, or the `slug` of its front matter.
const STEM: &str = "{stem}";

/// The path of the file without the folder or the ending of its language, and without `.md`.
const PATH: &str = "{path}";

/// A path below the root with [`STEM`] or [`PATH`] in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(String);

impl Pattern {
    /// Reads a pattern like `/careers/positions/{stem}/`.
    pub fn parse(text: &str) -> Result<Pattern, PatternFault> {
        let Some(path) = text.strip_prefix('/') else {
            return Err(PatternFault::NotAPath);
        };
        let fixed = path.replace(STEM, "").replace(PATH, "");
        if fixed.contains(['{', '}']) {
            return Err(PatternFault::UnknownPlace);
        }
        if fixed.len() == path.len() {
            return Err(PatternFault::NothingToFill);
        }
        // A place stands for something in a folder's name.
        let whole = path.replace(STEM, "x").replace(PATH, "x");
        as_file(&whole)
            .map(|_| Pattern(path.to_owned()))
            .ok_or(PatternFault::NotAllowed)
    }

    /// The addresses that a file at `path` (`en/2019/Chef de file.md`) may have had: as Hugo writes
    /// names, then as the file does.
    pub fn addresses(&self, path: &str, slug: Option<&str>) -> Vec<String> {
        let below = layout::without_language(path);
        let stem = below.rsplit('/').next().unwrap_or(&below);
        let plain = str::to_owned;
        let mut found = Vec::new();
        for written in [hugo_name, plain] {
            for name in slug.into_iter().chain([stem]) {
                let filled = self.0.replace(STEM, &written(name));
                let filled = filled.replace(PATH, &written(&below));
                if !found.contains(&filled) {
                    found.push(filled);
                }
            }
        }
        found
    }
}

/// A name of a file or folder as it stands in an address of Hugo's: lower case; letters, digits and
/// a few signs; spaces as single hyphens. Hugo drops the `·` of inclusive French.
fn hugo_name(name: &str) -> String {
    let mut out = String::new();
    let mut space = false;
    for c in name.nfc() {
        if c.is_whitespace() {
            space = !out.is_empty() && !out.ends_with('-');
        } else if c.is_alphanumeric() || is_combining_mark(c) || "./_#+~-@".contains(c) {
            if std::mem::take(&mut space) && c != '-' {
                out.push('-');
            }
            out.extend(c.to_lowercase());
        }
    }
    out
}

/// The file that a server answers an old address with: `a/b/index.html` for `/a/b` and `/a/b/`,
/// `a/b.html` for itself. None for what is no path of a site.
pub fn as_file(address: &str) -> Option<String> {
    let path = address.trim_matches('/');
    let path = path.strip_suffix("index.html").unwrap_or(path);
    let path = path.trim_end_matches('/');
    let part_is_good = |part: &str| {
        let dots = part.chars().all(|c| c == '.');
        !dots && !part.contains(|c: char| c.is_control() || c == '\\' || c == '?' || c == '#')
    };
    if !path.split('/').all(part_is_good) {
        return None;
    }
    Some(if path.ends_with(".html") {
        path.to_owned()
    } else {
        format!("{path}/index.html")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pattern: &str, path: &str, slug: Option<&str>, expected: &[&str]) {
        let pattern = Pattern::parse(pattern).expect("a pattern");
        assert_eq!(pattern.addresses(path, slug), expected);
    }

    #[test]
    fn an_address_is_written_as_hugo_writes_it_and_as_the_file_is_called() {
        let pattern = "/careers/positions/{stem}/";
        check(
            pattern,
            "en/Product  Manager - Slipway.md",
            None,
            &[
                "careers/positions/product-manager-slipway/",
                "careers/positions/Product  Manager - Slipway/",
            ],
        );
        check(
            pattern,
            "fr/conseiller·ère.md",
            None,
            &[
                "careers/positions/conseillerère/",
                "careers/positions/conseiller·ère/",
            ],
        );
        check(pattern, "en/a/chef.md", None, &["careers/positions/chef/"]);
    }

    #[test]
    fn a_path_keeps_its_folders_and_a_slug_takes_the_place_of_the_name() {
        check("/{path}.html", "en/2019/chef.md", None, &["2019/chef.html"]);
        check(
            "/jobs/{stem}",
            "en/2019/chef.md",
            Some("Head Cook"),
            &["jobs/head-cook", "jobs/chef", "jobs/Head Cook"],
        );
    }

    #[test]
    fn a_path_says_no_language_wherever_it_says_it() {
        for (path, address) in [
            ("jobs/2019/chef.md", "jobs/2019/chef/"),
            ("jobs/chef.fr.md", "jobs/chef/"),
            ("jobs/fr/chef.md", "jobs/chef/"),
            ("jobs/chef/index.fr-CA.md", "jobs/chef/"),
            ("chef.md", "chef/"),
            ("2019-01-02-chef.v2.md", "2019-01-02-chef.v2/"),
        ] {
            check("/{path}/", path, None, &[address]);
        }
        check("/x/{stem}/", "jobs/chef.fr.md", None, &["x/chef/"]);
    }

    #[test]
    fn a_pattern_without_a_place_or_with_a_foreign_one_is_refused() {
        for (text, fault) in [
            ("careers/{stem}/", PatternFault::NotAPath),
            ("https://example.org/{stem}/", PatternFault::NotAPath),
            ("/careers/", PatternFault::NothingToFill),
            ("/{lang}/{stem}/", PatternFault::UnknownPlace),
            ("/{stem/", PatternFault::UnknownPlace),
            ("/../{stem}/", PatternFault::NotAllowed),
            ("/a?x={stem}", PatternFault::NotAllowed),
            ("/a//{stem}", PatternFault::NotAllowed),
        ] {
            assert_eq!(Pattern::parse(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn an_address_is_a_page_or_the_index_of_its_folder() {
        for (address, file) in [
            ("/a/b/", Some("a/b/index.html")),
            ("a/b", Some("a/b/index.html")),
            ("/a/index.html", Some("a/index.html")),
            ("/a/b.c/", Some("a/b.c/index.html")),
            ("/a.html", Some("a.html")),
            ("/", None),
            ("/index.html", None),
            ("/a/../b/", None),
            ("/a//b/", None),
            ("/a/?q=1", None),
        ] {
            assert_eq!(as_file(address).as_deref(), file, "{address}");
        }
    }
}

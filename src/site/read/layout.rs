//! What the paths of a folder say: the language of a file, its stem and day, and which files are list pages.

use crate::posting::{Date, Lang};
use std::collections::{BTreeMap, BTreeSet};

/// What a path says of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named<'a> {
    /// Its language, as far as the path says one.
    pub tongue: Tongue,
    /// The folders that it lies in, without that of a language, each with its `/`.
    pub folder: String,
    /// Its name without language, day and extension; of `baker/index.md` the name of the folder.
    pub stem: &'a str,
    /// The day at the start of its name.
    pub day: Option<Date>,
}

/// A language, as a path says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// One of the board's.
    Ours(Lang),
    /// Another one, by its code (ISO 639-1).
    Other(String),
    /// None.
    Unsaid,
}

/// What all the paths of a folder say together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Endings of names that are languages which the board does not have.
    others: BTreeSet<String>,
    /// Folders of which `index.md` is a list page.
    lists: BTreeSet<String>,
}

/// Languages that a name or a folder may say without a neighbour in another language. Shorter than the list of all:
/// `vendeur.se.md` and the folder `it` mean something else.
const LIKELY: [&str; 16] = [
    "ar", "cr", "de", "es", "el", "iu", "ja", "ko", "nl", "pl", "pt", "ru", "tr", "uk", "vi", "zh",
];

/// Every other code of ISO 639-1 that an ending may be beside a neighbour in one of the board's languages.
const RARE: &str = "af am az be bg bn bs ca cs cy da et eu fa fi ga gl he hi hr hu hy id is it ka kk lt lv mk ms mt no nb nn \
    ro si sk sl sq sr sv sw ta th tl ur";

impl Layout {
    /// The layout of the folder with these files.
    pub fn of<'a>(paths: impl Iterator<Item = &'a str> + Clone) -> Layout {
        let mut endings: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
        let mut holders: BTreeMap<&str, usize> = BTreeMap::new();
        for path in paths.filter(|path| is_markdown(path)) {
            let (folder, name) = split(path);
            let (stem, ending) = without_ending(without_extension(name));
            endings.entry((folder, stem)).or_default().insert(ending);
            if !stem.eq_ignore_ascii_case("index")
                && !is_section(name)
                && !is_about_the_folder(name)
            {
                *holders.entry(folder).or_default() += 1;
            } else if stem.eq_ignore_ascii_case("index") {
                holders.entry(folder).or_default();
            }
        }
        let mut others: BTreeSet<String> = LIKELY.map(str::to_owned).into();
        for found in endings.values().filter(|found| found.len() > 1) {
            let rare = found
                .iter()
                .filter(|code| RARE.split_whitespace().any(|rare| rare == **code));
            others.extend(rare.map(|code| (*code).to_owned()));
        }
        let mut lists: BTreeSet<String> = BTreeSet::new();
        for (folder, count) in &holders {
            if *count > 0 {
                lists.insert((*folder).to_owned());
            }
            // A folder above one that holds something is a list.
            for (at, _) in folder.trim_end_matches('/').match_indices('/') {
                lists.insert(folder[..=at].to_owned());
            }
            if !folder.is_empty() {
                lists.insert(String::new());
            }
        }
        Layout { others, lists }
    }

    /// What a path says.
    pub fn name<'a>(&self, path: &'a str) -> Named<'a> {
        let (folders, name) = split(path);
        let bare = without_extension(name);
        let (mut stem, ending) = without_ending(bare);
        let mut tongue = match lang_of_code(ending) {
            Some(lang) => Tongue::Ours(lang),
            None if self.others.contains(&ending.to_ascii_lowercase()) => {
                Tongue::Other(ending.to_ascii_lowercase())
            }
            None => {
                stem = bare;
                Tongue::Unsaid
            }
        };
        let mut folder = String::new();
        let mut said = tongue != Tongue::Unsaid;
        let parts: Vec<&str> = folders.split('/').filter(|part| !part.is_empty()).collect();
        let known = parts.iter().position(|part| lang_of_code(part).is_some());
        // Only a first folder may be of a language that the board does not have.
        let at = known.or_else(|| {
            let first = parts.first()?.to_ascii_lowercase();
            LIKELY.contains(&first.as_str()).then_some(0)
        });
        for (number, part) in parts.iter().enumerate() {
            if Some(number) == at {
                if !said {
                    tongue = match lang_of_code(part) {
                        Some(lang) => Tongue::Ours(lang),
                        None => Tongue::Other(part.to_ascii_lowercase()),
                    };
                    said = true;
                }
            } else {
                folder.push_str(part);
                folder.push('/');
            }
        }
        if stem.eq_ignore_ascii_case("index")
            && let Some(last) = parts.last()
            && at != Some(parts.len() - 1)
        {
            stem = last;
            folder.truncate(folder.len() - last.len() - 1);
        }
        let (day, stem) = dated(stem);
        Named {
            tongue,
            folder,
            stem,
            day,
        }
    }

    /// Whether a file is a page that lists others: `_index.md`, and an `index.md` beside or above others.
    pub fn is_list(&self, path: &str) -> bool {
        let (folder, name) = split(path);
        let (stem, _) = without_ending(without_extension(name));
        is_section(name)
            || (stem.eq_ignore_ascii_case("index")
                && (folder.is_empty() || self.lists.contains(folder)))
    }
}

/// What the two sides of a pair have in common by their paths alone: folder and stem.
pub fn place(path: &str) -> String {
    let named = Layout::default();
    let named = named.name(path);
    format!("{}{}", named.folder, named.stem)
}

/// A path without the folder or the ending of its language, and without its extension; that of
/// `baker/index.md` is `baker`.
pub fn without_language(path: &str) -> String {
    let layout = Layout::default();
    let named = layout.name(path);
    let bare = without_extension(split(path).1);
    let (stem, ending) = without_ending(bare);
    let stem = match lang_of_code(ending) {
        Some(_) => stem,
        None => bare,
    };
    let stem = if stem.eq_ignore_ascii_case("index") {
        named.stem
    } else {
        stem
    };
    format!("{}{stem}", named.folder)
}

/// The folders, with the last `/`, and the name.
pub fn split(path: &str) -> (&str, &str) {
    path.split_at(path.rfind('/').map_or(0, |at| at + 1))
}

fn without_extension(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// A stem, and the part behind its last full stop where that has the form of a language; empty without one.
fn without_ending(stem: &str) -> (&str, &str) {
    let is_code = |code: &str| {
        let bare = code.split(['-', '_']).next().unwrap_or(code);
        bare.len() == 2 && bare.bytes().all(|b| b.is_ascii_alphabetic())
    };
    match stem.rsplit_once('.') {
        Some((start, code)) if !start.is_empty() && is_code(code) => (start, code),
        _ => (stem, ""),
    }
}

/// The board's language of a code, with or without a region, or of its name: `fr`, `fr-CA`, `en_US`, `french`.
pub fn lang_of_code(code: &str) -> Option<Lang> {
    match code.to_lowercase().as_str() {
        "english" | "anglais" => return Some(Lang::En),
        "french" | "français" | "francais" => return Some(Lang::Fr),
        _ => {}
    }
    let (bare, region) = code.split_once(['-', '_']).unwrap_or((code, "CA"));
    let region_is_good =
        matches!(region.len(), 2 | 3) && region.bytes().all(|b| b.is_ascii_alphanumeric());
    Lang::from_code(&bare.to_ascii_lowercase()).filter(|_| region_is_good)
}

/// The board's language of the first folder of an address: `/fr/emplois/commis/`.
pub fn lang_of_address(address: &str) -> Option<Lang> {
    let (first, _) = address.strip_prefix('/')?.split_once('/')?;
    lang_of_code(first)
}

/// Whether a code is that of a language, the board's or another one.
pub fn is_language(code: &str) -> bool {
    let code = code.to_ascii_lowercase();
    let bare = code.split(['-', '_']).next().unwrap_or(&code);
    let other = LIKELY.contains(&bare) || RARE.split_whitespace().any(|rare| rare == bare);
    lang_of_code(&code).is_some() || other
}

/// A stem that starts with a day, as Jekyll writes it, and what is behind the day.
fn dated(stem: &str) -> (Option<Date>, &str) {
    let Some((day, rest)) = stem.split_at_checked(10) else {
        return (None, stem);
    };
    let rest = rest
        .strip_prefix(['-', '_'])
        .filter(|rest| !rest.is_empty());
    match (Date::parse(day), rest) {
        (Some(date), Some(rest)) => (Some(date), rest),
        _ => (None, stem),
    }
}

/// The ends of names that Hugo and Jekyll read as Markdown.
const MARKDOWN: [&str; 6] = ["md", "markdown", "mdown", "mkd", "mkdn", "mkdown"];

/// Whether a name is that of a text in Markdown.
pub fn is_markdown(path: &str) -> bool {
    let extension = path.rsplit_once('.').map(|(_, extension)| extension);
    extension.is_some_and(|extension| {
        MARKDOWN
            .iter()
            .any(|one| extension.eq_ignore_ascii_case(one))
    })
}

/// A path without what its last name ends in, where that is a page's or a text's: `.html`, `.htm`, `.md`.
pub fn without_page_end(path: &str) -> &str {
    let is_page = |end: &str| end.eq_ignore_ascii_case("html") || end.eq_ignore_ascii_case("htm");
    match path.rsplit_once('.') {
        Some((bare, end)) if is_page(end) || is_markdown(path) => bare,
        _ => path,
    }
}

/// Whether a name is that of a section page: `_index.md`, `_index.fr.md`.
pub fn is_section(name: &str) -> bool {
    let (stem, _) = without_ending(without_extension(name));
    stem.eq_ignore_ascii_case("_index") && is_markdown(name)
}

/// Whether a text says something of the folder itself.
pub fn is_about_the_folder(name: &str) -> bool {
    name.eq_ignore_ascii_case("README.md")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(paths: &[&str]) -> Layout {
        Layout::of(paths.iter().copied())
    }

    #[track_caller]
    fn check(path: &str, tongue: Tongue, folder: &str, stem: &str) {
        let layout = layout(&["a.md", "en/baker/index.md"]);
        let named = layout.name(path);
        assert_eq!(
            (named.tongue, named.folder.as_str(), named.stem),
            (tongue, folder, stem),
            "{path}"
        );
    }

    #[test]
    fn what_hugo_and_jekyll_read_as_markdown_is_markdown() {
        for name in [
            "a.md",
            "a.MD",
            "a.markdown",
            "a.mdown",
            "a.mkd",
            "a.mkdn",
            "a.mkdown",
        ] {
            assert!(is_markdown(name), "{name}");
            assert_eq!(without_page_end(name), "a");
        }
        for name in ["a.mdx", "a.txt", "md", "a", "a.md.bak"] {
            assert!(!is_markdown(name), "{name}");
            assert_eq!(without_page_end(name), name);
        }
        assert_eq!(without_page_end("jobs/a.html"), "jobs/a");
    }

    #[test]
    fn a_folder_or_the_end_of_a_name_says_the_language() {
        let (en, fr) = (|| Tongue::Ours(Lang::En), || Tongue::Ours(Lang::Fr));
        check("en/jobs/baker.md", en(), "jobs/", "baker");
        check("fr-CA/baker.md", fr(), "", "baker");
        check("EN/baker.md", en(), "", "baker");
        check("content/fr/jobs/baker.md", fr(), "content/jobs/", "baker");
        check("jobs/baker.fr.md", fr(), "jobs/", "baker");
        check("jobs/baker.en-CA.md", en(), "jobs/", "baker");
        check("en/baker.fr.md", fr(), "", "baker");
        check("jobs/baker/index.fr.md", fr(), "jobs/", "baker");
        check("en/baker/index.md", en(), "", "baker");
        check("de/baker.md", Tongue::Other("de".to_owned()), "", "baker");
        check("it/helpdesk.md", Tongue::Unsaid, "it/", "helpdesk");
        check("vendeur.se.md", Tongue::Unsaid, "", "vendeur.se");
        check("a/v1.2.md", Tongue::Unsaid, "a/", "v1.2");
    }

    #[test]
    fn a_rare_language_needs_a_neighbour_in_another() {
        let of = |paths: &[&str]| layout(paths).name("baker.sv.md").tongue;
        assert_eq!(of(&["baker.sv.md", "cook.md"]), Tongue::Unsaid);
        assert_eq!(
            of(&["baker.sv.md", "baker.md"]),
            Tongue::Other("sv".to_owned())
        );
    }

    #[test]
    fn a_day_at_the_start_of_a_name_is_no_part_of_the_stem() {
        let layout = Layout::default();
        let of = |path: &'static str| {
            let named = layout.name(path);
            (named.day.map(|day| day.to_string()), named.stem)
        };
        assert_eq!(
            of("en/2024-05-01-baker.fr.md"),
            (Some("2024-05-01".to_owned()), "baker")
        );
        assert_eq!(of("2024-13-01-baker.md"), (None, "2024-13-01-baker"));
        assert_eq!(of("2024-05-01.md"), (None, "2024-05-01"));
    }

    #[test]
    fn an_index_beside_or_above_others_is_a_list() {
        let layout = layout(&[
            "en/index.md",
            "en/jobs/baker/index.md",
            "en/jobs/baker/index.fr.md",
            "en/news/index.md",
            "en/news/first.md",
        ]);
        for (path, list) in [
            ("en/index.md", true),
            ("en/jobs/baker/index.md", false),
            ("en/jobs/baker/index.fr.md", false),
            ("en/news/index.md", true),
            ("en/_index.fr.md", true),
            ("index.md", true),
            ("en/news/first.md", false),
        ] {
            assert_eq!(layout.is_list(path), list, "{path}");
        }
    }
}

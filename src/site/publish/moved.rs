//! Addresses of before, and where they lead: one truth for the viewer and for static pages.

use crate::posting::{Lang, Slug};
use crate::route::Route;
use crate::site::board::{Board, File};
use crate::site::read::old_address::as_file;
use std::collections::{BTreeMap, BTreeSet};

/// The slugs of copies that no posting of their language has, each with the kept posting's.
pub fn copies(board: &Board) -> BTreeMap<(Lang, Slug), Slug> {
    let shown = |file: &File| Some((file.shown()?.1, file.slug.clone()?));
    let taken: BTreeSet<(Lang, Slug)> = board.files.iter().filter_map(shown).collect();
    let moved = board.files.iter().filter_map(|file| {
        let kept = board.files[file.copy_of?].slug.clone()?;
        Some(((file.lang?, file.slug.clone()?), kept))
    });
    moved.filter(|(own, _)| !taken.contains(own)).collect()
}

/// The files of old addresses (`careers/chef/index.html`), each with the address that it leads to
/// (`en/postings/chef/`). `taken` are the files that the site has itself: they are never among them,
/// not even in other letters, which some systems do not tell apart.
///
/// Where two postings had one address, it leads to what is said of it first: by the copies, then by
/// `url` and `aliases`, then by the patterns of the settings; postings come before copies, then by
/// their path.
pub fn pages(board: &Board, taken: &BTreeSet<String>) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let taken: BTreeSet<String> = taken.iter().map(|path| path.to_lowercase()).collect();
    let mut add = |address: &str, to: &str| {
        if let Some(path) = as_file(address).filter(|path| !taken.contains(&path.to_lowercase())) {
            found.entry(path).or_insert_with(|| to.to_owned());
        }
    };
    let address = |lang, slug| Route::Posting { lang, slug }.to_address();
    for ((lang, slug), kept) in copies(board) {
        add(&address(lang, slug), &address(lang, kept));
    }
    let mut files: Vec<_> = board
        .files
        .iter()
        .filter_map(|file| {
            let (posting, lang) = file.published()?;
            let kept = file.copy_of.map_or(file, |at| &board.files[at]);
            Some((file, posting, lang, address(lang, kept.slug.clone()?)))
        })
        .collect();
    files.sort_by_key(|(file, ..)| file.copy_of.is_some());
    for (_, posting, _, to) in &files {
        for given in posting.keys.url.iter().chain(&posting.keys.aliases) {
            add(given, to);
        }
    }
    for (file, posting, lang, to) in &files {
        for pattern in board.settings.old_addresses.of(*lang) {
            for old in pattern.addresses(&file.path, posting.keys.slug.as_deref()) {
                add(&old, to);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::posting::Both;
    use crate::site::board::assemble;
    use crate::site::read::folder::SourceFile;

    /// `path: front matter` of each file; settings first.
    fn moved(settings: &str, files: &[(&str, &str)]) -> Vec<String> {
        let source = |(path, front): &(&str, &str)| SourceFile {
            path: (*path).to_owned(),
            lang: Lang::from_code(&path[..2]),
            bytes: Ok(format!("---\n{front}\n---\n\nWords.\n").into_bytes()),
        };
        let board = assemble(
            files.iter().map(source).collect(),
            Some(settings.as_bytes()),
        );
        assert!(board.settings.old_addresses != Both::default());
        let taken = ["index.html", "en/index.html", "en/postings/chef/index.html"];
        let taken = taken.map(str::to_owned).into();
        let pages = pages(&board, &taken).into_iter();
        pages.map(|(from, to)| format!("{from} > {to}")).collect()
    }

    const SETTINGS: &str =
        "[old_addresses]\nen = ['/jobs/{stem}/', '/EN/postings/{stem}/']\nfr = '/fr/{path}'\n";

    #[test]
    fn every_file_has_its_old_addresses_and_no_page_is_written_over() {
        let found = moved(
            SETTINGS,
            &[
                (
                    "en/Chef.md",
                    "title: Chef\narchived: false\naliases: [/en/, /cook, /404.html]",
                ),
                ("fr/2019/Chef é.md", "title: Chef\narchived: true"),
                (
                    "fr/2019/brouillon.md",
                    "title: x\narchived: true\ndraft: true",
                ),
            ],
        );
        assert_eq!(
            found,
            [
                "404.html > en/postings/chef/",
                "cook/index.html > en/postings/chef/",
                "fr/2019/Chef é/index.html > fr/offres/chef-e/",
                "fr/2019/chef-é/index.html > fr/offres/chef-e/",
                "jobs/Chef/index.html > en/postings/chef/",
                "jobs/chef/index.html > en/postings/chef/",
            ]
        );
    }

    #[test]
    fn an_address_of_two_leads_to_the_posting_before_the_copy_and_the_first_by_path() {
        let id = "leverId: 4874d95f-a569-43dc-a237-b503d91cacaf\ntranslationKey: k";
        let open = format!("title: Cook\narchived: false\n{id}");
        let copy = format!("title: Cook\narchived: true\n{id}");
        let found = moved(
            "[old_addresses]\nen = '/jobs/{stem}/'\n",
            &[
                ("en/a/cook.md", &copy),
                ("en/b/cook-2.md", &open),
                (
                    "en/c/cook-2.md",
                    "title: Other\narchived: true\nslug: other",
                ),
                ("en/d/cook.md", "title: Third\narchived: true\nslug: third"),
            ],
        );
        assert_eq!(
            found,
            [
                "en/postings/cook/index.html > en/postings/cook-2/",
                "jobs/cook-2/index.html > en/postings/cook-2/",
                "jobs/cook/index.html > en/postings/third/",
                "jobs/other/index.html > en/postings/other/",
                "jobs/third/index.html > en/postings/third/",
            ]
        );
    }
}

//! Old addresses and their redirects, shared by the viewer and the static pages.

use crate::posting::{Lang, Slug};
use crate::route::Route;
use crate::site::board::addresses::Addresses;
use crate::site::board::{Board, File};
use crate::site::problem::pair::address_taken::AddressTaken;
use crate::site::problem::place::Span;
use crate::site::problem::{Kind, Problem};
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

/// Where old addresses lead.
#[derive(Debug, Default)]
pub struct Moved {
    /// The files of old addresses (`careers/chef/index.html`), each with the address that it leads to
    /// (`en/postings/chef/`).
    pub pages: BTreeMap<String, String>,
    /// The addresses that lead nowhere, for something else of the site is there.
    pub problems: Vec<Problem>,
}

/// Finds where the old addresses of a board's postings lead.
///
/// Where two postings had one address, it leads to what is said of it first: by the copies, then by
/// `url` and `aliases`, then by the patterns of the settings; postings come before copies, then by
/// their path.
pub fn find(board: &Board) -> Moved {
    let mut finder = Finder {
        board,
        addresses: None,
        moved: Moved::default(),
    };
    let address = |lang, slug| Route::Posting { lang, slug }.to_address();
    for ((lang, slug), kept) in copies(board) {
        let to = address(lang, kept);
        let _ = finder.add(&address(lang, slug), &to);
    }
    let mut files: Vec<_> = board
        .files
        .iter()
        .filter_map(|file| {
            let (posting, lang) = file.published()?;
            let keys = &posting.keys;
            let none = keys.url.is_empty() && keys.aliases.is_empty();
            if none && board.settings.old_addresses.of(lang).is_empty() {
                return None;
            }
            let kept = file.copy_of.map_or(file, |at| &board.files[at]);
            Some((file, posting, lang, address(lang, kept.slug.clone()?)))
        })
        .collect();
    files.sort_by_key(|(file, ..)| file.copy_of.is_some());
    for (file, posting, _, to) in &files {
        let url = posting
            .keys
            .url
            .iter()
            .map(|given| (given, posting.spans.url));
        let aliases = posting.keys.aliases.iter();
        let aliases = aliases.map(|given| (given, posting.spans.aliases));
        for (given, span) in url.chain(aliases) {
            if let Err(taken) = finder.add(given, to) {
                let span = span.map(|span| place_in(&file.text, span, given));
                finder.refuse(file, given, taken, span);
            }
        }
    }
    for (file, posting, lang, to) in &files {
        for pattern in board.settings.old_addresses.of(*lang) {
            for old in pattern.addresses(&file.path, posting.keys.slug.as_deref()) {
                if let Err(taken) = finder.add(&old, to) {
                    finder.refuse(file, &old, taken, posting.spans.opening);
                }
            }
        }
    }
    finder.moved
}

/// What is found so far.
struct Finder<'b> {
    board: &'b Board,
    /// The addresses of the board, once there is an old one: most boards have none.
    addresses: Option<Addresses>,
    moved: Moved,
}

impl Finder<'_> {
    /// Lets the address lead to `to`; an error says what of the site is there.
    fn add(&mut self, address: &str, to: &str) -> Result<(), String> {
        let Some(path) = as_file(address) else {
            return Ok(());
        };
        if self.moved.pages.contains_key(&path) || path.to_lowercase() == format!("{to}index.html")
        {
            return Ok(());
        }
        let addresses = self.addresses.get_or_insert_with(|| {
            let mut addresses = Addresses::of(self.board);
            for path in &self.board.added {
                addresses.take(path);
            }
            addresses
        });
        if let Some(taken) = addresses.in_the_way(&path) {
            return Err(taken);
        }
        addresses.take_redirect(&path);
        self.moved.pages.insert(path, to.to_owned());
        Ok(())
    }

    fn refuse(&mut self, file: &File, address: &str, taken: String, span: Option<Span>) {
        let address = address.to_owned();
        let kind = Kind::from(AddressTaken { address, taken });
        self.moved
            .problems
            .push(Problem::new(kind, file.path.clone(), span));
    }
}

/// Where one of the addresses in a value stands.
fn place_in(source: &str, span: Span, given: &str) -> Span {
    let value = source.get(span.start..span.end).unwrap_or_default();
    match value.find(given) {
        Some(at) => Span::new(span.start + at, span.start + at + given.len()),
        None => span,
    }
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
            1_767_632_400,
        );
        assert!(board.settings.old_addresses != Both::default());
        let pages = find(&board).pages.into_iter();
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

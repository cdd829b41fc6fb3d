//! `babillard parity`: which pairs are equal, and how the others are not.

use crate::site::cli::parity_report::{alone, html, pairs, text};
use crate::site::cli::refusal::{Refusal, Why};
use crate::site::cli::words::parity;
use crate::site::cli::{Outcome, Request, checked};
use crate::site::publish::write;
use crate::site::read::folder::plain_file;
use crate::site::visible;
use std::io::{self, Write};
use std::path::Path;

/// The options that it takes.
pub(crate) const OPTIONS: &[&str] = &["html"];

/// Prints the pairs that are not equal, or writes the page.
pub(crate) fn run(request: &Request) -> Result<Outcome, Refusal> {
    let board = checked(request)?;
    let (pairs, alone, lang) = (pairs(&board), alone(&board), request.lang());
    let mut said = String::new();
    match request.options.value("html") {
        None => said = text::render(&pairs, alone, lang),
        Some(path) => {
            let shown = visible::visible_path(Path::new(path));
            let path = Path::new(path);
            if !is_free(path) {
                return Err(Refusal::Unusable(path.to_owned(), Why::NotOurPage));
            }
            let page = html::render(&pairs, alone, lang);
            write::replace(path, page.as_bytes()).map_err(|error| Refusal::of(path, error))?;
            let unequal = pairs.iter().filter(|pair| !pair.is_equal()).count();
            said.push_str(&parity::sums(lang, pairs.len(), unequal, alone));
            said.push('\n');
            said.push_str(&parity::written(lang, &shown));
            said.push('\n');
        }
    }
    io::stdout().lock().write_all(said.as_bytes())?;
    Ok(Outcome::Fine)
}

/// Most bytes of a page that is written again.
const LARGEST_PAGE: usize = 1 << 28;

/// Whether nothing is lost when a page is written there: there is no file, an empty one, or an older page.
fn is_free(path: &Path) -> bool {
    match plain_file::read(path, LARGEST_PAGE) {
        Ok(there) => there.is_none_or(|bytes| html::is_ours(&bytes)),
        Err(_) => false,
    }
}

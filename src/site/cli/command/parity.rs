//! `babillard parity`: which pairs are equal, and how the others are not.

use crate::site::cli::parity_report::{alone, html, pairs, text};
use crate::site::cli::words::{folder_error, parity, why};
use crate::site::cli::{Outcome, Request, checked};
use crate::site::publish::write;
use crate::site::visible;
use std::io::{self, Write};
use std::path::Path;

/// The options that it takes.
pub(crate) const OPTIONS: &[&str] = &["html"];

/// Prints the pairs that are not equal, or writes the page.
pub(crate) fn run(request: &Request) -> io::Result<Outcome> {
    let board = checked(request)?;
    let (pairs, alone, lang) = (pairs(&board), alone(&board), request.lang());
    let mut said = String::new();
    match request.options.value("html") {
        None => said = text::render(&pairs, alone, lang),
        Some(path) => {
            let shown = visible::visible_whole(&path.to_string_lossy());
            let page = html::render(&pairs, alone, lang);
            write::replace(Path::new(path), page.as_bytes()).map_err(|error| {
                let why = folder_error(lang, &shown, &why(lang, &error));
                io::Error::new(error.kind(), why)
            })?;
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

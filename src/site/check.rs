//! What `check` looks at beyond what one needs to read a board: names, texts, pairs.

mod cut;
pub mod fix;
mod literal;
mod names;
mod pairs;
mod texts;
mod typography;
mod values;

use crate::posting::{Both, Lang};
use crate::site::board::{Board, File};
use crate::site::facts::parity::outline;
use crate::site::problem::Problem;
use rayon::prelude::*;

/// Adds to the board's problems everything that only `check` reports. Texts that were looked at
/// before, and have not changed since, are not looked at again.
pub fn check(board: &mut Board) {
    check_telling(board, &|| {});
}

/// [`check`], and calls `step` for each file, and for each file of a pair.
pub fn check_telling(board: &mut Board, step: &(dyn Fn() + Sync)) {
    look_at_texts(&mut board.files, step);
    compare_pairs(&mut board.files, step);
    let mut found = Vec::new();
    names::check(&board.files, &mut found);
    pairs::check(&board.files, &mut found);
    for file in board.files.iter().filter(|file| file.shown().is_some()) {
        let of_text = file.own.text.iter().flat_map(|(_, problems)| problems);
        let of_pair = file.own.parity.iter().flat_map(|(_, problems)| problems);
        let of_pair = of_pair.filter(|_| file.counterpart.is_some());
        found.extend(of_text.chain(of_pair).cloned());
    }
    pairs::add_hints(&board.files, &mut board.problems);
    board.problems.append(&mut found);
    let severities = &board.settings.severities;
    board.problems.retain_mut(|problem| {
        // What keeps a file off the board stays an error.
        let wished = severities.get(problem.kind.code());
        match wished.filter(|_| !problem.is_error()) {
            Some(Some(severity)) => problem.severity = *severity,
            Some(None) => return false,
            None => {}
        }
        true
    });
    crate::site::board::sort(&mut board.problems);
}

/// Reads the blocks of every posting that the board shows, and what is wrong with them.
fn look_at_texts(files: &mut [File], step: &(dyn Fn() + Sync)) {
    files.par_iter_mut().for_each(|file| {
        step();
        if let (None, Some((posting, _))) = (&file.own.text, file.shown()) {
            let outline = outline::of_posting(&posting.body, &posting.written);
            let mut found = Vec::new();
            texts::check(file, &outline, &mut found);
            file.own.text = Some((outline, found));
        }
    });
}

/// Compares the two texts of every pair.
fn compare_pairs(files: &mut [File], step: &(dyn Fn() + Sync)) {
    let pairs: Vec<(usize, usize)> = pairs_of(files).collect();
    let compared = |(en, fr): (usize, usize)| {
        step();
        step();
        let (here, there) = (&files[en], &files[fr]);
        let known = here.own.parity.as_ref();
        if known.is_some_and(|(path, _)| *path == there.path) {
            return None;
        }
        let texts = Both {
            en: &here.own.text.as_ref()?.0,
            fr: &there.own.text.as_ref()?.0,
        };
        let mut found = Vec::new();
        pairs::compare(here, there, &texts, &mut found);
        Some((en, (there.path.clone(), found)))
    };
    let compared: Vec<_> = pairs.into_par_iter().filter_map(compared).collect();
    for (at, parity) in compared {
        files[at].own.parity = Some(parity);
    }
}

/// A problem in the text of one side.
fn of_side(kind: super::problem::Kind, file: &File, span: super::problem::place::Span) -> Problem {
    Problem::new(kind, file.path.clone(), Some(span))
}

/// The index of the file itself and of its counterpart, English first; each pair once.
pub(crate) fn pairs_of(files: &[File]) -> impl Iterator<Item = (usize, usize)> + '_ {
    files.iter().enumerate().filter_map(|(at, file)| {
        let other = file.counterpart?;
        (file.lang == Some(Lang::En)).then_some((at, other))
    })
}

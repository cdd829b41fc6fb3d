//! What `check` looks at beyond what one needs to read a board: names, texts, pairs.

pub mod fix;
mod names;
mod pairs;
mod texts;
mod typography;
mod values;

use crate::posting::{Both, Date, Lang};
use crate::site::board::{Board, File};
use crate::site::facts::parity::outline;
use crate::site::problem::Problem;

/// Adds to the board's problems everything that only `check` reports. `today` decides what has
/// expired. Texts that were looked at before, and have not changed since, are not looked at again.
pub fn check(board: &mut Board, today: Date) {
    check_telling(board, today, &|| {});
}

/// [`check`], and calls `step` for each file, and for each file of a pair.
pub fn check_telling(board: &mut Board, today: Date, step: &dyn Fn()) {
    look_at_texts(&mut board.files, step);
    compare_pairs(&mut board.files, step);
    let mut found = Vec::new();
    names::check(&board.files, &mut found);
    pairs::check(&board.files, today, &mut found);
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
fn look_at_texts(files: &mut [File], step: &dyn Fn()) {
    for file in files {
        step();
        if let (None, Some((posting, _))) = (&file.own.text, file.shown()) {
            let outline = outline::of_posting(&posting.body, &posting.written);
            let mut found = Vec::new();
            texts::check(file, &outline, &mut found);
            file.own.text = Some((outline, found));
        }
    }
}

/// Compares the two texts of every pair.
fn compare_pairs(files: &mut [File], step: &dyn Fn()) {
    let pairs: Vec<(usize, usize)> = pairs_of(files).collect();
    for (en, fr) in pairs {
        step();
        step();
        let (here, there) = (&files[en], &files[fr]);
        let known = here.own.parity.as_ref();
        if known.is_some_and(|(path, _)| *path == there.path) {
            continue;
        }
        if let (Some((of_en, _)), Some((of_fr, _))) = (&here.own.text, &there.own.text) {
            let texts = Both {
                en: of_en,
                fr: of_fr,
            };
            let mut found = Vec::new();
            pairs::compare(here, there, &texts, &mut found);
            files[en].own.parity = Some((there.path.clone(), found));
        }
    }
}

/// The seconds after the start of 1970 at which a day begins, in Eastern Canada's winter time.
pub fn seconds_at(day: Date) -> i64 {
    let (mut low, mut high) = (0, 400_000_000_000);
    // `day_of` only grows, so the day's first second is found by halving.
    while low < high {
        let middle: u64 = (low + high) / 2;
        if day_of(middle) < day {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    i64::try_from(low).unwrap_or(i64::MAX)
}

/// The day, in Eastern Canada's winter time, `seconds` after the start of 1970.
pub fn day_of(seconds: u64) -> Date {
    // Days are counted from March 1 of the year 0, so that a leap day ends its year.
    let days = seconds.saturating_sub(5 * 3600) / 86_400 + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    Date {
        year: u16::try_from(year).unwrap_or(9999),
        month: month as u8,
        day: day as u8,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_seconds_is_a_day() {
        let check = |seconds, day: &str| assert_eq!(day_of(seconds).to_string(), day);
        check(5 * 3600, "1970-01-01");
        check(951_825_600 + 5 * 3600, "2000-02-29");
        check(1_798_761_599, "2026-12-31");
        check(1_798_761_600 + 5 * 3600, "2027-01-01");
        let day = Date::parse("2027-01-01").expect("a day");
        assert_eq!(seconds_at(day), 1_798_761_600 + 5 * 3600);
    }
}

//! What the day makes of each file: hidden until it is published, closed when its last day is over.

use crate::posting::{Date, Status};
use crate::site::board::own::Changed;
use crate::site::board::{Board, File};
use crate::site::problem::front_matter::date::other_midnight::OtherMidnight;
use crate::site::problem::front_matter::date::scheduled::Scheduled;
use crate::site::problem::front_matter::key::draft::Draft;
use crate::site::problem::{Kind, Problem};
use crate::site::read::dates::zone::{self, Zone};
use crate::site::read::front_matter::Parsed;
use std::sync::Arc;

/// Why the board does not show a posting that could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// `draft: true` or `published: false`.
    Draft,
    /// It is published on this day.
    Until(Date),
}

/// What the next day brings on which a board changes by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The day.
    pub day: Date,
    /// How many postings are published then, both languages counted.
    pub published: usize,
    /// How many close.
    pub closed: usize,
}

/// The next day on which the board changes although nobody touches a file; none when there is none.
pub fn next_change(board: &Board) -> Option<Change> {
    let opens = |file: &File| match file.hidden {
        Some(Hidden::Until(day)) => Some(day),
        _ => None,
    };
    let closes = |file: &File| {
        let day = file
            .last_day
            .filter(|_| file.shown().is_some() && !file.closed);
        day.map(zone::day_after)
    };
    let files = || board.files.iter();
    let day = files()
        .filter_map(opens)
        .chain(files().filter_map(closes))
        .min()?;
    Some(Change {
        day,
        published: files().filter(|file| opens(file) == Some(day)).count(),
        closed: files().filter(|file| closes(file) == Some(day)).count(),
    })
}

/// Finds what each file alone is `today` in `zone`, and says which are not published; `future` shows
/// these, too.
pub(crate) fn apply(
    files: &mut [File],
    zone: &Zone,
    today: Date,
    future: bool,
    problems: &mut Vec<Problem>,
) {
    for file in files {
        settle(file, zone);
        let was_hidden = file.hidden.is_some();
        (file.hidden, file.waits) = (None, None);
        let Some(posting) = &file.posting else {
            continue;
        };
        let (keys, spans) = (&posting.keys, &posting.spans);
        problems.extend(other_midnights(&file.path, posting));
        let (until, span) = match (keys.date, keys.publish_date) {
            (date, Some(day)) if date.is_none_or(|date| date <= day) => {
                (Some(day), spans.publish_date)
            }
            (date, _) => (date, spans.date),
        };
        let until = until.filter(|day| *day > today);
        let why = match (keys.draft, until) {
            (true, _) => Some(Hidden::Draft),
            (false, until) => until.map(Hidden::Until),
        };
        match future {
            true => file.waits = why,
            false => file.hidden = why,
        }
        problems.extend(why.map(|hidden| {
            let (kind, span) = match hidden {
                Hidden::Draft => (Kind::Draft(Draft), spans.draft),
                Hidden::Until(day) => (Kind::Scheduled(Scheduled { day }), span),
            };
            Problem::new(kind, file.path.clone(), span)
        }));
        file.last_day = keys.expiry_date.filter(|_| posting.status == Status::Open);
        close(file, today);
        if was_hidden != file.hidden.is_some() {
            // Nothing was found in it while it was hidden.
            file.own.forget(Changed::Standing);
        }
    }
}

/// The dates whose first minute is still the day before here.
fn other_midnights(path: &str, posting: &Parsed) -> Vec<Problem> {
    let (keys, spans) = (&posting.keys, &posting.spans);
    let open = posting.status == Status::Open;
    let all = [
        ("date", keys.date, spans.date, false),
        ("publishDate", keys.publish_date, spans.publish_date, open),
        ("lastmod", keys.lastmod, spans.lastmod, false),
        ("expiryDate", keys.expiry_date, spans.expiry_date, open),
    ];
    let pairs = all.into_iter().zip(keys.midnights);
    let other = |((key, day, span, decides), written): ((&'static str, _, _, bool), _)| {
        let (written, day): (Date, Date) = (written?, day?);
        let kind = OtherMidnight {
            key,
            written,
            day,
            decides,
        };
        (day != written).then(|| Problem::new(kind, path, span))
    };
    pairs.filter_map(other).collect()
}

/// The earlier last day counts for both versions of a pair.
pub(crate) fn close_pairs(files: &mut [File], today: Date) {
    for at in 0..files.len() {
        let Some(other) = files[at].counterpart else {
            continue;
        };
        let both_open = [at, other].iter().all(|side| {
            let posting = files[*side].posting.as_ref();
            posting.is_some_and(|posting| posting.status == Status::Open)
        });
        let days = [files[at].last_day, files[other].last_day];
        let earlier = days.into_iter().flatten().min();
        if both_open && files[at].last_day != earlier {
            files[at].last_day = earlier;
            close(&mut files[at], today);
        }
    }
}

fn close(file: &mut File, today: Date) {
    let closed = file.last_day.is_some_and(|day| day < today);
    if closed != file.closed {
        file.own.forget(Changed::Closing);
    }
    file.closed = closed;
}

/// Gives the dates that are instants their days in `zone`.
fn settle(file: &mut File, zone: &Zone) {
    let Some(posting) = &mut file.posting else {
        return;
    };
    if posting.keys.instants == [None; 4] {
        return;
    }
    let mut keys = posting.keys.clone();
    keys.settle(zone);
    if keys != posting.keys {
        Arc::make_mut(posting).keys = keys;
        file.own.forget(Changed::Days);
    }
}

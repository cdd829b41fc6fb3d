//! `babillard audit`: when the two languages were out of step, from Git's history.

use crate::posting::{Both, Date};
use crate::site::cli::clock;
use crate::site::cli::progress::Progress;
use crate::site::cli::refusal::Refusal;
use crate::site::cli::words::Work;
use crate::site::cli::words::audit as words;
use crate::site::cli::{Outcome, Request, say};
use crate::site::history::audit::{self, Interval, Moment, Side};
use crate::site::history::git::{Commit, Fault, Repository};
use crate::site::read::dates::zone::Zone;
use crate::site::read::front_matter::LARGEST_FILE;
use crate::site::read::settings::Settings;
use crate::site::read::{extras, settings};
use crate::site::visible::{visible_json, visible_whole};
use serde::Serialize;
use std::io;

/// Walks the history and prints every interval, then what they come to.
pub(crate) fn run(request: &Request) -> Result<Outcome, Refusal> {
    if !request.folder().is_dir() {
        let error = io::Error::from(io::ErrorKind::NotFound);
        return Err(Refusal::of(request.folder(), error));
    }
    let found = find(request)?;
    let json = request.options.value("format");
    if json.is_some_and(|format| format == "json") {
        say(&visible_json(&serde_json::to_string_pretty(&report(
            &found,
        ))?))?;
    } else {
        say(&table(&found, request))?;
    }
    Ok(Outcome::Fine)
}

/// What the history holds.
struct Found {
    intervals: Vec<Interval>,
    steps: usize,
    /// The first step, when older ones are cut off.
    cut_at: Option<Moment>,
    now: i64,
}

fn find(request: &Request) -> Result<Found, Fault> {
    let repository = Repository::of(request.folder())?;
    let settings = settings(request);
    let after = after(request, &settings.time_zone, &repository)?;
    let steps = repository.steps()?;
    let contents = repository.contents(audit::wanted(&steps), LARGEST_FILE)?;
    let now = clock::now();
    let progress = Progress::new(Work::Reading, contents.len() + steps.len(), request);
    let step = || progress.step();
    let closed_too = request.options.has("verbose");
    let mut intervals = audit::intervals(&steps, &contents, &settings, closed_too, &step);
    drop(progress);
    let ended = |interval: &Interval| interval.end.as_ref().map(|end| end.seconds);
    intervals.retain(|interval| ended(interval).is_none_or(|end| end > after));
    let first = steps.first().map(Moment::of);
    Ok(Found {
        intervals,
        steps: steps.len(),
        cut_at: first.filter(|_| repository.shallow),
        now,
    })
}

/// The moment of `--since`, a day or a revision; the beginning of time without it.
fn after(request: &Request, zone: &Zone, repository: &Repository) -> Result<i64, Fault> {
    let Some(since) = request.options.value("since") else {
        return Ok(i64::MIN);
    };
    if let Some(day) = since.to_str().and_then(Date::parse) {
        return Ok(zone.start_of(day));
    }
    repository.seconds_of(&repository.commit(since)?)
}

/// The board's settings; the usual ones where they cannot be read.
fn settings(request: &Request) -> Settings {
    let bytes = extras::read(request.folder()).settings;
    settings::read(&bytes.unwrap_or_default()).0
}

/// The documented form for other programs.
#[derive(Serialize)]
struct Report<'a> {
    version: u8,
    steps: usize,
    cut_at: Option<When<'a>>,
    intervals: Vec<Row<'a>>,
    totals: Totals,
}

#[derive(Serialize)]
struct Row<'a> {
    hours: f64,
    begin: When<'a>,
    end: Option<When<'a>>,
    en: Option<Posting<'a>>,
    fr: Option<Posting<'a>>,
}

#[derive(Serialize)]
struct When<'a> {
    commit: &'a str,
    at: &'a str,
}

#[derive(Serialize)]
struct Posting<'a> {
    path: &'a str,
    status: &'static str,
}

#[derive(Serialize)]
struct Totals {
    intervals: usize,
    still: usize,
    hours: f64,
    longest_hours: f64,
}

impl When<'_> {
    fn of(moment: &Moment) -> When<'_> {
        When {
            commit: &moment.commit,
            at: &moment.at,
        }
    }
}

impl Posting<'_> {
    fn of(side: &Side) -> Posting<'_> {
        Posting {
            path: &side.path,
            status: side.status.code(),
        }
    }
}

fn report(found: &Found) -> Report<'_> {
    let rows = found.intervals.iter().map(|interval| Row {
        hours: hours(interval.seconds(found.now)),
        begin: When::of(&interval.begin),
        end: interval.end.as_ref().map(When::of),
        en: interval.sides.en.as_ref().map(Posting::of),
        fr: interval.sides.fr.as_ref().map(Posting::of),
    });
    let totals = totals(found);
    Report {
        version: 1,
        steps: found.steps,
        cut_at: found.cut_at.as_ref().map(When::of),
        intervals: rows.collect(),
        totals: Totals {
            intervals: totals.intervals,
            still: totals.still,
            hours: hours(totals.seconds),
            longest_hours: hours(totals.longest),
        },
    }
}

/// Hours with one decimal.
fn hours(seconds: i64) -> f64 {
    (seconds as f64 / 360.0).round() / 10.0
}

fn totals(found: &Found) -> words::Totals {
    let seconds = |interval: &Interval| interval.seconds(found.now);
    words::Totals {
        steps: found.steps,
        intervals: found.intervals.len(),
        still: found
            .intervals
            .iter()
            .filter(|one| one.end.is_none())
            .count(),
        seconds: found.intervals.iter().map(seconds).sum(),
        longest: found.intervals.iter().map(seconds).max().unwrap_or(0),
    }
}

/// For people: hours, begin, end and state on one line, the files below; at most 80 columns but
/// for long paths.
fn table(found: &Found, request: &Request) -> String {
    let lang = request.lang();
    let mut lines = Vec::new();
    if !found.intervals.is_empty() {
        let [hours, begin, end, state] = words::HEADER.of(lang);
        lines.push(format!("{hours:>7}  {begin:20}  {end:20}  {state}"));
    }
    for interval in &found.intervals {
        let hours = words::hours(lang, interval.seconds(found.now));
        let end = interval.end.as_ref().map(moment);
        let end = end.unwrap_or_else(|| words::STILL.of(lang).to_string());
        let status = |side: &Option<Side>| side.as_ref().map(|side| side.status);
        let state = words::state(
            lang,
            Both {
                en: status(&interval.sides.en),
                fr: status(&interval.sides.fr),
            },
        );
        let begin = moment(&interval.begin);
        lines.push(format!("{hours:>7}  {begin:20}  {end:20}  {state}"));
        for side in [&interval.sides.en, &interval.sides.fr]
            .into_iter()
            .flatten()
        {
            lines.push(format!("{:9}{}", "", visible_whole(&side.path)));
        }
    }
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.push(words::totals(lang, &totals(found)));
    if let Some(first) = &found.cut_at {
        lines.push(words::cut(lang, &moment(first)));
    }
    lines.join("\n")
}

/// The day and the start of the id.
fn moment(moment: &Moment) -> String {
    let day = moment.at.get(..10).unwrap_or_default();
    format!("{day} {}", Commit::shortened(&moment.commit))
}

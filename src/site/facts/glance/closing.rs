//! The last day to apply.

use crate::posting::{Date, FactKind, Lang, Status};
use crate::site::facts::glance::Found;
use crate::site::facts::glance::sentences::Text;
use crate::site::facts::parity::facts::{self, Value};
use crate::site::read::dates::day::WEEKDAYS;
use crate::site::read::front_matter::Parsed;
use crate::text::dates::date;

pub(super) const LABELS: [&str; 9] = [
    "closing date",
    "apply by",
    "deadline",
    "application deadline",
    "closes",
    "date limite",
    "date de clôture",
    "date de fermeture",
    "postuler au plus tard",
];

/// Words by which one may still apply behind the day, or the day is of something else.
const NOT_LAST: [&str; 17] = [
    "review",
    "priority",
    "early",
    "question",
    "abstract",
    "interview",
    "entrevue",
    "entretien",
    "thereafter",
    "until filled",
    "until the position is filled",
    "until a suitable",
    "rolling",
    "jusqu'à ce que",
    "jusqu'à l'embauche",
    "jusqu'à pourvoir",
    "en continu",
];

/// Words that may stand before the day, as those of the week may; a date behind any other may be that of something else.
const BEFORE: [&str; 26] = [
    "", "by", "on", "at", "the", "before", "until", "midnight", "noon", "pm", "am", "p", "m", "a",
    "est", "edt", "pst", "et", "le", "au", "du", "avant", "jusqu", "minuit", "midi", "h",
];

/// The day of an open posting: what front matter says, else the one day behind a label.
pub(crate) fn closing(text: &Text, lang: Lang, posting: &Parsed) -> Option<Found> {
    if posting.status == Status::Archived {
        return None;
    }
    let written = written(text, lang);
    let (day, quote) = match (posting.keys.expiry_date, written) {
        (Some(day), Some((same, quote))) if same == day => (day, quote),
        (Some(day), _) => (day, String::new()),
        (None, Some(written)) => written,
        (None, None) => return None,
    };
    let value = date(lang, day);
    Some(Found::new(
        FactKind::Closing,
        value,
        quote,
        vec![day.to_string()],
    ))
}

/// The one day that stands behind labels, and the line of it.
fn written(text: &Text, lang: Lang) -> Option<(Date, String)> {
    let labelled = text.labelled(&LABELS);
    let mut days = labelled.filter_map(|(sentence, rest)| {
        let said = facts::of_text(rest, lang).into_iter();
        let mut days = said.filter_map(|(value, start, _)| Some((day(&value)?, start)));
        let (day, start) = days.next()?;
        // A date in a sentence may be that of something else, and of two one may be the last.
        let before = rest[..start].to_lowercase();
        let mut words = before.split(|c: char| !c.is_alphanumeric());
        let known = |word: &str| {
            let is_number = word.contains(|c: char| c.is_ascii_digit());
            is_number || BEFORE.contains(&word) || WEEKDAYS.contains(&word)
        };
        let alone = words.all(known) && days.all(|(other, _)| other == day);
        (alone && !sentence.has_any(&NOT_LAST)).then(|| (day, sentence.quote("")))
    });
    let first = days.next()?;
    days.all(|(day, _)| day == first.0).then_some(first)
}

/// A whole date, year and all.
fn day(value: &Value) -> Option<Date> {
    match value {
        Value::Date {
            year: Some(year),
            month,
            day: Some(day),
        } => Date::parse(&format!("{year:04}-{month:02}-{day:02}")),
        _ => None,
    }
}

//! The last day to apply.

use crate::posting::{Date, FactKind, Lang, Status};
use crate::site::facts::glance::Found;
use crate::site::facts::glance::doubt;
use crate::site::facts::glance::sentences::Text;
use crate::site::facts::parity::facts::{self, Value};
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

/// Words by which one may still apply behind the day.
const ROLLING: [&str; 9] = [
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

/// The day of an open posting: what front matter says, else the one day behind a label.
pub(crate) fn closing(text: &Text, lang: Lang, posting: &Parsed) -> Option<Found> {
    if posting.status == Status::Archived {
        return None;
    }
    let written = text.sentences.iter().find_map(|sentence| {
        let rest = sentence.after_label(&LABELS)?;
        if sentence.has_any(&ROLLING) {
            return None;
        }
        let days = facts::of_text(rest, lang);
        let found = days
            .into_iter()
            .find_map(|(value, start, _)| Some((day(&value)?, start)));
        let (day, start) = found?;
        // A date in a sentence may be that of something else.
        let before = rest[..start].to_lowercase();
        if before.split_whitespace().count() > 3 || doubt::is_no_value(&before) {
            return None;
        }
        Some((day, sentence.quote("")))
    });
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

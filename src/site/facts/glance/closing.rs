//! The last day to apply.

use crate::posting::{Date, FactKind, Lang, Status};
use crate::site::facts::glance::Found;
use crate::site::facts::glance::sentences::Text;
use crate::site::facts::parity::facts::{self, Value};
use crate::site::read::front_matter::Parsed;
use crate::text::date;

const LABELS: [&str; 9] = [
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

/// The day of an open posting: what front matter says, else the one day behind a label.
pub(crate) fn closing(text: &Text, lang: Lang, posting: &Parsed) -> Option<Found> {
    if posting.status == Status::Archived {
        return None;
    }
    let written = text.sentences.iter().find_map(|sentence| {
        let rest = sentence.after_label(&LABELS)?;
        let days = facts::of_text(rest, lang);
        let day = days.into_iter().find_map(|(value, ..)| day(&value))?;
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

//! What a date of front matter says: a day, or an instant, in the forms that people, Hugo, Jekyll and
//! editors in a browser write. A form that leaves a doubt about the day is none.

mod clock;
pub mod day;
pub mod zone;

use crate::posting::Date;
use crate::site::read::dates::zone::Zone;
use clock::Offset;

/// A date as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The day in the board's time zone.
    pub day: Date,
    /// The instant, in seconds since 1970 (UTC), when the text gives an offset or a zone.
    pub instant: Option<i64>,
    /// The day that is written, when the text gives its first minute and an offset or a zone.
    pub midnight: Option<Date>,
    /// Whether it is written in the form of ISO 8601, so that nobody need be told how it was read.
    pub plain: bool,
}

/// The date that `text` is, as a board in `zone` has it: `2026-12-31`, alone or with a time
/// (ISO 8601, RFC 3339, RFC 5322), or a day in words in English or French. None when it is not one
/// day of the calendar, or could be more than one (`01/02/2026`).
pub fn read(text: &str, zone: &Zone) -> Option<Read> {
    let text = text.trim();
    let (day, rest, plain) = day::read(text)?;
    // Programs write year 1 for no day at all.
    (day.year > 999).then_some(())?;
    let time = clock::read(rest, plain)?;
    let first_minute = time.offset.is_some() && (time.hour, time.minute) == (0, 0);
    let instant = time.offset.map(|offset| match offset {
        Offset::Minutes(minutes) => {
            Zone::named("UTC")
                .unwrap_or_default()
                .instant(day, time.hour, time.minute)
                - minutes * 60
        }
        Offset::Zone(zone) => zone.instant(day, time.hour, time.minute),
    });
    Some(Read {
        day: instant.map_or(day, |instant| zone.day_of(instant)),
        instant,
        midnight: first_minute.then_some(day),
        plain: plain && time.plain,
    })
}

#[cfg(test)]
mod tests;

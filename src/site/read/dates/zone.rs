//! The board's time zone: which day an instant is there. Its rules come with the program (IANA's
//! database, bundled), so that every machine gives the same days.

use crate::posting::Date;
use crate::site::read::keys::closest;
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

/// The zone of a board that names none.
pub const DEFAULT: &str = "America/Toronto";

/// A time zone of the IANA database.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone(TimeZone);

impl Default for Zone {
    fn default() -> Zone {
        Zone::named(DEFAULT).unwrap_or(Zone(TimeZone::UTC))
    }
}

impl Zone {
    /// The zone of this name, as the database has it (`America/St_Johns`); case does not count.
    pub fn named(name: &str) -> Option<Zone> {
        let known = name.contains('/') || name.eq_ignore_ascii_case("UTC");
        let zone = known.then(|| jiff::tz::db().get(name).ok())??;
        Some(Zone(zone))
    }

    /// The day on which `seconds` after the start of 1970 (UTC) falls; days after 9999 are its last.
    pub fn day_of(&self, seconds: i64) -> Date {
        let instant = Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX);
        let day = self.0.to_datetime(instant).date();
        date(day).unwrap_or(Date {
            year: 1,
            month: 1,
            day: 1,
        })
    }

    /// The time of day `seconds` after the start of 1970 (UTC): `16:05:09`.
    pub fn time_of(&self, seconds: i64) -> String {
        let instant = Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX);
        let time = self.0.to_datetime(instant).time();
        format!(
            "{:02}:{:02}:{:02}",
            time.hour(),
            time.minute(),
            time.second()
        )
    }

    /// The instant at which `day` begins, in seconds since 1970 (UTC). Where the clocks skip
    /// midnight, the day begins with the first instant that it has.
    pub fn start_of(&self, day: Date) -> i64 {
        self.instant(day, 0, 0)
    }

    /// The last second of `day`, as RFC 3339 writes it: `2026-12-31T23:59:59-05:00`.
    pub fn last_second(&self, day: Date) -> String {
        self.written(self.end_of(day) - 1)
    }

    /// The first second of `day`, as RFC 3339 writes it: `2026-12-31T00:00:00-05:00`.
    pub fn first_second(&self, day: Date) -> String {
        self.written(self.start_of(day))
    }

    fn written(&self, seconds: i64) -> String {
        let instant = Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX);
        let offset = self.0.to_offset(instant);
        instant.display_with_offset(offset).to_string()
    }

    /// The instant at which `day` is over.
    pub fn end_of(&self, day: Date) -> i64 {
        self.start_of(day_after(day))
    }

    /// When the clocks change in the two weeks before `end`, and by how many seconds they go forward.
    pub fn change_before(&self, end: i64) -> Option<[i64; 2]> {
        const TWO_WEEKS: i64 = 16 * 86_400;
        let start = Timestamp::from_second(end.checked_sub(TWO_WEEKS)?).ok()?;
        let offset = |instant: Timestamp| i64::from(self.0.to_offset(instant).seconds());
        let before = offset(start);
        let changes = self.0.following(start).map(|change| change.timestamp());
        let mut changes = changes.take_while(|change| change.as_second() < end);
        let change = changes.find(|change| offset(*change) != before)?;
        Some([change.as_second(), offset(change) - before])
    }

    /// The instant of a time of day, in seconds since 1970 (UTC); of one that the clocks skip, as
    /// many minutes after the skip.
    pub fn instant(&self, day: Date, hour: i8, minute: i8) -> i64 {
        civil_of(day)
            .and_then(|day| {
                let time = day.at(hour, minute, 0, 0);
                self.0.to_ambiguous_timestamp(time).compatible().ok()
            })
            .map_or(i64::MAX, Timestamp::as_second)
    }
}

/// The name that a wrong one is probably meant to be: the city's spelling, with or without its region.
pub fn meant(name: &str) -> Option<String> {
    let names: Vec<String> = jiff::tz::db()
        .available()
        .map(|name| name.to_string())
        .collect();
    let plain = |name: &str| name.to_ascii_lowercase().replace([' ', '-'], "_");
    let city = |name: &str| plain(name.rsplit('/').next().unwrap_or_default());
    let wanted = city(name);
    let zones = || {
        names
            .iter()
            .map(String::as_str)
            .filter(|name| name.contains('/'))
    };
    let all: Vec<&str> = zones().collect();
    let same_city = all.iter().copied().find(|known| city(known) == wanted);
    let cities: Vec<String> = all.iter().map(|known| city(known)).collect();
    let cities: Vec<&str> = cities.iter().map(String::as_str).collect();
    let like = || {
        let near = closest(&wanted, &cities)?;
        all.iter().copied().find(|known| city(known) == near)
    };
    same_city
        .or_else(|| closest(name, &all))
        .or_else(like)
        .map(str::to_owned)
}

/// The next day; the last of the calendar is its own.
pub fn day_after(day: Date) -> Date {
    let next = civil_of(day).and_then(|day| day.tomorrow().ok());
    next.and_then(date).unwrap_or(day)
}

/// The number of a day's day of the week: 0 is Monday (ISO 8601).
pub(crate) fn weekday_of(day: Date) -> Option<i8> {
    Some(civil_of(day)?.weekday().to_monday_zero_offset())
}

fn civil_of(day: Date) -> Option<civil::Date> {
    let year = i16::try_from(day.year).ok()?;
    civil::Date::new(year, day.month.try_into().ok()?, day.day.try_into().ok()?).ok()
}

fn date(day: civil::Date) -> Option<Date> {
    Some(Date {
        year: u16::try_from(day.year()).ok().filter(|year| *year > 0)?,
        month: day.month().try_into().ok()?,
        day: day.day().try_into().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(zone: &str, instant: &str, day: &str) {
        let zone = Zone::named(zone).expect("a zone");
        let instant: Timestamp = instant.parse().expect("an instant");
        assert_eq!(zone.day_of(instant.as_second()).to_string(), day);
    }

    #[test]
    fn a_day_ends_at_midnight_of_its_own_zone() {
        for (zone, last, first) in [
            (
                "America/St_Johns",
                "2027-01-01T03:29:59Z",
                "2027-01-01T03:30:00Z",
            ),
            (
                "America/Toronto",
                "2027-01-01T04:59:59Z",
                "2027-01-01T05:00:00Z",
            ),
            (
                "America/Whitehorse",
                "2027-01-01T06:59:59Z",
                "2027-01-01T07:00:00Z",
            ),
            (
                "Europe/Brussels",
                "2026-12-31T22:59:59Z",
                "2026-12-31T23:00:00Z",
            ),
        ] {
            check(zone, last, "2026-12-31");
            check(zone, first, "2027-01-01");
        }
    }

    #[test]
    fn a_day_on_which_the_clocks_change_is_an_hour_shorter_or_longer() {
        for (zone, day, hours) in [
            ("America/St_Johns", "2027-03-14", 23),
            ("America/Toronto", "2026-11-01", 25),
            ("Europe/Brussels", "2027-03-28", 23),
            ("Europe/Brussels", "2026-10-25", 25),
            // Midnight itself is skipped in Cuba.
            ("America/Havana", "2024-03-10", 23),
            ("UTC", "2027-03-14", 24),
        ] {
            let zone = Zone::named(zone).expect("a zone");
            let day = Date::parse(day).expect("a day");
            let length = zone.end_of(day) - zone.start_of(day);
            assert_eq!(length, hours * 3600, "{zone:?} {day}");
        }
    }

    #[test]
    fn the_change_of_clocks_before_a_day_is_told_with_what_the_clocks_gain() {
        let check = |zone: &str, day: &str, change: Option<(&str, i64)>| {
            let zone = Zone::named(zone).expect("a zone");
            let end = zone.end_of(Date::parse(day).expect("a day"));
            let instant = |text: &str| text.parse::<Timestamp>().expect("an instant").as_second();
            let wanted = change.map(|(at, gain)| [instant(at), gain]);
            assert_eq!(zone.change_before(end), wanted, "{zone:?} {day}");
        };
        check("America/Toronto", "2027-03-13", None);
        let spring = ("2027-03-14T07:00:00Z", 3600);
        check("America/Toronto", "2027-03-14", Some(spring));
        check("America/Toronto", "2027-03-28", Some(spring));
        check("America/Toronto", "2027-04-02", None);
        let fall = ("2026-11-01T06:00:00Z", -3600);
        check("America/Toronto", "2026-11-10", Some(fall));
        let fall = ("2026-11-01T04:30:00Z", -3600);
        check("America/St_Johns", "2026-11-10", Some(fall));
        check("America/Regina", "2026-11-10", None);
        check("UTC", "2026-11-10", None);
    }

    #[test]
    fn a_wrong_name_is_none_and_the_city_tells_what_was_meant() {
        for (wrong, right) in [
            ("America/Montréal", Some("America/Montreal")),
            ("Toronto", Some("America/Toronto")),
            ("America/Tornto", Some("America/Toronto")),
            ("St Johns", Some("America/St_Johns")),
            ("Europe/Bruxelles", None),
            ("EST", None),
        ] {
            assert_eq!(Zone::named(wrong), None, "{wrong}");
            if right.is_some() {
                assert_eq!(meant(wrong).as_deref(), right, "{wrong}");
            }
        }
        assert_eq!(Zone::named("america/toronto"), Some(Zone::default()));
    }

    proptest! {
        #[test]
        fn every_instant_lies_in_its_own_day(
            seconds in 0i64..8_000_000_000,
            name in prop::sample::select(vec!["America/St_Johns", "America/Vancouver", "Europe/Brussels", "Pacific/Apia"]),
        ) {
            let zone = Zone::named(name).expect("a zone");
            let day = zone.day_of(seconds);
            prop_assert!(zone.start_of(day) <= seconds && seconds < zone.end_of(day));
        }
    }
}

//! Dates in the forms that people and programs write, and those that leave a doubt.

use super::*;
use proptest::prelude::*;

#[track_caller]
fn check(text: &str, day: &str) {
    let found = read(text, &Zone::default()).map(|read| read.day.to_string());
    assert_eq!(found.as_deref(), (!day.is_empty()).then_some(day), "{text}");
}

/// Each of these is December 31, 2026 in Toronto.
const FORMS: [&str; 64] = [
    // ISO 8601 and RFC 3339, as YAML, TOML and editors write them.
    "2026-12-31",
    " 2026-12-31 ",
    "2026-12-31T23:59",
    "2026-12-31T23:59:59",
    "2026-12-31 23:59:59",
    "2026-12-31t23:59:59.5",
    "2026-12-31T23:59:59-05:00",
    "2026-12-31T23:59-0500",
    "2026-12-31 23:59:59 -0500",
    "2026-12-31 23:59:59 -5",
    "2026-12-31T00:00:00-05:00",
    "2027-01-01T04:59:00Z",
    "2027-01-01T04:59:59.999Z",
    "2026-12-31T05:00:00.000Z",
    "2027-01-01 04:59:59 +0000",
    "2027-01-01 04:59:59 UTC",
    "2027-01-01T05:59:00+01:00",
    "2027-01-01T10:29:00+05:30",
    "2026-12-31T20:59:00-08:00",
    // Go, Ruby and JavaScript print these.
    "Thu, 31 Dec 2026 23:59:59 EST",
    "Thu, 31 Dec 2026 23:59:59 -0500",
    "Fri, 01 Jan 2027 04:59:59 GMT",
    "31 Dec 26 23:59 EST",
    "Thursday, 31-Dec-26 23:59:59 EST",
    "Thu Dec 31 23:59:59 2026",
    "Thu Dec 31 23:59:59 EST 2026",
    "Thu Dec 31 23:59:59 -0500 2026",
    "Thu Dec 31 2026 23:59:59 GMT-0500 (Eastern Standard Time)",
    "2026-12-31 23:59:59 -0500 EST",
    "2026-12-31 23:59:59.123456789 -0500 EST",
    // People.
    "2026/12/31",
    "2026.12.31",
    "December 31, 2026",
    "december 31 2026",
    "Dec 31, 2026",
    "Dec. 31, 2026",
    "December 31st, 2026",
    "31 December 2026",
    "Thursday, December 31, 2026",
    "December 31, 2026 at 11:59 pm EST",
    "December 31, 2026 at 11:59pm ET",
    "December 31, 2026, 5 p.m.",
    "December 31, 2026 23:59 (HNE)",
    "December 31, 2026 at midnight",
    "31 décembre 2026",
    "le 31 décembre 2026",
    "Le jeudi 31 décembre 2026",
    "31 déc. 2026",
    "31 decembre 2026",
    "31 décembre 2026 à 23 h 59",
    "31 décembre 2026 à 23h59 HNE",
    "31\u{a0}décembre\u{a0}2026 à 17\u{a0}h",
    "31/12/2026",
    "12/31/2026",
    "12-31-2026",
    "31.12.2026",
    "31/12/2026 23:59",
    "the 31st of December 2026",
    "Thursday the 31st of December, 2026",
    "Thurs. Dec. 31, 2026",
    "December 31, 2026 - 20:59, Pacific Time",
    "December 31, 2026 at 11:59 p.m. Eastern",
    "31 décembre 2026 – 23 h 59, heure de l’Est",
    "31 décembre 2026 à 20 h 59 (heure du Pacifique)",
];

#[test]
fn a_date_is_the_same_day_in_every_form() {
    for form in FORMS {
        check(form, "2026-12-31");
    }
}

#[test]
fn other_forms_of_other_days() {
    check("2026-1-5", "2026-01-05");
    check("1er mars 2027", "2027-03-01");
    check("March 1, 2027", "2027-03-01");
    check("Mar 1, 2027", "2027-03-01");
    check("mar. 2 mars 2027", "2027-03-02");
    check("05/05/2027", "2027-05-05");
    check("31-Dec-99", "1999-12-31");
    check("29 February 2028", "2028-02-29");
    check("Tue Mar  2 10:00:00 2027", "2027-03-02");
    check("1 août 2027", "2027-08-01");
    check("1 aout 2027", "2027-08-01");
    check("5 juil. 2027", "2027-07-05");
    check("May 12, 2023 at 11:59pm EDT", "2023-05-12");
    check("2026-07-01T03:59:59Z", "2026-06-30");
}

#[test]
fn what_leaves_a_doubt_is_no_date() {
    for text in [
        "",
        "tbd",
        "soon",
        "01/02/2026",
        "03/04/2026",
        "03.04.2026",
        "31/12/26",
        "12/31/26",
        "31/13/2026",
        "31/11/2026",
        "13/13/2026",
        "31/12/20266",
        "31/12-2026",
        "1/2026",
        // The day of the week is another one.
        "Friday, December 31, 2026",
        "vendredi 31 décembre 2026",
        "Mon, 31 Dec 2026 23:59:59 GMT",
        // No day at all, as Go writes it; a slip of the keyboard.
        "0001-01-01T00:00:00Z",
        "0026-12-31",
        "20261231",
        "1798761540",
        "2026",
        "2026-12",
        "December 2026",
        "December 31",
        "2026-02-29",
        "February 29, 2026",
        "31 novembre 2026",
        "2026-12-31x",
        "2026-12-31T",
        "2026-12-31T24:00",
        "2026-12-31T23:60",
        "2026-12-31T23:59:61",
        "2026-12-31T1:00+15:00",
        "2026-12-31T23:59:59 XYZ",
        "2026-12-31 or later",
        "December 31, 2026 or later",
        "December 31, 2026 at 25:00",
        "December 31, 2026 at 13 pm",
        "December 31, 2026 – January 5, 2027",
        "12 Jui 2027",
        "Decembuary 31, 2026",
        "2026-12-31é",
    ] {
        check(text, "");
    }
}

#[test]
fn an_instant_is_kept_and_a_form_of_its_own_is_told() {
    let plain =
        |text: &str| read(text, &Zone::default()).map(|read| (read.plain, read.instant.is_some()));
    assert_eq!(plain("2026-12-31"), Some((true, false)));
    assert_eq!(plain("2026-12-31T23:59:00-05:00"), Some((true, true)));
    assert_eq!(plain("2027-01-01 04:59:00 +0000"), Some((true, true)));
    assert_eq!(plain("December 31, 2026"), Some((false, false)));
    assert_eq!(plain("2026/12/31"), Some((false, false)));
}

#[test]
fn the_first_minute_of_a_day_with_an_offset_is_kept_as_it_is_written() {
    let midnight = |text: &str| {
        let read = read(text, &Zone::default()).expect("a date");
        (
            read.day.to_string(),
            read.midnight.map(|day| day.to_string()),
        )
    };
    let day = |day: &str, written: Option<&str>| (day.to_owned(), written.map(str::to_owned));
    let written = Some("2026-12-31");
    assert_eq!(midnight("2026-12-31"), day("2026-12-31", None));
    assert_eq!(midnight("2026-12-31 00:00"), day("2026-12-31", None));
    assert_eq!(midnight("2026-12-31T00:00:00Z"), day("2026-12-30", written));
    assert_eq!(
        midnight("2026-12-31T00:00-05:00"),
        day("2026-12-31", written)
    );
    assert_eq!(midnight("2026-12-31T00:01:00Z"), day("2026-12-30", None));
}

proptest! {
    #[test]
    fn the_day_of_the_week_is_that_of_the_calendar(days in 0..2_900_000_i64) {
        let utc = Zone::named("UTC").expect("a zone");
        let day = utc.day_of((days - 350_000) * 86_400);
        let name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            [(days - 350_000 + 3).rem_euclid(7) as usize];
        let month = crate::text::dates::MONTHS.en[usize::from(day.month) - 1];
        let text = format!("{name}, {month} {}, {:04}", day.day, day.year);
        prop_assert_eq!(read(&text, &utc).map(|read| read.day), Some(day), "{}", text);
    }

    #[test]
    fn any_text_is_a_date_or_none(text in "\\PC{0,40}") {
        read(&text, &Zone::default());
    }

    #[test]
    fn a_text_that_is_almost_a_date_is_a_date_or_none(text in "[0-9]{1,4}[-/ T:,.]{0,2}(Dec|mars|[0-9é]{1,2})[-/ T:,.]{0,2}[0-9]{0,4}( at| à|T)?[ 0-9:h+Z-]{0,9}") {
        read(&text, &Zone::default());
    }
}

#[test]
fn a_zone_that_people_write_all_year_means_the_time_of_that_place() {
    check("July 15, 2026 at 11:59 pm EST", "2026-07-15");
    check("15 juillet 2026 à 23 h 59 HNE", "2026-07-15");
    check("July 15, 2026 at 11:59 pm EDT", "2026-07-15");
    check("July 15, 2026 at 8:59 pm PST", "2026-07-15");
}

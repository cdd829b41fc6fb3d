//! Days and durations, in the words of each language.

use crate::posting::{Both, Date, Lang};

/// The names of the months, January first.
pub const MONTHS: Both<[&str; 12]> = Both {
    en: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    fr: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
};

/// How long a text takes to read: “3 min read”, « 3 min de lecture ».
pub fn reading_time(lang: Lang, minutes: u32) -> String {
    match lang {
        Lang::En => format!("{minutes}\u{a0}min read"),
        Lang::Fr => format!("{minutes}\u{a0}min de lecture"),
    }
}

/// A day in words: “January 2, 2008”, « le 2 janvier 2008 », « le 1er mars 2008 ».
pub fn date(lang: Lang, date: Date) -> String {
    let Date { year, month, day } = date;
    let month = MONTHS.of(lang)[usize::from(month.clamp(1, 12)) - 1];
    match lang {
        Lang::En => format!("{month} {day}, {year}"),
        Lang::Fr if day == 1 => format!("le\u{a0}1er\u{a0}{month} {year}"),
        Lang::Fr => format!("le\u{a0}{day}\u{a0}{month} {year}"),
    }
}

/// The short names of the months, January first.
const SHORT_MONTHS: Both<[&str; 12]> = Both {
    en: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
    fr: [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.",
        "déc.",
    ],
};

/// A day in few words, which never breaks: “Dec 4, 2026”, « 4 déc. 2026 ».
pub fn short_date(lang: Lang, date: Date) -> String {
    let Date { year, month, day } = date;
    let month = SHORT_MONTHS.of(lang)[usize::from(month.clamp(1, 12)) - 1];
    match lang {
        Lang::En => format!("{month}\u{a0}{day},\u{a0}{year}"),
        Lang::Fr if day == 1 => format!("1er\u{a0}{month}\u{a0}{year}"),
        Lang::Fr => format!("{day}\u{a0}{month}\u{a0}{year}"),
    }
}

/// How many days are left to apply, 0 on the last of them.
pub fn days_left(lang: Lang, days: i64) -> String {
    match (lang, days) {
        (Lang::En, 0) => "Closes today".to_owned(),
        (Lang::En, 1) => "Closes tomorrow".to_owned(),
        (Lang::En, _) => format!("Closes in {days}\u{a0}days"),
        (Lang::Fr, 0) => "Se termine aujourd’hui".to_owned(),
        (Lang::Fr, 1) => "Se termine demain".to_owned(),
        (Lang::Fr, _) => format!("Se termine dans {days}\u{a0}jours"),
    }
}

/// When a posting that has closed by itself could be applied to last.
pub fn last_day(lang: Lang, day: Date) -> String {
    let day = date(lang, day);
    match lang {
        Lang::En => format!("The last day to apply was {day}."),
        Lang::Fr => format!("Le dernier jour pour postuler était {day}."),
    }
}

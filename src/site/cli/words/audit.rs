//! The words of `audit`.

use crate::posting::{Both, Lang, Status};
use crate::text::counts::number;

/// Above the columns.
pub const HEADER: Both<[&str; 4]> = Both {
    en: ["hours", "from", "to", "state"],
    fr: ["heures", "depuis", "jusqu’à", "état"],
};

/// In place of an end.
pub const STILL: Both<&str> = Both {
    en: "still",
    fr: "toujours",
};

/// What all intervals come to.
#[derive(Clone, Copy, Debug)]
pub struct Totals {
    /// Commits that were looked at.
    pub steps: usize,
    /// How many intervals there are.
    pub intervals: usize,
    /// How many of them go on.
    pub still: usize,
    /// All their seconds.
    pub seconds: i64,
    /// The seconds of the longest.
    pub longest: i64,
}

/// Hours, with a decimal when they are few.
pub fn hours(lang: Lang, seconds: i64) -> String {
    let tenths = usize::try_from((seconds + 180) / 360).unwrap_or(0);
    if tenths < 100 {
        let sign = match lang {
            Lang::En => '.',
            Lang::Fr => ',',
        };
        return format!("{}{sign}{}", tenths / 10, tenths % 10);
    }
    number(lang, usize::try_from((seconds + 1800) / 3600).unwrap_or(0))
}

/// What the two sides were.
pub fn state(lang: Lang, sides: Both<Option<Status>>) -> String {
    let of = |side: Lang| {
        let name = side.code().to_uppercase();
        match (lang, sides.of(side)) {
            (Lang::En, Some(Status::Open)) => format!("{name} open"),
            (Lang::En, Some(Status::Archived)) => format!("{name} archived"),
            (Lang::En, None) => format!("no {name}"),
            (Lang::Fr, Some(Status::Open)) => format!("{name} ouverte"),
            (Lang::Fr, Some(Status::Archived)) => format!("{name} archivée"),
            (Lang::Fr, None) => format!("sans {name}"),
        }
    };
    format!("{}, {}", of(Lang::En), of(Lang::Fr))
}

/// The last line.
pub fn totals(lang: Lang, totals: &Totals) -> String {
    let Totals {
        steps,
        intervals,
        still,
        seconds,
        longest,
    } = *totals;
    let (steps_shown, count) = (number(lang, steps), number(lang, intervals));
    let (sum, most) = (hours(lang, seconds), hours(lang, longest));
    match lang {
        Lang::En => {
            let commits = if steps == 1 { "commit" } else { "commits" };
            let goes_on = match still {
                0 => String::new(),
                1 if intervals == 1 => ", ongoing".to_owned(),
                1 => ", 1 of them ongoing".to_owned(),
                _ => format!(", {still} of them ongoing"),
            };
            match intervals {
                0 => format!("No pair was out of step in {steps_shown} {commits}."),
                1 => format!("1 interval{goes_on}: {sum} hours, in {steps_shown} {commits}"),
                _ => format!(
                    "{count} intervals{goes_on}: {sum} hours, the longest {most}, in {steps_shown} {commits}"
                ),
            }
        }
        Lang::Fr => {
            let commits = if steps < 2 { "commit" } else { "commits" };
            let goes_on = match still {
                0 => String::new(),
                1 if intervals == 1 => ", toujours en cours".to_owned(),
                1 => ", dont 1 toujours en cours".to_owned(),
                _ => format!(", dont {still} toujours en cours"),
            };
            match intervals {
                0 => format!("Aucune paire en décalage sur {steps_shown} {commits}."),
                1 => format!(
                    "1 intervalle{goes_on}\u{a0}: {sum}\u{a0}heures, sur {steps_shown} {commits}"
                ),
                _ => format!(
                    "{count} intervalles{goes_on}\u{a0}: {sum}\u{a0}heures, le plus long {most}, sur {steps_shown} {commits}"
                ),
            }
        }
    }
}

/// Below the totals of a history that is shallow.
pub fn cut(lang: Lang, first: &str) -> String {
    match lang {
        Lang::En => format!(
            "shallow clone: the history starts at {first}; run `git fetch --unshallow` to get the rest"
        ),
        Lang::Fr => format!(
            "clone superficiel\u{a0}: l’historique commence à {first}; lancez `git fetch --unshallow` pour obtenir le reste"
        ),
    }
}

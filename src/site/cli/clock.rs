//! The one clock: every command that needs to know what day it is asks it.

use crate::site::board::Board;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// What sets the clock for a build that is to give the same bytes again (reproducible-builds.org).
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// Seconds since 1970 (UTC): those of `SOURCE_DATE_EPOCH` where that is set, else the system's.
pub fn now() -> i64 {
    fixed().unwrap_or_else(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        since.map_or(0, |since| {
            i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
        })
    })
}

/// The clock that `SOURCE_DATE_EPOCH` has stopped.
pub(crate) fn fixed() -> Option<i64> {
    set()?.parse().ok()
}

/// How long the day of `board` goes on; none where the clock is stopped. At most an hour, since a
/// computer that sleeps does not count.
pub(crate) fn until_midnight(board: &Board) -> Option<Duration> {
    if fixed().is_some() {
        return None;
    }
    let left = board.settings.time_zone.end_of(board.today) - now();
    Some(Duration::from_secs(left.clamp(1, 3600).unsigned_abs()))
}

/// A value of `SOURCE_DATE_EPOCH` that is no number of seconds.
pub(crate) fn fault() -> Option<String> {
    set().filter(|text| text.parse::<i64>().is_err())
}

fn set() -> Option<String> {
    let value = std::env::var_os(EPOCH)?.to_string_lossy().into_owned();
    (!value.is_empty()).then_some(value)
}

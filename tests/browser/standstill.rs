//! A run in which nothing goes on is ended, so that it can be said and tried again: what waits for ever
//! outside of a browser's life would else keep it for ever.

use std::io::Write;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The longest time in which no browser begins or ends: each has a life of some minutes.
const LIMIT: Duration = Duration::from_secs(600);

static LAST: Mutex<Option<Instant>> = Mutex::new(None);

/// To be called when a browser begins and when it ends.
pub(crate) fn goes_on() {
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    if last.replace(Instant::now()).is_none() {
        std::thread::spawn(watch);
    }
}

fn watch() {
    let last = || *LAST.lock().unwrap_or_else(PoisonError::into_inner);
    while let Some(left) = last().and_then(|last| left(last, Instant::now())) {
        std::thread::sleep(left);
    }
    // Not by `println!`, which a test keeps for itself.
    let mut output = std::io::stdout();
    let _ = writeln!(output, "\nno browser has begun or ended for 10 minutes");
    std::process::exit(1);
}

/// How long it may still take until the next browser begins or ends; nothing when the time is over.
fn left(last: Instant, now: Instant) -> Option<Duration> {
    let left = (last + LIMIT).checked_duration_since(now);
    left.filter(|left| !left.is_zero())
}

#[test]
fn a_browser_that_begins_gives_ten_minutes_more() {
    let last = Instant::now();
    assert_eq!(left(last, last), Some(LIMIT));
    let minute = Duration::from_secs(60);
    assert_eq!(left(last, last + LIMIT - minute), Some(minute));
    assert_eq!(left(last, last + LIMIT), None);
}

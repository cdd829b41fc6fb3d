//! A run in which nothing goes on is ended, so that it can be said and tried again: what waits for ever
//! outside of a browser's life would else keep it for ever.

use std::io::Write;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The longest time in which no journey begins or ends: some take minutes, where each browser has its
/// whole life.
const LIMIT: Duration = Duration::from_secs(600);

static LAST: Mutex<Option<Instant>> = Mutex::new(None);

/// To be called when a journey begins and when it ends.
pub(crate) fn goes_on() {
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    if last.replace(Instant::now()).is_none() {
        std::thread::spawn(watch);
    }
}

fn watch() {
    while let Some(left) = left(Instant::now()) {
        std::thread::sleep(left);
    }
    // Not by `println!`, which a test keeps for itself.
    let mut output = std::io::stdout();
    let _ = writeln!(output, "\nno journey has begun or ended for 10 minutes");
    std::process::exit(1);
}

/// How long it may still take until the next one begins or ends; nothing when the time is over.
fn left(now: Instant) -> Option<Duration> {
    let last = (*LAST.lock().unwrap_or_else(PoisonError::into_inner))?;
    (last + LIMIT)
        .checked_duration_since(now)
        .filter(|left| !left.is_zero())
}

#[test]
fn a_journey_that_begins_gives_ten_minutes_more() {
    goes_on();
    let now = Instant::now();
    assert!(left(now).is_some_and(|left| left <= LIMIT));
    assert_eq!(left(now + LIMIT), None);
}

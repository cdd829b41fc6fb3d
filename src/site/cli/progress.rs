//! A bar on the terminal while a large folder is checked; it leaves nothing behind.

use crate::posting::Lang;
use crate::site::cli::Request;
use crate::site::cli::words;
use std::io::{self, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// What takes less than this needs no bar.
const AFTER: Duration = Duration::from_secs(1);

/// How often it is drawn.
const EVERY: Duration = Duration::from_millis(100);

/// How many characters the bar has.
const WIDTH: usize = 30;

/// Steps that are done, of so many.
pub(crate) struct Progress {
    lang: Lang,
    total: usize,
    done: AtomicUsize,
    begun: Instant,
    drawn: Mutex<Option<Instant>>,
    shown: bool,
}

impl Progress {
    /// A bar for `total` steps, shown on a terminal alone. It has no colours, so that `NO_COLOR`
    /// does not matter.
    pub(crate) fn new(total: usize, request: &Request) -> Progress {
        Progress {
            lang: request.lang(),
            total,
            done: AtomicUsize::new(0),
            begun: Instant::now(),
            drawn: Mutex::new(None),
            shown: request.around.redraws,
        }
    }

    /// One step more is done.
    pub(crate) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if !self.shown || self.begun.elapsed() < AFTER {
            return;
        }
        // Who finds it drawn by another goes on with its work.
        let Ok(mut drawn) = self.drawn.try_lock() else {
            return;
        };
        if drawn.is_none_or(|at| at.elapsed() >= EVERY) {
            *drawn = Some(Instant::now());
            let line = line(self.lang, done, self.total);
            // A bar that cannot be drawn is missed by nobody.
            let _ = write!(io::stderr(), "\r{line}");
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.drawn.get_mut().is_ok_and(|drawn| drawn.is_some()) {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

fn line(lang: Lang, done: usize, total: usize) -> String {
    let done = done.min(total);
    let full = (WIDTH * done).checked_div(total).unwrap_or(WIDTH);
    let bar = format!("{}{}", "█".repeat(full), "░".repeat(WIDTH - full));
    let percent = (100 * done).checked_div(total).unwrap_or(100);
    words::check::progress(lang, &bar, percent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_fills_and_says_how_far() {
        let check = |lang, done, total, wanted: &str| assert_eq!(line(lang, done, total), wanted);
        let half = format!("{}{}", "█".repeat(15), "░".repeat(15));
        check(Lang::En, 50, 100, &format!("Checking… {half} 50%"));
        check(
            Lang::Fr,
            50,
            100,
            &format!("Vérification… {half} 50\u{a0}%"),
        );
        check(
            Lang::En,
            9,
            0,
            &format!("Checking… {} 100%", "█".repeat(30)),
        );
    }
}

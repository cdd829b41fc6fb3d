//! A bar on the terminal while a command takes long; it leaves nothing behind. Where messages go to a file or to
//! another program there is none: a log would keep every step of it.

use crate::posting::Lang;
use crate::site::cli::Request;
use crate::site::cli::words::{self, Work};
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

/// When a command began.
#[derive(Clone, Copy, Debug)]
pub struct Begun(Instant);

impl Begun {
    /// It begins.
    pub fn now() -> Begun {
        Begun(Instant::now())
    }
}

/// Steps that are done, of so many.
pub(crate) struct Progress {
    work: Work,
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
    pub(super) fn new(work: Work, total: usize, request: &Request) -> Progress {
        let progress = Progress {
            work,
            lang: request.lang(),
            total,
            done: AtomicUsize::new(0),
            begun: request.around.begun.0,
            drawn: Mutex::new(None),
            shown: request.around.redraws,
        };
        // What came before may have taken long already.
        progress.draw(0);
        progress
    }

    /// One step more is done.
    pub(crate) fn step(&self) {
        self.draw(self.done.fetch_add(1, Ordering::Relaxed) + 1);
    }

    fn draw(&self, done: usize) {
        if !self.shown || self.begun.elapsed() < AFTER {
            return;
        }
        // Who finds it drawn by another goes on with its work.
        let Ok(mut drawn) = self.drawn.try_lock() else {
            return;
        };
        if drawn.is_none_or(|at| at.elapsed() >= EVERY) {
            *drawn = Some(Instant::now());
            let line = line(self.work, self.lang, done, self.total);
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

fn line(work: Work, lang: Lang, done: usize, total: usize) -> String {
    let done = done.min(total);
    let full = (WIDTH * done).checked_div(total).unwrap_or(WIDTH);
    let bar = format!("{}{}", "█".repeat(full), "░".repeat(WIDTH - full));
    let percent = (100 * done).checked_div(total).unwrap_or(100);
    words::progress(work, lang, &bar, percent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_fills_and_says_how_far() {
        let check = |work, lang, done, total, wanted: &str| {
            assert_eq!(line(work, lang, done, total), wanted);
        };
        let half = format!("{}{}", "█".repeat(15), "░".repeat(15));
        for (work, en, fr) in [
            (Work::Checking, "Checking…", "Vérification…"),
            (Work::Building, "Building…", "Génération…"),
            (
                Work::Reading,
                "Reading the history…",
                "Lecture de l’historique…",
            ),
        ] {
            check(work, Lang::En, 50, 100, &format!("{en} {half} 50%"));
            check(work, Lang::Fr, 50, 100, &format!("{fr} {half} 50\u{a0}%"));
        }
        check(
            Work::Checking,
            Lang::En,
            9,
            0,
            &format!("Checking… {} 100%", "█".repeat(30)),
        );
    }
}

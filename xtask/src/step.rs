//! Saying what is being done, and afterwards how long it took.

use std::time::{Duration, Instant};

/// Announces a step, does it, and says how long it took.
pub(crate) fn step<T, E>(what: &str, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    eprintln!("\n==> {what}");
    let start = Instant::now();
    let result = work();
    let how = if result.is_ok() { "done" } else { "failed" };
    eprintln!("    {how}, {}", time(start.elapsed()));
    result
}

/// A time as people say it: `0.4 s`, `12 s`, `3 min 05 s`.
pub(crate) fn time(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 9.95 {
        return format!("{seconds:.1} s");
    }
    let whole = seconds.round() as u64;
    if whole < 60 {
        format!("{whole} s")
    } else {
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_as_exact_as_they_are_short() {
        for (millis, wanted) in [
            (40, "0.0 s"),
            (9_940, "9.9 s"),
            (9_960, "10 s"),
            (59_700, "1 min 00 s"),
            (185_000, "3 min 05 s"),
        ] {
            assert_eq!(time(Duration::from_millis(millis)), wanted);
        }
    }
}

//! The journeys in one engine: those that fail run once more alone, all of them where nothing went on, and
//! the report lists both runs.

use super::record::Record;
use crate::process::{run as finish, run_reading};
use std::process::Command;

/// With more that fail it is no matter of luck.
const MOST_AGAIN: usize = 3;

/// What the test binary says when it ends itself (`tests/browser/standstill.rs`).
const STANDSTILL: &str = "no browser has begun or ended for 10 minutes";

/// Runs the journeys in the engine of this name; `command` gives the one that runs those that `words`, the
/// arguments of the test binary, choose.
///
/// # Errors
/// The command that failed, when more than three journeys fail, or one fails or nothing goes on twice.
pub(super) fn run(
    record: &mut Record,
    engine: &str,
    modules: &[&str],
    command: impl Fn(&[&str]) -> Command,
) -> Result<(), String> {
    let mut shown = Vec::new();
    let first = record.timed(&format!("journeys in {engine}"), || {
        run_reading(&mut command(modules), &mut shown)
    });
    let Err(why) = first else { return Ok(()) };
    let shown = String::from_utf8_lossy(&shown);
    if shown.contains(STANDSTILL) {
        let what = format!("journeys in {engine}, once more, as nothing went on");
        return record.timed(&what, || finish(&mut command(modules)));
    }
    let failed = failed(&shown);
    if failed.is_empty() || failed.len() > MOST_AGAIN {
        return Err(why);
    }
    let what = format!(
        "journeys in {engine} that failed, once more: {}",
        failed.join(", ")
    );
    let alone = [&["--exact", "--test-threads", "1"], &*failed].concat();
    record.timed(&what, || finish(&mut command(&alone)))
}

/// The names below the last `failures:` of what the test binary shows.
fn failed(shown: &str) -> Vec<&str> {
    let list = shown.rsplit_once("\nfailures:\n");
    let lines = list.map_or("", |(_, list)| list).lines();
    lines
        .take_while(|line| !line.starts_with("test result:"))
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHOWN: &str = "running 2 tests\n.\na::b --- FAILED\n\nfailures:\n\n---- a::b stdout ----\n\
        not seen\nfailures:\n\n\nfailures:\n    a::b\n    c\n\ntest result: FAILED. 1 passed; 2 failed\n";

    fn recorded(script: &str) -> (Result<(), String>, String) {
        let folder = tempfile::tempdir().expect("a folder");
        let mut record = Record::new(&folder.path().join("skipped.txt")).expect("a record");
        let result = run(&mut record, "Lynx", &["all::"], |words| {
            let mut shell = Command::new("sh");
            shell.args(["-c", script, "sh"]).args(words);
            shell.current_dir(folder.path());
            shell
        });
        (result, record.report())
    }

    #[test]
    fn the_last_list_has_the_names_of_those_that_failed() {
        assert_eq!(failed(SHOWN), ["a::b", "c"]);
        assert_eq!(
            failed("running 1 test\n.\ntest result: ok. 1 passed\n"),
            [""; 0]
        );
    }

    #[cfg(unix)]
    #[test]
    fn what_fails_once_runs_once_more_alone_and_both_runs_are_listed() {
        let once = "[ $1 = all:: ] || exec test \"$*\" = '--exact --test-threads 1 a::b'
            printf '\\nfailures:\\n    a::b\\n\\ntest result: FAILED.\\n'; exit 1";
        let (result, report) = recorded(once);
        assert_eq!(result, Ok(()));
        assert!(report.contains("  journeys in Lynx\n"), "{report}");
        let again = "  journeys in Lynx that failed, once more: a::b\n";
        assert!(report.contains(again), "{report}");
    }

    #[test]
    fn the_test_program_says_it_in_these_words() {
        let program = include_str!("../../../tests/browser/standstill.rs");
        assert!(program.contains(STANDSTILL));
    }

    #[cfg(unix)]
    #[test]
    fn where_nothing_goes_on_all_of_them_run_once_more() {
        let once =
            format!("[ -e tried ] && exec test $* = all::; touch tried; echo {STANDSTILL}; exit 1");
        let (result, report) = recorded(&once);
        assert_eq!(result, Ok(()));
        let again = "  journeys in Lynx, once more, as nothing went on\n";
        assert!(report.contains(again), "{report}");
        let always = format!("echo {STANDSTILL}; exit 1");
        assert!(recorded(&always).0.is_err());
    }

    #[cfg(unix)]
    #[test]
    fn what_fails_twice_or_with_many_others_or_without_a_name_fails() {
        let twice = "[ $1 = all:: ] || exit 1; printf '\\nfailures:\\n    a\\n'; exit 1";
        assert!(recorded(twice).0.is_err());
        for never_again in [
            "[ $1 = all:: ] || exit 0; printf '\\nfailures:\\n  a\\n  b\\n  c\\n  d\\n'; exit 1",
            "[ $1 = all:: ] || exit 0; echo 'it does not compile'; exit 1",
        ] {
            let (result, report) = recorded(never_again);
            assert!(result.is_err());
            assert!(!report.contains("once more"), "{report}");
        }
    }
}

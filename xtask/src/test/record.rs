//! What a run of the tests has done: the time of each step, and what was not tested, and why.

use crate::step::{step, time};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The record of one run.
pub(crate) struct Record {
    times: Vec<(String, Duration)>,
    /// What, and why.
    left_out: Vec<(String, String)>,
    /// The file to which tests add what they skip: `reason<TAB>test`, a line each.
    pub(crate) skipped: PathBuf,
}

impl Record {
    /// A new one; `skipped` is where the tests leave what they skip.
    pub(crate) fn new(skipped: &Path) -> Result<Record, String> {
        let folder = skipped.parent().unwrap_or(skipped);
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(skipped, ""))
            .map_err(|error| format!("`{}` cannot be written: {error}.", skipped.display()))?;
        Ok(Record {
            times: Vec::new(),
            left_out: Vec::new(),
            skipped: skipped.to_owned(),
        })
    }

    /// Does a step and keeps its time.
    pub(crate) fn timed<T>(
        &mut self,
        what: &str,
        work: impl FnOnce() -> Result<T, String>,
    ) -> Result<T, String> {
        let start = Instant::now();
        let result = step(what, work);
        self.times.push((what.to_owned(), start.elapsed()));
        result
    }

    /// Says at once, and again at the end, that something is not tested.
    pub(crate) fn leave_out(&mut self, what: &str, why: &str) {
        eprintln!("    left out: {what}: {why}");
        self.left_out.push((what.to_owned(), why.to_owned()));
    }

    /// The time of all steps.
    pub(crate) fn total(&self) -> Duration {
        self.times.iter().map(|(_, how_long)| *how_long).sum()
    }

    /// Every step with its time, then what was not tested.
    pub(crate) fn report(&self) -> String {
        let times = self.times.iter();
        let mut text: String = times
            .map(|(what, how_long)| format!("{:>14}  {what}\n", time(*how_long)))
            .collect();
        for (what, why) in &self.left_out {
            text += &format!("{:>14}  {what}: {why}\n", "left out");
        }
        let skipped = std::fs::read_to_string(&self.skipped).unwrap_or_default();
        text + &counted(&skipped)
    }
}

/// How many tests were skipped for each reason, and which.
fn counted(skipped: &str) -> String {
    let mut tests: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (why, test) in skipped.lines().filter_map(|line| line.split_once('\t')) {
        tests.entry(why).or_default().push(test);
    }
    let all: usize = tests.values().map(Vec::len).sum();
    let mut text = format!("{:>14}  {all} tests\n", "skipped");
    for (why, tests) in tests {
        text += &format!("{:>14}  {why}: {}\n", tests.len(), tests.join(", "));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn skipped_tests_are_counted_by_their_reason() {
        let text = counted("no postings\tsite::real\nno engine\ta\nno postings\tlinks::real\n");
        assert_eq!(
            text,
            "       skipped  3 tests\n             1  no engine: a\n             2  no postings: site::real, links::real\n"
        );
        assert_eq!(counted(""), "       skipped  0 tests\n");
    }

    #[test]
    fn a_step_that_fails_has_its_time_and_what_is_left_out_its_reason() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut record = Record::new(&folder.path().join("skipped.txt")).expect("a record");
        let failed = record.timed("a step", || Err::<(), _>("no".to_owned()));
        assert_eq!(failed, Err("no".to_owned()));
        record.leave_out("advisories", "no network");
        assert_eq!(
            record.report(),
            "         0.0 s  a step\n      left out  advisories: no network\n       skipped  0 tests\n"
        );
    }
}

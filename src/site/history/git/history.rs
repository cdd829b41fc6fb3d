//! What commits say and which files they touch.

use crate::site::history::git::objects::ObjectId;
use crate::site::history::git::{Commit, Fault, Repository};
use std::collections::{BTreeMap, BTreeSet};

/// One step of a branch, and what it did to the content folder.
#[derive(Clone, Debug)]
pub struct Step {
    /// The commit.
    pub commit: Commit,
    /// When it was committed, in seconds since 1970.
    pub seconds: i64,
    /// The same, as ISO 8601 with the committer's time zone.
    pub at: String,
    /// The files that it touched, in Git's order.
    pub changes: Vec<Change>,
}

/// What a step did to one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// The file has this content now, and had another or none.
    Put(String, ObjectId),
    /// The file had another name.
    Renamed {
        /// The name before.
        from: String,
        /// The name now.
        to: String,
        /// Its content now.
        id: ObjectId,
    },
    /// The file is gone, or is no file any more.
    Gone(String),
}

impl Repository {
    /// The steps of the branch that touched the content folder, oldest first. A merge is one step,
    /// from its first parent.
    pub fn steps(&self) -> Result<Vec<Step>, Fault> {
        self.head()?;
        let log = ["log", "--first-parent", "-m", "--reverse", "-z", "--raw"];
        let how = ["--no-abbrev", "-M", "--relative", "--no-color"];
        let what = ["--format=%H %ct %cI", "HEAD", "--", "."];
        let said = self.ask(log.into_iter().chain(how).chain(what))?;
        Ok(steps_of(&String::from_utf8_lossy(&said)))
    }

    /// When a commit was made, in seconds since 1970.
    pub fn seconds_of(&self, commit: &Commit) -> Result<i64, Fault> {
        let said = self.ask(["log", "-1", "--format=%ct", commit.as_str(), "--"])?;
        let text = String::from_utf8_lossy(&said);
        let seconds = text.trim().parse();
        seconds.map_err(|_| Fault::Failed("log".to_owned()))
    }

    /// Files that have another name than at a commit: their old names by their new ones. Only
    /// files that Git follows are among them.
    pub fn renames_since(&self, commit: &Commit) -> Result<BTreeMap<String, String>, Fault> {
        let diff = ["diff", "-z", "--name-status", "-M", "--diff-filter=R"];
        let how = ["--relative", "--no-ext-diff", "--no-textconv", "--no-color"];
        let what = [commit.as_str(), "--", "."];
        let said = self.ask(diff.into_iter().chain(how).chain(what))?;
        let text = String::from_utf8_lossy(&said);
        let mut words = text.split('\0');
        let mut renames = BTreeMap::new();
        while let (Some(_), Some(from), Some(to)) = (words.next(), words.next(), words.next()) {
            renames.insert(to.to_owned(), from.to_owned());
        }
        Ok(renames)
    }

    /// The commits of the branch since `commit`, with their messages, newest first.
    pub fn messages_since(&self, commit: &Commit) -> Result<Vec<(Commit, String)>, Fault> {
        let range = format!("{}..HEAD", commit.as_str());
        let said = self.ask(["log", "-z", "--format=%H%n%B", "--no-color", &range, "--"])?;
        let text = String::from_utf8_lossy(&said);
        let messages = text.split('\0').filter_map(|entry| {
            let (id, message) = entry.split_once('\n')?;
            Some((Commit::parse(id)?, message.to_owned()))
        });
        Ok(messages.collect())
    }

    /// The files of the content folder that a commit touched; of a rename, both names.
    pub fn touched_by(&self, commit: &Commit) -> Result<BTreeSet<String>, Fault> {
        let tree = ["diff-tree", "-r", "-z", "--name-only", "--no-commit-id"];
        let how = [
            "--root",
            "--diff-merges=first-parent",
            "--no-renames",
            "--relative",
        ];
        let what = [commit.as_str(), "--", "."];
        let said = self.ask(tree.into_iter().chain(how).chain(what))?;
        let text = String::from_utf8_lossy(&said);
        let names = text.split('\0').filter(|name| !name.is_empty());
        Ok(names.map(str::to_owned).collect())
    }
}

/// Reads `<id> <seconds> <time>`, NUL, and for each file `:<modes> <ids> <letter>`, NUL, one name
/// or two, NUL after each.
fn steps_of(text: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut words = text.split('\0');
    while let Some(word) = words.next() {
        let word = word.trim_start_matches('\n');
        if let Some(facts) = word.strip_prefix(':') {
            let Some(name) = words.next() else { break };
            let second =
                matches!(facts.split(' ').nth(4), Some(letter) if letter.starts_with(['R', 'C']));
            let to = if second { words.next() } else { None };
            if let (Some(step), Some(change)) = (steps.last_mut(), change(facts, name, to)) {
                step.changes.push(change);
            }
            continue;
        }
        let mut parts = word.splitn(3, ' ');
        let commit = parts.next().and_then(Commit::parse);
        let seconds = parts.next().and_then(|seconds| seconds.parse().ok());
        if let (Some(commit), Some(seconds), Some(at)) = (commit, seconds, parts.next()) {
            steps.push(Step {
                commit,
                seconds,
                at: at.trim_end().to_owned(),
                changes: Vec::new(),
            });
        }
    }
    steps
}

fn change(facts: &str, name: &str, to: Option<&str>) -> Option<Change> {
    let facts: Vec<&str> = facts.split(' ').collect();
    let [_, mode, _, id, letter] = facts[..] else {
        return None;
    };
    // Links and submodules are no postings.
    let file = mode.starts_with("100");
    let id = id.to_owned();
    Some(match (letter.as_bytes().first(), to) {
        (Some(b'R'), Some(to)) if file => Change::Renamed {
            from: name.to_owned(),
            to: to.to_owned(),
            id,
        },
        (Some(b'C'), Some(to)) if file => Change::Put(to.to_owned(), id),
        (Some(b'D'), _) => Change::Gone(name.to_owned()),
        _ if file => Change::Put(name.to_owned(), id),
        _ => Change::Gone(name.to_owned()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_has_its_changes_whatever_the_names_are() {
        let (a, b, none) = ("a".repeat(40), "b".repeat(40), "0".repeat(40));
        let text = format!(
            "{a} 1767600000 2026-01-05T03:00:00-05:00\0\n:000000 100644 {none} {b} A\0en/:x \"é\n.md\0:100644 100644 {a} {b} R098\0en/a.md\0en/b.md\0:100644 000000 {a} {none} D\0fr/c.md\0{b} 1767600001 2026-01-05T03:00:01-05:00\0\n:100644 120000 {a} {b} T\0en/b.md\0"
        );
        let steps = steps_of(&text);
        assert_eq!(steps.len(), 2);
        assert_eq!(steps[0].at, "2026-01-05T03:00:00-05:00");
        assert_eq!(
            steps[0].changes,
            [
                Change::Put("en/:x \"é\n.md".to_owned(), b.clone()),
                Change::Renamed {
                    from: "en/a.md".to_owned(),
                    to: "en/b.md".to_owned(),
                    id: b.clone()
                },
                Change::Gone("fr/c.md".to_owned()),
            ]
        );
        assert_eq!(
            (steps[1].commit.short(), steps[1].seconds),
            ("bbbbbbbbb", 1_767_600_001)
        );
        assert_eq!(steps[1].changes, [Change::Gone("en/b.md".to_owned())]);
    }
}

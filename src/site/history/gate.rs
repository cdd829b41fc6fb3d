//! The gate: what a change brings to a content folder, against the tree of a commit.

pub mod meaning;
mod sides;

use crate::site::board::{Board, File, assemble, sort};
use crate::site::check;
use crate::site::history::git::objects::{Blob, Content};
use crate::site::history::git::{Commit, Fault, Repository};
use crate::site::problem::change::parity_lifted::ParityLifted;
use crate::site::problem::file::file_too_large::FileTooLarge;
use crate::site::problem::file::symbolic_link::SymbolicLink;
use crate::site::problem::report::baseline::Baseline;
use crate::site::problem::{Kind, Problem};
use crate::site::read::folder::{self, SourceFile};
use crate::site::read::front_matter::LARGEST_FILE;
use crate::site::visible::visible;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::path::Path;
use std::sync::Arc;

/// The folder at the commit from which a change started.
#[derive(Debug)]
pub struct Before {
    board: Board,
    repository: Repository,
    base: Commit,
    renames: BTreeMap<String, String>,
    revision: String,
}

/// What the folder was compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// The revision as it was given.
    pub revision: String,
    /// The start of the id of the commit.
    pub commit: String,
    /// How many problems were there already; they are not reported.
    pub before: usize,
    /// Whether a message that lifts may be cut off, with something to lift.
    pub cut_short: bool,
}

/// A commit of the change that lets what it touches pass.
#[derive(Clone, Debug)]
struct Lift {
    commit: Commit,
    why: String,
    paths: BTreeSet<String>,
}

/// Reads and checks the folder as it was at `revision`, with the clock at `now`. Where the branch has left the history of
/// the revision, the change starts where it left, as a pull request shows it.
pub fn before(folder: &Path, revision: &OsStr, now: i64) -> Result<Before, Fault> {
    let repository = Repository::of(folder)?;
    let named = repository.commit(revision)?;
    let revision = visible(&revision.to_string_lossy());
    let base = match repository.merge_base(&named) {
        Some(base) => base,
        None if repository.shallow => return Err(Fault::CutShort(revision)),
        None => named,
    };
    let mut board = board_at(&repository, &base, now)?;
    // Severities are how one looks at a text, not what a change makes of it.
    board.settings.severities.clear();
    check::check(&mut board);
    Ok(Before {
        board,
        renames: repository.renames_since(&base)?,
        repository,
        base,
        revision,
    })
}

/// Leaves of the board's problems those that the change brings, and adds what it did to one side
/// of a pair alone. The board is checked already; the files are as they lie, committed or not.
pub fn since(board: &mut Board, before: Before) -> Result<Since, Fault> {
    let Before {
        board: mut old,
        repository,
        base,
        renames,
        revision,
    } = before;
    let severities = &board.settings.severities;
    let is_off = |problem: &Problem| severities.get(problem.kind.code()) == Some(&None);
    old.problems.retain(|problem| !is_off(problem));
    let old_names = old_names(board, &old, renames);
    let new_names = old_names
        .iter()
        .map(|(new, old)| (old.as_str(), new.as_str()));
    let new_names = new_names.collect();

    let known = Baseline::of(&old.problems).with_names(&new_names);
    let mut found = sides::check(board, &old, &old_names, &new_names, &revision);
    let before = known.take_known(&mut board.problems).problems;
    let lifts = if found.is_empty() {
        Vec::new()
    } else {
        lifts(&repository, &base)?
    };
    let mut left = 0;
    for one in &mut found {
        let touched = |lift: &&Lift| one.paths.iter().any(|path| lift.paths.contains(path));
        match lifts.iter().find(touched) {
            Some(lift) => {
                one.problem.kind = Kind::ParityLifted(ParityLifted {
                    commit: lift.commit.short().to_owned(),
                    why: lift.why.clone(),
                });
                one.problem.severity = one.problem.kind.severity();
            }
            None => left += 1,
        }
    }
    board
        .problems
        .extend(found.into_iter().map(|one| one.problem));
    sort(&mut board.problems, &board.settings);
    Ok(Since {
        revision,
        commit: base.short().to_owned(),
        before,
        cut_short: repository.shallow && left > 0,
    })
}

/// The board of a commit, not yet checked.
fn board_at(repository: &Repository, commit: &Commit, now: i64) -> Result<Board, Fault> {
    let mut files = repository.files_at(commit)?;
    files.retain(|path, _| !folder::is_left_out(path) || path == folder::SETTINGS);
    let is_read = |path: &str, blob: &Blob| {
        let settings = path == folder::SETTINGS;
        !blob.link && (settings || folder::no_posting(path).is_none())
    };
    let wanted: BTreeSet<&str> = files
        .iter()
        .filter(|(path, blob)| is_read(path, blob))
        .map(|(_, blob)| blob.id.as_str())
        .collect();
    let wanted = wanted.into_iter().map(str::to_owned).collect();
    let contents = repository.contents(wanted, LARGEST_FILE)?;
    let (mut settings, mut sources) = (None, Vec::new());
    for (path, blob) in files {
        let bytes = if blob.link {
            Err(Kind::SymbolicLink(SymbolicLink))
        } else {
            match (folder::no_posting(&path), contents.get(&blob.id)) {
                (_, Some(Content::Bytes(bytes))) if path == folder::SETTINGS => {
                    settings = Some(bytes.clone());
                    continue;
                }
                (Some(kind), _) => Err(kind),
                (None, Some(Content::Bytes(bytes))) => Ok(bytes.clone()),
                (None, Some(Content::TooLarge(size))) => Err(Kind::FileTooLarge(FileTooLarge {
                    size: *size,
                    limit: LARGEST_FILE,
                })),
                // A clone without all contents, and no way to fetch the rest.
                (None, Some(Content::Missing) | None) => {
                    return Err(Fault::CutShort(commit.short().to_owned()));
                }
            }
        };
        let lang = folder::lang_of(&path);
        sources.push(SourceFile { path, lang, bytes });
    }
    Ok(assemble(sources, settings.as_deref(), now))
}

/// The names that files of the board had at the commit, where they were others: as Git says, and
/// for files that it does not follow yet, where a text that is gone lies under a new name.
fn old_names(
    board: &Board,
    old: &Board,
    renames: BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let is_new = |path: &str| old.file(path).is_none();
    let mut names = renames;
    names.retain(|new, old_name| is_new(new) && board.file(old_name).is_none());
    let told: BTreeSet<&String> = names.values().collect();
    let is_gone = |file: &&File| board.file(&file.path).is_none() && !told.contains(&file.path);
    let mut gone: BTreeMap<Arc<str>, String> = old
        .files
        .iter()
        .filter(is_gone)
        .map(|file| (file.text.clone(), file.path.clone()))
        .collect();
    for file in board.files.iter().filter(|file| is_new(&file.path)) {
        if !names.contains_key(&file.path)
            && !file.text.is_empty()
            && let Some(name) = gone.remove(&*file.text)
        {
            names.insert(file.path.clone(), name);
        }
    }
    names
}

/// The commits since `base` whose message has a line `parity-ok: <why>`, newest first.
fn lifts(repository: &Repository, base: &Commit) -> Result<Vec<Lift>, Fault> {
    let mut lifts = Vec::new();
    for (commit, message) in repository.messages_since(base)? {
        if let Some(why) = reason(&message) {
            let paths = repository.touched_by(&commit)?;
            let why = why.to_owned();
            lifts.push(Lift { commit, why, paths });
        }
    }
    Ok(lifts)
}

/// What stands behind `parity-ok:` on a line of a message; a reason must be given.
fn reason(message: &str) -> Option<&str> {
    const MARK: &str = "parity-ok";
    message.lines().find_map(|line| {
        let (mark, rest) = line.trim().split_at_checked(MARK.len())?;
        // In French a space stands before the colon.
        let why = rest.trim_start().strip_prefix(':')?.trim();
        (mark.eq_ignore_ascii_case(MARK) && !why.is_empty()).then_some(why)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_stands_on_a_line_of_its_own_in_any_case() {
        let check = |message: &str, why: Option<&str>| assert_eq!(reason(message), why);
        check(
            "Fix a typo\n\nparity-ok: only in English\n",
            Some("only in English"),
        );
        check("Parity-OK: x", Some("x"));
        check(
            "a\n\n  PARITY-OK\u{a0}:  deux mots  \r\n",
            Some("deux mots"),
        );
        check("a\n\nparity-ok:\n", None);
        check("a\n\nnot parity-ok: x", None);
        check("parity-okay: x", None);
        check("é", None);
    }
}

//! What `check` looks at beyond what one needs to read a board: names, texts, pairs.

mod cut;
pub mod fix;
mod literal;
mod names;
mod pairs;
mod texts;
mod typography;
mod values;

use crate::posting::{Both, Lang, Status};
use crate::site::board::{Board, File, IN_A_ROW};
use crate::site::check::literal::Read;
use crate::site::facts::parity::outline;
use crate::site::problem::Problem;
use crate::site::problem::rule::Severity;
use rayon::prelude::*;

/// What is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    /// All problems.
    All,
    /// Those that are worse than a notice, for those who tell no others.
    Worse,
}

/// Adds to the board's problems everything that only `check` reports. Texts that were looked at
/// before, and have not changed since, are not looked at again.
pub fn check(board: &mut Board) {
    check_near(board, |_| true);
}

/// [`check`] where nobody is shown more than the errors and what is wrong with the files that are `near`, both sides of
/// a pair alike: there may be tens of thousands of other problems, and most of those are left out.
pub fn check_near(board: &mut Board, near: impl Fn(&File) -> bool) {
    look(&mut board.files, Sought::All, &|| {});
    let raised = board.settings.severities.values();
    let raised = raised
        .flatten()
        .any(|severity| *severity == Severity::Error);
    let kept = |file: &mut File| match raised || near(file) {
        true => Kept {
            text: file.own.text.clone(),
            parity: file.own.parity.clone(),
        },
        false => Kept::default(),
    };
    say(board, kept);
}

/// [`check`] of a board that nobody looks at again when its files change: what was found is not kept twice. Calls
/// `step` for each file, and for each file of a pair.
pub fn check_once(board: &mut Board, sought: Sought, step: &(dyn Fn() + Sync)) {
    // The settings may make more of a notice.
    let sought = match board.settings.severities.is_empty() {
        true => sought,
        false => Sought::All,
    };
    look(&mut board.files, sought, step);
    say(board, |file| Kept {
        text: file.own.text.take(),
        parity: file.own.parity.take(),
    });
}

/// What was found in the text of a file, and by comparing it with its counterpart.
#[derive(Default)]
struct Kept {
    text: Option<Vec<Problem>>,
    parity: Option<(String, Vec<Problem>)>,
}

/// Adds to the board's problems what was found of its files, which `of_file` gives, and what only all files
/// together have.
fn say(board: &mut Board, of_file: impl Fn(&mut File) -> Kept) {
    let problems = &mut board.problems;
    pairs::add_hints(&board.files, problems);
    names::check(&board.files, problems);
    let facts = &board.settings.mapping.facts;
    pairs::check(&board.files, facts, board.today, problems);
    let shown = board.files.iter_mut().filter(|file| file.shown().is_some());
    let kept = shown.map(|file| {
        let paired = file.counterpart.is_some();
        let Kept { text, parity } = of_file(file);
        let parity = parity.filter(|_| paired).map(|(_, problems)| problems);
        [text, parity]
    });
    let kept: Vec<Vec<Problem>> = kept.flat_map(|found| found.into_iter().flatten()).collect();
    // Problems are large, and there may be many: they are moved once.
    problems.reserve_exact(kept.iter().map(Vec::len).sum());
    problems.extend(kept.into_iter().flatten());
    let severities = &board.settings.severities;
    problems.retain_mut(|problem| {
        // What keeps a file off the board stays an error.
        let wished = severities.get(problem.kind.code());
        match wished.filter(|_| !problem.is_error()) {
            Some(Some(severity)) => problem.severity = *severity,
            Some(None) => return false,
            None => {}
        }
        true
    });
    crate::site::board::sort(problems, &board.settings);
}

/// What was found in the files of one job, by their places among the files.
#[derive(Default)]
struct Looked {
    texts: Vec<(usize, Vec<Problem>)>,
    pair: Option<(usize, (String, Vec<Problem>))>,
}

/// Looks at every text that the board shows, and compares the two of every pair. The blocks of a text are read
/// once for both, and let go.
fn look(files: &mut [File], sought: Sought, step: &(dyn Fn() + Sync)) {
    let alone = |at: &usize| files[*at].counterpart.is_none();
    let alone = (0..files.len()).filter(alone).map(|at| (at, None));
    let pairs = pairs_of(files).map(|(en, fr)| (en, Some(fr)));
    let jobs: Vec<_> = pairs.chain(alone).collect();
    let look = |(at, other): (usize, Option<usize>)| {
        let looked = look_at(files, at, other, sought);
        for _ in 0..if other.is_some() { 4 } else { 2 } {
            step();
        }
        looked
    };
    let jobs = jobs.into_par_iter().with_max_len(IN_A_ROW);
    let looked: Vec<Looked> = jobs.map(look).collect();
    for Looked { texts, pair } in looked {
        for (at, found) in texts {
            files[at].own.text = Some(found);
        }
        if let Some((at, found)) = pair {
            files[at].own.parity = Some(found);
        }
    }
}

/// Looks at one file, and at its counterpart.
fn look_at(files: &[File], at: usize, other: Option<usize>, sought: Sought) -> Looked {
    let mut looked = Looked::default();
    let mut outlines = [None, None];
    for (at, outline) in [Some(at), other].into_iter().zip(&mut outlines) {
        let Some((at, file)) = at.map(|at| (at, &files[at])) else {
            continue;
        };
        // What is wrong with the text of a closed posting is a notice: see `texts::check`.
        let notices_alone = file.status() == Some(Status::Archived);
        if file.own.text.is_none()
            && !(notices_alone && sought == Sought::Worse)
            && let Some((posting, _)) = file.shown()
        {
            let (body, written) = (&posting.body, &posting.written);
            let mut found = Vec::new();
            let (own, read) = match literal::is_plain(body) {
                true => (outline::of_posting(body, written), None),
                false => {
                    let mut read = Read::new(body);
                    let own = outline::of_posting_telling(body, written, &mut |event, range| {
                        read.take(event, range);
                    });
                    (own, Some(read))
                }
            };
            texts::check(file, &own, read, &mut found);
            looked.texts.push((at, found));
            *outline = Some(own);
        }
    }
    let Some((here, there)) = other.map(|other| (&files[at], &files[other])) else {
        return looked;
    };
    let known = here.own.parity.as_ref();
    if known.is_some_and(|(path, _)| *path == there.path) {
        return looked;
    }
    let [en, fr] = outlines;
    let (en, fr) = (
        en.or_else(|| here.outline()),
        fr.or_else(|| there.outline()),
    );
    if let (Some(en), Some(fr)) = (&en, &fr) {
        let mut found = Vec::new();
        pairs::compare(here, there, &Both { en, fr }, &mut found);
        looked.pair = Some((at, (there.path.clone(), found)));
    }
    looked
}

/// A problem in the text of one side.
fn of_side(kind: super::problem::Kind, file: &File, span: super::problem::place::Span) -> Problem {
    Problem::new(kind, file.path.clone(), Some(span))
}

/// The index of the file itself and of its counterpart, English first; each pair once.
pub(crate) fn pairs_of(files: &[File]) -> impl Iterator<Item = (usize, usize)> + '_ {
    files.iter().enumerate().filter_map(|(at, file)| {
        let other = file.counterpart?;
        (file.lang == Some(Lang::En)).then_some((at, other))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::board::assemble;
    use crate::site::problem::rule::Severity;
    use crate::site::read::folder::SourceFile;

    /// The problems of a closed posting whose headings jump, and which is alone.
    fn problems(settings: &str, sought: Sought) -> Vec<Problem> {
        let text = "---\ntitle: Cook\narchived: true\n---\n\n## One\n\n#### Three\n\nWords.\n";
        let source = SourceFile {
            path: "en/cook.md".to_owned(),
            lang: Some(Lang::En),
            bytes: Ok(text.into()),
        };
        let mut board = assemble(vec![source], Some(settings.as_bytes()), 1_796_144_400);
        check_once(&mut board, sought, &|| {});
        board.problems
    }

    #[test]
    fn only_notices_of_texts_are_left_out_where_no_notices_are_sought() {
        let is_jump = |problem: &Problem| problem.kind.code() == "B062-heading-jump";
        let all = problems("", Sought::All);
        assert!(all.iter().any(is_jump));
        let worse = problems("", Sought::Worse);
        let told = |problem: &&Problem| problem.severity != Severity::Info;
        assert!(all.iter().filter(told).eq(worse.iter().filter(told)));
        assert!(!worse.iter().any(is_jump));
        let raised = problems("[check]\nB062 = \"warning\"\n", Sought::Worse);
        assert!(raised.iter().any(is_jump));
    }
}

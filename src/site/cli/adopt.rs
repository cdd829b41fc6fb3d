//! What a foreign folder is, and the settings that make a board of it.

pub mod guess;
pub mod left_out;
pub mod names;
pub mod propose;
pub mod spaces;
pub mod survey;

use crate::posting::{Both, Lang, Status};
use crate::site::board::{self, Board, File};
use crate::site::cli::adopt::guess::{Guess, Role};
use crate::site::cli::adopt::left_out::LeftOut;
use crate::site::cli::adopt::survey::{Key, Survey};
use crate::site::problem::rule::Severity;
use crate::site::read::folder::SourceFile;
use crate::site::read::layout::{Layout, is_markdown};
use std::collections::BTreeMap;

/// How the two sides of a pair were found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    /// By a key.
    pub key: usize,
    /// By their folder and name.
    pub name: usize,
    /// By an address, or an id of Lever's.
    pub other: usize,
}

/// All that `adopt` has to say.
#[derive(Debug)]
pub struct Adoption {
    /// What was found in the files.
    pub survey: Survey,
    /// What each key becomes.
    pub guess: Guess,
    /// Files that are no postings, and why.
    pub left_out: Vec<LeftOut>,
    /// The settings' text, with comments in the language of messages; empty when none are needed.
    pub settings: String,
    /// The board that these settings make.
    pub board: Board,
    /// How its pairs were found.
    pub pairs: Pairs,
}

/// Looks at a folder's files and proposes its settings.
///
/// `now` is in seconds since 1970 (UTC).
pub fn adopt(sources: &[SourceFile], now: i64, lang: Lang) -> Adoption {
    let texts: Vec<&str> = sources
        .iter()
        .map(|source| source.path.as_str())
        .filter(|path| is_markdown(path))
        .collect();
    let mut ignored = templates(&texts);
    let mut knows_pages = false;
    loop {
        let mut survey = Survey::of(sources, &ignored);
        let guess = guess::guess(&survey);
        says_lang(&mut survey, &guess);
        if !knows_pages {
            knows_pages = true;
            let pages = survey.pages.iter();
            ignored.extend(pages.map(|path| (path.clone(), owned(names::PAGE))));
            if !survey.pages.is_empty() {
                continue;
            }
        }
        let left_out = left_out::left_out(&ignored, &texts);
        let settings = propose::settings(&survey, &guess, &left_out, lang);
        let bytes = (!settings.is_empty()).then_some(settings.as_bytes());
        let board = board::assemble(sources.to_vec(), bytes, now);
        let errors = board.problems.iter().filter(|problem| {
            problem.is_error()
                && board.file(&problem.path).is_some()
                && !ignored.contains_key(&problem.path)
        });
        let broken: Vec<(String, Both<String>)> = errors
            .map(|problem| (problem.path.clone(), problem.words().message))
            .collect();
        if broken.is_empty() {
            let pairs = pairs(&board);
            return Adoption {
                survey,
                guess,
                left_out,
                settings,
                board,
                pairs,
            };
        }
        for (path, why) in broken {
            ignored.entry(path).or_insert(why);
        }
    }
}

fn owned(words: Both<&str>) -> Both<String> {
    Both {
        en: words.en.to_owned(),
        fr: words.fr.to_owned(),
    }
}

/// The files that new postings are copied from, each with the reason why it is none.
fn templates(texts: &[&str]) -> BTreeMap<String, Both<String>> {
    let layout = Layout::of(texts.iter().copied());
    let is_template = |path: &&&str| names::is_template(layout.name(path).stem);
    let templates = texts.iter().filter(is_template);
    templates
        .map(|path| ((*path).to_owned(), owned(names::TEMPLATE)))
        .collect()
}

/// What `build` will give.
#[derive(Clone, Copy, Debug)]
pub struct Outlook {
    /// Postings, open or closed.
    pub postings: usize,
    /// Those of them that are open.
    pub open: usize,
    /// Drafts, and what is for a later day.
    pub waiting: usize,
    /// Other files.
    pub left_out: usize,
    /// Warnings.
    pub warnings: usize,
}

impl Adoption {
    /// What `build` will give.
    pub fn outlook(&self) -> Outlook {
        let shown: Vec<_> = self.board.files.iter().filter_map(File::shown).collect();
        let all = self
            .board
            .files
            .iter()
            .filter(|file| file.shown().is_some());
        let open = all.filter(|file| file.status() == Some(Status::Open));
        let texts = self
            .board
            .files
            .iter()
            .filter(|file| is_markdown(&file.path));
        let warnings = self.board.problems.iter();
        let warnings = warnings.filter(|problem| problem.severity == Severity::Warning);
        let waiting = self.board.files.iter();
        let waiting = waiting.filter(|file| file.hidden.is_some()).count();
        Outlook {
            postings: shown.len(),
            open: open.count(),
            waiting,
            left_out: texts.count().saturating_sub(shown.len() + waiting) + self.others(),
            warnings: warnings.count(),
        }
    }

    /// How many files are Markdown with a program in it.
    pub fn others(&self) -> usize {
        let files = self.board.files.iter();
        files.filter(|file| file.path.ends_with(".mdx")).count()
    }

    /// The postings of each language, also those that are not published yet.
    pub fn languages(&self) -> Both<usize> {
        let of = |lang: Lang| {
            let files = self.board.files.iter();
            let kept = files.filter(|file| file.posting.is_some() && file.copy_of.is_none());
            kept.filter(|file| file.lang == Some(lang)).count()
        };
        Both {
            en: of(Lang::En),
            fr: of(Lang::Fr),
        }
    }

    /// What a key becomes.
    pub fn role(&self, key: &str) -> &Role {
        self.guess.roles.get(key).unwrap_or(&Role::Known)
    }
}

/// A key that is mapped to `lang` says the language where the path does not.
fn says_lang(survey: &mut Survey, guess: &Guess) {
    let means =
        |(lower, _): &(&String, &Key)| guess.roles.get(*lower) == Some(&Role::Means("lang"));
    let said = survey.keys.iter().filter(means);
    let said = said.map(|(_, key)| key.values.len()).max().unwrap_or(0);
    if said > 0 {
        survey.unsaid = survey.unsaid.saturating_sub(said);
        survey.unlike = 0;
    }
    if survey.unsaid == 0 {
        survey.likely = None;
    }
}

fn pairs(board: &Board) -> Pairs {
    let mut pairs = Pairs::default();
    for file in board
        .files
        .iter()
        .filter(|file| file.lang == Some(Lang::En))
    {
        let Some(other) = file.counterpart.map(|at| &board.files[at]) else {
            continue;
        };
        let key = |file: &File| file.posting.as_ref()?.keys.translation_key.clone();
        if key(file).is_some() && key(file) == key(other) {
            pairs.key += 1;
        } else if file.own.place == other.own.place {
            pairs.name += 1;
        } else {
            pairs.other += 1;
        }
    }
    pairs
}

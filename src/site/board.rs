//! All files of a folder together: a [`Board`], whole, with all its problems.

pub mod addresses;
mod admit;
pub mod believed;
pub mod days;
mod links;
pub mod moved;
pub mod order;
pub(crate) mod own;
mod paired;
pub mod pairing;
mod readers;
pub mod session;
mod sides;
mod unknown;

use crate::bundle::Run;
use crate::markdown::Document;
use crate::posting::{Both, Date, Lang, Slug, Status};
use crate::site::board::days::Hidden;
use crate::site::board::links::pictures::Beside;
use crate::site::board::own::Own;
use crate::site::facts::body::{self, Said};
use crate::site::facts::glance;
use crate::site::facts::glance::Found;
use crate::site::facts::parity::beside;
use crate::site::facts::parity::outline::{self, Outline};
use crate::site::problem::file::name::section_page::SectionPage;
use crate::site::problem::file::symbolic_link::SymbolicLink;
use crate::site::problem::front_matter::key::draft::Draft;
use crate::site::problem::place::Span;
use crate::site::problem::rule::Severity;
use crate::site::problem::{Kind, Problem};
use crate::site::read::body::Body;
use crate::site::read::dates::zone::Zone;
use crate::site::read::extras::picture::Looked;
use crate::site::read::extras::{self, Extras};
use crate::site::read::folder;
use crate::site::read::folder::SourceFile;
use crate::site::read::front_matter;
use crate::site::read::front_matter::{Parsed, Reading};
use crate::site::read::settings;
use crate::site::read::settings::Settings;
use crate::site::read::source;
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many files a core takes at once, most at that: few enough for all cores to end together.
pub(crate) const IN_A_ROW: usize = 16;

/// A content folder, read and understood.
#[derive(Clone, Debug)]
pub struct Board {
    /// What `babillard.toml` says.
    pub settings: Settings,
    /// Every file, in byte order of its path.
    pub files: Vec<File>,
    /// Everything that is to be said about the files, in order of path and place.
    pub problems: Vec<Problem>,
    /// Today in the board's time zone.
    pub today: Date,
    /// Whether it shows drafts and what waits for its day, too, as no site does.
    pub future: bool,
    /// The settings' text, for reports.
    pub settings_text: String,
    /// The files of `static/` that the site has, by their path in it.
    pub added: BTreeSet<String>,
    /// Where each picture that a posting shows lies, by its path in the site.
    pub pictures: BTreeMap<String, PathBuf>,
    /// What is known of files of pictures.
    looked: Looked,
}

/// One file of the folder.
#[derive(Clone, Debug)]
pub struct File {
    /// Relative to the content root, with `/` between folders.
    pub path: String,
    /// The language of its folder.
    pub lang: Option<Lang>,
    /// Its text, for reports.
    pub text: Arc<str>,
    /// The posting, when the file could be read without an error.
    pub posting: Option<Arc<Parsed>>,
    /// Its slug; a copy has the one that it would have alone.
    pub slug: Option<Slug>,
    /// The file that is kept in its place (an index into the board's files).
    pub copy_of: Option<usize>,
    /// The same posting in the other language (an index into the board's files).
    pub counterpart: Option<usize>,
    /// Why the board does not show it today, although it could be read.
    pub hidden: Option<Hidden>,
    /// Why a site would not show it, although this board does: see [`Board::future`].
    pub waits: Option<Hidden>,
    /// The last day to apply for an open posting: the earlier one of both versions.
    pub last_day: Option<Date>,
    /// Whether that day is over.
    pub closed: bool,
    /// What is known of it and need not be found again.
    pub(crate) own: Own,
}

impl Board {
    /// A copy of what readers get, without problems, which are most of what there is beside the texts.
    pub(crate) fn to_show(&self) -> Board {
        let file = |file: &File| File {
            path: file.path.clone(),
            text: file.text.clone(),
            posting: file.posting.clone(),
            slug: file.slug.clone(),
            own: file.own.to_show(),
            ..*file
        };
        Board {
            settings: self.settings.clone(),
            files: self.files.iter().map(file).collect(),
            problems: Vec::new(),
            settings_text: self.settings_text.clone(),
            added: self.added.clone(),
            pictures: self.pictures.clone(),
            looked: Looked::default(),
            ..*self
        }
    }

    /// The language of all postings that the board shows; none when it has both, or no posting.
    pub fn only(&self) -> Option<Lang> {
        let mut langs = self.files.iter().filter_map(|file| Some(file.shown()?.1));
        let first = langs.next()?;
        langs.all(|lang| lang == first).then_some(first)
    }
}

impl File {
    /// The posting and its language, when the board shows it: read, published today, no copy.
    pub fn shown(&self) -> Option<(&Parsed, Lang)> {
        let (posting, lang) = self.published()?;
        self.copy_of.is_none().then_some((posting, lang))
    }

    /// The posting and its language, copy or not, unless it is a draft or waits for its day.
    pub fn published(&self) -> Option<(&Parsed, Lang)> {
        let posting = self.posting.as_deref().filter(|_| self.hidden.is_none())?;
        Some((posting, self.lang?))
    }

    /// The instant at which a posting closes by itself, or has closed, in seconds since 1970.
    pub fn closes(&self, zone: &Zone) -> Option<i64> {
        self.last_day.map(|day| zone.end_of(day))
    }

    /// Whether people can still apply today; none of a file that could not be read.
    pub fn status(&self) -> Option<Status> {
        let posting = self.posting.as_ref()?;
        Some(if self.closed {
            Status::Archived
        } else {
            posting.status
        })
    }
}

impl File {
    /// The blocks of its text, read again each time, when the board shows it.
    pub fn outline(&self) -> Option<Outline> {
        let (posting, _) = self.shown()?;
        Some(outline::of_posting(&posting.body, &posting.written))
    }

    /// What its posting says at a glance, copy or not, whatever its counterpart says.
    pub fn facts(&self) -> &[Found] {
        self.own.facts.get_or_init(|| self.facts_in(&self.read().1))
    }

    fn facts_in(&self, said: &Said) -> Arc<[Found]> {
        let find = |(posting, lang)| glance::of_posting(posting, &said.telling, lang);
        self.published().map(find).unwrap_or_default().into()
    }

    /// How many words its posting's body has.
    pub(crate) fn words(&self) -> usize {
        *self.own.words.get_or_init(|| self.read().1.count)
    }

    /// Finds what the pages say of its body, which is read already.
    pub(crate) fn glean(&self, said: &Said) {
        self.own.facts.get_or_init(|| self.facts_in(said));
        self.own.words.get_or_init(|| said.count);
    }

    /// Whether all that the pages say of its body is known, with what stands beside what in its counterpart.
    pub(crate) fn is_gleaned(&self) -> bool {
        let beside = self.counterpart.is_none() || self.lang == Some(Lang::Fr);
        let own = &self.own;
        own.facts.get().is_some()
            && own.words.get().is_some()
            && (beside || own.beside.get().is_some())
    }

    /// Its posting's body, laid out.
    pub fn body(&self) -> Document {
        body::document(self.markdown())
    }

    /// The same, with what it says.
    pub(crate) fn read(&self) -> (Document, Said) {
        body::read(self.markdown())
    }

    /// The Markdown of its posting as readers get it, links and all; empty when there is none.
    pub fn markdown(&self) -> &str {
        self.shared_markdown().map_or("", |markdown| markdown)
    }

    /// The same, to be kept by others; none when there is no posting.
    pub(crate) fn shared_markdown(&self) -> Option<&Body> {
        let written = self.posting.as_ref().map(|posting| &posting.body);
        self.own.markdown.as_ref().or(written)
    }

    /// Which units of its body stand beside which of its French counterpart's; `bodies` are both, read.
    pub(crate) fn beside(
        &self,
        counterpart: &File,
        bodies: impl FnOnce() -> Both<Document>,
    ) -> &[Run] {
        let find = || {
            let Both { en, fr } = bodies();
            let runs = beside::runs(&Both { en: &en, fr: &fr });
            Arc::new((counterpart.path.clone(), runs))
        };
        &self.own.beside.get_or_init(find).1
    }
}

impl Board {
    /// How many files have an error and stay off the board.
    pub fn error_count(&self) -> usize {
        self.problems
            .iter()
            .filter(|problem| problem.is_error())
            .count()
    }

    /// How soon a problem is reported: the worst first, and what only an archived posting has after
    /// the others that are as bad.
    pub fn rank(&self, problem: &Problem) -> (Severity, bool) {
        let status = self.file(&problem.path).and_then(File::status);
        (problem.severity, status == Some(Status::Archived))
    }

    /// The same where the worst stand last, just above what a command ends with.
    pub fn rank_from_below(&self, problem: &Problem) -> (Reverse<Severity>, bool) {
        let (severity, archived) = self.rank(problem);
        (Reverse(severity), archived)
    }

    /// The file at `path`.
    pub fn file(&self, path: &str) -> Option<&File> {
        let at = self
            .files
            .binary_search_by(|file| file.path.as_str().cmp(path));
        Some(&self.files[at.ok()?])
    }

    /// Keeps the problems that are `shown`, the texts of the files that these need, and what readers get: there may be
    /// hundreds of thousands of others, each known of its file too.
    pub fn keep(&mut self, shown: impl Fn(&Problem) -> bool) {
        self.problems.retain(shown);
        self.problems.shrink_to_fit();
        let paths = self.problems.iter().flat_map(|problem| {
            let others = problem.related.iter().map(|related| &related.path);
            others.chain([&problem.path])
        });
        let kept: BTreeSet<&str> = paths.map(String::as_str).collect();
        for file in &mut self.files {
            file.own = file.own.to_show();
            if !kept.contains(file.path.as_str()) {
                file.text = Arc::default();
            }
        }
    }

    /// The text of the file at `path`, for reports.
    pub fn source(&self, path: &str) -> Option<&str> {
        if path == folder::SETTINGS {
            return Some(&self.settings_text);
        }
        self.file(path).map(|file| &*file.text)
    }
}

/// Reads the content folder at `root` as it is at `now`, seconds since 1970; an error is one of the
/// folder itself.
pub fn read(root: &Path, now: i64) -> io::Result<Board> {
    let extras = extras::read(root);
    Ok(assemble_whole(folder::read(root)?, &extras, now, &|| {}))
}

/// Takes what lies beside the postings, and says what of it cannot be used, and which addresses two
/// things of the site want.
pub fn add(board: &mut Board, extras: &Extras) {
    let (added, refused) = addresses::admit(board, extras);
    board.added = added;
    // Only now is it known which files a link may lead to.
    let dead = |problem: &Problem| matches!(problem.kind, Kind::DeadLink(_));
    board.problems.retain(|problem| !dead(problem));
    let mut beside = Some(Beside {
        statics: &board.added,
        extras,
        looked: &mut board.looked,
        pictures: BTreeMap::new(),
        used: BTreeSet::new(),
    });
    readers::give(
        &mut board.files,
        &board.settings,
        &mut beside,
        &mut board.problems,
    );
    if let Some(Beside { pictures, used, .. }) = beside {
        let used: BTreeSet<&str> = used
            .iter()
            .map(|at| board.files[*at].path.as_str())
            .collect();
        let shown = |problem: &Problem| {
            matches!(problem.kind, Kind::NotAPosting(_)) && used.contains(problem.path.as_str())
        };
        board.problems.retain(|problem| !shown(problem));
        board.pictures = pictures;
    }
    let moved = moved::find(board);
    let found = extras.problems.iter().cloned().chain(refused);
    board.problems.extend(found.chain(moved.problems));
    sort(&mut board.problems, &board.settings);
}

/// Makes a board of its files, in whatever order they come, as it is at `now`, seconds since 1970.
pub fn assemble(sources: Vec<SourceFile>, settings: Option<&[u8]>, now: i64) -> Board {
    let mut board = gather(sources, settings, &|| {});
    relate(&mut board, settings, now);
    give(&mut board);
    board
}

/// Gives readers their Markdown where nothing is known of what lies beside the postings: [`add`] does it otherwise.
fn give(board: &mut Board) {
    let Board {
        files,
        settings,
        problems,
        ..
    } = board;
    readers::give(files, settings, &mut None, problems);
    sort(problems, settings);
}

/// Makes a board of its files and of what lies beside them, and calls `step` for each file.
pub fn assemble_whole(
    sources: Vec<SourceFile>,
    extras: &Extras,
    now: i64,
    step: &(dyn Fn() + Sync),
) -> Board {
    let mut board = gather(sources, extras.settings.as_deref(), step);
    relate(&mut board, extras.settings.as_deref(), now);
    add(&mut board, extras);
    board
}

/// The files of a board, each read by itself.
fn gather(
    mut sources: Vec<SourceFile>,
    settings: Option<&[u8]>,
    step: &(dyn Fn() + Sync),
) -> Board {
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    let (known, _) = settings::read(settings.unwrap_or_default());
    let read = |source| {
        step();
        read_file(source, &known)
    };
    Board {
        settings: known.clone(),
        files: sources
            .into_par_iter()
            .with_max_len(IN_A_ROW)
            .map(read)
            .collect(),
        problems: Vec::new(),
        today: Zone::default().day_of(0),
        future: false,
        settings_text: String::new(),
        added: BTreeSet::new(),
        pictures: BTreeMap::new(),
        looked: Looked::default(),
    }
}

/// Takes the settings, and finds from the files alone everything that depends on more than one:
/// what is published today, copies, counterparts, addresses, and the list of all problems, in no order yet.
fn relate(board: &mut Board, settings: Option<&[u8]>, now: i64) {
    board.settings_text = settings
        .map(|bytes| source::decode(bytes).into_owned())
        .unwrap_or_default();
    let (settings, mut problems) = settings::read(settings.unwrap_or_default());
    board.today = settings.time_zone.day_of(now);
    if settings.mapping != board.settings.mapping {
        for file in &mut board.files {
            read_again(file, &settings);
        }
    }
    for file in &mut board.files {
        (file.slug, file.copy_of, file.counterpart) = (None, None, None);
    }
    admit::admit(&mut board.files, &settings, &mut problems);
    unknown::fold(&mut problems);
    days::apply(
        &mut board.files,
        &settings.time_zone,
        board.today,
        board.future,
        &mut problems,
    );
    paired::pair(&mut board.files, &mut problems);
    days::close_pairs(&mut board.files, board.today);
    paired::give_slugs(&mut board.files, &mut problems);
    board.settings = settings;
    board.problems = problems;
}

/// Puts problems in order of path and place, and names the keys in them as the board's files do.
pub fn sort(problems: &mut [Problem], settings: &Settings) {
    let names = settings.mapping.names();
    for problem in problems
        .iter_mut()
        .filter(|problem| problem.path != folder::SETTINGS)
    {
        problem.names.clone_from(&names);
    }
    problems.sort_by(|a, b| {
        let key = |problem: &Problem| (problem.span.map(|span| span.start), problem.kind.code());
        a.path.cmp(&b.path).then_with(|| key(a).cmp(&key(b)))
    });
}

/// Reads a file as the settings say.
fn read_file(source: SourceFile, settings: &Settings) -> File {
    let SourceFile { path, lang, bytes } = source;
    let mut file = File {
        path,
        lang,
        text: Arc::default(),
        posting: None,
        slug: None,
        copy_of: None,
        counterpart: None,
        hidden: None,
        waits: None,
        last_day: None,
        closed: false,
        own: Own::default(),
    };
    match bytes {
        Ok(bytes) => match source::text(&bytes) {
            Ok(text) => {
                file.text = text.into();
                let reading = front_matter::read_text(&file.path, &file.text, settings);
                take(&mut file, reading);
            }
            Err(_) => {
                let reading = front_matter::read_as(&file.path, &bytes, settings);
                take(&mut file, reading);
                file.text = source::decode(&bytes).into();
            }
        },
        Err(kind) => {
            file.own.unread = true;
            file.own.reading = vec![Problem::new(kind, file.path.clone(), Some(Span::new(0, 0)))];
        }
    }
    file
}

/// Takes what was read in a file.
fn take(file: &mut File, reading: Reading) {
    file.own = Own {
        reading: reading.problems,
        says_status: reading.fields.says_status,
        lang: reading.fields.keys.lang,
        ..Own::default()
    };
    file.posting = reading.posting.map(Arc::new);
}

/// Reads the text of a file again, as other settings say.
fn read_again(file: &mut File, settings: &Settings) {
    let was_text = |problem: &Problem| !matches!(problem.kind, Kind::NotUtf8(_));
    if !file.own.unread && file.own.reading.iter().all(was_text) {
        let text = std::mem::take(&mut file.text);
        let reading = front_matter::read_text(&file.path, &text, settings);
        take(file, reading);
        file.text = text;
    }
}

/// The code of the first error of each file, or of its being a draft or scheduled.
pub fn reason_left_out<'a>(board: &'a Board, file: &File) -> Option<&'a str> {
    let first = board
        .problems
        .partition_point(|problem| problem.path < file.path);
    let mut own = board.problems[first..]
        .iter()
        .take_while(|problem| problem.path == file.path);
    let left_out = |problem: &&Problem| {
        problem.severity == Severity::Error
            || matches!(
                problem.kind,
                Kind::Draft(Draft)
                    | Kind::Scheduled(_)
                    | Kind::NotAPosting(_)
                    | Kind::SectionPage(SectionPage)
                    | Kind::SymbolicLink(SymbolicLink)
                    | Kind::IgnoredFile(_)
                    | Kind::OtherLanguage(_)
            )
    };
    own.find(left_out).map(|problem| problem.kind.code())
}

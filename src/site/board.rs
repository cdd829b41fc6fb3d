//! All files of a folder together: a [`Board`], whole, with all its problems.

pub mod addresses;
mod admit;
pub mod believed;
pub mod days;
mod links;
pub mod moved;
pub mod order;
pub mod pairing;
mod readers;
pub mod session;
mod sides;
mod unknown;

use crate::bundle::Run;
use crate::markdown::{self, Document};
use crate::posting::{Both, Date, Lang, Slug, Status};
use crate::site::board::days::Hidden;
use crate::site::board::links::pictures::Beside;
use crate::site::board::pairing::{Candidate, Pairing};
use crate::site::facts::glance;
use crate::site::facts::glance::Found;
use crate::site::facts::parity::beside;
use crate::site::facts::parity::outline::Outline;
use crate::site::problem::file::section_page::SectionPage;
use crate::site::problem::file::symbolic_link::SymbolicLink;
use crate::site::problem::key::draft::Draft;
use crate::site::problem::pair::ambiguous_pair::AmbiguousPair;
use crate::site::problem::pair::copy_left_out::CopyLeftOut;
use crate::site::problem::pair::no_counterpart::NoCounterpart;
use crate::site::problem::pair::paired_by_lever_id::PairedByLeverId;
use crate::site::problem::pair::slug_collision::SlugCollision;
use crate::site::problem::pair::status_differs::StatusDiffers;
use crate::site::problem::place::Span;
use crate::site::problem::related::{Related, What};
use crate::site::problem::rule::Severity;
use crate::site::problem::{Kind, Problem};
use crate::site::read::extras::picture::Looked;
use crate::site::read::extras::{self, Extras};
use crate::site::read::folder;
use crate::site::read::folder::SourceFile;
use crate::site::read::front_matter;
use crate::site::read::front_matter::Parsed;
use crate::site::read::settings;
use crate::site::read::settings::Settings;
use crate::site::read::slug;
use crate::site::read::source;
use crate::site::read::zone::Zone;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

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
    pub text: String,
    /// The posting, when the file could be read without an error.
    pub posting: Option<Parsed>,
    /// Its slug; a copy has the one that it would have alone.
    pub slug: Option<Slug>,
    /// The file that is kept in its place (an index into the board's files).
    pub copy_of: Option<usize>,
    /// The same posting in the other language (an index into the board's files).
    pub counterpart: Option<usize>,
    /// Why the board does not show it today, although it could be read.
    pub hidden: Option<Hidden>,
    /// The last day to apply for an open posting: the earlier one of both versions.
    pub last_day: Option<Date>,
    /// Whether that day is over.
    pub closed: bool,
    /// What is known of it and need not be found again.
    pub(crate) own: Own,
}

/// What was found in a file and holds as long as its text does.
#[derive(Clone, Debug, Default)]
pub(crate) struct Own {
    /// The problems of reading it.
    pub(crate) reading: Vec<Problem>,
    /// Whether it could not be read at all.
    pub(crate) unread: bool,
    /// Whether it says its status.
    pub(crate) says_status: bool,
    /// The code of the language that its front matter says.
    pub(crate) lang: Option<String>,
    /// What was read of it while it is no posting of the board.
    pub(crate) aside: Option<Parsed>,
    /// Its name without language, day and extension.
    pub(crate) stem: String,
    /// The folder without that of a language, and the stem: a pair has it in common.
    pub(crate) place: String,
    /// Its blocks and the problems of its text, when `check` has looked at them.
    pub(crate) text: Option<(Outline, Vec<Problem>)>,
    /// The problems of comparing it with the counterpart at this path, when that is done.
    pub(crate) parity: Option<(String, Vec<Problem>)>,
    /// What its posting says at a glance, when that was asked for.
    pub(crate) facts: OnceLock<Vec<Found>>,
    /// Its posting's body, when that was asked for.
    pub(crate) body: OnceLock<Arc<Document>>,
    /// The links of its body that may lead to this board.
    pub(crate) links: OnceLock<Vec<links::Link>>,
    /// The Markdown that readers get, where links of its body lead elsewhere than its author wrote.
    pub(crate) markdown: Option<String>,
    /// The slug that it would have alone, once it is asked for.
    pub(crate) slug: OnceLock<Option<Slug>>,
    /// Which parts of it stand beside which of the counterpart at this path, when that was asked for.
    pub(crate) beside: OnceLock<(String, Vec<Run>)>,
}

impl Board {
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
        let posting = self.posting.as_ref().filter(|_| self.hidden.is_none())?;
        Some((posting, self.lang?))
    }

    /// The instant at which a posting closes by itself, or has closed, in seconds since 1970.
    pub fn closes(&self, zone: &Zone) -> Option<i64> {
        self.last_day.map(|day| zone.end_of(day))
    }

    /// Whether one can still apply today; none of a file that could not be read.
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
    /// The blocks of its text, when `check` has looked at it.
    pub fn outline(&self) -> Option<&Outline> {
        self.own.text.as_ref().map(|(outline, _)| outline)
    }

    /// What its posting says at a glance, copy or not, whatever its counterpart says.
    pub fn facts(&self) -> &[Found] {
        let find = |(posting, lang)| glance::of_posting(posting, self.body(), lang);
        let found = || self.published().map(find).unwrap_or_default();
        self.own.facts.get_or_init(found)
    }

    /// Its posting's body, read once.
    pub fn body(&self) -> &Arc<Document> {
        let read = || Arc::new(markdown::parse(self.markdown()));
        self.own.body.get_or_init(read)
    }

    /// The Markdown of its posting as readers get it, links and all; empty when there is none.
    pub fn markdown(&self) -> &str {
        let own = self.own.markdown.as_deref();
        let written = self.posting.as_ref().map(|posting| &*posting.body);
        own.or(written).unwrap_or_default()
    }

    /// Which units of its body stand beside which of its French counterpart's.
    pub(crate) fn beside(&self, counterpart: &File) -> &[Run] {
        let find = || {
            let runs = beside::runs(&Both {
                en: self.body(),
                fr: counterpart.body(),
            });
            (counterpart.path.clone(), runs)
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

    /// The file at `path`.
    pub fn file(&self, path: &str) -> Option<&File> {
        let at = self
            .files
            .binary_search_by(|file| file.path.as_str().cmp(path));
        Some(&self.files[at.ok()?])
    }

    /// The text of the file at `path`, for reports.
    pub fn source(&self, path: &str) -> Option<&str> {
        if path == folder::SETTINGS {
            return Some(&self.settings_text);
        }
        self.file(path).map(|file| file.text.as_str())
    }
}

/// Reads the content folder at `root` as it is at `now`, seconds since 1970; an error is one of the
/// folder itself.
pub fn read(root: &Path, now: i64) -> io::Result<Board> {
    let extras = extras::read(root);
    let mut board = assemble(folder::read(root)?, extras.settings.as_deref(), now);
    add(&mut board, &extras);
    Ok(board)
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
    sort(&mut board.problems);
}

/// Makes a board of its files, in whatever order they come, as it is at `now`, seconds since 1970.
pub fn assemble(sources: Vec<SourceFile>, settings: Option<&[u8]>, now: i64) -> Board {
    assemble_telling(sources, settings, now, &|| {})
}

/// [`assemble`], and calls `step` for each file.
pub fn assemble_telling(
    mut sources: Vec<SourceFile>,
    settings: Option<&[u8]>,
    now: i64,
    step: &(dyn Fn() + Sync),
) -> Board {
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    let (known, _) = settings::read(settings.unwrap_or_default());
    let read = |source| {
        step();
        read_file(source, &known)
    };
    let mut board = Board {
        settings: known.clone(),
        files: sources.into_par_iter().map(read).collect(),
        problems: Vec::new(),
        today: Zone::default().day_of(now),
        settings_text: String::new(),
        added: BTreeSet::new(),
        pictures: BTreeMap::new(),
        looked: Looked::default(),
    };
    relate(&mut board, settings, now);
    board
}

/// Takes the settings, and finds from the files alone everything that depends on more than one:
/// what is published today, copies, counterparts, addresses, and the list of all problems.
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
        &mut problems,
    );
    pair(&mut board.files, &mut problems);
    days::close_pairs(&mut board.files, board.today);
    give_slugs(&mut board.files, &mut problems);
    readers::give(&mut board.files, &settings, &mut None, &mut problems);
    sort(&mut problems);
    board.settings = settings;
    board.problems = problems;
}

/// Puts problems in order of path and place.
pub fn sort(problems: &mut [Problem]) {
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
        text: String::new(),
        posting: None,
        slug: None,
        copy_of: None,
        counterpart: None,
        hidden: None,
        last_day: None,
        closed: false,
        own: Own::default(),
    };
    match bytes {
        Ok(bytes) => {
            read_bytes(&mut file, &bytes, settings);
            file.text = match source::decode(&bytes) {
                Cow::Owned(text) => text,
                // The bytes are the text already.
                Cow::Borrowed(_) => String::from_utf8(bytes).unwrap_or_default(),
            };
        }
        Err(kind) => {
            file.own.unread = true;
            file.own.reading = vec![Problem::new(kind, file.path.clone(), Some(Span::new(0, 0)))];
        }
    }
    file
}

/// What the bytes of a file say.
fn read_bytes(file: &mut File, bytes: &[u8], settings: &Settings) {
    let reading = front_matter::read_as(&file.path, bytes, settings);
    file.own = Own {
        reading: reading.problems,
        says_status: reading.fields.says_status,
        lang: reading.fields.keys.lang,
        ..Own::default()
    };
    file.posting = reading.posting;
}

/// Reads the text of a file again, as other settings say.
fn read_again(file: &mut File, settings: &Settings) {
    let was_text = |problem: &Problem| !matches!(problem.kind, Kind::NotUtf8(_));
    if !file.own.unread && file.own.reading.iter().all(was_text) {
        let text = std::mem::take(&mut file.text);
        read_bytes(file, text.as_bytes(), settings);
        file.text = text;
    }
}

/// Applies the pair rule and says what it found.
fn pair(files: &mut [File], problems: &mut Vec<Problem>) {
    let published: Vec<usize> = (0..files.len())
        .filter(|&at| files[at].published().is_some())
        .collect();
    let names = sides::named(files, &published, problems);
    let candidates: Vec<Candidate> = published
        .iter()
        .filter_map(|&at| {
            let (posting, lang) = files[at].published()?;
            Some(Candidate {
                path: &files[at].path,
                lang,
                key: posting.keys.translation_key.as_deref(),
                lever_id: posting.keys.lever_id.as_ref(),
                title: &posting.title,
                body: &posting.body,
                status: files[at].status()?,
                place: &files[at].own.place,
                lastmod: posting.keys.lastmod,
                date: posting.keys.date,
                names: names.get(&at).copied(),
            })
        })
        .collect();
    let pairing = pairing::pair(&candidates);
    say_what_was_paired(files, &published, &candidates, &pairing, problems);
    for (&at, (copy_of, counterpart)) in published
        .iter()
        .zip(pairing.copy_of.iter().zip(&pairing.counterpart))
    {
        files[at].copy_of = copy_of.map(|kept| published[kept]);
        files[at].counterpart = counterpart.map(|other| published[other]);
    }
    keys_that_nobody_needs(files, &pairing, &published, problems);
}

/// Takes back that a file has no `translationKey` where a pair was found without it, and where the board
/// has one language.
fn keys_that_nobody_needs(
    files: &[File],
    pairing: &Pairing,
    published: &[usize],
    problems: &mut Vec<Problem>,
) {
    let by_id = pairing.by_lever_id.iter().flat_map(|(en, fr)| [en, fr]);
    let by_id: BTreeSet<&str> = by_id
        .map(|at| files[published[*at]].path.as_str())
        .collect();
    let has = |lang| published.iter().any(|at| files[*at].lang == Some(lang));
    let bilingual = Lang::ALL.into_iter().all(has);
    let paired = |path: &str| {
        let at = files.binary_search_by(|file| file.path.as_str().cmp(path));
        let found = at.is_ok_and(|at| files[at].counterpart.is_some());
        found && !by_id.contains(path)
    };
    problems.retain(|problem| {
        let missing = matches!(problem.kind, Kind::MissingTranslationKey(_));
        !missing || (bilingual && !paired(&problem.path))
    });
}

fn say_what_was_paired(
    files: &[File],
    published: &[usize],
    candidates: &[Candidate],
    pairing: &Pairing,
    problems: &mut Vec<Problem>,
) {
    let file = |at: usize| &files[published[at]];
    let posting = |at: usize| file(at).posting.as_ref();
    let key_span = |at: usize| posting(at).and_then(|posting| posting.spans.translation_key);
    let id_span = |at: usize| posting(at).and_then(|posting| posting.spans.lever_id);
    let related = |at: usize, span: Option<Span>, what| Related {
        path: file(at).path.clone(),
        span,
        what,
    };
    let problem = |kind, at: usize, span| Problem::new(kind, file(at).path.clone(), span);

    // A board of one language needs no counterparts.
    let has = |lang| candidates.iter().any(|candidate| candidate.lang == lang);
    let bilingual = Lang::ALL.into_iter().all(has);
    for group in &pairing.ambiguous {
        let key = group
            .first()
            .and_then(|&at| posting(at)?.keys.translation_key.clone())
            .unwrap_or_default();
        let paths = group.iter().map(|&at| file(at).path.clone()).collect();
        let Some((&first, rest)) = group.split_first() else {
            continue;
        };
        let kind = Kind::AmbiguousPair(AmbiguousPair { key, files: paths });
        let mut found = problem(kind, first, key_span(first));
        found.related = rest
            .iter()
            .map(|&at| related(at, key_span(at), What::SameKey))
            .collect();
        problems.push(found);
    }
    for &(en, fr) in &pairing.by_lever_id {
        if let Some(lever_id) = posting(en).and_then(|posting| posting.keys.lever_id.clone()) {
            let kind = Kind::PairedByLeverId(PairedByLeverId { lever_id });
            problems.push(problem(kind, en, id_span(en)).with(related(
                fr,
                id_span(fr),
                What::SameLeverId,
            )));
        }
    }
    for at in 0..published.len() {
        if let Some(kept) = pairing.copy_of[at] {
            let (copy, original) = (&candidates[at], &candidates[kept]);
            let (own, theirs) = pairing::parting(copy, original);
            let kind = Kind::CopyLeftOut(CopyLeftOut {
                kept: file(kept).path.clone(),
                why: pairing::why_kept(copy, original),
                both_open: copy.status == Status::Open && original.status == Status::Open,
                own,
                theirs,
            });
            problems.push(problem(kind, at, None).with(related(kept, None, What::Kept)));
        } else if let Some(other) = pairing.counterpart[at] {
            let status = |at: usize| posting(at).map_or(Status::Open, |posting| posting.status);
            let (status, theirs) = (status(at), status(other));
            if status == Status::Open && theirs == Status::Archived {
                let kind = Kind::StatusDiffers(StatusDiffers {
                    status,
                    counterpart: file(other).path.clone(),
                });
                let span = |at: usize| posting(at).and_then(|posting| posting.spans.archived);
                let there = related(other, span(other), What::Counterpart(theirs));
                problems.push(problem(kind, at, span(at)).with(there));
            }
        } else if !pairing
            .ambiguous
            .iter()
            .flatten()
            .any(|&listed| listed == at)
            && bilingual
        {
            let key = posting(at).and_then(|posting| posting.keys.translation_key.clone());
            problems.push(problem(
                Kind::NoCounterpart(NoCounterpart { key }),
                at,
                key_span(at),
            ));
        }
    }
}

/// Gives every shown posting an address of its own, and says where that took a suffix.
fn give_slugs(files: &mut [File], problems: &mut Vec<Problem>) {
    let own = |file: &File| -> Option<Slug> {
        let (posting, lang) = file.published()?;
        let wished = posting.keys.slug.as_deref().and_then(slug::slug_of);
        wished
            .or_else(|| slug::slug_of(slug::without_id(&file.own.stem)))
            .or_else(|| {
                Slug::parse(match lang {
                    Lang::En => "posting",
                    Lang::Fr => "offre",
                })
            })
    };
    let known = |file: &File| file.own.slug.get_or_init(|| own(file)).clone();
    let slugs: Vec<Option<Slug>> = files.iter().map(known).collect();
    let mut shown: Vec<usize> = (0..files.len())
        .filter(|&at| files[at].shown().is_some())
        .collect();
    // What was there first keeps its address.
    shown.sort_by_cached_key(|&at| {
        let keys = files[at].posting.as_ref().map(|posting| &posting.keys);
        let date = keys.and_then(|keys| keys.date.or(keys.publish_date));
        (date.is_none(), date, files[at].own.stem.len(), at)
    });
    let wishes: Vec<slug::Wish> = shown
        .iter()
        .filter_map(|&at| {
            let (posting, lang) = files[at].shown()?;
            let alone = files[at].counterpart.is_none();
            Some(slug::Wish {
                lang,
                slug: slugs[at].clone()?,
                lever_id: posting.keys.lever_id.as_ref(),
                alone,
            })
        })
        .collect();
    let given = slug::assign(&wishes);
    for (file, slug) in files.iter_mut().zip(slugs) {
        file.slug = slug;
    }
    for (&at, (given, first)) in shown.iter().zip(given) {
        if let (Some(first), Some(wished)) = (first, files[at].slug.take()) {
            // An address comes from `slug`, else from the file's name, which has no line of its own.
            let span = |file: &File| {
                let spans = file.posting.as_ref()?.spans;
                spans.slug.or(spans.title)
            };
            let (file, holder) = (&files[at], &files[shown[first]]);
            let there = Related {
                path: holder.path.clone(),
                span: span(holder),
                what: What::HasTheSlug,
            };
            let kind = Kind::SlugCollision(SlugCollision {
                slug: wished,
                given: given.clone(),
            });
            problems.push(Problem::new(kind, file.path.clone(), span(file)).with(there));
        }
        files[at].slug = Some(given);
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
